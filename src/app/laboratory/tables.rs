//! What the network says of each row, what the six optimizers come to, and where the parameters are.

use super::run::Run;
use super::section::Section;
use crate::app::export::SaveTable;
use crate::app::state::State;
use crate::app::toast::Toast;
use crate::figures::laboratory::{epochs_table, loss_text, six_table};
use crate::i18n::lang::Lang;
use crate::i18n::results::laboratory as words;
use crate::i18n::text::Text;
use crate::laboratory::ask::{Ask, Field};
use crate::laboratory::network::{Network, Score};
use crate::laboratory::optimizer::Optimizer;
use crate::laboratory::six::Outcome;
use crate::laboratory::{ROWS, Row, SHAPE, TEST, split_rows};
use crate::model::units::Unit;
use crate::render::number::{MISSING, Style, percent, write};
use crate::scenario::Change;
use crate::scenario::choice::ChoiceId;
use leptos::prelude::*;

/// The heads of a table: words on the left, numbers on the right.
pub(super) fn heads(lang: Lang, heads: &[Text]) -> AnyView {
    let head = |head: &Text| view! { <th scope="col">{head.get(lang)}</th> };
    view! { <tr>{heads.iter().map(head).collect_view()}</tr> }.into_any()
}

fn cells(texts: Vec<String>) -> AnyView {
    texts.into_iter().map(|text| view! { <td class="number">{text}</td> }).collect_view().into_any()
}

/// What a row is for.
fn uses() -> impl Iterator<Item = (&'static Row, Text)> {
    let trained = split_rows().0.len();
    let of = move |at| if at < trained { words::TRAINING } else { words::VALIDATION };
    let article = ROWS.iter().enumerate().map(move |(at, row)| (row, of(at)));
    article.chain(TEST.iter().map(|row| (row, words::TEST)))
}

/// Each row with its answer, then loss and accuracy.
#[component]
pub(super) fn Answers(run: Run) -> impl IntoView {
    let state = State::get();
    let rows = move || {
        let lang = state.lang.get();
        run.shown.with(|shown| {
            let row = |((row, used), says): ((&Row, Text), &f64)| {
                let is_right = (*says > 0.5) == (row.wanted > 0.5);
                let inputs = row.inputs.map(|input| input.to_string()).join(", ");
                view! {
                    <tr class:lab-wrong=!is_right>
                        <th scope="row">{format!("({inputs})")}</th>
                        <td class="number">{row.wanted.to_string()}</td>
                        <td class="number">
                            {answer_text(lang, *says)} " " <span aria-hidden="true">{if is_right { "✓" } else { "✗" }}</span>
                            <span class="visually-hidden">
                                {(if is_right { words::RIGHT } else { words::WRONG }).get(lang)}
                            </span>
                        </td>
                        <td class="number">{used.get(lang)}</td>
                    </tr>
                }
            };
            uses().zip(&shown.answers).map(row).collect_view()
        })
    };
    let sums = move || {
        let lang = state.lang.get();
        let (trained, held_back) = split_rows();
        let counts = [trained.len(), held_back.len(), TEST.len()];
        let row = |((name, count), score): ((Text, usize), Score)| {
            let texts = vec![count.to_string(), loss_text(lang, score.loss), percent(lang, score.accuracy, 2)];
            view! { <tr><th scope="row">{name.get(lang)}</th>{cells(texts)}</tr> }
        };
        let names = [words::TRAINING, words::VALIDATION, words::TEST];
        let scores = run.shown.with(|shown| shown.scores);
        names.into_iter().zip(counts).zip(scores).map(row).collect_view()
    };
    let tables = Box::new(move || {
        let lang = state.lang.get();
        vec![(String::new(), run.shown.with(|shown| epochs_table(lang, &shown.epochs)))]
    });
    let tools = view! { <SaveTable key="laboratory" name=named(state, words::CURVES) tables /> };
    view! {
        <Section id="answers" title=words::ANSWERS subtitle=words::ANSWERS_CASE tools=tools.into_any()>
            <table class="table">
                <thead>
                    {move || heads(state.lang.get(), &[words::INPUTS, words::WANTED, words::SAYS, words::USED])}
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <table class="table lab-sums">
                <thead>
                    {move || heads(state.lang.get(), &[words::SCORES, words::ROWS, words::LOSS, words::ACCURACY])}
                </thead>
                <tbody>{sums}</tbody>
            </table>
        </Section>
    }
}

/// An answer with three places.
pub(super) fn answer_text(lang: Lang, says: f64) -> String {
    if says.is_finite() {
        write(lang, Style::Chart(3), Unit::One, (says * 1000.0).round() / 1000.0).joined()
    } else {
        MISSING.to_owned()
    }
}

