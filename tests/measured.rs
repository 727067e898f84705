//! Measured throughput: what files of rows give, and that the shipped constants are those of the fit.
//! `UPDATE_EXPECT=1 cargo test --no-default-features --test measured` writes the snapshots.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::snapshot;
use dayburn::measured::fit::{Sample, fit, predictions, samples, shipped};
use dayburn::measured::report::report;
use dayburn::measured::score::{Score, percentile};
use dayburn::measured::spread::{FAMILIES, GPUS, SHIPPED, Spread};
use dayburn::measured::table::{Compared, compared, table};
use dayburn::measured::validate::{HeldOut, Validation, validate};
use dayburn::model::calibration::Constants;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

static ALL: LazyLock<Vec<Sample>> = LazyLock::new(|| samples(&read("data/throughput.csv")));

fn all() -> Vec<&'static Sample> {
    ALL.iter().collect()
}

/// A few seconds in a debug build: for every test once.
static VALIDATION: LazyLock<Validation> = LazyLock::new(|| validate(&all(), &shipped()));

#[test]
fn files_of_rows_give_what_they_gave() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rows");
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert!(names.len() >= 5, "only {names:?}");
    for name in names {
        snapshot(&format!("rows/{name}"), &table(&read(&format!("tests/rows/{name}"))));
    }
}

#[test]
fn every_measured_row_is_predicted() {
    let text = table(&read("data/throughput.csv"));
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("id,predicted,p5,p95,limited_by,problem"));
    let mut count = 0;
    for line in lines {
        let cells: Vec<&str> = line.split(',').collect();
        let [low, middle, high] = [cells[2], cells[1], cells[3]].map(|cell| cell.parse::<f64>().unwrap());
        assert!(0.0 < low && low < middle && middle < high && high.is_finite(), "{line}");
        assert!(!cells[4].is_empty() && cells[5].is_empty(), "{line}");
        count += 1;
    }
    assert_eq!((count, ALL.len()), (471, 471));
}

/// Nothing but the header, no header, an open quote, other line ends, bytes of no meaning: never a crash, and a line
/// for each line.
#[test]
fn broken_files_are_survived() {
    let rows = read("data/throughput.csv");
    let count = |text: &str| table(text).lines().count() - 1;
    assert_eq!(["", "\n\n", "id", "id,model\n", "\u{feff}"].map(count), [0; 5]);
    assert_eq!(count("id,model\na,b\nc,d\n"), 2);
    assert_eq!(table("id\n\"never closed,x\ny\n").lines().count() - 1, 2, "{}", table("id\n\"never closed,x\ny\n"));
    assert_eq!(table(&rows.replace('\n', "\r\n")), table(&rows));
    assert_eq!(table(&format!("\u{feff}{rows}")), table(&rows));
    for end in (0..rows.len()).step_by(9_973).filter(|end| rows.is_char_boundary(*end)) {
        table(&rows[..end]);
    }
}

/// Rows may lack notes and values; then the id or the address tells whose benchmark it is.
#[test]
fn notes_and_values_may_be_absent() {
    let with = predictions(&all(), &Constants::shipped());
    let mut moved = 0;
    for (sample, with) in all().into_iter().zip(with) {
        let row = dayburn::measured::row::Row { notes: String::new(), value: None, ..sample.row.clone() };
        let setup = dayburn::measured::setup::Setup::of(&row).unwrap();
        let without = dayburn::measured::predict::predict(&setup, &Constants::shipped());
        let ratio = without.rate / with.rate;
        moved += usize::from((ratio - 1.0).abs() > 1e-9);
        let decode = sample.row.notes.contains("phase=decode_only");
        assert!((0.8..1.25).contains(&ratio) || decode, "{}: {ratio}", sample.row.id);
    }
    assert!(moved < 40, "{moved} rows are predicted otherwise without their notes");
}

#[test]
fn the_calibration_is_what_it_was() {
    snapshot("calibration.txt", &report(&all(), &VALIDATION));
}

