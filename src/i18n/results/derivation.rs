//! The derivation card.

use super::texts;
use crate::i18n::lang::Lang;
use crate::scenario::resolve::Origin;

texts! {
    TITLE "How is it calculated?" "怎么算出来的？";
    SUBTITLE "The formula is the code that ran; click a number to go deeper" "公式即实际运行的代码，点数字可逐层展开";
    PATH "Path" "路径";
    FORMULA "Formula" "公式";
    WITH_NUMBERS "With your numbers" "代入你的数字";
    RESULT "Result" "结果";
    MADE_OF "Made of" "取决于";
    DECIDED "Decided" "方案选择";
    USED_BY "Used by" "用于";
    VALUE "Value" "取值";
    ORIGIN "Origin" "由来";
    SOURCE "Source" "来源";
    CHANGED "changed" "已改";
    CHANGE_IT "Change it" "去修改";
    COPY "Copy: " "复制：";
    AS_TEXT "text" "文本";
    AS_LATEX "LaTeX" "LaTeX";
    COPIED "Copied" "已复制";
    NOT_COPIED
        "The browser refused to copy. The text is selected: press Ctrl+C, or Cmd+C."
        "浏览器拒绝复制。文字已选中，请按 Ctrl+C 或 Cmd+C。";
    CONVERTED "Units are converted on the way." "计算中换算了单位。";
    NO_VALUE "This scenario has no such value." "当前场景没有这个数值。";
    NEXT "›" "›";
    SEPARATOR ", " "、";
}

/// `Show all 41 steps`.
pub fn all_steps(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("Show all {count} steps"),
        Lang::Zh => format!("显示全部 {count} 步"),
    }
}

/// Who says the value of an input.
pub const fn origin(lang: Lang, origin: Origin) -> &'static str {
    match (lang, origin) {
        (Lang::En, Origin::Reader) => "set by you",
        (Lang::Zh, Origin::Reader) => "由你设定",
        (Lang::En, Origin::Preset) => "stated by the scenario you started from",
        (Lang::Zh, Origin::Preset) => "由所选预设场景给出",
        (Lang::En, Origin::Catalog(..)) => "from the catalog entry of what was chosen",
        (Lang::Zh, Origin::Catalog(..)) => "来自所选条目的目录数据",
        (Lang::En, Origin::Default) => "default",
        (Lang::Zh, Origin::Default) => "默认值",
        (Lang::En, Origin::Computed) => "decided by the plan",
        (Lang::Zh, Origin::Computed) => "由方案决定",
    }
}

/// A source with the date it is from.
pub fn dated(lang: Lang, date: &str) -> String {
    match lang {
        Lang::En => format!(", {date}"),
        Lang::Zh => format!("，{date}"),
    }
}
