//! What is kept, in the storage of the browser: an entry for each scenario, so that two tabs that write lose nothing.

use crate::app::storage::is_available;
use crate::scenario::kept::Kept;
use gloo_storage::{LocalStorage, Storage};

/// How the key of an entry begins; the time at which it was kept follows, and four digits at random.
const PREFIX: &str = "dayburn.kept.";

/// An entry as it stands in the storage.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    /// Its key.
    pub key: String,
    /// Its text, which may be damaged.
    pub text: String,
}

impl Entry {
    /// The scenario; none where the entry cannot be read.
    pub fn kept(&self) -> Option<Kept> {
        Kept::read(&self.text)
    }
}

/// Why nothing was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no room.
    Full,
    /// There is no storage.
    Forbidden,
}

/// Whether a key is that of an entry.
pub fn is_entry(key: &str) -> bool {
    key.starts_with(PREFIX)
}

/// How many entries there are.
pub fn count() -> usize {
    keys().count()
}

fn keys() -> impl Iterator<Item = String> {
    let storage = is_available().then(LocalStorage::raw);
    let length = storage.as_ref().and_then(|storage| storage.length().ok()).unwrap_or_default();
    let key = move |at| storage.as_ref().and_then(|storage| storage.key(at).ok().flatten());
    (0..length).filter_map(key).filter(|key| is_entry(key))
}

/// Every entry, by day and key, the newest first, those that cannot be read last.
pub fn all() -> Vec<Entry> {
    let entry = |key: String| {
        let text = LocalStorage::raw().get_item(&key).ok().flatten()?;
        Some(Entry { key, text })
    };
    let mut all: Vec<Entry> = keys().filter_map(entry).collect();
    sort(&mut all);
    all
}

/// Puts entries in their order.
pub fn sort(entries: &mut [Entry]) {
    entries.sort_by_cached_key(|entry| std::cmp::Reverse((entry.kept().map(|kept| kept.date), entry.key.clone())));
}

/// Stores a scenario as a new entry and gives its key.
pub fn add(kept: &Kept) -> Result<String, Refused> {
    if !is_available() {
        return Err(Refused::Forbidden);
    }
    let storage = LocalStorage::raw();
    let mut key = new_key();
    while storage.get_item(&key).is_ok_and(|text| text.is_some()) {
        key = new_key();
    }
    replace(&key, kept).map(|()| key)
}

fn new_key() -> String {
    let digits = (js_sys::Math::random() * 65536.0) as u32;
    format!("{PREFIX}{:013}-{digits:04x}", js_sys::Date::now() as u64)
}

/// Stores a scenario in place of what an entry has. Where there is no room, that stays.
pub fn replace(key: &str, kept: &Kept) -> Result<(), Refused> {
    if !is_available() {
        return Err(Refused::Forbidden);
    }
    LocalStorage::set(key, kept).map_err(|_| Refused::Full)
}

/// Puts an entry back as it was.
pub fn put_back(entry: &Entry) -> Result<(), Refused> {
    if !is_available() {
        return Err(Refused::Forbidden);
    }
    LocalStorage::raw().set_item(&entry.key, &entry.text).map_err(|_| Refused::Full)
}

/// Deletes an entry.
pub fn remove(key: &str) {
    if is_available() {
        LocalStorage::delete(key);
    }
}
