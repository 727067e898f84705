//! How to cite the estimate.

use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn ShareCitation() -> impl IntoView {}
