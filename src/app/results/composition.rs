//! "What is it made of?": the cost of a day, divided by what is paid for and by what the accelerators do.

use super::section::SectionFrame;
use super::shown::Named;
use crate::app::state::State;
use crate::app::view::figure_words;
use crate::charts::series::{Fill, Series};
use crate::charts::share::percentages;
use crate::charts::stack::{self, Part};
use crate::charts::{Chart, Draw, FigureWords};
use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::answer as words;
use crate::i18n::results::ranges;
use crate::i18n::{Word, sentences, word};
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::number::{Style, write};
use crate::scenario::Answer;
use crate::scenario::breakdown::{Use, rounded_to_add_up};
use leptos::prelude::*;

/// The name and the fill of a part of what is paid. A part keeps its colour when others drop out.
fn payment(lang: Lang, id: Id) -> (&'static str, Fill) {
    match id {
        Id::DepreciationPerDay => (word(lang, Word::PartServers), Fill::Series(Series::One)),
        Id::MaintenancePerDay => (word(lang, Word::PartMaintenance), Fill::Series(Series::Two)),
        Id::ColocationCostPerDay => (word(lang, Word::PartDataCenter), Fill::Series(Series::Three)),
        Id::CapitalCostPerDay => (word(lang, Word::PartCapital), Fill::Series(Series::Four)),
        Id::ElectricityCostPerDay => (word(lang, Word::PartElectricity), Fill::Series(Series::Six)),
        _ => (words::RENT.get(lang), Fill::Series(Series::One)),
    }
}

fn purpose(lang: Lang, part: Use) -> (&'static str, Fill) {
    match part {
        Use::Output => (word(lang, Word::PartWriting), Fill::Series(Series::One)),
        Use::Input => (word(lang, Word::PartReading), Fill::Mid),
        Use::Idle => (word(lang, Word::PartIdle), Fill::Hatched),
        Use::Spares => (word(lang, Word::PartSpares), Fill::Grey),
    }
}

/// Parts whose printed amounts add up to the printed total.
fn parts<T: Copy>(
    locale: Locale,
    total: f64,
    values: &[(T, f64)],
    look: impl Fn(Lang, T) -> (&'static str, Fill),
) -> Vec<Part> {
    // What is printed adds up in the currency that is shown.
    let amounts: Vec<f64> = values.iter().map(|(_, value)| *value * locale.rate).collect();
    let (_, rounded) = rounded_to_add_up(total * locale.rate, &amounts);
    let part = |((what, value), rounded): (&(T, f64), f64)| {
        let (name, fill) = look(locale.lang, *what);
        let amount_text = write(locale.converted(), Style::Chart(4), Unit::UsdPerDay, rounded).number();
        Part { name: name.to_owned(), amount_text, value: *value, fill }
    };
    values.iter().zip(rounded).map(part).collect()
}

fn part_words(lang: Lang, title: Word, total: &str, parts: &[Part]) -> FigureWords {
    let values: Vec<f64> = parts.iter().map(|part| part.value).collect();
    let named = |(part, share): (&Part, u32)| (part.name.clone(), format!("{share}%"));
    let named: Vec<(String, String)> = parts.iter().zip(percentages(&values)).map(named).collect();
    let description = sentences::divided(lang, &sentences::cost_whole(lang, total), &named);
    let heads = [Word::Name, Word::Amount, Word::ShareOfTotal].map(|head| word(lang, head));
    FigureWords { title: word(lang, title).to_owned(), ..figure_words(lang, description, &heads) }
}

/// The section.
#[component]
pub fn Composition() -> impl IntoView {
    let state = State::get();
    let total = Memo::new(move |_| {
        let locale = state.locale.get();
        let cost = state.answer.with(|answer| answer.estimate.money.cost);
        let (rounded, _) = rounded_to_add_up(cost * locale.rate, &[]);
        write(locale.converted(), Style::Chart(4), Unit::UsdPerDay, rounded).joined()
    });
    let draw = move |title, parts: fn(Locale, f64, &Answer) -> Vec<Part>| -> Draw {
        Box::new(move |width| {
            let locale = state.locale.get();
            let lang = locale.lang;
            let parts = state.answer.with(|answer| parts(locale, answer.estimate.money.cost, answer));
            (stack::layout(&parts, width).sheet(), total.with(|total| part_words(lang, title, total, &parts)))
        })
    };
    let paid = |locale, cost, answer: &Answer| parts(locale, cost, &answer.by_payment(), payment);
    let used = |locale, cost, answer: &Answer| parts(locale, cost, &answer.by_use(), purpose);
    let is_range = Memo::new(move |_| state.is_range());
    let subtitle = Signal::derive(move || {
        let divided = if is_range.get() { ranges::central_cost } else { sentences::cost_of_a_day };
        divided(state.lang.get(), &total.get())
    });
    view! {
        <SectionFrame id="composition" title=Word::SectionComposition subtitle=subtitle>
            <Chart name="stack" draw=draw(Word::ByPurchase, paid) />
            <Chart name="stack" draw=draw(Word::ByUse, used) />
            <Show when=move || is_range.get()>
                <p class="hint">{state.phrase(ranges::PARTS_DO_NOT_ADD)}</p>
            </Show>
            <Formulas />
        </SectionFrame>
    }
}

/// The parts once more as quantities, since a chart cannot be asked for its formula.
#[component]
fn Formulas() -> impl IntoView {
    let state = State::get();
    let ids = Memo::new(move |_| {
        let parts = state.answer.with(|answer| answer.by_payment());
        let parts = parts.into_iter().map(|(id, _)| id);
        parts.chain([Id::GpuHoursPerDay, Id::Gpus, Id::ProvisionedGpus, Id::CostPerDay]).collect::<Vec<Id>>()
    });
    view! {
        <div class="formulas">
            <span>{move || words::FORMULAS.get(state.lang.get())}</span>
            <ul>
                <For each=move || ids.get() key=|id| *id children=|id| view! { <li><Named id /></li> } />
            </ul>
        </div>
    }
}
