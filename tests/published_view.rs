//! Published figures beside ours: both scenarios of each case, and what the sentences beside them say.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::{close, linked, output, snapshot};
use dayburn::i18n::lang::Lang;
use dayburn::i18n::results::published::{about, who, why};
use dayburn::model::quantities::Id;
use dayburn::model::units::Unit;
use dayburn::render::number::{Style, write};
use dayburn::scenario::codec::{self, Link};
use dayburn::scenario::published::{CaseId, Group};
use dayburn::uncertainty::simulate::Simulator;

/// As many as the page takes.
const SAMPLES: usize = 8192;

fn text(unit: Unit, base: f64) -> String {
    write(Lang::En, Style::Chart(3), unit, base).joined()
}

#[test]
fn links_of_ours_are_read_as_they_are_written() {
    for case in CaseId::ALL {
        let scenario = linked(case.own());
        assert_eq!(scenario, case.own_scenario(), "{case:?}");
        let written = codec::encode(&Link { scenario: scenario.clone(), ..Link::default() });
        assert_eq!(linked(&written), scenario, "{case:?}");
        let pairs = |query: &str| query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("v=")).count();
        assert_eq!(pairs(&written), pairs(case.own()), "{case:?}: a value that says nothing");
    }
}

#[test]
fn their_inputs_give_their_figures() {
    for case in CaseId::ALL {
        let Some(theirs) = case.with_their_inputs() else { continue };
        let within = match case {
            // He rounds 0.875 cents to one before he multiplies on.
            CaseId::GoldsteinDay | CaseId::GoldsteinMessage => 0.13,
            // $47,399, stated as about $50,000; $11.2 M, stated as the upper end of $2 M to $12 M.
            CaseId::GuoshengElectricity | CaseId::GuoshengPalm => 0.07,
            // 0.35613 cents.
            CaseId::SemiAnalysisMessage => 0.012,
            // Over all hours, not over those in which the run ran.
            CaseId::PalmPaper => 0.35,
            CaseId::ScalingBook => 0.01,
            _ => 0.005,
        };
        assert!(close(theirs, case.claimed(), within), "{case:?}: {theirs}, claimed {}", case.claimed());
    }
}

#[test]
fn ours_with_their_ranges_stand_as_they_did() {
    let mut lines = String::new();
    let mut simulator = Simulator::default();
    let mut inside = 0;
    for group in Group::ALL {
        lines += &format!("{}\n", group.key());
        let (from, to) = group.ends();
        for case in group.cases() {
            let (id, unit) = (case.id(), case.id().unit());
            let scenario = case.own_scenario();
            let ours = output(&scenario.answer(), id);
            simulator.set(&scenario);
            while simulator.gather(SAMPLES) {}
            let [low, .., high] = simulator.gathered(id).expect("ours is a range").percentiles;
            assert!(low < ours && ours < high, "{case:?}: {ours} is outside its own range");
            for value in [case.claimed(), ours, low, high].into_iter().chain(case.with_their_inputs()) {
                let shown = unit.from_base(value);
                assert!((from..=to).contains(&shown), "{case:?}: {shown} is off the axis");
            }
            let held = (low..=high).contains(&case.claimed());
            inside += usize::from(held);
            let theirs = case.with_their_inputs().map_or_else(|| "withheld".to_owned(), |theirs| text(unit, theirs));
            lines += &format!(
                "  {case:?}: claimed {}, their inputs {theirs}, ours {}, {} to {}, {}\n",
                text(unit, case.claimed()),
                text(unit, ours),
                text(unit, low),
                text(unit, high),
                if held { "inside" } else { "outside" },
            );
        }
    }
    lines += &format!("{inside} of {} inside\n", CaseId::ALL.len());
    snapshot("published.txt", &lines);
}

