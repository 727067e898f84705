//! What the browser remembers between visits: the last scenario, the language, the theme.

use serde::{Deserialize, Serialize};

/// What is kept, as JSON under one key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
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

#[cfg(target_arch = "wasm32")]
const KEY: &str = "dayburn";

/// Reads what was remembered.
pub fn read() -> Found {
    #[cfg(target_arch = "wasm32")]
    {
        use gloo_storage::{LocalStorage, Storage, errors::StorageError};
        if !available() {
            return Found::Nothing;
        }
        match LocalStorage::get::<Remembered>(KEY) {
            Ok(remembered) => Found::Something(remembered),
            Err(StorageError::KeyNotFound(_)) => Found::Nothing,
            Err(_) => Found::Damaged,
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        Found::Nothing
    }
}

/// Remembers. Where storage is full or forbidden, the page goes on without.
pub fn write(remembered: &Remembered) {
    #[cfg(target_arch = "wasm32")]
    {
        use gloo_storage::{LocalStorage, Storage};
        if available() {
            let _ = LocalStorage::set(KEY, remembered);
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = remembered;
}

/// `gloo_storage` panics where storage is forbidden, so this is asked first.
#[cfg(target_arch = "wasm32")]
fn available() -> bool {
    matches!(leptos::prelude::window().local_storage(), Ok(Some(_)))
}
