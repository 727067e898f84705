//! The choice of a model or an accelerator: the name with its deciding figures, opening to a list that can be searched.

use super::Rows;
use super::figures::{self, Entry};
use super::origin::{origin_panel, source_link};
use super::row::{reset_link, row_error};
use crate::app::icon::{Icon, icon};
use crate::app::state::State;
use crate::dom::{IntoNode, Node, effect, el, memo, show};
use crate::i18n::sentences::reset_choice;
use crate::i18n::{Word, choice_label, note, option_label, word};
use crate::scenario::Change;
use crate::scenario::choice::ChoiceId;
use crate::scenario::form::{self, Item};
use crate::scenario::note::{Note, Weight};
use leptos::ev;
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html::{Button, Div, Input};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Rows of a Page key.
const PAGE: usize = 8;

/// A row of the form whose value comes from a catalogue.
pub(super) fn picker_row(choice: ChoiceId) -> Node {
    let state = State::get();
    let key = choice.key();
    let problem = Rows::get().problem(key);
    let changed = memo(move || state.scenario.with(|s| form::is_changed(s, Item::Choice(choice))));
    let chosen = memo(move || state.scenario.with(|scenario| scenario.option(choice)));
    let source_open = RwSignal::new(false);
    let open = RwSignal::new(false);
    let place = NodeRef::<Div>::new();
    let button = NodeRef::<Button>::new();
    let close = move |refocus: bool| {
        open.set(false);
        if refocus && let Some(button) = button.get_untracked() {
            // Fails only for an element that cannot take focus.
            let _ = button.focus();
        }
    };
    let on_focus_out = move |ev: FocusEvent| {
        let to = ev.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
        let stays = place.get_untracked().is_some_and(|place| place.contains(to.as_ref()));
        if !stays {
            close(false);
        }
    };
    let name = move || option_label(state.lang.get(), choice, chosen.get()).unwrap_or_default();
    let figures = move || {
        let lang = state.lang.get();
        let present = state.scenario.with(|scenario| figures::present(lang, scenario, choice));
        present
            .map(|(figure, caption)| {
                el("span")
                    .child(el("b").child(figure))
                    .child(el("span").class("small").child(word(lang, caption)))
                    .node()
            })
            .collect_view()
    };
    el("div")
        .class("row picker-row")
        .attr("id", format!("row-{key}"))
        .toggle("changed", changed)
        .toggle("wrong", move || problem.with(Option::is_some))
        .child(
            el("div")
                .class("picker-head")
                .child(
                    el("span")
                        .class("row-label")
                        .child(
                            el("span")
                                .class("label")
                                .attr("id", format!("label-{key}"))
                                .child(state.text(move |lang| choice_label(lang, choice))),
                        )
                        .child(reset_link(
                            changed.into(),
                            move || reset_choice(state.lang.get(), choice),
                            move || state.apply(Change::ResetChoice(choice)),
                        )),
                )
                .child(source_link(Item::Choice(choice), source_open)),
        )
        .child(row_error(key, problem))
        .child(
            el("div")
                .class("picker")
                .node_ref(place)
                .on(ev::focusout, on_focus_out)
                .child(
                    el("button")
                        .attr("type", "button")
                        .class("picker-box")
                        .attr("id", format!("field-{key}"))
                        .node_ref(button)
                        .attr("aria-haspopup", "listbox")
                        .attr("aria-expanded", move || open.get().to_string())
                        .attr("aria-labelledby", format!("label-{key} name-{key} figures-{key}"))
                        .on(ev::click, move |_| open.update(|open| *open = !*open))
                        .child(
                            el("span")
                                .class("picker-name")
                                .child(el("span").attr("id", format!("name-{key}")).child(name))
                                .child(icon(Icon::Down)),
                        )
                        .child(el("span").class("picker-figures").attr("id", format!("figures-{key}")).child(figures)),
                )
                .child(show(move || open.get(), move || picker_list(choice, chosen, close))),
        )
        .child(origin_panel(Item::Choice(choice), source_open))
        .child((choice == ChoiceId::Gpu).then(plan_note))
        .node()
}

/// What the plan makes of the accelerator: how many serve one copy of the model.
fn plan_note() -> Node {
    let state = State::get();
    let replica = memo(move || {
        let notes = state.answer.with(|answer| answer.notes());
        notes.into_iter().find(|note| matches!(note, Note::Replica { .. } | Note::DoesNotFit { .. }))
    });
    let content = move || {
        replica.get().map(|replica| {
            let shown = if replica.weight() == Weight::Warning { Icon::Warning } else { Icon::Right };
            el("p")
                .class("row-note with-icon")
                .toggle("warning", replica.weight() == Weight::Warning)
                .child(icon(shown))
                .child(el("span").child(note(state.lang.get(), &replica)))
                .node()
        })
    };
    content.node()
}

