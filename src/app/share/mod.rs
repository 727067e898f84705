//! What a reader passes on: link, embed, image, data, citation and code, in one dialog.

mod citation;
mod copy_field;
mod data;
mod embed;
mod file;
mod image;
mod link;
pub mod qr;

use super::icon::{Icon, icon};
use super::listen::is_open;
use super::ranges::interval;
use super::results::{found, found_range};
use super::state::State;
use super::url::address;
use super::view::phrases;
use crate::i18n::Word;
use crate::i18n::results::{share as words, shared};
use crate::i18n::text::Text;
use crate::scenario::codec::{self, Link};
use crate::scenario::date::Date;
use crate::scenario::stored::Stored;
use crate::scenario::{MODEL_VERSION, Scenario};
use leptos::html;
use leptos::prelude::*;

/// What every section passes on, worked out once.
#[derive(Clone, Copy)]
pub struct Shared {
    /// What was found: the title of everything that is shared.
    pub title: Memo<String>,
    /// The 90 % range of it, where there is one.
    pub range: Memo<Option<String>>,
    /// Today.
    pub made: Option<Date>,
    /// The whole scenario, how it is shown, and its result.
    pub link: Memo<Link>,
    /// The same as an address.
    pub address: Memo<String>,
}

impl Shared {
    /// What is on the page now.
    pub fn of(state: State) -> Self {
        let made = today();
        let link = Memo::new(move |_| {
            let link = state.link();
            // What is frozen is passed on as it is.
            if link.frozen { link } else { Link { stored: stored(state, made), ..link } }
        });
        Self {
            title: Memo::new(move |_| found(state)),
            range: Memo::new(move |_| found_range(state)),
            made,
            link,
            address: Memo::new(move |_| link.with(|link| address(&codec::encode(link)))),
        }
    }

    /// What [`ShareDialog`] provided.
    pub fn get() -> Self {
        expect_context::<Self>()
    }
}

/// What the headline says now, as a link carries it.
fn stored(state: State, made: Option<Date>) -> Option<Stored> {
    let id = state.scenario.with(Scenario::headline);
    let central = state.answer.with(|answer| answer.value(id))?;
    Stored::new(MODEL_VERSION, made, central, interval(state, id).get())
}

/// The day on the clock of the reader.
pub fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let number = |number: u32| u8::try_from(number).ok();
    Date::new(u16::try_from(now.get_full_year()).ok()?, number(now.get_month() + 1)?, number(now.get_date())?)
}

/// The dialog. It is open from the moment it is there; closed, it goes.
#[component]
pub fn ShareDialog() -> impl IntoView {
    let state = State::get();
    let shared = Shared::of(state);
    provide_context(shared);
    let place = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = place.get() {
            // Fails only for a dialog that is open already.
            let _ = dialog.show_modal();
        }
    });
    let close = move |_| {
        if let Some(dialog) = place.get_untracked() {
            dialog.close();
        }
    };
    let is_frozen = Memo::new(move |_| state.is_frozen());
    let about = move || shared.range.with(|range| words::about_title(state.lang.get(), range.as_deref()));
    view! {
        <dialog
            class="share-dialog"
            node_ref=place
            closedby="any"
            aria-labelledby="share-title"
            aria-describedby="share-about"
            on:close=move |_| state.sharing.set(None)
        >
            <div class="share-top">
                <h2 id="share-title">{move || phrases(&shared.title.get())}</h2>
                <button type="button" class="button-icon" aria-label=state.say(Word::Close) on:click=close>
                    {icon(Icon::Close)}
                </button>
                <p class="hint" id="share-about">{about}</p>
            </div>
            <link::ShareLink />
            <embed::ShareEmbed />
            {move || if is_frozen.get() { of_frozen(state) } else { calculated() }}
            <citation::ShareCitation />
            <qr::ShareCode />
        </dialog>
    }
}

/// What comes from a calculation: picture and data.
fn calculated() -> AnyView {
    view! {
        <image::ShareImage />
        <data::ShareData />
    }
    .into_any()
}

/// In its place where a stored result is shown, whose picture and data nobody has.
fn of_frozen(state: State) -> AnyView {
    view! {
        <Part title=words::DATA hint=shared::FROZEN_FILES>
            <button type="button" class="button" on:click=move |_| state.thaw()>
                {state.phrase(shared::COMPUTE)}
            </button>
        </Part>
    }
    .into_any()
}

/// A section of the dialog: a rule, its name, what it is good for, and what it offers.
#[component]
fn Part(
    /// Its name.
    title: Text,
    /// What it is good for.
    hint: Text,
    /// What it offers.
    children: Children,
) -> impl IntoView {
    let state = State::get();
    view! {
        <section class="share-part">
            <div class="share-head">
                <h3>{state.phrase(title)}</h3>
                <span class="hint">{state.phrase(hint)}</span>
            </div>
            {children()}
        </section>
    }
}

/// A section that is folded until somebody wants it; until then it draws nothing.
#[component]
fn Folded(
    /// Its name.
    title: Text,
    /// What it is good for.
    hint: Text,
    /// What it offers.
    children: ChildrenFn,
) -> impl IntoView {
    let state = State::get();
    let open = RwSignal::new(false);
    view! {
        <details class="share-part share-folded" on:toggle=move |ev| open.set(is_open(&ev))>
            <summary class="share-head">
                <span class="chevron" aria-hidden="true"></span>
                <h3>{state.phrase(title)}</h3>
                <span class="hint">{state.phrase(hint)}</span>
            </summary>
            <Show when=move || open.get()>{children()}</Show>
        </details>
    }
}
