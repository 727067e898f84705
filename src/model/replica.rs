//! One copy of the model: how many accelerators, how it is split, how many sequences run at once.

use super::plan::Question;
use super::quantities::Inputs;

/// One copy of the model as it is run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Replica {
    /// Accelerators.
    pub gpus: u32,
}

/// Plans the replica and writes `gpus_per_replica`, `batch`, `shard_share` and `kv_share` into the inputs.
pub fn plan(_question: &Question, inputs: &mut Inputs<f64>) -> Replica {
    inputs.gpus_per_replica = 1.0;
    inputs.batch = 1.0;
    Replica { gpus: 1 }
}
