//! Every row of the catalogue: keys, units, sources, orders of magnitude, and counts that are known to the integer.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

use dayburn::catalog::accelerators::{ACCELERATORS, Accelerator, Vendor, accelerator};
use dayburn::catalog::api_prices::{API_PRICES, api_price};
use dayburn::catalog::fact::Fact;
use dayburn::catalog::grids::{GRIDS, grid};
use dayburn::catalog::models::{MODELS, model};
use dayburn::catalog::sources::{self, source};
use dayburn::count::Shape;
use dayburn::model::choices::Precision;
use dayburn::model::source::{Grade, Source};
use dayburn::model::units::Unit;
use std::collections::BTreeSet;

/// A key that a link can carry: lower case, digits, dots, single hyphens between.
fn is_kebab(key: &str) -> bool {
    key.split('-')
        .all(|word| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.'))
}

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, with a month and a day that exist.
fn is_date(date: &str) -> bool {
    let number = |text: &str, length: usize, low: u32, high: u32| {
        text.len() == length
            && text.chars().all(|c| c.is_ascii_digit())
            && text.parse::<u32>().is_ok_and(|n| (low..=high).contains(&n))
    };
    match date.split('-').collect::<Vec<_>>().as_slice() {
        [year] => number(year, 4, 1990, 2100),
        [year, month] => number(year, 4, 1990, 2100) && number(month, 2, 1, 12),
        [year, month, day] => number(year, 4, 1990, 2100) && number(month, 2, 1, 12) && number(day, 2, 1, 31),
        _ => false,
    }
}

fn check_keys<'a>(keys: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for key in keys {
        assert!(is_kebab(key), "{key} is not lower-case kebab");
        assert!(seen.insert(key), "{key} stands twice");
    }
}

fn check_source(who: &str, source: &Source) {
    assert!(!source.title.trim().is_empty(), "{who}: a source without a title");
    assert!(is_date(source.date), "{who}: {} is no date ({})", source.date, source.title);
    if source.address.is_empty() {
        assert!(matches!(source.grade, Grade::Guess | Grade::Derived), "{who}: {} has no address", source.title);
    } else {
        assert!(source.address.starts_with("https://"), "{who}: {} is no web address", source.address);
    }
}

fn check_fact(who: &str, field: &str, fact: &Fact, unit: Unit) {
    assert_eq!(fact.unit, unit, "{who}: unit of {field}");
    assert!(fact.value.is_finite() && fact.value > 0.0, "{who}: {field} is {}", fact.value);
    check_source(who, source(fact.source));
}

/// Is the value where a value of its kind can be?
fn check_range(who: &str, field: &str, fact: &Fact, low: f64, high: f64) {
    assert!((low..=high).contains(&fact.value), "{who}: {field} is {}, not in {low}..{high}", fact.value);
}

fn gpu(key: &str) -> &'static Accelerator {
    accelerator(key).unwrap_or_else(|| panic!("no accelerator {key}"))
}

fn shape(key: &str) -> &'static Shape {
    &model(key).unwrap_or_else(|| panic!("no model {key}")).shape
}

#[test]
fn the_catalogue_is_large_enough() {
    assert!(ACCELERATORS.len() >= 27, "{} accelerators", ACCELERATORS.len());
    assert!(MODELS.len() >= 32, "{} models", MODELS.len());
    assert!(GRIDS.len() >= 15, "{} grids", GRIDS.len());
    assert!(API_PRICES.len() >= 25, "{} prices", API_PRICES.len());
}

#[test]
fn keys_are_kebab_and_unique_and_found() {
    check_keys(ACCELERATORS.iter().map(|a| a.key));
    check_keys(MODELS.iter().map(|m| m.key));
    check_keys(GRIDS.iter().map(|g| g.key));
    check_keys(API_PRICES.iter().map(|p| p.key));
    for a in ACCELERATORS {
        assert_eq!(accelerator(a.key).map(|found| found.name), Some(a.name));
    }
    for m in MODELS {
        assert_eq!(model(m.key).map(|found| found.name), Some(m.name));
    }
    for g in GRIDS {
        assert_eq!(grid(g.key).map(|found| found.name_en), Some(g.name_en));
    }
    for p in API_PRICES {
        assert_eq!(api_price(p.key).map(|found| found.name), Some(p.name));
    }
    assert!(accelerator("abacus").is_none() && model("").is_none() && grid("moon").is_none());
}

