//! Which hardware: every accelerator of the catalogue in every format and size of a copy, ranked by the cost of a day.
//!
//! The search is the whole product, with the plan's own rules for each: nothing is left out for being unlikely. A row
//! says what it costs and carries the changes that make the scenario run on it; applied, they give the row's figures to
//! the last bit. What falls out says why.

use super::frontier::on_front;
use crate::catalog::accelerators::{ACCELERATORS, Accelerator};
use crate::model::choices::{Ownership, Precision, Serving};
use crate::model::plan::Question;
use crate::model::quantities::{Follows, Id};
use crate::model::replica::{BatchLimit, Replica};
use crate::model::source::Source;
use crate::scenario::choice::ChoiceId;
use crate::scenario::main_sources::source_of;
use crate::scenario::resolve::Origin;
use crate::scenario::{Answer, Change, Scenario};
use crate::uncertainty::inputs::{distribution, moved};

/// What is searched.
#[derive(Clone, Debug)]
pub struct Search {
    /// The accelerators, in the order of the catalogue.
    pub accelerators: Vec<&'static Accelerator>,
    /// The formats of the weights.
    pub formats: Vec<Precision>,
    /// The sizes of a copy.
    pub sizes: Vec<u32>,
    /// Rented or owned.
    pub ownership: Ownership,
}

impl Search {
    /// The whole catalogue, every format, copies of up to 128 accelerators in powers of two.
    pub fn all(ownership: Ownership) -> Self {
        Self {
            accelerators: ACCELERATORS.iter().collect(),
            formats: Precision::ALL.to_vec(),
            sizes: (0..8).map(|power| 1 << power).collect(),
            ownership,
        }
    }
}

/// An accelerator with the format of the weights and the size of a copy.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The accelerator.
    pub gpu: &'static Accelerator,
    /// The format of the weights.
    pub format: Precision,
    /// Accelerators in a copy.
    pub gpus_per_replica: u32,
}

impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        (self.gpu.key, self.format, self.gpus_per_replica) == (other.gpu.key, other.format, other.gpus_per_replica)
    }
}

impl Place {
    /// Where a scenario runs as it is; none where its serving time is not predicted.
    pub fn of(scenario: &Scenario, answer: &Answer) -> Option<Self> {
        let gpus_per_replica = answer.plan.replica?.gpus;
        Some(Self { gpu: scenario.gpu(), format: scenario.model_choices().weight_precision, gpus_per_replica })
    }
}

/// Where a price comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Price {
    /// In base units: of an accelerator and hour, or of a server.
    pub value: f64,
    /// Who says so; none for the reader.
    pub source: Option<&'static Source>,
}

/// One place that keeps to all targets.
#[derive(Clone, Debug)]
pub struct Row {
    /// Where.
    pub place: Place,
    /// Cost of a day.
    pub cost: f64,
    /// Cost of a million output tokens, by GPU time.
    pub per_million_output: f64,
    /// Carbon of a day.
    pub carbon: f64,
    /// Output tokens a second that one reader sees.
    pub rate_per_user: f64,
    /// Time to the first token.
    pub ttft: f64,
    /// Sequences at once in a copy.
    pub batch: f64,
    /// Why not more.
    pub limit: BatchLimit,
    /// Accelerators that are paid for.
    pub gpus: f64,
    /// What is paid for them.
    pub price: Price,
    /// The weights have fewer bits than those of the scenario: answers may be worse, which no cost shows.
    pub narrower: bool,
    /// No other row is both cheaper and faster for a reader.
    pub on_front: bool,
    /// What makes the scenario run here.
    pub changes: Vec<Change>,
}

/// Why a place falls out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reason {
    /// The accelerator does not compute in this format.
    NoFormat,
    /// Nobody lets it, or sells its server, at a public price.
    NoPrice,
    /// Weights and cache of one sequence, against what they may take, on one accelerator in bytes.
    DoesNotFit {
        /// What they take.
        needed: f64,
        /// What there is.
        usable: f64,
    },
    /// Tokens come too slowly even one sequence at a time.
    MissesTpot {
        /// Seconds a token.
        reached: f64,
        /// What is wanted.
        target: f64,
    },
    /// The first token comes too late even for one sequence.
    MissesTtft {
        /// Seconds.
        reached: f64,
        /// What is wanted.
        target: f64,
    },
}

impl Reason {
    /// How near it was to not falling out: more is nearer.
    pub fn nearness(&self) -> (u32, f64) {
        match *self {
            Self::NoFormat => (0, 0.0),
            Self::NoPrice => (1, 0.0),
            Self::DoesNotFit { needed, usable } => (2, usable / needed),
            Self::MissesTpot { reached, target } | Self::MissesTtft { reached, target } => (3, target / reached),
        }
    }
}

