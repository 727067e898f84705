//! What the views of goals and of list prices say: questions read from links, answers that hold as they are written,
//! slices that come to what the whole comes to.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::{ASKED, close, linked};
use dayburn::catalog::api_prices::{API_PRICES, api_price};
use dayburn::figures::goal::{self as said, Asked};
use dayburn::figures::own_or_buy;
use dayburn::i18n::lang::{Currency, Lang, Locale};
use dayburn::i18n::results::goal::Wrong;
use dayburn::model::quantities::Id;
use dayburn::plan::goal::{Goal, Seeking, Solution, seek};
use dayburn::plan::own_or_buy::{Comparing, Judging, changes, compare, offers, verdicts};
use dayburn::scenario::amount::Amount;
use dayburn::scenario::{Change, Scenario, codec};

fn read(ask: &str, scenario: &Scenario) -> Asked {
    Asked::read(ask, scenario, &scenario.answer())
}

// ------------------------------------------------------------------------------------------------ goals

#[test]
fn questions_are_read_and_written() {
    let scenario = Scenario::default();
    let asked = read("profit_per_day:0:output_token_price", &scenario);
    let goal = Goal { output: Id::ProfitPerDay, target: 0.0, input: Id::OutputTokenPrice };
    assert_eq!(asked.goal(), Some(goal));
    assert_eq!((asked.written().as_str(), asked.wrong), ("profit_per_day:0:output_token_price", None));
    // What people paste, in the unit of the result.
    for (text, wanted) in [("$10,000", 1e4), ("10k", 1e4), ("1万", 1e4), ("12.5", 12.5), ("-500", -500.0)] {
        assert_eq!(
            read(&format!("cost_per_day:{text}:daily_users"), &scenario).target.ok(),
            Some(Id::CostPerDay.unit().to_base(wanted)),
            "{text}"
        );
    }
    assert_eq!(read("tpot:20ms:batch", &scenario).target, Ok(0.02));
    // A link is read back to the goal that it was written of.
    for query in ASKED {
        let scenario = linked(query);
        for goal in said::examples(&scenario, &scenario.answer()) {
            assert_eq!(read(&said::ask(&goal), &scenario).goal(), Some(goal), "{query}");
        }
    }
}

#[test]
fn what_cannot_be_read_is_told_and_kept() {
    let scenario = Scenario::default();
    let usual = read("", &scenario);
    assert_eq!(usual.wrong, None);
    for (ask, wrong) in [
        ("nonsense", Wrong::NotThree("nonsense".into())),
        ("profit_per_day:0", Wrong::NotThree("profit_per_day:0".into())),
        ("profit:0:daily_users", Wrong::NoOutput("profit".into())),
        ("profit_per_day:0:users!", Wrong::NoInput("users!".into())),
        ("profit_per_day:0:gpus", Wrong::NotMovable(Id::Gpus)),
        ("profit_per_day:0:day", Wrong::NotMovable(Id::Day)),
    ] {
        let asked = read(ask, &scenario);
        assert_eq!(asked.wrong.as_ref(), Some(&wrong), "{ask}");
        assert_eq!(asked.goal(), usual.goal(), "{ask}");
    }
    // A wanted value that is no number stays as it was written.
    let asked = read("cost_per_day:a lot: of it:daily_users", &scenario);
    assert_eq!((asked.text.as_str(), asked.goal()), ("a lot: of it", None));
    assert_eq!(said::held(Lang::En, &asked), "a lot: of it");
}

#[test]
fn every_example_can_be_asked() {
    for query in ASKED.into_iter().chain(["preset=palm-training-2023", "queries_per_day=1M", "serving=mfu"]) {
        let scenario = linked(query);
        let answer = scenario.answer();
        let examples = said::examples(&scenario, &answer);
        assert!(!examples.is_empty(), "{query}");
        for goal in examples {
            assert!(said::outputs(&answer).contains(&goal.output), "{query}: {goal:?}");
            assert!(said::inputs(&scenario).contains(&goal.input), "{query}: {goal:?}");
        }
    }
}

