//! What is said and drawn of a goal: the question, the finding, and the result as the input moves.

use super::alone::{Alone, head, shown};
use super::results::unit_in_full;
use super::{Picture, closed_up, figure_words};
use crate::charts::crossing::{self, CrossingData, Line, Row, Spot};
use crate::charts::plot::AxisWords;
use crate::charts::scale::Span;
use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::{goal as words, plan as plan_words};
use crate::i18n::{label, spoken, with_unit};
use crate::model::choices::Ownership;
use crate::model::quantities::{Id, Scale, Topic};
use crate::model::units::{Kind, Unit};
use crate::plan::goal::{Course, Goal, Point, Solution, Sought, bounds};
use crate::render::csv::{Cell, Table};
use crate::render::number::{MISSING, Style, write};
use crate::render::range::{Between, range};
use crate::scenario::number::{self, NumberError};
use crate::scenario::{Answer, Scenario, form};

/// What results are asked of most.
pub const USUAL_OUTPUTS: [Id; 12] = [
    Id::ProfitPerDay,
    Id::CostPerDay,
    Id::CostPerQuery,
    Id::CostPerMillionOutputTokens,
    Id::CostPerUser,
    Id::ProvisionedGpus,
    Id::Servers,
    Id::Tpot,
    Id::Ttft,
    Id::EnergyPerQuery,
    Id::CarbonPerDay,
    Id::TrainingCost,
];

/// What may move in most questions.
pub const USUAL_INPUTS: [Id; 12] = [
    Id::OutputTokenPrice,
    Id::DailyUsers,
    Id::QueriesPerDay,
    Id::QueriesPerUser,
    Id::GpuHourPrice,
    Id::ServerPrice,
    Id::Utilization,
    Id::Mfu,
    Id::InputTokens,
    Id::OutputTokens,
    Id::CachedShare,
    Id::ActiveParameters,
];

/// The results that a scenario has.
pub fn outputs(answer: &Answer) -> Vec<Id> {
    let has_value = |id: &Id| answer.value(*id).is_some_and(f64::is_finite);
    answer.computed().into_iter().filter(has_value).filter(|id| id.row().topic != Topic::Textbook).collect()
}

/// The inputs that a scenario uses.
pub fn inputs(scenario: &Scenario) -> Vec<Id> {
    let is_usable = |id: &Id| form::shown(scenario, *id) && bounds(*id).is_some();
    Id::INPUTS.iter().copied().filter(is_usable).collect()
}

/// A question, read from a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The result.
    pub output: Id,
    /// Its wanted value as it was written.
    pub text: String,
    /// The same, read.
    pub target: Result<f64, NumberError>,
    /// The input.
    pub input: Id,
    /// Why this is not the question of the link.
    pub wrong: Option<words::Wrong>,
}

impl Asked {
    /// Reads a question: `profit_per_day:0:output_token_price`. An empty one is the first that is usual.
    pub fn read(ask: &str, scenario: &Scenario, answer: &Answer) -> Self {
        if ask.is_empty() {
            return Self::usual(scenario, answer, None);
        }
        Self::parse(ask).unwrap_or_else(|wrong| Self::usual(scenario, answer, Some(wrong)))
    }

    fn parse(ask: &str) -> Result<Self, words::Wrong> {
        let not_three = || words::Wrong::NotThree(ask.to_owned());
        let (output, rest) = ask.split_once(':').ok_or_else(not_three)?;
        let (text, input) = rest.rsplit_once(':').ok_or_else(not_three)?;
        let output = Id::from_key(output.trim()).ok_or_else(|| words::Wrong::NoOutput(output.to_owned()))?;
        let input = Id::from_key(input.trim()).ok_or_else(|| words::Wrong::NoInput(input.to_owned()))?;
        if bounds(input).is_none() {
            return Err(words::Wrong::NotMovable(input));
        }
        Ok(Self { output, text: text.to_owned(), target: number::parse(text, output.unit()), input, wrong: None })
    }