#[test]
fn every_source_says_who_and_when() {
    let all =
        [sources::hardware::ALL, sources::prices::ALL, sources::grids::ALL, sources::models::ALL, sources::plan::ALL]
            .concat();
    let mut titles = BTreeSet::new();
    for source in &all {
        check_source("sources", source);
        assert!(!source.title.contains(".md"), "{} cites a note of ours", source.title);
        let once = titles.insert((source.title, source.address, source.date));
        assert!(once, "{} stands twice", source.title);
    }
}

#[test]
fn accelerators_have_units_and_sources() {
    for a in ACCELERATORS {
        let facts = [
            ("bf16", Some(a.bf16), Unit::TeraflopsPerGpu),
            ("fp8", a.fp8, Unit::TeraflopsPerGpu),
            ("int8", a.int8, Unit::TeraflopsPerGpu),
            ("fp4", a.fp4, Unit::TeraflopsPerGpu),
            ("memory", Some(a.memory), Unit::Gigabytes),
            ("bandwidth", Some(a.bandwidth), Unit::TerabytesPerSecond),
            ("link", Some(a.link), Unit::GigabytesPerSecond),
            ("scale_up", Some(a.scale_up), Unit::Gpus),
            ("scale_out", Some(a.scale_out), Unit::GigabytesPerSecond),
            ("power", Some(a.power), Unit::WattsPerGpu),
            ("gpus_per_server", Some(a.gpus_per_server), Unit::GpusPerServer),
            ("server_power", Some(a.server_power), Unit::KilowattsPerServer),
            ("rent", a.rent, Unit::UsdPerGpuHour),
            ("server_price", a.server_price, Unit::UsdPerServer),
        ];
        assert!(!a.name.is_empty());
        for (field, fact, unit) in facts {
            if let Some(fact) = fact {
                check_fact(a.key, field, &fact, unit);
            }
        }
    }
}

#[test]
fn accelerators_are_dense_and_of_this_world() {
    for a in ACCELERATORS {
        check_range(a.key, "bf16", &a.bf16, 50.0, 3000.0);
        check_range(a.key, "memory", &a.memory, 12.0, 300.0);
        check_range(a.key, "bandwidth", &a.bandwidth, 0.1, 20.0);
        check_range(a.key, "link", &a.link, 10.0, 1000.0);
        check_range(a.key, "scale_up", &a.scale_up, 1.0, 10_000.0);
        check_range(a.key, "scale_out", &a.scale_out, 1.0, 150.0);
        assert!(a.scale_out.value < a.link.value, "{}: a network faster than the link", a.key);
        assert!(a.scale_up.value >= a.gpus_per_server.value, "{}: a server is not joined", a.key);
        check_range(a.key, "power", &a.power, 50.0, 1500.0);
        check_range(a.key, "gpus_per_server", &a.gpus_per_server, 1.0, 72.0);
        assert_eq!(a.gpus_per_server.value.fract(), 0.0, "{}: part of a GPU in a server", a.key);
        // Each halving of the bits doubles a dense peak at most; twice that would be the 2:4 sparse figure.
        if let Some(fp8) = a.fp8 {
            assert!(fp8.value <= 2.2 * a.bf16.value && fp8.value >= a.bf16.value, "{}: fp8", a.key);
        }
        // GeForce and Turing cards run FP16 with FP32 accumulation at half their rate: INT8 is four times that there.
        if let Some(int8) = a.int8 {
            let most = if a.key.starts_with("rtx") { 4.1 } else { 2.2 };
            assert!(int8.value <= most * a.bf16.value, "{}: int8", a.key);
        }
        // Blackwell Ultra and GeForce Blackwell have four and six times FP8 and BF16.
        if let Some(fp4) = a.fp4 {
            let fp8 = a.fp8.unwrap_or(a.bf16).value;
            assert!(fp4.value >= fp8 && fp4.value <= 4.1 * fp8, "{}: fp4", a.key);
        }
        // A server draws more than its accelerators, and not three times as much.
        let accelerators = a.power.base() * a.gpus_per_server.base();
        let ratio = a.server_power.base() / accelerators;
        assert!((1.0..=3.0).contains(&ratio), "{}: server over accelerators is {ratio}", a.key);
        if let Some(rent) = a.rent {
            check_range(a.key, "rent", &rent, 0.1, 15.0);
        }
        if let Some(price) = a.server_price {
            check_range(a.key, "server_price per GPU", &price, 10_000.0, 1_000_000.0);
            let each = price.value / a.gpus_per_server.value;
            assert!((5_000.0..=60_000.0).contains(&each), "{}: ${each} for one in a server", a.key);
        }
        assert_eq!(a.vendor == Vendor::Nvidia, a.name.starts_with("NVIDIA"), "{}", a.key);
        assert_eq!(a.vendor == Vendor::Amd, a.name.starts_with("AMD"), "{}", a.key);
    }
}

