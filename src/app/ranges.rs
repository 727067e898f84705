//! The range of a quantity, where it is known.

use super::state::State;
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::number::Style;
use crate::render::range::short_range;
use leptos::prelude::*;

/// What stands where a range will be, so that nothing moves when it comes.
const NOTHING_YET: &str = "\u{a0}";

/// The 5th and the 95th percentile of a quantity, in base units.
pub fn interval(state: State, id: Id) -> Memo<Option<(f64, f64)>> {
    Memo::new(move |_| {
        state.ranges.with(|ranges| {
            let [low, .., high] = ranges.as_ref()?.of(id)?.percentiles;
            (low.is_finite() && high.is_finite()).then_some((low, high))
        })
    })
}

/// The 90 % range of a quantity, lighter than the quantity itself. Its place is kept while the range is computed;
/// without uncertain inputs there is none.
#[component]
pub fn RangeOf(
    /// What it is.
    id: Id,
    /// How it is written.
    #[prop(default = Style::Chart(2))]
    style: Style,
    /// What is shown is so many times the quantity, in this unit.
    #[prop(optional)]
    times: Option<(f64, Unit)>,
) -> impl IntoView {
    let state = State::get();
    let ends = interval(state, id);
    let text = move || {
        let (factor, unit) = times.unwrap_or((1.0, id.unit()));
        let ends = ends.get().map(|(low, high)| (low * factor, high * factor));
        ends.map_or_else(|| NOTHING_YET.to_owned(), |ends| short_range(state.locale.get(), style, unit, ends))
    };
    view! {
        <Show when=move || state.is_range()>
            <span class="range-of">{text}</span>
        </Show>
    }
}
