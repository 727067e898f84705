//! The link as a code that a camera reads.

use super::{Folded, Shared};
use crate::app::state::State;
use crate::i18n::results::share as words;
use crate::render::qr::code;
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn ShareCode() -> impl IntoView {
    let shared = Shared::get();
    view! {
        <Folded title=words::CODE hint=words::CODE_HINT>
            <Code address=shared.address />
        </Folded>
    }
}

/// The code of an address, dark on light in every theme: not every camera reads it the other way round.
#[component]
pub fn Code(
    /// What it opens.
    #[prop(into)]
    address: Signal<String>,
) -> impl IntoView {
    let state = State::get();
    let code = Memo::new(move |_| address.with(|address| code(address)));
    move || match code.get() {
        None => view! { <p class="hint">{state.phrase(words::CODE_TOO_LONG)}</p> }.into_any(),
        Some(code) => view! {
            <svg
                class="qr"
                role="img"
                aria-label=state.phrase(words::CODE_NAME)
                viewBox=format!("0 0 {0} {0}", code.side)
                shape-rendering="crispEdges"
            >
                <path fill="#fff" d=format!("M0 0h{0}v{0}h-{0}z", code.side) />
                <path fill="#000" d=code.path />
            </svg>
        }
        .into_any(),
    }
}
