//! The form: every input of the registry, in three levels.
use leptos::prelude::*;
/// The form.
#[component]
pub fn Form() -> impl IntoView {
    view! { <div></div> }
}
