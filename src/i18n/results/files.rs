//! What is said of files that are opened and saved, and of the scenarios that a reader keeps.

use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::prose::{join, quoted};
use crate::render::decimal::Decimal;
use crate::scenario::file::{FORMAT, FileProblem, LONGEST, LONGEST_LINK};
use crate::scenario::kept::LONGEST_NAME;

texts! {
    KEPT "Kept" "已保存";
    KEEP_AS "Keep this scenario as" "将当前场景保存为";
    KEEP "Keep" "保存";
    ONLY_HERE
        "Kept in this browser alone, until its data for this page is cleared. A file lasts longer."
        "仅保存在此浏览器中，清除本页数据后即消失。文件可以长期保留。";
    NOTHING_KEPT "Nothing is kept yet." "还没有保存的场景。";
    NEEDS_NAME "The name is empty: write one, like “Launch, 20 M users”." "名称是空的：写一个，例如“首发，2000 万用户”。";
    FULL
        "The storage that this browser gives the page is full, so nothing was kept. Delete a kept scenario, or download this one as a file."
        "浏览器分给本页的存储空间已满，因此未能保存。删除一个已保存的场景，或将当前场景下载为文件。";
    FORBIDDEN
        "This browser lets the page keep nothing. Download the scenario as a file, and open the file later."
        "此浏览器不允许本页保存内容。可将场景下载为文件，以后再打开。";
    UNREADABLE_ENTRY "This entry cannot be read. It is left as it is." "此条目无法读取，已原样保留。";
    RENAME "Rename" "重命名";
    DUPLICATE "Duplicate" "复制一份";
    DELETE "Delete" "删除";
    SAVE_NAME "Save" "保存";
    CANCEL "Cancel" "取消";
    NEW_NAME "Name" "名称";
    SAVE_TEXT "Download its text" "下载其文本";
    SCENARIO_JSON "Scenario, JSON" "场景，JSON";
    DOWNLOAD_THIS "Download this scenario" "下载当前场景";
    DOWNLOAD_ALL "Download all" "下载全部";
    OPEN_FILE "Open a file" "打开文件";
    DROP "Drop the file to open it" "松开即可打开文件";
    DROP_WHAT
        "A scenario that was downloaded here, or the config.json of a model"
        "从本页下载的场景，或模型的 config.json";
    UNREADABLE_FILE "The browser could not read the file. Is it a folder, or gone?" "浏览器无法读取该文件。它是文件夹，或已被移走？";
    MODEL_TAKEN "The model is the one of the file now." "模型已换成文件中的模型。";
    SAME_MODEL "The model is the one of the file already." "模型与文件中的相同，未作改动。";
    SAME_SCENARIO "The page shows this scenario already." "页面显示的正是此场景。";
}

/// The chip with how many scenarios are kept: `Kept 3`.
pub fn kept_count(lang: Lang, count: usize) -> String {
    if count == 0 { KEPT.get(lang).to_owned() } else { format!("{} {count}", KEPT.get(lang)) }
}

/// The name is too long.
pub fn name_too_long(lang: Lang, length: usize) -> String {
    match lang {
        Lang::En => {
            format!("The name has {length} characters; at most {LONGEST_NAME} fit, like “Launch, 20 M users”.")
        }
        Lang::Zh => format!("名称有 {length} 个字符，最多 {LONGEST_NAME} 个，例如“首发，2000 万用户”。"),
    }
}

/// The name of a copy.
pub fn copy_of(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("{name}, copy"),
        Lang::Zh => format!("{name}，副本"),
    }
}

/// What a button does to which scenario: `Rename “Launch”`.
pub fn act_on(lang: Lang, act: &str, name: &str) -> String {
    match lang {
        Lang::En => format!("{act} “{}”", quoted(name)),
        Lang::Zh => format!("{act}“{}”", quoted(name)),
    }
}

/// A scenario was kept.
pub fn kept_as(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Kept as “{}”.", quoted(name)),
        Lang::Zh => format!("已保存为“{}”。", quoted(name)),
    }
}

/// A scenario was deleted.
pub fn deleted(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("“{}” is deleted.", quoted(name)),
        Lang::Zh => format!("已删除“{}”。", quoted(name)),
    }
}

/// A scenario was opened.
pub fn opened(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Opened “{}”.", quoted(name)),
        Lang::Zh => format!("已打开“{}”。", quoted(name)),
    }
}

