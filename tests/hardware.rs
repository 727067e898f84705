//! The view of hardware: which rows it shows, what it says of them, and that a row applied costs what it says.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::linked;
use dayburn::figures::hardware::ask::Asked;
use dayburn::figures::hardware::{Board, Front, MOST_ROWS, numbers};
use dayburn::i18n::lang::{Currency, Lang, Locale};
use dayburn::model::choices::Ownership;
use dayburn::plan::contest::{Contest, FINALISTS};
use dayburn::plan::hardware::{Ranking, Row, Search, Searching, rank};
use dayburn::render::csv::Cell;
use dayburn::scenario::Scenario;
use std::collections::BTreeSet;
use std::sync::Arc;

fn cost(scenario: &Scenario) -> f64 {
    scenario.answer().estimate.money.cost
}

fn board_of(scenario: &Scenario, asked: &str) -> Board {
    let asked = Asked::read(asked);
    let ownership = asked.ownership.unwrap_or(scenario.model_choices().ownership);
    Board::new(scenario, ownership, rank(scenario, &Search::all(ownership)).map(Arc::new), &asked)
}

fn board(query: &str, asked: &str) -> Board {
    board_of(&linked(query), asked)
}

fn title(board: &Board) -> String {
    board.finding(Lang::En.into())
}

#[test]
fn a_row_applied_costs_what_it_says_and_is_then_the_readers_own() {
    for (query, asked) in [("", ""), ("", "own"), ("preset=company-chatbot", "precise"), ("gpu_hour_price=1.5..3", "")]
    {
        let board = board(query, asked);
        for entry in board.rows.iter().take(4) {
            let there = board.scenario.applied(&entry.row.changes);
            assert_eq!(cost(&there), entry.row.cost, "{query} {:?}", entry.row.place);
            let after = board_of(&there, asked);
            let own: Vec<_> = after.rows.iter().filter(|entry| entry.is_own).collect();
            assert_eq!(own.len(), 1, "{query} {:?}", entry.row.place);
            assert_eq!((own[0].row.place, own[0].row.cost), (entry.row.place, entry.row.cost));
        }
        // Of the first place nothing is left to say but that it is the reader's.
        let first = board.first().unwrap();
        let after = board_of(&board.scenario.applied(&first.changes), asked);
        assert!(title(&after).starts_with("Yours, "), "{}", title(&after));
    }
}

#[test]
fn the_title_says_how_far_the_cheapest_is_from_the_readers_own() {
    let scenario = linked("model=llama-3.3-70b&gpu=h100-sxm&weight_precision=bf16&daily_users=2M");
    let board = board_of(&scenario, "precise");
    let said = title(&board);
    let first = board.first().unwrap();
    assert!(!first.narrower && first.cost < cost(&scenario));
    assert!(said.contains("with as many bits") && said.ends_with("a day below yours"), "{said}");
    // Any format: fewer bits are said to be fewer, and the first with as many stands beside.
    let any = board_of(&scenario, "");
    if any.first().unwrap().narrower {
        assert!(title(&any).ends_with("but with fewer bits"), "{}", title(&any));
        assert!(any.about(Lang::En.into()).contains("With as many bits as yours it is"));
    }
    let owned = board_of(&scenario, "own");
    assert!(title(&owned).starts_with("Owned, "), "{}", title(&owned));
    assert!(owned.rows.iter().all(|entry| !entry.is_own));
    // In another currency another amount.
    let euros = Locale { lang: Lang::En, currency: Currency::Eur, rate: 0.9 };
    assert!(board.finding(euros).contains('€'));
}

#[test]
fn where_nothing_is_left_it_says_why() {
    let nobody = board("preset=palm-training-2023", "");
    assert!(nobody.ranking.is_none() && nobody.rows.is_empty());
    assert_eq!(title(&nobody), "This scenario serves nobody, so there is nothing to rank");
    let fast = board("tpot_target=0.1", "");
    assert_eq!(title(&fast), "No accelerator with a public price meets your targets");
    assert!(fast.rows.is_empty() && fast.fallen.len() > 10);
    let huge = board("total_parameters=900T&active_parameters=900T&weight_precision=bf16", "");
    assert_eq!(title(&huge), "The model fits on no accelerator with a public price");
    // Methods that know nothing of hardware cannot be compared.
    let measured = board("preset=chatgpt-2023", "");
    assert!(!title(&measured).contains("yours"), "{}", title(&measured));
    for lang in Lang::ALL {
        for board in [&nobody, &fast, &huge, &measured] {
            assert!(!board.finding((*lang).into()).is_empty() && !board.about((*lang).into()).is_empty());
        }
    }
}

