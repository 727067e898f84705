//! The scenario beside its variants: on one axis, by how much they differ, in which inputs, and with what results.

mod export;
mod lineup;
pub(super) mod names;
mod pictures;
mod tables;

use super::export::exports;
use super::results::section::SectionFrame;
use super::state::State;
use super::view::{BackToEstimate, ViewAnchor, ViewTitle};
use crate::charts::{Chart, Draw};
use crate::i18n::Word;
use crate::i18n::results::changes::WHY;
use crate::i18n::results::compare as words;
use crate::scenario::codec::View;
use crate::scenario::variants::MOST;
use crate::scenario::{Answer, Scenario};
use crate::uncertainty::difference::{Difference, Outcomes, difference};
use crate::uncertainty::differing::{Differing, differing};
use crate::uncertainty::ranges::Ranges;
use leptos::prelude::*;
use pictures::Case;
use std::sync::Arc;

/// What the parts of the view share.
#[derive(Clone, Copy)]
struct Shown {
    /// The scenario and its variants, worked out: A, B, C.
    all: Memo<Vec<(Scenario, Answer)>>,
    /// The inputs in which they differ.
    differing: Memo<Vec<Differing>>,
    /// What they are called.
    names: Memo<Vec<String>>,
    /// How B and C differ from A in the quantity of its headline; none where one has no such quantity.
    apart: Memo<Vec<Option<Difference>>>,
}

impl Shown {
    fn new(state: State) -> Self {
        let all = Memo::new(move |_| {
            let first = state.scenario.with(|scenario| (scenario.clone(), state.answer.get()));
            let others = state.variants.get().into_iter().map(|variant| {
                let answer = variant.answer();
                (variant, answer)
            });
            std::iter::once(first).chain(others).collect::<Vec<_>>()
        });
        let differing = Memo::new(move |_| {
            all.with(|all| differing(&all.iter().map(|(scenario, _)| scenario).collect::<Vec<_>>()))
        });
        let names = Memo::new(move |_| {
            let lang = state.lang.get();
            all.with(|all| names::names(lang, &all.iter().map(|(scenario, _)| scenario).collect::<Vec<_>>()))
        });
        let apart = Memo::new(move |_| {
            let ranges = ranges_of(state);
            all.with(|all| {
                let id = all[0].0.headline();
                let outcomes = |at: usize| {
                    let point = all[at].1.value(id).unwrap_or(f64::NAN);
                    Outcomes::of(ranges[at].as_deref().filter(|ranges| ranges.headline == id), point)
                };
                (1..all.len()).map(|at| difference(outcomes(at), outcomes(0))).collect::<Vec<_>>()
            })
        });
        Self { all, differing, names, apart }
    }

    fn count(self) -> usize {
        self.all.with(Vec::len)
    }
}

/// The ranges of A, B and C, as far as they are there.
fn ranges_of(state: State) -> [Option<Arc<Ranges>>; MOST + 1] {
    let [second, third] = state.rivals;
    [state.ranges.get(), second.get(), third.get()]
}

/// The view.
#[component]
pub fn Compare() -> impl IntoView {
    let state = State::get();
    let shown = Shown::new(state);
    let several = Memo::new(move |_| shown.count() > 1);
    let same = Memo::new(move |_| shown.differing.with(Vec::is_empty));
    let title = move || {
        let lang = state.lang.get();
        if !several.get() {
            return words::ALONE_TITLE.get(lang).to_owned();
        }
        if same.get() {
            return words::SAME_TITLE.get(lang).to_owned();
        }
        export::title(state, shown)
    };
    let subtitle = move || {
        let lang = state.lang.get();
        let points = ranges_of(state).iter().all(Option::is_none);
        match several.get() {
            true if same.get() => words::SAME.get(lang).to_owned(),
            true => words::subtitle(lang, shown.count(), points),
            false => words::ALONE.get(lang).to_owned(),
        }
    };
    let pictures = move || {
        // Of copies there is nothing to draw.
        (several.get() && !same.get()).then(|| {
            let case = move || Case { locale: state.locale.get(), ranges: ranges_of(state) };
            let variants: Draw = Box::new(move |width| {
                shown.all.with(|all| shown.names.with(|names| case().variants(all, names, width)))
            });
            let differences: Draw = Box::new(move |width| {
                shown.all.with(|all| shown.apart.with(|apart| case().differences(all[0].0.headline(), apart, width)))
            });
            let variants_tools =
                exports("variants", state.phrase(words::COMPARE_VARIANTS), move || export::variants(state, shown));
            let differences_tools =
                exports("differences", state.say(Word::SectionHowMuch), move || export::differences(state, shown));
            view! {
                <Chart name="variants" draw=variants tools=variants_tools />
                <SectionFrame id="how-much" title=Word::SectionHowMuch subtitle=String::new()>
                    <Chart name="differences" draw=differences tools=differences_tools />
                    <p class="why-differ"><ViewAnchor to=View::Changes text=state.phrase(WHY) /></p>
                </SectionFrame>
                <div class="compare-tables">
                    <tables::Inputs shown />
                    <tables::Results shown />
                </div>
            }
        })
    };
    view! {
        <main class="view sheet-view compare-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(title) />
            <p class="view-intro">{subtitle}</p>
            {pictures}
            <lineup::Lineup shown />
        </main>
    }
}
