//! Chart layouts: laws that hold for any data at any width, and pictures kept as text.
//!
//! `UPDATE_EXPECT=1 cargo test --no-default-features --test charts` writes the pictures anew; review the difference.
//! The file is long because half of it is the scenario that the pictures show.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "charts/crossing.rs"]
mod crossing;
#[path = "charts/curves.rs"]
mod curves;
#[path = "charts/frontier.rs"]
mod frontier;
#[path = "charts/intervals.rs"]
mod intervals;
#[path = "charts/outlook.rs"]
mod outlook;
#[path = "charts/ranges.rs"]
mod ranges;
#[path = "charts/waterfall.rs"]
mod waterfall;

use std::path::PathBuf;

use dayburn::charts::day::{self, DayData, DayWords};
use dayburn::charts::mark::{Drawing, Frame, Mark, Sheet, Tone};
use dayburn::charts::memory::{self, Account};
use dayburn::charts::operating::{self, OperatingData, Step};
use dayburn::charts::plot::AxisWords;
use dayburn::charts::response::{self, Curve};
use dayburn::charts::roofline::{self, Ceiling, Reached, Roofs};
use dayburn::charts::scale::{Linear, Log, MOST_TICKS, linear_ticks, log_ends, log_ticks, round_end};
use dayburn::charts::scatter::{self, Pair, Scatter};
use dayburn::charts::series::{DARK, Fill, LIGHT, Palette, Series};
use dayburn::charts::share::percentages;
use dayburn::charts::stack::{self, Arrangement, Part};
use proptest::prelude::*;

const WIDTHS: [f64; 6] = [280.0, 328.0, 368.0, 520.0, 640.0, 768.0];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

// Laws

/// Everything is a number and inside the box; no two labels touch; no text is too small or empty.
fn assert_sound(drawing: &Drawing, what: &str) {
    assert!(drawing.width.is_finite() && drawing.height.is_finite() && drawing.height > 0.0, "{what}: size");
    let page = Frame { x: 0.0, y: 0.0, width: drawing.width, height: drawing.height }.grown(0.01);
    let inside = |x: f64, y: f64| {
        x.is_finite() && y.is_finite() && x >= page.x && y >= page.y && x <= page.right() && y <= page.bottom()
    };
    for mark in &drawing.marks {
        let (low, high) = match mark {
            Mark::Rect(frame, _) => ((frame.x, frame.y), (frame.right(), frame.bottom())),
            Mark::Dot((x, y), radius, _) => ((x - radius, y - radius), (x + radius, y + radius)),
            Mark::Label(label) => {
                let frame = label.frame();
                ((frame.x, frame.y), (frame.right(), frame.bottom()))
            }
            Mark::Path(outlines, _) => {
                assert!(outlines.iter().flatten().all(|(x, y)| inside(*x, *y)), "{what}: {mark:?}");
                continue;
            }
        };
        assert!(inside(low.0, low.1) && inside(high.0, high.1), "{what}: {mark:?} leaves {page:?}");
    }
    let labels: Vec<_> = drawing.labels().collect();
    for (index, label) in labels.iter().enumerate() {
        assert!(label.tone.size() >= 12.0, "{what}: {label:?}");
        for other in &labels[index + 1..] {
            assert!(!label.frame().overlaps(&other.frame()), "{what}: {label:?} touches {other:?}");
        }
    }
    assert!(!drawing.to_svg().contains("NaN") && !drawing.to_svg().contains("inf"), "{what}");
}

/// The picture is sound, and each row of the table knows its place within it.
fn assert_sheet(sheet: &Sheet, what: &str) {
    assert_sound(&sheet.drawing, what);
    assert_eq!(sheet.table.len(), sheet.spots.len(), "{what}");
    let page = Frame::between(0.0, 0.0, sheet.drawing.width, sheet.drawing.height).grown(7.0);
    for (row, spot) in sheet.spots.iter().enumerate().filter(|(_, spot)| spot.width > 0.0) {
        assert!(spot.x >= page.x && spot.right() <= page.right() && spot.bottom() <= page.bottom(), "{what}: {spot:?}");
        let nearest = sheet.nearest((spot.x + spot.width / 2.0, spot.y + spot.height / 2.0)).unwrap();
        assert!(nearest == row || sheet.spots[nearest].grown(0.1).overlaps(spot), "{what}: {nearest} for {row}");
    }
}

fn part(name: &str, value: f64, fill: Fill) -> Part {
    Part { name: name.to_string(), amount_text: format!("${value:.3}k"), value, fill }
}

