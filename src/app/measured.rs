//! Predicted against measured, row by row. The rows are a file beside the page, read when the view is opened.

use super::export::exports;
use super::state::State;
use super::view::{BackToEstimate, TableScroll, ViewTitle};
use crate::charts::mark::Sheet;
use crate::charts::plot::AxisWords;
use crate::charts::scatter::{self, Pair, Scatter};
use crate::charts::{Chart, Draw, FigureWords};
use crate::figures::alone::Alone;
use crate::figures::figure_words;
use crate::i18n::lang::Lang;
use crate::i18n::results::{measured as words, take};
use crate::i18n::sentences::scrolling;
use crate::i18n::text::Text;
use crate::measured::score::Score;
use crate::measured::table::{Compared, compared};
use crate::model::units::Unit;
use crate::render::csv::{Cell, Table};
use crate::render::number::{Style, percent, write};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Rows of the table before all of them are asked for.
const FIRST_ROWS: usize = 40;

/// What is within this factor counts as near.
const NEAR: f64 = 1.25;

/// The rows, or how far the reading has come.
#[derive(Clone)]
enum Reading {
    Waiting,
    Failed,
    Read(Arc<Vec<Compared>>),
}

/// The rows that are shown: empty texts let all pass.
#[derive(Clone, Copy)]
struct Filter {
    gpu: RwSignal<String>,
    model: RwSignal<String>,
    format: RwSignal<String>,
}

impl Filter {
    fn lets(&self, compared: &Compared) -> bool {
        let row = &compared.sample.row;
        let is = |wanted: RwSignal<String>, value: &str| wanted.with(|wanted| wanted.is_empty() || wanted == value);
        is(self.gpu, &row.gpu) && is(self.model, &row.model) && is(self.format, &row.weights)
    }
}

/// The view.
#[component]
pub fn Measured() -> impl IntoView {
    let state = State::get();
    let reading = RwSignal::new(Reading::Waiting);
    let read = move || {
        reading.set(Reading::Waiting);
        leptos::task::spawn_local(async move {
            let next = match fetched().await {
                Ok(text) => Reading::Read(Arc::new(compared(&text))),
                Err(_) => Reading::Failed,
            };
            // The reader may have gone to another view meanwhile.
            let _ = reading.try_set(next);
        });
    };
    read();
    let title = move || {
        let lang = state.lang.get();
        reading.with(|reading| match reading {
            Reading::Read(rows) => finding(lang, rows),
            Reading::Waiting | Reading::Failed => words::TITLE.get(lang).to_owned(),
        })
    };
    let content = move || match reading.get() {
        Reading::Waiting => view! { <p role="status">{state.text(|lang| words::LOADING.get(lang))}</p> }.into_any(),
        Reading::Failed => view! {
            <p role="alert">{state.text(|lang| words::FAILED.get(lang))}</p>
            <button type="button" class="button" on:click=move |_| read()>
                {state.text(|lang| words::RETRY.get(lang))}
            </button>
        }
        .into_any(),
        Reading::Read(rows) => view! { <Rows rows /> }.into_any(),
    };
    view! {
        <main class="view sheet-view measured-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(title) />
            <p class="view-intro">{state.text(|lang| words::INTRO.get(lang))}</p>
            {content}
        </main>
    }
}

/// The text of the file of rows, which `index.html` names: a newer page has newer rows under another name.
async fn fetched() -> Result<String, JsValue> {
    let rows = document().query_selector("link[type='text/csv']")?.and_then(|link| link.get_attribute("href"));
    let rows = rows.ok_or(JsValue::NULL)?;
    let response = JsFuture::from(window().fetch_with_str(&rows)).await?;
    let response: web_sys::Response = response.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    let text = JsFuture::from(response.text()?).await?;
    text.as_string().ok_or(JsValue::NULL)
}

