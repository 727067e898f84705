//! CSV with formulas, a row for each quantity: LibreOffice, Excel and Google Sheets compute them when they open it.

use super::calculation::Calculation;
use super::code::{Dialect, Pick, called};
use crate::i18n::results::export as words;
use crate::i18n::{Word, base_unit, label, suffix, word};
use crate::interpret::trace::Expr;
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::csv::{BYTE_ORDER_MARK, Cell, csv};

/// The column that holds values in base units; formulas name its cells.
const VALUES: char = 'D';

/// The sheet: head, inputs, steps. What is said of the whole stands below, so that the first row names the columns.
pub(super) fn sheet(calculation: &Calculation) -> String {
    let lang = calculation.lang;
    // The first row is the head.
    let row_of = |id: Id| {
        let ids = calculation.inputs.iter().map(|(id, _)| *id).chain(calculation.steps.iter().map(|step| step.id));
        2 + ids.take_while(|known| *known != id).count()
    };
    let cell = |id: Id| format!("{VALUES}{}", row_of(id));
    let formula = |formula: &Expr| {
        // A relative 1e-9 is what rounding up forgives.
        let round_up = ("ROUNDUP((", ")*(1-1E-9),0)");
        let dialect = Dialect { name: &cell, power: "^", pick, round_up, divide: None };
        Cell::Formula(format!("={}", dialect.formula(formula).replace(' ', "")))
    };
    let row = |id: Id, value: Cell, says: String, address: &'static str| {
        vec![
            Cell::from(id.key()),
            Cell::from(label(lang, id)),
            Cell::from(id.row().symbol),
            value,
            Cell::from(base_unit(lang, id.unit())),
            Cell::Formula(shown(&cell(id), id.unit())),
            Cell::from(unit(calculation, id)),
            Cell::from(says),
            Cell::from(address),
        ]
    };
    let inputs = calculation.inputs.iter().map(|(id, value)| {
        let (says, address) = calculation.said_by(*id);
        row(*id, Cell::Number(*value), says, address)
    });
    let steps = calculation.steps.iter().map(|step| row(step.id, formula(&step.formula), String::new(), ""));
    let head = calculation.head().into_iter().map(|line| vec![Cell::from(line)]);
    let rows: Vec<Vec<Cell>> = inputs.chain(steps).chain([Vec::new()]).chain(head).collect();
    let columns = [
        words::KEY.get(lang),
        word(lang, Word::Name),
        words::SYMBOL.get(lang),
        words::VALUE_IN_BASE.get(lang),
        words::BASE_UNIT.get(lang),
        words::AS_SHOWN.get(lang),
        words::UNIT_SHOWN.get(lang),
        word(lang, Word::SectionSources),
        words::ADDRESS.get(lang),
    ];
    BYTE_ORDER_MARK.to_owned() + &csv(&columns, &rows)
}

/// The larger or the smaller of two cells or formulas. What is not a number is an error in a spreadsheet.
fn pick(pick: Pick, a: &str, b: &str) -> String {
    let both = called(["MAX", "MIN", "MAX", "MIN"], pick, a, b);
    match pick {
        Pick::Max | Pick::Min => both,
        Pick::MaxOrOther | Pick::MinOrOther => format!("IFERROR({both}, IFERROR({a}, {b}))"),
    }
}

/// The value in the unit of the page, worked out from the cell with the value in base units.
fn shown(cell: &str, unit: Unit) -> String {
    let (num, den) = unit.fraction();
    let times = if den == 1.0 { String::new() } else { format!("*{den}") };
    let over = if num == 1.0 { String::new() } else { format!("/{num}") };
    format!("={cell}{times}{over}")
}

fn unit(calculation: &Calculation, id: Id) -> String {
    let suffix = suffix(calculation.lang, id.unit());
    let sign = id.unit().symbol();
    let takes_both = matches!(sign, "$" | "%") && !suffix.contains("美元");
    if takes_both { format!("{sign} {suffix}").trim_end().to_owned() } else { suffix.to_owned() }
}