fn parts_of(values: &[f64]) -> Vec<Part> {
    let names = ["Servers", "Maintenance, network", "Data centre", "Capital", "Electricity", "Reading input (prefill)"];
    let fills = [
        Fill::Series(Series::One),
        Fill::Series(Series::Two),
        Fill::Mid,
        Fill::Hatched,
        Fill::Series(Series::Five),
        Fill::Grey,
    ];
    let rows = values.iter().zip(names).zip(fills);
    rows.map(|((value, name), fill)| Part { amount_text: "$123k".to_string(), ..part(name, *value, fill) }).collect()
}

fn assert_stack(parts: &[Part], width: f64) {
    let layout = stack::layout(parts, width);
    let drawing = layout.drawing();
    assert_sheet(&layout.sheet(), &format!("{parts:?} at {width}"));
    let sum: u32 = layout.cells.iter().map(|cell| cell.share).sum();
    let has_value = parts.iter().any(|part| part.value.is_finite() && part.value > 0.0);
    assert_eq!(sum, if has_value { 100 } else { 0 }, "{parts:?}");
    // The table has every part, and what is drawn says the same.
    let table = layout.table();
    assert_eq!(table.len(), parts.len());
    for (cell, row) in layout.cells.iter().zip(&table) {
        assert_eq!(row[..], [cell.part.name.clone(), cell.part.amount_text.clone(), cell.share_text.clone()]);
    }
    let end = layout.cells.iter().map(|cell| cell.frame.right()).fold(0.0, f64::max);
    assert!(!has_value || (end - width).abs() < 0.01, "the bar ends at {end}, not {width}: {parts:?}");
    assert_eq!(stack::layout(parts, width).drawing(), drawing, "the same data gives the same picture");
}

fn any_signed_amount() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => -1e6..1e6f64,
        2 => (-9.0..12.0f64).prop_map(|exponent| 10f64.powf(exponent)),
        1 => Just(0.0),
        1 => prop::sample::select(vec![f64::NAN, f64::INFINITY]),
    ]
}

