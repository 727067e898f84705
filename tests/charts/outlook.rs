//! A fan over months, and a line with the present on it.

use dayburn::charts::fan::{self, FanData, FanMonth, FanWords, Marked};
use dayburn::charts::mark::{Drawing, Mark, Sheet};
use dayburn::charts::plot::AxisWords;
use dayburn::charts::trend::{self, Trend, TrendPoint};
use proptest::prelude::*;

fn money(value: f64) -> String {
    if !value.is_finite() {
        return "–".into();
    }
    if value >= 1e6 { format!("${:.1}M", value / 1e6) } else { format!("${:.0}k", value / 1e3) }
}

/// A figure that grows by `rate` each month, unsure by `spread` of itself each month.
fn fan(today: f64, rate: f64, spread: Option<f64>) -> FanData {
    let month = |at: i32| {
        let central = today * rate.powi(at);
        let percentiles = spread
            .map(|spread| [-1.0, -0.4, 0.1, 0.5, 1.0].map(|side| central * (1.0 + spread).powf(side * f64::from(at))));
        FanMonth { percentiles, central, row: vec![at.to_string(), money(central)] }
    };
    let months: Vec<FanMonth> = (0..=36).map(month).collect();
    let span = FanData::span_of(&months);
    let end = |rank: usize| money(months[36].percentiles.map_or(months[36].central, |all| all[rank]));
    let words = FanWords {
        up: AxisWords { name: "Cost of a day".into(), ticks: span.ticks().into_iter().map(money).collect() },
        years: ["Today", "1 year", "2 years", "3 years"].map(String::from).to_vec(),
        ends: [(end(0), "5%".into()), (end(2), "median".into()), (end(4), "95%".into())],
        central: (money(months[36].central), "central case".into()),
        grows: "months in which the fleet grows".into(),
    };
    let marked = Some(Marked { month: 7, range: Some((4.0, 14.0)), text: "A message costs half".into() });
    FanData { months, span, marked, grows: vec![1, 2, 9, 36], words }
}

fn trend(points: usize, present: f64) -> Trend {
    let up = |along: f64| 1.0 / (1.0 + along / 4.0);
    let point = |at: usize| {
        let along = 60.0 * at as f64 / points as f64;
        TrendPoint { along, up: up(along), row: vec![format!("{along}"), format!("{}", up(along))] }
    };
    let mut data = Trend {
        points: (1..=points).map(point).collect(),
        present: (present, up(present)),
        present_text: (format!("{present} months"), "8.1%".into()),
        axes: Default::default(),
    };
    let (along, up) = data.ticks();
    let words = |name: &str, texts: Vec<String>| AxisWords { name: name.into(), ticks: texts };
    data.axes = (
        words("months of its life", along.iter().map(|tick| format!("{tick}")).collect()),
        words("Share of development", up.iter().map(|tick| format!("{:.0}%", tick * 100.0)).collect()),
    );
    data
}

pub fn pictures() -> Vec<(String, Drawing)> {
    [328.0, 768.0]
        .into_iter()
        .flat_map(|width| {
            [
                (format!("fan-{width}"), fan::layout(&fan(1e6, 1.01, Some(0.04)), width).drawing),
                (format!("fan-certain-{width}"), fan::layout(&fan(1e6, 0.97, None), width).drawing),
                (format!("trend-{width}"), trend::layout(&trend(60, 18.0), width).drawing),
            ]
        })
        .collect()
}

fn paths<'a>(sheet: &'a Sheet, wanted: &'a str) -> Vec<&'a Vec<Vec<(f64, f64)>>> {
    let of = |mark: &'a Mark| match mark {
        Mark::Path(outlines, class) if *class == wanted => Some(outlines),
        _ => None,
    };
    sheet.drawing.marks.iter().filter_map(of).collect()
}

fn says(sheet: &Sheet, text: &str) -> bool {
    sheet.drawing.labels().any(|label| label.text == text)
}

