//! Scenario and results as files and tables.

use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn ShareData() -> impl IntoView {}
