//! What others published, row by row: the figure, what the formulas give with its inputs, and our own estimate.

use super::export::SaveTable;
use super::header::link_to;
use super::results::shown::text_of;
use super::slices::in_slices;
use super::state::State;
use super::view::{BackToEstimate, ViewTitle};
use crate::charts::scale::Span;
use crate::figures::results::unit_in_full;
use crate::i18n::label;
use crate::i18n::lang::{Currency, Lang};
use crate::i18n::results::{published as words, take};
use crate::i18n::source_title;
use crate::model::units::Kind;
use crate::render::csv::{Cell, Table as Exported};
use crate::render::number::{MISSING, Style, write};
use crate::render::range::{Between, range};
use crate::scenario::Scenario;
use crate::scenario::codec::Link;
use crate::scenario::published::{CaseId, Group};
use crate::uncertainty::simulate::Simulator;
use leptos::prelude::*;
use litemap::LiteMap;

/// Samples of each range, where they are computed in blocks: they put its ends within a hundredth or two.
const SAMPLES: usize = 8192;

/// The ranges of our own estimates as they come in, in base units.
type Ranges = Memo<LiteMap<CaseId, (f64, f64)>>;

/// The view.
#[component]
pub fn Published() -> impl IntoView {
    let state = State::get();
    let known = in_slices(Memo::new(|_| ()), |()| Some(Work::default()), Work::step, |work| work.ranges.clone());
    let ranges: Ranges = Memo::new(move |_| known.get().unwrap_or_default());
    let title = move || {
        let lang = state.lang.get();
        ranges.with(|ranges| {
            let all = CaseId::ALL.len();
            let inside = ranges.iter().filter(|(case, ends)| holds(**ends, case.claimed())).count();
            if ranges.len() == all { words::finding(lang, inside, all) } else { words::WAITING.get(lang).to_owned() }
        })
    };
    let tables = Box::new(move || {
        let name = words::SEE_PUBLISHED.get(state.lang.get()).to_owned();
        vec![(name, ranges.with(|ranges| numbers(state.lang.get(), ranges)))]
    });
    view! {
        <main class="view published-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(title) />
            <div class="tools view-tools">
                <SaveTable key="published" name=Signal::derive(title) tables />
            </div>
            <p class="view-intro">
                {state.phrase(words::INTRO)}
                <Show when=move || state.currency.get() != Currency::Usd>
                    {state.text(Lang::between_sentences)} {state.phrase(words::IN_DOLLARS)}
                </Show>
            </p>
            <details class="published-rule">
                <summary>{state.phrase(words::RULE_NAME)}</summary>
                <p>{state.phrase(words::RULE)}</p>
            </details>
            <ul class="published-key">
                <li>
                    <span class="mark-claimed" aria-hidden="true"></span>
                    {state.phrase(words::KEY_CLAIMED)}
                </li>
                <li>
                    <span class="mark-theirs" aria-hidden="true"></span>
                    {state.phrase(words::KEY_THEIRS)}
                </li>
                <li>
                    <span class="key-ours" aria-hidden="true">
                        <span class="mark-range"></span>
                        <span class="mark-ours"></span>
                    </span>
                    {state.phrase(words::KEY_OURS)}
                </li>
            </ul>
            {Group::ALL.iter().map(|group| view! { <Table group=*group ranges /> }).collect_view()}
        </main>
    }
}

/// Every case as numbers, in the unit in which it was published.
fn numbers(lang: Lang, ranges: &LiteMap<CaseId, (f64, f64)>) -> Exported {
    let row = |case: &CaseId| {
        let (case, id) = (*case, case.id());
        let (low, high) = ranges.get(&case).copied().unwrap_or((f64::NAN, f64::NAN));
        let ours = case.own_scenario().answer().value(id).unwrap_or(f64::NAN);
        let numbers = [case.claimed(), case.with_their_inputs().unwrap_or(f64::NAN), ours, low, high];
        let about = [words::who(lang, case), words::about(lang, case), label(lang, id)];
        let unit = unit_in_full(lang.into(), id.unit());
        let numbers = numbers.map(|value| Cell::from(id.unit().from_base(value)));
        let about = about.into_iter().map(Cell::from).chain([Cell::from(unit)]);
        about.chain(numbers).chain([Cell::from(case.source().address)]).collect()
    };
    let heads = [
        words::WHO,
        words::CASE,
        take::QUANTITY,
        take::UNIT,
        words::CLAIMED,
        words::THEIRS,
        words::OURS,
        take::LOW,
        take::HIGH,
        take::ADDRESS,
    ];
    Exported { head: heads.map(|head| head.get(lang).to_owned()).to_vec(), rows: CaseId::ALL.iter().map(row).collect() }
}

