//! What the ranking of hardware says.

use super::texts;
use crate::catalog::accelerators::Accelerator;
use crate::i18n::choices::{ownership, precision};
use crate::i18n::lang::Lang;
use crate::i18n::prose::{join, list, quoted};
use crate::model::choices::{Ownership, Precision};
use crate::model::source::Source;

texts! {
    SEARCHING "Which hardware is the cheapest?" "哪种硬件最便宜？";
    NOBODY "This scenario serves nobody, so there is nothing to rank" "当前场景没有服务量，无可排名";
    NOBODY_HOW
        "Ranking needs users and tokens. A scenario about training alone has none."
        "排名需要用户数与 token 数；只谈训练的场景没有这些。";
    NOTHING_FITS "The model fits on no accelerator with a public price" "没有一种有公开价格的加速卡放得下该模型";
    NOTHING_MEETS
        "No accelerator with a public price meets your targets"
        "没有一种有公开价格的加速卡能满足延迟目标";
    NOTHING_HOW
        "Below is what came nearest, and by how much it misses. Looser targets or fewer bits let more through."
        "下表列出最接近的方案及其差距；放宽目标或减少位数可让更多方案入选。";
    RANKING "Ranking" "排名";
    FRONT "Cheaper or faster?" "更便宜，还是更快？";
    FRONT_ALONG "tokens a second for each reader, faster to the right" "每位读者每秒 token 数，越靠右越快";
    FRONT_END "nothing else is both cheaper and faster" "没有更便宜又更快的";
    BATCHES
        "Large dots: the largest batch that keeps to your targets. Small dots: halves of it, and on grey ground twice and four times, which is too slow."
        "大点：满足目标的最大批次；小点：依次减半；灰底上为两倍与四倍批次，出字太慢。";
    WEIGHTS "Weights" "权重";
    ANY "any" "不限";
    AS_PRECISE "as precise as yours" "不低于当前精度";
    FLEET "Fleet" "机群";
    SHOWN "Shown" "显示";
    BEST "the best of each" "每种加速卡最优";
    EVERY "all sizes and formats" "全部规模与精度";
    RANK "Rank" "名次";
    ACCELERATOR "Accelerator" "加速卡";
    FORMAT "Weight format" "权重精度";
    COPY "Accelerators in a copy" "每副本卡数";
    GPUS "GPUs" "卡数";
    MS_A_TOKEN "ms a token" "ms/token";
    FIRST_TOKEN "First token" "首 token";
    BATCH "Batch" "批大小";
    COST "Cost a day" "每日成本";
    BAR "Cost as a bar" "成本条形图";
    RANGE "90% range" "90% 区间";
    FIRST "First in" "居首";
    FIRST_IN_FULL "Share of samples in which it is the cheapest" "成为最便宜者的样本占比";
    KEEPS "Share of samples in which it keeps to the targets" "满足目标的样本占比";
    PER_MILLION "1 M output" "100 万输出";
    PER_MILLION_IN_FULL "1 million output tokens" "100 万输出 token";
    PER_READER "Tokens/s for each reader" "每位读者 token/s";
    PRICE "Price" "价格";
    REASON "Falls out because" "落选原因";
    USE "Use" "采用";
    YOURS "yours" "当前";
    YOUR_PRICE "your price" "自定价格";
    FEWER_BITS "fewer bits" "位数更少";
    FEWER_BITS_NOTE
        "Where it says “fewer bits”, the weights have fewer bits than in the scenario. Answers may be worse, which no figure here accounts for."
        "标注“位数更少”的，权重位数少于当前场景；回答可能变差，此处数字均未计入。";
    COMPARE "Compare with yours" "与当前方案对比";
    FULL "Three are compared already. Remove one there to add this." "已有三个在对比；先移除一个再添加。";
    APART
        "Each accelerator has luck of its own in its price and in how far its predicted speed is off; demand and the rest are shared. The size of a copy stays, its batch adapts."
        "各加速卡的价格与速度预测误差各自抽样，需求等其余因素共用；副本规模不变，批大小随样本调整。";
}

