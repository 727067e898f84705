//! The row of unit costs under the headline: three or four anchors to compare with.

use super::shown::{text_of, value_of};
use crate::app::quantity::quantity_view;
use crate::app::state::State;
use crate::dom::{IntoNode, Node, each, el, fragment, memo};
use crate::i18n::lang::Lang;
use crate::i18n::results::answer as words;
use crate::i18n::{Word, label, word};
use crate::model::quantities::{Id, Topic};
use crate::model::units::Unit;
use crate::render::number::{MISSING, Style, write};
use crate::scenario::{Answer, Scenario};
use leptos::prelude::*;

/// One anchor: which value, how it is scaled and what stands below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Anchor {
    ThousandQueries,
    MillionTokens,
    UserMonth,
    MillionOutputTokens,
    Accelerators,
    Plain(Id),
}

impl Anchor {
    const fn id(self) -> Id {
        match self {
            Self::ThousandQueries => Id::CostPerQuery,
            Self::MillionTokens => Id::CostPerMillionTokens,
            Self::UserMonth => Id::CostPerUser,
            Self::MillionOutputTokens => Id::CostPerMillionOutputTokens,
            Self::Accelerators => Id::ProvisionedGpus,
            Self::Plain(id) => id,
        }
    }

    fn text(self, lang: Lang, answer: &Answer) -> String {
        let units = answer.units();
        let price = |value: f64| match value.is_finite() {
            true => write(lang, Style::UnitPrice, Unit::Usd, value).joined(),
            false => MISSING.to_owned(),
        };
        match self {
            Self::ThousandQueries => price(units.thousand_queries),
            Self::UserMonth => price(units.user_month),
            Self::MillionTokens | Self::MillionOutputTokens => price(value_of(answer, self.id()).unwrap_or(f64::NAN)),
            // Half an accelerator more or less is in no figure that somebody published.
            Self::Accelerators => text_of(lang, Style::Exact(3), self.id(), value_of(answer, self.id())),
            Self::Plain(_) => text_of(lang, Style::Figure, self.id(), value_of(answer, self.id())),
        }
    }
}

/// What a headline is compared with.
fn anchors(scenario: &Scenario, answer: &Answer) -> Vec<Anchor> {
    match scenario.headline().row().topic {
        Topic::Training => {
            let ids =
                [Id::TrainingGpuHours, Id::TrainingTime, Id::TrainingEnergy, Id::TrainingAchievedMfu, Id::TrainingCost];
            ids.into_iter().filter(|id| *id != scenario.headline()).take(4).map(Anchor::Plain).collect()
        }
        Topic::Footprint => {
            let ids = [Id::EnergyPerQuery, Id::EnergyPerDay, Id::CarbonPerQuery, Id::WaterPerQuery, Id::Power];
            ids.into_iter().filter(|id| *id != scenario.headline()).take(4).map(Anchor::Plain).collect()
        }
        _ if scenario.headline() == Id::ElectricityCostPerDay => {
            vec![
                Anchor::Plain(Id::CostPerDay),
                Anchor::Plain(Id::Capital),
                Anchor::Plain(Id::Servers),
                Anchor::Accelerators,
            ]
        }
        _ => {
            let third = if answer.plan.given.queries_per_day { Anchor::MillionOutputTokens } else { Anchor::UserMonth };
            vec![Anchor::ThousandQueries, Anchor::MillionTokens, third, Anchor::Accelerators]
        }
    }
}

/// The row.
pub fn unit_row() -> Node {
    let state = State::get();
    let shown = memo(move || state.scenario.with(|scenario| state.answer.with(|answer| anchors(scenario, answer))));
    el("ul").class("unit-row").child(each(move || shown.get(), unit_cell)).node()
}

fn unit_cell(anchor: Anchor) -> Node {
    let state = State::get();
    let id = anchor.id();
    let value = memo(move || state.answer.with(|answer| value_of(answer, id)));
    let text = memo(move || state.answer.with(|answer| anchor.text(state.lang.get(), answer)));
    el("li")
        .child(quantity_view(id, value.into(), text.into(), "unit-figure"))
        .child(el("span").class("unit-caption").child(move || caption(state, anchor)))
        .node()
}

fn caption(state: State, anchor: Anchor) -> Node {
    let lang = state.lang.get();
    match anchor {
        Anchor::ThousandQueries => word(lang, Word::ForThousandMessages).node(),
        Anchor::MillionTokens => word(lang, Word::ForMillionTokens).node(),
        Anchor::MillionOutputTokens => words::PER_MILLION_OUTPUT.get(lang).node(),
        Anchor::UserMonth => word(lang, Word::ForUserMonth).node(),
        Anchor::Plain(id) => label(lang, id).node(),
        Anchor::Accelerators => {
            let name = state.scenario.with(|scenario| scenario.gpu().name);
            fragment([
                (words::accelerators(lang, name)).node(),
                super::shown::present_quantity(Id::Power, Style::Chart(2), "", false),
            ])
        }
    }
}
