//! The ranges of the first screen, written into it by the build and read back when the page opens, so that the answer
//! is whole until the simulation has arrived.

use crate::uncertainty::ranges::Ranges;

/// The element that holds them in its `value`.
#[cfg(any(target_arch = "wasm32", feature = "prerender"))]
pub const ELEMENT: &str = "known-ranges";

/// What the first screen has; nothing where it is gone, and natively.
pub fn known_ranges() -> Option<Ranges> {
    #[cfg(target_arch = "wasm32")]
    {
        let text = leptos::prelude::document().get_element_by_id(ELEMENT)?.get_attribute("value")?;
        crate::uncertainty::known::read(&text)
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        None
    }
}
