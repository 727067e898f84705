//! A chart as it leaves the page: the finding as its title, unit and case, and the numbers behind it in full.
//!
//! The table of a chart on the page has texts, rounded to be read; a reader who calculates on needs numbers. Amounts are
//! in the currency that is shown, everything else in the unit that the head names.

use super::composition::{payment, purpose};
use super::drivers::finding as most_moved;
use super::headline::{finding, headline, range_text};
use super::results::unit_in_full;
use super::{day as of_day, memory::Use, replica};
use crate::charts::share::percentages;
use crate::charts::text::short_name;
use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::{ranges as range_words, replica as replica_words, take as words};
use crate::i18n::sentences::{self, Period, Piece};
use crate::i18n::text::Text;
use crate::i18n::{Word, label, spoken, word};
use crate::model::operating::{OperatingCurve, operating_curve, roofline_points};
use crate::model::quantities::Id;
use crate::model::units::{Kind, Unit};
use crate::render::csv::{Cell, Table};
use crate::render::number::percent;
use crate::scenario::breakdown::{DayLoad, over, shares};
use crate::scenario::{Answer, Scenario};
use crate::uncertainty::ranges::{PERCENTILES, Ranges};

/// What is said of a chart does not depend on its width.
const WIDTH: f64 = 768.0;

/// What a chart says where nothing stands round it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alone {
    /// The finding, without full stop.
    pub title: String,
    /// What in it is the reader's own number; may be empty.
    pub amount: String,
    /// Unit and case.
    pub subtitle: String,
    /// The numbers.
    pub table: Table,
}

/// A title has no full stop.
fn titled(sentence: &str) -> String {
    sentence.trim_end_matches(['.', '。']).replace('\u{2060}', "")
}

/// A head of a column with its unit.
pub fn head(lang: Lang, name: &str, unit: &str) -> String {
    match lang {
        _ if unit.is_empty() => name.to_owned(),
        Lang::En => format!("{name}, {unit}"),
        Lang::Zh => format!("{name}（{unit}）"),
    }
}

/// What a value in base units is in the unit of its head.
pub fn shown(locale: Locale, unit: Unit, base: f64) -> f64 {
    let rate = if unit.kind() == Kind::Money { locale.rate } else { 1.0 };
    unit.from_base(base) * rate
}

fn texts<const N: usize>(lang: Lang, texts: [Text; N]) -> [&'static str; N] {
    texts.map(|text| text.get(lang))
}

/// The headline: its sentence as a title, its range below.
pub fn answer(locale: Locale, period: Period, scenario: &Scenario, answer: &Answer, ranges: Option<&Ranges>) -> Alone {
    let lang = locale.lang;
    let pieces = headline(locale, period, scenario, answer);
    let amount = pieces.into_iter().find_map(|piece| if let Piece::Amount(text) = piece { Some(text) } else { None });
    let ranged = ranges.map(|ranges| {
        let [low, .., high] = ranges.summary.percentiles;
        range_words::range_sentence(lang, &range_text(locale, period, ranges.headline, (low, high)))
    });
    let dots = ranges.map(|_| range_words::EQUAL_OUTCOMES.get(lang).to_owned());
    let said: Vec<String> = ranged.into_iter().chain(dots).collect();
    Alone {
        title: finding(locale, period, scenario, answer),
        amount: amount.unwrap_or_default(),
        subtitle: said.join(lang.between_sentences()),
        table: ranges.map(|ranges| outcomes(locale, period, ranges)).unwrap_or_default(),
    }
}

/// Fifty outcomes, then what is marked beside them.
fn outcomes(locale: Locale, period: Period, ranges: &Ranges) -> Table {
    let (lang, id) = (locale.lang, ranges.headline);
    // Another span than a day stands in the name, which only the whole cost has.
    let factor = if id == Id::CostPerDay { over(period, 1.0) } else { 1.0 };
    let value = |base: f64| Cell::from(shown(locale, id.unit(), base * factor));
    let dots = ranges.dots.iter().zip(1..).map(|(base, rank)| vec![Cell::from(f64::from(rank)), value(*base)]);
    let central = vec![Cell::from(words::CENTRAL.get(lang)), value(ranges.central)];
    let percentiles = PERCENTILES.iter().zip(ranges.summary.percentiles);
    let percentiles = percentiles.map(|(share, base)| vec![Cell::from(percent(lang, *share, 2)), value(base)]);
    let name = match id {
        Id::CostPerDay => words::cost_over(period).get(lang),
        _ => label(lang, id),
    };
    let unit = if factor == 1.0 { unit_in_full(locale, id.unit()) } else { unit_in_full(locale, Unit::Usd) };
    Table {
        head: vec![range_words::OUTCOME.get(lang).to_owned(), head(lang, name, &unit)],
        rows: dots.chain([central]).chain(percentiles).collect(),
    }
}

