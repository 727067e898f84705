//! "What is it made of?": one bar, divided.
//!
//! Wide, every part carries its label below; narrow, the parts are listed in rows under the bar. Which of the two is
//! decided by the width alone, so that the page does not jump while a value is dragged.

use super::hatch::hatching;
use super::mark::{Anchor, Drawing, Frame, Label, Mark, Sheet, Tone};
use super::scale::drawable;
use super::series::Fill;
use super::share::{fractions, percentages};
use super::text::{fit, short_name};

const BAR: f64 = 30.0;
/// Between two parts: ground of the page.
const GAP: f64 = 2.0;
/// From here on a part has room for its share.
const ROOM_FOR_SHARE: f64 = 44.0;
const PADDING: f64 = 9.0;
const NAME_LINE: f64 = 17.0;
const AMOUNT_LINE: f64 = 33.0;
/// Labels stand at least this far apart.
const APART: f64 = 8.0;
/// Narrower than this, parts are listed in rows.
const ROWS_UNDER: f64 = 600.0;
const ROW: f64 = 24.0;
const SWATCH: f64 = 10.0;

/// One part of the whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What it is.
    pub name: String,
    /// How much, as text with its unit.
    pub amount_text: String,
    /// How much; below zero and not finite count as nothing.
    pub value: f64,
    /// What it is filled with.
    pub fill: Fill,
}

/// How the labels stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// Each below its part.
    Below,
    /// In rows under the bar.
    Rows,
}

/// A part with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The part.
    pub part: Part,
    /// Its share in whole percent; all shares sum to 100.
    pub share: u32,
    /// The share as text: `<1%` for what would round to nothing.
    pub share_text: String,
    /// Where it is drawn; empty where it has no value.
    pub frame: Frame,
    /// Its labels outside the bar; none where they would have touched others.
    pub labels: Vec<Label>,
}

/// A stack, laid out for one width.
#[derive(Clone, Debug, PartialEq)]
pub struct StackLayout {
    /// Width, in pixels.
    pub width: f64,
    /// Height, in pixels; depends on the width and on the number of parts only.
    pub height: f64,
    /// How the labels stand.
    pub arrangement: Arrangement,
    /// The parts, in the order given.
    pub cells: Vec<Cell>,
}

/// Lays out a stack. Parts keep their order: largest first, remainder and small parts last.
pub fn layout(parts: &[Part], width: f64) -> StackLayout {
    let width = drawable(width).max(1.0);
    let values: Vec<f64> = parts.iter().map(|part| drawable(part.value)).collect();
    let shares = percentages(&values);
    let frames = bar_frames(&values, width);
    let mut cells: Vec<Cell> = parts
        .iter()
        .zip(shares)
        .zip(frames)
        .map(|((part, share), frame)| Cell {
            share_text: if share == 0 && frame.width > 0.0 { "<1%".to_string() } else { format!("{share}%") },
            part: part.clone(),
            share,
            frame,
            labels: Vec::new(),
        })
        .collect();
    let (arrangement, height) = if width < ROWS_UNDER {
        label_rows(&mut cells, width);
        (Arrangement::Rows, BAR + 6.0 + ROW * parts.len() as f64)
    } else {
        label_below(&mut cells, width);
        (Arrangement::Below, BAR + AMOUNT_LINE + 5.0)
    };
    StackLayout { width, height, arrangement, cells }
}

impl StackLayout {
    /// What is drawn.
    pub fn drawing(&self) -> Drawing {
        let mut marks = Vec::new();
        let drawn = self.cells.iter().filter(|cell| cell.frame.width > 0.0);
        if drawn.clone().next().is_none() {
            marks.push(Mark::Rect(Frame::between(0.5, 0.5, self.width - 0.5, BAR - 0.5), "empty"));
        }
        for cell in drawn {
            marks.extend(area(cell.frame, cell.part.fill));
            marks.extend(share_label(cell));
        }
        for cell in &self.cells {
            if let (Arrangement::Rows, Some(label)) = (self.arrangement, cell.labels.first()) {
                let top = label.y - SWATCH;
                marks.extend(area(Frame::between(0.0, top, SWATCH, top + SWATCH), cell.part.fill));
            }
            marks.extend(cell.labels.iter().cloned().map(Mark::Label));
        }
        Drawing { width: self.width, height: self.height, marks }
    }

