//! Numbers, formulas and tables as text.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

#[path = "render/formulas.rs"]
mod formulas;
#[path = "render/numbers.rs"]
mod numbers;

use dayburn::render::csv::{Cell, csv};

/// No-break spaces that can be seen: `~` for the wide one, `_` for the narrow one.
fn visible(text: &str) -> String {
    text.replace('\u{a0}', "~").replace('\u{202f}', "_")
}

#[test]
fn tables_are_quoted_and_guarded() {
    let rows = vec![
        vec![Cell::from("plain"), Cell::from(1.5), Cell::from("a,b")],
        vec![Cell::from("=HYPERLINK(\"x\")"), Cell::from(-2.0), Cell::from("two\nlines")],
        vec![Cell::from("+1"), Cell::from(f64::NAN), Cell::from("-1")],
        vec![Cell::from(" @x"), Cell::from(1e21), Cell::from("＝1")],
        vec![Cell::from("日活跃用户"), Cell::from(-0.0), Cell::from("")],
    ];
    let text = csv(&["name", "va\"lue", "=note"], &rows);
    let expected = "name,\"va\"\"lue\",'=note\r\n\
        plain,1.5,\"a,b\"\r\n\
        \"'=HYPERLINK(\"\"x\"\")\",-2,\"two\nlines\"\r\n\
        '+1,,'-1\r\n\
        ' @x,1e21,'＝1\r\n\
        日活跃用户,0,\r\n";
    assert_eq!(text, expected);
}
