//! The menu of a chart: arrows walk, Home and End jump, Escape and a press elsewhere close.

use super::pictures::{self, Picture};
use super::{Menu, tables};
use crate::app::listen::on_window;
use crate::app::state::State;
use crate::embed::settings::{ChartKey, Show};
use crate::i18n::results::take as words;
use crate::i18n::text::Text;
use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What can be done with a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Copy,
    Png,
    Svg,
    Csv,
    Embed,
}

impl Act {
    const fn name(self) -> Text {
        match self {
            Self::Copy => words::COPY_IMAGE,
            Self::Png => words::PNG,
            Self::Svg => words::SVG,
            Self::Csv => words::CSV,
            Self::Embed => words::EMBED,
        }
    }
}

#[component]
pub(super) fn ChartMenu(menu: Menu) -> impl IntoView {
    let state = State::get();
    let list = NodeRef::<Div>::new();
    let can_be_embedded = ChartKey::from_key(menu.exported.key).is_some();
    let acts = [Act::Copy, Act::Png, Act::Svg, Act::Csv].into_iter().chain(can_be_embedded.then_some(Act::Embed));
    let item = |act: Act| {
        let press = move |_| {
            menu.close.run(());
            run(state, menu, act);
        };
        view! { <button type="button" role="menuitem" tabindex="-1" on:click=press>{state.phrase(act.name())}</button> }
    };
    Effect::new(move |_| {
        if list.get().is_some() {
            focus(list, |_, _| 0);
        }
    });
    let within = move |target: Option<web_sys::EventTarget>| {
        let target = target.and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        menu.place.get_untracked().is_some_and(|place| place.contains(target.as_ref()))
    };
    on_window(leptos::ev::pointerdown, move |ev| {
        if !within(ev.target()) {
            menu.close.run(());
        }
    });
    let key = move |ev: KeyboardEvent| {
        match ev.key().as_str() {
            "ArrowDown" => focus(list, |at, count| (at + 1) % count),
            "ArrowUp" => focus(list, |at, count| (at + count - 1) % count),
            "Home" => focus(list, |_, _| 0),
            "End" => focus(list, |_, count| count - 1),
            "Escape" => menu.close.run(()),
            // The focus goes on from the button.
            "Tab" => return menu.close.run(()),
            _ => return,
        }
        ev.prevent_default();
        ev.stop_propagation();
    };
    let name = move || words::export_of(state.lang.get(), menu.name.get());
    view! {
        <div class="export-menu" role="menu" node_ref=list aria-label=name on:keydown=key>
            {acts.map(item).collect_view()}
        </div>
    }
}

/// Puts the focus on another item: `next` says which, after the present one of so many.
fn focus(list: NodeRef<Div>, next: impl Fn(u32, u32) -> u32) {
    let Some(list) = list.get_untracked() else { return };
    let items = list.children();
    let present = document().active_element();
    let at = (0..items.length()).find(|at| items.item(*at) == present).unwrap_or(0);
    let chosen = items.item(next(at, items.length().max(1)));
    if let Some(chosen) = chosen.and_then(|chosen| chosen.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Fails only for an element that cannot take the focus.
        let _ = chosen.focus();
    }
}

fn run(state: State, menu: Menu, act: Act) {
    let Menu { exported, said, .. } = menu;
    let say = move |text: Text| {
        said.try_set(text.get(state.lang.get_untracked()));
    };
    said.set("");
    match act {
        Act::Copy => Picture::of_chart(state, exported).copy(move |done| {
            say(if done { words::COPIED } else { words::COPY_REFUSED });
        }),
        Act::Png => Picture::of_chart(state, exported).save_png(move || say(words::NO_IMAGE)),
        Act::Svg => Picture::of_chart(state, exported).save_svg(),
        Act::Csv => {
            let alone = pictures::alone(exported);
            tables::save(state, exported.key, &alone.title, &[(String::new(), alone.table)]);
        }
        Act::Embed => state.sharing.set(ChartKey::from_key(exported.key).map(Show::Chart)),
    }
}
