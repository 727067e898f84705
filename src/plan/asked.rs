//! What the views of savings and of changes are asked, as a link says it: words with commas between them.
//!
//! A word that says nothing here is told apart, and the others hold.

use super::savings::Lever;
use crate::model::quantities::Id;
use crate::scenario::presets::PresetId;
use crate::scenario::variants::LETTERS;

/// What stands between words.
const BETWEEN: char = ',';
/// Each lever at its fair part.
const FAIR: &str = "fair";
/// No lever.
const NONE: &str = "none";
/// The preset that a scenario started from.
const START: &str = "start";
/// One input after the other, as the form has them.
const IN_ORDER: &str = "form";

/// The words of a link that say something.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(BETWEEN).map(str::trim).filter(|word| !word.is_empty())
}

/// Which levers are pulled, and how what each does is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pulled {
    /// The levers in their order, each once. Some may not apply to the scenario.
    pub on: Vec<Lever>,
    /// Whether each is told at its fair part, averaged over orders.
    pub fair: bool,
}

impl Default for Pulled {
    fn default() -> Self {
        Self { on: Lever::ALL.iter().copied().filter(|lever| lever.is_usual()).collect(), fair: false }
    }
}

impl Pulled {
    /// What a link asks, and the words of it that are none.
    pub fn read(text: &str) -> (Self, Vec<String>) {
        let mut asked = Self { on: Vec::new(), fair: false };
        let (mut unknown, mut names_levers) = (Vec::new(), false);
        for word in words(text) {
            match (word, Lever::from_key(word)) {
                (FAIR, _) => asked.fair = true,
                (NONE, _) => names_levers = true,
                (_, Some(lever)) => {
                    names_levers = true;
                    if !asked.on.contains(&lever) {
                        asked.on.push(lever);
                    }
                }
                (word, None) => unknown.push(word.to_owned()),
            }
        }
        if !names_levers {
            asked.on = Self::default().on;
        }
        (asked, unknown)
    }

    /// The same as a link says it: nothing of what is usual.
    pub fn write(&self) -> String {
        let mut words: Vec<&str> = Vec::new();
        if self.fair {
            words.push(FAIR);
        }
        if self.on.is_empty() {
            words.push(NONE);
        } else if self.on != Self::default().on {
            words.extend(self.on.iter().map(|lever| lever.key()));
        }
        words.join(&BETWEEN.to_string())
    }

    /// Every lever in the order in which a list shows them: those that are pulled in theirs, each of the others before
    /// the first that usually comes after it.
    pub fn arranged(&self) -> Vec<Lever> {
        let mut all = self.on.clone();
        for lever in Lever::ALL.iter().filter(|lever| !self.on.contains(lever)) {
            let place = all.iter().position(|other| other > lever).unwrap_or(all.len());
            all.insert(place, *lever);
        }
        all
    }

    /// The same with a lever pulled, where the list shows it, or not pulled.
    #[must_use]
    pub fn with(&self, lever: Lever, pulled: bool) -> Self {
        let is_on = |one: &Lever| if *one == lever { pulled } else { self.on.contains(one) };
        Self { on: self.arranged().into_iter().filter(is_on).collect(), fair: self.fair }
    }

    /// The same with a pulled lever before another one, or at the end.
    #[must_use]
    pub fn before(&self, lever: Lever, other: Option<Lever>) -> Self {
        let mut on: Vec<Lever> = self.on.iter().copied().filter(|one| *one != lever).collect();
        let place = other.and_then(|other| on.iter().position(|one| *one == other)).unwrap_or(on.len());
        if self.on.contains(&lever) {
            on.insert(place, lever);
        }
        Self { on, fair: self.fair }
    }
}

/// What a scenario is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// The preset that it started from.
    Start,
    /// A variant, from 0 on.
    Variant(usize),
    /// Any preset.
    Preset(PresetId),
}

impl Against {
    /// The word that links use.
    pub fn key(self) -> String {
        match self {
            Self::Start => START.to_owned(),
            Self::Variant(at) => LETTERS.get(at).map_or_else(String::new, char::to_string),
            Self::Preset(preset) => preset.key().to_owned(),
        }
    }

