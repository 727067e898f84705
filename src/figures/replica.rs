//! Charts of one replica: where its memory goes, what it reaches under the roofs, what another batch would give.

use super::memory::{self, Use, bytes};
use super::{Picture, figure_words};
use crate::charts::FigureWords;
use crate::charts::operating::{self, OperatingData, Step};
use crate::charts::plot::AxisWords;
use crate::charts::roofline::{self, Ceiling, Reached, Roofs};
use crate::charts::series::{Fill, Series};
use crate::charts::text::short_name;
use crate::i18n::lang::Lang;
use crate::i18n::results::replica as words;
use crate::i18n::text::Text;
use crate::i18n::{Word, label, word};
use crate::model::operating::{OperatingCurve, OperatingPoint, operating_curve, roofline_points};
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::number::{Style, percent, write};
use crate::scenario::Answer;
use crate::scenario::breakdown::MemoryAccount;

fn number(lang: Lang, unit: Unit, value: f64) -> String {
    write(lang, Style::Chart(3), unit, value).number()
}

/// What takes the memory of an accelerator that serves.
pub(super) fn uses(account: &MemoryAccount) -> [Use; 3] {
    [
        (Word::MemoryWeights, account.weights, Fill::Series(Series::Two)),
        (Word::MemoryCache, account.cache, Fill::Series(Series::Three)),
        (Word::MemoryEngine, account.engine, Fill::Grey),
    ]
}

/// The memory of an accelerator; none where serving time is not predicted, like the others.
pub fn memory(lang: Lang, answer: &Answer, width: f64) -> Option<Picture> {
    let account = answer.memory_account()?;
    let (uses, MemoryAccount { free, capacity, .. }) = (uses(&account), account);
    let fits = free >= 0.0;
    let amount = if fits { capacity - free } else { -free };
    let finding = words::memory_fits(lang, fits, &bytes(lang, amount), &bytes(lang, capacity));
    let named = uses.map(|(name, value, _)| (name, value)).into_iter().chain([(Word::MemoryFree, free.max(0.0))]);
    let words = FigureWords {
        subtitle: word(lang, Word::MemorySubtitle).to_owned(),
        ..memory::words(lang, &finding, &named.collect::<Vec<_>>(), capacity)
    };
    Some((memory::sheet(lang, &uses, free, capacity, width), FigureWords { finding, ..words }))
}

fn named_words(lang: Lang, title: Text, subtitle: Text, finding: String, table_head: &[&str]) -> FigureWords {
    let shared = figure_words(lang, format!("{} {finding}", title.get(lang)), table_head);
    FigureWords { title: title.get(lang).to_owned(), subtitle: subtitle.get(lang).to_owned(), finding, ..shared }
}

/// Whether the copy could run at all: what does not fit has no throughput to draw.
fn runs(answer: &Answer) -> bool {
    answer.plan.replica.as_ref().is_some_and(|replica| replica.fits)
}

/// Names the ticks of an axis.
fn axis(lang: Lang, name: Text, ticks: &[f64], unit: Unit) -> AxisWords {
    let ticks = ticks.iter().map(|tick| number(lang, unit, *tick)).collect();
    AxisWords { name: name.get(lang).to_owned(), ticks }
}

