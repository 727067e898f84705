//! The link: a query string with the ids of the registry, readable, and only what differs from the preset.

use super::amount::{self, Amount};
use super::choice::ChoiceId;
use super::migrations::{MODELS, Models};
use super::mix;
use super::number::{self, NumberError};
use super::presets::PresetId;
use super::problem::Problem;
use super::stored::{self, Stored};
use super::variants::{self, LETTERS};
use super::{FIRST_SEED, MODEL_VERSION, Scenario};
use crate::i18n::lang::{Currency, Lang};
use crate::model::choices::YesNo;
use crate::model::quantities::{Id, Level};
use litemap::LiteMap;
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// What the page shows beside the estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum View {
    /// Form and answer.
    #[default]
    Estimate,
    /// How the parameters of the model are counted.
    Model,
    /// What others published, beside what the formulas and our own estimate give.
    Published,
    /// Predicted against measured throughput.
    Measured,
    /// The four formulas of the textbook.
    Textbook,
    /// Every default with its source.
    Sources,
    /// The scenario beside its variants.
    Compare,
    /// Every accelerator, ranked.
    Hardware,
    /// What lowers the cost.
    Savings,
    /// What would have to be true.
    Goal,
    /// Where the cost is going.
    Outlook,
    /// What differs between two scenarios, input by input.
    Changes,
    /// The cost of a model from its data to its last answer.
    Life,
    /// Serving against buying tokens at a list price.
    Api,
    /// A small network, trained in the page.
    Laboratory,
}

impl View {
    /// Every view.
    pub const ALL: &'static [Self] = &[
        Self::Estimate,
        Self::Hardware,
        Self::Savings,
        Self::Goal,
        Self::Outlook,
        Self::Compare,
        Self::Changes,
        Self::Life,
        Self::Api,
        Self::Published,
        Self::Measured,
        Self::Model,
        Self::Textbook,
        Self::Laboratory,
        Self::Sources,
    ];

    /// The word that links use.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Estimate => "estimate",
            Self::Model => "model",
            Self::Published => "published",
            Self::Measured => "measured",
            Self::Textbook => "textbook",
            Self::Sources => "sources",
            Self::Compare => "compare",
            Self::Hardware => "hardware",
            Self::Savings => "savings",
            Self::Goal => "goal",
            Self::Outlook => "outlook",
            Self::Changes => "changes",
            Self::Life => "life",
            Self::Api => "api",
            Self::Laboratory => "laboratory",
        }
    }
}

/// A link, read: the scenario and how it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// What is computed.
    pub scenario: Scenario,
    /// What it is compared with, the baseline first: B and C.
    pub variants: Vec<Scenario>,
    /// The language, where the link says one.
    pub lang: Option<Lang>,
    /// The currency that amounts are shown in.
    pub currency: Currency,
    /// What is shown.
    pub view: View,
    /// What the view is asked, in words of its own: a goal, an order of measures, an offer. Empty for what it shows by
    /// itself; a view that cannot read it says so.
    pub ask: String,
    /// The quantity whose derivation is open.
    pub open: Option<Id>,
    /// The amount of the headline whose chance is asked, in its base unit.
    pub limit: Option<f64>,
    /// The result when the link was made, where it carries one.
    pub stored: Option<Stored>,
    /// Whether the stored result is shown in place of a present one.
    pub frozen: bool,
}

/// Links longer than this break in some messengers.
pub const LONGEST_LINK: usize = 2000;

/// What must be escaped in keys and values. Everything else, Chinese included, stays readable.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'+')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'?')
    .add(b'`');

/// Reads a query string, with or without the question mark. Never fails: what cannot be read is listed, kept, and
/// left out of the calculation.
pub fn decode(query: &str) -> (Link, Vec<Problem>) {
    decode_by(&MODELS, query)
}

/// The same with other versions of the model, to try steps between versions.
pub fn decode_by(models: &Models, query: &str) -> (Link, Vec<Problem>) {
    let query = query.trim();
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut problems = Vec::new();
    let length = query.chars().count();
    if length > LONGEST_LINK {
        problems.push(Problem::LongLink { length });
    }
    let pairs: Vec<(String, String)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            (unescape(key, key, &mut problems), unescape(value, key, &mut problems))
        })
        .collect();

    let mut link = Link::default();
    let mut repeated: LiteMap<String, ()> = LiteMap::new();
    // Of a repeated key the last value counts.
    let mut last = Written::new();
    for (key, text) in pairs {
        if last.insert(key.clone(), text).is_some() && repeated.insert(key.clone(), ()).is_none() {
            problems.push(Problem::Repeated { key });
        }
    }
    let version = last.get("v").and_then(|text| stored::model_version(text));
    let mut of_variants = LETTERS.map(|letter| variants::take(&mut last, letter));
    if let Some(version) = version.filter(|version| models.is_older(*version)) {
        last.remove("v");
        for written in std::iter::once(&mut last).chain(of_variants.iter_mut().flatten()) {
            models.bring_up(version, written);
        }
        problems.push(Problem::OlderVersion { version });
    }
    link.scenario = take_scenario(&mut last);
    link.stored = stored::take(&mut last, version.unwrap_or(models.present()));
    for (key, text) in last {
        if stored::KEYS.contains(&key.as_str()) || read_setting(&mut link, &key, &text).is_err() {
            link.scenario.kept.insert(key, text);
        }
    }
    let variants = of_variants.into_iter().flatten().map(|written| variants::read(&link.scenario, written));
    link.variants = variants.collect();
    problems.extend(link.scenario.problems());
    problems.extend(variants::problems(&link.variants));
    (link, problems)
}

