//! Scenarios to start from: services of today, predicted, and published cases, with their authors' inputs.

use super::choice::ChoiceId;
use super::number;
use crate::model::quantities::Id;
use crate::model::source::{Grade, Source};
use litemap::LiteMap;
use std::sync::OnceLock;

/// What kind of case a preset is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A service of today, predicted by the model. Nobody published its cost.
    Predicted,
    /// A published estimate or disclosure, with its authors' inputs.
    Published,
}

macro_rules! presets {
    ($( $variant:ident = $key:literal $kind:ident $headline:ident $case:literal
        [ $title:literal $(zh $title_zh:literal)? $address:literal $date:literal $grade:ident ] $query:literal; )*) => {
        /// One preset. Its name and what was assumed stand in `i18n`.
        #[allow(missing_docs, reason = "each is documented by its source, and in words by `i18n`")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum PresetId { $( $variant, )* }

        impl PresetId {
            /// Every preset, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )* ];

            /// The word that links use.
            pub const fn key(self) -> &'static str {
                match self { $( Self::$variant => $key, )* }
            }

            /// Predicted or published.
            pub const fn kind(self) -> Kind {
                match self { $( Self::$variant => Kind::$kind, )* }
            }

            /// The quantity that its headline states.
            pub const fn headline(self) -> Id {
                match self { $( Self::$variant => Id::$headline, )* }
            }

            /// Number of the case in the catalogue of published estimates; empty for a prediction.
            pub const fn case(self) -> &'static str {
                match self { $( Self::$variant => $case, )* }
            }

            /// Who published it; for a prediction, where its demand comes from.
            pub const fn source(self) -> &'static Source {
                match self { $( Self::$variant => const {
                    &Source {
                        title: $title,
                        title_zh: concat!($($title_zh)?),
                        address: $address,
                        date: $date,
                        grade: Grade::$grade,
                    }
                }, )* }
            }

            /// Its values, as a link would write them.
            pub const fn query(self) -> &'static str {
                match self { $( Self::$variant => $query, )* }
            }
        }
    };
}