/// Filters, score, chart and table.
#[component]
fn Rows(rows: Arc<Vec<Compared>>) -> impl IntoView {
    let state = State::get();
    let filter = Filter {
        gpu: RwSignal::new(String::new()),
        model: RwSignal::new(String::new()),
        format: RwSignal::new(String::new()),
    };
    let options = |of: fn(&Compared) -> &String| -> Vec<String> {
        rows.iter().map(of).collect::<BTreeSet<_>>().into_iter().cloned().collect()
    };
    let gpus = options(|compared| &compared.sample.row.gpu);
    let models = options(|compared| &compared.sample.row.model);
    let formats = options(|compared| &compared.sample.row.weights);
    // Worked out once for score, chart and table, and again only for another filter.
    let shown = {
        let rows = Arc::clone(&rows);
        Memo::new(move |_| -> Vec<usize> {
            let kept = rows.iter().enumerate().filter(|(_, compared)| filter.lets(compared));
            kept.map(|(index, _)| index).collect()
        })
    };
    let scored = {
        let rows = Arc::clone(&rows);
        Memo::new(move |_| shown.with(|shown| score(state.lang.get(), &picked(&rows, shown))))
    };
    let draw: Draw = {
        let rows = Arc::clone(&rows);
        Box::new(move |width| {
            let draw =
                |shown: &Vec<usize>, score: &String| picture(state.lang.get(), &picked(&rows, shown), score, width);
            shown.with(|shown| scored.with(|score| draw(shown, score)))
        })
    };
    let tools = {
        let rows = Arc::clone(&rows);
        exports("measured", state.phrase(words::CHART), move || {
            let lang = state.lang.get();
            shown.with(|shown| Alone {
                title: finding_of(lang, &picked(&rows, shown)),
                subtitle: lang.named(words::CHART.get(lang), words::CHART_CASE.get(lang)),
                table: numbers(lang, &picked(&rows, shown)),
                ..Alone::default()
            })
        })
    };
    view! {
        <div class="filters">
            <Choose name=words::GPU options=gpus chosen=filter.gpu />
            <Choose name=words::MODEL options=models chosen=filter.model />
            <Choose name=words::FORMAT options=formats chosen=filter.format />
        </div>
        <p class="measured-score" role="status">{scored}</p>
        <div class="measured-pair">
            <Chart name="scatter" draw tools />
            <ByAccelerator rows=Arc::clone(&rows) shown />
        </div>
        <Listed rows shown />
    }
}

fn picked<'a>(rows: &'a [Compared], shown: &[usize]) -> Vec<&'a Compared> {
    shown.iter().map(|index| &rows[*index]).collect()
}

/// One filter.
#[component]
fn Choose(name: Text, options: Vec<String>, chosen: RwSignal<String>) -> impl IntoView {
    let state = State::get();
    let option = |text: String| view! { <option value=text.clone()>{text.clone()}</option> };
    view! {
        <label class="filter">
            <span>{state.text(move |lang| name.get(lang))}</span>
            <span class="select">
                <select on:change=move |ev| chosen.set(event_target_value(&ev))>
                    <option value="">{state.text(|lang| words::ALL.get(lang))}</option>
                    {options.into_iter().map(option).collect_view()}
                </select>
                <span class="chevron" aria-hidden="true"></span>
            </span>
        </label>
    }
}

fn score(lang: Lang, rows: &[&Compared]) -> String {
    let errors: Vec<f64> = rows.iter().map(|compared| compared.sample.error(compared.prediction.rate)).collect();
    let held =
        rows.iter().filter(|Compared { interval: (low, high), sample, .. }| (*low..=*high).contains(&sample.measured));
    let held = held.count() as f64 / rows.len().max(1) as f64;
    let score = Score::of(&errors);
    score.map_or_else(String::new, |score| {
        let [median, within, held] = [score.median, score.within, held].map(|share| percent(lang, share, 2));
        words::score(lang, score.rows, &median, &within, &held)
    })
}

/// What all rows come to: how many predictions are near what was measured.
fn finding(lang: Lang, rows: &[Compared]) -> String {
    finding_of(lang, &rows.iter().collect::<Vec<_>>())
}

fn finding_of(lang: Lang, rows: &[&Compared]) -> String {
    let errors: Vec<f64> = rows.iter().map(|compared| compared.sample.error(compared.prediction.rate)).collect();
    let found = Score::of(&errors).map(|score| words::finding(lang, score.rows, &percent(lang, score.within, 2)));
    found.unwrap_or_else(|| words::TITLE.get(lang).to_owned())
}

