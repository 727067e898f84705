//! GPU time of one query from the physics of the accelerator and the model.

use super::algebra::Algebra;
use super::plan::Plan;
use super::quantities::Inputs;

/// GPU-seconds of reading the input and of writing the answer of one query.
pub fn gpu_time<Q: Algebra>(i: &Inputs<Q>, _plan: &Plan) -> (Q, Q) {
    let t = i.input_tokens / i.input_tokens_per_gpu_second;
    (t, t)
}
