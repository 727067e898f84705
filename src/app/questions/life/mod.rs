//! What does the whole life of the model cost?

mod account;

use super::steps::{StepList, Steps};
use crate::app::derivation::jump;
use crate::app::export::exports;
use crate::app::form::NumberRow;
use crate::app::icon::{Icon, icon};
use crate::app::slices::in_slices;
use crate::app::state::State;
use crate::app::view::{BackToEstimate, ViewTitle};
use crate::charts::{Chart, Draw};
use crate::figures::life::{Account, asked};
use crate::i18n::results::life as words;
use crate::i18n::results::plan;
use crate::i18n::text::Text;
use crate::model::life::SpreadOver;
use crate::model::quantities::{Id, Topic};
use crate::plan::life::{Ranges, Spread, WholeLife, derivation, spread_over, whole_life};
use crate::scenario::Scenario;
use leptos::prelude::*;

/// What goes into the account, as it is asked for here.
const INPUTS: [(Text, &[Id]); 3] = [
    (
        words::DATA,
        &[
            Id::RawBytesPerToken,
            Id::TextBytesPerToken,
            Id::CleaningPrice,
            Id::TokenizingPrice,
            Id::StoragePrice,
            Id::StorageTime,
            Id::EgressPrice,
        ],
    ),
    (words::RESEARCH, &[Id::FailedRunShare, Id::ExperimentShare, Id::StaffShare]),
    (words::LIFE, &[Id::ModelLife, Id::LifetimeTokens]),
];

/// Samples computed between two looks at the clock.
const AT_ONCE: usize = 8;

/// What the parts of the view share.
#[derive(Clone, Copy)]
struct Shown {
    state: State,
    /// What the reader or the link wants development spread over, and what it is.
    wanted: Memo<SpreadOver>,
    over: Memo<SpreadOver>,
    life: Memo<Option<WholeLife>>,
    /// What the samples say; the inner one is none until all are there.
    ranges: RwSignal<Option<Option<Ranges>>>,
    steps: Steps,
}

impl Shown {
    fn new(state: State) -> Self {
        let scenario = Memo::new(move |_| state.scenario.get());
        let own = Memo::new(move |_| scenario.with(spread_over));
        let wanted = Memo::new(move |_| asked(&state.ask.get()).ok().flatten().unwrap_or_else(|| own.get()));
        // Tokens that nobody states carry nothing.
        let over = Memo::new(move |_| if own.get() == SpreadOver::Days { SpreadOver::Days } else { wanted.get() });
        let life = Memo::new(move |_| scenario.with(|scenario| whole_life(scenario, over.get())));
        let question = Memo::new(move |_| (scenario.get(), over.get()));
        let begin = |(scenario, over): &(Scenario, SpreadOver)| Some(Spread::new(scenario, *over));
        let read = |spread: &Spread| spread.is_done().then(|| spread.ranges());
        let ranges = in_slices(question, begin, |spread| spread.work(AT_ONCE), read);
        let steps = Steps::new(Topic::Life, move || scenario.with(|scenario| derivation(scenario, over.get())));
        Self { state, wanted, over, life, ranges, steps }
    }

    /// Something of the account as it is known now.
    fn with<T>(self, of: impl FnOnce(&Account) -> T) -> Option<T> {
        let locale = self.state.locale.get();
        let ranges = self.ranges.get().flatten();
        self.life.with(|life| Some(of(&Account { locale, life: life.as_ref()?, ranges })))
    }
}

/// The view.
#[component]
pub fn Life() -> impl IntoView {
    let state = State::get();
    let shown = Shown::new(state);
    let is_asked = Memo::new(move |_| shown.life.with(Option::is_some));
    let trains = Memo::new(move |_| shown.with(|account| account.trains()).unwrap_or_default());
    let title = Signal::derive(move || {
        shown.with(|account| account.finding()).unwrap_or_else(|| words::NOTHING_ASKED.get(state.lang.get()).to_owned())
    });
    let intro = state.text(move |lang| match (is_asked.get(), trains.get()) {
        (false, _) => words::STATE_MESSAGES.get(lang),
        (true, false) => words::STATE_TRAINING.get(lang),
        (true, true) => plan::AS_IF_ALONE.get(lang),
    });
    let missing = move || match (is_asked.get(), trains.get()) {
        (false, _) => lead(state, words::TO_MESSAGES, Id::DailyUsers),
        (true, false) => lead(state, words::TO_TRAINING, Id::TrainingTokens),
        (true, true) => ().into_any(),
    };
    let content = move || {
        if !is_asked.get() {
            return ().into_any();
        }
        view! {
            <account::AccountTable shown />
            <div class="question-pair">
                <Sensitivity shown />
                <Inputs shown />
            </div>
        }
        .into_any()
    };
    view! {
        <main class="view sheet-view life-view">
            <BackToEstimate />
            <ViewTitle text=title />
            <p class="view-intro">{intro}</p>
            {missing}
            <UnknownWay />
            {content}
        </main>
    }
}

/// A button that leads to an input of the estimate.
fn lead(state: State, text: Text, id: Id) -> AnyView {
    view! {
        <p class="question-apply">
            <button type="button" class="button button-main" on:click=move |_| jump::to_input(state, id)>
                {state.phrase(text)}
            </button>
        </p>
    }
    .into_any()
}

/// What the link asks that cannot be read. It stays in the link until something is chosen.
#[component]
fn UnknownWay() -> impl IntoView {
    let state = State::get();
    let content = move || {
        let ask = state.ask.get();
        asked(&ask).is_err().then(|| {
            view! {
                <p class="warning-box" role="alert">
                    {icon(Icon::Error)}
                    <span>{words::unknown_way(state.lang.get(), &ask)}</span>
                </p>
            }
        })
    };
    view! { {content} }
}

/// How much the life of the model matters.
#[component]
fn Sensitivity(shown: Shown) -> impl IntoView {
    let state = shown.state;
    let draw: Draw = Box::new(move |width| shown.with(|account| account.picture(width)).unwrap_or_default());
    let tools = exports("life", state.phrase(words::SENSITIVITY), move || {
        shown.with(|account| account.alone()).unwrap_or_default()
    });
    view! {
        <section class="section" id="sensitivity" aria-labelledby="sensitivity-title">
            <h2 id="sensitivity-title">{state.phrase(words::SENSITIVITY)}</h2>
            <p class="subtitle">{state.phrase(words::SENSITIVITY_SUBTITLE)}</p>
            <Chart name="life" draw tools />
        </section>
    }
}

/// What goes in, to be changed here, and how it adds up.
#[component]
fn Inputs(shown: Shown) -> impl IntoView {
    let state = shown.state;
    let group = |(name, ids): (Text, &'static [Id])| {
        view! {
            <div class="topic">
                <h3>{state.phrase(name)}</h3>
                {ids.iter().map(|id| view! { <NumberRow id=*id has_slider=false /> }).collect_view()}
            </div>
        }
    };
    view! {
        <section class="section" id="life-inputs" aria-labelledby="life-inputs-title">
            <h2 id="life-inputs-title">{state.phrase(words::INPUTS)}</h2>
            <p class="subtitle">{state.phrase(words::INPUTS_SUBTITLE)}</p>
            <div class="question-rows">{INPUTS.map(group).collect_view()}</div>
            <StepList steps=shown.steps name=state.phrase(words::HOW) />
        </section>
    }
}
