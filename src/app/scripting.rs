//! What a script may ask of the page, as `window.wasmBindings`: `make bench` measures through it.

use super::lazy::part;
use crate::scenario::codec;
use crate::uncertainty::cold::Cold;
use crate::uncertainty::simulate::Simulator;
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::wasm_bindgen;

/// What measures. No reader needs it, so that it is a part of the page like a view.
#[derive(Clone, Copy)]
struct Tools {
    simulate: fn(&str, usize) -> Vec<f64>,
    drag: fn(&str) -> Vec<f64>,
}

part!(tools in views gives Tools, Tools { simulate: cold, drag: warm });

thread_local! {
    static TOOLS: Cell<Option<Tools>> = const { Cell::new(None) };
    static COLD: RefCell<(String, Option<Cold>)> = RefCell::default();
    static SIMULATOR: RefCell<Simulator> = RefCell::default();
}

/// Loads what the others need, and tells whether it came.
#[wasm_bindgen]
pub async fn prepare() -> bool {
    let tools = tools().await.ok();
    TOOLS.set(tools);
    tools.is_some()
}

/// Draws everything anew with the plan held: how many inputs are drawn, then the 5th, 25th, 50th, 75th and 95th
/// percentile of the headline of a link, in its base unit. Nothing where no input is uncertain, and before [`prepare`].
/// What was prepared for a link is kept until another one is asked for.
#[wasm_bindgen]
pub fn simulate(query: &str, samples: usize) -> Vec<f64> {
    TOOLS.get().map_or_else(Vec::new, |tools| (tools.simulate)(query, samples))
}

/// What follows a slider: the first repetition with range, histogram and drivers, after another link. Tells the five
/// percentiles, and how many drivers there are; nothing before [`prepare`].
#[wasm_bindgen]
pub fn drag(query: &str) -> Vec<f64> {
    TOOLS.get().map_or_else(Vec::new, |tools| (tools.drag)(query))
}

fn cold(query: &str, samples: usize) -> Vec<f64> {
    COLD.with_borrow_mut(|(known, cold)| {
        if known != query || cold.is_none() {
            *known = query.to_owned();
            *cold = Cold::new(&codec::decode(query).0.scenario);
        }
        let cold = cold.as_mut();
        cold.map_or_else(Vec::new, |cold| std::iter::once(cold.inputs() as f64).chain(cold.run(samples)).collect())
    })
}

fn warm(query: &str) -> Vec<f64> {
    SIMULATOR.with_borrow_mut(|simulator| {
        simulator.set(&codec::decode(query).0.scenario);
        let ranges = simulator.quick();
        ranges.map_or_else(Vec::new, |ranges| {
            ranges.summary.percentiles.into_iter().chain([ranges.drivers.len() as f64]).collect()
        })
    })
}
