//! The results of a scenario as a table: what each is, its central case, its 90 % range and its unit.

use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::{currency, ranges as range_words, take as words};
use crate::i18n::sentences::Period;
use crate::i18n::{Word, label, spoken, unit_word, word};
use crate::model::quantities::{Id, Topic};
use crate::model::units::{Kind, Unit};
use crate::render::csv::{Cell, Table};
use crate::render::number::{MISSING, NumberText, Style, write};
use crate::render::range::{Between, range};
use crate::render::scale::ladder;
use crate::scenario::breakdown::over;
use crate::scenario::{Answer, Scenario};
use crate::uncertainty::ranges::Ranges;

/// A result as it is quoted: the quantity, and what it is shown as.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Quoted {
    /// In its own unit.
    Plain(Id),
    /// So many times the quantity in dollars, under this name.
    Times(Id, f64, Word),
}

impl Quoted {
    /// What results are told of, the most asked for first.
    pub fn all() -> Vec<Self> {
        use Quoted::{Plain, Times};
        vec![
            Plain(Id::CostPerDay),
            Times(Id::CostPerQuery, 1000.0, Word::UnitThousandMessages),
            Times(Id::CostPerMillionTokens, 1.0, Word::UnitMillionTokens),
            Times(Id::CostPerMillionInputTokens, 1.0, Word::UnitMillionInputTokens),
            Times(Id::CostPerMillionOutputTokens, 1.0, Word::UnitMillionOutputTokens),
            Times(Id::CostPerUser, over(Period::Month, 1.0), Word::UnitUserMonth),
            Plain(Id::ProvisionedGpus),
            Plain(Id::Servers),
            Plain(Id::Tpot),
            Plain(Id::Ttft),
            Plain(Id::EnergyPerDay),
            Plain(Id::EnergyPerQuery),
            Plain(Id::CarbonPerDay),
            Plain(Id::WaterPerDay),
            Plain(Id::TrainingCost),
            Plain(Id::TrainingEnergy),
        ]
    }

    /// The quantity.
    pub const fn id(self) -> Id {
        match self {
            Self::Plain(id) | Self::Times(id, ..) => id,
        }
    }

    /// What it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Plain(id) => label(lang, id),
            Self::Times(_, _, name) => word(lang, name),
        }
    }

    /// How it is written.
    const fn style(self) -> Style {
        match self {
            Self::Plain(_) => Style::Figure,
            Self::Times(..) => Style::UnitPrice,
        }
    }

    /// How many times the quantity it is, and in which unit.
    pub const fn times(self) -> (f64, Unit) {
        match self {
            Self::Plain(id) => (1.0, id.unit()),
            Self::Times(_, times, _) => (times, Unit::Usd),
        }
    }

    /// A value of the quantity as text, with its symbol.
    pub fn text(self, locale: Locale, value: Option<f64>) -> String {
        let (times, unit) = self.times();
        let value = value.filter(|value| value.is_finite());
        value.map_or_else(|| MISSING.to_owned(), |value| write(locale, self.style(), unit, value * times).joined())
    }
}

/// One result, in its base unit.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    quoted: Quoted,
    name: &'static str,
    style: Style,
    /// What it is shown as a multiple of.
    factor: f64,
    unit: Unit,
    central: f64,
    ends: Option<(f64, f64)>,
}

/// What is told of a training run.
const OF_TRAINING: [Id; 6] = [
    Id::TrainingCost,
    Id::TrainingGpuHours,
    Id::TrainingTime,
    Id::TrainingEnergy,
    Id::TrainingCarbon,
    Id::TrainingAchievedMfu,
];

/// The results that a scenario has: the headline for the period first.
fn rows(lang: Lang, period: Period, scenario: &Scenario, answer: &Answer, ranges: Option<&Ranges>) -> Vec<Row> {
    let headline = scenario.headline();
    let of = |quoted: Quoted| {
        let id = quoted.id();
        let central = answer.value(id).filter(|value| value.is_finite())?;
        let (times, unit) = quoted.times();
        let is_over = quoted == Quoted::Plain(headline) && id == Id::CostPerDay && period != Period::Day;
        let name = match id {
            Id::CostPerDay => words::cost_over(if is_over { period } else { Period::Day }).get(lang),
            _ => quoted.name(lang),
        };
        let summary = ranges.and_then(|ranges| ranges.of(id));
        let ends = summary.map(|summary| (summary.percentiles[0], summary.percentiles[4]));
        let ends = ends.filter(|(low, high)| low.is_finite() && high.is_finite());
        // Another span than a day stands in the name.
        let (factor, unit) = if is_over { (over(period, times), Unit::Usd) } else { (times, unit) };
        Some(Row { quoted, name, style: quoted.style(), factor, unit, central, ends })
    };
    let lead = Quoted::Plain(headline);
    let of_training = headline.row().topic == Topic::Training;
    let all = if of_training { OF_TRAINING.map(Quoted::Plain).to_vec() } else { Quoted::all() };
    let told = |row: &Row| {
        row.quoted == lead || (row.central != 0.0 && (row.quoted.id().row().topic == Topic::Training) == of_training)
    };
    std::iter::once(lead).chain(all.into_iter().filter(|quoted| *quoted != lead)).filter_map(of).filter(told).collect()
}

