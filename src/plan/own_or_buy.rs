//! Serve the model oneself, or buy its tokens at a list price: from which traffic on is which one cheaper?
//!
//! What buying costs is what the same tokens would bring in at those prices (`model::money`): fresh input, cached input
//! and output each at its own.

use super::goal::{Fineness, Goal, Point, Solution, at, bounds, solve};
use super::samples::{Samples, percentiles};
use crate::catalog::api_prices::{API_PRICES, ApiPrice, api_price};
use crate::model::quantities::Id;
use crate::scenario::{Answer, Change, Scenario};

/// Traffic with the cost of a day in both ways.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Both {
    /// Users or queries a day.
    pub traffic: f64,
    /// Of serving it.
    pub serve: f64,
    /// Of buying it.
    pub buy: f64,
}

/// Which way is cheaper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// Buying, at any traffic.
    Buy,
    /// Serving, at any traffic.
    Serve,
    /// Serving from here on. Below, the steps of the fleet may make it the cheaper way here and there.
    ServeFrom(f64),
    /// Buying from here on.
    BuyFrom(f64),
}

/// The comparison with one list price.
#[derive(Clone, Debug)]
pub struct OwnOrBuy {
    /// The price.
    pub offer: &'static ApiPrice,
    /// What traffic is counted in: users, or queries where those are stated.
    pub input: Id,
    /// Both costs as traffic grows.
    pub points: Vec<Both>,
    /// Both costs at the traffic of the scenario.
    pub now: Both,
    /// Where one way becomes the cheaper one, ascending.
    pub crossings: Vec<Solution>,
    /// Which way is cheaper.
    pub verdict: Verdict,
    /// The scenario states its servers: here they follow the traffic.
    pub servers_anew: bool,
}

/// Places at which traffic is tried, and in a sample.
const PLACES: usize = 129;
const PLACES_IN_A_SAMPLE: usize = 25;

/// Samples of the range.
const SAMPLES: usize = 128;

/// Crossings closer than this share are one.
const NARROW: f64 = 1e-6;

/// The list price that is nearest to what a model of the catalogue is sold as.
pub fn usual_offer(model: &str) -> Option<&'static ApiPrice> {
    let key = match model {
        "gpt-4o-class" => "gpt-4o",
        "gpt-3-175b" => "text-davinci-003",
        "deepseek-v3" => "deepseek-chat",
        "deepseek-r1" => "deepseek-reasoner",
        "mixtral-8x7b" => "open-mixtral-8x7b",
        "mistral-large-2" => "mistral-large",
        _ => return None,
    };
    api_price(key)
}

/// All list prices: the usual one of the scenario's model first, then the newest.
pub fn offers(scenario: &Scenario) -> Vec<&'static ApiPrice> {
    let usual = usual_offer(scenario.model().key).map(|offer| offer.key);
    let mut all: Vec<&ApiPrice> = API_PRICES.iter().collect();
    all.sort_by(|a, b| b.from.cmp(a.from));
    all.sort_by_key(|offer| Some(offer.key) != usual);
    all
}

/// A scenario with the prices of an offer and servers that follow traffic.
struct Asked {
    samples: Samples,
    goal: Goal,
    bounds: (f64, f64),
}

impl Asked {
    fn new(scenario: &Scenario, offer: &ApiPrice) -> Option<Self> {
        let input = if scenario.stated(Id::QueriesPerDay).is_some() { Id::QueriesPerDay } else { Id::DailyUsers };
        let price = |id, fact: &crate::catalog::fact::Fact| Change::Value(id, fact.base());
        let priced = scenario
            .clone()
            .apply(price(Id::InputTokenPrice, &offer.input))
            .apply(price(Id::CachedTokenPrice, offer.cached.as_ref().unwrap_or(&offer.input)))
            .apply(price(Id::OutputTokenPrice, &offer.output));
        let mut samples = Samples::new(&priced);
        samples.compute(Id::Servers);
        samples.fix(input);
        let bounds = bounds(input)?;
        Some(Self { samples, goal: Goal { output: Id::ProfitPerDay, target: 0.0, input }, bounds })
    }

    fn both(answer: &Answer, traffic: f64) -> Option<Both> {
        let both = Both { traffic, serve: answer.estimate.money.cost, buy: answer.estimate.money.revenue };
        (both.serve.is_finite() && both.buy.is_finite()).then_some(both)
    }

