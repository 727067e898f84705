//! Names of models and accelerators as sources write them, to entries of the catalogue.

use crate::catalog::accelerators::{ACCELERATORS, Accelerator, accelerator};
use crate::catalog::models::{MODELS, Model, model};

/// The model with this name: the key or the maker's name, whatever its case and signs, with or without the
/// organization in front and words of fine-tuning, format or date behind.
pub fn find_model(name: &str) -> Option<&'static Model> {
    if let Some(found) = model(name.trim()) {
        return Some(found);
    }
    let wanted = plain_model(name);
    let same = |m: &&Model| plain_model(m.key) == wanted || plain_model(m.name) == wanted;
    if let Some(found) = MODELS.iter().copied().find(same) {
        return Some(found);
    }
    if let Some((_, key)) = MODEL_ALIASES.iter().find(|(alias, _)| *alias == wanted) {
        return model(key);
    }
    // `qwen3-235b` for qwen3-235b-a22b: the number of active weights left out.
    let shortened = |m: &&Model| {
        plain_model(m.key).strip_prefix(&wanted).is_some_and(|rest| rest.starts_with('a') && rest.ends_with('b'))
    };
    MODELS.iter().copied().find(shortened)
}

/// Words in the name of a checkpoint that do not change its shape.
const NO_SHAPE: &[&str] = &[
    "instruct",
    "chat",
    "it",
    "hf",
    "base",
    "pt",
    "sft",
    "dpo",
    "rlhf",
    "thinking",
    "reasoning",
    "preview",
    "meta",
    "fp8",
    "fp4",
    "nvfp4",
    "mxfp4",
    "bf16",
    "fp16",
    "int8",
    "int4",
    "awq",
    "gptq",
    "w4a16",
    "w8a16",
    "w8a8",
    "w4a8",
    "kv",
    "dynamic",
    "quantized",
    "quant",
    "modelopt",
    "block",
    "turbo",
    "lora",
    "4bit",
    "8bit",
    "99",
    "99.9",
];

/// Lower case, without organization, words of [`NO_SHAPE`], dates, v0.x and v1.x, and signs.
fn plain_model(name: &str) -> String {
    let name = name.trim().trim_end_matches('/').to_ascii_lowercase();
    let name = name.rsplit('/').next().unwrap_or_default();
    let words = name.split(['-', '_', ' ', ':', '(', ')']).filter(|word| {
        let digits = !word.is_empty() && word.chars().all(|c| c.is_ascii_digit());
        let date = digits && matches!(word.len(), 4 | 6 | 8);
        let version = word.starts_with("v0") || word.starts_with("v1");
        !date && !version && !NO_SHAPE.contains(word)
    });
    words.collect::<String>().chars().filter(char::is_ascii_alphanumeric).collect()
}

