//! What a chart is made of: rectangles, lines, outlines, dots and labels with their places, and nothing of a browser.
//!
//! A layout ends in a [`Drawing`]. The component on the page, the tests and an exported image all read that.

use std::fmt::Write;

use super::text::{ASCENT, DESCENT, Weight, text_width};

/// A point, in pixels from the top left.
pub type Point = (f64, f64);

/// A box, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width, not below zero.
    pub width: f64,
    /// Height, not below zero.
    pub height: f64,
}

impl Frame {
    /// The box with these edges; crossed edges make an empty one.
    pub fn between(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self { x: left, y: top, width: (right - left).max(0.0), height: (bottom - top).max(0.0) }
    }

    /// The right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// The lower edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Whether two boxes share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        let hair = 1e-6;
        self.x + hair < other.right()
            && other.x + hair < self.right()
            && self.y + hair < other.bottom()
            && other.y + hair < self.bottom()
    }

    /// The box grown by `by` on all sides.
    pub fn grown(&self, by: f64) -> Self {
        Self::between(self.x - by, self.y - by, self.right() + by, self.bottom() + by)
    }
}

/// Which end of a label stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

impl Anchor {
    /// The value of `text-anchor`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// How a label is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// The name of a thing: 12 px, 600, ink.
    Name,
    /// An amount: 12 px, ink-2.
    Amount,
    /// Text of an axis: 12 px, ink-3.
    Axis,
    /// A name that belongs to the reader's scenario: 12 px, 600, ember.
    Ember,
    /// A share inside its area: 13 px, 600; colour by the area.
    Share,
    /// An amount that its row is about: 18 px, 600, ink.
    Figure,
}

impl Tone {
    /// The size, in pixels.
    pub const fn size(self) -> f64 {
        match self {
            Self::Share => 13.0,
            Self::Figure => 18.0,
            _ => 12.0,
        }
    }

    /// The weight.
    pub const fn weight(self) -> Weight {
        match self {
            Self::Name | Self::Ember | Self::Share | Self::Figure => Weight::Strong,
            Self::Amount | Self::Axis => Weight::Regular,
        }
    }

    /// The style class.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Name => "t-name",
            Self::Amount => "t-amount",
            Self::Axis => "t-axis",
            Self::Ember => "t-ember",
            Self::Share => "t-share",
            Self::Figure => "t-figure",
        }
    }

    /// The estimated width of a text in this tone.
    pub fn width(self, text: &str) -> f64 {
        text_width(text, self.size(), self.weight())
    }
}

/// A text and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where its anchor is.
    pub x: f64,
    /// Its baseline.
    pub y: f64,
    /// Which end stands at `x`.
    pub anchor: Anchor,
    /// How it is set.
    pub tone: Tone,
    /// One more style class, or none.
    pub class: &'static str,
    /// What it says.
    pub text: String,
    /// What follows on the same line, set as an amount.
    pub tail: String,
}

impl Label {
    /// A label whose left end stands at `x`, on the baseline `y`.
    pub fn new(x: f64, y: f64, tone: Tone, text: impl Into<String>) -> Self {
        Self { x, y, anchor: Anchor::Start, tone, class: "", text: text.into(), tail: String::new() }
    }

    /// The same label with another anchor.
    pub fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// The same label with one more style class.
    pub fn with_class(self, class: &'static str) -> Self {
        Self { class, ..self }
    }

    /// The same label with more text after it.
    pub fn with_tail(self, tail: impl Into<String>) -> Self {
        Self { tail: tail.into(), ..self }
    }

    /// The same label, moved into a picture of a width.
    pub fn within(self, width: f64) -> Self {
        let frame = self.frame();
        match frame {
            _ if frame.x < 0.0 => Self { x: 0.0, ..self }.anchored(Anchor::Start),
            _ if frame.right() > width => Self { x: width, ..self }.anchored(Anchor::End),
            _ => self,
        }
    }

