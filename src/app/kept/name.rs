//! A name that a reader gives a scenario: a field, and what is wrong with what stands in it.

use super::store::Refused;
use crate::app::icon::{Icon, icon};
use crate::app::state::State;
use crate::i18n::lang::Lang;
use crate::i18n::results::files as words;
use crate::i18n::text::Text;
use crate::scenario::kept::too_long;
use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::html::Input;
use leptos::prelude::*;

/// Why a name was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trouble {
    Empty,
    TooLong(usize),
    Refused(Refused),
}

impl Trouble {
    fn text(self, lang: Lang) -> String {
        match self {
            Self::Empty => words::NEEDS_NAME.get(lang).to_owned(),
            Self::TooLong(length) => words::name_too_long(lang, length),
            Self::Refused(refused) => refusal(refused).get(lang).to_owned(),
        }
    }
}

/// What is said where nothing could be stored.
pub(super) const fn refusal(refused: Refused) -> Text {
    match refused {
        Refused::Full => words::FULL,
        Refused::Forbidden => words::FORBIDDEN,
    }
}

/// The field with its button. What was typed stays until it is taken.
#[component]
pub(super) fn NameForm<F>(
    /// Distinguishes the fields of the page.
    id: String,
    /// What the name is for.
    label: Text,
    /// What stands in the field at first.
    #[prop(into)]
    name: Signal<String>,
    /// What the button says.
    act: Text,
    /// Takes a name that is no name of nothing and short enough.
    take: F,
    /// Where the field can be left without a new name: leaves it.
    #[prop(optional, into)]
    cancel: Option<Callback<()>>,
) -> impl IntoView
where
    F: Fn(String) -> Result<(), Refused> + 'static,
{
    let state = State::get();
    let trouble = RwSignal::new(None::<Trouble>);
    let field = NodeRef::<Input>::new();
    // What was typed stays when the name that is offered becomes another.
    let typed = RwSignal::new(None::<String>);
    let text = move || typed.get().unwrap_or_else(|| name.get());
    let submit = move |ev: SubmitEvent| {
        ev.prevent_default();
        let text = untrack(text).trim().to_owned();
        let found = match too_long(&text) {
            _ if text.is_empty() => Some(Trouble::Empty),
            Some(length) => Some(Trouble::TooLong(length)),
            None => take(text).err().map(Trouble::Refused),
        };
        // May have gone with its row.
        if found.is_none() {
            typed.try_set(None);
        }
        trouble.try_set(found);
    };
    let on_key = move |ev: KeyboardEvent| {
        if let Some(cancel) = cancel.filter(|_| ev.key() == "Escape") {
            ev.prevent_default();
            cancel.run(());
        }
    };
    if cancel.is_some() {
        Effect::new(move |_| {
            if let Some(field) = field.get() {
                // Fails only for an element that cannot take focus.
                let _ = field.focus();
                field.select();
            }
        });
    }
    let error = move || {
        trouble.get().map(|trouble| {
            view! {
                {icon(Icon::Error)}
                <span>{trouble.text(state.lang.get())}</span>
            }
        })
    };
    view! {
        <form class="kept-name-form" on:submit=submit>
            <label for=format!("field-{id}")>{state.phrase(label)}</label>
            <input
                type="text"
                class="field"
                id=format!("field-{id}")
                dir="auto"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=format!("error-{id}")
                aria-invalid=move || trouble.with(Option::is_some).then_some("true")
                node_ref=field
                prop:value=text
                on:input=move |ev| {
                    typed.set(Some(event_target_value(&ev)));
                    trouble.set(None);
                }
                on:keydown=on_key
            />
            <button type="submit" class="button">{state.phrase(act)}</button>
            {cancel.map(|cancel| {
                view! {
                    <button type="button" class="button-link" on:click=move |_| cancel.run(())>
                        {state.phrase(words::CANCEL)}
                    </button>
                }
            })}
            <p class="row-error" id=format!("error-{id}") role="alert">{error}</p>
        </form>
    }
}
