//! What is said of measures that lower the cost: what they come to, their order, and which of them to take.

use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::prose::{join, list, quoted};
use crate::i18n::text::Text;
use crate::plan::savings::Lever;

texts! {
    NONE_APPLIES "None of these measures applies to this scenario" "这些措施都不适用于当前场景";
    NO_COST "Only a scenario with a cost per day can be made cheaper here" "只有给出每日成本的场景才能在此降本";
    NO_COST_WHY
        "This scenario tells the cost of a training run. Choose a preset that serves users to see what would lower it."
        "当前场景只计算一次训练的成本。选择一个面向用户的预设，即可查看哪些措施能降低成本。";
    INTRO
        "Each measure comes on top of those above it, in the central case. Thin lines are 90% ranges over the same random draws."
        "每项措施叠加在其上各项之后，按中位情形计算；细线为同一组随机样本下的 90% 区间。";
    INTRO_FAIR
        "What each measure saves on average over orders, in the central case. Thin lines reach from the least to the most that it saves in any of them."
        "每项措施在各种顺序下的平均效果，按中位情形计算；细线表示不同顺序下的最小值到最大值。";
    AS_IT_IS "As it is" "现状";
    WITH_THESE "With these" "采用后";
    MEASURE "Measure" "措施";
    AFTER "After it" "之后";
    NOTE "Details" "说明";
    IN_ORDER "In this order" "按此顺序";
    FAIR "Fair share of each" "各自应得份额";
    COUNTED "How each measure is counted" "每项措施的计法";
    FAIR_SHARE "Fair share" "应得份额";
    ANY_ORDER "In any order" "不同顺序";
    ALONE "Alone" "单独采用";
    USE "Use these" "采用这些措施";
    CHART "What lowers the cost" "哪些措施能降低成本";
    MEASURES "Which measures, and in which order?" "采用哪些措施，按什么顺序？";
    NOT_HERE "Not for this scenario" "不适用于当前场景";
    RESERVED_AND_GIVEN_BACK
        "Accelerators reserved for a year cannot be given back at night: following the load and reserving are not both had in full."
        "预留一年的加速卡无法在夜间退租：“随负载伸缩”与“预留一年”不能同时完全生效。";
    OWNED_AND_RENTED
        "Owned servers pay no rent: what reserving, spot and following the load save of it is lost as soon as servers are bought."
        "自有服务器不付租金：一旦购买服务器，预留、竞价与随负载伸缩省下的租金便不复存在。";
}

/// What a lever is called within a sentence.
const fn in_sentence(lever: Lever) -> Text {
    let (en, zh) = match lever {
        Lever::SmallerModel => ("a smaller model", "较小的模型"),
        Lever::Pruning => ("pruning", "剪枝"),
        Lever::Activations => ("8-bit weights and activations", "8 位权重与激活"),
        Lever::Weights => ("4-bit weights", "4 位权重"),
        Lever::Cache => ("an 8-bit KV cache", "8 位 KV 缓存"),
        Lever::PrefixCache => ("a prefix cache", "前缀缓存"),
        Lever::LargerBatch => ("larger batches", "更大的批次"),
        Lever::SpeculativeDecoding => ("speculative decoding", "推测解码"),
        Lever::PrefillDecodeSplit => ("prefill and decode apart", "预填充与解码分离"),
        Lever::FollowLoad => ("following the load", "随负载伸缩"),
        Lever::Reserved => ("a year's reservation", "一年期预留"),
        Lever::Spot => ("spot for a part", "部分竞价实例"),
        Lever::Own => ("owning the servers", "自有服务器"),
        Lever::Region => ("a cheaper grid", "更便宜的电网"),
        Lever::RightSize => ("fewer servers", "精简服务器"),
    };
    Text { en, zh }
}

/// The most measures that a title names.
const NAMED: usize = 3;

/// Some measures by their names, the others by their number.
fn some_of(lang: Lang, levers: &[Lever]) -> String {
    let shown = if levers.len() > NAMED { NAMED - 1 } else { levers.len() };
    let mut names: Vec<String> =
        levers.iter().take(shown).map(|lever| in_sentence(*lever).get(lang).to_owned()).collect();
    let others = levers.len() - shown;
    match lang {
        Lang::En if others > 0 => names.push(format!("{others} more")),
        Lang::Zh if others > 0 => return join(&[&names.join("、"), "等", &levers.len().to_string(), "项措施"]),
        _ => {}
    }
    list(lang, &names)
}

