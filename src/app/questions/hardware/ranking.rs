//! The table: a row for each place that keeps to the targets, the cheapest first, then what falls out with its reason.

use super::{Held, Shown, use_row};
use crate::app::state::State;
use crate::figures::hardware::{Board, Entry, MOST_ROWS};
use crate::i18n::choices::precision;
use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::{hardware as words, plan as shared};
use crate::i18n::text::Text;
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::plan::contest::Standing;
use crate::plan::hardware::{Fallen, Place, Reason, Row};
use crate::render::number::{Style, percent, write};
use crate::render::range::{Between, range};
use leptos::prelude::*;

/// The id of the reader's own row.
pub(super) const OWN: &str = "own-place";

/// Rows that fall out and stand in the table; the others are behind a disclosure.
const NEAR_ROWS: usize = 6;

/// Rows before all are asked for, where each accelerator has one.
const FIRST_ROWS: usize = 10;

/// The table.
#[component]
pub(super) fn RankingTable(shown: Shown) -> impl IntoView {
    let state = State::get();
    let head = move |text: Text, class: &'static str| {
        view! { <th scope="col" class=class>{state.phrase(text)}</th> }
    };
    let hidden_head = move |text: Text| {
        view! { <td class="cell-bar"><span class="visually-hidden">{state.phrase(text)}</span></td> }
    };
    let all = RwSignal::new(false);
    let body = move || {
        let (locale, all) = (state.locale.get(), all.get());
        shown.of(|board| rows(state, shown, locale, board, all))
    };
    let hidden = move || shown.of(|board| board.rows.len() - first_rows(board, all.get()).count()).unwrap_or_default();
    let unfold = move || {
        let hidden = hidden();
        (hidden > 0).then(|| {
            view! {
                <button type="button" class="button-link ranking-more" on:click=move |_| all.set(true)>
                    {words::dearer(state.lang.get(), hidden)}
                </button>
            }
        })
    };
    let near = move || {
        let lang = state.lang.get();
        shown.of(|board| near(board).map(|fallen| fallen_row(lang, board, fallen)).collect_view())
    };
    let rest = move || {
        let lang = state.lang.get();
        shown.of(|board| others(lang, board)).flatten()
    };
    let more = move || {
        let lang = state.lang.get();
        let count = shown.of(|board| board.count).filter(|count| *count > MOST_ROWS)?;
        let [most, all] =
            [MOST_ROWS, count].map(|count| write(lang, Style::Exact(3), Unit::One, count as f64).number());
        Some(view! { <p class="hint">{words::more_rows(lang, &most, &all)}</p> })
    };
    view! {
        <table class="table ranking-table">
            <thead>
                <tr>
                    <th scope="col"><span class="visually-hidden">{state.phrase(words::RANK)}</span></th>
                    {head(words::ACCELERATOR, "words")}
                    {head(words::GPUS, "number")}
                    {head(words::MS_A_TOKEN, "number")}
                    {hidden_head(words::BAR)}
                    {head(words::COST, "number")}
                    {head(words::FIRST, "number")}
                    {head(words::PER_MILLION, "number")}
                    <th scope="col"><span class="visually-hidden">{state.phrase(words::USE)}</span></th>
                </tr>
            </thead>
            <tbody>{body}</tbody>
            <tbody class="fallen">{near}</tbody>
        </table>
        {unfold}
        {more}
        {rest}
    }
}

/// The rows of the table: of one for each accelerator the first ones, and the reader's own, until all are asked for.
fn first_rows(board: &Board, all: bool) -> impl Iterator<Item = (usize, &Entry)> {
    let most = if all || board.asked.every { usize::MAX } else { FIRST_ROWS };
    board.rows.iter().enumerate().filter(move |(at, entry)| *at < most || entry.is_own)
}

