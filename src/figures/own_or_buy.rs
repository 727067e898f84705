//! What is said and drawn of serving against buying at a list price.

use super::alone::{Alone, head, shown};
use super::results::unit_in_full;
use super::{Picture, closed_up, figure_words};
use crate::catalog::api_prices::ApiPrice;
use crate::charts::crossing::{self, CrossingData, Line, Row, Spot};
use crate::charts::plot::AxisWords;
use crate::charts::scale::{Span, log_ends};
use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::answer::counted;
use crate::i18n::results::api as words;
use crate::i18n::{label, spoken, unit_word, with_unit};
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::plan::own_or_buy::{Both, OwnOrBuy, Verdict, Verdicts};
use crate::render::csv::{Cell, Table};
use crate::render::number::{MISSING, Style, percent, write};
use crate::render::range::{Between, range};

/// Traffic with what is counted: `3.1 M users`.
pub fn traffic(lang: Lang, input: Id, value: f64) -> String {
    closed_up(with_unit(lang, Style::Chart(2), input, value))
}

/// The cost of a day.
pub fn cost(locale: Locale, value: f64) -> String {
    write(locale, Style::Chart(3), Unit::UsdPerDay, value).joined()
}

/// A price of a million tokens; a dash where there is none.
pub fn price(locale: Locale, fact: Option<&crate::catalog::fact::Fact>) -> String {
    fact.map_or_else(
        || MISSING.to_owned(),
        |fact| write(locale, Style::UnitPrice, Unit::UsdPerMillionTokens, fact.base()).joined(),
    )
}

fn turning(lang: Lang, found: &OwnOrBuy) -> String {
    match found.verdict {
        Verdict::ServeFrom(from) | Verdict::BuyFrom(from) => traffic(lang, found.input, from),
        Verdict::Serve | Verdict::Buy => String::new(),
    }
}

/// What was found, in a sentence without full stop.
pub fn finding(lang: Lang, found: &OwnOrBuy) -> String {
    words::finding(lang, &found.verdict, &turning(lang, found), found.offer.name)
}

/// The same in a row of a table.
pub fn short(lang: Lang, found: &OwnOrBuy) -> String {
    words::short(lang, &found.verdict, &turning(lang, found))
}

/// Both costs at the traffic of the scenario, in a sentence.
pub fn today(locale: Locale, found: &OwnOrBuy) -> String {
    let Both { traffic: now, serve, buy } = found.now;
    let times = serve.max(buy) / serve.min(buy);
    let times = write(locale.lang, Style::Chart(2), Unit::One, times).joined();
    let text = traffic(locale.lang, found.input, now);
    words::today(locale.lang, &text, &cost(locale, serve), &cost(locale, buy), &times, serve <= buy)
}

/// What samples say, in sentences.
pub fn in_samples(lang: Lang, input: Id, verdicts: &Verdicts) -> String {
    let share = |share: f64| percent(lang, share, 2);
    let never = (verdicts.serve_in_the_end < 1.0).then(|| share(1.0 - verdicts.serve_in_the_end));
    let ends = verdicts.serve_from.map(|[low, .., high]| {
        let text = range(lang, Style::Chart(2), input.unit(), (low, high), Between::Word);
        closed_up(counted(lang, &text, unit_word(lang, input.unit())))
    });
    let from = words::from_in_samples(lang, ends.as_deref(), never.as_deref());
    let said = [words::today_in_samples(lang, &share(verdicts.serve_now)), from];
    let said: Vec<&str> = said.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    said.join(lang.between_sentences())
}

/// Crossings that are marked.
const MARKED: usize = 3;

/// Rows of the table between what is marked.
const ROWS: usize = 10;

