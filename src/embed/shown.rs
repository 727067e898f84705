//! What the parts of an embed show, as they are handed to its script: texts, values, and drawings as lists of nodes.

use crate::charts::mark::{Anchor, Drawing, Mark, number, path_data};
use crate::figures::Picture;
use serde::Serialize;

/// A number in prose.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Number {
    /// As it is read.
    pub text: String,
    /// In the base unit, at full precision.
    pub value: f64,
    /// The 5th and the 95th percentile, once they are computed.
    pub ends: Option<(f64, f64)>,
    /// The 90 % range as it is read; empty where there is none.
    pub range: String,
    /// What it is.
    pub name: &'static str,
    /// How a number that has a slider is called; empty for others.
    pub adjustable: String,
}

/// The sentence of the answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sentence {
    /// Its pieces, and whether each is the amount.
    pub pieces: Vec<(String, bool)>,
    /// The key of the quantity that the amount is of.
    pub quantity: &'static str,
    /// The amount in the base unit.
    pub value: Option<f64>,
    /// What stands before the range.
    pub sure: &'static str,
    /// The range, or that it is exact.
    pub range: String,
    /// All of it in a row, to be spoken.
    pub spoken: String,
    /// Which model computed it.
    pub model: String,
    /// The words of the link to the whole calculation.
    pub open: &'static str,
}

/// The row of an input with its slider.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// The name of the input.
    pub label: &'static str,
    /// How far the slider goes.
    pub ends: String,
    /// The accessible name of the field.
    pub field_name: String,
    /// What the field holds.
    pub text: String,
    /// What holds while it is empty.
    pub placeholder: Option<String>,
    /// What stands beside it.
    pub unit: &'static str,
    /// The place of the slider, up to `places`.
    pub place: f64,
    /// How many places there are.
    pub places: f64,
    /// The value as it is read aloud.
    pub spoken: String,
    /// Why the field cannot be read, if it cannot.
    pub problem: String,
    /// The word that takes a change back; empty where nothing is changed.
    pub reset: &'static str,
    /// The same in full.
    pub reset_name: String,
    /// The curve behind the slider.
    pub drawing: Nodes,
}

/// A chart with its words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// The question that it answers.
    pub title: String,
    /// Unit and case.
    pub subtitle: String,
    /// What it comes to, or how to read it.
    pub finding: String,
    /// What it shows, in a sentence.
    pub description: String,
    /// The picture.
    pub drawing: Nodes,
    /// The name of the table behind it.
    pub table: String,
    /// Heads of its columns.
    pub head: Vec<String>,
    /// Its rows; the first cell names each.
    pub rows: Vec<Vec<String>>,
    /// The words of the link to the whole calculation.
    pub open: &'static str,
}

/// A drawing as nodes of SVG.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Nodes {
    /// Width, in pixels.
    pub width: f64,
    /// Height, in pixels.
    pub height: f64,
    /// From back to front: the tag, the class, and then what the tag has, in the order of `elements.js`.
    pub nodes: Vec<Vec<String>>,
}

impl Nodes {
    /// The nodes of a drawing.
    pub fn of(drawing: &Drawing) -> Self {
        Self { width: drawing.width, height: drawing.height, nodes: drawing.marks.iter().map(node).collect() }
    }
}

fn node(mark: &Mark) -> Vec<String> {
    let with = |tag: &str, class: &str, numbers: &[f64]| {
        let numbers = numbers.iter().map(|value| number(*value));
        [tag.to_owned(), class.to_owned()].into_iter().chain(numbers).collect()
    };
    match mark {
        Mark::Rect(frame, class) => with("rect", class, &[frame.x, frame.y, frame.width, frame.height]),
        Mark::Path(outlines, class) => vec!["path".to_owned(), (*class).to_owned(), path_data(outlines)],
        Mark::Dot((x, y), radius, class) => with("circle", class, &[*x, *y, *radius]),
        Mark::Label(label) => {
            let anchor = if label.anchor == Anchor::Start { "" } else { label.anchor.word() };
            let mut node: Vec<String> = with("text", &label.classes(), &[label.x, label.y]);
            node.extend([anchor.to_owned(), label.text.clone(), label.tail.clone()]);
            node
        }
    }
}

impl Figure {
    /// A picture with what stands round it.
    pub fn of(picture: Picture, open: &'static str) -> Option<Self> {
        let (sheet, words) = picture;
        let drawn = !sheet.drawing.marks.is_empty();
        drawn.then(|| Self {
            title: words.title,
            subtitle: words.subtitle,
            finding: words.finding,
            description: words.description,
            drawing: Nodes::of(&sheet.drawing),
            table: words.table,
            head: words.table_head,
            rows: sheet.table,
            open,
        })
    }
}
