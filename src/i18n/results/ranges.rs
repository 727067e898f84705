//! What is said of ranges: how sure the answer is, and what drives it.

use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::prose::{join, list, within};
use crate::i18n::quantities::label;
use crate::i18n::text::Text;
use crate::model::quantities::{Id, Topic};

texts! {
    RANGE "90% range" "90% 区间";
    CENTRAL "central case" "中位情形";
    MEDIAN "median" "中位数";
    HALF "half the chances" "一半可能";
    EQUAL_OUTCOMES "50 equally likely outcomes." "50 种可能性相等的结果。";
    OUTCOME "Outcome" "结果";
    CHART "Chart" "图形";
    AS_DOTS "Dots" "点图";
    AS_HISTOGRAM "Histogram" "直方图";
    POINT "No input is a range, so the answer is a point." "没有参数取为区间，因此结果是单一数值。";
    SOME_RANGES ", some values as ranges." "，部分数值取为区间。";
    NOT_COVERED
        "Not covered: salaries, research and other services."
        "不含：薪酬、研发与其他服务。";
    SURE_SUBTITLE "What the range covers, and what it does not" "区间涵盖什么，不涵盖什么";
    SAMPLES "Outcomes computed" "计算的样本";
    UNCERTAIN "Inputs that are ranges" "取为区间的参数";
    MEAN "Mean" "平均值";
    STANDARD_ERROR "Standard error of the mean" "平均值的标准误";
    PLAN_ADAPTS
        "Each outcome is planned on its own, as an operator would adapt."
        "每个样本都单独选定方案，如同运营者会作出调整。";
    PLAN_HELD "The plan of the central case is held for every outcome." "所有样本都沿用中位情形的方案。";
    LIMIT "limit" "上限";
    LIMIT_HINT "The chance that it holds" "不超过它的概率";
    LIMIT_UNREADABLE "The limit must be a number, like 10k" "上限须是一个数，例如 1 万";
    INPUT "Input" "参数";
    LOW "Low" "低端";
    HIGH "High" "高端";
    AT_LOW "Answer at low" "低端时的结果";
    AT_HIGH "Answer at high" "高端时的结果";
    CORRELATION "Rank correlation" "秩相关";
    PARTS_DO_NOT_ADD
        "The central case: percentiles of parts do not add up, so the range stands with the whole."
        "这是中位情形：各部分的百分位数不能相加，因此区间只对总额给出。";
    ENTER_GOES "Enter goes to the input." "按回车键前往该参数。";
}

/// The topic of uncertain inputs, within a sentence.
const fn topic(topic: Topic) -> Text {
    match topic {
        Topic::Demand => Text { en: "demand", zh: "需求" },
        Topic::Model => Text { en: "the model", zh: "模型" },
        Topic::Serving => Text { en: "efficiency", zh: "效率" },
        Topic::Fleet => Text { en: "the fleet", zh: "机群" },
        Topic::Money => Text { en: "prices", zh: "价格" },
        Topic::Footprint => Text { en: "power and footprint", zh: "用电与足迹" },
        Topic::Training => Text { en: "training", zh: "训练" },
        Topic::Textbook => Text { en: "the textbook", zh: "教科书" },
        Topic::Life => Text { en: "the model's whole life", zh: "模型的全生命周期" },
        Topic::Outlook => Text { en: "where costs are going", zh: "成本走势" },
    }
}

fn names(lang: Lang, topics: &[Topic]) -> Vec<String> {
    topics.iter().map(|one| topic(*one).get(lang).to_owned()).collect()
}

