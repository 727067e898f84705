//! Serving or buying, the whole life of a model, and where costs are going.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::{ASKED, close, linked};
use dayburn::catalog::api_prices::{API_PRICES, api_price};
use dayburn::charts::scale::Span;
use dayburn::figures;
use dayburn::figures::life::Account;
use dayburn::figures::outlook::{Case, Figure, Known};
use dayburn::i18n::lang::{Currency, Lang};
use dayburn::interpret::dimension::{Dimensional, Faults};
use dayburn::interpret::trace::Arena;
use dayburn::model::choices::Ownership;
use dayburn::model::estimate::estimate;
use dayburn::model::life::{SpreadOver, life as model_life};
use dayburn::model::outlook::outlook;
use dayburn::model::quantities::{Id, Inputs};
use dayburn::plan::life::{self, AtLife, Part, Spread, WholeLife, spread_over, tokens_of_life};
use dayburn::plan::own_or_buy::{Verdict, compare, offers, verdicts};
use dayburn::plan::projection::{Fan, MONTHS, Projection};
use dayburn::scenario::choice::ChoiceId;
use dayburn::scenario::{Change, Scenario};

// ------------------------------------------------------------------------------------------ serve or buy

#[test]
fn buying_costs_what_the_list_says() {
    for query in ASKED {
        let scenario = linked(query);
        for offer in API_PRICES.iter().step_by(9) {
            let found = compare(&scenario, offer).unwrap();
            let answer = scenario.answer();
            let (demand, cached) = (&answer.estimate.demand, answer.inputs.cached_share);
            let input = demand.input_tokens / 1e6;
            let cached_price = offer.cached.map_or(offer.input.value, |fact| fact.value);
            let fresh = input * (1.0 - cached) * offer.input.value;
            let buy = fresh + input * cached * cached_price + demand.output_tokens / 1e6 * offer.output.value;
            assert!(close(found.now.buy, buy, 1e-12), "{query}: {} costs {buy}, not {:?}", offer.name, found.now);
            assert!(found.servers_anew || found.now.serve == answer.estimate.money.cost, "{query}");
        }
    }
    assert!(compare(&linked("daily_users=0"), &API_PRICES[0]).is_none());
    assert_eq!(offers(&Scenario::default())[0].key, "gpt-4o");
    assert_eq!(offers(&Scenario::default()).len(), API_PRICES.len());
}

#[test]
fn a_verdict_holds_on_both_sides() {
    for query in ["", "preset=deepseek-v3-h200", "preset=company-chatbot", "preset=small-model-l40s", "ownership=own"] {
        let scenario = linked(query);
        for offer in ["gpt-4o", "gpt-4o-mini", "deepseek-chat", "claude-opus-4.5", "deepseek-v4-flash"] {
            let found = compare(&scenario, api_price(offer).unwrap()).unwrap();
            let name = format!("{query} or {offer}: {:?}", found.verdict);
            let serves = |wanted: bool, from: f64| {
                let beyond = found.points.iter().filter(|both| both.traffic > from * (1.0 + 1e-9));
                beyond.clone().count() > 0 && beyond.into_iter().all(|both| (both.serve < both.buy) == wanted)
            };
            match found.verdict {
                Verdict::Serve => assert!(serves(true, 0.0), "{name}"),
                Verdict::Buy => assert!(serves(false, 0.0), "{name}"),
                Verdict::ServeFrom(from) => {
                    assert!(serves(true, from), "{name}");
                    let below = found.points.iter().rev().find(|both| both.traffic < from * (1.0 - 1e-9)).unwrap();
                    assert!(below.serve >= below.buy || found.crossings.len() > 1, "{name}: {below:?}");
                }
                Verdict::BuyFrom(from) => assert!(serves(false, from), "{name}"),
            }
        }
    }
}

#[test]
fn a_small_service_buys_and_a_large_one_serves() {
    let company = linked("preset=company-chatbot");
    let offer = api_price("gpt-4o").unwrap();
    let Verdict::ServeFrom(from) = compare(&company, offer).unwrap().verdict else { panic!("never serves") };
    // One server of 8 H100 at $2.95 an hour against 30,000 messages a day of 1,500 tokens in and 350 out.
    assert!((500.0..200_000.0).contains(&from), "{from}");
    let told = verdicts(&company, offer).unwrap();
    let [low, .., high] = told.serve_from.unwrap();
    assert!(low < from && from < high, "{low} {from} {high}");
    assert!(told.serve_in_the_end > 0.9 && told.serve_now <= told.serve_in_the_end, "{told:?}");
}