presets! {
    ChatGpt2025 = "chatgpt-2025" Predicted CostPerDay ""
        ["OpenAI via Axios: 2.5 billion prompts a day" zh "OpenAI（经 Axios 报道）：每天 25 亿次提问"
            "https://www.axios.com/2025/07/21/sam-altman-openai-trump-dc-fed" "2025-07" Published]
        "model=gpt-4o-class&gpu=h200-sxm&serving=roofline&weight_precision=fp8&kv_precision=fp8&gpu_hour_price=2.6";
    ChatGpt2023 = "chatgpt-2023" Published CostPerDay "C01"
        ["SemiAnalysis: The Inference Cost Of Search Disruption" zh "SemiAnalysis《The Inference Cost Of Search Disruption》"
            "https://newsletter.semianalysis.com/p/the-inference-cost-of-search-disruption" "2023-02-09" Guess]
        "serving=mfu&model=gpt-3-175b&gpu=a100-sxm-80gb&total_parameters=175B&active_parameters=175B&peak_flops=312&mfu=35%&count_input_tokens=no&daily_users=13M&queries_per_user=15&input_tokens=0&output_tokens=2000&utilization=50%&day_shape=flat&ownership=rent&gpu_hour_price=1&gpus_per_server=8&round_to_servers=no";
    CompanyChatbot = "company-chatbot" Predicted CostPerDay ""
        ["Dayburn: a company of 2,000 people, one server of 8 H100" zh "Dayburn：2,000 人的公司，一台 8 卡 H100 服务器"
            "" "2026-11" Guess]
        "model=llama-3.3-70b&gpu=h100-sxm&serving=roofline&weight_precision=fp8&daily_users=2000&queries_per_user=15&input_tokens=1500&output_tokens=350&servers=1&gpus_per_server=8&day_shape=office&utilization=25%";
    DeepSeekH200 = "deepseek-v3-h200" Predicted CostPerDay ""
        ["Demand as DeepSeek disclosed it, hardware as it is let" zh "需求取自 DeepSeek 的披露，硬件按市面出租的计算"
            "https://github.com/deepseek-ai/open-infra-index" "2025-03-01" Published]
        "model=deepseek-v3&gpu=h200-sxm&serving=roofline&weight_precision=fp8&queries_per_day=160M&input_tokens=3800&output_tokens=1050&cached_share=56.25%&engine_batch_limit=1024";
    SmallModelL40s = "small-model-l40s" Predicted CostPerDay ""
        ["Dayburn: one card under a desk" zh "Dayburn：办公桌下的一张卡"
            "" "2026-11" Guess]
        "model=llama-3.1-8b&gpu=l40s&serving=roofline&weight_precision=fp8&daily_users=500&queries_per_user=20&input_tokens=800&output_tokens=300&servers=1&gpus_per_server=1&day_shape=office&utilization=25%";
    DeepSeek2025 = "deepseek-2025" Published CostPerDay "C12"
        ["DeepSeek-V3/R1 Inference System Overview" "https://github.com/deepseek-ai/open-infra-index" "2025-03-01" Measured]
        "serving=measured&model=deepseek-v3&gpu=h800-sxm&queries_per_day=160M&input_tokens=3800&output_tokens=1050&cached_share=56.25%&input_tokens_per_gpu_second=9212.5&output_tokens_per_gpu_second=1850&utilization=100%&day_shape=flat&servers=226.75&gpus_per_server=8&ownership=rent&gpu_hour_price=2&input_token_price=0.55&cached_token_price=0.14&output_token_price=2.19";
    Goldstein2022 = "goldstein-2022" Published CostPerDay "C04"
        ["Tom Goldstein: thread on the cost of ChatGPT" zh "Tom Goldstein：关于 ChatGPT 成本的系列推文"
            "https://threadreaderapp.com/thread/1600196981955100694" "2022-12-06" Guess]
        "serving=latency&model=gpt-3-175b&gpu=a100-sxm-80gb&seconds_per_token=0.35&daily_users=1M&queries_per_user=10&input_tokens=0&output_tokens=30&gpus_per_replica=1&utilization=100%&day_shape=flat&ownership=rent&gpu_hour_price=3&round_to_servers=no";
    Guosheng2023 = "guosheng-2023" Published ElectricityCostPerDay "C05"
        ["Guosheng Securities: How much compute does ChatGPT need (ChatGPT需要多少算力)" zh "国盛证券《ChatGPT 需要多少算力》"
            "https://link.sov5.org/l/WZ9HcOLNB6" "2023-02" Guess]
        "serving=latency&model=gpt-3-175b&gpu=a100-sxm-40gb&seconds_per_token=0.35&daily_users=25M&queries_per_user=10&input_tokens=0&output_tokens=30&gpus_per_replica=1&utilization=100%&day_shape=flat&ownership=own&server_price=199k&server_life=4&residual_share=0%&maintenance_share=0%&network_share=0%&gpus_per_server=8&round_to_servers=yes&server_power=6.5&power_fraction=100%&pue=1&electricity_price=0.08";
    EpochEnergy2025 = "epoch-energy-2025" Published EnergyPerQuery "E01"
        ["Epoch AI: How much energy does ChatGPT use?" zh "Epoch AI《How much energy does ChatGPT use?》"
            "https://epoch.ai/gradient-updates/how-much-energy-does-chatgpt-use" "2025-02-07" Derived]
        "serving=mfu&model=gpt-4o-class&gpu=h100-sxm&total_parameters=400B&active_parameters=100B&peak_flops=989&mfu=10%&count_input_tokens=no&input_tokens=0&output_tokens=500&utilization=100%&day_shape=flat&ownership=rent&round_to_servers=no&gpus_per_server=8&server_power=10.2&power_fraction=70%&pue=1.2";
    DeVries2023 = "de-vries-2023" Published EnergyPerDay "E02"
        ["A. de Vries: The growing energy footprint of artificial intelligence, Joule 7(10)" zh "A. de Vries《The growing energy footprint of artificial intelligence》，Joule 7(10)"
            "https://doi.org/10.1016/j.joule.2023.09.004" "2023-10-18" Derived]
        "serving=mfu&model=gpt-3-175b&gpu=a100-sxm-80gb&total_parameters=175B&active_parameters=175B&peak_flops=312&mfu=35%&count_input_tokens=no&daily_users=13M&queries_per_user=15&input_tokens=0&output_tokens=2000&utilization=100%&day_shape=flat&servers=3617&gpus_per_server=8&ownership=rent&gpu_hour_price=1&server_power=6.5&power_fraction=100%&pue=1";
    PromptEnergy2025 = "prompt-energy-2025" Published EnergyPerDay "C25"
        ["IEEE Spectrum: 2.5 billion prompts of 0.34 Wh" zh "IEEE Spectrum：25 亿次提问，每次 0.34 Wh"
            "https://spectrum.ieee.org/ai-energy-use" "2025" Derived]
        "model=gpt-4o-class&queries_per_day=2.5B&it_energy_per_query=0.34&pue=1&day_shape=flat";
    Water2025 = "water-2025" Published WaterPerQuery "E06"
        ["Li, Yang, Islam, Ren: Making AI Less Thirsty, arXiv 2304.03271v5" zh "Li、Yang、Islam、Ren《Making AI Less Thirsty》，arXiv 2304.03271v5"
            "https://arxiv.org/abs/2304.03271" "2025-03" Derived]
        "model=gpt-3-175b&gpu=a100-sxm-80gb&queries_per_day=1M&it_energy_per_query=4&pue=1.17&site_water=0.55&grid_water=3.142&day_shape=flat";
    Gpt3Training2023 = "gpt3-training-2023" Published TrainingCost "C07"
        ["Sunyan: The Economics of Large Language Models" zh "Sunyan《The Economics of Large Language Models》"
            "https://sunyan.substack.com/p/the-economics-of-large-language-models" "2023-01-21" Derived]
        "daily_users=0&model=gpt-3-175b&total_parameters=175B&active_parameters=175B&training_tokens=300B&training_gpu=tpu-v4&training_peak_flops=275&training_mfu=46.2%&training_gpu_hour_price=2.03&training_goodput=100%&training_attention=none";
    PalmTraining2023 = "palm-training-2023" Published TrainingCost "C06"
        ["Guosheng Securities: How much compute does ChatGPT need, training part" zh "国盛证券《ChatGPT 需要多少算力》训练部分"
            "https://link.sov5.org/l/WZ9HcOLNB6" "2023-02" Derived]
        "daily_users=0&model=palm-540b&total_parameters=540B&active_parameters=540B&training_tokens=780B&training_gpu=tpu-v4&training_peak_flops=275&training_mfu=46.2%&training_gpu_hour_price=2.03&training_goodput=100%&training_attention=none";
    Gpt3Energy = "gpt3-energy-2021" Published TrainingEnergy "T01"
        ["Patterson et al.: Carbon Emissions and Large Neural Network Training, arXiv 2104.10350" zh "Patterson 等《Carbon Emissions and Large Neural Network Training》，arXiv 2104.10350"
            "https://arxiv.org/abs/2104.10350" "2021-04" Derived]
        "daily_users=0&model=gpt-3-175b&total_parameters=175B&active_parameters=175B&training_tokens=300B&training_gpu=v100-sxm2&training_peak_flops=125&training_gpus=10000&training_gpu_hours=3545619.6928635&training_gpu_power=330&pue=1.1&grid_intensity=429&training_attention=none";
    Llama2Carbon = "llama2-carbon-2023" Published TrainingCarbon "T04"
        ["Meta: Llama 2 model card" zh "Meta：Llama 2 模型卡"
            "https://github.com/meta-llama/llama-models/blob/main/models/llama2/MODEL_CARD.md" "2023-07" Published]
        "daily_users=0&model=llama-2-70b&training_tokens=2T&training_gpu=a100-sxm-80gb&training_peak_flops=312&training_gpu_hours=1720320&training_gpu_power=400&pue=1.1&grid_intensity=385&training_attention=none";
    Llama31Carbon = "llama31-carbon-2024" Published TrainingCarbon "T06"
        ["Meta: Llama 3.1 model card" zh "Meta：Llama 3.1 模型卡"
            "https://github.com/meta-llama/llama-models/blob/main/models/llama3_1/MODEL_CARD.md" "2024-07" Published]
        "daily_users=0&model=llama-3.1-405b&training_tokens=15.6T&training_gpu=h100-sxm&training_gpus=16384&training_gpu_hours=30.84M&training_gpu_power=700&training_sequence=8192&training_attention=none&pue=1.08&grid_intensity=383";
    Gpt4Training = "gpt4-training-2023" Published TrainingCost "T17"
        ["Epoch AI: record of GPT-4" zh "Epoch AI：GPT-4 的记录"
            "https://github.com/epoch-research/training-cost-trends" "2024-05" Guess]
        "daily_users=0&model=gpt-4o-class&total_parameters=1.8T&active_parameters=280B&training_tokens=13T&training_gpu=a100-sxm-80gb&training_peak_flops=312&training_gpus=25000&training_mfu=34%&training_goodput=100%&training_attention=none&training_gpu_hour_price=0.71";
    PalmMfu = "palm-mfu-2022" Published TrainingAchievedMfu "T07"
        ["Chowdhery et al.: PaLM, arXiv 2204.02311" zh "Chowdhery 等：PaLM，arXiv 2204.02311"
            "https://arxiv.org/abs/2204.02311" "2022-04" Measured]
        "daily_users=0&model=palm-540b&total_parameters=540.35B&active_parameters=540.35B&training_tokens=780B&training_gpu=tpu-v4&training_peak_flops=275&training_gpus=6144&training_gpu_hours=8404992&training_gpu_power=378.5&pue=1.08&training_attention=none";
    DeepSeekTraining = "deepseek-v3-training-2024" Published TrainingCost "T14"
        ["DeepSeek-V3 Technical Report, arXiv 2412.19437" "https://arxiv.org/abs/2412.19437" "2024-12" Published]
        "daily_users=0&model=deepseek-v3&total_parameters=671B&active_parameters=37B&training_tokens=14.8T&training_gpu=h800-sxm&training_peak_flops=989&training_gpus=2048&training_gpu_hours=2788k&training_gpu_hour_price=2&training_attention=none";
    Mpt7bTraining = "mpt-7b-training-2023" Published TrainingCost "T20"
        ["MosaicML: Introducing MPT-7B" zh "MosaicML《Introducing MPT-7B》"
            "https://www.databricks.com/blog/mpt-7b" "2023-05-05" Published]
        "daily_users=0&model=llama-2-7b&total_parameters=6.7B&active_parameters=6.7B&training_tokens=1T&training_gpu=a100-sxm-40gb&training_peak_flops=312&training_gpus=440&training_gpu_hours=100320&training_gpu_hour_price=2&training_attention=none";
    Llama3TpuTraining = "llama3-tpu-2025" Published TrainingTime "T25"
        ["Austin et al.: How to Scale Your Model" zh "Austin 等《How to Scale Your Model》"
            "https://jax-ml.github.io/scaling-book/applied-training/" "2025-02" Derived]
        "daily_users=0&model=llama-3.1-70b&total_parameters=70B&active_parameters=70B&training_tokens=15T&training_gpu=tpu-v5p&training_peak_flops=459&training_mfu=40%&training_gpus=8960&training_goodput=100%&training_attention=none";
}

