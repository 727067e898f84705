//! Keeps address and storage as the page is, and the page as the address is.

use super::listen::on_window;
use super::state::State;
use super::storage::{self, Remembered};
use super::url;
use crate::scenario::codec;
use leptos::prelude::*;
use std::time::Duration;

/// Browsers limit how often the address may be written.
const WRITE_DELAY: Duration = Duration::from_millis(300);

impl State {
    /// Writes the link to the address and into the storage at rest, a new entry of the history at once.
    pub(super) fn keep_link_written(self) {
        Effect::new(move |first: Option<()>| {
            let link = self.link();
            let lang = self.lang_in_link.get().then(|| self.lang.get().key().to_owned());
            let theme = Some(self.theme.get().key().to_owned());
            let remembered = Remembered { query: String::new(), lang, theme, config: self.config.get() };
            if first.is_none() {
                self.remembered.set_value(Remembered { query: codec::encode(&link), ..remembered });
                return;
            }
            if let Some(timer) = self.pending.get_value() {
                timer.clear();
            }
            let new_entry = self.new_entry.get_value();
            let settle = move || {
                let query = codec::encode(&link);
                url::write(&query, new_entry);
                storage::write(self.remembered, Remembered { query, ..remembered });
                self.settled.update(|times| *times += 1);
                self.set_unsettled(false);
            };
            if new_entry {
                self.new_entry.set_value(false);
                settle();
            } else {
                self.pending.set_value(set_timeout_with_handle(settle, WRITE_DELAY).ok());
            }
        });
    }

    /// Back and forward of the browser show what the address says.
    pub(super) fn follow_browser_history(self) {
        on_window(leptos::ev::popstate, move |_| {
            let (link, problems) = codec::decode(&url::search());
            if let Some(lang) = link.lang {
                self.lang.set(lang);
            }
            self.show_around(&link, problems);
            self.variants.set(link.variants);
            self.present.set(link.scenario);
        });
    }
}
