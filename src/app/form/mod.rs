//! The form: every input of the registry in three levels, training apart. Only what the chosen method uses is asked.
//!
//! A group that is closed draws and computes nothing.

mod choice;
mod config;
mod derived;
mod field;
mod figures;
mod group;
mod mix;
mod origin;
mod picker;
mod range;
mod row;
mod seed;
mod slider;

use super::slices::{in_turn, one_by_one};
use super::state::State;
use super::turns;
use crate::figures::slider::HEADROOM;
use crate::model::quantities::Id;
use crate::scenario::form::Group;
use leptos::prelude::*;

pub(super) use origin::SourceLine;
pub(super) use row::{NumberRow, told};

/// What the rows share.
#[derive(Clone, Copy)]
struct Rows {
    /// The slider that is being dragged.
    dragging: RwSignal<Option<Id>>,
    /// The cost at the top edge of all sliders. It rests while one is dragged.
    top: Memo<f64>,
    /// How many parts are drawn after the first row: the other essentials, then the other groups.
    drawn: RwSignal<usize>,
}

impl Rows {
    fn new(state: State, drawn: RwSignal<usize>) -> Self {
        let dragging = RwSignal::new(None);
        let top = Memo::new(move |before: Option<&f64>| {
            let held = before.copied().filter(|_| dragging.with(Option::is_some));
            held.unwrap_or_else(|| HEADROOM * state.answer.with(|answer| answer.estimate.money.cost))
        });
        Self { dragging, top, drawn }
    }

    fn get() -> Self {
        expect_context::<Self>()
    }

    /// Draws a part in its turn.
    fn in_turn(self, place: usize, draw: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
        in_turn(self.drawn, place, draw)
    }
}

/// The form.
#[component]
pub fn Form() -> impl IntoView {
    let rows: usize = Group::Essentials.items().iter().map(|(_, items)| items.len()).sum();
    // The first group comes with the page, and its first row.
    let parts = rows + Group::ALL.len() - 2;
    let is_over = turns::over();
    // The others wait until the page has taken over.
    let drawn = one_by_one(Box::new(move || if is_over() { parts } else { 0 }));
    let shared = Rows::new(State::get(), drawn);
    provide_context(shared);
    let groups = Group::ALL
        .iter()
        .enumerate()
        .map(|(at, group)| {
            let place = if *group == Group::Essentials { 0 } else { rows + at - 1 };
            shared.in_turn(place, Box::new(|| view! { <group::FormGroup group=*group /> }.into_any()))
        })
        .collect_view();
    view! {
        <form class="form" aria-busy=move || (drawn.get() < parts).then_some("true") on:submit=|ev| ev.prevent_default()>
            {groups}
        </form>
    }
}