fn any_amount() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => 0.0..1e3f64,
        2 => (-12.0..15.0f64).prop_map(|exponent| 10f64.powf(exponent)),
        1 => Just(0.0),
        1 => prop::sample::select(vec![f64::NAN, f64::INFINITY, -1.0, 1e300, f64::MIN_POSITIVE]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_stack_is_sound(values in prop::collection::vec(any_amount(), 0..=6), width in 200.0..900.0f64) {
        assert_stack(&parts_of(&values), width.floor());
    }

    #[test]
    fn any_day_is_sound(
        load in prop::array::uniform24(any_amount()),
        provisioned in any_amount(),
        spares in any_amount(),
        width in 240.0..900.0f64,
        chinese: bool,
    ) {
        let words = if chinese { chinese_day_words() } else { day_words() };
        assert_day(DayData { load, provisioned, with_spares: provisioned + spares, words }, width.floor());
    }

    #[test]
    fn any_response_is_sound(
        costs in prop::collection::vec(any_amount(), 0..41),
        max_cost in any_amount(),
        present in -0.5..1.5f64,
        ends in (-0.2..1.2f64, -0.2..1.2f64),
        width in 200.0..400.0f64,
    ) {
        let last = costs.len().saturating_sub(1).max(1) as f64;
        let points = costs.iter().enumerate().map(|(index, cost)| (index as f64 / last, *cost)).collect();
        let curve = Curve { points, max_cost, present, interval: Some(ends), baseline: Some(ends.0) };
        assert_sound(&response::layout(&curve, width.floor()).drawing(), &format!("{curve:?}"));
    }

    #[test]
    fn any_memory_is_sound(values in prop::array::uniform4(any_amount()), width in 240.0..900.0f64) {
        let account = account(values[0], values[1], values[2], values[3]);
        let layout = memory::layout(&account, width.floor());
        assert_sheet(&layout.sheet(), &format!("{account:?} at {width}"));
        prop_assert!((0.0..=layout.stack.width).contains(&layout.capacity_at));
    }

    #[test]
    fn any_roofs_are_sound(
        bandwidth in any_amount(),
        peaks in prop::array::uniform2(any_amount()),
        points in prop::array::uniform2((any_amount(), any_amount())),
        ordinary in prop::array::uniform4(0.0..5.0f64),
        width in 200.0..900.0f64,
    ) {
        assert_sheet(&roofline::layout(&roofs(bandwidth, peaks, &points), width.floor()), &format!("{points:?}"));
        let [a, b, c, d] = ordinary.map(|exponent| 10f64.powf(exponent));
        let points = [(a, b * 1e11), (c, d * 1e11)];
        assert_sheet(&roofline::layout(&roofs(4.8e12, [1979e12, 990e12], &points), width.floor()), &format!("{points:?}"));
    }

    #[test]
    fn any_operating_curve_is_sound(
        rates in prop::collection::vec((any_amount(), any_amount()), 0..20),
        chosen in 0..22usize,
        slowest in any_amount(),
        width in 200.0..900.0f64,
    ) {
        let steps = rates.iter().enumerate().map(|(at, (user, gpu))| step(at as f64, *user, *gpu)).collect();
        let sheet = operating::layout(&operating(steps, chosen, slowest), width.floor());
        assert_sheet(&sheet, &format!("{rates:?} {chosen} {slowest}"));
    }

    #[test]
    fn shares_sum_to_a_hundred(values in prop::collection::vec(any_amount(), 1..20)) {
        let shares = percentages(&values);
        let has_value = values.iter().any(|value| value.is_finite() && *value > 0.0);
        prop_assert_eq!(shares.iter().sum::<u32>(), if has_value { 100 } else { 0 });
        for (value, share) in values.iter().zip(&shares) {
            prop_assert!(*share == 0 || *value > 0.0);
        }
    }

    #[test]
    fn ticks_are_few_round_and_even(end in any_amount(), most in 2..=MOST_TICKS) {
        let ticks = linear_ticks(end, most);
        prop_assert!(!ticks.is_empty() && ticks.len() <= most, "{:?}", ticks);
        prop_assert_eq!(ticks[0], 0.0);
        for tick in &ticks {
            prop_assert!(tick.is_finite() && (*tick <= end * (1.0 + 1e-9) || *tick == 0.0));
            prop_assert!(is_round(*tick), "{} of {:?} up to {}", tick, ticks, end);
        }
    }

    #[test]
    fn an_axis_ends_at_a_round_number_not_below(value in any_amount()) {
        let end = round_end(value);
        prop_assert!(end.is_finite() && end > 0.0 && is_round(end), "{}", end);
        if (1e-200..1e200).contains(&value) {
            prop_assert!(end >= value * (1.0 - 1e-9) && end <= value * 1.5, "{} for {}", end, value);
        }
    }

    #[test]
    fn log_ticks_are_few_and_within(from in -30.0..30.0f64, span in 0.01..40.0f64) {
        let (from, to) = (10f64.powf(from), 10f64.powf(from + span));
        let ticks = log_ticks(from, to, MOST_TICKS);
        prop_assert!(ticks.len() <= MOST_TICKS, "{:?}", ticks);
        prop_assert!(span < 1.0 || ticks.len() >= 2, "{:?} from {} to {}", ticks, from, to);
        let (low, high) = log_ends(from, to);
        prop_assert!(low <= from * 1.000001 && low > from / 2.6 && high >= to * 0.999999 && high < to * 2.6);
        prop_assert!(is_round(low) && is_round(high));
        let scale = Log::new(from, to, 0.0, 100.0);
        for pair in ticks.windows(2) {
            prop_assert!(pair[0] < pair[1]);
        }
        for tick in ticks {
            prop_assert!(is_round(tick) && (-0.01..=100.01).contains(&scale.place(tick)), "{}", tick);
        }
    }
}

/// At most two significant digits that matter to a reader (25, 1.2), or three for quarters (0.75, 125).
fn is_round(value: f64) -> bool {
    let digits = format!("{value:e}");
    let mantissa = digits.split('e').next().unwrap();
    mantissa.chars().filter(char::is_ascii_digit).count() <= 3
}

// Examples

#[test]
fn extreme_stacks_are_sound() {
    for width in WIDTHS {
        assert_stack(&[], width);
        assert_stack(&parts_of(&[1.0]), width);
        assert_stack(&parts_of(&[0.0]), width);
        assert_stack(&parts_of(&[1.0, 0.0]), width);
        assert_stack(&parts_of(&[0.0, 0.0, 5.0, 0.0]), width);
        assert_stack(&parts_of(&[97.0, 1.0, 1.0, 0.5, 0.3, 0.2]), width);
        assert_stack(&parts_of(&[0.2, 0.3, 0.5, 1.0, 1.0, 97.0]), width);
        assert_stack(&parts_of(&[1.0; 6]), width);
        assert_stack(&parts_of(&[1e12, 1e-12, 1.0, 1.0, 1.0, 1e12]), width);
        assert_stack(&chinese_parts(), width);
    }
}

#[test]
fn a_part_too_small_to_round_up_says_so() {
    let layout = stack::layout(&parts_of(&[999.0, 1.0, 0.0]), 768.0);
    let texts: Vec<&str> = layout.cells.iter().map(|cell| cell.share_text.as_str()).collect();
    assert_eq!(texts, ["100%", "<1%", "0%"]);
}

