//! The deciding figures of models and accelerators, for the picker.

use crate::catalog::accelerators::{ACCELERATORS, Accelerator};
use crate::catalog::models::{MODELS, Model};
use crate::i18n::Word;
use crate::i18n::choices::{model_name, precision};
use crate::i18n::lang::Lang;
use crate::model::choices::Precision;
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::number::{MISSING, Style, write};
use crate::scenario::Scenario;
use crate::scenario::choice::ChoiceId;

/// Digits of a figure: 1,979 TFLOP/s is printed in full, weights are rounded.
const DIGITS: u8 = 4;
const DIGITS_OF_MODELS: u8 = 3;

/// One entry of a list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    /// The option.
    pub key: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its figures, in the order of the heads.
    pub figures: [String; 4],
}

impl Entry {
    /// Does it have all the words that somebody typed?
    pub(super) fn matches(&self, wanted: &str) -> bool {
        let name = format!("{} {}", self.name.to_lowercase(), self.key);
        wanted.to_lowercase().split_whitespace().all(|word| name.contains(word))
    }
}

/// The heads of the columns.
pub(super) fn heads(choice: ChoiceId) -> [Word; 4] {
    match choice {
        ChoiceId::Model => [Word::FigureTotal, Word::FigureActive, Word::FigureKvBf16, Word::FigureFormat],
        _ => [Word::FigureMemory, Word::FigureBandwidth, Word::FigurePeakFp8, Word::FigurePrice],
    }
}

/// All entries, in the order of the catalogue.
pub(super) fn entries(lang: Lang, choice: ChoiceId) -> Vec<Entry> {
    match choice {
        ChoiceId::Model => MODELS.iter().map(|model| model_entry(lang, model)).collect(),
        _ => ACCELERATORS.iter().map(|gpu| gpu_entry(lang, gpu)).collect(),
    }
}

fn text(lang: Lang, unit: Unit, base: f64) -> String {
    let of_model = matches!(unit, Unit::Parameters | Unit::KilobytesPerToken);
    write(lang, Style::Chart(if of_model { DIGITS_OF_MODELS } else { DIGITS }), unit, base).joined()
}

fn model_entry(lang: Lang, model: &'static Model) -> Entry {
    let figures = [
        text(lang, Unit::Parameters, model.shape.total),
        text(lang, Unit::Parameters, model.shape.active),
        text(lang, Unit::KilobytesPerToken, model.shape.kv_bytes),
        precision(lang, model.precision).to_owned(),
    ];
    Entry { key: model.key, name: model_name(lang, model), figures }
}

fn gpu_entry(lang: Lang, gpu: &'static Accelerator) -> Entry {
    let figures = [
        text(lang, Unit::Gigabytes, gpu.memory.base()),
        text(lang, Unit::TerabytesPerSecond, gpu.bandwidth.base()),
        text(lang, Unit::One, gpu.peak(Precision::Fp8).value),
        gpu.rent.map_or_else(
            || MISSING.to_owned(),
            |rent| write(lang, Style::UnitPrice, Unit::UsdPerGpuHour, rent.base()).joined(),
        ),
    ];
    Entry { key: gpu.key, name: gpu.name, figures }
}

/// Captions and figures of what is chosen, as the scenario has them: the reader may have changed them one by one.
pub(super) fn present(lang: Lang, scenario: &Scenario, choice: ChoiceId) -> [(String, Word); 4] {
    let number = |id: Id| text(lang, id.unit(), scenario.resolved(id).value);
    let weights = scenario.model_choices().weight_precision;
    match choice {
        ChoiceId::Model => [
            (number(Id::TotalParameters), Word::FigureTotal),
            (number(Id::ActiveParameters), Word::FigureActive),
            (number(Id::KvBytesPerToken), Word::FigureKv),
            (precision(lang, weights).to_owned(), Word::FigureFormat),
        ],
        _ => [
            (number(Id::MemoryCapacity), Word::FigureMemory),
            (number(Id::MemoryBandwidth), Word::FigureBandwidth),
            (number(Id::PeakFlops), Word::FigurePeak),
            (text(lang, Unit::WattsPerGpu, scenario.gpu().power.base()), Word::FigurePower),
        ],
    }
}
