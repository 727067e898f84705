//! A run in slices: curves grow, Stop works, and the time of a step is measured once it is done.

use crate::app::slices::{now, slice};
use crate::app::state::State;
use crate::i18n::results::laboratory::Stage;
use crate::laboratory::ask::Ask;
use crate::laboratory::network::{Network, Score};
use crate::laboratory::train::{Epoch, Training};
use crate::laboratory::{ROWS, SHAPE, Setup, TEST, split_rows};
use leptos::prelude::*;
use std::time::Duration;

/// How long a stretch of steps is timed, in milliseconds.
const STRETCH: f64 = 8.0;
/// A short run is slowed down to so many slices, a frame each, so that it can be watched.
const FRAMES: u32 = 60;
const FRAME: Duration = Duration::from_millis(16);
/// What is known is shown at least so often, in milliseconds.
const BETWEEN: f64 = 80.0;
/// The time of a step is measured in so many stretches.
const STRETCHES: usize = 5;
/// The clock is asked once in so many steps: that takes time too.
const UNASKED: u32 = 8;

/// What is known of a run so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shown {
    /// Its epochs.
    pub epochs: Vec<Epoch>,
    /// What it says of each row, of those of the article and then of those of the test.
    pub answers: Vec<f64>,
    /// What that comes to: training, validation, test.
    pub scores: [Score; 3],
}

impl Shown {
    fn of(training: &Training) -> Self {
        let (rows, held_back) = split_rows();
        Self {
            epochs: training.epochs().to_vec(),
            answers: answers(training.network()),
            scores: [rows, held_back, &TEST].map(|rows| training.score(rows)),
        }
    }
}

fn answers(network: &Network) -> Vec<f64> {
    ROWS.iter().chain(&TEST).map(|row| network.answer(&row.inputs)).collect()
}

/// How long a step takes on this machine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Clock {
    /// It is not known yet.
    Measuring,
    /// So many seconds.
    Step(f64),
    /// The clock of the browser does not move within a stretch.
    Coarse,
}

/// The run that the view shows.
#[derive(Clone, Copy)]
pub(super) struct Run {
    /// What is asked for.
    pub setup: Memo<Setup>,
    /// What is known so far.
    pub shown: RwSignal<Shown>,
    /// Where it stands.
    pub stage: RwSignal<Stage>,
    /// How long a step takes.
    pub clock: RwSignal<Clock>,
    work: StoredValue<Option<Training>, LocalStorage>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Run {
    /// Begins with what is asked, and anew whenever that changes. Ends with the view.
    pub fn begin(state: State) -> Self {
        let setup = Memo::new(move |_| state.ask.with(|ask| Ask::parse(ask).read().0));
        let first =
            Shown { answers: answers(&Network::seeded(&SHAPE, setup.get_untracked().seed)), ..Shown::default() };
        let run = Self {
            setup,
            shown: RwSignal::new(first),
            stage: RwSignal::new(Stage::Running),
            clock: RwSignal::new(Clock::Measuring),
            work: StoredValue::new_local(None),
            timer: StoredValue::new(None),
        };
        Effect::new(move |_| {
            setup.track();
            run.again();
        });
        on_cleanup(move || run.cancel());
        run
    }

    /// From the first epoch on.
    pub fn again(self) {
        self.cancel();
        self.work.set_value(Some(Training::new(self.setup.get_untracked())));
        self.stage.set(Stage::Running);
        self.clock.set(Clock::Measuring);
        self.go_on(FRAME, f64::NEG_INFINITY);
    }

    /// Leaves it where it is.
    pub fn stop(self) {
        self.cancel();
        self.end(Stage::Stopped);
    }

    fn cancel(self) {
        if let Some(timer) = self.timer.try_get_value().flatten() {
            timer.clear();
        }
    }

    /// The next slice, in a task of its own.
    fn go_on(self, after: Duration, shown: f64) {
        let next = move || {
            let begun = now();
            // The reader may have gone to another view meanwhile.
            let Some(Some((more, is_paced))) = self.work.try_update_value(|work| work.as_mut().map(epochs)) else {
                return;
            };
            let is_due = !more || begun - shown > BETWEEN;
            if is_due {
                self.show();
            }
            if more {
                self.go_on(if is_paced { FRAME } else { Duration::ZERO }, if is_due { begun } else { shown });
            } else {
                let astray = self.work.with_value(|work| work.as_ref().is_some_and(Training::went_astray));
                self.end(if astray { Stage::Astray } else { Stage::Done });
            }
        };
        self.timer.set_value(set_timeout_with_handle(next, after).ok());
    }

    fn show(self) {
        if let Some(shown) = self.work.with_value(|work| work.as_ref().map(Shown::of)) {
            self.shown.set(shown);
        }
    }

    fn end(self, stage: Stage) {
        self.show();
        self.stage.set(stage);
        self.measure(Vec::new());
    }

    /// Steps of a run like this one, for one stretch after the other.
    fn measure(self, known: Vec<f64>) {
        let stretch = move || {
            let Some(setup) = self.setup.try_get_untracked() else { return };
            let mut known = known;
            known.push(step_time(setup));
            if known.len() < STRETCHES {
                return self.measure(known);
            }
            known.sort_by(f64::total_cmp);
            let median = known.get(STRETCHES / 2).copied().filter(|time| time.is_finite() && *time > 0.0);
            self.clock.set(median.map_or(Clock::Coarse, Clock::Step));
        };
        self.timer.set_value(set_timeout_with_handle(stretch, Duration::ZERO).ok());
    }
}

/// Some epochs. Says whether there are more, and whether it could have gone faster.
fn epochs(run: &mut Training) -> (bool, bool) {
    let pace = if wants_rest() { u32::MAX } else { run.setup().epochs.div_ceil(FRAMES) };
    let (mut more, mut done) = (true, 0);
    slice(|| {
        more = run.epoch();
        done += 1;
        more && done < pace
    });
    (more, done >= pace)
}

/// Whether the reader wants nothing to move.
fn wants_rest() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

/// Seconds of a step, over one stretch.
fn step_time(setup: Setup) -> f64 {
    let endless = Setup { epochs: u32::MAX, ..setup };
    let mut run = Training::new(endless);
    let (begun, mut steps) = (now(), 0u32);
    let mut took = 0.0;
    // A clock that stands still ends it too.
    while took < STRETCH && steps < 100_000 {
        for _ in 0..UNASKED {
            if !run.step() {
                run = Training::new(endless);
            }
        }
        steps += UNASKED;
        took = now() - begun;
    }
    took / 1000.0 / f64::from(steps)
}
