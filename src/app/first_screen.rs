//! The first screen as text, which the build writes into `index.html`.

use super::known_ranges::ELEMENT;
use super::page::FirstScreen;
use super::state::State;
use crate::charts::FirstWidth;
use crate::i18n::lang::Lang;
use crate::scenario::Scenario;
use crate::uncertainty::known;
use crate::uncertainty::simulate::Simulator;
use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use leptos::prelude::*;
use std::sync::Arc;

/// Runs nothing.
struct Nobody;

impl CustomExecutor for Nobody {
    fn spawn(&self, _: PinnedFuture<()>) {}
    fn spawn_local(&self, _: PinnedLocalFuture<()>) {}
    fn poll_local(&self) {}
}

/// What is known of the default preset's answer, for the page to begin with.
pub fn known_ranges() -> String {
    let mut simulator = Simulator::default();
    simulator.set(&Scenario::default());
    let ranges = simulator.at_rest();
    let text = ranges.as_ref().map(known::write).unwrap_or_default();
    format!(r#"<data id="{}" value="{text}"></data>"#, ELEMENT)
}

/// The markup of the first screen in one language, with the answer of the default preset at rest and charts of a width.
pub fn first_screen(lang: Lang, width: f64) -> String {
    // Effects never run here: nobody looks on. A second screen finds this set already.
    let _ = Executor::init_custom_executor(Nobody);
    let owner = Owner::new();
    owner.with(|| {
        let state = State::open();
        state.lang.set(lang);
        let mut simulator = Simulator::default();
        state.scenario.with_untracked(|scenario| simulator.set(scenario));
        state.ranges.set(simulator.at_rest().map(Arc::new));
        provide_context(state);
        provide_context(FirstWidth(width));
        // Nothing will follow a change: what reads a signal here need not be told so.
        untrack(|| view! { <FirstScreen /> }.to_html())
    })
}
