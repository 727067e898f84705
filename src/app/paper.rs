//! What is printed: beside the answer the inputs that differ from the preset, every step, and the link.

use super::listen::on_window;
use super::share::qr::Code;
use super::state::State;
use super::url::address;
use super::view::TableScroll;
use crate::i18n::lang::Lang;
use crate::i18n::results::paper as words;
use crate::i18n::{item_label, option_label, with_unit};
use crate::render::number::{MISSING, Style};
use crate::render::range::{Between, range};
use crate::scenario::form::{Item, is_changed};
use crate::scenario::{Scenario, codec};
use leptos::prelude::*;

/// Digits of an input.
const DIGITS: u8 = 6;

/// Whether the page is about to be printed. What is drawn for paper alone is drawn only then.
pub fn on_paper() -> RwSignal<bool> {
    let paper = RwSignal::new(false);
    let set = move |is_paper| {
        paper.try_set(is_paper);
    };
    on_window(leptos::ev::beforeprint, move |_| set(true));
    on_window(leptos::ev::afterprint, move |_| set(false));
    paper
}

/// Opens the dialog of the browser.
pub fn print() {
    // Fails only where a page may not print, as in a frame that forbids it.
    let _ = window().print();
}

/// The inputs that differ from the preset, on paper only: there is no form there.
#[component]
pub fn ChangedInputs() -> impl IntoView {
    let state = State::get();
    let paper = on_paper();
    let rows = move || {
        let lang = state.lang.get();
        let row = |[name, value, before]: [String; 3]| {
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td class="number">{value}</td>
                    <td class="number">{before}</td>
                </tr>
            }
        };
        state.scenario.with(|scenario| changed(lang, scenario)).into_iter().map(row).collect_view()
    };
    let table = move || {
        let head = move |text| view! { <th scope="col">{state.phrase(text)}</th> };
        let name = Signal::derive(move || words::CHANGED.get(state.lang.get()).to_owned());
        view! {
            <section class="section">
                <h2>{state.phrase(words::CHANGED)}</h2>
                <TableScroll name>
                    <table class="table">
                        <thead>
                            <tr>{head(words::INPUT)} {head(words::HERE)} {head(words::PRESET)}</tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </TableScroll>
            </section>
        }
    };
    let is_shown = move || paper.get() && state.scenario.with(|scenario| scenario.changes() > 0);
    view! { {move || is_shown().then(table)} }
}

/// The link of what was printed, on paper only.
#[component]
pub fn PrintedLink() -> impl IntoView {
    let state = State::get();
    let paper = on_paper();
    view! { {move || paper.get().then(|| view! { <span class="printed-link">{link(state)}</span> })} }
}

/// The same as a code, for those who have the paper and a telephone.
#[component]
pub fn PrintedCode() -> impl IntoView {
    let state = State::get();
    let paper = on_paper();
    let code = move || view! { <div class="printed-code"><Code address=link(state) /></div> };
    view! { {move || paper.get().then(code)} }
}

fn link(state: State) -> String {
    address(&codec::encode(&state.link()))
}

/// Name, value, and value in the preset of each changed input.
fn changed(lang: Lang, scenario: &Scenario) -> Vec<[String; 3]> {
    let before = Scenario::preset(scenario.preset);
    let row = |item| [item_label(lang, item).to_owned(), value(lang, scenario, item), value(lang, &before, item)];
    Item::all().filter(|item| is_changed(scenario, *item)).map(row).collect()
}

/// The value of an input as text; where it could not be read, what was written.
fn value(lang: Lang, scenario: &Scenario, item: Item) -> String {
    if let Some(kept) = scenario.kept.get(item.key()) {
        return kept.clone();
    }
    match item {
        Item::Number(id) => match scenario.ranges.get(&id) {
            Some(ends) => range(lang, Style::Exact(DIGITS), id.unit(), *ends, Between::Dash),
            None => scenario
                .stated(id)
                .map_or_else(|| MISSING.to_owned(), |value| with_unit(lang, Style::Exact(DIGITS), id, value)),
        },
        Item::Choice(choice) => option_label(lang, choice, scenario.option(choice)).unwrap_or(MISSING).to_owned(),
    }
}
