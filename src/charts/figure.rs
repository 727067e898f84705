//! The component of every chart: it measures its width, draws a layout and puts the table of the same layout below it.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::svg::G;
use wasm_bindgen::JsCast;

use super::mark::{Drawing, Mark, Shape, Sheet, number};
use super::redraw::redraw;
use super::response::{self, Curve};
use super::tip::{Tip, Walk};
use super::width::measured_width;
use super::words::FigureWords;

/// The widest a chart gets, and so the guess before it is measured.
const WIDEST: f64 = 768.0;
/// The width of a slider in the column of inputs.
const SLIDER: f64 = 376.0;

/// What a chart shows in so many pixels.
pub type Draw = Box<dyn Fn(f64) -> (Sheet, FigureWords) + Send + Sync>;

/// What draws a chart, for those who draw it once more: at another width, for an exported picture.
#[derive(Clone, Copy)]
pub struct Drawn(StoredValue<Draw>);

impl Drawn {
    /// What the chart shows now in so many pixels. The caller follows nothing of what it reads.
    pub fn at(self, width: f64) -> (Sheet, FigureWords) {
        untrack(|| self.0.with_value(|draw| draw(width)))
    }
}

/// What stands beside the table of a chart, once there is something to draw it.
pub type Tools = Box<dyn FnOnce(Drawn) -> AnyView + Send>;

/// A chart: title, picture, finding, and the table of the same layout, whose first column names what each row is of.
#[component]
pub fn Chart(
    /// Which chart, for the style sheet.
    name: &'static str,
    /// Lays it out. What it reads, it follows; without marks the chart is hidden.
    draw: Draw,
    /// Where a click or Enter on a row leads, if anywhere.
    #[prop(optional)]
    go: Option<Callback<usize>>,
    /// What stands beside its table.
    #[prop(optional)]
    tools: Option<Tools>,
) -> impl IntoView {
    let (place, width) = measured_width(WIDEST);
    let draw = StoredValue::new(draw);
    let shown = Memo::new(move |_| draw.with_value(|draw| draw(width.get())));
    let walk = Walk::new(place, shown);
    let drawing = Memo::new(move |_| shown.with(|(sheet, _)| sheet.drawing.clone()));
    let follow = move || {
        if let Some((go, row)) = go.zip(walk.row()) {
            go.run(row);
        }
    };
    let line = move |class: &'static str, text: fn(&FigureWords) -> &String| {
        let text = move || shown.with(|(_, words)| text(words).clone());
        view! { <span class=class>{text}</span> }
    };
    view! {
        <figure
            class=format!("figure figure-{name}")
            hidden=move || shown.with(|(sheet, _)| sheet.drawing.marks.is_empty())
        >
            <figcaption>
                {line("figure-title", |words| &words.title)} {line("figure-subtitle", |words| &words.subtitle)}
                {line("figure-finding", |words| &words.finding)}
            </figcaption>
            // In this role screen readers hand over the arrow keys.
            <div
                class="chart-place"
                class:leads=go.is_some()
                node_ref=place
                tabindex="0"
                role="application"
                aria-label=move || shown.with(|(_, words)| words.description.clone())
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
                on:click=move |_| follow()
                on:keydown=move |ev| {
                    if ev.key() == "Enter" {
                        follow();
                    } else {
                        walk.key(&ev);
                    }
                }
            >
                <Picture drawing outline=Signal::derive(move || walk.outline()) />
                <Tip walk />
            </div>
            <div class="figure-foot">
                <TableBehind shown go />
                {tools.map(|tools| tools(Drawn(draw)))}
            </div>
        </figure>
    }
}

/// The curve in a slider. The range input lies over it and says the same, so the drawing is hidden from assistive
/// technology.
#[component]
pub fn Response(
    /// The curve, the interval and the present value.
    #[prop(into)]
    curve: Signal<Curve>,
) -> impl IntoView {
    let (place, width) = measured_width(SLIDER);
    let drawing = Memo::new(move |_| curve.with(|curve| response::layout(curve, width.get()).drawing()));
    view! {
        <div class="chart-place" node_ref=place>
            <Picture drawing />
        </div>
    }
}

