//! Curves over the course of a run.

use super::{WIDTHS, any_amount, assert_sheet};
use dayburn::charts::curves::{Course, Curves, layout};
use dayburn::charts::mark::{Mark, Tone};
use dayburn::charts::plot::AxisWords;
use proptest::prelude::*;

fn curves(heights: &[Vec<f64>]) -> Curves {
    let names = ["training", "validation", "Adadelta", "动量", "RMSprop", "Adagrad"];
    let course = |(at, (heights, name)): (usize, (&Vec<f64>, &str))| Course {
        name: name.to_owned(),
        end_text: "0.319".to_owned(),
        class: if at == 0 { "curve-inside" } else { "curve" },
        is_own: at == 0,
        points: heights.iter().enumerate().map(|(at, height)| (at as f64 + 1.0, *height)).collect(),
    };
    let courses: Vec<Course> = heights.iter().zip(names).enumerate().map(course).collect();
    let first = courses.first().map(|course| course.points.clone()).unwrap_or_default();
    let rows = first.iter().map(|(along, up)| ((*along, *up), vec![along.to_string(), up.to_string()])).collect();
    let mut data = Curves { courses, until: 100.0, top: 0.7, rows, ..Curves::default() };
    let (along, up) = data.ticks();
    let texts = |ticks: Vec<f64>| ticks.iter().map(|tick| format!("{tick:.3}")).collect();
    data.axes = (
        AxisWords { name: "epochs".to_owned(), ticks: texts(along) },
        AxisWords { name: String::new(), ticks: texts(up) },
    );
    data
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_curves_are_sound(
        heights in prop::collection::vec(prop::collection::vec(any_amount(), 0..12), 0..=6),
        width in 200.0..900.0f64,
    ) {
        assert_sheet(&layout(&curves(&heights), width.floor()), &format!("{heights:?} at {width}"));
    }
}

/// Names of curves that end together stand apart, all of them, in the order of the ends.
#[test]
fn every_curve_has_its_name() {
    let heights: Vec<Vec<f64>> = (0..6).map(|at| vec![0.69, 0.3, 0.01 * f64::from(at)]).collect();
    for width in WIDTHS {
        let sheet = layout(&curves(&heights), width);
        let mut names: Vec<_> =
            sheet.drawing.labels().filter(|label| matches!(label.tone, Tone::Name | Tone::Ember)).collect();
        assert_eq!(names.len(), 6, "at {width}");
        names.sort_by(|a, b| a.y.total_cmp(&b.y));
        assert_eq!(names.last().unwrap().text, "training", "the lowest ends at zero");
        assert_eq!(sheet.table.len(), 3);
    }
}

/// The axis is there before there is anything to draw, and what is no number is left out.
#[test]
fn curves_begin_with_their_axes() {
    let empty = layout(&curves(&[]), 520.0);
    assert!(!empty.drawing.marks.is_empty() && empty.table.is_empty());
    let astray = layout(&curves(&[vec![0.7, 1e5, f64::INFINITY, f64::NAN]]), 520.0);
    let points = astray.drawing.marks.iter().find_map(|mark| match mark {
        Mark::Path(outlines, "curve-inside") => Some(outlines[0].len()),
        _ => None,
    });
    assert_eq!(points, Some(2));
}
