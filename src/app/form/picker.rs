//! The choice of a model or an accelerator: the name with its deciding figures, opening to a list that can be searched.

use super::figures::{self, Entry};
use super::mix::MixLine;
use super::origin::{OriginPanel, SourceLink};
use super::row::{ResetLink, RowError, flashes};
use crate::app::icon::{Icon, icon};
use crate::app::lazy::{lazily_with, part};
use crate::app::state::State;
use crate::i18n::results::count as words;
use crate::i18n::sentences::reset_choice;
use crate::i18n::{Word, choice_label, note, option_label, word};
use crate::scenario::choice::ChoiceId;
use crate::scenario::form::{self, Item};
use crate::scenario::note::{Note, Weight};
use crate::scenario::{Change, Scenario};
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html::{Button, Div, Input};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Rows of a Page key.
const PAGE: usize = 8;

/// A row of the form whose value comes from a catalogue.
#[component]
pub(super) fn Picker(choice: ChoiceId) -> impl IntoView {
    let state = State::get();
    let key = choice.key();
    let problem = state.problem(key);
    let own = Memo::new(move |_| choice == ChoiceId::Model && state.scenario.with(Scenario::has_own_model));
    let changed = Memo::new(move |_| own.get() || state.scenario.with(|s| form::is_changed(s, Item::Choice(choice))));
    let chosen = Memo::new(move |_| state.scenario.with(|scenario| scenario.option(choice)));
    let flashes = flashes(state, Item::Choice(choice));
    let source_open = RwSignal::new(false);
    let open = RwSignal::new(false);
    let place = NodeRef::<Div>::new();
    let button = NodeRef::<Button>::new();
    let close = Callback::new(move |refocus: bool| {
        open.set(false);
        if refocus && let Some(button) = button.get_untracked() {
            // Fails only for an element that cannot take focus.
            let _ = button.focus();
        }
    });
    let on_focus_out = move |ev: FocusEvent| {
        let to = ev.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
        let stays = place.get_untracked().is_some_and(|place| place.contains(to.as_ref()));
        if !stays {
            close.run(false);
        }
    };
    let name = move || {
        let lang = state.lang.get();
        let of_catalog = || option_label(lang, choice, chosen.get()).unwrap_or_default();
        if own.get() { words::OWN_MODEL.get(lang) } else { of_catalog() }
    };
    let figures = move || {
        let lang = state.lang.get();
        let present = state.scenario.with(|scenario| figures::present(lang, scenario, choice));
        present
            .map(|(figure, caption)| {
                // Spaces between the parts, so that the name of the button reads as it looks.
                view! { <span><b>{figure}</b>" "<span class="small">{word(lang, caption)}</span>" "</span> }
            })
            .collect_view()
    };
    view! {
        <div
            class="row picker-row"
            id=format!("row-{key}")
            class:changed=changed
            class:wrong=move || problem.with(Option::is_some)
            class:flash=flashes
        >
            <div class="picker-head">
                <span class="row-label">
                    <span class="label" id=format!("label-{key}")>{state.text(move |lang| choice_label(lang, choice))}</span>
                    <ResetLink
                        shown=changed
                        name=move || reset_choice(state.lang.get(), choice)
                        reset=move || state.apply(Change::ResetChoice(choice))
                    />
                </span>
                <SourceLink item=Item::Choice(choice) open=source_open />
            </div>
            <RowError key problem />
            <div class="picker" node_ref=place on:focusout=on_focus_out>
                <button
                    type="button"
                    class="picker-box"
                    id=format!("field-{key}")
                    node_ref=button
                    aria-haspopup="listbox"
                    aria-expanded=move || open.get().to_string()
                    aria-labelledby=format!("label-{key} name-{key} figures-{key}")
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <span class="picker-name">
                        <span id=format!("name-{key}")>{name}</span>
                        {icon(Icon::Down)}
                    </span>
                    " "
                    <span class="picker-figures" id=format!("figures-{key}")>{figures}</span>
                </button>
                <Show when=move || open.get()>
                    {lazily_with(list, move |list| list(choice, chosen, close))}
                </Show>
            </div>
            <MixLine choice />
            <OriginPanel item=Item::Choice(choice) open=source_open />
            {(choice == ChoiceId::Gpu).then(|| view! { <PlanNote /> })}
        </div>
    }
}

