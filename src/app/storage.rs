//! What the browser remembers between visits: the last scenario, the language, the theme.

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::{SetValue, StoredValue, WithValue};

/// What is kept, as JSON under one key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remembered {
    /// The last scenario as a link.
    pub query: String,
    /// The language that the reader chose.
    pub lang: Option<String>,
    /// The theme that the reader chose.
    pub theme: Option<String>,
    /// The configuration that the reader pasted last, good or not.
    pub config: String,
}

/// What is found there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing, or storage is not to be had.
    Nothing,
    /// Something readable.
    Something(Remembered),
    /// Something that is not ours or is damaged. It is left where it is until the next write.
    Damaged,
}

const KEY: &str = "dayburn";

/// Reads what was remembered.
pub fn read() -> Found {
    if !is_available() {
        return Found::Nothing;
    }
    match LocalStorage::raw().get_item(KEY) {
        Ok(Some(text)) => json::read(&text).map_or(Found::Damaged, Found::Something),
        Ok(None) | Err(_) => Found::Nothing,
    }
}

/// Remembers what differs from what this page remembered before: another tab may have written the rest. Where storage is
/// full or forbidden, the page goes on without.
pub fn write(before: StoredValue<Remembered>, now: Remembered) {
    if is_available() {
        let mut all = match read() {
            Found::Something(stored) => stored,
            Found::Nothing | Found::Damaged => now.clone(),
        };
        before.with_value(|before| all.take_changes(before, &now));
        if let Some(text) = json::write(&all) {
            let _ = LocalStorage::raw().set_item(KEY, &text);
        }
    }
    before.set_value(now);
}

impl Remembered {
    fn take_changes(&mut self, before: &Self, now: &Self) {
        fn take<T: Clone + PartialEq>(to: &mut T, before: &T, now: &T) {
            if before != now {
                to.clone_from(now);
            }
        }
        take(&mut self.query, &before.query, &now.query);
        take(&mut self.lang, &before.lang, &now.lang);
        take(&mut self.theme, &before.theme, &now.theme);
        take(&mut self.config, &before.config, &now.config);
    }
}

/// What is remembered as JSON, by the browser's own reader and writer: a reader of our own is ten kilobytes of the page
/// that opens.
mod json {
    use super::Remembered;
    use wasm_bindgen::JsValue;

    /// None where the text is no object, or a field of it no text. What is missing is as on a first visit.
    pub(super) fn read(text: &str) -> Option<Remembered> {
        let value = js_sys::JSON::parse(text).ok().filter(JsValue::is_object)?;
        let field = |name: &str| {
            let field = js_sys::Reflect::get(&value, &name.into()).ok()?;
            if field.is_undefined() || field.is_null() { Some(None) } else { field.as_string().map(Some) }
        };
        Some(Remembered {
            query: field("query")?.unwrap_or_default(),
            lang: field("lang")?,
            theme: field("theme")?,
            config: field("config")?.unwrap_or_default(),
        })
    }

    /// None where a text is no Unicode, which none of ours is.
    pub(super) fn write(Remembered { query, lang, theme, config }: &Remembered) -> Option<String> {
        let object = js_sys::Object::new();
        let fields =
            [("query", Some(query)), ("lang", lang.as_ref()), ("theme", theme.as_ref()), ("config", Some(config))];
        for (name, text) in fields {
            let text = text.map_or(JsValue::NULL, |text| text.into());
            js_sys::Reflect::set(&object, &name.into(), &text).ok()?;
        }
        js_sys::JSON::stringify(&object).ok()?.as_string()
    }
}

/// Whether there is a storage. `gloo_storage` panics where it is forbidden, so this is asked first.
pub(super) fn is_available() -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        matches!(leptos::prelude::window().local_storage(), Ok(Some(_)))
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        false
    }
}