// ------------------------------------------------------------------------------------------------- life

fn whole_life(scenario: &Scenario) -> Option<WholeLife> {
    life::whole_life(scenario, spread_over(scenario))
}

#[test]
fn a_model_that_was_never_trained_has_an_account() {
    let WholeLife { rows, days, .. } = whole_life(&linked("training_tokens=0")).unwrap();
    assert!(days.is_finite() && rows.iter().all(|row| row.per_day.is_finite() && row.per_query.is_finite()));
}

#[test]
fn an_account_adds_up() {
    for query in ASKED.into_iter().chain(["training_gpu_hours=1M&model_life=2", "lifetime_tokens=1e15"]) {
        let scenario = linked(query);
        let WholeLife { rows, share, days, sensitivity, .. } = whole_life(&scenario).unwrap();
        let row = |part| *rows.iter().find(|row| row.part == part).unwrap();
        for step in [Part::Data, Part::Training] {
            let parts = rows.iter().filter(|row| row.part.of() == Some(step));
            let sum = parts.fold((0.0, 0.0, 0.0), |sum, row| {
                (sum.0 + row.once.unwrap(), sum.1 + row.per_day, sum.2 + row.per_query)
            });
            let whole = row(step);
            assert!(close(sum.0, whole.once.unwrap(), 1e-9), "{query}: {step:?}");
            assert!(close(sum.1, whole.per_day, 1e-9) && close(sum.2, whole.per_query, 1e-9), "{query}: {step:?}");
            assert!(close(whole.once.unwrap() / days, whole.per_day, 1e-12));
        }
        let steps = [Part::Data, Part::Training, Part::Inference].map(row);
        let total = row(Part::Total);
        assert!(close(steps.iter().map(|row| row.per_day).sum(), total.per_day, 1e-9), "{query}");
        assert!(close(steps.iter().map(|row| row.per_query).sum(), total.per_query, 1e-9), "{query}");
        assert_eq!(row(Part::Inference).per_day, scenario.answer().estimate.money.cost);
        assert!(close(1.0 - row(Part::Inference).per_day / total.per_day, share, 1e-9));
        // The longer it lives, the less of the whole is development.
        let falls = |[a, b]: [AtLife; 2]| a.life < b.life && a.share > b.share && a.per_query > b.per_query;
        assert!(sensitivity.windows(2).all(|pair| falls([pair[0], pair[1]])), "{query}");
    }
    assert!(whole_life(&linked("daily_users=0")).is_none());
}

/// DeepSeek-V3 by hand: 14.8 T tokens, $5.576 M of training, 160 M queries of 4,850 tokens a day.
#[test]
fn an_account_by_hand() {
    let query = "preset=deepseek-v3-training-2024&serving=measured&queries_per_day=160M&input_tokens=3800&\
        output_tokens=1050";
    let life = whole_life(&linked(query)).unwrap();
    let once = |part| life.rows.iter().find(|row| row.part == part).unwrap().once.unwrap();
    assert!(close(once(Part::FinalRun), 5.576e6, 1e-9));
    assert!(close(once(Part::FailedRuns), 0.5576e6, 1e-9));
    assert!(close(once(Part::Experiments), 6.1336e6, 1e-9));
    assert!(close(once(Part::Staff), 0.64 * 2.2 * 5.576e6, 1e-9));
    // 8.88 PB at $20, 44.4 TB at $6 and $90, and both for a year at $23 a month.
    assert!(close(once(Part::Cleaning), 177_600.0, 1e-9));
    assert!(close(once(Part::Tokenizing), 266.4, 1e-9));
    assert!(close(once(Part::Egress), 3996.0, 1e-9));
    assert!(close(once(Part::Storage), (8880.0 + 44.4) * 23.0 * 12.0, 1e-9));
    assert!(close(life.days, 547.5, 1e-12) && life.over == SpreadOver::Days);
    // A life of 776 billion tokens a day for 547.5 days is the same.
    let tokens = whole_life(&linked(&format!("{query}&lifetime_tokens={}", 160e6 * 4850.0 * 547.5))).unwrap();
    assert_eq!(tokens.over, SpreadOver::Tokens);
    assert!(close(tokens.days, 547.5, 1e-9) && close(tokens.share, life.share, 1e-9));
}