/// Other names of a shape.
const MODEL_ALIASES: &[(&str, &str)] = &[
    ("llama27b", "llama-2-7b"),
    ("llamav27b", "llama-2-7b"),
    ("llama7b", "llama-2-7b"),
    ("vicuna7b", "llama-2-7b"),
    ("llamav213b", "llama-2-13b"),
    ("llama13b", "llama-2-13b"),
    ("vicuna13b", "llama-2-13b"),
    ("llamav270b", "llama-2-70b"),
    ("llama38b", "llama-3.1-8b"),
    ("deepseekr1distillllama8b", "llama-3.1-8b"),
    ("llama370b", "llama-3.1-70b"),
    ("llama31nemotron70b", "llama-3.1-70b"),
    ("deepseekr1distillllama70b", "llama-3.1-70b"),
    ("llama3405b", "llama-3.1-405b"),
    ("hermes3llama31405b", "llama-3.1-405b"),
    ("llama33", "llama-3.3-70b"),
    ("llama4scout17b16e", "llama-4-scout"),
    ("llama4maverick17b128e", "llama-4-maverick"),
    ("qwen27b", "qwen2.5-7b"),
    ("qwen272b", "qwen2.5-72b"),
    ("qwen25coder7b", "qwen2.5-7b"),
    ("qwen25coder14b", "qwen2.5-14b"),
    ("qwen25coder32b", "qwen2.5-32b"),
    ("qwq32b", "qwen2.5-32b"),
    ("deepseekr1distillqwen7b", "qwen2.5-7b"),
    ("deepseekr1distillqwen14b", "qwen2.5-14b"),
    ("deepseekr1distillqwen32b", "qwen2.5-32b"),
    ("deepseekr1qwen38b", "qwen3-8b"),
    ("qwen3coder30b", "qwen3-30b-a3b"),
    ("qwen3coder30ba3b", "qwen3-30b-a3b"),
    ("qwen3coder480b", "qwen3-coder-480b-a35b"),
    ("qwen3coder", "qwen3-coder-480b-a35b"),
    ("deepseekv25", "deepseek-v2"),
    ("deepseekv31", "deepseek-v3"),
    ("deepseekv31terminus", "deepseek-v3"),
    ("deepseekv32", "deepseek-v3"),
    ("deepseekv32exp", "deepseek-v3"),
    ("deepseekv32speciale", "deepseek-v3"),
    ("deepseekr1zero", "deepseek-r1"),
    ("kimik25", "kimi-k2"),
    ("glm46", "glm-4.5"),
    ("glm47", "glm-4.5"),
    ("minimaxm21", "minimax-m2"),
    ("minimaxm25", "minimax-m2"),
    ("mistralsmall24b", "mistral-small-3-24b"),
    ("mistralsmall31", "mistral-small-3-24b"),
    ("mistralsmall3124b", "mistral-small-3-24b"),
    ("mistralsmall32", "mistral-small-3-24b"),
    ("mistralsmall3224b", "mistral-small-3-24b"),
    ("mistralsmall3", "mistral-small-3-24b"),
    ("mistralnemo", "mistral-nemo-12b"),
    ("yi156b", "yi-6b"),
    ("yi1534b", "yi-34b"),
    ("phindcodellama34b", "codellama-34b"),
    ("qwen205b", "qwen2.5-0.5b"),
    ("qwen215b", "qwen2.5-1.5b"),
    ("qwen25coder15b", "qwen2.5-1.5b"),
    ("deepseekr1distillqwen15b", "qwen2.5-1.5b"),
    ("deepseekcoderv2lite", "deepseek-v2-lite"),
    ("mistrallarge", "mistral-large-2"),
    ("mistrallarge123b", "mistral-large-2"),
    ("mixtral", "mixtral-8x7b"),
    ("ministral14b", "ministral-3-14b"),
    ("ernie4521b", "ernie-4.5-21b-a3b"),
    ("bloom", "bloom-176b"),
    ("gpt3", "gpt-3-175b"),
    ("dbrx", "dbrx-132b"),
    ("phi3mini4k", "phi-3-mini"),
    ("phi414b", "phi-4"),
];

/// The accelerator with this name: the key or the maker's name, whatever its case and signs, or the usual short form.
pub fn find_gpu(name: &str) -> Option<&'static Accelerator> {
    let wanted = plain_gpu(name);
    let same = |a: &&Accelerator| plain_gpu(a.key) == wanted || plain_gpu(a.name) == wanted;
    if let Some(found) = ACCELERATORS.iter().find(same) {
        return Some(found);
    }
    let named = |(family, variant, _): &&(&str, &str, &str)| {
        wanted.strip_prefix(family).is_some_and(|rest| {
            // `a10080gb` is an A100 of 80 GB, but `l40` is no L4.
            let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            let ends = behind.len() == rest.len() || (behind.starts_with("gb") && !rest.starts_with('0'));
            ends && rest.contains(variant)
        })
    };
    GPU_FAMILIES.iter().find(named).and_then(|(.., key)| accelerator(key))
}

