//! The page. It shows what the engine says and sends changes back; it holds no formulas.

mod address;
mod baseline;
mod carried;
pub mod clipboard;
mod compare;
pub mod count;
pub mod derivation;
mod download;
mod export;
#[cfg(feature = "prerender")]
pub mod first_screen;
mod focus;
pub mod form;
pub mod header;
mod held;
pub mod icon;
mod kept;
mod known_ranges;
mod laboratory;
mod language;
pub mod lazy;
mod listen;
pub mod math;
mod measured;
pub mod notices;
mod offline;
pub mod page;
mod paper;
mod plain_field;
pub mod presets;
mod published;
pub mod quantity;
mod questions;
pub mod ranges;
pub mod results;
pub mod scripting;
mod share;
mod sight;
mod simulation;
mod slices;
pub mod sources;
pub mod state;
pub mod storage;
pub mod textbook;
pub mod theme;
mod toast;
pub mod url;
pub mod view;

use leptos::prelude::*;
#[cfg(target_arch = "wasm32")]
use std::time::Duration;

/// Takes over from the static page once it is painted, so that its answer does not wait for the application.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    console_error_panic_hook::set_once();
    if document().hidden() {
        // It is not painted before somebody looks.
        take_over();
    } else {
        // A frame has been seen when the next one begins.
        request_animation_frame(|| request_animation_frame(|| set_timeout(take_over, Duration::ZERO)));
    }
}

/// Mounts the application and removes the placeholder of the static page.
#[cfg(target_arch = "wasm32")]
fn take_over() {
    let skeleton = document().get_element_by_id("skeleton");
    // The page reads in the first screen what is known of the answer, so that one goes last; nothing is drawn between.
    mount_to_body(App);
    if let Some(skeleton) = skeleton {
        skeleton.remove();
    }
}

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let state = state::State::open();
    provide_context(state);
    view! { <page::Page /> }
}
