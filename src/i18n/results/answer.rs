//! What stands with the headline and in the sections under it.

use super::texts;
use crate::i18n::lang::Lang;
use crate::model::quantities::Id;

texts! {
    PREDICTED "Predicted, not published." "预测值，并非公布数字。";
    PREDICTED_HOW_SURE
        "Half of 471 public throughput measurements lie within 10% of the prediction, 90% within about 1.5 times. Demand and prices are taken as stated."
        "471 组公开的吞吐实测中，一半与预测相差 10% 以内，九成相差在约 1.5 倍以内。需求与价格按给定值计算。";
    STATED "Worked out from stated rates." "按给定速率算出。";
    STATED_HOW_SURE
        "Exact arithmetic on the rates that are stated; no throughput is predicted."
        "按给定的速率精确计算，不作吞吐预测。";
    EXACTLY "exactly " "精确值：";
    FIGURES_OF "Figures of " "数字取自：";
    EXACT_ARITHMETIC "; exact arithmetic." "，精确计算。";
    CHANGED_ARITHMETIC ", some changed by you; exact arithmetic." "，部分已改；精确计算。";
    PER_MILLION_OUTPUT "for 1 million output tokens" "每百万输出 token";
    RENT "Rent, electricity included" "租金（含电费）";
    FORMULAS "Formulas" "公式";
    DAY_INPUT_SUBTITLE "Input tokens a second, by the hour" "每秒输入 token，按小时";
    THE_LIMIT "the limit" "瓶颈";
    MESSAGE_TIME "GPU time of one message" "一条消息的 GPU 时间";
    STEP_PARTS "One decode step" "一个解码步";
    REPLICA "The replica" "副本";
    TRAINING_RUN "The run" "训练过程";
    TRAINING_SPLIT "Split and memory" "切分与显存";
    INCOME_SUBTITLE "A day, at the stated prices of tokens" "每天，按给定的 token 价格";
    A_DAY "A day" "每天";
    A_MESSAGE "A message" "每条消息";
    ENERGY "Energy" "能耗";
    CARBON "Carbon" "碳排放";
    WATER "Water" "用水";
    POWER "Mean power" "平均功率";
    NOTES_SUBTITLE "What the plan decided, and what the figures cover" "方案如何选定，数字涵盖什么";
    CHANGE_IT "Change it" "去修改";
    COPY "Copy: " "复制：";
    AS_TEXT "text" "文本";
    AS_LATEX "LaTeX" "LaTeX";
    CONVERTED "Units are converted on the way." "计算中换算了单位。";
    COMMA ", " "、";
}

/// The difference to the preset: `−22% since reset`.
pub fn since_reset(lang: Lang, change: &str) -> String {
    match lang {
        Lang::En => format!("{change} since reset"),
        Lang::Zh => format!("较默认 {change}"),
    }
}

/// The name of an accelerator without who makes it: `H200 SXM`.
pub fn without_maker(name: &str) -> &str {
    name.split_once(' ').map_or(name, |(_, rest)| rest)
}

/// What stands under the number of accelerators, before their power: `H200 SXM, `. Who makes them stands in the form.
pub fn accelerators(lang: Lang, name: &str) -> String {
    let name = without_maker(name);
    match lang {
        Lang::En => format!("{name}, "),
        Lang::Zh => format!("{name}，"),
    }
}

/// How the rent of a day divides between accelerators that work and accelerators that wait. Shares are texts: `53%`.
pub fn rent_use(lang: Lang, working: &str, waiting: Option<&str>) -> String {
    match (lang, waiting) {
        (Lang::En, Some(waiting)) => {
            format!("{working} of the rent pays for GPUs at work, {waiting} for GPUs that wait.")
        }
        (Lang::Zh, Some(waiting)) => format!("租金的 {working} 用于工作中的 GPU，{waiting} 用于等待中的 GPU。"),
        (Lang::En, None) => "All of the rent pays for GPUs at work.".to_owned(),
        (Lang::Zh, None) => "租金全部用于工作中的 GPU。".to_owned(),
    }
}