/// Values by key, as a link writes them.
pub type Written = LiteMap<String, String>;

/// Takes what belongs to a scenario; what cannot be read is kept in it. Preset, then choices, then numbers, in the order
/// of the registry, since what equals the value that would hold anyway is no change.
pub(super) fn take_scenario(written: &mut Written) -> Scenario {
    let mut scenario = Scenario::default();
    if let Some(text) = written.remove("preset") {
        match PresetId::from_key(&text) {
            Some(preset) => scenario = Scenario::preset(preset),
            None => keep(&mut scenario, "preset", text),
        }
    }
    for choice in ChoiceId::ALL {
        if let Some(text) = written.remove(choice.key()) {
            match (choice.option(&text), mix::read(*choice, &text)) {
                (Some(option), _) => scenario.set_choice(*choice, option),
                (None, Ok(mix)) => scenario.set_mix(*choice, mix),
                (None, Err(_)) => keep(&mut scenario, choice.key(), text),
            }
        }
    }
    for id in Id::ALL {
        if let Some(text) = written.remove(id.key()) {
            match read_amount(*id, &text) {
                Ok(amount) => scenario.set_amount(*id, amount),
                Err(_) => keep(&mut scenario, id.key(), text),
            }
        }
    }
    if let Some(name) = written.remove("name") {
        scenario.rename(&name);
    }
    scenario
}

/// What a scenario says, what could not be read apart: preset, choices, numbers, name.
pub(super) fn stated(scenario: &Scenario) -> Vec<(&'static str, String)> {
    let mut pairs: Vec<(&str, String)> = Vec::new();
    if scenario.preset != PresetId::DEFAULT {
        pairs.push(("preset", scenario.preset.key().to_owned()));
    }
    for choice in ChoiceId::ALL {
        let mixed = || scenario.mixes.get(choice).map(|mix| mix::encode(mix));
        if let Some(option) = scenario.choices.get(choice) {
            pairs.push((choice.key(), mixed().unwrap_or_else(|| (*option).to_owned())));
        }
    }
    for (id, value) in &scenario.numbers {
        if !scenario.kept.contains_key(id.key()) {
            let range = || scenario.ranges.get(id).map(|range| amount::encode_range(*range, id.unit()));
            pairs.push((id.key(), range().unwrap_or_else(|| number::encode(*value, id.unit()))));
        }
    }
    pairs.extend(scenario.name.iter().map(|name| ("name", name.clone())));
    pairs
}

impl Scenario {
    /// What cannot be used: each kept text with its reason, and values that contradict each other.
    pub fn problems(&self) -> Vec<Problem> {
        let kept = self.kept.iter();
        let mut problems: Vec<Problem> = kept.filter_map(|(key, text)| kept_problem(self.preset, key, text)).collect();
        problems.extend(self.contradictions());
        problems.extend(self.too_many_cases());
        problems
    }
}

fn keep(scenario: &mut Scenario, key: &str, text: String) {
    scenario.kept.insert(key.to_owned(), text);
}

/// What is wrong with a kept text.
pub(super) fn kept_problem(preset: PresetId, key: &str, text: &str) -> Option<Problem> {
    if let Some(id) = Id::from_key(key) {
        return read_amount(id, text).err();
    }
    if let Some(choice) = ChoiceId::from_key(key) {
        return mix::read(choice, text).err();
    }
    if key == "preset" {
        return Some(Problem::UnknownPreset { text: text.to_owned() });
    }
    let mut link = Link { scenario: Scenario::preset(preset), ..Link::default() };
    read_setting(&mut link, key, text).err()
}

