//! How to cite the estimate.

use super::copy_field::CopyField;
use super::{Folded, Shared};
use crate::app::state::State;
use crate::export::citation::{Cited, bibtex, line};
use crate::i18n::lang::Lang;
use crate::i18n::results::share as words;
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn ShareCitation() -> impl IntoView {
    let state = State::get();
    let shared = Shared::get();
    let cite = move |write: fn(Lang, &Cited) -> String| {
        Signal::derive(move || {
            let (title, address) = (shared.title.get(), shared.address.get());
            let cited = shared.made.map(|made| Cited { title: &title, made, address: &address });
            cited.map(|cited| write(state.lang.get(), &cited)).unwrap_or_default()
        })
    };
    view! {
        <Folded title=words::CITATION hint=words::CITATION_HINT>
            <CopyField name=words::CITATION_TEXT text=cite(line) lines=3 />
            <CopyField name=words::BIBTEX text=cite(bibtex) lines=8 />
        </Folded>
    }
}
