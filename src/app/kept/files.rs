//! Files: a scenario that is saved, and what becomes of a file that a reader gives the page.

use super::store::{self, Refused};
use crate::app::download::download;
use crate::app::share::Shared;
use crate::app::state::State;
use crate::app::toast::Toast;
use crate::count::{Count, count};
use crate::export::json::{self, Listed, MEDIA_TYPE};
use crate::figures::{self, headline::finding};
use crate::i18n::count::problem;
use crate::i18n::lang::Lang;
use crate::i18n::results::files as words;
use crate::i18n::sentences::Period;
use crate::scenario::Change;
use crate::scenario::codec::{self, Link};
use crate::scenario::date::Date;
use crate::scenario::file::{self, FileProblem, LONGEST, Opened};
use crate::scenario::kept::Kept;
use crate::scenario::problem::Problem;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

/// Saves the scenario of the page with its results.
pub fn save_scenario(state: State, shared: Shared) {
    let text = shared.link.with_untracked(|link| {
        let ranges = state.ranges.get_untracked();
        let title = shared.title.get_untracked();
        state.answer.with_untracked(|answer| json::file(link, answer, ranges.as_deref(), shared.made, &title))
    });
    let preset = state.scenario.with_untracked(|scenario| scenario.preset.key());
    download(&file_name(preset, shared.made), MEDIA_TYPE, &text);
}

/// Saves all that is kept.
pub fn save_all(lang: Lang, made: Option<Date>) {
    let listed = |kept: Kept| {
        let link = codec::decode(&kept.link).0;
        Listed { title: title(lang, &link), name: link.scenario.name, kept }
    };
    let all: Vec<Listed> = store::all().iter().filter_map(store::Entry::kept).map(listed).collect();
    download(&file_name("kept", made), MEDIA_TYPE, &json::collection(&all, made));
}

/// `dayburn-chatgpt-2025-2026-11-27.json`.
fn file_name(what: &str, made: Option<Date>) -> String {
    let day = made.map_or_else(String::new, |made| format!("-{made}"));
    format!("dayburn-{what}{day}.json")
}

/// What a link finds, as a title, in its currency.
pub fn title(lang: Lang, link: &Link) -> String {
    let Link { scenario, currency, .. } = link;
    finding(figures::locale(scenario, lang, *currency), Period::Day, scenario, &scenario.answer())
}

/// Opens a file of the reader: says what is wrong with it, or shows what is in it and offers the way back.
pub fn open(state: State, file: web_sys::File) {
    // JavaScript knows whole numbers as floats only.
    let bytes = file.size() as u64;
    if bytes > LONGEST {
        return fail(state, FileProblem::TooLong { bytes });
    }
    spawn_local(async move {
        let Ok(buffer) = JsFuture::from(file.array_buffer()).await else {
            state.toast.set(Some(Toast::failed(|lang| words::UNREADABLE_FILE.get(lang).to_owned())));
            return;
        };
        let text = file::text(js_sys::Uint8Array::new(&buffer).to_vec());
        match text.and_then(|text| file::open(&text).map(|opened| (opened, text))) {
            Ok((Opened::Scenario(link, problems), _)) => open_scenario(state, *link, problems, file.name()),
            Ok((Opened::Kept(list), _)) => add_all(state, &list),
            Ok((Opened::Config, text)) => open_config(state, text),
            Err(problem) => fail(state, problem),
        }
    });
}

fn fail(state: State, problem: FileProblem) {
    state.toast.set(Some(Toast::failed(move |lang| words::file_problem(lang, &problem))));
}

/// Shows a scenario in place of the present one.
pub fn open_scenario(state: State, link: Link, problems: Vec<Problem>, name: String) {
    let name = link.scenario.name.clone().unwrap_or(name);
    let toast = match state.open_link(link, problems) {
        Some(undo) => Toast::done(move |lang| words::opened(lang, &name)).with_undo(undo),
        None => Toast::done(|lang| words::SAME_SCENARIO.get(lang).to_owned()),
    };
    state.toast.set(Some(toast));
}

/// Keeps what is not kept already.
fn add_all(state: State, list: &[Kept]) {
    let known: Vec<Kept> = store::all().iter().filter_map(store::Entry::kept).collect();
    let (mut added, mut left_out, mut forbidden) = (0, 0, false);
    let mut new: Vec<&Kept> = Vec::new();
    // The newest stands first, and is to have the latest key.
    for kept in list.iter().rev() {
        if !known.contains(kept) && !new.contains(&kept) {
            new.push(kept);
        }
    }
    let known_already = list.len() - new.len();
    for kept in new {
        match store::add(kept) {
            Ok(_) => added += 1,
            Err(Refused::Full) => left_out += 1,
            Err(Refused::Forbidden) => forbidden = true,
        }
    }
    state.kept.update(|changes| *changes += 1);
    state.toast.set(Some(match (forbidden, left_out) {
        (true, _) => Toast::failed(|lang| words::FORBIDDEN.get(lang).to_owned()),
        (false, 0) => Toast::done(move |lang| words::added(lang, added, known_already, 0)),
        (false, _) => Toast::failed(move |lang| words::added(lang, added, known_already, left_out)),
    }));
}

/// Takes over the model of a configuration; what was pasted before comes back with Undo.
fn open_config(state: State, text: String) {
    match count(&text) {
        Ok(count) => adopt(state, count, text),
        Err(found) => state.toast.set(Some(Toast::failed(move |lang| problem(lang, &found)))),
    }
}

fn adopt(state: State, count: Count, text: String) {
    let before = state.config.get_untracked();
    let scenario = state.scenario.get_untracked();
    state.config.set(text);
    state.apply(Change::Model(Box::new(count)));
    let moved = state.scenario.with_untracked(|now| *now != scenario);
    let said = if moved { words::MODEL_TAKEN } else { words::SAME_MODEL };
    let undo = move || {
        if moved {
            state.undo();
        }
        state.config.set(before.clone());
    };
    state.toast.set(Some(Toast::done(move |lang| said.get(lang).to_owned()).with_undo(undo)));
}