/// What reading and writing reach under the roofs.
pub fn roofs(lang: Lang, answer: &Answer, width: f64) -> Option<Picture> {
    let points = roofline_points(&answer.inputs, &answer.plan).filter(|_| runs(answer))?;
    let flops = |rate| write(lang, Style::Chart(3), Unit::TeraflopsPerGpu, rate).joined();
    let mut findings = Vec::new();
    let mut reached = Vec::new();
    for (name, class, point) in [(words::READING, "dot-mid", points.prefill), (words::WRITING, "dot", points.decode)] {
        let (Some(point), name) = (point, name.get(lang)) else { continue };
        let (of_peak, of_bandwidth, roof) = points.shares(point);
        let short = short_name(name).unwrap_or(name);
        let [peak_text, bandwidth_text] = [of_peak, of_bandwidth].map(|share| percent(lang, share, 2));
        findings.push(words::held_by(lang, short, roof, &peak_text, &bandwidth_text));
        let intensity = number(lang, Unit::One, point.intensity);
        reached.push(Reached {
            name: short.to_owned(),
            amount_text: flops(point.rate),
            class,
            intensity: point.intensity,
            rate: point.rate,
            row: vec![name.to_owned(), intensity, flops(point.rate), peak_text, bandwidth_text],
        });
    }
    let ceiling = |name: Text, rate| Ceiling { name: name.get(lang).to_owned(), amount_text: flops(rate), rate };
    let mut ceilings = vec![ceiling(words::ARITHMETIC, points.peak)];
    if points.attention_peak < points.peak {
        ceilings.push(ceiling(words::ATTENTION, points.attention_peak));
    }
    let bandwidth = write(lang, Style::Chart(3), Unit::TerabytesPerSecond, points.bandwidth).joined();
    let mut roofs = Roofs {
        bandwidth: points.bandwidth,
        memory: (words::BANDWIDTH.get(lang).to_owned(), bandwidth),
        ceilings,
        reached,
        ..Roofs::default()
    };
    let (along, up) = roofs.ticks();
    roofs.axes =
        (axis(lang, words::ROOFS_ALONG, &along, Unit::One), axis(lang, words::ROOFS_UP, &up, Unit::TeraflopsPerGpu));
    let heads = [words::WORK, words::INTENSITY, words::REACHED, words::OF_PEAK, words::OF_BANDWIDTH];
    // Writing, which comes second, is what most readers ask about.
    findings.reverse();
    let finding = findings.join(lang.between_sentences());
    let words = named_words(lang, words::ROOFS, words::ROOFS_SUBTITLE, finding, &heads.map(|head| head.get(lang)));
    Some((roofline::layout(&roofs, width), words))
}

/// Throughput against interactivity, batch by batch.
pub fn curve(lang: Lang, answer: &Answer, width: f64) -> Option<Picture> {
    let curve = operating_curve(&answer.inputs, &answer.plan).filter(|_| runs(answer))?;
    let rate = |rate| number(lang, Unit::TokensPerSecond, rate);
    let count = |batch| number(lang, Unit::One, batch);
    let step = |point: &OperatingPoint| {
        let time = write(lang, Style::Chart(3), Unit::MillisecondsPerToken, 1.0 / point.rate_per_user).joined();
        let batch_text = count(point.batch);
        Step {
            rate_per_user: point.rate_per_user,
            rate_per_gpu: point.rate_per_gpu,
            row: vec![batch_text.clone(), rate(point.rate_per_user), rate(point.rate_per_gpu), time],
            batch_text,
        }
    };
    let OperatingCurve { points, chosen, .. } = &curve;
    let at = points.partition_point(|point| point.batch < chosen.batch);
    let mut steps: Vec<Step> = points.iter().map(step).collect();
    if points.get(at).is_none_or(|point| point.batch != chosen.batch) {
        steps.insert(at, step(chosen));
    }
    let batch = count(chosen.batch);
    let most = points.last().map(|last| count(last.batch)).unwrap_or_default();
    let target = write(lang, Style::Chart(3), Unit::MillisecondsPerToken, 1.0 / curve.slowest).joined();
    let mut data = OperatingData {
        steps,
        chosen: at,
        chosen_text: words::batch(lang, &batch),
        end_text: words::curve_end(lang, curve.end, &most),
        slowest: curve.slowest,
        slowest_text: words::slowest(lang, &target),
        ..OperatingData::default()
    };
    let (along, up) = data.ticks();
    data.axes = (
        axis(lang, words::FOR_EACH_READER, &along, Unit::TokensPerSecond),
        axis(lang, words::FOR_EACH_GPU, &up, Unit::TokensPerSecond),
    );
    let finding = words::chosen(lang, &batch, &rate(chosen.rate_per_user), &rate(chosen.rate_per_gpu));
    let heads = [label(lang, Id::Batch), words::A_READER.get(lang), words::A_GPU.get(lang), label(lang, Id::Tpot)];
    let words = named_words(lang, words::OPERATING, words::OPERATING_SUBTITLE, finding, &heads);
    Some((operating::layout(&data, width), words))
}