/// The cost by what is paid for.
pub fn paid(locale: Locale, answer: &Answer) -> Alone {
    let parts = answer.by_payment().into_iter().map(|(id, value)| (payment(locale.lang, id).0, value));
    parted(locale, answer, Word::ByPurchase, &parts.collect::<Vec<_>>())
}

/// The cost by what the accelerators do.
pub fn used(locale: Locale, answer: &Answer) -> Alone {
    let parts = answer.by_use().into_iter().map(|(part, value)| (purpose(locale.lang, part).0, value));
    parted(locale, answer, Word::ByUse, &parts.collect::<Vec<_>>())
}

fn parted(locale: Locale, answer: &Answer, by: Word, parts: &[(&'static str, f64)]) -> Alone {
    let lang = locale.lang;
    let values: Vec<f64> = parts.iter().map(|(_, value)| *value).collect();
    let (shares, percents) = (shares(&values), percentages(&values));
    let largest = parts.iter().zip(percents).max_by_key(|(_, percent)| *percent);
    let largest = largest.map(|((name, _), percent)| {
        words::largest_part(lang, short_name(name).unwrap_or(name), &format!("{percent}%"))
    });
    let total = super::composition::total(locale, answer);
    let row = |((name, value), share): (&(&'static str, f64), &f64)| {
        let amount = shown(locale, Unit::UsdPerDay, *value);
        vec![Cell::from(*name), Cell::from(amount), Cell::from(share * 100.0)]
    };
    Alone {
        title: largest.unwrap_or_default(),
        amount: String::new(),
        subtitle: lang.named(word(lang, by), &sentences::cost_of_a_day(lang, &total)),
        table: Table {
            head: vec![
                word(lang, Word::Name).to_owned(),
                head(lang, word(lang, Word::Amount), &unit_in_full(locale, Unit::UsdPerDay)),
                head(lang, word(lang, Word::ShareOfTotal), "%"),
            ],
            rows: parts.iter().zip(&shares).map(row).collect(),
        },
    }
}

/// The inputs that move the answer most.
pub fn drivers(locale: Locale, ranges: &Ranges) -> Alone {
    let (lang, headline) = (locale.lang, ranges.headline);
    let answer = |value| Cell::from(shown(locale, headline.unit(), value));
    let rows = ranges.drivers.iter().map(|driver| {
        // Prices that go in are in dollars, whatever is shown.
        let end = |value| Cell::from(driver.id.unit().from_base(value));
        vec![
            Cell::from(label(lang, driver.id)),
            Cell::from(spoken(lang, driver.id.unit())),
            end(driver.ends.0),
            end(driver.ends.1),
            answer(driver.answers.0),
            answer(driver.answers.1),
            Cell::from(driver.correlation),
        ]
    });
    let unit = unit_in_full(locale, headline.unit());
    let [input, low, high] = texts(lang, [range_words::INPUT, range_words::LOW, range_words::HIGH]);
    let at = [range_words::AT_LOW, range_words::AT_HIGH].map(|text| head(lang, text.get(lang), &unit));
    let [at_low, at_high] = at;
    Alone {
        title: titled(&most_moved(locale, ranges)),
        amount: String::new(),
        subtitle: range_words::drivers_subtitle(lang, headline),
        table: Table {
            head: vec![
                input.to_owned(),
                words::UNIT.get(lang).to_owned(),
                low.to_owned(),
                high.to_owned(),
                at_low,
                at_high,
                range_words::CORRELATION.get(lang).to_owned(),
            ],
            rows: rows.collect(),
        },
    }
}

/// A day, hour by hour.
pub fn day(lang: Lang, day: &DayLoad) -> Alone {
    let unit = spoken(lang, Unit::TokensPerSecond);
    let rate = |value: f64| Cell::from(Unit::TokensPerSecond.from_base(value));
    let rows =
        day.load.iter().zip(0..).map(|(load, hour)| {
            vec![Cell::from(f64::from(hour)), rate(*load), rate(day.capacity), rate(day.with_spares)]
        });
    let provisioned = word(lang, Word::Provisioned);
    Alone {
        title: words::waiting(lang, day.idle_share().map(|share| percent(lang, share, 2)).as_deref()),
        amount: String::new(),
        subtitle: of_day::subtitle(lang, Some(day)).to_owned(),
        table: Table {
            head: vec![
                word(lang, Word::Hour).to_owned(),
                head(lang, word(lang, Word::Load), unit),
                head(lang, provisioned, unit),
                head(lang, words::WITH_SPARES.get(lang), unit),
            ],
            rows: rows.collect(),
        },
    }
}

/// The memory of an accelerator: what is said of it, its case, what takes it and what is free of how much.
pub fn memory(lang: Lang, title: &str, subtitle: &str, uses: &[Use], free: f64, capacity: f64) -> Alone {
    let row = |name: Word, value: f64| {
        let share = 100.0 * value / capacity;
        vec![Cell::from(word(lang, name)), Cell::from(Unit::Gigabytes.from_base(value)), Cell::from(share)]
    };
    let used = uses.iter().map(|(name, value, _)| row(*name, *value));
    Alone {
        title: titled(title),
        amount: String::new(),
        subtitle: lang.named(word(lang, Word::SectionMemory), subtitle),
        table: Table {
            head: vec![
                word(lang, Word::Name).to_owned(),
                head(lang, word(lang, Word::Memory), "GB"),
                head(lang, word(lang, Word::ShareOfTotal), "%"),
            ],
            rows: used.chain([row(Word::MemoryFree, free)]).collect(),
        },
    }
}

/// The memory of an accelerator that serves.
pub fn serving_memory(lang: Lang, answer: &Answer) -> Option<Alone> {
    let account = answer.memory_account()?;
    let (_, about) = replica::memory(lang, answer, WIDTH)?;
    Some(memory(lang, &about.finding, &about.subtitle, &replica::uses(&account), account.free, account.capacity))
}

/// What reading and writing reach under the roofs.
pub fn roofs(lang: Lang, answer: &Answer) -> Option<Alone> {
    let points = roofline_points(&answer.inputs, &answer.plan)?;
    let (_, about) = replica::roofs(lang, answer, WIDTH)?;
    let row = |name: Text, point| {
        let (of_peak, of_bandwidth, _) = points.shares(point);
        let rate = Unit::TeraflopsPerGpu.from_base(point.rate);
        vec![
            Cell::from(name.get(lang)),
            point.intensity.into(),
            rate.into(),
            (100.0 * of_peak).into(),
            (100.0 * of_bandwidth).into(),
        ]
    };
    let reading = points.prefill.map(|point| row(replica_words::READING, point));
    let writing = points.decode.map(|point| row(replica_words::WRITING, point));
    let heads = [
        (replica_words::WORK, ""),
        (replica_words::INTENSITY, ""),
        (replica_words::REACHED, Unit::TeraflopsPerGpu.symbol()),
        (replica_words::OF_PEAK, "%"),
        (replica_words::OF_BANDWIDTH, "%"),
    ];
    // Of the first thing that is said; the rest is in the chart.
    let first = about.finding.split(". ").flat_map(|sentence| sentence.split('。')).next().unwrap_or_default();
    Some(Alone {
        title: titled(first),
        amount: String::new(),
        subtitle: [replica_words::ROOFS.get(lang), replica_words::ROOFS_SUBTITLE.get(lang)]
            .join(lang.between_sentences()),
        table: Table {
            head: heads.map(|(name, unit)| head(lang, name.get(lang), unit)).to_vec(),
            rows: reading.into_iter().chain(writing).collect(),
        },
    })
}

/// Throughput against interactivity, batch by batch.
pub fn curve(lang: Lang, answer: &Answer) -> Option<Alone> {
    let curve = operating_curve(&answer.inputs, &answer.plan)?;
    let (_, about) = replica::curve(lang, answer, WIDTH)?;
    let OperatingCurve { points, chosen, .. } = &curve;
    let mut steps = points.clone();
    let at = steps.partition_point(|point| point.batch < chosen.batch);
    if steps.get(at).is_none_or(|point| point.batch != chosen.batch) {
        steps.insert(at, *chosen);
    }
    let row = |point: &crate::model::operating::OperatingPoint| {
        let time = Unit::MillisecondsPerToken.from_base(1.0 / point.rate_per_user);
        [point.batch, point.rate_per_user, point.rate_per_gpu, time].map(Cell::from).to_vec()
    };
    let heads = [
        (label(lang, Id::Batch), ""),
        (replica_words::A_READER.get(lang), ""),
        (replica_words::A_GPU.get(lang), ""),
        (label(lang, Id::Tpot), "ms"),
    ];
    Some(Alone {
        title: titled(&about.finding),
        amount: String::new(),
        subtitle: [replica_words::OPERATING.get(lang), replica_words::OPERATING_SUBTITLE.get(lang)]
            .join(lang.between_sentences()),
        table: Table {
            head: heads.map(|(name, unit)| head(lang, name, unit)).to_vec(),
            rows: steps.iter().map(row).collect(),
        },
    })
}
