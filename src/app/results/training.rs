//! "Training": what one run took, and where the memory of an accelerator goes meanwhile.

use super::limits::Facts;
use super::replica::{draw, tools};
use super::section::SectionFrame;
use crate::app::state::State;
use crate::charts::series::{Fill, Series};
use crate::charts::{Chart, FigureWords};
use crate::figures::Picture;
use crate::figures::alone::{self, Alone};
use crate::figures::headline::model_of;
use crate::figures::memory::{self, Use};
use crate::i18n::choices::optimizer;
use crate::i18n::lang::Lang;
use crate::i18n::results::answer as words;
use crate::i18n::{Word, word};
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
            <Chart
                name="memory"
                draw=draw(memory)
                tools=tools("training-memory", state.say(Word::SectionMemory), memory_alone)
            />
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

/// What takes the memory, what is free, and of how much.
fn account(answer: &Answer) -> ([Use; 4], f64, f64) {
    let uses = PARTS.map(|(id, name, fill)| -> Use { (name, answer.estimate.output(id).unwrap_or_default(), fill) });
    let capacity = answer.inputs.training_memory_capacity;
    (uses, capacity - answer.estimate.training.memory.total, capacity)
}

fn case(lang: Lang, answer: &Answer) -> String {
    let choices = answer.plan.choices;
    let fits = answer.plan.training.fits;
    words::training_memory(lang, optimizer(lang, choices.optimizer), choices.zero_stage.key(), fits)
}

fn memory_alone(lang: Lang, answer: &Answer) -> Option<Alone> {
    let (uses, free, capacity) = account(answer);
    Some(alone::memory(lang, &case(lang, answer), word(lang, Word::SectionTraining), &uses, free, capacity))
}

fn memory(lang: Lang, answer: &Answer, width: f64) -> Option<Picture> {
    let (uses, free, capacity) = account(answer);
    let subtitle = case(lang, answer);
    let words = memory::words(lang, &subtitle, &uses.map(|(name, value, _)| (name, value)), capacity);
    Some((memory::sheet(lang, &uses, free, capacity, width), FigureWords { subtitle, ..words }))
}