    fn usual(scenario: &Scenario, answer: &Answer, wrong: Option<words::Wrong>) -> Self {
        let goal = examples(scenario, answer).into_iter().next();
        let goal = goal.unwrap_or(Goal { output: Id::CostPerDay, target: 1e4, input: Id::DailyUsers });
        let text = number::encode(goal.target, goal.output.unit());
        Self { output: goal.output, text, target: Ok(goal.target), input: goal.input, wrong }
    }

    /// As a link writes it.
    pub fn written(&self) -> String {
        format!("{}:{}:{}", self.output.key(), self.text, self.input.key())
    }

    /// The goal, if its target can be read.
    pub fn goal(&self) -> Option<Goal> {
        let target = self.target.ok()?;
        Some(Goal { output: self.output, target, input: self.input })
    }
}

/// A goal as a link writes it.
pub fn ask(goal: &Goal) -> String {
    format!("{}:{}:{}", goal.output.key(), number::encode(goal.target, goal.output.unit()), goal.input.key())
}

/// Questions that make sense for a scenario, the most asked first.
pub fn examples(scenario: &Scenario, answer: &Answer) -> Vec<Goal> {
    let value = |id| answer.value(id).filter(|value| value.is_finite() && *value > 0.0);
    // A round number near to a share of what there is now.
    let near = |id: Id, share: f64| {
        value(id).map(|now| {
            let shown = id.unit().from_base(now * share);
            id.unit().to_base(crate::float::parse(&format!("{shown:.0e}")).unwrap_or(shown))
        })
    };
    let goal = |output, target: Option<f64>, input| target.map(|target| Goal { output, target, input });
    if scenario.headline().row().topic == Topic::Training {
        let headline = scenario.headline();
        let inputs = [Id::TrainingGpuHourPrice, Id::TrainingMfu, Id::TrainingTokens];
        let all = inputs.into_iter().filter(|input| form::used(scenario, *input));
        return all.filter_map(|input| goal(headline, near(headline, 0.5), input)).collect();
    }
    let crowd = if scenario.stated(Id::QueriesPerDay).is_some() { Id::QueriesPerDay } else { Id::DailyUsers };
    let price = match scenario.model_choices().ownership {
        Ownership::Rent => Id::GpuHourPrice,
        Ownership::Own => Id::ServerPrice,
    };
    let busy = if form::used(scenario, Id::Mfu) { Id::Mfu } else { Id::Utilization };
    let servers_follow = scenario.stated(Id::Servers).is_none();
    let cost = value(Id::CostPerDay);
    [
        cost.and_then(|_| goal(Id::ProfitPerDay, Some(0.0), Id::OutputTokenPrice)),
        cost.filter(|_| servers_follow).and_then(|_| goal(Id::CostPerDay, Some(1e4), crowd)),
        goal(Id::CostPerQuery, near(Id::CostPerQuery, 0.7), busy),
        goal(Id::CostPerDay, near(Id::CostPerDay, 0.5), price),
        goal(Id::EnergyPerQuery, near(Id::EnergyPerQuery, 0.5), Id::OutputTokens),
    ]
    .into_iter()
    .flatten()
    .filter(|goal| form::used(scenario, goal.input))
    .collect()
}

/// A price of one thing has cents.
fn style(id: Id) -> Style {
    match id.unit() {
        Unit::UsdPerMillionTokens
        | Unit::UsdPerQuery
        | Unit::UsdPerUser
        | Unit::UsdPerGpuHour
        | Unit::UsdPerKilowattHour => Style::UnitPrice,
        _ => Style::Chart(3),
    }
}

/// What goes in is in dollars, whatever is shown.
fn locale_of(locale: Locale, id: Id) -> Locale {
    if id.row().input.is_some() { locale.lang.into() } else { locale }
}

/// A value with its unit.
pub fn text(locale: Locale, id: Id, value: f64) -> String {
    closed_up(with_unit(locale_of(locale, id), style(id), id, value))
}