/// What became of each optimizer. A click on a name runs it; a button puts it into the scenario.
#[component]
pub(super) fn Optimizers(run: Run, outcomes: Signal<Vec<Outcome>>) -> impl IntoView {
    const HEADS: &[Text] = &[
        words::OPTIMIZER,
        words::RATE,
        words::STATES,
        words::TRAINING_LOSS,
        words::VALIDATION_LOSS,
        words::TEST_ACCURACY,
        words::IN_SCENARIO,
    ];
    let state = State::get();
    let used = Memo::new(move |_| state.scenario.with(|scenario| scenario.option(ChoiceId::Optimizer)));
    let rows = move || {
        let lang = state.lang.get();
        outcomes.with(|outcomes| {
            let row = |optimizer: Optimizer| {
                let outcome = outcomes.iter().find(|outcome| outcome.setup.optimizer == optimizer);
                view! { <OptimizerRow run used lang optimizer outcome=outcome.cloned() /> }
            };
            Optimizer::ALL.map(row).collect_view()
        })
    };
    view! {
        <table class="table lab-six">
            <thead>{move || heads(state.lang.get(), HEADS)}</thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
fn OptimizerRow(
    run: Run,
    used: Memo<&'static str>,
    lang: Lang,
    optimizer: Optimizer,
    outcome: Option<Outcome>,
) -> impl IntoView {
    let state = State::get();
    let name = words::optimizer(lang, optimizer);
    let is_own = move || run.setup.get().optimizer == optimizer;
    // The rate of the reader was meant for the optimizer of the reader.
    let choose = move |_| {
        let ask = state
            .ask
            .with_untracked(|ask| Ask::parse(ask).with(Field::Rate, "").with(Field::Optimizer, optimizer.key()));
        state.ask.set(ask.to_string());
    };
    let put = move |_| {
        state.apply_all([Change::Choice(ChoiceId::Optimizer, words::named(optimizer).key())]);
        let says = move |lang| words::applied(lang, words::optimizer(lang, optimizer));
        state.toast.set(Some(Toast::done(says).with_undo(move || state.undo())));
    };
    let numbers = |outcome: &Outcome| {
        vec![
            outcome.setup.rate.to_string(),
            optimizer.states().to_string(),
            loss_text(lang, outcome.training.loss),
            loss_text(lang, outcome.validation.loss),
            percent(lang, outcome.test.accuracy, 2),
        ]
    };
    let waiting = || {
        let unknown = MISSING.to_owned();
        vec![optimizer.rate().to_string(), optimizer.states().to_string(), unknown.clone(), unknown.clone(), unknown]
    };
    let numbers = outcome.as_ref().map_or_else(waiting, numbers);
    let in_scenario = move || {
        if used.get() == words::named(optimizer).key() {
            view! { <span class="hint">{words::IN_USE.get(lang)}</span> }.into_any()
        } else {
            let label = words::use_named(lang, name);
            view! {
                <button type="button" class="button-link" aria-label=label on:click=put>{words::USE.get(lang)}</button>
            }
            .into_any()
        }
    };
    view! {
        <tr class:lab-own=is_own>
            <th scope="row">
                <button
                    type="button"
                    class="button-link"
                    aria-pressed=move || is_own().to_string()
                    on:click=choose
                >
                    {name}
                </button>
            </th>
            {cells(numbers)}
            <td class="number">{in_scenario}</td>
        </tr>
    }
}

/// The numbers of the six, as a button.
#[component]
pub(super) fn SaveSix(outcomes: Signal<Vec<Outcome>>) -> impl IntoView {
    let state = State::get();
    let tables = Box::new(move || vec![(String::new(), outcomes.with(|six| six_table(state.lang.get(), six)))]);
    view! { <SaveTable key="optimizers" name=named(state, words::SIX) tables /> }
}

/// Where the parameters are.
#[component]
pub(super) fn Layers() -> impl IntoView {
    let state = State::get();
    let network = Network::seeded(&SHAPE, 0);
    let counted = network
        .layers()
        .iter()
        .map(|layer| (format!("{} × {} + {}", layer.inputs, layer.outputs, layer.outputs), layer.parameters()));
    let names = [words::HIDDEN, words::OUTPUT];
    let layers: Vec<(Text, String, usize)> =
        names.into_iter().zip(counted).map(|(name, (how, count))| (name, how, count)).collect();
    let all: usize = layers.iter().map(|(_, _, count)| count).sum();
    let row = move |(name, how, count): (Text, String, usize)| {
        view! {
            <tr>
                <th scope="row">{state.phrase(name)}</th>
                <td class="number">{how}</td>
                <td class="number">{count}</td>
            </tr>
        }
    };
    view! {
        <Section id="layers" title=words::LAYERS subtitle=words::LAYERS_CASE>
            <table class="table">
                <thead>{move || heads(state.lang.get(), &[words::LAYER, words::COUNTED, words::PARAMETERS])}</thead>
                <tbody>{layers.into_iter().map(row).collect_view()} {row((words::WHOLE, String::new(), all))}</tbody>
            </table>
        </Section>
    }
}

fn named(state: State, name: Text) -> Signal<String> {
    Signal::derive(move || name.get(state.lang.get()).to_owned())
}
