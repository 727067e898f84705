//! Questions asked of the model, answered without a page: `cargo run --release --example plan -- [QUERY]`
//!
//! The query is that of a link, such as `preset=company-chatbot&daily_users=5000`; none is the default preset.

use dayburn::model::choices::Ownership;
use dayburn::model::quantities::Id;
use dayburn::plan::bridge::{Order, bridge};
use dayburn::plan::contest::{Contest, FINALISTS};
use dayburn::plan::goal::{Goal, seek};
use dayburn::plan::hardware::{Ranking, Row, Search, rank};
use dayburn::plan::life::{self, spread_over, whole_life};
use dayburn::plan::own_or_buy::{compare, offers, verdicts};
use dayburn::plan::projection::{Fan, Projection};
use dayburn::plan::reach::Reach;
use dayburn::plan::savings::{Lever, Spread, savings};
use dayburn::scenario::{Scenario, codec};
use std::time::Instant;

fn main() {
    let query = std::env::args().nth(1).unwrap_or_default();
    let (link, problems) = codec::decode(&query);
    for problem in problems {
        println!("{problem:?}");
    }
    let scenario = link.scenario;
    println!("{}: ${:.0} a day", scenario.preset.key(), scenario.answer().estimate.money.cost);
    for ownership in Ownership::ALL {
        hardware(&scenario, *ownership);
    }
    lower(&scenario);
    goal(&scenario);
    changed(&scenario);
    ahead(&scenario);
    life(&scenario);
    buy(&scenario);
}

/// A heading with the time that something took.
fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let found = work();
    println!("\n## {what} ({:.1} ms)", start.elapsed().as_secs_f64() * 1e3);
    found
}

/// From the 5th to the 95th percentile.
fn range(percentiles: Option<[f64; 5]>) -> String {
    percentiles.map_or_else(|| "no range".to_owned(), |[low, .., high]| format!("{low:.4} to {high:.4}"))
}

fn hardware(scenario: &Scenario, ownership: Ownership) {
    let name = format!("Which hardware, {}", ownership.key());
    let Some(ranking) = timed(&name, || rank(scenario, &Search::all(ownership))) else { return };
    let Ranking { rows, fallen, price_share, .. } = &ranking;
    println!("{} places keep to the targets, {} fall out; price over list {price_share:?}", rows.len(), fallen.len());
    let first: Vec<&Row> = ranking.as_precise().take(FINALISTS).collect();
    let contest = timed("over samples", || {
        let mut contest = Contest::new(scenario, first.iter().copied());
        while contest.work(64) {}
        contest
    });
    for (row, standing) in first.iter().zip(contest.standings()) {
        let Row { place, cost, rate_per_user, batch, gpus, .. } = row;
        println!(
            "{cost:>12.0} ({}) first in {:.0} %, keeps in {:.0} %: {} x {} {} of {gpus:.0}, {rate_per_user:.0} tok/s, batch {batch}{}",
            range(standing.cost),
            100.0 * standing.first,
            100.0 * standing.keeps,
            place.gpus_per_replica,
            place.gpu.name,
            place.format.key(),
            if row.on_front { ", on the front" } else { "" },
        );
    }
    println!("Cheapest of each accelerator in any format:");
    for Row { place, cost, price, .. } in Ranking::best_of_each(rows.iter()).into_iter().take(10) {
        println!(
            "{cost:>12.0} {} x {} {} at {:.2}",
            place.gpus_per_replica,
            place.gpu.name,
            place.format.key(),
            price.value
        );
    }
}

fn lower(scenario: &Scenario) {
    let Some(found) = timed("What lowers the cost", || savings(scenario, Id::CostPerDay, Lever::ALL, false)) else {
        return;
    };
    let average = timed("averaged over orders", || savings(scenario, Id::CostPerDay, Lever::ALL, true));
    let spread = timed("over samples", || {
        let mut spread = Spread::new(scenario, &found);
        while spread.work(64) {}
        spread
    });
    let average = average.map_or_else(Vec::new, |average| average.steps);
    println!("{:.0} before ({})", found.before, range(spread.levels().first().copied().flatten()));
    for ((step, average), effect) in found.steps.iter().zip(&average).zip(spread.effects()) {
        println!(
            "{:>12.0} ({}) alone {:.0}, on average {:.0}: {}",
            step.effect,
            range(effect),
            step.alone.unwrap_or(f64::NAN),
            average.effect,
            step.lever.key()
        );
    }
    println!("{:.0} after ({})", found.after, range(spread.levels().last().copied().flatten()));
    for (lever, reason) in found.left_out {
        println!("left out: {}: {reason:?}", lever.key());
    }
}

fn goal(scenario: &Scenario) {
    let goals = [(Id::CostPerDay, 10_000.0, Id::DailyUsers), (Id::ProfitPerDay, 0.0, Id::OutputTokenPrice)];
    for (output, target, input) in goals {
        let name = format!("{} = {target} by {}", output.key(), input.key());
        let Some(sought) = timed(&name, || seek(scenario, &Goal { output, target, input })) else { continue };
        let reach = timed("over samples", || {
            let mut reach = Reach::new(scenario, &sought);
            while reach.work(64) {}
            reach
        });
        println!("{:?}: {:?}", sought.course, sought.nearest());
        println!("{}, possible in {:.0} %", range(reach.values()), 100.0 * reach.possible());
    }
}

fn changed(scenario: &Scenario) {
    let found = timed("What differs from the default preset", || {
        bridge(&Scenario::default(), scenario, Id::CostPerDay, &Order::Average)
    });
    let Some(found) = found else { return };
    println!("{:.0}", found.from);
    for part in found.parts {
        println!("{:>12.0} {} ({:.0} to {:.0})", part.effect, part.item.key(), part.range.0, part.range.1);
    }
    println!("{:.0}", found.to);
}

fn ahead(scenario: &Scenario) {
    let Some(mut projection) = Projection::new(scenario) else { return };
    let course = timed("Where it is going", || projection.central());
    let fan = timed("over samples", || {
        let mut fan = Fan::new(projection);
        while fan.work(16) {}
        fan
    });
    let costs = fan.months(|month| month.cost);
    for (at, (month, cost)) in course.months.iter().zip(costs).enumerate().step_by(6) {
        println!("{at:>3}: {:.0} ({}), {:.6} a query", month.cost, range(cost), month.per_query);
    }
    println!("halved: {:?}, {:?}; grows in {:?}", course.halved(), fan.halved(), course.grows());
}

fn life(scenario: &Scenario) {
    let over = spread_over(scenario);
    let Some(life) = timed("The whole life", || whole_life(scenario, over)) else { return };
    for row in &life.rows {
        println!(
            "{:?}: {:.0} once, {:.2} a day, {:.8} a query",
            row.part,
            row.once.unwrap_or(0.0),
            row.per_day,
            row.per_query
        );
    }
    println!("share of development {:.3}", life.share);
    let spread = timed("over samples", || {
        let mut spread = life::Spread::new(scenario, over);
        while spread.work(64) {}
        spread
    });
    println!("{:?}", spread.ranges());
}

fn buy(scenario: &Scenario) {
    for offer in offers(scenario).into_iter().take(2) {
        let Some(found) = timed(offer.name, || compare(scenario, offer)) else { continue };
        println!("{:?}, {:?}", found.verdict, found.now);
        println!("{:?}", timed("over samples", || verdicts(scenario, offer)));
    }
}
