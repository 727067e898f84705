//! Power against the rows of the ML.ENERGY leaderboard to which its constants are fitted.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::{answer, output};
use dayburn::model::quantities::Id;
use dayburn::scenario::codec::decode;
use dayburn::scenario::{Answer, Scenario};

/// One row: GPU power only, all GPUs together.
struct Row {
    model: &'static str,
    gpu: &'static str,
    gpus: f64,
    precision: &'static str,
    batch: f64,
    joules_per_token: f64,
    tokens_per_second: f64,
    watts: f64,
    /// Mean prompt and answer, which the rows do not state: LM-Arena 250 and the mean answers that the same leaderboard
    /// gives for the same family on other rows; long reasoning answers for gpt-oss.
    tokens: (f64, f64),
}

#[rustfmt::skip]
const ROWS: [Row; 12] = [
    row("llama-3.1-8b", "h100-sxm", 1.0, "bf16", [8.0, 0.455, 1070.0, 486.0], (250.0, 370.0)),
    row("llama-3.1-8b", "h100-sxm", 1.0, "bf16", [511.0, 0.070, 9806.0, 688.0], (250.0, 370.0)),
    row("llama-3.1-70b", "h100-sxm", 4.0, "bf16", [8.0, 3.759, 470.0, 1765.0], (250.0, 370.0)),
    row("llama-3.1-70b", "h100-sxm", 4.0, "bf16", [898.0, 0.373, 6827.0, 2548.0], (250.0, 370.0)),
    row("llama-3.1-405b", "h100-sxm", 8.0, "fp8", [8.0, 13.98, 233.0, 3260.0], (250.0, 370.0)),
    row("llama-3.1-405b", "h100-sxm", 8.0, "fp8", [255.0, 2.063, 2363.0, 4875.0], (250.0, 370.0)),
    row("qwen3-32b", "h100-sxm", 2.0, "bf16", [8.0, 1.627, 522.0, 850.0], (250.0, 620.0)),
    row("qwen3-32b", "h100-sxm", 2.0, "bf16", [256.0, 0.228, 5155.0, 1178.0], (250.0, 620.0)),
    row("llama-3.1-8b", "b200-sxm", 1.0, "bf16", [8.0, 0.391, 1637.0, 639.0], (250.0, 370.0)),
    row("llama-3.1-8b", "b200-sxm", 1.0, "bf16", [2043.0, 0.047, 14_799.0, 691.0], (250.0, 370.0)),
    row("gpt-oss-120b", "h100-sxm", 2.0, "mxfp4", [8.0, 0.782, 1105.0, 864.0], (300.0, 4000.0)),
    row("gpt-oss-120b", "h100-sxm", 2.0, "mxfp4", [1915.0, 0.086, 10_762.0, 926.0], (300.0, 4000.0)),
];

const fn row(
    model: &'static str,
    gpu: &'static str,
    gpus: f64,
    precision: &'static str,
    [batch, joules_per_token, tokens_per_second, watts]: [f64; 4],
    tokens: (f64, f64),
) -> Row {
    Row { model, gpu, gpus, precision, batch, joules_per_token, tokens_per_second, watts, tokens }
}

impl Row {
    fn answer(&self) -> Answer {
        let Self { model, gpu, gpus, precision, batch, tokens: (input, output), .. } = self;
        answer(&format!(
            "serving=roofline&model={model}&gpu={gpu}&gpus_per_replica={gpus}&weight_precision={precision}&batch={batch}\
             &input_tokens={input}&output_tokens={output}"
        ))
    }

    /// MFU at the measured speed. It does not depend on any constant of the throughput model.
    fn measured_mfu(&self) -> f64 {
        let answer = self.answer();
        let speed = self.tokens_per_second / self.gpus / output(&answer, Id::TokensPerSecondPerGpu);
        output(&answer, Id::AchievedMfu) * speed
    }

    /// Power of one accelerator at the measured speed, by hand: rating x (a_0 + a_1 MFU), at most the rating.
    fn watts_at_measured_speed(&self) -> f64 {
        let i = self.answer().inputs;
        i.gpu_power * (i.awake_power_share + i.compute_power_share * self.measured_mfu()).min(1.0)
    }
}

/// Median and largest of the relative errors.
fn errors(ours: impl Fn(&Row) -> f64, measured: impl Fn(&Row) -> f64) -> (f64, f64) {
    let mut off: Vec<f64> = ROWS.iter().map(|row| (ours(row) / measured(row) - 1.0).abs()).collect();
    off.sort_by(f64::total_cmp);
    (f64::midpoint(off[5], off[6]), off[11])
}

fn assert_near((median, worst): (f64, f64), stated: (f64, f64)) {
    assert!(median <= stated.0 && worst <= stated.1, "median {median}, worst {worst}, stated {stated:?}");
}

#[test]
fn the_rows_agree_with_themselves() {
    for row in &ROWS {
        let watts = row.joules_per_token * row.tokens_per_second;
        assert!((watts / row.watts - 1.0).abs() < 0.01, "{}: {watts} and {}", row.model, row.watts);
    }
}

