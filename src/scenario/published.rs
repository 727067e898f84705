//! What others published, each with two scenarios to hold it against: theirs and ours.
//!
//! Theirs is a preset: the formulas with the inputs of whoever published the figure; there is none where those were
//! withheld. Ours is our own estimate of the same service, made by one rule. It takes from the source what was served and
//! with what: demand, length of answers, model, accelerators, and their set-up where it is told. Speed and power are
//! predicted, and everything else is a default with its range. Where defaults of today would be wrong for the case, the
//! link of ours has a range instead, for everybody to see:
//! - rents of the time: $1.10 (Lambda) to $4.10 (AWS on demand) for an A100 in 2022 and 2023, $1.45 (three years
//!   committed) to $3.22 (on demand) for a TPU v4;
//! - prompts of 50 to 300 tokens where answers have thirty words: the default belongs to answers of 400 tokens;
//! - 50 to 150 ms a token for GPT-3 on A100, which needs 36 ms for a single answer: with the default of 25 to 100 ms most
//!   samples would miss their own target.

use super::Scenario;
use super::codec;
use super::presets::PresetId;
use crate::model::quantities::Id;
use crate::model::source::{Grade, Source};

/// Figures that share an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Dollars a day.
    CostPerDay,
    /// Dollars a message.
    CostPerQuery,
    /// Energy of a message.
    EnergyPerQuery,
    /// Energy of a day.
    EnergyPerDay,
    /// Water of a message.
    WaterPerQuery,
    /// Dollars of a training run.
    TrainingCost,
    /// Energy of a training run.
    TrainingEnergy,
    /// Carbon of a training run.
    TrainingCarbon,
    /// Days of a training run.
    TrainingTime,
    /// The share of the peak that a training run reaches.
    TrainingMfu,
}

impl Group {
    /// Every group, in the order of the view.
    pub const ALL: &'static [Self] = &[
        Self::CostPerDay,
        Self::CostPerQuery,
        Self::EnergyPerQuery,
        Self::EnergyPerDay,
        Self::WaterPerQuery,
        Self::TrainingCost,
        Self::TrainingEnergy,
        Self::TrainingCarbon,
        Self::TrainingTime,
        Self::TrainingMfu,
    ];

    /// The word that element ids use.
    pub const fn key(self) -> &'static str {
        match self {
            Self::CostPerDay => "cost-a-day",
            Self::CostPerQuery => "cost-a-message",
            Self::EnergyPerQuery => "energy-a-message",
            Self::EnergyPerDay => "energy-a-day",
            Self::WaterPerQuery => "water-a-message",
            Self::TrainingCost => "training-cost",
            Self::TrainingEnergy => "training-energy",
            Self::TrainingCarbon => "training-carbon",
            Self::TrainingTime => "training-time",
            Self::TrainingMfu => "training-mfu",
        }
    }

    /// The ends of its axis, in the display unit of its figures; logarithmic. They stand here, so that nothing moves
    /// when ranges come in.
    pub const fn ends(self) -> (f64, f64) {
        match self {
            Self::CostPerDay => (1e3, 20e6),
            Self::CostPerQuery => (1e-4, 0.1),
            Self::EnergyPerQuery => (0.1, 20.0),
            Self::EnergyPerDay => (200e3, 10e6),
            Self::WaterPerQuery => (0.1, 50.0),
            Self::TrainingCost => (1e5, 5e8),
            Self::TrainingEnergy => (1e3, 5e3),
            Self::TrainingCarbon => (200.0, 20e3),
            Self::TrainingTime => (20.0, 100.0),
            Self::TrainingMfu => (20.0, 50.0),
        }
    }

    /// Its cases.
    pub fn cases(self) -> impl Iterator<Item = CaseId> {
        CaseId::ALL.iter().copied().filter(move |case| case.group() == self)
    }
}