fn rate(lang: Lang, value: f64) -> String {
    write(lang, Style::Chart(3), Unit::One, value).number()
}

/// The cells of a row: set-up, lengths, measured, predicted, their ratio, interval.
fn cells(lang: Lang, Compared { sample, prediction, interval }: &Compared) -> Vec<String> {
    let row = &sample.row;
    let tokens = |value| write(lang, Style::Exact(6), Unit::One, value).number();
    let (input, output) = (tokens(sample.setup.input), tokens(sample.setup.output));
    vec![
        format!("{}, {} × {}, {}, {}", row.model, row.gpus, row.gpu, row.weights, row.parallelism),
        format!("{input} / {output}"),
        rate(lang, sample.measured),
        rate(lang, prediction.rate),
        format!("{:.2}", prediction.rate / sample.measured),
        format!("{}–{}", rate(lang, interval.0), rate(lang, interval.1)),
    ]
}

/// The same as numbers, with where each row comes from.
fn numbers(lang: Lang, rows: &[&Compared]) -> Table {
    let row = |compared: &&Compared| {
        let Compared { sample, prediction, interval } = compared;
        let row = &sample.row;
        let gpus = row.gpus.to_string();
        let about = [&row.model, &row.gpu, &gpus, &row.weights, &row.parallelism].map(|text| Cell::from(text.as_str()));
        let (measured, predicted) = (sample.measured, prediction.rate);
        let numbers = [
            sample.setup.input,
            sample.setup.output,
            measured,
            predicted,
            predicted / measured,
            interval.0,
            interval.1,
        ];
        let numbers = numbers.into_iter().map(Cell::from);
        let source = Cell::from(row.address.as_str());
        about.into_iter().chain(numbers).chain([source]).collect()
    };
    let heads = [
        words::MODEL,
        words::GPU,
        words::GPUS,
        words::FORMAT,
        words::PARALLELISM,
        words::INPUT,
        words::OUTPUT,
        words::MEASURED_RATE,
        words::PREDICTED_RATE,
        words::RATIO,
        take::LOW,
        take::HIGH,
        words::SOURCE,
    ];
    Table { head: heads.map(|head| head.get(lang).to_owned()).to_vec(), rows: rows.iter().map(row).collect() }
}

const HEADS: [Text; 6] =
    [words::SETUP, words::TOKENS, words::MEASURED, words::PREDICTED, words::RATIO, words::INTERVAL];

fn picture(lang: Lang, rows: &[&Compared], score: &str, width: f64) -> (Sheet, FigureWords) {
    let pair = |compared: &&Compared| Pair {
        measured: compared.sample.measured,
        predicted: compared.prediction.rate,
        class: if compared.sample.setup.regime.experts { "pair-experts" } else { "pair-dense" },
        row: cells(lang, compared),
    };
    let mut data = Scatter {
        pairs: rows.iter().map(pair).collect(),
        factor: NEAR,
        edges: [words::TOO_LOW, words::TOO_HIGH].map(|text| text.get(lang).to_owned()),
        ..Scatter::default()
    };
    let ticks: Vec<String> = data.ticks().into_iter().map(|tick| rate(lang, tick)).collect();
    let axis = |name: Text| AxisWords { name: name.get(lang).to_owned(), ticks: ticks.clone() };
    data.axes = (axis(words::ALONG), axis(words::UP));
    let description = format!("{} {score}", words::TITLE.get(lang));
    let about = FigureWords {
        title: words::CHART.get(lang).to_owned(),
        subtitle: words::CHART_CASE.get(lang).to_owned(),
        ..figure_words(lang, description, &HEADS.map(|head| head.get(lang)))
    };
    (scatter::layout(&data, width), about)
}

