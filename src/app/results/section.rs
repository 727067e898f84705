//! The frame of a section: a rule, the question, a grey line, then what answers it.

use crate::app::sight::watch;
use crate::app::state::State;
use crate::i18n::{Word, word};
use leptos::prelude::*;

/// A section that links can name.
#[component]
pub fn SectionFrame(
    /// Its id, for links.
    id: &'static str,
    /// The question.
    title: Word,
    /// Unit and case; may be empty.
    #[prop(into)]
    subtitle: Signal<String>,
    /// What stands beside the link of the section.
    #[prop(optional)]
    tools: Option<AnyView>,
    /// What answers it.
    children: Children,
) -> impl IntoView {
    let state = State::get();
    let title = move || word(state.lang.get(), title);
    let link = move || word(state.lang.get(), Word::ToolLink);
    let name = move || state.lang.get().named(link(), title());
    watch(id);
    view! {
        <section class=format!("section section-{id}") id=id aria-labelledby=format!("{id}-title")>
            <div class="section-head">
                <h2 id=format!("{id}-title")>{title}</h2>
                <div class="tools">
                    {tools}
                    <a href=format!("#{id}") aria-label=name>{link}</a>
                </div>
            </div>
            <Show when=move || !subtitle.with(String::is_empty)>
                <p class="subtitle">{move || subtitle.get()}</p>
            </Show>
            {children()}
        </section>
    }
}