/// The open list: what is typed narrows it, arrows move, Enter takes, Escape leaves.
fn picker_list<C>(choice: ChoiceId, chosen: Memo<&'static str>, close: C) -> Node
where
    C: Fn(bool) + Copy + Send + Sync + 'static,
{
    let state = State::get();
    let key = choice.key();
    let wanted = RwSignal::new(String::new());
    let all = memo(move || figures::entries(state.lang.get(), choice));
    let found = memo(move || {
        all.with(|all| {
            wanted.with(|wanted| all.iter().filter(|entry| entry.matches(wanted)).cloned().collect::<Vec<_>>())
        })
    });
    let at = RwSignal::new(found.with_untracked(|found| index_of(found, chosen.get_untracked())));
    let search = NodeRef::<Input>::new();
    effect(move || {
        if let Some(search) = search.get() {
            // Fails only for an element that cannot take focus.
            let _ = search.focus();
        }
    });
    effect(move || {
        let entry = found.with(|found| found.get(at.get()).map(|entry| entry.key));
        if let Some(entry) = entry {
            bring_into_view(&option_id(choice, entry));
        }
    });
    let take = move |option: &'static str| {
        state.apply(Change::Choice(choice, option));
        close(true);
    };
    let on_key = move |ev: KeyboardEvent| {
        let last = found.with_untracked(Vec::len).saturating_sub(1);
        let present = at.get_untracked();
        match ev.key().as_str() {
            "ArrowDown" => at.set((present + 1).min(last)),
            "ArrowUp" => at.set(present.saturating_sub(1)),
            "PageDown" => at.set((present + PAGE).min(last)),
            "PageUp" => at.set(present.saturating_sub(PAGE)),
            "Enter" => {
                if let Some(option) = found.with_untracked(|found| found.get(present).map(|entry| entry.key)) {
                    take(option);
                }
            }
            "Escape" => close(true),
            _ => return,
        }
        ev.prevent_default();
        ev.stop_propagation();
    };
    let on_input = move |ev| {
        wanted.set(event_target_value(&ev));
        at.set(0);
    };
    let active = move || found.with(|found| found.get(at.get()).map(|entry| option_id(choice, entry.key)));
    let heads = move || {
        let lang = state.lang.get();
        figures::heads(choice).map(|head| el("span").child(word(lang, head)).node()).collect_view()
    };
    let rows = move || {
        let found = found.get();
        found.into_iter().enumerate().map(|(n, entry)| option_row(choice, entry, n, at, chosen, take)).collect_view()
    };
    let search_name = state.say(Word::Search);
    el("div")
        .class("picker-list")
        .toggle("models", choice == ChoiceId::Model)
        .child(
            el("div").class("picker-search").child(icon(Icon::Search)).child(
                el("input")
                    .attr("type", "text")
                    .node_ref(search)
                    .attr("role", "combobox")
                    .attr("aria-expanded", "true")
                    .attr("aria-autocomplete", "list")
                    .attr("aria-controls", format!("list-{key}"))
                    .attr("aria-activedescendant", active)
                    .attr("aria-label", search_name)
                    .attr("placeholder", search_name)
                    .attr("autocomplete", "off")
                    .attr("spellcheck", "false")
                    .on(ev::input, on_input)
                    .on(ev::keydown, on_key),
            ),
        )
        .child(
            el("div")
                .class("picker-heads")
                .attr("aria-hidden", "true")
                .child(el("span"))
                .child(el("span"))
                .child(heads),
        )
        .child(
            el("div")
                .class("picker-rows")
                .attr("id", format!("list-{key}"))
                .attr("role", "listbox")
                .attr("aria-labelledby", format!("label-{key}"))
                .child(rows),
        )
        .child(show(
            move || found.with(Vec::is_empty),
            move || el("p").class("picker-none").attr("role", "status").child(state.say(Word::NothingFound)).node(),
        ))
        .node()
}

fn option_row(
    choice: ChoiceId,
    entry: Entry,
    n: usize,
    at: RwSignal<usize>,
    chosen: Memo<&'static str>,
    take: impl Fn(&'static str) + Copy + Send + 'static,
) -> Node {
    let key = entry.key;
    let figures = entry.figures.map(|figure| el("span").class("figure-cell").child(figure).node()).collect_view();
    el("div")
        .class("picker-option")
        .toggle("active", move || at.get() == n)
        .attr("id", option_id(choice, key))
        .attr("role", "option")
        .attr("aria-selected", move || (chosen.get() == key).to_string())
        .on(ev::mousedown, |ev| ev.prevent_default())
        .on(ev::click, move |_| take(key))
        .child(el("span").class("picker-tick").child(move || (chosen.get() == key).then(|| icon(Icon::Tick))))
        .child(el("span").class("picker-option-name").child(entry.name))
        .child(figures)
        .node()
}

fn index_of(entries: &[Entry], key: &str) -> usize {
    entries.iter().position(|entry| entry.key == key).unwrap_or_default()
}

fn option_id(choice: ChoiceId, key: &str) -> String {
    format!("option-{}-{key}", choice.key())
}

/// Scrolls the list, not the page, once the row has been drawn.
fn bring_into_view(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        if let Some(row) = document().get_element_by_id(&id) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            row.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}
