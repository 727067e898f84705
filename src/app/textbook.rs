//! The four formulas of the article, as live fields, and what each becomes in the full model.

use super::derivation::lines::formula_lines;
use super::results::shown::{present, present_quantity};
use super::state::State;
use super::view::back_to_estimate;
use crate::dom::{IntoNode, Node, el, fragment, memo};
use crate::i18n::results::textbook as words;
use crate::i18n::{Word, beside, field_problem, label, word};
use crate::model::quantities::Id;
use crate::render::field::field;
use crate::render::formula::formula;
use crate::render::number::Style;
use crate::scenario::Change;
use leptos::ev;
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
pub fn textbook_view() -> Node {
    let state = State::get();
    let say = move |what: Word| word(state.lang.get(), what);
    let step = move |(name, about): &'static (crate::i18n::text::Text, crate::i18n::text::Text)| {
        el("li")
            .child(el("strong").child(move || name.get(state.lang.get())))
            .child(el("span").class("hint").child(move || about.get(state.lang.get())))
            .node()
    };
    let usage = move |name: &'static crate::i18n::text::Text| el("li").child(move || name.get(state.lang.get())).node();
    el("main")
        .class("view sheet-view textbook-view")
        .child(back_to_estimate())
        .child(el("h1").class("view-title").child(move || say(Word::TextbookTitle)))
        .child(el("p").class("view-intro").child(move || say(Word::TextbookIntro)))
        .child(el("div").class("lessons").child(LESSONS.iter().map(|lesson| lesson_section(*lesson)).collect_view()))
        .child(
            el("div")
                .class("pair-view")
                .child(
                    el("section")
                        .class("section")
                        .child(el("h2").child(move || words::STEPS.get(state.lang.get())))
                        .child(el("ol").class("four-steps").child(words::FOUR_STEPS.iter().map(step).collect_view())),
                )
                .child(
                    el("section")
                        .class("section")
                        .child(el("h2").child(move || words::USES.get(state.lang.get())))
                        .child(el("p").class("subtitle").child(move || words::USES_DIFFER.get(state.lang.get())))
                        .child(el("ul").class("four-uses").child(words::FOUR_USES.iter().map(usage).collect_view())),
                ),
        )
        .node()
}

fn lesson_section(lesson: Lesson) -> Node {
    let state = State::get();
    let say = move |what: Word| word(state.lang.get(), what);
    let id = lesson.id;
    let step = memo(move || state.derivation.with(|derivation| derivation.step(id).cloned()));
    let lines = move || {
        let lang = state.lang.get();
        step.get().map(|step| formula_lines(formula(lang, &step), None))
    };
    let full = lesson.full.iter().copied().map(|id| {
        el("li")
            .child(el("span").child(move || label(state.lang.get(), id)))
            .child(present_quantity(id, Style::Figure, "always", false))
            .node()
    });
    let wrong = lesson.wrong.map(|wrong| {
        fragment([el("dt").child(move || say(Word::TextbookWrong)).node(), el("dd").child(move || say(wrong)).node()])
    });
    el("section")
        .class("section lesson")
        .attr("id", id.key())
        .child(el("h2").child(move || say(lesson.title)))
        .child(el("p").class("lesson-words").child(move || say(lesson.formula)))
        .child(el("div").class("lesson-fields").child(lesson.inputs.iter().map(|id| lesson_field(*id)).collect_view()))
        .child(lines)
        .child(
            el("dl")
                .class("card-rows ruled")
                .child(el("dt").child(move || say(Word::TextbookWorked)))
                .child(el("dd").child(move || say(lesson.example)))
                .child(el("dt").child(move || say(Word::TextbookBecomes)))
                .child(
                    el("dd")
                        .child(el("p").child(move || say(lesson.becomes)))
                        .child(el("ul").class("full").child(full.collect_view())),
                )
                .child(wrong),
        )
        .node()
}

/// A number of the article. What cannot be read stays in the field.
fn lesson_field(id: Id) -> Node {
    let state = State::get();
    let key = id.key();
    let value = present(id);
    let problem = memo(move || {
        state.scenario.with(|scenario| scenario.problems().into_iter().find(|problem| problem.field() == Some(key)))
    });
    let held = memo(move || {
        let lang = state.lang.get();
        let kept = state.scenario.with(|scenario| scenario.kept.get(key).cloned());
        kept.unwrap_or_else(|| field(lang, id.unit(), value.get().unwrap_or_default()))
    });
    let take = move |ev| state.apply(Change::Number(id, event_target_value(&ev)));
    let error = move || problem.get().map(|problem| field_problem(state.lang.get(), &problem));
    el("div")
        .class("lesson-field")
        .child(
            el("label")
                .attr("for", format!("field-{key}"))
                .attr("id", format!("label-{key}"))
                .child(move || label(state.lang.get(), id)),
        )
        .child(
            el("span")
                .class("field-line")
                .child(
                    el("input")
                        .attr("type", "text")
                        .class("field")
                        .attr("id", format!("field-{key}"))
                        .attr("inputmode", "decimal")
                        .attr("autocomplete", "off")
                        .attr("spellcheck", "false")
                        .attr("aria-labelledby", format!("label-{key} unit-{key}"))
                        .attr("aria-describedby", format!("error-{key}"))
                        .attr("aria-invalid", move || problem.with(Option::is_some).then_some("true"))
                        .prop("value", move || held.get())
                        .on(ev::change, take),
                )
                .child(
                    el("span")
                        .class("field-unit")
                        .attr("id", format!("unit-{key}"))
                        .child(move || beside(state.lang.get(), id)),
                ),
        )
        .child(el("p").class("row-error").attr("id", format!("error-{key}")).attr("aria-live", "polite").child(error))
        .node()
}