/// A place that falls out.
#[derive(Clone, Copy, Debug)]
pub struct Fallen {
    /// Where.
    pub place: Place,
    /// Why.
    pub reason: Reason,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Ranking {
    /// What keeps to all targets, the cheapest first.
    pub rows: Vec<Row>,
    /// What does not, in the order of the search.
    pub fallen: Vec<Fallen>,
    /// The price that the scenario states for its accelerator, over that of the catalogue. All others are ranked with
    /// the same share of theirs, so that a contract of one does not decide. None where it states none.
    pub price_share: Option<f64>,
    /// The scenario finds its serving time in another way, which knows nothing of hardware: here it is predicted.
    pub predicted_instead: bool,
    /// The scenario states its servers: here each place has those that it needs.
    pub servers_anew: bool,
}

impl Ranking {
    /// The rows whose weights have as many bits as those of the scenario, or more.
    pub fn as_precise(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| !row.narrower)
    }

    /// The cheapest row of each accelerator, the cheapest first.
    pub fn best_of_each<'a>(rows: impl Iterator<Item = &'a Row>) -> Vec<&'a Row> {
        let mut best: Vec<&Row> = Vec::new();
        for row in rows {
            if !best.iter().any(|known| known.place.gpu.key == row.place.gpu.key) {
                best.push(row);
            }
        }
        best
    }

    /// Of each accelerator without any of these rows, what came nearest, as far as its format is wanted.
    pub fn nearest_of_each(&self, rows: &[&Row], is_wanted: impl Fn(Precision) -> bool) -> Vec<Fallen> {
        let mut nearest: Vec<Fallen> = Vec::new();
        for fallen in self.fallen.iter().filter(|fallen| is_wanted(fallen.place.format)) {
            let gpu = fallen.place.gpu.key;
            if rows.iter().any(|row| row.place.gpu.key == gpu) {
                continue;
            }
            match nearest.iter_mut().find(|known| known.place.gpu.key == gpu) {
                Some(known) if known.reason.nearness() < fallen.reason.nearness() => *known = *fallen,
                Some(_) => {}
                None => nearest.push(*fallen),
            }
        }
        nearest
    }

    /// Of each accelerator and format without any row, the size that came nearest and its reason.
    pub fn nearest(&self) -> Vec<Fallen> {
        let same = |a: &Place, b: &Place| a.gpu.key == b.gpu.key && a.format == b.format;
        let mut nearest: Vec<Fallen> = Vec::new();
        for fallen in &self.fallen {
            if self.rows.iter().any(|row| same(&row.place, &fallen.place)) {
                continue;
            }
            match nearest.iter_mut().find(|known| same(&known.place, &fallen.place)) {
                Some(known) if known.reason.nearness() < fallen.reason.nearness() => *known = *fallen,
                Some(_) => {}
                None => nearest.push(*fallen),
            }
        }
        nearest
    }
}

/// Ranks every place of the search. None where the scenario serves nobody.
pub fn rank(scenario: &Scenario, search: &Search) -> Option<Ranking> {
    let mut searching = Searching::new(scenario, search.clone())?;
    while searching.work() {}
    Some(searching.ranking())
}

/// A search, accelerator by accelerator: the page stays at hand between them.
#[derive(Clone, Debug)]
pub struct Searching {
    start: Start,
    search: Search,
    done: usize,
    rows: Vec<Row>,
    fallen: Vec<Fallen>,
}

impl Searching {
    /// None where the scenario serves nobody.
    pub fn new(scenario: &Scenario, search: Search) -> Option<Self> {
        let start = Start::of(scenario, search.ownership)?;
        Some(Self { start, search, done: 0, rows: Vec::new(), fallen: Vec::new() })
    }

    /// Tries one more accelerator. Tells whether there are others left.
    pub fn work(&mut self) -> bool {
        let Some(gpu) = self.search.accelerators.get(self.done).copied() else { return false };
        self.done += 1;
        let on_gpu = self.start.on(gpu);
        for format in &self.search.formats {
            let place = |gpus_per_replica| Place { gpu, format: *format, gpus_per_replica };
            match self.start.priced(&on_gpu, gpu, *format) {
                Err(reason) => {
                    self.fallen.extend(self.search.sizes.iter().map(|size| Fallen { place: place(*size), reason }));
                }
                Ok(mut priced) => {
                    for size in &self.search.sizes {
                        match priced.row(place(*size)) {
                            Some(Ok(row)) => self.rows.push(row),
                            Some(Err(reason)) => self.fallen.push(Fallen { place: place(*size), reason }),
                            None => {}
                        }
                    }
                }
            }
        }
        self.done < self.search.accelerators.len()
    }

