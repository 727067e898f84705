//! What a script may ask of the page, as `window.wasmBindings`: `make bench` measures through it.

use crate::scenario::codec;
use crate::uncertainty::cold::Cold;
use crate::uncertainty::simulate::Simulator;
use std::cell::RefCell;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static COLD: RefCell<(String, Option<Cold>)> = RefCell::default();
    static SIMULATOR: RefCell<Simulator> = RefCell::default();
}

/// Draws everything anew with the plan held: how many inputs are drawn, then the 5th, 25th, 50th, 75th and 95th
/// percentile of the headline of a link, in its base unit. Nothing where no input is uncertain. What was prepared for a
/// link is kept until another one is asked for.
#[wasm_bindgen]
pub fn simulate(query: &str, samples: usize) -> Vec<f64> {
    COLD.with_borrow_mut(|(known, cold)| {
        if known != query || cold.is_none() {
            *known = query.to_owned();
            *cold = Cold::new(&codec::decode(query).0.scenario);
        }
        let cold = cold.as_mut();
        cold.map_or_else(Vec::new, |cold| std::iter::once(cold.inputs() as f64).chain(cold.run(samples)).collect())
    })
}

/// What follows a slider: the first repetition with range, histogram and drivers, after another link. Tells the five
/// percentiles, and how many drivers there are.
#[wasm_bindgen]
pub fn drag(query: &str) -> Vec<f64> {
    SIMULATOR.with_borrow_mut(|simulator| {
        simulator.set(&codec::decode(query).0.scenario);
        let ranges = simulator.quick();
        ranges.map_or_else(Vec::new, |ranges| {
            ranges.summary.percentiles.into_iter().chain([ranges.drivers.len() as f64]).collect()
        })
    })
}
