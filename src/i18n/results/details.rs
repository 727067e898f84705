//! The sections under the answer.

use super::texts;
use crate::i18n::lang::Lang;
use crate::scenario::breakdown::Use;

texts! {
    LINK "Link" "链接";
    TABLE "Table" "数据表";
    PART "Part" "部分";
    A_DAY "A day" "每天";
    A_MESSAGE "A message" "每条消息";
    SHARE "Share" "占比";
    FORMULAS "Formulas: " "公式：";

    MADE_OF "What is it made of?" "钱花在哪里？";
    BY_PAYMENT "By what is paid" "按支出";
    BY_USE "By what it is used for" "按用途";
    RENT "Rent, electricity included" "租金（含电费）";

    WHEN "When in the day?" "一天里何时最忙？";
    WHEN_OUTPUT "Output tokens a second, by the hour" "每秒输出 token，按小时";
    WHEN_INPUT "Input tokens a second, by the hour" "每秒输入 token，按小时";
    WITH_SPARES ", dotted: with spares" "，虚线含备机";
    END_HOUR "24 h" "24 时";
    HOUR "Hour" "时刻";
    LOAD "Load" "负载";
    PROVISIONED "Provisioned" "可用容量";

    ONE_UNIT "What does one unit cost?" "单位成本是多少？";
    ONE_UNIT_OF "The same cost, divided" "同一笔成本的分摊";
    UNIT "Unit" "单位";
    DOLLARS "US$" "美元";
    THOUSAND_MESSAGES "1,000 messages" "1,000 条消息";
    MILLION_TOKENS "1 M tokens" "百万 token";
    MILLION_INPUT "1 M input tokens" "百万输入 token";
    MILLION_OUTPUT "1 M output tokens" "百万输出 token";
    USER_MONTH "1 user, a month" "每用户每月";
    GPU_HOUR "1 GPU-hour" "每 GPU 小时";

    LIMITS "What limits it?" "瓶颈在哪里？";
    THE_LIMIT "the limit" "瓶颈";
    OF_A_MESSAGE "GPU time of one message" "一条消息的 GPU 时间";
    OF_A_STEP "Time of one decode step" "解码一步的时间";
    THE_REPLICA "The replica" "副本";
    MEMORY "Memory of one accelerator" "单卡显存";
    WEIGHTS "Weights" "权重";
    KV_CACHE "KV cache" "KV 缓存";
    ENGINE "Engine" "引擎预留";
    FREE "Free" "空闲";

    REVENUE "What does it bring in?" "能带来多少收入？";
    REVENUE_OF "A day, at the stated prices of tokens" "每天，按给定的 token 价格";

    FOOTPRINT "Energy, carbon, water" "能耗、碳排放与用水";
    ENERGY "Energy" "能耗";
    CARBON "Carbon" "碳排放";
    WATER "Water" "用水";
    POWER "Mean power" "平均功率";

    TRAINING "What does training take?" "训练要花多少？";

    NOTES "Notes" "说明";
    NOTES_OF "What was decided, and what the figures cover" "方案如何选定，数字涵盖什么";

    SOURCES "Sources" "来源";
    ALL_SOURCES "All values" "全部数值";
    OWN_JUDGEMENT "own judgment" "自行判断";
    BY_READER "set by you" "由你设定";
}

/// `$1,077,000 a day, divided twice`.
pub fn made_of(lang: Lang, total: &str) -> String {
    match lang {
        Lang::En => format!("{total} a day, divided twice"),
        Lang::Zh => format!("每天 {total}，两种拆法"),
    }
}

/// What an accelerator does.
pub const fn use_name(lang: Lang, part: Use) -> &'static str {
    match (lang, part) {
        (Lang::En, Use::Output) => "Writing answers (decode)",
        (Lang::Zh, Use::Output) => "生成回答（解码）",
        (Lang::En, Use::Input) => "Reading input (prefill)",
        (Lang::Zh, Use::Input) => "读取输入（预填充）",
        (Lang::En, Use::Idle) => "Idle, waiting for the peak",
        (Lang::Zh, Use::Idle) => "为高峰预留的空闲",
        (Lang::En, Use::Spares) => "Spares",
        (Lang::Zh, Use::Spares) => "备机",
    }
}

/// A list of names with shares, as one sentence.
pub fn parts_sentence(lang: Lang, parts: &[(String, String)]) -> String {
    let (comma, stop) = match lang {
        Lang::En => (", ", "."),
        Lang::Zh => ("，", "。"),
    };
    let parts: Vec<String> = parts.iter().map(|(name, share)| format!("{name} {share}")).collect();
    format!("{}{stop}", parts.join(comma))
}

/// `Provisioned 19.3 M`.
pub fn provisioned(lang: Lang, amount: &str) -> String {
    format!("{} {amount}", PROVISIONED.get(lang))
}

/// `Load, mean 11.6 M`.
pub fn load(lang: Lang, amount: &str) -> String {
    match lang {
        Lang::En => format!("Load, mean {amount}"),
        Lang::Zh => format!("负载，平均 {amount}"),
    }
}

/// `idle, 40%`.
pub fn idle(lang: Lang, share: &str) -> String {
    match lang {
        Lang::En => format!("idle, {share}"),
        Lang::Zh => format!("空闲 {share}"),
    }
}

/// What the chart of the day shows.
pub fn day_sentence(lang: Lang, low: &str, high: &str, capacity: &str) -> String {
    match lang {
        Lang::En => format!("Load between {low} and {high} tokens a second; {capacity} are provisioned."),
        Lang::Zh => format!("每秒负载在 {low} 与 {high} token 之间，可用容量 {capacity}。"),
    }
}

/// The case of the section about limits.
pub fn limits_of(lang: Lang, gpus: &str, gpu: &str, batch: &str) -> String {
    match lang {
        Lang::En => format!("One copy of the model on {gpus} {gpu}, {batch} sequences at once"),
        Lang::Zh => format!("一份模型，{gpus} 张 {gpu}，同时处理 {batch} 个序列"),
    }
}

/// `141 GB in one NVIDIA H200 SXM`.
pub fn capacity(lang: Lang, amount: &str, gpu: &str) -> String {
    match lang {
        Lang::En => format!("{amount} in one {gpu}"),
        Lang::Zh => format!("每张 {gpu} {amount}"),
    }
}

/// Whose electricity and water the footprint is of.
pub fn footprint_of(lang: Lang, grid: &str) -> String {
    match lang {
        Lang::En => format!("At the meter; electricity of: {grid}"),
        Lang::Zh => format!("电表处计量；电网：{grid}"),
    }
}

/// What the section about training is about.
pub fn training_of(lang: Lang, model: &str, alone: bool) -> String {
    match (lang, alone) {
        (_, true) => model.to_owned(),
        (Lang::En, false) => format!("{model}, one run; not in the cost of a day"),
        (Lang::Zh, false) => format!("{model}，训练一次；不计入每日成本"),
    }
}
