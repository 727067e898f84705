//! What lowers the cost? Measures that the reader switches on and orders, step by step from the cost as it is.

mod levers;
mod shown;

use super::told::{Told, Words};
use crate::app::baseline::percent_change;
use crate::app::export::exports;
use crate::app::icon::{Icon, icon};
use crate::app::state::State;
use crate::app::toast::Toast;
use crate::app::view::{BackToEstimate, ViewTitle};
use crate::charts::{Chart, Draw};
use crate::figures::alone::Alone;
use crate::i18n::lang::Lang;
use crate::i18n::results::{plan, savings as words};
use crate::i18n::text::Text;
use crate::i18n::with_unit;
use crate::model::quantities::Id;
use crate::plan::savings::{Lever, pulled};
use crate::render::number::{MISSING, Style, write};
use crate::scenario::breakdown::relative_change;
use leptos::prelude::*;
use shown::Shown;

/// What the measures lower.
const COST: Id = Id::CostPerDay;

/// Amounts of sentences.
const SAID: Style = Style::Chart(2);

/// The view.
#[component]
pub fn Savings() -> impl IntoView {
    let state = State::get();
    let shown = Shown::new(state);
    let has_cost = Memo::new(move |_| shown.levels.with(Option::is_some));
    let intro = move || {
        let text = match (has_cost.get(), shown.is_fair()) {
            (false, _) => words::NO_COST_WHY,
            (true, false) => words::INTRO,
            (true, true) => words::INTRO_FAIR,
        };
        text.get(state.lang.get())
    };
    let unknown = Signal::derive(move || {
        let lang = state.lang.get();
        shown.unknown.with(|unknown| (!unknown.is_empty()).then(|| words::unknown(lang, unknown)))
    });
    let body = move || has_cost.get().then(|| view! { <Body shown /> });
    view! {
        <main class="view sheet-view savings-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(move || title(state, shown)) />
            <p class="view-intro">{intro}</p>
            <Told text=unknown />
            {body}
            <NotHere shown />
        </main>
    }
}

/// What the measures come to, those that save most named first.
fn title(state: State, shown: Shown) -> String {
    let locale = state.locale.get();
    let lang = locale.lang;
    let Some(levels) = shown.levels.get() else { return words::NO_COST.get(lang).to_owned() };
    let Some((before, after)) = levels.first().copied().zip(levels.last().copied()) else {
        return words::NO_COST.get(lang).to_owned();
    };
    if shown.listed.with(Vec::is_empty) {
        return words::NONE_APPLIES.get(lang).to_owned();
    }
    let mut by_effect: Vec<(f64, Lever)> =
        levels.windows(2).zip(shown.on.get()).map(|(pair, lever)| (pair[1] - pair[0], lever)).collect();
    by_effect.sort_by(|a, b| a.0.total_cmp(&b.0));
    let levers: Vec<Lever> = by_effect.into_iter().map(|(_, lever)| lever).collect();
    let amount = |value| write(locale, SAID, COST.unit(), value).joined();
    let (saved, added) = (amount(before - after), amount(after - before));
    let outcome = match after - before {
        // Less than the sentence can tell is the same.
        difference if difference.abs() < 0.0005 * before.abs() => words::Outcome::Same,
        difference if difference < 0.0 => words::Outcome::Less(&saved),
        _ => words::Outcome::More(&added),
    };
    words::finding(lang, &levers, outcome, &with_unit(locale, SAID, COST, before))
}

