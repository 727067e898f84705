//! How wide a chart's place on the page is.

use super::observe::{Watch, get, observe};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// In the context of views: the width that charts have until they are measured, where it is known better.
#[derive(Clone, Copy)]
pub struct FirstWidth(pub f64);

/// An element to place and its width, rounded to whole pixels.
///
/// The first guess stands only until the element is on the page: the browser tells its size before it paints. Asking for
/// it earlier would make the browser lay out the page once for each chart.
pub fn measured_width(first_guess: f64) -> (NodeRef<Div>, Signal<f64>) {
    let element = NodeRef::<Div>::new();
    let known = use_context::<FirstWidth>().map(|FirstWidth(width)| width);
    let (width, set_width) = signal(known.unwrap_or_else(|| first_guess.min(room())));
    let watch = StoredValue::new_local(None::<Watch>);
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        let node: web_sys::Element = element.unchecked_into();
        let take = move |now: f64| {
            let now = now.floor();
            // A closed disclosure has no width; what was drawn for it stays.
            if now >= 1.0 && width.try_get_untracked().is_some_and(|before| before != now) {
                set_width.set(now);
            }
        };
        let watched = watch_width(&node, take);
        if watched.is_none() {
            take(node.get_bounding_client_rect().width());
        }
        watch.set_value(watched);
    });
    (element, width.into())
}

/// The width of the only column on a narrow screen, by the margins of `tokens.css`; more than that where there are two.
fn room() -> f64 {
    let window = window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or(f64::INFINITY);
    let margin = if window < 360.0 { 12.0 } else { 16.0 };
    if window < 640.0 { window - 2.0 * margin } else { window }
}

/// Hands over the width of an element once it is laid out and whenever it changes. `None` in a browser without
/// `ResizeObserver`.
fn watch_width(node: &web_sys::Element, mut take: impl FnMut(f64) + 'static) -> Option<Watch> {
    let width = |entry: &JsValue| get(&get(entry, "contentRect")?, "width")?.as_f64();
    observe("ResizeObserver", node, Box::new(move |entry| take(width(entry).unwrap_or_default())))
}
