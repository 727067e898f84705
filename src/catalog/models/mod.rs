//! Models: sizes and shapes that serving time depends on.
//!
//! A model has its maker's `config.json` (or one with the sizes of its paper), reduced to the fields that matter, and
//! [`crate::count`] works out every figure from it as from a pasted one: `shapes` keeps what it finds. Only the assumed
//! model states its figures.

mod experts;
mod google;
mod latent;
mod llama;
mod mistral;
mod more;
mod openai;
mod others;
mod qwen;
mod shapes;

use crate::count::{self, Count, Shape};
use crate::model::choices::Precision;
use crate::model::source::SourceId;

/// One model.
#[derive(Debug)]
pub struct Model {
    /// The word that links use.
    pub key: &'static str,
    /// The maker's name for it.
    pub name: &'static str,
    /// What the throughput model asks of it: what its configuration counts, or figures where none fits.
    pub shape: Shape,
    /// The format that its makers serve it in.
    pub precision: Precision,
    /// Tokens it was trained on, where known.
    pub training_tokens: Option<f64>,
    /// Where its shape comes from.
    pub source: SourceId,
}

/// How a model is built: the fields of its `config.json` that matter.
struct Config {
    key: &'static str,
    text: &'static str,
}

/// All configurations, by maker.
static CONFIGS: [&[Config]; 9] = [
    llama::CONFIGS,
    qwen::CONFIGS,
    latent::CONFIGS,
    experts::CONFIGS,
    mistral::CONFIGS,
    google::CONFIGS,
    openai::CONFIGS,
    others::CONFIGS,
    more::CONFIGS,
];

impl Model {
    /// The count of its configuration; `None` where the figures are stated. They stand in `shapes` too, so that a page
    /// that only computes costs needs no counting.
    pub fn count(&self) -> Option<Count> {
        count::count(self.config()?.text).ok()
    }

    /// Whether its makers have published a configuration that can be counted.
    pub fn is_published(&self) -> bool {
        self.config().is_some()
    }

    fn config(&self) -> Option<&'static Config> {
        CONFIGS.iter().copied().flatten().find(|config| config.key == self.key)
    }
}

/// The model with this key.
pub fn model(key: &str) -> Option<&'static Model> {
    MODELS.iter().copied().find(|m| m.key == key)
}

/// All of them, by maker.
pub static MODELS: &[&Model] = &[
    &llama::LLAMA_2_7B,
    &llama::LLAMA_2_13B,
    &llama::LLAMA_2_70B,
    &llama::LLAMA_3_1_8B,
    &llama::LLAMA_3_1_70B,
    &llama::LLAMA_3_1_405B,
    &llama::LLAMA_3_3_70B,
    &llama::LLAMA_4_SCOUT,
    &llama::LLAMA_4_MAVERICK,
    &qwen::QWEN2_5_7B,
    &qwen::QWEN2_5_14B,
    &qwen::QWEN2_5_32B,
    &qwen::QWEN2_5_72B,
    &qwen::QWEN3_8B,
    &qwen::QWEN3_14B,
    &qwen::QWEN3_32B,
    &qwen::QWEN3_30B_A3B,
    &qwen::QWEN3_235B_A22B,
    &qwen::QWEN3_CODER_480B_A35B,
    &latent::DEEPSEEK_V2,
    &latent::DEEPSEEK_V3,
    &latent::DEEPSEEK_R1,
    &latent::KIMI_K2,
    &experts::GLM_4_5,
    &experts::GLM_4_5_AIR,
    &experts::MINIMAX_M2,
    &experts::ERNIE_4_5_21B_A3B,
    &experts::DBRX_132B,
    &experts::GROK_1,
    &mistral::MISTRAL_7B,
    &mistral::MINISTRAL_3_14B,
    &mistral::MISTRAL_SMALL_3_24B,
    &mistral::MISTRAL_LARGE_2,
    &mistral::MIXTRAL_8X7B,
    &mistral::MIXTRAL_8X22B,
    &google::GEMMA_2_9B,
    &google::GEMMA_2_27B,
    &google::GEMMA_3_12B,
    &google::GEMMA_3_27B,
    &google::PALM_540B,
    &openai::GPT_3_175B,
    &openai::GPT_4O_CLASS,
    &openai::GPT_OSS_20B,
    &openai::GPT_OSS_120B,
    &others::PHI_3_MINI,
    &others::PHI_4,
    &others::FALCON_180B,
    &others::BLOOM_176B,
    &others::INTERNLM_20B,
    &more::LLAMA_3_2_1B,
    &more::LLAMA_3_2_3B,
    &more::CODE_LLAMA_34B,
    &more::YI_6B,
    &more::YI_34B,
    &more::MISTRAL_NEMO_12B,
    &more::QWEN2_5_0_5B,
    &more::QWEN2_5_1_5B,
    &more::QWEN2_5_3B,
    &more::QWEN3_0_6B,
    &more::QWEN3_1_7B,
    &more::QWEN3_4B,
    &more::DEEPSEEK_V2_LITE,
    &more::FALCON_7B,
    &more::FALCON_40B,
];