#[test]
fn an_account_has_a_range() {
    let scenario = Scenario::default();
    let life = whole_life(&scenario).unwrap();
    let ranges_by = |samples| {
        let mut spread = Spread::new(&scenario, life.over);
        while spread.work(samples) {}
        assert!(spread.is_done());
        spread.ranges()
    };
    let ranges = ranges_by(64);
    let [low, .., high] = ranges.share.unwrap();
    assert!(0.0 < low && low < life.share && life.share < high && high < 1.0, "{low} {} {high}", life.share);
    assert!(ranges.per_query.is_some() && ranges.per_day.is_some() && ranges.development.is_some());
    // However the work is cut.
    assert_eq!(ranges, ranges_by(7));
    assert_eq!(ranges, ranges_by(usize::MAX));
}

#[test]
fn the_tokens_of_a_life_make_the_same_account() {
    for query in ["", "preset=deepseek-v3-h200", "model_life=10"] {
        let scenario = linked(query);
        let tokens = tokens_of_life(&scenario).unwrap();
        let by_tokens = scenario.clone().apply(Change::Value(Id::LifetimeTokens, tokens));
        let (days, tokens) = (whole_life(&scenario).unwrap(), whole_life(&by_tokens).unwrap());
        assert_eq!((days.over, tokens.over), (SpreadOver::Days, SpreadOver::Tokens));
        assert!(close(days.days, tokens.days, 1e-9) && close(days.share, tokens.share, 1e-9), "{query}");
        // The longest life that is told holds the present one.
        let longest = Id::ModelLife.unit().from_base(days.sensitivity.last().unwrap().life);
        assert!(longest * 365.0 >= days.days * (1.0 - 1e-9), "{query}: {longest}");
    }
    assert!(tokens_of_life(&linked("daily_users=0")).is_none());
}

// ---------------------------------------------------------------------------------------------- readings

#[test]
fn formulas_of_these_views_have_dimensions_and_steps() {
    for over in [SpreadOver::Days, SpreadOver::Tokens] {
        let answer = Scenario::default().answer();
        let faults = Faults::default();
        let inputs: Inputs<Dimensional> = Dimensional::inputs(&faults);
        model_life(&inputs, &estimate(&inputs, &answer.plan), over);
        outlook(&inputs);
        assert_eq!(faults.found(), Vec::<String>::new());
        // The trace gives the numbers, bit by bit, and a step for each.
        let arena = Arena::default();
        let inputs = arena.inputs(&answer.inputs);
        let traced = model_life(&inputs, &estimate(&inputs, &answer.plan), over).outputs();
        let grown = outlook(&inputs).outputs();
        let numbers = model_life(&answer.inputs, &answer.estimate, over).outputs();
        let derivation = arena.derivation();
        for ((id, number), (_, trace)) in numbers.iter().zip(&traced) {
            assert!(number.to_bits() == trace.value().to_bits() || number.is_nan(), "{}", id.key());
            assert!(derivation.steps().iter().any(|step| step.id == *id), "{}", id.key());
        }
        for ((id, number), (_, trace)) in outlook(&answer.inputs).outputs().iter().zip(&grown) {
            assert_eq!(number.to_bits(), trace.value().to_bits(), "{}", id.key());
        }
    }
}

#[test]
fn growth_compounds() {
    let mut inputs = Scenario::default().question().inputs;
    inputs.months_ahead = 24.0;
    let then = outlook(&inputs);
    assert!(close(then.traffic, 1.05_f64.powi(24), 1e-12));
    assert!(close(then.hardware, 1.69, 1e-12));
    assert!(close(then.algorithms, 9.0, 1e-12) && close(then.models, 4.0, 1e-12));
    assert!(close(then.work, 4.0 / 9.0, 1e-12));
    inputs.months_ahead = 0.0;
    assert!(outlook(&inputs).outputs().iter().all(|(_, multiple)| *multiple == 1.0));
}

