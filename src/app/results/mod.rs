//! The answer: headline, unit costs, composition, day, tables.

use leptos::prelude::*;

/// Headline sentence, unit costs, insight: what stays in view while inputs move.
#[component]
pub fn Answer() -> impl IntoView {
    view! { <div></div> }
}

/// Composition, day, what limits it, unit costs, footprint, training.
#[component]
pub fn Details() -> impl IntoView {
    view! { <div></div> }
}

/// The headline in one line at the bottom edge of a narrow screen.
#[component]
pub fn BottomBar() -> impl IntoView {
    view! { <div></div> }
}
