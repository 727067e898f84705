//! A calculation as a file in another language, without the page.
//!
//! `cargo run --release --no-default-features --example export -- python 'preset=chatgpt-2023&daily_users=120M'`

use dayburn::export::simulation::{self, Program};
use dayburn::export::{Format, export};
use dayburn::i18n::lang::Lang;
use dayburn::scenario::Scenario;
use dayburn::scenario::codec;

fn main() {
    let words: Vec<String> = std::env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned()).collect();
    let query = words.get(1).map_or("", String::as_str);
    let (link, _) = codec::decode(query);
    let text = words.first().and_then(|format| written(format, &link.scenario, link.lang.unwrap_or(Lang::En)));
    let Some(text) = text else {
        eprintln!("usage: export python|javascript|squiggle|csv|simulation-javascript|simulation-squiggle 'QUERY'");
        std::process::exit(2);
    };
    print!("{text}");
}

fn written(format: &str, scenario: &Scenario, lang: Lang) -> Option<String> {
    let calculation = |format| export(format, lang, scenario, &scenario.answer());
    Some(match format {
        "python" => calculation(Format::Python),
        "javascript" => calculation(Format::JavaScript),
        "squiggle" => calculation(Format::Squiggle),
        "csv" => calculation(Format::Spreadsheet),
        "simulation-javascript" => simulation::javascript::module(&Program::new(scenario)),
        "simulation-squiggle" => simulation::squiggle::model(&Program::new(scenario)),
        _ => return None,
    })
}