/// What the plan makes of the accelerator: how many serve one copy of the model.
#[component]
fn PlanNote() -> impl IntoView {
    let state = State::get();
    let replica = Memo::new(move |_| {
        let notes = state.answer.with(|answer| answer.notes());
        notes.into_iter().find(|note| matches!(note, Note::Replica { .. } | Note::DoesNotFit { .. }))
    });
    let content = move || {
        replica.get().map(|replica| {
            let shown = if replica.weight() == Weight::Warning { Icon::Warning } else { Icon::Right };
            view! {
                <p class="row-note with-icon" class:warning=replica.weight() == Weight::Warning>
                    {icon(shown)}
                    <span>{note(state.lang.get(), &replica)}</span>
                </p>
            }
        })
    };
    view! { {content} }
}

part!(
    list in details gives fn(ChoiceId, Memo<&'static str>, Callback<bool>) -> AnyView,
    |choice, chosen, close| view! { <List choice chosen close /> }.into_any()
);

/// The open list: what is typed narrows it, arrows move, Enter takes, Escape leaves.
#[component]
fn List(choice: ChoiceId, chosen: Memo<&'static str>, close: Callback<bool>) -> impl IntoView {
    let state = State::get();
    let key = choice.key();
    let wanted = RwSignal::new(String::new());
    let all = Memo::new(move |_| figures::entries(state.lang.get(), choice));
    let found = Memo::new(move |_| {
        all.with(|all| {
            wanted.with(|wanted| all.iter().filter(|entry| entry.matches(wanted)).cloned().collect::<Vec<_>>())
        })
    });
    let at = RwSignal::new(found.with_untracked(|found| index_of(found, chosen.get_untracked())));
    let search = NodeRef::<Input>::new();
    Effect::new(move |_| {
        if let Some(search) = search.get() {
            // Fails only for an element that cannot take focus.
            let _ = search.focus();
        }
    });
    Effect::new(move |_| {
        let entry = found.with(|found| found.get(at.get()).map(|entry| entry.key));
        if let Some(entry) = entry {
            bring_into_view(&option_id(choice, entry));
        }
    });
    let take = move |option: &'static str| {
        state.apply(Change::Choice(choice, option));
        close.run(true);
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
            "Escape" => close.run(true),
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
        figures::heads(choice).map(|head| view! { <span>{word(lang, head)}</span> }).collect_view()
    };
    let rows = move || {
        let found = found.get();
        found.into_iter().enumerate().map(|(n, entry)| option_row(choice, entry, n, at, chosen, take)).collect_view()
    };
    let search_name = state.say(Word::Search);
    view! {
        <div class="picker-list" class:models=choice == ChoiceId::Model>
            <div class="picker-search">
                {icon(Icon::Search)}
                <input
                    type="text"
                    node_ref=search
                    role="combobox"
                    aria-expanded="true"
                    aria-autocomplete="list"
                    aria-controls=format!("list-{key}")
                    aria-activedescendant=active
                    aria-label=search_name
                    placeholder=search_name
                    autocomplete="off"
                    spellcheck="false"
                    on:input=on_input
                    on:keydown=on_key
                />
            </div>
            <div class="picker-heads" aria-hidden="true">
                <span></span>
                <span></span>
                {heads}
            </div>
            <div class="picker-rows" id=format!("list-{key}") role="listbox" aria-labelledby=format!("label-{key}")>
                {rows}
            </div>
            <Show when=move || found.with(Vec::is_empty)>
                <p class="picker-none" role="status">{state.say(Word::NothingFound)}</p>
            </Show>
        </div>
    }
}

fn option_row(
    choice: ChoiceId,
    entry: Entry,
    n: usize,
    at: RwSignal<usize>,
    chosen: Memo<&'static str>,
    take: impl Fn(&'static str) + Copy + 'static,
) -> impl IntoView {
    let key = entry.key;
    let figures = entry.figures.map(|figure| view! { <span class="figure-cell">{figure}</span> }).collect_view();
    view! {
        <div
            class="picker-option"
            class:active=move || at.get() == n
            id=option_id(choice, key)
            role="option"
            aria-selected=move || (chosen.get() == key).to_string()
            on:mousedown=|ev| ev.prevent_default()
            on:click=move |_| take(key)
        >
            <span class="picker-tick">{move || (chosen.get() == key).then(|| icon(Icon::Tick))}</span>
            <span class="picker-option-name">{entry.name}</span>
            {figures}
        </div>
    }
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
