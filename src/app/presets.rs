//! Where to start from: named scenarios, each with what is known about it, and those that the reader keeps.

use super::baseline::percent_change;
use super::compare::names::value_of;
use super::form::SourceLine;
use super::kept::{KeptChip, KeptPlace};
use super::lazy::{lazily, part};
use super::results::short_amount;
use super::state::State;
use super::toast::Toast;
use crate::i18n::lang::{Lang, Locale};
use crate::i18n::results::compare::{CHANGED_LIST, from_to, preset_changed};
use crate::i18n::results::ranges::lower_than;
use crate::i18n::sentences::changes;
use crate::i18n::{Word, about, item_label, preset_kind, preset_name, short_preset_name, source_title};
use crate::model::quantities::Id;
use crate::scenario::breakdown::relative_change;
use crate::scenario::presets::PresetId;
use crate::scenario::{Answer, Change, Scenario, form};
use crate::uncertainty::differing::{Differing, differing};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// Chips that always stand there; the others are behind "Published cases".
const FIRST: usize = 5;
/// From this width on, form and answer stand side by side.
#[cfg(target_arch = "wasm32")]
const WIDE: f64 = 1024.0;

/// The presets, what is said of the present one, and after another was chosen the way back.
#[component]
pub fn Presets() -> impl IntoView {
    let state = State::get();
    let present = Memo::new(move |_| state.scenario.with(|scenario| scenario.preset));
    let more = RwSignal::new(false);
    let kept = RwSignal::new(false);
    let choose = move |preset: PresetId| {
        let worked_out = || (state.scenario.get_untracked(), state.answer.get_untracked());
        let before = worked_out();
        state.apply(Change::Preset(preset));
        more.set(false);
        let after = worked_out();
        if after.0 == before.0 {
            return;
        }
        let switched = Switched::between(&before, &after);
        state.toast.set(Some(
            Toast::done(move |lang| switched.text(Locale { lang, ..state.locale.get() }))
                .with_undo(move || state.undo()),
        ));
    };
    let (first, others) = PresetId::ALL.split_at(FIRST.min(PresetId::ALL.len()));
    let chips = first
        .iter()
        .map(|preset| view! { <Chip preset=*preset name=short_preset_name present choose /> })
        .collect_view();
    let other = move || {
        others.contains(&present.get()).then(|| view! { <Chip preset=present.get() name=preset_name present choose /> })
    };
    let list = move || others.iter().map(|preset| view! { <Case preset=*preset present choose /> }).collect_view();
    view! {
        <section class="presets" aria-label=state.say(Word::StartFrom)>
            <div class="chips">
                <span class="hint chips-name">{state.say(Word::StartFrom)}</span>
                {chips}
                {other}
                <button
                    type="button"
                    class="chip chip-more"
                    aria-expanded=move || more.get().to_string()
                    aria-controls="cases"
                    on:click=move |_| {
                        more.update(|more| *more = !*more);
                        kept.set(false);
                    }
                >
                    {state.say(Word::PresetsPublished)}
                    <span class="chevron" class:open=more aria-hidden="true"></span>
                </button>
                <KeptChip open=kept opened=move || more.set(false) />
            </div>
            <div class="cases" id="cases" hidden=move || !more.get()>
                {move || more.get().then(list)}
            </div>
            <KeptPlace open=kept />
            <ResetAll />
            <Changes />
            <details class="about" open=is_wide()>
                <summary>
                    <span class="chevron" aria-hidden="true"></span>
                    <span>{state.say(Word::AboutPreset)}</span>
                </summary>
                <p>
                    <b>{move || preset_kind(state.lang.get(), present.get().kind())}</b>
                    " "
                    " "
                    {move || about(state.lang.get(), present.get())}
                    {state.text(Lang::between_sentences)}
                    {move || view! { <SourceLine source=present.get().source() /> }}
                </p>
            </details>
        </section>
    }
}

/// What another preset changed: how many values, and the headline where both have the same one.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Switched {
    preset: PresetId,
    count: usize,
    headline: Option<(Id, f64, f64)>,
}

impl Switched {
    fn between(before: &(Scenario, Answer), after: &(Scenario, Answer)) -> Self {
        let id = after.0.headline();
        let value = |answer: &Answer| answer.value(id).filter(|value| value.is_finite());
        let same = before.0.headline() == id;
        let values = value(&before.1).zip(value(&after.1)).filter(|_| same);
        let headline = values.map(|(before, after)| (id, before, after));
        Self { preset: after.0.preset, count: differing(&[&before.0, &after.0]).len(), headline }
    }

