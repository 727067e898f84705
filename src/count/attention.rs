//! Attention: its weights, its cache, and what the throughput model asks of it.

use super::family::{Attention, Family, KvHeadRule, LayerRule, QueryKeyNorm};
use super::fields::{Fields, Flag, short};
use super::layers::LayerKind;
use super::part::{Part, PartKind, Tensor, Term};
use super::problem::{Problem, Wanted};
use super::size::Size;
use super::{linear, state_space};

/// Bytes of a cached value: bf16.
const CACHE_BYTES: (&str, u64) = ("2", 2);

/// Attention of all layers.
pub(super) struct Counted {
    /// Weights.
    pub parts: Vec<Part>,
    /// Cache of a token, bytes.
    pub cache: Vec<Part>,
    /// Cache of the indexer, which the KV figure leaves out.
    pub indexer_cache: Option<Part>,
    /// Heads times the mean of key and value width, over all layers, times two.
    pub doubled_width: u128,
    /// Latent attention: heads x (2 x latent + rope); 0 otherwise.
    pub latent_width: u64,
    /// KV heads of full layers; 1 for latent attention.
    pub kv_heads: u64,
}

/// How many layers there are of each kind.
pub(super) struct Kinds {
    pub full: u64,
    /// Sliding or chunked; none where the window has no width.
    pub windowed: u64,
    pub linear: u64,
    pub state_space: u64,
}

impl Kinds {
    pub fn new(kinds: &[LayerKind], has_window: bool) -> Self {
        let count = |wanted: &dyn Fn(LayerKind) -> bool| kinds.iter().filter(|kind| wanted(**kind)).count() as u64;
        let windowed = count(&|kind| matches!(kind, LayerKind::Sliding | LayerKind::Chunked));
        let full = count(&|kind| kind == LayerKind::Full);
        Self {
            full: if has_window { full } else { full + windowed },
            windowed: if has_window { windowed } else { 0 },
            linear: count(&|kind| kind == LayerKind::Linear),
            state_space: count(&|kind| kind == LayerKind::StateSpace),
        }
    }
}

/// Counts the attention of all layers.
pub(super) fn count(fields: &Fields<'_>, family: &Family, kinds: &Kinds, hidden: u64) -> Result<Counted, Problem> {
    let mut counted = if family.attention.latent {
        latent(fields, &family.attention, kinds, hidden)?
    } else {
        grouped(fields, family, kinds, hidden)?
    };
    if kinds.linear > 0 {
        counted.parts.push(linear::part(fields, kinds.linear, hidden)?);
    }
    if kinds.state_space > 0 {
        counted.parts.push(state_space::part(fields, kinds.state_space, hidden)?);
    }
    Ok(counted)
}

/// Heads and their widths.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Heads {
    hidden: u64,
    heads: u64,
    kv_heads: u64,
    width: u64,
    value_width: u64,
}

impl Heads {
    fn read(fields: &Fields<'_>, rule: KvHeadRule, hidden: u64) -> Result<Self, Problem> {
        let heads = fields.required(Size::Heads)?;
        let kv_heads = kv_heads(fields, rule, heads)?;
        divides(fields, Size::Heads, heads, Size::KvHeads, kv_heads)?;
        let width = match fields.optional(Size::HeadWidth)? {
            Some(width) => width,
            None => {
                divides(fields, Size::Hidden, hidden, Size::Heads, heads)?;
                hidden / heads
            }
        };
        Ok(Self { hidden, heads, kv_heads, width, value_width: width })
    }

    /// Heads of sliding layers that state their own.
    fn sliding(self, fields: &Fields<'_>) -> Result<Self, Problem> {
        let heads = fields.optional(Size::SlidingHeads)?.unwrap_or(self.heads);
        let kv_heads = fields.optional(Size::SlidingKvHeads)?.unwrap_or(2 * self.kv_heads);
        divides(fields, Size::SlidingHeads, heads, Size::SlidingKvHeads, kv_heads)?;
        Ok(Self {
            heads,
            kv_heads,
            width: fields.optional(Size::SlidingHeadWidth)?.unwrap_or(self.width),
            value_width: fields.optional(Size::SlidingValueWidth)?.unwrap_or(self.value_width),
            ..self
        })
    }

