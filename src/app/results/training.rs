//! "Training": what one run took, and where the memory of an accelerator goes meanwhile.

use super::limits::Facts;
use super::replica::draw;
use super::section::SectionFrame;
use crate::app::state::State;
use crate::charts::series::{Fill, Series};
use crate::charts::{Chart, FigureWords};
use crate::figures::Picture;
use crate::figures::headline::model_of;
use crate::figures::memory::{self, Use};
use crate::i18n::Word;
use crate::i18n::choices::optimizer;
use crate::i18n::lang::Lang;
use crate::i18n::results::answer as words;
use crate::model::quantities::{Id, Topic};
use crate::scenario::Answer;
use leptos::prelude::*;

/// What a run took.
const RUN: &[Id] = &[
    Id::TrainingFlops,
    Id::TrainingMfu,
    Id::TrainingGpuHours,
    Id::TrainingTime,
    Id::TrainingCost,
    Id::TrainingEnergy,
    Id::TrainingCarbon,
    Id::TrainingAchievedMfu,
    Id::TrainingAchievedHfu,
];

/// How it lies on its accelerators.
const SPLIT: &[Id] =
    &[Id::TensorParallel, Id::PipelineParallel, Id::DataParallel, Id::TrainingMemoryPerGpu, Id::TrainingGpusNeeded];

/// One training run.
#[component]
pub fn Training() -> impl IntoView {
    let state = State::get();
    let subtitle = Signal::derive(move || {
        let lang = state.lang.get();
        state.scenario.with(|scenario| {
            let model = model_of(lang, scenario);
            match scenario.headline().row().topic {
                Topic::Training => model.to_owned(),
                _ => words::training_of(lang, model),
            }
        })
    });
    view! {
        <SectionFrame id="training" title=Word::SectionTraining subtitle=subtitle>
            <Facts title=words::TRAINING_RUN ids=RUN />
            <Facts title=words::TRAINING_SPLIT ids=SPLIT />
            <Chart name="memory" draw=draw(memory) />
        </SectionFrame>
    }
}

/// The parts of the memory, in the order of the chart.
const PARTS: [(Id, Word, Fill); 4] = [
    (Id::TrainingWeightMemory, Word::MemoryWeights, Fill::Series(Series::Two)),
    (Id::TrainingGradientMemory, Word::MemoryGradients, Fill::Series(Series::Three)),
    (Id::TrainingOptimizerMemory, Word::MemoryOptimizer, Fill::Series(Series::Four)),
    (Id::TrainingActivationMemory, Word::MemoryActivations, Fill::Series(Series::Six)),
];

fn memory(lang: Lang, answer: &Answer, width: f64) -> Option<Picture> {
    let uses = PARTS.map(|(id, name, fill)| -> Use { (name, answer.estimate.output(id).unwrap_or_default(), fill) });
    let capacity = answer.inputs.training_memory_capacity;
    let free = capacity - answer.estimate.training.memory.total;
    let choices = answer.plan.choices;
    let subtitle = words::training_memory(
        lang,
        optimizer(lang, choices.optimizer),
        choices.zero_stage.key(),
        answer.plan.training.fits,
    );
    let words = memory::words(lang, &subtitle, &uses.map(|(name, value, _)| (name, value)), capacity);
    Some((memory::sheet(lang, &uses, free, capacity, width), FigureWords { subtitle, ..words }))
}
