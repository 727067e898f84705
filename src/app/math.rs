//! Formulas as native MathML.
//!
//! MathML Core does not break lines. A formula that may be long is therefore drawn as several `math` elements in a
//! row, cut before the signs that bind least, and the browser breaks between them; what is still too wide scrolls in
//! the box that the caller provides.
//!
//! Classes: `math` round all; `math-symbol`; `math-number` with `math-currency`, `math-scale` and `math-unit` inside;
//! `math-winner` and `math-loser` for the sides of a maximum; `lit` and `changed` beside a symbol or a number. These carry
//! the id of their quantity in `data-of` (`data-quantity` belongs to the elements that hold a value).

use crate::dom::{IntoNode, Node, el, fragment, mathml};
use crate::model::quantities::Id;
use crate::render::math::{Choice, Identifier, Math, Number, Operator};
use crate::render::number::{Magnitude, NumberText};
use leptos::ev;
use leptos::prelude::*;

/// What a formula does when it is touched, and which of its quantities are marked.
#[derive(Clone, Copy, Default)]
struct Manner {
    lit: Option<Signal<Option<Id>>>,
    changed: Option<Callback<Id, bool>>,
    on_point: Option<Callback<Option<Id>>>,
    on_open: Option<Callback<Id>>,
}

/// A formula.
pub fn math_view(
    // What is drawn.
    math: Math,
    // The quantity that is pointed at, here or elsewhere: its symbol and its number light up.
    lit: Option<Signal<Option<Id>>>,
    // Whether the reader has changed a quantity.
    changed: Option<Callback<Id, bool>>,
    // Called with the quantity that the pointer enters, and with none when it leaves.
    on_point: Option<Callback<Option<Id>>>,
    // Called with the quantity that is clicked. For the pointer alone: the caller lists the same quantities as links.
    on_open: Option<Callback<Id>>,
) -> Node {
    let manner = Manner { lit, changed, on_point, on_open };
    let pieces =
        math.pieces().into_iter().map(|piece| fragment([manner.block(&piece).node(), el("wbr").node()])).collect_view();
    el("span").class("math").child(pieces).node()
}

impl Manner {
    fn block(self, piece: &Math) -> Node {
        mathml("math").attr("displaystyle", "true").child(self.pieces(piece)).node()
    }

    /// The pieces of a row without a row of their own.
    fn pieces(self, piece: &Math) -> Node {
        match piece {
            Math::Row(pieces) => pieces.iter().map(|piece| self.pieces(piece)).collect_view().node(),
            piece => self.draw(piece),
        }
    }

    fn draw(self, piece: &Math) -> Node {
        match piece {
            Math::Row(_) => mathml("mrow").child(self.pieces(piece)).node(),
            Math::Identifier(symbol) => self.identifier(symbol),
            Math::Number(number) => self.number(number),
            Math::Operator(operator) => self::operator(*operator),
            Math::Fraction(above, below) => mathml("mfrac").child(self.draw(above)).child(self.draw(below)).node(),
            Math::Power(base, exponent) => mathml("msup").child(self.draw(base)).child(self.draw(exponent)).node(),
            Math::Ceil(inner) => fenced("⌈", self.pieces(inner), "⌉", true),
            Math::Parens(inner) => fenced("(", self.pieces(inner), ")", inner.is_tall()),
            Math::Choice(choice) => self.choice(choice),
            Math::Break(_) => ().node(),
        }
    }

    fn choice(self, choice: &Choice) -> Node {
        let last = choice.sides.len().saturating_sub(1);
        let sides = choice.sides.iter().enumerate().map(|(n, side)| {
            let class = if n == choice.winner { "math-winner" } else { "math-loser" };
            let comma = (n < last).then(|| mathml("mo").attr("separator", "true").child(","));
            fragment([mathml("mrow").class(class).child(self.pieces(side)).node(), comma.node()])
        });
        let sides = sides.collect_view().node();
        let tall = choice.sides.iter().any(Math::is_tall);
        let name = mathml("mi").child(choice.pick.name());
        // The invisible sign that applies a function sets the distance before its parenthesis.
        mathml("mrow").child(name).child(mathml("mo").child("\u{2061}")).child(fenced("(", sides, ")", tall)).node()
    }

