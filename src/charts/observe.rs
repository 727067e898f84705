//! Observers of the browser: what tells of elements before it paints.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// Watches one element until it is dropped.
pub(crate) struct Watch {
    observer: JsValue,
    _callback: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        // Without the method there is nothing to stop.
        let _ = call(&self.observer, "disconnect", &js_sys::Array::new());
    }
}

/// Hands over what an observer of this class finds last of an element. `None` in a browser without the class.
pub(crate) fn observe(class: &str, node: &web_sys::Element, mut take: Box<dyn FnMut(&JsValue)>) -> Option<Watch> {
    let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        take(&entries.get(entries.length().saturating_sub(1)));
    });
    let class: js_sys::Function = get(&js_sys::global(), class)?.dyn_into().ok()?;
    let observer = js_sys::Reflect::construct(&class, &js_sys::Array::of1(callback.as_ref())).ok()?;
    call(&observer, "observe", &js_sys::Array::of1(node.as_ref()))?;
    Some(Watch { observer, _callback: callback })
}

/// A property of what was found.
pub(crate) fn get(object: &JsValue, key: &str) -> Option<JsValue> {
    js_sys::Reflect::get(object, &JsValue::from_str(key)).ok()
}

fn call(object: &JsValue, method: &str, arguments: &js_sys::Array) -> Option<JsValue> {
    let method: js_sys::Function = get(object, method)?.dyn_into().ok()?;
    js_sys::Reflect::apply(&method, object, arguments).ok()
}
