//! What embeds show is what the page shows: the same formulas, the same words, the same link.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

use dayburn::embed::frame_words;
use dayburn::embed::live::Live;
use dayburn::embed::settings::{ChartKey, MOST_CONTROLS, Settings, Show, is_control};
use dayburn::figures::headline::headline;
use dayburn::i18n::lang::Lang;
use dayburn::i18n::sentences::{Period, headline_text};
use dayburn::model::quantities::Id;
use dayburn::scenario::codec::{self, Link};
use dayburn::scenario::presets::PresetId;
use dayburn::scenario::{Answer, Change, MODEL_VERSION, Scenario};
use proptest::prelude::*;

fn answer(query: &str) -> (Scenario, Answer) {
    let scenario = codec::decode(query).0.scenario;
    let answer = scenario.answer();
    (scenario, answer)
}

fn query(preset: PresetId) -> String {
    codec::encode(&Link { scenario: Scenario::preset(preset), ..Link::default() })
}

#[test]
fn every_number_is_that_of_the_formulas() {
    for preset in PresetId::ALL {
        let query = query(*preset);
        let ((scenario, answer), live) = (answer(&query), Live::open(&query));
        for id in Id::ALL {
            let Some(value) = answer.value(*id).filter(|value| value.is_finite()) else { continue };
            let number = live.number(Lang::En, *id).unwrap();
            assert_eq!(number.value.to_bits(), value.to_bits(), "{} of {query}", id.key());
            assert!(!number.text.is_empty());
        }
        for lang in Lang::ALL {
            let said: String = live.sentence(*lang).pieces.into_iter().map(|(text, _)| text).collect();
            assert_eq!(said, headline_text(&headline((*lang).into(), Period::Day, &scenario, &answer)), "{query}");
        }
    }
}

#[test]
fn a_moved_slider_moves_numbers_as_a_changed_link_would() {
    let mut live = Live::open("preset=chatgpt-2023");
    live.write(Id::DailyUsers, "120M");
    let (_, written) = answer("preset=chatgpt-2023&daily_users=120M");
    let cost = |live: &Live| live.number(Lang::En, Id::CostPerDay).unwrap().value;
    assert_eq!(cost(&live), written.value(Id::CostPerDay).unwrap());
    assert_eq!(live.link(Lang::Zh), "preset=chatgpt-2023&daily_users=120M&v=1&lang=zh");
    live.reset(Id::DailyUsers);
    assert_eq!(live.link(Lang::En), "preset=chatgpt-2023&v=1&lang=en");
    live.hold(Id::DailyUsers);
    live.place(Id::DailyUsers, 400.0);
    live.release();
    let row = live.row(Lang::En, Id::DailyUsers, 300.0).unwrap();
    assert_eq!((row.place, row.reset), (400.0, "reset"));
    live.step(Id::DailyUsers, -1, true);
    assert!(live.row(Lang::En, Id::DailyUsers, 300.0).unwrap().place < 400.0);
}

#[test]
fn what_an_author_wrote_is_what_reset_brings_back() {
    for query in ["daily_users=1M..9M", "daily_users=70M", "daily_users=many", ""] {
        let mut live = Live::open(query);
        let (link, key) = (live.link(Lang::En), live.key());
        live.place(Id::DailyUsers, 3.0);
        live.write(Id::DailyUsers, "nonsense");
        assert_ne!(live.link(Lang::En), link);
        assert_eq!(live.key(), key, "the scenario stays that of its author");
        live.reset(Id::DailyUsers);
        assert_eq!(live.link(Lang::En), link, "{query}");
    }
}

#[test]
fn what_cannot_be_read_keeps_the_answer_and_says_why() {
    let mut live = Live::open("");
    let before = live.number(Lang::En, Id::CostPerDay);
    live.write(Id::Utilization, "<b>lots</b>");
    assert_eq!(live.number(Lang::En, Id::CostPerDay), before);
    for (lang, name) in [(Lang::En, "Utilization"), (Lang::Zh, "利用率")] {
        let row = live.row(lang, Id::Utilization, 300.0).unwrap();
        assert_eq!(row.text, "<b>lots</b>");
        assert!(row.problem.contains(name), "{}", row.problem);
    }
}

#[test]
fn links_of_one_scenario_have_one_key() {
    let key = |query: &str| Live::open(query).key();
    assert_eq!(
        key("gpu=h100-sxm&daily_users=120M&lang=zh"),
        key("?daily_users=1.2e8&gpu=h100-sxm&show=all&theme=dark")
    );
    assert_eq!(key("result=5,4,6&made=2026-01-01"), key(""));
    assert_ne!(key("result=5,4,6&made=2026-01-01&frozen=yes"), key(""));
    assert_ne!(key("daily_users=120M"), key("daily_users=121M"));
    assert_ne!(key("currency=cny"), key(""));
}

