//! What would have to be true: which value of an input gives a result its wanted value?

mod ask;
mod pursuit;

use crate::app::export::exports;
use crate::app::quantity::Quantity;
use crate::app::results::shown::Named;
use crate::app::slices::in_slices;
use crate::app::state::State;
use crate::app::toast::Toast;
use crate::app::view::{BackToEstimate, ViewTitle};
use crate::charts::{Chart, Draw};
use crate::figures::goal::{self as said, Asked};
use crate::i18n::Word;
use crate::i18n::results::goal as words;
use crate::model::quantities::Id;
use crate::plan::goal::{Solution, Sought};
use crate::render::number::percent;
use crate::scenario::Change;
use ask::{Examples, Sentence};
use leptos::prelude::*;
use pursuit::{Found, Pursuit};
use std::sync::Arc;

/// Two values closer than this share are one.
const SAME: f64 = 1e-5;

/// The most solutions that are listed.
const LISTED: usize = 12;

/// What the parts of the view share.
#[derive(Clone, Copy)]
struct Shown {
    asked: Memo<Asked>,
    known: RwSignal<Option<Found>>,
    sought: Memo<Option<Arc<Sought>>>,
}

/// The view.
#[component]
pub fn Goal() -> impl IntoView {
    let state = State::get();
    let asked = Memo::new(move |_| {
        state
            .ask
            .with(|ask| state.scenario.with(|scenario| state.answer.with(|answer| Asked::read(ask, scenario, answer))))
    });
    let question = Memo::new(move |_| {
        let goal = asked.with(Asked::goal)?;
        Some((state.scenario.get(), goal))
    });
    let known = in_slices(
        question,
        |question| question.as_ref().and_then(|(scenario, goal)| Pursuit::new(scenario, goal)),
        Pursuit::step,
        Pursuit::read,
    );
    let sought = Memo::new(move |_| known.with(|known| known.as_ref().and_then(|found| found.sought.clone())));
    let shown = Shown { asked, known, sought };
    let title = move || {
        let locale = state.locale.get();
        if let Some(found) = sought.with(|sought| sought.as_deref().map(|sought| said::finding(locale, sought))) {
            return found;
        }
        let is_sought = known.with(|known| known.as_ref().is_some_and(|found| found.is_sought));
        asked.with(|asked| match asked.goal() {
            Some(goal) if is_sought => words::no_result(locale.lang, goal.output),
            Some(goal) => said::question(locale.lang, &goal),
            None => words::TITLE.get(locale.lang).to_owned(),
        })
    };
    let wrong = move || {
        let lang = state.lang.get();
        let told = asked.with(|asked| asked.wrong.as_ref().map(|wrong| words::wrong(lang, wrong)));
        told.map(|told| view! { <p class="warning-box goal-wrong" role="alert">{told}</p> })
    };
    view! {
        <main class="view sheet-view goal-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(title) />
            <Range shown />
            <p class="view-intro">{state.phrase(words::EVERYTHING_ELSE)}</p>
            {wrong}
            <Sentence asked />
            <Examples asked />
            <Answer shown />
            <Course shown />
            <Solutions shown />
        </main>
    }
}

/// The range of the answer, below the finding. Its place is there from the start.
#[component]
fn Range(shown: Shown) -> impl IntoView {
    let state = State::get();
    let text = move || {
        let lang = state.lang.get();
        let input = shown.asked.with(|asked| asked.input);
        shown.known.with(|known| {
            let Some(reached) = known.as_ref().and_then(|found| found.reached) else {
                return known.as_ref().filter(|found| !found.is_sought).map(|_| words::WORKING.get(lang).to_owned());
            };
            if !reached.is_done {
                return Some(words::WORKING.get(lang).to_owned());
            }
            let ends = reached.values.filter(|_| reached.is_range);
            let ends = ends.map(|[low, .., high]| said::range_text(lang, input, (low, high)));
            let share = percent(lang, reached.possible, 2);
            reached.is_range.then(|| words::reach(lang, ends.as_deref(), &share, reached.possible >= 1.0))
        })
    };
    view! { <p class="goal-range" aria-live="polite">{text}</p> }
}

