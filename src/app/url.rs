//! The address bar: the only place that reads and writes it.

/// The query of the address, with its question mark; empty outside a browser.
pub fn search() -> String {
    #[cfg(target_arch = "wasm32")]
    {
        leptos::prelude::window().location().search().unwrap_or_default()
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        String::new()
    }
}

/// The address of a query on this page, for links and sharing.
pub fn address(query: &str) -> String {
    #[cfg(target_arch = "wasm32")]
    {
        let location = leptos::prelude::window().location();
        let (origin, path) = (location.origin().unwrap_or_default(), location.pathname().unwrap_or_default());
        if query.is_empty() { format!("{origin}{path}") } else { format!("{origin}{path}?{query}") }
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        format!("?{query}")
    }
}

/// The folder that the page is served from, with its slash at the end.
pub fn folder() -> String {
    let page = address("");
    page.rsplit_once('/').map_or_else(String::new, |(folder, _)| format!("{folder}/"))
}

/// Writes the query into the address bar: as a new entry of the history, or in place of the present one.
pub fn write(query: &str, new_entry: bool) {
    #[cfg(target_arch = "wasm32")]
    if let Ok(history) = leptos::prelude::window().history() {
        let address = address(query);
        // Browsers refuse when called too often; the next write will carry the same state.
        let _ = if new_entry {
            history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address))
        } else {
            history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address))
        };
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (query, new_entry);
}
