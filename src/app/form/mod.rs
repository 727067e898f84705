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

use super::state::State;
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
}

impl Rows {
    fn new(state: State) -> Self {
        let dragging = RwSignal::new(None);
        let top = Memo::new(move |before: Option<&f64>| {
            let held = before.copied().filter(|_| dragging.with(Option::is_some));
            held.unwrap_or_else(|| HEADROOM * state.answer.with(|answer| answer.estimate.money.cost))
        });
        Self { dragging, top }
    }

    fn get() -> Self {
        expect_context::<Self>()
    }
}

/// The form.
#[component]
pub fn Form() -> impl IntoView {
    provide_context(Rows::new(State::get()));
    let groups = Group::ALL.iter().map(|group| view! { <group::FormGroup group=*group /> }).collect_view();
    view! { <form class="form" on:submit=|ev| ev.prevent_default()>{groups}</form> }
}
