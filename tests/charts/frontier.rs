//! Cheaper or faster: laws of the layout, and a picture kept as text.

use super::{WIDTHS, any_amount, assert_sheet};
use dayburn::charts::frontier::{self, FrontierData, Line, Step};
use dayburn::charts::mark::{Drawing, Mark};
use dayburn::charts::plot::AxisWords;
use dayburn::charts::scale::MOST_TICKS;
use proptest::prelude::*;

fn step(rate: f64, price: f64, on_front: bool) -> Step {
    Step { rate, price, on_front, row: vec![format!("{rate} {price}")] }
}

fn data(lines: Vec<Line>, slowest: f64) -> FrontierData {
    let mut data = FrontierData {
        lines,
        slowest,
        slowest_text: "slower than your 50 ms".into(),
        front_text: "nothing else is both cheaper and faster".into(),
        ..FrontierData::default()
    };
    let (along, up) = data.ticks();
    assert!(along.len() <= MOST_TICKS && up.len() <= MOST_TICKS, "{along:?} {up:?}");
    let words = |name: &str, ticks: &[f64]| AxisWords {
        name: name.into(),
        ticks: ticks.iter().map(|tick| format!("{tick}")).collect(),
    };
    data.axes = (words("tokens a second for each reader", &along), words("", &up));
    data
}

/// Places whose batches cost half as much each time they double, until memory binds.
fn ordinary() -> FrontierData {
    let line = |name: &str, is_own, fastest: f64, least: f64| Line {
        name: name.into(),
        is_own,
        steps: (0..4)
            .map(|halves| {
                let share = 0.5f64.powi(halves);
                step(fastest * (1.0 - 0.6 * share), least / (0.35 + 0.65 * share), halves < 2 && name == "B200 FP4")
            })
            .collect(),
        slower: vec![step(fastest * 0.25, least * 0.8, false)],
    };
    data(
        vec![
            line("H200 FP8", true, 80.0, 0.74),
            line("B200 FP4", false, 160.0, 0.51),
            line("MI325X FP8", false, 78.0, 0.65),
            line("H100 FP8", false, 70.0, 1.65),
            line("TPU v6e INT8", false, 60.0, 0.9),
        ],
        20.0,
    )
}

pub fn pictures() -> Vec<(String, Drawing)> {
    [328.0, 472.0, 688.0]
        .map(|width| (format!("frontier-{width}"), frontier::layout(&ordinary(), width).drawing))
        .into()
}

#[test]
fn each_place_has_its_dot_and_the_readers_own_its_name() {
    for width in WIDTHS {
        let sheet = frontier::layout(&ordinary(), width);
        let dots = |wanted: &str| {
            let is_wanted = |mark: &&Mark| matches!(mark, Mark::Dot(_, _, class) if *class == wanted);
            sheet.drawing.marks.iter().filter(is_wanted).count()
        };
        assert_eq!((dots("dot"), dots("dot-plan"), dots("dot-front"), dots("dot-hollow")), (1, 4, 1, 19), "{width}");
        assert_eq!((sheet.table.len(), sheet.spots.len()), (25, 25));
        let texts: Vec<&str> = sheet.drawing.labels().map(|label| label.text.as_str()).collect();
        for text in ["H200 FP8", "B200 FP4", "slower than your 50 ms", "nothing else is both cheaper and faster"] {
            assert!(texts.contains(&text), "{text} is missing at {width}: {texts:?}");
        }
    }
    assert_eq!(frontier::layout(&FrontierData::default(), 400.0).table.len(), 0);
}

#[test]
fn what_is_faster_stands_farther_right_and_what_is_dearer_higher() {
    let line = |steps| Line { name: "A".into(), is_own: false, steps, slower: Vec::new() };
    let points = [(10.0, 1.0), (20.0, 2.0), (40.0, 4.0)];
    let steps = points.map(|(rate, price)| step(rate, price, false)).to_vec();
    let sheet = frontier::layout(&data(vec![line(steps)], 5.0), 500.0);
    let at = |row: usize| (sheet.spots[row].x, sheet.spots[row].y);
    assert!(at(0).0 < at(1).0 && at(1).0 < at(2).0 && at(0).1 > at(1).1 && at(1).1 > at(2).1);
    // Twice the price is the same way up each time; twice the speed is twice as far from zero.
    assert!(((at(0).1 - at(1).1) - (at(1).1 - at(2).1)).abs() < 1e-6);
    assert!((2.0 * (at(1).0 - at(0).0) - (at(2).0 - at(1).0)).abs() < 1e-6);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(150) })]

    #[test]
    fn any_frontier_is_sound(
        lines in prop::collection::vec(prop::collection::vec((any_amount(), any_amount(), any::<bool>()), 0..6), 0..9),
        slowest in any_amount(),
        width in 200.0..900.0f64,
    ) {
        let of = |(at, steps): (usize, &Vec<(f64, f64, bool)>)| Line {
            name: format!("Accelerator {at}"),
            is_own: at == 0,
            steps: steps.iter().skip(1).map(|(rate, price, on_front)| step(*rate, *price, *on_front)).collect(),
            slower: steps.iter().take(1).map(|(rate, price, _)| step(*rate, *price, false)).collect(),
        };
        let data = data(lines.iter().enumerate().map(of).collect(), slowest);
        let sheet = frontier::layout(&data, width.floor());
        // Without any place there is no picture.
        if !sheet.table.is_empty() {
            assert_sheet(&sheet, &format!("{lines:?} {slowest}"));
        }
    }
}