/// For reading: as the page shows them.
pub fn shown(locale: Locale, period: Period, scenario: &Scenario, answer: &Answer, ranges: Option<&Ranges>) -> Table {
    let lang = locale.lang;
    let with_range = ranges.is_some();
    let row = |row: Row| {
        let text = write(locale, row.style, row.unit, row.central * row.factor);
        let range = row.ends.map_or_else(|| MISSING.to_owned(), |ends| in_unit_of(locale, &text, &row, ends));
        let unit = match row.unit.kind() {
            Kind::Physical | Kind::Percent => text.unit.clone(),
            Kind::Money if lang == Lang::Zh => currency::column(locale.currency).get(lang).to_owned(),
            Kind::Money => currency::name(locale.currency).get(lang).to_owned(),
            _ => unit_word(lang, row.unit).to_owned(),
        };
        let cells = [Some(row.name.to_owned()), Some(text.number()), with_range.then_some(range), Some(unit)];
        cells.into_iter().flatten().collect()
    };
    let heads =
        [Some(words::QUANTITY), Some(words::CENTRAL), with_range.then_some(range_words::RANGE), Some(words::UNIT)];
    let head = heads.into_iter().flatten().map(|head| head.get(lang).to_owned()).collect();
    Table::of_texts(head, rows(lang, period, scenario, answer, ranges).into_iter().map(row).collect())
}

/// For calculating: numbers in full, in the units that the last columns name.
pub fn numbers(locale: Locale, period: Period, scenario: &Scenario, answer: &Answer, ranges: Option<&Ranges>) -> Table {
    let lang = locale.lang;
    let row = |row: Row| {
        let rate = if row.unit.kind() == Kind::Money { locale.rate } else { 1.0 };
        let cell = |value: Option<f64>| {
            Cell::from(value.map_or(f64::NAN, |value| row.unit.from_base(value * row.factor) * rate))
        };
        let (low, high) = row.ends.unzip();
        let unit = unit_in_full(locale, row.unit);
        vec![row.name.into(), cell(Some(row.central)), cell(low), cell(high), unit.into(), row.quoted.id().key().into()]
    };
    let heads = [words::QUANTITY, words::CENTRAL, words::LOW, words::HIGH, words::UNIT, words::KEY];
    Table {
        head: heads.map(|head| head.get(lang).to_owned()).to_vec(),
        rows: rows(lang, period, scenario, answer, ranges).into_iter().map(row).collect(),
    }
}

/// A range without its unit, which is that of the central case: `0.37–7.1` beside 1.02 GWh.
fn in_unit_of(locale: Locale, central: &NumberText, row: &Row, (low, high): (f64, f64)) -> String {
    let (low, high) = (low * row.factor, high * row.factor);
    if row.unit.kind() == Kind::Money {
        let text = range(locale, range_style(row.style), row.unit, (low, high), Between::Dash);
        let bare = text.strip_suffix(central.unit.as_str()).unwrap_or(&text);
        return bare.trim_end_matches(['\u{a0}', '\u{202f}', ' ']).to_owned();
    }
    let step = ladder(row.unit).and_then(|(steps, own)| {
        let (power, _) = steps.iter().find(|(_, symbol)| *symbol == central.unit)?;
        Some(libm::exp10(f64::from(own - power)))
    });
    let bare = |base: f64| row.unit.from_base(base) * step.unwrap_or(1.0);
    range(locale.lang, range_style(row.style), Unit::One, (bare(low), bare(high)), Between::Dash)
}

/// Two digits are enough for an end, cents for a price.
const fn range_style(style: Style) -> Style {
    match style {
        Style::UnitPrice => Style::UnitPrice,
        _ => Style::Chart(2),
    }
}

/// A unit in words, money in the currency that is shown: `CNY a day`.
pub fn unit_in_full(locale: Locale, unit: Unit) -> String {
    in_currency(locale, spoken(locale.lang, unit))
}

fn in_currency(locale: Locale, unit: &str) -> String {
    let dollars = match locale.lang {
        Lang::En => "dollars",
        Lang::Zh => "美元",
    };
    unit.replace(dollars, currency::name(locale.currency).get(locale.lang))
}