#[test]
fn a_taken_answer_meets_its_target_as_the_page_writes_it() {
    let mut solved = 0;
    for query in ASKED.into_iter().chain(["preset=palm-training-2023", "serving=mfu"]) {
        let scenario = linked(query);
        for goal in said::examples(&scenario, &scenario.answer()) {
            let sought = seek(&scenario, &goal).unwrap();
            let Some(change) = sought.change() else { continue };
            let Change::Value(input, value) = change else { panic!("{change:?}") };
            // No more digits than a link of a reader would have, and read back as they are written.
            let written =
                codec::encode(&codec::Link { scenario: scenario.clone().apply(change.clone()), ..Default::default() });
            let text = said::text(Lang::En.into(), input, value);
            assert!(written.len() < 400 && !text.is_empty(), "{written}");
            let there = scenario.clone().apply(change).answer().value(goal.output).unwrap();
            let solution = sought.nearest().unwrap();
            let met = match solution {
                Solution::Step(before, after) => before.output.min(after.output),
                _ => goal.target,
            };
            let now = sought.present.map_or(1.0, |point| point.output.abs());
            assert!((there - met).abs() <= 1e-4 * met.abs().max(now), "{query}: {goal:?} gives {there}, not {met}");
            if !matches!(solution, Solution::Step(..)) && goal.target != 0.0 {
                let page = |value| said::text(Lang::En.into(), goal.output, value);
                assert_eq!(page(there), page(goal.target), "{query}: {goal:?}");
            }
            solved += 1;
        }
    }
    assert!(solved >= 20, "{solved}");
}

#[test]
fn slices_come_to_what_the_whole_comes_to_and_draw_the_answer() {
    for query in ASKED.into_iter().step_by(2) {
        let scenario = linked(query);
        for goal in said::examples(&scenario, &scenario.answer()) {
            let mut seeking = Seeking::new(&scenario, &goal).unwrap();
            while seeking.work() {}
            let sought = seeking.found().unwrap();
            // Drawn once more, it reaches as far as it was asked to.
            let (low, high) = (sought.drawn[0].input, sought.drawn[sought.drawn.len() - 1].input);
            assert!(!seeking.widen((low, high)), "{query}: {goal:?}");
            if high * 1.5 < sought.bounds.1 && seeking.widen((low, high * 1.5)) {
                while seeking.work() {}
                let wide = seeking.found().unwrap();
                assert!(wide.drawn[wide.drawn.len() - 1].input >= high * 1.5, "{query}: {goal:?}");
                assert_eq!((&wide.solutions, wide.drawn[0].input), (&sought.solutions, low), "{query}: {goal:?}");
            }
            assert!(sought.drawn.windows(2).all(|pair| pair[0].input <= pair[1].input), "{query}: {goal:?}");
            let (first, last) = (sought.drawn[0].input, sought.drawn[sought.drawn.len() - 1].input);
            if let Some(solution) = sought.nearest() {
                assert!((first..=last).contains(&solution.point().input), "{query}: {goal:?}");
            }
            for lang in [Lang::En, Lang::Zh] {
                let locale = Locale { lang, currency: Currency::Eur, rate: 0.9 };
                let (sheet, words) = said::picture(locale, &sought, None, 768.0);
                assert!(sheet.table.len() > 5 && sheet.drawing.marks.len() > 5, "{query}: {goal:?}");
                assert!(sheet.table.iter().all(|row| row.len() == words.table_head.len()));
                let title = said::finding(locale, &sought);
                assert!(!title.is_empty() && !title.ends_with(['.', '。']), "{title}");
                assert!(said::alone(locale, &sought).table.rows.len() >= sought.drawn.len());
            }
        }
    }
}

#[test]
fn what_cannot_be_reached_says_how_near_it_comes() {
    let scenario = Scenario::default();
    let goal = Goal { output: Id::CostPerDay, target: 1.0, input: Id::DailyUsers };
    let sought = seek(&scenario, &goal).unwrap();
    assert!(sought.solutions.is_empty());
    let title = said::finding(Lang::En.into(), &sought);
    assert!(
        title.starts_with("No value of daily users from ") && title.ends_with("makes cost of one day $1"),
        "{title}"
    );
    let remarks = said::remarks(Lang::En.into(), &sought).join(" ");
    assert!(remarks.contains("The nearest that can be reached: cost of one day $"), "{remarks}");
    // A step is told as one.
    let goal = Goal { target: 5_000.0, ..goal };
    let sought = seek(&scenario, &goal).unwrap();
    assert!(matches!(sought.nearest(), Some(Solution::Step(..))), "{:?}", sought.solutions);
    assert!(said::finding(Lang::En.into(), &sought).contains("just below $5,000"));
    assert!(said::remarks(Lang::Zh.into(), &sought).iter().any(|text| text.contains("台阶")));
    // And what does not depend on the input, with the reason where it is the scenario's.
    let stated = linked("preset=company-chatbot");
    let sought = seek(&stated, &goal).unwrap();
    assert_eq!(said::finding(Lang::En.into(), &sought), "Cost of one day does not depend on daily users");
    assert!(said::remarks(Lang::En.into(), &sought)[0].starts_with("The scenario states its servers"));
}

