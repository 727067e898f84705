//! Cheaper or faster: what rows of a ranking would cost with smaller batches, where each reader's text comes faster, and
//! with larger ones, where it comes more slowly than wanted.

use super::hardware::Row;
use crate::model::operating::operating_curve;
use crate::model::plan::Question;
use crate::model::quantities::Id;
use crate::model::replica::BatchLimit;
use crate::scenario::{Answer, Scenario};

/// A row with a batch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FrontierPoint {
    /// Number of the row among those that were given.
    pub row: usize,
    /// Sequences at once in a copy.
    pub batch: f64,
    /// Cost of a day.
    pub cost: f64,
    /// Cost of a million output tokens, by GPU time.
    pub per_million_output: f64,
    /// Output tokens a second that one reader sees.
    pub rate_per_user: f64,
    /// No other point writes both cheaper, by the million tokens, and faster.
    pub on_front: bool,
}

/// The points of some rows, each row from its whole batch down to one sequence by halves. A row has no point where
/// nothing is written.
pub fn frontier<'a>(scenario: &Scenario, rows: impl Iterator<Item = &'a Row>) -> Vec<FrontierPoint> {
    let mut points: Vec<FrontierPoint> = Vec::new();
    for (number, row) in rows.enumerate() {
        let mut question = scenario.applied(&row.changes).question();
        question.given.insert(Id::Batch);
        let mut batch = row.batch;
        loop {
            points.extend(point(&mut question, number, batch));
            if batch <= 1.0 {
                break;
            }
            batch = (batch / 2.0).floor().max(1.0);
        }
    }
    let front = on_front(points.iter().map(|point| (point.per_million_output, point.rate_per_user)));
    points.iter_mut().zip(front).for_each(|(point, on_front)| point.on_front = on_front);
    points
}

/// The points of rows whose batch the TPOT target limits, with larger batches: what the target costs. From twice the
/// batch up to four times, as far as memory and engine allow; all of them miss the target.
pub fn slower<'a>(scenario: &Scenario, rows: impl Iterator<Item = &'a Row>) -> Vec<FrontierPoint> {
    let mut points: Vec<FrontierPoint> = Vec::new();
    for (number, row) in rows.enumerate().filter(|(_, row)| row.limit == BatchLimit::Tpot) {
        let mut question = scenario.applied(&row.changes).question();
        let answer = Answer::to(&question);
        let curve = operating_curve(&answer.inputs, &answer.plan);
        let most = curve.and_then(|curve| curve.points.last().map(|last| last.batch)).unwrap_or(row.batch);
        question.given.insert(Id::Batch);
        let batches = [2.0, 4.0].map(|times| (times * row.batch).min(most));
        let mut before = row.batch;
        for batch in batches {
            if batch > before {
                points.extend(
                    point(&mut question, number, batch).filter(|point| point.rate_per_user < row.rate_per_user),
                );
            }
            before = batch;
        }
    }
    points
}

/// A row with another batch; none where nothing is written.
fn point(question: &mut Question, row: usize, batch: f64) -> Option<FrontierPoint> {
    question.inputs.batch = batch;
    let answer = Answer::to(question);
    let tpot = answer.estimate.roofline.as_ref().and_then(|roofline| roofline.tpot)?;
    let money = &answer.estimate.money;
    let (cost, per_million_output) = (money.cost, money.per_million_output);
    Some(FrontierPoint { row, batch, cost, per_million_output, rate_per_user: 1.0 / tpot, on_front: false })
}

/// Which pairs of cost and speed no other one beats: from the cheapest on, those that are faster than all before.
pub(super) fn on_front(points: impl Iterator<Item = (f64, f64)>) -> Vec<bool> {
    let points: Vec<(f64, f64)> = points.collect();
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by(|a, b| points[*a].0.total_cmp(&points[*b].0).then(points[*b].1.total_cmp(&points[*a].1)));
    let mut fastest = f64::NEG_INFINITY;
    let mut front = vec![false; points.len()];
    for at in order {
        front[at] = points[at].1 > fastest;
        fastest = fastest.max(points[at].1);
    }
    front
}
