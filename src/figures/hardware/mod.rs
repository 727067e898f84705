//! Which hardware: what a ranking comes to, which of its rows are shown, and the same as numbers.

pub mod ask;
mod chart;
mod numbers;

pub use chart::Front;
pub use numbers::ranking as numbers;

use crate::catalog::sources::source;
use crate::i18n::lang::Locale;
use crate::i18n::results::hardware::{self as words, Against, Found};
use crate::model::choices::{Ownership, Precision, Serving};
use crate::model::quantities::Id;
use crate::model::source::Source;
use crate::model::units::Unit;
use crate::plan::contest::FINALISTS;
use crate::plan::hardware::{Fallen, Place, Ranking, Reason, Row, reached};
use crate::render::number::{Style, write};
use crate::scenario::{Answer, Scenario};
use ask::Asked;
use std::sync::Arc;

/// The most rows on the page.
pub const MOST_ROWS: usize = 100;

/// Costs that differ by less count as the same.
const SAME: f64 = 0.0005;

/// A row that is shown.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Which.
    pub row: Row,
    /// Where the scenario runs as it is.
    pub is_own: bool,
}

/// What is shown of a ranking.
#[derive(Clone, Debug)]
pub struct Board {
    /// The scenario that was ranked.
    pub scenario: Scenario,
    /// Rented or owned.
    pub ownership: Ownership,
    /// What was asked.
    pub asked: Asked,
    /// Everything that was found; none where the scenario serves nobody.
    pub ranking: Option<Arc<Ranking>>,
    /// What keeps to all targets, the cheapest first.
    pub rows: Vec<Entry>,
    /// How many there are, shown or not.
    pub count: usize,
    /// What falls out, the nearest first.
    pub fallen: Vec<Fallen>,
    /// Where the scenario runs as it is, if that is predicted and paid for in the same way.
    pub own: Option<Place>,
    /// The scenario, worked out.
    pub answer: Answer,
}

impl Board {
    /// Of the ranking of a scenario under an ownership.
    pub fn new(scenario: &Scenario, ownership: Ownership, ranking: Option<Arc<Ranking>>, asked: &Asked) -> Self {
        let answer = scenario.answer();
        let same_fleet = scenario.model_choices().ownership == ownership;
        let own = Place::of(scenario, &answer).filter(|_| same_fleet);
        let mut board = Self {
            scenario: scenario.clone(),
            ownership,
            asked: asked.clone(),
            ranking: None,
            rows: Vec::new(),
            count: 0,
            fallen: Vec::new(),
            own,
            answer,
        };
        if let Some(ranking) = &ranking {
            board.fill(ranking);
        }
        board.ranking = ranking;
        board
    }

    fn fill(&mut self, ranking: &Ranking) {
        let bits = self.scenario.model_choices().weight_precision.bytes();
        let precise = self.asked.precise;
        let wanted: Vec<&Row> = ranking.rows.iter().filter(|row| !(precise && row.narrower)).collect();
        let is_own = |row: &Row| self.own.as_ref().is_some_and(|own| row.place == *own);
        let shown: Vec<&Row> = if self.asked.every {
            wanted.clone()
        } else {
            let best = Ranking::best_of_each(wanted.iter().copied());
            let is_best = |row: &Row| best.iter().any(|best| best.place == row.place);
            wanted.iter().copied().filter(|row| is_best(row) || is_own(row)).collect()
        };
        let is_wanted = |format: Precision| !precise || format.bytes() >= bits;
        let mut fallen = ranking.nearest_of_each(&wanted, is_wanted);
        if self.asked.every {
            fallen = ranking.nearest().into_iter().filter(|fallen| is_wanted(fallen.place.format)).collect();
        }
        // The reader's own choice is told even where another size of it keeps to the targets.
        if let Some(own) = self.own.as_ref()
            && let Some(misses) = ranking.fallen.iter().find(|fallen| fallen.place == *own)
        {
            fallen.retain(|fallen| fallen.place != *own);
            fallen.insert(0, *misses);
        }
        fallen
            .sort_by(|a, b| b.reason.nearness().partial_cmp(&a.reason.nearness()).unwrap_or(std::cmp::Ordering::Equal));
        self.count = shown.len();
        self.rows = shown.iter().map(|row| Entry { row: (*row).clone(), is_own: is_own(row) }).collect();
        self.rows.truncate(MOST_ROWS);
        self.fallen = fallen;
    }

    /// The first place.
    pub fn first(&self) -> Option<&Row> {
        self.rows.first().map(|entry| &entry.row)
    }

