//! What a reader takes along computes what the page computes: exports run by Python, Node and Squiggle.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::{close, linked, scenarios};
use dayburn::export::simulation::{Program, javascript, squiggle};
use dayburn::export::{Format, export};
use dayburn::i18n::lang::Lang;
use dayburn::model::estimate::estimate;
use dayburn::model::prior::Family;
use dayburn::model::quantities::Id;
use dayburn::scenario::{Scenario, codec};
use dayburn::uncertainty::distribution::{Distribution, Shape};
use dayburn::uncertainty::inputs::Uncertain;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// An empty folder for the files of a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// What a program prints. It must be there, and end well.
fn output(program: &str, arguments: &[&str]) -> String {
    let root = env!("CARGO_MANIFEST_DIR");
    let run = Command::new(program).args(arguments).current_dir(root).output();
    let run = run.unwrap_or_else(|error| panic!("{program} is needed for this test: {error}"));
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{program} {arguments:?}: {}", said.chars().take(2000).collect::<String>());
    String::from_utf8(run.stdout).unwrap()
}

/// Every scenario file, and what is likely to trip up a file: division by zero, text of a reader, Chinese.
fn all() -> Vec<(String, Scenario, Lang)> {
    let mut all: Vec<_> = scenarios().into_iter().map(|file| (file.name, file.link.scenario, Lang::En)).collect();
    all.push(("nobody".to_owned(), linked("daily_users=0"), Lang::En));
    let hostile = "gpu_hour_price=*/%0Aexit(1)%0D=1%2B1&x=%E2%80%A8%27%22%22%22";
    all.push(("hostile".to_owned(), codec::decode(hostile).0.scenario, Lang::Zh));
    all
}

#[test]
fn exports_give_the_numbers_of_the_page() {
    let folder = folder("exports");
    let all = all();
    for (name, scenario, lang) in &all {
        for format in Format::ALL {
            let ending = format.file_name().split_once('.').unwrap().1;
            let text = export(*format, *lang, scenario, &scenario.answer());
            fs::write(folder.join(format!("{name}.{ending}")), text).unwrap();
        }
    }
    let at = folder.to_str().unwrap();
    let printed = [
        output("python3", &["tests/exports/run.py", at]),
        output("node", &["tests/exports/run.mjs", at]),
        output("node", &["tests/exports/squiggle.mjs", at]),
    ]
    .concat();
    let mut found: BTreeMap<&str, BTreeMap<&str, f64>> = BTreeMap::new();
    for line in printed.lines() {
        let [file, key, value] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let value = value.parse().unwrap_or_else(|_| panic!("{line}"));
        assert!(found.entry(file).or_default().insert(key, value).is_none(), "{line} twice");
    }
    let mut compared = 0;
    for (name, scenario, _) in &all {
        let answer = scenario.answer();
        let steps = answer.derivation();
        let computed = || answer.estimate.outputs().into_iter().filter(|(id, _)| steps.step(*id).is_some());
        for ending in ["py", "mjs", "squiggle", "csv"] {
            let file = format!("{name}.{ending}");
            let found = found.get(file.as_str()).unwrap_or_else(|| panic!("{file} said nothing"));
            assert_eq!(found.len(), steps.steps().len(), "{file}");
            for (id, value) in computed() {
                let (page, theirs) = (value.unwrap(), found[id.key()]);
                let same = page == theirs || close(theirs, page, 1e-9) || (page.is_nan() && theirs.is_nan());
                // A spreadsheet has no infinity.
                let missing = ending == "csv" && !page.is_finite() && theirs.is_nan();
                assert!(same || missing, "{file}: {} is {theirs}, on the page {page}", id.key());
                compared += 1;
            }
        }
    }
    assert!(compared > 4 * 40 * all.len(), "only {compared} numbers");
    println!("{compared} numbers of {} scenarios", all.len());
}

