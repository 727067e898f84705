//! What the page of an embed says before it calculates anything: it writes the stored result of its link at once.

use crate::i18n::lang::Lang;
use crate::i18n::results::{embed as words, ranges};
use crate::i18n::{Word, word};
use crate::model::quantities::Id;
use crate::render::scale;
use crate::scenario::MODEL_VERSION;
use crate::scenario::presets::PresetId;
use serde::Serialize;

/// Words of one language. Where a text has a blank, it is `{}`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FrameWords {
    /// The tag of the language.
    pub html: &'static str,
    /// The question of the page, its title until the answer is there.
    pub question: &'static str,
    /// Before the amount, in it and behind it.
    pub about: [&'static str; 3],
    /// Before the range.
    pub range: &'static str,
    /// Between the ends of the range.
    pub to: &'static str,
    /// Before an amount and behind it.
    pub currency: [&'static str; 2],
    /// Of a result that is computed anew.
    pub model: String,
    /// Of a frozen result with its date, and without.
    pub frozen: [String; 2],
    /// The link to the whole calculation.
    pub open: &'static str,
    /// Where scripts are switched off.
    pub needs_script: &'static str,
    /// Where nothing can be calculated and nothing is stored.
    pub cannot: &'static str,
}

/// The words of every language, the version of the model, and the presets whose result is the cost of a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Frame {
    /// English.
    pub en: FrameWords,
    /// Chinese.
    pub zh: FrameWords,
    /// The version of the model.
    pub version: u32,
    /// Presets that state a cost of a day; that of an empty link is the first.
    pub daily: Vec<&'static str>,
}

/// For `tools/embed.mjs`, which writes it into the page.
pub fn frame_words() -> Frame {
    let daily = |preset: &&PresetId| preset.headline() == Id::CostPerDay;
    let others = PresetId::ALL.iter().filter(daily).filter(|preset| **preset != PresetId::DEFAULT);
    Frame {
        en: in_language(Lang::En),
        zh: in_language(Lang::Zh),
        version: MODEL_VERSION,
        daily: std::iter::once(&PresetId::DEFAULT).chain(others).map(|preset| preset.key()).collect(),
    }
}

fn in_language(lang: Lang) -> FrameWords {
    let dollars = scale::dollars(lang);
    FrameWords {
        html: lang.html(),
        question: word(lang, Word::PageQuestion),
        about: words::about(lang),
        range: ranges::before_range(lang),
        to: scale::to(lang),
        currency: [dollars.0, dollars.1],
        model: words::model(lang, "{}"),
        frozen: [words::frozen(lang, Some("{date}"), "{}"), words::frozen(lang, None, "{}")],
        open: words::OPEN.get(lang),
        needs_script: words::NEEDS_SCRIPT.get(lang),
        cannot: words::CANNOT.get(lang),
    }
}
