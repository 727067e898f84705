//! Where the memory of an accelerator goes: in serving weights, KV cache and what the engine keeps, in training weights,
//! gradients, optimizer and activations; and what is free.
//!
//! The same bar as the stack, with the capacity marked above it. What does not fit runs past the mark.

use super::mark::{Anchor, Drawing, Frame, Label, Mark, Sheet, Tone};
use super::scale::drawable;
use super::series::Fill;
use super::stack::{self, Part, StackLayout};

/// Room above the bar for the capacity.
const HEAD: f64 = 22.0;

/// The memory of one accelerator.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Account {
    /// What takes it, in bytes.
    pub used: Vec<Part>,
    /// Name of what is left; its value is computed, and it is left out where the rest does not fit.
    pub free: String,
    /// How much is left, as text.
    pub free_text: String,
    /// All there is, in bytes.
    pub capacity: f64,
    /// All there is, as text: `1,128 GB in 8 GPUs`.
    pub capacity_text: String,
}

/// An account, laid out for one width.
#[derive(Clone, Debug, PartialEq)]
pub struct MemoryLayout {
    /// The bar with its labels.
    pub stack: StackLayout,
    /// Where the capacity ends, in pixels.
    pub capacity_at: f64,
    capacity_text: String,
    fits: bool,
}

/// Lays out an account.
pub fn layout(account: &Account, width: f64) -> MemoryLayout {
    let mut parts = account.used.clone();
    let used: f64 = parts.iter().map(|part| drawable(part.value)).sum();
    let capacity = drawable(account.capacity);
    let fits = used <= capacity;
    if fits {
        let (name, amount_text) = (account.free.clone(), account.free_text.clone());
        parts.push(Part { name, amount_text, value: capacity - used, fill: Fill::Hatched });
    }
    let stack = stack::layout(&parts, width);
    let capacity_at = if fits || used == 0.0 { stack.width } else { stack.width * capacity / used };
    MemoryLayout { stack, capacity_at, capacity_text: account.capacity_text.clone(), fits }
}

impl MemoryLayout {
    /// What is drawn.
    pub fn drawing(&self) -> Drawing {
        let mut drawing = self.stack.drawing().lowered(HEAD);
        let (top, bottom) = (HEAD - 6.0, if self.fits { HEAD - 2.0 } else { HEAD + 33.0 });
        // Half a pixel inside, so that the line is not cut at either edge.
        let x = self.capacity_at.clamp(0.5, self.stack.width - 0.5);
        let label = Label::new(self.capacity_at, HEAD - 9.0, Tone::Amount, self.capacity_text.clone());
        let label = if label.width() <= self.capacity_at {
            label.anchored(Anchor::End)
        } else {
            Label { x: self.capacity_at.min(self.stack.width - label.width()).max(0.0), ..label }
        };
        if !self.fits {
            let halo = Frame::between((x - 2.0).max(0.0), HEAD, (x + 2.0).min(self.stack.width), bottom);
            let is_crossed = |mark: &Mark| match mark {
                Mark::Label(label) => label.tone == Tone::Share && label.frame().overlaps(&halo.grown(2.0)),
                _ => false,
            };
            drawing.marks.retain(|mark| !is_crossed(mark));
            drawing.marks.push(Mark::Rect(halo, "plate"));
        }
        drawing.marks.push(Mark::line((x, top), (x, bottom), "limit"));
        drawing.marks.push(Mark::line((0.5, top), (x, top), "brace"));
        drawing.marks.push(Mark::line((0.5, top), (0.5, HEAD - 2.0), "brace"));
        drawing.marks.push(Mark::Label(label));
        drawing
    }

    /// Picture, text, and the areas of the bar.
    pub fn sheet(&self) -> Sheet {
        let Sheet { table, mut spots, .. } = self.stack.sheet();
        spots.iter_mut().for_each(|frame| frame.y += HEAD);
        Sheet { drawing: self.drawing(), table, spots }
    }

    /// The same as text: name, amount, share.
    pub fn table(&self) -> Vec<Vec<String>> {
        self.stack.table()
    }
}