    fn identifier(self, symbol: &Identifier) -> Node {
        let letters = mathml("mi").child(symbol.letters.clone());
        let inner = match (&symbol.below, &symbol.above) {
            (None, None) => letters.node(),
            (Some(below), None) => mathml("msub").child(letters).child(script(below)).node(),
            (None, Some(above)) => mathml("msup").child(letters).child(script(above)).node(),
            (Some(below), Some(above)) => {
                mathml("msubsup").child(letters).child(script(below)).child(script(above)).node()
            }
        };
        self.quantity(symbol.id, "math-symbol", inner)
    }

    fn number(self, number: &Number) -> Node {
        let NumberText { sign, currency, digits, magnitude, gap, unit } = &number.text;
        let sign = (!sign.is_empty()).then(|| mathml("mo").attr("form", "prefix").child(*sign));
        let currency = (!currency.is_empty()).then(|| mathml("mtext").class("math-currency").child(*currency));
        let figures = (!digits.is_empty()).then(|| mathml("mn").child(digits.clone()));
        let magnitude = match magnitude {
            Magnitude::One => ().node(),
            Magnitude::Word(gap, word) => mathml("mtext").class("math-scale").child(format!("{gap}{word}")).node(),
            Magnitude::Power(power) => {
                let power = power.to_string().replace('-', "−");
                let ten = mathml("msup").child(mathml("mn").child("10")).child(mathml("mn").child(power));
                let times = (!digits.is_empty()).then(|| mathml("mo").child("×"));
                fragment([times.node(), ten.node()])
            }
        };
        let unit = (!unit.is_empty()).then(|| mathml("mtext").class("math-unit").child(format!("{gap}{unit}")));
        let inner = fragment([sign.node(), currency.node(), figures.node(), magnitude, unit.node()]);
        match number.id {
            Some(id) => self.quantity(id, "math-number", inner),
            None => mathml("mrow").class("math-number").child(inner).node(),
        }
    }

    /// A symbol or a number that answers to the pointer.
    fn quantity(self, id: Id, class: &'static str, inner: Node) -> Node {
        let Self { lit, changed, on_point, on_open } = self;
        let classes = move || {
            let is_lit = lit.is_some_and(|lit| lit.get() == Some(id));
            let is_changed = changed.is_some_and(|changed| changed.run(id));
            let (lit, changed) = (if is_lit { " lit" } else { "" }, if is_changed { " changed" } else { "" });
            format!("{class}{lit}{changed}")
        };
        let point = move |at: Option<Id>| {
            if let Some(on_point) = on_point {
                on_point.run(at);
            }
        };
        let open = move |_| {
            if let Some(on_open) = on_open {
                on_open.run(id);
            }
        };
        mathml("mrow")
            .class(classes)
            .attr("data-of", id.key())
            .on(ev::mouseenter, move |_| point(Some(id)))
            .on(ev::mouseleave, move |_| point(None))
            .on(ev::click, open)
            .child(inner)
            .node()
    }
}

fn operator(operator: Operator) -> Node {
    // Where a piece begins with a sign, the browser would take it for one that stands before a number.
    mathml("mo").attr("form", "infix").child(operator.sign()).node()
}

fn fenced(open: &'static str, inner: Node, close: &'static str, stretchy: bool) -> Node {
    let fence = |sign: &'static str, form: &'static str| {
        mathml("mo").attr("form", form).attr("stretchy", if stretchy { "true" } else { "false" }).child(sign)
    };
    mathml("mrow").child(fence(open, "prefix")).child(inner).child(fence(close, "postfix")).node()
}

/// A subscript or superscript: a number upright, a letter slanted, a word upright.
fn script(text: &str) -> Node {
    if text.chars().all(|c| c.is_ascii_digit()) {
        mathml("mn").child(text.to_owned()).node()
    } else {
        mathml("mi").child(text.to_owned()).node()
    }
}
