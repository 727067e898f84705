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
mod turns;
pub mod url;
pub mod view;

use leptos::prelude::*;
#[cfg(target_arch = "wasm32")]
use std::time::Duration;

/// Mounts the page, which takes over from the first screen, in a task after that in which the browser got the program ready.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    console_error_panic_hook::set_once();
    set_timeout(|| mount_to_body(App), Duration::ZERO);
}

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let state = state::State::open();
    provide_context(state);
    turns::Turns::provide(|| {
        if let Some(skeleton) = document().get_element_by_id("skeleton") {
            skeleton.remove();
        }
    });
    view! { <page::Page /> }
}
