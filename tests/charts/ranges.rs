//! Charts of ranges: dots, histogram, tornado. Made-up outcomes stand in for a simulation.

use super::WIDTHS;
use dayburn::charts::dots::{self, Dots};
use dayburn::charts::histogram::{self, Cell, Histogram, merged};
use dayburn::charts::mark::{Drawing, Mark, Sheet};
use dayburn::charts::outcomes::{Marked, Named, Twin};
use dayburn::charts::scale::{MOST_TICKS, Span};
use dayburn::charts::tornado::{self, Swing, Tornado};
use proptest::prelude::*;

/// Sound, or nothing at all where there is no place for something.
fn assert_sheet(sheet: &Sheet, what: &str) {
    if *sheet != Sheet::default() {
        super::assert_sheet(sheet, what);
    }
}

fn named(name: &str, amount: &str) -> Named {
    Named { name: name.into(), amount: amount.into(), row: vec![name.into(), amount.trim().into()] }
}

fn money(value: f64) -> String {
    if value >= 1e6 { format!("${:.1}M", value / 1e6) } else { format!("${:.0}k", value / 1e3) }
}

fn marked(values: &[f64], central: f64, limit: Option<f64>, chinese: bool) -> Marked {
    let at = |share: f64| values[((values.len() as f64 * share) as usize).min(values.len() - 1)];
    let percentiles = [0.05, 0.25, 0.5, 0.75, 0.95].map(at);
    let span = Span::holding(values[0].min(central), values[values.len() - 1].max(central));
    let of = |en: &str, zh: &str, amount: String| {
        let (en, gap) = en.strip_suffix(',').map_or((en, " "), |en| (en, ", "));
        if chinese { named(zh, &format!("：{amount}")) } else { named(en, &format!("{gap}{amount}")) }
    };
    Marked {
        span,
        ticks: span.ticks().into_iter().map(money).collect(),
        percentiles,
        central,
        limit,
        central_words: of("central case", "中心情形", money(central)),
        median_words: of("median", "中位数", money(percentiles[2])),
        half_words: of(
            "half the chances,",
            "一半可能",
            format!("{} to {}", money(percentiles[1]), money(percentiles[3])),
        ),
        most_words: of("90% range,", "90% 区间", format!("{} to {}", money(percentiles[0]), money(percentiles[4]))),
        limit_words: of("limit", "上限", "$2M: 83% below".into()),
        twin: None,
    }
}

fn dots(values: &[f64], central: f64, limit: Option<f64>, chinese: bool) -> Dots {
    let row = |(index, value): (usize, &f64)| vec![format!("{} of {}", index + 1, values.len()), money(*value)];
    let rows = values.iter().enumerate().map(row).collect();
    Dots { marked: marked(values, central, limit, chinese), values: values.to_vec(), rows }
}

fn histogram(counts: &[u32], from: f64, to: f64) -> Histogram {
    let merged = merged(counts, 30);
    let edge = |at: usize| from + (to - from) * at as f64 / merged.len() as f64;
    let cell = |(at, count): (usize, &u64)| Cell {
        ends: (edge(at), edge(at + 1)),
        count: *count,
        row: vec![format!("{} to {}", money(edge(at)), money(edge(at + 1))), format!("{count}")],
    };
    let values: Vec<f64> = (0..=20).map(|at| from + (to - from) * f64::from(at) / 20.0).collect();
    Histogram { marked: marked(&values, values[9], None, false), cells: merged.iter().enumerate().map(cell).collect() }
}

/// A logistic spread of the logarithm: `half` of the outcomes lie within this factor of the center.
fn spread(center: f64, half: f64) -> Vec<f64> {
    let at = |n: u32| (f64::from(2 * n + 1) / 100.0) / (1.0 - f64::from(2 * n + 1) / 100.0);
    (0..50).map(|n| center * half.powf(at(n).ln() / 3f64.ln())).collect()
}

fn swing(name: &str, ends: [&str; 2], answers: (f64, f64)) -> Swing {
    let ends = ends.map(String::from);
    let result = format!("{} – {}", money(answers.0), money(answers.1));
    let row = vec![name.into(), ends[0].clone(), ends[1].clone(), money(answers.0), money(answers.1)];
    Swing { name: name.into(), ends, answers, result, row }
}

fn tornado(swings: Vec<Swing>, central: f64) -> Tornado {
    let mut tornado =
        Tornado { swings, central, central_text: money(central), head: "Cost a day".into(), ..Tornado::default() };
    tornado.ticks = tornado.ticks().into_iter().map(money).collect();
    tornado
}

fn ordinary_swings() -> Vec<Swing> {
    vec![
        swing("Active parameters", ["60 B", "165 B"], (0.73e6, 1.64e6)),
        swing("Batch", ["150", "420"], (1.57e6, 0.81e6)),
        swing("Output tokens", ["270", "590"], (0.84e6, 1.43e6)),
        swing("Daily users", ["150 M", "260 M"], (0.81e6, 1.40e6)),
        swing("Utilization", ["46%", "76%"], (1.41e6, 0.85e6)),
        swing("Server price", ["$240k", "$375k"], (0.90e6, 1.30e6)),
        swing("Server life", ["3 years", "5.2 years"], (1.29e6, 0.93e6)),
        swing("Real over predicted speed", ["0.72", "1.4"], (1.10e6, 1.12e6)),
    ]
}

