//! "What limits it?": where the time of a message and of a decode step goes, and the memory.

use super::section::section_frame;
use super::shown::{present, present_quantity, value_of};
use crate::app::state::State;
use crate::charts::memory::{Account, Item};
use crate::charts::{FigureWords, memory_chart};
use crate::dom::{IntoNode, Node, derive, each, el, fragment, memo, svg};
use crate::i18n::lang::Lang;
use crate::i18n::results::answer as words;
use crate::i18n::text::Text;
use crate::i18n::{Word, label, sentences, word};
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::number::{Style, percent, write};
use crate::scenario::Answer;
use crate::scenario::breakdown::MemoryAccount;
use leptos::prelude::*;

/// What describes a replica.
const REPLICA: &[Id] =
    &[Id::GpusPerReplica, Id::Batch, Id::Tpot, Id::Ttft, Id::TokensPerSecondPerGpu, Id::AchievedMfu, Id::AchievedMbu];

/// The section.
pub fn limit_section() -> Node {
    let state = State::get();
    let subtitle = derive(move || {
        let lang = state.lang.get();
        let gpu = state.scenario.with(|scenario| scenario.gpu().name);
        let number = |value| write(lang, Style::Figure, Unit::One, value).joined();
        state.answer.with(|answer| {
            let Answer { inputs, .. } = answer;
            words::limits_of(lang, &number(inputs.gpus_per_replica), gpu, &number(inputs.batch))
        })
    });
    let terms = memo(move || state.answer.with(|answer| ids(answer.step_terms())));
    let times = memo(move || {
        let parts = [Id::OutputGpuSecondsPerQuery, Id::InputGpuSecondsPerQuery];
        let timed = |id| state.answer.with(|answer| answer.estimate.output(id)).map(|time| (id, time));
        let mut parts: Vec<(Id, f64)> = parts.into_iter().filter_map(timed).collect();
        parts.sort_by(|a, b| b.1.total_cmp(&a.1));
        ids(parts)
    });
    section_frame(
        "limits",
        Word::SectionLimit,
        subtitle,
        fragment([
            el("div")
                .class("pair")
                .child(bar_rows(words::STEP_PARTS, terms, Id::StepTime, true))
                .child(
                    el("div")
                        .child(bar_rows(words::MESSAGE_TIME, times, Id::GpuSecondsPerQuery, false))
                        .child(fact_rows(words::REPLICA, REPLICA)),
                )
                .node(),
            memory_of_replica(),
        ]),
    )
}

fn ids(parts: Vec<(Id, f64)>) -> Vec<Id> {
    parts.into_iter().map(|(id, _)| id).collect()
}

/// Parts of a time, the largest first, each with a bar.
fn bar_rows(title: Text, parts: Memo<Vec<Id>>, whole: Id, names_limit: bool) -> Node {
    let state = State::get();
    let largest = memo(move || parts.with(|parts| parts.first().copied()));
    let row = move |id: Id| {
        let share = memo(move || {
            state.answer.with(|answer| {
                let share = value_of(answer, id).zip(value_of(answer, whole)).map(|(part, whole)| part / whole);
                share.filter(|share| share.is_finite()).unwrap_or(0.0).clamp(0.0, 1.0)
            })
        });
        let is_limit = move || names_limit && largest.get() == Some(id);
        let limit = move || {
            is_limit().then(|| el("span").class("limit-mark").child(words::THE_LIMIT.get(state.lang.get())).node())
        };
        el("tr")
            .toggle("limiting", is_limit)
            .child(
                el("th")
                    .attr("scope", "row")
                    .child(el("span").child(move || label(state.lang.get(), id)))
                    .child(limit)
                    .child(
                        svg("svg")
                            .class("share-bar")
                            .attr("viewBox", "0 0 100 4")
                            .attr("preserveAspectRatio", "none")
                            .attr("aria-hidden", "true")
                            .child(
                                svg("rect")
                                    .attr("width", move || format!("{:.2}", share.get() * 100.0))
                                    .attr("height", "4"),
                            ),
                    ),
            )
            .child(el("td").class("number").child(present_quantity(id, Style::Figure, "", false)))
            .child(el("td").class("number range").child(move || percent(state.lang.get(), share.get(), 2)))
            .node()
    };
    el("table")
        .class("table bars")
        .child(
            el("caption")
                .class("table-title")
                .child(el("span").child(move || title.get(state.lang.get())))
                .child(present_quantity(whole, Style::Figure, "", false)),
        )
        .child(el("tbody").child(each(move || parts.get(), row)))
        .node()
}

/// Names with values.
fn fact_rows(title: Text, ids: &'static [Id]) -> Node {
    let state = State::get();
    let row = move |id: Id| {
        let value = present(id);
        el("tr")
            .attr("hidden", move || value.get().is_none())
            .child(el("th").attr("scope", "row").child(move || label(state.lang.get(), id)))
            .child(el("td").class("number").child(present_quantity(id, Style::Figure, "", true)))
            .node()
    };
    el("table")
        .class("table facts")
        .child(el("caption").class("table-title").child(move || title.get(state.lang.get())))
        .child(el("tbody").child(ids.iter().copied().map(row).collect_view()))
        .node()
}

fn bytes(lang: Lang, value: f64) -> String {
    write(lang, Style::Chart(3), Unit::Gigabytes, value).joined()
}

fn account(lang: Lang, memory: &MemoryAccount) -> Account {
    let item =
        |name: Word, value: f64| Item { name: word(lang, name).to_owned(), amount_text: bytes(lang, value), value };
    Account {
        weights: item(Word::MemoryWeights, memory.weights),
        kv_cache: item(Word::MemoryCache, memory.cache),
        engine: item(Word::MemoryEngine, memory.engine),
        free: item(Word::MemoryFree, memory.free),
        capacity: memory.capacity,
        capacity_text: sentences::memory_whole(lang, &bytes(lang, memory.capacity)),
    }
}

fn memory_words(lang: Lang, memory: &MemoryAccount) -> FigureWords {
    let parts = [
        (Word::MemoryWeights, memory.weights),
        (Word::MemoryCache, memory.cache),
        (Word::MemoryEngine, memory.engine),
        (Word::MemoryFree, memory.free.max(0.0)),
    ];
    let named = parts.map(|(name, value)| (word(lang, name).to_owned(), bytes(lang, value)));
    let whole = sentences::memory_whole(lang, &bytes(lang, memory.capacity));
    FigureWords {
        title: word(lang, Word::SectionMemory).to_owned(),
        subtitle: word(lang, Word::MemorySubtitle).to_owned(),
        description: sentences::divided(lang, &whole, &named),
        table: word(lang, Word::Table).to_owned(),
        table_head: [Word::Name, Word::Memory, Word::ShareOfTotal].map(|head| word(lang, head).to_owned()).to_vec(),
    }
}

fn memory_of_replica() -> Node {
    let state = State::get();
    let memory = memo(move || state.answer.with(|answer| answer.memory_account()));
    let data = memo(move || memory.get().map(|memory| account(state.lang.get(), &memory)).unwrap_or_default());
    let about = memo(move || memory.get().map(|memory| memory_words(state.lang.get(), &memory)).unwrap_or_default());
    memory_chart(data.into(), about.into())
}
