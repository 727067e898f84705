//! Where to start from: named scenarios, each with what is known about it.

use super::form::source_line;
use super::state::State;
use crate::dom::{IntoNode, Node, effect, el, memo, show};
use crate::i18n::sentences::{changes, preset_chosen};
use crate::i18n::{Word, about, preset_kind, preset_name, source_title};
use crate::scenario::Change;
use crate::scenario::presets::PresetId;
use leptos::ev;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use std::time::Duration;

/// Chips that always stand there; the others are behind "Published cases".
const FIRST: usize = 5;
/// From this width on, form and answer stand side by side.
#[cfg(target_arch = "wasm32")]
const WIDE: f64 = 1024.0;
/// How long the offer to undo stands.
const OFFER: Duration = Duration::from_secs(8);

/// The presets, what is said of the present one, and after another was chosen the way back.
pub fn presets_view() -> Node {
    let state = State::get();
    let present = memo(move || state.scenario.with(|scenario| scenario.preset));
    let more = RwSignal::new(false);
    let offer = RwSignal::new(None::<PresetId>);
    let choose = move |preset: PresetId| {
        state.apply(Change::Preset(preset));
        more.set(false);
        offer.set(Some(preset));
    };
    let (first, others) = PresetId::ALL.split_at(FIRST.min(PresetId::ALL.len()));
    let chips = first.iter().map(|preset| chip_link(*preset, present, choose)).collect_view();
    let other = move || others.contains(&present.get()).then(|| chip_link(present.get(), present, choose));
    let list = move || others.iter().map(|preset| case_link(*preset, present, choose)).collect_view();
    el("section")
        .class("presets")
        .attr("aria-label", state.say(Word::StartFrom))
        .child(
            el("div")
                .class("chips")
                .child(el("span").class("hint chips-name").child(state.say(Word::StartFrom)))
                .child(chips)
                .child(other)
                .child(
                    el("button")
                        .attr("type", "button")
                        .class("chip chip-more")
                        .attr("aria-expanded", move || more.get().to_string())
                        .attr("aria-controls", "cases")
                        .on(ev::click, move |_| more.update(|more| *more = !*more))
                        .child(state.say(Word::PresetsPublished))
                        .child(el("span").class("chevron").toggle("open", more).attr("aria-hidden", "true")),
                ),
        )
        .child(
            el("div")
                .class("cases")
                .attr("id", "cases")
                .attr("hidden", move || !more.get())
                .child(move || more.get().then(list)),
        )
        .child(reset_all_button())
        .child(
            el("details")
                .class("about")
                .attr("open", is_wide())
                .child(
                    el("summary")
                        .child(el("span").class("chevron").attr("aria-hidden", "true"))
                        .child(el("span").child(state.say(Word::AboutPreset))),
                )
                .child(
                    el("p")
                        .child(el("b").child(move || preset_kind(state.lang.get(), present.get().kind())))
                        .child(" ")
                        .child(el("span").class("small").child(move || present.get().case()))
                        .child(" ")
                        .child(move || about(state.lang.get(), present.get()))
                        .child(" ")
                        .child(move || source_line(present.get().source())),
                ),
        )
        .child(offer_toast(offer))
        .node()
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
fn in_place(ev: &MouseEvent) -> bool {
    let plain = ev.button() == 0 && !(ev.ctrl_key() || ev.meta_key() || ev.shift_key() || ev.alt_key());
    if plain {
        ev.prevent_default();
    }
    plain
}

/// Takes back every change, while there are some.
fn reset_all_button() -> Node {
    let state = State::get();
    let some = memo(move || state.scenario.with(|scenario| scenario.changes() > 0));
    show(
        move || some.get(),
        move || {
            el("button")
                .attr("type", "button")
                .class("button-link reset-all")
                .on(ev::click, move |_| state.apply(Change::ResetAll))
                .child(state.say(Word::ResetAll))
                .node()
        },
    )
}

/// A preset on the first line.
fn chip_link<C>(preset: PresetId, present: Memo<PresetId>, choose: C) -> Node
where
    C: Fn(PresetId) + Copy + Send + Sync + 'static,
{
    let state = State::get();
    let is_present = move || present.get() == preset;
    let count = move || {
        let count = state.scenario.with(|scenario| scenario.changes());
        (is_present() && count > 0)
            .then(|| el("span").class("chip-changes").child(changes(state.lang.get(), count)).node())
    };
    el("a")
        .class("chip")
        .attr("data-preset", preset.key())
        .attr("href", move || state.preset_link(preset))
        .attr("aria-current", move || is_present().then_some("true"))
        .on(ev::click, move |ev| {
            if in_place(&ev) {
                choose(preset);
            }
        })
        .child(state.text(move |lang| preset_name(lang, preset)))
        .child(count)
        .node()
}

/// A published case in the list: its name and who says it.
fn case_link<C>(preset: PresetId, present: Memo<PresetId>, choose: C) -> Node
where
    C: Fn(PresetId) + Copy + Send + Sync + 'static,
{
    let state = State::get();
    el("a")
        .class("case")
        .attr("data-preset", preset.key())
        .attr("href", move || state.preset_link(preset))
        .attr("aria-current", move || (present.get() == preset).then_some("true"))
        .on(ev::click, move |ev| {
            if in_place(&ev) {
                choose(preset);
            }
        })
        .child(el("span").class("case-name").child(state.text(move |lang| preset_name(lang, preset))))
        .child(el("span").class("small").child(state.text(move |lang| source_title(lang, preset.source()))))
        .node()
}

/// "Started from ...", with a button that takes it back. It leaves by itself, but not while it has the focus.
fn offer_toast(offer: RwSignal<Option<PresetId>>) -> Node {
    let state = State::get();
    let has_focus = RwSignal::new(false);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    effect(move || {
        stop();
        if offer.with(Option::is_some) && !has_focus.get() {
            let leave = move || {
                offer.try_set(None);
            };
            timer.set_value(set_timeout_with_handle(leave, OFFER).ok());
        }
    });
    on_cleanup(stop);
    let undo = move |_| {
        state.undo();
        has_focus.set(false);
        offer.set(None);
    };
    let content = move || {
        offer.get().map(|preset| {
            el("div")
                .class("toast")
                .child(el("span").child(move || preset_chosen(state.lang.get(), preset)))
                .child(
                    el("button")
                        .attr("type", "button")
                        .on(ev::click, undo)
                        .on(ev::focus, move |_| has_focus.set(true))
                        .on(ev::blur, move |_| has_focus.set(false))
                        .child(state.say(Word::Undo)),
                )
                .node()
        })
    };
    el("div").class("toasts").attr("role", "status").child(content).node()
}
