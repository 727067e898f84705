//! The sections that are a table: unit costs, revenue, footprint, training.

use super::section::section_frame;
use super::shown::{present_quantity, value_of};
use crate::app::quantity::quantity_view;
use crate::app::state::State;
use crate::dom::{IntoNode, Node, derive, each, el, memo};
use crate::i18n::choices::model_name;
use crate::i18n::lang::Lang;
use crate::i18n::results::answer as words;
use crate::i18n::text::Text;
use crate::i18n::{Word, label, word};
use crate::model::choices::Ownership;
use crate::model::quantities::{Id, Topic};
use crate::model::units::Unit;
use crate::render::number::{MISSING, Style, write};
use crate::scenario::breakdown::Units;
use crate::scenario::{Answer, Scenario};
use leptos::prelude::*;

/// A row of the table of unit costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum UnitCost {
    ThousandQueries,
    MillionTokens,
    MillionInput,
    MillionOutput,
    UserMonth,
    GpuHour,
}

impl UnitCost {
    fn rows(answer: &Answer) -> Vec<Self> {
        let mut rows = vec![Self::ThousandQueries, Self::MillionTokens];
        if answer.estimate.money.per_million_input.is_some() {
            rows.push(Self::MillionInput);
        }
        rows.push(Self::MillionOutput);
        if !answer.plan.given.queries_per_day {
            rows.push(Self::UserMonth);
        }
        rows.push(Self::GpuHour);
        rows
    }

    const fn name(self) -> Word {
        match self {
            Self::ThousandQueries => Word::UnitThousandMessages,
            Self::MillionTokens => Word::UnitMillionTokens,
            Self::MillionInput => Word::UnitMillionInputTokens,
            Self::MillionOutput => Word::UnitMillionOutputTokens,
            Self::UserMonth => Word::UnitUserMonth,
            Self::GpuHour => Word::UnitGpuHour,
        }
    }

    /// The quantity that the price is a multiple of.
    const fn id(self, ownership: Ownership) -> Id {
        match self {
            Self::ThousandQueries => Id::CostPerQuery,
            Self::MillionTokens => Id::CostPerMillionTokens,
            Self::MillionInput => Id::CostPerMillionInputTokens,
            Self::MillionOutput => Id::CostPerMillionOutputTokens,
            Self::UserMonth => Id::CostPerUser,
            Self::GpuHour => match ownership {
                Ownership::Rent => Id::GpuHourPrice,
                Ownership::Own => Id::CostPerDay,
            },
        }
    }

    fn price(self, answer: &Answer, units: Units) -> Option<f64> {
        match self {
            Self::ThousandQueries => Some(units.thousand_queries),
            Self::UserMonth => Some(units.user_month),
            Self::GpuHour => Some(units.gpu_hour),
            Self::MillionTokens | Self::MillionInput | Self::MillionOutput => {
                value_of(answer, self.id(answer.plan.choices.ownership))
            }
        }
    }

    fn text(self, lang: Lang, answer: &Answer) -> String {
        let price = self.price(answer, answer.units()).filter(|price| price.is_finite());
        price.map_or_else(|| MISSING.to_owned(), |price| write(lang, Style::UnitPrice, Unit::Usd, price).number())
    }
}

/// "What does one unit cost?"
pub fn unit_cost_section() -> Node {
    let state = State::get();
    let rows = memo(move || state.answer.with(|answer| (UnitCost::rows(answer), answer.plan.choices.ownership)));
    let keyed = move || {
        let (rows, ownership) = rows.get();
        rows.into_iter().map(|row| (row, row.id(ownership))).collect::<Vec<_>>()
    };
    let draw = move |(row, id): (UnitCost, Id)| {
        let value = super::shown::present(id);
        let text = memo(move || state.answer.with(|answer| row.text(state.lang.get(), answer)));
        el("tr")
            .child(el("th").attr("scope", "row").child(move || word(state.lang.get(), row.name())))
            .child(el("td").class("number").child(quantity_view(id, value.into(), text.into(), "")))
            .node()
    };
    let subtitle = derive(move || word(state.lang.get(), Word::UnitsSubtitle).to_owned());
    section_frame(
        "units",
        Word::SectionUnits,
        subtitle,
        el("table")
            .class("table")
            .child(
                el("thead").child(
                    el("tr")
                        .child(el("th").attr("scope", "col").child(move || word(state.lang.get(), Word::Unit)))
                        .child(el("th").attr("scope", "col").child(move || word(state.lang.get(), Word::UsDollars))),
                ),
            )
            .child(el("tbody").child(each(keyed, draw)))
            .node(),
    )
}