    /// Its estimated width.
    pub fn width(&self) -> f64 {
        self.tone.width(&self.text) + Tone::Amount.width(&self.tail)
    }

    /// The box it is estimated to fill.
    pub fn frame(&self) -> Frame {
        let (width, size) = (self.width(), self.tone.size());
        let x = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        Frame { x, y: self.y - size * ASCENT, width, height: size * (ASCENT + DESCENT) }
    }

    fn shape(&self) -> Shape {
        let [x, y] = [self.x, self.y].map(number);
        let mut attributes = vec![("class", self.classes()), ("x", x), ("y", y)];
        if self.anchor != Anchor::Start {
            attributes.push(("text-anchor", self.anchor.word().to_string()));
        }
        Shape { name: "text", attributes, text: self.text.clone(), tail: self.tail.clone() }
    }

    /// All its style classes.
    pub fn classes(&self) -> String {
        if self.class.is_empty() {
            self.tone.class().to_string()
        } else {
            format!("{} {}", self.tone.class(), self.class)
        }
    }
}

/// One thing drawn. Classes are those of `style/charts.css`.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A rectangle.
    Rect(Frame, &'static str),
    /// One or more outlines in one element: each a list of points joined by straight lines.
    Path(Vec<Vec<Point>>, &'static str),
    /// A dot: centre, radius.
    Dot(Point, f64, &'static str),
    /// A text.
    Label(Label),
}

impl Mark {
    /// A straight line.
    pub fn line(from: Point, to: Point, class: &'static str) -> Self {
        Self::Path(vec![vec![from, to]], class)
    }

    /// The element that draws it.
    pub fn shape(&self) -> Shape {
        let plain = |name, attributes| Shape { name, attributes, text: String::new(), tail: String::new() };
        match self {
            Self::Rect(frame, class) => {
                let [x, y, width, height] = [frame.x, frame.y, frame.width, frame.height].map(number);
                let class = (*class).to_string();
                plain("rect", vec![("class", class), ("x", x), ("y", y), ("width", width), ("height", height)])
            }
            Self::Path(outlines, class) => {
                plain("path", vec![("class", (*class).to_string()), ("d", path_data(outlines))])
            }
            Self::Dot((x, y), radius, class) => {
                let [x, y, radius] = [*x, *y, *radius].map(number);
                plain("circle", vec![("class", (*class).to_string()), ("cx", x), ("cy", y), ("r", radius)])
            }
            Self::Label(label) => label.shape(),
        }
    }
}

/// An element of SVG.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// What it is.
    pub name: &'static str,
    /// Its attributes.
    pub attributes: Vec<(&'static str, String)>,
    /// The text in it.
    pub text: String,
    /// What follows the text as an amount, in an element of its own; none where it is empty.
    pub tail: String,
}

impl Shape {
    /// The class of the element that a tail stands in.
    pub const TAIL: &str = Tone::Amount.class();

    /// Whether both differ in values alone: one element can become the other.
    pub fn is_like(&self, other: &Self) -> bool {
        let has = |shape: &Self| (shape.name, shape.text.is_empty(), shape.tail.is_empty());
        let names = self.attributes.iter().map(|(name, _)| name);
        has(self) == has(other) && names.eq(other.attributes.iter().map(|(name, _)| name))
    }

    fn to_svg(&self) -> String {
        let Self { name, attributes, text, tail } = self;
        let attributes: String = attributes.iter().map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
        if *name != "text" {
            return format!("<{name}{attributes}/>");
        }
        let tail = match tail.as_str() {
            "" => String::new(),
            tail => format!("<tspan class=\"{}\">{}</tspan>", Self::TAIL, escaped(tail)),
        };
        format!("<{name}{attributes}>{}{tail}</{name}>", escaped(text))
    }
}

/// All that a figure shows: the picture, and the same as text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The picture.
    pub drawing: Drawing,
    /// The same as text.
    pub table: Vec<Vec<String>>,
    /// Where each row of the table is drawn; empty for a row that is not.
    pub spots: Vec<Frame>,
}

impl Sheet {
    /// The row of the table that is drawn nearest to a place; none where nothing is drawn.
    pub fn nearest(&self, (x, y): Point) -> Option<usize> {
        let away = |frame: &Frame| {
            let (dx, dy) = ((frame.x - x).max(x - frame.right()), (frame.y - y).max(y - frame.bottom()));
            libm::hypot(dx.max(0.0), dy.max(0.0))
        };
        let drawn = self.spots.iter().enumerate().filter(|(_, frame)| frame.width > 0.0);
        drawn.min_by(|a, b| away(a.1).total_cmp(&away(b.1))).map(|(row, _)| row)
    }

    /// The first row that is drawn.
    pub fn first(&self) -> usize {
        self.spots.iter().position(|frame| frame.width > 0.0).unwrap_or(0)
    }

    /// The next row after `row` that is drawn, or the one before it; the same at either end.
    pub fn beside(&self, row: usize, forward: bool) -> usize {
        let is_drawn = |row: &usize| self.spots.get(*row).is_some_and(|frame| frame.width > 0.0);
        let next = if forward {
            (row + 1..self.spots.len()).find(is_drawn)
        } else {
            (0..row.min(self.spots.len())).rfind(is_drawn)
        };
        next.unwrap_or(row)
    }
}

/// A chart, laid out for one width.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Width, in pixels.
    pub width: f64,
    /// Height, in pixels.
    pub height: f64,
    /// What is drawn, from back to front.
    pub marks: Vec<Mark>,
}

