//! What the parts of the view share: which two scenarios, which quantity, and what lies between.

use crate::app::compare::names::{LETTERS as NAMES, name, value_of};
use crate::app::slices::in_slices;
use crate::app::state::State;
use crate::charts::waterfall::Bar;
use crate::figures::waterfall::{Step, Total, Way};
use crate::i18n::results::{changes as words, compare, savings};
use crate::i18n::{item_label, label};
use crate::model::quantities::Id;
use crate::plan::asked::{Against, BRIDGED, Bridged};
use crate::plan::bridge::{Bridge, Crossing, Order};
use crate::scenario::Scenario;
use crate::uncertainty::differing::differing;
use leptos::prelude::*;

/// The letters of the scenario and its variants.
pub(super) const LETTERS: [&str; 3] = NAMES;

/// Scenarios between the two that are worked out before somebody looks at the clock.
const SETS: usize = 4;

/// What is worked out in slices.
#[derive(Clone, Debug, PartialEq)]
struct Question {
    from: Scenario,
    to: Scenario,
    quantity: Id,
    in_order: bool,
}

/// What lies between two scenarios.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Found {
    /// Nothing: no input differs.
    Same,
    /// It cannot be told input by input.
    NotByInput,
    /// The way.
    Bridge(Bridge),
}

struct Work {
    crossing: Crossing,
    in_order: bool,
    more: bool,
}

/// Averages have no order of their own: what raises comes first, the largest of it before the others, so that nothing
/// between the two is below both.
fn arranged(mut bridge: Bridge, in_order: bool) -> Bridge {
    if !in_order {
        bridge.parts.sort_by(|a, b| match (a.effect > 0.0, b.effect > 0.0) {
            (true, true) => b.effect.total_cmp(&a.effect),
            (false, false) => a.effect.total_cmp(&b.effect),
            (a, b) => b.cmp(&a),
        });
    }
    bridge
}

/// What the parts of the view share.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    /// What the link asks.
    pub(super) asked: Memo<Bridged>,
    /// Words of it that name nothing.
    pub(super) unknown: Memo<Vec<String>>,
    /// With what the scenario is compared.
    pub(super) against: Memo<Against>,
    /// That scenario.
    other: Memo<Scenario>,
    /// The quantities that both have.
    pub(super) offered: Memo<Vec<Id>>,
    /// Whether there is none.
    pub(super) has_none: Memo<bool>,
    /// The one that is looked at.
    pub(super) quantity: Memo<Id>,
    /// How many inputs differ.
    pub(super) differing: Memo<usize>,
    /// What lies between; none until that is known.
    pub(super) found: Memo<Option<Found>>,
}

