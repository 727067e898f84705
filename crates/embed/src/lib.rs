//! The engine of embeds, as `public/elements.js` calls it: a scenario with its answer, and what its parts show as JSON.
//! It has no view and knows no document.

use dayburn::embed::live::Live;
use dayburn::embed::settings::{self, ChartKey, Settings};
use dayburn::i18n::lang::Lang;
use dayburn::model::quantities::Id;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;

/// What JSON writes for nothing.
const NOTHING: &str = "null";

/// A scenario in somebody's page. Keys that are not known change nothing and show nothing.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Estimate(Live);

#[wasm_bindgen]
impl Estimate {
    /// Opens a link, without or with keys of an embed.
    #[wasm_bindgen(constructor)]
    pub fn new(query: &str) -> Self {
        Self(Live::open(query))
    }

    /// What links of the same scenario have in common.
    pub fn key(&self) -> String {
        self.0.key()
    }

    /// The link of the present state, without question mark.
    pub fn link(&self, lang: &str) -> String {
        self.0.link(language(lang))
    }

    /// A slider is taken hold of.
    pub fn hold(&mut self, input: &str) {
        if let Some(id) = Id::from_key(input) {
            self.0.hold(id);
        }
    }

    /// It is released.
    pub fn release(&mut self) {
        self.0.release();
    }

    /// A place of a slider.
    pub fn place(&mut self, input: &str, place: f64) {
        if let Some(id) = control(input) {
            self.0.place(id, place);
        }
    }

    /// Steps of a slider, or pages of them.
    pub fn step(&mut self, input: &str, steps: i32, pages: bool) {
        if let Some(id) = control(input) {
            self.0.step(id, steps, pages);
        }
    }

    /// What was typed for an input.
    pub fn write(&mut self, input: &str, text: &str) {
        if let Some(id) = control(input) {
            self.0.write(id, text);
        }
    }

    /// Back to what the author wrote.
    pub fn reset(&mut self, input: &str) {
        if let Some(id) = control(input) {
            self.0.reset(id);
        }
    }

    /// Does a small step of what is left. Tells whether there is more to do.
    pub fn work(&mut self) -> bool {
        self.0.work()
    }

    /// Takes what came of it.
    pub fn settle(&mut self) {
        self.0.settle();
    }

    /// A number in prose.
    pub fn number(&self, lang: &str, quantity: &str) -> String {
        json(&Id::from_key(quantity).and_then(|id| self.0.number(language(lang), id)))
    }

    /// The sentence of the answer.
    pub fn sentence(&self, lang: &str) -> String {
        json(&self.0.sentence(language(lang)))
    }

    /// The row of an input.
    pub fn row(&mut self, lang: &str, input: &str, width: f64) -> String {
        json(&control(input).and_then(|id| self.0.row(language(lang), id, width)))
    }

    /// A chart.
    pub fn chart(&self, lang: &str, chart: &str, width: f64) -> String {
        json(&ChartKey::from_key(chart).and_then(|chart| self.0.chart(language(lang), chart, width)))
    }
}

/// What an address of `embed.html` asks to be shown.
#[derive(Serialize)]
struct Asked {
    charts: Vec<&'static str>,
    controls: Vec<&'static str>,
}

/// The settings in the address of an embed.
#[wasm_bindgen]
pub fn asked(query: &str) -> String {
    let (settings, _) = Settings::read(query);
    json(&Asked {
        charts: settings.show.charts().into_iter().map(ChartKey::key).collect(),
        controls: settings.controls.iter().map(|id| id.key()).collect(),
    })
}

/// The words of the page of an embed before it calculates, for the build.
#[wasm_bindgen]
pub fn words() -> String {
    json(&dayburn::embed::frame_words())
}

fn control(key: &str) -> Option<Id> {
    Id::from_key(key).filter(|id| settings::is_control(*id))
}

fn language(key: &str) -> Lang {
    Lang::from_key(key).unwrap_or_default()
}

/// What is written here cannot fail to be written: no map has a key that is not text.
fn json(what: &impl Serialize) -> String {
    serde_json::to_string(what).unwrap_or_else(|_| NOTHING.to_owned())
}
