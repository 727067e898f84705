//! A picture that stands alone: title, chart, and where it comes from, as one SVG file that asks for nothing outside it.
//!
//! The chart is laid out anew for the picture. Every colour is written out, from the light palette, and fonts are those
//! of the reader's system: a file that is opened in another program, or years later, looks the same.

use std::fmt::Write;

use super::look::{HALO, Look, Stroke, look};
use super::mark::{Anchor, Drawing, Label, Mark, Tone, escaped, number, path_data};
use super::series::{Hex, LIGHT, Palette};
use super::text::{Weight, fit, lines, text_width};

/// The width of every picture, in pixels.
pub const WIDTH: f64 = 1200.0;
/// The height of a picture of [`Shape::Headline`].
pub const HEIGHT: f64 = 675.0;

const PALETTE: &Palette = &LIGHT;
const MARGIN: f64 = 40.0;
const ROOM: f64 = WIDTH - 2.0 * MARGIN;
/// The fonts of the page.
pub const FONT: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'PingFang SC', \
                        'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";
/// The most lines of a link; the rest of it is in the description.
const LINK_LINES: usize = 2;

/// What is written round the chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    /// The language, as `lang` has it.
    pub lang: &'static str,
    /// The finding.
    pub title: String,
    /// What in the title is the reader's own number; may be empty.
    pub amount: String,
    /// Unit and case.
    pub subtitle: String,
    /// What the chart shows, for those who do not see it.
    pub description: String,
    /// Whose it is: name, scenario, version, date.
    pub source: String,
    /// The address that opens it.
    pub link: String,
}

/// How large letters are and how the height is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// As high as the chart needs.
    Chart,
    /// Sixteen to nine, with a large title: what a message shows in little.
    Headline,
}

/// Size and line of a text, in pixels.
type Type = (f64, f64);

impl Shape {
    const fn title(self) -> Type {
        match self {
            Self::Chart => (32.0, 41.0),
            Self::Headline => (50.0, 62.0),
        }
    }

    const fn subtitle(self) -> Type {
        match self {
            Self::Chart => (18.0, 27.0),
            Self::Headline => (25.0, 36.0),
        }
    }

    const fn foot(self) -> Type {
        match self {
            Self::Chart => (14.0, 21.0),
            Self::Headline => (16.0, 24.0),
        }
    }

    /// How much larger the chart is drawn than on the page, at most: its width there is that of the widest column.
    const fn scale(self) -> f64 {
        match self {
            Self::Chart => ROOM / 768.0,
            Self::Headline => ROOM / 700.0,
        }
    }
}

/// A picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Poster {
    /// Its height; the width is [`WIDTH`].
    pub height: f64,
    /// The file.
    pub svg: String,
}

/// Draws a picture. `chart` lays a chart out for a width.
pub fn poster(shape: Shape, words: &Words, chart: &dyn Fn(f64) -> Drawing) -> Poster {
    let mut sheet = Paper::default();
    let mut y = MARGIN;
    let (size, line) = shape.title();
    for range in lines(&words.title, ROOM, size, Weight::Strong) {
        sheet.title_line((&words.title, &words.amount), range, (y, size, line));
        y += line;
    }
    let (size, line) = shape.subtitle();
    y += line / 6.0;
    for range in lines(&words.subtitle, ROOM, size, Weight::Regular) {
        sheet.text((MARGIN, baseline(y, size, line)), size, "400", PALETTE.ink_2, "", &words.subtitle[range]);
        y += line;
    }
    let foot = Foot::of(shape, words);
    let scale = shape.scale();
    let drawing = chart((ROOM / scale).floor());
    let (gap, tall) = (line, drawing.height * scale);
    let natural = y + gap + tall + gap + foot.height();
    let height = if shape == Shape::Headline { natural.max(HEIGHT) } else { natural.ceil() };
    // What is left over stands above and below the chart.
    let top = y + gap + (height - natural) / 2.0;
    sheet.chart(&drawing, top, scale);
    sheet.foot(&foot, height);
    Poster { height, svg: sheet.finished(words, height) }
}

/// Where a text of a line box stands.
fn baseline(top: f64, size: f64, line: f64) -> f64 {
    top + line / 2.0 + 0.36 * size
}

/// The lines below the chart.
struct Foot {
    font: Type,
    source: String,
    link: Vec<String>,
    /// The link stands on the line of the source.
    beside: bool,
}

