//! What charts and tables say of runs in the laboratory.

use super::{Picture, figure_words};
use crate::charts::FigureWords;
use crate::charts::curves::{self, Course, Curves};
use crate::charts::plot::AxisWords;
use crate::i18n::lang::Lang;
use crate::i18n::results::laboratory as words;
use crate::i18n::text::Text;
use crate::laboratory::network::Score;
use crate::laboratory::optimizer::Optimizer;
use crate::laboratory::six::{Outcome, sampled};
use crate::laboratory::train::Epoch;
use crate::model::units::Unit;
use crate::render::csv::{Cell, Table};
use crate::render::number::{MISSING, Style, percent, write};

/// How many points of a curve are drawn, and how many of them its table has.
const POINTS: usize = 240;
const ROWS: usize = 21;
/// Accuracy at its best.
const ALL: f64 = 1.0;
/// The loss of an answer of one half: the axis reaches it, so that a run that learns nothing is seen to.
const CHANCE: f64 = 0.7;

/// A loss with three digits.
pub fn loss_text(lang: Lang, loss: f64) -> String {
    if loss.is_finite() { write(lang, Style::Chart(3), Unit::One, loss).joined() } else { MISSING.to_owned() }
}

/// A whole number.
pub fn whole(lang: Lang, number: f64) -> String {
    write(lang, Style::Exact(3), Unit::One, number).joined()
}

/// What of a score is drawn.
type Of = fn(&Score) -> f64;

