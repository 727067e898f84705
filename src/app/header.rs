//! Header.
use leptos::prelude::*;
/// Header.
#[component]
pub fn Header() -> impl IntoView {
    view! { <div></div> }
}