#[test]
fn a_fan_has_its_bands_its_lines_and_its_months() {
    for width in [280.0, 328.0, 768.0, 1200.0] {
        let sheet = fan::layout(&fan(1e6, 1.01, Some(0.04)), width);
        super::assert_sheet(&sheet, &format!("fan at {width}"));
        let [most] = paths(&sheet, "area")[..] else { panic!("one band of 90%") };
        let [half] = paths(&sheet, "band-half")[..] else { panic!("one band of a half") };
        assert_eq!((most[0].len(), half[0].len()), (74, 74));
        let [line] = paths(&sheet, "load")[..] else { panic!("one line") };
        assert_eq!(line[0].len(), 37);
        for month in 0..37 {
            // Lower on the page is less: 5%, 25%, middle, 75%, 95%.
            let heights = [most[0][month], half[0][month], line[0][month], half[0][73 - month], most[0][73 - month]];
            assert!(heights.windows(2).all(|pair| pair[0].1 >= pair[1].1 - 1e-9), "month {month}: {heights:?}");
        }
        // Not symmetric: the central case has a line of its own.
        assert_eq!(paths(&sheet, "dotted").len(), 2);
        let [grows] = paths(&sheet, "limit")[..] else { panic!("ticks of the months") };
        assert_eq!(grows.len(), 4);
        assert!(grows.iter().zip([1, 2, 9, 36]).all(|(tick, month)| (tick[0].0 - line[0][month].0).abs() < 1e-9));
        for text in ["A message costs half", "Today", "3 years", "months in which the fleet grows", "$1.4M"] {
            assert!(says(&sheet, text), "{text} at {width}");
        }
        assert_eq!(sheet.table.len(), 37);
    }
}

#[test]
fn a_certain_course_is_a_line() {
    let sheet = fan::layout(&fan(1e6, 0.97, None), 768.0);
    assert!(paths(&sheet, "area").is_empty() && paths(&sheet, "band-half").is_empty());
    assert_eq!(paths(&sheet, "load").len(), 1);
    // The month that is marked alone.
    assert_eq!(paths(&sheet, "dotted").len(), 1);
    let empty = FanData { months: Vec::new(), marked: None, ..fan(1e6, 1.0, None) };
    assert!(fan::layout(&empty, 328.0).table.is_empty());
}

#[test]
fn a_wide_fan_has_a_logarithmic_axis() {
    let wide = fan(1e6, 1.05, Some(0.08));
    assert!(wide.span.log && !fan(1e6, 1.01, Some(0.01)).span.log);
    let sheet = fan::layout(&wide, 768.0);
    super::assert_sheet(&sheet, "wide");
}

#[test]
fn the_present_is_on_the_line() {
    for width in [280.0, 768.0] {
        for present in [3.0, 18.0, 60.0] {
            let sheet = trend::layout(&trend(60, present), width);
            super::assert_sheet(&sheet, &format!("trend at {width}"));
            let dot = sheet.drawing.marks.iter().find_map(|mark| match mark {
                Mark::Dot(at, _, "dot") => Some(*at),
                _ => None,
            });
            let (x, y) = dot.unwrap();
            let [line] = paths(&sheet, "curve")[..] else { panic!("one line") };
            let on = line[0].iter().any(|at| (at.0 - x).abs() < 1e-6 && (at.1 - y).abs() < 1e-6);
            assert!(on, "{present} at {width}");
            assert!(says(&sheet, &format!("{present} months")), "{present} at {width}");
        }
    }
}

proptest! {
    #[test]
    fn any_fan_is_sound(
        today in super::any_amount(),
        rate in 0.5..1.6f64,
        spread in prop::option::of(0.0..0.5f64),
        width in 200.0..900.0f64,
    ) {
        super::assert_sheet(&fan::layout(&fan(today, rate, spread), width.floor()), "any fan");
    }

    #[test]
    fn any_trend_is_sound(points in 0..30usize, present in 0.0..1e4f64, width in 200.0..900.0f64) {
        super::assert_sheet(&trend::layout(&trend(points.max(1), present), width.floor()), "any trend");
    }
}
