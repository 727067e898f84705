//! What the browser remembers between visits: the last scenario, the language, the theme.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::{SetValue, StoredValue, WithValue};
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

const KEY: &str = "dayburn";

/// Reads what was remembered.
pub fn read() -> Found {
    if !is_available() {
        return Found::Nothing;
    }
    match LocalStorage::get::<Remembered>(KEY) {
        Ok(remembered) => Found::Something(remembered),
        Err(StorageError::KeyNotFound(_)) => Found::Nothing,
        Err(_) => Found::Damaged,
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
        let _ = LocalStorage::set(KEY, all);
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
