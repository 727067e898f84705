//! How wide a chart's place on the page is.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Watches one element until it is dropped.
struct Watch {
    observer: JsValue,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        // Without the method there is nothing to stop.
        let _ = call(&self.observer, "disconnect", &js_sys::Array::new());
    }
}

/// In the context of views: the width that charts have until they are measured, where it is known better.
#[derive(Clone, Copy)]
pub struct FirstWidth(pub f64);

/// An element to place and its width, rounded to whole pixels.
///
/// The first guess stands only until the element is on the page: it is measured before the browser paints.
pub fn measured_width(first_guess: f64) -> (NodeRef<Div>, Signal<f64>) {
    let element = NodeRef::<Div>::new();
    let (width, set_width) = signal(use_context::<FirstWidth>().map_or(first_guess, |FirstWidth(width)| width));
    let watch = StoredValue::new_local(None::<Watch>);
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        let node: web_sys::Element = element.unchecked_into();
        let measured = node.clone();
        let measure = move || {
            let now = measured.get_bounding_client_rect().width().floor();
            // A closed disclosure has no width; what was drawn for it stays.
            if now >= 1.0 && width.try_get_untracked().is_some_and(|before| before != now) {
                set_width.set(now);
            }
        };
        measure();
        watch.set_value(watch_size(&node, measure));
    });
    (element, width.into())
}

/// Calls `measure` whenever the size of an element changes. `None` in a browser without `ResizeObserver`.
fn watch_size(node: &web_sys::Element, measure: impl FnMut() + 'static) -> Option<Watch> {
    let callback = Closure::<dyn FnMut()>::new(measure);
    let class: js_sys::Function =
        js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str("ResizeObserver")).ok()?.dyn_into().ok()?;
    let observer = js_sys::Reflect::construct(&class, &js_sys::Array::of1(callback.as_ref())).ok()?;
    call(&observer, "observe", &js_sys::Array::of1(node.as_ref()))?;
    Some(Watch { observer, _callback: callback })
}

fn call(object: &JsValue, method: &str, arguments: &js_sys::Array) -> Option<JsValue> {
    let method: js_sys::Function = js_sys::Reflect::get(object, &JsValue::from_str(method)).ok()?.dyn_into().ok()?;
    js_sys::Reflect::apply(&method, object, arguments).ok()
}
