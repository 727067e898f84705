//! What differs between the variants: the inputs, and the results of the central case.

use super::names::{LETTERS, value_of};
use super::{Shown, export};
use crate::app::baseline::{percent_change, to_a_tenth};
use crate::app::export::SaveTable;
use crate::app::results::section::SectionFrame;
use crate::app::state::State;
use crate::app::view::TableScroll;
use crate::figures::results::Quoted;
use crate::i18n::lang::Locale;
use crate::i18n::results::compare as words;
use crate::i18n::sentences::scrolling;
use crate::i18n::{Word, item_label, word};
use crate::model::quantities::Topic;
use crate::scenario::breakdown::relative_change;
use crate::scenario::form::Item;
use crate::scenario::{Answer, Scenario};
use crate::uncertainty::differing::{Differing, all_rows};
use leptos::prelude::*;

/// The heads of the columns: the letters with the marks of their series.
fn head(first: &'static str, count: usize) -> impl IntoView {
    let letters = LETTERS.iter().take(count).enumerate().map(|(at, letter)| {
        view! { <th scope="col" class="number"><span class=format!("swatch swatch-{}", at + 1) aria-hidden="true"></span>{*letter}</th> }
    });
    view! {
        <thead>
            <tr>
                <th scope="col"><span class="visually-hidden">{first}</span></th>
                {letters.collect_view()}
            </tr>
        </thead>
    }
}

/// The inputs in which the variants differ; those that only follow from a choice are behind a disclosure.
#[component]
pub(super) fn Inputs(shown: Shown) -> impl IntoView {
    let state = State::get();
    let rows = Memo::new(move |_| {
        shown.differing.get().into_iter().partition::<Vec<Differing>, _>(|differing| !differing.follows)
    });
    let count = move || {
        let (stated, following) = rows.get();
        words::rows_of(state.lang.get(), stated.len() + following.len(), all_rows())
    };
    let stated = move || input_table(state, shown, &rows.get().0);
    let following = move || {
        let following = rows.get().1;
        (!following.is_empty()).then(|| {
            view! {
                <details class="following">
                    <summary>
                        <span class="chevron" aria-hidden="true"></span>
                        {words::following(state.lang.get(), following.len())}
                    </summary>
                    {input_table(state, shown, &following)}
                </details>
            }
        })
    };
    let name = Signal::derive(move || word(state.lang.get(), Word::SectionInputsDiffer).to_owned());
    let tables = Box::new(move || vec![(name.get(), export::inputs(state, shown))]);
    let tools = view! { <SaveTable key="inputs" name tables /> }.into_any();
    view! {
        <SectionFrame id="inputs-differ" title=Word::SectionInputsDiffer subtitle=Signal::derive(count) tools=tools>
            {stated}
            {following}
        </SectionFrame>
    }
}

fn input_table(state: State, shown: Shown, rows: &[Differing]) -> AnyView {
    let lang = state.lang.get();
    if rows.is_empty() {
        return view! { <p>{words::values_differ(lang, 0)}</p> }.into_any();
    }
    let scenarios: Vec<Scenario> = shown.all.with(|all| all.iter().map(|(scenario, _)| scenario.clone()).collect());
    let body = rows.iter().map(|row| {
        let values: Vec<(String, Option<String>)> =
            scenarios.iter().map(|scenario| value_of(lang, scenario, row.item)).collect();
        let first = values[0].clone();
        let cells = values.into_iter().map(|(value, ends)| {
            let differs = (&value, &ends) != (&first.0, &first.1);
            let wraps = matches!(row.item, Item::Choice(_));
            let ends = ends.map(|ends| view! { " " <span class="range-of">{ends}</span> });
            view! { <td class="number" class:differs=differs class:wraps=wraps>{value}{ends}</td> }
        });
        view! { <tr><th scope="row">{item_label(lang, row.item)}</th>{cells.collect_view()}</tr> }
    });
    let name = move || scrolling(state.lang.get(), word(state.lang.get(), Word::SectionInputsDiffer));
    let body = body.collect_view();
    let count = scenarios.len();
    view! {
        <TableScroll name=Signal::derive(name)>
            <table class="table compare-table">{head(word(lang, Word::Name), count)}<tbody>{body}</tbody></table>
        </TableScroll>
    }
    .into_any()
}

/// The results of the central case side by side.
#[component]
pub(super) fn Results(shown: Shown) -> impl IntoView {
    let state = State::get();
    let subtitle = Signal::derive(move || words::CENTRAL_CASE.get(state.lang.get()).to_owned());
    let body = move || {
        let locale = state.locale.get();
        shown.all.with(|all| Quoted::all().into_iter().filter_map(|row| result_row(locale, row, all)).collect_view())
    };
    let heads = move || head(word(state.lang.get(), Word::Name), shown.count());
    let name = move || scrolling(state.lang.get(), word(state.lang.get(), Word::SectionResults));
    let title = Signal::derive(move || export::title(state, shown));
    let tables = Box::new(move || vec![(title.get(), export::results(state, shown))]);
    let tools = view! { <SaveTable key="compared" name=title tables /> }.into_any();
    view! {
        <SectionFrame id="results-compared" title=Word::SectionResults subtitle=subtitle tools=tools>
            <TableScroll name=Signal::derive(name)>
                <table class="table compare-table">{heads}<tbody>{body}</tbody></table>
            </TableScroll>
        </SectionFrame>
    }
}

/// A row; none where no variant has such a result.
fn result_row(locale: Locale, row: Quoted, all: &[(Scenario, Answer)]) -> Option<AnyView> {
    let (lang, id) = (locale.lang, row.id());
    let value = |answer: &Answer| answer.value(id).filter(|value| value.is_finite());
    let values: Vec<Option<f64>> = all.iter().map(|(_, answer)| value(answer)).collect();
    values.iter().flatten().any(|value| *value != 0.0).then_some(())?;
    // Training is no part of a day: it is told where it differs.
    if id.row().topic == Topic::Training && values.windows(2).all(|pair| pair[0] == pair[1]) {
        return None;
    }
    let first = values[0];
    let cells = values.into_iter().zip(LETTERS).map(|(value, letter)| {
        let change = value.zip(first).and_then(|(value, first)| relative_change(value, first));
        let change = change.filter(|change| to_a_tenth(*change) != 0.0);
        let same = change.is_none() && value.is_some() == first.is_some();
        let class = if same { "number" } else { "number differs" };
        let change = change.map(|change| view! { <span class="since-small">{percent_change(lang, change)}</span>" " });
        let exact = value.map(|value| value.to_string());
        view! {
            <td class=class>
                {change}
                <data value=exact data-quantity=id.key() data-variant=letter>{row.text(locale, value)}</data>
            </td>
        }
    });
    Some(view! { <tr><th scope="row">{row.name(lang)}</th>{cells.collect_view()}</tr> }.into_any())
}
