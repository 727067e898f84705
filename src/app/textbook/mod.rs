//! The four formulas of the article, as live fields, and what each becomes in the full model.

mod tables;

use super::derivation;
use super::derivation::lines::Lines;
use super::export::SaveTable;
use super::plain_field::PlainField;
use super::results::shown::Present;
use super::state::State;
use super::view::{BackToEstimate, ViewAnchor, ViewTitle};
use crate::figures::results::unit_in_full;
use crate::i18n::results::{take, textbook as words};
use crate::i18n::text::Text;
use crate::i18n::{Word, label, word};
use crate::model::quantities::Id;
use crate::render::csv::{Cell, Table};
use crate::render::formula::formula;
use crate::render::number::Style;
use crate::scenario::codec::View;
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

/// What the article speaks of and another view answers.
const FURTHER: &[(View, Text, Text)] = &[
    (View::Hardware, words::HARDWARE, words::HARDWARE_ABOUT),
    (View::Savings, words::LEVERS, words::LEVERS_ABOUT),
    (View::Life, words::LIFE, words::LIFE_ABOUT),
    (View::Laboratory, words::NETWORK, words::NETWORK_ABOUT),
];

/// The four formulas with the reader's numbers, what they become, and the tables below, for a file.
fn numbers(state: State) -> Vec<(String, Table)> {
    let lang = state.lang.get();
    let row = |lesson: &Lesson, id: Id| {
        let value = state.answer.with(|answer| answer.value(id)).unwrap_or(f64::NAN);
        let texts = [word(lang, lesson.title), label(lang, id), id.key()].map(Cell::from);
        let unit = Cell::from(unit_in_full(lang.into(), id.unit()));
        texts.into_iter().chain([Cell::from(id.unit().from_base(value)), unit]).collect()
    };
    let of_lesson = |lesson: &'static Lesson| {
        lesson.inputs.iter().chain([&lesson.id]).chain(lesson.full).map(|id| row(lesson, *id)).collect::<Vec<_>>()
    };
    let value = word(lang, Word::Value).to_owned();
    let [quantity, key, unit] = [take::QUANTITY, take::KEY, take::UNIT].map(|head| head.get(lang).to_owned());
    let head = vec![words::FORMULA.get(lang).to_owned(), quantity, key, value, unit];
    let formulas = Table { head, rows: LESSONS.iter().flat_map(of_lesson).collect() };
    let name = word(lang, Word::TextbookTitle).to_owned();
    vec![(name, formulas), tables::USES.texts(state), tables::OPTIMIZERS.texts(state)]
}

/// The view.
#[component]
pub fn Textbook() -> impl IntoView {
    let state = State::get();
    derivation::provide(state);
    let say = move |what: Word| word(state.lang.get(), what);
    let step = move |(name, about, id): &'static (Text, Text, Id)| {
        view! {
            <li>
                <span>
                    <strong>{state.phrase(*name)}</strong>
                    <span class="hint">{state.phrase(*about)}</span>
                </span>
                <Present id=*id style=Style::Chart(3) class="always" />
            </li>
        }
    };
    let further = move |(to, name, about): &'static (View, Text, Text)| {
        view! {
            <dt>
                <ViewAnchor to=*to text=state.phrase(*name) />
            </dt>
            <dd>{state.phrase(*about)}</dd>
        }
    };
    let title = Signal::derive(move || say(Word::TextbookTitle).to_owned());
    view! {
        <main class="view sheet-view textbook-view">
            <BackToEstimate />
            <ViewTitle text=title />
            <div class="tools view-tools">
                <SaveTable key="textbook" name=title tables=Box::new(move || numbers(state)) />
            </div>
            <p class="view-intro">{move || say(Word::TextbookIntro)}</p>
            <div class="lessons">
                {LESSONS.iter().map(|lesson| view! { <LessonSection lesson=*lesson /> }).collect_view()}
            </div>
            <div class="pair-view">
                <section class="section">
                    <h2>{state.phrase(words::STEPS)}</h2>
                    <p class="subtitle">{state.phrase(words::STEPS_ABOUT)}</p>
                    <ol class="four-steps">{words::FOUR_STEPS.iter().map(step).collect_view()}</ol>
                </section>
                {tables::USES.draw()}
                <section class="section">
                    <h2>{state.phrase(words::FURTHER)}</h2>
                    <p class="subtitle">{state.phrase(words::FURTHER_ABOUT)}</p>
                    <dl class="card-rows ruled">{FURTHER.iter().map(further).collect_view()}</dl>
                </section>
                {tables::OPTIMIZERS.draw()}
            </div>
        </main>
    }
}

#[component]
fn LessonSection(lesson: Lesson) -> impl IntoView {
    let state = State::get();
    let say = move |what: Word| word(state.lang.get(), what);
    let id = lesson.id;
    let derived = derivation::derived();
    let step = Memo::new(move |_| derived.with(|derivation| derivation.step(id).cloned()));
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
                {lesson.inputs.iter().map(|id| view! { <PlainField id=*id /> }).collect_view()}
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