    fn terms(self, fields: &Fields<'_>, attention: &Attention, sinks: bool) -> Result<Vec<Term>, Problem> {
        let (h, a, k) = (("H", self.hidden), ("A", self.heads), ("K", self.kv_heads));
        let (d, v) = (("D", self.width), ("D_v", self.value_width));
        let same = self.width == self.value_width;
        let gated = fields.flag(attention.gated)?;
        let mut terms = Vec::new();
        terms.push(match gated {
            true => Term::new(Tensor::GatedQuery, [("2", 2), h, a, d]),
            false => Term::new(Tensor::Query, [h, a, d]),
        });
        if same {
            terms.push(Term::new(Tensor::KeyValue, [("2", 2), h, k, d]));
            terms.push(Term::new(Tensor::Output, [a, d, h]));
        } else {
            terms.push(Term::new(Tensor::Key, [h, k, d]));
            terms.push(Term::new(Tensor::Value, [h, k, v]));
            terms.push(Term::new(Tensor::Output, [a, v, h]));
        }
        if fields.flag(attention.bias)? {
            terms.push(match gated {
                true => Term::new(Tensor::QueryBias, [("2", 2), a, d]),
                false => Term::new(Tensor::QueryBias, [a, d]),
            });
            terms.push(match same {
                true => Term::new(Tensor::KeyValueBias, [("2", 2), k, d]),
                false => Term::new(Tensor::KeyValueBias, [k, ("D + D_v", self.width + self.value_width)]),
            });
        }
        if fields.flag(attention.output_bias)? {
            terms.push(Term::new(Tensor::OutputBias, [h]));
        }
        if fields.flag(attention.has_norm)? {
            terms.extend(match attention.norm {
                QueryKeyNorm::Head => [Term::new(Tensor::QueryNorm, [d]), Term::new(Tensor::KeyNorm, [d])],
                QueryKeyNorm::HeadWithBias => {
                    [Term::new(Tensor::QueryNorm, [("2", 2), d]), Term::new(Tensor::KeyNorm, [("2", 2), d])]
                }
                QueryKeyNorm::EveryHead | QueryKeyNorm::Whole => {
                    [Term::new(Tensor::QueryNorm, [a, d]), Term::new(Tensor::KeyNorm, [k, d])]
                }
            });
        }
        if sinks {
            terms.push(Term::new(Tensor::Sinks, [a]));
        }
        Ok(terms)
    }

    /// What a token leaves in the cache of a layer, bytes.
    fn cached(self) -> Vec<Term> {
        let (k, d) = (("K", self.kv_heads), ("D", self.width));
        if self.width == self.value_width {
            return vec![Term::new(Tensor::CachedKeyValue, [CACHE_BYTES, ("2", 2), k, d])];
        }
        vec![
            Term::new(Tensor::CachedKey, [CACHE_BYTES, k, d]),
            Term::new(Tensor::CachedValue, [CACHE_BYTES, k, ("D_v", self.value_width)]),
        ]
    }

    fn doubled_width(self) -> u128 {
        u128::from(self.heads) * u128::from(self.width + self.value_width)
    }
}

/// Attention by heads. Layers of one shape are one part, whatever they see.
fn grouped(fields: &Fields<'_>, family: &Family, kinds: &Kinds, hidden: u64) -> Result<Counted, Problem> {
    let attention = &family.attention;
    let hybrid = family.layers == LayerRule::Hybrid;
    let mut full = Heads::read(fields, attention.kv_heads, hidden)?;
    if hybrid {
        full.value_width = fields.optional(Size::ValueWidth)?.unwrap_or(full.width);
    }
    let sliding = if hybrid { full.sliding(fields)? } else { full };
    let full_terms = full.terms(fields, attention, fields.flag(attention.sinks)?)?;
    let sliding_terms = sliding.terms(fields, attention, fields.flag(attention.sliding_sinks)?)?;

    let mut parts = Vec::new();
    if full_terms == sliding_terms {
        push(&mut parts, PartKind::Attention, kinds.full + kinds.windowed, full_terms);
    } else {
        push(&mut parts, PartKind::Attention, kinds.full, full_terms);
        push(&mut parts, PartKind::WindowAttention, kinds.windowed, sliding_terms);
    }
    let mut cache = Vec::new();
    push(&mut cache, PartKind::FullCache, kinds.full, full.cached());
    push(&mut cache, PartKind::WindowCache, kinds.windowed, sliding.cached());
    let doubled_width =
        full.doubled_width() * u128::from(kinds.full) + sliding.doubled_width() * u128::from(kinds.windowed);
    Ok(Counted { parts, cache, indexer_cache: None, doubled_width, latent_width: 0, kv_heads: full.kv_heads })
}

