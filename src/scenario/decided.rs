//! Which decisions of the plan stand behind a number.

use super::Answer;
use super::note::Note;
use crate::model::quantities::Id;

impl Note {
    /// Whether the note explains the quantity.
    pub fn explains(&self, id: Id) -> bool {
        let ids: &[Id] = match self {
            Self::Predicted => &[Id::GpuSecondsPerQuery, Id::TokensPerSecondPerGpu],
            Self::PowerPredicted { .. } => &[
                Id::GpuDraw,
                Id::HostDraw,
                Id::PowerFraction,
                Id::IdlePowerFraction,
                Id::MeanPowerFraction,
                Id::EnergyPerQuery,
                Id::ItEnergyPerDay,
            ],
            Self::Replica { .. } | Self::DoesNotFit { .. } => &[
                Id::GpusPerReplica,
                Id::Replicas,
                Id::Servers,
                Id::InputGpuSecondsPerQuery,
                Id::OutputGpuSecondsPerQuery,
                Id::FixedWeightBytes,
                Id::WeightBytesRead,
            ],
            Self::Crosses { .. } => {
                &[Id::LinkTime, Id::ScaleOutBytes, Id::DecodeLinkTime, Id::DecodeScaleOutBytes, Id::FixedTime]
            }
            Self::Apart { .. } => &[
                Id::GpusPerReplica,
                Id::PrefillGpusPerReplica,
                Id::PrefillReplicas,
                Id::Replicas,
                Id::PrefillGpus,
                Id::DecodeGpus,
                Id::InputGpuSecondsPerQuery,
                Id::OutputGpuSecondsPerQuery,
            ],
            Self::TransferBinds => &[Id::PromptTime, Id::TransferTime, Id::CycleTime],
            Self::Batch { .. } => &[
                Id::Batch,
                Id::StepTime,
                Id::StepTokens,
                Id::CycleTime,
                Id::OutputGpuSecondsPerQuery,
                Id::CacheBytesRead,
                Id::Tpot,
            ],
            Self::TpotMissed { .. } => &[Id::Tpot, Id::TpotTarget],
            Self::TtftMissed { .. } => &[Id::Ttft, Id::TtftTarget],
            Self::ServersGiven { .. } => &[Id::Servers, Id::ServersNeeded, Id::ProvisionedGpus],
            Self::PeakAboveCapacity { .. } => &[Id::Utilization, Id::Servers, Id::ProvisionedGpus],
            Self::ElectricityInRent => &[Id::CostPerDay, Id::HardwareCostPerDay, Id::ElectricityCostPerDay],
            Self::OutputOnly => &[Id::GpuSecondsPerQuery, Id::InputGpuSecondsPerQuery, Id::OutputGpuSecondsPerQuery],
            Self::OneAtATime => &[Id::GpuSecondsPerQuery, Id::OutputGpuSecondsPerQuery],
        };
        ids.contains(&id)
    }
}

impl Answer {
    /// The notes that explain a quantity.
    pub fn decided(&self, id: Id) -> Vec<Note> {
        self.notes().into_iter().filter(|note| note.explains(id)).collect()
    }
}

/// The path after another quantity was opened: deeper where it is part of the formula that is open, back where it is on
/// the path, else a new path. `parts` are the quantities of the formula at the end of the path.
pub fn path_after(path: &[Id], parts: &[Id], opened: Id) -> Vec<Id> {
    if let Some(at) = path.iter().position(|id| *id == opened) {
        return path[..=at].to_vec();
    }
    if parts.contains(&opened) {
        let mut deeper = path.to_vec();
        deeper.push(opened);
        return deeper;
    }
    vec![opened]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digging_makes_a_path() {
        let (cost, gpus, price) = (Id::CostPerDay, Id::ProvisionedGpus, Id::GpuHourPrice);
        let path = path_after(&[], &[], cost);
        let path = path_after(&path, &[gpus, price], gpus);
        assert_eq!(path, [cost, gpus]);
        assert_eq!(path_after(&path, &[Id::Servers], Id::Servers), [cost, gpus, Id::Servers]);
        assert_eq!(path_after(&path, &[], cost), [cost]);
        assert_eq!(path_after(&path, &[Id::Servers], Id::Margin), [Id::Margin]);
    }
}
