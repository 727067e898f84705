//! The page takes over from the first screen of `index.html`: it is drawn behind it part by part, each in a task of its
//! own, so that a slow processor answers in between, and then takes its place at once.

use super::slices::{in_turn, one_by_one};
use leptos::prelude::*;

/// The turns that parts are drawn in.
#[derive(Clone, Copy)]
pub struct Turns {
    /// How many there were.
    drawn: RwSignal<usize>,
    /// How many were asked for.
    asked: RwSignal<usize>,
}

impl Turns {
    /// Gives turns from now on. The last one is `done`.
    pub fn provide(done: impl Fn() + 'static) {
        let asked = RwSignal::new(0);
        let drawn = one_by_one(Box::new(move || asked.get() + 1));
        let turns = Self { drawn, asked };
        Effect::new(move |_| {
            if turns.are_over() {
                done();
            }
        });
        provide_context(turns);
    }

    fn are_over(self) -> bool {
        self.drawn.get() > self.asked.get()
    }
}

/// Whether all turns are over: the page has taken over, or nobody gives turns.
pub fn over() -> impl Fn() -> bool + Copy + Send + Sync + 'static {
    let turns = use_context::<Turns>();
    move || turns.is_none_or(Turns::are_over)
}

/// A turn that some parts of the page share. Where nobody gives turns they are drawn at once.
#[derive(Clone, Copy)]
pub struct Turn(Option<(RwSignal<usize>, usize)>);

impl Turn {
    /// The next one.
    pub fn next() -> Self {
        let turns = use_context::<Turns>();
        Self(turns.map(|Turns { drawn, asked }| {
            asked.update(|asked| *asked += 1);
            (drawn, asked.get_untracked())
        }))
    }

    /// Draws a part in this turn.
    pub fn draw(self, draw: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
        match self.0 {
            Some((drawn, place)) => in_turn(drawn, place, Box::new(draw)),
            None => draw(),
        }
    }
}
