//! What leaves the page as a file or a picture. Here is what every chart needs of it: a button; its menu, and what that
//! does, arrive when the button is pressed first.

mod image;
mod menu;
pub(super) mod pictures;
mod save;
pub(super) mod tables;

pub use save::SaveTable;

use super::lazy::{Missing, part};
use super::state::State;
use crate::charts::{Drawn, Tools};
use crate::figures::alone::Alone;
use crate::i18n::Word;
use crate::i18n::results::take as words;
use leptos::html::{Button, Div};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A chart that can leave the page.
#[derive(Clone, Copy)]
struct Exported {
    /// Its key, in names of files.
    key: &'static str,
    /// Its picture.
    drawn: Drawn,
    /// Title, unit and numbers.
    alone: StoredValue<Box<dyn Fn() -> Alone + Send + Sync>>,
}

/// An open menu.
#[derive(Clone, Copy)]
struct Menu {
    exported: Exported,
    /// What it is called.
    name: Signal<&'static str>,
    /// Button and menu.
    place: NodeRef<Div>,
    /// Closes it; the button takes the focus back.
    close: Callback<()>,
    /// What became of the last act.
    said: RwSignal<&'static str>,
}

part!(menu in pictures gives fn(Menu) -> AnyView, |menu| view! { <menu::ChartMenu menu /> }.into_any());

/// The tools of a chart: a button that opens its menu.
pub fn exports(
    key: &'static str,
    name: Signal<&'static str>,
    alone: impl Fn() -> Alone + Send + Sync + 'static,
) -> Tools {
    let alone: Box<dyn Fn() -> Alone + Send + Sync> = Box::new(alone);
    let alone = StoredValue::new(alone);
    Box::new(move |drawn| view! { <Export exported=Exported { key, drawn, alone } name /> }.into_any())
}

#[component]
fn Export(exported: Exported, name: Signal<&'static str>) -> impl IntoView {
    let state = State::get();
    let open = RwSignal::new(None::<fn(Menu) -> AnyView>);
    let said = RwSignal::new("");
    let (place, button) = (NodeRef::<Div>::new(), NodeRef::<Button>::new());
    let close = Callback::new(move |()| {
        open.set(None);
        if let Some(button) = button.get_untracked() {
            // Fails only for an element that cannot take the focus.
            let _ = button.focus();
        }
    });
    let press = move |_| {
        if open.with_untracked(Option::is_some) {
            return close.run(());
        }
        said.set("");
        spawn_local(async move {
            match menu().await {
                Ok(draw) => open.set(Some(draw)),
                Err(Missing) => said.set(state.say(Word::PartMissing).get_untracked()),
            }
        });
    };
    let label = move || words::export_of(state.lang.get(), name.get());
    view! {
        <div class="export" node_ref=place>
            <span class="export-said" role="status">{said}</span>
            <button
                type="button"
                class="export-open"
                node_ref=button
                aria-haspopup="menu"
                aria-expanded=move || open.with(Option::is_some).to_string()
                aria-label=label
                on:click=press
            >
                {state.phrase(words::EXPORT)}
            </button>
            {move || open.get().map(|draw| draw(Menu { exported, name, place, close, said }))}
        </div>
    }
}