/// A side of an epoch: its name, how it is drawn, which score it is.
type Side = (Text, &'static str, fn(&Epoch) -> &Score);

/// Training and validation over the epochs of a run that is to have so many.
struct Two {
    title: Text,
    subtitle: Text,
    heads: [Text; 2],
    of: Of,
    text: fn(Lang, f64) -> String,
    top: f64,
}

/// The loss of a run, epoch by epoch.
pub fn loss(lang: Lang, epochs: &[Epoch], of: u32, width: f64) -> Picture {
    let heads = [words::TRAINING_LOSS, words::VALIDATION_LOSS];
    let two = Two {
        title: words::LOSS,
        subtitle: words::LOSS_CASE,
        heads,
        of: |score| score.loss,
        text: loss_text,
        top: CHANCE,
    };
    two.picture(lang, epochs, of, width)
}

/// Its accuracy.
pub fn accuracy(lang: Lang, epochs: &[Epoch], of: u32, width: f64) -> Picture {
    let heads = [words::TRAINING_ACCURACY, words::VALIDATION_ACCURACY];
    let two = Two {
        title: words::ACCURACY,
        subtitle: words::ACCURACY_CASE,
        heads,
        of: |score| score.accuracy,
        text: |lang, share| percent(lang, share, 2),
        top: ALL,
    };
    two.picture(lang, epochs, of, width)
}

impl Two {
    fn picture(&self, lang: Lang, epochs: &[Epoch], until: u32, width: f64) -> Picture {
        let last = epochs.last();
        let sides: [Side; 2] = [
            (words::VALIDATION, "roof", |epoch| &epoch.validation),
            (words::TRAINING, "curve-inside", |epoch| &epoch.training),
        ];
        let course = |(name, class, side): Side| Course {
            name: name.get(lang).to_owned(),
            end_text: last.map_or_else(String::new, |epoch| (self.text)(lang, (self.of)(side(epoch)))),
            class,
            is_own: class == "curve-inside",
            points: sampled(epochs, POINTS).map(|(at, epoch)| (at as f64, (self.of)(side(epoch)))).collect(),
        };
        let row = |(at, epoch): (usize, &Epoch)| {
            let (training, validation) = ((self.of)(&epoch.training), (self.of)(&epoch.validation));
            let cells = vec![whole(lang, at as f64), (self.text)(lang, training), (self.text)(lang, validation)];
            ((at as f64, training), cells)
        };
        let mut data = Curves {
            courses: sides.map(course).to_vec(),
            until: f64::from(until),
            top: self.top,
            rows: sampled(epochs, ROWS).map(row).collect(),
            ..Curves::default()
        };
        data.axes = axes(lang, &data, self.text);
        let ends = [|epoch: &Epoch| epoch.training, |epoch: &Epoch| epoch.validation];
        let [training, validation] = ends
            .map(|side| last.map_or_else(|| MISSING.to_owned(), |epoch| (self.text)(lang, (self.of)(&side(epoch)))));
        let description = words::course(lang, self.title, &training, &validation);
        let heads = [words::EPOCH, self.heads[0], self.heads[1]].map(|head| head.get(lang));
        (curves::layout(&data, width), titled(lang, self.title, self.subtitle, String::new(), description, &heads))
    }
}

fn axes(lang: Lang, data: &Curves, text: fn(Lang, f64) -> String) -> (AxisWords, AxisWords) {
    let (along, up) = data.ticks();
    let along = along.into_iter().map(|tick| whole(lang, tick)).collect();
    let up = up.into_iter().map(|tick| text(lang, tick)).collect();
    (AxisWords { name: words::ALONG.get(lang).to_owned(), ticks: along }, AxisWords { name: String::new(), ticks: up })
}

fn titled(
    lang: Lang,
    title: Text,
    subtitle: Text,
    finding: String,
    description: String,
    heads: &[&str],
) -> FigureWords {
    FigureWords {
        title: title.get(lang).to_owned(),
        subtitle: subtitle.get(lang).to_owned(),
        finding,
        ..figure_words(lang, description, heads)
    }
}

/// The six optimizers beside each other, that of the reader in front.
pub fn six(lang: Lang, own: Optimizer, outcomes: &[Outcome], until: u32, width: f64) -> Picture {
    let course = |outcome: &Outcome| {
        let is_own = outcome.setup.optimizer == own;
        Course {
            name: words::short(lang, outcome.setup.optimizer).to_owned(),
            end_text: loss_text(lang, outcome.training.loss),
            class: if is_own { "curve-inside" } else { "curve" },
            is_own,
            points: outcome.losses.iter().map(|(at, loss)| (*at as f64, *loss)).collect(),
        }
    };
    let row = |outcome: &Outcome| {
        let last = outcome.losses.last().map_or((f64::NAN, f64::NAN), |(at, loss)| (*at as f64, *loss));
        let cells = vec![
            words::short(lang, outcome.setup.optimizer).to_owned(),
            loss_text(lang, outcome.training.loss),
            loss_text(lang, outcome.validation.loss),
            percent(lang, outcome.test.accuracy, 2),
        ];
        (last, cells)
    };
    let mut courses: Vec<Course> = outcomes.iter().map(course).collect();
    courses.sort_by_key(|course| course.is_own);
    let mut data = Curves {
        courses,
        until: f64::from(until),
        top: CHANCE,
        rows: outcomes.iter().map(row).collect(),
        ..Curves::default()
    };
    data.axes = axes(lang, &data, loss_text);
    let finding = six_finding(lang, outcomes);
    let description = [words::SIX.get(lang), lang.after_name(), &finding].concat();
    let heads = [words::OPTIMIZER, words::TRAINING_LOSS, words::VALIDATION_LOSS, words::TEST_ACCURACY];
    let heads = heads.map(|head| head.get(lang));
    let words = titled(lang, words::SIX, words::SIX_CASE, String::new(), description, &heads);
    (curves::layout(&data, width), FigureWords { title: String::new(), finding, ..words })
}

/// Which of them comes lowest, and how many are wrong about what they never saw.
fn six_finding(lang: Lang, outcomes: &[Outcome]) -> String {
    let numbers = outcomes.iter().filter(|outcome| outcome.training.is_finite());
    let lowest = numbers.min_by(|a, b| a.training.loss.total_cmp(&b.training.loss));
    let Some(lowest) = lowest else { return String::new() };
    let name = words::short(lang, lowest.setup.optimizer);
    let lowest = words::lowest(lang, name, &loss_text(lang, lowest.training.loss));
    let wrong = outcomes.iter().filter(|outcome| outcome.validation.accuracy < 0.5).count();
    [&lowest, lang.between_sentences(), &words::wrong_there(lang, wrong, outcomes.len())].concat()
}

/// Every epoch of a run in full.
pub fn epochs_table(lang: Lang, epochs: &[Epoch]) -> Table {
    let heads = [
        words::EPOCH,
        words::TRAINING_LOSS,
        words::VALIDATION_LOSS,
        words::TRAINING_ACCURACY,
        words::VALIDATION_ACCURACY,
    ];
    let row = |(at, epoch): (usize, &Epoch)| {
        let Epoch { training, validation } = epoch;
        let numbers = [(at + 1) as f64, training.loss, validation.loss, training.accuracy, validation.accuracy];
        numbers.map(Cell::from).to_vec()
    };
    Table {
        head: heads.map(|head| head.get(lang).to_owned()).to_vec(),
        rows: epochs.iter().enumerate().map(row).collect(),
    }
}

/// What became of each optimizer, in full.
pub fn six_table(lang: Lang, outcomes: &[Outcome]) -> Table {
    let heads = [
        words::OPTIMIZER,
        words::RATE,
        words::STATES,
        words::TRAINING_LOSS,
        words::VALIDATION_LOSS,
        words::TEST_ACCURACY,
    ];
    let row = |outcome: &Outcome| {
        let Outcome { setup, training, validation, test, .. } = outcome;
        let numbers = [setup.rate, setup.optimizer.states() as f64, training.loss, validation.loss, test.accuracy];
        let name = Cell::from(words::optimizer(lang, setup.optimizer));
        std::iter::once(name).chain(numbers.map(Cell::from)).collect()
    };
    Table { head: heads.map(|head| head.get(lang).to_owned()).to_vec(), rows: outcomes.iter().map(row).collect() }
}