/// Hidden from assistive technology: what stands round it says the same.
#[component]
fn Picture(
    drawing: Memo<Drawing>,
    /// Where a reader looks.
    #[prop(optional, into)]
    outline: Signal<Option<Mark>>,
) -> impl IntoView {
    let marks = group_of(move || drawing.with(|drawing| drawing.marks.iter().map(Mark::shape).collect()));
    // In a group of its own: a look at another place draws nothing else.
    let spot = group_of(move || outline.get().iter().map(Mark::shape).collect());
    let side = |of: fn(&Drawing) -> f64| move || drawing.with(|drawing| number(of(drawing)));
    view! {
        <svg
            class="chart"
            aria-hidden="true"
            viewBox=move || drawing.with(Drawing::view_box)
            width=side(|drawing| drawing.width)
            height=side(|drawing| drawing.height)
        >
            <g node_ref=marks>{without_script(drawing)}</g>
            <g node_ref=spot></g>
        </svg>
    }
}

/// A group of elements, which is changed where they change.
fn group_of(shapes: impl Fn() -> Vec<Shape> + 'static) -> NodeRef<G> {
    let group = NodeRef::<G>::new();
    Effect::new(move |before: Option<Vec<Shape>>| {
        let Some(group) = group.get() else { return Vec::new() };
        let now = shapes();
        redraw(&group, &before.unwrap_or_default(), &now);
        now
    });
    group
}

/// What is drawn where no script runs, and nothing on the page, which draws by itself.
#[cfg(feature = "prerender")]
fn without_script(drawing: Memo<Drawing>) -> impl IntoView {
    use leptos::attr::custom::custom_attribute;
    use leptos::html::custom;
    let draw = |Shape { name, attributes, text, tail }: Shape| {
        let attributes = attributes.into_iter().map(|(name, value)| custom_attribute(name, value).into_any_attr());
        let tail = (!tail.is_empty()).then(|| custom("tspan").class(Shape::TAIL).child(tail));
        custom(name).add_any_attr(attributes.collect::<Vec<_>>()).child(((!text.is_empty()).then_some(text), tail))
    };
    drawing.with_untracked(|drawing| drawing.marks.iter().map(|mark| draw(mark.shape())).collect_view())
}

/// What is drawn where no script runs: here one does.
#[cfg(not(feature = "prerender"))]
fn without_script(_: Memo<Drawing>) {}

/// The table; closed, it draws nothing.
#[component]
fn TableBehind(shown: Memo<(Sheet, FigureWords)>, go: Option<Callback<usize>>) -> impl IntoView {
    let open = RwSignal::new(false);
    let toggled = move |ev: Event| {
        if let Some(details) = ev.target().and_then(|target| target.dyn_into::<web_sys::HtmlDetailsElement>().ok()) {
            open.set(details.open());
        }
    };
    let name = move || shown.with(|(_, words)| words.table.clone());
    let head = move || {
        let heads = shown.with(|(_, words)| words.table_head.clone());
        heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view()
    };
    let rows = move || {
        let rows = shown.with(|(sheet, _)| sheet.table.clone()).into_iter().enumerate();
        rows.map(|(row, cells)| table_row(cells, go.map(|go| (go, row)))).collect_view()
    };
    let caption = move || shown.with(|(_, words)| words.description.clone());
    let table = move || {
        view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=caption>
                <table class="table">
                    <caption class="visually-hidden">{caption}</caption>
                    <thead>
                        <tr>{head}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    };
    view! {
        <details class="table-behind" on:toggle=toggled>
            <summary>{name}</summary>
            {move || open.get().then(table)}
        </details>
    }
}

fn table_row(cells: Vec<String>, go: Option<(Callback<usize>, usize)>) -> impl IntoView {
    let mut cells = cells.into_iter();
    let name = cells.next();
    let name = match go {
        None => name.into_any(),
        Some((go, row)) => {
            view! { <button type="button" class="button-link" on:click=move |_| go.run(row)>{name}</button> }.into_any()
        }
    };
    let rest = cells.map(|cell| view! { <td class="number">{cell}</td> }).collect_view();
    view! {
        <tr>
            <th scope="row">{name}</th>
            {rest}
        </tr>
    }
}