#[test]
fn peaks_fall_back_to_the_next_wider_format() {
    let peak = |key: &str, precision| gpu(key).peak(precision).value;
    assert_eq!(peak("a100-sxm-80gb", Precision::Fp8), 312.0);
    assert_eq!(peak("a100-sxm-80gb", Precision::Int8), 312.0);
    assert_eq!(peak("h100-sxm", Precision::Bf16), 989.4);
    assert_eq!(peak("h100-sxm", Precision::Fp8), 1979.0);
    assert_eq!(peak("h100-sxm", Precision::Nvfp4), 1979.0);
    assert_eq!(peak("h100-sxm", Precision::Mxfp4), 989.4);
    assert_eq!(peak("b200-sxm", Precision::Nvfp4), 9000.0);
    assert_eq!(peak("b200-sxm", Precision::Mxfp4), 4500.0);
    assert_eq!(peak("b200-sxm", Precision::Int4), 2250.0);
}

#[test]
fn accelerators_of_the_cases_are_as_published() {
    let row = |key: &str| {
        let a = gpu(key);
        (a.bf16.value, a.fp8.map(|f| f.value), a.memory.value, a.bandwidth.value, a.link.value)
    };
    assert_eq!(row("v100-sxm2"), (125.0, None, 32.0, 0.90, 150.0));
    assert_eq!(row("a100-sxm-80gb"), (312.0, None, 80.0, 2.039, 300.0));
    assert_eq!(row("h100-sxm"), (989.4, Some(1979.0), 80.0, 3.35, 450.0));
    assert_eq!(row("h200-sxm"), (989.5, Some(1979.0), 141.0, 4.8, 450.0));
    assert_eq!(row("h800-sxm"), (989.0, Some(1979.0), 80.0, 3.36, 200.0));
    assert_eq!(row("h20"), (148.0, Some(296.0), 96.0, 4.0, 450.0));
    assert_eq!(row("b200-sxm"), (2250.0, Some(4500.0), 180.0, 7.7, 900.0));
    assert_eq!(row("mi300x"), (1307.0, Some(2615.0), 192.0, 5.3, 448.0));
    assert_eq!(row("tpu-v4"), (275.0, None, 32.0, 1.2, 270.0));
    assert_eq!(gpu("a100-sxm-80gb").server_power.value, 6.5);
    assert_eq!(gpu("a100-sxm-40gb").server_price.map(|f| f.value), Some(199_000.0));
    assert_eq!(gpu("h100-sxm").server_power.value, 10.2);
    // Sources do not agree on the B300: it must say that it is a guess.
    assert_eq!(gpu("b300-sxm").bf16.source.grade, Grade::Guess);
}

/// The rows of `src/catalog/models/shapes.rs`.
fn shape_rows() -> String {
    let mut rows = String::new();
    for model in MODELS {
        let Some(count) = model.count() else { continue };
        let name = model.key.to_uppercase().replace(['-', '.'], "_");
        let s = count.shape;
        rows += &format!(
            "    {name} = {:?} {:?} {:?} {:?} {:?}\n        {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?};\n",
            s.total,
            s.active,
            s.kv_bytes,
            s.attention,
            s.embedding,
            s.layers,
            s.moe_layers,
            s.hidden,
            s.vocabulary,
            s.experts,
            s.experts_per_token,
            s.attention_width,
            s.ffn_width,
            s.latent_width,
            s.kv_heads,
            s.window_share,
            s.window,
            s.all_reduces
        );
    }
    rows
}

#[test]
fn shapes_are_what_configurations_count() {
    let path = "src/catalog/models/shapes.rs";
    let text = std::fs::read_to_string(path).unwrap();
    let begin = text.find("shapes! {\n").unwrap() + "shapes! {\n".len();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(path, format!("{}{}}}\n", &text[..begin], shape_rows())).unwrap();
        return;
    }
    for model in MODELS {
        let Some(count) = model.count() else { continue };
        assert_eq!(model.shape, count.shape, "{}", model.key);
    }
}

