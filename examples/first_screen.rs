//! The first screen of the page as markup, which the build puts into `index.html`: in both languages, with charts for wide
//! screens and for telephones. `cargo run --features prerender --example first_screen`.

use dayburn::app::first_screen::{first_screen, known_ranges};
use dayburn::i18n::lang::Lang;

/// Charts of the answer beside the form, and on a telephone of 360 px.
const WIDTHS: [(&str, f64); 2] = [("wide", 768.0), ("narrow", 328.0)];

fn main() {
    println!("{}", known_ranges());
    for lang in Lang::ALL {
        for (class, width) in WIDTHS {
            println!(
                r#"<div class="first-screen {class}" lang="{}">{}</div>"#,
                lang.html(),
                first_screen(*lang, width)
            );
        }
    }
}
