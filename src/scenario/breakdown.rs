//! An answer, divided: by what is paid for, by what the accelerators do, by the hour, by what takes the time.

use super::Answer;
use crate::i18n::sentences::Period;
use crate::model::day::hourly_load;
use crate::model::quantities::Id;
use crate::model::replica::Replica;

/// What an accelerator that is paid for does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Writes answers.
    Output,
    /// Reads input.
    Input,
    /// Waits: nights, slack for the peak.
    Idle,
    /// Stands by, or is there because replicas and servers come whole.
    Spares,
}

/// The load of a day against what is there, in tokens a second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayLoad {
    /// Mean of each hour, from midnight.
    pub load: [f64; 24],
    /// Mean of the day.
    pub mean: f64,
    /// What the accelerators can do, spares apart.
    pub capacity: f64,
    /// What they can do with the spares.
    pub with_spares: f64,
    /// Whether the tokens are those of the answers; those of the input where nothing is answered.
    pub output: bool,
}

impl DayLoad {
    /// Whether the spares can be told from the rest.
    pub fn has_spares(&self) -> bool {
        self.with_spares > self.capacity * 1.005
    }

    /// Capacity that waits, over the day; nothing where all works.
    pub fn idle_share(&self) -> Option<f64> {
        let share = 1.0 - self.mean / self.capacity;
        (share >= 0.005).then_some(share)
    }
}

/// Where the memory of one accelerator goes, in bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MemoryAccount {
    /// Weights.
    pub weights: f64,
    /// KV cache of the batch.
    pub cache: f64,
    /// What the engine keeps for itself.
    pub engine: f64,
    /// What is left.
    pub free: f64,
    /// All there is.
    pub capacity: f64,
}

/// What an answer can say of unit costs beside its outputs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Units {
    /// A thousand queries, dollars.
    pub thousand_queries: f64,
    /// A user for a month of 365/12 days, dollars.
    pub user_month: f64,
    /// An hour of one accelerator that is paid for, dollars.
    pub gpu_hour: f64,
}

/// From an amount a day to the amount of a period.
pub fn over(period: Period, a_day: f64) -> f64 {
    match period {
        Period::Day => a_day,
        Period::Month => a_day * 365.0 / 12.0,
        Period::Year => a_day * 365.0,
    }
}

impl Answer {
    /// The cost of a day by what is paid, largest first and electricity last. The parts sum to the cost.
    pub fn by_payment(&self) -> Vec<(Id, f64)> {
        let money = &self.estimate.money;
        let Some(owned) = &money.owned else { return vec![(Id::HardwareCostPerDay, money.hardware)] };
        let mut parts = vec![
            (Id::DepreciationPerDay, owned.depreciation),
            (Id::MaintenancePerDay, owned.maintenance),
            (Id::CapitalCostPerDay, owned.capital_cost),
            (Id::ColocationCostPerDay, owned.colocation),
        ];
        parts.retain(|(_, cost)| *cost > 0.0);
        parts.sort_by(|a, b| b.1.total_cmp(&a.1));
        if owned.electricity > 0.0 {
            parts.push((Id::ElectricityCostPerDay, owned.electricity));
        }
        parts
    }

    /// The cost of a day by what the accelerators do. The parts sum to the cost.
    ///
    /// A fleet that is given more work than it can do is busy all the time.
    pub fn by_use(&self) -> Vec<(Use, f64)> {
        let cost = self.estimate.money.cost;
        let busy = self.busy_share().min(1.0);
        // What cannot be seen in a bar is not told apart.
        let spares = self.spare_share().min(1.0 - busy);
        let spares = if spares < 0.005 { 0.0 } else { spares };
        let time = &self.estimate.time;
        let reading = time.input.map_or(0.0, |input| input / time.total);
        let reading = if reading.is_finite() { reading } else { 0.0 };
        let parts = [
            (Use::Output, cost * busy * (1.0 - reading)),
            (Use::Input, cost * busy * reading),
            (Use::Idle, cost * (1.0 - busy - spares)),
            (Use::Spares, cost * spares),
        ];
        parts.into_iter().filter(|(_, part)| *part > cost * 1e-9).collect()
    }

