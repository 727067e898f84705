//! Derivation.
use leptos::prelude::*;
/// Derivation.
#[component]
pub fn Derivation() -> impl IntoView {
    view! { <div></div> }
}
