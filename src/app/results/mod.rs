//! The answer.
use leptos::prelude::*;
/// The answer.
#[component]
pub fn Results() -> impl IntoView {
    view! { <div></div> }
}