    fn central(&mut self, traffic: f64) -> Option<Both> {
        Self::both(&self.samples.central_with(|inputs| inputs.set(self.goal.input, traffic)), traffic)
    }

    /// Where the cheaper way changes, and which one is cheaper at the end.
    fn crossings(&mut self, places: usize, sample: Option<usize>) -> (Vec<Solution>, Option<Verdict>) {
        let Self { samples, goal, bounds } = self;
        let mut gain = |traffic: f64| {
            let change = |inputs: &mut crate::model::quantities::Inputs<f64>| inputs.set(goal.input, traffic);
            let answer = match sample {
                Some(sample) => samples.answer_with(sample, change),
                None => samples.central_with(change),
            };
            Self::both(&answer, traffic).map(|both| both.buy - both.serve)
        };
        let fineness = Fineness { places, near: 0.0, narrow: if sample.is_some() { NARROW } else { 0.0 } };
        let (tried, crossings) = solve(goal, *bounds, fineness, &mut gain);
        let last = crossings.last().map(|solution| solution.point().input);
        let verdict = tried.last().map(|end: &Point| match (end.output > 0.0, last) {
            (true, Some(from)) => Verdict::ServeFrom(from),
            (true, None) => Verdict::Serve,
            (false, Some(from)) => Verdict::BuyFrom(from),
            (false, None) => Verdict::Buy,
        });
        (crossings, verdict)
    }
}

/// Compares serving with buying at a list price. None where nothing is asked in a day.
pub fn compare(scenario: &Scenario, offer: &'static ApiPrice) -> Option<OwnOrBuy> {
    let mut asked = Asked::new(scenario, offer)?;
    let now = scenario.stated(asked.goal.input).filter(|traffic| *traffic > 0.0)?;
    let now = asked.central(now)?;
    let (crossings, verdict) = asked.crossings(PLACES, None);
    let place = |n: usize| at(asked.goal.input, asked.bounds, n as f64 / (PLACES - 1) as f64);
    let points: Vec<f64> = (0..PLACES).map(place).collect();
    Some(OwnOrBuy {
        offer,
        input: asked.goal.input,
        points: points.into_iter().filter_map(|traffic| asked.central(traffic)).collect(),
        now,
        crossings,
        verdict: verdict?,
        servers_anew: scenario.stated(Id::Servers).is_some(),
    })
}

/// The verdict over samples.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdicts {
    /// From which traffic on serving is cheaper, at [`PERCENTILES`](crate::uncertainty::ranges::PERCENTILES) of the
    /// samples in which it is from some traffic on; none where it never is.
    pub serve_from: Option<[f64; 5]>,
    /// Share of the samples in which serving is the cheaper way at the traffic of the scenario.
    pub serve_now: f64,
    /// Share of the samples in which serving is the cheaper way in the end.
    pub serve_in_the_end: f64,
}

/// What samples say of a comparison.
pub fn verdicts(scenario: &Scenario, offer: &'static ApiPrice) -> Option<Verdicts> {
    let mut asked = Asked::new(scenario, offer)?;
    let now = scenario.stated(asked.goal.input)?;
    let wanted = if asked.samples.is_uncertain() { SAMPLES } else { 1 };
    let (mut from, mut serve_now, mut in_the_end) = (Vec::new(), 0, 0);
    for sample in 0..wanted {
        let answer = asked.samples.answer_with(sample, |inputs| inputs.set(asked.goal.input, now));
        serve_now += usize::from(Asked::both(&answer, now).is_some_and(|both| both.serve < both.buy));
        match asked.crossings(PLACES_IN_A_SAMPLE, Some(sample)).1 {
            Some(Verdict::ServeFrom(traffic)) => {
                from.push(traffic);
                in_the_end += 1;
            }
            Some(Verdict::Serve) => in_the_end += 1,
            Some(Verdict::Buy | Verdict::BuyFrom(_)) | None => {}
        }
    }
    let share = |count: usize| count as f64 / wanted as f64;
    Some(Verdicts { serve_from: percentiles(&from), serve_now: share(serve_now), serve_in_the_end: share(in_the_end) })
}
