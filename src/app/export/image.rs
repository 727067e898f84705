//! From SVG to PNG, and into the clipboard. Everything happens in the page: the picture is drawn from a blob.

use crate::app::clipboard::clipboard;
use crate::app::download::blob_of;
use crate::charts::poster::{Poster, WIDTH};
use leptos::prelude::document;
use std::future::Future;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// The media type of the drawing.
pub(super) const SVG: &str = "image/svg+xml;charset=utf-8";
const PNG: &str = "image/png";
/// Pixels of the file for each of the drawing.
const PIXELS: f64 = 2.0;

/// The picture in pixels.
pub(super) async fn png(poster: &Poster) -> Result<web_sys::Blob, JsValue> {
    let address = web_sys::Url::create_object_url_with_blob(&blob_of(SVG, &poster.svg)?)?;
    let drawn = drawn(&address, poster.height).await;
    web_sys::Url::revoke_object_url(&address)?;
    let canvas = drawn?;
    let blob = js_sys::Promise::new(&mut |resolve, reject| {
        if let Err(error) = canvas.to_blob(&resolve) {
            // Fails only if the promise is settled already.
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    // Without memory for the pixels there is null.
    JsFuture::from(blob).await?.dyn_into()
}

async fn drawn(address: &str, height: f64) -> Result<web_sys::HtmlCanvasElement, JsValue> {
    let image = web_sys::HtmlImageElement::new()?;
    image.set_src(address);
    JsFuture::from(image.decode()).await?;
    let canvas: web_sys::HtmlCanvasElement = document().create_element("canvas")?.unchecked_into();
    let (width, height) = (WIDTH * PIXELS, height * PIXELS);
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: web_sys::CanvasRenderingContext2d = context.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    Ok(canvas)
}

/// Puts the picture into the clipboard, then tells whether it is there.
///
/// The clipboard is asked at once and gets a promise of the picture: one browser takes only what it is given while a
/// press is handled.
pub(super) fn copied(poster: Poster, done: impl Fn(bool) + 'static) -> impl Future<Output = ()> {
    let written = written(poster);
    async move {
        let written = match written {
            Ok(promise) => JsFuture::from(promise).await.is_ok(),
            Err(_) => false,
        };
        done(written);
    }
}

fn written(poster: Poster) -> Result<js_sys::Promise, JsValue> {
    let clipboard = clipboard().ok_or(JsValue::NULL)?;
    let picture = future_to_promise(async move { png(&poster).await.map(JsValue::from) });
    let record = js_sys::Object::new();
    js_sys::Reflect::set(&record, &JsValue::from_str(PNG), &picture)?;
    let item = web_sys::ClipboardItem::new_with_record_from_str_to_blob_promise(&record)?;
    Ok(clipboard.write(&js_sys::Array::of1(&item)))
}