fn rows(state: State, shown: Shown, locale: Locale, board: &Board, all: bool) -> AnyView {
    let most = first_rows(board, all).map(|(_, entry)| entry.row.cost).fold(0.0, f64::max);
    let finalists = board.finalists();
    let row = |(at, entry): (usize, &Entry)| {
        let place = finalists.iter().position(|finalist| *finalist == at);
        let standing = Signal::derive(move || shown.standings.with(|known| known.as_ref()?.of.get(place?).copied()));
        let share = if most > 0.0 { entry.row.cost / most } else { 0.0 };
        ranked(state, shown, locale, board, (at + 1, share), entry, standing)
    };
    first_rows(board, all).map(row).collect_view().into_any()
}

/// The head of a column once more, where cells stand under each other.
fn cell_label(lang: Lang, text: Text) -> AnyView {
    view! { <span class="cell-label" aria-hidden="true">{text.get(lang)}" "</span> }.into_any()
}

fn ranked(
    state: State,
    shown: Shown,
    locale: Locale,
    board: &Board,
    (rank, share): (usize, f64),
    entry: &Entry,
    standing: Signal<Option<Standing>>,
) -> AnyView {
    let lang = locale.lang;
    let row = &entry.row;
    let Place { gpu, format, gpus_per_replica } = row.place;
    let full = words::in_full(lang, gpu, format, gpus_per_replica);
    let ends = move || {
        let cost = standing.get().and_then(|standing| standing.cost);
        cost.filter(|[low, .., high]| low < high).map_or_else(
            || "\u{a0}".to_owned(),
            |[low, .., high]| range(locale, Style::Chart(2), Unit::UsdPerDay, (low, high), Between::Dash),
        )
    };
    let first = move || standing.get().map(|standing| first_in(lang, standing.first));
    let action = if entry.is_own {
        view! { <span class="own" id=OWN tabindex="-1">{words::YOURS.get(lang)}</span> }.into_any()
    } else {
        let held = Held::new(row.clone());
        let use_it = move |_| use_row(state, shown, &held.0);
        view! {
            <button type="button" class="button-link" aria-label=words::use_this(lang, &full) on:click=use_it>
                {words::USE.get(lang)}
            </button>
        }
        .into_any()
    };
    let number = |style, unit, value: f64| write(locale, style, unit, value).number();
    view! {
        <tr class:own-row=entry.is_own data-place=format!("{},{},{gpus_per_replica}", gpu.key, format.key())>
            <td class="cell-rank">{rank}</td>
            <th scope="row" class="cell-name">
                {name(lang, &row.place)}
                {row.narrower.then(|| view! { " "<span class="fewer-bits" title=shared::NARROWER.get(lang)>{words::FEWER_BITS.get(lang)}</span> })}
                <span class="about-place">
                    {words::in_a_copy(lang, gpus_per_replica)} " · " {price(locale, board, row)}
                </span>
            </th>
            <td class="number cell-gpus">
                {cell_label(lang, words::GPUS)}
                {number(Style::Figure, Unit::Gpus, row.gpus)}
            </td>
            <td class="number cell-speed">
                {cell_label(lang, words::MS_A_TOKEN)}
                {number(Style::Figure, Unit::MillisecondsPerToken, 1.0 / row.rate_per_user)}
            </td>
            <td class="cell-bar" aria-hidden="true">
                <span class="cost-bar" style:width=format!("{:.1}%", 100.0 * share)></span>
            </td>
            <td class="number cell-cost">
                <data value=row.cost.to_string() data-quantity=Id::CostPerDay.key()>
                    {write(locale, Style::Figure, Unit::UsdPerDay, row.cost).joined()}
                </data>
                <span class="range-of">{ends}</span>
            </td>
            <td class="number cell-first">{cell_label(lang, words::FIRST)} {first}</td>
            <td class="number cell-million">
                {cell_label(lang, words::PER_MILLION)}
                {write(locale, Style::UnitPrice, Unit::UsdPerMillionTokens, row.per_million_output).joined()}
            </td>
            <td class="cell-use">{action}</td>
        </tr>
    }
    .into_any()
}