macro_rules! cases {
    ($( $variant:ident = $group:ident $id:ident $published:literal $theirs:tt $own:expr; )*) => {
        /// One published figure. Who published it and why ours differs stand in `i18n`.
        #[allow(missing_docs, reason = "each is documented in words by `i18n`")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum CaseId { $( $variant, )* }

        impl CaseId {
            /// Every case, in the order of the view.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )* ];

            /// The figures that it stands among.
            pub const fn group(self) -> Group {
                match self { $( Self::$variant => Group::$group, )* }
            }

            /// The quantity.
            pub const fn id(self) -> Id {
                match self { $( Self::$variant => Id::$id, )* }
            }

            /// The figure as it was published, in the display unit of its row.
            const fn shown(self) -> f64 {
                match self { $( Self::$variant => $published, )* }
            }

            const fn inputs(self) -> Inputs {
                match self { $( Self::$variant => cases!(@theirs $theirs), )* }
            }

            /// Our own estimate of the same service, as a link would write it.
            pub const fn own(self) -> &'static str {
                match self { $( Self::$variant => $own, )* }
            }
        }
    };
    (@theirs $preset:ident) => { Inputs::Known(PresetId::$preset) };
    (@theirs [$source:ident]) => { Inputs::Withheld(&$source) };
}

/// The inputs behind a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Inputs {
    /// A preset has them.
    Known(PresetId),
    /// They were not told; this is where the figure stands.
    Withheld(&'static Source),
}

/// Where figures stand whose inputs were not told.
static ALTMAN: Source = Source {
    title: "Sam Altman: The Gentle Singularity",
    title_zh: "Sam Altman《The Gentle Singularity》",
    address: "https://blog.samaltman.com/the-gentle-singularity",
    date: "2025-06",
    grade: Grade::Published,
};
static GOOGLE: Source = Source {
    title: "Google: Measuring the environmental impact of delivering AI at Google Scale, arXiv 2508.15734",
    title_zh: "Google《Measuring the environmental impact of delivering AI at Google Scale》，arXiv 2508.15734",
    address: "https://arxiv.org/abs/2508.15734",
    date: "2025-08",
    grade: Grade::Published,
};

// Services with several published figures: one estimate serves all of them.
const AS_GOLDSTEIN: &str = "model=gpt-3-175b&gpu=a100-sxm-80gb&kv_precision=bf16&daily_users=1M&queries_per_user=10&input_tokens=50..300&output_tokens=40&gpu_hour_price=1.1..4.1&tpot_target=50..150";
const AS_SEMIANALYSIS: &str = "model=gpt-3-175b&gpu=a100-sxm-80gb&weight_precision=int8&kv_precision=bf16&daily_users=13M&queries_per_user=15&output_tokens=2000&gpu_hour_price=1.1..4.1&tpot_target=50..150";
const AS_GOOGLE: &str = "gpu=tpu-v5p&pue=1.09&site_water=1.15&grid_water=0";

