//! What every export holds: the inputs that the formulas use, the steps, and what is said of each.

use crate::i18n::lang::Lang;
use crate::i18n::results::export as words;
use crate::i18n::{label, origin, source_title, with_unit};
use crate::interpret::trace::Step;
use crate::model::quantities::Id;
use crate::model::source::Source;
use crate::render::number::Style;
use crate::scenario::codec::{self, Link};
use crate::scenario::{Answer, MODEL_VERSION, Scenario};

/// Enough digits to recognize the number of the page.
const SHOWN: Style = Style::Exact(6);

/// A calculation about to be written.
#[derive(Clone, Debug)]
pub struct Calculation<'a> {
    pub(super) lang: Lang,
    scenario: &'a Scenario,
    /// The inputs that steps use, in the order of the registry, in base units.
    pub(super) inputs: Vec<(Id, f64)>,
    /// Each uses inputs and steps before it only.
    pub(super) steps: Vec<Step>,
}

impl<'a> Calculation<'a> {
    /// Every step of an answer, and the inputs behind them.
    pub fn new(lang: Lang, scenario: &'a Scenario, answer: &Answer) -> Self {
        let steps = answer.derivation().steps().to_vec();
        let used = |id: &Id| {
            let is_given = steps.iter().all(|step| step.id != *id);
            let leaf = || steps.iter().flat_map(|step| step.formula.quantities()).find(|(used, _)| used == id);
            is_given.then(leaf).flatten()
        };
        let inputs = Id::INPUTS.iter().filter_map(used).collect();
        Self { lang, scenario, inputs, steps }
    }

    /// What it is, in lines: the answer, where it comes from, how to read it.
    pub(super) fn head(&self) -> Vec<String> {
        let mut link = codec::encode(&Link { scenario: self.scenario.clone(), ..Link::default() });
        if link.is_empty() {
            link = format!("preset={}", self.scenario.preset.key());
        }
        let headline = self.scenario.headline();
        let answer = self.steps.iter().find(|step| step.id == headline);
        let answer = answer.map(|step| {
            let value = with_unit(self.lang, SHOWN, headline, step.value);
            words::answers(self.lang, label(self.lang, headline), &value)
        });
        let made = words::made_with(self.lang, MODEL_VERSION, &link);
        let rest = [words::SAME_FORMULAS, words::BASE_UNITS, words::PLAN_STANDS].map(|text| text.get(self.lang));
        answer.into_iter().chain([made]).chain(rest.map(str::to_owned)).map(|line| on_one_line(&line)).collect()
    }

    /// Name, symbol and value of a quantity, as the page shows them: `Daily users, U = 13M users`.
    pub(super) fn about(&self, id: Id, value: f64) -> String {
        let shown = with_unit(self.lang, SHOWN, id, value);
        on_one_line(&format!("{}, {} = {shown}", label(self.lang, id), id.row().symbol))
    }

    /// Who says the value of an input, and where.
    pub(super) fn said_by(&self, id: Id) -> (String, &'static str) {
        let (says, source) = origin(self.lang, self.scenario, id);
        let Some(source) = source else { return (says.to_owned(), "") };
        let title = source_title(self.lang, source);
        let title = if title == says { dated(title, source) } else { format!("{says}: {}", dated(title, source)) };
        (title, source.address)
    }

    /// The same in one line.
    pub(super) fn source(&self, id: Id) -> String {
        let (says, address) = self.said_by(id);
        on_one_line(if address.is_empty() { says } else { format!("{says}, {address}") }.as_str())
    }
}

fn dated(title: &str, source: &Source) -> String {
    if source.date.is_empty() { title.to_owned() } else { format!("{title} ({})", source.date) }
}

/// Nothing may end a comment before its time, nor hide in it.
fn on_one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }).collect()
}
