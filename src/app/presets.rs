//! Presets.
use leptos::prelude::*;
/// Presets.
#[component]
pub fn Presets() -> impl IntoView {
    view! { <div></div> }
}