#[test]
fn a_script_and_a_module_run_by_themselves() {
    let folder = folder("alone");
    let scenario = linked("preset=chatgpt-2023");
    for (format, program) in [(Format::Python, "python3"), (Format::JavaScript, "node")] {
        let path = folder.join(format.file_name());
        fs::write(&path, export(format, Lang::En, &scenario, &scenario.answer())).unwrap();
        let printed = output(program, &[path.to_str().unwrap()]);
        let cost = printed.lines().find_map(|line| line.strip_prefix("cost_per_day ")).unwrap();
        assert!(close(cost.parse().unwrap(), 25e6 / 36.0, 1e-9), "{program}: {cost}");
    }
}

#[test]
fn a_number_of_the_squiggle_model_may_become_a_distribution() {
    let folder = folder("distribution");
    let scenario = linked("");
    let text = export(Format::Squiggle, Lang::En, &scenario, &scenario.answer());
    let users = "\ndaily_users = 200000000\n";
    assert!(text.contains(users));
    let text = text.replace(users, "\ndaily_users = 1e8 to 4e8\n");
    let steps = text.rfind("\n{\n").unwrap();
    let text = format!("{}\n{{ p50: quantile(cost_per_day, 0.5) }}\n", &text[..steps]);
    fs::write(folder.join("users.squiggle"), text).unwrap();
    let printed = output("node", &["tests/exports/squiggle.mjs", folder.to_str().unwrap(), "5000"]);
    let median: f64 = printed.trim().rsplit(' ').next().unwrap().parse().unwrap();
    // The middle of the range is the number that was there.
    let central = scenario.answer().estimate.output(Id::CostPerDay).unwrap();
    assert!(close(median, central, 0.05), "{median}, {central}");
}

#[test]
fn comments_say_names_symbols_units_and_sources() {
    let scenario = linked("preset=chatgpt-2023");
    for format in Format::ALL {
        for (lang, name) in [(Lang::En, "Daily users"), (Lang::Zh, "日活跃用户")] {
            let text = export(*format, lang, &scenario, &scenario.answer());
            let source = scenario.preset.source();
            for said in [name, "C_h", source.address, "preset=chatgpt-2023"] {
                assert!(text.contains(said), "{format:?} {lang:?} does not say {said}");
            }
        }
    }
}

/// Inputs of every shape, some of them cut off at their bounds.
fn uncertain() -> Vec<Uncertain> {
    let of = |family, low, high, bounds| Distribution::new(family, low, high, bounds);
    let wide = (0.0, 1e12);
    let t4 = Distribution { shape: Shape::LogT4, ..of(Family::Lognormal, 0.7, 1.4, (0.01, 100.0)) };
    [
        (Id::DailyUsers, of(Family::Lognormal, 1e8, 4e8, wide)),
        (Id::QueriesPerUser, of(Family::Normal, 8.0, 17.0, wide)),
        (Id::InputTokens, of(Family::Triangular, 800.0, 1600.0, wide)),
        (Id::OutputTokens, of(Family::Uniform, 250.0, 550.0, wide)),
        (Id::CachedShare, of(Family::Pert, 0.0, 0.5, (0.0, 1.0))),
        (Id::Utilization, of(Family::Normal, 0.35, 0.9, (0.01, 1.0))),
        (Id::GpuHourPrice, of(Family::Lognormal, 1.8, 3.2, wide)),
        (Id::MatmulEfficiency, of(Family::Pert, 0.6, 0.85, (0.0, 1.0))),
        (Id::SpeedCorrection, t4),
    ]
    .map(|(id, distribution)| Uncertain { id, distribution })
    .to_vec()
}

/// The headline over draws with the plan held, row by row.
fn sampled(scenario: &Scenario, drawn: &[Uncertain], samples: usize) -> Vec<f64> {
    let answer = scenario.answer();
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    // SplitMix64.
    let mut share = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64 + f64::EPSILON / 4.0
    };
    let mut values: Vec<f64> = (0..samples)
        .map(|_| {
            let mut inputs = answer.inputs;
            for input in drawn {
                inputs.set(input.id, input.distribution.quantile(share()));
            }
            estimate(&inputs, &answer.plan).output(scenario.headline()).unwrap()
        })
        .collect();
    values.sort_by(f64::total_cmp);
    values
}