fn holds((low, high): (f64, f64), value: f64) -> bool {
    (low..=high).contains(&value)
}

/// The ranges that are worked out, one after the other.
#[derive(Default)]
struct Work {
    simulator: Simulator,
    /// The number of the case, and whether it has samples.
    case: usize,
    has_begun: bool,
    ranges: LiteMap<CaseId, (f64, f64)>,
}

impl Work {
    /// Gathers some samples. Tells whether there are others left.
    fn step(&mut self) -> bool {
        let Some(case) = CaseId::ALL.get(self.case) else { return false };
        if !self.has_begun {
            self.simulator.set(&case.own_scenario());
        }
        self.has_begun = self.simulator.gather(SAMPLES);
        if self.has_begun {
            return true;
        }
        let found = self.simulator.gathered(case.id());
        let ends = found.map_or((f64::NAN, f64::NAN), |found| (found.percentiles[0], found.percentiles[4]));
        self.ranges.insert(*case, ends);
        self.case += 1;
        self.case < CaseId::ALL.len()
    }
}

/// How figures of a group are written: as they were published, and ours, which has a range.
const fn styles(group: Group) -> (Style, Style) {
    match group {
        Group::CostPerQuery => (Style::UnitPrice, Style::UnitPrice),
        Group::CostPerDay | Group::TrainingCost | Group::EnergyPerDay | Group::TrainingMfu => {
            (Style::Chart(3), Style::Chart(2))
        }
        // In the unit in which they were published.
        _ => (Style::Exact(3), Style::Exact(2)),
    }
}

/// The axis of a group, in display units.
fn axis(group: Group) -> Span {
    let (from, to) = group.ends();
    Span { from, to, log: true }
}

/// A place on the axis, in percent of its width.
fn place(group: Group, case: CaseId, base: f64) -> f64 {
    100.0 * axis(group).share(case.id().unit().from_base(base))
}

/// The figures of one unit: the head has the axis, each case a row with its figures and one with what they tell.
#[component]
fn Table(group: Group, ranges: Ranges) -> impl IntoView {
    let state = State::get();
    let unit = group.cases().next().map(|case| case.id().unit());
    let ticks = axis(group).ticks();
    let lines = ticks.iter().map(|tick| 100.0 * axis(group).share(*tick)).collect::<Vec<f64>>();
    let tick = |(tick, at): (&f64, &f64)| {
        let tick = *tick;
        let text = move || {
            unit.map(|unit| {
                let text = write(state.lang.get(), styles(group).1, unit, unit.to_base(tick));
                // In Chinese the currency stands in the name of the group.
                if unit.kind() == Kind::Money { text.number() } else { text.joined() }
            })
        };
        view! {
            <span class="tick" style:left=percent(*at)>
                {text}
            </span>
        }
    };
    let ticks = ticks.iter().zip(&lines).map(tick).collect_view();
    let head = move |text, class| view! { <th scope="col" class=class>{state.phrase(text)}</th> };
    let id = format!("published-{}", group.key());
    let name = id.clone();
    view! {
        <table class="published" aria-labelledby=name>
            <thead>
                <tr>
                    <th scope="col" class="claim-name">
                        <h2 id=id>{state.text(move |lang| words::group_name(lang, group))}</h2>
                    </th>
                    <th scope="col" class="claim-plot">
                        <span class="visually-hidden">{state.phrase(words::ON_AXIS)}</span>
                        <div class="plot" aria-hidden="true">
                            {ticks}
                        </div>
                    </th>
                    {head(words::CLAIMED, "figure-cell")}
                    {head(words::THEIRS, "figure-cell")}
                    {head(words::OURS, "figure-cell")}
                    {head(words::VERDICT, "verdict")}
                </tr>
            </thead>
            {group.cases().map(|case| view! { <Case group case lines=lines.clone() ranges /> }).collect_view()}
        </table>
    }
}

fn percent(at: f64) -> String {
    format!("{at:.2}%")
}

