//! The sentence of the answer and its range.

use crate::i18n::choices::model_name;
use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::answer as words;
use crate::i18n::results::count::OWN_MODEL_WITHIN;
use crate::i18n::sentences::{self, Figures, Period, Piece, Served};
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::number::{MISSING, Style, write};
use crate::render::range::{Between, range};
use crate::scenario::breakdown::over;
use crate::scenario::{Answer, Scenario};

/// Money for each day, which a month and a year multiply.
pub const fn is_for_a_day(id: Id) -> bool {
    matches!(id, Id::CostPerDay | Id::ElectricityCostPerDay)
}

/// An amount in a style, with days as a word.
pub fn written(locale: impl Into<Locale>, style: Style, id: Id, value: Option<f64>) -> String {
    let Some(value) = value.filter(|value| value.is_finite()) else { return MISSING.to_owned() };
    let locale = locale.into();
    let lang = locale.lang;
    let text = write(locale, style, id.unit(), value);
    if id.unit() == Unit::Days { words::days(lang, &text.number()) } else { text.joined() }
}

/// The headline of a scenario, in pieces.
pub fn headline(locale: Locale, period: Period, scenario: &Scenario, answer: &Answer) -> Vec<Piece> {
    headline_of(locale, period, scenario, answer, answer.value(scenario.headline()))
}

/// The same with an amount that is not the present one.
pub fn headline_of(
    locale: Locale,
    period: Period,
    scenario: &Scenario,
    answer: &Answer,
    value: Option<f64>,
) -> Vec<Piece> {
    let (lang, id) = (locale.lang, scenario.headline());
    let value = if is_for_a_day(id) { value.map(|value| over(period, value)) } else { value };
    let queries = answer.estimate.demand.queries;
    sentences::headline(
        lang,
        id,
        period,
        &Figures {
            messages: &written(lang, Style::Headline, Id::QueriesPerDay, Some(queries)),
            one_message: queries == 1.0,
            model: model_of(lang, scenario),
            training_gpus: &written(lang, Style::Figure, Id::TrainingGpus, Some(answer.inputs.training_gpus)),
            amount: &written(locale, Style::Headline, id, value),
        },
    )
}

/// The same as a title, without full stop.
pub fn finding(locale: Locale, period: Period, scenario: &Scenario, answer: &Answer) -> String {
    finding_of(locale, period, scenario, answer, answer.value(scenario.headline()))
}

/// The title with an amount that is not the present one.
pub fn finding_of(locale: Locale, period: Period, scenario: &Scenario, answer: &Answer, value: Option<f64>) -> String {
    let (lang, id) = (locale.lang, scenario.headline());
    let (period, factor) = if is_for_a_day(id) { (period, over(period, 1.0)) } else { (Period::Day, 1.0) };
    let amount = written(locale, Style::Headline, id, value.map(|value| value * factor));
    // What is counted is stated, and needs no zero to say how exactly.
    let count = |id, value| written(lang, Style::Headline, id, Some(value)).replacen(".0", "", 1);
    let messages = count(Id::QueriesPerDay, answer.estimate.demand.queries);
    let users = count(Id::DailyUsers, answer.inputs.daily_users);
    let served = if answer.plan.given.queries_per_day { Served::Messages(&messages) } else { Served::Users(&users) };
    sentences::finding(lang, id, period, &amount, served).unwrap_or_else(|| {
        let sentence = sentences::headline_text(&headline_of(locale, period, scenario, answer, value));
        sentence.trim_end_matches(['.', '。']).to_owned()
    })
}

/// The ends of its 90 % range, in words.
pub fn range_text(locale: Locale, period: Period, id: Id, (low, high): (f64, f64)) -> String {
    let factor = if is_for_a_day(id) { over(period, 1.0) } else { 1.0 };
    range(locale, Style::Headline, id.unit(), (low * factor, high * factor), Between::Word)
}

/// The amount in few characters.
pub fn short_amount(locale: impl Into<Locale>, id: Id, value: Option<f64>) -> String {
    short_amount_in(locale, Style::Chart(2), id, value)
}

/// The same in another style.
pub fn short_amount_in(locale: impl Into<Locale>, style: Style, id: Id, value: Option<f64>) -> String {
    let locale = locale.into();
    words::short_amount(locale.lang, id, &written(locale, style, id, value))
}

/// The name of the model within a sentence.
pub fn model_of(lang: Lang, scenario: &Scenario) -> &'static str {
    if scenario.has_own_model() {
        return OWN_MODEL_WITHIN.get(lang);
    }
    scenario.stands_for().unwrap_or_else(|| model_name(lang, scenario.model()))
}