    /// Rows that compete over the samples: the first ones, and the reader's own.
    pub fn finalists(&self) -> Vec<usize> {
        let own = self.rows.iter().position(|entry| entry.is_own).filter(|at| *at >= FINALISTS);
        let most = FINALISTS - usize::from(own.is_some());
        (0..self.rows.len().min(most)).chain(own).collect()
    }

    /// How a row stands to the scenario, where their costs can be compared.
    pub fn below(&self, row: &Row) -> Option<f64> {
        let comparable = self.scenario.model_choices().serving == Serving::Roofline;
        comparable.then_some(self.answer.estimate.money.cost - row.cost).filter(|below| below.is_finite())
    }

    /// The title: what it comes to.
    pub fn finding(&self, locale: Locale) -> String {
        let lang = locale.lang;
        let Some(ranking) = &self.ranking else { return words::NOBODY.get(lang).to_owned() };
        let Some(row) = self.first() else {
            let is_near =
                |fallen: &Fallen| matches!(fallen.reason, Reason::MissesTpot { .. } | Reason::MissesTtft { .. });
            let text = if ranking.fallen.iter().any(is_near) { words::NOTHING_MEETS } else { words::NOTHING_FITS };
            return text.get(lang).to_owned();
        };
        let below = self.below(row);
        let money = |amount: f64| write(locale, Style::Chart(2), Unit::UsdPerDay, amount).joined();
        let amount = below.map(|below| money(below.abs())).unwrap_or_default();
        let cost = self.answer.estimate.money.cost;
        let misses = || reached(&self.answer).is_some_and(|reached| reached.misses.is_some());
        let is_same = |below: f64| self.own.is_some() && below.abs() <= SAME * cost;
        let against = match below {
            None => Against::Nothing,
            Some(below) if is_same(below) && row.place.gpu.key == self.scenario.gpu().key => Against::Same,
            Some(below) if below >= 0.0 => Against::Below(&amount),
            Some(_) if misses() => Against::AboveOneThatMisses(&amount),
            Some(_) => Against::Above(&amount),
        };
        let other_fleet = (self.scenario.model_choices().ownership != self.ownership).then_some(self.ownership);
        let name = words::place(lang, row.place.gpu, row.place.format);
        let (narrower, precise) = (row.narrower, self.asked.precise);
        words::finding(lang, &Found { name: &name, against, other_fleet, narrower, precise })
    }

    /// What was searched, and where the first has fewer bits, which one has not.
    pub fn about(&self, locale: Locale) -> String {
        let lang = locale.lang;
        let Some(ranking) = &self.ranking else { return words::NOBODY_HOW.get(lang).to_owned() };
        let inputs = &self.answer.inputs;
        let tpot = write(lang, Style::Chart(3), Unit::MillisecondsPerToken, inputs.tpot_target).joined();
        let ttft = write(lang, Style::Chart(3), Unit::Seconds, inputs.ttft_target).joined();
        let count = |count: usize| write(lang, Style::Exact(3), Unit::One, count as f64).number();
        let counts = [count(ranking.rows.len()), count(ranking.rows.len() + ranking.fallen.len())];
        let counts = [counts[0].as_str(), counts[1].as_str()];
        let mut said = vec![words::searched(lang, self.ownership, [&tpot, &ttft], counts)];
        match self.first() {
            None => said.push(words::NOTHING_HOW.get(lang).to_owned()),
            Some(first) if first.narrower => said.extend(ranking.as_precise().next().map(|row| {
                let below = self.below(row).filter(|below| *below > 0.0);
                let below = below.map(|below| write(locale, Style::Chart(2), Unit::UsdPerDay, below).joined());
                words::precise_too(lang, &words::place(lang, row.place.gpu, row.place.format), below.as_deref())
            })),
            Some(_) => {}
        }
        said.join(lang.between_sentences())
    }

    /// Who says what is paid at a place: of a price that follows the reader's, who says the list price that it is a
    /// share of. None for a price of the reader.
    pub fn source(&self, row: &Row) -> Option<&'static Source> {
        let gpu = row.place.gpu;
        let listed = match self.ownership {
            Ownership::Rent => gpu.rent,
            Ownership::Own => gpu.server_price,
        };
        let is_own = gpu.key == self.scenario.gpu().key;
        row.price.source.or_else(|| listed.filter(|_| !is_own).map(|fact| source(fact.source)))
    }

    /// The number whose value is the price.
    pub const fn price_id(&self) -> Id {
        match self.ownership {
            Ownership::Rent => Id::GpuHourPrice,
            Ownership::Own => Id::ServerPrice,
        }
    }
}
