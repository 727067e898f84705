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
    /// Where it stands, if the same number has another field on the page: the form of the estimate stays while a view
    /// is open.
    #[prop(default = "")]
    place: &'static str,
) -> impl IntoView {
    let state = State::get();
    let key = id.key();
    let own = format!("{place}{key}");
    let [field_id, label_id, unit_id, error_id] =
        ["field", "label", "unit", "error"].map(|part| format!("{part}-{own}"));
    let labels = format!("{label_id} {unit_id}");
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
            <label for=field_id.clone() id=label_id>{state.text(move |lang| label(lang, id))}</label>
            <span class="field-line">
                <input
                    type="text"
                    class="field"
                    id=field_id
                    inputmode="decimal"
                    autocomplete="off"
                    spellcheck="false"
                    aria-labelledby=labels
                    aria-describedby=error_id.clone()
                    aria-invalid=move || problem.with(Option::is_some).then_some("true")
                    prop:value=move || held.get()
                    on:change=take
                />
                <span class="field-unit" id=unit_id>{state.text(move |lang| beside(lang, id))}</span>
            </span>
            <p class="row-error" id=error_id aria-live="polite">{error}</p>
        </div>
    }
}
