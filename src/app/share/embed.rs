//! The estimate in somebody's article.

use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn ShareEmbed() -> impl IntoView {}
