//! The reader's own model: its `config.json`, pasted or chosen, counted as soon as it can be. A file that is dropped is
//! taken by `kept`, wherever on the page it is.

use crate::app::count::{counted, exactness, whole};
use crate::app::icon::{Icon, icon};
use crate::app::lazy::{lazily, part};
use crate::app::state::State;
use crate::count::{Count, LONGEST, Problem};
use crate::i18n::count::problem;
use crate::i18n::results::count as words;
use crate::scenario::Change;
use leptos::ev::Event;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Somebody who types is not told of mistakes while they are at it.
const PATIENCE: Duration = Duration::from_millis(600);

/// What stands in the way.
#[derive(Clone, Debug, PartialEq)]
enum Trouble {
    /// The text or the file is no configuration.
    Config(Problem),
    /// The browser did not hand the file over.
    File,
}

/// Where the text comes in and what is wrong with it.
#[derive(Clone, Copy)]
struct Intake {
    state: State,
    counted: Memo<Option<Result<Count, Problem>>>,
    trouble: RwSignal<Option<Trouble>>,
}

impl Intake {
    /// Keeps the text and takes over the model if there is one.
    fn take(self, text: String) {
        self.trouble.set(None);
        self.state.config.set(text);
        self.adopt();
    }

    fn adopt(self) {
        if let Some(Ok(count)) = self.counted.get_untracked() {
            self.state.apply(Change::Model(Box::new(count)));
        }
    }

    /// Says what is wrong, if something is.
    fn judge(self) {
        if let Some(Err(problem)) = self.counted.get_untracked() {
            self.trouble.set(Some(Trouble::Config(problem)));
        }
    }

    /// Reads a file. What was in the field stays there unless the file has a text.
    fn read(self, file: web_sys::File) {
        // JavaScript knows whole numbers as floats only.
        let bytes = file.size() as u64;
        if bytes > LONGEST {
            self.trouble.set(Some(Trouble::Config(Problem::TooLong { bytes })));
            return;
        }
        leptos::task::spawn_local(async move {
            let Ok(buffer) = JsFuture::from(file.array_buffer()).await else {
                self.trouble.set(Some(Trouble::File));
                return;
            };
            match String::from_utf8(js_sys::Uint8Array::new(&buffer).to_vec()) {
                Ok(text) => {
                    self.take(text);
                    self.judge();
                }
                Err(error) => {
                    let position = error.utf8_error().valid_up_to();
                    self.trouble.set(Some(Trouble::Config(Problem::NotText { position })));
                }
            }
        });
    }
}

part!(panel in kept draws view! { <Panel /> }.into_any());

/// The disclosure below the choice of the model.
#[component]
pub(super) fn ConfigPanel() -> impl IntoView {
    let state = State::get();
    let opened = RwSignal::new(false);
    view! {
        <details class="config" id="config" on:toggle=move |_| opened.set(true)>
            <summary>
                <span class="chevron" aria-hidden="true"></span>
                <span>{state.text(|lang| words::PASTE.get(lang))}</span>
            </summary>
            <Show when=move || opened.get()>{lazily(panel)}</Show>
        </details>
    }
}

/// What the disclosure holds.
#[component]
fn Panel() -> impl IntoView {
    let state = State::get();
    let intake = Intake { state, counted: counted(state), trouble: RwSignal::new(None) };
    intake.judge();
    let mut judge_later = debounce(PATIENCE, move |()| intake.judge());
    let on_input = move |ev| {
        intake.take(event_target_value(&ev));
        judge_later(());
    };
    let on_file = move |ev: Event| {
        let Some(input) = ev.target().and_then(|input| input.dyn_into::<web_sys::HtmlInputElement>().ok()) else {
            return;
        };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            intake.read(file);
        }
        // So that the same file can be chosen once more.
        input.set_value("");
    };
    let wrong = move || intake.trouble.with(Option::is_some).then_some("true");
    view! {
        <div class="config-panel">
            <p class="hint" id="about-config">{state.text(|lang| words::ABOUT_FILE.get(lang))}</p>
            <textarea
                id="field-config"
                rows="6"
                spellcheck="false"
                autocomplete="off"
                autocapitalize="off"
                placeholder="{ \"model_type\": … }"
                aria-label=state.text(|lang| words::FIELD.get(lang))
                aria-describedby="about-config said-config"
                aria-invalid=wrong
                prop:value=move || state.config.get()
                on:input=on_input
                on:change=move |_| intake.judge()
            ></textarea>
            <div class="config-tools">
                <label class="button button-small button-file">
                    {state.text(|lang| words::CHOOSE.get(lang))}
                    <input type="file" accept=".json,application/json" on:change=on_file />
                </label>
                <button
                    type="button"
                    class="button-link"
                    disabled=move || state.config.with(String::is_empty)
                    on:click=move |_| intake.take(String::new())
                >
                    {state.text(|lang| words::CLEAR.get(lang))}
                </button>
            </div>
            <div class="config-said" id="said-config" role="status">
                <Said intake />
            </div>
        </div>
    }
}

/// The figures, or what is wrong.
#[component]
fn Said(intake: Intake) -> impl IntoView {
    let state = intake.state;
    let trouble = move |trouble: Trouble| {
        let lang = state.lang.get();
        let text = match trouble {
            Trouble::Config(found) => problem(lang, &found),
            Trouble::File => words::UNREADABLE.get(lang).to_owned(),
        };
        view! { <p class="row-error">{icon(Icon::Error)} <span>{text}</span></p> }
    };
    // Told apart from the scenario, which changes with every input.
    let in_use = Memo::new(move |_| {
        intake.counted.with(|counted| match counted {
            Some(Ok(count)) => state.scenario.with(|scenario| scenario.has_model(count)),
            _ => false,
        })
    });
    let figures = move |count: Count| {
        let lang = state.lang.get();
        let [total, active, kv_bytes] =
            [count.total(), count.active(), count.kv_bytes()].map(|value| whole(value.into()));
        let text = words::figures(lang, &total, &active, &kv_bytes);
        let take = move |_| intake.adopt();
        view! {
            <p>{text}</p>
            {exactness(lang, &count)}
            {(!in_use.get()).then(|| {
                view! {
                    <button type="button" class="button-link" on:click=take>
                        {words::USE.get(lang)}
                    </button>
                }
            })}
        }
    };
    move || match intake.trouble.get() {
        Some(found) => trouble(found).into_any(),
        None => intake.counted.get().and_then(Result::ok).map(figures).into_any(),
    }
}
