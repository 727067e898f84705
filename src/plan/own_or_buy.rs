//! Serve the model oneself, or buy its tokens at a list price: from which traffic on is which one cheaper?
//!
//! What buying costs is what the same tokens would bring in at those prices (`model::money`): fresh input, cached input
//! and output each at its own.

use super::goal::{Closing, Fineness, Goal, NARROW, Passes, Point, Solution, at, bounds, solve, window};
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
#[derive(Clone, Debug, PartialEq)]
pub struct OwnOrBuy {
    /// The price.
    pub offer: &'static ApiPrice,
    /// What traffic is counted in: users, or queries where those are stated.
    pub input: Id,
    /// Both costs as traffic grows, over all of it.
    pub points: Vec<Both>,
    /// The same closely, round the present traffic and the crossings, with both sides of each step.
    pub drawn: Vec<Both>,
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

/// Places at which both costs are drawn.
const DRAWN: usize = 121;

/// Samples of the range.
const SAMPLES: usize = 128;

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

/// What makes the prices of an offer those of the scenario.
pub fn changes(offer: &ApiPrice) -> [Change; 3] {
    let price = |id, fact: &crate::catalog::fact::Fact| Change::Value(id, fact.base());
    [
        price(Id::InputTokenPrice, &offer.input),
        // Who has no such price charges for all input alike.
        price(Id::CachedTokenPrice, offer.cached.as_ref().unwrap_or(&offer.input)),
        price(Id::OutputTokenPrice, &offer.output),
    ]
}

/// A scenario with the prices of an offer and servers that follow traffic.
#[derive(Clone, Debug)]
struct Asked {
    samples: Samples,
    goal: Goal,
    bounds: (f64, f64),
}

impl Asked {
    fn new(scenario: &Scenario, offer: &ApiPrice) -> Option<Self> {
        let input = if scenario.stated(Id::QueriesPerDay).is_some() { Id::QueriesPerDay } else { Id::DailyUsers };
        let mut samples = Samples::new(&scenario.applied(&changes(offer)));
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

    /// Which way is cheaper in a sample.
    fn verdict(&mut self, sample: usize) -> Option<Verdict> {
        let Self { samples, goal, bounds } = self;
        let mut gain = |traffic: f64| {
            let answer = samples.answer_with(sample, |inputs| inputs.set(goal.input, traffic));
            Self::both(&answer, traffic).map(|both| both.buy - both.serve)
        };
        let fineness = Fineness { places: PLACES_IN_A_SAMPLE, near: 0.0, narrow: NARROW };
        let (tried, crossings) = solve(goal, *bounds, fineness, &mut gain);
        verdict(tried.last(), crossings.last())
    }
}

/// Which way is cheaper, as the most traffic and the last crossing have it.
fn verdict(end: Option<&Point>, last: Option<&Solution>) -> Option<Verdict> {
    let last = last.map(|solution| solution.point().input);
    end.map(|end| match (end.output > 0.0, last) {
        (true, Some(from)) => Verdict::ServeFrom(from),
        (true, None) => Verdict::Serve,
        (false, Some(from)) => Verdict::BuyFrom(from),
        (false, None) => Verdict::Buy,
    })
}

/// Compares serving with buying at a list price, some places at a time.
#[derive(Clone, Debug)]
pub struct Comparing {
    offer: &'static ApiPrice,
    asked: Asked,
    now: Both,
    servers_anew: bool,
    /// Places that were tried.
    places: usize,
    points: Vec<Both>,
    gains: Vec<Point>,
    passes: Passes,
    is_solved: bool,
    window: Option<(f64, f64)>,
    places_drawn: usize,
    drawn: Vec<Both>,
}

impl Comparing {
    /// None where nothing is asked in a day.
    pub fn new(scenario: &Scenario, offer: &'static ApiPrice) -> Option<Self> {
        let mut asked = Asked::new(scenario, offer)?;
        let now = scenario.stated(asked.goal.input).filter(|traffic| *traffic > 0.0)?;
        Some(Self {
            offer,
            now: asked.central(now)?,
            asked,
            servers_anew: scenario.stated(Id::Servers).is_some(),
            places: 0,
            points: Vec::new(),
            gains: Vec::new(),
            passes: Passes::default(),
            is_solved: false,
            window: None,
            places_drawn: 0,
            drawn: Vec::new(),
        })
    }

    /// The same without what is drawn: the verdict alone.
    #[must_use]
    pub fn undrawn(self) -> Self {
        Self { places_drawn: DRAWN, ..self }
    }

