//! The range of a scenario: `cargo run --release --example simulate -- 'preset=chatgpt-2025&daily_users=100M..300M'`.

use dayburn::i18n::{label, lang::Lang};
use dayburn::render::number::{Style, write};
use dayburn::scenario::codec;
use dayburn::uncertainty::simulate::Simulator;

fn main() {
    let query = std::env::args().nth(1).unwrap_or_default();
    let (link, problems) = codec::decode(&query);
    for problem in problems {
        eprintln!("{problem:?}");
    }
    let mut simulator = Simulator::default();
    simulator.set(&link.scenario);
    let Some(ranges) = simulator.at_rest() else {
        println!("no input is a range");
        return;
    };
    let unit = ranges.headline.unit();
    let text = |value: f64| write(Lang::En, Style::Figure, unit, value).joined();
    println!("{}: {} in the central case", label(Lang::En, ranges.headline), text(ranges.central));
    let [p5, p25, p50, p75, p95] = ranges.summary.percentiles.map(text);
    println!("90 % {p5} to {p95}, half {p25} to {p75}, median {p50}, mean {}", text(ranges.summary.mean));
    println!("{} samples, {} uncertain inputs, plan adapts: {}", ranges.samples, ranges.uncertain, ranges.plan_adapts);
    for driver in &ranges.drivers {
        let (low, high) = (text(driver.answers.0), text(driver.answers.1));
        println!("{:40} {low:>14} {high:>14}  rho {:.2}", label(Lang::En, driver.id), driver.correlation);
    }
}
