//! A result over an input with its target, and two costs that cross.

use dayburn::charts::crossing::{self, CrossingData, Line, Row, Spot, axis, layout, ticks_along};
use dayburn::charts::mark::{Drawing, Mark};
use dayburn::charts::plot::AxisWords;
use dayburn::charts::scale::Span;
use proptest::prelude::*;

fn words(name: &str, ticks: &[f64]) -> AxisWords {
    AxisWords { name: name.to_owned(), ticks: ticks.iter().map(|tick| format!("{tick}")).collect() }
}

fn place(input: f64, value: f64) -> Row {
    Row { input, value, cells: vec![format!("{input}"), format!("{value}")] }
}

/// A fleet in whole servers, and a target between two of them.
pub fn stepped() -> CrossingData {
    let points: Vec<(f64, f64)> = (0..=120)
        .map(|at| {
            let users = 1e5 * 10f64.powf(f64::from(at) / 60.0);
            (users, 570.0 * (users / 4e5).ceil())
        })
        .collect();
    let (along, up) = (axis(1e5, 1e7, true), Span::holding(0.0, 15_000.0));
    let spot = |input, value, name: &str, is_present| Spot {
        input,
        value,
        name: name.to_owned(),
        amount: format!(" {:.1} M", input / 1e6),
        is_present,
    };
    CrossingData {
        rows: points.iter().step_by(15).map(|(users, cost)| place(*users, *cost)).collect(),
        lines: vec![Line { points, name: String::new(), is_own: true }],
        level: Some((10_000.0, "Wanted $10,000".to_owned())),
        band: Some((3e6, 9e6)),
        spots: vec![spot(6.8e6, 9_690.0, "Answer", false), spot(5e5, 1_140.0, "Now", true)],
        axes: (words("Daily users", &ticks_along(along)), words("Cost of one day", &up.ticks())),
        along,
        up,
    }
}

/// Serving and buying on scales of ratios.
fn crossed() -> CrossingData {
    let traffic = |at: i32| 1e4 * 10f64.powf(f64::from(at) / 30.0);
    let serve = |users: f64| 570.0 * (users / 4e5).ceil();
    let buy = |users: f64| users * 0.002;
    let line = |of: &dyn Fn(f64) -> f64, name: &str, is_own| Line {
        points: (0..=90).map(|at| (traffic(at), of(traffic(at)))).collect(),
        name: name.to_owned(),
        is_own,
    };
    let (along, up) = (axis(1e4, 1e7, true), Span { from: 10.0, to: 50_000.0, log: true });
    CrossingData {
        lines: vec![line(&buy, "Buy tokens · OpenAI GPT-4o", false), line(&serve, "Serve it", true)],
        level: None,
        band: None,
        spots: vec![Spot {
            input: 2.85e5,
            value: 570.0,
            name: "Same cost".to_owned(),
            amount: " 285 k".to_owned(),
            is_present: false,
        }],
        rows: (0..=90).step_by(10).map(|at| place(traffic(at), serve(traffic(at)))).collect(),
        axes: (words("Daily users", &ticks_along(along)), words("Cost of one day", &up.ticks())),
        along,
        up,
    }
}

pub fn pictures() -> Vec<(String, Drawing)> {
    [328.0, 768.0, 1200.0]
        .into_iter()
        .flat_map(|width| {
            [
                (format!("crossing-steps-{width}"), layout(&stepped(), width).drawing),
                (format!("crossing-costs-{width}"), layout(&crossed(), width).drawing),
            ]
        })
        .collect()
}

#[test]
fn steps_stay_steps() {
    let drawing = layout(&stepped(), 768.0).drawing;
    let line = drawing.marks.iter().find_map(|mark| match mark {
        Mark::Path(outlines, "load") => Some(&outlines[0]),
        _ => None,
    });
    let pairs: Vec<_> = line.unwrap().windows(2).collect();
    assert!(pairs.iter().any(|pair| pair[0].0 == pair[1].0 && pair[0].1 > pair[1].1 + 3.0), "nothing is upright");
}

#[test]
fn what_is_marked_is_labelled_at_every_width() {
    for width in [280.0, 328.0, 520.0, 768.0, 1200.0] {
        for (data, wanted) in
            [(stepped(), &["Answer", "Now", "Wanted $10,000"][..]), (crossed(), &["Same cost", "Serve it"])]
        {
            let sheet = layout(&data, width);
            super::assert_sheet(&sheet, &format!("crossing at {width}"));
            for name in wanted {
                assert!(sheet.drawing.labels().any(|label| label.text == *name), "{name} is missing at {width}");
            }
        }
    }
}

#[test]
fn an_axis_has_round_ticks_within_its_ends() {
    for (from, to, log) in [(123.0, 98_765.0, true), (0.05, 0.97, false), (-3.2e6, 7.7e6, false), (0.5, 0.6, true)] {
        let ticks = ticks_along(axis(from, to, log));
        assert!((2..=5).contains(&ticks.len()), "{from} to {to}: {ticks:?}");
        assert!(ticks.iter().all(|tick| (from..=to).contains(tick)), "{from} to {to}: {ticks:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn any_course_is_sound(
        values in prop::collection::vec(-1e9..1e9f64, 2..40),
        from in 1e-3..1e6f64,
        ratio in 1.01..1e6f64,
        level in -1e9..1e9f64,
        log: bool,
        width in 240.0..1200.0f64,
    ) {
        let last = values.len() - 1;
        let input = |at: usize| from + (from * ratio - from) * at as f64 / last as f64;
        let points: Vec<(f64, f64)> = values.iter().enumerate().map(|(at, value)| (input(at), *value)).collect();
        let (low, high) = values.iter().chain([&level]).fold((f64::MAX, f64::MIN), |ends, value| (ends.0.min(*value), ends.1.max(*value)));
        let (along, up) = (axis(from, from * ratio, log), Span::holding(low, high));
        let spot = |at: usize, is_present| Spot { input: points[at].0, value: points[at].1, name: "Answer".into(), amount: " 5".into(), is_present };
        let data = CrossingData {
            level: Some((level, "Wanted".into())),
            band: Some((input(0), input(last / 2))),
            spots: vec![spot(last / 2, false), spot(0, true)],
            rows: points.iter().map(|(input, value)| place(*input, *value)).collect(),
            axes: (words("Input", &crossing::ticks_along(along)), words("Result", &up.ticks())),
            lines: vec![Line { points: points.clone(), name: "Line".into(), is_own: false }],
            along,
            up,
        };
        super::assert_sheet(&layout(&data, width.floor()), "any course");
    }
}