/// The same in a sentence whose names say what is counted: `daily users at 1.9 M`.
pub fn in_sentence(locale: Locale, id: Id, value: f64) -> String {
    let number = || write(locale_of(locale, id), style(id), id.unit(), value).joined();
    match id.unit() {
        Unit::UsdPerMillionTokens => words::token_price(locale.lang, &number()),
        _ if names_its_unit(id) => number(),
        _ => text(locale, id, value),
    }
}

/// Whether a name says what is counted, or the amount itself does.
fn names_its_unit(id: Id) -> bool {
    let says_it = matches!(
        id.unit(),
        Unit::UsersPerDay
            | Unit::QueriesPerDay
            | Unit::QueriesPerUser
            | Unit::TokensPerQuery
            | Unit::Parameters
            | Unit::Gpus
            | Unit::GpusPerServer
            | Unit::Servers
    );
    says_it || id.unit().kind() == Kind::Money
}

/// A wanted value, as it was meant: no digit is lost.
pub fn target_text(locale: Locale, id: Id, value: f64) -> String {
    let locale = locale_of(locale, id);
    let style = if locale.rate == 1.0 { Style::Exact(3) } else { Style::Chart(3) };
    write(locale, style, id.unit(), value).joined()
}

/// A range of an input.
pub fn range_text(lang: Lang, input: Id, ends: (f64, f64)) -> String {
    range(lang, style(input), input.unit(), ends, Between::Word)
}

/// The question in a sentence.
pub fn question(lang: Lang, goal: &Goal) -> String {
    words::question(lang, goal.output, goal.target, &target_text(lang.into(), goal.output, goal.target), goal.input)
}

/// What was found, in a sentence without full stop.
pub fn finding(locale: Locale, sought: &Sought) -> String {
    let lang = locale.lang;
    let Goal { output, target, input } = sought.goal;
    let written = target_text(locale, output, target);
    let Some(solution) = sought.nearest() else {
        if sought.course == Course::Flat {
            return plan_words::course(lang, Course::Flat, output, input).trim_end_matches(['.', '。']).to_owned();
        }
        let (low, high) = sought.bounds;
        let ends = (in_sentence(locale, input, low), in_sentence(locale, input, high));
        return words::nothing(lang, output, &written, input, (&ends.0, &ends.1));
    };
    let (value, meets) = match solution {
        Solution::At(point) => (in_sentence(locale, input, point.input), words::Meets::Exactly),
        Solution::Between(low, high) => (range_text(lang, input, (low.input, high.input)), words::Meets::AllTheWay),
        Solution::Step(..) => (in_sentence(locale, input, solution.point().input), words::Meets::JustBelow),
    };
    words::finding(lang, output, (target, &written), input, &value, meets)
}

/// What must be known of the finding, in sentences.
pub fn remarks(locale: Locale, sought: &Sought) -> Vec<String> {
    let lang = locale.lang;
    let Goal { output, input, .. } = sought.goal;
    let mut said = Vec::new();
    if sought.course != Course::Flat {
        said.push(plan_words::course(lang, sought.course, output, input));
    }
    match sought.nearest() {
        Some(Solution::Step(before, after)) => {
            let at = in_sentence(locale, input, after.input);
            let sides = (in_sentence(locale, output, before.output), in_sentence(locale, output, after.output));
            said.push(words::jumps(lang, output, &at, (&sides.0, &sides.1)));
        }
        Some(Solution::Between(low, high)) => {
            said.push(words::all_the_way(
                lang,
                &in_sentence(locale, input, low.input),
                &in_sentence(locale, input, high.input),
            ));
        }
        Some(Solution::At(_)) => {}
        None if sought.course == Course::Flat => {}
        None => said.extend(sought.closest().map(|point| {
            let (value, at) = (in_sentence(locale, output, point.output), in_sentence(locale, input, point.input));
            words::comes_to(lang, output, &value, input, &at)
        })),
    }
    if sought.solutions.len() > 1 {
        said.push(words::several(lang, sought.solutions.len()));
    }
    if sought.servers_stated && matches!(input, Id::DailyUsers | Id::QueriesPerDay | Id::QueriesPerUser) {
        said.push(words::SERVERS_STATED.get(lang).to_owned());
    }
    said
}

