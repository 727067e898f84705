//! The estimate in somebody's article: what the embed shows and how it looks there, a preview, and its code.

mod choices;
mod controls;
mod preview;

use super::copy_field::CopyField;
use super::{Part, Shared};
use crate::app::state::State;
use crate::app::url::folder;
use crate::embed::live::in_prose;
use crate::embed::settings::{Settings, Show, Theme};
use crate::export::snippet::{Figure, Snippet};
use crate::figures::headline::finding_of;
use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::share as words;
use crate::i18n::sentences::Period;
use crate::model::quantities::Id;
use crate::scenario::codec::{self, Link, View};
use crate::scenario::{Answer, Scenario};
use choices::Choices;
use controls::two_drivers;
use leptos::prelude::*;
use preview::Preview;

/// What the reader wants of the embed.
#[derive(Clone, Copy)]
struct Wish {
    show: RwSignal<Show>,
    /// The controls, once the reader has chosen any.
    controls: RwSignal<Option<Vec<Id>>>,
    theme: RwSignal<Theme>,
    lang: RwSignal<Lang>,
    frozen: RwSignal<bool>,
}

impl Wish {
    fn new(state: State) -> Self {
        Self {
            show: RwSignal::new(state.sharing.get_untracked().unwrap_or_default()),
            controls: RwSignal::new(None),
            theme: RwSignal::new(Theme::default()),
            lang: RwSignal::new(state.lang.get_untracked()),
            frozen: RwSignal::new(false),
        }
    }

    /// The controls that were chosen, or those that move the answer most.
    fn controls(self, state: State) -> Vec<Id> {
        self.controls.get().unwrap_or_else(|| two_drivers(state))
    }

    /// A frozen number has nothing that could move it.
    fn settings(self, state: State) -> Settings {
        let controls = if self.frozen.get() { Vec::new() } else { self.controls(state) };
        Settings { show: self.show.get(), controls, theme: self.theme.get(), ..Settings::default() }
    }

    /// The link of the page with its result, and how the embed shows it.
    fn link(self, shared: Shared) -> String {
        let link = shared.link.get();
        let own = Link {
            lang: Some(self.lang.get()),
            view: View::default(),
            ask: String::new(),
            open: None,
            frozen: self.frozen.get(),
            ..link
        };
        codec::encode(&own)
    }
}

/// The section.
#[component]
pub(super) fn ShareEmbed() -> impl IntoView {
    let state = State::get();
    let shared = Shared::get();
    let wish = Wish::new(state);
    let settings = Memo::new(move |_| wish.settings(state));
    let link = Memo::new(move |_| wish.link(shared));
    let title = Memo::new(move |_| {
        let locale = Locale { lang: wish.lang.get(), ..state.locale.get() };
        let stored = shared.link.with(|link| link.stored).filter(|_| wish.frozen.get());
        state.scenario.with(|scenario| {
            state.answer.with(|answer| {
                let value = stored.map_or_else(|| answer.value(scenario.headline()), |stored| Some(stored.central));
                finding_of(locale, Period::Day, scenario, answer, value)
            })
        })
    });
    let code = move |write: fn(&Snippet, &[Figure]) -> String| {
        Signal::derive(move || {
            let (settings, title, link) = (settings.get(), title.get(), link.get());
            let lang = wish.lang.get();
            let (folder, figures) = (folder(), figures(state, lang));
            write(&Snippet { lang, folder: &folder, title: &title, settings: &settings, link: &link }, &figures)
        })
    };
    let address = code(|snippet, _| snippet.address());
    view! {
        <Part title=words::EMBED hint=words::EMBED_HINT>
            <Choices wish />
            <Preview address title />
            <CopyField name=words::EMBED_CODE text=code(|snippet, _| snippet.frame()) lines=3 />
            <details class="share-more">
                <summary>
                    <span class="chevron" aria-hidden="true"></span>
                    {state.phrase(words::MORE_WAYS)}
                </summary>
                <p class="hint">{state.phrase(words::FITS_HINT)}</p>
                <CopyField name=words::FITS_CODE text=code(|snippet, _| snippet.fitting_frame()) lines=3 />
                <p class="hint">{state.phrase(words::PROSE_HINT)}</p>
                <CopyField name=words::PROSE_CODE text=code(|snippet, figures| snippet.elements(figures)) lines=5 />
                <p><a href="embed-examples.html">{state.phrase(words::EXAMPLES)}</a></p>
            </details>
        </Part>
    }
}

/// The numbers that most prose is about, as they are now.
fn figures(state: State, lang: Lang) -> Vec<Figure> {
    let locale = Locale { lang, ..state.locale.get() };
    let figure = |answer: &Answer, id| {
        let value = answer.value(id).filter(|value| value.is_finite())?;
        Some(Figure { id, text: in_prose(locale, id, value) })
    };
    let headline = state.scenario.with(Scenario::headline);
    let ids = match headline {
        Id::CostPerDay => vec![Id::QueriesPerDay, Id::CostPerDay, Id::CostPerQuery],
        other => vec![other],
    };
    state.answer.with(|answer| ids.into_iter().filter_map(|id| figure(answer, id)).collect())
}
