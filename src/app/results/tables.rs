//! The sections that are a table: unit costs, revenue, footprint.

use super::section::SectionFrame;
use super::shown::Present;
use crate::app::baseline::Since;
use crate::app::quantity::Quantity;
use crate::app::ranges::RangeOf;
use crate::app::state::State;
use crate::i18n::lang::Locale;
use crate::i18n::results::answer as words;
use crate::i18n::results::currency;
use crate::i18n::results::ranges;
use crate::i18n::sentences::Period;
use crate::i18n::text::Text;
use crate::i18n::{Word, label, word};
use crate::model::choices::Ownership;
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::number::{MISSING, Style, write};
use crate::scenario::breakdown::{Units, over};
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

    /// How many times the quantity the price is; none where it is no multiple of it.
    fn times(self) -> Option<f64> {
        match self {
            Self::ThousandQueries => Some(1000.0),
            Self::UserMonth => Some(over(Period::Month, 1.0)),
            Self::MillionTokens | Self::MillionInput | Self::MillionOutput => Some(1.0),
            Self::GpuHour => None,
        }
    }

    fn price(self, answer: &Answer, units: Units) -> Option<f64> {
        match self {
            Self::ThousandQueries => Some(units.thousand_queries),
            Self::UserMonth => Some(units.user_month),
            Self::GpuHour => Some(units.gpu_hour),
            Self::MillionTokens | Self::MillionInput | Self::MillionOutput => {
                answer.value(self.id(answer.plan.choices.ownership))
            }
        }
    }

    fn text(self, locale: Locale, answer: &Answer) -> String {
        let price = self.price(answer, answer.units()).filter(|price| price.is_finite());
        price.map_or_else(|| MISSING.to_owned(), |price| write(locale, Style::UnitPrice, Unit::Usd, price).number())
    }
}

/// "What does one unit cost?"
#[component]
pub fn UnitCosts() -> impl IntoView {
    let state = State::get();
    let rows = Memo::new(move |_| state.answer.with(|answer| (UnitCost::rows(answer), answer.plan.choices.ownership)));
    let keyed = move || {
        let (rows, ownership) = rows.get();
        rows.into_iter().map(|row| (row, row.id(ownership))).collect::<Vec<_>>()
    };
    let draw = move |(row, id): (UnitCost, Id)| {
        let value = super::shown::present(id);
        let text = Memo::new(move |_| state.answer.with(|answer| row.text(state.locale.get(), answer)));
        view! {
            <tr>
                <th scope="row">{move || word(state.lang.get(), row.name())}</th>
                <td class="number">
                    {row.times().map(|_| view! { <Since id /> })}
                    <Quantity id=id value=value text=text />
                </td>
                <RangeCell>
                    {row.times().map(|times| view! { <RangeOf id style=Style::UnitPrice times=(times, Unit::Usd) /> })}
                </RangeCell>
            </tr>
        }
    };
    let subtitle = Signal::derive(move || word(state.lang.get(), Word::UnitsSubtitle).to_owned());
    view! {
        <SectionFrame id="units" title=Word::SectionUnits subtitle=subtitle>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{move || word(state.lang.get(), Word::Unit)}</th>
                        <th scope="col">{state.text(move |lang| currency::column(state.currency.get()).get(lang))}</th>
                        <th scope="col" hidden=move || !state.is_range()>
                            {state.phrase(ranges::RANGE)}
                        </th>
                    </tr>
                </thead>
                <tbody>
                    <For each=keyed key=|row| *row children=draw />
                </tbody>
            </table>
        </SectionFrame>
    }
}

/// The cell of a range; none where nothing is uncertain.
#[component]
fn RangeCell(children: Children) -> impl IntoView {
    let state = State::get();
    view! { <td class="number" hidden=move || !state.is_range()>{children()}</td> }
}

/// Quantities by name.
#[component]
fn Rows(ids: &'static [Id]) -> impl IntoView {
    let state = State::get();
    let row = move |id: Id| {
        view! {
            <tr>
                <th scope="row">{move || label(state.lang.get(), id)}</th>
                <td class="number">
                    <Since id />
                    <Present id />
                </td>
                <RangeCell>
                    <RangeOf id />
                </RangeCell>
            </tr>
        }
    };
    view! {
        <table class="table">
            <tbody>{ids.iter().copied().map(row).collect_view()}</tbody>
        </table>
    }
}

/// What the tokens bring in at their prices.
#[component]
pub fn Revenue() -> impl IntoView {
    let state = State::get();
    let subtitle = Signal::derive(move || words::INCOME_SUBTITLE.get(state.lang.get()).to_owned());
    view! {
        <SectionFrame id="revenue" title=Word::SectionIncome subtitle=subtitle>
            <Rows ids=&[Id::RevenuePerDay, Id::CostPerDay, Id::ProfitPerDay, Id::Margin, Id::GrossMargin] />
        </SectionFrame>
    }
}

/// Energy, carbon and water, of a day and of a message.
#[component]
pub fn Footprint() -> impl IntoView {
    let state = State::get();
    let subtitle = Signal::derive(move || {
        let lang = state.lang.get();
        let grid = state.scenario.with(Scenario::grid);
        words::footprint_of(lang, Text { en: grid.name_en, zh: grid.name_zh }.get(lang))
    });
    let row = move |name: Text, day: Id, message: Option<Id>| {
        view! {
            <tr>
                <th scope="row">{move || name.get(state.lang.get())}</th>
                <td class="number">
                    <Since id=day />
                    <Present id=day />
                    <RangeOf id=day />
                </td>
                <td class="number">{message.map(|id| view! { <Since id /> <Present id /> <RangeOf id /> })}</td>
            </tr>
        }
    };
    let head = move |text: Text| view! { <th scope="col">{move || text.get(state.lang.get())}</th> };
    view! {
        <SectionFrame id="footprint" title=Word::SectionFootprint subtitle=subtitle>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{move || word(state.lang.get(), Word::Name)}</th>
                        {head(words::A_DAY)}
                        {head(words::A_MESSAGE)}
                    </tr>
                </thead>
                <tbody>
                    {row(words::ENERGY, Id::EnergyPerDay, Some(Id::EnergyPerQuery))}
                    {row(words::CARBON, Id::CarbonPerDay, Some(Id::CarbonPerQuery))}
                    {row(words::WATER, Id::WaterPerDay, Some(Id::WaterPerQuery))}
                    {row(words::POWER, Id::Power, None)}
                </tbody>
            </table>
        </SectionFrame>
    }
}
