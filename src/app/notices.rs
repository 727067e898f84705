//! Notices.
use leptos::prelude::*;
/// Notices.
#[component]
pub fn Notices() -> impl IntoView {
    view! { <div></div> }
}
