//! "When in the day?": load by the hour against what is provisioned.

use super::section::SectionFrame;
use crate::app::export::exports;
use crate::app::state::State;
use crate::charts::{Chart, Draw};
use crate::figures::alone;
use crate::figures::day::{picture, subtitle};
use crate::i18n::Word;
use leptos::prelude::*;

/// The section.
#[component]
pub fn WhenInTheDay() -> impl IntoView {
    let state = State::get();
    let day = Memo::new(move |_| state.answer.with(|answer| answer.day_load()));
    let draw: Draw =
        Box::new(move |width| day.get().map(|day| picture(state.lang.get(), &day, width)).unwrap_or_default());
    let tools = exports("day", state.say(Word::SectionDay), move || {
        day.get().map(|day| alone::day(state.lang.get(), &day)).unwrap_or_default()
    });
    let subtitle = Signal::derive(move || subtitle(state.lang.get(), day.get().as_ref()).to_owned());
    view! {
        <SectionFrame id="day" title=Word::SectionDay subtitle=subtitle>
            <Chart name="day" draw tools />
        </SectionFrame>
    }
}
