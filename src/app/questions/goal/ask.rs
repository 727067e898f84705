//! The question as a sentence with choices, and questions that are asked often.

use crate::app::header::link_to;
use crate::app::state::State;
use crate::figures::goal::{self as said, Asked, USUAL_INPUTS, USUAL_OUTPUTS};
use crate::i18n::results::goal as words;
use crate::i18n::text::Text;
use crate::i18n::{beside, label, topic};
use crate::model::quantities::{Id, Topic};
use crate::plan::goal::Goal;
use leptos::prelude::*;

/// Parts of the model in the order in which their quantities are offered.
const TOPICS: [Topic; 7] =
    [Topic::Money, Topic::Demand, Topic::Fleet, Topic::Serving, Topic::Model, Topic::Footprint, Topic::Training];

/// The sentence.
#[component]
pub(super) fn Sentence(asked: Memo<Asked>) -> impl IntoView {
    let state = State::get();
    let inputs = Memo::new(move |_| with(state.scenario.with(said::inputs), asked.with(|asked| asked.input)));
    let outputs = Memo::new(move |_| with(state.answer.with(said::outputs), asked.with(|asked| asked.output)));
    let take_input = Callback::new(move |input: Id| {
        let asked = Asked { input, ..asked.get_untracked() };
        state.ask.set(asked.written());
    });
    let take_output = Callback::new(move |output: Id| {
        // What was wanted of another result says nothing of this one.
        let text = state.answer.with_untracked(|answer| said::suggested(output, answer));
        let asked = Asked { output, text, ..asked.get_untracked() };
        state.ask.set(asked.written());
    });
    let input = Signal::derive(move || asked.with(|asked| asked.input));
    let output = Signal::derive(move || asked.with(|asked| asked.output));
    view! {
        <div class="goal-ask" role="group" aria-label=state.phrase(words::TITLE)>
            <span class="goal-part">
                <span>{state.phrase(words::WHICH)}</span>
                <Choice name=words::INPUT_NAME all=inputs usual=&USUAL_INPUTS chosen=input take=take_input />
            </span>
            <span class="goal-part">
                <span>{state.phrase(words::MAKES)}</span>
                <Choice name=words::OUTPUT_NAME all=outputs usual=&USUAL_OUTPUTS chosen=output take=take_output />
            </span>
            <span class="goal-part">
                <span>{state.phrase(words::EQUAL)}</span>
                <Target asked />
            </span>
            <TargetError asked />
        </div>
    }
}

/// All of them, the chosen one too where it is none of them.
fn with(mut all: Vec<Id>, chosen: Id) -> Vec<Id> {
    if !all.contains(&chosen) {
        all.push(chosen);
    }
    all
}

/// One quantity of many, by topic, the usual ones first.
#[component]
fn Choice(
    name: Text,
    all: Memo<Vec<Id>>,
    usual: &'static [Id],
    chosen: Signal<Id>,
    take: Callback<Id>,
) -> impl IntoView {
    let state = State::get();
    let option = move |id: Id| {
        view! {
            <option value=id.key() prop:selected=move || chosen.get() == id>{label(state.lang.get(), id)}</option>
        }
    };
    let group = move |name: &'static str, ids: Vec<Id>| {
        (!ids.is_empty())
            .then(|| view! { <optgroup label=name>{ids.into_iter().map(option).collect_view()}</optgroup> })
    };
    let groups = move || {
        let lang = state.lang.get();
        let all = all.get();
        let first: Vec<Id> = usual.iter().copied().filter(|id| all.contains(id)).collect();
        let of = |wanted: Topic| {
            let here = |id: &&Id| !usual.contains(id) && place(id.row().topic) == wanted;
            all.iter().filter(here).copied().collect::<Vec<Id>>()
        };
        let first = group(words::USUAL.get(lang), first);
        let rest = TOPICS.iter().map(|wanted| group(topic(lang, *wanted), of(*wanted))).collect_view();
        view! { {first} {rest} }
    };
    let on_change = move |ev| {
        if let Some(id) = Id::from_key(&event_target_value(&ev)) {
            take.run(id);
        }
    };
    view! {
        <span class="select">
            <select aria-label=state.phrase(name) on:change=on_change>
                {groups}
            </select>
            <span class="chevron" aria-hidden="true"></span>
        </span>
    }
}

/// What has no group of its own stands with what it is about.
const fn place(topic: Topic) -> Topic {
    match topic {
        Topic::Life | Topic::Outlook | Topic::Textbook => Topic::Training,
        topic => topic,
    }
}

/// The field of the wanted value: it takes what people type and paste. What cannot be read stays in it.
#[component]
fn Target(asked: Memo<Asked>) -> impl IntoView {
    let state = State::get();
    let held = Memo::new(move |_| asked.with(|asked| said::held(state.lang.get(), asked)));
    let is_wrong = Memo::new(move |_| asked.with(|asked| asked.target.is_err()));
    let take = move |ev| {
        let text = event_target_value(&ev);
        if text != held.get_untracked() {
            let asked = Asked { text, ..asked.get_untracked() };
            state.ask.set(asked.written());
        }
    };
    let unit = move || beside(state.lang.get(), asked.with(|asked| asked.output));
    view! {
        <span class="goal-target">
            <input
                type="text"
                class="field"
                id="goal-target"
                inputmode="decimal"
                autocomplete="off"
                spellcheck="false"
                aria-label=state.phrase(words::TARGET_NAME)
                aria-describedby="goal-unit goal-error"
                aria-invalid=move || is_wrong.get().then_some("true")
                prop:value=move || held.get()
                on:change=take
            />
            <span class="field-unit" id="goal-unit">{unit}</span>
        </span>
    }
}

/// What is wrong with the wanted value.
#[component]
fn TargetError(asked: Memo<Asked>) -> impl IntoView {
    let state = State::get();
    let error = move || {
        let (output, is_wrong) = asked.with(|asked| (asked.output, asked.target.is_err()));
        let example = || state.answer.with(|answer| said::example(state.lang.get(), output, answer));
        is_wrong.then(|| words::bad_target(state.lang.get(), &example()))
    };
    view! { <p class="row-error" id="goal-error" aria-live="polite">{error}</p> }
}

/// Questions that make sense for the scenario.
#[component]
pub(super) fn Examples(asked: Memo<Asked>) -> impl IntoView {
    let state = State::get();
    let goals = Memo::new(move |_| {
        state.scenario.with(|scenario| state.answer.with(|answer| said::examples(scenario, answer)))
    });
    let chip = move |goal: Goal| {
        let ask = said::ask(&goal);
        let to = ask.clone();
        let is_asked = move || asked.with(|asked| asked.goal()) == Some(goal);
        view! {
            <a
                class="chip"
                href=move || link_to(state, |link| link.ask.clone_from(&to))
                aria-current=move || is_asked().then_some("true")
                on:click=move |ev| {
                    ev.prevent_default();
                    state.ask.set(ask.clone());
                }
            >
                {move || said::question(state.lang.get(), &goal)}
            </a>
        }
    };
    view! {
        <div class="chips goal-examples">
            <span class="hint">{state.phrase(words::EXAMPLES)}</span>
            {move || goals.get().into_iter().map(chip).collect_view()}
        </div>
    }
}