    /// Picture, text, and the areas of the bar.
    pub fn sheet(&self) -> Sheet {
        let spots = self.cells.iter().map(|cell| cell.frame).collect();
        Sheet { drawing: self.drawing(), table: self.table(), spots }
    }

    /// The same as text: name, amount, share, one row a part, whether or not it could be labelled.
    pub fn table(&self) -> Vec<Vec<String>> {
        let row = |cell: &Cell| vec![cell.part.name.clone(), cell.part.amount_text.clone(), cell.share_text.clone()];
        self.cells.iter().map(row).collect()
    }
}

/// One after the other, with gaps; what has a value is at least 1 px wide.
fn bar_frames(values: &[f64], width: f64) -> Vec<Frame> {
    let fractions = fractions(values);
    let drawn = fractions.iter().filter(|fraction| **fraction > 0.0).count();
    let room = (width - GAP * drawn.saturating_sub(1) as f64).max(1.0);
    let least = 1.0f64.min(room / drawn.max(1) as f64);
    let wide = |fraction: f64| if fraction > 0.0 { (fraction * room).max(least) } else { 0.0 };
    // What the smallest were given is taken from the others in proportion to what they can spare.
    let excess: f64 = fractions.iter().map(|fraction| wide(*fraction)).sum::<f64>() - room;
    let spare: f64 = fractions.iter().map(|fraction| (wide(*fraction) - least).max(0.0)).sum();
    let keep = if spare > 0.0 { 1.0 - (excess / spare).clamp(0.0, 1.0) } else { 1.0 };
    let mut x = 0.0f64;
    fractions
        .iter()
        .map(|fraction| {
            let part = wide(*fraction);
            let part = if part > least { least + (part - least) * keep } else { part };
            let frame = Frame { x: x.min(width), y: 0.0, width: part, height: BAR };
            x += if part > 0.0 { part + GAP } else { 0.0 };
            frame
        })
        .collect()
}

/// An area in its fill; hatching is an edge and lines.
pub(super) fn area(frame: Frame, fill: Fill) -> Vec<Mark> {
    if fill != Fill::Hatched {
        return vec![Mark::Rect(frame, fill.class())];
    }
    vec![Mark::Path(hatching(&[frame]), "hatch"), Mark::Rect(frame.grown(-0.5), fill.class())]
}

fn share_label(cell: &Cell) -> Vec<Mark> {
    let left = cell.frame.x + PADDING;
    let label = Label::new(left, cell.frame.y + 20.0, Tone::Share, cell.share_text.clone())
        .with_class(cell.part.fill.text_class());
    if cell.frame.width < ROOM_FOR_SHARE.max(label.width() + 2.0 * PADDING - 2.0) {
        return Vec::new();
    }
    if cell.part.fill != Fill::Hatched {
        return vec![Mark::Label(label)];
    }
    let plate = Frame::between(left - 4.0, cell.frame.y + 5.0, left + label.width() + 4.0, cell.frame.y + BAR - 5.0);
    vec![Mark::Rect(plate, "plate"), Mark::Label(label)]
}

fn label_rows(cells: &mut [Cell], width: f64) {
    let shares = cells.iter().map(|cell| Tone::Name.width(&cell.share_text)).fold(0.0, f64::max);
    for (index, cell) in cells.iter_mut().enumerate() {
        let baseline = BAR + 6.0 + ROW * index as f64 + 17.0;
        let amount_end = width - shares - 12.0;
        let name_start = SWATCH + 8.0;
        let amount = Label::new(amount_end, baseline, Tone::Amount, cell.part.amount_text.clone());
        let room = amount_end - amount.width() - APART - name_start;
        let share = Label::new(width, baseline, Tone::Name, cell.share_text.clone());
        cell.labels = vec![
            Label::new(name_start, baseline, Tone::Name, name_within(&cell.part.name, room)),
            amount.anchored(Anchor::End),
            share.anchored(Anchor::End),
        ];
    }
}

/// The name, its short form, or its beginning: the first that fits.
fn name_within(name: &str, room: f64) -> String {
    let fits = |name: &&str| Tone::Name.width(name) <= room;
    let whole = [Some(name), short_name(name)].into_iter().flatten().find(fits);
    whole.map_or_else(|| fit(name, room, Tone::Name.size(), Tone::Name.weight()), str::to_string)
}

