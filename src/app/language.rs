//! The language of the browser, and that of the document.

use crate::i18n::lang::Lang;
#[cfg(target_arch = "wasm32")]
use leptos::prelude::{document, window};

/// What the browser asks for.
pub fn of_browser() -> Lang {
    #[cfg(target_arch = "wasm32")]
    {
        let wanted = window().navigator().language().unwrap_or_default();
        if wanted.to_ascii_lowercase().starts_with("zh") { Lang::Zh } else { Lang::En }
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        Lang::En
    }
}

/// Says in the document which language it is in.
pub fn show(lang: Lang) {
    #[cfg(target_arch = "wasm32")]
    if let Some(root) = document().document_element() {
        // Fails only for a malformed attribute name.
        let _ = root.set_attribute("lang", lang.html());
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = lang;
}