/// Latent attention: keys and values come from one narrow vector, which is all that the cache holds.
fn latent(fields: &Fields<'_>, attention: &Attention, kinds: &Kinds, hidden: u64) -> Result<Counted, Problem> {
    let layers = kinds.full + kinds.windowed;
    let heads = fields.required(Size::Heads)?;
    let (nope, rope) = (fields.required(Size::NopeWidth)?, fields.required(Size::RopeWidth)?);
    let value = match fields.optional(Size::ValueWidth)? {
        Some(value) => value,
        None => {
            divides(fields, Size::Hidden, hidden, Size::Heads, heads)?;
            hidden / heads
        }
    };
    let rank = fields.required(Size::KvRank)?;
    let query_rank = fields.optional(Size::QueryRank)?;
    let (h, a, r) = (("H", hidden), ("A", heads), ("R", rank));
    let (key, down) = (("(D_n + D_r)", nope + rope), ("(R + D_r)", rank + rope));

    let mut terms = match query_rank {
        Some(p) => vec![
            Term::new(Tensor::QueryDown, [h, ("P", p)]),
            Term::new(Tensor::LatentQueryNorm, [("P", p)]),
            Term::new(Tensor::QueryUp, [("P", p), a, key]),
        ],
        None => vec![Term::new(Tensor::Query, [h, a, key])],
    };
    terms.extend([
        Term::new(Tensor::KeyValueDown, [h, down]),
        Term::new(Tensor::LatentNorm, [r]),
        Term::new(Tensor::KeyValueUp, [r, a, ("(D_n + D_v)", nope + value)]),
        Term::new(Tensor::Output, [a, ("D_v", value), h]),
    ]);
    if fields.flag(attention.bias)? {
        if let Some(p) = query_rank {
            terms.push(Term::new(Tensor::DownBias, [("P", p)]));
        }
        terms.push(Term::new(Tensor::DownBias, [down]));
        terms.push(Term::new(Tensor::OutputBias, [h]));
    }
    let mut parts = vec![Part::new(PartKind::Attention, layers, terms)];
    let mut indexer_cache = None;
    if attention.indexer {
        let Some(p) = query_rank else {
            let row = Size::QueryRank.row();
            let field = fields.name(Size::QueryRank.name());
            return Err(Problem::Missing { field, others: row.names, example: row.example, null: true });
        };
        let (part, cache) = indexer(fields, layers, hidden, p)?;
        parts.push(part);
        indexer_cache = Some(cache);
    }
    let cached = vec![Term::new(Tensor::CachedLatent, [CACHE_BYTES, down])];
    Ok(Counted {
        parts,
        cache: vec![Part::new(PartKind::LatentCache, layers, cached)],
        indexer_cache,
        doubled_width: u128::from(heads) * u128::from(nope + rope + value) * u128::from(layers),
        latent_width: heads * (2 * rank + rope),
        kv_heads: 1,
    })
}

/// The DSA indexer and its cache. Layers that share the selection of an earlier one have none.
fn indexer(fields: &Fields<'_>, layers: u64, hidden: u64, query_rank: u64) -> Result<(Part, Part), Problem> {
    let name = "indexer_types";
    let mut own = layers;
    if let Some(list) = fields.list_by_layer(name, layers)? {
        own = 0;
        for value in list {
            match value.as_str() {
                Some("full") => own += 1,
                Some("shared") => {}
                Some(word) => {
                    let field = fields.name(name);
                    return Err(Problem::UnknownWord { field, text: short(word), options: "full, shared" });
                }
                None => return Err(fields.wrong(name, Wanted::Text, value)),
            }
        }
    }
    let heads = ("A_i", fields.required(Size::IndexHeads)?);
    let width = ("D_i", fields.required(Size::IndexWidth)?);
    let h = ("H", hidden);
    let terms = vec![
        Term::new(Tensor::IndexQuery, [("P", query_rank), heads, width]),
        Term::new(Tensor::IndexKey, [h, width]),
        Term::new(Tensor::IndexNorm, [("2", 2), width]),
        Term::new(Tensor::IndexWeights, [h, heads]),
    ];
    let cached = vec![Term::new(Tensor::CachedIndexKey, [CACHE_BYTES, width])];
    Ok((Part::new(PartKind::Indexer, own, terms), Part::new(PartKind::IndexerCache, own, cached)))
}

fn kv_heads(fields: &Fields<'_>, rule: KvHeadRule, heads: u64) -> Result<u64, Problem> {
    let given = || fields.optional(Size::KvHeads).map(|kv_heads| kv_heads.unwrap_or(heads));
    let one_if = |flag| fields.flag(flag).map(|one| if one { 1 } else { heads });
    match rule {
        KvHeadRule::Given => given(),
        KvHeadRule::Heads => Ok(heads),
        KvHeadRule::OneIf(flag) => one_if(flag),
        KvHeadRule::Groups => match fields.flag(Flag::Key("multi_query_attention"))? {
            true => given(),
            false => Ok(heads),
        },
        KvHeadRule::Falcon => match fields.flag(Flag::Key("new_decoder_architecture"))? {
            true => given(),
            false => one_if(Flag::KeyOrYes("multi_query")),
        },
    }
}

/// One size must be a multiple of another.
fn divides(fields: &Fields<'_>, of: Size, value: u64, by: Size, divisor: u64) -> Result<(), Problem> {
    if value.is_multiple_of(divisor) {
        return Ok(());
    }
    Err(Problem::NotDivisible { field: fields.name_used(of), value, by: fields.name_used(by), divisor })
}

fn push(parts: &mut Vec<Part>, kind: PartKind, layers: u64, terms: Vec<Term>) {
    if layers > 0 {
        parts.push(Part::new(kind, layers, terms));
    }
}
