//! Events: of the window, for as long as the part that listens is there, and of disclosures.

use leptos::ev::EventDescriptor;
#[cfg(target_arch = "wasm32")]
use leptos::prelude::{on_cleanup, window_event_listener};
use wasm_bindgen::JsCast;

/// Acts on an event of the window. Nothing where there is none: views become text natively.
pub fn on_window<E>(event: E, act: impl Fn(E::EventType) + 'static)
where
    E: EventDescriptor + 'static,
    E::EventType: JsCast,
{
    #[cfg(target_arch = "wasm32")]
    {
        let handle = window_event_listener(event, act);
        on_cleanup(move || handle.remove());
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (event, act);
}

/// Whether the disclosure that tells of itself is open.
pub fn is_open(ev: &leptos::ev::Event) -> bool {
    let details = ev.target().and_then(|target| target.dyn_into::<web_sys::HtmlDetailsElement>().ok());
    details.is_some_and(|details| details.open())
}
