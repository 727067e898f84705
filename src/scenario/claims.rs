//! What was published, beside what the formulas give with the publisher's inputs.

use super::presets::PresetId;
use crate::model::quantities::Id;

/// One published figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Claim {
    /// The quantity.
    pub id: Id,
    /// The figure as it was published, in the display unit of its row.
    pub published: f64,
    /// How far ours may lie from it, relative: half of its last digit, or what its source explains by rounding.
    pub within: f64,
}

const fn claim(id: Id, published: f64, within: f64) -> Claim {
    Claim { id, published, within }
}

impl PresetId {
    /// The figures that its source states. Empty for a prediction. Differences are explained in the text of the preset.
    pub const fn claims(self) -> &'static [Claim] {
        match self {
            Self::ChatGpt2025 | Self::CompanyChatbot | Self::DeepSeekH200 | Self::SmallModelL40s => &[],
            Self::ChatGpt2023 => {
                const {
                    &[
                        claim(Id::CostPerDay, 694_444.0, 1e-6),
                        claim(Id::Servers, 3617.0, 0.0),
                        // Whole servers times 8.
                        claim(Id::Gpus, 28_936.0, 3e-5),
                        claim(Id::CostPerQuery, 0.0036, 0.014),
                    ]
                }
            }
            // He rounds the query up to one cent before multiplying on.
            Self::Goldstein2022 => {
                const {
                    &[
                        claim(Id::CostPerMillionOutputTokens, 300.0, 0.03),
                        claim(Id::CostPerQuery, 0.01, 0.13),
                        claim(Id::CostPerDay, 100_000.0, 0.13),
                    ]
                }
            }
            Self::Guosheng2023 => {
                const {
                    &[
                        claim(Id::GpuHoursPerDay, 729_167.0, 1e-6),
                        claim(Id::Gpus, 30_382.0, 1e-5),
                        claim(Id::Servers, 3798.0, 0.0),
                        claim(Id::Capital, 800e6, 0.06),
                        claim(Id::ElectricityCostPerDay, 47_000.0, 0.01),
                    ]
                }
            }
            Self::DeepSeek2025 => {
                const {
                    &[
                        claim(Id::CostPerDay, 87_072.0, 1e-9),
                        claim(Id::ServersNeeded, 226.75, 6e-4),
                        claim(Id::RevenuePerDay, 562_027.0, 2e-4),
                        claim(Id::Margin, 545.0, 2e-3),
                    ]
                }
            }
            Self::PromptEnergy2025 => const { &[claim(Id::EnergyPerDay, 850_000.0, 1e-9)] },
            Self::EpochEnergy2025 => {
                const { &[claim(Id::GpuSecondsPerQuery, 1.01, 5e-3), claim(Id::EnergyPerQuery, 0.301, 2e-3)] }
            }
            Self::DeVries2023 => {
                const { &[claim(Id::EnergyPerDay, 564_000.0, 1e-3), claim(Id::EnergyPerQuery, 2.9, 0.01)] }
            }
            Self::Water2025 => const { &[claim(Id::WaterPerQuery, 16.904, 1e-4)] },
            Self::Gpt3Training2023 => const { &[claim(Id::TrainingCost, 1.4e6, 0.02)] },
            Self::PalmTraining2023 => const { &[claim(Id::TrainingCost, 11.2e6, 0.005)] },
            Self::Gpt3Energy => {
                const {
                    &[
                        claim(Id::TrainingFlops, 3.14e23, 5e-3),
                        claim(Id::TrainingEnergy, 1287.0, 4e-4),
                        claim(Id::TrainingCarbon, 552.0, 1e-3),
                    ]
                }
            }
            Self::Llama2Carbon => const { &[claim(Id::TrainingCarbon, 291.42, 2e-4)] },
            // One factor of carbon for all sizes; the card rounds hours and tonnes.
            Self::Llama31Carbon => {
                const { &[claim(Id::TrainingCarbon, 8930.0, 2e-4), claim(Id::TrainingFlops, 3.8e25, 1e-3)] }
            }
            // 2.1e25 is 2.18e25, which the hours, the peak and the MFU give, with two digits.
            Self::Gpt4Training => {
                const {
                    &[
                        claim(Id::TrainingFlops, 2.1e25, 0.041),
                        claim(Id::TrainingTime, 95.0, 4e-3),
                        claim(Id::TrainingCost, 40.6e6, 1e-3),
                    ]
                }
            }
            Self::PalmMfu => const { &[claim(Id::TrainingFlops, 2.53e24, 1e-3)] },
            Self::DeepSeekTraining => const { &[claim(Id::TrainingCost, 5.576e6, 1e-9)] },
            Self::Mpt7bTraining => const { &[claim(Id::TrainingCost, 200_000.0, 0.004)] },
            Self::Llama3TpuTraining => {
                const { &[claim(Id::TrainingFlops, 6.3e24, 1e-9), claim(Id::TrainingTime, 44.0, 0.012)] }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::scenario::presets::Kind;

    #[test]
    fn ours_lie_as_near_to_what_was_published_as_their_sources_explain() {
        for preset in PresetId::ALL {
            assert_eq!(preset.kind() == Kind::Predicted, preset.claims().is_empty(), "{}", preset.key());
            let estimate = Scenario::preset(*preset).answer().estimate;
            for Claim { id, published, within } in preset.claims() {
                let ours = id.unit().from_base(estimate.output(*id).expect("a claim is about an output"));
                let off = (ours / published - 1.0).abs();
                assert!(off <= within + 1e-15, "{}: {} is {ours}, published {published}", preset.key(), id.key());
            }
        }
    }
}
