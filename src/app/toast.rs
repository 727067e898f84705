//! What was done last or could not be done, at the lower edge of the page, with the way back.

use super::icon::{Icon, icon};
use super::state::State;
use crate::i18n::lang::Lang;
use crate::i18n::{Word, word};
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// How long an offer to undo stands.
const OFFER: Duration = Duration::from_secs(8);

/// A sentence, and what takes back what it tells.
#[derive(Clone)]
pub struct Toast {
    says: Arc<dyn Fn(Lang) -> String + Send + Sync>,
    undo: Option<Arc<dyn Fn() + Send + Sync>>,
    is_failure: bool,
}

impl Toast {
    /// Something was done. It leaves by itself.
    pub fn done(says: impl Fn(Lang) -> String + Send + Sync + 'static) -> Self {
        Self { says: Arc::new(says), undo: None, is_failure: false }
    }

    /// Something could not be done. It stays until it is put away.
    pub fn failed(says: impl Fn(Lang) -> String + Send + Sync + 'static) -> Self {
        Self { is_failure: true, ..Self::done(says) }
    }

    /// The same with a button that takes back what was done.
    #[must_use]
    pub fn with_undo(self, undo: impl Fn() + Send + Sync + 'static) -> Self {
        Self { undo: Some(Arc::new(undo)), ..self }
    }
}

/// Where toasts stand. One leaves by itself, but not while it has the focus.
#[component]
pub(super) fn ToastPlace() -> impl IntoView {
    let state = State::get();
    let toast = state.toast;
    let has_focus = RwSignal::new(false);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    Effect::new(move |_| {
        stop();
        if toast.with(|toast| toast.as_ref().is_some_and(|toast| !toast.is_failure)) && !has_focus.get() {
            let leave = move || {
                toast.try_set(None);
            };
            timer.set_value(set_timeout_with_handle(leave, OFFER).ok());
        }
    });
    on_cleanup(stop);
    let put_away = move || {
        has_focus.set(false);
        toast.set(None);
    };
    let button = move |Toast { undo, is_failure, .. }: Toast| {
        let (focus, blur) = (move |_| has_focus.set(true), move |_| has_focus.set(false));
        if let Some(undo) = undo {
            let undo = move |_| {
                undo();
                put_away();
            };
            return view! {
                <button type="button" on:click=undo on:focus=focus on:blur=blur>
                    {state.say(Word::Undo)}
                </button>
            }
            .into_any();
        }
        let close = move || {
            view! {
                <button
                    type="button"
                    class="button-icon"
                    aria-label=move || word(state.lang.get(), Word::Dismiss)
                    on:click=move |_| put_away()
                >
                    {icon(Icon::Close)}
                </button>
            }
        };
        is_failure.then(close).into_any()
    };
    let content = move || {
        toast.get().map(|toast| {
            let (says, is_failure) = (toast.says.clone(), toast.is_failure);
            view! {
                <div class="toast" class:failed=is_failure>
                    {is_failure.then(|| icon(Icon::Error))}
                    <span>{move || says(state.lang.get())}</span>
                    {button(toast)}
                </div>
            }
        })
    };
    view! { <div class="toasts" role="status">{content}</div> }
}
