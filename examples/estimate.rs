//! The engine without the page: query strings in, one JSON object a line out.
//!
//! `cargo run --release --example estimate -- 'preset=chatgpt-2023&daily_users=120M'`

use dayburn::i18n::{self, lang::Lang};
use dayburn::scenario::codec;
use serde_json::{Map, Value, json};

fn main() {
    let queries: Vec<String> = std::env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned()).collect();
    if queries.is_empty() {
        eprintln!("usage: estimate 'preset=chatgpt-2023&daily_users=120M' ...");
        std::process::exit(2);
    }
    for query in &queries {
        println!("{}", object(query));
    }
}

/// Every output id to its value in base units (null where there is none), notes and problems in words.
fn object(query: &str) -> Value {
    let (link, problems) = codec::decode(query);
    let lang = link.lang.unwrap_or(Lang::En);
    let answer = link.scenario.answer();
    let mut fields = Map::new();
    for (id, value) in answer.estimate.outputs() {
        // JSON has no infinity and no NaN: both become null.
        fields.insert(id.key().to_owned(), json!(value));
    }
    let notes: Vec<String> = answer.notes().iter().map(|note| i18n::note(lang, note)).collect();
    let problems: Vec<String> = problems.iter().map(|problem| i18n::problem(lang, problem)).collect();
    fields.insert("notes".to_owned(), json!(notes));
    fields.insert("problems".to_owned(), json!(problems));
    Value::Object(fields)
}
