//! The link of the page as it is, to be copied, or sent by the device where it can.

use super::copy_field::CopyField;
use super::{Part, Shared};
use crate::i18n::results::share as words;
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn ShareLink() -> impl IntoView {
    let shared = Shared::get();
    view! {
        <Part title=words::LINK hint=words::LINK_HINT>
            <CopyField name=words::LINK text=shared.address main=true />
        </Part>
    }
}