#[test]
fn models_hold_together() {
    for m in MODELS {
        check_source(m.key, source(m.source));
        let counts = [
            ("total", m.shape.total),
            ("active", m.shape.active),
            ("kv_bytes", m.shape.kv_bytes),
            ("layers", m.shape.layers),
            ("hidden", m.shape.hidden),
            ("vocabulary", m.shape.vocabulary),
            ("experts", m.shape.experts),
            ("attention_width", m.shape.attention_width),
            ("attention", m.shape.attention),
            ("kv_heads", m.shape.kv_heads),
            ("window", m.shape.window),
            ("all_reduces", m.shape.all_reduces),
        ];
        for (field, value) in counts {
            assert!(value.is_finite() && value >= 1.0 && value.fract() == 0.0, "{}: {field} is {value}", m.key);
        }
        for (field, value) in [
            ("moe_layers", m.shape.moe_layers),
            ("experts_per_token", m.shape.experts_per_token),
            ("embedding", m.shape.embedding),
            ("latent_width", m.shape.latent_width),
        ] {
            assert!(value.is_finite() && value >= 0.0 && value.fract() == 0.0, "{}: {field} is {value}", m.key);
        }
        assert!(m.shape.ffn_width.is_finite() && m.shape.ffn_width > 0.0, "{}", m.key);
        assert!((0.0..=1.0).contains(&m.shape.window_share), "{}", m.key);
        assert_eq!(m.shape.window_share > 0.0, m.shape.window > 1.0, "{}", m.key);
        assert!(m.shape.all_reduces == 1.0 || m.shape.all_reduces == 2.0, "{}", m.key);
        assert!(m.training_tokens.is_none_or(|tokens| (1e11..1e14).contains(&tokens)), "{}", m.key);
        assert!(m.shape.active <= m.shape.total, "{}: more active than stored", m.key);
        assert!(
            m.shape.embedding == 0.0 || m.shape.embedding == m.shape.vocabulary * m.shape.hidden,
            "{}: embedding",
            m.key
        );
    }
}

#[test]
fn all_but_the_assumed_model_are_counted_exactly() {
    for m in MODELS {
        match m.count() {
            Some(count) => {
                assert_eq!(count.inexact, None, "{}", m.key);
                assert_eq!(m.shape.total, count.total() as f64, "{}", m.key);
            }
            None => assert_eq!(m.key, "gpt-4o-class"),
        }
    }
}

#[test]
fn experts_are_consistent() {
    for m in MODELS {
        if m.shape.moe_layers == 0.0 {
            assert_eq!(
                (m.shape.active, m.shape.experts, m.shape.experts_per_token),
                (m.shape.total, 1.0, 0.0),
                "{} is dense",
                m.key
            );
            continue;
        }
        assert!(m.shape.moe_layers <= m.shape.layers && m.shape.experts > 1.0, "{}", m.key);
        assert!(m.shape.experts_per_token >= 1.0 && m.shape.experts_per_token <= m.shape.experts, "{}", m.key);
        let routed = (m.shape.total - m.shape.active) / (1.0 - m.shape.experts_per_token / m.shape.experts);
        assert!(routed > 0.0 && routed < m.shape.total, "{}: {routed} routed weights", m.key);
        let one = routed / (m.shape.experts * m.shape.moe_layers);
        assert!((one - one.round()).abs() < 1e-3, "{}: an expert of {one} weights", m.key);
        let fixed = m.shape.total - routed;
        assert!(
            fixed >= m.shape.attention + m.shape.embedding + m.shape.vocabulary * m.shape.hidden,
            "{}: the rest is too small",
            m.key
        );
    }
}

#[test]
fn weights_are_the_sum_of_their_parts() {
    for m in MODELS.iter().filter(|m| m.shape.moe_layers == 0.0) {
        let rest = m.shape.total - m.shape.attention - m.shape.embedding - m.shape.vocabulary * m.shape.hidden;
        let matrices = rest / (m.shape.layers * m.shape.hidden * m.shape.ffn_width);
        let near = |count: f64| (matrices / count - 1.0).abs() < 0.01;
        assert!(near(3.0) || near(2.0), "{}: {matrices} matrices in an FFN", m.key);
    }
}