#[test]
fn narrow_stacks_list_every_part_and_wide_ones_drop_only_the_smallest() {
    let parts = parts_of(&[60.0, 30.0, 4.0, 3.0, 2.0, 1.0]);
    for width in [280.0, 328.0, 520.0] {
        let layout = stack::layout(&parts, width);
        assert_eq!(layout.arrangement, Arrangement::Rows);
        assert!(layout.cells.iter().all(|cell| cell.labels.len() == 3));
    }
    let layout = stack::layout(&parts, 768.0);
    let labelled: Vec<f64> =
        layout.cells.iter().filter(|cell| !cell.labels.is_empty()).map(|cell| cell.part.value).collect();
    let dropped = layout.cells.iter().filter(|cell| cell.labels.is_empty()).map(|cell| cell.part.value);
    assert!(dropped.fold(0.0, f64::max) < labelled.iter().copied().fold(f64::INFINITY, f64::min), "{labelled:?}");
}

#[test]
fn the_height_of_a_stack_depends_on_width_and_number_of_parts_only() {
    for width in WIDTHS {
        let heights = [[5.0, 1.0, 1.0], [1.0, 0.0, 0.0], [1e12, 1e-9, 3.0]]
            .map(|values| stack::layout(&parts_of(&values), width).height);
        assert!(heights.iter().all(|height| *height == heights[0]), "{heights:?}");
    }
}

fn assert_day(data: DayData, width: f64) {
    assert_sheet(&day::layout(&data, width).sheet(), &format!("{data:?} at {width}"));
    assert!(day::ticks(&data.load, data.provisioned, data.with_spares).len() < MOST_TICKS);
}

#[test]
fn extreme_days_are_sound() {
    for width in WIDTHS {
        let case = |load: [f64; 24], provisioned: f64, with_spares: f64| {
            assert_day(DayData { load, provisioned, with_spares, words: day_words() }, width);
            assert_day(DayData { load, provisioned, with_spares, words: chinese_day_words() }, width);
        };
        case([0.0; 24], 0.0, 0.0);
        case([0.0; 24], 10.0, 11.0);
        case([1e12; 24], 1e12, 1e12);
        case([1e12; 24], 0.0, 0.0);
        case([1e12; 24], 1.0, 2.0);
        case(consumer_load(), 12.0, 12.5);
        case(consumer_load(), 30.0, 90.0);
    }
}

#[test]
fn a_load_above_the_provisioned_line_is_drawn_above_it() {
    let data = DayData { load: consumer_load(), provisioned: 12.0, with_spares: 12.5, words: day_words() };
    let layout = day::layout(&data, 368.0);
    let above = layout.load.iter().filter(|y| **y < layout.provisioned).count();
    assert_eq!(above, consumer_load().iter().filter(|load| **load > 12.0).count());
    assert!(above > 0);
}

#[test]
fn an_ordinary_day_has_all_its_labels() {
    for width in WIDTHS {
        let layout = day::layout(&ordinary_day(), width);
        let texts: Vec<&str> = layout.labels.iter().map(|label| label.text.as_str()).collect();
        for text in ["Provisioned 19.3 M", "idle, 40%", "Load, mean 11.6 M", "10 M", "0", "6", "12", "18", "24 h"] {
            assert!(texts.contains(&text), "{text} is missing at {width}: {texts:?}");
        }
    }
    assert_eq!(day::layout(&ordinary_day(), 328.0).table().len(), 24);
}

#[test]
fn steps_of_a_curve_stay_steps() {
    let points = [1.0, 1.0, 2.0, 2.0, 3.0, 3.0].iter().enumerate().map(|(at, cost)| (at as f64 / 5.0, *cost)).collect();
    let curve = Curve { points, max_cost: 4.0, present: 0.5, ..Curve::default() };
    let layout = response::layout(&curve, 376.0);
    for pair in layout.curve[0].windows(2) {
        assert!(pair[0].0 == pair[1].0 || pair[0].1 == pair[1].1, "{pair:?} is a slope");
    }
}

#[test]
fn a_curve_is_cut_at_the_top_and_not_rescaled() {
    let points: Vec<(f64, f64)> = (0..=40).map(|at| (f64::from(at) / 40.0, f64::from(at))).collect();
    let short = Curve { points: points.clone(), max_cost: 20.0, present: 0.25, ..Curve::default() };
    let layout = response::layout(&short, 376.0);
    let end = layout.curve[0].last().copied().unwrap();
    assert!((end.0 - 188.0).abs() < 0.01 && end.1 == 0.0, "{end:?}");
    assert!((layout.dot.1 - 44.5 / 2.0).abs() < 0.01, "{:?}", layout.dot);
    // The present value stays within reach even where its curve has left.
    let away = response::layout(&Curve { present: 1.0, ..short }, 376.0);
    assert_eq!(away.dot.1, 9.0);
}

