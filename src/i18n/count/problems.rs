//! Why a configuration cannot be counted: the field, what is wrong with it, what it may be.

use super::parts::part;
use crate::count::{Found, Inexact, LONGEST, MOST_PARAMETERS, Problem, Wanted};
use crate::i18n::lang::Lang;
use crate::i18n::prose::{join, quoted};
use crate::render::decimal::Decimal;

/// A problem in a sentence or two.
pub fn problem(lang: Lang, problem: &Problem) -> String {
    match lang {
        Lang::En => english(problem),
        Lang::Zh => chinese(problem),
    }
}

/// Why a count is an estimate, in a sentence.
pub fn inexact(lang: Lang, why: &Inexact) -> String {
    match (lang, why) {
        (Lang::En, Inexact::UnknownType { model_type }) => format!(
            "No rule is known for model_type {}: it was counted as a usual decoder with these fields.",
            quoted(model_type)
        ),
        (Lang::Zh, Inexact::UnknownType { model_type }) => {
            join(&["没有适用于 model_type ", &quoted(model_type), " 的规则，已按同样字段的常见解码器计数。"])
        }
        (Lang::En, Inexact::UnexpectedExperts { model_type, field }) => format!(
            "Models of model_type {} have no experts, but {field} states some: they were counted as usual ones.",
            quoted(model_type)
        ),
        (Lang::Zh, Inexact::UnexpectedExperts { model_type, field }) => join(&[
            "model_type ",
            &quoted(model_type),
            " 的模型没有专家，但 ",
            field,
            " 给出了专家数，已按常见的专家计数。",
        ]),
        (Lang::En, Inexact::NoType { taken_as: Some(name) }) => {
            format!("model_type is missing: the architecture was taken to be {name}.")
        }
        (Lang::Zh, Inexact::NoType { taken_as: Some(name) }) => {
            join(&["缺少 model_type，已根据 architectures 视为 ", name, "。"])
        }
        (Lang::En, Inexact::NoType { taken_as: None }) => {
            "model_type is missing: it was counted as a usual decoder with these fields.".to_owned()
        }
        (Lang::Zh, Inexact::NoType { taken_as: None }) => "缺少 model_type，已按同样字段的常见解码器计数。".to_owned(),
    }
}

fn english(problem: &Problem) -> String {
    match problem {
        Problem::TooLong { bytes } => format!(
            "The file has {} bytes; a config.json has at most {}. Give the config.json beside the weights, not the \
             weights or their index.",
            number(*bytes),
            number(LONGEST)
        ),
        Problem::NotText { position } => {
            format!("The file is no text in UTF-8: byte {} is none. Give a config.json.", number(*position as u64 + 1))
        }
        Problem::Truncated { line, column } => {
            format!("The JSON ends too early, at line {line}, column {column}. Paste the whole file, from {{ to }}.")
        }
        Problem::NotJson { line, column } => {
            format!("This is no JSON from line {line}, column {column} on. A config.json looks like {EXAMPLE}.")
        }
        Problem::NumberTooLarge { line, column } => {
            format!("The number at line {line}, column {column} is too large. Sizes are like 4096.")
        }
        Problem::TooDeep => "The JSON is nested more than 120 levels deep; a config.json has a few.".to_owned(),
        Problem::NotObject { found } => {
            format!("The JSON is {}, not an object. A config.json looks like {EXAMPLE}.", english_found(found))
        }
        Problem::Missing { field, others, example, null } => {
            let what = if *null { "is null" } else { "is missing" };
            let others = other_names(field, others);
            let also = if others.is_empty() { String::new() } else { format!(", also called {}", others.join(" or ")) };
            format!(
                "{field}{also}{} {what}. The count needs it, for example {example}.",
                if also.is_empty() { "" } else { "," }
            )
        }
        Problem::WrongType { field, wanted, found } => {
            format!("{field} is {}, but it must be {}.", english_found(found), english_wanted(*wanted))
        }
        Problem::OutOfRange { field, text, low, high } => {
            format!("{field} is {}, but it must be a whole number from {low} to {}.", quoted(text), number(*high))
        }
        Problem::WrongLength { field, length, layers } => {
            format!("{field} is a list of {length} for {layers} layers; it must have an entry for each.")
        }
        Problem::UnknownWord { field, text, options } => {
            format!("{field} has “{}”, which the count does not know. It knows {options}.", quoted(text))
        }
        Problem::NotDivisible { field, value, by, divisor } => {
            format!("{field} is {value}, which is no multiple of {by}, {divisor}. One of them is wrong.")
        }
        Problem::Exceeds { field, value, limit_field, limit } => {
            format!("{field} is {value}, but {limit_field} allows at most {limit}.")
        }
        Problem::TooLarge { part: kind, parameters } => format!(
            "{} alone would have {parameters} parameters, more than any model ({MOST_PARAMETERS}). Check the sizes.",
            part(*kind).en
        ),
        Problem::EncoderDecoder => "is_encoder_decoder is true: only decoders are counted, not encoders.".to_owned(),
    }
}

