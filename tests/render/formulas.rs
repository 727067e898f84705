//! Formulas of hand-made derivations.

use crate::visible;
use dayburn::i18n::lang::Lang::{self, En, Zh};
use dayburn::interpret::trace::{Arena, Derivation, Trace};
use dayburn::model::algebra::Algebra;
use dayburn::model::quantities::{Id, Inputs};
use dayburn::render::formula::{Formula, formula};
use dayburn::render::math::{Math, Operator};
use dayburn::render::{latex, text};

struct Sheet<'a> {
    i: Inputs<Trace<'a>>,
}

/// A derivation of hand-made formulas over inputs of which a few are set, in display units.
fn derived(set: &[(Id, f64)], formulas: impl Fn(&Sheet)) -> Derivation {
    let mut values = Inputs::new(|_| 1.0);
    for id in Id::INPUTS {
        if id.row().input.is_some_and(|input| input.default.is_some()) {
            values.set(*id, id.default_value());
        }
    }
    for (id, shown) in set {
        values.set(*id, id.unit().to_base(*shown));
    }
    let arena = Arena::default();
    formulas(&Sheet { i: arena.inputs(&values) });
    arena.derivation()
}

const SET: &[(Id, f64)] = &[
    (Id::QueriesPerDay, 2.5e9),
    (Id::SecondsPerToken, 0.484_545_6),
    (Id::GpusPerServer, 8.0),
    (Id::SpareShare, 5.0),
    (Id::ServerPrice, 300_000.0),
    (Id::ServerPower, 10.2),
    (Id::PowerFraction, 70.0),
    (Id::ElectricityPrice, 0.08),
    (Id::GridIntensity, 384.0),
    (Id::GridWater, 3.2),
    (Id::GpuHourPrice, 2.5),
    (Id::ActiveParameters, 100e9),
    (Id::TrainingPeakFlops, 989.0),
    (Id::TrainingMfu, 40.0),
    (Id::Servers, 3068.0),
    (Id::Experts, 256.0),
    (Id::ExpertsPerToken, 8.0),
    (Id::Batch, 256.0),
    (Id::CachedShare, 50.0),
    (Id::InputTokenPrice, 0.5),
    (Id::CachedTokenPrice, 0.05),
    (Id::OutputTokenPrice, 3.0),
];

/// Formulas of every form that the algebra knows.
fn sample(sheet: &Sheet) {
    let i = &sheet.i;
    let queries = (i.daily_users * i.queries_per_user).named(Id::QueriesPerDay);
    let input = (queries * i.input_tokens).named(Id::InputTokensPerDay);
    let output = (queries * i.output_tokens).named(Id::OutputTokensPerDay);
    (i.input_tokens + i.output_tokens).named(Id::TokensPerQuery);
    let time = (i.output_tokens / i.output_tokens_per_gpu_second).named(Id::GpuSecondsPerQuery);
    let hours = (queries * time / i.seconds_per_hour).named(Id::GpuHoursPerDay);
    let gpus = (hours / (i.hours_per_day * i.utilization)).named(Id::Gpus);
    let spares = gpus + gpus * i.spare_share;
    let servers = (spares / i.gpus_per_server).round_up().named(Id::Servers);
    let price = servers * i.server_price;
    let capital = (price + price * i.network_share).named(Id::Capital);
    (capital * i.residual_share.complement() / (i.server_life * i.days_per_year)).named(Id::DepreciationPerDay);
    (capital * i.half * i.capital_rate / i.days_per_year).named(Id::CapitalCostPerDay);
    (capital * i.maintenance_share / i.days_per_year).named(Id::MaintenancePerDay);
    (servers * i.server_power * i.colocation_price / i.days_per_month).named(Id::ColocationCostPerDay);
    let it = (servers * i.server_power * i.power_fraction * i.day).named(Id::ItEnergyPerDay);
    let energy = (it * i.pue).named(Id::EnergyPerDay);
    (energy * i.electricity_price).named(Id::ElectricityCostPerDay);
    (energy * i.grid_intensity + servers * i.embodied_carbon / (i.server_life * i.days_per_year))
        .named(Id::CarbonPerDay);
    (it * (i.site_water + i.pue * i.grid_water)).named(Id::WaterPerDay);
    let cost = (gpus * i.hours_per_day * i.gpu_hour_price).named(Id::CostPerDay);
    (cost * (time / (time + time)) / (output / i.tokens_per_million)).named(Id::CostPerMillionOutputTokens);
    let (fresh, written) = (input / i.tokens_per_million, output / i.tokens_per_million);
    let revenue = (fresh * i.cached_share.complement() * i.input_token_price
        + fresh * i.cached_share * i.cached_token_price
        + written * i.output_token_price)
        .named(Id::RevenuePerDay);
    let profit = (revenue - cost).named(Id::ProfitPerDay);
    (profit / cost).named(Id::Margin);
    let flops = (i.training_flops_factor * i.active_parameters * i.training_tokens).named(Id::TrainingFlops);
    (flops / (i.training_peak_flops * i.training_mfu * i.seconds_per_hour)).named(Id::TrainingGpuHours);
    (i.one_expert - (i.one_expert - i.experts_per_token / i.experts).powf(i.batch)).named(Id::ExpertShareRead);
    i.host_step_time.max(i.layer_time * i.batch).max(i.moe_layer_time).named(Id::StepTime);
}

