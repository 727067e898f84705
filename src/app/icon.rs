//! Icons: strokes in a box of 16, in the colour of the text. They say nothing by themselves; what holds them has words.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// An arrow back.
    Undo,
    /// An arrow forth.
    Redo,
    /// A half-filled circle: as the system says.
    System,
    /// A sun.
    Light,
    /// A moon.
    Dark,
    /// A sheet with an arrow out of it.
    Share,
    /// Three dots.
    More,
    /// A cross.
    Close,
    /// A tick.
    Tick,
    /// A circle with an exclamation mark: nothing can be computed from this.
    Error,
    /// A triangle with an exclamation mark.
    Warning,
    /// A circle with an i.
    Note,
    /// A magnifying glass.
    Search,
    /// A chevron down.
    Down,
    /// A chevron up.
    Up,
    /// Six dots: something that can be dragged.
    Grip,
    /// An arrow to the right.
    Right,
    /// Minus.
    Less,
    /// Plus.
    Plus,
    /// Plus over minus.
    PlusMinus,
    /// A drawing pin.
    Pin,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Undo => "M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H7",
            Self::Redo => "M10 3l3 3-3 3M13 6H6.5a3.5 3.5 0 0 0 0 7H9",
            Self::System => "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11zM8 2.5v11M9.5 3v10M11 4v8M12.3 5.2v5.6",
            Self::Light => {
                "M8 5.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 0 0 0-5.6zM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9\
                 M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9"
            }
            Self::Dark => "M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6z",
            Self::Share => "M8 9.5V2M5.2 4.6 8 1.8l2.8 2.8M5 7H3.5v6.5h9V7H11",
            Self::More => "M3 8h.01M8 8h.01M13 8h.01",
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::Tick => "M3 8.5l3.2 3.2L13 4.8",
            Self::Error => "M8 2a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM8 5v3.6M8 11h.01",
            Self::Warning => "M8 2.2 14.3 13.2H1.7zM8 6.3v3.2M8 11.4h.01",
            Self::Note => "M8 2a6 6 0 1 0 0 12a6 6 0 0 0 0-12zM8 7.4V11M8 5h.01",
            Self::Search => "M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0-9zM10.4 10.4 13.5 13.5",
            Self::Down => "M4 6l4 4 4-4",
            Self::Up => "M4 10l4-4 4 4",
            Self::Grip => "M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01",
            Self::Right => "M2.5 8h11M9.5 4l4 4-4 4",
            Self::Less => "M3.5 8h9",
            Self::Plus => "M3.5 8h9M8 3.5v9",
            Self::Pin => "M5.5 2.5h5M6.5 2.5v4L4.5 9.5h7l-2-3v-4M8 9.5v4",
            Self::PlusMinus => "M4 6h8M8 2v8M4 13h8",
        }
    }
}

/// The icon as a drawing that assistive technology passes over.
pub fn icon(icon: Icon) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d=icon.path() />
        </svg>
    }
}
