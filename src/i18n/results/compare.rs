//! What is said of variants: what they are called, by how much they differ, and how sure that is.

use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::prose::{join, quoted, within};
use crate::i18n::quantities::label;
use crate::model::quantities::Id;

texts! {
    ALONE_TITLE "Compare with what?" "和什么对比？";
    ALONE
        "Add a variant below. All variants share the same random draws, so their difference is real, not noise."
        "在下面添加一个变体。所有变体使用同一组随机样本，差异中不含抽样噪声。";
    SAME_TITLE "The variants are the same so far" "各变体目前完全相同";
    SAME
        "Change one of them in the calculator, or add another below."
        "在计算器中修改其中一个，或在下面添加另一个。";
    THIS_SCENARIO "this scenario" "当前场景";
    NOTHING_DIFFERS "nothing differs" "完全相同";
    VARIANT "Variant" "变体";
    DIFFERENCE "Difference" "差异";
    CENTRAL_CASE "Central case" "中位情形";
    LESS_CHANCE "Chance that it is less" "更低的概率";
    EDIT "Change it in the calculator" "到计算器中修改";
    SWAP "Swap with A" "与 A 互换";
    REMOVE "Remove" "移除";
    ADD_COPY "Keep a copy of A, then change A" "保留 A 的副本，再修改 A";
    ADD_OWNED "The same, owned" "相同场景，改为自有";
    ADD_RENTED "The same, rented" "相同场景，改为租用";
    ADD_GPU "The same on another accelerator" "相同场景，换一种加速卡";
    ADD_PRESET "Another preset" "另一个预设场景";
    CHOOSE "Choose…" "选择…";
    FULL "Three can be compared at once. Remove one to add another." "最多同时对比三个。移除一个即可添加新的。";
    VARIANTS_SUBTITLE "A is what the calculator holds; B is the baseline of the whole page" "A 是计算器中的场景；B 是整页的基准";
    PIN "Pin as baseline" "设为基准";
    UNPIN "Unpin" "取消基准";
    PINNED "pinned" "基准";
    COMPARE_VARIANTS "Compare variants" "对比变体";
    CHANGED_LIST "What was changed" "改动了什么";
}

/// What the picture shows, for two or three variants.
pub fn subtitle(lang: Lang, count: usize, all_points: bool) -> String {
    match (lang, all_points, count) {
        (Lang::En, true, 2) => "Two variants on one axis. No input is a range, so each is a point.".to_owned(),
        (Lang::En, true, _) => "Three variants on one axis. No input is a range, so each is a point.".to_owned(),
        (Lang::En, false, 2) => {
            "Two variants on one axis. Dot: central case. Thick: half the chances. Thin: 90% range. Same random draws \
             for both."
                .to_owned()
        }
        (Lang::En, false, _) => {
            "Three variants on one axis. Dot: central case. Thick: half the chances. Thin: 90% range. Same random \
             draws for all three."
                .to_owned()
        }
        (Lang::Zh, true, count) => {
            format!("{}个变体同一坐标轴。没有参数取为区间，因此都是单一数值。", zh_count(count))
        }
        (Lang::Zh, false, count) => {
            let count = zh_count(count);
            format!("{count}个变体同一坐标轴。圆点：中位情形；粗线：一半可能；细线：90% 区间。使用同一组随机样本。")
        }
    }
}

const fn zh_count(count: usize) -> &'static str {
    match count {
        2 => "两",
        _ => "三",
    }
}

/// `4 values differ`.
pub fn values_differ(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (_, 0) => NOTHING_DIFFERS.get(lang).to_owned(),
        (Lang::En, 1) => "1 value differs".to_owned(),
        (Lang::En, _) => format!("{count} values differ"),
        (Lang::Zh, _) => format!("{count} 项不同"),
    }
}

/// `5 of 64`.
pub fn rows_of(lang: Lang, count: usize, all: usize) -> String {
    match lang {
        Lang::En => format!("{count} of {all}"),
        Lang::Zh => format!("{all} 项中的 {count} 项"),
    }
}

/// The disclosure of inputs that differ because a choice does.
pub fn following(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1 more follows from these".to_owned(),
        (Lang::En, _) => format!("{count} more follow from these"),
        (Lang::Zh, _) => format!("另有 {count} 项随之而变"),
    }
}