/// What measures come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome<'a> {
    /// The cost falls by so much.
    Less(&'a str),
    /// It rises by so much.
    More(&'a str),
    /// Nothing that can be told.
    Same,
}

/// What the measures that are used come to, those that save most first: `A prefix cache, speculative decoding and
/// 2 more would take $1.9M off $3.1M a day`.
pub fn finding(lang: Lang, levers: &[Lever], outcome: Outcome, before: &str) -> String {
    if levers.is_empty() {
        return match lang {
            Lang::En => format!("{before} as it is: switch on a measure to see what it saves"),
            Lang::Zh => join(&["现状为每天", before, "：勾选一项措施，查看能省多少"]),
        };
    }
    let names = some_of(lang, levers);
    match (lang, outcome) {
        (Lang::En, outcome) => {
            let names = capital(&names);
            match outcome {
                Outcome::Less(amount) => format!("{names} would take {amount} off {before}"),
                Outcome::More(amount) => format!("{names} would add {amount} to {before}"),
                Outcome::Same => format!("{names} would leave {before} as it is"),
            }
        }
        (Lang::Zh, Outcome::Less(amount)) => join(&[&names, "可从每天", before, "中省去", amount]),
        (Lang::Zh, Outcome::More(amount)) => join(&[&names, "会在每天", before, "之上增加", amount]),
        (Lang::Zh, Outcome::Same) => join(&[&names, "不会改变每天", before, "的成本"]),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// The name of a button that moves a measure.
pub fn move_it(lang: Lang, name: &str, earlier: bool) -> String {
    match (lang, earlier) {
        (Lang::En, true) => format!("Earlier: {name}"),
        (Lang::En, false) => format!("Later: {name}"),
        (Lang::Zh, true) => format!("前移：{name}"),
        (Lang::Zh, false) => format!("后移：{name}"),
    }
}

/// Where a measure stands after it was moved, and what it saves there.
pub fn moved(lang: Lang, name: &str, place: usize, of: usize, effect: &str) -> String {
    match lang {
        Lang::En => format!("{name}: {place} of {of}, {effect}"),
        Lang::Zh => join(&[name, "：第", &place.to_string(), "项，共", &of.to_string(), "项，", effect]),
    }
}

/// How the carbon of a day changes.
pub fn carbon(lang: Lang, change: &str) -> String {
    match lang {
        Lang::En => format!("Carbon: {change}."),
        Lang::Zh => format!("碳排放：{change}。"),
    }
}

/// What happened when measures were taken over.
pub fn used(lang: Lang, count: usize, amount: &str, change: &str) -> String {
    match (lang, count) {
        (Lang::En, 1) => format!("1 measure used: {amount} ({change})"),
        (Lang::En, _) => format!("{count} measures used: {amount} ({change})"),
        (Lang::Zh, _) => join(&["已采用", &count.to_string(), "项措施：每天", amount, "（", change, "）"]),
    }
}

/// Words of a link that name no measure.
pub fn unknown(lang: Lang, words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| in_quotes(word)).collect();
    let said = list(lang, &words);
    match lang {
        Lang::En => format!(
            "The link asks for {said}, which is no measure. Measures are named by their keys with commas between them, like \
             ask=prefix_cache,reserved. The rest is shown."
        ),
        Lang::Zh => join(&[
            "链接中的",
            &said,
            "不是可用的措施。措施以键名表示，用逗号分隔，例如 ask=prefix_cache,reserved；其余部分照常显示。",
        ]),
    }
}

/// Somebody else's words in quotation marks.
pub(super) fn in_quotes(word: &str) -> String {
    format!("“{}”", quoted(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_names_what_saves_most() {
        let all = [Lever::PrefixCache, Lever::SpeculativeDecoding, Lever::Reserved, Lever::Own];
        let en = |levers: &[Lever]| finding(Lang::En, levers, Outcome::Less("$1.9M"), "$3.1M a day");
        assert_eq!(en(&all), "A prefix cache, speculative decoding and 2 more would take $1.9M off $3.1M a day");
        assert_eq!(
            en(&all[..3]),
            "A prefix cache, speculative decoding and a year's reservation would take $1.9M off $3.1M a day"
        );
        let zh = |levers: &[Lever]| finding(Lang::Zh, levers, Outcome::Less("190 万美元"), "310 万美元");
        assert_eq!(zh(&all), "前缀缓存、推测解码等 4 项措施可从每天 310 万美元中省去 190 万美元");
        assert_eq!(zh(&all[..2]), "前缀缓存和推测解码可从每天 310 万美元中省去 190 万美元");
        assert_eq!(zh(&[]), "现状为每天 310 万美元：勾选一项措施，查看能省多少");
    }
}
