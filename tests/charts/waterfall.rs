//! From one amount to another, step by step.

use super::any_signed_amount;
use dayburn::charts::mark::{Drawing, Mark, Sheet};
use dayburn::charts::waterfall::{self, Bar, Row, Waterfall};
use dayburn::figures::waterfall::{Rounded, Step, Total, Way};
use dayburn::i18n::lang::{Currency, Lang, Locale};
use dayburn::model::quantities::Id;
use proptest::prelude::*;

/// Name, note, effect, and the ends of its range.
type Told = (&'static str, &'static str, f64, Option<(f64, f64)>);

fn way(lang: Lang, steps: &[Told]) -> Way {
    let from = 3_104_525.0;
    let to = from + steps.iter().map(|(.., effect, _)| effect).sum::<f64>();
    let total = |bar, name: &str, value, ends| Total { bar, name: name.to_owned(), value, ends };
    let step = |(name, note, effect, ends): &Told| Step {
        name: (*name).to_owned(),
        note: (*note).to_owned(),
        effect: *effect,
        ends: *ends,
    };
    Way {
        locale: lang.into(),
        id: Id::CostPerDay,
        from: total(Bar::Own, "As it is", from, Some((908_542.0, 24_529_588.0))),
        steps: steps.iter().map(step).collect(),
        to: total(Bar::Changed, "With these", to, Some((129_678.0, 1_679_515.0))),
        heads: ["Measure", "Cost of one day", "90% range"].map(str::to_owned),
        has_ranges: true,
        waits: false,
    }
}

const STEPS: &[Told] = &[
    ("Prefix cache", "", -1_025_357.0, Some((-1_977_400.0, -153_830.0))),
    ("Weights and activations in 8 bits, which no column holds", "", 136_477.0, Some((112_364.0, 1_026_418.0))),
    ("Prefill and decode apart", "", 21_466.0, Some((-42_065.0, 67_525.0))),
    ("Reserve for a year", "", -720_000.5, Some((-922_022.0, -34_750.0))),
    ("Cheaper grid", "", 0.0, Some((0.0, 0.0))),
];

const NOTED: &[Told] = &[
    ("Model", "GPT-4o class → Llama 3.3 70B, 14 follow", -1_013_773.0, Some((-1_213_773.0, -486_630.0))),
    ("Price a GPU-hour", "$2.60 → $3.90", 526_477.0, None),
];

