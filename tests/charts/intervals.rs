//! Variants on one axis, and their differences.

use super::any_signed_amount;
use dayburn::charts::intervals::{self, Interval, Intervals};
use dayburn::charts::mark::{Drawing, Mark, Sheet};
use proptest::prelude::*;

fn money(value: f64) -> String {
    let sign = if value < 0.0 { "−" } else { "" };
    let value = value.abs();
    if value >= 1e6 { format!("{sign}${:.2}M", value / 1e6) } else { format!("{sign}${:.0}k", value / 1e3) }
}

fn row(series: usize, name: &str, tail: &str, note: &str, central: f64, ends: Option<(f64, f64)>) -> Interval {
    let at = |share: f64| move |(low, high): (f64, f64)| low + (high - low) * share;
    let percentiles = ends.map(|ends| [0.0, 0.3, 0.4, 0.6, 1.0].map(|share| at(share)(ends)));
    Interval {
        series,
        name: name.into(),
        tail: tail.into(),
        note: note.into(),
        percentiles,
        central,
        amount: money(central),
        range: ends.map_or_else(String::new, |(low, high)| format!("{} to {}", money(low), money(high))),
        row: vec![name.into(), money(central)],
    }
}

fn data(rows: Vec<Interval>, origin: Option<&str>) -> Option<Intervals> {
    let span = Intervals::span_of(&rows, origin.is_some())?;
    let ticks = span.ticks().into_iter().map(money).collect();
    let heads = if origin.is_none() { ["Cost a day".into(), "90% range".into()] } else { Default::default() };
    Some(Intervals { rows, span, ticks, heads, origin: origin.map(String::from) })
}

fn variants() -> Intervals {
    let rows = vec![
        row(0, "A", "H200, owned", "this scenario", 1.08e6, Some((0.51e6, 2.5e6))),
        row(1, "B", "B200, owned", "4 values differ", 0.961e6, Some((0.46e6, 2.2e6))),
        row(2, "C", "A service with a name that is far too long for its column", "2 values differ", 1.53e6, None),
    ];
    data(rows, None).unwrap()
}

fn differences() -> Intervals {
    let rows = vec![
        row(1, "B", "minus A", "", -120e3, Some((-340e3, -23e3))),
        row(2, "C", "minus A", "", 450e3, Some((110e3, 1.1e6))),
    ];
    data(rows, Some("A")).unwrap()
}

pub fn pictures() -> Vec<(String, Drawing)> {
    [328.0, 768.0, 1200.0]
        .into_iter()
        .flat_map(|width| {
            [
                (format!("intervals-{width}"), intervals::layout(&variants(), width).drawing),
                (format!("intervals-differences-{width}"), intervals::layout(&differences(), width).drawing),
            ]
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn any_intervals_are_sound(
        rows in prop::collection::vec((any_signed_amount(), any_signed_amount(), any_signed_amount(), any::<bool>()), 0..4),
        differences: bool,
        width in 240.0..1300.0f64,
    ) {
        let rows = rows.iter().enumerate().map(|(at, (central, low, more, point))| {
            let ends = (!point).then(|| (low.min(low + more.abs()), low + more.abs()));
            row(at, ["A", "B", "C"][at], "H200, owned and rented", if differences { "" } else { "3 values differ" }, *central, ends)
        });
        let rows: Vec<Interval> = rows.collect();
        let count = rows.len();
        if let Some(data) = data(rows, differences.then_some("A")) {
            let sheet = intervals::layout(&data, width);
            super::assert_sheet(&sheet, &format!("{data:?} at {width}"));
            prop_assert_eq!(sheet.table.len(), count);
        }
    }
}

/// The picture says what the table says: a difference above zero is drawn right of the line, one below it left.
#[test]
fn what_is_less_stands_left_of_the_line() {
    for width in [280.0, 360.0, 768.0, 1200.0] {
        let Sheet { drawing, spots, .. } = intervals::layout(&differences(), width);
        let line = drawing.marks.iter().find_map(|mark| match mark {
            Mark::Path(outlines, "limit") => Some(outlines[0][0].0),
            _ => None,
        });
        let line = line.unwrap();
        let at = |row: usize| spots[row].x + spots[row].width / 2.0;
        assert!(at(0) < line && line < at(1), "{width}: {line} {spots:?}");
        let texts: Vec<&str> = drawing.labels().map(|label| label.text.as_str()).collect();
        assert!(["A", "B", "C", "−$120k", "−$340k to −$23k"].iter().all(|text| texts.contains(text)), "{texts:?}");
    }
}