/// The shipped constants are those of the fit: a search that starts at them stays.
#[test]
fn shipped_constants_are_those_of_the_fit() {
    for ((constant, fitted), error) in Constants::ALL.iter().zip(&VALIDATION.fit.values).zip(&VALIDATION.fit.errors) {
        let moved = (fitted / constant.value).ln().abs();
        assert!(moved < 0.005, "{}: {} is shipped, the fit gives {fitted}", constant.key, constant.value);
        let close = (error - constant.error).abs() < 0.05 * constant.error;
        assert!(close, "{}: error {} is shipped, the fit gives {error}", constant.key, constant.error);
    }
}

#[test]
fn the_shipped_spread_is_that_of_the_errors() {
    let parts = |spread: Spread| {
        let Spread { base, added, new_family, new_gpu } = spread;
        [vec![base], added.to_vec(), vec![new_family, new_gpu]].concat()
    };
    for (n, (shipped, fitted)) in parts(SHIPPED).into_iter().zip(parts(VALIDATION.spread)).enumerate() {
        assert!((shipped - fitted).abs() < 0.01, "part {n}: {shipped} is shipped, the fit gives {fitted}");
    }
}

/// Constants that are 2 % off do not pass for fitted: the search goes back.
#[test]
fn changed_constants_are_noticed() {
    let off = |n: usize| if n.is_multiple_of(2) { 1.02 } else { 1.0 / 1.02 };
    let start: Vec<f64> = shipped().iter().enumerate().map(|(n, value)| value * off(n)).collect();
    for ((constant, start), fitted) in Constants::ALL.iter().zip(&start).zip(fit(&all(), &start).values) {
        assert!((fitted / start).ln().abs() > 0.005, "{}: the search stays at a value 2 % off", constant.key);
    }
}

#[test]
fn left_out_rows_are_predicted_as_well_as_claimed() {
    let held = |held_out: &HeldOut| {
        let held = (0..ALL.len()).filter(|row| held_out.holds(*row)).count() as f64 / ALL.len() as f64;
        let ratios: Vec<f64> = held_out.factors.iter().map(|factor| factor * factor).collect();
        (held, percentile(&ratios, 50.0))
    };
    let Validation { groups, gpus, families, sources, .. } = &*VALIDATION;
    let score = Score::of(&groups.errors).unwrap();
    assert!(score.median <= 0.11 && score.within >= 0.80, "{score:?}");
    assert!((0.95..=1.05).contains(&score.geometric_mean), "{score:?}");
    let (in_range, ratio) = held(groups);
    assert!((0.85..=0.95).contains(&in_range) && ratio <= 2.3, "{in_range} within p95/p5 of {ratio}");
    for (name, held_out) in [("accelerators", gpus), ("families", families), ("sources", sources)] {
        let (in_range, ratio) = held(held_out);
        assert!(in_range >= 0.85 && ratio <= 2.3, "{name}: {in_range} within p95/p5 of {ratio}");
    }
}

/// What the page says in words of nine in ten and of half is true of the rows that it shows.
#[test]
fn rows_lie_in_their_intervals() {
    let compared = compared(&read("data/throughput.csv"));
    let share = |inside: &dyn Fn(&Compared) -> bool| {
        compared.iter().filter(|row| inside(row)).count() as f64 / compared.len() as f64
    };
    let nine_in_ten = share(&|row| (row.interval.0..=row.interval.1).contains(&row.sample.measured));
    let half = share(&|row| {
        let factor = SHIPPED.half_within(&row.sample.setup.regime);
        row.sample.error(row.prediction.rate).abs() <= factor.ln()
    });
    assert!((0.88..0.96).contains(&nine_in_ten) && (0.45..0.65).contains(&half), "{nine_in_ten} and {half}");
}

/// The lists of what is known are those of the rows.
#[test]
fn families_and_accelerators_of_the_rows_are_known() {
    for sample in all() {
        let regime = sample.setup.regime;
        assert!(!regime.new_family && !regime.new_gpu, "{}", sample.row.id);
    }
    for family in FAMILIES {
        assert!(all().iter().any(|s| s.setup.model.key.starts_with(family)), "no row has {family}");
    }
    for gpu in GPUS {
        assert!(all().iter().any(|s| s.setup.gpu.key == *gpu), "no row has {gpu}");
    }
}
