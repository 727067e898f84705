//! The three lines of a formula, equals signs under each other.

use crate::app::math::MathView;
use crate::app::state::State;
use crate::i18n::{Word, word};
use crate::model::quantities::Id;
use crate::render::formula::Formula;
use crate::render::text;
use leptos::prelude::*;

/// A line of more characters is set smaller on paper, where it cannot scroll.
const LONG: usize = 80;

/// Formula, formula with numbers, result. Too wide, they scroll in a box of their own.
#[component]
pub(in crate::app) fn Lines(
    /// What is drawn.
    formula: Formula,
    /// The quantity that is pointed at.
    #[prop(optional)]
    lit: Option<RwSignal<Option<Id>>>,
    /// What a click on a quantity does; by default its derivation opens.
    #[prop(optional)]
    open: Option<Callback<Id>>,
) -> impl IntoView {
    let state = State::get();
    let say = move |what: Word| word(state.lang.get(), what);
    let changed = Callback::new(move |id| state.scenario.with(|scenario| scenario.numbers.contains_key(&id)));
    let open = open.unwrap_or_else(|| Callback::new(move |id| state.open_derivation(id)));
    let lit = lit.unwrap_or_else(|| RwSignal::new(None));
    let point = Callback::new(move |id| lit.set(id));
    let draw = move |math| view! { <MathView math=math lit=lit changed=changed on_point=point on_open=open /> };
    let is_long = text::formula(&formula).lines().any(|line| line.chars().count() > LONG);
    let Formula { symbol, symbolic, substituted, result, .. } = formula;
    view! {
        <div
            class="lines"
            class:long=is_long
            tabindex="0"
            role="group"
            aria-label=move || say(Word::ScrollsSideways)
        >
            <span class="line-name">{move || say(Word::Formula)}</span>
            <span class="line-symbol">{draw(symbol)}</span>
            <span class="line-math">{draw(symbolic.math())}</span>
            <span class="line-name">{move || say(Word::WithYourNumbers)}</span>
            <span class="line-math line-rest">{draw(substituted.math())}</span>
            <span class="line-name">{move || say(Word::Result)}</span>
            <span class="line-math line-rest line-result">{draw(result.math())}</span>
        </div>
    }
}