impl Foot {
    const ABOVE: f64 = 14.0;
    const BELOW: f64 = 26.0;

    fn of(shape: Shape, words: &Words) -> Self {
        let font = shape.foot();
        let wide = |text: &str| text_width(text, font.0, Weight::Regular);
        let source = fit(&words.source, ROOM, font.0, Weight::Regular);
        // An address does not say that it has a scheme.
        let shown = words.link.split_once("://").map_or(words.link.as_str(), |(_, rest)| rest);
        let beside = wide(&source) + 40.0 + wide(shown) <= ROOM;
        let link = if beside { vec![shown.to_owned()] } else { cut(shown, font.0) };
        Self { font, source, link, beside }
    }

    fn height(&self) -> f64 {
        let lines = if self.beside { 1 } else { 1 + self.link.len() };
        Self::ABOVE + lines as f64 * self.font.1 + Self::BELOW
    }
}

/// An address in lines that end at its `&`, where they can.
fn cut(address: &str, size: f64) -> Vec<String> {
    let fits = |text: &str| text_width(text, size, Weight::Regular) <= ROOM;
    let mut lines = Vec::new();
    let mut rest = address;
    while !rest.is_empty() && !fits(rest) && lines.len() + 1 < LINK_LINES {
        let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8());
        let most = ends.take_while(|end| fits(&rest[..*end])).last().unwrap_or(rest.len());
        let end = rest[..most].rfind('&').map_or(most, |at| at + 1);
        lines.push(rest[..end].to_owned());
        rest = &rest[end..];
    }
    if !rest.is_empty() {
        lines.push(fit(rest, ROOM, size, Weight::Regular));
    }
    lines
}

/// The file as it is being written. Writing to a String cannot fail.
#[derive(Default)]
struct Paper(String);

impl Paper {
    fn text(&mut self, at: (f64, f64), size: f64, weight: &str, color: Hex, more: &str, text: &str) {
        let (x, y, size, text) = (number(at.0), number(at.1), number(size), escaped(text));
        let _ = writeln!(
            self.0,
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"#{color:06x}\"{more}>{text}</text>"
        );
    }

    /// A line of the title; what belongs to the reader's number is in the colour of the reader's scenario.
    fn title_line(
        &mut self,
        (title, amount): (&str, &str),
        line: std::ops::Range<usize>,
        (top, size, high): (f64, f64, f64),
    ) {
        let own = title.find(amount).filter(|_| !amount.is_empty()).map_or(0..0, |at| at..at + amount.len());
        let (from, to) = (own.start.clamp(line.start, line.end), own.end.clamp(line.start, line.end));
        let (x, y, size) = (number(MARGIN), number(baseline(top, size, high)), number(size));
        let [ink, ember] = [PALETTE.ink, PALETTE.ember];
        let [before, own, behind] = [line.start..from, from..to, to..line.end].map(|part| escaped(&title[part]));
        let own = if own.is_empty() { own } else { format!("<tspan fill=\"#{ember:06x}\">{own}</tspan>") };
        let _ = writeln!(
            self.0,
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"700\" letter-spacing=\"-0.012em\" \
             fill=\"#{ink:06x}\">{before}{own}{behind}</text>"
        );
    }

    fn chart(&mut self, drawing: &Drawing, top: f64, scale: f64) {
        let (x, y) = (number(MARGIN), number(top));
        let _ = writeln!(self.0, "<g transform=\"translate({x} {y}) scale({scale:.4})\">");
        for mark in &drawing.marks {
            self.mark(mark);
        }
        self.0.push_str("</g>\n");
    }

    fn mark(&mut self, mark: &Mark) {
        match mark {
            Mark::Rect(frame, class) => {
                let [x, y, width, height] = [frame.x, frame.y, frame.width, frame.height].map(number);
                let paint = paint(look_of(class));
                let _ = writeln!(self.0, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"{paint}/>");
            }
            Mark::Path(outlines, class) => {
                let _ = writeln!(self.0, "<path d=\"{}\"{}/>", path_data(outlines), paint(look_of(class)));
            }
            Mark::Dot((x, y), radius, class) => {
                let look = dot_look(class);
                let [x, y] = [*x, *y].map(number);
                if look.ring > 0.0 {
                    let (radius, bg) = (number(radius + look.ring), PALETTE.bg);
                    let _ = writeln!(self.0, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"#{bg:06x}\"/>");
                }
                let (radius, paint) = (number(*radius), paint(look));
                let _ = writeln!(self.0, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"{paint}/>");
            }
            Mark::Label(label) => self.label(label),
        }
    }