fn chinese_swings() -> Vec<Swing> {
    let names =
        ["激活参数", "批大小", "输出 token", "日活跃用户", "利用率", "服务器价格", "服务器寿命", "实测与预测速度之比"];
    ordinary_swings().into_iter().zip(names).map(|(swing, name)| Swing { name: name.into(), ..swing }).collect()
}

/// The same with a baseline below: as it was, but so many times.
fn with_twin(mut data: Dots, factor: f64, point: bool) -> Dots {
    let central = data.marked.central * factor;
    let percentiles = (!point).then(|| data.marked.percentiles.map(|value| value * factor));
    let words = named("pinned", &format!(" {}", money(central)));
    data.marked.twin = Some(Twin { percentiles, central, words });
    data
}

/// Pictures that are kept as text.
pub fn pictures(width: f64) -> Vec<(&'static str, Drawing)> {
    let counts: Vec<u32> = (0..60u32).map(|at| 400 * at / (1 + at * at / 40)).collect();
    vec![
        ("dots-en", dots::layout(&dots(&spread(1.1e6, 1.3), 1.08e6, None, false), width).drawing),
        ("dots-limit", dots::layout(&dots(&spread(1.1e6, 1.3), 1.2e6, Some(2e6), false), width).drawing),
        ("dots-zh", dots::layout(&dots(&spread(1.1e6, 1.3), 1.08e6, None, true), width).drawing),
        (
            "dots-twin",
            dots::layout(&with_twin(dots(&spread(1.1e6, 1.3), 1.08e6, None, false), 1.3, false), width).drawing,
        ),
        ("dots-log", dots::layout(&dots(&spread(1.1e6, 2.5), 1.08e6, None, false), width).drawing),
        ("dots-narrow", dots::layout(&dots(&spread(1.1e6, 1.01), 1.1e6, None, false), width).drawing),
        ("histogram-en", histogram::layout(&histogram(&counts, 4e5, 3e6), width).drawing),
        ("tornado-en", tornado::layout(&tornado(ordinary_swings(), 1.1e6), width).drawing),
        ("tornado-zh", tornado::layout(&tornado(chinese_swings(), 1.1e6), width).drawing),
    ]
}

fn any_outcome() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => 1.0..1e3f64,
        2 => (-12.0..15.0f64).prop_map(|exponent| 10f64.powf(exponent)),
        1 => Just(0.0),
        1 => prop::sample::select(vec![f64::NAN, f64::INFINITY, -1.0, 1e300]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_dots_are_sound(
        mut values in prop::collection::vec(any_outcome(), 1..51),
        central in any_outcome(),
        limit in any_outcome(),
        chinese: bool,
        width in 240.0..900.0f64,
    ) {
        values.sort_by(f64::total_cmp);
        let data = dots(&values, central, Some(limit), chinese);
        assert_sheet(&dots::layout(&with_twin(data.clone(), 1.2, chinese), width.floor()), "with a twin");
        let sheet = dots::layout(&data, width.floor());
        assert_sheet(&sheet, &format!("{values:?} {central} {limit} at {width}"));
        let drawable = values.iter().chain([&central]).all(|value| value.is_finite());
        prop_assert_eq!(sheet.table.len(), if drawable { values.len() + 5 } else { 0 });
    }

    #[test]
    fn any_histogram_is_sound(
        counts in prop::collection::vec(0..10_000u32, 1..200),
        from in any_outcome(),
        wide in any_outcome(),
        width in 240.0..900.0f64,
    ) {
        let sheet = histogram::layout(&histogram(&counts, from, from + wide), width.floor());
        assert_sheet(&sheet, &format!("{counts:?} {from} {wide} at {width}"));
    }

    #[test]
    fn any_tornado_is_sound(
        answers in prop::collection::vec((any_outcome(), any_outcome()), 0..9),
        central in any_outcome(),
        chinese: bool,
        width in 240.0..900.0f64,
    ) {
        let words = if chinese { chinese_swings() } else { ordinary_swings() };
        let swings = words.into_iter().zip(&answers).map(|(swing, answers)| Swing { answers: *answers, ..swing });
        let sheet = tornado::layout(&tornado(swings.collect(), central), width.floor());
        assert_sheet(&sheet, &format!("{answers:?} {central} at {width}"));
    }

    #[test]
    fn any_span_holds_its_values_and_has_few_ticks(low in any_outcome(), high in any_outcome()) {
        // Beyond that, an axis has no round end.
        prop_assume!(low.is_finite() && high.is_finite() && low.max(high) < 1e290);
        let span = Span::holding(low, high);
        let ticks = span.ticks();
        prop_assert!(ticks.len() <= MOST_TICKS, "{:?} {:?}", span, ticks);
        prop_assert!(span.holds(low.min(high), low.max(high)), "{:?}", span);
        prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", ticks);
        prop_assert!((0.0..=1.0).contains(&span.share(low)) && span.share(span.to) == 1.0);
    }
}

