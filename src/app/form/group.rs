//! One group of rows, with what changed in it.

use super::Rows;
use super::choice::ChoiceRow;
use super::config::ConfigPanel;
use super::derived::{MessagesADay, TokensADay};
use super::picker::Picker;
use super::row::NumberRow;
use super::seed::SeedRow;
use crate::app::listen::is_open;
use crate::app::state::State;
use crate::app::turns::Turn;
use crate::i18n::lang::Lang;
use crate::i18n::sentences::{changed, group_summary};
use crate::i18n::{Word, level, topic, word};
use crate::model::quantities::{Id, Level, Topic};
use crate::scenario::choice::ChoiceId;
use crate::scenario::form::{self, Group, Item};
use crate::scenario::{Change, FIRST_SEED, Scenario};
use leptos::ev::Event;
use leptos::prelude::*;

/// A group. The essentials stand open; the others are disclosures whose rows exist only while they are open.
#[component]
pub(super) fn FormGroup(group: Group) -> impl IntoView {
    let state = State::get();
    if group == Group::Essentials {
        return view! {
            <section class="group section" aria-labelledby="group-essentials">
                <div class="section-head">
                    <h2 id="group-essentials">{state.text(move |lang| group_title(lang, group))} <Changed group /></h2>
                    <ResetGroup group />
                    <span class="hint">{state.say(Word::CurvesShareAScale)}</span>
                </div>
                {topics(group)}
            </section>
        }
        .into_any();
    }
    let open = RwSignal::new(false);
    open_on_problems(group, open);
    let counts = Memo::new(move |_| state.scenario.with(|scenario| form::counts(scenario, group)));
    let summary = move || {
        let (rows, changed) = counts.get();
        // What changed stands beside the title.
        (changed == 0).then(|| group_summary(state.lang.get(), rows, changed))
    };
    let toggled = move |ev: Event| open.set(is_open(&ev));
    view! {
        <details class="group fold" id=format!("group-{}", group.key()) prop:open=open on:toggle=toggled>
            <summary>
                <span class="chevron" aria-hidden="true"></span>
                <span>{state.text(move |lang| group_title(lang, group))}</span>
                <Changed group />
                <span class="summary-line">{summary}</span>
            </summary>
            <Show when=move || open.get()>
                <ResetGroup group />
                {topics(group)}
                {(group == Group::Uncertainty).then(|| view! { <SeedRow /> })}
            </Show>
        </details>
    }
    .into_any()
}

/// The name of a group.
fn group_title(lang: Lang, group: Group) -> &'static str {
    match group {
        Group::Essentials => level(lang, Level::Essential),
        Group::Assumptions => level(lang, Level::Assumption),
        Group::Expert => level(lang, Level::Expert),
        Group::Calibration => level(lang, Level::Calibration),
        Group::Training => topic(lang, Topic::Training),
        Group::Uncertainty => word(lang, Word::GroupUncertainty),
    }
}

/// A problem in a closed group opens it, so that the message is seen.
fn open_on_problems(group: Group, open: RwSignal<bool>) {
    let state = State::get();
    let has_problem = Memo::new(move |_| {
        state.problems.with(|problems| {
            problems.iter().filter_map(|problem| problem.field()).any(|key| form::group_of(key) == Some(group))
        })
    });
    Effect::new(move |_| {
        if has_problem.get() {
            open.set(true);
        }
    });
}

/// How many rows of the group the reader changed.
#[component]
fn Changed(group: Group) -> impl IntoView {
    let state = State::get();
    let count = Memo::new(move |_| state.scenario.with(|scenario| form::counts(scenario, group).1));
    let text = move || (count.get() > 0).then(|| changed(state.lang.get(), count.get()));
    view! { <span class="group-changed">{text}</span> }
}

#[component]
fn ResetGroup(group: Group) -> impl IntoView {
    let state = State::get();
    let changed = Memo::new(move |_| state.scenario.with(|scenario| form::counts(scenario, group).1 > 0));
    let reset = move |_| {
        let changes = state.scenario.with_untracked(|scenario| resets(scenario, group));
        state.apply_all(changes);
    };
    view! {
        <Show when=move || changed.get()>
            <button type="button" class="button-link group-reset" on:click=reset>
                {state.say(Word::ResetGroup)}
            </button>
        </Show>
    }
}

/// The changes that take back what the reader did in a group.
fn resets(scenario: &Scenario, group: Group) -> Vec<Change> {
    let rows = group.items().into_iter().flat_map(|(_, items)| items);
    let seed = (group == Group::Uncertainty).then_some(Change::Seed(FIRST_SEED));
    rows.filter(|item| form::is_changed(scenario, *item))
        .map(|item| match item {
            Item::Number(id) => Change::ResetNumber(id),
            Item::Choice(choice) => Change::ResetChoice(choice),
        })
        .chain(seed)
        .collect()
}

/// The rows under the names of their topics. The essentials are few and need none; the first comes with the page, the
/// others in turn.
fn topics(group: Group) -> impl IntoView {
    let topics = group.items();
    let several = topics.len() > 1 && group != Group::Essentials;
    let mut places = 0..;
    topics
        .into_iter()
        .map(|(name, items)| {
            let rows = items.iter().copied().zip(&mut places).map(|(item, place)| match group {
                Group::Essentials if place == 0 => Turn::next().draw(move || row(item, group)),
                Group::Essentials => Rows::get().in_turn(place, Box::new(move || row(item, group))),
                _ => row(item, group),
            });
            let rows = rows.collect_view();
            if several { view! { <Titled name items>{rows}</Titled> }.into_any() } else { rows.into_any() }
        })
        .collect_view()
}

/// The rows of one topic with its name, as long as one of them is asked for.
#[component]
fn Titled(name: Topic, items: Vec<Item>, children: Children) -> impl IntoView {
    let state = State::get();
    let some = Memo::new(move |_| state.scenario.with(|scenario| items.iter().any(|item| is_asked(scenario, *item))));
    view! {
        <div class="topic" hidden=move || !some.get()>
            <h3>{state.text(move |lang| topic(lang, name))}</h3>
            {children()}
        </div>
    }
}

fn is_asked(scenario: &Scenario, item: Item) -> bool {
    match item {
        Item::Number(id) => form::shown(scenario, id),
        Item::Choice(choice) => form::choice_shown(scenario, choice),
    }
}

fn row(item: Item, group: Group) -> AnyView {
    let state = State::get();
    let asked = Memo::new(move |_| state.scenario.with(|scenario| is_asked(scenario, item)));
    let has_slider = matches!(group, Group::Essentials | Group::Assumptions);
    let content = move || match item {
        Item::Choice(choice @ (ChoiceId::Model | ChoiceId::Gpu)) => view! { <Picker choice /> }.into_any(),
        Item::Choice(choice) => view! { <ChoiceRow choice /> }.into_any(),
        Item::Number(id) => view! { <NumberRow id has_slider /> }.into_any(),
    };
    let after = match item {
        Item::Choice(ChoiceId::Model) => Some(view! { <ConfigPanel /> }.into_any()),
        Item::Number(Id::QueriesPerDay) => Some(view! { <MessagesADay /> }.into_any()),
        Item::Number(Id::OutputTokens) => Some(view! { <TokensADay /> }.into_any()),
        _ => None,
    };
    view! {
        <Show when=move || asked.get()>{content()}</Show>
        {after}
    }
    .into_any()
}