/// What a range covers: topics of its uncertain inputs, and whether the throughput is a prediction with an error.
pub fn covers(lang: Lang, covered: &[Topic], prediction: bool) -> String {
    let named = list(lang, &names(lang, covered));
    match (lang, prediction, covered.is_empty()) {
        (Lang::En, true, true) => "The range covers the error of the throughput prediction.".to_owned(),
        (Lang::En, true, false) => {
            format!("The range covers what is uncertain in {named}, and the error of the throughput prediction.")
        }
        (Lang::En, false, _) => format!("The range covers what is uncertain in {named}."),
        (Lang::Zh, true, true) => "区间涵盖吞吐预测的误差。".to_owned(),
        (Lang::Zh, true, false) => join(&["区间涵盖", &named, "方面的不确定性，以及吞吐预测的误差。"]),
        (Lang::Zh, false, _) => join(&["区间涵盖", &named, "方面的不确定性。"]),
    }
}

/// The same in few words, beside the dots: how many inputs are ranges.
pub fn covers_briefly(lang: Lang, inputs: usize) -> String {
    match (lang, inputs) {
        (Lang::En, 1) => "Covers one uncertain input; not salaries or research.".to_owned(),
        (Lang::En, _) => format!("Covers {inputs} uncertain inputs; not salaries or research."),
        (Lang::Zh, _) => format!("已含 {inputs} 个参数的不确定性；不含薪酬与研发。"),
    }
}

/// What readers may expect in the range and is not: nobody has made a range of it.
pub fn as_stated(lang: Lang, topics: &[Topic]) -> String {
    let names = names(lang, topics);
    match lang {
        _ if names.is_empty() => String::new(),
        Lang::En => format!("Taken as stated: {}.", list(lang, &names)),
        Lang::Zh => join(&["按给定值计算：", &list(lang, &names), "。"]),
    }
}

/// An amount after the name of a mark, as a chart writes both: the name, then what gives way first.
pub fn after(lang: Lang, amount: &str) -> String {
    match lang {
        Lang::En => format!(" {amount}"),
        Lang::Zh => format!("\u{a0}{amount}"),
    }
}

/// A range after the name of a bar.
pub fn range_after(lang: Lang, range: &str) -> String {
    match lang {
        Lang::En => format!(", {range}"),
        Lang::Zh => format!("：{range}"),
    }
}

/// A name as it stands in the first column of a table.
pub fn capital(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|first| std::iter::once(first.to_ascii_uppercase()).chain(chars).collect()).unwrap_or_default()
}

/// The range as a sentence, to be read aloud.
pub fn range_sentence(lang: Lang, range: &str) -> String {
    match lang {
        Lang::En => format!("{} {range}.", RANGE.get(lang)),
        Lang::Zh => format!("{}：{range}。", RANGE.get(lang)),
    }
}

/// The range in the bar at the bottom edge.
pub fn bar_range(lang: Lang, range: &str) -> String {
    match lang {
        Lang::En => format!("90% {range}"),
        Lang::Zh => format!("90%：{range}"),
    }
}

/// What is shown with its range: `Cost of one day, 90% range`.
pub fn with_range(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("{name}, {}", RANGE.en),
        Lang::Zh => format!("{name}，{}", RANGE.zh),
    }
}

/// What precedes the range on its line.
pub const fn before_range(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "90% range ",
        Lang::Zh => "90% 区间：",
    }
}

/// `12 of 50`.
pub fn one_of(lang: Lang, rank: usize, all: usize) -> String {
    match lang {
        Lang::En => format!("{rank} of {all}"),
        Lang::Zh => format!("第 {rank} 个，共 {all} 个"),
    }
}

/// A quantity over outcomes of equal chance, for a screen reader.
pub fn outcomes(lang: Lang, id: Id, median: &str, half: &str, most: &str) -> String {
    match lang {
        Lang::En => format!(
            "{} over equally likely outcomes: median {median}, half the chances {half}, 90% range {most}.",
            label(lang, id)
        ),
        Lang::Zh => {
            format!("{}的各种可能结果：中位数 {median}，一半可能为 {half}，90% 区间为 {most}。", label(lang, id))
        }
    }
}

/// The share of outcomes that are lower.
pub fn lower(lang: Lang, share: &str) -> String {
    match lang {
        Lang::En => format!("{share} below"),
        Lang::Zh => format!("{share} 低于它"),
    }
}

