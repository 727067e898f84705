//! The four formulas of the textbook, as simple as they are usually told. Each is the simplest case of a part of the
//! model.

use super::algebra::Algebra;
use super::quantities::{Id, Inputs};

/// Results of the four formulas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Textbook<Q> {
    /// Hardware plus electricity.
    pub cost: Q,
    /// A product of layer sizes.
    pub parameters: Q,
    /// Records times their size.
    pub data: Q,
    /// Time of one step times the number of steps.
    pub compute: Q,
}

/// The four formulas: cost = hardware + electricity; parameters = inputs x outputs x layers; data = records x size;
/// compute = time of a step x steps.
pub fn textbook<Q: Algebra>(i: &Inputs<Q>) -> Textbook<Q> {
    Textbook {
        cost: (i.textbook_hardware_cost + i.textbook_electricity_cost).named(Id::TextbookCost),
        parameters: (i.textbook_layer_inputs * i.textbook_layer_outputs * i.textbook_layer_count)
            .named(Id::TextbookParameters),
        data: (i.textbook_record_count * i.textbook_record_size).named(Id::TextbookData),
        compute: (i.textbook_step_time * i.textbook_step_count).named(Id::TextbookCompute),
    }
}
