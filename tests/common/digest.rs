//! One number for all that a scenario gives, to compare a native run with one in a browser bit by bit.

use dayburn::scenario::{Scenario, codec};
use dayburn::uncertainty::ranges::{Ranges, Summary};
use dayburn::uncertainty::simulate::Simulator;

fn scenario(query: &str) -> Scenario {
    let (link, problems) = codec::decode(query);
    assert_eq!(problems, [], "{query}");
    link.scenario
}

/// FNV-1a over the bits of every output of a query.
pub fn digest(query: &str) -> String {
    let mut hash = Hash::default();
    for (_, value) in scenario(query).answer().estimate.outputs() {
        hash.add(value.unwrap_or(f64::NAN));
    }
    hash.text()
}

/// Queries whose ranges are compared: planned sample by sample, held and one at a time, a mix, another seed, pairs that
/// move together, every family as it is and cut off.
pub const SIMULATED: &[&str] = &[
    "",
    "plan=held",
    "seed=7&default_ranges=no&gpu_hour_price=2..3",
    "gpu=h100-sxm:60,h200-sxm:40",
    "preset=company-chatbot",
    "preset=deepseek-v3-h200",
    "model=llama-3.3-70b&gpu=h100-sxm&gpus_per_replica=4&tpot_target=20..60",
    "plan=held&input_tokens=500..2000&output_tokens=200..800&ttft_target=0.5..3&tpot_target=20..80",
    "preset=chatgpt-2023&daily_users=10M..20M&utilization=80..99%&mfu=30..40%",
    "ownership=own&pue=1.02..1.4&awake_power_share=50..70%&compute_power_share=0..120%",
    "preset=water-2025&site_water=0.1..1.5",
    "preset=chatgpt-2023&gpu_hour_price=0..2",
    "preset=deepseek-2025&output_tokens_per_gpu_second=1500..2200",
    "preset=deepseek-2025&serving=roofline&prefill_decode_split=yes&tpot_target=40..60",
];

/// The same over all that a simulation gives at once.
pub fn at_once(query: &str) -> String {
    let mut simulator = Simulator::default();
    simulator.set(&scenario(query));
    of_ranges(&simulator.quick().unwrap())
}

/// And at rest.
pub fn at_rest(query: &str) -> String {
    let mut simulator = Simulator::default();
    simulator.set(&scenario(query));
    while simulator.work() {}
    of_ranges(&simulator.ranges().unwrap_or_else(|| panic!("{query}: nothing is uncertain")))
}

fn of_ranges(ranges: &Ranges) -> String {
    let mut hash = Hash::default();
    hash.add(ranges.central);
    hash.add(ranges.samples as f64);
    hash.add(ranges.uncertain as f64);
    hash.summary(&ranges.summary);
    ranges.dots.iter().for_each(|dot| hash.add(*dot));
    hash.pair(ranges.histogram.ends);
    ranges.histogram.counts.iter().for_each(|count| hash.add(f64::from(*count)));
    for driver in &ranges.drivers {
        hash.bytes(driver.id.key().as_bytes());
        hash.pair(driver.ends);
        hash.pair(driver.answers);
        hash.add(driver.correlation);
    }
    for (id, summary) in &ranges.outputs {
        hash.bytes(id.key().as_bytes());
        hash.summary(summary);
    }
    ranges.column.iter().for_each(|value| hash.add(f64::from(*value)));
    hash.text()
}

struct Hash(u64);

impl Default for Hash {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hash {
    fn bytes(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    }

    /// NaN has many bit patterns; all of them mean that there is no value.
    fn add(&mut self, value: f64) {
        self.bytes(&if value.is_nan() { [0xff; 8] } else { value.to_le_bytes() });
    }

    fn pair(&mut self, (a, b): (f64, f64)) {
        self.add(a);
        self.add(b);
    }

    fn summary(&mut self, summary: &Summary) {
        summary.percentiles.iter().for_each(|value| self.add(*value));
        self.add(summary.mean);
        self.add(summary.standard_error.unwrap_or(f64::NAN));
    }

    fn text(&self) -> String {
        format!("{:016x}", self.0)
    }
}
