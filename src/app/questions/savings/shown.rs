//! What the parts of the view share: which measures are used in which order, and what is known of them.

use super::COST;
use crate::app::slices::in_slices;
use crate::app::state::State;
use crate::charts::waterfall::Bar;
use crate::figures::waterfall::{Rounded, Step, Total, Way};
use crate::i18n::label;
use crate::i18n::lang::Locale;
use crate::i18n::results::{plan, ranges as range_words, savings as words};
use crate::plan::asked::Pulled;
use crate::plan::savings::{Lever, NotApplicable, Pulling, Spread, applicable, levels, pulled};
use crate::scenario::Scenario;
use leptos::prelude::*;

/// Samples, and sets of measures, that are worked out before somebody looks at the clock.
const SAMPLES: usize = 4;
const SETS: usize = 4;

/// What is worked out in slices.
#[derive(Clone, Debug, PartialEq)]
struct Question {
    scenario: Scenario,
    levers: Vec<Lever>,
}

/// The ends of a range.
type Ends = Option<(f64, f64)>;

fn ends(percentiles: Option<[f64; 5]>) -> Ends {
    percentiles.map(|[low, .., high]| (low, high))
}

/// Ranges over samples, in an order.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Spreads {
    /// Of what each measure does.
    pub(super) effects: Vec<Ends>,
    before: Ends,
    after: Ends,
}

/// What a measure does on average over orders, with the least and the most of any order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Fair {
    lever: Lever,
    pub(super) effect: f64,
    pub(super) range: (f64, f64),
}

/// Work in slices that ends.
struct Work<W> {
    work: W,
    more: bool,
}

/// What the parts of the view share.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    /// What the link asks.
    pub(super) asked: Memo<Pulled>,
    /// Words of it that name nothing.
    pub(super) unknown: Memo<Vec<String>>,
    /// The measures that apply, in the order of the list.
    pub(super) listed: Memo<Vec<Lever>>,
    /// Those that do not.
    pub(super) left_out: Memo<Vec<(Lever, NotApplicable)>>,
    /// Those that are used, in their order.
    pub(super) on: Memo<Vec<Lever>>,
    /// The cost before them and after each; none where there is no cost.
    pub(super) levels: Memo<Option<Vec<f64>>>,
    /// What each does alone.
    pub(super) alone: Memo<Vec<(Lever, f64)>>,
    /// Ranges of what each does in its place; none until they are known.
    pub(super) spreads: Memo<Option<Spreads>>,
    fair: Memo<Option<Vec<Fair>>>,
}

impl Shown {
    pub(super) fn new(state: State) -> Self {
        let read = Memo::new(move |_| state.ask.with(|ask| Pulled::read(ask)));
        let asked = Memo::new(move |_| read.with(|(asked, _)| asked.clone()));
        let unknown = Memo::new(move |_| read.with(|(_, unknown)| unknown.clone()));
        let fitting = Memo::new(move |_| state.scenario.with(|scenario| applicable(scenario, Lever::ALL)));
        let listed = Memo::new(move |_| {
            let applies = |lever: &Lever| fitting.with(|(levers, _)| levers.contains(lever));
            asked.with(|asked| asked.arranged().into_iter().filter(applies).collect::<Vec<_>>())
        });
        let left_out = Memo::new(move |_| fitting.with(|(_, left_out)| left_out.clone()));
        let on = Memo::new(move |_| {
            asked.with(|asked| listed.get().into_iter().filter(|lever| asked.on.contains(lever)).collect::<Vec<_>>())
        });
        let levels = Memo::new(move |_| {
            let levels = state.scenario.with(|scenario| on.with(|on| levels(scenario, COST, on)))?;
            // A training run serves nobody: what costs nothing cannot cost less.
            levels.first().is_some_and(|before| *before > 0.0).then_some(levels)
        });
        let alone = Memo::new(move |_| {
            state.scenario.with(|scenario| {
                let cost = |scenario: &Scenario| scenario.answer().value(COST).unwrap_or(f64::NAN);
                let before = cost(scenario);
                let alone = |lever: &Lever| (*lever, cost(&pulled(scenario, &[*lever]).0) - before);
                fitting.with(|(levers, _)| levers.iter().map(alone).collect::<Vec<_>>())
            })
        });
        let question = move |levers: Vec<Lever>| Question { scenario: state.scenario.get(), levers };
        let spreads = in_slices(
            Memo::new(move |_| question(on.get())),
            |Question { scenario, levers }| {
                levels_of(scenario).map(|_| Work { work: Spread::of(scenario, COST, levers), more: true })
            },
            |work| {
                work.more = work.work.work(SAMPLES);
                work.more
            },
            |Work { work, more }| {
                let levels = if *more { return None } else { work.levels() };
                let (before, after) = (levels.first().copied().flatten(), levels.last().copied().flatten());
                let effects = work.effects().into_iter().map(ends).collect();
                Some(Spreads { effects, before: ends(before), after: ends(after) })
            },
        );
        // The average knows no order: measures that only change places are not averaged anew.
        let fair = in_slices(
            Memo::new(move |_| {
                let mut levers = on.get();
                levers.sort();
                question(levers)
            }),
            |Question { scenario, levers }| {
                levels_of(scenario).map(|_| Work { work: Pulling::new(scenario, COST, levers), more: true })
            },
            |work| {
                work.more = work.work.work(SETS);
                work.more
            },
            |Work { work, more }| {
                let savings = if *more { return None } else { work.savings(true)? };
                let steps = savings.steps.into_iter();
                Some(steps.map(|step| Fair { lever: step.lever, effect: step.effect, range: step.range }).collect())
            },
        );
        Self {
            asked,
            unknown,
            listed,
            left_out,
            on,
            levels,
            alone,
            spreads: Memo::new(move |_| spreads.get().flatten()),
            fair: Memo::new(move |_| fair.get().flatten()),
        }
    }

