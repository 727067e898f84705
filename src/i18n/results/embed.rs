//! What stands round an embed in somebody else's page.

use super::texts;
use crate::i18n::label;
use crate::i18n::lang::Lang;
use crate::i18n::prose::join;
use crate::model::quantities::Id;

texts! {
    OPEN "Open the full calculation" "打开完整计算";
    RESET "reset" "还原";
    NEEDS_SCRIPT "This embed calculates with JavaScript, which is switched off here." "此嵌入内容用 JavaScript 计算，而 JavaScript 已停用。";
    CANNOT "It cannot be calculated here." "此处无法计算。";
}

/// A sentence round an amount that is known before anything is calculated: what stands before it, in it and behind.
pub const fn about(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::En => ["It costs about ", " a day", "."],
        Lang::Zh => ["每天约需 ", "", "。"],
    }
}

/// Which model computed what is shown.
pub fn model(lang: Lang, version: &str) -> String {
    match lang {
        Lang::En => format!("model {version}"),
        Lang::Zh => format!("模型 {version}"),
    }
}

/// When a result was computed that is no longer recomputed, and with which model.
pub fn frozen(lang: Lang, date: Option<&str>, version: &str) -> String {
    match (lang, date) {
        (Lang::En, Some(date)) => format!("Frozen on {date}, model {version}"),
        (Lang::En, None) => format!("Frozen, model {version}"),
        (Lang::Zh, Some(date)) => format!("定格于 {date}，模型 {version}"),
        (Lang::Zh, None) => format!("定格，模型 {version}"),
    }
}

/// What stands under the name of an input: how far its slider goes.
pub fn ends(lang: Lang, low: &str, high: &str) -> String {
    match lang {
        Lang::En => format!("{low} to {high}"),
        Lang::Zh => join(&[low, "至", high]),
    }
}

/// A number in prose for those who cannot see that it can be moved.
pub fn adjustable(lang: Lang, id: Id, number: &str) -> String {
    match lang {
        Lang::En => format!("{number}, {}: go to its slider", label(lang, id)),
        Lang::Zh => format!("{number}，{}：前往滑块", label(lang, id)),
    }
}
