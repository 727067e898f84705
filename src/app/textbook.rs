//! The four formulas of the article, as live fields, and what each becomes in the full model.

use super::derivation::lines::Lines;
use super::results::shown::{Present, present};
use super::state::State;
use super::view::BackToEstimate;
use crate::i18n::results::textbook as words;
use crate::i18n::{Word, beside, field_problem, label, word};
use crate::model::quantities::Id;
use crate::render::field::field;
use crate::render::formula::formula;
use crate::render::number::Style;
use crate::scenario::Change;
use leptos::prelude::*;

/// One formula of the article.
#[derive(Clone, Copy, Debug)]
struct Lesson {
    /// Its result.
    id: Id,
    /// What goes into it.
    inputs: &'static [Id],
    title: Word,
    formula: Word,
    example: Word,
    becomes: Word,
    wrong: Option<Word>,
    /// The quantities of the full model that it becomes.
    full: &'static [Id],
}

/// All four, in the order of the article.
const LESSONS: &[Lesson] = &[
    Lesson {
        id: Id::TextbookCost,
        inputs: &[Id::TextbookHardwareCost, Id::TextbookElectricityCost],
        title: Word::TextbookCostTitle,
        formula: Word::TextbookCostFormula,
        example: Word::TextbookCostExample,
        becomes: Word::TextbookCostBecomes,
        wrong: None,
        full: &[Id::CostPerDay],
    },
    Lesson {
        id: Id::TextbookParameters,
        inputs: &[Id::TextbookLayerInputs, Id::TextbookLayerOutputs, Id::TextbookLayerCount],
        title: Word::TextbookParametersTitle,
        formula: Word::TextbookParametersFormula,
        example: Word::TextbookParametersExample,
        becomes: Word::TextbookParametersBecomes,
        wrong: Some(Word::TextbookWrongBias),
        full: &[Id::TotalParameters, Id::ActiveParameters],
    },
    Lesson {
        id: Id::TextbookData,
        inputs: &[Id::TextbookRecordCount, Id::TextbookRecordSize],
        title: Word::TextbookDataTitle,
        formula: Word::TextbookDataFormula,
        example: Word::TextbookDataExample,
        becomes: Word::TextbookDataBecomes,
        wrong: Some(Word::TextbookWrongData),
        full: &[Id::TokensPerDay, Id::TrainingTokens],
    },
    Lesson {
        id: Id::TextbookCompute,
        inputs: &[Id::TextbookStepTime, Id::TextbookStepCount],
        title: Word::TextbookComputeTitle,
        formula: Word::TextbookComputeFormula,
        example: Word::TextbookComputeExample,
        becomes: Word::TextbookComputeBecomes,
        wrong: Some(Word::TextbookWrongInference),
        full: &[Id::GpuSecondsPerQuery, Id::TrainingTime],
    },
];

/// The view.
#[component]
pub fn Textbook() -> impl IntoView {
    let state = State::get();
    let say = move |what: Word| word(state.lang.get(), what);
    let step = move |(name, about): &'static (crate::i18n::text::Text, crate::i18n::text::Text)| {
        view! {
            <li>
                <strong>{move || name.get(state.lang.get())}</strong>
                <span class="hint">{move || about.get(state.lang.get())}</span>
            </li>
        }
    };
    let usage = move |name: &'static crate::i18n::text::Text| view! { <li>{move || name.get(state.lang.get())}</li> };
    view! {
        <main class="view sheet-view textbook-view">
            <BackToEstimate />
            <h1 class="view-title">{move || say(Word::TextbookTitle)}</h1>
            <p class="view-intro">{move || say(Word::TextbookIntro)}</p>
            <div class="lessons">
                {LESSONS.iter().map(|lesson| view! { <LessonSection lesson=*lesson /> }).collect_view()}
            </div>
            <div class="pair-view">
                <section class="section">
                    <h2>{move || words::STEPS.get(state.lang.get())}</h2>
                    <ol class="four-steps">{words::FOUR_STEPS.iter().map(step).collect_view()}</ol>
                </section>
                <section class="section">
                    <h2>{move || words::USES.get(state.lang.get())}</h2>
                    <p class="subtitle">{move || words::USES_DIFFER.get(state.lang.get())}</p>
                    <ul class="four-uses">{words::FOUR_USES.iter().map(usage).collect_view()}</ul>
                </section>
            </div>
        </main>
    }
}

#[component]
fn LessonSection(lesson: Lesson) -> impl IntoView {
    let state = State::get();
    let say = move |what: Word| word(state.lang.get(), what);
    let id = lesson.id;
    let step = Memo::new(move |_| state.derivation.with(|derivation| derivation.step(id).cloned()));
    let lines = move || {
        let lang = state.lang.get();
        step.get().map(|step| view! { <Lines formula=formula(lang, &step) /> })
    };
    let full = lesson.full.iter().copied().map(|id| {
        view! {
            <li>
                <span>{move || label(state.lang.get(), id)}</span>
                <Present id style=Style::Figure class="always" />
            </li>
        }
    });
    let wrong = lesson.wrong.map(|wrong| {
        view! {
            <dt>{move || say(Word::TextbookWrong)}</dt>
            <dd>{move || say(wrong)}</dd>
        }
    });
    view! {
        <section class="section lesson" id=id.key()>
            <h2>{move || say(lesson.title)}</h2>
            <p class="lesson-words">{move || say(lesson.formula)}</p>
            <div class="lesson-fields">
                {lesson.inputs.iter().map(|id| view! { <LessonField id=*id /> }).collect_view()}
            </div>
            {lines}
            <dl class="card-rows ruled">
                <dt>{move || say(Word::TextbookWorked)}</dt>
                <dd>{move || say(lesson.example)}</dd>
                <dt>{move || say(Word::TextbookBecomes)}</dt>
                <dd>
                    <p>{move || say(lesson.becomes)}</p>
                    <ul class="full">{full.collect_view()}</ul>
                </dd>
                {wrong}
            </dl>
        </section>
    }
}

/// A number of the article. What cannot be read stays in the field.
#[component]
fn LessonField(id: Id) -> impl IntoView {
    let state = State::get();
    let key = id.key();
    let value = present(id);
    let problem = Memo::new(move |_| {
        state.scenario.with(|scenario| scenario.problems().into_iter().find(|problem| problem.field() == Some(key)))
    });
    let held = Memo::new(move |_| {
        let lang = state.lang.get();
        let kept = state.scenario.with(|scenario| scenario.kept.get(key).cloned());
        kept.unwrap_or_else(|| field(lang, id.unit(), value.get().unwrap_or_default()))
    });
    let take = move |ev| state.apply(Change::Number(id, event_target_value(&ev)));
    let error = move || problem.get().map(|problem| field_problem(state.lang.get(), &problem));
    view! {
        <div class="lesson-field">
            <label for=format!("field-{key}") id=format!("label-{key}")>{move || label(state.lang.get(), id)}</label>
            <span class="field-line">
                <input
                    type="text"
                    class="field"
                    id=format!("field-{key}")
                    inputmode="decimal"
                    autocomplete="off"
                    spellcheck="false"
                    aria-labelledby=format!("label-{key} unit-{key}")
                    aria-describedby=format!("error-{key}")
                    aria-invalid=move || problem.with(Option::is_some).then_some("true")
                    prop:value=move || held.get()
                    on:change=take
                />
                <span class="field-unit" id=format!("unit-{key}")>{move || beside(state.lang.get(), id)}</span>
            </span>
            <p class="row-error" id=format!("error-{key}") aria-live="polite">{error}</p>
        </div>
    }
}
