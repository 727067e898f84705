//! Parts of the page that arrive when they are first shown.
//!
//! With the feature `split`, which the release page is built with, `tools/finish.mjs` moves everything that only such a
//! part needs into a wasm file of its own. Without it, in tests and on the debug page, the parts are simply there.

use super::state::State;
use crate::i18n::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::future::Future;

/// What draws a part once it is there.
pub type Draw = fn() -> AnyView;

/// The file of a part could not be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Declares an async function that loads a file of parts and tells what draws one of them. Parts that are shown
/// together share a file: what two files need is a third.
macro_rules! part {
    ($name:ident in $file:ident draws $draw:expr) => {
        $crate::app::lazy::part!($name in $file gives fn() -> leptos::prelude::AnyView, || $draw);
    };
    ($name:ident in $file:ident gives $what:ty, $value:expr) => {
        #[cfg(feature = "split")]
        #[wasm_split_helpers::wasm_split($file, fallible)]
        fn $name() -> Result<$what, $crate::app::lazy::Missing> {
            Ok($value)
        }
        #[cfg(not(feature = "split"))]
        async fn $name() -> Result<$what, $crate::app::lazy::Missing> {
            Ok($value)
        }
    };
}
pub(super) use part;

/// Draws a part as soon as it has arrived; where it does not arrive, says so and offers to try again.
pub fn lazily<F>(load: fn() -> F) -> AnyView
where
    F: Future<Output = Result<Draw, Missing>> + 'static,
{
    let arrived = RwSignal::new(None::<Result<Draw, Missing>>);
    let fetch = move || spawn_local(async move { arrived.set(Some(load().await)) });
    fetch();
    (move || match arrived.get() {
        None => ().into_any(),
        Some(Ok(draw)) => draw(),
        Some(Err(Missing)) => missing(fetch),
    })
    .into_any()
}

fn missing(again: impl Fn() + 'static) -> AnyView {
    let state = State::get();
    view! {
        <p class="warning-box" role="alert">
            {state.say(Word::PartMissing)}
            " "
            <button type="button" class="button-link" on:click=move |_| again()>
                {state.say(Word::TryAgain)}
            </button>
        </p>
    }
    .into_any()
}
