//! "How sure is it?": what the range covers and what it does not, and the chance that a limit holds.

use super::headline::short_amount;
use super::section::SectionFrame;
use crate::app::count::whole;
use crate::app::icon::{Icon, icon};
use crate::app::state::State;
use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::ranges as words;
use crate::i18n::text::Text;
use crate::i18n::{Word, beside};
use crate::model::quantities::{Id, Topic};
use crate::model::units::Kind;
use crate::render::field::field;
use crate::render::number::{MISSING, Style, percent, write};
use crate::render::scale::dollars;
use crate::scenario::{Scenario, number};
use crate::uncertainty::ranges::Ranges;
use leptos::prelude::*;

/// What readers expect a range to cover.
const EXPECTED: [Topic; 2] = [Topic::Demand, Topic::Money];

/// The topics of the inputs that are ranges, in the order of the form, and whether the error of predictions is one.
fn covered(uncertain: &[Id]) -> (Vec<Topic>, bool) {
    let mut topics = Vec::new();
    for id in uncertain.iter().filter(|id| **id != Id::SpeedCorrection) {
        let topic = id.row().topic;
        if !topics.contains(&topic) {
            topics.push(topic);
        }
    }
    (topics, uncertain.contains(&Id::SpeedCorrection))
}

/// The section.
#[component]
pub fn HowSure() -> impl IntoView {
    let state = State::get();
    let subtitle = Signal::derive(move || words::SURE_SUBTITLE.get(state.lang.get()).to_owned());
    let covers = move || {
        let (topics, prediction) = state.uncertain.with(|uncertain| covered(uncertain));
        words::covers(state.lang.get(), &topics, prediction)
    };
    let stated = move || {
        let (topics, _) = state.uncertain.with(|uncertain| covered(uncertain));
        let missing: Vec<Topic> = EXPECTED.into_iter().filter(|topic| !topics.contains(topic)).collect();
        words::as_stated(state.lang.get(), &missing)
    };
    let plan = move || {
        let adapts = state.ranges.with(|ranges| ranges.as_ref().map(|ranges| ranges.plan_adapts))?;
        Some((if adapts { words::PLAN_ADAPTS } else { words::PLAN_HELD }).get(state.lang.get()))
    };
    view! {
        <SectionFrame id="sure" title=Word::SectionSure subtitle=subtitle>
            <div class="pair">
                <div class="sure-words">
                    <p>{covers}</p>
                    <p>{stated} {state.text(Lang::between_sentences)} {state.phrase(words::NOT_COVERED)}</p>
                    <p>{plan}</p>
                </div>
                <div>
                    <Limit />
                    <table class="table sure-facts">
                        <tbody>
                            <Fact name=words::SAMPLES of=samples />
                            <Fact name=words::UNCERTAIN of=inputs />
                            <Fact name=words::MEAN of=mean />
                            <Fact name=words::STANDARD_ERROR of=standard_error />
                        </tbody>
                    </table>
                </div>
            </div>
        </SectionFrame>
    }
}

fn samples(_: Locale, ranges: &Ranges) -> String {
    whole(ranges.samples as u128)
}

fn inputs(_: Locale, ranges: &Ranges) -> String {
    whole(ranges.uncertain as u128)
}

fn mean(locale: Locale, ranges: &Ranges) -> String {
    write(locale, Style::Chart(4), ranges.headline.unit(), ranges.summary.mean).joined()
}

fn standard_error(locale: Locale, ranges: &Ranges) -> String {
    let error = ranges.summary.standard_error;
    error.map_or_else(
        || MISSING.to_owned(),
        |error| write(locale, Style::Chart(2), ranges.headline.unit(), error).joined(),
    )
}

#[component]
fn Fact(name: Text, of: fn(Locale, &Ranges) -> String) -> impl IntoView {
    let state = State::get();
    let text = move || {
        let locale = state.locale.get();
        let text = state.ranges.with(|ranges| ranges.as_ref().map(|ranges| of(locale, ranges)));
        text.unwrap_or_else(|| MISSING.to_owned())
    };
    view! {
        <tr>
            <th scope="row">{state.phrase(name)}</th>
            <td class="number">{text}</td>
        </tr>
    }
}

/// The field of the limit, and the chance that it holds. What cannot be read stays in the field.
#[component]
fn Limit() -> impl IntoView {
    let state = State::get();
    let headline = Memo::new(move |_| state.scenario.with(Scenario::headline));
    let unreadable = RwSignal::new(None::<String>);
    let held = move || {
        if let Some(text) = unreadable.get() {
            return text;
        }
        let (lang, id) = (state.lang.get(), headline.get());
        state.limit.get().map_or_else(String::new, |limit| {
            let sign = if id.unit().kind() == Kind::Money { dollars(lang).0 } else { "" };
            format!("{sign}{}", field(lang, id.unit(), limit))
        })
    };
    let take = move |ev| {
        let text: String = event_target_value(&ev);
        let id = headline.get_untracked();
        let read = if text.trim().is_empty() { Ok(None) } else { number::parse(&text, id.unit()).map(Some) };
        match read {
            Ok(limit) => {
                unreadable.set(None);
                state.limit.set(limit);
            }
            // What held before holds on.
            Err(_) => unreadable.set(Some(text)),
        }
    };
    let error = move || {
        let is_wrong = unreadable.with(Option::is_some);
        is_wrong.then(|| view! { {icon(Icon::Error)} <span>{words::LIMIT_UNREADABLE.get(state.lang.get())}</span> })
    };
    let chance = move || {
        let (lang, id, limit) = (state.lang.get(), headline.get(), state.limit.get()?);
        let share = state.ranges.with(|ranges| ranges.as_ref().map(|ranges| ranges.chance_at_most(limit)))?;
        Some(words::chance_under(lang, &short_amount(lang, id, Some(limit)), &percent(lang, share, 2)))
    };
    let unit = move || {
        let id: Id = headline.get();
        beside(state.lang.get(), id)
    };
    view! {
        <div class="limit-row" class:wrong=move || unreadable.with(Option::is_some)>
            <label for="field-limit">{move || words::capital(words::LIMIT.get(state.lang.get()))}</label>
            <p class="hint" id="hint-limit">{state.phrase(words::LIMIT_HINT)}</p>
            <span class="field-line">
                <input
                    type="text"
                    class="field"
                    id="field-limit"
                    inputmode="decimal"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="hint-limit error-limit"
                    aria-invalid=move || unreadable.with(Option::is_some).then_some("true")
                    prop:value=held
                    on:change=take
                />
                <span class="field-unit">{unit}</span>
            </span>
            <p class="row-error" id="error-limit" aria-live="polite">{error}</p>
        </div>
        <p class="chance" role="status">{chance}</p>
    }
}
