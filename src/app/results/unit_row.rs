//! The row of unit costs under the headline: three or four anchors to compare with.

use super::shown::text_of;
use crate::app::baseline::Since;
use crate::app::quantity::Quantity;
use crate::app::ranges::RangeOf;
use crate::app::state::State;
use crate::i18n::lang::Locale;
use crate::i18n::results::answer as words;
use crate::i18n::sentences::Period;
use crate::i18n::{Word, label, word};
use crate::model::quantities::{Id, Topic};
use crate::model::units::Unit;
use crate::render::number::{MISSING, Style, write};
use crate::scenario::breakdown::over;
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

    /// What is shown as a multiple of the quantity, in which unit, and how it is written.
    fn shown(self) -> (Style, Option<(f64, Unit)>) {
        match self {
            Self::ThousandQueries => (Style::UnitPrice, Some((1000.0, Unit::Usd))),
            Self::UserMonth => (Style::UnitPrice, Some((over(Period::Month, 1.0), Unit::Usd))),
            Self::MillionTokens | Self::MillionOutputTokens => (Style::UnitPrice, Some((1.0, Unit::Usd))),
            Self::Accelerators | Self::Plain(_) => (Style::Chart(2), None),
        }
    }

    fn text(self, locale: Locale, answer: &Answer) -> String {
        let units = answer.units();
        let price = |value: f64| match value.is_finite() {
            true => write(locale, Style::UnitPrice, Unit::Usd, value).joined(),
            false => MISSING.to_owned(),
        };
        match self {
            Self::ThousandQueries => price(units.thousand_queries),
            Self::UserMonth => price(units.user_month),
            Self::MillionTokens | Self::MillionOutputTokens => price(answer.value(self.id()).unwrap_or(f64::NAN)),
            Self::Accelerators => {
                // Half an accelerator more or less is in no figure that somebody published; of millions three digits do.
                let count = answer.value(self.id());
                let style = if count.is_some_and(|count| count >= 1e6) { Style::Figure } else { Style::Exact(3) };
                text_of(locale, style, self.id(), count)
            }
            Self::Plain(_) => text_of(locale, Style::Figure, self.id(), answer.value(self.id())),
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
#[component]
pub fn UnitRow() -> impl IntoView {
    let state = State::get();
    let shown =
        Memo::new(move |_| state.scenario.with(|scenario| state.answer.with(|answer| anchors(scenario, answer))));
    view! {
        <ul class="unit-row">
            <For each=move || shown.get() key=|anchor| *anchor children=move |anchor| view! { <Cell anchor /> } />
        </ul>
    }
}

#[component]
fn Cell(anchor: Anchor) -> impl IntoView {
    let state = State::get();
    let id = anchor.id();
    let (style, times) = anchor.shown();
    let value = Memo::new(move |_| state.answer.with(|answer| answer.value(id)));
    let text = Memo::new(move |_| state.answer.with(|answer| anchor.text(state.locale.get(), answer)));
    view! {
        <li>
            <span class="unit-value"><Quantity id=id value=value text=text class="unit-figure" /> <Since id /></span>
            <span class="unit-caption">{move || caption(state, anchor)}</span>
            <RangeOf id style times=times.unwrap_or((1.0, id.unit())) />
        </li>
    }
}

fn caption(state: State, anchor: Anchor) -> AnyView {
    let lang = state.lang.get();
    match anchor {
        Anchor::ThousandQueries => word(lang, Word::ForThousandMessages).into_any(),
        Anchor::MillionTokens => word(lang, Word::ForMillionTokens).into_any(),
        Anchor::MillionOutputTokens => words::PER_MILLION_OUTPUT.get(lang).into_any(),
        Anchor::UserMonth => word(lang, Word::ForUserMonth).into_any(),
        Anchor::Plain(id) => label(lang, id).into_any(),
        Anchor::Accelerators => {
            let name = state.scenario.with(|scenario| scenario.gpu().name);
            view! {
                {words::accelerators(lang, name)}
                <super::shown::Present id=Id::Power style=Style::Chart(2) />
            }
            .into_any()
        }
    }
}