#[component]
fn Case(group: Group, case: CaseId, lines: Vec<f64>, ranges: Ranges) -> impl IntoView {
    let state = State::get();
    let id = case.id();
    let key = id.key();
    let scenario = case.own_scenario();
    let (claimed, theirs) = (case.claimed(), case.with_their_inputs());
    let ours = scenario.answer().value(id).unwrap_or(f64::NAN);
    let ends = Memo::new(move |_| ranges.with(|ranges| ranges.get(&case).copied()));
    let (published, predicted) = styles(group);
    let text = move |style, value| Signal::derive(move || text_of(state.lang.get(), style, id, Some(value)));
    let (claimed_text, ours_text) = (text(published, claimed), text(predicted, ours));
    let at = move |base| percent(place(group, case, base));

    let grid = lines.into_iter().map(|at| view! { <span class="line" style:left=percent(at)></span> }).collect_view();
    let bar = move || {
        ends.get().map(|(low, high)| {
            let width = place(group, case, high) - place(group, case, low);
            view! { <span class="mark-range" style:left=at(low) style:width=percent(width)></span> }
        })
    };
    let theirs_mark = theirs.map(|theirs| view! { <span class="mark-theirs" style:left=at(theirs)></span> });
    let theirs_cell = match theirs.zip(case.theirs()) {
        Some((value, preset)) => {
            let text = text(published, value);
            let name = move || words::open_theirs(state.lang.get(), words::who(state.lang.get(), case), &text.get());
            view! {
                <data value=value.to_string() data-quantity=key data-case=format!("{case:?}")>
                    <OpenScenario scenario=Scenario::preset(preset) text name />
                </data>
            }
            .into_any()
        }
        None => view! { <span class="withheld">{state.phrase(words::WITHHELD)}</span> }.into_any(),
    };
    let ours_name = move || words::open_ours(state.lang.get(), words::who(state.lang.get(), case), &ours_text.get());
    let ours_range = move || {
        let ends = ends.get();
        let lang = state.lang.get();
        ends.map_or_else(|| "\u{a0}".to_owned(), |ends| range(lang, predicted, id.unit(), ends, Between::Dash))
    };
    let inside = Memo::new(move |_| ends.get().map(|ends| holds(ends, claimed)));
    let verdict = move || match inside.get() {
        None => MISSING,
        Some(true) => words::INSIDE.get(state.lang.get()),
        Some(false) => words::OUTSIDE.get(state.lang.get()),
    };
    let source = case.source();
    view! {
        <tbody class="claim" id=format!("case-{case:?}")>
            <tr class="claim-figures">
                <th scope="row" class="claim-name">
                    <a href=source.address target="_blank" rel="noopener" title=state.text(move |lang| source_title(lang, source))>
                        {state.text(move |lang| words::who(lang, case))}
                    </a>
                    <span class="claim-about">{state.text(move |lang| words::about(lang, case))}</span>
                </th>
                <td class="claim-plot">
                    <div class="plot" aria-hidden="true">
                        {grid} {bar} <span class="mark-ours" style:left=at(ours)></span> {theirs_mark}
                        <span class="mark-claimed" style:left=at(claimed)></span>
                    </div>
                </td>
                <td class="figure-cell">
                    <Label text=words::CLAIMED />
                    <data value=claimed.to_string() data-quantity=key>{claimed_text}</data>
                </td>
                <td class="figure-cell"><Label text=words::THEIRS />{theirs_cell}</td>
                <td class="figure-cell ours">
                    <Label text=words::OURS />
                    <data
                        value=ours.to_string()
                        data-quantity=key
                        data-low=move || ends.get().map(|(low, _)| low.to_string())
                        data-high=move || ends.get().map(|(_, high)| high.to_string())
                    >
                        <OpenScenario scenario text=ours_text name=ours_name />
                    </data>
                    <span class="range-of">{ours_range}</span>
                </td>
                <td class="verdict" class:outside=move || inside.get() == Some(false)>
                    <Label text=words::VERDICT />
                    {verdict}
                </td>
            </tr>
            <tr>
                <td class="claim-why" colspan="6">
                    <p>{state.text(move |lang| words::why(lang, case))}</p>
                </td>
            </tr>
        </tbody>
    }
}

/// The head of a column once more, where cells stand under each other.
#[component]
fn Label(text: crate::i18n::text::Text) -> impl IntoView {
    let state = State::get();
    view! { <span class="cell-label" aria-hidden="true">{state.phrase(text)}</span> }
}

/// A figure that opens the scenario behind it.
#[component]
fn OpenScenario(
    scenario: Scenario,
    text: Signal<String>,
    /// The figure in context, for those who hear it alone.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    let state = State::get();
    let target = scenario.clone();
    let href = move || {
        link_to(state, |link| {
            let kept = Link { lang: link.lang, currency: link.currency, ..Link::default() };
            *link = Link { scenario: target.clone(), ..kept };
        })
    };
    let open = move |ev: leptos::ev::MouseEvent| {
        ev.prevent_default();
        state.start_from(scenario.clone());
    };
    view! { <a href=href aria-label=name on:click=open>{text}</a> }
}