    /// Whether each measure is told at its fair part.
    pub(super) fn is_fair(self) -> bool {
        self.asked.with(|asked| asked.fair)
    }

    /// Asks something else, which the link says from then on.
    pub(super) fn ask(self, state: State, change: impl FnOnce(&mut Pulled)) {
        let mut asked = self.asked.get_untracked();
        change(&mut asked);
        let text = asked.write();
        if state.ask.with_untracked(|ask| *ask != text) {
            state.ask.set(text);
        }
    }

    /// What each of the measures that are used does on average over orders, in their order; none until that is known.
    pub(super) fn fair(self) -> Option<Vec<Fair>> {
        self.fair.with(|fair| {
            let of = |lever: &Lever| fair.as_ref()?.iter().find(|fair| fair.lever == *lever).copied();
            self.on.with(|on| on.iter().map(of).collect())
        })
    }

    /// What each does in its place.
    pub(super) fn effects(self) -> Vec<f64> {
        self.levels.with(|levels| {
            let levels = levels.as_deref().unwrap_or_default();
            levels.windows(2).map(|pair| pair[1] - pair[0]).collect()
        })
    }

    /// Amounts in the order, as they are printed.
    pub(super) fn rounded(self, locale: Locale, effects: &[f64]) -> Option<Rounded> {
        self.levels.with(|levels| {
            let levels = levels.as_ref()?;
            Some(Rounded::new(locale, COST.unit(), *levels.first()?, effects, *levels.last()?))
        })
    }

    /// The way from the cost as it is to the cost with the measures that are used.
    pub(super) fn way(self, state: State) -> Option<Way> {
        let locale = state.locale.get();
        let lang = locale.lang;
        let levels = self.levels.get()?;
        let fair = if self.is_fair() { self.fair() } else { None };
        let spreads = self.spreads.get();
        let step = |(at, lever): (usize, &Lever)| {
            let in_place = || levels.get(at + 1).zip(levels.get(at)).map_or(f64::NAN, |(after, before)| after - before);
            let average = fair.as_ref().and_then(|fair| fair.get(at));
            let over_samples = || spreads.as_ref().and_then(|spreads| spreads.effects.get(at).copied().flatten());
            Step {
                name: plan::lever(*lever).get(lang).to_owned(),
                note: String::new(),
                effect: average.map_or_else(in_place, |fair| fair.effect),
                ends: match average {
                    Some(fair) => Some(fair.range),
                    None if self.is_fair() => None,
                    None => over_samples(),
                },
            }
        };
        let steps = self.on.with(|on| on.iter().enumerate().map(step).collect());
        let total = |bar, name: &str, value, ends| Total { bar, name: name.to_owned(), value, ends };
        // The range of the headline is that of the same scenario over more samples.
        let headline = state.ranges.with(|ranges| {
            let [low, .., high] = ranges.as_ref().filter(|ranges| ranges.headline == COST)?.summary.percentiles;
            Some((low, high))
        });
        // Ranges of one chart are of one kind.
        let is_range = state.is_range() && !self.is_fair();
        let of = |ends: fn(&Spreads) -> Ends| spreads.as_ref().and_then(ends).filter(|_| is_range);
        let before = headline.filter(|_| is_range).or_else(|| of(|spreads| spreads.before));
        let range_head = if self.is_fair() { words::ANY_ORDER } else { range_words::RANGE };
        Some(Way {
            locale,
            id: COST,
            from: total(Bar::Own, words::AS_IT_IS.get(lang), *levels.first()?, before),
            steps,
            to: total(Bar::Changed, words::WITH_THESE.get(lang), *levels.last()?, of(|spreads| spreads.after)),
            heads: [words::MEASURE.get(lang), label(lang, COST), range_head.get(lang)].map(str::to_owned),
            has_ranges: is_range || self.is_fair(),
            waits: if self.is_fair() { fair.is_none() } else { spreads.is_none() },
        })
    }
}

/// The cost of a scenario, where it has one.
fn levels_of(scenario: &Scenario) -> Option<f64> {
    scenario.answer().value(COST).filter(|cost| cost.is_finite() && *cost > 0.0)
}
