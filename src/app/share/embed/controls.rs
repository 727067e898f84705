//! Which inputs an embed lets its readers move.

use super::Wish;
use crate::app::state::State;
use crate::embed::settings::{MOST_CONTROLS, is_control};
use crate::i18n::label;
use crate::i18n::results::share as words;
use crate::model::quantities::Id;
use crate::scenario::form::{Group, Item, group_of, is_changed, shown};
use leptos::prelude::*;

/// The names of the controls, and a list to choose others from.
#[component]
pub(super) fn Controls(wish: Wish) -> impl IntoView {
    let state = State::get();
    let open = RwSignal::new(false);
    let named = move || {
        let lang = state.lang.get();
        words::controls(lang, &wish.controls(state).into_iter().map(|id| label(lang, id)).collect::<Vec<_>>())
    };
    let full = move || wish.controls(state).len() >= MOST_CONTROLS;
    let choice = move |id: Id| {
        let is_on = move || wish.controls(state).contains(&id);
        let toggle = move |_| {
            let mut chosen = untrack(|| wish.controls(state));
            if chosen.contains(&id) {
                chosen.retain(|other| *other != id);
            } else {
                chosen.push(id);
            }
            chosen.truncate(MOST_CONTROLS);
            wish.controls.set(Some(chosen));
        };
        view! {
            <label class="embed-control">
                <input type="checkbox" prop:checked=is_on disabled=move || full() && !is_on() on:change=toggle />
                <span>{move || label(state.lang.get(), id)}</span>
            </label>
        }
    };
    let list = move || {
        view! {
            <fieldset class="embed-controls" id="embed-controls">
                <legend class="hint">{move || words::up_to(state.lang.get(), MOST_CONTROLS)}</legend>
                {candidates(state).into_iter().map(choice).collect_view()}
            </fieldset>
        }
    };
    view! {
        <div class="embed-row">
            <span class="embed-name">{state.phrase(words::CONTROLS)}</span>
            <span class="embed-chosen">
                {named} " "
                <button
                    type="button"
                    class="button-link"
                    aria-expanded=move || open.get().to_string()
                    aria-controls="embed-controls"
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {state.phrase(words::CHANGE)}
                </button>
            </span>
        </div>
        {move || open.get().then(list)}
    }
}

/// The essentials, and what the reader or the embed has to do with beside them, in the order of the form.
fn candidates(state: State) -> Vec<Id> {
    let drivers = two_drivers(state);
    state.scenario.with(|scenario| {
        let wanted = |id: Id| {
            group_of(id.key()) == Some(Group::Essentials)
                || is_changed(scenario, Item::Number(id))
                || drivers.contains(&id)
        };
        let number = |item| match item {
            Item::Number(id) => Some(id),
            Item::Choice(_) => None,
        };
        Item::all().filter_map(number).filter(|id| is_control(*id) && shown(scenario, *id) && wanted(*id)).collect()
    })
}

/// The two inputs that move the answer most; where nothing is uncertain, the first two of the form.
pub(super) fn two_drivers(state: State) -> Vec<Id> {
    state.scenario.with(|scenario| {
        let drivers: Vec<Id> = state
            .ranges
            .with(|ranges| ranges.iter().flat_map(|ranges| ranges.drivers.iter().map(|driver| driver.id)).collect());
        let form = Group::Essentials.items().into_iter().flat_map(|(_, items)| items).filter_map(|item| match item {
            Item::Number(id) => Some(id),
            Item::Choice(_) => None,
        });
        // The error of the prediction is nothing that a reader decides.
        let usable = |id: &Id| is_control(*id) && shown(scenario, *id) && *id != Id::SpeedCorrection;
        let mut two: Vec<Id> = Vec::new();
        for id in drivers.into_iter().chain(form).filter(usable) {
            if two.len() < 2 && !two.contains(&id) {
                two.push(id);
            }
        }
        two
    })
}