/// An amount, and the share of outcomes that are lower or within: `$1.1M (50%)`.
pub fn lower_than(lang: Lang, amount: &str, share: &str) -> String {
    match lang {
        Lang::En => format!("{amount} ({share})"),
        Lang::Zh => format!("{amount}（{share}）"),
    }
}

/// `Under $10k a day: 83%`.
pub fn chance_under(lang: Lang, amount: &str, share: &str) -> String {
    match lang {
        Lang::En => format!("Under {amount}: {share}"),
        Lang::Zh => join(&["低于", amount, "：", share]),
    }
}

/// The case of the drivers: which answer, and what is moved.
pub fn drivers_subtitle(lang: Lang, id: Id) -> String {
    match lang {
        Lang::En => format!("{} if one input takes the ends of its range", label(lang, id)),
        Lang::Zh => join(&["单个参数取区间两端时的", label(lang, id)]),
    }
}

/// Which inputs move the answer most: names with the answers at both ends.
pub fn most_moved(lang: Lang, (first, its_range): (Id, &str), second: Option<(Id, &str)>) -> String {
    let name = |id| label(lang, id);
    match (lang, second) {
        (Lang::En, Some((second, its))) => {
            format!("{} and {} move the answer most: {its_range} and {its}.", name(first), within(name(second)))
        }
        (Lang::En, None) => format!("{} alone moves the answer: {its_range}.", name(first)),
        (Lang::Zh, Some((second, its))) => {
            join(&["影响最大的是", name(first), "（", its_range, "）和", name(second), "（", its, "）。"])
        }
        (Lang::Zh, None) => join(&["只有", name(first), "影响结果：", its_range, "。"]),
    }
}

/// The subtitle of the composition, where there are ranges: `Central case, $1,077,000 a day, divided twice`.
pub fn central_cost(lang: Lang, amount: &str) -> String {
    match lang {
        Lang::En => format!("Central case, {amount} a day, divided twice"),
        Lang::Zh => join(&["中位情形，每日", amount, "，两种拆法"]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_say_what_is_covered() {
        let covered = [Topic::Demand, Topic::Serving, Topic::Money];
        assert_eq!(
            covers(Lang::En, &covered, true),
            "The range covers what is uncertain in demand, efficiency and prices, and the error of the throughput prediction."
        );
        assert_eq!(covers(Lang::Zh, &covered[..1], false), "区间涵盖需求方面的不确定性。");
        assert_eq!(covers_briefly(Lang::En, 1), "Covers one uncertain input; not salaries or research.");
        assert_eq!(as_stated(Lang::En, &covered[..1]), "Taken as stated: demand.");
        assert_eq!(as_stated(Lang::Zh, &[]), "");
        assert_eq!(covers(Lang::En, &[], true), "The range covers the error of the throughput prediction.");
    }

    #[test]
    fn chances_and_drivers_are_sentences() {
        assert_eq!(chance_under(Lang::En, "$10k a day", "83%"), "Under $10k a day: 83%");
        assert_eq!(chance_under(Lang::Zh, "1\u{a0}万美元/天", "83%"), "低于 1\u{a0}万美元/天：83%");
        let second = Some((Id::GpuHourPrice, "$0.8M–$1.4M"));
        let said = most_moved(Lang::En, (Id::DailyUsers, "$0.7M–$1.6M"), second);
        assert!(said.contains(" move the answer most: $0.7M–$1.6M and $0.8M–$1.4M."), "{said}");
        let alone = most_moved(Lang::Zh, (Id::DailyUsers, "73 万–160 万美元"), None);
        assert!(alone.starts_with("只有") && alone.ends_with("73 万–160 万美元。"), "{alone}");
        assert_eq!(capital(HALF.en), "Half the chances");
        assert_eq!(capital(HALF.zh), HALF.zh);
    }
}