#[test]
fn memory_that_does_not_fit_runs_past_its_mark() {
    let over = memory::layout(&account(1_000.0, 400.0, 100.0, 1_000.0), 768.0);
    assert!((over.capacity_at - 512.0).abs() < 0.01);
    assert_eq!(over.table().len(), 3);
    let fits = memory::layout(&account(400.0, 500.0, 50.0, 1_128.0), 768.0);
    assert_eq!(fits.capacity_at, 768.0);
    assert_eq!(fits.table().len(), 4);
}

#[test]
fn points_stand_under_their_roofs() {
    let sheet = roofline::layout(&ordinary_roofs(), 368.0);
    let roofs: Vec<_> = sheet
        .drawing
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Path(lines, "dotted") => Some(lines[0].clone()),
            _ => None,
        })
        .collect();
    assert_eq!(roofs.len(), 2);
    for (line, spot) in roofs.iter().zip(&sheet.spots) {
        let [from, to] = line[..] else { panic!("{line:?}") };
        assert!(from.0 == to.0 && from.1 > to.1, "{line:?} does not lead up");
        assert!((from.0 - (spot.x + spot.width / 2.0)).abs() < 1e-9);
    }
    let texts: Vec<&str> = sheet.drawing.labels().map(|label| label.text.as_str()).collect();
    for text in ["Reading", "Writing", "Memory", "Arithmetic", "Attention", "TFLOP/s"] {
        assert!(texts.contains(&text), "{text} is missing: {texts:?}");
    }
}

#[test]
fn a_reader_walks_along_the_curve_and_stops_at_its_ends() {
    let sheet = operating::layout(&ordinary_curve(), 368.0);
    assert_eq!((sheet.first(), sheet.beside(0, true), sheet.beside(0, false)), (0, 1, 0));
    let last = sheet.table.len() - 1;
    assert_eq!((sheet.beside(last, true), sheet.beside(usize::MAX, false)), (last, last));
    // Parts that are not drawn are passed over.
    let bar = stack::layout(&parts_of(&[5.0, 0.0, 5.0]), 328.0).sheet();
    assert_eq!((bar.beside(0, true), bar.beside(2, false), bar.nearest((327.0, 90.0))), (2, 0, Some(2)));
    assert_eq!(Sheet::default().nearest((1.0, 1.0)), None);
}

#[test]
fn a_curve_names_its_batch_its_end_and_its_target() {
    for width in WIDTHS {
        let sheet = operating::layout(&ordinary_curve(), width);
        let texts: Vec<&str> = sheet.drawing.labels().map(|label| label.text.as_str()).collect();
        for text in ["batch 139", "engine limit 256", "target: 50 ms a token", "0", "200"] {
            assert!(texts.contains(&text), "{text} is missing at {width}: {texts:?}");
        }
    }
}

#[test]
fn round_numbers() {
    assert_eq!(
        [0.0, 0.9, 1.0, 1.07, 3.4, 8.1, 1_077_000.0].map(round_end),
        [1.0, 1.0, 1.0, 1.2, 4.0, 10.0, 1_200_000.0]
    );
    assert_eq!(linear_ticks(3.4, 5), [0.0, 1.0, 2.0, 3.0]);
    assert_eq!(linear_ticks(20.3e6, 4), [0.0, 1e7, 2e7]);
    assert_eq!(linear_ticks(1.0, 5), [0.0, 0.25, 0.5, 0.75, 1.0]);
    assert_eq!(linear_ticks(0.7, 5), [0.0, 0.2, 0.4, 0.6]);
    assert_eq!(log_ticks(1.0, 1_000.0, 5), [1.0, 10.0, 100.0, 1_000.0]);
    assert_eq!(log_ticks(0.8, 60.0, 5), [1.0, 5.0, 10.0, 50.0]);
    assert_eq!(log_ticks(1.0, 1e12, 5), [1.0, 1e3, 1e6, 1e9, 1e12]);
    assert_eq!(Linear::from_zero(10.0, 100.0, 0.0).place(2.5), 75.0);
    assert_eq!(Linear::from_zero(0.0, 100.0, 0.0).place(0.0), 100.0);
    assert_eq!(Log::new(1.0, 100.0, 0.0, 50.0).place(10.0), 25.0);
}