/// A label looking for its place below the bar.
#[derive(Clone, Debug)]
struct Candidate {
    cell: usize,
    name: String,
    short: Option<String>,
    amount: String,
    value: f64,
    frame: Frame,
    is_last: bool,
}

impl Candidate {
    fn width(&self) -> f64 {
        Tone::Name.width(&self.name).max(Tone::Amount.width(&self.amount))
    }

    /// Where its left end may stand: from right-aligned with its part, if it is wider, to left-aligned.
    fn span(&self, width: f64) -> (f64, f64) {
        let own = self.width();
        let right_aligned = (self.frame.right() - own).max(0.0);
        if self.is_last {
            return (right_aligned, right_aligned);
        }
        let high = self.frame.x.min(width - own).max(0.0);
        (right_aligned.min(high), high)
    }
}

/// Moves labels, then shortens, then drops the smallest, until none touch.
fn label_below(cells: &mut [Cell], width: f64) {
    let mut candidates = candidates(cells, width);
    let places = loop {
        match settle(&candidates, width) {
            Ok(places) => break places,
            Err(crowd) => give_way(&mut candidates, crowd),
        }
    };
    for (candidate, x) in candidates.iter().zip(places) {
        // What ends at the edge is set from there: a font wider than the estimate is not cut.
        let at_edge = candidate.is_last || x + candidate.width() >= width - 0.5;
        let (x, anchor) = if at_edge { (x + candidate.width(), Anchor::End) } else { (x, Anchor::Start) };
        let label = |tone, line, text: &str| Label::new(x, BAR + line, tone, text).anchored(anchor);
        cells[candidate.cell].labels =
            vec![label(Tone::Name, NAME_LINE, &candidate.name), label(Tone::Amount, AMOUNT_LINE, &candidate.amount)];
    }
}

fn candidates(cells: &[Cell], width: f64) -> Vec<Candidate> {
    let drawn: Vec<usize> = (0..cells.len()).filter(|index| cells[*index].frame.width > 0.0).collect();
    let label_of = |cell: usize| {
        let Cell { part, frame, .. } = &cells[cell];
        Candidate {
            cell,
            name: name_within(&part.name, width),
            short: short_name(&part.name).map(str::to_string),
            amount: fit(&part.amount_text, width, Tone::Amount.size(), Tone::Amount.weight()),
            value: part.value,
            frame: *frame,
            is_last: drawn.len() > 1 && drawn.last() == Some(&cell),
        }
    };
    drawn.iter().map(|cell| label_of(*cell)).collect()
}

/// Left ends of all labels, as far right as they may go; or the run of labels that has no room.
fn settle(candidates: &[Candidate], width: f64) -> Result<Vec<f64>, std::ops::RangeInclusive<usize>> {
    let mut places = vec![0.0; candidates.len()];
    let mut limit = f64::INFINITY;
    let mut run_end = candidates.len().saturating_sub(1);
    for (index, candidate) in candidates.iter().enumerate().rev() {
        let (low, high) = candidate.span(width);
        let pushed = limit - APART - candidate.width();
        if pushed >= high {
            run_end = index;
        }
        let place = high.min(pushed);
        if place < low - 1e-9 {
            return Err(index..=run_end);
        }
        places[index] = place;
        limit = place;
    }
    Ok(places)
}

/// Within a crowded run, shortens the smallest that has a short name, else drops the smallest.
fn give_way(candidates: &mut Vec<Candidate>, crowd: std::ops::RangeInclusive<usize>) {
    let smallest = |candidates: &[Candidate], may: fn(&Candidate) -> bool| {
        let run = crowd.clone().filter(|index| candidates.get(*index).is_some_and(may));
        run.min_by(|a, b| candidates[*a].value.total_cmp(&candidates[*b].value))
    };
    if let Some(index) = smallest(candidates, |candidate| candidate.short.is_some())
        && let Some(short) = candidates[index].short.take()
    {
        candidates[index].name = short;
    } else if let Some(index) = smallest(candidates, |_| true) {
        candidates.remove(index);
    } else {
        candidates.clear();
    }
}
