//! The focus, and what is brought into view.

/// Puts the focus on an element, if it is there.
pub fn focus(id: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(element) = leptos::prelude::document().get_element_by_id(id) {
        focus_on(element);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

/// The same with the element brought into view.
pub fn bring_into_view(id: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(element) = leptos::prelude::document().get_element_by_id(id) {
        element.scroll_into_view();
        focus_on(element);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

#[cfg(target_arch = "wasm32")]
fn focus_on(element: web_sys::Element) {
    if let Ok(element) = wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(element) {
        // Fails only for an element that cannot take the focus.
        let _ = element.focus();
    }
}