/// Least squares of the relative error of a_0 + a_1 MFU over the measured share of the rating, solved by hand.
#[test]
fn the_constants_are_those_that_the_rows_yield() {
    let [mut s00, mut s01, mut s11, mut t0, mut t1] = [0.0; 5];
    for row in &ROWS {
        let share = row.watts / row.gpus / row.answer().inputs.gpu_power;
        let (x0, x1) = (1.0 / share, row.measured_mfu() / share);
        s00 += x0 * x0;
        s01 += x0 * x1;
        s11 += x1 * x1;
        t0 += x0;
        t1 += x1;
    }
    let determinant = s00 * s11 - s01 * s01;
    let fitted = [(t0 * s11 - t1 * s01) / determinant, (t1 * s00 - t0 * s01) / determinant];
    for (id, fitted) in [Id::AwakePowerShare, Id::ComputePowerShare].into_iter().zip(fitted) {
        assert!((id.default_value() - fitted).abs() < 0.0006, "{}: the rows yield {fitted}", id.key());
    }
}

#[test]
fn power_at_the_measured_speed_is_within_its_stated_error() {
    assert_near(errors(Row::watts_at_measured_speed, |row| row.watts / row.gpus), (0.06, 0.15));
    // At the measured speed energy a token is off as power is.
    let energy = |row: &Row| row.watts_at_measured_speed() * row.gpus / row.tokens_per_second;
    assert_near(errors(energy, |row| row.joules_per_token), (0.06, 0.15));
}

#[test]
fn power_and_energy_at_the_predicted_speed_are_within_their_stated_error() {
    let draw = |row: &Row| output(&row.answer(), Id::GpuDraw);
    assert_near(errors(draw, |row| row.watts / row.gpus), (0.06, 0.17));
    // Here the errors of speed and power come together.
    let energy = |row: &Row| draw(row) / output(&row.answer(), Id::TokensPerSecondPerGpu);
    assert_near(errors(energy, |row| row.joules_per_token), (0.16, 0.30));
}

#[test]
fn a_larger_batch_takes_more_power_and_less_energy() {
    for pair in ROWS.chunks(2) {
        let [low, high] = [pair[0].answer(), pair[1].answer()];
        assert!(output(&high, Id::GpuDraw) > output(&low, Id::GpuDraw), "{}", pair[0].model);
        let energy = |answer: &Answer| output(answer, Id::GpuDraw) / output(answer, Id::TokensPerSecondPerGpu);
        assert!(energy(&high) < energy(&low) / 4.0, "{}", pair[0].model);
    }
}

#[test]
fn a_server_draws_what_its_parts_do() {
    let answer =
        answer("gpu=h100-sxm&awake_power_share=50%&compute_power_share=0%&idle_gpu_share=10%&host_power_share=50%");
    // 8 x 350 W and half of 10.2 - 5.6 kW; waiting 8 x 70 W and the same.
    let watts = |id: Id| output(&answer, id) * 10_200.0;
    assert!((output(&answer, Id::GpuDraw) - 350.0).abs() < 1e-9);
    assert!((output(&answer, Id::HostDraw) - 2300.0).abs() < 1e-9);
    assert!((watts(Id::PowerFraction) - 5100.0).abs() < 1e-9);
    assert!((watts(Id::IdlePowerFraction) - 2860.0).abs() < 1e-9);
    let busy = output(&answer, Id::BusyShare);
    let mean = 5100.0 * busy + 2860.0 * (1.0 - busy);
    assert!((watts(Id::MeanPowerFraction) - mean).abs() < 1e-9);
    let servers = answer.estimate.fleet.paid_servers;
    let energy = Id::ItEnergyPerDay.unit().from_base(output(&answer, Id::ItEnergyPerDay));
    assert!((energy / (servers * mean * 24.0 / 1000.0) - 1.0).abs() < 1e-12);
}

#[test]
fn no_accelerator_draws_more_than_its_rating() {
    let answer = answer("gpu=h100-sxm&awake_power_share=90%&compute_power_share=200%");
    assert_eq!(output(&answer, Id::GpuDraw), 700.0);
}

#[test]
fn power_that_is_stated_is_taken() {
    let stated = answer("power_fraction=70%");
    for id in [Id::GpuDraw, Id::PowerFraction, Id::IdlePowerFraction, Id::BusyShare, Id::MeanPowerFraction] {
        assert_eq!(stated.estimate.output(id), None, "{}", id.key());
    }
    // Of the draw of a working and of a waiting server, each can be stated alone.
    let idle = answer("idle_power_fraction=30%");
    assert_eq!(output(&idle, Id::IdlePowerFraction), 0.3);
    assert!(output(&idle, Id::PowerFraction) > 0.5);
    // Other ways of serving know no load of the accelerator.
    let latency = answer("serving=latency");
    assert_eq!((latency.estimate.power, latency.inputs.power_fraction), (None, 0.7));
    assert!(output(&answer("server_power=0"), Id::EnergyPerDay) == 0.0);
}

#[test]
fn a_smaller_server_takes_its_part() {
    let value = |query: &str, id: Id| {
        let (link, _) = decode(query);
        Scenario::resolved(&link.scenario, id).value
    };
    for id in [Id::ServerPower, Id::ServerPrice] {
        let (whole, one) = (value("gpu=l40s", id), value("gpu=l40s&gpus_per_server=1", id));
        assert!((one - whole / 8.0).abs() < 1e-9 && one > 0.0, "{}", id.key());
        assert_eq!(value("gpu=l40s&gpus_per_server=8", id), whole, "{}", id.key());
    }
}