/// How right the predictions are for each accelerator, those with most rows first.
#[component]
fn ByAccelerator(rows: Arc<Vec<Compared>>, shown: Memo<Vec<usize>>) -> impl IntoView {
    let state = State::get();
    let body = move || {
        let lang = state.lang.get();
        let mut errors: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
        shown.with(|shown| {
            for compared in picked(&rows, shown) {
                let error = compared.sample.error(compared.prediction.rate);
                errors.entry(&compared.sample.row.gpu).or_default().push(error);
            }
        });
        let mut scores: Vec<(&str, Score)> =
            errors.into_iter().filter_map(|(gpu, errors)| Some((gpu, Score::of(&errors)?))).collect();
        scores.sort_by_key(|(_, score)| std::cmp::Reverse(score.rows));
        let line = |(gpu, score): (&str, Score)| {
            let cells =
                [score.rows.to_string(), format!("{:.2}", score.geometric_mean), percent(lang, score.within, 2)];
            let cells = cells.map(|cell| view! { <td class="number">{cell}</td> }).collect_view();
            view! { <tr><th scope="row">{gpu.to_owned()}</th>{cells}</tr> }
        };
        scores.into_iter().map(line).collect_view()
    };
    let heads = [words::COUNT, words::RATIO, words::NEAR].map(|head| {
        view! { <th scope="col" class="number">{state.phrase(head)}</th> }
    });
    view! {
        <section class="section" aria-labelledby="by-accelerator">
            <h2 id="by-accelerator">{state.phrase(words::BY_ACCELERATOR)}</h2>
            <TableScroll name=Signal::derive(move || {
                scrolling(state.lang.get(), words::BY_ACCELERATOR.get(state.lang.get()))
            })>
                <table class="table">
                    <thead>
                        <tr><th scope="col">{state.phrase(words::GPU)}</th>{heads.collect_view()}</tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </TableScroll>
        </section>
    }
}

/// The rows with their sources.
#[component]
fn Listed(rows: Arc<Vec<Compared>>, shown: Memo<Vec<usize>>) -> impl IntoView {
    let state = State::get();
    let all = RwSignal::new(false);
    let body = move || {
        let lang = state.lang.get();
        let most = if all.get() { usize::MAX } else { FIRST_ROWS };
        let line = |index: &usize| {
            let compared = &rows[*index];
            let mut cells = cells(lang, compared).into_iter();
            let name = cells.next();
            let cells = cells.map(|cell| view! { <td class="number">{cell}</td> }).collect_view();
            view! {
                <tr>
                    <th scope="row" class="setup-cell">{name}</th>
                    {cells}
                    <td class="source-cell">{address(&compared.sample.row.address)}</td>
                </tr>
            }
        };
        shown.with(|shown| shown.iter().take(most).map(line).collect_view())
    };
    let head = move |text: Text| {
        let class = if text == words::SETUP || text == words::SOURCE { "words" } else { "" };
        view! { <th scope="col" class=class>{state.text(move |lang| text.get(lang))}</th> }
    };
    view! {
        <section class="section">
            <h2>{state.text(|lang| words::ROWS.get(lang))}</h2>
            <TableScroll name=Signal::derive(move || scrolling(state.lang.get(), words::ROWS.get(state.lang.get())))>
                <table class="table catalog">
                    <thead>
                        <tr>{HEADS.into_iter().chain([words::SOURCE]).map(head).collect_view()}</tr>
                    </thead>
                    <tbody>{body}</tbody>
                </table>
            </TableScroll>
            <button
                type="button"
                class="button"
                hidden=move || all.get() || shown.with(|shown| shown.len() <= FIRST_ROWS)
                on:click=move |_| all.set(true)
            >
                {state.text(|lang| words::SHOW_ALL.get(lang))}
            </button>
        </section>
    }
}

/// Where a row comes from, linked where the address names a repository or a page.
fn address(text: &str) -> AnyView {
    let target = match text.strip_prefix("github:") {
        Some(path) => {
            let repository = path.split_whitespace().next().unwrap_or(path);
            Some(format!("https://github.com/{repository}"))
        }
        None => text.split_whitespace().find(|part| part.starts_with("https://")).map(str::to_owned),
    };
    let shown = text.strip_prefix("github:").unwrap_or(text).to_owned();
    match target {
        Some(href) => view! { <a href=href target="_blank" rel="noopener">{shown}</a> }.into_any(),
        None => view! { <span>{shown}</span> }.into_any(),
    }
}