#[test]
fn what_the_sentences_say_is_so() {
    let ours = |case: CaseId, id| output(&case.own_scenario().answer(), id);
    let planned = |case: CaseId, id| case.own_scenario().answer().inputs.get(id).unwrap();
    let theirs = |case: CaseId, id| output(&dayburn::scenario::Scenario::preset(case.theirs().unwrap()).answer(), id);

    // Goldstein: less than a tenth.
    assert!(ours(CaseId::GoldsteinDay, Id::CostPerDay) < 0.1 * theirs(CaseId::GoldsteinDay, Id::CostPerDay));

    // SemiAnalysis: 2,000 tokens in 6.41 s of a GPU are 312 tokens/s; about thirty conversations; a quarter of the pace.
    let speed = 2000.0 / theirs(CaseId::SemiAnalysisDay, Id::GpuSecondsPerQuery);
    assert!(close(speed, 312.0, 1e-3), "{speed}");
    let batch = planned(CaseId::SemiAnalysisDay, Id::Batch);
    assert!((28.0..=35.0).contains(&batch), "{batch}");
    let cache = planned(CaseId::SemiAnalysisDay, Id::KvBytesPerToken);
    assert!(close(cache, 4_718_592.0, 1e-12), "2 x 96 layers x 12,288 x 2 bytes, not {cache}");
    let pace = 2000.0 / ours(CaseId::SemiAnalysisDay, Id::GpuSecondsPerQuery) / speed;
    assert!((0.15..=0.3).contains(&pace), "{pace}");

    // Guosheng: 3,798 servers and some 400.
    assert_eq!(theirs(CaseId::GuoshengElectricity, Id::Servers), 3798.0);
    let servers = ours(CaseId::GuoshengElectricity, Id::Servers);
    assert!((350.0..=450.0).contains(&servers), "{servers}");

    // de Vries: several times as many GPUs, each below the 812.5 W that it took.
    let gpus = ours(CaseId::DeVriesMessage, Id::ProvisionedGpus);
    assert!(gpus > 3.0 * 28_936.0, "{gpus}");
    let power = ours(CaseId::DeVriesMessage, Id::ItEnergyPerDay) / 86_400.0 / gpus;
    assert!((200.0..812.5).contains(&power), "{power} W");

    // Li: about half of 4 Wh.
    let energy = Unit::WattHoursPerQuery.from_base(ours(CaseId::LiWater, Id::EnergyPerQuery)) / 1.17;
    assert!((1.4..=2.4).contains(&energy), "{energy} Wh in the server");
    // Altman: 0.3218 mL over 0.34 Wh; most of our water is that of power plants, 3.13 L/kWh beside 0.55.
    let litres = 0.3218 / 0.34;
    assert!(close(litres, 0.95, 0.005), "{litres}");

    // Hours of training, and the share of the peak over all of them.
    let hours = |case| Unit::GpuHours.from_base(ours(case, Id::TrainingGpuHours));
    let ratio = |case| hours(case) / Unit::GpuHours.from_base(theirs(case, Id::TrainingGpuHours));
    assert!(close(ratio(CaseId::EpochGpt4), 1.2, 0.02), "{}", ratio(CaseId::EpochGpt4));
    assert!(close(ratio(CaseId::MosaicMpt), 1.0, 0.05), "{}", ratio(CaseId::MosaicMpt));
    assert!(close(ratio(CaseId::Llama31), 1.0, 1.0 / 30.0), "{}", ratio(CaseId::Llama31));
    assert!(close(hours(CaseId::Llama2), 2.26e6, 0.01), "{}", hours(CaseId::Llama2));
    let reached = |case| 100.0 * ours(case, Id::TrainingAchievedMfu);
    assert!(close(reached(CaseId::DeepSeekTraining), 29.0, 0.02), "{}", reached(CaseId::DeepSeekTraining));
    assert!(close(reached(CaseId::ScalingBook), 33.0, 0.02), "{}", reached(CaseId::ScalingBook));
    let stated = 100.0 * theirs(CaseId::DeepSeekTraining, Id::TrainingAchievedMfu);
    assert!(close(stated, 33.0, 0.01), "{stated}");
}

#[test]
fn every_case_is_told_in_both_languages() {
    for case in CaseId::ALL {
        for lang in Lang::ALL {
            for said in [who(*lang, *case), about(*lang, *case), why(*lang, *case)] {
                assert!(!said.is_empty() && !said.ends_with(' '), "{case:?}");
            }
            let stop = if *lang == Lang::Zh { '。' } else { '.' };
            assert!(why(*lang, *case).ends_with(stop), "{case:?}");
        }
        assert!(case.source().address.starts_with("https://"), "{case:?} has no address");
    }
}