/// The amount where no sentence says what it is for: `$1.1M a day`, `110 万美元/天`.
pub fn short_amount(lang: Lang, id: Id, amount: &str) -> String {
    let a_day = matches!(id, Id::CostPerDay | Id::ElectricityCostPerDay | Id::EnergyPerDay);
    match lang {
        _ if !a_day => amount.to_owned(),
        Lang::En => format!("{amount} a day"),
        Lang::Zh => format!("{amount}/天"),
    }
}

/// The exact amount, as it stands after [`EXACTLY`]: `$694,444.44 a day`.
pub fn exact_amount(lang: Lang, id: Id, amount: &str) -> String {
    let a_day = matches!(id, Id::CostPerDay | Id::ElectricityCostPerDay | Id::EnergyPerDay);
    match lang {
        _ if !a_day => amount.to_owned(),
        Lang::En => format!("{amount} a day"),
        Lang::Zh => format!("每天 {amount}"),
    }
}

/// Days in words.
pub fn days(lang: Lang, count: &str) -> String {
    match lang {
        Lang::En if count == "1" => "1 day".to_owned(),
        Lang::En => format!("{count} days"),
        Lang::Zh => format!("{count} 天"),
    }
}

/// The case of the section about limits.
pub fn limits_of(lang: Lang, gpus: &str, gpu: &str, batch: &str) -> String {
    match lang {
        Lang::En => format!("One copy of the model on {gpus} × {gpu}, {batch} answers at once"),
        Lang::Zh => format!("一份模型用 {gpus} 张 {gpu}，同时生成 {batch} 个回答"),
    }
}

/// Whose electricity and water the footprint is of.
pub fn footprint_of(lang: Lang, grid: &str) -> String {
    match lang {
        Lang::En => format!("At the meter, cooling and losses included. Grid: {grid}"),
        Lang::Zh => format!("电表处计量，含制冷与损耗。电网：{grid}"),
    }
}

/// `Show all 41 steps`.
pub fn show_steps(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("Show all {count} steps"),
        Lang::Zh => format!("显示全部 {count} 步"),
    }
}

/// The model whose training is shown beside a day of serving.
pub fn training_of(lang: Lang, model: &str) -> String {
    match lang {
        Lang::En => format!("{model}, one run; not part of the cost of a day"),
        Lang::Zh => format!("{model}，训练一次；不计入每日成本"),
    }
}

/// How the memory of training comes about, and whether it is enough.
pub fn training_memory(lang: Lang, optimizer: &str, stage: &str, fits: bool) -> String {
    match (lang, fits) {
        (Lang::En, true) => format!("{optimizer}, ZeRO stage {stage}; the run fits"),
        (Lang::En, false) => format!("{optimizer}, ZeRO stage {stage}; the run does not fit"),
        (Lang::Zh, true) => format!("{optimizer}，ZeRO 第 {stage} 级；放得下"),
        (Lang::Zh, false) => format!("{optimizer}，ZeRO 第 {stage} 级；放不下"),
    }
}

/// `<0.01%`.
pub fn less_than(amount: &str) -> String {
    format!("<{amount}")
}

/// A number with the word of what it counts: `8 GPUs`, `1 GPU`, `$2.60 a GPU-hour`.
pub fn counted(lang: Lang, number: &str, word: &str) -> String {
    match lang {
        _ if word.is_empty() => number.to_owned(),
        // Money has its word already.
        Lang::Zh if number.ends_with('元') => number.to_owned(),
        Lang::En if number == "1" => format!("{number}\u{a0}{}", word.strip_suffix('s').unwrap_or(word)),
        Lang::En | Lang::Zh => format!("{number}\u{a0}{word}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_singular() {
        assert_eq!(counted(Lang::En, "1", "servers"), "1\u{a0}server");
        assert_eq!(counted(Lang::En, "8", "servers"), "8\u{a0}servers");
        assert_eq!(counted(Lang::Zh, "1", "台"), "1\u{a0}台");
        assert_eq!(counted(Lang::Zh, "0.08\u{a0}美元", "美元/kWh"), "0.08\u{a0}美元");
        assert_eq!(counted(Lang::En, "0.5", ""), "0.5");
    }
}
