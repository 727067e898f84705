//! What changed? The difference to another scenario, input by input, so that it adds up to the whole.

mod shown;

use super::told::{Told, Words};
use crate::app::compare::names::name;
use crate::app::derivation::jump;
use crate::app::export::exports;
use crate::app::state::State;
use crate::app::view::{BackToEstimate, ViewTitle, going};
use crate::charts::{Chart, Draw};
use crate::figures::alone::Alone;
use crate::i18n::results::changes as words;
use crate::i18n::{item_label, label, preset_name};
use crate::plan::asked::Against;
use crate::plan::bridge::Bridge;
use crate::render::number::{Style, write};
use crate::render::range::signed;
use crate::scenario::codec::View;
use crate::scenario::form::Item;
use crate::scenario::presets::PresetId;
use leptos::prelude::*;
use shown::{Found, LETTERS, Shown};

/// Amounts of sentences.
const SAID: Style = Style::Chart(2);
/// From this share of the difference on, one input explains all of it.
const WHOLE: f64 = 0.995;

/// The view.
#[component]
pub fn Changes() -> impl IntoView {
    let state = State::get();
    let shown = Shown::new(state);
    let intro = move || {
        let lang = state.lang.get();
        match shown.found.get() {
            Some(Found::Same) => words::NOTHING.get(lang).to_owned(),
            Some(Found::NotByInput) => words::NOT_BY_INPUT.get(lang).to_owned(),
            _ => words::intro(lang, &shown.other_name(state)),
        }
    };
    let told = Signal::derive(move || {
        let lang = state.lang.get();
        let unknown = shown.unknown.get();
        let missing =
            shown.missing_variant().and_then(|at| LETTERS.get(at + 1)).map(|letter| words::no_variant(lang, letter));
        let unknown = (!unknown.is_empty()).then(|| words::unknown(lang, &unknown));
        let told: Vec<String> = unknown.into_iter().chain(missing).collect();
        (!told.is_empty()).then(|| told.join(lang.between_sentences()))
    });
    let is_same = Memo::new(move |_| shown.found.get() == Some(Found::Same));
    let change = move || {
        is_same.get().then(|| {
            view! {
                <p>
                    <a href="?" class="button" on:click=going(state, View::Estimate)>{state.phrase(words::CHANGE_SOMETHING)}</a>
                </p>
            }
        })
    };
    view! {
        <main class="view sheet-view changes-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(move || title(state, shown)) />
            <p class="view-intro">{intro}</p>
            <Told text=told />
            <Asked shown />
            {change}
            <Picture shown />
            <p class="question-note changes-note">{state.phrase(words::SWITCH)}</p>
        </main>
    }
}

/// What explains the difference.
fn title(state: State, shown: Shown) -> String {
    let locale = state.locale.get();
    let lang = locale.lang;
    match shown.found.get() {
        None => words::WAITING.get(lang).to_owned(),
        Some(Found::Same) => words::same(lang, &shown.other_name(state)),
        Some(Found::NotByInput) if shown.has_none.get() => words::not_both(lang, shown.quantity.get()),
        Some(Found::NotByInput) => words::NOT_BY_INPUT_TITLE.get(lang).to_owned(),
        Some(Found::Bridge(bridge)) => {
            let Bridge { quantity, from, to, parts } = &bridge;
            let (unit, whole) = (quantity.unit(), to - from);
            let scale = from.abs().max(to.abs());
            if whole.abs() <= 1e-9 * scale {
                return words::no_difference(lang, shown.differing.get(), *quantity);
            }
            let mut sorted: Vec<_> = parts.iter().collect();
            sorted.sort_by(|a, b| b.effect.abs().total_cmp(&a.effect.abs()));
            let amount = |value: f64| write(locale, SAID, unit, value.abs()).joined();
            let with_sign = |value: f64| signed(locale, SAID, unit, value).joined();
            let Some(first) = sorted.first() else {
                return words::no_difference(lang, shown.differing.get(), *quantity);
            };
            let name = |item: Item| item_label(lang, item);
            let share = first.effect / whole;
            let against = sorted.iter().find(|part| part.effect * first.effect < 0.0);
            let (part, signed_first) = (amount(first.effect), with_sign(first.effect));
            let signed_second = against.map(|part| with_sign(part.effect)).unwrap_or_default();
            let cause = match against {
                Some(second) if !(0.0..=1.0 / WHOLE).contains(&share) => {
                    words::Cause::Against([(name(first.item), &signed_first), (name(second.item), &signed_second)])
                }
                _ if (WHOLE..=1.0 / WHOLE).contains(&share) => words::Cause::Whole(name(first.item)),
                _ => words::Cause::Part(name(first.item), &part),
            };
            words::finding(lang, cause, &amount(whole), &with_sign(whole))
        }
    }
}

