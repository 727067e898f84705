//! A number with its field alone: no slider, no range. What cannot be read stays in the field.

use super::results::shown::present;
use super::state::State;
use crate::i18n::{beside, field_problem, label};
use crate::model::quantities::Id;
use crate::model::units::Kind;
use crate::render::field::field;
use crate::render::scale::dollars;
use crate::scenario::Change;
use leptos::prelude::*;

/// The field with its name above and its unit beside.
#[component]
pub(super) fn PlainField(
    /// Which one.
    id: Id,
) -> impl IntoView {
    let state = State::get();
    let key = id.key();
    let value = present(id);
    let problem = state.problem(key);
    let held = Memo::new(move |_| {
        let lang = state.lang.get();
        let kept = state.scenario.with(|scenario| scenario.kept.get(key).cloned());
        let sign = if id.unit().kind() == Kind::Money { dollars(lang).0 } else { "" };
        kept.unwrap_or_else(|| format!("{sign}{}", field(lang, id.unit(), value.get().unwrap_or_default())))
    });
    let take = move |ev| state.apply(Change::Number(id, event_target_value(&ev)));
    let error = move || problem.get().map(|problem| field_problem(state.lang.get(), &problem));
    view! {
        <div class="plain-field">
            <label for=format!("field-{key}") id=format!("label-{key}")>{state.text(move |lang| label(lang, id))}</label>
            <span class="field-line">
                <input
                    type="text"
                    class="field"
                    id=format!("field-{key}")
                    inputmode="decimal"
                    autocomplete="off"
                    spellcheck="false"
                    aria-labelledby=format!("label-{key} unit-{key}")
                    aria-describedby=format!("error-{key}")
                    aria-invalid=move || problem.with(Option::is_some).then_some("true")
                    prop:value=move || held.get()
                    on:change=take
                />
                <span class="field-unit" id=format!("unit-{key}")>{state.text(move |lang| beside(lang, id))}</span>
            </span>
            <p class="row-error" id=format!("error-{key}") aria-live="polite">{error}</p>
        </div>
    }
}
