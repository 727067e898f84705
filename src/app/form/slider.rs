//! A slider that shows what moving it would do: the cost of a day against this input, the others held.

use super::Rows;
use super::range::interval;
use crate::app::icon::{Icon, icon};
use crate::app::state::State;
use crate::charts::Response;
use crate::charts::response::Curve;
use crate::figures::slider::{self as figures, PAGE, PLACES};
use crate::float;
use crate::i18n::{Word, label, word};
use crate::model::quantities::Id;
use crate::scenario::form::stepped;
use crate::scenario::response::{position, value_at};
use crate::uncertainty::inputs::moved;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The slider of a row and, below it, the ends of its range with whatever stands between them.
#[component]
pub(super) fn Slider(id: Id, children: Children) -> impl IntoView {
    let state = State::get();
    let rows = Rows::get();
    let value = present_value(state, id);
    let place = Memo::new(move |_| (position(id, value.get()) * PLACES).round());
    let interval = interval(state, id);
    let baseline = baseline_value(state, id);
    let drawn = drawn_curve(state, rows, id, value, interval, baseline);
    // A drag moves the interval as it was when the drag began, whatever it is squeezed to on the way.
    let held = StoredValue::new(None::<(f64, f64)>);

    let set = move |new: f64| {
        if new != value.get_untracked() {
            let ends = held.get_value().or_else(|| interval.get_untracked());
            state.apply(moved(id, ends, new));
        }
    };
    let step = move |steps: i32| set(stepped(id, value.get_untracked(), steps));
    let hold = move |ev: PointerEvent| {
        // What had the focus ends its own act before this one begins, not in the middle of it.
        if let Some(slider) = ev.target().and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok()) {
            // Fails only for an element that cannot take focus.
            let _ = slider.focus();
        }
        held.set_value(interval.get_untracked());
        rows.dragging.set(Some(id));
    };
    let release = move || {
        held.set_value(None);
        if rows.dragging.get_untracked().is_some() {
            rows.dragging.set(None);
        }
        state.end_gesture();
    };
    let on_input = move |ev| {
        let Some(moved) = float::parse(&event_target_value(&ev)) else { return };
        if rows.dragging.get_untracked() == Some(id) {
            set(value_at(id, moved / PLACES));
        } else if moved != place.get_untracked() {
            // A screen reader's swipe: one step, however fine the places are.
            step(if moved > place.get_untracked() { 1 } else { -1 });
        }
    };
    let on_key = move |ev: KeyboardEvent| {
        if ev.ctrl_key() || ev.meta_key() || ev.alt_key() {
            return;
        }
        match ev.key().as_str() {
            "ArrowRight" | "ArrowUp" => step(1),
            "ArrowLeft" | "ArrowDown" => step(-1),
            "PageUp" => step(PAGE),
            "PageDown" => step(-PAGE),
            "Home" => set(value_at(id, 0.0)),
            "End" => set(value_at(id, 1.0)),
            _ => return,
        }
        ev.prevent_default();
    };
    let end = move |at: f64| move || figures::end(state.lang.get(), id, at);
    let button = move |steps: i32, sign: Icon, says: Word| {
        let name = move || state.lang.get().named(word(state.lang.get(), says), label(state.lang.get(), id));
        let press = move |_| {
            step(steps);
            state.end_gesture();
        };
        view! { <button type="button" class="nudge" aria-label=name on:click=press>{icon(sign)}</button> }
    };
    view! {
        <div class="slider">
            <Response curve=drawn />
            <input
                type="range"
                min="0"
                max=PLACES.to_string()
                step="1"
                aria-label=move || label(state.lang.get(), id)
                aria-valuetext=move || figures::spoken(state.lang.get(), id, value.get(), interval.get(), baseline.get())
                prop:value=move || place.get().to_string()
                on:pointerdown=hold
                on:pointerup=move |_| release()
                on:pointercancel=move |_| release()
                on:change=move |_| release()
                on:blur=move |_| release()
                on:keydown=on_key
                on:keyup=move |_| state.end_gesture()
                on:input=on_input
            />
        </div>
        <div class="ends">
            {button(-1, Icon::Less, Word::Decrease)}
            <span class="low">{end(0.0)}</span>
            <span class="middle">{children()}</span>
            <span class="high">{end(1.0)}</span>
            {button(1, Icon::Plus, Word::Increase)}
        </div>
    }
}

fn present_value(state: State, id: Id) -> Memo<f64> {
    Memo::new(move |_| {
        state.scenario.with(|scenario| state.answer.with(|answer| figures::present(scenario, answer, id)))
    })
}

/// The value in the baseline, in base units.
fn baseline_value(state: State, id: Id) -> Memo<Option<f64>> {
    Memo::new(move |_| {
        let stated = state.variants.with(|variants| variants.first().map(|first| first.stated(id)))?;
        stated.or_else(|| state.baseline.with(|answer| answer.as_ref().and_then(|answer| answer.planned(id))))
    })
}

/// The curve. It depends on everything but the input itself, so that a drag draws no curve of its own anew.
fn drawn_curve(
    state: State,
    rows: Rows,
    id: Id,
    value: Memo<f64>,
    interval: Memo<Option<(f64, f64)>>,
    baseline: Memo<Option<f64>>,
) -> Signal<Curve> {
    let others = Memo::new(move |_| state.scenario.with(|scenario| figures::others(scenario, id)));
    let points = Memo::new(move |_| others.with(|others| figures::points(others, id)));
    Signal::derive(move || {
        figures::drawn(id, points.get(), rows.top.get(), value.get(), interval.get(), baseline.get())
    })
}
