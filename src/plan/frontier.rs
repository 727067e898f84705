//! Cheaper or faster: what rows of a ranking would cost with smaller batches, where each reader's text comes faster.

use super::hardware::Row;
use crate::model::quantities::Id;
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
            question.inputs.batch = batch;
            let answer = Answer::to(&question);
            if let Some(tpot) = answer.estimate.roofline.as_ref().and_then(|roofline| roofline.tpot) {
                let money = &answer.estimate.money;
                points.push(FrontierPoint {
                    row: number,
                    batch,
                    cost: money.cost,
                    per_million_output: money.per_million_output,
                    rate_per_user: 1.0 / tpot,
                    on_front: false,
                });
            }
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
