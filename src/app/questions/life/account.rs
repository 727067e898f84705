//! The account: four steps, what each is made of, what it takes once, a day and a message.

use super::Shown;
use crate::app::export::SaveTable;
use crate::app::questions::steps::{Opens, Value};
use crate::app::toast::Toast;
use crate::app::view::TableScroll;
use crate::figures::life::{Account, key, quantity};
use crate::i18n::lang::Lang;
use crate::i18n::results::{life as words, plan};
use crate::i18n::sentences::scrolling;
use crate::i18n::text::Text;
use crate::model::life::SpreadOver;
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::plan::life::{Part, Row, tokens_of_life};
use crate::render::number::{Style, percent, write};
use crate::scenario::Change;
use leptos::prelude::*;

/// The table with what development is spread over.
#[component]
pub(super) fn AccountTable(shown: Shown) -> impl IntoView {
    let state = shown.state;
    let way = move |this: SpreadOver, name: Text| {
        view! {
            <button
                type="button"
                aria-pressed=move || (shown.wanted.get() == this).to_string()
                on:click=move |_| state.ask.set(key(this).to_owned())
            >
                {state.phrase(name)}
            </button>
        }
    };
    let title = Signal::derive(move || shown.with(|account| account.finding()).unwrap_or_default());
    let tables = Box::new(move || {
        let name = words::ACCOUNT.get(state.lang.get()).to_owned();
        shown.with(|account| vec![(name, account.table())]).unwrap_or_default()
    });
    let head = move |text: Text| view! { <th scope="col">{state.phrase(text)}</th> };
    let rows = move || {
        shown.with(|account| account.life.rows.iter().map(|row| account_row(shown, account, row)).collect_view())
    };
    let name = Signal::derive(move || scrolling(state.lang.get(), words::ACCOUNT.get(state.lang.get())));
    let before = move || shown.with(|account| account.trains().then(|| account.before())).flatten();
    let is_known = move || shown.ranges.get().is_some_and(|ranges| ranges.is_some());
    let status = state.text(move |lang| if is_known() { "" } else { words::WORKING.get(lang) });
    view! {
        <section class="section" id="account" aria-labelledby="account-title">
            <div class="section-head">
                <h2 id="account-title">{state.phrase(words::ACCOUNT)}</h2>
                <div class="tools">
                    <SaveTable key="life" name=title tables />
                </div>
            </div>
            <p class="subtitle">
                {state.phrase(words::ACCOUNT_SUBTITLE)} {state.text(|lang| if lang == Lang::En { ", " } else { "，" })}
                {state.text(move |lang| plan::spread_over(shown.over.get()).get(lang))}
            </p>
            <div class="life-over">
                <span>{state.phrase(words::OVER)}</span>
                <div class="switch" role="group" aria-label=state.phrase(words::OVER)>
                    {way(SpreadOver::Days, words::BY_DAYS)} {way(SpreadOver::Tokens, words::BY_TOKENS)}
                </div>
            </div>
            <TokensMissing shown />
            <TableScroll name>
                <table class="table account-table">
                    <thead>
                        <tr>
                            {head(words::STEP)} {head(words::ONCE)} {head(words::A_DAY)} {head(words::A_MESSAGE)}
                            {head(words::SHARE)}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableScroll>
            <p class="outlook-notes">
                {before} {state.text(Lang::between_sentences)} <span class="hint" role="status">{status}</span>
            </p>
        </section>
    }
}

/// One row; its amount shows how it came about. The whole has its ranges below.
fn account_row(shown: Shown, account: &Account, row: &Row) -> impl IntoView + use<> {
    let lang = account.locale.lang;
    let text = |style, unit, value| write(account.locale, style, unit, value).joined();
    let is_total = row.part == Part::Total;
    let id = quantity(row.part);
    let value = |id: Option<Id>, value: f64, text: String| match id {
        Some(id) => view! { <Value steps=shown.steps id value text /> }.into_any(),
        None => text.into_any(),
    };
    let once = row.once.map(|once| {
        let text = text(Style::Figure, Unit::Usd, once);
        match id {
            Some(_) => value(id, once, text),
            // The runs and the people together have no quantity of their own: they are a part of this one.
            None => {
                let text = Signal::stored(text);
                view! { <Opens steps=shown.steps id=Id::DevelopmentCost text /> }.into_any()
            }
        }
    });
    let of_day = id.filter(|_| row.once.is_none());
    let per_day = value(of_day, row.per_day, text(Style::Figure, Unit::UsdPerDay, row.per_day));
    let of_message = is_total.then_some(Id::LifeCostPerQuery);
    let per_query = value(of_message, row.per_query, text(Style::UnitPrice, Unit::UsdPerQuery, row.per_query));
    let range = |ends: Option<String>| {
        is_total.then(|| view! { <span class="range-of">{ends.unwrap_or_else(|| "\u{a0}".to_owned())}</span> })
    };
    let (day_ends, query_ends) = account.ends();
    let share = account.share(row);
    let class = match row.part.of() {
        Some(_) => "account-part",
        None if is_total => "account-total",
        None => "account-step",
    };
    view! {
        <tr class=class>
            <th scope="row">{plan::part(row.part).get(lang)}</th>
            <td class="number">{once}</td>
            <td class="number">{per_day} {range(day_ends)}</td>
            <td class="number">{per_query} {range(query_ends)}</td>
            <td class="account-share">
                <span>{share_text(lang, share)}</span>
                <svg class="share-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                    <rect width=format!("{:.2}", share * 100.0) height="4" />
                </svg>
            </td>
        </tr>
    }
}

/// A share; what is next to nothing says no more.
fn share_text(lang: Lang, share: f64) -> String {
    const LEAST: f64 = 0.0001;
    if share > 0.0 && share < LEAST { format!("<{}", percent(lang, LEAST, 1)) } else { percent(lang, share, 2) }
}

/// Tokens are wanted and none are stated: how many the life in years makes, and a button that takes them.
#[component]
fn TokensMissing(shown: Shown) -> impl IntoView {
    let state = shown.state;
    let content = move || {
        if shown.wanted.get() == shown.over.get() {
            return None;
        }
        let tokens = state.scenario.with(tokens_of_life)?;
        let lang = state.lang.get();
        let life = state.answer.with(|answer| answer.inputs.model_life);
        let life = write(lang, Style::Chart(3), Unit::One, 12.0 * Id::ModelLife.unit().from_base(life)).joined();
        // What is taken is what is said.
        let rounded = rounded(tokens);
        let said = move |lang| write(lang, Style::Chart(3), Unit::Tokens, rounded).joined();
        let take = move |_| {
            state.apply_all([Change::Value(Id::LifetimeTokens, rounded)]);
            let told = Toast::done(move |lang| words::tokens_used(lang, &said(lang)));
            state.toast.set(Some(told.with_undo(move || state.undo())));
        };
        Some(view! {
            <div class="warning-box tokens-missing">
                <p>{words::tokens_missing(lang, &words::months(lang, &life), &said(lang))}</p>
                <button type="button" class="button button-small" on:click=take>
                    {words::use_tokens(lang, &said(lang))}
                </button>
            </div>
        })
    };
    view! { {content} }
}

/// To three digits.
fn rounded(value: f64) -> f64 {
    crate::float::parse(&format!("{value:.2e}")).unwrap_or(value)
}
