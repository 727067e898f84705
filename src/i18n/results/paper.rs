//! What stands on paper, and the button that prints.

use super::texts;
use crate::i18n::lang::Lang;

texts! {
    CHANGED "Changed inputs" "已改动的参数";
    INPUT "Input" "参数";
    HERE "Here" "本次取值";
    PRESET "In the preset" "预设取值";
}

/// The button beside the title of the calculation.
pub fn print_steps(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("Print all {count} steps"),
        Lang::Zh => format!("打印全部 {count} 步"),
    }
}
