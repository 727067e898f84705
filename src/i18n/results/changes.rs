//! What is said of the difference between two scenarios, input by input.

use super::savings::in_quotes;
use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::prose::{join, list, within};
use crate::i18n::quantities::label;
use crate::model::quantities::Id;

texts! {
    WAITING "Working out what explains the difference…" "正在拆解差异…";
    AGAINST "Compared with" "对比对象";
    QUANTITY "What of it" "比较的量";
    COUNTED "How each input is counted" "每个参数的计法";
    AVERAGE "Average over orders" "对各种顺序取平均";
    IN_ORDER "In the order of the form" "按表单中的顺序";
    INPUT "Input" "参数";
    THIS "This scenario" "当前场景";
    CHART "What explains the difference" "差异从何而来";
    ANY_ORDER "In any order" "不同顺序";
    GROUP_PRESETS "Presets" "预设场景";
    CHANGE_SOMETHING "Change an input in the calculator" "到计算器中修改参数";
    NOTHING
        "Change an input in the calculator, or choose something else to compare with."
        "在计算器中修改一个参数，或选择其他对比对象。";
    NOT_BY_INPUT
        "Some scenario between the two has no such quantity, or too many inputs differ: this difference cannot be told input by input. Choose another quantity or something nearer."
        "两者之间的某个中间场景没有这个量，或不同的参数过多，无法逐项拆解。可换一个量，或选择更接近的对比对象。";
    NOT_BY_INPUT_TITLE "This difference cannot be told input by input" "这一差异无法逐项拆解";
    WHY "Why do they differ?" "差异从何而来？";
    SWITCH
        "An input that acts only together with another gets its part of what both do. Averaged over orders, no input is told as more because it came last."
        "只有与其他参数共同作用时才起效的参数，也分得两者效果的一部分；对各种顺序取平均后，不会因排在最后而被高估。";
}

/// What the link says it starts from: its preset, by name.
pub fn start(lang: Lang, preset: &str) -> String {
    match lang {
        Lang::En => format!("What it started from: {preset}"),
        Lang::Zh => format!("出发的预设：{preset}"),
    }
}

/// A variant, by letter and name.
pub fn variant(lang: Lang, letter: &str, name: &str) -> String {
    match lang {
        Lang::En => format!("Variant {letter}: {name}"),
        Lang::Zh => join(&["变体", letter, "：", name]),
    }
}

/// From which scenario to which, and what thin lines say.
pub fn intro(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!(
            "From “{name}” to this scenario, input by input, in the central case. Thin lines reach from the least to the \
             most that an input does, whichever others changed before it."
        ),
        Lang::Zh => join(&[
            "从“",
            name,
            "”到当前场景，逐个参数拆解，按中位情形计算；细线表示其他参数先变或后变时该参数影响的最小值到最大值。",
        ]),
    }
}

/// What explains a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause<'a> {
    /// One input alone.
    Whole(&'a str),
    /// One input, so much of it.
    Part(&'a str, &'a str),
    /// One input more than all of it, another against it: names with signed amounts.
    Against([(&'a str, &'a str); 2]),
}

/// What explains the difference: `Price a GPU-hour explains $1.2M of the $1.5M difference`.
pub fn finding(lang: Lang, cause: Cause, difference: &str, signed: &str) -> String {
    match (lang, cause) {
        (Lang::En, Cause::Whole(name)) => format!("{name} explains all of the {difference} difference"),
        (Lang::En, Cause::Part(name, amount)) => format!("{name} explains {amount} of the {difference} difference"),
        (Lang::En, Cause::Against([(first, amount), (second, against)])) => {
            format!("{first} makes {amount}, {} {against}: {signed} in all", within(second))
        }
        (Lang::Zh, Cause::Whole(name)) => join(&[difference, "的差异全部来自", name]),
        (Lang::Zh, Cause::Part(name, amount)) => join(&[difference, "的差异中，", amount, "来自", name]),
        (Lang::Zh, Cause::Against([(first, amount), (second, against)])) => {
            format!("{first} {amount}，{second} {against}，合计 {signed}")
        }
    }
}

/// Nothing differs.
pub fn same(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Nothing differs from “{name}”"),
        Lang::Zh => format!("与“{name}”完全相同"),
    }
}

/// Inputs differ, and the quantity does not.
pub fn no_difference(lang: Lang, count: usize, quantity: Id) -> String {
    let what = label(lang, quantity);
    match (lang, count) {
        (Lang::En, 1) => format!("One input differs, yet {} is the same", within(what)),
        (Lang::En, _) => format!("{count} inputs differ, yet {} is the same", within(what)),
        (Lang::Zh, _) => join(&[&count.to_string(), "个参数不同，", what, "却相同"]),
    }
}

/// One of the two has no such quantity.
pub fn not_both(lang: Lang, quantity: Id) -> String {
    let what = label(lang, quantity);
    match lang {
        Lang::En => format!("Only one of the two has a value for {}", within(what)),
        Lang::Zh => join(&["两者之中只有一个有", what]),
    }
}

/// From a value to another, with how many values follow: `$2.50 → $2.80, 3 follow`.
pub fn with_following(lang: Lang, values: &str, following: usize) -> String {
    match (lang, following) {
        (_, 0) => values.to_owned(),
        (Lang::En, 1) => format!("{values}, 1 follows"),
        (Lang::En, _) => format!("{values}, {following} follow"),
        (Lang::Zh, _) => format!("{values}，{following} 项随之而变"),
    }
}

/// The variant that a link asks for is not there.
pub fn no_variant(lang: Lang, letter: &str) -> String {
    match lang {
        Lang::En => format!(
            "The link asks for variant {letter}, and there is none. Pin a baseline or add one in the comparison."
        ),
        Lang::Zh => join(&["链接要求与变体", letter, "对比，但没有这个变体。可先设定基准，或在对比视图中添加。"]),
    }
}

/// Words of a link that this view does not know.
pub fn unknown(lang: Lang, words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| in_quotes(word)).collect();
    let said = list(lang, &words);
    match lang {
        Lang::En => format!(
            "The link asks for {said}, which this view does not know. It knows b, c, start or a preset, a result and form, \
             with commas between them, like ask=chatgpt-2023,carbon_per_day. The rest is shown."
        ),
        Lang::Zh => join(&[
            "链接中的",
            &said,
            "无法识别。可用 b、c、start 或预设键名、结果键名以及 form，用逗号分隔，例如 ask=chatgpt-2023,carbon_per_day；其余部分照常显示。",
        ]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_tells_what_explains_how_much() {
        let part = Cause::Part("Price a GPU-hour", "$1.2M");
        assert_eq!(
            finding(Lang::En, part, "$1.5M", "+$1.5M"),
            "Price a GPU-hour explains $1.2M of the $1.5M difference"
        );
        let against = Cause::Against([("日活跃用户", "−210 万美元"), ("每 GPU 小时价格", "+90 万美元")]);
        assert_eq!(
            finding(Lang::Zh, against, "120 万美元", "−120 万美元"),
            "日活跃用户 −210 万美元，每 GPU 小时价格 +90 万美元，合计 −120 万美元"
        );
        assert_eq!(with_following(Lang::En, "A → B", 3), "A → B, 3 follow");
    }
}
