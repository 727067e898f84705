//! The headline, how sure it is, and the switch of its period.

use super::shown::value_of;
use crate::app::quantity::Quantity;
use crate::app::state::State;
use crate::i18n::choices::model_name;
use crate::i18n::lang::Lang;
use crate::i18n::results::answer as words;
use crate::i18n::results::headline::{self, Piece};
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::number::{MISSING, Style, write};
use crate::render::range::signed;
use crate::scenario::breakdown::{Period, digits_to_the_cent, relative_change};
use crate::scenario::section::{Sureness, sureness};
use crate::scenario::Scenario;
use leptos::prelude::*;
use std::time::Duration;

/// How long nothing moves before a change is read aloud.
const QUIET: Duration = Duration::from_millis(1000);

/// The quantity of the headline and its value.
pub fn stated(state: State) -> (Memo<Id>, Memo<Option<f64>>) {
    let id = Memo::new(move |_| state.scenario.with(Scenario::headline));
    let value = Memo::new(move |_| state.answer.with(|answer| value_of(answer, id.get())));
    (id, value)
}

/// Money for each day, which a month and a year multiply.
pub const fn is_for_a_day(id: Id) -> bool {
    matches!(id, Id::CostPerDay | Id::ElectricityCostPerDay)
}

/// An amount in a style, with days as a word.
fn written(lang: Lang, style: Style, id: Id, value: Option<f64>) -> String {
    let Some(value) = value.filter(|value| value.is_finite()) else { return MISSING.to_owned() };
    let text = write(lang, style, id.unit(), value);
    if id.unit() == Unit::Days { headline::days(lang, &text.number()) } else { text.joined() }
}

/// The amount as the headline says it.
pub fn amount(lang: Lang, id: Id, period: Period, value: Option<f64>) -> String {
    let value = if is_for_a_day(id) { value.map(|value| period.of(value)) } else { value };
    headline::amount(lang, id, period, &written(lang, Style::Headline, id, value))
}

/// The amount in few characters.
pub fn short_amount(lang: Lang, id: Id, value: Option<f64>) -> String {
    headline::short_amount(lang, id, &written(lang, Style::Chart(2), id, value))
}

/// The headline sentence.
#[component]
pub fn Headline(
    /// What money is counted for.
    period: Signal<Period>,
) -> impl IntoView {
    let state = State::get();
    let (id, value) = stated(state);
    let pieces = move || {
        let id = id.get();
        let pieces = headline::headline(state.lang.get(), id, period.get());
        pieces.iter().map(|piece| draw(state, *piece, id, value, period)).collect_view()
    };
    view! { <p class="headline proportional">{pieces}</p> }
}

fn draw(state: State, piece: Piece, id: Id, value: Memo<Option<f64>>, period: Signal<Period>) -> AnyView {
    match piece {
        Piece::Text(text) => text.into_any(),
        Piece::Amount => {
            let text = Signal::derive(move || amount(state.lang.get(), id, period.get(), value.get()));
            view! { <Quantity id=id value=value text=text class="amount" /> }.into_any()
        }
        Piece::Demand => {
            let id = Id::QueriesPerDay;
            let queries = Memo::new(move |_| state.answer.with(|answer| value_of(answer, id)));
            let text = Signal::derive(move || {
                let lang = state.lang.get();
                headline::messages(lang, &written(lang, Style::Headline, id, queries.get()))
            });
            view! { <Quantity id=id value=queries text=text class="always" /> }.into_any()
        }
        Piece::Model => (move || model_name(state.lang.get(), state.scenario.with(Scenario::model))).into_any(),
        Piece::TrainingGpu => (move || state.scenario.with(|scenario| scenario.training_gpu().name)).into_any(),
    }
}

