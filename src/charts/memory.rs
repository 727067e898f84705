//! Where a replica's memory goes: weights, KV cache, what the engine keeps, and what is free.
//!
//! The same bar as the stack, with the capacity marked above it. What does not fit runs past the mark.

use super::mark::{Anchor, Drawing, Frame, Label, Mark, Sheet, Tone};
use super::scale::drawable;
use super::series::{Fill, Series};
use super::stack::{self, Part, StackLayout};

/// Room above the bar for the capacity.
const HEAD: f64 = 22.0;

/// One line of the account.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// What it is.
    pub name: String,
    /// How much, as text with its unit.
    pub amount_text: String,
    /// How much, in bytes.
    pub value: f64,
}

/// The memory of one replica.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Account {
    /// The weights.
    pub weights: Item,
    /// The KV cache of the batch.
    pub kv_cache: Item,
    /// What the engine keeps for itself.
    pub engine: Item,
    /// What is left; its value is computed, and it is left out where the rest does not fit.
    pub free: Item,
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
    let part = |item: &Item, fill| Part {
        name: item.name.clone(),
        amount_text: item.amount_text.clone(),
        value: item.value,
        fill,
    };
    let mut parts = vec![
        part(&account.weights, Fill::Series(Series::Two)),
        part(&account.kv_cache, Fill::Series(Series::Three)),
        part(&account.engine, Fill::Grey),
        part(&account.free, Fill::Hatched),
    ];
    let used: f64 = parts[..3].iter().map(|part| drawable(part.value)).sum();
    let capacity = drawable(account.capacity);
    let fits = used <= capacity;
    if fits {
        parts[3].value = capacity - used;
    } else {
        parts.truncate(3);
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