    /// What was found so far.
    pub fn ranking(&self) -> Ranking {
        let mut rows = self.rows.clone();
        // Among equals the one that needs fewer accelerators in a copy, then the order of the search.
        rows.sort_by(|a, b| a.cost.total_cmp(&b.cost).then(a.place.gpus_per_replica.cmp(&b.place.gpus_per_replica)));
        let front = on_front(rows.iter().map(|row| (row.cost, row.rate_per_user)));
        rows.iter_mut().zip(front).for_each(|(row, on_front)| row.on_front = on_front);
        Ranking {
            rows,
            fallen: self.fallen.clone(),
            price_share: self.start.price_share,
            predicted_instead: self.start.predicted_instead,
            servers_anew: self.start.servers_anew,
        }
    }
}

/// The scenario as the search asks it.
#[derive(Clone, Debug)]
struct Start {
    scenario: Scenario,
    /// The number whose value is the price.
    price: Id,
    /// Changes that every place has.
    shared: Vec<Change>,
    price_share: Option<f64>,
    predicted_instead: bool,
    servers_anew: bool,
    bytes: f64,
}

impl Start {
    fn of(scenario: &Scenario, ownership: Ownership) -> Option<Self> {
        let mut shared = Vec::new();
        let predicted_instead = scenario.model_choices().serving != Serving::Roofline;
        if predicted_instead {
            shared.push(Change::Choice(ChoiceId::Serving, Serving::Roofline.key()));
        }
        if scenario.model_choices().ownership != ownership {
            shared.push(Change::Choice(ChoiceId::Ownership, ownership.key()));
        }
        // What was chosen for the hardware of the scenario is chosen anew.
        let anew = [Id::Batch, Id::PrefillGpusPerReplica, Id::BytesPerWeight, Id::BytesPerAttentionWeight];
        shared.extend(anew.iter().filter(|id| scenario.numbers.contains_key(id)).map(|id| Change::ResetNumber(*id)));
        let answer = scenario.answer();
        let work = answer.estimate.demand.tokens;
        let price = match ownership {
            Ownership::Rent => Id::GpuHourPrice,
            Ownership::Own => Id::ServerPrice,
        };
        (work > 0.0).then(|| Self {
            scenario: scenario.clone(),
            price,
            shared,
            price_share: price_share(scenario, price),
            predicted_instead,
            servers_anew: scenario.stated(Id::Servers).is_some(),
            bytes: scenario.model_choices().weight_precision.bytes(),
        })
    }

    /// What every place on the accelerator has in common: figures that the reader gave the present one stay behind.
    fn on(&self, gpu: &'static Accelerator) -> (Scenario, Vec<Change>) {
        let mut changes = self.shared.clone();
        if self.scenario.gpu().key != gpu.key {
            let follows = |id: &Id| id.row().input.is_some_and(|input| input.follows == Follows::Gpu);
            changes.extend(self.scenario.numbers.keys().filter(|id| follows(id)).map(|id| Change::ResetNumber(*id)));
            changes.push(Change::Choice(ChoiceId::Gpu, gpu.key));
            // Servers of so many were asked for; those of the maker may have fewer.
            if self.scenario.is_written(Id::GpusPerServer)
                && let Some(stated) = self.scenario.stated(Id::GpusPerServer)
                && stated < gpu.gpus_per_server.base()
            {
                changes.push(Change::Value(Id::GpusPerServer, stated));
            }
        }
        let mut scenario = self.scenario.applied(&changes);
        // Back on the accelerator of the preset, its price would be that of the preset again.
        let of_preset = scenario.resolved(self.price).origin == Origin::Preset;
        if self.scenario.gpu().key != gpu.key && (self.price_share.is_some() || of_preset) {
            let price = listed(&scenario, self.price) * self.price_share.unwrap_or(1.0);
            let ends = distribution(&self.scenario, self.price).map(|known| (known.low, known.high));
            let change = moved(self.price, ends, price);
            scenario = scenario.apply(change.clone());
            changes.push(change);
        }
        (scenario, changes)
    }

