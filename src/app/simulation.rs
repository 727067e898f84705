//! Keeps the ranges of the page up to date: the scenario in the frame of each change, variants once they have changed.

use super::lazy::{lazily_with, part};
use super::slices::{now, slice};
use super::state::State;
use crate::model::quantities::Id;
use crate::scenario::Scenario;
use crate::scenario::codec::View;
use crate::uncertainty::points::REPETITION;
use crate::uncertainty::ranges::Ranges;
use crate::uncertainty::simulate::Simulator;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// Nothing has moved for so long: the page is at rest.
const REST: Duration = Duration::from_millis(150);

/// What a drag may take of each frame, in milliseconds: half of it.
const HALF_FRAME: f64 = 8.0;

/// The fewest samples that follow a drag.
const FEWEST: usize = REPETITION / 4;

/// A scenario, and the quantity that is simulated in place of its headline.
type Asked = Option<(Scenario, Id)>;

/// Where ranges go.
type Out = RwSignal<Option<Arc<Ranges>>>;

part!(simulation in simulation gives fn(State), keep_up_to_date);

/// Begins once the simulation is there. Until then a range that the first screen knew goes with the first change.
#[component]
pub(super) fn Simulation() -> impl IntoView {
    let state = State::get();
    let waits = StoredValue::new(true);
    Effect::new(move |before: Option<()>| {
        state.scenario.track();
        if before.is_some() && waits.get_value() {
            state.ranges.set(None);
        }
    });
    lazily_with(simulation, move |keep_up_to_date| {
        waits.set_value(false);
        keep_up_to_date(state);
        ().into_any()
    })
}

/// Simulates the scenario, and the variants as far as the view shows them: the baseline always, others beside it only
/// where all are compared. While the scenario moves, what it is compared with is not simulated again.
fn keep_up_to_date(state: State) {
    follow(
        Signal::derive(move || state.scenario.with(|scenario| Some((scenario.clone(), scenario.headline())))),
        state.ranges,
    );
    let headline = Memo::new(move |_| state.scenario.with(|scenario| (scenario.headline(), scenario.seed)));
    for (at, out) in state.rivals.into_iter().enumerate() {
        let asked = Memo::new(move |_| {
            let is_shown = at == 0 || state.view.get() == View::Compare;
            let variant = state.variants.with(|variants| variants.get(at).cloned()).filter(|_| is_shown)?;
            let (headline, seed) = headline.get();
            Some((Scenario { seed, ..variant }, headline))
        });
        follow(asked.into(), out);
    }
}

/// The range follows every change in the same frame; the rest is worked out in slices once nothing moves.
fn follow(asked: Signal<Asked>, out: Out) {
    let rest = Rest {
        asked,
        out,
        simulator: StoredValue::new_local(Simulator::default()),
        timer: StoredValue::new(None::<TimeoutHandle>),
    };
    let fits = StoredValue::new(REPETITION);
    Effect::new(move |before: Option<()>| {
        if let Some(timer) = rest.timer.get_value() {
            timer.clear();
        }
        asked.track();
        if before.is_none() && out.with_untracked(Option::is_some) {
            // What the first screen knew is of all samples already: what else they say can wait.
            return rest.after(REST, move || rest.begin());
        }
        let begun = now();
        let samples = fits.get_value();
        let quick =
            rest.set().and_then(|()| rest.simulator.try_update_value(|simulator| simulator.quick_part(samples))?);
        // As many samples of the first repetition as fit; the others follow at rest.
        let took = (now() - begun).max(0.1);
        fits.set_value(((samples as f64 * HALF_FRAME / took) as usize).clamp(FEWEST, REPETITION));
        let more = quick.is_some();
        out.set(quick.map(Arc::new));
        if more {
            rest.after(REST, move || rest.work());
        }
    });
}

/// What is done once nothing moves, each slice in a task of its own.
#[derive(Clone, Copy)]
struct Rest {
    asked: Signal<Asked>,
    out: Out,
    simulator: StoredValue<Simulator, LocalStorage>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Rest {
    fn after(self, pause: Duration, act: impl FnOnce() + 'static) {
        self.timer.set_value(set_timeout_with_handle(act, pause).ok());
    }

    /// Tells the simulator what is asked.
    fn set(self) -> Option<()> {
        self.asked.with_untracked(|asked| {
            let (scenario, quantity) = asked.as_ref()?;
            self.simulator.try_update_value(|simulator| simulator.set_for(scenario, *quantity))
        })
    }

    /// Begins without haste.
    fn begin(self) {
        let draw = |scenario: &Scenario| self.simulator.try_update_value(|simulator| simulator.draw(scenario));
        let step = || self.asked.with_untracked(|asked| draw(&asked.as_ref()?.0)).unwrap_or(false);
        if slice(step) {
            self.after(Duration::ZERO, move || self.begin());
        } else if self.set().is_some() {
            self.after(Duration::ZERO, move || self.work());
        }
    }

    /// Works on the samples. What they say in the end is worked out in a task of its own, and drawn in another.
    fn work(self) {
        if slice(|| self.simulator.try_update_value(Simulator::work).unwrap_or(false)) {
            return self.after(Duration::ZERO, move || self.work());
        }
        self.after(Duration::ZERO, move || {
            let ranges = self.simulator.try_update_value(Simulator::ranges).flatten();
            self.after(Duration::ZERO, move || self.out.set(ranges.map(Arc::new)));
        });
    }
}
