//! One sentence on what dominates, and why; and what a reader should be warned of.

use crate::app::icon::{Icon, icon};
use crate::app::state::State;
use crate::i18n::lang::Lang;
use crate::i18n::results::answer as words;
use crate::i18n::{Word, label, note, sentences, word};
use crate::model::choices::Ownership;
use crate::model::quantities::{Id, Topic};
use crate::render::number::percent;
use crate::scenario::breakdown::{Use, shares};
use crate::scenario::note::Weight;
use crate::scenario::section::told_notes;
use crate::scenario::{Answer, Scenario};
use leptos::prelude::*;

/// What there is to say of an answer, the first sentence apart; nothing where it is not about money, or where nothing
/// is paid.
fn insight(lang: Lang, scenario: &Scenario, answer: &Answer) -> Option<(String, String)> {
    let cost = answer.estimate.money.cost;
    if scenario.headline().row().topic != Topic::Money || !(cost.is_finite() && cost > 0.0) {
        return None;
    }
    let first = match answer.plan.choices.ownership {
        Ownership::Own => of_owning(lang, answer)?,
        Ownership::Rent => of_renting(lang, answer),
    };
    let terms = answer.step_terms();
    let limit = terms.first().and_then(|(id, time)| {
        let whole = answer.estimate.output(Id::StepTime)?;
        sentences::decode_limit(lang, *id, &percent(lang, time / whole, 2))
    });
    let reading = share_of(answer, &[Use::Input]);
    let writing = share_of(answer, &[Use::Output]);
    let writing = (reading > 0.0).then(|| {
        let share = shares(&[writing, reading])[0];
        sentences::writing_share(lang, &percent(lang, share, 2))
    });
    let rest: Vec<String> = writing.into_iter().chain(limit).collect();
    Some((first, rest.join(lang.between_sentences())))
}

fn of_owning(lang: Lang, answer: &Answer) -> Option<String> {
    let (ids, parts): (Vec<Id>, Vec<f64>) = answer.by_payment().into_iter().unzip();
    let shares = shares(&parts);
    let text = |at: usize| shares.get(at).map(|share| percent(lang, *share, 2));
    let electricity = ids.iter().position(|id| *id == Id::ElectricityCostPerDay).and_then(text);
    Some(sentences::largest_part(lang, label(lang, *ids.first()?), &text(0)?, electricity.as_deref()))
}

fn of_renting(lang: Lang, answer: &Answer) -> String {
    let waiting = share_of(answer, &[Use::Idle, Use::Spares]);
    let waiting = (waiting >= 0.005).then(|| percent(lang, waiting, 2));
    words::rent_use(lang, &percent(lang, share_of(answer, &[Use::Output, Use::Input]), 2), waiting.as_deref())
}

fn share_of(answer: &Answer, wanted: &[Use]) -> f64 {
    let (uses, parts): (Vec<Use>, Vec<f64>) = answer.by_use().into_iter().unzip();
    uses.iter().zip(shares(&parts)).filter(|(part, _)| wanted.contains(part)).map(|(_, share)| share).sum()
}

/// The sentence.
#[component]
pub fn InsightLine() -> impl IntoView {
    let state = State::get();
    let said = Memo::new(move |_| {
        let lang = state.lang.get();
        state.scenario.with(|scenario| state.answer.with(|answer| insight(lang, scenario, answer)))
    });
    let line = move || {
        let (first, rest) = said.get()?;
        Some(view! { <p class="insight"><strong>{first}</strong>{state.lang.get().between_sentences()}{rest}</p> })
    };
    view! { {line} }
}

/// Boxes for what no real service would do.
#[component]
pub fn Warnings() -> impl IntoView {
    let state = State::get();
    let warnings = Memo::new(move |_| {
        let lang = state.lang.get();
        let notes = state.scenario.with(|scenario| state.answer.with(|answer| told_notes(scenario, answer)));
        let warnings = notes.iter().filter(|note| note.weight() == Weight::Warning);
        warnings.map(|warning| note(lang, warning)).collect::<Vec<String>>()
    });
    let boxes = move || {
        let name = word(state.lang.get(), Word::Warnings);
        let draw = |text: String| {
            view! {
                <p class="warning-box">
                    {icon(Icon::Warning)}
                    <span><span class="visually-hidden">{name}{state.lang.get().after_name()}</span>{text}</span>
                </p>
            }
        };
        warnings.get().into_iter().map(draw).collect_view()
    };
    view! { {boxes} }
}
