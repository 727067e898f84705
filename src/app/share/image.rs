//! The finding as a picture.

use super::Part;
use crate::app::export::pictures::Picture;
use crate::app::state::State;
use crate::i18n::results::{share as words, take};
use crate::i18n::text::Text;
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn ShareImage() -> impl IntoView {
    let state = State::get();
    let said = RwSignal::new(None::<Text>);
    let say = move |text: Text| {
        said.try_set(Some(text));
    };
    let png = move |_| {
        said.set(None);
        Picture::of_headline(state).save_png(move || say(take::NO_IMAGE));
    };
    let svg = move |_| {
        said.set(None);
        Picture::of_headline(state).save_svg();
    };
    let copy = move |_| {
        said.set(None);
        Picture::of_headline(state).copy(move |done| say(if done { take::COPIED } else { take::COPY_REFUSED }));
    };
    view! {
        <Part title=words::IMAGE hint=words::IMAGE_HINT>
            <div class="share-buttons">
                <button type="button" class="button" on:click=png>"PNG"</button>
                <button type="button" class="button" on:click=svg>"SVG"</button>
                <button type="button" class="button" on:click=copy>{state.phrase(take::COPY_IMAGE)}</button>
                <span class="hint">{state.phrase(take::TWICE_THE_PIXELS)}</span>
            </div>
            <p class="copy-said" role="status">{move || said.get().map(|text| text.get(state.lang.get()))}</p>
        </Part>
    }
}
