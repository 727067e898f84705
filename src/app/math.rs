//! Formulas as native MathML.
//!
//! MathML Core does not break lines. A formula that may be long is therefore drawn as several `math` elements in a
//! row, cut before the signs that bind least, and the browser breaks between them; what is still too wide scrolls in
//! the box that the caller provides.
//!
//! Classes: `math` round all; `math-symbol`; `math-number` with `math-currency`, `math-scale` and `math-unit` inside;
//! `math-winner` and `math-loser` for the sides of a maximum; `lit` and `changed` beside a symbol or a number. These carry
//! the id of their quantity in `data-of` (`data-quantity` belongs to the elements that hold a value).

use crate::model::quantities::Id;
use crate::render::math::{Choice, Identifier, Math, Number, Operator};
use crate::render::number::{Magnitude, NumberText};
use leptos::math::{math, mfrac, mi, mn, mo, mrow, msub, msubsup, msup, mtext};
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
#[component]
pub fn MathView(
    /// What is drawn.
    math: Math,
    /// The quantity that is pointed at, here or elsewhere: its symbol and its number light up.
    #[prop(optional, into)]
    lit: Option<Signal<Option<Id>>>,
    /// Whether the reader has changed a quantity.
    #[prop(optional, into)]
    changed: Option<Callback<Id, bool>>,
    /// Called with the quantity that the pointer enters, and with none when it leaves.
    #[prop(optional, into)]
    on_point: Option<Callback<Option<Id>>>,
    /// Called with the quantity that is clicked. For the pointer alone: the caller lists the same quantities as links.
    #[prop(optional, into)]
    on_open: Option<Callback<Id>>,
) -> impl IntoView {
    let manner = Manner { lit, changed, on_point, on_open };
    let pieces = math.pieces().into_iter().map(|piece| view! { {manner.block(&piece)}<wbr /> }).collect_view();
    view! { <span class="math">{pieces}</span> }
}

impl Manner {
    fn block(self, piece: &Math) -> AnyView {
        math().attr("displaystyle", "true").child(self.pieces(piece)).into_any()
    }

    /// The pieces of a row without a row of their own.
    fn pieces(self, piece: &Math) -> AnyView {
        match piece {
            Math::Row(pieces) => pieces.iter().map(|piece| self.pieces(piece)).collect_view().into_any(),
            piece => self.draw(piece),
        }
    }

    fn draw(self, piece: &Math) -> AnyView {
        match piece {
            Math::Row(_) => mrow().child(self.pieces(piece)).into_any(),
            Math::Identifier(symbol) => self.identifier(symbol),
            Math::Number(number) => self.number(number),
            Math::Operator(operator) => self::operator(*operator),
            Math::Fraction(above, below) => mfrac().child((self.draw(above), self.draw(below))).into_any(),
            Math::Power(base, exponent) => msup().child((self.draw(base), self.draw(exponent))).into_any(),
            Math::Ceil(inner) => fenced("⌈", self.pieces(inner), "⌉", true),
            Math::Parens(inner) => fenced("(", self.pieces(inner), ")", inner.is_tall()),
            Math::Choice(choice) => self.choice(choice),
            Math::Break(_) => ().into_any(),
        }
    }

    fn choice(self, choice: &Choice) -> AnyView {
        let last = choice.sides.len().saturating_sub(1);
        let sides = choice.sides.iter().enumerate().map(|(n, side)| {
            let class = if n == choice.winner { "math-winner" } else { "math-loser" };
            let comma = (n < last).then(|| mo().attr("separator", "true").child(","));
            (mrow().class(class).child(self.pieces(side)), comma)
        });
        let sides = sides.collect_view().into_any();
        let tall = choice.sides.iter().any(Math::is_tall);
        let name = mi().child(choice.pick.name());
        // The invisible sign that applies a function sets the distance before its parenthesis.
        mrow().child((name, mo().child("\u{2061}"), fenced("(", sides, ")", tall))).into_any()
    }

    fn identifier(self, symbol: &Identifier) -> AnyView {
        let letters = mi().child(symbol.letters.clone());
        let inner = match (&symbol.below, &symbol.above) {
            (None, None) => letters.into_any(),
            (Some(below), None) => msub().child((letters, script(below))).into_any(),
            (None, Some(above)) => msup().child((letters, script(above))).into_any(),
            (Some(below), Some(above)) => msubsup().child((letters, script(below), script(above))).into_any(),
        };
        self.quantity(symbol.id, "math-symbol", inner)
    }

    fn number(self, number: &Number) -> AnyView {
        let NumberText { sign, currency, digits, magnitude, gap, unit } = &number.text;
        let sign = (!sign.is_empty()).then(|| mo().attr("form", "prefix").child(*sign));
        let currency = (!currency.is_empty()).then(|| mtext().class("math-currency").child(*currency));
        let figures = (!digits.is_empty()).then(|| mn().child(digits.clone()));
        let magnitude = match magnitude {
            Magnitude::One => ().into_any(),
            Magnitude::Word(gap, word) => mtext().class("math-scale").child(format!("{gap}{word}")).into_any(),
            Magnitude::Power(power) => {
                let power = power.to_string().replace('-', "−");
                let ten = msup().child((mn().child("10"), mn().child(power)));
                let times = (!digits.is_empty()).then(|| mo().child("×"));
                (times, ten).into_any()
            }
        };
        let unit = (!unit.is_empty()).then(|| mtext().class("math-unit").child(format!("{gap}{unit}")));
        let inner = (sign, currency, figures, magnitude, unit).into_any();
        match number.id {
            Some(id) => self.quantity(id, "math-number", inner),
            None => mrow().class("math-number").child(inner).into_any(),
        }
    }

    /// A symbol or a number that answers to the pointer.
    fn quantity(self, id: Id, class: &'static str, inner: AnyView) -> AnyView {
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
        mrow()
            .class(classes)
            .attr("data-of", id.key())
            .on(leptos::ev::mouseenter, move |_| point(Some(id)))
            .on(leptos::ev::mouseleave, move |_| point(None))
            .on(leptos::ev::click, open)
            .child(inner)
            .into_any()
    }
}

fn operator(operator: Operator) -> AnyView {
    // Where a piece begins with a sign, the browser would take it for one that stands before a number.
    mo().attr("form", "infix").child(operator.sign()).into_any()
}

fn fenced(open: &'static str, inner: AnyView, close: &'static str, stretchy: bool) -> AnyView {
    let fence = |sign: &'static str, form: &'static str| {
        mo().attr("form", form).attr("stretchy", if stretchy { "true" } else { "false" }).child(sign)
    };
    mrow().child((fence(open, "prefix"), inner, fence(close, "postfix"))).into_any()
}

/// A subscript or superscript: a number upright, a letter slanted, a word upright.
fn script(text: &str) -> AnyView {
    if text.chars().all(|c| c.is_ascii_digit()) {
        mn().child(text.to_owned()).into_any()
    } else {
        mi().child(text.to_owned()).into_any()
    }
}