#[test]
fn an_axis_is_logarithmic_where_its_ends_are_far_apart() {
    assert!(!Span::holding(1.0, 20.0).log);
    assert!(Span::holding(1.0, 21.0).log);
    assert!(!Span::holding(0.0, 21.0).log);
    assert_eq!(Span::holding(4e5, 3.4e6), Span { from: 0.0, to: 4e6, log: false });
    assert_eq!(Span::holding(95.0, 104.0).ticks(), [95.0, 97.5, 100.0, 102.5]);
}

/// Twenty-six dots of fifty are the half in the middle, four are beyond the nine tenths.
#[test]
fn dots_can_be_counted() {
    let values = spread(1.1e6, 1.3);
    let mut data = dots(&values, 1.1e6, None, false);
    // Percentiles between the dots, as a simulation has them.
    let between = |low: usize| (values[low] * values[low + 1]).sqrt();
    data.marked.percentiles = [between(1), between(11), between(24), between(37), between(47)];
    for width in WIDTHS {
        let marks = dots::layout(&data, width).drawing.marks;
        let count = |wanted: &str| {
            marks.iter().filter(|mark| matches!(mark, Mark::Dot(_, _, class) if *class == wanted)).count()
        };
        assert_eq!((count("in-half"), count("in-most"), count("outside")), (26, 20, 4), "{width}");
    }
}

/// What the table says of an outcome is where its dot stands: dots never stand left of smaller ones.
#[test]
fn tables_equal_marks() {
    for width in WIDTHS {
        let data = dots(&spread(1.1e6, 1.3), 1.08e6, Some(2e6), false);
        let sheet = dots::layout(&data, width);
        let dots: Vec<f64> = sheet.spots[5..].iter().map(|spot| spot.x + spot.width / 2.0).collect();
        assert!(dots.windows(2).all(|pair| pair[0] <= pair[1]));
        for (value, x) in data.values.iter().zip(&dots) {
            let exact = data.marked.span.share(*value) * width;
            assert!((x - exact).abs() <= 20.0, "{value} is drawn at {x}, not {exact}");
        }
        assert_eq!(sheet.table[5..].to_vec(), data.rows);

        let data = tornado(ordinary_swings(), 1.1e6);
        let sheet = tornado::layout(&data, width);
        assert_eq!(sheet.table, data.swings.iter().map(|swing| swing.row.clone()).collect::<Vec<_>>());
        let length = |class: &'static str| {
            let bars = sheet.drawing.marks.iter().filter_map(move |mark| match mark {
                Mark::Rect(frame, found) if *found == class => Some(frame.width),
                _ => None,
            });
            bars.collect::<Vec<f64>>()
        };
        let (lower, higher) = (length("lower"), length("higher"));
        // The last input moves the answer to one side only.
        assert_eq!((lower.len(), higher.len()), (7, 8));
        let unit = higher[0] / (1.64e6 - 1.1e6);
        for (swing, drawn) in data.swings.iter().zip(&higher) {
            let exact = (swing.answers.0.max(swing.answers.1) - 1.1e6) * unit;
            assert!((drawn - exact).abs() < 0.01, "{}: {drawn} for {exact}", swing.name);
        }
        for (swing, drawn) in data.swings.iter().zip(&lower) {
            let exact = (1.1e6 - swing.answers.0.min(swing.answers.1)) * unit;
            assert!((drawn - exact).abs() < 0.01, "{}: {drawn} for {exact}", swing.name);
        }
    }
}

#[test]
fn every_mark_of_an_ordinary_answer_is_labelled() {
    for width in WIDTHS {
        let texts = |drawing: Drawing| drawing.labels().map(|label| label.text.clone()).collect::<Vec<String>>();
        let found = texts(dots::layout(&dots(&spread(1.1e6, 1.3), 1.08e6, None, false), width).drawing);
        for text in ["central case", "median", "half the chances", "90% range", "$0k"] {
            assert!(found.iter().any(|found| found == text), "{text} is missing at {width}: {found:?}");
        }
        let found = texts(tornado::layout(&tornado(ordinary_swings(), 1.1e6), width).drawing);
        for text in ["Active parameters", "60 B", "165 B", "3 years", "$1.1M"] {
            assert!(found.iter().any(|found| found == text), "{text} is missing at {width}: {found:?}");
        }
    }
}

#[test]
fn neighbors_are_put_together() {
    assert_eq!(merged(&[1, 2, 3, 4, 5], 3), [3, 7, 5]);
    assert_eq!(merged(&[1, 2], 30), [1, 2]);
    assert!(merged(&[], 30).is_empty());
}