/// The cost of a day both ways as traffic grows, on scales of ratios.
pub fn picture(locale: Locale, found: &OwnOrBuy, ends: Option<(f64, f64)>, width: f64) -> Picture {
    let lang = locale.lang;
    let unit = found.input.unit();
    let is_drawable = |both: &&Both| both.serve > 0.0 && both.buy > 0.0 && both.traffic > 0.0;
    let drawn: Vec<Both> = found.drawn.iter().filter(is_drawable).copied().collect();
    let Some((first, last)) = drawn.first().zip(drawn.last()) else { return Picture::default() };
    let along_value = |traffic: f64| unit.from_base(traffic);
    let money = |value: f64| shown(locale, Unit::UsdPerDay, value);
    let along = crossing::axis(along_value(first.traffic), along_value(last.traffic), true);
    let all = drawn.iter().flat_map(|both| [money(both.serve), money(both.buy)]);
    let (low, high) = all.fold((f64::INFINITY, 0.0_f64), |ends, value| (ends.0.min(value), ends.1.max(value)));
    let (from, to) = log_ends(low, high);
    let up = Span { from, to, log: true };
    let tick_along = |tick: &f64| write(lang, Style::Chart(3), unit, unit.to_base(*tick)).joined();
    let tick_up = |tick: &f64| {
        write(locale.converted(), Style::Chart(3), Unit::UsdPerDay, Unit::UsdPerDay.to_base(*tick)).joined()
    };
    // A step has two sides: the one that is cheaper to serve is marked.
    let crossed: Vec<Both> = found
        .crossings
        .iter()
        .rev()
        .filter_map(|crossing| {
            let at = crossing.point().input;
            drawn.iter().min_by(|a, b| (a.traffic - at).abs().total_cmp(&(b.traffic - at).abs())).copied()
        })
        .take(MARKED)
        .collect();
    let spot = |both: &Both, value: f64, name: &str, is_present| Spot {
        input: along_value(both.traffic),
        value: money(value),
        name: name.to_owned(),
        amount: format!(" {}", traffic(lang, found.input, both.traffic)),
        is_present,
    };
    let spots = crossed
        .iter()
        .map(|both| spot(both, both.buy, words::CROSSING.get(lang), false))
        .chain([spot(&found.now, found.now.serve, words::TODAY.get(lang), true)])
        .collect();
    let line = |of: fn(&Both) -> f64, name: &str, is_own| Line {
        points: drawn.iter().map(|both| (along_value(both.traffic), money(of(both)))).collect(),
        name: name.to_owned(),
        is_own,
    };
    let row = |both: &Both| Row {
        input: along_value(both.traffic),
        value: money(both.serve),
        cells: vec![traffic(lang, found.input, both.traffic), cost(locale, both.serve), cost(locale, both.buy)],
    };
    let step = drawn.len().div_ceil(ROWS).max(1);
    let mut rows: Vec<Both> =
        drawn.iter().step_by(step).chain(drawn.last()).chain(crossed.iter()).chain([&found.now]).copied().collect();
    rows.sort_by(|a, b| a.traffic.total_cmp(&b.traffic));
    rows.dedup_by(|a, b| a.traffic == b.traffic);
    let data = CrossingData {
        lines: vec![
            line(|both| both.buy, &format!("{} · {}", words::BUY.get(lang), found.offer.name), false),
            line(|both| both.serve, words::SERVE.get(lang), true),
        ],
        level: None,
        band: ends.map(|(low, high)| (along_value(low), along_value(high))),
        spots,
        rows: rows.iter().map(row).collect(),
        axes: (
            AxisWords {
                name: label(lang, found.input).to_owned(),
                ticks: crossing::ticks_along(along).iter().map(tick_along).collect(),
            },
            AxisWords { name: label(lang, Id::CostPerDay).to_owned(), ticks: up.ticks().iter().map(tick_up).collect() },
        ),
        along,
        up,
    };
    let description = lang.named(words::CHART.get(lang), &finding(lang, found));
    let heads = [label(lang, found.input), words::SERVE_COST.get(lang), words::BUY_COST.get(lang)];
    (crossing::layout(&data, width), figure_words(lang, description, &heads))
}

/// The chart as it leaves the page.
pub fn alone(locale: Locale, found: &OwnOrBuy) -> Alone {
    let lang = locale.lang;
    let unit = unit_in_full(locale, Unit::UsdPerDay);
    let rows = found.drawn.iter().map(|both| {
        let money = |value| Cell::from(shown(locale, Unit::UsdPerDay, value));
        vec![Cell::from(found.input.unit().from_base(both.traffic)), money(both.serve), money(both.buy)]
    });
    Alone {
        title: finding(lang, found),
        subtitle: words::CHART.get(lang).to_owned(),
        table: Table {
            head: vec![
                head(lang, label(lang, found.input), spoken(lang, found.input.unit())),
                head(lang, words::SERVE.get(lang), &unit),
                head(lang, words::BUY.get(lang), &unit),
            ],
            rows: rows.collect(),
        },
        ..Alone::default()
    }
}

/// One list price among others.
#[derive(Clone, Debug, PartialEq)]
pub struct Offered {
    /// The price.
    pub offer: &'static ApiPrice,
    /// The cost of a day at present traffic, and the verdict in words; none until it is worked out.
    pub found: Option<(f64, String)>,
}

/// All list prices as numbers.
pub fn table(locale: Locale, offers: &[Offered]) -> Table {
    let lang = locale.lang;
    let row = |offered: &Offered| {
        let Offered { offer, found } = offered;
        let price = |fact: Option<&crate::catalog::fact::Fact>| Cell::from(fact.map_or(f64::NAN, |fact| fact.value));
        let cost = found.as_ref().map_or(f64::NAN, |(cost, _)| shown(locale, Unit::UsdPerDay, *cost));
        vec![
            Cell::from(offer.name),
            Cell::from(offer.from),
            price(Some(&offer.input)),
            price(offer.cached.as_ref()),
            price(Some(&offer.output)),
            Cell::from(cost),
            Cell::from(found.as_ref().map_or("", |(_, verdict)| verdict.as_str())),
            Cell::from(offer.key),
        ]
    };
    // List prices are in dollars, whatever is shown.
    let unit = spoken(lang, Unit::UsdPerMillionTokens);
    let priced = |name: crate::i18n::text::Text| head(lang, name.get(lang), unit);
    Table {
        head: vec![
            words::NAME.get(lang).to_owned(),
            words::SINCE.get(lang).to_owned(),
            priced(words::INPUT),
            priced(words::CACHED),
            priced(words::OUTPUT),
            head(lang, words::BUY.get(lang), &unit_in_full(locale, Unit::UsdPerDay)),
            words::VERDICT.get(lang).to_owned(),
            words::KEY.get(lang).to_owned(),
        ],
        rows: offers.iter().map(row).collect(),
    }
}
