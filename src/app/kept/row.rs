//! One entry of the list: what it is called, what it finds, and what can be done with it.

use super::files::{open_scenario, title};
use super::name::{NameForm, refusal};
use super::store::{self, Entry};
use crate::app::download::download;
use crate::app::icon::{Icon, icon};
use crate::app::presets::in_place;
use crate::app::state::State;
use crate::app::toast::Toast;
use crate::i18n::results::files as words;
use crate::i18n::text::Text;
use crate::i18n::{Word, preset_name, word};
use crate::render::number::MISSING;
use crate::scenario::codec;
use crate::scenario::date::Date;
use crate::scenario::kept::{Kept, LONGEST_NAME};
use leptos::ev::MouseEvent;
use leptos::html::Li;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The most characters by which the name of a copy is longer.
const COPY: usize = 8;

/// What the rows share.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    state: State,
    /// Today.
    made: Option<Date>,
    /// Every entry and whether it was deleted while the list was open: then it can come back.
    pub all: Memo<Vec<(Entry, bool)>>,
    /// What the present scenario was kept as a moment ago.
    pub said: RwSignal<Option<String>>,
    gone: RwSignal<Vec<Entry>>,
    /// The row that takes the focus when it is drawn.
    focus: StoredValue<Option<String>>,
}

impl Rows {
    pub fn new(state: State, made: Option<Date>) -> Self {
        let gone = RwSignal::new(Vec::<Entry>::new());
        let all = Memo::new(move |_| {
            state.kept.track();
            let mut all = store::all();
            let gone: Vec<Entry> =
                gone.with(|gone| gone.iter().filter(|gone| !has(&all, &gone.key)).cloned().collect());
            all.extend(gone.iter().cloned());
            store::sort(&mut all);
            all.into_iter().map(|entry| (entry.clone(), has(&gone, &entry.key))).collect()
        });
        Self { state, made, all, said: RwSignal::new(None), gone, focus: StoredValue::new(None) }
    }

    /// Something was stored or deleted.
    pub fn changed(self) {
        self.said.set(None);
        self.state.kept.update(|changes| *changes += 1);
    }

    fn focus_on(self, key: &str) {
        self.focus.set_value(Some(key.to_owned()));
    }

    fn rename(self, entry: &Entry, kept: &Kept, name: &str) -> Result<(), store::Refused> {
        store::replace(&entry.key, &kept.renamed(name))?;
        self.focus_on(&entry.key);
        self.changed();
        Ok(())
    }

    fn duplicate(self, kept: &Kept, name: &str) {
        let copy = Kept { date: self.made, ..kept.renamed(name) };
        match store::add(&copy) {
            Ok(key) => {
                self.focus_on(&key);
                self.changed();
            }
            Err(refused) => self.refuse(refused),
        }
    }

    fn delete(self, entry: &Entry) {
        store::remove(&entry.key);
        self.focus_on(&entry.key);
        self.gone.update(|gone| {
            gone.retain(|gone| gone.key != entry.key);
            gone.push(entry.clone());
        });
        self.changed();
    }

    fn put_back(self, entry: &Entry) {
        match store::put_back(entry) {
            Ok(()) => {
                self.focus_on(&entry.key);
                self.gone.update(|gone| gone.retain(|gone| gone.key != entry.key));
                self.changed();
            }
            Err(refused) => self.refuse(refused),
        }
    }

    fn refuse(self, refused: store::Refused) {
        self.state.toast.set(Some(Toast::failed(move |lang| refusal(refused).get(lang).to_owned())));
    }
}

fn has(entries: &[Entry], key: &str) -> bool {
    entries.iter().any(|entry| entry.key == key)
}

/// A row of the list.
#[component]
pub(super) fn Row(
    /// What is kept.
    entry: Entry,
    /// Whether it was deleted.
    is_gone: bool,
    /// What the rows share.
    rows: Rows,
) -> impl IntoView {
    let place = NodeRef::<Li>::new();
    let key = entry.key.clone();
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        if rows.focus.with_value(|focus| focus.as_ref() == Some(&key)) {
            rows.focus.set_value(None);
            let first = place.query_selector("a, button").ok().flatten();
            if let Some(first) = first.and_then(|first| first.dyn_into::<web_sys::HtmlElement>().ok()) {
                // Fails only for an element that cannot take focus.
                let _ = first.focus();
            }
        }
    });
    let content = match entry.kept() {
        _ if is_gone => view! { <Gone entry rows /> }.into_any(),
        Some(kept) => view! { <Readable entry kept rows /> }.into_any(),
        None => view! { <Unreadable entry rows /> }.into_any(),
    };
    view! { <li class="kept-row" node_ref=place>{content}</li> }
}

