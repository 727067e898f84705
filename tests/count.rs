//! Counting configurations: published counts, odd files, laws.
//!
//! `tests/configs/public` are configurations with counts taken from the layers that transformers builds;
//! `tests/configs/known` have counts that their makers publish (a tied head once) or that were summed by hand;
//! `tests/configs/bad` cannot be counted. `UPDATE_EXPECT=1 cargo test --no-default-features --test count` writes the
//! messages and derivations anew.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::snapshot;
use dayburn::count::{self, Count, Inexact, Part, PartKind, Problem};
use dayburn::i18n::{self, lang::Lang};
use dayburn::model::choices::Precision;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

fn configs(folder: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/configs").join(folder)
}

fn text(folder: &str, name: &str) -> String {
    fs::read_to_string(configs(folder).join(format!("{name}.json"))).unwrap()
}

/// Rows of a table, without its head.
fn table(name: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(configs(name)).unwrap();
    text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

fn counted(value: &Value) -> Result<Count, Problem> {
    count::count(&value.to_string())
}

/// Llama 3.1 8B with other or more fields.
fn llama(fields: Value) -> Value {
    let mut config = json!({
        "model_type": "llama", "hidden_size": 4096, "intermediate_size": 14336, "num_hidden_layers": 32,
        "num_attention_heads": 32, "num_key_value_heads": 8, "vocab_size": 128_256
    });
    for (key, value) in fields.as_object().unwrap() {
        config[key] = value.clone();
    }
    config
}

#[test]
fn public_configurations_agree_to_the_integer() {
    let rows = table("public.csv");
    assert_eq!(rows.len(), 58);
    for row in rows {
        let [name, model_type, total, active, kv_bytes] = row.as_slice() else { panic!("{row:?}") };
        let count = count::count(&text("public", name)).unwrap();
        let figures = [count.total(), count.active(), count.kv_bytes()].map(|figure| figure.to_string());
        assert_eq!(figures, [total.as_str(), active, kv_bytes], "{name}");
        assert_eq!((count.model_type.as_str(), count.inexact), (model_type.as_str(), None), "{name}");
    }
}

#[test]
fn known_configurations_agree_to_the_integer() {
    for row in table("known.csv") {
        let count = count::count(&text("known", &row[0])).unwrap();
        assert_eq!(count.total().to_string(), row[1], "{} ({})", row[0], row[2]);
        assert_eq!(count.inexact, None, "{}", row[0]);
    }
}

#[test]
fn every_model_type_is_tried() {
    let mut tried = BTreeSet::new();
    for (folder, list) in [("public", "public.csv"), ("known", "known.csv")] {
        for row in table(list) {
            tried.insert(count::count(&text(folder, &row[0])).unwrap().model_type);
        }
    }
    // Spellings beside the usual one, and types built as one that is tried.
    let others = [
        "Yi",
        "aquila",
        "ministral3",
        "hunyuan_v1_dense",
        "qwen2_vl",
        "qwen2_vl_text",
        "qwen2_5_vl",
        "qwen2_5_vl_text",
        "qwen3_vl",
        "qwen3_vl_text",
        "qwen3_vl_moe",
        "qwen3_vl_moe_text",
        "stablelm_epoch",
        "llama4_text",
        "grok",
        "qwen3_5",
        "qwen3_5_text",
        "qwen3_5_moe_text",
    ];
    let missing: Vec<_> =
        count::model_types().filter(|name| !tried.contains(*name) && !others.contains(name)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn bad_files_are_told_what_is_wrong() {
    let mut names: Vec<_> = fs::read_dir(configs("bad")).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    let mut told = String::new();
    for path in names {
        let problem = count::count_bytes(&fs::read(&path).unwrap()).expect_err(&path.to_string_lossy());
        let name = path.file_stem().unwrap().to_string_lossy();
        writeln!(
            told,
            "{name}\n  {}\n  {}",
            i18n::count::problem(Lang::En, &problem),
            i18n::count::problem(Lang::Zh, &problem)
        )
        .unwrap();
    }
    snapshot("count/problems.txt", &told);
}

#[test]
fn a_long_file_is_not_read() {
    let long = " ".repeat(50_000_000);
    let problem = count::count(&long).unwrap_err();
    assert_eq!(problem, Problem::TooLong { bytes: 50_000_000 });
    assert!(i18n::count::problem(Lang::En, &problem).contains("50,000,000 bytes; a config.json has at most 1,000,000"));
    // Spaces up to the limit are read.
    let padded = llama(json!({})).to_string() + &" ".repeat(900_000);
    assert_eq!(count::count(&padded).unwrap().total(), 8_030_261_248);
}

/// A part as a line of a derivation: `32 x (4096·32·128 + ...)`.
fn derivation(part: &Part) -> String {
    let mut line = format!("{} = {}", i18n::count::part(part.kind).en, part.total());
    if part.layers > 1 {
        write!(line, " in {} layers of {}", part.layers, part.per_layer()).unwrap();
    }
    if let Some(routing) = part.routing {
        write!(line, ", {} of {} visited: {} active", routing.visited, routing.experts, part.active()).unwrap();
    }
    for term in &part.terms {
        let symbols: Vec<_> = term.factors.iter().map(|factor| factor.symbol).collect();
        let numbers: Vec<_> = term.factors.iter().map(|factor| factor.value.to_string()).collect();
        let name = i18n::count::tensor(term.tensor).en;
        write!(line, "\n    {name}: {} = {} = {}", symbols.join(" × "), numbers.join(" × "), term.product()).unwrap();
    }
    line
}

#[test]
fn derivations_read_as_expected() {
    for (folder, name) in [
        ("public", "Llama-3.1-8B"),
        ("public", "gpt2"),
        ("public", "opt-350m"),
        ("public", "gpt-oss-120b"),
        ("public", "DeepSeek-V3"),
        ("known", "DeepSeek-V3.2"),
        ("known", "Qwen3.5-35B-A3B"),
        ("known", "Jamba-v0.1"),
        ("known", "MiMo-V2-Flash"),
        ("known", "Hunyuan-A13B"),
    ] {
        let count = count::count(&text(folder, name)).unwrap();
        let mut lines: Vec<String> = count.parts.iter().chain(&count.cache).map(derivation).collect();
        lines.extend(count.indexer_cache.as_ref().map(|part| format!("apart: {}", derivation(part))));
        lines.extend(count.windows.map(|w| format!("{} of {} layers see {} tokens", w.layers, w.of, w.width)));
        lines.push(format!(
            "total {}, active {}, KV {} bytes a token, {} MTP layers left out\n{:#?}\n",
            count.total(),
            count.active(),
            count.kv_bytes(),
            count.mtp_layers,
            count.shape
        ));
        snapshot(&format!("count/{name}.txt"), &lines.join("\n"));
    }
}

#[test]
fn windows_are_reported() {
    for (folder, name, windows) in [
        ("public", "gemma-2-9b", Some((21, 42, 4096))),
        ("public", "gemma-3-12b-it", Some((40, 48, 1024))),
        ("public", "gemma-3-270m", Some((15, 18, 512))),
        ("public", "gpt-neo-2.7B", Some((16, 32, 256))),
        ("public", "gpt-oss-120b", Some((18, 36, 128))),
        ("public", "Llama-4-Maverick-17B-128E", Some((36, 48, 8192))),
        ("public", "Ministral-8B-Instruct-2410", Some((36, 36, 32_768))),
        ("public", "Mistral-7B-v0.3", None),
        ("public", "Qwen1.5-4B", None),
        ("public", "starcoder2-3b", Some((30, 30, 4096))),
        ("known", "command-r7b", Some((24, 32, 4096))),
        ("known", "EXAONE-4.0-32B", Some((48, 64, 4096))),
        ("known", "EXAONE-4.0-1.2B", None),
        ("known", "MiMo-V2-Flash", Some((39, 48, 128))),
    ] {
        let found = count::count(&text(folder, name)).unwrap().windows;
        assert_eq!(found.map(|w| (w.layers, w.of, w.width)), windows, "{name}");
    }
}

#[test]
fn null_and_absent_differ() {
    // DeepSeek-V2-Lite says `q_lora_rank: null`; without the key the class default of 1536 holds.
    let mut config: Value = serde_json::from_str(&text("public", "DeepSeek-V2-Lite")).unwrap();
    let plain = counted(&config).unwrap().total();
    config.as_object_mut().unwrap().remove("q_lora_rank");
    assert_eq!(counted(&config).unwrap().total() - plain, 42_508_800);
    // Mistral without `sliding_window` has the window of its class; with null none.
    let mistral = |fields| counted(&llama(fields)).unwrap().windows.map(|w| w.width);
    assert_eq!(mistral(json!({"model_type": "mistral"})), Some(4096));
    assert_eq!(mistral(json!({"model_type": "mistral", "sliding_window": null})), None);
    // Heads that share no keys.
    assert_eq!(counted(&llama(json!({"num_key_value_heads": null}))).unwrap().kv_bytes(), 4 * 131_072);
}

#[test]
fn fields_without_weights_change_nothing() {
    let plain = counted(&llama(json!({}))).unwrap();
    let dressed = counted(&llama(json!({
        "rope_theta": 500_000.0, "rope_scaling": {"factor": 8.0}, "rms_norm_eps": 1e-5, "torch_dtype": "bfloat16",
        "max_position_embeddings": 131_072, "eos_token_id": [128_001, 128_008],
        "sliding_window": 4096, "architectures": ["LlamaForCausalLM"], "hidden_size": 4096.0, "auto_map": null
    })));
    assert_eq!(dressed.as_ref(), Ok(&plain));
    // The format of the stored weights is reported and changes no count.
    let packed = counted(&llama(json!({"quantization_config": {"quant_method": "awq", "bits": 4}}))).unwrap();
    assert_eq!(packed, Count { stored: Precision::Int4, ..plain });
}

#[test]
fn switches_add_what_their_type_says() {
    // Of Llama 3.1 8B: Q, KV, H, F and D of a layer.
    let (q, kv, h, f, d) = (4096, 1024, 4096, 14_336, 128);
    let qkv = q + 2 * kv;
    for (model_type, field, more) in [
        ("llama", "attention_bias", qkv + h),
        ("llama", "mlp_bias", 2 * f + h),
        ("granite", "attention_bias", qkv + h),
        ("mistral", "attention_bias", 0),
        ("exaone", "attention_bias", 0),
        ("qwen3", "attention_bias", qkv + h),
        ("qwen2", "attention_bias", 0),
        ("internlm2", "bias", qkv + h),
        ("internlm3", "qkv_bias", qkv),
        ("internlm3", "bias", h + 2 * f + h),
        ("glm", "attention_bias", qkv),
        ("glm4", "attention_bias", qkv),
        ("seed_oss", "attention_out_bias", h),
        ("seed_oss", "mlp_bias", 2 * f + h),
        ("chatglm", "add_qkv_bias", 3 * q),
        ("chatglm", "add_bias_linear", 3 * q + h + 2 * f + h),
        ("ernie4_5", "use_bias", qkv + h + 2 * f + h),
        ("phi", "qk_layernorm", 4 * d),
        ("cohere", "use_qk_norm", q + kv),
        ("cohere2", "use_qk_norm", 0),
        ("stablelm", "use_qkv_bias", qkv),
        ("stablelm", "qk_layernorm", q + kv),
        ("nemotron", "mlp_bias", f + h),
        ("olmo2", "attention_bias", qkv + h),
        ("apertus", "mlp_bias", 0),
        ("phi3", "attention_bias", 0),
    ] {
        let total = |on: bool| {
            counted(&llama(json!({"model_type": model_type, "num_layers": 32, "ffn_hidden_size": f, field: on})))
                .unwrap()
                .total()
        };
        assert_eq!(total(true) - total(false), 32 * more, "{model_type} with {field}");
    }
    // Switches that are on where the file says nothing.
    for (model_type, field, less) in [
        ("seed_oss", "attention_bias", qkv),
        ("starcoder2", "use_bias", qkv + h + f + h),
        ("gpt_neox", "attention_bias", 3 * q + h),
        ("internlm", "bias", 3 * q + h),
        ("opt", "enable_bias", 3 * q + h + f + h),
    ] {
        let total = |fields: Value| counted(&llama(fields)).unwrap().total();
        let positions = 2048;
        let on = total(json!({"model_type": model_type, "max_position_embeddings": positions}));
        let off = total(json!({"model_type": model_type, "max_position_embeddings": positions, field: false}));
        assert_eq!(on - off, 32 * less, "{model_type} without {field}");
    }
}

#[test]
fn falcons_differ_by_decoder() {
    let total = |fields: Value| {
        let mut config = json!({
            "model_type": "falcon", "hidden_size": 512, "num_hidden_layers": 2, "num_attention_heads": 8,
            "vocab_size": 1000
        });
        for (key, value) in fields.as_object().unwrap() {
            config[key] = value.clone();
        }
        let count = counted(&config).unwrap();
        (count.total(), count.kv_bytes())
    };
    let outside = 1000 * 512 + 2 * 512;
    let layer = |kv: u64, norms: u64| 2 * 512 * 512 + 2 * 512 * kv + 8 * 512 * 512 + norms * 2 * 512;
    // Old: one KV head and one norm, unless the file says otherwise.
    assert_eq!(total(json!({})), (outside + 2 * layer(64, 1), 2 * 2 * 2 * 64));
    assert_eq!(total(json!({"multi_query": false})), (outside + 2 * layer(512, 1), 2 * 2 * 2 * 512));
    assert_eq!(total(json!({"parallel_attn": false})).0, outside + 2 * layer(64, 2));
    // New: KV heads of its own, two norms unless it says one.
    let new = json!({"new_decoder_architecture": true, "num_kv_heads": 2});
    assert_eq!(total(new), (outside + 2 * layer(128, 2), 2 * 2 * 2 * 128));
    let one = json!({"new_decoder_architecture": true, "num_kv_heads": 2, "num_ln_in_parallel_attn": 1});
    assert_eq!(total(one).0, outside + 2 * layer(128, 1));
}

#[test]
fn expert_layers_stand_where_the_file_says() {
    let sparse = |fields: Value| {
        let mut config = llama(json!({
            "num_hidden_layers": 8, "n_routed_experts": 4, "num_experts": 4, "num_local_experts": 4,
            "moe_num_experts": 4, "num_experts_per_tok": 2, "moe_intermediate_size": 64, "n_shared_experts": 1,
            "shared_expert_intermediate_size": 64, "intermediate_size_mlp": 128
        }));
        for (key, value) in fields.as_object().unwrap() {
            config[key] = value.clone();
        }
        counted(&config).unwrap().shape.moe_layers
    };
    for (layers, fields) in [
        (5.0, json!({"model_type": "deepseek_v3"})),
        (7.0, json!({"model_type": "deepseek_v3", "first_k_dense_replace": 1})),
        (3.0, json!({"model_type": "deepseek", "first_k_dense_replace": 1, "moe_layer_freq": 2})),
        (2.0, json!({"model_type": "glm4_moe", "moe_layer_freq": [0, 0, 1, 0, 0, 0, 1, 0]})),
        (
            0.0,
            json!({"model_type": "deepseek", "n_routed_experts": null, "num_experts": null,
            "num_local_experts": null, "moe_num_experts": null}),
        ),
        (8.0, json!({"model_type": "qwen2_moe"})),
        (4.0, json!({"model_type": "qwen2_moe", "decoder_sparse_step": 2})),
        (6.0, json!({"model_type": "qwen3_moe", "mlp_only_layers": [0, 7]})),
        (7.0, json!({"model_type": "ernie4_5_moe"})),
        (4.0, json!({"model_type": "ernie4_5_moe", "moe_layer_start_index": 2, "moe_layer_end_index": 5})),
        (8.0, json!({"model_type": "llama4_text"})),
        (2.0, json!({"model_type": "llama4_text", "interleave_moe_layer_step": 4})),
        (3.0, json!({"model_type": "llama4_text", "moe_layers": [1, 2, 3]})),
        (4.0, json!({"model_type": "jamba"})),
        (
            2.0,
            json!({"model_type": "glm_moe_dsa", "mlp_layer_types":
            ["dense", "dense", "dense", "dense", "dense", "dense", "sparse", "sparse"]}),
        ),
        (7.0, json!({"model_type": "mimo_v2_flash", "n_shared_experts": null})),
    ] {
        assert_eq!(sparse(fields.clone()), layers, "{fields}");
    }
}

#[test]
fn nested_models_read_like_plain_ones() {
    let plain = counted(&llama(json!({"tie_word_embeddings": true}))).unwrap();
    for name in ["text_config", "llm_config", "language_config"] {
        let nested = json!({
            "model_type": "some_vision_model", name: llama(json!({})), "vision_config": {"hidden_size": 1},
            "tie_word_embeddings": true
        });
        let nested = counted(&nested).unwrap();
        assert_eq!((nested.parts, nested.inexact), (plain.parts.clone(), None), "{name}");
    }
    // Only the language part of a file that states its sizes at the top counts.
    let flat = llama(json!({"tie_word_embeddings": true, "text_config": {}}));
    assert_eq!(counted(&flat).unwrap().total(), plain.total());
}

#[test]
fn unknown_types_are_estimated_and_say_so() {
    let total = |fields| counted(&llama(fields)).map(|count| (count.total(), count.inexact));
    let why = |name: &str| Some(Inexact::UnknownType { model_type: name.to_owned() });
    assert_eq!(total(json!({"model_type": "novel"})), Ok((8_030_261_248, why("novel"))));
    let experts = json!({"model_type": "novel", "num_experts": 4, "num_experts_per_tok": 1});
    // Three more experts and a router in each layer.
    let more = 32 * (3 * 3 * 4096 * 14_336 + 4 * 4096);
    assert_eq!(total(experts), Ok((8_030_261_248 + more, why("novel"))));

    let mut untyped = llama(json!({}));
    untyped.as_object_mut().unwrap().remove("model_type");
    assert_eq!(counted(&untyped).unwrap().inexact, Some(Inexact::NoType { taken_as: None }));
    untyped["architectures"] = json!(["Qwen2ForCausalLM"]);
    let count = counted(&untyped).unwrap();
    assert_eq!(count.inexact, Some(Inexact::NoType { taken_as: Some("qwen2") }));
    assert_eq!(count.total(), 8_030_261_248 + 32 * (4096 + 2 * 1024));

    let odd = counted(&llama(json!({"num_local_experts": 8, "num_experts_per_tok": 2}))).unwrap();
    assert!(matches!(odd.inexact, Some(Inexact::UnexpectedExperts { .. })));
    for why in [why("novel").unwrap(), Inexact::NoType { taken_as: None }, odd.inexact.unwrap()] {
        for lang in Lang::ALL {
            assert!(i18n::count::inexact(*lang, &why).contains("model_type"));
        }
    }
}

#[test]
fn mtp_layers_are_noted_and_never_counted() {
    let mut config: Value = serde_json::from_str(&text("public", "DeepSeek-V3")).unwrap();
    let with = counted(&config).unwrap();
    config["num_nextn_predict_layers"] = json!(0);
    let without = counted(&config).unwrap();
    assert_eq!((with.mtp_layers, without.mtp_layers), (1, 0));
    assert_eq!(with.total(), without.total());
}

fn part_total(count: &Count, kinds: &[PartKind]) -> u128 {
    count.parts.iter().filter(|part| kinds.contains(&part.kind)).map(Part::total).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Twice the layers are twice what stands in layers, and nothing else.
    #[test]
    fn layers_scale(layers in 1_u64..200, heads in 1_u64..20, group in 1_u64..5, width in 1_u64..200, experts in 1_u64..60) {
        for model_type in ["llama", "mixtral", "phi", "cohere", "deepseek_v2", "gpt_oss", "starcoder2"] {
            let config = |layers: u64| counted(&json!({
                "model_type": model_type, "hidden_size": 64 * heads * group, "num_hidden_layers": layers,
                "num_attention_heads": heads * group, "num_key_value_heads": heads, "intermediate_size": width,
                "moe_intermediate_size": width, "vocab_size": 1000, "num_local_experts": experts,
                "n_routed_experts": experts, "num_experts_per_tok": experts.div_ceil(2), "head_dim": 64
            })).unwrap();
            let (one, two) = (config(layers), config(2 * layers));
            let outside = [PartKind::Embedding, PartKind::Head];
            let inside = |count: &Count| u128::from(count.total()) - part_total(count, &outside);
            let norm = |count: &Count| count.parts.iter().filter(|p| p.kind == PartKind::Norms && p.layers == 1 && layers > 1).map(Part::total).sum::<u128>();
            if layers > 1 {
                prop_assert_eq!(inside(&two) - norm(&two), 2 * (inside(&one) - norm(&one)), "{}", model_type);
            }
            prop_assert_eq!(two.kv_bytes(), 2 * one.kv_bytes());
            prop_assert_eq!(part_total(&one, &outside), part_total(&two, &outside));
        }
    }

    /// Active is total where every expert is visited, and falls by whole experts.
    #[test]
    fn active_falls_by_experts(experts in 1_u64..100, visited in 1_u64..100, width in 1_u64..5000) {
        prop_assume!(visited <= experts);
        let count = counted(&llama(json!({
            "model_type": "mixtral", "num_local_experts": experts, "num_experts_per_tok": visited,
            "intermediate_size": width
        }))).unwrap();
        let expert = 32 * 3 * 4096 * width;
        prop_assert_eq!(count.total() - count.active(), (experts - visited) * expert);
    }

    /// Whatever a field holds, there is a count or a problem with words.
    #[test]
    fn odd_values_never_panic(
        index in 0_usize..200,
        field in prop::sample::select(FIELDS),
        value in any_json(),
    ) {
        let rows: Vec<_> = table("public.csv").into_iter().map(|row| ("public", row))
            .chain(table("known.csv").into_iter().map(|row| ("known", row))).collect();
        let (folder, row) = &rows[index % rows.len()];
        let mut config: Value = serde_json::from_str(&text(folder, &row[0])).unwrap();
        if config.get("text_config").is_some() {
            config["text_config"][field] = value;
        } else {
            config[field] = value;
        }
        match counted(&config) {
            Ok(count) => {
                prop_assert!(count.active() <= count.total());
                prop_assert!(u128::from(count.total()) <= count::MOST_PARAMETERS);
                let sum: u128 = count.parts.iter().map(Part::total).sum();
                prop_assert_eq!(sum, u128::from(count.total()));
            }
            Err(problem) => for lang in Lang::ALL {
                prop_assert!(!i18n::count::problem(*lang, &problem).is_empty());
            }
        }
    }

    /// Any text whatever.
    #[test]
    fn arbitrary_text_never_panics(text in ".{0,300}", value in any_json()) {
        let _ = count::count(&text);
        let _ = counted(&value);
    }
}

/// Fields that a count reads.
const FIELDS: &[&str] = &[
    "model_type",
    "text_config",
    "hidden_size",
    "num_hidden_layers",
    "num_attention_heads",
    "num_key_value_heads",
    "head_dim",
    "intermediate_size",
    "vocab_size",
    "num_experts",
    "num_local_experts",
    "n_routed_experts",
    "num_experts_per_tok",
    "moe_topk",
    "moe_intermediate_size",
    "n_shared_experts",
    "num_shared_expert",
    "first_k_dense_replace",
    "moe_layer_freq",
    "layer_types",
    "mlp_layer_types",
    "sliding_window",
    "sliding_window_pattern",
    "attention_types",
    "hybrid_layer_pattern",
    "no_rope_layers",
    "moe_layers",
    "q_lora_rank",
    "kv_lora_rank",
    "v_head_dim",
    "qk_rope_head_dim",
    "index_n_heads",
    "mamba_dt_rank",
    "attn_layer_period",
    "expert_layer_offset",
    "full_attention_interval",
    "linear_num_value_heads",
    "tie_word_embeddings",
    "attention_bias",
    "expansion_ratio",
    "word_embed_proj_dim",
    "attn_config",
    "ffn_config",
    "architectures",
    "max_window_layers",
    "use_sliding_window",
    "moe_layer_end_index",
    "indexer_types",
    "mlp_only_layers",
];

/// Numbers of every size, texts, lists and objects.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (0_u64..200).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-zA-Z_{}\"]{0,12}".prop_map(Value::from),
        prop::sample::select(vec!["full_attention", "sliding_attention", "linear_attention", "sparse", "auto", "GL"])
            .prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 64, 50, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..50).prop_map(Value::from),
            prop::collection::btree_map("[a-z_]{0,12}", inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}
