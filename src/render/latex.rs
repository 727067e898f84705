//! Formulas as LaTeX, for papers: amsmath, and a font with Chinese where the language is Chinese.

use super::formula::Formula;
use super::math::{Choice, Identifier, Math, Number, Operator};
use super::number::{Magnitude, NumberText};

/// The three lines of a formula, aligned at their equals signs.
pub fn formula(formula: &Formula) -> String {
    let lines = formula.lines();
    let lines: Vec<String> = lines
        .iter()
        .enumerate()
        .map(|(n, line)| {
            let left = if n == 0 { latex(&formula.symbol) } else { String::new() };
            format!("  {left} &{}", latex(&line.math()))
        })
        .collect();
    format!("\\begin{{aligned}}\n{}\n\\end{{aligned}}\n", lines.join(" \\\\\n"))
}

/// A formula in one line.
pub fn latex(math: &Math) -> String {
    match math {
        Math::Row(pieces) => pieces.iter().map(latex).collect(),
        Math::Identifier(symbol) => identifier(symbol),
        Math::Number(number) => self::number(number),
        Math::Operator(operator) => self::operator(*operator).to_owned(),
        Math::Fraction(above, below) => format!("\\frac{{{}}}{{{}}}", latex(above), latex(below)),
        Math::Power(base, exponent) => format!("{{{}}}^{{{}}}", latex(base), latex(exponent)),
        Math::Ceil(inner) => fenced("\\lceil ", inner, "\\rceil "),
        Math::Parens(inner) => fenced("(", inner, ")"),
        Math::Choice(choice) => self::choice(choice),
        Math::Break(_) => String::new(),
    }
}

fn fenced(open: &str, inner: &Math, close: &str) -> String {
    let inner_text = latex(inner);
    if inner.is_tall() {
        format!("\\left{open}{inner_text}\\right{close}")
    } else {
        format!("{open}{inner_text}{close}")
    }
}

/// The side that was taken is underlined.
fn choice(choice: &Choice) -> String {
    let sides = choice.sides.iter().enumerate().map(|(n, side)| {
        let side = latex(side);
        if n == choice.winner { format!("\\underline{{{side}}}") } else { side }
    });
    let sides: Vec<String> = sides.collect();
    format!("\\{}({})", choice.pick.name(), sides.join(", "))
}

const fn operator(operator: Operator) -> &'static str {
    match operator {
        Operator::Plus => " + ",
        Operator::Minus => " - ",
        Operator::Times => " \\cdot ",
        Operator::InvisibleTimes => "\\,",
        Operator::Over => " / ",
        Operator::Equal => " = ",
        Operator::About => " \\approx ",
    }
}

fn identifier(symbol: &Identifier) -> String {
    let mut out = letters(&symbol.letters);
    for (mark, script) in [('_', &symbol.below), ('^', &symbol.above)] {
        if let Some(script) = script {
            out = format!("{out}{mark}{{{}}}", letters(script));
        }
    }
    out
}

fn letters(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(only), None) => greek(only).map_or_else(|| only.to_string(), |name| format!("\\{name}")),
        _ if text.chars().all(|c| c.is_ascii_digit()) => text.to_owned(),
        _ => format!("\\mathrm{{{}}}", escaped(text)),
    }
}

fn number(number: &Number) -> String {
    let NumberText { sign, currency, digits, magnitude, gap, unit } = &number.text;
    let sign = if *sign == "−" { "-" } else { sign };
    let digits = digits.replace(',', "{,}").replace('–', "\\text{–}");
    let magnitude = match magnitude {
        Magnitude::One => String::new(),
        Magnitude::Word(gap, word) => format!("{}{}", space(gap), upright(word)),
        Magnitude::Power(power) if digits.is_empty() => format!("10^{{{power}}}"),
        Magnitude::Power(power) => format!(" \\times 10^{{{power}}}"),
    };
    format!("{sign}{}{digits}{magnitude}{}{}", escaped(currency), space(gap), upright(unit))
}

const fn space(gap: &str) -> &'static str {
    if gap.is_empty() { "" } else { "\\," }
}

/// Latin units upright, Chinese ones as text.
fn upright(text: &str) -> String {
    match text {
        "" => String::new(),
        "%" => "\\%".to_owned(),
        text if text.chars().all(|c| c.is_ascii() || matches!(c, '·' | 'µ' | '³')) => {
            format!("\\mathrm{{{}}}", escaped(text))
        }
        text => format!("\\text{{{}}}", escaped(text)),
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '%' | '$' | '&' | '#' | '_' | '{' | '}' => {
                out.push('\\');
                out.push(c);
            }
            '·' => out.push_str("{\\cdot}"),
            'µ' => out.push_str("\\mu "),
            '³' => out.push_str("^3"),
            c => out.push(c),
        }
    }
    out
}

/// The name of a Greek letter that has no Latin look-alike.
const fn greek(letter: char) -> Option<&'static str> {
    Some(match letter {
        'α' => "alpha",
        'β' => "beta",
        'γ' => "gamma",
        'δ' => "delta",
        'ε' => "varepsilon",
        'ζ' => "zeta",
        'η' => "eta",
        'θ' => "theta",
        'ι' => "iota",
        'κ' => "kappa",
        'λ' => "lambda",
        'μ' => "mu",
        'ν' => "nu",
        'ξ' => "xi",
        'π' => "pi",
        'ρ' => "rho",
        'σ' => "sigma",
        'τ' => "tau",
        'υ' => "upsilon",
        'φ' => "varphi",
        'χ' => "chi",
        'ψ' => "psi",
        'ω' => "omega",
        'Γ' => "Gamma",
        'Δ' => "Delta",
        'Θ' => "Theta",
        'Λ' => "Lambda",
        'Ξ' => "Xi",
        'Π' => "Pi",
        'Σ' => "Sigma",
        'Φ' => "Phi",
        'Ψ' => "Psi",
        'Ω' => "Omega",
        _ => return None,
    })
}