/// Kept scenarios came from a file; some were kept already, and some may have found no room.
pub fn added(lang: Lang, added: usize, known: usize, left_out: usize) -> String {
    let mut said = match (lang, added) {
        (Lang::En, 1) => "1 scenario added.".to_owned(),
        (Lang::En, _) => format!("{added} scenarios added."),
        (Lang::Zh, _) => format!("已添加 {added} 个场景。"),
    };
    match (lang, known) {
        (_, 0) => {}
        (Lang::En, 1) => said += " 1 was kept already.",
        (Lang::En, _) => said += &format!(" {known} were kept already."),
        (Lang::Zh, _) => said += &format!("{known} 个此前已保存。"),
    }
    match (lang, left_out) {
        (_, 0) => {}
        (Lang::En, 1) => said += " For 1 the browser has no room: the file still has it.",
        (Lang::En, _) => said += &format!(" For {left_out} the browser has no room: the file still has them."),
        (Lang::Zh, _) => said += &format!("{left_out} 个因浏览器空间不足未添加，文件中仍有。"),
    }
    said
}

/// Several files at once.
pub fn one_at_a_time(lang: Lang, count: u32) -> String {
    match lang {
        Lang::En => format!("{count} files were dropped; the page opens one at a time."),
        Lang::Zh => format!("一次放入了 {count} 个文件，本页一次只打开一个。"),
    }
}

/// Why a file cannot be opened, in sentences.
pub fn file_problem(lang: Lang, problem: &FileProblem) -> String {
    match lang {
        Lang::En => english(problem),
        Lang::Zh => chinese(problem),
    }
}

fn english(problem: &FileProblem) -> String {
    match problem {
        FileProblem::TooLong { bytes } => format!(
            "The file has {} bytes; the page opens at most {}. Open a scenario that was downloaded here, or the \
             config.json of a model.",
            number(*bytes),
            number(LONGEST)
        ),
        FileProblem::NotText { position } => format!(
            "The file is no text in UTF-8: byte {} is none. Open a scenario that was downloaded here, or the \
             config.json of a model.",
            number(*position as u64 + 1)
        ),
        FileProblem::Truncated { line, column } => {
            format!("The file ends too early, at line {line}, column {column}. Was it downloaded completely?")
        }
        FileProblem::NotJson { line, column } => format!(
            "From line {line}, column {column} on the file cannot be read as JSON. A scenario of this page begins like {EXAMPLE}."
        ),
        FileProblem::Unknown => format!(
            "The file is neither a scenario of this page, which begins like {EXAMPLE}, nor the config.json of a model, \
             which has a model_type."
        ),
        FileProblem::Newer { format } => format!(
            "The file has format {format}, written by a later Dayburn; this page reads format {FORMAT}. Reload the page, or \
             open the link inside the file."
        ),
        FileProblem::Field { field, example } => {
            format!("In the file, {} is missing or unreadable. It should be like {example}.", quoted(field))
        }
        FileProblem::LongLink { field, bytes } => format!(
            "In the file, {} has {} bytes; a link has at most {}.",
            quoted(field),
            number(*bytes as u64),
            number(LONGEST_LINK as u64)
        ),
    }
}

fn chinese(problem: &FileProblem) -> String {
    match problem {
        FileProblem::TooLong { bytes } => join(&[
            "文件有 ",
            &number(*bytes),
            " 字节，而本页最多打开 ",
            &number(LONGEST),
            " 字节。可打开从本页下载的场景，或模型的 config.json。",
        ]),
        FileProblem::NotText { position } => join(&[
            "文件不是 UTF-8 文本：第 ",
            &number(*position as u64 + 1),
            " 个字节无效。可打开从本页下载的场景，或模型的 config.json。",
        ]),
        FileProblem::Truncated { line, column } => {
            format!("文件在第 {line} 行第 {column} 列就结束了。是否下载完整？")
        }
        FileProblem::NotJson { line, column } => {
            format!("文件从第 {line} 行第 {column} 列起无法按 JSON 读取。本页的场景文件开头形如 {EXAMPLE}。")
        }
        FileProblem::Unknown => {
            format!("文件既不是本页的场景（开头形如 {EXAMPLE}），也不是模型的 config.json（其中有 model_type）。")
        }
        FileProblem::Newer { format } => format!(
            "文件格式为 {format}，由更新版本的 Dayburn 写成，而本页只读格式 {FORMAT}。可刷新页面，或打开文件中的链接。"
        ),
        FileProblem::Field { field, example } => {
            join(&["文件中缺少 ", &quoted(field), " 或无法读取，应形如 ", example, "。"])
        }
        FileProblem::LongLink { field, bytes } => join(&[
            "文件中的 ",
            &quoted(field),
            " 有 ",
            &number(*bytes as u64),
            " 字节，而链接最多 ",
            &number(LONGEST_LINK as u64),
            " 字节。",
        ]),
    }
}

/// How a file of the page begins.
const EXAMPLE: &str = r#"{"app": "dayburn", "format": 1, …}"#;

fn number(value: u64) -> String {
    Decimal::of(value as f64).map_or_else(|| value.to_string(), |decimal| decimal.text(0, true))
}
