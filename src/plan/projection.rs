//! Where the cost is going: the scenario month by month, as traffic, hardware, algorithms and models change.
//!
//! How much each has changed is a formula (`model::outlook`); what that costs is asked of the model as it is, with
//! replicas and servers that come in ones.

use super::samples::{Samples, percentiles};
use crate::interpret::trace::{Arena, Derivation};
use crate::model::choices::{Ownership, Serving, YesNo};
use crate::model::outlook::{Outlook, outlook};
use crate::model::quantities::{Id, Inputs, Topic};
use crate::scenario::{Answer, Scenario};

/// Months that are looked ahead.
pub const MONTHS: usize = 36;

/// Samples of the fan.
const SAMPLES: usize = 128;

/// What a month is like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Month {
    /// Cost of a day.
    pub cost: f64,
    /// Cost of a query.
    pub per_query: f64,
    /// Accelerators that are paid for.
    pub gpus: f64,
    /// Servers of an owned fleet that are bought in it.
    pub bought: f64,
}

/// The months from today on; the first is today.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// Today and [`MONTHS`] more.
    pub months: Vec<Month>,
}

impl Course {
    /// The first month in which a query costs half of what it costs today, or less.
    pub fn halved(&self) -> Option<usize> {
        let today = self.months.first()?.per_query;
        self.months.iter().position(|month| month.per_query <= today / 2.0)
    }

    /// The months in which the fleet must grow beyond all that it was.
    pub fn grows(&self) -> Vec<usize> {
        let mut most = self.months.first().map_or(0.0, |month| month.gpus);
        let mut found = Vec::new();
        for (at, month) in self.months.iter().enumerate().skip(1) {
            if month.gpus > most {
                found.push(at);
                most = month.gpus;
            }
        }
        found
    }
}

/// A scenario that is asked month by month.
#[derive(Clone, Debug)]
pub struct Projection {
    samples: Samples,
    owned: bool,
    whole_servers: bool,
    serving: Serving,
    traffic: Id,
}

/// Servers that were bought together.
#[derive(Clone, Copy, Debug)]
struct Cohort {
    month: usize,
    servers: f64,
    /// What one does, over one of today.
    speed: f64,
}

impl Projection {
    /// Of a scenario. None where nothing is asked in a day.
    pub fn new(scenario: &Scenario) -> Option<Self> {
        let choices = scenario.model_choices();
        let traffic = if scenario.stated(Id::QueriesPerDay).is_some() { Id::QueriesPerDay } else { Id::DailyUsers };
        (scenario.answer().estimate.demand.queries > 0.0).then(|| Self {
            samples: Samples::new(scenario).also(Topic::Outlook),
            owned: choices.ownership == Ownership::Own,
            whole_servers: choices.round_to_servers == YesNo::Yes,
            serving: choices.serving,
            traffic,
        })
    }

    /// With every input in the middle.
    pub fn central(&mut self) -> Course {
        self.course(None)
    }

    /// One sample of the fan.
    pub fn sample(&mut self, sample: usize) -> Course {
        self.course(Some(sample))
    }

    fn answer(&mut self, sample: Option<usize>, change: impl FnOnce(&mut Inputs<f64>)) -> Answer {
        match sample {
            Some(sample) => self.samples.answer_with(sample, change),
            None => self.samples.central_with(change),
        }
    }

    /// # Assumptions
    /// A rented fleet is always of the newest hardware and as large as it must be. An owned one is bought new today as
    /// large as it must be; each month buys what is missing, and servers leave when their life is over. A server of a
    /// later month does more at the price and power of today's. All servers of an owned fleet are kept and paid for,
    /// needed or not.
    fn course(&mut self, sample: Option<usize>) -> Course {
        let mut cohorts: Vec<Cohort> = Vec::new();
        let months = (0..=MONTHS).map(|month| {
            if self.owned { self.owned_month(sample, month, &mut cohorts) } else { self.rented_month(sample, month) }
        });
        Course { months: months.collect() }
    }

    fn rented_month(&mut self, sample: Option<usize>, month: usize) -> Month {
        let (serving, traffic) = (self.serving, self.traffic);
        self.samples.compute(Id::Servers);
        let answer = self.answer(sample, |inputs| {
            let ahead = ahead(inputs, month);
            inputs.set(traffic, inputs.get(traffic).unwrap_or_default() * ahead.traffic);
            speed_up(inputs, serving, ahead.hardware / ahead.work);
        });
        month_of(&answer, 0.0)
    }