fn chinese(problem: &Problem) -> String {
    match problem {
        Problem::TooLong { bytes } => join(&[
            "文件有 ",
            &number(*bytes),
            " 字节，而 config.json 最多 ",
            &number(LONGEST),
            " 字节。请给出权重旁边的 config.json，而不是权重或其索引。",
        ]),
        Problem::NotText { position } => {
            join(&["文件不是 UTF-8 文本：第 ", &number(*position as u64 + 1), " 个字节无效。请给出 config.json。"])
        }
        Problem::Truncated { line, column } => {
            format!("JSON 在第 {line} 行第 {column} 列就结束了。请粘贴完整的文件，从 {{ 到 }}。")
        }
        Problem::NotJson { line, column } => {
            format!("从第 {line} 行第 {column} 列起不是 JSON。config.json 形如 {EXAMPLE}。")
        }
        Problem::NumberTooLarge { line, column } => {
            format!("第 {line} 行第 {column} 列的数字太大。各项大小形如 4096。")
        }
        Problem::TooDeep => "JSON 嵌套超过 120 层，而 config.json 只有几层。".to_owned(),
        Problem::NotObject { found } => {
            format!("JSON 是{}，不是对象。config.json 形如 {EXAMPLE}。", chinese_found(found))
        }
        Problem::Missing { field, others, example, null } => {
            let what = if *null { format!("{field} 为 null") } else { format!("缺少 {field}") };
            let others = other_names(field, others);
            let also = if others.is_empty() { String::new() } else { format!("（或 {}）", others.join("、")) };
            format!("{what}{also}。计数需要它，例如 {example}。")
        }
        Problem::WrongType { field, wanted, found } => {
            format!("{field} 是{}，但应为{}。", chinese_found(found), chinese_wanted(*wanted))
        }
        Problem::OutOfRange { field, text, low, high } => {
            format!("{field} 是 {}，但应为 {low} 到 {} 的整数。", quoted(text), number(*high))
        }
        Problem::WrongLength { field, length, layers } => {
            format!("{field} 有 {length} 项，而模型有 {layers} 层；每层应有一项。")
        }
        Problem::UnknownWord { field, text, options } => {
            format!("{field} 中的“{}”无法识别。可识别的有 {options}。", quoted(text))
        }
        Problem::NotDivisible { field, value, by, divisor } => {
            format!("{field} 是 {value}，不是 {by}（{divisor}）的倍数。其中一个有误。")
        }
        Problem::Exceeds { field, value, limit_field, limit } => {
            format!("{field} 是 {value}，但 {limit_field} 最多允许 {limit}。")
        }
        Problem::TooLarge { part: kind, parameters } => {
            format!("仅{}就有 {parameters} 个参数，超过任何模型（{MOST_PARAMETERS}）。请检查各项大小。", part(*kind).zh)
        }
        Problem::EncoderDecoder => "is_encoder_decoder 为 true：只计解码器，不计编码器。".to_owned(),
    }
}

/// A whole number with separators.
fn number(value: u64) -> String {
    Decimal::of(value as f64).map_or_else(|| value.to_string(), |decimal| decimal.text(0, true))
}

/// How a configuration begins.
const EXAMPLE: &str = r#"{"model_type": "llama", "hidden_size": 4096, …}"#;

/// The names of a field other than the one in the message.
fn other_names(field: &str, names: &[&'static str]) -> Vec<&'static str> {
    let own = field.rsplit('.').next().unwrap_or(field);
    names.iter().copied().filter(|name| *name != own).collect()
}

fn english_found(found: &Found) -> String {
    match found {
        Found::Null => "null".to_owned(),
        Found::Bool(value) => value.to_string(),
        Found::Number(text) => format!("the number {}", quoted(text)),
        Found::Text(text) => format!("the text “{}”", quoted(text)),
        Found::List => "a list".to_owned(),
        Found::Object => "an object".to_owned(),
    }
}

fn chinese_found(found: &Found) -> String {
    match found {
        Found::Null => " null ".to_owned(),
        Found::Bool(value) => format!(" {value} "),
        Found::Number(text) => format!("数字 {} ", quoted(text)),
        Found::Text(text) => format!("文字“{}”", quoted(text)),
        Found::List => "列表".to_owned(),
        Found::Object => "对象".to_owned(),
    }
}

const fn english_wanted(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Integer => "a whole number such as 4096",
        Wanted::IntegerOrList => "a whole number, or a list of one for each layer",
        Wanted::Bool => "true or false",
        Wanted::Text => "a text",
        Wanted::ListByLayer => "a list with an entry for each layer",
        Wanted::ListOfLayers => "a list of layer numbers such as [0, 1]",
        Wanted::Object => "an object",
    }
}

const fn chinese_wanted(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Integer => "整数，例如 4096",
        Wanted::IntegerOrList => "整数，或每层一个整数的列表",
        Wanted::Bool => " true 或 false",
        Wanted::Text => "文字",
        Wanted::ListByLayer => "每层一项的列表",
        Wanted::ListOfLayers => "层号列表，例如 [0, 1]",
        Wanted::Object => "对象",
    }
}
