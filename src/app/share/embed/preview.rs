//! The embed as it will look, in a frame as wide as a telephone, a column of text or a wide page.

use crate::app::listen::on_window;
use crate::app::state::State;
use crate::charts::measured_width;
use crate::i18n::results::share as words;
use leptos::ev::MessageEvent;
use leptos::html::Iframe;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// Widths of the preview in pixels.
const WIDTHS: [u32; 3] = [320, 560, 760];

/// Its height until the embed has said how high it is.
const FIRST_HEIGHT: f64 = 400.0;

/// The frame and the switch of its width.
#[component]
pub(super) fn Preview(
    /// What it shows.
    address: Signal<String>,
    /// The name of the frame.
    #[prop(into)]
    title: Signal<String>,
) -> impl IntoView {
    let state = State::get();
    let frame = NodeRef::<Iframe>::new();
    let width = RwSignal::new(if is_narrow() { WIDTHS[0] } else { WIDTHS[1] });
    let height = RwSignal::new(FIRST_HEIGHT);
    let (place, room) = measured_width(f64::from(WIDTHS[1]));
    // Wider than the dialog, it is drawn smaller.
    let scale = Memo::new(move |_| (room.get() / f64::from(width.get())).min(1.0));
    on_window(leptos::ev::message, move |ev: MessageEvent| {
        let said = frame.get_untracked().and_then(|frame| height_said(&frame, &ev));
        if let Some(said) = said {
            height.set(said);
        }
    });
    let switch = WIDTHS.map(|option| {
        view! {
            <button
                type="button"
                aria-pressed=move || (width.get() == option).to_string()
                on:click=move |_| width.set(option)
            >
                {option}
                " px"
            </button>
        }
    });
    // Another address in the same frame would be a step of the browser's history.
    let draw = move |address: String| {
        view! {
            <iframe
                node_ref=frame
                src=address
                title=title
                style:width=move || format!("{}px", width.get())
                style:height=move || format!("{}px", height.get())
                style:transform=move || format!("scale({})", scale.get())
            ></iframe>
        }
    };
    view! {
        <div class="preview-head">
            <span class="embed-name">{state.phrase(words::PREVIEW)}</span>
            <div class="switch" role="group" aria-label=state.phrase(words::PREVIEW_WIDTH)>{switch.collect_view()}</div>
        </div>
        <div class="preview" node_ref=place style:height=move || format!("{}px", height.get() * scale.get())>
            <For each=move || [address.get()] key=String::clone children=draw />
        </div>
    }
}

/// Whether the screen has no room for more than a telephone's embed.
fn is_narrow() -> bool {
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    width.is_some_and(|width| width < f64::from(WIDTHS[1]))
}

/// The height that a message of this very frame tells.
fn height_said(frame: &web_sys::HtmlIFrameElement, ev: &MessageEvent) -> Option<f64> {
    let from: JsValue = ev.source()?.into();
    let own: JsValue = frame.content_window()?.into();
    let same_origin = window().location().origin().is_ok_and(|origin| origin == ev.origin());
    if from != own || !same_origin {
        return None;
    }
    let height = js_sys::Reflect::get(&ev.data(), &JsValue::from_str("height")).ok()?.as_f64()?;
    height.is_finite().then(|| height.clamp(100.0, 5000.0))
}