    /// The accelerator with weights in a format.
    fn priced(
        &self,
        (on_gpu, changes): &(Scenario, Vec<Change>),
        gpu: &'static Accelerator,
        format: Precision,
    ) -> Result<Priced, Reason> {
        // A model that its makers serve in a format runs in it wherever it runs.
        let makers = self.scenario.model().precision == format;
        if !computes_in(gpu, format) && !makers && format.bytes() != self.bytes {
            return Err(Reason::NoFormat);
        }
        // What stands in for a price that is not public would decide the ranking. A price that somebody states does not.
        let public = match self.price {
            Id::GpuHourPrice => gpu.rent.is_some(),
            _ => gpu.server_price.is_some(),
        };
        let of_catalog = self.scenario.gpu().key != gpu.key || self.price_share.is_none();
        let value = on_gpu.resolved(self.price).value;
        if value <= 0.0 || (of_catalog && !public) {
            return Err(Reason::NoPrice);
        }
        let change = Change::Choice(ChoiceId::WeightPrecision, format.key());
        let scenario = on_gpu.clone().apply(change.clone());
        let mut question = scenario.question();
        question.given.insert(Id::GpusPerReplica);
        Ok(Priced {
            question,
            changes: changes.iter().cloned().chain([change]).collect(),
            price: Price { value, source: source_of(&scenario, self.price) },
            servers_anew: self.servers_anew,
            narrower: format.bytes() < self.bytes,
        })
    }
}

/// Whether an accelerator computes in a format, or in 16 bits with weights that are only stored in it.
fn computes_in(gpu: &Accelerator, format: Precision) -> bool {
    match format {
        Precision::Bf16 | Precision::Int8 | Precision::Int4 => true,
        Precision::Fp8 => gpu.fp8.is_some(),
        Precision::Nvfp4 | Precision::Mxfp4 => gpu.fp4.is_some(),
    }
}

/// The stated price over that of the catalogue.
fn price_share(scenario: &Scenario, price: Id) -> Option<f64> {
    if !scenario.is_written(price) {
        return None;
    }
    let share = scenario.resolved(price).value / listed(scenario, price);
    (share.is_finite() && share > 0.0).then_some(share)
}

/// The price of the catalogue for the accelerator of a scenario: chosen by name, it has no other.
fn listed(scenario: &Scenario, price: Id) -> f64 {
    let mut listed = scenario.clone();
    listed.forget(price);
    listed.choices.insert(ChoiceId::Gpu, scenario.gpu().key);
    listed.resolved(price).value
}

/// An accelerator with a format and a price: what is left open is the size of a copy.
struct Priced {
    question: Question,
    changes: Vec<Change>,
    price: Price,
    servers_anew: bool,
    narrower: bool,
}

impl Priced {
    /// With copies of this size; none where serving time is not predicted.
    fn row(&mut self, place: Place) -> Option<Result<Row, Reason>> {
        let question = &mut self.question;
        question.inputs.gpus_per_replica = f64::from(place.gpus_per_replica);
        let mut changes = self.changes.clone();
        changes.push(Change::Value(Id::GpusPerReplica, question.inputs.gpus_per_replica));
        if self.servers_anew {
            question.given.remove(Id::Servers);
            let servers = Answer::to(question).estimate.fleet.servers;
            question.given.insert(Id::Servers);
            question.inputs.servers = servers;
            changes.push(Change::Value(Id::Servers, servers));
        }
        let answer = Answer::to(question);
        let reached = reached(&answer)?;
        if let Some(reason) = reached.misses {
            return Some(Err(reason));
        }
        Some(Ok(Row {
            place,
            cost: answer.estimate.money.cost,
            per_million_output: answer.estimate.money.per_million_output,
            carbon: answer.estimate.footprint.carbon,
            rate_per_user: 1.0 / reached.tpot,
            ttft: reached.ttft,
            batch: reached.replica.batch,
            limit: reached.replica.limit,
            gpus: answer.estimate.fleet.provisioned,
            price: self.price,
            narrower: self.narrower,
            on_front: false,
            changes,
        }))
    }
}

/// What a planned copy reaches.
pub struct Reached {
    replica: Replica,
    tpot: f64,
    ttft: f64,
    /// The first target that it misses.
    pub misses: Option<Reason>,
}

/// How an answer keeps to its targets; none where its serving time is not predicted.
pub fn reached(answer: &Answer) -> Option<Reached> {
    let replica = answer.plan.replica?;
    let roofline = answer.estimate.roofline.as_ref()?;
    let (tpot, ttft) = (roofline.tpot.unwrap_or(0.0), roofline.ttft);
    let inputs = &answer.inputs;
    let full = [Some((replica.fits, replica.memory)), answer.plan.prefill.map(|other| (other.fits, other.memory))];
    let full = full.into_iter().flatten().find(|(fits, _)| !fits);
    let misses = match full {
        Some((_, memory)) => Some(Reason::DoesNotFit { needed: memory.weights + memory.cache, usable: memory.usable }),
        None if !replica.meets_tpot => Some(Reason::MissesTpot { reached: tpot, target: inputs.tpot_target }),
        None if !replica.meets_ttft => Some(Reason::MissesTtft { reached: ttft, target: inputs.ttft_target }),
        None => None,
    };
    Some(Reached { replica, tpot, ttft, misses })
}
