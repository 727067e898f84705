//! How a mark of each class looks in a picture that stands alone. On the page `style/charts.css` says the same of the
//! same classes; a test compares the two.

use super::series::{Hex, Palette};

/// The outline of a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Hex,
    /// Its width, in pixels.
    pub width: f64,
    /// Lengths of dashes and gaps; empty for a whole line.
    pub dash: &'static str,
}

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Look {
    /// What it is filled with, if it is.
    pub fill: Option<Hex>,
    /// How opaque the filling is, where it is not wholly so.
    pub opacity: Option<f64>,
    /// Its outline, if it has one.
    pub stroke: Option<Stroke>,
    /// A ring of the ground round it, in pixels, which sets it apart from what it covers.
    pub ring: f64,
}

/// The width of the halo round a text that stands over marks, on both sides together.
pub const HALO: f64 = 8.0;

/// How marks of a class look; none of a class that no mark has.
pub fn look(class: &str, palette: &Palette) -> Option<Look> {
    let filled = |color| Look { fill: Some(color), ..Look::default() };
    let dashed = |color, width, dash| Look { stroke: Some(Stroke { color, width, dash }), ..Look::default() };
    let line = |color, width| dashed(color, width, "");
    let outlined = |fill, color, width| Look { fill: Some(fill), ..line(color, width) };
    let ringed = |color| Look { ring: 2.0, ..filled(color) };
    let [one, two, three, four, five, six] = palette.series;
    Some(match class {
        "axis" | "empty" | "brace" | "hatch-behind" => line(palette.rule_strong, 1.0),
        "grid" => line(palette.grid, 1.0),
        "fill-1" => filled(one.fill),
        "fill-2" => filled(two.fill),
        "fill-3" => filled(three.fill),
        "fill-4" => filled(four.fill),
        "fill-5" => filled(five.fill),
        "fill-6" => filled(six.fill),
        "on-1" => filled(one.text),
        "on-2" => filled(two.text),
        "on-3" => filled(three.text),
        "on-4" => filled(four.text),
        "on-5" => filled(five.text),
        "on-6" => filled(six.text),
        "fill-mid" => filled(palette.ember_mid.fill),
        "on-mid" => filled(palette.ember_mid.text),
        "fill-grey" => filled(palette.field.fill),
        "on-grey" => filled(palette.field.text),
        "fill-hatched" | "hatch" | "stem-baseline" => line(palette.field.fill, 1.0),
        "on-hatched" | "t-name" | "t-figure" => filled(palette.ink),
        "t-amount" | "t-share" => filled(palette.ink_2),
        "t-axis" => filled(palette.ink_3),
        "plate" => filled(palette.bg),
        "area" | "band" => filled(palette.ember_tint),
        "misses" => filled(palette.well),
        "load" | "curve-inside" => line(palette.ember, 2.0),
        "stem" => line(palette.ember, 1.0),
        "provisioned" | "roof" => line(palette.ink, 2.0),
        "limit" => line(palette.ink, 1.0),
        "batches" => line(palette.rule_strong, 1.5),
        "front" => line(palette.ember, 2.0),
        "dot-front" => filled(palette.ember),
        "dot-plan" => ringed(palette.ink),
        "band-half" => Look { opacity: Some(0.5), ..filled(palette.ember_mid.fill) },
        "band-edge" => line(palette.ember_mid.fill, 1.0),
        "dotted" => dashed(palette.ink, 1.0, "2 3"),
        "roof-lower" | "curve" => line(palette.field.fill, 1.5),
        "dot-hollow" => outlined(palette.bg, palette.field.fill, 1.5),
        "outside" => outlined(palette.bg, palette.ink_3, 1.25),
        "dot" => ringed(palette.ember),
        "dot-mid" => ringed(palette.ember_mid.fill),
        "dot-baseline" => ringed(palette.field.fill),
        "dot-met" => ringed(palette.ink),
        "dot-1" => ringed(one.fill),
        "dot-2" => ringed(two.fill),
        "dot-3" => ringed(three.fill),
        "in-half" | "higher" | "t-ember" => filled(palette.ember),
        "in-most" => filled(palette.ember_mid.fill),
        "lower" => filled(palette.lower),
        "pair-dense" => Look { opacity: Some(0.55), ..filled(palette.ember) },
        "pair-experts" => Look { opacity: Some(0.75), ..filled(palette.field.fill) },
        _ => return None,
    })
}
