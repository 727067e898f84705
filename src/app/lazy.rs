//! Parts of the page that arrive when they are first shown.
//!
//! With the feature `split`, which the release page is built with, `tools/finish.mjs` moves everything that only such a
//! part needs into a wasm file of its own. Without it, in tests and on the debug page, the parts are simply there.

use super::state::State;
use crate::i18n::Word;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

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
    lazily_with(load, |draw| draw())
}

/// The same of a part that is told what to draw.
pub fn lazily_with<T, F>(load: fn() -> F, draw: impl Fn(T) -> AnyView + Send + 'static) -> AnyView
where
    T: Copy + Send + Sync + 'static,
    F: Future<Output = Result<T, Missing>> + 'static,
{
    let arrived = RwSignal::new(None::<Result<T, Missing>>);
    let fetch = move || {
        when_there(Box::pin(load()), move |result| {
            arrived.try_set(Some(result));
        });
    };
    fetch();
    (move || match arrived.get() {
        None => ().into_any(),
        Some(Ok(part)) => draw(part),
        Some(Err(Missing)) => missing(Box::new(fetch)),
    })
    .into_any()
}

/// Hands over what is loaded: at once where it has arrived before.
fn when_there<T: 'static>(mut loading: Pin<Box<dyn Future<Output = T>>>, take: impl FnOnce(T) + 'static) {
    match loading.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(loaded) => take(loaded),
        Poll::Pending => spawn_local(async move { take(loading.await) }),
    }
}

fn missing(again: Box<dyn Fn()>) -> AnyView {
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