// -------------------------------------------------------------------------------------------- projection

/// Nothing changes but what is said.
const STILL: &str = "traffic_growth=0&hardware_progress=0&algorithm_progress=0&model_growth=0";

#[test]
fn a_projection_begins_today() {
    for query in ASKED {
        let scenario = linked(query);
        if scenario.stated(Id::Servers).is_some() {
            continue;
        }
        for ownership in Ownership::ALL {
            let scenario = scenario.clone().apply(Change::Choice(ChoiceId::Ownership, ownership.key()));
            let course = Projection::new(&scenario).unwrap().central();
            let today = scenario.answer().estimate;
            assert_eq!(course.months.len(), MONTHS + 1);
            assert!(close(course.months[0].cost, today.money.cost, 1e-9), "{query}: {:?}", course.months[0]);
            assert!(close(course.months[0].gpus, today.fleet.provisioned, 1e-9), "{query}");
        }
    }
    assert!(Projection::new(&linked("daily_users=0")).is_none());
}

#[test]
fn where_nothing_changes_nothing_moves() {
    for ownership in ["rent", "own"] {
        let course = Projection::new(&linked(&format!("{STILL}&ownership={ownership}"))).unwrap().central();
        assert!(course.months.iter().all(|month| month.cost == course.months[0].cost), "{ownership}");
        assert!(course.halved().is_none() && course.grows().is_empty());
    }
}

#[test]
fn a_rented_fleet_takes_what_is_new_and_an_owned_one_keeps_what_it_has() {
    // Hardware alone improves, by 100 % a year.
    let at = |query: &str| {
        let scenario = linked(&format!("{STILL}&{query}").replace("hardware_progress=0&", ""));
        Projection::new(&scenario).unwrap().central()
    };
    let better = "hardware_progress=100%&tpot_target=1000&batch=64";
    let rented = at(better);
    assert!(close(rented.months[12].cost / rented.months[0].cost, 0.5, 1e-3), "{:?}", rented.months[12]);
    // Replicas come in ones: a little more than half is left after a year.
    assert!(matches!(rented.halved(), Some(12 | 13)));
    let owned = at(&format!("{better}&ownership=own&server_life=2"));
    // Nothing is bought until the servers of today are worn out, then half a fleet at a quarter of the work's price.
    assert!(owned.months[1..24].iter().all(|month| month.bought == 0.0 && month.gpus == owned.months[0].gpus));
    assert!(owned.months[24].bought > 0.0);
    assert!(close(owned.months[24].gpus / owned.months[0].gpus, 0.25, 1e-2), "{:?}", owned.months[24]);
    assert_eq!(owned.halved(), Some(24));
}

#[test]
fn a_growing_service_buys_servers() {
    let query = format!("{STILL}&ownership=own").replace("traffic_growth=0", "traffic_growth=10%");
    let course = Projection::new(&linked(&query)).unwrap().central();
    assert_eq!(course.grows(), (1..=MONTHS).collect::<Vec<_>>());
    assert!(course.months.iter().all(|month| month.bought > 0.0));
    let servers: f64 = course.months.iter().map(|month| month.bought).sum();
    assert!(close(servers * 8.0, course.months[MONTHS].gpus, 1e-9));
    assert!(close(course.months[MONTHS].gpus / course.months[0].gpus, 1.1_f64.powi(36), 1e-2));
    // A query costs about the same.
    assert!(close(course.months[MONTHS].per_query, course.months[0].per_query, 1e-2));
}

#[test]
fn a_fan_opens() {
    let mut fan = Fan::new(Projection::new(&linked("default_ranges=no")).unwrap());
    while fan.work(20) {}
    let months = fan.months(|month| month.cost);
    let width = |month: usize| {
        let [low, .., high] = months[month].unwrap();
        high / low
    };
    assert!(close(width(0), 1.0, 1e-9), "nothing is unsure today");
    assert!(width(12) > 1.1 && width(36) > width(24) && width(24) > width(12));
    let (month, share) = fan.halved();
    assert!(month.is_some() && share > 0.5 && share <= 1.0);
}

// ------------------------------------------------------------------------------------------------ words

