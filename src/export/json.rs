//! Scenarios as JSON files, which the page opens again with [`crate::scenario::file`].
//!
//! [`file`] writes one scenario with its results. Keys stand in this order, those of inputs and results in the order of the registry:
//!
//! | key | what it holds |
//! |---|---|
//! | `app`, `format` | `"dayburn"` and the version of this format, 1 |
//! | `model_version`, `made` | the model that computed the results, and the day: `"2026-11-27"` |
//! | `title`, `name` | the finding in a sentence; what the reader calls the scenario, or `null` |
//! | `link` | the query of the link that opens the scenario. **This is what the page reads back** |
//! | `preset`, `changed` | what the scenario starts from, and the ids of inputs and choices that differ from it |
//! | `choices` | every choice: an option, or several with their weights as links write them |
//! | `inputs` | every input as the formulas were given it, plan included: `value`, `low` and `high` of its 90 % range where it is uncertain, `unit`, and who says it in `from` |
//! | `results` | every result: `central`, `low` and `high` of its 90 % range where it has one, `unit` |
//!
//! Numbers are in base units (seconds, bytes, FLOP, tokens, US dollars, joules, kilograms, liters); what is no number is
//! `null`. The results are a record: the page computes them anew, and says so where they differ.
//!
//! [`collection`] writes all scenarios that a reader keeps: `app`, `format`, `made`, and `kept`, a list with `name`,
//! `title`, `date` and `link` of each. Name and title are there for people.

use crate::i18n::base_unit;
use crate::i18n::lang::Lang;
use crate::model::quantities::Id;
use crate::scenario::choice::ChoiceId;
use crate::scenario::codec::{self, Link};
use crate::scenario::date::Date;
use crate::scenario::file::{APP, FORMAT};
use crate::scenario::form::{Item, is_changed};
use crate::scenario::kept::Kept;
use crate::scenario::mix;
use crate::scenario::resolve::Origin;
use crate::scenario::{Answer, MODEL_VERSION, Scenario};
use crate::uncertainty::inputs::distribution;
use crate::uncertainty::ranges::Ranges;
use serde::{Serialize, Serializer};

/// The media type of the file.
pub const MEDIA_TYPE: &str = "application/json;charset=utf-8";

/// Keys with values, in their order.
struct Rows<T>(Vec<(&'static str, T)>);

impl<T: Serialize> Serialize for Rows<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

#[derive(Serialize)]
struct File<'a> {
    app: &'static str,
    format: u64,
    model_version: u32,
    made: Option<Date>,
    title: &'a str,
    name: Option<&'a str>,
    link: String,
    preset: &'static str,
    changed: Vec<&'static str>,
    choices: Rows<String>,
    inputs: Rows<Input>,
    results: Rows<Outcome>,
}

#[derive(Serialize)]
struct Input {
    value: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<f64>,
    unit: String,
    from: &'static str,
}

#[derive(Serialize)]
struct Outcome {
    central: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<f64>,
    unit: String,
}

/// The file of a link whose scenario has this answer, on a day, under a title. Ranges stand in it as far as they are
/// known.
pub fn file(link: &Link, answer: &Answer, ranges: Option<&Ranges>, made: Option<Date>, title: &str) -> String {
    let scenario = &link.scenario;
    let query = match codec::encode(link) {
        query if query.is_empty() => format!("preset={}&v={MODEL_VERSION}", scenario.preset.key()),
        query => query,
    };
    let file = File {
        app: APP,
        format: FORMAT,
        model_version: MODEL_VERSION,
        made,
        title,
        name: scenario.name.as_deref(),
        link: query,
        preset: scenario.preset.key(),
        changed: Item::all().filter(|item| is_changed(scenario, *item)).map(Item::key).collect(),
        choices: Rows(ChoiceId::ALL.iter().map(|choice| (choice.key(), option(scenario, *choice))).collect()),
        inputs: Rows(Id::INPUTS.iter().filter_map(|id| Some((id.key(), input(scenario, answer, *id)?))).collect()),
        results: Rows(answer.computed().into_iter().map(|id| (id.key(), outcome(answer, ranges, id))).collect()),
    };
    written(&file)
}

/// One scenario in a file of several.
#[derive(Clone, Debug, Serialize)]
pub struct Listed {
    /// What the reader calls it, if anything.
    pub name: Option<String>,
    /// The finding.
    pub title: String,
    /// The entry.
    #[serde(flatten)]
    pub kept: Kept,
}

#[derive(Serialize)]
struct Collection<'a> {
    app: &'static str,
    format: u64,
    made: Option<Date>,
    kept: &'a [Listed],
}

/// All that a reader keeps as one file.
pub fn collection(kept: &[Listed], made: Option<Date>) -> String {
    written(&Collection { app: APP, format: FORMAT, made, kept })
}

/// A value as a text that people can read too.
fn written(value: &impl Serialize) -> String {
    // Fails only for keys that are no text.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

fn option(scenario: &Scenario, choice: ChoiceId) -> String {
    scenario.mixes.get(&choice).map_or_else(|| scenario.option(choice).to_owned(), |mix| mix::encode(mix))
}

fn input(scenario: &Scenario, answer: &Answer, id: Id) -> Option<Input> {
    let ends = distribution(scenario, id).map(|distribution| (distribution.low, distribution.high));
    Some(Input {
        value: answer.inputs.get(id)?,
        low: ends.map(|(low, _)| low),
        high: ends.map(|(_, high)| high),
        unit: base_unit(Lang::En, id.unit()),
        from: match scenario.resolved(id).origin {
            Origin::Reader => "reader",
            Origin::Preset => "preset",
            Origin::Catalog(..) => "catalog",
            Origin::Default => "default",
            Origin::Computed => "plan",
        },
    })
}

fn outcome(answer: &Answer, ranges: Option<&Ranges>, id: Id) -> Outcome {
    let summary = ranges.and_then(|ranges| ranges.of(id)).map(|summary| summary.percentiles);
    Outcome {
        central: answer.value(id).unwrap_or(f64::NAN),
        low: summary.map(|[low, ..]| low),
        high: summary.map(|[.., high]| high),
        unit: base_unit(Lang::En, id.unit()),
    }
}
