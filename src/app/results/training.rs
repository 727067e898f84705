//! "Training": what one run took, and where the memory of an accelerator goes meanwhile.

use super::limits::Facts;
use super::replica::{Shown, bytes, draw};
use super::section::SectionFrame;
use super::shown::model_of;
use crate::app::state::State;
use crate::charts::memory::{self, Account};
use crate::charts::series::{Fill, Series};
use crate::charts::stack::Part;
use crate::charts::{Chart, FigureWords};
use crate::i18n::choices::optimizer;
use crate::i18n::lang::Lang;
use crate::i18n::results::answer as words;
use crate::i18n::{Word, sentences, word};
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

fn account(lang: Lang, answer: &Answer) -> Account {
    let part = |(id, name, fill)| {
        let value = answer.estimate.output(id).unwrap_or_default();
        Part { name: word(lang, name).to_owned(), amount_text: bytes(lang, value), value, fill }
    };
    let capacity = answer.inputs.training_memory_capacity;
    Account {
        used: PARTS.map(part).to_vec(),
        free: word(lang, Word::MemoryFree).to_owned(),
        free_text: bytes(lang, capacity - answer.estimate.training.memory.total),
        capacity,
        capacity_text: sentences::memory_whole(lang, &bytes(lang, capacity)),
    }
}

fn memory(lang: Lang, answer: &Answer, width: f64) -> Shown {
    let account = account(lang, answer);
    let sheet = memory::layout(&account, width).sheet();
    let Account { used, capacity_text, .. } = account;
    let named: Vec<(String, String)> = used.into_iter().map(|part| (part.name, part.amount_text)).collect();
    let choices = answer.plan.choices;
    let subtitle = words::training_memory(
        lang,
        optimizer(lang, choices.optimizer),
        choices.zero_stage.key(),
        answer.plan.training.fits,
    );
    let words = FigureWords {
        title: word(lang, Word::SectionMemory).to_owned(),
        description: format!("{subtitle} {}", sentences::divided(lang, &capacity_text, &named)),
        subtitle,
        finding: String::new(),
        table: word(lang, Word::Table).to_owned(),
        table_head: [Word::Name, Word::Memory, Word::ShareOfTotal].map(|head| word(lang, head).to_owned()).to_vec(),
    };
    Some((sheet, words))
}