    /// What is paid for beyond the stated utilization, over all that is paid for: spares, and rounding up to replicas
    /// and servers. Servers that are given have no such part: what they do not need waits.
    pub fn spare_share(&self) -> f64 {
        let fleet = &self.estimate.fleet;
        if self.plan.given.servers {
            return 0.0;
        }
        let share = (fleet.provisioned - fleet.gpus) / fleet.provisioned;
        if share.is_finite() { share.max(0.0) } else { 0.0 }
    }

    /// Load and capacity over the day; nothing where there is no load.
    pub fn day_load(&self) -> Option<DayLoad> {
        let demand = &self.estimate.demand;
        let output = demand.output_tokens > 0.0;
        let tokens = if output { demand.output_tokens } else { demand.input_tokens };
        let mean = tokens / self.inputs.day;
        let with_spares = mean / self.busy_share();
        let is_drawable = mean > 0.0 && with_spares.is_finite();
        is_drawable.then(|| DayLoad {
            load: hourly_load(self.plan.choices.day_shape).map(|load| load * mean),
            mean,
            capacity: with_spares * (1.0 - self.spare_share()),
            with_spares,
            output,
        })
    }

    /// The parts of one decode step, largest first; empty where serving time is not predicted.
    pub fn step_terms(&self) -> Vec<(Id, f64)> {
        let Some(roofline) = &self.estimate.roofline else { return Vec::new() };
        let mut terms = roofline.generation.step.terms().to_vec();
        terms.sort_by(|a, b| b.1.total_cmp(&a.1));
        terms
    }

    /// What takes most of a decode step.
    pub fn limit(&self) -> Option<Id> {
        self.step_terms().first().map(|(id, _)| *id)
    }

    /// Where the memory of one accelerator of the replica goes.
    pub fn memory_account(&self) -> Option<MemoryAccount> {
        let Replica { memory, .. } = self.plan.replica.as_ref()?;
        Some(MemoryAccount {
            weights: memory.weights,
            cache: memory.cache,
            engine: memory.capacity - memory.usable,
            free: memory.usable - memory.weights - memory.cache,
            capacity: memory.capacity,
        })
    }

    /// Unit costs that are multiples of an output.
    pub fn units(&self) -> Units {
        let money = &self.estimate.money;
        Units {
            thousand_queries: money.per_query * 1000.0,
            user_month: over(Period::Month, money.per_user),
            gpu_hour: money.cost / (self.estimate.fleet.provisioned * self.inputs.hours_per_day),
        }
    }
}

/// Each part as a share of their sum; nothing where the sum is zero or not finite.
pub fn shares(parts: &[f64]) -> Vec<f64> {
    let total: f64 = parts.iter().sum();
    parts.iter().map(|part| if total > 0.0 && total.is_finite() { part / total } else { 0.0 }).collect()
}

/// How much more `now` is than `before`, as a share of it; nothing where that says nothing.
pub fn relative_change(now: f64, before: f64) -> Option<f64> {
    let change = now / before - 1.0;
    (change.is_finite() && change != 0.0).then_some(change)
}

/// Significant digits that show an amount of money to the cent, at least six and at most fifteen.
pub fn digits_to_the_cent(amount: f64) -> u8 {
    let whole = libm::log10(amount.abs()).floor() + 1.0;
    if whole.is_finite() { (whole + 2.0).clamp(6.0, 15.0) as u8 } else { 6 }
}

