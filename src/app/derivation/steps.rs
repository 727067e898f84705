//! Every step of the calculation, numbered, in the order in which they were computed.

use super::derived;
use super::lines::Lines;
use crate::app::listen::is_open;
use crate::app::paper::on_paper;
use crate::app::results::shown::Named;
use crate::app::state::State;
use crate::i18n::lang::Lang;
use crate::i18n::results::answer as words;
use crate::interpret::trace::{Derivation, Step};
use crate::model::quantities::Topic;
use crate::render::formula::formula;
use leptos::ev::Event;
use leptos::prelude::*;

/// The steps behind the answer: of a case about training those of training, else all but those of other views.
fn steps(state: State, derived: Memo<Derivation>) -> Vec<Step> {
    let topic = state.scenario.with(|scenario| scenario.headline().row().topic);
    let belongs = |step: &Step| match step.id.row().topic {
        Topic::Textbook | Topic::Life | Topic::Outlook => false,
        of => topic != Topic::Training || of == Topic::Training,
    };
    derived.with(|derivation| derivation.steps().iter().filter(|step| belongs(step)).cloned().collect())
}

/// How many steps there are.
pub(super) fn count(state: State, derived: Memo<Derivation>) -> Memo<usize> {
    Memo::new(move |_| steps(state, derived).len())
}

/// A disclosure; closed, it draws nothing. Paper has it open.
#[component]
pub(super) fn AllSteps() -> impl IntoView {
    let state = State::get();
    let open = RwSignal::new(false);
    let paper = on_paper();
    let derived = derived();
    let count = count(state, derived);
    let toggled = move |ev: Event| open.set(is_open(&ev) && !paper.get_untracked());
    let list = move || {
        let lang = state.lang.get();
        (open.get() || paper.get()).then(
            || view! { <ol class="steps">{steps(state, derived).into_iter().map(|step| row(lang, step)).collect_view()}</ol> },
        )
    };
    view! {
        <details class="all-steps" open=move || open.get() || paper.get() on:toggle=toggled>
            <summary>
                <span class="chevron" aria-hidden="true"></span>
                {move || words::show_steps(state.lang.get(), count.get())}
            </summary>
            {list}
        </details>
    }
}

fn row(lang: Lang, step: Step) -> impl IntoView {
    view! {
        <li class="step">
            <p class="step-name"><Named id=step.id /></p>
            <Lines formula=formula(lang, &step) />
        </li>
    }
}
