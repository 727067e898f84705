//! What a text such as `TP2+PP2 replicas` or `DEP8` says of how a model lies on accelerators.

use super::problem::Problem;
use crate::model::roofline::layout::Split;

/// How many ways each kind of parallelism splits, as far as a text says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Degrees {
    tensor: Option<u32>,
    pipeline: Option<u32>,
    expert: Option<u32>,
    data: Option<u32>,
    /// Data-parallel attention with whole experts.
    data_expert: Option<u32>,
    /// Tensor-parallel attention with whole experts.
    tensor_expert: Option<u32>,
}

/// Accelerators of one copy and how it is split on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated {
    /// Accelerators of a copy.
    pub gpus: u32,
    /// Who holds what.
    pub split: Split,
}

impl Degrees {
    /// Reads letters followed by a number, whatever stands between them: `TP8+EP8`, `tp=8, ep=8`, `TP1+EP8+DP1`.
    ///
    /// # Errors
    /// A degree of zero or beyond a million, and a text that is not empty and has no degree and no word that is known.
    pub fn read(text: &str) -> Result<Self, Problem> {
        let mut degrees = Self::default();
        let unknown = || Problem::Unknown {
            column: "parallelism",
            text: text.to_owned(),
            example: "TP8, TP2+PP2, TP8+EP8, DEP8, TP2 replicas or unspecified",
        };
        let runs = runs(text);
        let mut known = text.is_empty();
        for (n, run) in runs.iter().enumerate() {
            let degree = || runs.get(n + 1).and_then(|digits| digits.parse::<u32>().ok());
            let slot = match run.as_str() {
                "TP" => &mut degrees.tensor,
                "PP" => &mut degrees.pipeline,
                "EP" => &mut degrees.expert,
                "DP" => &mut degrees.data,
                "DEP" => &mut degrees.data_expert,
                "TEP" => &mut degrees.tensor_expert,
                "UNSPECIFIED" | "AUTO" | "UNKNOWN" => {
                    known = true;
                    continue;
                }
                _ => continue,
            };
            match degree() {
                Some(0) | None => return Err(unknown()),
                Some(degree) if degree > 1_000_000 => return Err(unknown()),
                Some(degree) => *slot = Some(degree),
            }
            known = true;
        }
        if known { Ok(degrees) } else { Err(unknown()) }
    }

    /// What the degrees mean on a system of so many accelerators; `None` where the text leaves it open. Accelerators
    /// beyond those of one copy hold further copies.
    ///
    /// # Assumptions
    /// Pipeline stages count as one group. `TP1+EP8+DP1` is one engine whose attention is cut over the eight. Where
    /// experts and data are both parallel, attention is data parallel (`prediction` study, section 5).
    pub fn stated(&self, gpus: u32) -> Option<Stated> {
        let more = |degree: Option<u32>| degree.filter(|degree| *degree > 1);
        let together = |a: Option<u32>, b: Option<u32>| a.unwrap_or(1).saturating_mul(b.unwrap_or(1));
        let of_tensor = together(self.tensor, self.pipeline);
        let (each, split) = if let Some(each) = self.data_expert {
            (each, Split::DataParallel)
        } else if let Some(each) = self.tensor_expert {
            (each, Split::WholeExperts)
        } else if let Some((expert, data)) = more(self.expert).zip(more(self.data)) {
            (expert.max(data), Split::DataParallel)
        } else if let Some(expert) = more(self.expert) {
            (expert.max(of_tensor), Split::WholeExperts)
        } else if self.tensor.is_some() || self.pipeline.is_some() {
            (of_tensor, Split::Tensor)
        } else {
            (gpus / more(self.data)?.min(gpus), Split::Tensor)
        };
        Some(Stated { gpus: each, split })
    }
}

/// Runs of letters, in capitals, and of digits.
fn runs(text: &str) -> Vec<String> {
    let mut runs: Vec<String> = Vec::new();
    let mut last = None;
    for c in text.chars() {
        let kind = if c.is_ascii_digit() { Some(true) } else { c.is_alphabetic().then_some(false) };
        if let Some(kind) = kind {
            let c = c.to_ascii_uppercase();
            match runs.last_mut() {
                Some(run) if last == Some(kind) => run.push(c),
                _ => runs.push(c.to_string()),
            }
        }
        last = kind;
    }
    runs
}