/// An accelerator as a table has room for it: without its maker, and without the socket that most have.
pub fn gpu_name(gpu: &Accelerator) -> String {
    const MAKERS: [&str; 6] = ["NVIDIA ", "AMD Instinct ", "Google ", "Intel ", "AWS ", "Huawei "];
    let name = MAKERS.iter().find_map(|maker| gpu.name.strip_prefix(maker)).unwrap_or(gpu.name);
    let name = name.strip_suffix(" SXM").unwrap_or(name);
    name.replace(" SXM ", " ")
}

/// An accelerator with its format: `B200 in FP8`.
pub fn place(lang: Lang, gpu: &Accelerator, format: Precision) -> String {
    let (gpu, format) = (gpu_name(gpu), precision(lang, format));
    match lang {
        Lang::En => format!("{gpu} in {format}"),
        Lang::Zh => format!("{gpu}（{format}）"),
    }
}

/// How a first place stands to the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against<'a> {
    /// It is the scenario.
    Same,
    /// Cheaper by so much a day.
    Below(&'a str),
    /// Dearer by so much a day, and the scenario misses a target.
    AboveOneThatMisses(&'a str),
    /// Dearer by so much a day.
    Above(&'a str),
    /// Their methods differ, and so nothing can be said.
    Nothing,
}

/// What is said of a first place beside its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<'a> {
    /// Its name.
    pub name: &'a str,
    /// How it stands to the scenario.
    pub against: Against<'a>,
    /// Another way to have the fleet than that of the scenario.
    pub other_fleet: Option<Ownership>,
    /// Its weights have fewer bits.
    pub narrower: bool,
    /// Only those as precise as the scenario were ranked.
    pub precise: bool,
}

/// The title: which one is the cheapest.
pub fn finding(lang: Lang, found: &Found) -> String {
    let Found { name, against, other_fleet, narrower, precise } = *found;
    let fleet = other_fleet.map_or("", |other| match (lang, other) {
        (Lang::En, Ownership::Rent) => "Rented, ",
        (Lang::En, Ownership::Own) => "Owned, ",
        (Lang::Zh, Ownership::Rent) => "改为租用时，",
        (Lang::Zh, Ownership::Own) => "改为自有时，",
    });
    match lang {
        Lang::En => {
            let bits = if precise { " with as many bits" } else { "" };
            let meets = format!("that meets your targets{bits}");
            let mut said = match against {
                Against::Same => format!("{fleet}yours, {name}, is the cheapest {meets}"),
                _ => format!("{fleet}{name} is the cheapest {meets}"),
            };
            said += &match against {
                Against::Below(amount) => format!(", {amount} a day below yours"),
                Against::Above(amount) => format!(", {amount} a day above yours"),
                Against::AboveOneThatMisses(amount) => format!("; yours misses them, for {amount} a day less"),
                Against::Same | Against::Nothing => String::new(),
            };
            said += if narrower { ", but with fewer bits" } else { "" };
            capital(&said)
        }
        Lang::Zh => {
            let among = if precise { "精度不低于当前的方案中，" } else { "" };
            let first = match against {
                Against::Same => join(&[fleet, among, "当前方案", name, "就是满足目标的最便宜选择"]),
                _ => join(&[fleet, among, name, "是满足目标的最便宜选择"]),
            };
            let rest = match against {
                Against::Below(amount) => join(&["，每天比当前少", amount]),
                Against::Above(amount) => join(&["，每天比当前多", amount]),
                Against::AboveOneThatMisses(amount) => join(&["；当前方案每天少", amount, "，但达不到目标"]),
                Against::Same | Against::Nothing => String::new(),
            };
            let bits = if narrower { "，但权重位数更少" } else { "" };
            [first, rest, bits.to_owned()].concat()
        }
    }
}

/// The first letter in capital.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Beside a first place with fewer bits: the first that is as precise. `below` is what it saves a day.
pub fn precise_too(lang: Lang, name: &str, below: Option<&str>) -> String {
    match (lang, below) {
        (Lang::En, Some(below)) => format!("With as many bits as yours it is {name}, {below} a day below yours."),
        (Lang::En, None) => format!("With as many bits as yours it is {name}."),
        (Lang::Zh, Some(below)) => join(&["若位数不减，则是", name, "，每天比当前少", below, "。"]),
        (Lang::Zh, None) => join(&["若位数不减，则是", name, "。"]),
    }
}

/// What was searched: the same work everywhere, and how many places keep to the targets.
pub fn searched(lang: Lang, fleet: Ownership, targets: [&str; 2], [rows, all]: [&str; 2]) -> String {
    let [tpot, ttft] = targets;
    match lang {
        Lang::En => {
            let fleet = if fleet == Ownership::Own { "owned" } else { "rented" };
            let rows = if rows == "0" { "None" } else { rows };
            format!(
                "The same work on every accelerator of the catalog, {fleet}: at most {tpot} a token and \
                 {ttft} to the first. {rows} of {all} combinations of accelerator, format and copy size do it."
            )
        }
        Lang::Zh => {
            let fleet = ownership(lang, fleet);
            join(&[
                "同样的工作量，放到目录中每种加速卡上（",
                fleet,
                "）：每 token 不超过",
                tpot,
                "，首 token 不超过",
                ttft,
                "。加速卡、精度与副本规模的",
                all,
                "种组合中，",
                &if rows == "0" { "没有一种可行。".to_owned() } else { join(&[rows, "种可行。"]) },
            ])
        }
    }
}

/// `8 in a copy`.
pub fn in_a_copy(lang: Lang, gpus: u32) -> String {
    match lang {
        Lang::En => format!("{gpus} in a copy"),
        Lang::Zh => format!("每副本 {gpus} 张"),
    }
}

/// What a place is, in full: `B200 in FP8, 8 in a copy`.
pub fn in_full(lang: Lang, gpu: &Accelerator, format: Precision, gpus: u32) -> String {
    let place = place(lang, gpu, format);
    let copy = in_a_copy(lang, gpus);
    match lang {
        Lang::En => format!("{place}, {copy}"),
        Lang::Zh => format!("{place}，{copy}"),
    }
}

/// A price with its date: `$2.99/h, 2025-11`.
pub fn price(lang: Lang, ownership: Ownership, amount: &str, date: &str) -> String {
    let price = match (lang, ownership) {
        (_, Ownership::Rent) => format!("{amount}/h"),
        (Lang::En, Ownership::Own) => format!("{amount} a server"),
        (Lang::Zh, Ownership::Own) => format!("{amount}/台"),
    };
    match (lang, date) {
        (_, "") => price,
        (Lang::En, date) => format!("{price}, {date}"),
        (Lang::Zh, date) => format!("{price}（{date}）"),
    }
}

/// The link of a price, for those who hear it alone.
pub fn price_from(lang: Lang, price: &str, source: &Source) -> String {
    lang.named(price, crate::i18n::source_title(lang, source))
}

/// Prices follow the share of its list price that the scenario pays.
pub fn at_share(lang: Lang, share: &str) -> String {
    match lang {
        Lang::En => format!(
            "The scenario states a price for its accelerator, {share} of what is listed. The others are ranked at the \
             same share of their list price, which the link shows with its date."
        ),
        Lang::Zh => join(&[
            "场景为其加速卡填写了价格，为标价的",
            share,
            "；其他加速卡按各自标价的同一比例参与排名，链接指向标价及其日期。",
        ]),
    }
}

/// The button that runs the scenario at a place.
pub fn use_this(lang: Lang, place: &str) -> String {
    match lang {
        Lang::En => format!("Use {place}"),
        Lang::Zh => join(&["采用", place]),
    }
}

/// What was done: `B200 in FP8, 8 in a copy: $620k a day (−43%)`.
pub fn used(lang: Lang, place: &str, cost: &str, change: &str) -> String {
    match lang {
        Lang::En => format!("{place}: {cost} a day ({change})"),
        Lang::Zh => format!("{place}：每天 {cost}（{change}）"),
    }
}

/// How far the samples are.
pub fn progress(lang: Lang, done: &str, all: &str) -> String {
    match lang {
        Lang::En => format!("Ranges and first places: {done} of {all} samples."),
        Lang::Zh => format!("区间与居首占比：{all} 个样本中的 {done} 个。"),
    }
}

/// The disclosure of what falls out far from the targets.
pub fn others_fall(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("{count} more fall out"),
        Lang::Zh => format!("另有 {count} 种落选"),
    }
}

