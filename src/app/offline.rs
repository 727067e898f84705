//! Keeps the page at hand for use without a network, by `public/service-worker.js`, and says when a newer one is ready.

use super::icon::{Icon, icon};
use super::state::State;
use crate::i18n::Word;
use js_sys::Function;
use leptos::portal::Portal;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration};

/// What the page itself needs comes first.
const AFTER: Duration = Duration::from_secs(2);

/// What page and worker say to each other. A page also tells its version, which the worker compares with its own.
const NEWER: &str = "newer";
const TAKE_OVER: &str = "take over";

/// The box that offers a newer version, once all of it has arrived.
#[component]
pub fn NewVersion() -> impl IntoView {
    let state = State::get();
    let ready = RwSignal::new(false);
    let closed = RwSignal::new(false);
    let registration = StoredValue::new_local(None::<ServiceWorkerRegistration>);
    let follow = move || {
        spawn_local(async move {
            // Without a worker the page works as it is, with a network.
            registration.set_value(follow(ready).await);
        });
    };
    set_timeout(follow, AFTER);
    let take_over = move |_| match registration.get_value().and_then(|registration| registration.waiting()) {
        // All pages of the old version start anew once the worker has changed.
        Some(worker) => tell(&worker, TAKE_OVER),
        None => start_anew(),
    };
    let offer = move || {
        view! {
            <div class="toast version">
                <span>{state.say(Word::NewVersion)}</span>
                <button type="button" on:click=take_over>
                    {state.say(Word::Reload)}
                </button>
                <button
                    type="button"
                    class="button-icon"
                    aria-label=state.say(Word::Close)
                    on:click=move |_| closed.set(true)
                >
                    {icon(Icon::Close)}
                </button>
            </div>
        }
    };
    view! {
        <Portal>
            <div class="toasts" role="status">
                {move || (ready.get() && !closed.get()).then(offer)}
            </div>
        </Portal>
    }
}

/// Registers the worker and sets `ready` when a newer version than this page has arrived. Nothing in a frame, where the
/// host's readers did not ask for it, in a browser without workers, and where a page is no build.
async fn follow(ready: RwSignal<bool>) -> Option<ServiceWorkerRegistration> {
    let version = document().document_element()?.get_attribute("data-version")?;
    let window = window();
    if window.top().ok().flatten()? != window {
        return None;
    }
    // Missing where the page is not served over a secure connection.
    let workers = js_sys::Reflect::get(&window.navigator(), &JsValue::from_str("serviceWorker")).ok()?;
    let workers: ServiceWorkerContainer = workers.dyn_into().ok()?;
    let registered = JsFuture::from(workers.register("service-worker.js")).await.ok()?;
    let registration: ServiceWorkerRegistration = registered.dyn_into().ok()?;

    workers.set_onmessage(Some(&always(move |event| {
        let said = event.dyn_into::<MessageEvent>().ok().and_then(|message| message.data().as_string());
        if said.as_deref() == Some(NEWER) {
            ready.set(true);
        }
    })));
    workers.set_oncontrollerchange(Some(&always(move |_| {
        if ready.get_untracked() {
            start_anew();
        }
    })));
    let waits = registration.clone();
    let ask = move || {
        if let Some(worker) = waits.waiting() {
            tell(&worker, &version);
        }
    };
    ask();
    let ask = always(move |_| ask());
    let found = registration.clone();
    registration.set_onupdatefound(Some(&always(move |_| {
        if let Some(worker) = found.installing() {
            worker.set_onstatechange(Some(&ask));
        }
    })));
    // Browsers look for a newer worker when a page is opened; this one may stay open for days.
    let open = registration.clone();
    let look = always(move |_| {
        if let Ok(update) = open.update() {
            // Without a network there is nothing newer.
            spawn_local(async move { drop(JsFuture::from(update).await) });
        }
    });
    document().add_event_listener_with_callback("visibilitychange", &look).ok()?;
    Some(registration)
}

/// A listener for as long as the page is open.
fn always(act: impl FnMut(Event) + 'static) -> Function {
    Closure::<dyn FnMut(Event)>::new(act).into_js_value().unchecked_into()
}

fn tell(worker: &ServiceWorker, what: &str) {
    // Fails only for what cannot be copied.
    let _ = worker.post_message(&JsValue::from_str(what));
}

/// The link and the storage hold the scenario.
fn start_anew() {
    // Fails only where a page may not be left.
    let _ = window().location().reload();
}