fn fan_of(scenario: &Scenario) -> Fan {
    let mut fan = Fan::new(Projection::new(scenario).unwrap());
    assert!(Known::of(&fan).is_none(), "nothing is known yet");
    while fan.work(16) {}
    fan
}

#[test]
fn three_years_are_told_with_their_range() {
    let scenario = Scenario::default();
    let course = Projection::new(&scenario).unwrap().central();
    let known = Known::of(&fan_of(&scenario)).unwrap();
    for (lang, currency, ends) in
        [(Lang::En, Currency::Usd, " to $"), (Lang::Zh, Currency::Usd, "至 "), (Lang::En, Currency::Eur, " to €")]
    {
        let locale = figures::locale(&scenario, lang, currency);
        for figure in Figure::ALL {
            let central = Case { locale, figure, course: &course, known: None };
            let whole = Case { known: Some(&known), ..central };
            assert_ne!(central.finding(), whole.finding());
            assert!(figure == Figure::Gpus || whole.finding().contains(ends), "{}", whole.finding());
            for (case, columns) in [(central, 2), (whole, 5)] {
                let (sheet, words) = case.picture(case.axis(None), 768.0);
                assert_eq!((sheet.table.len(), words.table_head.len()), (MONTHS + 1, columns));
                assert!(sheet.table.iter().all(|row| row.len() == columns), "{:?}", sheet.table);
                let alone = case.alone();
                assert!(alone.table.rows.iter().all(|row| row.len() == alone.table.head.len()));
            }
        }
    }
    // The bands that are not there yet do not move the axis, unless the line leaves it.
    let locale = figures::locale(&scenario, Lang::En, Currency::Usd);
    let whole = Case { locale, figure: Figure::Day, course: &course, known: Some(&known) };
    let central = Case { known: None, ..whole };
    let span = whole.axis(None);
    assert_eq!(central.axis(Some(span)), span);
    assert_ne!(central.axis(None), span);
    assert_eq!(central.axis(Some(Span { from: 0.0, to: 1.0, log: false })), central.axis(None));
}

#[test]
fn a_link_asks_for_a_figure_by_its_key() {
    assert_eq!(Figure::asked(""), Ok(Figure::Day));
    for figure in Figure::ALL {
        assert_eq!(Figure::asked(figure.id().key()), Ok(figure));
    }
    assert_eq!(Figure::asked("watts"), Err(figures::Unknown));
    for over in [SpreadOver::Days, SpreadOver::Tokens] {
        assert_eq!(figures::life::asked(figures::life::key(over)), Ok(Some(over)));
    }
    assert_eq!((figures::life::asked(" "), figures::life::asked("years")), (Ok(None), Err(figures::Unknown)));
}

#[test]
fn an_account_is_told_drawn_and_saved() {
    for query in ["", "preset=deepseek-v3-h200", "model_life=10", "lifetime_tokens=1e15", "currency=cny"] {
        let scenario = linked(query);
        let life = whole_life(&scenario).unwrap();
        let mut spread = Spread::new(&scenario, life.over);
        while spread.work(64) {}
        for lang in Lang::ALL {
            let locale = figures::locale(&scenario, *lang, Currency::Cny);
            let account = Account { locale, life: &life, ranges: Some(spread.ranges()) };
            assert!(account.trains() && account.finding().contains('%'), "{}", account.finding());
            assert!(account.before().contains("90%"), "{}", account.before());
            assert!(account.ends().0.is_some() && account.ends().1.is_some());
            let table = account.table();
            assert_eq!(table.rows.len(), life.rows.len());
            let (sheet, words) = account.picture(600.0);
            assert!(sheet.table.iter().all(|row| row.len() == words.table_head.len()));
            // The steps make the whole.
            let steps = life.rows.iter().filter(|row| row.part.of().is_none() && row.part != Part::Total);
            assert!(close(steps.map(|row| account.share(row)).sum(), 1.0, 1e-9), "{query}");
        }
    }
    let untrained = whole_life(&linked("training_tokens=0")).unwrap();
    let locale = figures::locale(&Scenario::default(), Lang::En, Currency::Usd);
    let account = Account { locale, life: &untrained, ranges: None };
    assert!(!account.trains());
    assert_eq!(account.finding(), "This scenario trains nothing");
}