/// Takes a solution into the scenario.
fn take(state: State, shown: Shown, solution: Solution) {
    let Some(goal) = shown.asked.get_untracked().goal() else { return };
    let value = solution.tidy(goal.input);
    // The question stays what it was, also where nobody had asked one.
    state.ask.set(shown.asked.with_untracked(Asked::written));
    state.apply_all([Change::Value(goal.input, value)]);
    let result = state.answer.with_untracked(|answer| said::result(answer, &goal));
    let locale = state.locale.get_untracked();
    let says = move |lang| {
        let locale = crate::i18n::lang::Locale { lang, ..locale };
        let result = result.unwrap_or(f64::NAN);
        let (value, result) =
            (said::in_sentence(locale, goal.input, value), said::in_sentence(locale, goal.output, result));
        words::applied(lang, goal.input, &value, goal.output, &result)
    };
    state.toast.set(Some(Toast::done(says).with_undo(move || state.undo())));
}

/// Whether the scenario has the value of a solution.
fn is_present(sought: &Sought, solution: &Solution) -> bool {
    let value = solution.tidy(sought.goal.input);
    sought.present.is_some_and(|now| (now.input - value).abs() <= SAME * value.abs().max(now.input.abs()))
}

/// Input and result, now and at the target, and the way there.
#[component]
fn Answer(shown: Shown) -> impl IntoView {
    let state = State::get();
    let ids = Memo::new(move |_| shown.asked.with(|asked| (asked.input, asked.output)));
    let at_present = move |id: Id| {
        let goal = shown.asked.with(Asked::goal).filter(|goal| goal.output == id);
        state.answer.with(|answer| goal.map_or_else(|| answer.value(id), |goal| said::result(answer, &goal)))
    };
    let there = move |is_input: bool| {
        shown.sought.with(|sought| {
            let sought = sought.as_deref()?;
            let solution = sought.nearest()?;
            let point = solution.point();
            // Where it is met, what is left of it is rounding.
            let result = if matches!(solution, Solution::Step(..)) { point.output } else { sought.goal.target };
            Some(if is_input { (sought.goal.input, point.input) } else { (sought.goal.output, result) })
        })
    };
    let cell = move |is_input: bool| {
        let text = move || match there(is_input) {
            Some((id, value)) => said::text(state.locale.get(), id, value),
            None => said::now(state.locale.get(), Id::DailyUsers, None),
        };
        let exact = move || there(is_input).map(|(_, value)| value.to_string());
        let key = move || there(is_input).map(|(id, _)| id.key());
        view! { <data value=exact data-quantity=key data-goal="answer">{text}</data> }
    };
    let row = move |id: Id, is_input: bool| {
        let value = Signal::derive(move || at_present(id));
        let text = Signal::derive(move || said::now(state.locale.get(), id, value.get()));
        view! {
            <tr>
                <th scope="row">
                    <Named id />
                </th>
                <td class="number">
                    <Quantity id value text />
                </td>
                <td class="number goal-there">{cell(is_input)}</td>
            </tr>
        }
    };
    let rows = move || {
        let (input, output) = ids.get();
        view! { {row(input, true)} {row(output, false)} }
    };
    let button = move || {
        let (lang, locale) = (state.lang.get(), state.locale.get());
        shown.sought.with(|sought| {
            let sought = sought.as_deref()?;
            let solution = *sought.nearest()?;
            if is_present(sought, &solution) {
                return Some(view! { <p class="hint">{words::IN_USE.get(lang)}</p> }.into_any());
            }
            let value = said::text(locale, sought.goal.input, solution.tidy(sought.goal.input));
            let name = lang.named(words::USE_THIS.get(lang), &value);
            let press = move |_| take(state, shown, solution);
            Some(view! { <button type="button" class="button button-main" on:click=press>{name}</button> }.into_any())
        })
    };
    let remarks = move || {
        let locale = state.locale.get();
        let said = shown.sought.with(|sought| sought.as_deref().map(|sought| said::remarks(locale, sought)));
        said.unwrap_or_default().into_iter().map(|text| view! { <li>{text}</li> }).collect_view()
    };
    view! {
        <section class="section goal-answer">
            <div class="goal-figures">
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col"><span class="visually-hidden">{state.say(Word::Name)}</span></th>
                            <th scope="col">{state.phrase(words::NOW)}</th>
                            <th scope="col">{state.phrase(words::THERE)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                <div class="goal-act">{button}</div>
            </div>
            <ul class="goal-remarks">{remarks}</ul>
        </section>
    }
}

/// The result as the input moves.
#[component]
fn Course(shown: Shown) -> impl IntoView {
    let state = State::get();
    let draw: Draw = Box::new(move |width| {
        let locale = state.locale.get();
        let ends = shown.known.with(|known| known.as_ref().and_then(Found::ends));
        let drawn =
            shown.sought.with(|sought| sought.as_deref().map(|sought| said::picture(locale, sought, ends, width)));
        drawn.unwrap_or_default()
    });
    let alone = move || {
        let locale = state.locale.get();
        shown.sought.with(|sought| sought.as_deref().map(|sought| said::alone(locale, sought))).unwrap_or_default()
    };
    let tools = exports("goal", state.phrase(words::TITLE), alone);
    let title = move || {
        let lang = state.lang.get();
        shown.asked.with(|asked| words::chart(lang, asked.output, asked.input, ""))
    };
    view! {
        <section class="section goal-course">
            <h2>{title}</h2>
            <div class="goal-chart">
                <Chart name="goal" draw tools />
            </div>
            <p class="hint">{state.phrase(words::NOT_OF_THE_SAMPLE)}</p>
        </section>
    }
}

/// Every solution, where there are several.
#[component]
fn Solutions(shown: Shown) -> impl IntoView {
    let state = State::get();
    let several = Memo::new(move |_| {
        shown.sought.with(|sought| sought.as_deref().is_some_and(|sought| sought.solutions.len() > 1))
    });
    let rows = move || {
        let (lang, locale) = (state.lang.get(), state.locale.get());
        let sought = shown.sought.get()?;
        let row = |solution: &Solution| {
            let solution = *solution;
            let point = solution.point();
            let result = if matches!(solution, Solution::Step(..)) { point.output } else { sought.goal.target };
            let value = said::text(locale, sought.goal.input, point.input);
            let name = lang.named(words::USE_THIS.get(lang), &value);
            let act = if is_present(&sought, &solution) {
                view! { <span class="hint">{words::NOW.get(lang)}</span> }.into_any()
            } else {
                let press = move |_| take(state, shown, solution);
                view! {
                    <button type="button" class="button-link" aria-label=name on:click=press>
                        {words::USE_THIS.get(lang)}
                    </button>
                }
                .into_any()
            };
            view! {
                <tr>
                    <th scope="row">{value}</th>
                    <td class="number">{said::text(locale, sought.goal.output, result)}</td>
                    <td>{act}</td>
                </tr>
            }
        };
        Some(sought.solutions.iter().take(LISTED).map(row).collect_view())
    };
    let heads = move || {
        let lang = state.lang.get();
        let (input, output) = shown.asked.with(|asked| (asked.input, asked.output));
        [input, output].map(|id| view! { <th scope="col">{crate::i18n::label(lang, id)}</th> }).collect_view()
    };
    view! {
        <Show when=move || several.get()>
            <section class="section goal-solutions">
                <h2>{state.phrase(words::SOLUTIONS)}</h2>
                <table class="table">
                    <thead>
                        <tr>
                            {heads} <th scope="col"><span class="visually-hidden">{state.phrase(words::USE_THIS)}</span></th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        </Show>
    }
}
