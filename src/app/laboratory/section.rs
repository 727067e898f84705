//! The frame of a section: a rule, a title, a grey line, tools at the right end.

use crate::app::state::State;
use crate::i18n::text::Text;
use leptos::prelude::*;

/// A section that links can name.
#[component]
pub(super) fn Section(
    /// Its id, for links.
    id: &'static str,
    /// What it is called.
    title: Text,
    /// Unit and case.
    subtitle: Text,
    /// What stands beside the title.
    #[prop(optional)]
    tools: Option<AnyView>,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    let state = State::get();
    view! {
        <section class="section" id=id aria-labelledby=format!("{id}-title")>
            <div class="section-head">
                <h2 id=format!("{id}-title")>{state.phrase(title)}</h2>
                <div class="tools">{tools}</div>
            </div>
            <p class="subtitle">{state.phrase(subtitle)}</p>
            {children()}
        </section>
    }
}