/// A share of first places, to the whole percent: so many samples tell no more.
fn first_in(lang: Lang, share: f64) -> String {
    let whole = percent(lang, (100.0 * share).round() / 100.0, 3);
    if share > 0.0 && share < 0.005 { words::below(lang, &percent(lang, 0.01, 1)) } else { whole }
}

/// An accelerator with its format.
fn name(lang: Lang, place: &Place) -> AnyView {
    view! {
        <span class="place-name">
            <b>{words::gpu_name(place.gpu)}</b>
            " "
            {precision(lang, place.format)}
        </span>
    }
    .into_any()
}

/// What is paid, linked to who says so.
fn price(locale: Locale, board: &Board, row: &Row) -> AnyView {
    let lang = locale.lang;
    let amount = write(locale, Style::UnitPrice, board.price_id().unit(), row.price.value).joined();
    let Some(source) = board.source(row) else {
        return words::price(lang, board.ownership, &amount, words::YOUR_PRICE.get(lang)).into_any();
    };
    // The day is in the file; the column has room for the month.
    let month = source.date.get(..7).unwrap_or(source.date);
    let text = words::price(lang, board.ownership, &amount, month);
    if source.address.is_empty() {
        return text.into_any();
    }
    let label = words::price_from(lang, &text, source);
    view! {
        <a href=source.address target="_blank" rel="noopener" aria-label=label>{text}</a>
    }
    .into_any()
}

/// What falls out for a reason that other targets or another format would take away.
fn near(board: &Board) -> impl Iterator<Item = &Fallen> {
    let can_change = |fallen: &&Fallen| !matches!(fallen.reason, Reason::NoFormat | Reason::NoPrice);
    let is_own = |fallen: &&Fallen| board.own.as_ref() == Some(&fallen.place);
    board.fallen.iter().filter(move |fallen| can_change(fallen) || is_own(fallen)).take(NEAR_ROWS)
}

fn said(lang: Lang, fallen: &Fallen) -> String {
    shared::reason(lang, &fallen.reason, |value, unit| write(lang, Style::Chart(3), unit, value).joined())
}

fn fallen_row(lang: Lang, board: &Board, fallen: &Fallen) -> AnyView {
    let is_own = board.own.as_ref() == Some(&fallen.place);
    view! {
        <tr class:own-row=is_own>
            <td class="cell-rank">"–"</td>
            <th scope="row" class="cell-name">
                {name(lang, &fallen.place)}
                <span class="about-place">
                    {words::in_a_copy(lang, fallen.place.gpus_per_replica)}
                    {is_own.then(|| view! { " · "<span class="own" id=OWN tabindex="-1">{words::YOURS.get(lang)}</span> })}
                </span>
            </th>
            <td class="cell-reason" colspan="7">{said(lang, fallen)}</td>
        </tr>
    }
    .into_any()
}

/// The others, by reason.
fn others(lang: Lang, board: &Board) -> Option<AnyView> {
    let near: Vec<Place> = near(board).map(|fallen| fallen.place).collect();
    let mut reasons: Vec<(String, Vec<String>)> = Vec::new();
    for fallen in board.fallen.iter().filter(|fallen| !near.contains(&fallen.place)) {
        let place = if matches!(fallen.reason, Reason::NoPrice) && !board.asked.every {
            words::gpu_name(fallen.place.gpu)
        } else {
            words::place(lang, fallen.place.gpu, fallen.place.format)
        };
        let reason = said(lang, fallen);
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, places)) => places.push(place),
            None => reasons.push((reason, vec![place])),
        }
    }
    let count: usize = reasons.iter().map(|(_, places)| places.len()).sum();
    let item = |(reason, places): (String, Vec<String>)| {
        view! { <li><span>{words::several(lang, &places)}</span>" "<span class="hint">{reason}</span></li> }
    };
    (count > 0).then(|| {
        view! {
            <details class="following hardware-others">
                <summary>
                    <span class="chevron" aria-hidden="true"></span>
                    {words::others_fall(lang, count)}
                </summary>
                <ul>{reasons.into_iter().map(item).collect_view()}</ul>
            </details>
        }
        .into_any()
    })
}
