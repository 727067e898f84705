//! A text or a picture as a file in the reader's folder of downloads. It is made in the page and goes nowhere else.

use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};

/// Saves a text under a name. Where a browser refuses, nothing happens.
pub fn download(name: &str, media_type: &str, text: &str) {
    // Fails only without memory for the text.
    if let Ok(blob) = blob_of(media_type, text) {
        save(name, &blob);
    }
}

/// Saves what is in a blob under a name.
pub fn save(name: &str, blob: &web_sys::Blob) {
    // Each step fails only without memory for the address.
    let _ = saved(name, blob);
}

/// A text as a blob.
pub fn blob_of(media_type: &str, text: &str) -> Result<web_sys::Blob, JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)
}

fn saved(name: &str, blob: &web_sys::Blob) -> Result<(), JsValue> {
    let address = web_sys::Url::create_object_url_with_blob(blob)?;
    let link: web_sys::HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    web_sys::Url::revoke_object_url(&address)
}