/// Where a percentile of theirs stands among our samples: within five standard errors of its share.
fn check_percentile(who: &str, ours: &[f64], share: f64, theirs: f64, their_samples: f64) {
    let below = ours.partition_point(|value| *value < theirs) as f64 / ours.len() as f64;
    let upto = ours.partition_point(|value| *value <= theirs) as f64 / ours.len() as f64;
    let error = (share * (1.0 - share) * (1.0 / their_samples + 1.0 / ours.len() as f64)).sqrt();
    let inside = below - 5.0 * error <= share && share <= upto + 5.0 * error;
    assert!(inside, "{who}: p{} is {theirs}, above {below} of ours; error {error}", share * 100.0);
}

#[test]
fn simulations_agree_with_draws_row_by_row() {
    let folder = folder("simulations");
    let scenario = linked("");
    let drawn = uncertain();
    let ours = sampled(&scenario, &drawn, 60_000);
    let program = Program::drawing(&scenario, drawn.clone());
    assert_eq!(program.drawn.len(), drawn.len(), "every input matters");

    let module = folder.join("simulation.mjs");
    fs::write(&module, javascript::module(&program)).unwrap();
    let shares = "0.00001,0.003,0.05,0.1,0.25,0.5,0.6,0.81,0.95,0.9997";
    let printed = output("node", &["tests/exports/simulate.mjs", module.to_str().unwrap(), "400000", shares]);
    let mut seen = 0;
    for line in printed.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let number = |at: usize| -> f64 { words[at].parse().unwrap_or_else(|_| panic!("{line}")) };
        if let [key, _, _, _] = words[..] {
            let input = drawn.iter().find(|input| input.id.key() == key).unwrap();
            let exact = input.distribution.quantile(number(1));
            assert!(close(number(2), exact, 1e-9), "{line}: quantile {exact}");
            // A tail of a bounded shape begins with a kink.
            let within = if (0.01..=0.99).contains(&number(1)) { 5e-4 } else { 2e-3 };
            assert!((number(3) - exact).abs() <= within * input.distribution.center(), "{line}: {exact}");
            seen += 1;
        } else if let Some(percent) = words[0].strip_prefix('p') {
            check_percentile("JavaScript", &ours, percent.parse::<f64>().unwrap() / 100.0, number(1), 4e5);
            seen += 1;
        }
    }
    assert_eq!(seen, 5 + 10 * drawn.len());

    fs::write(folder.join("simulation.squiggle"), squiggle::model(&program)).unwrap();
    let printed = output("node", &["tests/exports/squiggle.mjs", folder.to_str().unwrap(), "20000"]);
    let mut seen = 0;
    for line in printed.lines() {
        let [_, key, value] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let Some(percent) = key.strip_prefix('p') else {
            let mean = ours.iter().sum::<f64>() / ours.len() as f64;
            assert!(close(value.parse().unwrap(), mean, 0.05), "Squiggle: {line}; our mean {mean}");
            continue;
        };
        check_percentile("Squiggle", &ours, percent.parse::<f64>().unwrap() / 100.0, value.parse().unwrap(), 2e4);
        seen += 1;
    }
    assert_eq!(seen, 5);
}

#[test]
fn a_simulation_without_uncertain_inputs_is_a_point() {
    let folder = folder("point");
    let scenario = linked("preset=chatgpt-2023");
    let program = Program::new(&scenario);
    assert!(program.drawn.is_empty());
    fs::write(folder.join("point.squiggle"), squiggle::model(&program)).unwrap();
    let module = folder.join("point.mjs");
    fs::write(&module, javascript::module(&program)).unwrap();
    let printed = output("node", &["tests/exports/squiggle.mjs", folder.to_str().unwrap(), "100"])
        + &output("node", &["tests/exports/simulate.mjs", module.to_str().unwrap(), "100", "0.5"]);
    let numbers = printed.lines().map(|line| line.rsplit(' ').next().unwrap().parse::<f64>().unwrap());
    assert_eq!(numbers.inspect(|value| assert!(close(*value, 25e6 / 36.0, 1e-9), "{value}")).count(), 12);
}