/// Letters and digits in lower case, without makers' words and a count in front.
fn plain_gpu(name: &str) -> String {
    const MAKERS: &[&str] = &[
        "nvidia", "amd", "intel", "google", "aws", "amazon", "huawei", "instinct", "tesla", "geforce", "quadro",
        "cloud", "dgx", "hgx", "tensor", "core", "gpu", "gpus",
    ];
    let lower = name.to_ascii_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !MAKERS.contains(word));
    let plain: String = words.collect();
    match plain.split_once('x') {
        Some((count, rest)) if !count.is_empty() && count.chars().all(|c| c.is_ascii_digit()) => rest.to_owned(),
        _ => plain,
    }
}

/// What a name begins with, what else stands in it, and the entry. Special forms stand before plain ones.
const GPU_FAMILIES: &[(&str, &str, &str)] = &[
    ("gb300", "", "gb300"),
    ("b300", "", "b300-sxm"),
    ("gb200", "", "gb200"),
    ("b200", "", "b200-sxm"),
    ("gh200", "144", "gh200-144gb"),
    ("gh200", "hbm3e", "gh200-144gb"),
    ("gh200", "", "gh200"),
    ("h200", "nvl", "h200-nvl"),
    ("h200", "", "h200-sxm"),
    ("h800", "", "h800-sxm"),
    ("h100", "nvl", "h100-nvl"),
    ("h100", "94", "h100-nvl"),
    ("h100", "pcie", "h100-pcie"),
    ("h100", "", "h100-sxm"),
    ("h20", "", "h20"),
    ("a100", "40", "a100-sxm-40gb"),
    ("a100", "pcie", "a100-pcie-80gb"),
    ("a100", "", "a100-sxm-80gb"),
    ("a800", "", "a800-sxm"),
    ("v100", "", "v100-sxm2"),
    ("rtxpro6000", "", "rtx-pro-6000-blackwell"),
    ("pro6000", "", "rtx-pro-6000-blackwell"),
    ("rtx6000pro", "", "rtx-pro-6000-blackwell"),
    ("rtx5090", "", "rtx-5090"),
    ("5090", "", "rtx-5090"),
    ("rtx4090", "", "rtx-4090"),
    ("4090", "", "rtx-4090"),
    ("rtx3090", "", "rtx-3090"),
    ("3090", "", "rtx-3090"),
    ("rtx6000ada", "", "rtx-6000-ada"),
    ("6000ada", "", "rtx-6000-ada"),
    ("l40s", "", "l40s"),
    ("l40", "", "l40"),
    ("a10g", "", "a10g"),
    ("a10", "", "a10"),
    ("l4", "", "l4"),
    ("t4", "", "t4"),
    ("mi355", "", "mi355x"),
    ("mi325", "", "mi325x"),
    ("mi300", "", "mi300x"),
    ("mi250", "", "mi250x"),
    ("mi210", "", "mi210"),
    ("tpuv7", "", "tpu-v7"),
    ("tpu7", "", "tpu-v7"),
    ("ironwood", "", "tpu-v7"),
    ("tpuv6", "", "tpu-v6e"),
    ("v6e", "", "tpu-v6e"),
    ("trillium", "", "tpu-v6e"),
    ("tpuv5p", "", "tpu-v5p"),
    ("v5p", "", "tpu-v5p"),
    ("tpuv5", "", "tpu-v5e"),
    ("v5e", "", "tpu-v5e"),
    ("v5lite", "", "tpu-v5e"),
    ("tpuv4", "", "tpu-v4"),
    ("tpuv3", "", "tpu-v3"),
    ("gaudi3", "", "gaudi-3"),
    ("gaudi2", "", "gaudi-2"),
    ("trainium2", "", "trainium2"),
    ("trn2", "", "trainium2"),
    ("ascend910c", "", "ascend-910c"),
    ("910c", "", "ascend-910c"),
    ("ascend910b", "", "ascend-910b"),
    ("910b", "", "ascend-910b"),
];
