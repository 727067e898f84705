//! The components: each measures its width, draws its layout and puts the table of the same layout below it.

use crate::dom::{IntoNode, Node, derive, el, memo, svg};
use leptos::html::Div;
use leptos::prelude::*;

use super::day::{self, DayData};
use super::mark::{Anchor, Drawing, Label, Mark, number, path_data};
use super::memory::{self, Account};
use super::response::{self, Curve};
use super::stack::{self, Part};
use super::width::measured_width;

/// The widest a chart gets, and so the guess before it is measured.
const WIDEST: f64 = 768.0;
/// The width of a slider in the column of inputs.
const SLIDER: f64 = 376.0;

/// The words round a chart, formatted and translated.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FigureWords {
    /// Title within the figure; empty where a section title stands above it already.
    pub title: String,
    /// Unit and case; may be empty.
    pub subtitle: String,
    /// One sentence that says what the chart shows.
    pub description: String,
    /// The name of the disclosure of the table: `Table`.
    pub table: String,
    /// The heads of its columns.
    pub table_head: Vec<String>,
}

/// "What is it made of?": one bar, divided. Columns of the table: name, amount, share.
pub fn stack_chart(
    // The parts, largest first, remainder and small parts last.
    parts: Signal<Vec<Part>>,
    // The words round it.
    words: Signal<FigureWords>,
) -> Node {
    let (place, width) = measured_width(WIDEST);
    let layout = memo(move || parts.with(|parts| stack::layout(parts, width.get())));
    let drawing = memo(move || layout.with(stack::StackLayout::drawing));
    let table = memo(move || layout.with(stack::StackLayout::table));
    figure_frame("stack", place, drawing, table, words)
}

/// "When in the day?": load against what is provisioned. Columns of the table: hour, load, provisioned.
pub fn day_chart(
    // The day and the words in it.
    data: Signal<DayData>,
    // The words round it.
    words: Signal<FigureWords>,
) -> Node {
    let (place, width) = measured_width(WIDEST);
    let layout = memo(move || data.with(|data| day::layout(data, width.get())));
    let drawing = memo(move || layout.with(day::DayLayout::drawing));
    let table = memo(move || layout.with(day::DayLayout::table));
    figure_frame("day", place, drawing, table, words)
}

/// Where a replica's memory goes. Columns of the table: name, amount, share.
pub fn memory_chart(
    // The account.
    account: Signal<Account>,
    // The words round it.
    words: Signal<FigureWords>,
) -> Node {
    let (place, width) = measured_width(WIDEST);
    let layout = memo(move || account.with(|account| memory::layout(account, width.get())));
    let drawing = memo(move || layout.with(memory::MemoryLayout::drawing));
    let table = memo(move || layout.with(memory::MemoryLayout::table));
    figure_frame("memory", place, drawing, table, words)
}

/// The curve in a slider. The range input lies over it and says the same, so the drawing is hidden from assistive
/// technology, unless it is given a description.
pub fn response_chart(
    // The curve, the interval and the present value.
    curve: Signal<Curve>,
    // One sentence that says what the curve shows; hidden without it.
    description: Signal<String>,
) -> Node {
    let (place, width) = measured_width(SLIDER);
    let drawing = memo(move || curve.with(|curve| response::layout(curve, width.get()).drawing()));
    el("div").class("chart-place").node_ref(place).child(picture(drawing, description)).node()
}

fn figure_frame(
    name: &'static str,
    place: NodeRef<Div>,
    drawing: Memo<Drawing>,
    table: Memo<Vec<Vec<String>>>,
    words: Signal<FigureWords>,
) -> Node {
    let description = derive(move || words.with(|words| words.description.clone()));
    let caption = move || {
        let (title, subtitle) = words.with(|words| (words.title.clone(), words.subtitle.clone()));
        let has_caption = !(title.is_empty() && subtitle.is_empty());
        has_caption.then(|| {
            el("figcaption")
                .child((!title.is_empty()).then(|| el("span").class("figure-title").child(title).node()))
                .child((!subtitle.is_empty()).then(|| el("span").class("figure-subtitle").child(subtitle).node()))
                .node()
        })
    };
    el("figure")
        .class(format!("figure figure-{name}"))
        .child(caption)
        .child(el("div").class("chart-place").node_ref(place).child(picture(drawing, description)))
        .child(table_behind(table, words))
        .node()
}

fn picture(drawing: Memo<Drawing>, description: Signal<String>) -> Node {
    let label = move || Some(description.get()).filter(|text| !text.is_empty());
    let side = |of: fn(&Drawing) -> f64| move || drawing.with(|drawing| number(of(drawing)));
    svg("svg")
        .class("chart")
        .attr("role", move || label().map(|_| "img"))
        .attr("aria-label", label)
        .attr("aria-hidden", move || label().is_none().then_some("true"))
        .attr("viewBox", move || drawing.with(Drawing::view_box))
        .attr("width", side(|drawing| drawing.width))
        .attr("height", side(|drawing| drawing.height))
        .child(
            svg("g")
                .attr("aria-hidden", "true")
                .child(move || drawing.get().marks.into_iter().map(shape).collect_view()),
        )
        .node()
}

fn shape(mark: Mark) -> Node {
    match mark {
        Mark::Rect(frame, class) => {
            let [x, y, width, height] = [frame.x, frame.y, frame.width, frame.height].map(number);
            svg("rect").class(class).attr("x", x).attr("y", y).attr("width", width).attr("height", height).node()
        }
        Mark::Path(outlines, class) => svg("path").class(class).attr("d", path_data(&outlines)).node(),
        Mark::Dot((x, y), radius, class) => {
            svg("circle").class(class).attr("cx", number(x)).attr("cy", number(y)).attr("r", number(radius)).node()
        }
        Mark::Label(label) => text(label).node(),
    }
}

fn text(label: Label) -> Node {
    let anchor = (label.anchor != Anchor::Start).then(|| label.anchor.word());
    let classes = label.classes();
    let tail = (!label.tail.is_empty()).then(|| svg("tspan").class("t-amount").child(label.tail).node());
    svg("text")
        .class(classes)
        .attr("x", number(label.x))
        .attr("y", number(label.y))
        .attr("text-anchor", anchor)
        .child(label.text)
        .child(tail)
        .node()
}

fn table_behind(table: Memo<Vec<Vec<String>>>, words: Signal<FigureWords>) -> Node {
    let name = move || words.with(|words| words.table.clone());
    let head = move || {
        let heads = words.with(|words| words.table_head.clone());
        heads.into_iter().map(|head| el("th").attr("scope", "col").child(head).node()).collect_view()
    };
    let rows = move || table.get().into_iter().map(table_row).collect_view();
    let caption = move || words.with(|words| words.description.clone());
    el("details")
        .class("table-behind")
        .child(el("summary").child(name))
        .child(
            el("div").class("table-scroll").child(
                el("table")
                    .class("table")
                    .child(el("caption").class("visually-hidden").child(caption))
                    .child(el("thead").child(el("tr").child(head)))
                    .child(el("tbody").child(rows)),
            ),
        )
        .node()
}

fn table_row(cells: Vec<String>) -> Node {
    let mut cells = cells.into_iter();
    let name = cells.next();
    let rest = cells.map(|cell| el("td").class("number").child(cell).node()).collect_view();
    el("tr").child(el("th").attr("scope", "row").child(name)).child(rest).node()
}