/// Names in a row.
pub fn several(lang: Lang, names: &[String]) -> String {
    list(lang, names)
}

/// The button that shows the rest of the ranking.
pub fn dearer(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "Show 1 dearer accelerator".to_owned(),
        (Lang::En, _) => format!("Show {count} dearer accelerators"),
        (Lang::Zh, _) => format!("显示另外 {count} 种更贵的加速卡"),
    }
}

/// `<1%`.
pub fn below(lang: Lang, limit: &str) -> String {
    match lang {
        Lang::En => format!("<{limit}"),
        Lang::Zh => format!("＜{limit}"),
    }
}

/// Only the first of many rows are on the page.
pub fn more_rows(lang: Lang, shown: &str, all: &str) -> String {
    match lang {
        Lang::En => format!("The first {shown} of {all} rows; the file has all."),
        Lang::Zh => format!("{all} 行中的前 {shown} 行；文件中有全部。"),
    }
}

/// The words on the ground of what is too slow.
pub fn slower(lang: Lang, target: &str) -> String {
    match lang {
        Lang::En => format!("slower than your {target}"),
        Lang::Zh => join(&["慢于目标", target]),
    }
}

/// What the picture shows.
pub fn picture(lang: Lang, first: &str, count: usize, points: usize) -> String {
    match lang {
        Lang::En => {
            format!("Price against speed of {count} accelerators with {points} batches. The cheapest is {first}.")
        }
        Lang::Zh => join(&[&format!("{count} 种加速卡、{points} 种批次的价格与速度。最便宜的是"), first, "。"]),
    }
}

