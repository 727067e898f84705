//! The headline, how sure it is, and the switch of its period.

use super::shown::present;
use crate::app::baseline::{PinButton, in_words, is_pinned, percent_change};
use crate::app::quantity::Quantity;
use crate::app::ranges::interval;
use crate::app::state::State;
use crate::figures::headline::{self as figures, finding_of, headline, is_for_a_day, written};
use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::answer as words;
use crate::i18n::results::ranges;
use crate::i18n::sentences::{self, Period, Piece};
use crate::i18n::{Word, source_title, word};
use crate::model::quantities::{Id, Topic};
use crate::model::units::Kind;
use crate::render::number::{MISSING, Style};
use crate::scenario::Scenario;
use crate::scenario::breakdown::{digits_to_the_cent, relative_change};
use crate::scenario::codec::View;
use crate::scenario::section::{Sureness, sureness};
use crate::scenario::stored::Stored;
use leptos::prelude::*;
use std::time::Duration;

pub use crate::figures::headline::short_amount;

/// How long nothing moves before a change is read aloud.
const QUIET: Duration = Duration::from_millis(1000);

/// The quantity of the headline and its value.
pub fn stated(state: State) -> (Memo<Id>, Memo<Option<f64>>) {
    let id = Memo::new(move |_| state.scenario.with(Scenario::headline));
    let value = Memo::new(move |_| state.answer.with(|answer| answer.value(id.get())));
    (id, value)
}

/// The kind of a piece: while it stays, the element stays, and with it the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Slot {
    Text,
    Subject,
    Amount,
}

/// The text of a piece: the mark it begins with, which stays on the line of the button before it, and the rest.
pub(super) fn split_text(pieces: &[Piece], at: usize) -> (&str, &str) {
    match pieces.get(at) {
        Some(Piece::Text(text)) => {
            let end = text.find(|c| !matches!(c, ',' | '.' | '，' | '。')).unwrap_or(text.len());
            text.split_at(if at == 0 { 0 } else { end })
        }
        Some(Piece::Subject(text) | Piece::Amount(text)) => ("", text),
        None => ("", ""),
    }
}

/// The headline sentence.
#[component]
pub fn Headline(
    /// What money is counted for.
    period: Signal<Period>,
) -> impl IntoView {
    let state = State::get();
    let pieces = Memo::new(move |_| {
        let (locale, period) = (state.locale.get(), period.get());
        state.scenario.with(|scenario| state.answer.with(|answer| headline(locale, period, scenario, answer)))
    });
    // A title costs a browser more than the sentence: it follows at rest.
    Effect::new(move |_| {
        state.settled.track();
        state.period.track();
        if state.view.get() == View::Estimate {
            document().set_title(&sentences::document_title(&untrack(|| found(state))));
        }
    });
    let slots = Memo::new(move |_| {
        let slot = |piece: &Piece| match piece {
            Piece::Text(_) => Slot::Text,
            Piece::Subject(_) => Slot::Subject,
            Piece::Amount(_) => Slot::Amount,
        };
        let id = state.scenario.with(Scenario::headline);
        pieces.with(|pieces| pieces.iter().map(slot).enumerate().map(|(at, slot)| (at, slot, id)).collect::<Vec<_>>())
    });
    let draw = move |(at, slot, id): (usize, Slot, Id)| {
        let text = Signal::derive(move || pieces.with(|pieces| split_text(pieces, at).1.to_owned()));
        let stop = move || pieces.with(|pieces| split_text(pieces, at + 1).0.to_owned());
        match slot {
            Slot::Amount => view! {
                <span class="together"><Quantity id=id value=present(id) text=text class="amount" />{stop}</span>
            }
            .into_any(),
            Slot::Subject if id.row().topic != Topic::Training => {
                let id = Id::QueriesPerDay;
                view! {
                    <span class="together"><Quantity id=id value=present(id) text=text class="always" />{stop}</span>
                }
                .into_any()
            }
            Slot::Subject => view! { <span>{move || text.get()}</span>{stop} }.into_any(),
            Slot::Text => view! { <span>{move || text.get()}</span> }.into_any(),
        }
    };
    view! {
        <p class="headline proportional">
            <For each=move || slots.get() key=|slot| *slot children=draw />
        </p>
    }
}

/// The result that stands in place of the present one, if any does.
fn frozen(state: State) -> Option<Stored> {
    state.stored().filter(|(_, frozen)| *frozen).map(|(stored, _)| stored)
}

/// Its 90 % range.
pub fn found_range(state: State) -> Option<String> {
    let (locale, period) = (state.locale.get(), state.period.get());
    match frozen(state) {
        Some(stored) => {
            let id = state.scenario.with(Scenario::headline);
            stored.ends().map(|ends| figures::range_text(locale, period, id, ends))
        }
        None => range_text(state, period),
    }
}

/// What was found, as a title, in the currency and for the period that are shown.
pub fn found(state: State) -> String {
    let (locale, period) = (state.locale.get(), state.period.get());
    let frozen = frozen(state).map(|stored| stored.central);
    state.scenario.with(|scenario| {
        state.answer.with(|answer| {
            let value = frozen.or_else(|| answer.value(scenario.headline()));
            finding_of(locale, period, scenario, answer, value)
        })
    })
}

/// The 90 % range of the headline; a dash while it is computed, and nothing where the answer is a point.
fn range_text(state: State, period: Period) -> Option<String> {
    if !state.is_range() {
        return None;
    }
    let id = state.scenario.with(Scenario::headline);
    let ends = interval(state, id).get();
    Some(ends.map_or_else(|| MISSING.to_owned(), |ends| figures::range_text(state.locale.get(), period, id, ends)))
}

