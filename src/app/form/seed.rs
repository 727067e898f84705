//! The seed of the random draws: it stands in the link, and another one shows how much of a range is chance.

use super::row::ResetLink;
use crate::app::state::State;
use crate::i18n::{Word, word};
use crate::scenario::{Change, FIRST_SEED};
use leptos::prelude::*;

/// The row of the seed.
#[component]
pub(super) fn SeedRow() -> impl IntoView {
    let state = State::get();
    let seed = Memo::new(move |_| state.scenario.with(|scenario| scenario.seed));
    let changed = Memo::new(move |_| seed.get() != FIRST_SEED);
    let again = move |_| state.apply(Change::Seed(seed.get_untracked().wrapping_add(1)));
    view! {
        <div class="row compact" id="row-seed" class:changed=changed>
            <div class="row-name">
                <span class="row-label">
                    <span class="label">{state.say(Word::Seed)} " " {seed}</span>
                    <ResetLink
                        shown=changed
                        name=move || word(state.lang.get(), Word::FirstSeed).to_owned()
                        reset=move || state.apply(Change::Seed(FIRST_SEED))
                    />
                </span>
                <p class="hint">{state.say(Word::SeedHint)}</p>
            </div>
            <button type="button" class="button seed-again" on:click=again>{state.say(Word::DrawAgain)}</button>
        </div>
    }
}
