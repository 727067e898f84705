//! Files that are dropped on the page, wherever on it.

use super::opener;
use crate::app::listen::on_window;
use crate::app::state::State;
use crate::app::toast::Toast;
use crate::i18n::results::files as words;
use crate::i18n::{Word, word};
use leptos::ev::DragEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Listens to the window, and while a file is above it says what will become of the file.
#[component]
pub(in crate::app) fn DropTarget() -> impl IntoView {
    let state = State::get();
    let over = RwSignal::new(false);
    let leave = move || {
        if over.get_untracked() {
            over.set(false);
        }
    };
    on_window(leptos::ev::dragover, move |ev| {
        if has_files(&ev) {
            ev.prevent_default();
            if !over.get_untracked() {
                over.set(true);
            }
        }
    });
    on_window(leptos::ev::dragleave, move |ev| {
        // From one element to the next the pointer stays on the page.
        if ev.related_target().is_none() {
            leave();
        }
    });
    on_window(leptos::ev::drop, move |ev| {
        leave();
        if has_files(&ev) {
            ev.prevent_default();
            take(state, &ev);
        }
    });
    let content = move || {
        over.get().then(|| {
            view! {
                <div class="drop">
                    <p>
                        <b>{state.phrase(words::DROP)}</b>
                        <span>{state.phrase(words::DROP_WHAT)}</span>
                    </p>
                </div>
            }
        })
    };
    view! { {content} }
}

fn has_files(ev: &DragEvent) -> bool {
    ev.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0))
}

fn take(state: State, ev: &DragEvent) {
    let files = ev.data_transfer().and_then(|data| data.files());
    let count = files.as_ref().map_or(0, web_sys::FileList::length);
    match files.and_then(|files| files.get(0)) {
        Some(file) if count == 1 => open(state, file),
        _ => state.toast.set(Some(Toast::failed(move |lang| words::one_at_a_time(lang, count)))),
    }
}

/// Opens a file once what opens files has arrived.
pub(super) fn open(state: State, file: web_sys::File) {
    spawn_local(async move {
        match opener().await {
            Ok(open) => open(state, file),
            Err(_) => state.toast.set(Some(Toast::failed(|lang| word(lang, Word::PartMissing).to_owned()))),
        }
    });
}