    fn text(self, locale: Locale) -> String {
        let lang = locale.lang;
        let cost = self.headline.and_then(|(id, before, after)| {
            let change = percent_change(lang, relative_change(after, before)?);
            Some((short_amount(locale, id, Some(after)), change))
        });
        let cost = cost.as_ref().map(|(amount, change)| (amount.as_str(), change.as_str()));
        preset_changed(lang, preset_name(lang, self.preset), self.count, cost)
    }
}

/// On a narrow screen what is said of a preset would stand between the answer and the form.
fn is_wide() -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        window().inner_width().ok().and_then(|width| width.as_f64()).is_none_or(|width| width >= WIDE)
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        true
    }
}

/// A click that stays on the page, unless somebody wants a new tab.
pub(super) fn in_place(ev: &MouseEvent) -> bool {
    let plain = ev.button() == 0 && !(ev.ctrl_key() || ev.meta_key() || ev.shift_key() || ev.alt_key());
    if plain {
        ev.prevent_default();
    }
    plain
}

/// Takes back every change, while there are some.
#[component]
fn ResetAll() -> impl IntoView {
    let state = State::get();
    let some = Memo::new(move |_| state.scenario.with(|scenario| scenario.changes() > 0));
    view! {
        <Show when=move || some.get()>
            <button type="button" class="button-link reset-all" on:click=move |_| state.apply(Change::ResetAll)>
                {state.say(Word::ResetAll)}
            </button>
        </Show>
    }
}

part!(changed_rows in details draws view! { <ChangedRows /> }.into_any());

/// What the reader changed of the preset, from what to what.
#[component]
fn Changes() -> impl IntoView {
    let state = State::get();
    let some = Memo::new(move |_| state.scenario.with(|scenario| scenario.changes() > 0));
    let open = RwSignal::new(false);
    view! {
        <Show when=move || some.get()>
            <details class="changes" on:toggle=move |_| open.update(|open| *open = !*open)>
                <summary>
                    <span class="chevron" aria-hidden="true"></span>
                    <span>{state.phrase(CHANGED_LIST)}</span>
                </summary>
                <ul>{move || open.get().then(|| lazily(changed_rows))}</ul>
            </details>
        </Show>
    }
}

#[component]
fn ChangedRows() -> impl IntoView {
    let state = State::get();
    let rows = move || {
        let lang = state.lang.get();
        let after = state.scenario.get();
        let before = Scenario::preset(after.preset);
        let changed = differing(&[&before, &after]).into_iter().filter(|one| form::is_changed(&after, one.item));
        let row = |one: Differing| {
            let whole = |scenario| {
                let (value, ends) = value_of(lang, scenario, one.item);
                ends.map_or(value.clone(), |ends| lower_than(lang, &value, &ends))
            };
            let text = from_to(&whole(&before), &whole(&after));
            view! { <li>{item_label(lang, one.item)}" "<b>{text}</b></li> }
        };
        changed.map(row).collect_view()
    };
    view! { {rows} }
}

/// A preset on the first line.
#[component]
fn Chip<C>(
    preset: PresetId,
    name: fn(Lang, PresetId) -> &'static str,
    present: Memo<PresetId>,
    choose: C,
) -> impl IntoView
where
    C: Fn(PresetId) + Copy + Send + Sync + 'static,
{
    let state = State::get();
    let is_present = move || present.get() == preset;
    let count = move || {
        let count = state.scenario.with(|scenario| scenario.changes());
        (is_present() && count > 0)
            .then(|| view! { <span class="chip-changes">{changes(state.lang.get(), count)}</span> })
    };
    view! {
        <a
            class="chip"
            data-preset=preset.key()
            href=move || state.preset_link(preset)
            aria-current=move || is_present().then_some("true")
            on:click=move |ev| {
                if in_place(&ev) {
                    choose(preset);
                }
            }
        >
            {state.text(move |lang| name(lang, preset))}
            {count}
        </a>
    }
}

/// A published case in the list: its name and who says it.
#[component]
fn Case<C>(preset: PresetId, present: Memo<PresetId>, choose: C) -> impl IntoView
where
    C: Fn(PresetId) + Copy + Send + Sync + 'static,
{
    let state = State::get();
    view! {
        <a
            class="case"
            data-preset=preset.key()
            href=move || state.preset_link(preset)
            aria-current=move || (present.get() == preset).then_some("true")
            on:click=move |ev| {
                if in_place(&ev) {
                    choose(preset);
                }
            }
        >
            <span class="case-name">{state.text(move |lang| preset_name(lang, preset))}</span>
            <span class="small">{state.text(move |lang| source_title(lang, preset.source()))}</span>
        </a>
    }
}
