//! "What drives it?": the inputs whose ranges move the answer most. A row leads to its input.

use super::section::SectionFrame;
use crate::app::derivation::jump;
use crate::app::export::exports;
use crate::app::state::State;
use crate::charts::{Chart, Draw};
use crate::figures::alone;
use crate::figures::drivers::{finding, picture};
use crate::i18n::Word;
use crate::i18n::results::ranges as words;
use crate::scenario::Scenario;
use crate::uncertainty::ranges::{DRIVERS, Ranges};
use leptos::prelude::*;
use std::sync::Arc;

/// The section.
#[component]
pub fn Drivers() -> impl IntoView {
    let state = State::get();
    let subtitle =
        Signal::derive(move || words::drivers_subtitle(state.lang.get(), state.scenario.with(Scenario::headline)));
    let said = move || {
        let locale = state.locale.get();
        state.ranges.with(|ranges| ranges.as_ref().map(|ranges| finding(locale, ranges)))
    };
    // The place is kept while the drivers are computed.
    let rows = move || state.uncertain.with(|uncertain| uncertain.len().min(DRIVERS)).to_string();
    let draw: Draw = Box::new(move |width| {
        let locale = state.locale.get();
        let drawn = |ranges: &Arc<Ranges>| picture(locale, ranges, Some(words::ENTER_GOES), width);
        state.ranges.with(|ranges| ranges.as_ref().map(drawn)).unwrap_or_default()
    });
    let tools = exports("drivers", state.say(Word::SectionDrivers), move || {
        let locale = state.locale.get();
        state.ranges.with(|ranges| ranges.as_ref().map(|ranges| alone::drivers(locale, ranges))).unwrap_or_default()
    });
    let go = Callback::new(move |row: usize| {
        let id = state.ranges.with_untracked(|ranges| ranges.as_ref()?.drivers.get(row).map(|driver| driver.id));
        if let Some(id) = id.filter(|id| jump::has_row(*id)) {
            jump::to_input(state, id);
        }
    });
    view! {
        <SectionFrame id="drivers" title=Word::SectionDrivers subtitle=subtitle>
            <p class="drivers-finding">{said}</p>
            <div class="drivers-place" style:--rows=rows>
                <Chart name="tornado" draw go tools />
            </div>
        </SectionFrame>
    }
}
