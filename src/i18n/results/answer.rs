//! What stands with the headline: how sure it is, unit costs, the insight.

use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::quantities::label;
use crate::model::quantities::Id;

texts! {
    PREDICTED "Predicted, not published." "预测值，并非公布数字。";
    PREDICTED_HOW_SURE
        "Half of 471 public throughput measurements lie within 10% of the prediction, 90% within about 1.5 times. Demand and prices are taken as stated."
        "471 组公开的吞吐实测中，一半与预测相差 10% 以内，九成相差在约 1.5 倍以内。需求与价格按给定值计算。";
    STATED "Worked out from stated rates." "按给定速率算出。";
    STATED_HOW_SURE
        "Exact arithmetic on the rates below; no throughput is predicted."
        "按下列速率精确计算，不作吞吐预测。";
    EXACTLY "exactly " "精确值 ";
    FIGURES_OF "Figures of " "按 ";
    EXACT_ARITHMETIC ", exact arithmetic." " 的数字精确计算。";
    CHANGED_ARITHMETIC ", some changed by you; exact arithmetic." " 的数字（有改动）精确计算。";
    PER_THOUSAND "for 1,000 messages" "每 1,000 条消息";
    PER_MILLION "for 1 million tokens" "每百万 token";
    PER_MILLION_OUTPUT "for 1 million output tokens" "每百万输出 token";
    PER_USER_MONTH "for a user, a month" "每用户每月";
    WARNING "Warning" "警告";
    BACK_TO_ANSWER "Back to the answer" "回到结果";
}

/// The difference to the preset: `−22% since reset`.
pub fn since_reset(lang: Lang, change: &str) -> String {
    match lang {
        Lang::En => format!("{change} since reset"),
        Lang::Zh => format!("较默认 {change}"),
    }
}

/// What stands under the number of accelerators, before their power: `NVIDIA H200 SXM, `.
pub fn accelerators(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("{name}, "),
        Lang::Zh => format!("张 {name}，"),
    }
}

/// What the insight is made of. Shares are texts: `53%`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Insight {
    /// The largest part of owning, and its share; none for rent.
    pub largest: Option<(&'static str, String)>,
    /// The share of electricity; none for rent.
    pub electricity: Option<String>,
    /// What is paid for accelerators that work; none where they all do.
    pub working: Option<String>,
    /// What is paid for accelerators that wait.
    pub waiting: String,
    /// The share of writing answers in the GPU time of a message; none where nothing is read.
    pub writing: Option<String>,
    /// What limits a decode step.
    pub limit: Option<Id>,
}

/// One sentence of insight, or two: the first is set in bold.
pub fn insight(lang: Lang, insight: &Insight) -> (String, String) {
    (money_sentence(lang, insight), time_sentence(lang, insight))
}

fn money_sentence(lang: Lang, insight: &Insight) -> String {
    let Insight { largest, electricity, working, waiting, .. } = insight;
    match (lang, largest, electricity, working) {
        (Lang::En, Some((name, share)), Some(electricity), _) => {
            format!("{name} is {share} of it; electricity is {electricity}.")
        }
        (Lang::Zh, Some((name, share)), Some(electricity), _) => format!("{name}占 {share}，电费占 {electricity}。"),
        (Lang::En, _, _, Some(working)) => {
            format!("{working} of the rent pays for GPUs at work, {waiting} for GPUs that wait.")
        }
        (Lang::Zh, _, _, Some(working)) => format!("租金的 {working} 用于工作中的 GPU，{waiting} 用于等待中的 GPU。"),
        (Lang::En, ..) => "All of the rent pays for GPUs at work.".to_owned(),
        (Lang::Zh, ..) => "租金全部用于工作中的 GPU。".to_owned(),
    }
}

fn time_sentence(lang: Lang, insight: &Insight) -> String {
    let limit = insight.limit.map(|id| limit_words(lang, id));
    match (lang, &insight.writing, limit) {
        (Lang::En, Some(writing), Some(limit)) => {
            format!("Writing answers takes {writing} of busy GPU time; most of a decode step goes to {limit}.")
        }
        (Lang::Zh, Some(writing), Some(limit)) => format!("GPU 忙碌时间的 {writing} 用于生成回答；解码一步主要花在{limit}。"),
        (Lang::En, Some(writing), None) => format!("Writing answers takes {writing} of busy GPU time."),
        (Lang::Zh, Some(writing), None) => format!("GPU 忙碌时间的 {writing} 用于生成回答。"),
        (Lang::En, None, _) => "Reading the input is not charged.".to_owned(),
        (Lang::Zh, None, _) => "读取输入不计费用。".to_owned(),
    }
}

/// What takes the time, as a phrase.
fn limit_words(lang: Lang, id: Id) -> &'static str {
    match (lang, id) {
        (Lang::En, Id::WeightTime) => "reading weights, so memory bandwidth is the limit",
        (Lang::Zh, Id::WeightTime) => "读取权重，瓶颈是显存带宽",
        (Lang::En, Id::CacheTime) => "reading the KV cache, so memory bandwidth is the limit",
        (Lang::Zh, Id::CacheTime) => "读取 KV 缓存，瓶颈是显存带宽",
        (Lang::En, Id::ArithmeticTime) => "arithmetic, so computing power is the limit",
        (Lang::Zh, Id::ArithmeticTime) => "算术运算，瓶颈是算力",
        (Lang::En, Id::MovementTime) => "moving activations within and between GPUs",
        (Lang::Zh, Id::MovementTime) => "GPU 内与 GPU 之间的激活搬运",
        (Lang::En, Id::FixedTime) => "what every layer costs however few tokens it has",
        (Lang::Zh, Id::FixedTime) => "每层的固定开销",
        (Lang::En, Id::SequencesTime) => "the host's work for each sequence",
        (Lang::Zh, Id::SequencesTime) => "主机为每个序列做的工作",
        (_, other) => label(lang, other),
    }
}