cases! {
    GoldsteinDay = CostPerDay CostPerDay 100_000.0 Goldstein2022
        AS_GOLDSTEIN;
    SemiAnalysisDay = CostPerDay CostPerDay 694_444.0 ChatGpt2023
        AS_SEMIANALYSIS;
    GuoshengElectricity = CostPerDay ElectricityCostPerDay 50_000.0 Guosheng2023
        "model=gpt-3-175b&gpu=a100-sxm-40gb&kv_precision=bf16&daily_users=25M&queries_per_user=10&input_tokens=50..300&output_tokens=40&tpot_target=50..150&ownership=own&electricity_price=0.08";
    DeepSeekDay = CostPerDay CostPerDay 87_072.0 DeepSeek2025
        "model=deepseek-v3&gpu=h800-sxm&kv_precision=bf16&prefill_decode_split=yes&queries_per_day=160M&input_tokens=3800&output_tokens=1050&cached_share=56.25%&prefill_gpus_per_replica=32&gpus_per_replica=144&engine_batch_limit=1024&tpot_target=45..50&utilization=80..100%";

    GoldsteinMessage = CostPerQuery CostPerQuery 0.01 Goldstein2022
        AS_GOLDSTEIN;
    SemiAnalysisMessage = CostPerQuery CostPerQuery 0.0036 ChatGpt2023
        AS_SEMIANALYSIS;

    DeVriesMessage = EnergyPerQuery EnergyPerQuery 2.9 DeVries2023
        "model=gpt-3-175b&gpu=a100-sxm-80gb&weight_precision=int8&kv_precision=bf16&daily_users=13M&queries_per_user=15&output_tokens=2000&tpot_target=50..150";
    EpochMessage = EnergyPerQuery EnergyPerQuery 0.3 EpochEnergy2025
        "gpu=h100-sxm&output_tokens=500";
    AltmanEnergy = EnergyPerQuery EnergyPerQuery 0.34
        [ALTMAN]
        "";
    GoogleEnergy = EnergyPerQuery EnergyPerQuery 0.24
        [GOOGLE]
        AS_GOOGLE;

    PromptsDay = EnergyPerDay EnergyPerDay 850_000.0 PromptEnergy2025
        "";

    LiWater = WaterPerQuery WaterPerQuery 16.904 Water2025
        "model=gpt-3-175b&gpu=a100-sxm-80gb&kv_precision=bf16&tpot_target=50..150&pue=1.17&site_water=0.55&grid_water=3.142";
    AltmanWater = WaterPerQuery WaterPerQuery 0.3218
        [ALTMAN]
        "";
    GoogleWater = WaterPerQuery WaterPerQuery 0.26
        [GOOGLE]
        AS_GOOGLE;

    SunyanGpt3 = TrainingCost TrainingCost 1.4e6 Gpt3Training2023
        "daily_users=0&model=gpt-3-175b&training_gpu=tpu-v4&training_gpu_hour_price=1.45..3.22";
    GuoshengPalm = TrainingCost TrainingCost 12e6 PalmTraining2023
        "daily_users=0&model=palm-540b&training_gpu=tpu-v4&training_gpu_hour_price=1.45..3.22";
    EpochGpt4 = TrainingCost TrainingCost 40.6e6 Gpt4Training
        "daily_users=0&total_parameters=1.8T&active_parameters=280B&training_gpu=a100-sxm-80gb&training_tokens=13T&training_gpus=25000&training_gpu_hour_price=1.1..4.1";
    MosaicMpt = TrainingCost TrainingCost 200_000.0 Mpt7bTraining
        "daily_users=0&model=llama-2-7b&total_parameters=6.7B&active_parameters=6.7B&training_gpu=a100-sxm-40gb&training_tokens=1T&training_gpus=440&training_gpu_hour_price=1.1..4.1";
    DeepSeekTraining = TrainingCost TrainingCost 5.576e6 DeepSeekTraining
        "daily_users=0&model=deepseek-v3&training_gpu=h800-sxm";

    PattersonGpt3 = TrainingEnergy TrainingEnergy 1287.0 Gpt3Energy
        "daily_users=0&model=gpt-3-175b&training_gpu=v100-sxm2&training_gpus=10000";
    Llama2 = TrainingCarbon TrainingCarbon 291.42 Llama2Carbon
        "daily_users=0&model=llama-2-70b&training_gpu=a100-sxm-80gb";
    Llama31 = TrainingCarbon TrainingCarbon 8930.0 Llama31Carbon
        "daily_users=0&model=llama-3.1-405b&training_gpus=16384";
    ScalingBook = TrainingTime TrainingTime 44.0 Llama3TpuTraining
        "daily_users=0&model=llama-3.1-70b&training_gpu=tpu-v5p&training_gpus=8960";
    PalmPaper = TrainingMfu TrainingAchievedMfu 46.2 PalmMfu
        "daily_users=0&model=palm-540b&training_gpu=tpu-v4&training_gpus=6144";
}

impl CaseId {
    /// The figure as it was published, in base units.
    pub fn claimed(self) -> f64 {
        self.id().unit().to_base(self.shown())
    }

    /// The preset with the inputs behind the figure; none where they were withheld.
    pub const fn theirs(self) -> Option<PresetId> {
        match self.inputs() {
            Inputs::Known(preset) => Some(preset),
            Inputs::Withheld(_) => None,
        }
    }

    /// Where the figure was published.
    pub const fn source(self) -> &'static Source {
        match self.inputs() {
            Inputs::Known(preset) => preset.source(),
            Inputs::Withheld(source) => source,
        }
    }

    /// What the formulas give with the inputs behind the figure, in base units.
    pub fn with_their_inputs(self) -> Option<f64> {
        Scenario::preset(self.theirs()?).answer().value(self.id())
    }

    /// The scenario of our own estimate.
    pub fn own_scenario(self) -> Scenario {
        codec::decode(self.own()).0.scenario
    }
}
