//! What the plan decided and what a reader should know of an answer. Prose stands in `i18n`.

use super::Answer;
use crate::model::choices::{Ownership, Precision, Serving, YesNo};
use crate::model::day::peak;
use crate::model::quantities::Id;
use crate::model::replica::{BatchLimit, Memory, Replica};
use crate::model::roofline::layout::Split;

/// How much a note matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Computed, but no real service would run like this.
    Warning,
    /// A decision, or what a figure covers.
    Note,
}

/// One sentence about an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// Nobody measured this service: its speed is predicted.
    Predicted,
    /// Power is predicted too.
    PowerPredicted {
        /// Draw of a working server over its rating.
        busy: f64,
        /// Draw of a waiting one.
        idle: f64,
    },
    /// How the replica is built.
    Replica {
        /// Accelerators in it.
        gpus: u32,
        /// Weights on one accelerator, bytes.
        weights: f64,
        /// Memory of one accelerator, bytes.
        capacity: f64,
        /// Format of the weights.
        precision: Precision,
    },
    /// The copy spans several groups of accelerators on a fast link.
    Crosses {
        /// Accelerators in it.
        gpus: u32,
        /// Groups.
        domains: f64,
        /// Each has a part of the layers.
        stages: bool,
    },
    /// Prompts and answers have accelerators of their own.
    Apart {
        /// Accelerators in a replica that reads prompts.
        prefill_gpus: u32,
        /// Accelerators in a replica that writes answers.
        decode_gpus: u32,
        /// Accelerators that reading needs, not rounded.
        reading: f64,
        /// Accelerators that writing needs, not rounded.
        writing: f64,
    },
    /// Sending the caches of prompts takes longer than reading them or writing the answers.
    TransferBinds,
    /// The batch, and what keeps it from growing.
    Batch {
        /// Sequences in one replica.
        batch: f64,
        /// What binds.
        limit: BatchLimit,
    },
    /// The model does not fit into the replica that was asked for.
    DoesNotFit {
        /// Accelerators in it.
        gpus: u32,
        /// Weights on one accelerator, bytes.
        weights: f64,
        /// Memory of one accelerator that may be used, bytes.
        usable: f64,
    },
    /// Even one sequence at a time takes longer for a token than the target.
    TpotMissed {
        /// Seconds for a token.
        predicted: f64,
        /// The target.
        target: f64,
    },
    /// The first token comes later than the target, queueing not counted.
    TtftMissed {
        /// Seconds to the first token.
        predicted: f64,
        /// The target.
        target: f64,
    },
    /// The servers that were given are not what the work needs.
    ServersGiven {
        /// Given.
        given: f64,
        /// Needed, not rounded.
        needed: f64,
    },
    /// At the busiest hour more is asked than the fleet can do.
    PeakAboveCapacity {
        /// Load of that hour over capacity.
        ratio: f64,
    },
    /// The price of renting covers electricity.
    ElectricityInRent,
    /// The method charges output tokens only.
    OutputOnly,
    /// One query at a time on an accelerator, as if no others waited.
    OneAtATime,
}

/// A fleet that is short by less than this is sized exactly, as published cases are.
const PEAK_TOLERANCE: f64 = 1.005;

impl Note {
    /// Warning or note.
    pub fn weight(&self) -> Weight {
        match self {
            Self::DoesNotFit { .. }
            | Self::TpotMissed { .. }
            | Self::TtftMissed { .. }
            | Self::TransferBinds
            | Self::PeakAboveCapacity { .. } => Weight::Warning,
            Self::ServersGiven { given, needed } if needed > &(given * 1.005) => Weight::Warning,
            _ => Weight::Note,
        }
    }
}

impl Answer {
    /// What the plan decided, warnings first. Nothing where nobody is served.
    pub fn notes(&self) -> Vec<Note> {
        let mut notes = Vec::new();
        if self.estimate.demand.queries == 0.0 {
            return notes;
        }
        let choices = &self.plan.choices;
        match choices.serving {
            Serving::Roofline => {
                notes.push(Note::Predicted);
                if let Some(replica) = &self.plan.replica {
                    self.replica_notes(replica, &mut notes);
                }
            }
            Serving::Mfu if choices.count_input_tokens == YesNo::No => notes.push(Note::OutputOnly),
            Serving::Latency => notes.push(Note::OneAtATime),
            Serving::Mfu | Serving::Measured => {}
        }
        if let Some(power) = &self.estimate.power {
            notes.push(Note::PowerPredicted { busy: power.busy, idle: power.idle });
        }
        if self.plan.given.servers {
            let needed = self.estimate.fleet.servers_needed;
            notes.push(Note::ServersGiven { given: self.inputs.servers, needed });
        }
        let ratio = peak(choices.day_shape) * self.busy_share();
        if ratio > PEAK_TOLERANCE {
            notes.push(Note::PeakAboveCapacity { ratio });
        }
        if choices.ownership == Ownership::Rent {
            notes.push(Note::ElectricityInRent);
        }
        notes.sort_by_key(|note| note.weight() != Weight::Warning);
        notes
    }

    /// Mean load over what the provisioned accelerators can do.
    pub fn busy_share(&self) -> f64 {
        let hours = self.estimate.fleet.provisioned * self.inputs.hours_per_day;
        let share = self.estimate.fleet.gpu_hours / hours;
        if share.is_finite() { share } else { 0.0 }
    }

    /// Whether the network sets the pace of prompts or of answers.
    fn transfer_binds(&self) -> bool {
        let Some(roofline) = &self.estimate.roofline else { return false };
        let generation = &roofline.generation;
        let sends = roofline.prompts.is_some_and(|prompts| prompts.time > prompts.read);
        sends || generation.cycle > generation.steps * generation.step.total
    }

    fn replica_notes(&self, replica: &Replica, notes: &mut Vec<Note>) {
        let (gpus, weights) = (replica.gpus, replica.memory.weights);
        if !replica.fits {
            notes.push(Note::DoesNotFit { gpus, weights, usable: replica.memory.usable });
        }
        if let Some(prefill) = &self.plan.prefill {
            if !prefill.fits {
                let Memory { weights, usable, .. } = prefill.memory;
                notes.push(Note::DoesNotFit { gpus: prefill.gpus, weights, usable });
            }
            if let Some(pools) = &self.estimate.fleet.pools {
                let (reading, writing) = (pools.prefill, pools.decode);
                notes.push(Note::Apart { prefill_gpus: prefill.gpus, decode_gpus: gpus, reading, writing });
            }
            if self.transfer_binds() {
                notes.push(Note::TransferBinds);
            }
        }
        let precision = self.plan.choices.weight_precision;
        notes.push(Note::Replica { gpus, weights, capacity: replica.memory.capacity, precision });
        if replica.layout.crosses {
            let stages = replica.layout.split == Split::Pipeline;
            notes.push(Note::Crosses { gpus, domains: self.inputs.scale_up_domains, stages });
        }
        notes.push(Note::Batch { batch: self.inputs.batch, limit: replica.limit });
        if !replica.meets_tpot {
            let predicted = self.estimate.output(Id::Tpot).unwrap_or_default();
            notes.push(Note::TpotMissed { predicted, target: self.inputs.tpot_target });
        }
        if !replica.meets_ttft {
            let predicted = self.estimate.output(Id::Ttft).unwrap_or_default();
            notes.push(Note::TtftMissed { predicted, target: self.inputs.ttft_target });
        }
    }
}
