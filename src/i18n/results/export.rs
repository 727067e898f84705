//! What stands in a calculation that a reader takes along, beside the words that the whole page shares.

use super::texts;
use crate::i18n::lang::Lang;

texts! {
    TAKE_ALONG "Take the calculation with you: " "带走这份计算：";
    PYTHON "Python" "Python";
    JAVASCRIPT "JavaScript" "JavaScript";
    SQUIGGLE "Squiggle" "Squiggle";
    SPREADSHEET "spreadsheet (CSV)" "电子表格（CSV）";
    SAME_FORMULAS
        "The formulas of the page, in the order in which they are computed."
        "页面上的公式，按计算顺序排列。";
    BASE_UNITS
        "Values are in base units: seconds, bytes, FLOP, tokens, US dollars, joules, kilograms of CO2, liters."
        "数值均为基本单位：秒、字节、FLOP、token、美元、焦耳、千克 CO2、升。";
    PLAN_STANDS
        "What the page plans for itself (GPUs of a replica, batch) stands among the inputs and does not adapt."
        "由页面规划的量（每个副本的 GPU 数、批大小）列在输入中，不会随之调整。";
    INPUTS "Inputs" "输入";
    ROUNDS_UP
        "Rounds up, but forgives what floating point adds to a whole number."
        "向上取整，但容许浮点误差。";
    DIVIDES "Divides; by zero, what floating point says." "除法；除以零时按浮点规则。";
    PICKS_LARGER "The larger of two; if one is not a number, the other." "取较大者；若其一不是数，取另一个。";
    PICKS_SMALLER "The smaller of two; if one is not a number, the other." "取较小者；若其一不是数，取另一个。";
    KEY "key" "键";
    SYMBOL "symbol" "符号";
    VALUE_IN_BASE "value" "数值";
    BASE_UNIT "base unit" "基本单位";
    AS_SHOWN "as shown" "页面数值";
    UNIT_SHOWN "unit" "单位";
    ADDRESS "address" "网址";
}

/// Where the calculation comes from, and the link that opens it again.
pub fn made_with(lang: Lang, version: u32, link: &str) -> String {
    match lang {
        Lang::En => format!("Dayburn, model version {version}: ?{link}"),
        Lang::Zh => format!("Dayburn，模型版本 {version}：?{link}"),
    }
}

/// What it answers: `Cost of a day: $694,444`.
pub fn answers(lang: Lang, name: &str, value: &str) -> String {
    match lang {
        Lang::En => format!("{name}: {value}"),
        Lang::Zh => format!("{name}：{value}"),
    }
}