/// The values of a preset, read from its query.
#[derive(Debug, Default)]
struct Values {
    numbers: LiteMap<Id, f64>,
    choices: LiteMap<ChoiceId, &'static str>,
}

/// Each is read when it is first asked for: a page starts from one.
static VALUES: [OnceLock<Values>; PresetId::ALL.len()] = [const { OnceLock::new() }; PresetId::ALL.len()];

/// Reads a query that this file wrote: plain keys and values without escapes. `tests` check that nothing is left over.
fn read(query: &str) -> Values {
    let mut values = Values::default();
    for (key, text) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        if let Some(choice) = ChoiceId::from_key(key) {
            values.choices.extend(choice.option(text).map(|option| (choice, option)));
        } else if let Some(id) = Id::from_key(key) {
            values.numbers.extend(number::parse(text, id.unit()).ok().map(|value| (id, value)));
        }
    }
    values
}

impl PresetId {
    /// What a link without a preset starts from.
    pub const DEFAULT: Self = Self::ChatGpt2025;

    /// The preset with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|preset| preset.key() == key)
    }

    /// Its numbers that are assumptions, as unsure as the default that they stand for: the rest defines the case.
    pub const fn assumed(self) -> &'static [Id] {
        match self {
            Self::ChatGpt2025 => &[Id::GpuHourPrice],
            Self::CompanyChatbot | Self::SmallModelL40s => &[Id::QueriesPerUser, Id::InputTokens, Id::OutputTokens],
            _ => &[],
        }
    }

    /// What its source calls the model, where the catalogue has none of that name and another's shape stands in.
    pub const fn stands_for(self) -> Option<&'static str> {
        match self {
            Self::Mpt7bTraining => Some("MPT-7B"),
            Self::Gpt4Training => Some("GPT-4"),
            _ => None,
        }
    }

    /// Its numbers, in base units.
    pub fn numbers(self) -> &'static LiteMap<Id, f64> {
        &self.values().numbers
    }

    /// Its choices.
    pub fn choices(self) -> &'static LiteMap<ChoiceId, &'static str> {
        &self.values().choices
    }

    fn values(self) -> &'static Values {
        VALUES[self as usize].get_or_init(|| read(self.query()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::codec;

    #[test]
    fn every_value_of_every_preset_is_read() {
        for preset in PresetId::ALL {
            let (link, problems) = codec::decode(preset.query());
            assert_eq!(problems, [], "{}", preset.key());
            assert!(link.scenario.kept.is_empty());
            let written = preset.query().split('&').count();
            assert_eq!(preset.numbers().len() + preset.choices().len(), written, "{}", preset.key());
        }
    }
}
