//! The link as a code that a camera reads.

use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn ShareCode() -> impl IntoView {}
