//! Discrete choices, made in `f64` before any formula runs: what is given, how a replica is built, which batch.
//!
//! The formulas take the plan as it is. Numbers that the plan decides (GPUs in a replica, batch, shares) are written
//! into [`Inputs`], so that the derivation shows them as quantities.

use super::choices::{Choices, Serving, YesNo};
use super::id_set::IdSet;
use super::quantities::{Id, Inputs};
use super::replica::{self, PrefillReplica, Replica};
use super::training::memory::{self, Layout as TrainingLayout};

/// A scenario in the words of the model: a value for each input, which of them were given, and what was chosen.
#[derive(Clone, Debug)]
pub struct Question {
    /// Values in base units. An input that is neither given nor has a default is zero.
    pub inputs: Inputs<f64>,
    /// The inputs whose value was stated by the scenario or its preset, or comes from the catalogue.
    pub given: IdSet,
    /// What was chosen.
    pub choices: Choices,
    /// Facts of the chosen model and accelerator that are not quantities.
    pub facts: Facts,
}

/// What the plan needs to know of model and accelerator beside numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// How far tensor parallelism can split the cache: KV heads, 1 for latent attention.
    pub kv_heads: u32,
    /// Latent attention: one compressed vector a token instead of keys and values for each head.
    pub latent_attention: bool,
}

/// Quantities that are usually computed and were given instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// Queries a day instead of users x queries a user.
    pub queries_per_day: bool,
    /// Servers instead of what the demand needs.
    pub servers: bool,
    /// IT energy of a query instead of servers x power.
    pub it_energy_per_query: bool,
    /// Draw of an idle server apart from that of a busy one.
    pub idle_power_fraction: bool,
    /// GPU-hours of training instead of work over rate.
    pub training_gpu_hours: bool,
    /// MFU of training instead of that of published runs.
    pub training_mfu: bool,
}

/// The choices that the formulas follow.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// What was chosen.
    pub choices: Choices,
    /// What was given instead of computed.
    pub given: Given,
    /// One copy of the model; only where serving time is predicted.
    pub replica: Option<Replica>,
    /// The copy that reads prompts, where `replica` only writes answers.
    pub prefill: Option<PrefillReplica>,
    /// Whether the draw of a server is predicted; only where serving time is, and nobody states it.
    pub predicts_power: bool,
    /// How a training run lies on its accelerators.
    pub training: TrainingLayout,
}

/// Mean draw of a server over its rating where neither power nor speed is predicted (Epoch AI and Microsoft, 2025).
const POWER_FRACTION: f64 = 0.7;

/// Plans a scenario and writes what it decides into the inputs.
pub fn plan(question: &Question) -> (Inputs<f64>, Plan) {
    let mut inputs = question.inputs;
    let given = |id| question.given.contains(id);
    let (replica, prefill) = match question.choices.serving {
        Serving::Roofline if question.choices.prefill_decode_split == YesNo::Yes && reads_and_writes(&inputs) => {
            let (replica, prefill) = replica::plan_disaggregated(question, &mut inputs);
            (Some(replica), Some(prefill))
        }
        Serving::Roofline => (Some(replica::plan(question, &mut inputs)), None),
        Serving::Mfu | Serving::Latency | Serving::Measured => {
            if !given(Id::GpusPerReplica) {
                inputs.gpus_per_replica = 1.0;
            }
            (None, None)
        }
    };
    // Without a rating nothing can be a share of it.
    let power_stated = given(Id::PowerFraction) || given(Id::ItEnergyPerQuery);
    let predicts_power = replica.is_some() && !power_stated && inputs.server_power > 0.0;
    if !given(Id::PowerFraction) && !predicts_power {
        inputs.power_fraction = POWER_FRACTION;
    }
    let plan = Plan {
        choices: question.choices,
        given: Given {
            queries_per_day: given(Id::QueriesPerDay),
            servers: given(Id::Servers),
            it_energy_per_query: given(Id::ItEnergyPerQuery),
            idle_power_fraction: given(Id::IdlePowerFraction),
            training_gpu_hours: given(Id::TrainingGpuHours),
            training_mfu: given(Id::TrainingMfu),
        },
        replica,
        prefill,
        predicts_power,
        training: memory::plan(question, &mut inputs),
    };
    (inputs, plan)
}

/// There is something to read outside the cache, and something to write.
fn reads_and_writes(inputs: &Inputs<f64>) -> bool {
    inputs.input_tokens * (1.0 - inputs.cached_share) > 0.0 && inputs.output_tokens > 0.0
}
