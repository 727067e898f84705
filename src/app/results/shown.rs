//! Values of the answer as quantities on the page.

use crate::app::quantity::Quantity;
use crate::app::state::State;
use crate::i18n::lang::Locale;
use crate::i18n::{label, with_unit};
use crate::model::quantities::Id;
use crate::render::number::{MISSING, Style, write};
use leptos::prelude::*;

/// A value as text with its unit; a dash where there is none.
pub fn text_of(locale: impl Into<Locale>, style: Style, id: Id, value: Option<f64>) -> String {
    value.map_or_else(|| MISSING.to_owned(), |value| write(locale, style, id.unit(), value).joined())
}

/// The same with the word of the unit, where it has no symbol: `348 tokens/s`.
pub fn worded(locale: impl Into<Locale>, style: Style, id: Id, value: Option<f64>) -> String {
    value.map_or_else(|| MISSING.to_owned(), |value| with_unit(locale, style, id, value))
}

/// The value of a quantity of the present answer.
pub fn present(id: Id) -> Memo<Option<f64>> {
    let state = State::get();
    Memo::new(move |_| state.answer.with(|answer| answer.value(id)))
}

/// The present value of a quantity, in its own unit.
#[component]
pub fn Present(
    /// What it is.
    id: Id,
    /// How it is written.
    #[prop(default = Style::Figure)]
    style: Style,
    /// Extra class of the button.
    #[prop(optional)]
    class: &'static str,
    /// With the word of its unit.
    #[prop(optional)]
    with_word: bool,
) -> impl IntoView {
    let state = State::get();
    let value = present(id);
    let text = Signal::derive(move || {
        let (locale, value) = (state.locale.get(), value.get());
        if with_word { worded(locale, style, id, value) } else { text_of(locale, style, id, value) }
    });
    view! { <Quantity id=id value=value text=text class=class /> }
}

/// The name of a quantity, which opens its derivation; its present value is in the markup.
#[component]
pub fn Named(
    /// What it is.
    id: Id,
) -> impl IntoView {
    let state = State::get();
    let text = Signal::derive(move || label(state.lang.get(), id).to_owned());
    view! { <Quantity id=id value=present(id) text=text class="always" /> }
}
