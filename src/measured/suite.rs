//! Whose benchmark a row is, and what that says about how it was run.

use super::row::Row;

/// A family of benchmarks with rules of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Suite {
    /// TensorRT-LLM tables of early versions: one static batch of a stated size.
    TensorRtStatic,
    /// TensorRT-LLM v0.10 to v0.2x: all requests queued.
    TensorRtQueued,
    /// TensorRT-LLM v1.0 and later: all requests queued; expert models with data-parallel attention.
    TensorRt,
    /// MLPerf Inference.
    MlPerf,
    /// The ML.ENERGY leaderboard: the batch is a measured mean.
    MlEnergy,
    /// InferenceX (InferenceMAX) runs at a fixed concurrency.
    InferenceX,
    /// AMD's guide to vLLM: as many requests as sequences.
    RocmVllm,
    /// lmdeploy's own tables.
    Lmdeploy,
    /// Anything else.
    Other,
}

/// A word of the id or the address, and whose benchmark it tells.
const BY_ID: &[(&str, Suite)] = &[
    ("trtllm-0.9", Suite::TensorRtStatic),
    ("trtllm-0.", Suite::TensorRtQueued),
    ("trtllm", Suite::TensorRt),
    ("mlperf", Suite::MlPerf),
    ("mlenergy", Suite::MlEnergy),
    ("inferencex", Suite::InferenceX),
    ("rocm-vllm", Suite::RocmVllm),
    ("lmdeploy", Suite::Lmdeploy),
];
const BY_ADDRESS: &[(&str, Suite)] = &[
    ("mlcommons/inference", Suite::MlPerf),
    ("ml-energy", Suite::MlEnergy),
    ("inferencex", Suite::InferenceX),
    ("inferencemax", Suite::InferenceX),
    ("aiconfigurator", Suite::InferenceX),
    ("rocm/vllm", Suite::RocmVllm),
    ("lmdeploy", Suite::Lmdeploy),
];

impl Suite {
    /// From the id, or else from address and version.
    pub fn of(row: &Row) -> Self {
        let (id, address) = (row.id.to_ascii_lowercase(), row.address.to_ascii_lowercase());
        let by_id = BY_ID.iter().find(|(word, _)| id.starts_with(word));
        if let Some((_, suite)) = by_id {
            return *suite;
        }
        if address.contains("tensorrt-llm") {
            return match row.version.to_ascii_lowercase() {
                version if version.contains("v0.9") || version.contains("v0.8") => Self::TensorRtStatic,
                version if version.contains("v0.") => Self::TensorRtQueued,
                _ => Self::TensorRt,
            };
        }
        BY_ADDRESS.iter().find(|(word, _)| address.contains(word)).map_or(Self::Other, |(_, suite)| *suite)
    }

    /// TensorRT-LLM's own tables.
    pub const fn is_tensor_rt(self) -> bool {
        matches!(self, Self::TensorRtStatic | Self::TensorRtQueued | Self::TensorRt)
    }
}

/// The source that a row belongs to: its id less the number at the end.
pub fn source(id: &str) -> &str {
    let number = id.trim_end_matches(|c: char| c.is_ascii_digit());
    match number.strip_suffix('-') {
        Some(source) if number.len() < id.len() => source,
        _ => id,
    }
}

/// Mean prompt lengths where the source names a data set but no length: assumptions of the `throughput` study.
const PROMPTS: &[(&str, f64)] = &[
    ("longbench", 9400.0),
    ("cnn-dailymail", 800.0),
    ("reasoning mix", 800.0),
    ("openorca+gsm8k", 290.0),
    ("openorca", 290.0),
    ("gpqa", 300.0),
    ("lm-arena", 250.0),
];

/// The same by the model, for MLPerf rows without notes: each model has its data set.
const MLPERF_PROMPTS: &[(&str, f64)] =
    &[("405b", 9400.0), ("8x7b", 290.0), ("70b", 290.0), ("8b", 800.0), ("deepseek", 800.0)];

