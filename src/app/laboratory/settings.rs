//! What the run is made of: optimizer, rate, epochs, batch, decay, seed. What cannot be read stays in its field.

use super::run::Run;
use crate::app::state::State;
use crate::figures::laboratory::whole;
use crate::i18n::lang::Lang;
use crate::i18n::results::laboratory as words;
use crate::i18n::results::laboratory::Stage;
use crate::laboratory::Setup;
use crate::laboratory::ask::{Ask, Field, Problem};
use crate::laboratory::optimizer::Optimizer;
use leptos::prelude::*;

/// Fields, buttons, and how far it is.
#[component]
pub(super) fn Settings(run: Run) -> impl IntoView {
    let state = State::get();
    let is_running = Memo::new(move |_| run.stage.get() == Stage::Running);
    let as_in_article = Memo::new(move |_| state.ask.with(String::is_empty));
    let press = move |_| if is_running.get_untracked() { run.stop() } else { run.again() };
    let label = Signal::derive(move || {
        let text = if is_running.get() { words::STOP } else { words::AGAIN };
        text.get(state.lang.get())
    });
    let done = move || run.shown.with(|shown| shown.epochs.len());
    let status = move || {
        let lang = state.lang.get();
        let (done, all) = (done() as f64, f64::from(run.setup.get().epochs));
        words::status(lang, run.stage.get(), &whole(lang, done), &whole(lang, all))
    };
    // What belongs to no field stands below all of them.
    let unknown = move || {
        let lang = state.lang.get();
        let problems = state.ask.with(|ask| Ask::parse(ask).read().1);
        let unknown = problems.iter().filter(|problem| problem.field().is_none());
        unknown.map(|problem| view! { <p class="row-error">{said(lang, problem)}</p> }).collect_view()
    };
    let number = |field| view! { <NumberField field setup=run.setup /> };
    view! {
        <section class="section lab-settings" aria-labelledby="lab-settings">
            <h2 id="lab-settings">{state.phrase(words::SETTINGS)}</h2>
            <p class="subtitle">{state.phrase(words::SETTINGS_CASE)}</p>
            <div class="lab-fields">
                <OptimizerField setup=run.setup />
                {Field::ALL.into_iter().filter(|field| *field != Field::Optimizer).map(number).collect_view()}
            </div>
            <div role="status">{unknown}</div>
            <div class="lab-acts">
                <button type="button" class="button" on:click=press>{label}</button>
                <button
                    type="button"
                    class="button-link"
                    hidden=as_in_article
                    on:click=move |_| state.ask.set(String::new())
                >
                    {state.phrase(words::ARTICLE)}
                </button>
                <progress
                    class="lab-progress"
                    aria-label=state.phrase(words::PROGRESS)
                    max=move || run.setup.get().epochs.to_string()
                    value=move || done().to_string()
                ></progress>
                <span class="lab-status">{status}</span>
            </div>
        </section>
    }
}

/// A problem with the limits of its field.
fn said(lang: Lang, problem: &Problem) -> String {
    let (low, high) = problem.field().map_or((0.0, 0.0), Field::bounds);
    words::problem(lang, problem, (&low.to_string(), &whole(lang, high)))
}

/// What is wrong with a field.
fn trouble(state: State, field: Field) -> Memo<Option<Problem>> {
    Memo::new(move |_| {
        let problems = state.ask.with(|ask| Ask::parse(ask).read().1);
        problems.into_iter().find(|problem| problem.field() == Some(field))
    })
}

/// Writes what was typed.
fn tell(state: State, field: Field, text: &str) {
    let ask = state.ask.with_untracked(|ask| Ask::parse(ask).with(field, text).to_string());
    state.ask.set(ask);
}

#[component]
fn OptimizerField(setup: Memo<Setup>) -> impl IntoView {
    let state = State::get();
    let trouble = trouble(state, Field::Optimizer);
    let option = move |optimizer: Optimizer| {
        view! {
            <option value=optimizer.key() selected=move || setup.get().optimizer == optimizer>
                {state.text(move |lang| words::optimizer(lang, optimizer))}
            </option>
        }
    };
    let error = move || trouble.get().map(|problem| said(state.lang.get(), &problem));
    view! {
        <div class="plain-field lab-optimizer">
            <label for="lab-optimizer">{state.phrase(words::OPTIMIZER)}</label>
            <div class="select">
                <select
                    id="lab-optimizer"
                    aria-describedby="error-lab-optimizer"
                    aria-invalid=move || trouble.with(Option::is_some).then_some("true")
                    prop:value=move || setup.get().optimizer.key()
                    on:change=move |ev| tell(state, Field::Optimizer, &event_target_value(&ev))
                >
                    {Optimizer::ALL.map(option).collect_view()}
                </select>
                <span class="chevron" aria-hidden="true"></span>
            </div>
            <p class="row-error" id="error-lab-optimizer" aria-live="polite">{error}</p>
        </div>
    }
}

/// What a run has for a field, as it is typed.
fn of_setup(setup: &Setup, field: Field) -> String {
    match field {
        Field::Optimizer => setup.optimizer.key().to_owned(),
        Field::Rate => setup.rate.to_string(),
        Field::Epochs => setup.epochs.to_string(),
        Field::Batch => setup.batch.to_string(),
        Field::Decay => setup.decay.to_string(),
        Field::Seed => setup.seed.to_string(),
    }
}

#[component]
fn NumberField(field: Field, setup: Memo<Setup>) -> impl IntoView {
    let state = State::get();
    let trouble = trouble(state, field);
    let held = Memo::new(move |_| {
        let typed = state.ask.with(|ask| Ask::parse(ask).text(field).map(str::to_owned));
        typed.unwrap_or_else(|| setup.with(|setup| of_setup(setup, field)))
    });
    let take = move |ev| {
        tell(state, field, &event_target_value(&ev));
        // What was typed may say the same as before in other words.
        event_target::<web_sys::HtmlInputElement>(&ev).set_value(&held.get_untracked());
    };
    let error = move || trouble.get().map(|problem| said(state.lang.get(), &problem));
    let id = format!("lab-{}", field.key());
    let error_id = format!("error-{id}");
    view! {
        <div class="plain-field">
            <label for=id.clone()>{state.phrase(words::field(field))}</label>
            <input
                type="text"
                class="field"
                id=id
                inputmode="decimal"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=error_id.clone()
                aria-invalid=move || trouble.with(Option::is_some).then_some("true")
                prop:value=move || held.get()
                on:change=take
            />
            <p class="row-error" id=error_id aria-live="polite">{error}</p>
        </div>
    }
}