impl Drawing {
    /// Its labels, from back to front.
    pub fn labels(&self) -> impl Iterator<Item = &Label> {
        self.marks.iter().filter_map(|mark| match mark {
            Mark::Label(label) => Some(label),
            _ => None,
        })
    }

    /// The same drawing with room above it.
    pub fn lowered(mut self, by: f64) -> Self {
        self.height += by;
        for mark in &mut self.marks {
            match mark {
                Mark::Rect(frame, _) => frame.y += by,
                Mark::Path(outlines, _) => outlines.iter_mut().flatten().for_each(|point| point.1 += by),
                Mark::Dot(centre, _, _) => centre.1 += by,
                Mark::Label(label) => label.y += by,
            }
        }
        self
    }

    /// The value of `viewBox`.
    pub fn view_box(&self) -> String {
        format!("0 0 {} {}", number(self.width), number(self.height))
    }

    /// The drawing as SVG text; its classes still need `style/charts.css`.
    pub fn to_svg(&self) -> String {
        let (width, height) = (number(self.width), number(self.height));
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"{}\">\n",
            self.view_box()
        );
        for mark in &self.marks {
            // Writing to a String cannot fail.
            let _ = writeln!(svg, "  {}", mark.shape().to_svg());
        }
        svg.push_str("</svg>\n");
        svg
    }
}

/// A text as it stands in XML, in an attribute too. What XML cannot hold is left out.
pub(super) fn escaped(text: &str) -> String {
    let is_held = |c: &char| !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}')) || *c == '\n';
    let mut out = String::new();
    for c in text.chars().filter(is_held) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// The value of `d` for these outlines.
pub fn path_data(outlines: &[Vec<Point>]) -> String {
    let mut data = String::new();
    for outline in outlines {
        for (index, (x, y)) in outline.iter().enumerate() {
            let command = if index == 0 { 'M' } else { 'L' };
            // Writing to a String cannot fail.
            let _ = write!(data, "{command}{} {}", number(*x), number(*y));
        }
    }
    data
}

/// A coordinate as text: at most two decimals, no negative zero.
pub fn number(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    if rounded == 0.0 { "0".to_string() } else { rounded.to_string() }
}
