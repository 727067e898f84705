//! Where is it going?

mod fleet;
mod years;

use super::steps::{StepList, Steps};
use crate::app::derivation::jump;
use crate::app::export::exports;
use crate::app::form::NumberRow;
use crate::app::icon::{Icon, icon};
use crate::app::slices::in_slices;
use crate::app::state::State;
use crate::app::view::{BackToEstimate, ViewTitle};
use crate::charts::scale::Span;
use crate::charts::{Chart, Draw};
use crate::figures::outlook::{Case, Figure, Known};
use crate::i18n::lang::Lang;
use crate::i18n::results::outlook as words;
use crate::i18n::results::plan;
use crate::model::quantities::{Id, Topic};
use crate::plan::projection::{Course, Fan, MONTHS, Projection, derivation};
use leptos::prelude::*;

/// The rates that decide it.
const RATES: [Id; 4] = [Id::TrafficGrowth, Id::HardwareProgress, Id::AlgorithmProgress, Id::ModelGrowth];

/// What the parts of the view share.
#[derive(Clone, Copy)]
struct Shown {
    state: State,
    figure: Memo<Figure>,
    /// The central case; none where nothing is asked in a day.
    course: Memo<Option<Course>>,
    /// What the samples say; the inner one is none until all are there.
    known: RwSignal<Option<Option<Known>>>,
    /// The vertical axis, and of which figure it is.
    axis: Memo<Option<(Figure, Span)>>,
}

impl Shown {
    fn new(state: State) -> Self {
        let scenario = Memo::new(move |_| state.scenario.get());
        let figure = Memo::new(move |_| Figure::asked(&state.ask.get()).unwrap_or_default());
        let course =
            Memo::new(move |_| scenario.with(|scenario| Projection::new(scenario).map(|mut one| one.central())));
        let begin = |scenario: &_| Projection::new(scenario).map(Fan::new);
        let known = in_slices(scenario, begin, |fan| fan.work(1), Known::of);
        let axis = Memo::new(move |before: Option<&Option<(Figure, Span)>>| {
            let figure = figure.get();
            let before = before.copied().flatten().filter(|(of, _)| *of == figure).map(|(_, span)| span);
            course.with(|course| {
                known.with(|known| {
                    let known = known.as_ref().and_then(Option::as_ref);
                    let case = Case { locale: state.locale.get(), figure, course: course.as_ref()?, known };
                    Some((figure, case.axis(before)))
                })
            })
        });
        Self { state, figure, course, known, axis }
    }

    /// Something of the case as it is known now.
    fn with<T>(self, of: impl FnOnce(&Case) -> T) -> Option<T> {
        let (locale, figure) = (self.state.locale.get(), self.figure.get());
        self.course.with(|course| {
            self.known.with(|known| {
                let known = known.as_ref().and_then(Option::as_ref);
                Some(of(&Case { locale, figure, course: course.as_ref()?, known }))
            })
        })
    }
}

/// The view.
#[component]
pub fn Outlook() -> impl IntoView {
    let state = State::get();
    let shown = Shown::new(state);
    let is_asked = Memo::new(move |_| shown.course.with(Option::is_some));
    let title = Signal::derive(move || {
        shown.with(|case| case.finding()).unwrap_or_else(|| words::NOTHING_ASKED.get(state.lang.get()).to_owned())
    });
    let intro = state.text(move |lang| match is_asked.get() {
        true => plan::PROJECTION_IS_NO_FORECAST.get(lang),
        false => words::STATE_MESSAGES.get(lang),
    });
    let anew = state.text(move |lang| {
        let states = state.scenario.with(|scenario| scenario.stated(Id::Servers).is_some());
        if states && is_asked.get() { plan::SERVERS_ANEW.get(lang) } else { "" }
    });
    let content = move || {
        if is_asked.get() {
            view! {
                <CourseOf shown />
                <years::Years shown steps=growth_steps(state) />
            }
            .into_any()
        } else {
            view! {
                <p class="question-apply">
                    <button
                        type="button"
                        class="button button-main"
                        on:click=move |_| jump::to_input(state, Id::DailyUsers)
                    >
                        {state.phrase(words::TO_MESSAGES)}
                    </button>
                </p>
            }
            .into_any()
        }
    };
    view! {
        <main class="view sheet-view outlook-view">
            <BackToEstimate />
            <ViewTitle text=title />
            <p class="view-intro">{intro} {state.text(Lang::between_sentences)} {anew}</p>
            <UnknownFigure />
            {content}
        </main>
    }
}

