//! What is chosen by name in a scenario: model, accelerator, method and the rest.

use crate::catalog::{accelerators, grids, models};
use crate::model::choices::{
    DayShape, Engine, Optimizer, Ownership, Parallelism, Planning, Precision, Recompute, Serving, TrainingAttention,
    YesNo, ZeroStage,
};

macro_rules! choices {
    ($( $(#[doc = $doc:literal])* $variant:ident = $key:literal $default:literal $options:expr; )*) => {
        /// One thing that is chosen.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ChoiceId { $( $(#[doc = $doc])* $variant, )* }

        impl ChoiceId {
            /// Every one of them, in the order of links and forms.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )* ];

            /// The word that links use.
            pub const fn key(self) -> &'static str {
                match self { $( Self::$variant => $key, )* }
            }

            /// What holds where neither the reader nor the preset chose; empty where it follows another choice.
            pub const fn default_option(self) -> &'static str {
                match self { $( Self::$variant => $default, )* }
            }

            /// The keys of all options.
            pub fn options(self) -> Vec<&'static str> {
                match self { $( Self::$variant => $options, )* }
            }
        }
    };
}

fn keys<T: Copy>(all: &[T], key: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().copied().map(key).collect()
}

choices! {
    /// The model that is served.
    Model = "model" "gpt-4o-class" models::MODELS.iter().map(|m| m.key).collect();
    /// The accelerator that serves it.
    Gpu = "gpu" "h200-sxm" accelerators::ACCELERATORS.iter().map(|a| a.key).collect();
    /// How serving time is found.
    Serving = "serving" "roofline" keys(Serving::ALL, Serving::key);
    /// Format of the weights; the makers' own where nobody chose.
    WeightPrecision = "weight_precision" "" keys(Precision::ALL, Precision::key);
    /// Format of the KV cache.
    KvPrecision = "kv_precision" "bf16" vec![Precision::Bf16.key(), Precision::Fp8.key()];
    /// How a replica is split.
    Parallelism = "parallelism" "auto" keys(Parallelism::ALL, Parallelism::key);
    /// Kind of engine.
    Engine = "engine" "python" keys(Engine::ALL, Engine::key);
    /// Prompts and answers on accelerators of their own?
    PrefillDecodeSplit = "prefill_decode_split" "no" keys(YesNo::ALL, YesNo::key);
    /// Does the `mfu` method count input tokens?
    CountInputTokens = "count_input_tokens" "no" keys(YesNo::ALL, YesNo::key);
    /// Load over the day.
    DayShape = "day_shape" "consumer" keys(DayShape::ALL, DayShape::key);
    /// Rent or own.
    Ownership = "ownership" "rent" keys(Ownership::ALL, Ownership::key);
    /// Pay for whole servers?
    RoundToServers = "round_to_servers" "yes" keys(YesNo::ALL, YesNo::key);
    /// Where the electricity comes from.
    Grid = "grid" "us" grids::GRIDS.iter().map(|g| g.key).collect();
    /// The accelerator used in training.
    TrainingGpu = "training_gpu" "h100-sxm" accelerators::ACCELERATORS.iter().map(|a| a.key).collect();
    /// Which pairs of tokens training is charged for.
    TrainingAttention = "training_attention" "causal" keys(TrainingAttention::ALL, TrainingAttention::key);
    /// What training computes twice.
    Recompute = "recompute" "selective" keys(Recompute::ALL, Recompute::key);
    /// The optimizer of training.
    Optimizer = "optimizer" "adamw" keys(Optimizer::ALL, Optimizer::key);
    /// What the copies of a model in training share.
    ZeroStage = "zero_stage" "1" keys(ZeroStage::ALL, ZeroStage::key);
    /// Is each draw of a simulation planned on its own?
    Plan = "plan" "adapts" keys(Planning::ALL, Planning::key);
    /// Are uncertain defaults ranges? Not in published cases, unless the reader says so.
    DefaultRanges = "default_ranges" "" keys(YesNo::ALL, YesNo::key);
}

impl ChoiceId {
    /// The choices that may hold several options with weights.
    pub const MIXED: &'static [Self] = &[Self::Model, Self::Gpu, Self::WeightPrecision, Self::KvPrecision, Self::Grid];

    /// The choice with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|choice| choice.key() == key)
    }

    /// The option with this key, in capitals or not, if it is one.
    pub fn option(self, key: &str) -> Option<&'static str> {
        self.options().into_iter().find(|option| option.eq_ignore_ascii_case(key))
    }
}
