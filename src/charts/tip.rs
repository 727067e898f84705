//! What stands at a point of a chart: its row of the table, on hover, focus and tap.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;

use super::mark::{Frame, Mark, Sheet, number};
use super::words::FigureWords;

/// Which row a reader looks at, and how that moves.
#[derive(Clone, Copy)]
pub(super) struct Walk {
    place: NodeRef<Div>,
    shown: Memo<(Sheet, FigureWords)>,
    row: RwSignal<Option<usize>>,
}

impl Walk {
    pub(super) fn new(place: NodeRef<Div>, shown: Memo<(Sheet, FigureWords)>) -> Self {
        Self { place, shown, row: RwSignal::new(None) }
    }

    /// The row that a reader looks at.
    pub(super) fn row(&self) -> Option<usize> {
        self.row.get_untracked()
    }

    /// The row and where it is drawn; none while nobody looks at one.
    fn spot(&self) -> Option<(usize, Frame)> {
        let row = self.row.get()?;
        self.shown.with(|(sheet, _)| Some((row, *sheet.spots.get(row)?)))
    }

    /// A ring round the dot or an edge round the area, for the picture.
    pub(super) fn outline(&self) -> Option<Mark> {
        let frame = self.spot()?.1.grown(3.0);
        let is_dot = (frame.width - frame.height).abs() < 1e-9;
        let radius = frame.width / 2.0;
        Some(if is_dot {
            Mark::Dot((frame.x + radius, frame.y + radius), radius, "spot")
        } else {
            Mark::Rect(frame, "spot")
        })
    }

    /// Goes to the row nearest to the pointer.
    pub(super) fn point(&self, ev: &PointerEvent) {
        let Some(place) = self.place.get_untracked() else { return };
        let corner = place.get_bounding_client_rect();
        let at = (f64::from(ev.client_x()) - corner.left(), f64::from(ev.client_y()) - corner.top());
        self.row.set(self.shown.with_untracked(|(sheet, _)| sheet.nearest(at)));
    }

    /// Arrows walk, Home and End jump, Escape closes.
    pub(super) fn key(&self, ev: &KeyboardEvent) {
        if ev.ctrl_key() || ev.meta_key() || ev.alt_key() {
            return;
        }
        let row = self.row.get_untracked();
        let moved = self.shown.with_untracked(|(sheet, _)| {
            Some(match ev.key().as_str() {
                "ArrowRight" | "ArrowDown" => row.map_or_else(|| sheet.first(), |row| sheet.beside(row, true)),
                "ArrowLeft" | "ArrowUp" => row.map_or_else(|| sheet.first(), |row| sheet.beside(row, false)),
                "Home" => sheet.first(),
                "End" => sheet.beside(sheet.spots.len(), false),
                _ => return None,
            })
        });
        match moved {
            Some(row) => self.row.set(Some(row)),
            None if ev.key() == "Escape" && row.is_some() => self.row.set(None),
            None => return,
        }
        ev.prevent_default();
    }

    /// Starts with the first row, unless a pointer has chosen one.
    pub(super) fn enter(&self) {
        if self.row.get_untracked().is_none() {
            self.row.set(Some(self.shown.with_untracked(|(sheet, _)| sheet.first())));
        }
    }

    /// Nobody looks any more.
    pub(super) fn leave(&self) {
        self.row.set(None);
    }
}

/// The row as a small table beside the point: it never covers it, and stays within the picture.
#[component]
pub(super) fn Tip(walk: Walk) -> impl IntoView {
    let tip = NodeRef::<Div>::new();
    let place = move || {
        let Some((_, frame)) = walk.spot() else { return String::new() };
        let (width, height) = walk.shown.with(|(sheet, _)| (sheet.drawing.width, sheet.drawing.height));
        let middle = frame.x + frame.width / 2.0;
        let (side, across) = if middle < width / 2.0 { ("left", middle) } else { ("right", width - middle) };
        let (edge, away) = if frame.y > height / 2.0 { ("bottom", height - frame.y) } else { ("top", frame.bottom()) };
        format!("{side}:{}px;{edge}:{}px", number((across - 24.0).max(0.0)), number(away + 10.0))
    };
    Effect::new(move |_| {
        if let Some(tip) = tip.get() {
            // The policy of the page forbids an attribute.
            web_sys::HtmlElement::style(&tip).set_css_text(&place());
        }
    });
    let rows = move || {
        let (row, _) = walk.spot()?;
        let (heads, mut cells) =
            walk.shown.with(|(sheet, words)| Some((words.table_head.clone(), sheet.table.get(row)?.clone())))?;
        if let Some((head, cell)) = heads.first().zip(cells.first_mut())
            && cell.starts_with(|first: char| first.is_ascii_digit())
        {
            // A number does not say what it counts.
            *cell = format!("{head} {cell}");
        }
        let lines = heads.into_iter().zip(cells).map(|(head, cell)| {
            view! {
                <div>
                    <span>{head}</span>
                    " "
                    <b>{cell}</b>
                </div>
            }
        });
        Some(lines.collect_view())
    };
    view! {
        <div class="tip" role="status" node_ref=tip>
            {rows}
        </div>
    }
}
