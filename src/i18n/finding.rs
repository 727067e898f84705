//! What was found, in words: the headline of the page, its range, and the title under which it is passed on.

use super::choices::model_name;
use super::lang::{Lang, Locale};
use super::prose::join;
use super::results::answer;
use super::results::count::OWN_MODEL_WITHIN;
use super::sentences::{self, Figures, Period, Piece, is_for_a_day};
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::number::{MISSING, Style, write};
use crate::render::range::{Between, range};
use crate::scenario::breakdown::over;
use crate::scenario::{Answer, Scenario};

/// The headline of a scenario, in pieces.
pub fn headline(locale: Locale, period: Period, scenario: &Scenario, answer: &Answer) -> Vec<Piece> {
    let lang = locale.lang;
    let queries = answer.estimate.demand.queries;
    sentences::headline(
        lang,
        scenario.headline(),
        period,
        &Figures {
            messages: &count(lang, Id::QueriesPerDay, queries),
            one_message: queries == 1.0,
            model: model_of(lang, scenario),
            training_gpus: &amount(lang, Style::Figure, Id::TrainingGpus, Some(answer.inputs.training_gpus)),
            amount: &headline_amount(locale, period, scenario, answer),
        },
    )
}

/// The same as a title, without full stop: `About $3.1 million a day for 190 million users`.
pub fn finding(locale: Locale, period: Period, scenario: &Scenario, answer: &Answer) -> String {
    let (lang, id) = (locale.lang, scenario.headline());
    let amount = headline_amount(locale, period, scenario, answer);
    let served = served(lang, period, answer);
    match (id, lang) {
        (Id::CostPerDay, Lang::En) => format!("About {amount} {} for {served}", a_period(period)),
        (Id::ElectricityCostPerDay, Lang::En) => {
            format!("Electricity: about {amount} {} for {served}", a_period(period))
        }
        (Id::EnergyPerDay, Lang::En) => format!("About {amount} a day for {served}"),
        (Id::CostPerDay, Lang::Zh) => join(&[&served, "，", every(period), "约需", &amount]),
        (Id::ElectricityCostPerDay, Lang::Zh) => join(&[&served, "，电费", every(period), "约", &amount]),
        (Id::EnergyPerDay, Lang::Zh) => join(&[&served, "，每天约耗电", &amount]),
        // What is said of one message or one training run is a title as it is.
        _ => {
            let sentence = sentences::headline_text(&headline(locale, period, scenario, answer));
            sentence.trim_end_matches(['.', '。']).to_owned()
        }
    }
}

/// The ends of the 90 % range of a headline.
pub fn range_of(locale: Locale, period: Period, id: Id, (low, high): (f64, f64)) -> String {
    let factor = factor(period, id);
    range(locale, Style::Headline, id.unit(), (low * factor, high * factor), Between::Word)
}

/// An amount in a style, with days as a word.
pub fn amount(locale: impl Into<Locale>, style: Style, id: Id, value: Option<f64>) -> String {
    let Some(value) = value.filter(|value| value.is_finite()) else { return MISSING.to_owned() };
    let locale = locale.into();
    let text = write(locale, style, id.unit(), value);
    if id.unit() == Unit::Days { answer::days(locale.lang, &text.number()) } else { text.joined() }
}

/// The name of the model within a sentence.
pub fn model_of(lang: Lang, scenario: &Scenario) -> &'static str {
    if scenario.has_own_model() {
        return OWN_MODEL_WITHIN.get(lang);
    }
    scenario.stands_for().unwrap_or_else(|| model_name(lang, scenario.model()))
}

fn headline_amount(locale: Locale, period: Period, scenario: &Scenario, answer: &Answer) -> String {
    let id = scenario.headline();
    let value = answer.value(id).map(|value| value * factor(period, id));
    amount(locale, Style::Headline, id, value)
}

/// What a value of a day is multiplied with.
fn factor(period: Period, id: Id) -> f64 {
    if is_for_a_day(id) { over(period, 1.0) } else { 1.0 }
}

fn count(lang: Lang, id: Id, value: f64) -> String {
    amount(lang, Style::Headline, id, Some(value))
}

/// Who or what is served: users, or where their number plays no part, messages. The span of the messages is named where
/// money is counted for another one.
fn served(lang: Lang, period: Period, answer: &Answer) -> String {
    if answer.plan.given.queries_per_day {
        let queries = answer.estimate.demand.queries;
        let number = count(lang, Id::QueriesPerDay, queries);
        let noun = if queries == 1.0 { "message" } else { "messages" };
        return match lang {
            Lang::En if period == Period::Day => format!("{number} {noun}"),
            Lang::En => format!("{number} {noun} a day"),
            Lang::Zh => join(&["每天", &number, "条消息"]),
        };
    }
    let users = answer.inputs.daily_users;
    let number = count(lang, Id::DailyUsers, users);
    match lang {
        Lang::En if users == 1.0 => format!("{number} user"),
        Lang::En => format!("{number} users"),
        Lang::Zh => join(&[&number, "名用户"]),
    }
}

const fn a_period(period: Period) -> &'static str {
    match period {
        Period::Day => "a day",
        Period::Month => "a month",
        Period::Year => "a year",
    }
}

const fn every(period: Period) -> &'static str {
    match period {
        Period::Day => "每天",
        Period::Month => "每月",
        Period::Year => "每年",
    }
}