/// A button of a row. Its name says which row it is of.
fn tool(rows: Rows, act: Text, name: String, run: impl Fn(MouseEvent) + 'static) -> impl IntoView {
    let state = rows.state;
    let says = move || words::act_on(state.lang.get(), act.get(state.lang.get()), &name);
    view! {
        <button type="button" class="button-link" aria-label=says on:click=run>
            {state.phrase(act)}
        </button>
    }
}

/// A scenario: its name opens it.
#[component]
fn Readable(entry: Entry, kept: Kept, rows: Rows) -> impl IntoView {
    let state = rows.state;
    let entry = StoredValue::new(entry);
    let (link, _) = codec::decode(&kept.link);
    let name = link
        .scenario
        .name
        .clone()
        .unwrap_or_else(|| preset_name(state.lang.get_untracked(), link.scenario.preset).to_owned());
    let name = StoredValue::new(name);
    let renaming = RwSignal::new(false);
    let day = kept.date.map_or_else(|| MISSING.to_owned(), |date| date.to_string());
    let href = format!("?{}", kept.link);
    let kept = StoredValue::new(kept);
    let link = StoredValue::new(link);
    let found = move || link.with_value(|link| title(state.lang.get(), link));
    let is_present = move || {
        link.with_value(|link| {
            state.scenario.with(|scenario| *scenario == link.scenario)
                && state.variants.with(|variants| *variants == link.variants)
        })
    };
    let open = move |ev: MouseEvent| {
        if in_place(&ev) {
            let (link, problems) = kept.with_value(|kept| codec::decode(&kept.link));
            open_scenario(state, link, problems, name.get_value());
        }
    };
    let rename = move |to: String| entry.with_value(|entry| kept.with_value(|kept| rows.rename(entry, kept, &to)));
    let cancel = Callback::new(move |()| {
        rows.focus_on(&entry.with_value(|entry| entry.key.clone()));
        renaming.set(false);
    });
    let form = move || {
        let id = entry.with_value(|entry| entry.key.clone());
        view! {
            <NameForm id label=words::NEW_NAME name=name.get_value() act=words::SAVE_NAME take=rename cancel />
        }
    };
    let tools = move || {
        let duplicate = move |_| {
            let short: String = name.with_value(|name| name.chars().take(LONGEST_NAME - COPY).collect());
            let copy = words::copy_of(state.lang.get_untracked(), &short);
            kept.with_value(|kept| rows.duplicate(kept, &copy));
        };
        view! {
            <span class="kept-tools">
                {tool(rows, words::RENAME, name.get_value(), move |_| renaming.set(true))}
                {tool(rows, words::DUPLICATE, name.get_value(), duplicate)}
                {tool(rows, words::DELETE, name.get_value(), move |_| entry.with_value(|entry| rows.delete(entry)))}
            </span>
        }
    };
    let shown = move || {
        view! {
            <a
                class="kept-name"
                href=href.clone()
                aria-current=move || is_present().then_some("true")
                on:click=open
            >
                <bdi>{name.get_value()}</bdi>
            </a>
            <span class="hint kept-found">{found}</span>
            <span class="small kept-day">{day.clone()}</span>
            {tools()}
        }
    };
    move || if renaming.get() { form().into_any() } else { shown().into_any() }
}

/// What cannot be read stays as it is until the reader deletes it.
#[component]
fn Unreadable(entry: Entry, rows: Rows) -> impl IntoView {
    let state = rows.state;
    let name = entry.key.clone();
    let entry = StoredValue::new(entry);
    let save = move |_| {
        entry.with_value(|entry| download(&format!("{}.txt", entry.key), "text/plain;charset=utf-8", &entry.text));
    };
    view! {
        <span class="kept-broken">
            {icon(Icon::Warning)}
            <span>{state.phrase(words::UNREADABLE_ENTRY)}" "<bdi class="small">{name.clone()}</bdi></span>
        </span>
        <span class="kept-tools">
            {tool(rows, words::SAVE_TEXT, name.clone(), save)}
            {tool(rows, words::DELETE, name, move |_| entry.with_value(|entry| rows.delete(entry)))}
        </span>
    }
}

/// What was deleted a moment ago.
#[component]
fn Gone(entry: Entry, rows: Rows) -> impl IntoView {
    let state = rows.state;
    let named = entry.kept().and_then(|kept| codec::decode(&kept.link).0.scenario.name);
    let name = named.unwrap_or_else(|| entry.key.clone());
    let text = move || words::deleted(state.lang.get(), &name);
    view! {
        <span class="kept-gone">{text}</span>
        <button type="button" class="button-link" on:click=move |_| rows.put_back(&entry)>
            {move || word(state.lang.get(), Word::Undo)}
        </button>
    }
}