#[test]
fn caches_follow_from_heads() {
    for m in MODELS {
        if m.shape.latent_width == 0.0 {
            let head = m.shape.kv_bytes / (4.0 * m.shape.layers * m.shape.kv_heads);
            assert!(head.fract() == 0.0 && (64.0..=256.0).contains(&head), "{}: heads of {head}", m.key);
            let heads = m.shape.attention_width / head;
            assert_eq!(heads.fract(), 0.0, "{}: {heads} heads", m.key);
            assert_eq!(
                (heads / m.shape.kv_heads).fract(),
                0.0,
                "{}: {heads} heads over {} KV heads",
                m.key,
                m.shape.kv_heads
            );
            let weights = 2.0 * m.shape.layers * m.shape.hidden * head * (heads + m.shape.kv_heads);
            assert_eq!(m.shape.attention, weights, "{}: weights of attention", m.key);
        } else {
            assert_eq!(m.shape.kv_heads, 1.0, "{}", m.key);
            assert_eq!((m.shape.kv_bytes / (2.0 * m.shape.layers)).fract(), 0.0, "{}", m.key);
        }
    }
}

#[test]
fn counts_are_exact() {
    let counts = [
        ("llama-3.1-8b", 8_030_261_248.0, 8_030_261_248.0, 131_072.0),
        ("llama-3.1-70b", 70_553_706_496.0, 70_553_706_496.0, 327_680.0),
        ("llama-3.3-70b", 70_553_706_496.0, 70_553_706_496.0, 327_680.0),
        ("llama-3.1-405b", 405_853_388_800.0, 405_853_388_800.0, 516_096.0),
        ("llama-2-7b", 6_738_415_616.0, 6_738_415_616.0, 524_288.0),
        ("llama-2-13b", 13_015_864_320.0, 13_015_864_320.0, 819_200.0),
        ("llama-2-70b", 68_976_648_192.0, 68_976_648_192.0, 327_680.0),
        ("llama-4-maverick", 400_711_848_960.0, 17_184_691_200.0, 196_608.0),
        ("gpt-3-175b", 174_604_259_328.0, 174_604_259_328.0, 4_718_592.0),
        ("gpt-4o-class", 400e9, 100e9, 200_000.0),
        ("deepseek-v3", 671_026_419_200.0, 37_552_297_472.0, 70_272.0),
        ("deepseek-r1", 671_026_419_200.0, 37_552_297_472.0, 70_272.0),
        ("qwen2.5-32b", 32_763_876_352.0, 32_763_876_352.0, 262_144.0),
        ("qwen2.5-72b", 72_706_203_648.0, 72_706_203_648.0, 327_680.0),
        ("qwen3-8b", 8_190_735_360.0, 8_190_735_360.0, 147_456.0),
        ("qwen3-14b", 14_768_307_200.0, 14_768_307_200.0, 163_840.0),
        ("qwen3-32b", 32_762_123_264.0, 32_762_123_264.0, 262_144.0),
        ("qwen3-30b-a3b", 30_532_122_624.0, 3_353_032_704.0, 98_304.0),
        ("glm-4.5", 352_797_829_024.0, 33_632_266_144.0, 376_832.0),
        ("gpt-oss-120b", 116_829_156_672.0, 5_711_982_912.0, 73_728.0),
        ("mixtral-8x7b", 46_702_792_704.0, 12_879_925_248.0, 131_072.0),
        ("mistral-7b", 7_248_023_552.0, 7_248_023_552.0, 131_072.0),
        ("gemma-2-9b", 9_241_705_984.0, 9_241_705_984.0, 344_064.0),
        ("gemma-3-12b", 11_766_034_176.0, 11_766_034_176.0, 393_216.0),
        ("falcon-180b", 178_557_088_768.0, 178_557_088_768.0, 163_840.0),
    ];
    for (key, total, active, kv) in counts {
        let m = shape(key);
        assert_eq!((m.total, m.active, m.kv_bytes), (total, active, kv), "{key}");
    }
}