fn growth_steps(state: State) -> (RwSignal<usize>, Steps) {
    let month = RwSignal::new(MONTHS);
    let steps = Steps::new(Topic::Outlook, move || state.scenario.with(|scenario| derivation(scenario, month.get())));
    (month, steps)
}

/// What the link asks that cannot be read. It stays in the link until a figure is chosen.
#[component]
fn UnknownFigure() -> impl IntoView {
    let state = State::get();
    let content = move || {
        let ask = state.ask.get();
        Figure::asked(&ask).is_err().then(|| {
            let known = Figure::ALL.map(|figure| figure.id().key());
            view! {
                <p class="warning-box" role="alert">
                    {icon(Icon::Error)}
                    <span>{words::unknown_figure(state.lang.get(), &ask, &known)}</span>
                </p>
            }
        })
    };
    view! { {content} }
}

/// The chart, and what it comes to.
#[component]
fn CourseOf(shown: Shown) -> impl IntoView {
    let state = shown.state;
    let draw: Draw = Box::new(move |width| {
        let Some((of, span)) = shown.axis.get() else { return Default::default() };
        // The axis follows the figure a moment later.
        shown.with(|case| Case { figure: of, ..*case }.picture(span, width)).unwrap_or_default()
    });
    let tools =
        exports("outlook", state.phrase(words::COURSE), move || shown.with(|case| case.alone()).unwrap_or_default());
    let figure = move |this: Figure| {
        view! {
            <button
                type="button"
                aria-pressed=move || (shown.figure.get() == this).to_string()
                on:click=move |_| state.ask.set(this.id().key().to_owned())
            >
                {state.phrase(this.name())}
            </button>
        }
    };
    let subtitle = move || shown.with(|case| case.subtitle());
    let notes = move || shown.with(|case| case.notes().join(case.locale.lang.between_sentences()));
    // Its place is kept, so that nothing moves when the range is there.
    let status = state.text(move |lang| {
        shown.known.with(|known| match known.as_ref().and_then(Option::as_ref) {
            None => words::WORKING.get(lang),
            Some(known) if known.is_range() => "",
            Some(_) => words::NO_RANGE.get(lang),
        })
    });
    view! {
        <section class="section" id="course" aria-labelledby="course-title">
            <div class="section-head">
                <h2 id="course-title">{state.phrase(words::COURSE)}</h2>
                <div class="switch" role="group" aria-label=state.phrase(words::FIGURE)>
                    {Figure::ALL.map(figure).collect_view()}
                </div>
            </div>
            <p class="subtitle">{subtitle}</p>
            <Chart name="fan" draw tools />
            <p class="outlook-notes">
                {notes} {state.text(Lang::between_sentences)} <span class="hint" role="status">{status}</span>
            </p>
        </section>
    }
}

/// The rates, to be changed here.
#[component]
fn Growth(steps: (RwSignal<usize>, Steps)) -> impl IntoView {
    let state = State::get();
    let (month, steps) = steps;
    let after = move |months: usize| {
        view! {
            <button
                type="button"
                aria-pressed=move || (month.get() == months).to_string()
                on:click=move |_| month.set(months)
            >
                {move || words::months(state.lang.get(), months)}
            </button>
        }
    };
    view! {
        <section class="section" id="growth" aria-labelledby="growth-title">
            <h2 id="growth-title">{state.phrase(words::GROWTH)}</h2>
            <p class="subtitle">{state.phrase(words::GROWTH_SUBTITLE)}</p>
            <div class="question-rows">
                {RATES.map(|id| view! { <NumberRow id has_slider=false /> }).collect_view()}
            </div>
            <div class="switch outlook-after" role="group" aria-label=state.phrase(words::AFTER)>
                <span>{state.phrase(words::AFTER)}</span>
                {(1..=MONTHS / 12).map(|year| after(12 * year)).collect_view()}
            </div>
            <StepList steps name=state.phrase(words::HOW) />
        </section>
    }
}