pub fn pictures() -> Vec<(String, Drawing)> {
    [328.0, 768.0, 1200.0]
        .into_iter()
        .flat_map(|width| {
            [
                (format!("waterfall-{width}"), way(Lang::En, STEPS).picture(width).0.drawing),
                (format!("waterfall-noted-{width}"), way(Lang::Zh, NOTED).picture(width).0.drawing),
            ]
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn any_waterfall_is_sound(
        steps in prop::collection::vec((any_signed_amount(), any_signed_amount(), any_signed_amount(), any::<bool>()), 0..12),
        start in any_signed_amount(),
        noted: bool,
        has_ranges: bool,
        width in 240.0..1300.0f64,
    ) {
        let mut level = start;
        let mut rows = vec![Row { to: start, amount: "$1.083M".into(), name: "As it is".into(), ..Row::default() }];
        for (effect, low, more, point) in steps {
            let from = level;
            level += effect;
            rows.push(Row {
                bar: Bar::Step,
                name: "Weights and activations in 8 bits".into(),
                note: if noted { "GPT-4o class → Llama 3.3 70B".into() } else { String::new() },
                from,
                to: level,
                ends: (has_ranges && !point).then_some((low, low + more.abs())),
                amount: "−$220k".into(),
                range: if has_ranges { "−$340k to −$80k".into() } else { String::new() },
                row: Vec::new(),
            });
        }
        rows.push(Row { bar: Bar::Changed, to: level, amount: "$861k".into(), name: "With these".into(), ..Row::default() });
        if let Some(span) = Waterfall::span_of(&rows) {
            let count = rows.len();
            let ticks = span.ticks().iter().map(|tick| format!("{tick:.0e}")).collect();
            let heads = ["Cost of one day".to_owned(), "90% range".to_owned()];
            let data = Waterfall { rows, span, ticks, heads, has_ranges };
            let sheet = waterfall::layout(&data, width);
            super::assert_sheet(&sheet, &format!("{data:?} at {width}"));
            prop_assert_eq!(sheet.table.len(), count);
        }
    }

    #[test]
    fn what_is_printed_adds_up(
        from in 1e-6..1e12f64,
        shares in prop::collection::vec(-0.4..0.4f64, 1..14),
        rate in prop::sample::select(vec![1.0, 7.1, 0.92]),
    ) {
        let mut level = from;
        let effects: Vec<f64> = shares.iter().map(|share| { let effect = level * share; level += effect; effect }).collect();
        for (lang, id) in [(Lang::En, Id::CostPerDay), (Lang::Zh, Id::CostPerDay), (Lang::En, Id::EnergyPerDay)] {
            let locale = Locale { lang, currency: if rate == 1.0 { Currency::Usd } else { Currency::Cny }, rate };
            let rounded = Rounded::new(locale, id.unit(), from, &effects, level);
            for step in 0..effects.len() {
                let [before, after, change] = [rounded.amount(step), rounded.amount(step + 1), rounded.step(step)].map(|text| amount(&text));
                let off = before + change - after;
                prop_assert!(off.abs() <= 1e-7 * before.abs().max(after.abs()), "{} {} {}",
                    rounded.amount(step), rounded.step(step), rounded.amount(step + 1));
            }
        }
    }
}

/// A printed amount as a number.
fn amount(text: &str) -> f64 {
    let digits: String =
        text.replace('−', "-").chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | '-')).collect();
    let scale = [
        ("10⁻", f64::NAN),
        ("万亿", 1e12),
        ("亿", 1e8),
        ("万", 1e4),
        ("GWh", 1e6),
        ("MWh", 1e3),
        ("TWh", 1e9),
        ("kWh", 1.0),
        ("mWh", 1e-6),
        ("µWh", 1e-9),
        ("Wh", 1e-3),
        ("T", 1e12),
        ("B", 1e9),
        ("M", 1e6),
        ("k", 1e3),
    ];
    let scale = scale.iter().find(|(word, _)| text.contains(word)).map_or(1.0, |(_, scale)| *scale);
    digits.parse::<f64>().unwrap_or_else(|_| panic!("{text}")) * scale
}

/// Steps begin where the one before ended, the thin line of a step begins with it, and what saves is drawn to the left.
#[test]
fn steps_hang_together() {
    for width in [280.0, 360.0, 768.0, 1200.0] {
        let (Sheet { drawing, .. }, _) = way(Lang::En, STEPS).picture(width);
        let bars: Vec<_> = drawing
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Rect(frame, class) if frame.height > 10.0 => Some((*frame, *class)),
                _ => None,
            })
            .collect();
        let classes: Vec<&str> = bars.iter().map(|(_, class)| *class).collect();
        assert_eq!(classes, ["fill-1", "lower", "higher", "higher", "lower", "lower", "fill-mid"], "{width}");
        // What adds next to nothing is drawn a little wider than it is.
        let near = |a: f64, b: f64| (a - b).abs() < 1.5;
        assert!(near(bars[0].0.x, bars[6].0.x) && near(bars[1].0.right(), bars[0].0.right()), "{width}");
        assert!(near(bars[2].0.x, bars[1].0.x) && near(bars[3].0.x, bars[2].0.right()), "{width}");
        assert!(near(bars[4].0.right(), bars[3].0.right()), "{width}");
        let texts: Vec<&str> = drawing.labels().map(|label| label.text.as_str()).collect();
        for text in ["As it is", "With these", "$3.105M", "−$1.026M", "$0"] {
            assert!(texts.contains(&text), "{width}: {texts:?}");
        }
    }
}

/// A range that reaches far out leaves the picture, and the amounts keep most of the room.
#[test]
fn far_ranges_do_not_crush_the_amounts() {
    let (sheet, words) = way(Lang::En, STEPS).picture(1000.0);
    let widest = |class: &str| {
        let of = |mark: &Mark| match mark {
            Mark::Rect(frame, own) if *own == class && frame.height > 10.0 => Some(frame.width),
            _ => None,
        };
        sheet.drawing.marks.iter().filter_map(of).fold(0.0, f64::max)
    };
    assert!(widest("fill-1") > 250.0, "{}", widest("fill-1"));
    assert_eq!(sheet.table[0], ["As it is", "$3.105M", "$910k to $25M", "$3.105M"]);
    assert_eq!(words.table_head.len(), 4);
    assert!(sheet.table.iter().all(|row| row.len() == 4));
}
