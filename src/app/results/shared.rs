//! The result that a link carries: beside the present one where they differ, or frozen in its place.

use super::headline::{split_text, stated};
use crate::app::baseline::percent_change;
use crate::app::icon::{Icon, icon};
use crate::app::ranges::interval;
use crate::app::state::State;
use crate::figures::headline::{headline_of, short_amount_in};
use crate::i18n::models::changed_since;
use crate::i18n::results::ranges::before_range;
use crate::i18n::results::shared as words;
use crate::i18n::sentences::{Period, Piece};
use crate::i18n::text::Text;
use crate::i18n::{Word, word};
use crate::render::number::Style;
use crate::render::range::{Between, range};
use crate::scenario::MODEL_VERSION;
use crate::scenario::breakdown::relative_change;
use crate::scenario::stored::Stored;
use leptos::prelude::*;

/// What is to be said of the result of the link; nothing where it is what the page shows anyway.
#[component]
pub fn SharedResult() -> impl IntoView {
    let state = State::get();
    let (_, now) = stated(state);
    let told = Memo::new(move |_| {
        let (stored, frozen) = state.stored()?;
        let differs = now.get().is_some_and(|now| stored.differs(now));
        (frozen || differs || stored.version != MODEL_VERSION).then_some((stored, frozen))
    });
    move || match told.get() {
        None => ().into_any(),
        Some((stored, true)) => view! { <Frozen stored /> }.into_any(),
        Some((stored, false)) => view! { <ThenAndNow stored /> }.into_any(),
    }
}

/// The stored result in place of the present one.
#[component]
fn Frozen(stored: Stored) -> impl IntoView {
    let state = State::get();
    let id = Memo::new(move |_| state.scenario.with(|scenario| scenario.headline()));
    let sentence = move || {
        let locale = state.locale.get();
        let pieces = state.scenario.with(|scenario| {
            state.answer.with(|answer| headline_of(locale, Period::Day, scenario, answer, Some(stored.central)))
        });
        let drawn = pieces.iter().enumerate().map(|(at, piece)| {
            let text = split_text(&pieces, at).1.to_owned();
            let stop = split_text(&pieces, at + 1).0.to_owned();
            match piece {
                Piece::Text(_) => view! { <span>{text}</span> }.into_any(),
                Piece::Subject(_) => view! { <span class="together">{text}{stop}</span> }.into_any(),
                Piece::Amount(_) => view! {
                    <span class="together">
                        <data class="amount" value=stored.central.to_string() data-quantity=id.get().key()>{text}</data>
                        {stop}
                    </span>
                }
                .into_any(),
            }
        });
        drawn.collect_view()
    };
    let ends = move || {
        let ends = range(state.locale.get(), Style::Headline, id.get().unit(), stored.ends()?, Between::Word);
        let before = before_range(state.lang.get());
        Some(view! { <span>{before} <span class="range-amount">{ends}</span></span> })
    };
    view! {
        <section class="shared frozen" id="shared" tabindex="-1" aria-label=state.phrase(words::SHARED_RESULT)>
            <p class="frozen-mark">
                {icon(Icon::Pin)} {move || words::frozen(state.lang.get(), stored.made, stored.version)}
            </p>
            <p class="headline proportional">{sentence}</p>
            <p class="range-line proportional">{ends}</p>
            <p class="hint">{state.phrase(words::FROZEN_HOW)}</p>
            <button type="button" class="button button-main" on:click=move |_| state.thaw()>
                {state.phrase(words::COMPUTE)}
            </button>
        </section>
    }
}

/// Both results, and what changed between them.
#[component]
fn ThenAndNow(stored: Stored) -> impl IntoView {
    let state = State::get();
    let (id, now) = stated(state);
    let differs = Memo::new(move |_| now.get().is_some_and(|now| stored.differs(now)));
    let change = move || {
        let change = relative_change(now.get()?, stored.central).filter(|_| differs.get())?;
        Some(view! { <span class="since">{percent_change(state.lang.get(), change)}</span> })
    };
    let ends_now = move || interval(state, id.get()).get();
    let row = move |name: Text, made: Signal<String>, value: Signal<Option<f64>>, ends: Signal<Option<(f64, f64)>>| {
        let amount = move || {
            // More digits where two would hide the difference.
            let digits = if close(stored.central, now.get()) { Style::Chart(3) } else { Style::Chart(2) };
            short_amount_in(state.locale.get(), digits, id.get(), value.get())
        };
        let range = move || {
            let range = range(state.locale.get(), Style::Chart(2), id.get().unit(), ends.get()?, Between::Dash);
            Some((before_range(state.lang.get()), range))
        };
        view! {
            <tr>
                <th scope="row">{state.phrase(name)} " " <span class="hint">{made}</span></th>
                <td>{amount}</td>
                <td class="range-of">{range}</td>
            </tr>
        }
    };
    let made = Signal::derive(move || words::made(state.lang.get(), stored.made, stored.version));
    let made_now = Signal::derive(move || words::made(state.lang.get(), None, MODEL_VERSION));
    let then = Signal::stored(Some(stored.central));
    let title = move || {
        let text = if differs.get() { words::MOVED } else { words::AS_IT_WAS };
        text.get(state.lang.get())
    };
    view! {
        <section class="shared" id="shared" aria-label=state.phrase(words::SHARED_RESULT)>
            {icon(Icon::Note)}
            <h2>{title} {change}</h2>
            <button
                type="button"
                class="button-icon"
                aria-label=move || word(state.lang.get(), Word::Dismiss)
                on:click=move |_| state.shared.set(None)
            >
                {icon(Icon::Close)}
            </button>
            <table>
                <tbody>
                    {row(words::WHEN_SHARED, made, then, Signal::stored(stored.ends()))}
                    {row(words::NOW, made_now, now.into(), Signal::derive(ends_now))}
                </tbody>
            </table>
            {move || reasons(state, &stored)}
        </section>
    }
}

/// Whether two digits may read the same for both.
fn close(then: f64, now: Option<f64>) -> bool {
    now.and_then(|now| relative_change(now, then)).is_some_and(|change| change.abs() < 0.05)
}

/// Why the results differ: what each version of the model brought, or that its facts moved.
fn reasons(state: State, stored: &Stored) -> AnyView {
    let lang = state.lang.get();
    let one = |text: Text| view! { <p class="hint">{text.get(lang)}</p> }.into_any();
    if stored.version == MODEL_VERSION {
        return one(words::FACTS_CHANGED);
    }
    if stored.version > MODEL_VERSION {
        return one(words::NEWER_MODEL);
    }
    let changes = changed_since(lang, stored.version);
    if changes.is_empty() {
        return one(words::NOT_RECORDED);
    }
    let items = changes.into_iter().map(|change| view! { <li>{change}</li> }).collect_view();
    view! { <ul class="hint">{items}</ul> }.into_any()
}