/// Quantities by name.
fn quantity_rows(ids: &'static [Id]) -> Node {
    let state = State::get();
    let row = move |id: Id| {
        el("tr")
            .child(el("th").attr("scope", "row").child(move || label(state.lang.get(), id)))
            .child(el("td").class("number").child(present_quantity(id, Style::Figure, "", false)))
            .node()
    };
    el("table").class("table").child(el("tbody").child(ids.iter().copied().map(row).collect_view())).node()
}

/// What the tokens bring in at their prices.
pub fn revenue_section() -> Node {
    let state = State::get();
    let subtitle = derive(move || words::INCOME_SUBTITLE.get(state.lang.get()).to_owned());
    section_frame(
        "revenue",
        Word::SectionIncome,
        subtitle,
        quantity_rows(&[Id::RevenuePerDay, Id::CostPerDay, Id::ProfitPerDay, Id::Margin, Id::GrossMargin]),
    )
}

/// Energy, carbon and water, of a day and of a message.
pub fn footprint_section() -> Node {
    let state = State::get();
    let subtitle = derive(move || {
        let lang = state.lang.get();
        let grid = state.scenario.with(Scenario::grid);
        words::footprint_of(lang, Text { en: grid.name_en, zh: grid.name_zh }.get(lang))
    });
    let row = move |name: Text, day: Id, message: Option<Id>| {
        el("tr")
            .child(el("th").attr("scope", "row").child(move || name.get(state.lang.get())))
            .child(el("td").class("number").child(present_quantity(day, Style::Figure, "", false)))
            .child(el("td").class("number").child(message.map(|id| present_quantity(id, Style::Figure, "", false))))
            .node()
    };
    let head = move |text: Text| el("th").attr("scope", "col").child(move || text.get(state.lang.get())).node();
    section_frame(
        "footprint",
        Word::SectionFootprint,
        subtitle,
        el("table")
            .class("table")
            .child(
                el("thead").child(
                    el("tr")
                        .child(el("th").attr("scope", "col").child(move || word(state.lang.get(), Word::Name)))
                        .child(head(words::A_DAY))
                        .child(head(words::A_MESSAGE)),
                ),
            )
            .child(
                el("tbody")
                    .child(row(words::ENERGY, Id::EnergyPerDay, Some(Id::EnergyPerQuery)))
                    .child(row(words::CARBON, Id::CarbonPerDay, Some(Id::CarbonPerQuery)))
                    .child(row(words::WATER, Id::WaterPerDay, Some(Id::WaterPerQuery)))
                    .child(row(words::POWER, Id::Power, None)),
            )
            .node(),
    )
}

/// One training run.
pub fn training_section() -> Node {
    let state = State::get();
    let subtitle = derive(move || {
        let lang = state.lang.get();
        state.scenario.with(|scenario| {
            let model = model_name(lang, scenario.model());
            match scenario.headline().row().topic {
                Topic::Training => model.to_owned(),
                _ => words::training_of(lang, model),
            }
        })
    });
    section_frame(
        "training",
        Word::SectionTraining,
        subtitle,
        quantity_rows(&[
            Id::TrainingFlops,
            Id::TrainingGpuHours,
            Id::TrainingTime,
            Id::TrainingCost,
            Id::TrainingEnergy,
            Id::TrainingCarbon,
            Id::TrainingAchievedMfu,
        ]),
    )
}
