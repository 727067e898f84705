//! One sentence on what dominates, and why; and what a reader should be warned of.

use crate::app::state::State;
use crate::i18n::lang::Lang;
use crate::i18n::notes::note;
use crate::i18n::quantities::label;
use crate::i18n::results::answer::{self as words, Insight};
use crate::model::choices::Ownership;
use crate::model::quantities::{Id, Topic};
use crate::render::number::percent;
use crate::scenario::breakdown::{Use, shares};
use crate::scenario::note::Weight;
use crate::scenario::{Answer, Scenario};
use leptos::prelude::*;

/// What there is to say of an answer; nothing where it is not about money, or where nothing is paid.
fn insight_of(lang: Lang, scenario: &Scenario, answer: &Answer) -> Option<Insight> {
    let cost = answer.estimate.money.cost;
    if scenario.headline().row().topic != Topic::Money || !(cost.is_finite() && cost > 0.0) {
        return None;
    }
    let share = |part: f64| percent(lang, part, 2);
    let (ids, parts): (Vec<Id>, Vec<f64>) = answer.by_payment().into_iter().unzip();
    let paid = shares(&parts);
    let owned = answer.plan.choices.ownership == Ownership::Own;
    let of = |wanted: Id| ids.iter().zip(&paid).find(|(id, _)| **id == wanted).map(|(_, part)| share(*part));
    let (uses, parts): (Vec<Use>, Vec<f64>) = answer.by_use().into_iter().unzip();
    let used = shares(&parts);
    let of_use = |wanted: &[Use]| -> f64 {
        uses.iter().zip(&used).filter(|(part, _)| wanted.contains(part)).map(|(_, share)| *share).sum()
    };
    let waiting = of_use(&[Use::Idle, Use::Spares]);
    let busy = [of_use(&[Use::Output]), of_use(&[Use::Input])];
    Some(Insight {
        largest: owned.then(|| ids.first().zip(paid.first())).flatten().map(|(id, part)| (label(lang, *id), share(*part))),
        electricity: owned.then(|| of(Id::ElectricityCostPerDay)).flatten(),
        working: (waiting >= 0.005).then(|| share(of_use(&[Use::Output, Use::Input]))),
        waiting: share(waiting),
        writing: (busy[1] > 0.0).then(|| shares(&busy)[0]).map(share),
        limit: answer.limit(),
    })
}

/// The sentence.
#[component]
pub fn InsightLine() -> impl IntoView {
    let state = State::get();
    let said = Memo::new(move |_| {
        let lang = state.lang.get();
        let insight = state.scenario.with(|scenario| state.answer.with(|answer| insight_of(lang, scenario, answer)));
        insight.map(|insight| words::insight(lang, &insight))
    });
    let line = move || {
        let (first, rest) = said.get()?;
        Some(view! { <p class="insight"><strong>{first}</strong>" "{rest}</p> })
    };
    view! { {line} }
}

/// Boxes for what no real service would do.
#[component]
pub fn Warnings() -> impl IntoView {
    let state = State::get();
    let warnings = Memo::new(move |_| {
        let lang = state.lang.get();
        let is_about_serving = state.scenario.with(|scenario| scenario.headline().row().topic != Topic::Training);
        let notes = if is_about_serving { state.answer.with(Answer::notes) } else { Vec::new() };
        let warnings = notes.iter().filter(|note| note.weight() == Weight::Warning);
        warnings.map(|warning| note(lang, warning)).collect::<Vec<String>>()
    });
    let boxes = move || {
        let name = words::WARNING.get(state.lang.get());
        let draw = |text: String| {
            view! {
                <p class="warning-box">
                    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
                        <path d="M8 2 14.5 13.5H1.5ZM8 6.5V9.5M8 11.4V11.6" />
                    </svg>
                    <span><span class="visually-hidden">{name}": "</span>{text}</span>
                </p>
            }
        };
        warnings.get().into_iter().map(draw).collect_view()
    };
    view! { {boxes} }
}
