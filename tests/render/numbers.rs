//! Tables of numbers and what they read as.

use crate::visible;
use dayburn::i18n::lang::Currency::{self, Cny, Eur, Usd};
use dayburn::i18n::lang::Lang::{self, En, Zh};
use dayburn::i18n::lang::Locale;
use dayburn::model::units::{Kind, Unit};
use dayburn::render::field::field;
use dayburn::render::number::{Magnitude, Style, percent, write};
use dayburn::render::range::{Between, range, signed};

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
            (En, Unit::Bytes, 1e6, "1,000,000_B"),
            (En, Unit::GpuHours, 6_316_956.3, "6,316,956_GPU·h"),
            (En, Unit::GpuHours, 6.31e6, "6.31_M_GPU·h"),
            (Zh, Unit::KilowattHoursPerDay, 1_423_179.1, "1,423,179_kWh"),
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
fn amounts_are_converted_where_another_currency_is_shown() {
    let shown = |lang, currency| {
        let rate = match currency {
            Usd => 1.0,
            Cny => 7.2,
            Eur => 0.89,
        };
        Locale { lang, currency, rate }
    };
    let cases: &[(Lang, Currency, Style, Unit, f64, &str)] = &[
        (En, Usd, Style::Headline, Unit::UsdPerDay, 1_077_000.0, "$1.1~million"),
        (En, Cny, Style::Headline, Unit::UsdPerDay, 1_077_000.0, "CN¥7.8~million"),
        (En, Eur, Style::Headline, Unit::UsdPerDay, 1_077_000.0, "€960,000"),
        (Zh, Usd, Style::Headline, Unit::UsdPerDay, 1_077_000.0, "110~万美元"),
        (Zh, Cny, Style::Headline, Unit::UsdPerDay, 1_077_000.0, "780~万元"),
        (Zh, Cny, Style::Headline, Unit::UsdPerDay, 30e6, "2.2~亿元"),
        (Zh, Eur, Style::Headline, Unit::UsdPerDay, 1_077_000.0, "96~万欧元"),
        (En, Cny, Style::Chart(3), Unit::UsdPerDay, 1_077_000.0, "CN¥7.75M"),
        (En, Eur, Style::UnitPrice, Unit::Usd, 0.43, "€0.38"),
        (Zh, Cny, Style::UnitPrice, Unit::Usd, 0.43, "3.10~元"),
        (En, Cny, Style::Cents, Unit::UsdPerQuery, 0.0036, "CN¥0.026"),
        (En, Usd, Style::Cents, Unit::UsdPerQuery, 0.0036, "0.36¢"),
        (En, Cny, Style::Headline, Unit::UsdPerDay, -1000.0, "−CN¥7,200"),
        // What is no money stays as it is.
        (En, Cny, Style::Headline, Unit::QueriesPerDay, 2.5e9, "2.5~billion"),
        (Zh, Eur, Style::Chart(2), Unit::Percent, 40.0, "40%"),
        (En, Eur, Style::Figure, Unit::KilowattHoursPerDay, 1.0, "1.00_kWh"),
    ];
    for (lang, currency, style, unit, value, wanted) in cases {
        let text = visible(&write(shown(*lang, *currency), *style, *unit, unit.to_base(*value)).joined());
        assert_eq!(text, *wanted, "{lang:?} {currency:?} {style:?} {value}");
    }
    let ends = (510_000.0, 2_500_000.0);
    let between = |locale, between| visible(&range(locale, Style::Headline, Unit::Usd, ends, between));
    assert_eq!(between(shown(En, Cny), Between::Word), "CN¥3.7~million to CN¥18~million");
    assert_eq!(between(shown(Zh, Cny), Between::Word), "370~万至 1800~万元");
    assert_eq!(between(shown(Zh, Eur), Between::Dash), "45–220~万欧元");
    // Amounts that are in the currency already are not converted again.
    let tick = write(shown(Zh, Cny).converted(), Style::Chart(3), Unit::Usd, 5e6);
    assert_eq!(visible(&tick.joined()), "500~万元");
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
        (Zh, Style::Chart(3), Unit::UsersPerDay, (1970.0, 3e4), Between::Dash, "0.197–3~万"),
        (Zh, Style::Chart(2), Unit::UsdPerDay, (9e3, 2.5e4), Between::Spaced, "0.9~–~2.5~万美元"),
        (Zh, Style::Chart(2), Unit::UsersPerDay, (950.0, 3e4), Between::Dash, "950–3~万"),
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