/// Where nothing is known.
const ANY_PROMPT: f64 = 500.0;

/// The prompt length to assume for a row that states none.
pub fn assumed_prompt(row: &Row, suite: Suite) -> f64 {
    let text = format!("{} {}", row.notes, row.address).to_ascii_lowercase();
    if let Some((_, tokens)) = PROMPTS.iter().find(|(word, _)| text.contains(word)) {
        return *tokens;
    }
    let model = row.model.to_ascii_lowercase();
    match suite {
        Suite::MlPerf => MLPERF_PROMPTS.iter().find(|(word, _)| model.contains(word)).map_or(ANY_PROMPT, |(_, t)| *t),
        _ => ANY_PROMPT,
    }
}

/// Requests in one run of TensorRT-LLM's tables, by prompt and answer.
pub fn queued_requests(input: f64, output: f64) -> f64 {
    match (input as u64, output as u64) {
        (128, 128) => 30_000.0,
        (128, 4096) | (2048, 2048) | (5000, 500) | (1024, 8192) | (8192, 1024) => 1500.0,
        (20_000, 2000) | (1024, 32_768) | (32_768, 1024) => 1000.0,
        _ if output <= 2048.0 => 3000.0,
        _ => 1500.0,
    }
}

/// Limits on time to first token and between tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// 99th percentile of the time to the first token, seconds.
    pub ttft: f64,
    /// 99th percentile of the mean time between tokens of a request, seconds.
    pub tpot: f64,
}

/// MLPerf's limits in milliseconds by scenario and model (rules of v5.1), for rows without notes.
const MLPERF_LIMITS: &[(&str, &str, f64, f64)] = &[
    ("server", "405b", 6000.0, 175.0),
    ("server", "deepseek", 2000.0, 80.0),
    ("server", "8x7b", 2000.0, 200.0),
    ("server", "70b", 2000.0, 200.0),
    ("server", "8b", 2000.0, 100.0),
    ("interactive", "405b", 4500.0, 80.0),
    ("interactive", "70b", 450.0, 40.0),
    ("interactive", "8b", 500.0, 30.0),
];

/// The limits that a row keeps to: as its notes state (`TTFT<=450ms TPOT<=40ms`), or those of its MLPerf scenario.
pub fn limits(row: &Row, suite: Suite) -> Option<Limits> {
    if let Some((ttft, tpot)) = milliseconds(&row.notes, "TTFT<=").zip(milliseconds(&row.notes, "TPOT<=")) {
        return Some(Limits { ttft: ttft / 1e3, tpot: tpot / 1e3 });
    }
    let (version, model) = (row.version.to_ascii_lowercase(), row.model.to_ascii_lowercase());
    let rule = |rule: &&(&str, &str, f64, f64)| version.contains(rule.0) && model.contains(rule.1);
    let found = MLPERF_LIMITS.iter().find(rule).filter(|_| suite == Suite::MlPerf);
    found.map(|(.., ttft, tpot)| Limits { ttft: ttft / 1e3, tpot: tpot / 1e3 })
}

/// The number of milliseconds behind a word.
fn milliseconds(notes: &str, word: &str) -> Option<f64> {
    let (_, rest) = notes.split_once(word)?;
    let (number, _) = rest.split_once("ms")?;
    number.trim().parse().ok()
}

/// The number of requests that the notes state: `80 requests`, `3000 prompts`.
pub fn stated_requests(notes: &str) -> Option<f64> {
    let words: Vec<&str> = notes.split([' ', ',', ';', '(', ')']).collect();
    words.windows(2).find_map(|pair| match pair {
        [number, what] if what.starts_with("requests") || what.starts_with("prompts") => {
            number.parse::<f64>().ok().filter(|requests| *requests >= 1.0)
        }
        _ => None,
    })
}