impl Shown {
    pub(super) fn new(state: State) -> Self {
        let read = Memo::new(move |_| state.ask.with(|ask| Bridged::read(ask)));
        let asked = Memo::new(move |_| read.with(|(asked, _)| *asked));
        let unknown = Memo::new(move |_| read.with(|(_, unknown)| unknown.clone()));
        // The baseline is what the whole page measures against.
        let against = Memo::new(move |_| {
            let count = state.variants.with(Vec::len);
            let usual = if count > 0 { Against::Variant(0) } else { Against::Start };
            let there = |against: &Against| !matches!(against, Against::Variant(at) if *at >= count);
            asked.get().against.filter(there).unwrap_or(usual)
        });
        let other = Memo::new(move |_| match against.get() {
            Against::Start => Scenario::preset(state.scenario.with(|scenario| scenario.preset)),
            Against::Preset(preset) => Scenario::preset(preset),
            Against::Variant(at) => state.variants.with(|variants| variants.get(at).cloned().unwrap_or_default()),
        });
        let offered = Memo::new(move |_| {
            let headline = state.scenario.with(Scenario::headline);
            let before = other.with(Scenario::answer);
            let has = |id: &Id| {
                let value = |value: Option<f64>| value.is_some_and(|value| value.is_finite() && value != 0.0);
                state.answer.with(|answer| value(answer.value(*id))) && value(before.value(*id))
            };
            let all = std::iter::once(headline).chain(BRIDGED.into_iter().filter(|id| *id != headline));
            all.filter(has).collect::<Vec<Id>>()
        });
        let has_none = Memo::new(move |_| offered.with(Vec::is_empty));
        let quantity = Memo::new(move |_| {
            let offered = offered.get();
            let asked = asked.get().quantity.filter(|id| offered.contains(id));
            let headline = || state.scenario.with(Scenario::headline);
            asked.or(offered.first().copied()).unwrap_or_else(headline)
        });
        let differing = Memo::new(move |_| {
            state.scenario.with(|scenario| {
                let all = other.with(|other| differing(&[other, scenario]));
                all.iter().filter(|one| !one.follows).count()
            })
        });
        let question = Memo::new(move |_| Question {
            from: other.get(),
            to: state.scenario.get(),
            quantity: quantity.get(),
            in_order: asked.get().in_order,
        });
        let begin = |Question { from, to, quantity, in_order }: &Question| {
            let order = if *in_order { Order::Given(Vec::new()) } else { Order::Average };
            Some(Work { crossing: Crossing::new(from, to, *quantity, &order), in_order: *in_order, more: true })
        };
        let step = |work: &mut Work| {
            work.more = work.crossing.work(SETS);
            work.more
        };
        let read = |Work { crossing, in_order, more }: &Work| match (more, crossing.parts()) {
            (_, 0) => Some(Found::Same),
            (true, _) => None,
            (false, _) => {
                Some(crossing.bridge().map_or(Found::NotByInput, |bridge| Found::Bridge(arranged(bridge, *in_order))))
            }
        };
        let found = in_slices(question, begin, step, read);
        let found = Memo::new(move |_| found.get().flatten());
        Self { asked, unknown, against, other, offered, has_none, quantity, differing, found }
    }

    /// Asks something else, which the link says from then on.
    pub(super) fn ask(self, state: State, change: impl FnOnce(&mut Bridged)) {
        let mut asked = self.asked.get_untracked();
        change(&mut asked);
        let text = asked.write();
        if state.ask.with_untracked(|ask| *ask != text) {
            state.ask.set(text);
        }
    }

    /// The variant that the link asks for and that is not there.
    pub(super) fn missing_variant(self) -> Option<usize> {
        match self.asked.get().against {
            Some(Against::Variant(at)) if self.against.get() != Against::Variant(at) => Some(at),
            _ => None,
        }
    }

    /// What the other scenario is called.
    pub(super) fn other_name(self, state: State) -> String {
        let lang = state.lang.get();
        self.other.with(|other| match self.against.get() {
            Against::Variant(at) => {
                words::variant(lang, LETTERS.get(at + 1).copied().unwrap_or_default(), &name(lang, other))
            }
            _ => name(lang, other),
        })
    }

    /// The way from the other scenario to this one.
    pub(super) fn way(self, state: State) -> Option<Way> {
        let locale = state.locale.get();
        let lang = locale.lang;
        let Some(Found::Bridge(Bridge { quantity, from, to, parts })) = self.found.get() else { return None };
        let steps = self.other.with(|other| {
            state.scenario.with(|scenario| {
                let step = |part: &crate::plan::bridge::Part| {
                    let value = |scenario| value_of(lang, scenario, part.item).0;
                    let values = compare::from_to(&value(other), &value(scenario));
                    Step {
                        name: item_label(lang, part.item).to_owned(),
                        note: words::with_following(lang, &values, part.along.len()),
                        effect: part.effect,
                        ends: Some(part.range).filter(|(least, most)| most - least > 1e-9 * from.abs().max(to.abs())),
                    }
                };
                parts.iter().map(step).collect::<Vec<_>>()
            })
        });
        let total = |bar, name: String, value| Total { bar, name, value, ends: None };
        let has_ranges = steps.iter().any(|step| step.ends.is_some());
        Some(Way {
            locale,
            id: quantity,
            from: total(Bar::Baseline, self.other_name(state), from),
            steps,
            to: total(Bar::Own, words::THIS.get(lang).to_owned(), to),
            heads: [words::INPUT.get(lang), label(lang, quantity), savings::ANY_ORDER.get(lang)].map(str::to_owned),
            has_ranges,
            waits: false,
        })
    }
}