    /// A label; its halo is a text of its own below it: not every program knows which of the two to paint first.
    fn label(&mut self, label: &Label) {
        let halo = match label.class {
            "halo" => Some(PALETTE.bg),
            "halo-well" => Some(PALETTE.well),
            _ => None,
        };
        if let Some(ground) = halo {
            let halo = format!(
                " fill=\"#{ground:06x}\" stroke=\"#{ground:06x}\" stroke-width=\"{}\" stroke-linejoin=\"round\"",
                number(HALO)
            );
            self.label_text(label, &halo, "");
        }
        let own = if halo.is_none() && !label.class.is_empty() { label.class } else { label.tone.class() };
        let tail = format!(" fill=\"#{:06x}\"", PALETTE.ink_2);
        self.label_text(label, &paint(look_of(own)), &tail);
    }

    fn label_text(&mut self, label: &Label, paint: &str, tail_paint: &str) {
        let [x, y, size] = [label.x, label.y, label.tone.size()].map(number);
        let weight = weight(label.tone);
        let anchor = match label.anchor {
            Anchor::Start => String::new(),
            anchor => format!(" text-anchor=\"{}\"", anchor.word()),
        };
        let tail = match label.tail.as_str() {
            "" => String::new(),
            tail => format!("<tspan font-weight=\"400\"{tail_paint}>{}</tspan>", escaped(tail)),
        };
        let text = escaped(&label.text);
        let _ = writeln!(
            self.0,
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\"{anchor}{paint}>{text}{tail}</text>"
        );
    }

    fn foot(&mut self, foot: &Foot, height: f64) {
        let (size, line) = foot.font;
        let top = height - foot.height();
        let (rule, right) = (PALETTE.rule, number(WIDTH - MARGIN));
        let (left, at) = (number(MARGIN), number(top));
        let _ = writeln!(self.0, "<path d=\"M{left} {at}L{right} {at}\" fill=\"none\" stroke=\"#{rule:06x}\"/>");
        let mut y = top + Foot::ABOVE;
        self.text((MARGIN, baseline(y, size, line)), size, "400", PALETTE.ink_2, "", &foot.source);
        if foot.beside {
            let at = (WIDTH - MARGIN, baseline(y, size, line));
            return self.text(at, size, "400", PALETTE.ink_3, " text-anchor=\"end\"", &foot.link.concat());
        }
        for part in &foot.link {
            y += line;
            self.text((MARGIN, baseline(y, size, line)), size, "400", PALETTE.ink_3, "", part);
        }
    }

    fn finished(self, words: &Words, height: f64) -> String {
        let (width, height, lang, bg) = (number(WIDTH), number(height), words.lang, PALETTE.bg);
        let [title, link] = [&words.title, &words.link].map(|text| escaped(text));
        let description = escaped(&words.description);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" xml:lang=\"{lang}\" font-family=\"{FONT}\">\n\
             <title>{title}</title>\n<desc>{description}\n{link}</desc>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"#{bg:06x}\"/>\n{body}</svg>\n",
            body = self.0
        )
    }
}

/// A class that nobody described is seen rather than missing.
fn look_of(class: &str) -> Look {
    look(class, PALETTE).unwrap_or(Look { fill: Some(PALETTE.ink), ..Look::default() })
}

/// Dots that touch each other have an edge of the ground.
fn dot_look(class: &str) -> Look {
    let look = look_of(class);
    match class {
        "in-half" | "in-most" => Look { stroke: Some(Stroke { color: PALETTE.bg, width: 1.0, dash: "" }), ..look },
        _ => look,
    }
}

fn paint(look: Look) -> String {
    let mut paint = look.fill.map_or(" fill=\"none\"".to_owned(), |fill| format!(" fill=\"#{fill:06x}\""));
    if let Some(opacity) = look.opacity {
        let _ = write!(paint, " fill-opacity=\"{opacity}\"");
    }
    if let Some(Stroke { color, width, dash }) = look.stroke {
        let _ = write!(paint, " stroke=\"#{color:06x}\" stroke-width=\"{width}\"");
        if !dash.is_empty() {
            let _ = write!(paint, " stroke-dasharray=\"{dash}\"");
        }
    }
    paint
}

const fn weight(tone: Tone) -> &'static str {
    match tone.weight() {
        Weight::Strong => "600",
        Weight::Regular => "400",
    }
}
