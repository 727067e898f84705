//! Formulas as native MathML.