/// How measures are counted, what to do with them, the picture, and the list.
#[component]
fn Body(shown: Shown) -> impl IntoView {
    let state = State::get();
    let draw: Draw = Box::new(move |width| shown.way(state).map(|way| way.picture(width)).unwrap_or_default());
    let tools = exports("savings", state.phrase(words::CHART), move || {
        let way = shown.way(state);
        let subtitle = if shown.is_fair() { words::INTRO_FAIR } else { words::INTRO }.get(state.lang.get());
        Alone {
            title: title(state, shown),
            subtitle: subtitle.to_owned(),
            table: way.map(|way| way.numbers()).unwrap_or_default(),
            ..Alone::default()
        }
    });
    let go = Callback::new(move |row: usize| {
        let lever = shown.on.with_untracked(|on| row.checked_sub(1).and_then(|at| on.get(at).copied()));
        match lever {
            Some(lever) => levers::focus(levers::Part::Switch, lever),
            None if row == 0 => state.open_derivation(COST),
            None => {}
        }
    });
    let counted = move |fair: bool| shown.ask(state, |asked| asked.fair = fair);
    let none = Memo::new(move |_| shown.on.with(Vec::is_empty));
    view! {
        <div class="question-bar">
            <Words
                name=words::COUNTED
                options=[words::IN_ORDER, words::FAIR]
                chosen=Signal::derive(move || usize::from(shown.is_fair()))
                choose=Callback::new(move |at| counted(at == 1))
            />
            <button type="button" class="button button-main use-these" disabled=none on:click=move |_| use_these(state, shown)>
                {state.phrase(words::USE)}
            </button>
        </div>
        <Chart name="waterfall" draw tools go />
        <Conflicts shown />
        <levers::Levers shown />
    }
}

/// Takes the measures over into the scenario, as one step of the history.
fn use_these(state: State, shown: Shown) {
    let levers = shown.on.get_untracked();
    let before = state.answer.with_untracked(|answer| answer.value(COST));
    let changes = state.scenario.with_untracked(|scenario| pulled(scenario, &levers).1);
    if changes.is_empty() {
        return;
    }
    state.apply_all(changes);
    let after = state.answer.with_untracked(|answer| answer.value(COST));
    let change = after.zip(before).and_then(|(after, before)| relative_change(after, before));
    let (count, locale) = (levers.len(), state.locale.get_untracked());
    let says = move |lang: Lang| {
        let amount = after.map_or_else(
            || MISSING.to_owned(),
            |after| with_unit(crate::i18n::lang::Locale { lang, ..locale }, SAID, COST, after),
        );
        words::used(lang, count, &amount, &percent_change(lang, change.unwrap_or(0.0)))
    };
    state.toast.set(Some(Toast::done(says).with_undo(move || state.undo())));
}

/// Measures that do not go together, as far as they are used together.
#[component]
fn Conflicts(shown: Shown) -> impl IntoView {
    let state = State::get();
    let note = move |text: Text| {
        view! {
            <p class="question-note">
                {icon(Icon::Note)}
                <span>{state.phrase(text)}</span>
            </p>
        }
    };
    let notes = move || {
        shown.on.with(|on| {
            let has = |lever| on.contains(&lever);
            let rented = [Lever::FollowLoad, Lever::Reserved, Lever::Spot];
            let owned = has(Lever::Own) && rented.into_iter().any(has);
            let given_back = !owned && has(Lever::FollowLoad) && has(Lever::Reserved);
            let told = [(owned, words::OWNED_AND_RENTED), (given_back, words::RESERVED_AND_GIVEN_BACK)];
            told.into_iter().filter(|(holds, _)| *holds).map(|(_, text)| note(text)).collect_view()
        })
    };
    view! { {notes} }
}

/// Measures that do not apply, with the reason.
#[component]
fn NotHere(shown: Shown) -> impl IntoView {
    let state = State::get();
    let rows = move || {
        let lang = state.lang.get();
        let row = |(lever, reason)| {
            view! {
                <li>
                    <b>{plan::lever(lever).get(lang)}</b>
                    <span>{plan::not_applicable(reason).get(lang)}</span>
                </li>
            }
        };
        shown.left_out.get().into_iter().map(row).collect_view()
    };
    let section = move || {
        view! {
            <section class="section" id="not-here" aria-labelledby="not-here-title">
                <h2 id="not-here-title">{state.phrase(words::NOT_HERE)}</h2>
                <ul class="levers-not">{rows}</ul>
            </section>
        }
    };
    let is_some = Memo::new(move |_| shown.left_out.with(|left_out| !left_out.is_empty()));
    view! { {move || is_some.get().then(section)} }
}