    /// Tries one place, closes in on one crossing, or draws one point. Tells whether there is more to do.
    pub fn work(&mut self) -> bool {
        let (goal, bounds) = (self.asked.goal, self.asked.bounds);
        let share = |place: usize, places: usize| place as f64 / (places - 1) as f64;
        if self.places < PLACES {
            let both = self.asked.central(at(goal.input, bounds, share(self.places, PLACES)));
            self.points.extend(both);
            self.gains.extend(both.map(|both| Point { input: both.traffic, output: both.buy - both.serve }));
            self.places += 1;
            return true;
        }
        if !self.is_solved {
            let Self { asked, passes, gains, .. } = self;
            let mut gain = |traffic: f64| asked.central(traffic).map(|both| both.buy - both.serve);
            let mut closing = Closing { target: 0.0, near: 0.0, narrow: 0.0, output: &mut gain };
            self.is_solved = !passes.step(gains, &mut closing);
            return true;
        }
        let Self { passes, now, .. } = self;
        let window = *self.window.get_or_insert_with(|| {
            let crossed = passes.solutions.iter().map(|solution| solution.point().input);
            window(goal.input, bounds, &crossed.chain([now.traffic]).collect::<Vec<_>>())
        });
        if self.places_drawn < DRAWN {
            let both = self.asked.central(at(goal.input, window, share(self.places_drawn, DRAWN)));
            self.drawn.extend(both);
            self.places_drawn += 1;
            return true;
        }
        if !self.drawn.is_empty() {
            let sides = self.passes.solutions.iter().flat_map(|solution| match *solution {
                Solution::At(point) => [Some(point.input), None],
                Solution::Between(a, b) | Solution::Step(a, b) => [Some(a.input), Some(b.input)],
            });
            let sides: Vec<f64> = sides.flatten().filter(|side| (window.0..=window.1).contains(side)).collect();
            for side in sides {
                self.drawn.extend(self.asked.central(side));
            }
            self.drawn.push(self.now);
            self.drawn.sort_by(|a, b| a.traffic.total_cmp(&b.traffic));
        }
        false
    }

    /// What was found, once there is no more to do.
    pub fn found(&self) -> Option<OwnOrBuy> {
        Some(OwnOrBuy {
            offer: self.offer,
            input: self.asked.goal.input,
            points: self.points.clone(),
            drawn: self.drawn.clone(),
            now: self.now,
            crossings: self.passes.solutions.clone(),
            verdict: verdict(self.gains.last(), self.passes.solutions.last())?,
            servers_anew: self.servers_anew,
        })
    }
}

/// Compares serving with buying at a list price. None where nothing is asked in a day.
pub fn compare(scenario: &Scenario, offer: &'static ApiPrice) -> Option<OwnOrBuy> {
    let mut comparing = Comparing::new(scenario, offer)?;
    while comparing.work() {}
    comparing.found()
}

/// The verdict over samples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdicts {
    /// From which traffic on serving is cheaper, at [`PERCENTILES`](crate::uncertainty::ranges::PERCENTILES) of the
    /// samples in which it is from some traffic on; none where it never is.
    pub serve_from: Option<[f64; 5]>,
    /// Share of the samples in which serving is the cheaper way at the traffic of the scenario.
    pub serve_now: f64,
    /// Share of the samples in which serving is the cheaper way in the end.
    pub serve_in_the_end: f64,
}

/// What samples say of a comparison, some of them at a time.
#[derive(Clone, Debug)]
pub struct Judging {
    asked: Asked,
    now: f64,
    wanted: usize,
    done: usize,
    from: Vec<f64>,
    serve_now: usize,
    in_the_end: usize,
}

impl Judging {
    /// None where nothing is asked in a day.
    pub fn new(scenario: &Scenario, offer: &'static ApiPrice) -> Option<Self> {
        let asked = Asked::new(scenario, offer)?;
        let now = scenario.stated(asked.goal.input).filter(|traffic| *traffic > 0.0)?;
        let wanted = if asked.samples.is_uncertain() { SAMPLES } else { 1 };
        Some(Self { asked, now, wanted, done: 0, from: Vec::new(), serve_now: 0, in_the_end: 0 })
    }

    /// Asks some more samples. Tells whether there are others left.
    pub fn work(&mut self, samples: usize) -> bool {
        let until = self.done.saturating_add(samples).min(self.wanted);
        for sample in self.done..until {
            let Self { asked, now, .. } = self;
            let answer = asked.samples.answer_with(sample, |inputs| inputs.set(asked.goal.input, *now));
            self.serve_now += usize::from(Asked::both(&answer, *now).is_some_and(|both| both.serve < both.buy));
            match self.asked.verdict(sample) {
                Some(Verdict::ServeFrom(traffic)) => {
                    self.from.push(traffic);
                    self.in_the_end += 1;
                }
                Some(Verdict::Serve) => self.in_the_end += 1,
                Some(Verdict::Buy | Verdict::BuyFrom(_)) | None => {}
            }
        }
        self.done = until;
        until < self.wanted
    }

    /// Whether every sample was asked.
    pub fn is_done(&self) -> bool {
        self.done == self.wanted
    }

    /// Whether there is more than one sample.
    pub fn is_range(&self) -> bool {
        self.wanted > 1
    }

    /// What the samples so far say.
    pub fn verdicts(&self) -> Verdicts {
        let share = |count: usize| count as f64 / self.done.max(1) as f64;
        Verdicts {
            serve_from: percentiles(&self.from),
            serve_now: share(self.serve_now),
            serve_in_the_end: share(self.in_the_end),
        }
    }
}

/// What samples say of a comparison. None where nothing is asked in a day.
pub fn verdicts(scenario: &Scenario, offer: &'static ApiPrice) -> Option<Verdicts> {
    let mut judging = Judging::new(scenario, offer)?;
    while judging.work(SAMPLES) {}
    Some(judging.verdicts())
}
