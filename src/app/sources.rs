//! Sources.
use leptos::prelude::*;
/// Sources.
#[component]
pub fn Sources() -> impl IntoView {
    view! { <div></div> }
}
