//! The clipboard, which a browser may refuse.

use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// The clipboard. Missing where the page is not served over a secure connection, and in some frames.
pub fn clipboard() -> Option<web_sys::Clipboard> {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("clipboard")).ok()?;
    clipboard.dyn_into().ok()
}

/// Copies a text and says, once the browser has decided, whether it is there now.
pub fn copy(text: &str, done: impl Fn(bool) + Clone + 'static) {
    let Some(clipboard) = clipboard() else {
        done(false);
        return;
    };
    let on_refusal = done.clone();
    let yes = Closure::once_into_js(move |_: JsValue| done(true));
    let no = Closure::once_into_js(move |_: JsValue| on_refusal(false));
    let promise = clipboard.write_text(text);
    // `Promise::then2` wants closures that outlive it; these free themselves when called.
    let arguments = js_sys::Array::of2(&yes, &no);
    let then = js_sys::Reflect::get(&promise, &JsValue::from_str("then"));
    if let Some(then) = then.ok().and_then(|then| then.dyn_into::<js_sys::Function>().ok()) {
        // Fails only if the promise is none.
        let _ = js_sys::Reflect::apply(&then, &promise, &arguments);
    }
}

/// Puts the focus on a field and selects all of it.
pub fn select(field: &web_sys::HtmlElement) {
    // Fails only for an element that cannot take the focus.
    let _ = field.focus();
    let select = js_sys::Reflect::get(field, &JsValue::from_str("select")).ok();
    if let Some(select) = select.and_then(|select| select.dyn_into::<js_sys::Function>().ok()) {
        // Fails only on something that is no field.
        let _ = select.call0(field);
    }
}