#[test]
fn the_style_sheet_has_the_colours_of_the_palette() {
    let css = std::fs::read_to_string(root().join("style/tokens.css")).unwrap();
    let blocks: Vec<&str> = css.split(" color-scheme: ").skip(1).collect();
    let [light, by_system, by_reader] = blocks[..] else { panic!("three themes, not {}", blocks.len()) };
    assert!(light.starts_with("light") && by_system.starts_with("dark") && by_reader.starts_with("dark"));
    for (block, palette) in [(light, LIGHT), (by_system, DARK), (by_reader, DARK)] {
        for (name, colour) in tokens(&palette) {
            let line = format!("--{name}: #{colour:06x};");
            assert!(block.contains(&line), "{line} is missing");
        }
    }
    let colours = |block: &str| {
        let lines = block.lines().map(str::trim).filter(|line| line.starts_with("--"));
        lines.map(str::to_string).collect::<Vec<_>>()
    };
    assert_eq!(colours(by_system), colours(by_reader), "dark is dark, whoever chose it");
}

fn tokens(palette: &Palette) -> Vec<(String, u32)> {
    let mut tokens: Vec<(String, u32)> = [
        ("bg", palette.bg),
        ("well", palette.well),
        ("rule", palette.rule),
        ("grid", palette.grid),
        ("rule-strong", palette.rule_strong),
        ("field", palette.field.fill),
        ("on-field", palette.field.text),
        ("ink", palette.ink),
        ("ink-2", palette.ink_2),
        ("ink-3", palette.ink_3),
        ("ember", palette.ember),
        ("ember-mid", palette.ember_mid.fill),
        ("on-ember-mid", palette.ember_mid.text),
        ("ember-tint", palette.ember_tint),
        ("lower", palette.lower),
    ]
    .map(|(name, colour)| (name.to_string(), colour))
    .to_vec();
    for (index, swatch) in palette.series.iter().enumerate() {
        tokens.push((format!("series-{}", index + 1), swatch.fill));
        tokens.push((format!("on-series-{}", index + 1), swatch.text));
    }
    tokens
}

#[test]
fn every_class_of_a_mark_has_a_style() {
    let css = std::fs::read_to_string(root().join("style/charts.css")).unwrap();
    let fills = Series::ALL.map(Fill::Series).into_iter().chain([Fill::Mid, Fill::Hatched, Fill::Grey]);
    let mut classes: Vec<String> = fills.flat_map(|fill| [fill.class(), fill.text_class()]).map(String::from).collect();
    classes.extend(
        [Tone::Name, Tone::Amount, Tone::Axis, Tone::Ember, Tone::Share, Tone::Figure]
            .map(|tone| tone.class().to_string()),
    );
    for (_, drawing) in pictures() {
        for mark in drawing.marks {
            match mark {
                Mark::Rect(_, class) | Mark::Path(_, class) | Mark::Dot(_, _, class) => classes.push(class.to_string()),
                Mark::Label(label) => classes.extend(label.classes().split(' ').map(String::from)),
            }
        }
    }
    for class in classes {
        let is_styled = [' ', ',', ')', '\n'].iter().any(|end| css.contains(&format!(".{class}{end}")));
        assert!(is_styled, ".{class} is missing in charts.css");
    }
}

// Pictures

#[test]
fn pictures_are_as_expected() {
    let folder = root().join("tests/expected/charts");
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut stale = Vec::new();
    for (name, drawing) in pictures() {
        assert_sound(&drawing, &name);
        let (path, svg) = (folder.join(format!("{name}.svg")), drawing.to_svg());
        if update {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&path, svg).unwrap();
        } else if std::fs::read_to_string(&path).ok().as_ref() != Some(&svg) {
            stale.push(name);
        }
    }
    assert!(stale.is_empty(), "{stale:?} differ; look at them, then run with UPDATE_EXPECT=1");
}