// ----------------------------------------------------------------------------------------- own or buy

#[test]
fn comparisons_in_slices_are_those_of_the_whole() {
    let scenario = linked("preset=company-chatbot");
    for offer in API_PRICES.iter().step_by(11) {
        let whole = compare(&scenario, offer).unwrap();
        let mut short = Comparing::new(&scenario, offer).unwrap().undrawn();
        while short.work() {}
        let short = short.found().unwrap();
        assert_eq!((&short.verdict, &short.crossings, short.now), (&whole.verdict, &whole.crossings, whole.now));
        assert!(short.drawn.is_empty() && whole.drawn.len() > 100);
        assert!(whole.drawn.contains(&whole.now));
    }
    let offer = api_price("gpt-4o").unwrap();
    let mut judging = Judging::new(&scenario, offer).unwrap();
    while judging.work(3) {}
    assert_eq!(Some(judging.verdicts()), verdicts(&scenario, offer));
}

#[test]
fn prices_that_are_taken_bring_in_what_buying_would_have_cost() {
    for query in ["preset=company-chatbot", "cached_share=40%&queries_per_day=3M"] {
        let scenario = linked(query);
        for offer in API_PRICES.iter().step_by(11) {
            let found = compare(&scenario, offer).unwrap();
            let answer = scenario.applied(&changes(offer)).answer();
            let revenue = answer.value(Id::RevenuePerDay).unwrap();
            assert!(close(found.now.buy, revenue, 1e-12), "{query}: {}", offer.key);
            let profit = answer.value(Id::ProfitPerDay).unwrap();
            assert_eq!(profit > 0.0, found.now.serve < found.now.buy, "{query}: {}", offer.key);
        }
    }
}

#[test]
fn every_list_price_has_its_words_and_its_picture() {
    let scenario = linked("preset=company-chatbot");
    let offered: Vec<own_or_buy::Offered> = offers(&scenario)
        .into_iter()
        .map(|offer| {
            let found = compare(&scenario, offer).unwrap();
            for lang in [Lang::En, Lang::Zh] {
                let (sheet, words) = own_or_buy::picture(lang.into(), &found, Some((1e4, 1e6)), 768.0);
                assert!(sheet.table.iter().all(|row| row.len() == words.table_head.len()) && sheet.table.len() > 8);
                assert!(own_or_buy::finding(lang, &found).contains(offer.name));
                assert!(!own_or_buy::today(lang.into(), &found).contains("NaN"));
            }
            own_or_buy::Offered { offer, found: Some((found.now.buy, own_or_buy::short(Lang::En, &found))) }
        })
        .collect();
    let table = own_or_buy::table(Lang::En.into(), &offered);
    assert_eq!(table.rows.len(), API_PRICES.len());
    assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
    let gpt = api_price("gpt-4o").unwrap();
    let told = own_or_buy::in_samples(Lang::En, Id::DailyUsers, &verdicts(&scenario, gpt).unwrap());
    assert!(told.contains("of the samples") && told.contains("users a day (90% range)"), "{told}");
}

#[test]
fn amounts_of_a_goal_can_be_typed_again() {
    // The field holds what would be read as the same.
    let scenario = Scenario::default();
    for (output, text) in
        [(Id::CostPerDay, "12,345.5"), (Id::Margin, "35%"), (Id::ProfitPerDay, "-2M"), (Id::Tpot, "18")]
    {
        let asked = read(&format!("{}:{text}:gpu_hour_price", output.key()), &scenario);
        for lang in [Lang::En, Lang::Zh] {
            let again = Asked { text: said::held(lang, &asked), ..asked.clone() };
            assert_eq!(read(&again.written(), &scenario).target, asked.target, "{}", again.text);
        }
    }
    assert!(matches!(codec::read_amount(Id::DailyUsers, "2M"), Ok(Amount::Point(_))));
}