/// How sure the headline is: predicted, or the exact value of published figures.
#[component]
pub fn Sure() -> impl IntoView {
    let state = State::get();
    let sure = Memo::new(move |_| state.scenario.with(|scenario| state.answer.with(|answer| sureness(scenario, answer))));
    let line = move || match sure.get() {
        Sureness::Predicted => words::PREDICTED.get(state.lang.get()).into_any(),
        Sureness::Stated => words::STATED.get(state.lang.get()).into_any(),
        Sureness::Published { .. } => view! { <Exactly /> }.into_any(),
    };
    let more = move || match sure.get() {
        Sureness::Predicted => words::PREDICTED_HOW_SURE.get(state.lang.get()).into_any(),
        Sureness::Stated => words::STATED_HOW_SURE.get(state.lang.get()).into_any(),
        Sureness::Published { changed } => published(state, changed).into_any(),
    };
    view! {
        <p class="range-line proportional">
            {line}
            <SinceReset />
        </p>
        <p class="hint how-sure">{more}</p>
    }
}

fn published(state: State, changed: bool) -> impl IntoView {
    let lang = state.lang.get();
    let source = state.scenario.with(|scenario| scenario.preset.source());
    let end = if changed { words::CHANGED_ARITHMETIC } else { words::EXACT_ARITHMETIC };
    view! {
        {words::FIGURES_OF.get(lang)}
        <a href=source.address rel="noopener">{source.title}</a>
        {end.get(lang)}
    }
}

/// The value of the headline to the cent.
#[component]
fn Exactly() -> impl IntoView {
    let state = State::get();
    let (id, value) = stated(state);
    let exact = move || {
        let id = id.get();
        let text = Signal::derive(move || {
            let (lang, value) = (state.lang.get(), value.get());
            let digits = value.map_or(6, digits_to_the_cent);
            headline::amount(lang, id, Period::Day, &written(lang, Style::Exact(digits), id, value))
        });
        view! { <Quantity id=id value=value text=text class="figure-strong" /> }
    };
    view! {
        {move || words::EXACTLY.get(state.lang.get())}
        {exact}
    }
}

/// By how much the reader's changes moved the headline.
#[component]
fn SinceReset() -> impl IntoView {
    let state = State::get();
    let (id, value) = stated(state);
    let before = Memo::new(move |_| {
        let (preset, changed) = state.scenario.with(|scenario| (scenario.preset, scenario.changes() > 0));
        changed.then(|| value_of(&Scenario::preset(preset).answer(), id.get())).flatten()
    });
    let chip = move || {
        let change = relative_change(value.get()?, before.get()?)?;
        let lang = state.lang.get();
        let text = signed(lang, Style::Chart(2), Unit::Percent, change).joined();
        Some(view! { <span class="since">{words::since_reset(lang, &text)}</span> })
    };
    view! { {chip} }
}

/// Day, month, year.
#[component]
pub fn PeriodSwitch(
    /// What money is counted for.
    period: RwSignal<Period>,
) -> impl IntoView {
    let state = State::get();
    let (id, _) = stated(state);
    let choices = Period::ALL.iter().copied().map(|choice| {
        view! {
            <button
                type="button"
                aria-pressed=move || (period.get() == choice).to_string()
                on:click=move |_| period.set(choice)
            >
                {move || headline::period(state.lang.get(), choice)}
            </button>
        }
    });
    let choices = choices.collect_view();
    view! {
        <div
            class="switch period"
            role="group"
            aria-label=move || headline::period_of(state.lang.get())
            hidden=move || !is_for_a_day(id.get())
        >
            {choices}
        </div>
    }
}

/// Says the new amount once movement has stopped. What the page opens with is not read aloud twice.
#[component]
pub fn Spoken() -> impl IntoView {
    let state = State::get();
    let (id, value) = stated(state);
    let said = RwSignal::new(String::new());
    let pending = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |before: Option<(Id, Option<f64>)>| {
        let now = (id.get(), value.get());
        if before.is_some_and(|before| before != now) {
            if let Some(timer) = pending.get_value() {
                timer.clear();
            }
            let say = move || {
                if let Some(lang) = state.lang.try_get_untracked() {
                    said.set(amount(lang, now.0, Period::Day, now.1));
                }
            };
            pending.set_value(set_timeout_with_handle(say, QUIET).ok());
        }
        now
    });
    view! { <p class="visually-hidden" role="status" aria-live="polite">{move || said.get()}</p> }
}