    fn owned_month(&mut self, sample: Option<usize>, month: usize, cohorts: &mut Vec<Cohort>) -> Month {
        let (serving, traffic) = (self.serving, self.traffic);
        let grow = move |inputs: &mut Inputs<f64>, speed: f64| {
            let ahead = ahead(inputs, month);
            inputs.set(traffic, inputs.get(traffic).unwrap_or_default() * ahead.traffic);
            speed_up(inputs, serving, speed / ahead.work);
        };
        self.samples.compute(Id::Servers);
        let needed = self.answer(sample, |inputs| grow(inputs, 1.0));
        let newest = outlook(&Inputs { months_ahead: month as f64, ..needed.inputs }).hardware;
        let life = needed.inputs.server_life / Id::ServerLife.unit().to_base(1.0) * needed.inputs.months_per_year;
        cohorts.retain(|cohort| (month as f64) < cohort.month as f64 + life);
        let capacity: f64 = cohorts.iter().map(|cohort| cohort.servers * cohort.speed).sum();
        let missing = ((needed.estimate.fleet.paid_servers - capacity) / newest).max(0.0);
        let bought = if self.whole_servers { missing.ceil() } else { missing };
        if bought > 0.0 {
            cohorts.push(Cohort { month, servers: bought, speed: newest });
        }
        let servers: f64 = cohorts.iter().map(|cohort| cohort.servers).sum();
        let capacity: f64 = cohorts.iter().map(|cohort| cohort.servers * cohort.speed).sum();
        self.samples.give(Id::Servers);
        let answer = self.answer(sample, |inputs| {
            grow(inputs, if servers > 0.0 { capacity / servers } else { 1.0 });
            inputs.servers = servers;
        });
        month_of(&answer, bought)
    }
}

/// How much has changed after some months.
fn ahead(inputs: &Inputs<f64>, month: usize) -> Outlook<f64> {
    outlook(&Inputs { months_ahead: month as f64, ..*inputs })
}

/// Makes every accelerator so much faster, in the way that serving time is found.
fn speed_up(inputs: &mut Inputs<f64>, serving: Serving, factor: f64) {
    match serving {
        Serving::Roofline => inputs.speed_correction *= factor,
        Serving::Mfu => inputs.peak_flops *= factor,
        Serving::Latency => inputs.seconds_per_token /= factor,
        Serving::Measured => {
            inputs.input_tokens_per_gpu_second *= factor;
            inputs.output_tokens_per_gpu_second *= factor;
        }
    }
}

fn month_of(answer: &Answer, bought: f64) -> Month {
    let money = &answer.estimate.money;
    Month { cost: money.cost, per_query: money.per_query, gpus: answer.estimate.fleet.provisioned, bought }
}

/// How much has changed after so many months in the central case.
pub fn growth(scenario: &Scenario, months: usize) -> Outlook<f64> {
    ahead(&scenario.question().inputs, months)
}

/// The growth after so many months read as a derivation.
pub fn derivation(scenario: &Scenario, months: usize) -> Derivation {
    let arena = Arena::default();
    let inputs = Inputs { months_ahead: months as f64, ..scenario.question().inputs };
    outlook(&arena.inputs(&inputs));
    arena.derivation()
}

/// Courses over samples.
#[derive(Clone, Debug)]
pub struct Fan {
    projection: Projection,
    courses: Vec<Course>,
    wanted: usize,
}

impl Fan {
    /// Of a projection.
    pub fn new(projection: Projection) -> Self {
        let wanted = if projection.samples.is_uncertain() { SAMPLES } else { 1 };
        Self { projection, courses: Vec::new(), wanted }
    }

    /// Computes some more samples. Tells whether there are others left.
    pub fn work(&mut self, samples: usize) -> bool {
        let until = self.courses.len().saturating_add(samples).min(self.wanted);
        for sample in self.courses.len()..until {
            let course = self.projection.sample(sample);
            self.courses.push(course);
        }
        until < self.wanted
    }

    /// Whether samples differ at all.
    pub fn is_uncertain(&self) -> bool {
        self.projection.samples.is_uncertain()
    }

    /// Whether all samples are there.
    pub fn is_done(&self) -> bool {
        self.courses.len() == self.wanted
    }

    /// A figure of each month at [`PERCENTILES`](crate::uncertainty::ranges::PERCENTILES).
    pub fn months(&self, figure: fn(&Month) -> f64) -> Vec<Option<[f64; 5]>> {
        let of = |month: usize| {
            let column: Vec<f64> =
                self.courses.iter().filter_map(|course| course.months.get(month)).map(figure).collect();
            percentiles(&column)
        };
        (0..=MONTHS).map(of).collect()
    }

    /// The month in which a query costs half, over the samples in which it comes, and the share of those.
    pub fn halved(&self) -> (Option<[f64; 5]>, f64) {
        let found: Vec<f64> = self.courses.iter().filter_map(Course::halved).map(|month| month as f64).collect();
        (percentiles(&found), found.len() as f64 / self.courses.len().max(1) as f64)
    }
}