fn pictures() -> Vec<(String, Drawing)> {
    let mut pictures = Vec::new();
    for width in [328.0, 368.0, 768.0] {
        let mut add = |name: &str, drawing: Drawing| pictures.push((format!("{name}-{width}"), drawing));
        add("stack-cost-en", stack::layout(&cost_parts(), width).drawing());
        add("stack-use-en", stack::layout(&use_parts(), width).drawing());
        add("stack-cost-zh", stack::layout(&chinese_parts(), width).drawing());
        add("stack-tiny", stack::layout(&parts_of(&[97.0, 1.0, 1.0, 0.5, 0.3, 0.2]), width).drawing());
        add("stack-nothing", stack::layout(&parts_of(&[0.0, 0.0]), width).drawing());
        add("day-en", day::layout(&ordinary_day(), width).drawing());
        add("day-zh", day::layout(&DayData { words: chinese_day_words(), ..ordinary_day() }, width).drawing());
        add(
            "day-over",
            day::layout(&DayData { provisioned: 12.0, with_spares: 12.5, ..ordinary_day() }, width).drawing(),
        );
        add("roofline-en", roofline::layout(&ordinary_roofs(), width).drawing);
        add("operating-en", operating::layout(&ordinary_curve(), width).drawing);
        add("memory-fits", memory::layout(&account(400.0, 512.0, 56.0, 1_128.0), width).drawing());
        for (name, drawing) in ranges::pictures(width) {
            add(name, drawing);
        }
        add("memory-over", memory::layout(&account(1_000.0, 300.0, 56.0, 1_128.0), width).drawing());
    }
    pictures.extend(crossing::pictures());
    pictures.extend(intervals::pictures());
    pictures.extend(frontier::pictures());
    pictures.extend(outlook::pictures());
    pictures.extend(waterfall::pictures());
    for (name, curve) in [("smooth", smooth_curve()), ("steps", step_curve())] {
        pictures.push((format!("response-{name}"), response::layout(&curve, 376.0).drawing()));
    }
    pictures
}

fn cost_parts() -> Vec<Part> {
    let row = |name, value, amount: &str, series| Part {
        amount_text: amount.to_string(),
        ..part(name, value, Fill::Series(series))
    };
    vec![
        row("Servers", 567.0, "$567k", Series::One),
        row("Maintenance, network", 201.0, "$201k", Series::Two),
        row("Data centre", 134.0, "$134k", Series::Three),
        row("Capital", 125.0, "$125k", Series::Four),
        row("Electricity", 50.0, "$50k", Series::Six),
    ]
}

fn use_parts() -> Vec<Part> {
    let row = |name, value, amount: &str, fill| Part { amount_text: amount.to_string(), ..part(name, value, fill) };
    vec![
        row("Writing answers (decode)", 423.0, "$423k", Fill::Series(Series::One)),
        row("Reading input (prefill)", 192.0, "$192k", Fill::Mid),
        row("Idle, waiting for the peak", 410.0, "$410k", Fill::Hatched),
        row("Spares", 52.0, "$52k", Fill::Grey),
    ]
}

fn chinese_parts() -> Vec<Part> {
    let names = ["服务器折旧", "维保与网络", "机房托管", "资金成本", "电费"];
    let amounts = ["56.7\u{a0}万", "20.1\u{a0}万", "13.4\u{a0}万", "12.5\u{a0}万", "5.0\u{a0}万"];
    let rows = cost_parts().into_iter().zip(names).zip(amounts);
    rows.map(|((part, name), amount)| Part { name: name.to_string(), amount_text: amount.to_string(), ..part })
        .collect()
}

fn consumer_load() -> [f64; 24] {
    [
        9.6, 8.4, 7.4, 6.8, 6.4, 6.2, 6.4, 7.0, 8.2, 9.8, 11.2, 12.0, 12.6, 13.0, 13.6, 14.2, 14.8, 15.6, 16.4, 16.8,
        16.5, 15.7, 14.4, 12.6,
    ]
}

fn ordinary_day() -> DayData {
    DayData { load: consumer_load(), provisioned: 19.3, with_spares: 20.3, words: day_words() }
}

fn day_words() -> DayWords {
    DayWords {
        provisioned: "Provisioned 19.3 M".into(),
        spares: ", dotted: with spares".into(),
        idle: "idle, 40%".into(),
        load: "Load, mean 11.6 M".into(),
        end_hour: "24 h".into(),
        ticks: vec!["10 M".into(), "20 M".into(), "30 M".into()],
        load_texts: consumer_load().map(|load| format!("{load:.1} M")).to_vec(),
        provisioned_text: "19.3 M".into(),
    }
}

fn chinese_day_words() -> DayWords {
    DayWords {
        provisioned: "可用容量 1929\u{a0}万".into(),
        spares: "，虚线含备机".into(),
        idle: "空闲 40%".into(),
        load: "负载，平均 1157\u{a0}万".into(),
        end_hour: "24\u{a0}时".into(),
        ticks: vec!["1000\u{a0}万".into(), "2000\u{a0}万".into()],
        ..day_words()
    }
}

fn account(weights: f64, kv_cache: f64, engine: f64, capacity: f64) -> Account {
    let part = |name: &str, value: f64, fill| Part { name: name.into(), amount_text: "160 GB".into(), value, fill };
    Account {
        used: vec![
            part("Weights", weights, Fill::Series(Series::Two)),
            part("KV cache", kv_cache, Fill::Series(Series::Three)),
            part("Engine", engine, Fill::Grey),
        ],
        free: "Free".into(),
        free_text: "160 GB".into(),
        capacity,
        capacity_text: "1,128 GB in 8 GPUs".into(),
    }
}