/// Which two scenarios, which quantity, and how inputs are counted.
#[component]
fn Asked(shown: Shown) -> impl IntoView {
    let state = State::get();
    let choose_other = move |ev| {
        let against = Against::from_key(&event_target_value(&ev));
        shown.ask(state, |asked| asked.against = against);
    };
    let choose_quantity = move |ev| {
        let quantity = crate::model::quantities::Id::from_key(&event_target_value(&ev));
        shown.ask(state, |asked| asked.quantity = quantity);
    };
    let others = move || {
        let lang = state.lang.get();
        let chosen = shown.against.get();
        let option = |against: Against, text: String| {
            let key = against.key();
            view! { <option value=key selected=against == chosen>{text}</option> }
        };
        let start = state.scenario.with(|scenario| scenario.preset);
        let variants = state.variants.with(|variants| {
            let of = |(at, variant)| {
                option(Against::Variant(at), words::variant(lang, LETTERS[at + 1], &name(lang, variant)))
            };
            variants.iter().enumerate().take(LETTERS.len() - 1).map(of).collect_view()
        });
        let presets =
            PresetId::ALL.iter().map(|preset| option(Against::Preset(*preset), preset_name(lang, *preset).to_owned()));
        view! {
            {option(Against::Start, words::start(lang, preset_name(lang, start)))}
            {variants}
            <optgroup label=words::GROUP_PRESETS.get(lang)>{presets.collect_view()}</optgroup>
        }
    };
    let quantities = move || {
        let lang = state.lang.get();
        let chosen = shown.quantity.get();
        let option = |id: crate::model::quantities::Id| {
            view! { <option value=id.key() selected=id == chosen>{label(lang, id)}</option> }
        };
        shown.offered.get().into_iter().map(option).collect_view()
    };
    view! {
        <div class="question-bar">
            <label class="filter">
                <span>{state.phrase(words::AGAINST)}</span>
                <span class="select">
                    <select id="changes-against" on:change=choose_other>{others}</select>
                    <span class="chevron" aria-hidden="true"></span>
                </span>
            </label>
            <label class="filter">
                <span>{state.phrase(words::QUANTITY)}</span>
                <span class="select">
                    <select id="changes-quantity" on:change=choose_quantity>{quantities}</select>
                    <span class="chevron" aria-hidden="true"></span>
                </span>
            </label>
            <Words
                name=words::COUNTED
                options=[words::AVERAGE, words::IN_ORDER]
                chosen=Signal::derive(move || usize::from(shown.asked.with(|asked| asked.in_order)))
                choose=Callback::new(move |at| shown.ask(state, |asked| asked.in_order = at == 1))
            />
        </div>
    }
}

/// The bridge. Its place is kept while it is worked out.
#[component]
fn Picture(shown: Shown) -> impl IntoView {
    let state = State::get();
    let draw: Draw = Box::new(move |width| shown.way(state).map(|way| way.picture(width)).unwrap_or_default());
    let tools = exports("changes", state.phrase(words::CHART), move || Alone {
        title: title(state, shown),
        subtitle: words::intro(state.lang.get(), &shown.other_name(state)),
        table: shown.way(state).map(|way| way.numbers()).unwrap_or_default(),
        ..Alone::default()
    });
    let go = Callback::new(move |row: usize| {
        let found = shown.found.get_untracked();
        let Some(Found::Bridge(bridge)) = found else { return };
        match row.checked_sub(1).and_then(|at| bridge.parts.get(at)) {
            Some(part) => jump::to_row(state, part.item.key()),
            None if row > 0 => state.open_derivation(bridge.quantity),
            None => {}
        }
    });
    let rows = move || (shown.differing.get() + 2).to_string();
    let waits = move || shown.found.with(Option::is_none);
    view! {
        <div class="changes-place" class:waits=waits style:--rows=rows>
            <Chart name="waterfall" draw tools go />
        </div>
    }
}
