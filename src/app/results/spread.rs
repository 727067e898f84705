//! The answer as outcomes of equal chance, below the headline: dots or a histogram.

use crate::app::export::exports_of_headline;
use crate::app::held::Held;
use crate::app::state::State;
use crate::charts::{Chart, Draw};
use crate::figures::spread::{Axis, Baseline, Shape, picture};
use crate::i18n::lang::Lang;
use crate::i18n::results::{ranges as words, take};
use crate::i18n::sentences::Period;
use crate::i18n::text::Text;
use crate::scenario::Scenario;
use crate::uncertainty::ranges::Ranges;
use leptos::prelude::*;

/// The headline of the first variant, as far as it has one.
fn baseline_of(state: State) -> Option<Baseline> {
    let id = state.scenario.with(Scenario::headline);
    let central = state.baseline.with(|answer| answer.as_ref()?.value(id)).filter(|value| value.is_finite())?;
    let ranges = state.rivals[0].get().filter(|ranges| ranges.headline == id);
    let percentiles = ranges.map(|ranges| ranges.summary.percentiles);
    Some(Baseline { central, percentiles: percentiles.filter(|all| all.iter().all(|value| value.is_finite())) })
}

/// Dots or histogram with what they cover; nothing where the answer is a point. The place is kept while it is computed.
#[component]
pub fn Spread(
    /// What money is counted for.
    period: Signal<Period>,
) -> impl IntoView {
    let state = State::get();
    let shape = RwSignal::new(Shape::default());
    let shown = Memo::new(move |_| {
        let headline = state.scenario.with(Scenario::headline);
        state.ranges.get().filter(|ranges| ranges.headline == headline).map(Held)
    });
    let baseline = Memo::new(move |_| baseline_of(state));
    let axis = held_axis(state, shown, baseline, shape, period);
    let draw: Draw = Box::new(move |width| {
        let Some((Held(ranges), axis)) = shown.get().zip(axis.get()) else { return Default::default() };
        let (locale, limit) = (state.locale.get(), state.limit.get());
        baseline.with(|baseline| picture(locale, axis, &ranges, limit, baseline.as_ref(), width))
    });
    let tools = exports_of_headline(state.phrase(take::OUTCOMES));
    let brief = move || words::covers_briefly(state.lang.get(), state.uncertain.with(Vec::len));
    let choice = move |this: Shape, name: Text| {
        view! {
            <button
                type="button"
                aria-pressed=move || (shape.get() == this).to_string()
                on:click=move |_| shape.set(this)
            >
                {state.phrase(name)}
            </button>
        }
    };
    view! {
        <div class="spread" class:pinned=move || baseline.with(Option::is_some) hidden=move || !state.is_range()>
            <Chart name="spread" draw tools />
            <p class="hint">
                <span hidden=move || shape.get() != Shape::Dots>
                    {state.phrase(words::EQUAL_OUTCOMES)} {state.text(Lang::between_sentences)}
                </span>
                <span class="covers">{brief}</span>
            </p>
            <div class="switch" role="group" aria-label=state.phrase(words::CHART)>
                {choice(Shape::Dots, words::AS_DOTS)} {choice(Shape::Histogram, words::AS_HISTOGRAM)}
            </div>
        </div>
    }
}

/// The axis. While something moves it stays, as long as it holds the 90 % range.
fn held_axis(
    state: State,
    shown: Memo<Option<Held<Ranges>>>,
    baseline: Memo<Option<Baseline>>,
    shape: RwSignal<Shape>,
    period: Signal<Period>,
) -> Memo<Option<Axis>> {
    Memo::new(move |before: Option<&Option<Axis>>| {
        let Held(ranges) = shown.get()?;
        let (locale, shape) = (state.locale.get(), shape.get());
        let axis = baseline.with(|baseline| Axis::of(locale, period.get(), shape, &ranges, baseline.as_ref()));
        let [p5, .., p95] = ranges.summary.percentiles;
        let factor = axis.factor;
        let is_kept =
            |held: &Axis| held.shape == shape && held.factor == factor && held.span.holds(p5 * factor, p95 * factor);
        let kept = before.copied().flatten().filter(is_kept).filter(|_| state.is_moving());
        Some(kept.unwrap_or(axis))
    })
}