#[test]
fn the_readers_own_is_shown_even_where_it_falls_out() {
    let scenario = linked("model=llama-3.3-70b&gpu=h100-sxm&gpus_per_replica=4&weight_precision=bf16&tpot_target=12");
    let board = board_of(&scenario, "");
    let own = board.own.unwrap();
    let shown = board.rows.iter().any(|entry| entry.is_own) || board.fallen.iter().any(|fallen| fallen.place == own);
    assert!(shown);
    assert!(board.finalists().len() <= FINALISTS);
}

#[test]
fn one_row_for_each_accelerator_or_every_one() {
    let few = board("", "");
    let gpus: Vec<&str> = few.rows.iter().filter(|entry| !entry.is_own).map(|entry| entry.row.place.gpu.key).collect();
    assert_eq!(gpus.len(), gpus.iter().collect::<BTreeSet<_>>().len());
    let every = board("", "all");
    assert!(every.count > few.count && every.rows.len() <= MOST_ROWS);
    let precise = board("", "precise");
    let bits = |row: &Row| row.place.format.bytes();
    let own = precise.scenario.model_choices().weight_precision.bytes();
    assert!(precise.rows.iter().all(|entry| bits(&entry.row) >= own));
    // What falls out has no row of its accelerator.
    for fallen in &few.fallen {
        let has_row = few.rows.iter().any(|entry| entry.row.place.gpu.key == fallen.place.gpu.key);
        assert!(!has_row || few.own == Some(fallen.place), "{:?}", fallen.place);
    }
    let ranking = few.ranking.as_ref().unwrap();
    assert_eq!(gpus.len() + usize::from(few.rows.len() > gpus.len()), few.rows.len());
    assert!(gpus.len() + 1 >= Ranking::best_of_each(ranking.rows.iter()).len());
}

#[test]
fn a_search_in_steps_finds_what_one_at_once_finds() {
    let scenario = Scenario::default();
    let whole = rank(&scenario, &Search::all(Ownership::Rent)).unwrap();
    let mut searching = Searching::new(&scenario, Search::all(Ownership::Rent)).unwrap();
    let mut steps = 1;
    while searching.work() {
        steps += 1;
    }
    assert_eq!(steps, Search::all(Ownership::Rent).accelerators.len());
    let found = searching.ranking();
    assert_eq!(found.fallen.len(), whole.fallen.len());
    let costs = |ranking: &Ranking| ranking.rows.iter().map(|row| (row.cost, row.place)).collect::<Vec<_>>();
    assert_eq!(costs(&found), costs(&whole));
    assert!(
        !Searching::new(&scenario, Search { accelerators: Vec::new(), ..Search::all(Ownership::Rent) }).unwrap().work()
    );
}

#[test]
fn the_picture_shows_the_first_places_and_the_file_all() {
    let board = board("", "");
    let front = Front::of(&board);
    for lang in Lang::ALL {
        for width in [300.0, 472.0, 688.0] {
            let (sheet, words) = front.picture((*lang).into(), width);
            assert!(sheet.table.len() > 10 && sheet.spots.iter().all(|spot| spot.width > 0.0));
            assert!(sheet.table.iter().all(|row| row.len() == words.table_head.len()));
            // The reader's own dot and its name.
            let ember = sheet.drawing.labels().filter(|label| label.tone.class() == "t-ember").count();
            assert!(ember >= 1, "{lang:?} {width}");
        }
        let alone = front.alone((*lang).into(), "A title".to_owned());
        assert!(alone.table.rows.iter().all(|row| row.len() == alone.table.head.len()));
    }
    let mut contest = Contest::new(&board.scenario, board.finalists().iter().map(|at| &board.rows[*at].row));
    contest.work(16);
    let table = numbers(Lang::En.into(), &board, &contest.standings());
    let ranking = board.ranking.as_ref().unwrap();
    assert_eq!(table.rows.len(), ranking.rows.len() + ranking.fallen.len());
    assert!(table.rows.iter().all(|row| row.len() == table.head.len()));
    let ranged = table.rows.iter().filter(|row| matches!(row[9], Cell::Number(low) if low.is_finite())).count();
    assert_eq!(ranged, board.finalists().len());
}
