//! A small network, trained in the page.

mod run;
mod section;
mod settings;
mod tables;
mod work;

use crate::app::export::exports;
use crate::app::slices::in_slices;
use crate::app::state::State;
use crate::app::view::{BackToEstimate, TableScroll, ViewTitle};
use crate::charts::{Chart, Draw};
use crate::figures::alone::Alone;
use crate::figures::laboratory as figures;
use crate::i18n::results::laboratory as words;
use crate::i18n::results::laboratory::{Learned, Stage};
use crate::i18n::sentences::scrolling;
use crate::i18n::text::Text;
use crate::laboratory::ROWS;
use crate::laboratory::six::Six;
use leptos::prelude::*;
use run::{Clock, Run};
use section::Section;

/// The view.
#[component]
pub fn Laboratory() -> impl IntoView {
    let state = State::get();
    let run = Run::begin(state);
    let title = move || {
        let lang = state.lang.get();
        let stage = run.stage.get();
        let clock = run.clock.get();
        if stage == Stage::Running || (clock == Clock::Measuring && stage != Stage::Astray) {
            return words::LEARNING.get(lang).to_owned();
        }
        let (done, share) = run.shown.with(|shown| (shown.epochs.len(), shown.scores[0].accuracy));
        let rows = (share * 3.0).round() as usize;
        let learned = match rows {
            _ if stage == Stage::Astray => Learned::Nothing,
            3 => Learned::All,
            rows => Learned::Some(rows),
        };
        let time = match clock {
            Clock::Step(step) => {
                let steps = run.setup.get().steps_per_epoch() as f64 * done as f64;
                Some(work::time_text(lang, step * steps)).filter(|_| done > 0)
            }
            Clock::Measuring | Clock::Coarse => None,
        };
        let years = work::gpt3_here(run).map(|time| work::long_text(lang, time));
        words::finding(lang, learned, time.as_deref(), years.as_deref())
    };
    let held_back = move || {
        let lang = state.lang.get();
        let says = run.shown.with(|shown| shown.answers.get(ROWS.len() - 1).copied()).unwrap_or(f64::NAN);
        words::held_back(lang, &tables::answer_text(lang, says), says <= 0.5)
    };
    view! {
        <main class="view sheet-view laboratory-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(title) />
            <p class="view-intro">{state.phrase(words::INTRO)}</p>
            <settings::Settings run />
            <div class="lab-pair">
                <Curve run name="loss" title=words::LOSS subtitle=words::LOSS_CASE picture=figures::loss />
                <Curve run name="accuracy" title=words::ACCURACY subtitle=words::ACCURACY_CASE picture=figures::accuracy />
            </div>
            <p class="lab-held-back">{held_back}</p>
            <SixOptimizers run />
            <div class="lab-pair lab-sections">
                <tables::Answers run />
                <div>
                    <tables::Layers />
                    <Mistakes />
                </div>
            </div>
            <work::Work run />
        </main>
    }
}

/// What draws a curve of a run.
type Draws = fn(crate::i18n::lang::Lang, &[crate::laboratory::train::Epoch], u32, f64) -> crate::figures::Picture;

/// A chart of training and validation.
#[component]
fn Curve(run: Run, name: &'static str, title: Text, subtitle: Text, picture: Draws) -> impl IntoView {
    let state = State::get();
    let draw: Draw = Box::new(move |width| {
        let (lang, of) = (state.lang.get(), run.setup.get().epochs);
        run.shown.with(|shown| picture(lang, &shown.epochs, of, width))
    });
    let tools = exports(name, state.phrase(title), move || {
        let (lang, of) = (state.lang.get(), run.setup.get().epochs);
        run.shown.with(|shown| Alone {
            title: picture(lang, &shown.epochs, of, 0.0).1.description.trim_end_matches(['.', '。']).to_owned(),
            subtitle: subtitle.get(lang).to_owned(),
            table: figures::epochs_table(lang, &shown.epochs),
            ..Alone::default()
        })
    });
    view! { <Chart name=name draw tools /> }
}

/// The same run by the six optimizers.
#[component]
fn SixOptimizers(run: Run) -> impl IntoView {
    let state = State::get();
    let known = in_slices(run.setup, |setup| Some(Six::new(setup)), Six::step, Six::outcomes);
    let outcomes = Signal::derive(move || known.get().unwrap_or_default());
    let draw: Draw = Box::new(move |width| {
        let (lang, setup) = (state.lang.get(), run.setup.get());
        outcomes.with(|outcomes| figures::six(lang, setup.optimizer, outcomes, setup.epochs, width))
    });
    let tools = exports("optimizers", state.phrase(words::SIX), move || {
        let (lang, setup) = (state.lang.get(), run.setup.get());
        outcomes.with(|outcomes| Alone {
            title: figures::six(lang, setup.optimizer, outcomes, setup.epochs, 0.0)
                .1
                .finding
                .trim_end_matches(['.', '。'])
                .to_owned(),
            subtitle: words::SIX_CASE.get(lang).to_owned(),
            table: figures::six_table(lang, outcomes),
            ..Alone::default()
        })
    });
    let name = Signal::derive(move || scrolling(state.lang.get(), words::SIX.get(state.lang.get())));
    let save = view! { <tables::SaveSix outcomes /> };
    view! {
        <Section id="optimizers" title=words::SIX subtitle=words::SIX_TABLE tools=save.into_any()>
            <div class="lab-pair">
                <Chart name="optimizers" draw tools />
                <TableScroll name>
                    <tables::Optimizers run outcomes />
                </TableScroll>
            </div>
        </Section>
    }
}

/// Where the article errs.
#[component]
fn Mistakes() -> impl IntoView {
    let state = State::get();
    let mistake = move |(what, right): &'static (Text, Text)| {
        view! {
            <dt>{state.phrase(*what)}</dt>
            <dd>{state.phrase(*right)}</dd>
        }
    };
    view! {
        <section class="section" id="mistakes" aria-labelledby="mistakes-title">
            <h2 id="mistakes-title">{state.phrase(words::ERRS)}</h2>
            <dl class="lab-mistakes">{words::MISTAKES.iter().map(mistake).collect_view()}</dl>
        </section>
    }
}
