//! The finding as a picture.

use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn ShareImage() -> impl IntoView {}
