//! The contestants of `tools/bench.mjs` that are not in the page: the same simulation built for this machine, and the
//! texts of its rivals.
//!
//! Each line of the input is `simulate`, `javascript` or `squiggle`, how many samples and how often, and the query of a
//! link. Each is answered with a line of JSON: inputs, percentiles and the milliseconds of every round; or the text.

use dayburn::export::simulation::{Program, javascript, squiggle};
use dayburn::scenario::codec;
use dayburn::uncertainty::cold::Cold;
use serde_json::json;
use std::io;
use std::time::Instant;

fn main() {
    for line in io::stdin().lines().map_while(Result::ok) {
        let mut words = line.split(' ');
        let mut word = || words.next().unwrap_or_default();
        let (what, samples, rounds) = (word(), word().parse().unwrap_or(1), word().parse().unwrap_or(1));
        let scenario = codec::decode(word()).0.scenario;
        let said = match what {
            "javascript" => json!(javascript::module(&Program::new(&scenario))),
            "squiggle" => json!(squiggle::model(&Program::new(&scenario))),
            _ => Cold::new(&scenario).map_or(json!(null), |cold| measured(cold, samples, rounds)),
        };
        println!("{said}");
    }
}

fn measured(mut cold: Cold, samples: usize, rounds: usize) -> serde_json::Value {
    let mut percentiles = [0.0; 5];
    let mut timed = || {
        let began = Instant::now();
        percentiles = cold.run(samples);
        began.elapsed().as_secs_f64() * 1e3
    };
    let times: Vec<f64> = (0..rounds).map(|_| timed()).collect();
    json!({ "inputs": cold.inputs(), "percentiles": percentiles, "times": times })
}