/// A share as text, or as a multiple: `31%`, `5.2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart<'a> {
    /// Nothing, or too little to tell.
    None,
    /// Lower by so much.
    Less(&'a str),
    /// Higher by so much.
    More(&'a str),
    /// So many times as much.
    Times(&'a str),
}

/// How sure a finding is: how many of a hundred outcomes agree with it; none where nothing is uncertain.
pub fn finding(lang: Lang, name: &str, id: Id, apart: Apart, agree: Option<u32>) -> String {
    let cost = id == Id::CostPerDay;
    let what = label(lang, id);
    let said = match (lang, cost, apart) {
        (Lang::En, true, Apart::None) => format!("{name} costs about the same"),
        (Lang::En, true, Apart::Less(share)) => format!("{name} costs {share} less"),
        (Lang::En, true, Apart::More(share)) => format!("{name} costs {share} more"),
        (Lang::En, true, Apart::Times(times)) => format!("{name} costs {times} times as much"),
        (Lang::En, false, Apart::None) => format!("{}: {name} is about the same", what),
        (Lang::En, false, Apart::Less(share)) => format!("{}: {name} is {share} lower", what),
        (Lang::En, false, Apart::More(share)) => format!("{}: {name} is {share} higher", what),
        (Lang::En, false, Apart::Times(times)) => format!("{}: {name} is {times} times as high", what),
        (Lang::Zh, true, Apart::None) => join(&[name, "的成本大致相同"]),
        (Lang::Zh, true, Apart::Less(share)) => join(&[name, "便宜", share]),
        (Lang::Zh, true, Apart::More(share)) => join(&[name, "贵", share]),
        (Lang::Zh, true, Apart::Times(times)) => join(&[name, "的成本是", times, "倍"]),
        (Lang::Zh, false, Apart::None) => join(&[name, "的", what, "大致相同"]),
        (Lang::Zh, false, Apart::Less(share)) => join(&[name, "的", what, "低", share]),
        (Lang::Zh, false, Apart::More(share)) => join(&[name, "的", what, "高", share]),
        (Lang::Zh, false, Apart::Times(times)) => join(&[name, "的", what, "是", times, "倍"]),
    };
    let agree = agree.filter(|_| apart != Apart::None);
    match (lang, agree) {
        (_, None) => said,
        (Lang::En, Some(100)) => format!("{said}, almost surely"),
        (Lang::Zh, Some(100)) => format!("{said}，几乎可以肯定"),
        (Lang::En, Some(agree @ 50..)) => format!("{said}, in {agree} of 100 outcomes"),
        (Lang::Zh, Some(agree @ 50..)) => format!("{said}（100 个结果中有 {agree} 个如此）"),
        (Lang::En, Some(agree)) => format!("{said}, but only in {agree} of 100 outcomes"),
        (Lang::Zh, Some(agree)) => format!("{said}（但 100 个结果中只有 {agree} 个如此）"),
    }
}

/// Findings in a row, as a title.
pub fn findings(lang: Lang, all: &[String]) -> String {
    all.join(if lang == Lang::En { "; " } else { "；" })
}

/// What stands behind the letter of a variant in its difference.
pub const fn minus_first(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "minus A",
        Lang::Zh => "减 A",
    }
}

/// `−11%, less in 93%`: of the central cases, then of the outcomes.
pub fn share_and_chance(lang: Lang, share: &str, less: &str) -> String {
    match lang {
        Lang::En => format!("{share}, less in {less}"),
        Lang::Zh => format!("{share}，{less} 更低"),
    }
}

/// Variants for a screen reader: what is compared, and names with amounts.
pub fn picture(lang: Lang, id: Id, rows: &[(String, String)]) -> String {
    let row = |(name, amount): &(String, String)| match lang {
        Lang::En => format!("{name} {amount}"),
        Lang::Zh => join(&[name, amount]),
    };
    let rows: Vec<String> = rows.iter().map(row).collect();
    match lang {
        Lang::En => format!("{}: {}.", label(lang, id), rows.join(", ")),
        Lang::Zh => format!("{}：{}。", label(lang, id), rows.join("，")),
    }
}

/// The ends of a range of differences, each with its sign.
pub fn between(lang: Lang, low: &str, high: &str) -> String {
    match lang {
        Lang::En => format!("{low} to {high}"),
        Lang::Zh => join(&[low, "至", high]),
    }
}

/// The difference to the pinned baseline: `−22% since pinned`.
pub fn since_pinned(lang: Lang, change: &str) -> String {
    match lang {
        Lang::En => format!("{change} since pinned"),
        Lang::Zh => format!("较基准 {change}"),
    }
}

/// The difference to a baseline with a name: `−22% against Rented`.
pub fn against(lang: Lang, change: &str, name: &str) -> String {
    let name = quoted(name);
    match lang {
        Lang::En => format!("{change} against {name}"),
        Lang::Zh => format!("较“{name}” {change}"),
    }
}

/// Where the baseline stands on a slider, to be read aloud.
pub fn baseline_at(lang: Lang, value: &str) -> String {
    match lang {
        Lang::En => format!("pinned at {value}"),
        Lang::Zh => join(&["基准", value]),
    }
}

/// A name that the reader gave, fit to stand on the page.
pub fn given_name(name: &str) -> String {
    quoted(name)
}

/// `Daily users 120 M`, where a variant has no better name.
pub fn named_by(lang: Lang, what: &str, value: &str) -> String {
    match lang {
        Lang::En => format!("{} {value}", within(what)),
        Lang::Zh => join(&[what, value]),
    }
}

/// Parts of a name in a row.
pub fn name_parts(lang: Lang, parts: &[String]) -> String {
    parts.join(if lang == Lang::En { ", " } else { "，" })
}

/// The name of the field that holds a variant's name.
pub fn name_of(lang: Lang, letter: &str) -> String {
    match lang {
        Lang::En => format!("Name of {letter}"),
        Lang::Zh => format!("{letter} 的名称"),
    }
}

/// An act on a variant, in full: `Remove: B`.
pub fn act_on(lang: Lang, act: &str, letter: &str) -> String {
    match lang {
        Lang::En => format!("{act}: {letter}"),
        Lang::Zh => format!("{act}：{letter}"),
    }
}

/// What a preset changed, beside `Undo`: `DeepSeek, one day: 14 values changed, $87k a day (−92%)`.
pub fn preset_changed(lang: Lang, preset: &str, count: usize, cost: Option<(&str, &str)>) -> String {
    let values = match (lang, count) {
        (Lang::En, 1) => "1 value changed".to_owned(),
        (Lang::En, _) => format!("{count} values changed"),
        (Lang::Zh, _) => format!("{count} 项已变"),
    };
    match (lang, cost) {
        (Lang::En, None) => format!("{preset}: {values}"),
        (Lang::En, Some((amount, change))) => format!("{preset}: {values}, {amount} ({change})"),
        (Lang::Zh, None) => format!("{preset}：{values}"),
        (Lang::Zh, Some((amount, change))) => format!("{preset}：{values}，{amount}（{change}）"),
    }
}

/// A value before and after a change: `200 M → 120 M`.
pub fn from_to(before: &str, after: &str) -> String {
    format!("{before} → {after}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_says_how_much_and_how_sure() {
        let en = |apart, agree| finding(Lang::En, "B", Id::CostPerDay, apart, agree);
        assert_eq!(en(Apart::Less("31%"), Some(100)), "B costs 31% less, almost surely");
        assert_eq!(en(Apart::More("42%"), Some(87)), "B costs 42% more, in 87 of 100 outcomes");
        assert_eq!(en(Apart::Less("2%"), Some(44)), "B costs 2% less, but only in 44 of 100 outcomes");
        assert_eq!(en(Apart::Times("5.2"), None), "B costs 5.2 times as much");
        assert_eq!(en(Apart::None, Some(50)), "B costs about the same");
        let zh = |id, apart, agree| finding(Lang::Zh, "B", id, apart, agree);
        assert_eq!(zh(Id::CostPerDay, Apart::Less("31%"), Some(100)), "B 便宜 31%，几乎可以肯定");
        assert_eq!(zh(Id::EnergyPerQuery, Apart::More("5%"), None), "B 的每条消息能耗高 5%");
    }

    #[test]
    fn differences_to_the_baseline_are_signed_and_say_to_what() {
        assert_eq!(since_pinned(Lang::En, "−22%"), "−22% since pinned");
        assert_eq!(against(Lang::Zh, "−22%", "租用"), "较“租用” −22%");
        assert_eq!(
            preset_changed(Lang::Zh, "甲", 14, Some(("8.7 万美元/天", "−92%"))),
            "甲：14 项已变，8.7 万美元/天（−92%）"
        );
        assert_eq!(values_differ(Lang::En, 1), "1 value differs");
    }
}
