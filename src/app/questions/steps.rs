//! How the figures of a question came about, in the view that asks it: the steps that the estimate does not have.

use crate::app::derivation::jump;
use crate::app::derivation::lines::Lines;
#[cfg(target_arch = "wasm32")]
use crate::app::focus::bring_into_view;
use crate::app::listen::is_open;
use crate::app::state::State;
use crate::i18n::{Word, label};
use crate::interpret::trace::{Derivation, Step};
use crate::model::quantities::{Id, Topic};
use crate::render::formula::formula;
use leptos::ev::Event;
use leptos::prelude::*;

/// The steps of a topic in a derivation, behind a disclosure.
#[derive(Clone, Copy)]
pub(super) struct Steps {
    state: State,
    topic: Topic,
    derived: Memo<Derivation>,
    open: RwSignal<bool>,
}

impl Steps {
    /// Of a derivation, which is read once the disclosure is open. Closed to begin with.
    pub(super) fn new(topic: Topic, derive: impl Fn() -> Derivation + Send + Sync + 'static) -> Self {
        let open = RwSignal::new(false);
        let derived = Memo::new(move |_| if open.get() { derive() } else { Derivation::default() });
        Self { state: State::get(), topic, derived, open }
    }

    /// Shows how a quantity came about: here where its step or its field is here, else where it belongs.
    pub(super) fn show(self, id: Id) {
        let row = id.row();
        if row.topic != self.topic {
            let is_computed = self.state.answer.with_untracked(|answer| answer.estimate.output(id).is_some());
            return if is_computed || !jump::has_row(id) {
                self.state.open_derivation(id);
            } else {
                jump::to_input(self.state, id);
            };
        }
        if row.input.is_some() {
            return show_later("field", id);
        }
        self.open.set(true);
        show_later("step", id);
    }
}

/// Brings an element into view and focuses it, once what is pending has been drawn.
fn show_later(prefix: &'static str, id: Id) {
    #[cfg(target_arch = "wasm32")]
    set_timeout(move || bring_into_view(&format!("{prefix}-{}", id.key())), std::time::Duration::from_millis(80));
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (prefix, id);
}

/// The disclosure; closed, it draws and computes nothing.
#[component]
pub(super) fn StepList(steps: Steps, name: Signal<&'static str>) -> impl IntoView {
    let open = steps.open;
    let toggled = move |ev: Event| open.set(is_open(&ev));
    let list = move || {
        open.get().then(|| {
            let of_topic = move |step: &&Step| step.id.row().topic == steps.topic;
            let rows: Vec<Step> =
                steps.derived.with(|derived| derived.steps().iter().filter(of_topic).cloned().collect());
            view! { <ol class="steps">{rows.into_iter().map(|step| view! { <Row steps step /> }).collect_view()}</ol> }
        })
    };
    view! {
        <details class="all-steps" prop:open=open on:toggle=toggled>
            <summary>
                <span class="chevron" aria-hidden="true"></span>
                {name}
            </summary>
            {list}
        </details>
    }
}

#[component]
fn Row(steps: Steps, step: Step) -> impl IntoView {
    let state = steps.state;
    let id = step.id;
    // The view itself says how many months are looked ahead.
    let is_named = |id: &Id| *id != Id::MonthsAhead && !id.row().symbol.starts_with(|c: char| c.is_ascii_digit());
    let parts: Vec<Id> = step.formula.quantities().into_iter().map(|(id, _)| id).filter(is_named).collect();
    let part = move |part: Id| {
        view! {
            <li>
                <Opens steps id=part text=state.text(move |lang| label(lang, part)) />
            </li>
        }
    };
    let open = Callback::new(move |id| steps.show(id));
    let lines = move || view! { <Lines formula=formula(state.lang.get(), &step) open=open /> };
    view! {
        <li class="step" id=format!("step-{}", id.key()) tabindex="-1">
            <p class="step-name">{state.text(move |lang| label(lang, id))}</p>
            {lines}
            <div class="step-parts">
                <span>{state.say(Word::MadeOf)}</span>
                <ul>{parts.into_iter().map(part).collect_view()}</ul>
            </div>
        </li>
    }
}

/// A text that shows how a quantity came about.
#[component]
pub(super) fn Opens(
    steps: Steps,
    id: Id,
    /// What it says.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! { <button type="button" class="opens" on:click=move |_| steps.show(id)>{text}</button> }
}

/// A value in base units at full precision, whose text shows how it came about.
#[component]
pub(super) fn Value(
    steps: Steps,
    id: Id,
    /// Its value.
    value: f64,
    /// What it says.
    text: String,
) -> impl IntoView {
    let exact = value.is_finite().then(|| value.to_string());
    view! {
        <data value=exact data-quantity=id.key()>
            <button type="button" class="opens" on:click=move |_| steps.show(id)>{text}</button>
        </data>
    }
}