/// A total and its parts, rounded to three digits of the total (four where the first is a one) so that what is printed
/// adds up: the rounded parts sum to the rounded total.
pub fn rounded_to_add_up(total: f64, parts: &[f64]) -> (f64, Vec<f64>) {
    if !(total.is_finite() && total > 0.0 && parts.iter().all(|part| part.is_finite() && *part >= 0.0)) {
        return (total, parts.to_vec());
    }
    let power = libm::log10(total).floor();
    let first = total / libm::pow(10.0, power);
    let digits = if first < 2.0 { 3.0 } else { 2.0 };
    // Whole steps in both directions: a step below one is a division by a whole number.
    let exponent = power - digits;
    let in_steps = |value: f64| {
        if exponent < 0.0 { value * libm::pow(10.0, -exponent) } else { value / libm::pow(10.0, exponent) }
    };
    let from_steps = |steps: f64| {
        if exponent < 0.0 { steps / libm::pow(10.0, -exponent) } else { steps * libm::pow(10.0, exponent) }
    };
    let whole = in_steps(total).round();
    let exact: Vec<f64> = parts.iter().map(|part| in_steps(*part)).collect();
    let mut steps: Vec<f64> = exact.iter().map(|part| part.floor()).collect();
    let missing = (whole - steps.iter().sum::<f64>()).max(0.0) as usize;
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by(|a, b| (exact[*b] - steps[*b]).total_cmp(&(exact[*a] - steps[*a])));
    for index in order.into_iter().take(missing) {
        steps[index] += 1.0;
    }
    (from_steps(whole), steps.into_iter().map(from_steps).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use crate::scenario::presets::PresetId;

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
    }

    #[test]
    fn parts_sum_to_the_cost_in_every_preset() {
        for preset in PresetId::ALL {
            let answer = Scenario::preset(*preset).answer();
            let cost = answer.estimate.money.cost;
            let paid: f64 = answer.by_payment().iter().map(|(_, part)| part).sum();
            let used: f64 = answer.by_use().iter().map(|(_, part)| part).sum();
            assert!(close(paid, cost), "{}: {paid} of {cost}", preset.key());
            assert!(close(used, cost), "{}: {used} of {cost}", preset.key());
        }
    }

    #[test]
    fn the_mean_of_the_day_is_the_demand() {
        let answer = Scenario::default().answer();
        let day = answer.day_load().unwrap();
        assert!(close(day.load.iter().sum::<f64>() / 24.0, day.mean));
        assert!(close(day.mean * 86_400.0, answer.estimate.demand.output_tokens));
        assert!(close(day.with_spares * answer.busy_share(), day.mean));
        assert!(close(day.capacity * answer.inputs.utilization, day.mean));
    }

    #[test]
    fn the_terms_of_a_step_sum_to_it() {
        let answer = Scenario::default().answer();
        let terms = answer.step_terms();
        let sum: f64 = terms.iter().map(|(_, time)| time).sum();
        assert!(close(sum, answer.estimate.output(Id::StepTime).unwrap()));
        assert!(terms.windows(2).all(|pair| pair[0].1 >= pair[1].1));
    }

    #[test]
    fn the_memory_account_is_the_capacity() {
        let account = Scenario::default().answer().memory_account().unwrap();
        let sum = account.weights + account.cache + account.engine + account.free;
        assert!(close(sum, account.capacity));
    }

    #[test]
    fn digits_reach_the_cent() {
        assert_eq!(digits_to_the_cent(694_444.444), 8);
        assert_eq!(digits_to_the_cent(0.02), 6);
        assert_eq!(digits_to_the_cent(0.0), 6);
        assert_eq!(digits_to_the_cent(1e30), 15);
    }

    #[test]
    fn a_change_is_relative() {
        assert_eq!(relative_change(150.0, 100.0), Some(0.5));
        assert_eq!(relative_change(100.0, 100.0), None);
        assert_eq!(relative_change(1.0, 0.0), None);
    }

    #[test]
    fn rounded_parts_add_up() {
        let (total, parts) = rounded_to_add_up(1_077_312.0, &[567_400.0, 201_400.0, 134_400.0, 124_112.0, 50_000.0]);
        assert_eq!(total, 1_077_000.0);
        assert_eq!(parts.iter().sum::<f64>(), total);
        let (total, parts) = rounded_to_add_up(0.333_33, &[0.111_11, 0.111_11, 0.111_11]);
        assert_eq!(total, 0.333);
        assert!(close(parts.iter().sum::<f64>(), total));
        assert_eq!(rounded_to_add_up(0.0, &[]), (0.0, Vec::new()));
        assert!(rounded_to_add_up(f64::NAN, &[1.0]).0.is_nan());
    }
}
