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
use std::sync::Arc;
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

/// A part on its way.
type Loading<T> = Pin<Box<dyn Future<Output = Result<T, Missing>>>>;

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
    once_there(Arc::new(move || Box::pin(load())), Box::new(draw))
}

/// Whatever its future is: parts are many, and each of them would have this anew.
fn once_there<T>(load: Arc<dyn Fn() -> Loading<T> + Send + Sync>, draw: Box<dyn Fn(T) -> AnyView + Send>) -> AnyView
where
    T: Copy + Send + Sync + 'static,
{
    let arrived = RwSignal::new(None::<Result<T, Missing>>);
    let fetch = move || {
        let (styles, part) = (Styles::ask(), load());
        let with_styles = async move {
            let part = part.await;
            styles.arrive().await;
            part
        };
        when_there(Box::pin(with_styles), move |result| {
            arrived.try_set(Some(result));
        });
    };
    fetch();
    (move || match arrived.get() {
        None => ().into_any(),
        Some(Ok(part)) => draw(part),
        Some(Err(Missing)) => missing(Box::new(fetch.clone())),
    })
    .into_any()
}

/// Hands over what is loaded: at once where it has arrived before.
fn when_there<T: 'static>(mut loading: Loading<T>, take: impl FnOnce(Result<T, Missing>) + 'static) {
    match loading.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(loaded) => take(loaded),
        Poll::Pending => spawn_local(async move { take(loading.await) }),
    }
}

/// The styles that only parts need. The release page names their file (`tools/split.mjs`); elsewhere they are on the page.
struct Styles(#[cfg(target_arch = "wasm32")] Option<web_sys::Element>);

#[cfg(not(target_arch = "wasm32"))]
impl Styles {
    const fn ask() -> Self {
        Self()
    }

    async fn arrive(self) {}
}

#[cfg(target_arch = "wasm32")]
impl Styles {
    /// Asks for them, unless somebody has.
    fn ask() -> Self {
        const ID: &str = "styles-of-parts";
        let asked = || {
            let file = document().document_element()?.get_attribute("data-styles-of-parts")?;
            let link = document().create_element("link").ok()?;
            for (name, value) in [("id", ID), ("rel", "stylesheet"), ("href", &file)] {
                link.set_attribute(name, value).ok()?;
            }
            document().head()?.append_child(&link).ok()?;
            Some(link)
        };
        Self(document().get_element_by_id(ID).or_else(asked))
    }

    /// Waits until they are there, or will not come: a part without them is better than none.
    async fn arrive(self) {
        let Some(link) = self.0 else { return };
        let is_there = || js_sys::Reflect::get(&link, &"sheet".into()).is_ok_and(|sheet| !sheet.is_null());
        if is_there() {
            return;
        }
        let mut listen = |resolve: js_sys::Function, _| {
            for event in ["load", "error"] {
                let _ = link.add_event_listener_with_callback(event, &resolve);
            }
        };
        let _ = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::new(&mut listen)).await;
        if !is_there() {
            // The next part asks again.
            link.remove();
        }
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