/// The unit of the picture.
pub fn front_unit(lang: Lang, currency: &str) -> String {
    match lang {
        Lang::En => format!("{currency} for 1 million output tokens, by GPU time."),
        Lang::Zh => format!("每 100 万输出 token 的{currency}，按占用时间分摊。"),
    }
}

/// What a link asks that this view does not know.
pub fn unknown(lang: Lang, words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("“{}”", quoted(word))).collect();
    let said = list(lang, &words);
    match lang {
        Lang::En => format!(
            "This view does not know {said} of the link. It can be asked rent or own, precise, and all, like \
             ask=own,precise."
        ),
        Lang::Zh => join(&["链接中的", &said, "无法识别。可用 rent 或 own、precise、all，例如 ask=own,precise。"]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::accelerators::{ACCELERATORS, accelerator};
    use std::collections::BTreeSet;

    #[test]
    fn names_are_short_and_still_differ() {
        let names: BTreeSet<String> = ACCELERATORS.iter().map(gpu_name).collect();
        assert_eq!(names.len(), ACCELERATORS.len());
        assert!(names.iter().all(|name| name.chars().count() <= 22), "{names:?}");
        for name in ["B200", "H100", "H100 NVL", "MI355X", "A100 80 GB", "TPU v6e"] {
            assert!(names.contains(name), "{name} in {names:?}");
        }
    }

    #[test]
    fn a_finding_is_a_sentence_to_repeat() {
        let b200 = accelerator("b200-sxm").map(|gpu| place(Lang::En, gpu, Precision::Fp8)).unwrap_or_default();
        let found =
            Found { name: &b200, against: Against::Below("$1.1M"), other_fleet: None, narrower: false, precise: false };
        let en = |found: &Found| finding(Lang::En, found);
        assert_eq!(en(&found), "B200 in FP8 is the cheapest that meets your targets, $1.1M a day below yours");
        let same = Found { against: Against::Same, ..found };
        assert_eq!(en(&same), "Yours, B200 in FP8, is the cheapest that meets your targets");
        let owned = Found { other_fleet: Some(Ownership::Own), narrower: true, ..found };
        assert_eq!(
            en(&owned),
            "Owned, B200 in FP8 is the cheapest that meets your targets, $1.1M a day below yours, but with fewer bits"
        );
        let misses = Found { against: Against::AboveOneThatMisses("$20k"), precise: true, ..found };
        assert_eq!(
            en(&misses),
            "B200 in FP8 is the cheapest that meets your targets with as many bits; yours misses them, for $20k a day less"
        );
        let zh = Found { name: "B200（FP8）", against: Against::Below("110\u{a0}万美元"), ..found };
        assert_eq!(finding(Lang::Zh, &zh), "B200（FP8）是满足目标的最便宜选择，每天比当前少 110\u{a0}万美元");
    }
}