#[test]
fn more_counts_are_exact() {
    let totals = [
        ("llama-3.2-1b", 1_235_814_400.0),
        ("llama-3.2-3b", 3_212_749_824.0),
        ("codellama-34b", 33_743_970_304.0),
        ("yi-6b", 6_061_035_520.0),
        ("yi-34b", 34_388_917_248.0),
        ("mistral-nemo-12b", 12_247_782_400.0),
        ("qwen2.5-0.5b", 494_032_768.0),
        ("qwen2.5-1.5b", 1_543_714_304.0),
        ("qwen2.5-3b", 3_085_938_688.0),
        ("qwen3-0.6b", 596_049_920.0),
        ("qwen3-1.7b", 1_720_574_976.0),
        ("qwen3-4b", 4_022_468_096.0),
        ("deepseek-v2-lite", 15_706_484_224.0),
        ("falcon-7b", 6_921_720_704.0),
        ("falcon-40b", 41_303_293_952.0),
        ("internlm-20b", 20_088_714_240.0),
    ];
    for (key, total) in totals {
        assert_eq!(shape(key).total, total, "{key}");
    }
}

#[test]
fn published_roundings_come_out() {
    // DeepSeek-V3: 37.55e9 active with both embeddings, 36.63e9 without the input embedding.
    let v3 = shape("deepseek-v3");
    assert_eq!(((v3.active - v3.embedding) / 1e7).round(), 3663.0);
    // Latent attention: 128 heads of 128 + 64 and 128, ranks 1,536 and 512.
    let layer =
        7168.0 * 1536.0 + 1536.0 * 128.0 * 192.0 + 7168.0 * 576.0 + 512.0 * 128.0 * 256.0 + 128.0 * 128.0 * 7168.0;
    assert_eq!(v3.attention, 61.0 * layer);
    assert_eq!((v3.attention_width, v3.latent_width, v3.ffn_width), (20_480.0, 139_264.0, 18_432.0));
    // GPT-3: 174.59e9 in weights alone; biases and norms add 13 hidden sizes a layer and one norm.
    let gpt3 = shape("gpt-3-175b");
    let beside_weights = 13.0 * gpt3.layers * gpt3.hidden + 2.0 * gpt3.hidden;
    assert_eq!(((gpt3.total - beside_weights) / 1e7).round(), 17_459.0);
    assert_eq!((gpt3.total / 1e8).round(), 1746.0);
    assert_eq!((shape("palm-540b").total / 1e8).round(), 5404.0);
    // Llama 2 13B: 6.7 GB of cache for 8,192 tokens.
    assert_eq!((shape("llama-2-13b").kv_bytes * 8192.0 / 1e8).round(), 67.0);
    // Forward and backward of one token: 225 and 2,435 GFLOP before attention.
    assert_eq!((6.0 * v3.active / 1e9).round(), 225.0);
    assert_eq!((6.0 * shape("llama-3.1-405b").total / 1e9).round(), 2435.0);
    // The assumed model holds 100 kB a token in an FP8 cache, and says that it is a guess.
    assert_eq!(shape("gpt-4o-class").kv_bytes / 2.0, 100_000.0);
    assert_eq!(model("gpt-4o-class").unwrap().source.grade, Grade::Guess);
}

#[test]
fn grids_have_units_and_sources() {
    for g in GRIDS {
        check_fact(g.key, "intensity", &g.intensity, Unit::GramsPerKilowattHour);
        check_fact(g.key, "water", &g.water, Unit::LitresPerKilowattHour);
        check_fact(g.key, "price", &g.price, Unit::UsdPerKilowattHour);
        check_range(g.key, "intensity", &g.intensity, 10.0, 1000.0);
        check_range(g.key, "water", &g.water, 0.5, 10.0);
        check_range(g.key, "price", &g.price, 0.03, 0.4);
        assert!(!g.name_en.is_empty() && !g.name_zh.is_ascii(), "{}: names", g.key);
    }
}

#[test]
fn api_prices_have_units_sources_and_dates() {
    for p in API_PRICES {
        check_fact(p.key, "input", &p.input, Unit::UsdPerMillionTokens);
        check_fact(p.key, "output", &p.output, Unit::UsdPerMillionTokens);
        check_range(p.key, "input", &p.input, 0.01, 100.0);
        assert!(p.output.value >= p.input.value, "{}: output is cheaper than input", p.key);
        if let Some(cached) = p.cached {
            check_fact(p.key, "cached", &cached, Unit::UsdPerMillionTokens);
            assert!(cached.value < p.input.value, "{}: the cache saves nothing", p.key);
        }
        assert!(is_date(p.from), "{}: {}", p.key, p.from);
        assert!(!p.name.is_empty());
    }
    let r1 = api_price("deepseek-reasoner").map(|p| (p.input.value, p.cached.map(|c| c.value), p.output.value));
    assert_eq!(r1, Some((0.55, Some(0.14), 2.19)));
}
