//! Numbers, formulas and tables as text.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

use dayburn::i18n::lang::Lang::{self, En, Zh};
use dayburn::interpret::trace::{Arena, Derivation, Trace};
use dayburn::model::algebra::Algebra;
use dayburn::model::quantities::{Id, Inputs};
use dayburn::model::units::{Kind, Unit};
use dayburn::render::csv::{Cell, csv};
use dayburn::render::field::field;
use dayburn::render::formula::{Formula, formula};
use dayburn::render::math::{Math, Operator};
use dayburn::render::number::{Magnitude, Style, percent, write};
use dayburn::render::range::{Between, range, signed};
use dayburn::render::{latex, text};

/// No-break spaces that can be seen: `~` for the wide one, `_` for the narrow one.
fn visible(text: &str) -> String {
    text.replace('\u{a0}', "~").replace('\u{202f}', "_")
}

type Case = (Lang, Unit, f64, &'static str);
type RangeCase = (Lang, Style, Unit, (f64, f64), Between, &'static str);

fn check(style: Style, cases: &[Case]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(lang, unit, shown, wanted)| {
            let text = visible(&write(*lang, style, *unit, unit.to_base(*shown)).joined());
            (text != *wanted).then(|| format!("{style:?} {lang:?} {unit:?} {shown}: wanted {wanted}, got {text}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn headline_has_two_digits_and_words() {
    check(
        Style::Headline,
        &[
            (En, Unit::UsdPerDay, 1_077_000.0, "$1.1~million"),
            (En, Unit::UsdPerDay, 694_444.44, "$690,000"),
            (En, Unit::UsdPerDay, 999_950.0, "$1.0~million"),
            (En, Unit::UsdPerDay, 994_999.0, "$990,000"),
            (En, Unit::UsdPerDay, 995_000.0, "$1.0~million"),
            (En, Unit::UsdPerDay, 2.46e6, "$2.5~million"),
            (En, Unit::UsdPerDay, 12e6, "$12~million"),
            (En, Unit::UsdPerDay, 123e6, "$120~million"),
            (En, Unit::UsdPerDay, 4.21e9, "$4.2~billion"),
            (En, Unit::UsdPerDay, 3e12, "$3.0~trillion"),
            (En, Unit::UsdPerDay, 1e15, "$1.0_×_10¹⁵"),
            (En, Unit::UsdPerDay, -1_077_000.0, "−$1.1~million"),
            (En, Unit::UsdPerDay, 0.0, "$0"),
            (En, Unit::UsdPerDay, -0.0, "$0"),
            (En, Unit::UsdPerDay, 9.43, "$9.43"),
            (En, Unit::UsdPerDay, 94.3, "$94"),
            (En, Unit::UsdPerDay, 0.999999, "$1.00"),
            (En, Unit::UsdPerDay, 0.0543, "$0.054"),
            (En, Unit::UsdPerDay, 1e-9, "$1.0_×_10⁻⁹"),
            (En, Unit::UsdPerDay, f64::NAN, "–"),
            (En, Unit::UsdPerDay, f64::INFINITY, "–"),
            (En, Unit::QueriesPerDay, 2.5e9, "2.5~billion"),
            (En, Unit::UsersPerDay, 13e6, "13~million"),
            (En, Unit::Gpus, 24_544.0, "25,000"),
            (En, Unit::Gpus, 8.0, "8"),
            (En, Unit::Percent, 59.6, "60%"),
            (En, Unit::Percent, 4.321, "4.3%"),
            (En, Unit::Megawatts, 26.2, "26_MW"),
            (En, Unit::KilowattHoursPerDay, 628_000.0, "630_MWh"),
            (En, Unit::KilowattHoursPerDay, 999_950.0, "1.0_GWh"),
            (En, Unit::WattHoursPerQuery, 0.344, "340_mWh"),
            (En, Unit::LitresPerDay, 999.95, "1.0_m³"),
            (En, Unit::Flop, 3.24e24, "3.2_×_10²⁴_FLOP"),
            (Zh, Unit::UsdPerDay, 1_077_000.0, "110~万美元"),
            (Zh, Unit::UsdPerDay, 694_444.44, "69~万美元"),
            (Zh, Unit::UsdPerDay, 999_950.0, "100~万美元"),
            (Zh, Unit::UsdPerDay, 9_999.0, "1.0~万美元"),
            (Zh, Unit::UsdPerDay, 9_949.0, "9,900~美元"),
            (Zh, Unit::UsdPerDay, 10_000.0, "1.0~万美元"),
            (Zh, Unit::UsdPerDay, 99_960_000.0, "1.0~亿美元"),
            (Zh, Unit::UsdPerDay, 4.21e9, "42~亿美元"),
            (Zh, Unit::UsdPerDay, 3e12, "3.0~万亿美元"),
            (Zh, Unit::UsdPerDay, 1e15, "1000~万亿美元"),
            (Zh, Unit::UsdPerDay, 1e16, "1.0_×_10¹⁶~美元"),
            (Zh, Unit::UsdPerDay, -51.0, "−51~美元"),
            (Zh, Unit::UsdPerDay, 0.0, "0~美元"),
            (Zh, Unit::UsdPerDay, f64::NEG_INFINITY, "–"),
            (Zh, Unit::QueriesPerDay, 2.5e9, "25~亿"),
            (Zh, Unit::Megawatts, 26.2, "26_MW"),
            (Zh, Unit::Years, 4.0, "4~年"),
            (Zh, Unit::Percent, 35.0, "35%"),
        ],
    );
}

#[test]
fn figure_has_three_digits_and_keeps_zeros() {
    check(
        Style::Figure,
        &[
            (En, Unit::UsdPerDay, 41.0, "$41.00"),
            (En, Unit::UsdPerDay, 423_000.0, "$423k"),
            (En, Unit::UsdPerDay, 410_000.0, "$410k"),
            (En, Unit::UsdPerDay, 999_950.0, "$1.00M"),
            (En, Unit::UsdPerDay, 1_999.6, "$2.00k"),
            (En, Unit::UsdPerDay, 2e9, "$2.00B"),
            (En, Unit::UsdPerDay, 0.4309, "$0.431"),
            (En, Unit::UsdPerDay, 12.346, "$12.35"),
            (En, Unit::UsdPerDay, 0.0, "$0"),
            (En, Unit::Gpus, 24_544.0, "24,544"),
            (En, Unit::Servers, 3_068.0, "3,068"),
            (En, Unit::Gpus, 24_543.7, "24,500"),
            (En, Unit::One, 8.0, "8"),
            (En, Unit::One, 12.5, "12.5"),
            (En, Unit::QueriesPerDay, 2.5e9, "2.50_B"),
            (En, Unit::Parameters, 1.8e12, "1.80_T"),
            (En, Unit::TokensPerGpuSecond, 9212.5, "9,210"),
            (En, Unit::TokensPerGpuSecond, 999.95, "1,000"),
            (En, Unit::Percent, 60.0, "60%"),
            (En, Unit::Percent, 12.345, "12.3%"),
            (En, Unit::Percent, 0.4567, "0.457%"),
            (En, Unit::Percent, 99.96, "100%"),
            (En, Unit::KilowattsPerServer, 6.5, "6.50_kW"),
            (En, Unit::KilowattsPerServer, 0.99996, "1.00_kW"),
            (En, Unit::WattsPerGpu, 700.0, "700_W"),
            (En, Unit::GramsPerQuery, 999.95, "1.00_kg"),
            (En, Unit::GramsPerQuery, 0.0421, "42.1_mg"),
            (En, Unit::Tonnes, 539.0, "539_t"),
            (En, Unit::MillilitresPerQuery, 1.23, "1.23_mL"),
            (En, Unit::Gigabytes, 1128.0, "1.13_TB"),
            (En, Unit::KilobytesPerToken, 70.27, "70.3_kB"),
            (En, Unit::TeraflopsPerGpu, 1979.0, "1,980_TFLOP/s"),
            (En, Unit::GpuHours, 3.07e6, "3.07_M_GPU·h"),
            (En, Unit::Seconds, 0.0123, "12.3_ms"),
            (En, Unit::Milliseconds, 0.9999, "1.00_ms"),
            (En, Unit::Milliseconds, 0.0567, "56.7_µs"),
            (En, Unit::Flop, 1e9, "1.00_×_10⁹_FLOP"),
            (En, Unit::FlopPerToken, 4.0, "4.00_FLOP"),
            (Zh, Unit::UsdPerDay, 567_000.0, "56.7~万美元"),
            (Zh, Unit::UsdPerDay, 50_000.0, "5.00~万美元"),
            (Zh, Unit::Gpus, 24_544.0, "24,544"),
            (Zh, Unit::Gpus, 9_999.0, "9,999"),
            (Zh, Unit::Gpus, 10_000.0, "10,000"),
            (Zh, Unit::Gpus, 124_544.0, "12.5~万"),
            (Zh, Unit::QueriesPerDay, 2.5e9, "25.0~亿"),
            (Zh, Unit::GpuHours, 3.07e6, "307~万_GPU·h"),
            (Zh, Unit::Days, 54.2, "54.2~天"),
            (Zh, Unit::One, -3.25, "−3.25"),
        ],
    );
}

#[test]
fn charts_are_short() {
    check(
        Style::Chart(2),
        &[
            (En, Unit::UsdPerDay, 800_000.0, "$800k"),
            (En, Unit::UsdPerDay, 1_077_000.0, "$1.1M"),
            (En, Unit::UsdPerDay, 999_950.0, "$1M"),
            (En, Unit::UsdPerDay, 2e9, "$2B"),
            (En, Unit::UsdPerDay, 0.0, "$0"),
            (En, Unit::UsdPerDay, 1_234.0, "$1.2k"),
            (En, Unit::UsdPerDay, 0.5, "$0.50"),
            (En, Unit::UsersPerDay, 150e6, "150_M"),
            (En, Unit::UsersPerDay, 1900.0, "1,900"),
            (En, Unit::TokensPerDay, 3e12, "3_T"),
            (En, Unit::Percent, 76.2, "76%"),
            (Zh, Unit::UsdPerDay, 1_077_000.0, "110~万美元"),
            (Zh, Unit::UsdPerDay, 0.0, "0~美元"),
            (Zh, Unit::Parameters, 1.65e11, "1700~亿"),
            (Zh, Unit::TokensPerDay, 3e12, "3~万亿"),
        ],
    );
    check(
        Style::Chart(3),
        &[
            (En, Unit::TokensPerSecond, 19.29e6, "19.3_M"),
            (En, Unit::UsdPerDay, 567_123.0, "$567k"),
            (En, Unit::TerabytesPerSecond, 4.8, "4.8_TB/s"),
            (En, Unit::Gigabytes, 141.0, "141_GB"),
            (En, Unit::Gigabytes, 80.0, "80_GB"),
            (En, Unit::Years, 5.2, "5.2_y"),
            (Zh, Unit::TokensPerSecond, 19.29e6, "1930~万"),
            (Zh, Unit::Parameters, 1.65e11, "1650~亿"),
            (Zh, Unit::Years, 5.2, "5.2~年"),
        ],
    );
    assert_eq!(visible(&write(Zh, Style::Chart(2), Unit::UsdPerDay, 1e6).number()), "100~万");
    assert_eq!(percent(En, 0.0432, 2), "4.3%");
    assert_eq!(percent(Zh, 1.0, 2), "100%");
}

#[test]
fn unit_prices_have_cents() {
    check(
        Style::UnitPrice,
        &[
            (En, Unit::UsdPerQuery, 0.4309, "$0.43"),
            (En, Unit::UsdPerQuery, 0.1, "$0.10"),
            (En, Unit::UsdPerQuery, 0.0999, "$0.10"),
            (En, Unit::UsdPerQuery, 0.0949, "$0.095"),
            (En, Unit::UsdPerQuery, 0.054, "$0.054"),
            (En, Unit::UsdPerQuery, 0.05, "$0.050"),
            (En, Unit::UsdPerQuery, 0.00036, "$0.00036"),
            (En, Unit::UsdPerQuery, 1e-9, "$1.0_×_10⁻⁹"),
            (En, Unit::UsdPerQuery, 0.0, "$0"),
            (En, Unit::UsdPerQuery, 9.999, "$10.00"),
            (En, Unit::UsdPerGpuHour, 1.83, "$1.83"),
            (En, Unit::UsdPerServer, 1234.5, "$1,235"),
            (En, Unit::UsdPerServer, 300_000.0, "$300,000"),
            (En, Unit::Usd, 2.5e6, "$2.50M"),
            (En, Unit::UsdPerQuery, -0.43, "−$0.43"),
            (Zh, Unit::UsdPerQuery, 0.4309, "0.43~美元"),
            (Zh, Unit::UsdPerQuery, 0.054, "0.054~美元"),
            (Zh, Unit::UsdPerQuery, f64::NAN, "–"),
        ],
    );
    check(
        Style::Cents,
        &[
            (En, Unit::UsdPerQuery, 0.0036, "0.36¢"),
            (En, Unit::UsdPerQuery, 0.0995, "10¢"),
            (En, Unit::UsdPerQuery, 1.234, "123¢"),
            (En, Unit::UsdPerQuery, 0.0, "0¢"),
            (Zh, Unit::UsdPerQuery, 0.0036, "0.36~美分"),
        ],
    );
}

#[test]
fn exact_has_what_a_calculator_needs() {
    check(
        Style::Exact(6),
        &[
            (En, Unit::UsdPerDay, 1_077_314.23, "$1,077,314"),
            (En, Unit::UsdPerDay, 1e6, "$1M"),
            (En, Unit::UsdPerDay, 300_000.0, "$300,000"),
            (En, Unit::UsdPerKilowattHour, 0.08, "$0.08"),
            (En, Unit::UsdPerGpuHour, 2.5, "$2.50"),
            (En, Unit::UsdPerQuery, 0.000_430_925_69, "$0.000430926"),
            (En, Unit::GpuSecondsPerQuery, 0.484_545_61, "0.484546_GPU·s"),
            (En, Unit::UsersPerDay, 200e6, "200_M"),
            (En, Unit::QueriesPerDay, 2.5e9, "2.5_B"),
            (En, Unit::QueriesPerDay, 2_345_678_912.0, "2.34568_B"),
            (En, Unit::UsersPerDay, 12_345_678.0, "12,345,678"),
            (En, Unit::Gpus, 24_544.0, "24,544"),
            (En, Unit::One, 0.1 + 0.2, "0.3"),
            (En, Unit::One, 0.999_999_9, "1"),
            (En, Unit::One, 1e-9, "1_×_10⁻⁹"),
            (En, Unit::One, 0.0, "0"),
            (En, Unit::Percent, 86.937, "86.937%"),
            (En, Unit::MegawattHours, 0.0312, "0.0312_MWh"),
            (En, Unit::Flop, 3.237_489e24, "3.23749_×_10²⁴_FLOP"),
            (Zh, Unit::UsdPerDay, 1_077_314.23, "107.7314~万美元"),
            (Zh, Unit::UsersPerDay, 200e6, "2~亿"),
            (Zh, Unit::Gpus, 24_544.0, "24,544"),
            (Zh, Unit::Gpus, 99_999.0, "99,999"),
            (Zh, Unit::Gpus, 100_000.0, "10~万"),
            (Zh, Unit::UsdPerServer, 300_000.0, "30~万美元"),
        ],
    );
}

#[test]
fn ranges_name_the_unit_once() {
    let cases: &[RangeCase] = &[
        (En, Style::Chart(2), Unit::UsersPerDay, (150e6, 260e6), Between::Dash, "150–260_M"),
        (En, Style::Chart(2), Unit::UsersPerDay, (750e3, 1.9e6), Between::Dash, "750,000–1.9_M"),
        (En, Style::Chart(2), Unit::UsersPerDay, (0.0, 1.9e6), Between::Dash, "0–1.9_M"),
        (En, Style::Chart(2), Unit::UsdPerDay, (0.0, 1.9e6), Between::Dash, "$0–1.9M"),
        (En, Style::Chart(2), Unit::UsdPerDay, (810e3, 1.5e6), Between::Dash, "$810k–$1.5M"),
        (En, Style::Chart(2), Unit::UsdPerDay, (810e3, 1.5e6), Between::Word, "$810k to $1.5M"),
        (En, Style::Headline, Unit::UsdPerDay, (510e3, 2.5e6), Between::Word, "$510,000 to $2.5~million"),
        (En, Style::Headline, Unit::Megawatts, (15e6, 26e6), Between::Word, "15 to 26_MW"),
        (En, Style::Headline, Unit::Megawatts, (950e3, 26e6), Between::Word, "950_kW to 26_MW"),
        (En, Style::Headline, Unit::Megawatts, (950e3, 26e6), Between::Dash, "950_kW–26_MW"),
        (En, Style::Chart(2), Unit::Percent, (0.35, 0.65), Between::Dash, "35–65%"),
        (En, Style::Chart(2), Unit::Percent, (0.35, 0.65), Between::Word, "35% to 65%"),
        (En, Style::Chart(2), Unit::Percent, (-0.05, 0.03), Between::Dash, "−5~–~3%"),
        (En, Style::UnitPrice, Unit::UsdPerQuery, (0.21, 0.99), Between::Dash, "$0.21–0.99"),
        (En, Style::UnitPrice, Unit::UsdPerQuery, (0.054, 0.26), Between::Dash, "$0.054–0.26"),
        (En, Style::Chart(3), Unit::One, (0.73, 1.64), Between::Spaced, "0.73~–~1.64"),
        (En, Style::Chart(2), Unit::One, (7.0, 7.001), Between::Dash, "7"),
        (En, Style::Chart(2), Unit::One, (f64::NAN, 7.0), Between::Dash, "–"),
        (Zh, Style::Headline, Unit::UsdPerDay, (510e3, 2.5e6), Between::Word, "51~万至 250~万美元"),
        (Zh, Style::Headline, Unit::UsdPerDay, (9e3, 2.5e6), Between::Word, "9,000~至 250~万美元"),
        (Zh, Style::Chart(2), Unit::UsersPerDay, (1.5e8, 2.6e8), Between::Dash, "1.5–2.6~亿"),
        (Zh, Style::UnitPrice, Unit::UsdPerQuery, (0.21, 0.99), Between::Dash, "0.21–0.99~美元"),
        (Zh, Style::Chart(2), Unit::UsdPerDay, (810e3, 1.5e6), Between::Dash, "81–150~万美元"),
        (Zh, Style::Chart(2), Unit::Percent, (0.35, 0.65), Between::Dash, "35–65%"),
    ];
    for (lang, style, unit, ends, between, wanted) in cases {
        assert_eq!(visible(&range(*lang, *style, *unit, *ends, *between)), *wanted);
    }
}

#[test]
fn differences_are_signed() {
    let text = |lang, unit, base| visible(&signed(lang, Style::Chart(2), unit, base).joined());
    assert_eq!(text(En, Unit::UsdPerDay, 1.2e6), "+$1.2M");
    assert_eq!(text(En, Unit::UsdPerDay, -1.2e6), "−$1.2M");
    assert_eq!(text(En, Unit::Percent, -0.22), "−22%");
    assert_eq!(text(Zh, Unit::UsdPerDay, 1.2e6), "+120~万美元");
    assert_eq!(text(En, Unit::Percent, 0.0), "0%");
    assert_eq!(text(En, Unit::Percent, f64::NAN), "–");
}

#[test]
fn a_field_holds_what_people_type() {
    let cases: &[Case] = &[
        (En, Unit::UsersPerDay, 200e6, "200 M"),
        (En, Unit::UsersPerDay, 1_234_567.0, "1,234,567"),
        (En, Unit::UsersPerDay, 999_999.0, "999,999"),
        (En, Unit::QueriesPerUser, 12.5, "12.5"),
        (En, Unit::TokensPerQuery, 1200.0, "1,200"),
        (En, Unit::Percent, 35.0, "35%"),
        (En, Unit::Percent, 89.3, "89.3%"),
        (En, Unit::KilowattsPerServer, 6.5, "6.5"),
        (En, Unit::UsdPerServer, 300_000.0, "300,000"),
        (En, Unit::Usd, 1.5e6, "1.5 M"),
        (En, Unit::GpuHours, 3_070_000.0, "3,070,000"),
        (En, Unit::Parameters, 1.8e12, "1.8 T"),
        (En, Unit::One, 1e15, "1e15"),
        (En, Unit::One, 1e-9, "1e-9"),
        (En, Unit::One, 0.0, "0"),
        (En, Unit::One, f64::NAN, "–"),
        (Zh, Unit::UsersPerDay, 200e6, "2 亿"),
        (Zh, Unit::UsersPerDay, 50e6, "5000 万"),
        (Zh, Unit::UsdPerServer, 300_000.0, "30 万"),
        (Zh, Unit::TokensPerQuery, 1200.0, "1,200"),
        (Zh, Unit::TokensPerQuery, 9_999.0, "9,999"),
        (Zh, Unit::TokensPerQuery, 10_000.0, "10,000"),
        (Zh, Unit::TokensPerDay, 3e12, "3 万亿"),
        (Zh, Unit::Percent, 35.0, "35%"),
    ];
    for (lang, unit, shown, wanted) in cases {
        assert_eq!(field(*lang, *unit, unit.to_base(*shown)), *wanted);
    }
}

/// Reads what a field holds, in the display unit. Knows no more than it must.
fn read(text: &str) -> f64 {
    let plain = text.replace(',', "").trim_end_matches('%').to_owned();
    let words = [(" 万亿", "e12"), (" 亿", "e8"), (" 万", "e4"), (" T", "e12"), (" B", "e9"), (" M", "e6")];
    let plain = words.iter().fold(plain, |text, (word, power)| text.replace(word, power));
    plain.parse().unwrap_or_else(|_| panic!("cannot read {text}"))
}

#[test]
fn what_a_field_holds_reads_back() {
    let numbers = [1.0, 1.5, 9.87654321, 3.3333333333333335, 2.0, 9.999999999999];
    for lang in Lang::ALL {
        for unit in Unit::ALL {
            for power in -12..18 {
                for number in numbers {
                    let shown = number * 10f64.powi(power);
                    let text = field(*lang, *unit, unit.to_base(shown));
                    let back = read(&text);
                    assert!((back / shown - 1.0).abs() < 1e-11, "{unit:?} {shown}: {text} read as {back}");
                    let again = field(*lang, *unit, unit.to_base(back));
                    assert_eq!(text, again, "{unit:?} {shown} is not a fixed point");
                }
            }
        }
    }
}

#[test]
fn no_number_breaks_across_lines() {
    for lang in Lang::ALL {
        for unit in Unit::ALL {
            for style in [Style::Exact(6), Style::Figure, Style::Headline, Style::Chart(2), Style::UnitPrice] {
                for power in -12..20 {
                    let text = write(*lang, style, *unit, unit.to_base(1.234 * 10f64.powi(power)));
                    let joined = text.joined();
                    assert!(!joined.contains(' '), "{joined}");
                    assert!(joined.chars().count() < 40, "{joined}");
                    if unit.kind() == Kind::Percent {
                        assert!(joined.ends_with('%') && text.gap.is_empty());
                    }
                    if matches!(text.magnitude, Magnitude::One) && style == Style::Headline {
                        assert!(text.digits.bytes().filter(|b| (b'1'..=b'9').contains(b)).count() <= 3, "{joined}");
                    }
                }
            }
        }
    }
}

// Formulas

struct Sheet<'a> {
    i: Inputs<Trace<'a>>,
}

/// A derivation of hand-made formulas over inputs of which a few are set, in display units.
fn derived(set: &[(Id, f64)], formulas: impl Fn(&Sheet)) -> Derivation {
    let mut values = Inputs::new(|_| 1.0);
    for id in Id::INPUTS {
        if id.row().input.is_some_and(|input| input.default.is_some()) {
            values.set(*id, id.default_value());
        }
    }
    for (id, shown) in set {
        values.set(*id, id.unit().to_base(*shown));
    }
    let arena = Arena::default();
    formulas(&Sheet { i: arena.inputs(&values) });
    arena.derivation()
}

const SET: &[(Id, f64)] = &[
    (Id::QueriesPerDay, 2.5e9),
    (Id::SecondsPerToken, 0.484_545_6),
    (Id::GpusPerServer, 8.0),
    (Id::SpareShare, 5.0),
    (Id::ServerPrice, 300_000.0),
    (Id::ServerPower, 10.2),
    (Id::ElectricityPrice, 0.08),
    (Id::GridIntensity, 384.0),
    (Id::GridWater, 3.2),
    (Id::GpuHourPrice, 2.5),
    (Id::ActiveParameters, 100e9),
    (Id::TrainingPeakFlops, 989.0),
    (Id::Servers, 3068.0),
    (Id::Experts, 256.0),
    (Id::ExpertsPerToken, 8.0),
    (Id::Batch, 256.0),
    (Id::CachedShare, 50.0),
    (Id::InputTokenPrice, 0.5),
    (Id::CachedTokenPrice, 0.05),
    (Id::OutputTokenPrice, 3.0),
];

/// Formulas of every form that the algebra knows.
fn sample(sheet: &Sheet) {
    let i = &sheet.i;
    let queries = (i.daily_users * i.queries_per_user).named(Id::QueriesPerDay);
    let input = (queries * i.input_tokens).named(Id::InputTokensPerDay);
    let output = (queries * i.output_tokens).named(Id::OutputTokensPerDay);
    (i.input_tokens + i.output_tokens).named(Id::TokensPerQuery);
    let time = (i.output_tokens / i.output_tokens_per_gpu_second).named(Id::GpuSecondsPerQuery);
    let hours = (queries * time / i.seconds_per_hour).named(Id::GpuHoursPerDay);
    let gpus = (hours / (i.hours_per_day * i.utilization)).named(Id::Gpus);
    let spares = gpus + gpus * i.spare_share;
    let servers = (spares / i.gpus_per_server).round_up().named(Id::Servers);
    let price = servers * i.server_price;
    let capital = (price + price * i.network_share).named(Id::Capital);
    (capital * i.residual_share.complement() / (i.server_life * i.days_per_year)).named(Id::DepreciationPerDay);
    (capital * i.half * i.capital_rate / i.days_per_year).named(Id::CapitalCostPerDay);
    (capital * i.maintenance_share / i.days_per_year).named(Id::MaintenancePerDay);
    (servers * i.server_power * i.colocation_price / i.days_per_month).named(Id::ColocationCostPerDay);
    let it = (servers * i.server_power * i.power_fraction * i.day).named(Id::ItEnergyPerDay);
    let energy = (it * i.pue).named(Id::EnergyPerDay);
    (energy * i.electricity_price).named(Id::ElectricityCostPerDay);
    (energy * i.grid_intensity + servers * i.embodied_carbon / (i.server_life * i.days_per_year))
        .named(Id::CarbonPerDay);
    (it * (i.site_water + i.pue * i.grid_water)).named(Id::WaterPerDay);
    let cost = (gpus * i.day * i.gpu_hour_price).named(Id::CostPerDay);
    (cost * (time / (time + time)) / (output / i.tokens_per_million)).named(Id::CostPerMillionOutputTokens);
    let (fresh, written) = (input / i.tokens_per_million, output / i.tokens_per_million);
    let revenue = (fresh * i.cached_share.complement() * i.input_token_price
        + fresh * i.cached_share * i.cached_token_price
        + written * i.output_token_price)
        .named(Id::RevenuePerDay);
    let profit = (revenue - cost).named(Id::ProfitPerDay);
    (profit / cost).named(Id::Margin);
    let flops = (i.training_flops_factor * i.active_parameters * i.training_tokens).named(Id::TrainingFlops);
    (flops / (i.training_peak_flops * i.training_mfu)).named(Id::TrainingGpuHours);
    (i.one_expert - (i.one_expert - i.experts_per_token / i.experts).powf(i.batch)).named(Id::ExpertShareRead);
    i.host_step_time.max(i.layer_time * i.batch).max(i.moe_layer_time).named(Id::StepTime);
}

/// The formula of the picture: rounding up inside rounding up.
fn nested(sheet: &Sheet) {
    let i = &sheet.i;
    let one_copy = i.queries_per_day * i.seconds_per_token / (i.seconds_per_hour * i.hours_per_day * i.utilization);
    let running = (one_copy / i.gpus_per_server).round_up();
    (running + running * i.spare_share).round_up().named(Id::Servers);
    (profit(i) - (i.textbook_hardware_cost - i.textbook_electricity_cost)).named(Id::TextbookCost);
    (i.daily_users
        * (i.textbook_electricity_cost - i.textbook_hardware_cost - i.textbook_electricity_cost)
            .named(Id::ProfitPerDay))
    .named(Id::RevenuePerDay);
    i.batch.min(i.engine_batch_limit).named(Id::Replicas);
    i.textbook_hardware_cost.named(Id::CostPerDay);
}

fn profit<'a>(i: &Inputs<Trace<'a>>) -> Trace<'a> {
    i.textbook_hardware_cost
}

fn snapshot(name: &str, text: &str) {
    let path = format!("{}/tests/expected/render/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        std::fs::create_dir_all(format!("{}/tests/expected/render", env!("CARGO_MANIFEST_DIR"))).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, expected, "{name} changed; UPDATE_EXPECTED=1 writes it anew");
}

fn formulas(lang: Lang) -> Vec<Formula> {
    let (all, more) = (derived(SET, sample), derived(SET, nested));
    all.steps().iter().chain(more.steps()).map(|step| formula(lang, step)).collect()
}

#[test]
fn formulas_as_text() {
    for lang in Lang::ALL {
        let lines: Vec<String> = formulas(*lang)
            .iter()
            .map(|formula| {
                let notes = if formula.converts { " (units converted)" } else { "" };
                format!("{}{notes}\n{}", formula.id.key(), visible(&text::formula(formula)))
            })
            .collect();
        snapshot(&format!("formulas.{}.txt", lang.key()), &lines.join("\n"));
    }
}

#[test]
fn formulas_as_latex() {
    let all: Vec<String> = formulas(En).iter().chain(&formulas(Zh)).map(latex::formula).collect();
    for tex in &all {
        let count = |what: &str| tex.matches(what).count();
        let braces = count("{") - count("\\{");
        assert_eq!(braces, count("}") - count("\\}"), "{tex}");
        assert_eq!(count("\\left"), count("\\right"), "{tex}");
        assert_eq!(count("\\lceil"), count("\\rceil"), "{tex}");
        assert_eq!(count("\\begin"), count("\\end"));
        assert!(!tex.contains(['\u{a0}', '\u{202f}', '\u{2062}', '−', '·']), "{tex}");
    }
    snapshot("formulas.tex", &all.join("\n"));
}

#[test]
fn long_lines_wrap_before_a_sign() {
    let formulas = formulas(En);
    let revenue = formulas.iter().find(|formula| formula.id == Id::RevenuePerDay).unwrap();
    let wrapped = text::wrapped(revenue, 60);
    snapshot("wrapped.txt", &visible(&wrapped));
    assert!(wrapped.lines().all(|line| line.chars().count() <= 60), "{wrapped}");
    for formula in &formulas {
        let squeezed = |text: String| text.split_whitespace().collect::<String>();
        assert_eq!(squeezed(text::wrapped(formula, 60)), squeezed(text::formula(formula)));
    }
}

#[test]
fn every_leaf_knows_its_quantity() {
    let derivation = derived(SET, sample);
    for step in derivation.steps() {
        let formula = formula(En, step);
        let used: Vec<Id> = step.formula.quantities().into_iter().map(|(id, _)| id).collect();
        for line in [&formula.symbolic, &formula.substituted] {
            let mut found = line.math().quantities();
            let mut used = used.clone();
            found.sort();
            used.sort();
            assert_eq!(found, used, "{:?}", step.id);
        }
    }
}

#[test]
fn a_line_that_does_not_close_says_so() {
    let set = [
        (Id::DailyUsers, 1e9 / 3.0),
        (Id::QueriesPerUser, 1.0 / 3.0),
        // Two amounts that agree in more digits than are shown.
        (Id::TextbookHardwareCost, 1e9 / 3.0),
        (Id::TextbookElectricityCost, 1e9 / 3.0 - 1e-3),
    ];
    let derivation = derived(&set, |sheet| {
        let i = &sheet.i;
        (i.daily_users * i.queries_per_user).named(Id::QueriesPerDay);
        (i.textbook_hardware_cost - i.textbook_electricity_cost).named(Id::TextbookCost);
    });
    let formulas: Vec<Formula> = derivation.steps().iter().map(|step| formula(En, step)).collect();
    assert!(formulas[0].closes);
    assert_eq!(formulas[0].substituted.0[0].0, Operator::Equal);
    assert!(!formulas[1].closes);
    assert_eq!(text::text(&formulas[1].substituted.math()), "≈ $333,333,333 − $333,333,333");
}

#[test]
fn the_winner_is_marked() {
    let formulas = formulas(En);
    let step = formulas.iter().find(|formula| formula.id == Id::StepTime).unwrap();
    let Math::Choice(choice) = &step.symbolic.0[0].1 else { panic!("not a choice") };
    assert_eq!((choice.sides.len(), choice.winner), (3, 1));
    let batch = formulas.iter().find(|formula| formula.id == Id::Replicas).unwrap();
    let Math::Choice(choice) = &batch.symbolic.0[0].1 else { panic!("not a choice") };
    assert_eq!(choice.winner, 0);
}

#[test]
fn tables_are_quoted_and_guarded() {
    let rows = vec![
        vec![Cell::from("plain"), Cell::from(1.5), Cell::from("a,b")],
        vec![Cell::from("=HYPERLINK(\"x\")"), Cell::from(-2.0), Cell::from("two\nlines")],
        vec![Cell::from("+1"), Cell::from(f64::NAN), Cell::from("-1")],
        vec![Cell::from(" @x"), Cell::from(1e21), Cell::from("＝1")],
        vec![Cell::from("日活跃用户"), Cell::from(-0.0), Cell::from("")],
    ];
    let text = csv(&["name", "va\"lue", "=note"], &rows);
    let expected = "name,\"va\"\"lue\",'=note\r\n\
        plain,1.5,\"a,b\"\r\n\
        \"'=HYPERLINK(\"\"x\"\")\",-2,\"two\nlines\"\r\n\
        '+1,,'-1\r\n\
        ' @x,1e21,'＝1\r\n\
        日活跃用户,0,\r\n";
    assert_eq!(text, expected);
}