/// The formula of the picture: rounding up inside rounding up.
fn nested(sheet: &Sheet) {
    let i = &sheet.i;
    let one_copy = i.queries_per_day * i.seconds_per_token / (i.seconds_per_hour * i.hours_per_day * i.utilization);
    let running = (one_copy / i.gpus_per_server).round_up();
    (running + running * i.spare_share).round_up().named(Id::Servers);
    (profit(i) - (i.textbook_hardware_cost - i.textbook_electricity_cost)).named(Id::TextbookCost);
    (i.daily_users
        * (i.textbook_electricity_cost - i.textbook_hardware_cost - i.textbook_electricity_cost)
            .named(Id::ProfitPerDay))
    .named(Id::RevenuePerDay);
    i.batch.min(i.engine_batch_limit).named(Id::Replicas);
    i.textbook_hardware_cost.named(Id::CostPerDay);
}

fn profit<'a>(i: &Inputs<Trace<'a>>) -> Trace<'a> {
    i.textbook_hardware_cost
}

fn snapshot(name: &str, text: &str) {
    let path = format!("{}/tests/expected/render/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::create_dir_all(format!("{}/tests/expected/render", env!("CARGO_MANIFEST_DIR"))).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, expected, "{name} changed; UPDATE_EXPECT=1 writes it anew");
}

fn formulas(lang: Lang) -> Vec<Formula> {
    let (all, more) = (derived(SET, sample), derived(SET, nested));
    all.steps().iter().chain(more.steps()).map(|step| formula(lang, step)).collect()
}

#[test]
fn formulas_as_text() {
    for lang in Lang::ALL {
        let lines: Vec<String> = formulas(*lang)
            .iter()
            .map(|formula| {
                let notes = if formula.converts { " (units converted)" } else { "" };
                format!("{}{notes}\n{}", formula.id.key(), visible(&text::formula(formula)))
            })
            .collect();
        snapshot(&format!("formulas.{}.txt", lang.key()), &lines.join("\n"));
    }
}

#[test]
fn formulas_as_latex() {
    let all: Vec<String> = formulas(En).iter().chain(&formulas(Zh)).map(latex::formula).collect();
    for tex in &all {
        let count = |what: &str| tex.matches(what).count();
        let braces = count("{") - count("\\{");
        assert_eq!(braces, count("}") - count("\\}"), "{tex}");
        assert_eq!(count("\\left"), count("\\right"), "{tex}");
        assert_eq!(count("\\lceil"), count("\\rceil"), "{tex}");
        assert_eq!(count("\\begin"), count("\\end"));
        assert!(!tex.contains(['\u{a0}', '\u{202f}', '\u{2062}', '−', '·']), "{tex}");
    }
    snapshot("formulas.tex", &all.join("\n"));
}

#[test]
fn long_lines_wrap_before_a_sign() {
    let formulas = formulas(En);
    let revenue = formulas.iter().find(|formula| formula.id == Id::RevenuePerDay).unwrap();
    let wrapped = text::wrapped(revenue, 60);
    snapshot("wrapped.txt", &visible(&wrapped));
    assert!(wrapped.lines().all(|line| line.chars().count() <= 60), "{wrapped}");
    for formula in &formulas {
        let squeezed = |text: String| text.split_whitespace().collect::<String>();
        assert_eq!(squeezed(text::wrapped(formula, 60)), squeezed(text::formula(formula)));
    }
}

#[test]
fn every_leaf_knows_its_quantity() {
    let derivation = derived(SET, sample);
    for step in derivation.steps() {
        let formula = formula(En, step);
        let used: Vec<Id> = step.formula.quantities().into_iter().map(|(id, _)| id).collect();
        for line in [&formula.symbolic, &formula.substituted] {
            let mut found = line.math().quantities();
            let mut used = used.clone();
            found.sort();
            used.sort();
            assert_eq!(found, used, "{:?}", step.id);
        }
    }
}

#[test]
fn a_line_that_does_not_close_says_so() {
    let set = [
        (Id::DailyUsers, 1e9 / 3.0),
        (Id::QueriesPerUser, 1.0 / 3.0),
        // Two amounts that agree in more digits than are shown.
        (Id::TextbookHardwareCost, 1e9 / 3.0),
        (Id::TextbookElectricityCost, 1e9 / 3.0 - 1e-3),
    ];
    let derivation = derived(&set, |sheet| {
        let i = &sheet.i;
        (i.daily_users * i.queries_per_user).named(Id::QueriesPerDay);
        (i.textbook_hardware_cost - i.textbook_electricity_cost).named(Id::TextbookCost);
    });
    let formulas: Vec<Formula> = derivation.steps().iter().map(|step| formula(En, step)).collect();
    assert!(formulas[0].closes);
    assert_eq!(formulas[0].substituted.0[0].0, Operator::Equal);
    assert!(!formulas[1].closes);
    assert_eq!(text::text(&formulas[1].substituted.math()), "≈ $333,333,333 − $333,333,333");
}

#[test]
fn the_winner_is_marked() {
    let formulas = formulas(En);
    let step = formulas.iter().find(|formula| formula.id == Id::StepTime).unwrap();
    let Math::Choice(choice) = &step.symbolic.0[0].1 else { panic!("not a choice") };
    assert_eq!((choice.sides.len(), choice.winner), (3, 1));
    let batch = formulas.iter().find(|formula| formula.id == Id::Replicas).unwrap();
    let Math::Choice(choice) = &batch.symbolic.0[0].1 else { panic!("not a choice") };
    assert_eq!(choice.winner, 0);
}
