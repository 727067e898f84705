//! Textbook.
use leptos::prelude::*;
/// Textbook.
#[component]
pub fn Textbook() -> impl IntoView {
    view! { <div></div> }
}
