//! What is passed on: the finding in words, citations, codes that cameras read.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::{linked, snapshot};
use dayburn::embed::settings::{Settings, Show, Theme};
use dayburn::export::citation::{Cited, bibtex, line};
use dayburn::export::snippet::{Figure, Snippet};
use dayburn::figures::headline::finding;
use dayburn::i18n::lang::{Currency, Lang, Locale};
use dayburn::i18n::sentences::Period;
use dayburn::i18n::with_unit;
use dayburn::model::quantities::Id;
use dayburn::render::number::Style;
use dayburn::render::qr::{Code, code};
use dayburn::scenario::codec::{self, Link};
use dayburn::scenario::date::Date;
use dayburn::scenario::presets::PresetId;
use dayburn::scenario::stored::Stored;

fn found(query: &str, locale: Locale, period: Period) -> String {
    let scenario = linked(query);
    finding(locale, period, &scenario, &scenario.answer()).replace('\u{a0}', " ")
}

#[test]
fn the_finding_is_a_title() {
    let cases = [
        (
            "preset=chatgpt-2023",
            Period::Day,
            "About $690,000 a day for 13 million users",
            "1300 万名用户，每天约需 69 万美元",
        ),
        (
            "preset=goldstein-2022",
            Period::Day,
            "About $88,000 a day for 1 million users",
            "100 万名用户，每天约需 8.8 万美元",
        ),
        (
            "preset=chatgpt-2023",
            Period::Month,
            "About $21 million a month for 13 million users",
            "1300 万名用户，每月约需 2100 万美元",
        ),
        (
            "preset=chatgpt-2023&daily_users=1",
            Period::Day,
            "About $0.053 a day for 1 user",
            "1 名用户，每天约需 0.053 美元",
        ),
    ];
    for (query, period, en, zh) in cases {
        assert_eq!(found(query, Lang::En.into(), period), en);
        assert_eq!(found(query, Lang::Zh.into(), period), zh);
    }
    let yuan = Locale { lang: Lang::Zh, currency: Currency::Cny, rate: 7.0 };
    assert_eq!(found("preset=chatgpt-2023", yuan, Period::Year), "1300 万名用户，每年约需 18 亿元");
}

#[test]
fn every_preset_has_a_title_in_both_languages() {
    let mut all = String::new();
    for preset in PresetId::ALL {
        let query = format!("preset={}", preset.key());
        for lang in Lang::ALL {
            let found = found(&query, (*lang).into(), Period::Day);
            assert!(!found.ends_with(['.', '。']) && !found.contains('–'), "{found}");
            all.push_str(&format!("{:20} {found}\n", preset.key()));
        }
    }
    snapshot("share/findings.txt", &all);
}

#[test]
fn citations_are_as_expected() {
    let made = Date::new(2026, 11, 27).unwrap();
    let mut all = String::new();
    for (lang, title) in [
        (Lang::En, "About $3.1\u{a0}million a day for 190\u{a0}million users"),
        (Lang::Zh, "1.9\u{a0}亿名用户，每天约需 310\u{a0}万美元"),
        (Lang::En, "50% & more: {\\evil}_#~^\n$x$"),
    ] {
        let address = "https://example.org/?name={a}\\b&utilization=40%25&v=1";
        let cited = Cited { title, made, address };
        all.push_str(&format!("{}\n\n{}\n\n", line(lang, &cited), bibtex(lang, &cited)));
    }
    snapshot("share/citations.txt", &all);
}

/// The modules that a path fills, row by row.
fn modules(code: &Code) -> Vec<Vec<bool>> {
    let side = usize::try_from(code.side).unwrap();
    let mut modules = vec![vec![false; side]; side];
    for run in code.path.split('M').filter(|run| !run.is_empty()) {
        let (from, rest) = run.split_once('h').unwrap();
        let (x, y) = from.split_once(' ').unwrap();
        let (length, rest) = rest.split_once("v1h-").unwrap();
        assert_eq!(rest, format!("{length}z"));
        let [x, y, length] = [x, y, length].map(|number| number.parse::<usize>().unwrap());
        modules[y][x..x + length].fill(true);
    }
    modules
}

#[test]
fn a_camera_reads_the_code() {
    let long = format!("https://example.org/dayburn/?name={}&v=1", "长".repeat(500));
    let addresses = [
        "https://example.org/?v=1&result=2986400,1208300,6871900&made=2026-11-27",
        "https://example.org/dayburn/?preset=chatgpt-2023&daily_users=10M..20M&utilization=40%25&name=给 Anna&lang=zh",
        &long,
    ];
    for address in addresses {
        let code = code(address).unwrap();
        let modules = modules(&code);
        let light = |from: usize, to: usize| modules[from..to].iter().flatten().all(|dark| !dark);
        assert!(light(0, 4) && light(modules.len() - 4, modules.len()), "quiet above and below");
        assert!(modules.iter().all(|row| row[..4].iter().chain(&row[row.len() - 4..]).all(|dark| !dark)), "and beside");
        // Four pixels a module, as from a screen.
        let pixels = modules.len() * 4;
        let dark = |x: usize, y: usize| if modules[y / 4][x / 4] { 0 } else { 255 };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(pixels, pixels, dark);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "{address}");
        assert_eq!(grids[0].decode().unwrap().1, address);
    }
    assert_eq!(code(&"x".repeat(3000)), None, "longer than any code");
}

#[test]
fn snippets_are_as_expected() {
    let mut all = String::new();
    for (lang, controls, theme, frozen) in [
        (Lang::En, vec![Id::DailyUsers, Id::GpuHourPrice], Theme::Auto, false),
        (Lang::Zh, Vec::new(), Theme::Dark, true),
    ] {
        let scenario = linked("preset=chatgpt-2023&daily_users=10M..20M&name=\"><script>");
        let answer = scenario.answer();
        let title = finding(lang.into(), Period::Day, &scenario, &answer);
        let link = Link {
            stored: Stored::new(1, Date::new(2026, 11, 27), 694_444.4, Some((534_187.6, 1_068_376.1))),
            scenario,
            lang: Some(lang),
            frozen,
            ..Link::default()
        };
        let settings = Settings { show: Show::Parts, controls, theme, ..Settings::default() };
        let link = codec::encode(&link);
        let snippet =
            Snippet { lang, folder: "https://example.org/a&b/", title: &title, settings: &settings, link: &link };
        let figures = [Id::QueriesPerDay, Id::CostPerDay, Id::CostPerQuery].map(|id| {
            let text = with_unit(lang, Style::Headline, id, answer.value(id).unwrap());
            Figure { id, text }
        });
        let written = [snippet.frame(), snippet.fitting_frame(), snippet.elements(&figures)].join("\n\n");
        assert!(!written.contains("\"><script>"), "what somebody wrote stays text");
        all.push_str(&format!("{written}\n\n"));
        // The address of the frame opens what was meant.
        let (settings_read, link_read) = Settings::read(snippet.address().split_once('?').unwrap().1);
        assert_eq!((settings_read, link_read.as_str()), (settings.clone(), link.as_str()));
    }
    snapshot("share/snippets.txt", &all);
}
