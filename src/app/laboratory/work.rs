//! The article's formula with the time of a step as it is measured here, and what that means for GPT-3.

use super::run::{Clock, Run};
use super::section::Section;
use super::tables::heads;
use crate::app::form::SourceLine;
use crate::app::results::shown::Present;
use crate::app::state::State;
use crate::figures::laboratory::whole;
use crate::i18n::lang::Lang;
use crate::i18n::results::laboratory as words;
use crate::i18n::text::Text;
use crate::laboratory::work::{fleet, gpt3, parameters, seconds, step_flops};
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::number::{MISSING, Style, write};
use crate::scenario::Scenario;
use leptos::prelude::*;

/// A time that a run takes, in the unit that suits it.
pub(super) fn time_text(lang: Lang, seconds: f64) -> String {
    write(lang, Style::Chart(2), Unit::Seconds, seconds).joined()
}

/// A time that GPT-3 takes: years, days or hours.
pub(super) fn long_text(lang: Lang, seconds: f64) -> String {
    const HOUR: f64 = 3600.0;
    const DAY: f64 = 24.0 * HOUR;
    const YEAR: f64 = 365.0 * DAY;
    let number = |unit: f64| write(lang, Style::Headline, Unit::One, seconds / unit).joined();
    match seconds {
        _ if seconds < 2.0 * DAY => words::hours(lang, &number(HOUR)),
        _ if seconds < 2.0 * YEAR => words::days(lang, &number(DAY)),
        _ => words::years(lang, &number(YEAR)),
    }
}

/// Seconds that GPT-3 would take on this machine, in this code.
pub(super) fn gpt3_here(run: Run) -> Option<f64> {
    let Clock::Step(step) = run.clock.get() else { return None };
    let (flops, _) = gpt3()?;
    seconds(flops, step_flops(&run.setup.get()) / step)
}

/// The formula, line by line.
#[component]
pub(super) fn Work(run: Run) -> impl IntoView {
    let state = State::get();
    let measured = move |text: fn(Lang, f64, &Run) -> String| {
        Signal::derive(move || {
            let lang = state.lang.get();
            match run.clock.get() {
                Clock::Measuring => words::MEASURING.get(lang).to_owned(),
                Clock::Step(step) => text(lang, step, &run),
                Clock::Coarse => MISSING.to_owned(),
            }
        })
    };
    let flop = |lang, value| write(lang, Style::Chart(3), Unit::Flop, value).joined();
    let step_time = measured(|lang, step, _| time_text(lang, step));
    let run_time = measured(|lang, step, run| time_text(lang, step * run.setup.get().steps() as f64));
    let rate = measured(|lang, step, run| {
        let rate = step_flops(&run.setup.get()) / step;
        format!("{}/s", write(lang, Style::Chart(3), Unit::Flop, rate).joined())
    });
    let here =
        measured(|lang, _, run| gpt3_here(*run).map_or_else(|| MISSING.to_owned(), |time| long_text(lang, time)));
    let steps = Signal::derive(move || whole(state.lang.get(), run.setup.get().steps() as f64));
    let steps_how = Signal::derive(move || {
        let (lang, setup) = (state.lang.get(), run.setup.get());
        words::steps(lang, &whole(lang, f64::from(setup.epochs)), &whole(lang, setup.steps_per_epoch() as f64))
    });
    let work = Signal::derive(move || {
        let flops = step_flops(&run.setup.get());
        format!("{} FLOP", whole(state.lang.get(), flops))
    });
    let work_how = Signal::derive(move || {
        let rows = run.setup.get().step_rows();
        format!("6 × {} × {rows}", whole(state.lang.get(), parameters() as f64))
    });
    let time_how = Signal::derive(move || format!("{} × {}", step_time.get(), steps.get()));
    let published = gpt3();
    let gpt3_flops = Signal::derive(move || {
        published.map_or_else(|| MISSING.to_owned(), |(flops, _)| flop(state.lang.get(), flops))
    });
    let from = published.map(|(_, source)| view! { <SourceLine source /> });
    let say = move |text: Text| Signal::derive(move || text.get(state.lang.get()).to_owned());
    let line = move |name: Text, how: AnyView, value: Signal<String>| {
        view! {
            <tr>
                <th scope="row">{state.phrase(name)}</th>
                <td class="lab-how">{how}</td>
                <td class="number">{value}</td>
            </tr>
        }
        .into_any()
    };
    let said = |text: Signal<String>| view! { <span>{text}</span> }.into_any();
    view! {
        <Section id="work" title=words::WORK subtitle=words::WORK_CASE>
            <table class="table lab-work">
                <thead>{move || heads(state.lang.get(), &[words::QUANTITY, words::HOW, words::VALUE])}</thead>
                <tbody>
                    {line(words::STEP_TIME, said(say(words::MEASURED_HOW)), step_time)}
                    {line(words::STEP_COUNT, said(steps_how), steps)}
                    {line(words::RUN_TIME, said(time_how), run_time)}
                    {line(words::STEP_WORK, said(work_how), work)}
                    {line(words::RATE_HERE, said(say(words::RATE_HOW)), rate)}
                    {line(words::GPT3, from.into_any(), gpt3_flops)}
                    {line(words::GPT3_HERE, said(say(words::GPT3_HOW)), here)}
                    <FleetLine />
                </tbody>
            </table>
            <p class="hint" hidden=move || run.clock.get() != Clock::Coarse>{state.phrase(words::UNMEASURED)}</p>
        </Section>
    }
}

/// The same work on the accelerators of the scenario.
#[component]
fn FleetLine() -> impl IntoView {
    let state = State::get();
    let fleet = Memo::new(move |_| state.answer.with(fleet));
    let time = move || {
        let found = fleet.get().and_then(|fleet| seconds(gpt3()?.0, fleet.rate));
        found.map_or_else(|| MISSING.to_owned(), |time| long_text(state.lang.get(), time))
    };
    let gpu = move || state.scenario.with(|scenario: &Scenario| scenario.gpu().name);
    view! {
        <tr hidden=move || fleet.with(Option::is_none)>
            <th scope="row">{state.phrase(words::GPT3_FLEET)}</th>
            <td class="lab-how">
                <Present id=Id::Gpus class="always" />
                " "
                {gpu}
                " × "
                <Present id=Id::TrainingPeakFlops class="always" />
                " × "
                <Present id=Id::TrainingMfu class="always" />
            </td>
            <td class="number">{time}</td>
        </tr>
    }
}