fn smooth_curve() -> Curve {
    let points = (0..=40).map(|at| f64::from(at) / 40.0).map(|at| (at, 0.25 + 2.0 * at * at)).collect();
    Curve { points, max_cost: 1.9, present: 0.5, interval: Some((0.4, 0.6)), baseline: None }
}

fn step_curve() -> Curve {
    let points = (0..=40).map(|at| (f64::from(at) / 40.0, 0.4 * f64::from(at / 8 + 1))).collect();
    Curve { points, max_cost: 1.9, present: 0.5, interval: Some((0.3, 0.7)), baseline: Some(0.2) }
}

fn words(name: &str, ticks: &[f64], scale: f64) -> AxisWords {
    AxisWords { name: name.into(), ticks: ticks.iter().map(|tick| format!("{}", tick / scale)).collect() }
}

/// Reading and writing under the roofs of an accelerator.
fn roofs(bandwidth: f64, peaks: [f64; 2], points: &[(f64, f64)]) -> Roofs {
    let ceiling = |(name, rate): (&str, f64)| Ceiling { name: name.into(), amount_text: "1,980 TFLOP/s".into(), rate };
    let reached = |(index, (intensity, rate)): (usize, &(f64, f64))| Reached {
        name: ["Reading", "Writing"][index % 2].into(),
        amount_text: "443 TFLOP/s".into(),
        class: ["dot-mid", "dot"][index % 2],
        intensity: *intensity,
        rate: *rate,
        row: vec![format!("{intensity}")],
    };
    let mut roofs = Roofs {
        bandwidth,
        memory: ("Memory".into(), "4.8 TB/s".into()),
        ceilings: ["Arithmetic", "Attention"].into_iter().zip(peaks).map(ceiling).collect(),
        reached: points.iter().enumerate().map(reached).collect(),
        ..Roofs::default()
    };
    let (along, up) = roofs.ticks();
    assert!(along.len() <= MOST_TICKS && up.len() <= MOST_TICKS);
    roofs.axes = (words("FLOP for each byte of memory traffic", &along, 1.0), words("TFLOP/s", &up, 1e12));
    roofs
}

fn ordinary_roofs() -> Roofs {
    roofs(4.8e12, [1979e12, 989.5e12], &[(200.0, 443e12), (55.0, 113e12)])
}

fn step(batch: f64, rate_per_user: f64, rate_per_gpu: f64) -> Step {
    Step { batch_text: format!("{batch}"), rate_per_user, rate_per_gpu, row: vec![format!("{batch}")] }
}

fn operating(steps: Vec<Step>, chosen: usize, slowest: f64) -> OperatingData {
    let mut data = OperatingData {
        steps,
        chosen,
        chosen_text: "batch 139".into(),
        end_text: "engine limit 256".into(),
        slowest,
        slowest_text: "target: 50 ms a token".into(),
        ..OperatingData::default()
    };
    let (along, up) = data.ticks();
    assert!(along.len() <= MOST_TICKS && up.len() <= MOST_TICKS);
    data.axes = (words("for each reader", &along, 1.0), words("for each GPU", &up, 1.0));
    data
}

/// Eight accelerators whose step takes 9 ms and 0.29 ms for each sequence.
fn ordinary_curve() -> OperatingData {
    let batches = [1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 32.0, 48.0, 64.0, 96.0, 128.0, 139.0, 192.0, 256.0];
    let at = |batch: f64| 1.0 / (0.009 + 0.00029 * batch);
    operating(batches.map(|batch| step(batch, at(batch), batch * at(batch) / 8.0)).to_vec(), 14, 20.0)
}

/// Every pair with a place is drawn, on, above and below the diagonal; those without one are left out.
#[test]
fn pairs_stand_where_their_ratio_says() {
    let pair = |measured, predicted| Pair { measured, predicted, class: "pair-dense", row: vec!["a".into()] };
    let pairs = vec![pair(100.0, 100.0), pair(1000.0, 2000.0), pair(1e5, 5e4), pair(0.0, 3.0), pair(5.0, f64::NAN)];
    for width in WIDTHS {
        let edges = ["predicted too low".into(), "predicted too high".into()];
        let data = Scatter { pairs: pairs.clone(), factor: 1.25, edges, ..Scatter::default() };
        let sheet = scatter::layout(&data, width);
        assert_sound(&sheet.drawing, "pairs");
        assert_eq!((sheet.table.len(), sheet.spots.len()), (3, 3));
    }
    assert!(scatter::layout(&Scatter::default(), 300.0).drawing.marks.is_empty());
}
