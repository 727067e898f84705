//! Questions asked of the model, answered without a page: `cargo run --release --example plan -- [QUERY]`
//!
//! The query is that of a link, such as `preset=company-chatbot&daily_users=5000`; none is the default preset.

use dayburn::model::choices::Ownership;
use dayburn::model::quantities::Id;
use dayburn::plan::hardware::{Contest, Ranking, Row, Search, rank};
use dayburn::scenario::{Scenario, codec};
use std::time::Instant;

fn main() {
    let query = std::env::args().nth(1).unwrap_or_default();
    let (link, problems) = codec::decode(&query);
    for problem in problems {
        println!("{problem:?}");
    }
    let scenario = link.scenario;
    let answer = scenario.answer();
    println!("{}: ${:.0} a day", scenario.preset.key(), answer.value(Id::CostPerDay).unwrap_or(f64::NAN));
    for ownership in Ownership::ALL {
        hardware(&scenario, *ownership);
    }
}

fn hardware(scenario: &Scenario, ownership: Ownership) {
    let start = Instant::now();
    let Some(ranking) = rank(scenario, &Search::all(ownership)) else {
        println!("\nNothing is served.");
        return;
    };
    let time = start.elapsed();
    println!("\n## Which hardware, {}: {time:?}", ownership.key());
    let Ranking { rows, fallen, price_share, .. } = &ranking;
    println!("{} rows, {} fall out; price over list {price_share:?}", rows.len(), fallen.len());
    let first: Vec<&Row> = ranking.as_precise().take(12).collect();
    let start = Instant::now();
    let mut contest = Contest::new(scenario, first.iter().copied());
    while contest.work(64) {}
    let time = start.elapsed();
    println!("As precise as the scenario ({time:?} for the ranges):");
    for (row, standing) in first.iter().zip(contest.standings()) {
        let [low, .., high] = standing.cost.unwrap_or([f64::NAN; 5]);
        println!(
            "  ${:>12.0} ({low:.0} to {high:.0})  {:>3.0} % first, keeps {:>3.0} %  {} x {} {} of {:.0}: {:.0} tok/s a user, batch {}{}",
            row.cost,
            100.0 * standing.first,
            100.0 * standing.keeps,
            row.place.gpus_per_replica,
            row.place.gpu.name,
            row.place.format.key(),
            row.gpus,
            row.rate_per_user,
            row.batch,
            if row.on_front { " *" } else { "" },
        );
    }
    println!("Cheapest of each accelerator, any format:");
    for row in Ranking::best_of_each(rows.iter()).iter().take(12) {
        let Row { place, cost, gpus, price, .. } = row;
        println!(
            "  ${cost:>12.0}  {} x {} {} of {gpus:.0} at {:.2}",
            place.gpus_per_replica,
            place.gpu.name,
            place.format.key(),
            price.value
        );
    }
    for fallen in
        ranking.nearest().iter().filter(|fallen| fallen.place.format == scenario.model_choices().weight_precision)
    {
        println!(
            "  out: {} x {} {}: {:?}",
            fallen.place.gpus_per_replica,
            fallen.place.gpu.name,
            fallen.place.format.key(),
            fallen.reason
        );
    }
}