/// Solutions that are marked.
const MARKED: usize = 4;

/// Rows of the table between what is marked.
const ROWS: usize = 9;

/// The result as the input moves, with the target, the present and the answer with its range.
pub fn picture(locale: Locale, sought: &Sought, ends: Option<(f64, f64)>, width: f64) -> Picture {
    let lang = locale.lang;
    let Goal { output, target, input } = sought.goal;
    let is_money = output.unit().kind() == Kind::Money;
    let (along_value, up_value) = (
        |point: &Point| input.unit().from_base(point.input),
        |value: f64| shown(locale_of(locale, output), output.unit(), value),
    );
    let Some((first, last)) = sought.drawn.first().zip(sought.drawn.last()) else { return Picture::default() };
    let is_log = input.row().input.is_some_and(|row| row.scale == Scale::Log);
    let along = crossing::axis(along_value(first), along_value(last), is_log);
    let values: Vec<f64> = sought.drawn.iter().map(|point| up_value(point.output)).chain([up_value(target)]).collect();
    let (low, high) =
        values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |ends, value| (ends.0.min(*value), ends.1.max(*value)));
    let up = Span::holding(low, high);
    let tick_along = |tick: &f64| write(lang, Style::Chart(3), input.unit(), input.unit().to_base(*tick)).joined();
    let tick_up = |tick: &f64| {
        let locale = if is_money { locale_of(locale, output).converted() } else { locale };
        write(locale, Style::Chart(3), output.unit(), output.unit().to_base(*tick)).joined()
    };
    let is_within = |point: &Point| (first.input..=last.input).contains(&point.input);
    let spot = |point: Point, name: &str, is_present| Spot {
        input: along_value(&point),
        value: up_value(point.output),
        name: name.to_owned(),
        amount: format!(" {}", in_sentence(locale, input, point.input)),
        is_present,
    };
    let nearest = sought.nearest().map(Solution::point);
    let others = sought.solutions.iter().map(Solution::point).filter(|point| Some(*point) != nearest);
    let solved: Vec<Point> = nearest.into_iter().chain(others).filter(is_within).take(MARKED).collect();
    let present = sought.present.filter(is_within);
    let spots = solved
        .iter()
        .map(|point| spot(*point, words::ANSWER.get(lang), false))
        .chain(present.map(|point| spot(point, words::NOW.get(lang), true)))
        .collect();
    let row = |point: &Point| Row {
        input: along_value(point),
        value: up_value(point.output),
        cells: vec![text(locale, input, point.input), text(locale, output, point.output)],
    };
    let name = with_unit_name(lang, input);
    let goal = words::chart(lang, output, input, "");
    let written = target_text(locale, output, target);
    let data = CrossingData {
        lines: vec![Line {
            points: sought.drawn.iter().map(|point| (along_value(point), up_value(point.output))).collect(),
            name: String::new(),
            is_own: true,
        }],
        level: Some((up_value(target), format!("{} {written}", words::WANTED.get(lang)))),
        band: ends.map(|(low, high)| (input.unit().from_base(low), input.unit().from_base(high))),
        spots,
        rows: sampled(&sought.drawn, &solved, present).iter().map(row).collect(),
        axes: (
            AxisWords { name, ticks: crossing::ticks_along(along).iter().map(tick_along).collect() },
            AxisWords { name: with_unit_name(lang, output), ticks: up.ticks().iter().map(tick_up).collect() },
        ),
        along,
        up,
    };
    let description = lang.named(&goal, &finding(locale, sought));
    (crossing::layout(&data, width), figure_words(lang, description, &[label(lang, input), label(lang, output)]))
}

