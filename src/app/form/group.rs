//! One group of rows, with what changed in it.

use super::Rows;
use super::choice::choice_row;
use super::derived::{messages_a_day, tokens_a_day};
use super::picker::picker_row;
use super::row::number_row;
use crate::app::state::State;
use crate::dom::{IntoNode, Node, effect, el, fragment, memo, show};
use crate::i18n::lang::Lang;
use crate::i18n::sentences::{changed, group_summary};
use crate::i18n::{Word, level, topic};
use crate::model::quantities::{Id, Level, Topic};
use crate::scenario::choice::ChoiceId;
use crate::scenario::form::{self, Group, Item};
use crate::scenario::{Change, Scenario};
use leptos::ev;
use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A group. The essentials stand open; the others are disclosures whose rows exist only while they are open.
pub(super) fn form_group(group: Group) -> Node {
    let state = State::get();
    if group == Group::Essentials {
        return el("section")
            .class("group section")
            .attr("aria-labelledby", "group-essentials")
            .child(
                el("div")
                    .class("section-head")
                    .child(
                        el("h2")
                            .attr("id", "group-essentials")
                            .child(state.text(move |lang| group_title(lang, group)))
                            .child(changed_count(group)),
                    )
                    .child(reset_group_button(group))
                    .child(el("span").class("hint").child(state.say(Word::CurvesShareAScale))),
            )
            .child(topics(group))
            .node();
    }
    let open = RwSignal::new(false);
    open_on_problems(group, open);
    let counts = memo(move || state.scenario.with(|scenario| form::counts(scenario, group)));
    let summary = move || {
        let (rows, changed) = counts.get();
        // What changed stands beside the title.
        (changed == 0).then(|| group_summary(state.lang.get(), rows, changed))
    };
    let toggled = move |ev: Event| {
        if let Some(details) = ev.target().and_then(|target| target.dyn_into::<web_sys::HtmlDetailsElement>().ok()) {
            open.set(details.open());
        }
    };
    el("details")
        .class("group fold")
        .attr("id", format!("group-{}", group.key()))
        .prop("open", open)
        .on(ev::toggle, toggled)
        .child(
            el("summary")
                .child(el("span").class("chevron").attr("aria-hidden", "true"))
                .child(el("span").child(state.text(move |lang| group_title(lang, group))))
                .child(changed_count(group))
                .child(el("span").class("summary-line").child(summary)),
        )
        .child(show(move || open.get(), move || fragment([reset_group_button(group), topics(group).node()])))
        .node()
}

/// The name of a group.
fn group_title(lang: Lang, group: Group) -> &'static str {
    match group {
        Group::Essentials => level(lang, Level::Essential),
        Group::Assumptions => level(lang, Level::Assumption),
        Group::Expert => level(lang, Level::Expert),
        Group::Calibration => level(lang, Level::Calibration),
        Group::Training => topic(lang, Topic::Training),
    }
}

/// A problem in a closed group opens it, so that the message is seen.
fn open_on_problems(group: Group, open: RwSignal<bool>) {
    let rows = Rows::get();
    let has_problem = memo(move || {
        rows.problems.with(|problems| {
            problems.iter().filter_map(|problem| problem.field()).any(|key| form::group_of(key) == Some(group))
        })
    });
    effect(move || {
        if has_problem.get() {
            open.set(true);
        }
    });
}

/// How many rows of the group the reader changed.
fn changed_count(group: Group) -> Node {
    let state = State::get();
    let count = memo(move || state.scenario.with(|scenario| form::counts(scenario, group).1));
    let text = move || (count.get() > 0).then(|| changed(state.lang.get(), count.get()));
    el("span").class("group-changed").child(text).node()
}

fn reset_group_button(group: Group) -> Node {
    let state = State::get();
    let changed = memo(move || state.scenario.with(|scenario| form::counts(scenario, group).1 > 0));
    let reset = move |_| {
        let changes = state.scenario.with_untracked(|scenario| resets(scenario, group));
        state.apply_all(changes);
    };
    show(
        move || changed.get(),
        move || {
            el("button")
                .attr("type", "button")
                .class("button-link group-reset")
                .on(ev::click, reset)
                .child(state.say(Word::ResetGroup))
                .node()
        },
    )
}

/// The changes that take back what the reader did in a group.
fn resets(scenario: &Scenario, group: Group) -> Vec<Change> {
    let rows = group.items().into_iter().flat_map(|(_, items)| items);
    rows.filter(|item| form::is_changed(scenario, *item))
        .map(|item| match item {
            Item::Number(id) => Change::ResetNumber(id),
            Item::Choice(choice) => Change::ResetChoice(choice),
        })
        .collect()
}

/// The rows under the names of their topics. The essentials are few and need none.
fn topics(group: Group) -> Node {
    let topics = group.items();
    let several = topics.len() > 1 && group != Group::Essentials;
    topics
        .into_iter()
        .map(|(name, items)| {
            let rows = items.iter().map(|item| row(*item, group)).collect_view();
            if several { titled_topic(name, items, rows.node()) } else { rows.node() }
        })
        .collect_view()
        .node()
}

/// The rows of one topic with its name, as long as one of them is asked for.
fn titled_topic(name: Topic, items: Vec<Item>, content: Node) -> Node {
    let state = State::get();
    let some = memo(move || state.scenario.with(|scenario| items.iter().any(|item| is_asked(scenario, *item))));
    el("div")
        .class("topic")
        .attr("hidden", move || !some.get())
        .child(el("h3").child(state.text(move |lang| topic(lang, name))))
        .child(content)
        .node()
}

fn is_asked(scenario: &Scenario, item: Item) -> bool {
    match item {
        Item::Number(id) => form::shown(scenario, id),
        Item::Choice(choice) => form::choice_shown(scenario, choice),
    }
}

fn row(item: Item, group: Group) -> Node {
    let state = State::get();
    let asked = memo(move || state.scenario.with(|scenario| is_asked(scenario, item)));
    let has_slider = matches!(group, Group::Essentials | Group::Assumptions);
    let content = move || match item {
        Item::Choice(choice @ (ChoiceId::Model | ChoiceId::Gpu)) => picker_row(choice),
        Item::Choice(choice) => choice_row(choice),
        Item::Number(id) => number_row(id, has_slider),
    };
    let after = match item {
        Item::Number(Id::QueriesPerDay) => Some(messages_a_day()),
        Item::Number(Id::OutputTokens) => Some(tokens_a_day()),
        _ => None,
    };
    fragment([show(move || asked.get(), move || content().node()), after.node()])
}