/// How sure the headline is: its range, or that it is a point: predicted, or the exact value of published figures.
#[component]
pub fn Sure(
    /// What money is counted for.
    period: Signal<Period>,
) -> impl IntoView {
    let state = State::get();
    let ranged = Memo::new(move |_| range_text(state, period.get()));
    let is_range = Memo::new(move |_| ranged.with(Option::is_some));
    let sure =
        Memo::new(move |_| state.scenario.with(|scenario| state.answer.with(|answer| sureness(scenario, answer))));
    let line = move || match sure.get() {
        _ if is_range.get() => view! {
            {move || ranges::before_range(state.lang.get())}
            <span class="range-amount">{move || ranged.get()}</span>
        }
        .into_any(),
        Sureness::Predicted => words::PREDICTED.get(state.lang.get()).into_any(),
        Sureness::Stated => words::STATED.get(state.lang.get()).into_any(),
        Sureness::Published { .. } => view! { <Exactly /> }.into_any(),
    };
    let more = move || match sure.get() {
        Sureness::Predicted | Sureness::Stated if is_range.get() => ().into_any(),
        Sureness::Predicted => words::PREDICTED_HOW_SURE.get(state.lang.get()).into_any(),
        Sureness::Stated => words::STATED_HOW_SURE.get(state.lang.get()).into_any(),
        Sureness::Published { changed } => published(state, changed, is_range.get()).into_any(),
    };
    view! {
        <p class="range-line proportional">
            <span>{line}</span>
            <SinceChip />
            <PinButton />
        </p>
        <p class="hint sure-more">
            {more}
            <Show when=move || !is_range.get()>
                {state.text(Lang::between_sentences)} {state.phrase(ranges::POINT)}
            </Show>
        </p>
    }
}

fn published(state: State, changed: bool, ranged: bool) -> impl IntoView {
    let lang = state.lang.get();
    let source = state.scenario.with(|scenario| scenario.preset.source());
    let end = match changed {
        _ if ranged => ranges::SOME_RANGES,
        true => words::CHANGED_ARITHMETIC,
        false => words::EXACT_ARITHMETIC,
    };
    view! {
        {words::FIGURES_OF.get(lang)}
        <a href=source.address rel="noopener">{source_title(lang, source)}</a>
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
            let (locale, value) = (state.locale.get(), value.get());
            let money = value.filter(|_| id.unit().kind() == Kind::Money);
            let digits = money.map_or(6, |dollars| digits_to_the_cent(dollars * locale.rate));
            words::exact_amount(locale.lang, id, &written(locale, Style::Exact(digits), id, value))
        });
        view! { <Quantity id=id value=value text=text class="figure-strong" /> }
    };
    view! {
        {move || words::EXACTLY.get(state.lang.get())}
        {exact}
    }
}

/// By how much the headline is above the baseline; without one, by how much the reader's changes moved it.
#[component]
fn SinceChip() -> impl IntoView {
    let state = State::get();
    let (id, value) = stated(state);
    let before = Memo::new(move |_| {
        let (preset, changed) = state.scenario.with(|scenario| (scenario.preset, scenario.changes() > 0));
        changed.then(|| Scenario::preset(preset).answer().value(id.get())).flatten()
    });
    let since_reset = move || {
        let change = relative_change(value.get()?, before.get()?)?;
        let lang = state.lang.get();
        Some(words::since_reset(lang, &percent_change(lang, change)))
    };
    let chip = move || {
        let text = if is_pinned(state) { in_words(state, id.get()) } else { since_reset() };
        text.map(|text| view! { <span class="since">{text}</span> })
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
    let name = |choice| match choice {
        Period::Day => Word::PeriodDay,
        Period::Month => Word::PeriodMonth,
        Period::Year => Word::PeriodYear,
    };
    let choices = [Period::Day, Period::Month, Period::Year].into_iter().map(|choice| {
        view! {
            <button
                type="button"
                aria-pressed=move || (period.get() == choice).to_string()
                on:click=move |_| period.set(choice)
            >
                {move || word(state.lang.get(), name(choice))}
            </button>
        }
    });
    let choices = choices.collect_view();
    view! {
        <div
            class="switch period"
            role="group"
            aria-label=move || word(state.lang.get(), Word::Period)
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
    let sentence = move |locale: Locale| {
        let lang = locale.lang;
        let pieces = state.scenario.with_untracked(|scenario| {
            state.answer.with_untracked(|answer| headline(locale, Period::Day, scenario, answer))
        });
        let sentence = sentences::headline_text(&pieces);
        let range = untrack(|| range_text(state, Period::Day)).filter(|range| range != MISSING);
        let range = range.map(|range| ranges::range_sentence(lang, &range));
        let since = untrack(|| in_words(state, id.get()));
        [Some(sentence), range, since].into_iter().flatten().collect::<Vec<_>>().join(lang.between_sentences())
    };
    let said = RwSignal::new(String::new());
    let pending = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move |before: Option<(Id, Option<f64>)>| {
        let now = (id.get(), value.get());
        if before.is_some_and(|before| before != now) {
            if let Some(timer) = pending.get_value() {
                timer.clear();
            }
            let say = move || {
                if let Some(locale) = state.locale.try_get_untracked() {
                    said.set(sentence(locale));
                }
            };
            pending.set_value(set_timeout_with_handle(say, QUIET).ok());
        }
        now
    });
    view! { <p class="visually-hidden" role="status" aria-live="polite">{move || said.get()}</p> }
}
