//! The link of the page as it is, to be copied, or sent by the device where it can.

use super::copy_field::CopyField;
use super::{Part, Shared};
use crate::app::icon::{Icon, icon};
use crate::app::state::State;
use crate::i18n::results::share as words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// The section. On telephones sending comes first.
#[component]
pub(super) fn ShareLink() -> impl IntoView {
    let shared = Shared::get();
    let sends = can_send();
    view! {
        <Part title=words::LINK hint=words::LINK_HINT>
            {sends.then(|| view! { <Send /> })}
            <CopyField name=words::LINK text=shared.address main=!sends />
        </Part>
    }
}

/// Whether this is a device for fingers that has a sheet to share with.
fn can_send() -> bool {
    let has_sheet = js_sys::Reflect::has(&window().navigator(), &JsValue::from_str("share")).unwrap_or(false);
    let query = window().match_media("(pointer: coarse)");
    has_sheet && query.ok().flatten().is_some_and(|query| query.matches())
}

/// The button that opens the sheet of the device.
#[component]
fn Send() -> impl IntoView {
    let state = State::get();
    let shared = Shared::get();
    let failed = RwSignal::new(false);
    let send = move |_| {
        failed.set(false);
        let data = web_sys::ShareData::new();
        data.set_title(&shared.title.get_untracked());
        data.set_text(&shared.title.get_untracked());
        data.set_url(&shared.address.get_untracked());
        let sheet = window().navigator().share_with_data(&data);
        spawn_local(async move {
            let sent = JsFuture::from(sheet).await;
            // Who closes the sheet has changed their mind: no failure.
            failed.try_set(sent.is_err_and(|error| name_of(&error).as_deref() != Some("AbortError")));
        });
    };
    view! {
        <button type="button" class="button button-main share-send" autofocus on:click=send>
            {icon(Icon::Share)}
            {state.phrase(words::SEND)}
        </button>
        <p class="copy-said" role="status">{move || failed.get().then(|| words::SENT_NOT.get(state.lang.get()))}</p>
    }
}

fn name_of(error: &JsValue) -> Option<String> {
    js_sys::Reflect::get(error, &JsValue::from_str("name")).ok()?.as_string()
}