/// A name with the word of its unit, where its numbers do not say it.
fn with_unit_name(lang: Lang, id: Id) -> String {
    let word = crate::i18n::unit_word(lang, id.unit());
    if word.is_empty() || names_its_unit(id) {
        return label(lang, id).to_owned();
    }
    head(lang, label(lang, id), word)
}

/// Points of a curve for a table: some of it, and what is marked.
fn sampled(drawn: &[Point], solved: &[Point], present: Option<Point>) -> Vec<Point> {
    let step = drawn.len().div_ceil(ROWS).max(1);
    let some = drawn.iter().step_by(step).chain(drawn.last()).copied();
    let mut all: Vec<Point> = some.chain(solved.iter().copied()).chain(present).collect();
    all.sort_by(|a, b| a.input.total_cmp(&b.input));
    all.dedup_by(|a, b| a.input == b.input);
    all
}

/// The chart as it leaves the page.
pub fn alone(locale: Locale, sought: &Sought) -> Alone {
    let lang = locale.lang;
    let Goal { output, input, .. } = sought.goal;
    let rows = sought.drawn.iter().map(|point| {
        vec![
            Cell::from(input.unit().from_base(point.input)),
            Cell::from(shown(locale_of(locale, output), output.unit(), point.output)),
        ]
    });
    let heads = vec![
        head(lang, label(lang, input), spoken(lang, input.unit())),
        head(lang, label(lang, output), &unit_in_full(locale_of(locale, output), output.unit())),
    ];
    Alone {
        title: finding(locale, sought),
        subtitle: words::chart(lang, output, input, &unit_in_full(locale, output.unit())),
        table: Table { head: heads, rows: rows.collect() },
        ..Alone::default()
    }
}

/// What stands in the field of the wanted value: the number as it was understood, or what was written.
pub fn held(lang: Lang, asked: &Asked) -> String {
    let unit = asked.output.unit();
    match asked.target {
        Ok(value) => {
            let sign = if unit.kind() == Kind::Money { crate::render::scale::dollars(lang).0 } else { "" };
            format!("{sign}{}", crate::render::field::field(lang, unit, value))
        }
        Err(_) => asked.text.clone(),
    }
}

/// A wanted value as an example of what may be written.
pub fn example(lang: Lang, output: Id, answer: &Answer) -> String {
    let now = answer.value(output).filter(|value| value.is_finite()).unwrap_or(1.0);
    let shown = output.unit().from_base(now);
    let near = crate::float::parse(&format!("{shown:.0e}")).unwrap_or(shown);
    text(lang.into(), output, output.unit().to_base(near))
}

/// What may be wanted of a result: to break even, or something less than there is now.
pub fn suggested(output: Id, answer: &Answer) -> String {
    if matches!(output, Id::ProfitPerDay | Id::Margin | Id::GrossMargin) {
        return "0".to_owned();
    }
    let now = answer.value(output).filter(|value| value.is_finite()).unwrap_or(1.0);
    let shown = output.unit().from_base(0.8 * now);
    let near = crate::float::parse(&format!("{shown:.0e}")).unwrap_or(shown);
    number::encode(output.unit().to_base(near), output.unit())
}

/// An input now, or that there is none.
pub fn now(locale: Locale, id: Id, value: Option<f64>) -> String {
    value.filter(|value| value.is_finite()).map_or_else(|| MISSING.to_owned(), |value| text(locale, id, value))
}

/// The result of a goal as the scenario has it; where the goal is met, its target: what is left is rounding.
pub fn result(answer: &Answer, goal: &Goal) -> Option<f64> {
    /// A result and a target are one within this share of what the service costs or of the target.
    const NEAR: f64 = 1e-6;
    let value = answer.value(goal.output)?;
    let scale = if goal.output == Id::ProfitPerDay { answer.estimate.money.cost } else { goal.target };
    let is_met = (value - goal.target).abs() <= NEAR * scale.abs();
    Some(if is_met { goal.target } else { value })
}
