//! The first screen of the page as markup, which the build puts into `index.html`:
//! `cargo run --features prerender --example first_screen -- en`.

use dayburn::app::first_screen::first_screen;
use dayburn::i18n::lang::Lang;

fn main() {
    let lang = std::env::args().nth(1).and_then(|key| Lang::from_key(&key)).unwrap_or_default();
    println!("{}", first_screen(lang));
}
