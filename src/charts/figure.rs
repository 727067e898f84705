//! The components: each measures its width, draws its layout and puts the table of the same layout below it.

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
#[component]
pub fn Stack(
    /// The parts, largest first, remainder and small parts last.
    #[prop(into)]
    parts: Signal<Vec<Part>>,
    /// The words round it.
    #[prop(into)]
    words: Signal<FigureWords>,
) -> impl IntoView {
    let (place, width) = measured_width(WIDEST);
    let layout = Memo::new(move |_| parts.with(|parts| stack::layout(parts, width.get())));
    let drawing = Memo::new(move |_| layout.with(stack::StackLayout::drawing));
    let table = Memo::new(move |_| layout.with(stack::StackLayout::table));
    view! { <Figure name="stack" place drawing table words /> }
}

/// "When in the day?": load against what is provisioned. Columns of the table: hour, load, provisioned.
#[component]
pub fn Day(
    /// The day and the words in it.
    #[prop(into)]
    data: Signal<DayData>,
    /// The words round it.
    #[prop(into)]
    words: Signal<FigureWords>,
) -> impl IntoView {
    let (place, width) = measured_width(WIDEST);
    let layout = Memo::new(move |_| data.with(|data| day::layout(data, width.get())));
    let drawing = Memo::new(move |_| layout.with(day::DayLayout::drawing));
    let table = Memo::new(move |_| layout.with(day::DayLayout::table));
    view! { <Figure name="day" place drawing table words /> }
}

/// Where the memory of an accelerator goes. Columns of the table: name, amount, share.
#[component]
pub fn Memory(
    /// The account.
    #[prop(into)]
    account: Signal<Account>,
    /// The words round it.
    #[prop(into)]
    words: Signal<FigureWords>,
) -> impl IntoView {
    let (place, width) = measured_width(WIDEST);
    let layout = Memo::new(move |_| account.with(|account| memory::layout(account, width.get())));
    let drawing = Memo::new(move |_| layout.with(memory::MemoryLayout::drawing));
    let table = Memo::new(move |_| layout.with(memory::MemoryLayout::table));
    view! { <Figure name="memory" place drawing table words /> }
}

/// The curve in a slider. The range input lies over it and says the same, so the drawing is hidden from assistive
/// technology, unless it is given a description.
#[component]
pub fn Response(
    /// The curve, the interval and the present value.
    #[prop(into)]
    curve: Signal<Curve>,
    /// One sentence that says what the curve shows; hidden without it.
    #[prop(into, optional)]
    description: Signal<String>,
) -> impl IntoView {
    let (place, width) = measured_width(SLIDER);
    let drawing = Memo::new(move |_| curve.with(|curve| response::layout(curve, width.get()).drawing()));
    view! {
        <div class="chart-place" node_ref=place>
            <Picture drawing description />
        </div>
    }
}

#[component]
fn Figure(
    name: &'static str,
    place: NodeRef<Div>,
    drawing: Memo<Drawing>,
    table: Memo<Vec<Vec<String>>>,
    words: Signal<FigureWords>,
) -> impl IntoView {
    let description = Signal::derive(move || words.with(|words| words.description.clone()));
    let caption = move || {
        let (title, subtitle) = words.with(|words| (words.title.clone(), words.subtitle.clone()));
        let has_caption = !(title.is_empty() && subtitle.is_empty());
        has_caption.then(|| {
            view! {
                <figcaption>
                    {(!title.is_empty()).then(|| view! { <span class="figure-title">{title}</span> })}
                    {(!subtitle.is_empty()).then(|| view! { <span class="figure-subtitle">{subtitle}</span> })}
                </figcaption>
            }
        })
    };
    view! {
        <figure class=format!("figure figure-{name}")>
            {caption}
            <div class="chart-place" node_ref=place>
                <Picture drawing description />
            </div>
            <TableBehind table words />
        </figure>
    }
}

#[component]
fn Picture(drawing: Memo<Drawing>, description: Signal<String>) -> impl IntoView {
    let label = move || Some(description.get()).filter(|text| !text.is_empty());
    let side = |of: fn(&Drawing) -> f64| move || drawing.with(|drawing| number(of(drawing)));
    view! {
        <svg
            class="chart"
            role=move || label().map(|_| "img")
            aria-label=label
            aria-hidden=move || label().is_none().then_some("true")
            viewBox=move || drawing.with(Drawing::view_box)
            width=side(|drawing| drawing.width)
            height=side(|drawing| drawing.height)
        >
            <g aria-hidden="true">{move || drawing.get().marks.into_iter().map(shape).collect_view()}</g>
        </svg>
    }
}

fn shape(mark: Mark) -> AnyView {
    match mark {
        Mark::Rect(frame, class) => {
            let [x, y, width, height] = [frame.x, frame.y, frame.width, frame.height].map(number);
            view! { <rect class=class x=x y=y width=width height=height /> }.into_any()
        }
        Mark::Path(outlines, class) => view! { <path class=class d=path_data(&outlines) /> }.into_any(),
        Mark::Dot((x, y), radius, class) => {
            view! { <circle class=class cx=number(x) cy=number(y) r=number(radius) /> }.into_any()
        }
        Mark::Label(label) => text(label).into_any(),
    }
}

fn text(label: Label) -> impl IntoView {
    let anchor = (label.anchor != Anchor::Start).then(|| label.anchor.word());
    let classes = label.classes();
    let tail = (!label.tail.is_empty()).then(|| view! { <tspan class="t-amount">{label.tail}</tspan> });
    view! {
        <text class=classes x=number(label.x) y=number(label.y) text-anchor=anchor>
            {label.text}
            {tail}
        </text>
    }
}

#[component]
fn TableBehind(table: Memo<Vec<Vec<String>>>, words: Signal<FigureWords>) -> impl IntoView {
    let name = move || words.with(|words| words.table.clone());
    let head = move || {
        let heads = words.with(|words| words.table_head.clone());
        heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view()
    };
    let rows = move || table.get().into_iter().map(table_row).collect_view();
    let caption = move || words.with(|words| words.description.clone());
    view! {
        <details class="table-behind">
            <summary>{name}</summary>
            <div class="table-scroll">
                <table class="table">
                    <caption class="visually-hidden">{caption}</caption>
                    <thead>
                        <tr>{head}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}

fn table_row(cells: Vec<String>) -> impl IntoView {
    let mut cells = cells.into_iter();
    let name = cells.next();
    let rest = cells.map(|cell| view! { <td class="number">{cell}</td> }).collect_view();
    view! {
        <tr>
            <th scope="row">{name}</th>
            {rest}
        </tr>
    }
}
