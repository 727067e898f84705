//! GPU time of one query, in the four ways that published estimates use. They differ by 10 to 100 times.

use super::algebra::Algebra;
use super::choices::{Serving, YesNo};
use super::plan::Plan;
use super::quantities::{Id, Inputs};
use super::roofline::{self, Roofline};

/// GPU time of one query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GpuTime<Q> {
    /// For reading the input; absent where the method charges output only.
    pub input: Option<Q>,
    /// For writing the answer.
    pub output: Q,
    /// Both.
    pub total: Q,
}

/// GPU-seconds of one query: predicted where there is a prediction, else by the method of the plan.
pub fn gpu_time<Q: Algebra>(i: &Inputs<Q>, plan: &Plan, roofline: Option<&Roofline<Q>>) -> GpuTime<Q> {
    let (input, output) = match (roofline, plan.choices.serving) {
        (Some(roofline), _) => {
            let (input, output) = roofline::gpu_time(i, roofline);
            (Some(input), output)
        }
        (None, Serving::Mfu) => mfu(i, plan),
        (None, Serving::Latency) => (None, i.output_tokens * i.seconds_per_token * i.gpus_per_replica),
        (None, Serving::Measured | Serving::Roofline) => {
            (Some(i.input_tokens / i.input_tokens_per_gpu_second), i.output_tokens / i.output_tokens_per_gpu_second)
        }
    };
    let input = input.map(|time| time.named(Id::InputGpuSecondsPerQuery));
    let output = output.named(Id::OutputGpuSecondsPerQuery);
    let total = match input {
        Some(input) => input + output,
        None => output,
    };
    GpuTime { input, output, total: total.named(Id::GpuSecondsPerQuery) }
}

/// Work over the part of the peak that is reached: 2 x active parameters x tokens / (peak x MFU).
///
/// # Assumptions
/// A forward pass is 2 FLOP a parameter and token (Kaplan et al. 2020). Input tokens count as work only where the
/// scenario says so: SemiAnalysis (2023) charges output alone. Cached input is free.
fn mfu<Q: Algebra>(i: &Inputs<Q>, plan: &Plan) -> (Option<Q>, Q) {
    let rate = i.peak_flops * i.mfu;
    let work = |tokens: Q| i.flops_per_parameter * i.active_parameters * tokens;
    let input = (plan.choices.count_input_tokens == YesNo::Yes)
        .then(|| work(i.input_tokens * i.cached_share.complement()) / rate);
    (input, work(i.output_tokens) / rate)
}