#[test]
fn a_frozen_link_says_what_was_stored_and_when() {
    let live = Live::open("daily_users=5M&result=2986400,1208300,6871900&made=2026-11-27&v=1&frozen=yes");
    let said = live.sentence(Lang::En);
    assert_eq!(said.value, Some(2_986_400.0));
    assert_eq!(
        said.spoken.replace('\u{a0}', " "),
        "It costs about $3.0 million a day. 90% range $1.2 million to $6.9 million"
    );
    assert_eq!(said.model, "Frozen on 27 Nov 2026, model 1");
    let said = live.sentence(Lang::Zh);
    assert_eq!(said.spoken.replace('\u{a0}', " "), "每天约需 300 万美元。90% 区间：120 万至 690 万美元");
    assert_eq!(said.model.replace('\u{a0}', " "), "定格于 2026 年 11 月 27 日，模型 1");
}

#[test]
fn charts_are_drawn_with_their_table_and_their_words() {
    let own = Live::open("ownership=own");
    for lang in Lang::ALL {
        for chart in ChartKey::ALL {
            for width in [260.0, 520.0, 1160.0] {
                let figure = own.chart(*lang, *chart, width).unwrap();
                assert!(figure.drawing.width <= width, "{} at {width}", chart.key());
                assert!(!figure.title.is_empty() && !figure.description.is_empty(), "{}", chart.key());
                assert!(figure.rows.iter().all(|row| row.len() == figure.head.len()), "{}", chart.key());
                let numbers = figure.drawing.nodes.iter().filter(|node| node[0] != "text").flatten();
                assert!(numbers.into_iter().all(|part| !part.contains("NaN") && !part.contains("inf")));
            }
        }
    }
    let training = Live::open("preset=gpt3-training-2023");
    assert_eq!(training.chart(Lang::En, ChartKey::Dots, 500.0), None);
    assert_eq!(training.chart(Lang::En, ChartKey::Roofline, 500.0), None);
}

#[test]
fn ranges_follow_and_are_worked_out() {
    let mut live = Live::open("default_ranges=no&utilization=30%..70%");
    assert!(live.number(Lang::En, Id::CostPerQuery).unwrap().ends.is_none());
    while live.work() {}
    live.settle();
    let number = live.number(Lang::En, Id::CostPerQuery).unwrap();
    let (low, high) = number.ends.unwrap();
    assert!(low < number.value && number.value < high);
    assert!(number.range.contains(" to "), "{}", number.range);
}

#[test]
fn a_point_is_one_at_rest_too() {
    let mut live = Live::open("preset=chatgpt-2023");
    while live.work() {}
    live.settle();
    assert_eq!(live.chart(Lang::En, ChartKey::Dots, 500.0), None);
}

#[test]
fn only_what_has_a_slider_is_a_control() {
    assert!([Id::DailyUsers, Id::Utilization, Id::GpuHourPrice].into_iter().all(is_control));
    for id in [Id::CostPerDay, Id::YuanPerDollar, Id::Gpus] {
        assert!(!is_control(id), "{}", id.key());
        assert_eq!(Live::open("").row(Lang::En, id, 300.0), None);
    }
}

#[test]
fn the_page_of_an_embed_knows_its_words_before_the_engine() {
    let frame = frame_words();
    assert_eq!(frame.version, MODEL_VERSION);
    assert_eq!(frame.daily[0], PresetId::DEFAULT.key());
    assert!(frame.daily.iter().all(|key| PresetId::from_key(key).unwrap().headline() == Id::CostPerDay));
    for words in [&frame.en, &frame.zh] {
        assert!(words.model.contains("{}") && words.frozen[0].contains("{date}") && words.frozen[1].contains("{}"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever stands in an address or is typed into a field: an answer, a link that can be opened, no panic.
    #[test]
    fn nothing_in_an_address_stops_an_embed(
        text in "\\PC{0,60}",
        key in prop::sample::select(vec!["daily_users", "show", "controls", "accent", "result", "name", "gpu", "v", "made"]),
        place in -10.0..500.0,
    ) {
        let query = format!("{key}={text}&frozen=yes");
        let (settings, rest) = Settings::read(&query);
        prop_assert!(settings.controls.len() <= MOST_CONTROLS);
        prop_assert_eq!(Settings::read(&settings.query(&rest)).0, settings);
        let mut live = Live::open(&query);
        live.write(Id::DailyUsers, &text);
        live.place(Id::Utilization, place);
        let link = live.link(Lang::En);
        prop_assert_eq!(Live::open(&link).link(Lang::En), link);
        for show in [Show::All, Show::Chart(ChartKey::Day)] {
            for chart in show.charts() {
                live.chart(Lang::Zh, chart, 300.0);
            }
        }
        prop_assert!(live.row(Lang::En, Id::DailyUsers, 300.0).is_some());
    }

    /// A change in an embed is the change of the page.
    #[test]
    fn a_value_in_an_embed_is_a_value_of_the_page(users in 1e5..1e9) {
        let mut live = Live::open("preset=chatgpt-2023");
        live.write(Id::DailyUsers, &format!("{users}"));
        let scenario = Scenario::preset(PresetId::ChatGpt2023).apply(Change::Value(Id::DailyUsers, users));
        prop_assert_eq!(live.number(Lang::En, Id::CostPerDay).map(|number| number.value), scenario.answer().value(Id::CostPerDay));
    }
}
