//! "What limits it?": where the time of a message and of a decode step goes, and charts of the replica.

use super::replica::Replica;
use super::section::SectionFrame;
use super::shown::Present;
use crate::app::baseline::Since;
use crate::app::state::State;
use crate::app::view::ViewAnchor;
use crate::i18n::lang::Lang;
use crate::i18n::results::{answer as words, measured};
use crate::i18n::text::Text;
use crate::i18n::{Word, label};
use crate::measured::spread::SHIPPED;
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::number::{Style, percent, write};
use crate::scenario::Answer;
use crate::scenario::codec::View;
use crate::uncertainty::inputs::regime;
use leptos::prelude::*;

/// What describes a replica.
const REPLICA: &[Id] =
    &[Id::GpusPerReplica, Id::Batch, Id::Tpot, Id::Ttft, Id::TokensPerSecondPerGpu, Id::AchievedMfu, Id::AchievedMbu];

/// The section.
#[component]
pub fn Limits() -> impl IntoView {
    let state = State::get();
    let subtitle = Signal::derive(move || {
        let lang = state.lang.get();
        let gpu = state.scenario.with(|scenario| scenario.gpu().name);
        let number = |value| write(lang, Style::Figure, Unit::One, value).joined();
        state.answer.with(|answer| {
            let Answer { inputs, .. } = answer;
            words::limits_of(lang, &number(inputs.gpus_per_replica), gpu, &number(inputs.batch))
        })
    });
    let terms = Memo::new(move |_| state.answer.with(|answer| ids(answer.step_terms())));
    let times = Memo::new(move |_| {
        let parts = [Id::OutputGpuSecondsPerQuery, Id::InputGpuSecondsPerQuery];
        let timed = |id| state.answer.with(|answer| answer.estimate.output(id)).map(|time| (id, time));
        let mut parts: Vec<(Id, f64)> = parts.into_iter().filter_map(timed).collect();
        parts.sort_by(|a, b| b.1.total_cmp(&a.1));
        ids(parts)
    });
    view! {
        <SectionFrame id="limits" title=Word::SectionLimit subtitle=subtitle>
            <div class="pair">
                <Bars title=words::STEP_PARTS parts=terms whole=Id::StepTime names_limit=true />
                <div>
                    <Bars title=words::MESSAGE_TIME parts=times whole=Id::GpuSecondsPerQuery names_limit=false />
                    <Facts title=words::REPLICA ids=REPLICA />
                </div>
            </div>
            <Reliability />
            <Replica />
        </SectionFrame>
    }
}

/// How wrong predictions of this kind have been.
#[component]
fn Reliability() -> impl IntoView {
    let state = State::get();
    let sentence = move || {
        let lang = state.lang.get();
        state.scenario.with(|scenario| {
            let regime = regime(scenario);
            let factor = |value| write(lang, Style::Chart(3), Unit::One, value).joined();
            let (half, most) = (factor(SHIPPED.half_within(&regime)), factor(SHIPPED.interval(&regime, 1.0).1));
            measured::reliability(lang, &half, &most, !regime.new_family, !regime.new_gpu)
        })
    };
    let is_predicted = move || state.answer.with(|answer| answer.plan.replica.is_some());
    view! {
        <p class="reliability" hidden=move || !is_predicted()>
            {sentence} {state.text(Lang::between_sentences)}
            <ViewAnchor to=View::Measured text=state.phrase(measured::SEE) />
        </p>
    }
}

fn ids(parts: Vec<(Id, f64)>) -> Vec<Id> {
    parts.into_iter().map(|(id, _)| id).collect()
}

/// Parts of a time, the largest first, each with a bar.
#[component]
fn Bars(title: Text, parts: Memo<Vec<Id>>, whole: Id, names_limit: bool) -> impl IntoView {
    let state = State::get();
    let largest = Memo::new(move |_| parts.with(|parts| parts.first().copied()));
    let row = move |id: Id| {
        let share = Memo::new(move |_| {
            state.answer.with(|answer| {
                let share = answer.value(id).zip(answer.value(whole)).map(|(part, whole)| part / whole);
                share.filter(|share| share.is_finite()).unwrap_or(0.0).clamp(0.0, 1.0)
            })
        });
        let is_limit = move || names_limit && largest.get() == Some(id);
        let limit = move || {
            is_limit().then(|| view! { <span class="limit-mark">{words::THE_LIMIT.get(state.lang.get())}</span> })
        };
        view! {
            <tr class:limiting=is_limit>
                <th scope="row">
                    <span>{move || label(state.lang.get(), id)}</span>
                    {limit}
                    <svg class="share-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                        <rect width=move || format!("{:.2}", share.get() * 100.0) height="4" />
                    </svg>
                </th>
                <td class="number">
                    <Since id />
                    <Present id />
                </td>
                <td class="number range">{move || percent(state.lang.get(), share.get(), 2)}</td>
            </tr>
        }
    };
    view! {
        <table class="table bars">
            <caption class="table-title">
                <span>{move || title.get(state.lang.get())}</span>
                <Present id=whole />
            </caption>
            <tbody>
                <For each=move || parts.get() key=|id| *id children=row />
            </tbody>
        </table>
    }
}

/// Names with values.
#[component]
pub(super) fn Facts(title: Text, ids: &'static [Id]) -> impl IntoView {
    let state = State::get();
    let row = move |id: Id| {
        // What nobody stated and nothing computes is left out.
        let is_known = Memo::new(move |_| state.answer.with(|answer| answer.planned(id).is_some()));
        view! {
            <tr hidden=move || !is_known.get()>
                <th scope="row">{move || label(state.lang.get(), id)}</th>
                <td class="number">
                    <Since id />
                    <Present id with_word=true />
                </td>
            </tr>
        }
    };
    view! {
        <table class="table facts">
            <caption class="table-title">{move || title.get(state.lang.get())}</caption>
            <tbody>{ids.iter().copied().map(row).collect_view()}</tbody>
        </table>
    }
}