    /// What a word of a link names.
    pub fn from_key(key: &str) -> Option<Self> {
        let variant = || LETTERS.iter().position(|letter| key.chars().eq([*letter])).map(Self::Variant);
        let start = (key == START).then_some(Self::Start);
        start.or_else(variant).or_else(|| PresetId::from_key(key).map(Self::Preset))
    }
}

/// The quantities whose difference can be asked for, beside that of the headline.
pub const BRIDGED: [Id; 9] = [
    Id::CostPerDay,
    Id::CostPerQuery,
    Id::CostPerMillionTokens,
    Id::ProvisionedGpus,
    Id::EnergyPerDay,
    Id::CarbonPerDay,
    Id::WaterPerDay,
    Id::TrainingCost,
    Id::TrainingEnergy,
];

/// Between which scenarios a difference is told, of what, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bridged {
    /// With what the scenario is compared; what is usual where none was asked.
    pub against: Option<Against>,
    /// The quantity; that of the headline where none was asked.
    pub quantity: Option<Id>,
    /// Whether inputs move one after the other, as the form has them.
    pub in_order: bool,
}

impl Bridged {
    /// What a link asks, and the words of it that are none.
    pub fn read(text: &str) -> (Self, Vec<String>) {
        let (mut asked, mut unknown) = (Self::default(), Vec::new());
        for word in words(text) {
            let quantity = Id::from_key(word).filter(|id| BRIDGED.contains(id));
            match (word, Against::from_key(word), quantity) {
                (IN_ORDER, ..) => asked.in_order = true,
                (_, Some(against), _) => asked.against = Some(against),
                (_, None, Some(quantity)) => asked.quantity = Some(quantity),
                (word, None, None) => unknown.push(word.to_owned()),
            }
        }
        (asked, unknown)
    }

    /// The same as a link says it.
    pub fn write(&self) -> String {
        let against = self.against.map(Against::key);
        let quantity = self.quantity.map(|id| id.key().to_owned());
        let order = self.in_order.then(|| IN_ORDER.to_owned());
        let words: Vec<String> = against.into_iter().chain(quantity).chain(order).collect();
        words.join(&BETWEEN.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_goes_into_a_link_and_comes_out() {
        let asked = |text: &str| Pulled::read(text).0;
        for text in ["", "none", "fair", "fair,none", "spot,pruning,own", "fair,own,cache"] {
            assert_eq!(asked(text).write(), text);
        }
        assert_eq!(asked(&Pulled::default().write()), Pulled::default());
        assert_eq!(asked(" own , own,spot").on, [Lever::Own, Lever::Spot]);
        let (some, unknown) = Pulled::read("own,magic,fair,<b>");
        assert_eq!((some.on, some.fair, unknown), (vec![Lever::Own], true, vec!["magic".into(), "<b>".into()]));
        for text in ["", "b", "start", "c,carbon_per_day", "chatgpt-2023,form", "provisioned_gpus", "form"] {
            assert_eq!(Bridged::read(text).0.write(), text);
            assert!(Bridged::read(text).1.is_empty(), "{text}");
        }
        // An input and a quantity that no view offers are no words here.
        assert_eq!(Bridged::read("b,mfu,tpot").1, ["mfu", "tpot"]);
    }

    #[test]
    fn levers_keep_their_places_and_move() {
        let none = Pulled { on: Vec::new(), fair: false };
        assert_eq!(none.arranged(), Lever::ALL);
        let asked = Pulled::read("spot,prefix_cache,reserved").0;
        let all = asked.arranged();
        assert_eq!(all.len(), Lever::ALL.len());
        assert!(all.iter().filter(|lever| asked.on.contains(lever)).eq(asked.on.iter()), "{all:?}");
        for lever in Lever::ALL {
            // Pulled and let go again, everything is where it was.
            if !asked.on.contains(lever) {
                assert_eq!(asked.with(*lever, true).arranged(), all, "{lever:?}");
                assert_eq!(asked.with(*lever, true).with(*lever, false), asked, "{lever:?}");
                assert_eq!(asked.before(*lever, None), asked, "{lever:?}: nobody pulled it");
            }
        }
        let first = asked.before(Lever::Reserved, Some(Lever::Spot));
        assert_eq!(first.on, [Lever::Reserved, Lever::Spot, Lever::PrefixCache]);
        assert_eq!(first.before(Lever::Reserved, None).on, [Lever::Spot, Lever::PrefixCache, Lever::Reserved]);
    }
}
