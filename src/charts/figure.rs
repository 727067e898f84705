//! The components: each measures its width, draws its layout and puts the table of the same layout below it.

use leptos::html::Div;
use leptos::prelude::*;

use super::day::{self, DayData};
use super::mark::{Anchor, Drawing, Frame, Label, Mark, Sheet, number, path_data};
use super::memory::{self, Account};
use super::operating::{self, OperatingData};
use super::response::{self, Curve};
use super::roofline::{self, Roofs};
use super::stack::{self, Part};
use super::tip::{Tip, Walk};
use super::width::measured_width;

/// The widest a chart gets, and so the guess before it is measured.
const WIDEST: f64 = 768.0;
/// The width of one of two charts beside each other.
const HALF: f64 = 368.0;
/// The width of a slider in the column of inputs.
const SLIDER: f64 = 376.0;

/// The words round a chart, formatted and translated.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FigureWords {
    /// Title within the figure; empty where a section title stands above it already.
    pub title: String,
    /// Unit and case; may be empty.
    pub subtitle: String,
    /// What the chart comes to, in one or two sentences; may be empty.
    pub finding: String,
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
    let sheet = Memo::new(move |_| parts.with(|parts| stack::layout(parts, width.get()).sheet()));
    view! { <Figure name="stack" place sheet words /> }
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
    let sheet = Memo::new(move |_| data.with(|data| day::layout(data, width.get()).sheet()));
    view! { <Figure name="day" place sheet words /> }
}

/// Where a replica's memory goes. Columns of the table: name, amount, share.
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
    let sheet = Memo::new(move |_| account.with(|account| memory::layout(account, width.get()).sheet()));
    view! { <Figure name="memory" place sheet words /> }
}

/// "Memory or arithmetic?": what is reached under the roofs. The first column of the table names the phase.
#[component]
pub fn Roofline(
    /// Roofs and points.
    #[prop(into)]
    roofs: Signal<Roofs>,
    /// The words round it.
    #[prop(into)]
    words: Signal<FigureWords>,
) -> impl IntoView {
    let (place, width) = measured_width(HALF);
    let sheet = Memo::new(move |_| roofs.with(|roofs| roofline::layout(roofs, width.get())));
    view! { <Figure name="roofline" place sheet words /> }
}

/// "Cheaper or faster?": throughput against interactivity. The first column of the table is the batch.
#[component]
pub fn Operating(
    /// The curve and the words in it.
    #[prop(into)]
    curve: Signal<OperatingData>,
    /// The words round it.
    #[prop(into)]
    words: Signal<FigureWords>,
) -> impl IntoView {
    let (place, width) = measured_width(HALF);
    let sheet = Memo::new(move |_| curve.with(|curve| operating::layout(curve, width.get())));
    view! { <Figure name="operating" place sheet words /> }
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
fn Figure(name: &'static str, place: NodeRef<Div>, sheet: Memo<Sheet>, words: Signal<FigureWords>) -> impl IntoView {
    let walk = Walk::new(place, sheet);
    let drawing = Memo::new(move |_| sheet.with(|sheet| sheet.drawing.clone()));
    let description = Signal::derive(move || words.with(|words| words.description.clone()));
    let caption = move || {
        let FigureWords { title, subtitle, finding, .. } = words.get();
        let lines = [(title, "figure-title"), (subtitle, "figure-subtitle"), (finding, "figure-finding")];
        let lines: Vec<_> = lines
            .into_iter()
            .filter(|(text, _)| !text.is_empty())
            .map(|(text, class)| view! { <span class=class>{text}</span> })
            .collect();
        (!lines.is_empty()).then(|| view! { <figcaption>{lines}</figcaption> })
    };
    view! {
        <figure class=format!("figure figure-{name}")>
            {caption}
            // In this role screen readers hand over the arrow keys.
            <div
                class="chart-place"
                node_ref=place
                tabindex="0"
                role="application"
                aria-label=move || description.get()
                on:pointermove=move |ev| walk.point(&ev)
                on:pointerdown=move |ev| walk.point(&ev)
                on:pointerleave=move |ev| {
                    // A finger leaves when it is lifted; what it has chosen stays.
                    if ev.pointer_type() != "touch" {
                        walk.leave();
                    }
                }
                on:focus=move |_| walk.enter()
                on:blur=move |_| walk.leave()
                on:keydown=move |ev| walk.key(&ev)
            >
                <Picture drawing outline=Signal::derive(move || walk.outline()) />
                <Tip walk words />
            </div>
            <TableBehind sheet words />
        </figure>
    }
}

#[component]
fn Picture(
    drawing: Memo<Drawing>,
    /// Where a reader looks.
    #[prop(optional, into)]
    outline: Signal<Option<Frame>>,
    /// Hidden from assistive technology without it.
    #[prop(optional)]
    description: Signal<String>,
) -> impl IntoView {
    let outline = move || {
        let marks = outline.get().map(|frame| Mark::Rect(frame, "spot"));
        marks.map(shape)
    };
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
            {outline}
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
fn TableBehind(sheet: Memo<Sheet>, words: Signal<FigureWords>) -> impl IntoView {
    let name = move || words.with(|words| words.table.clone());
    let head = move || {
        let heads = words.with(|words| words.table_head.clone());
        heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view()
    };
    let rows = move || sheet.with(|sheet| sheet.table.clone()).into_iter().map(table_row).collect_view();
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