/// Writes a link without the question mark. Empty for the default scenario.
pub fn encode(link: &Link) -> String {
    let scenario = &link.scenario;
    let mut pairs: Vec<(&str, String)> = stated(scenario);
    if scenario.seed != FIRST_SEED && !scenario.kept.contains_key("seed") {
        pairs.push(("seed", scenario.seed.to_string()));
    }
    if let Some(limit) = link.limit.filter(|_| !scenario.kept.contains_key("limit")) {
        pairs.push(("limit", number::encode(limit, scenario.headline().unit())));
    }
    for (key, text) in &scenario.kept {
        pairs.push((key, text.clone()));
    }
    let of_variants =
        LETTERS.iter().zip(&link.variants).flat_map(|(letter, variant)| variants::written(scenario, variant, *letter));
    let of_variants: Vec<(String, String)> = of_variants.collect();
    pairs.extend(of_variants.iter().map(|(key, text)| (key.as_str(), text.clone())));
    if link.currency != Currency::default() {
        pairs.push(("currency", link.currency.key().to_owned()));
    }
    if link.view != View::default() {
        pairs.push(("view", link.view.key().to_owned()));
    }
    if !link.ask.is_empty() {
        pairs.push(("ask", link.ask.clone()));
    }
    if let Some(id) = link.open {
        pairs.push(("open", id.key().to_owned()));
    }
    if (!pairs.is_empty() || link.stored.is_some()) && !scenario.kept.contains_key("v") {
        pairs.push(("v", MODEL_VERSION.to_string()));
    }
    if let Some(stored) = link.stored.filter(|_| !scenario.kept.contains_key("result")) {
        let version = scenario.kept.get("v").and_then(|text| stored::model_version(text)).unwrap_or(MODEL_VERSION);
        let own = stored.pairs(version).into_iter();
        pairs.extend(own.filter(|(key, _)| !scenario.kept.contains_key(*key)));
    }
    if link.frozen {
        pairs.push(("frozen", "yes".to_owned()));
    }
    if let Some(lang) = link.lang {
        pairs.push(("lang", lang.key().to_owned()));
    }
    let written: Vec<String> = pairs
        .iter()
        .map(|(key, value)| format!("{}={}", utf8_percent_encode(key, ESCAPED), utf8_percent_encode(value, ESCAPED)))
        .collect();
    written.join("&")
}

/// Reads what is written for a quantity, a number or a range, and checks its bounds.
///
/// # Errors
/// The problem, with the id and the text.
pub fn read_amount(id: Id, text: &str) -> Result<Amount, Problem> {
    let Some(input) = id.row().input.filter(|input| input.level != Level::Fixed) else {
        return Err(Problem::NotAnInput { id });
    };
    let amount = amount::parse(text, id.unit()).map_err(|error| match error {
        // A number that is too large to hold is beyond every bound.
        NumberError::TooLarge => Problem::OutOfBounds { id, text: text.to_owned() },
        error => Problem::Unreadable { id, text: text.to_owned(), error },
    })?;
    let (least, most) = input.bounds(id.unit());
    let bounds = least..=most;
    let within = match amount {
        Amount::Point(value) => bounds.contains(&value),
        Amount::Range(low, high) => bounds.contains(&low) && bounds.contains(&high),
    };
    if within { Ok(amount) } else { Err(Problem::OutOfBounds { id, text: text.to_owned() }) }
}

/// Reads how the scenario is shown and drawn: language, currency, view, open derivation, limit, seed, version.
fn read_setting(link: &mut Link, key: &str, text: &str) -> Result<(), Problem> {
    let unknown = |key, options| Problem::UnknownSetting { key, text: text.to_owned(), options };
    match key {
        "lang" => link.lang = Some(Lang::from_key(text).ok_or_else(|| unknown("lang", "en, zh"))?),
        "currency" => {
            link.currency = Currency::from_key(text).ok_or_else(|| unknown("currency", "usd, cny, eur"))?;
        }
        "view" => {
            let view = View::ALL.iter().find(|view| view.key() == text);
            link.view = *view.ok_or_else(|| unknown("view", "estimate, hardware, compare, published"))?;
        }
        "ask" => text.clone_into(&mut link.ask),
        "open" => link.open = Some(Id::from_key(text).ok_or_else(|| unknown("open", "cost_per_day, gpus, servers"))?),
        "seed" => link.scenario.seed = text.trim().parse().map_err(|_| unknown("seed", "1, 2, 3"))?,
        "limit" => {
            let limit = number::parse(text, link.scenario.headline().unit()).ok().filter(|limit| *limit > 0.0);
            link.limit = Some(limit.ok_or_else(|| unknown("limit", "10k, 2.5M"))?);
        }
        "frozen" => link.frozen = YesNo::from_key(text).ok_or_else(|| unknown("frozen", "yes, no"))? == YesNo::Yes,
        "result" | "made" | "result_v" => {
            stored::wanted(key, text).map_or(Ok(()), |(key, options)| Err(unknown(key, options)))?;
        }
        "v" if text == MODEL_VERSION.to_string() => {}
        "v" => return Err(Problem::OtherVersion { version: text.to_owned() }),
        _ => return Err(Problem::UnknownKey { key: key.to_owned() }),
    }
    Ok(())
}

fn unescape(text: &str, key: &str, problems: &mut Vec<Problem>) -> String {
    let spaced = text.replace('+', " ");
    let decoded = percent_decode_str(&spaced);
    match decoded.clone().decode_utf8() {
        Ok(text) => text.into_owned(),
        Err(_) => {
            problems.push(Problem::BadEscape { key: key.to_owned() });
            decoded.decode_utf8_lossy().into_owned()
        }
    }
}
