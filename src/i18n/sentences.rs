//! Sentences with numbers in them, one function each. Amounts come formatted (see `render::number`): the functions
//! here know words, not digits.

use super::choices::{choice_label, option_label};
use super::lang::Lang;
use super::prose::{join, list, within};
use super::quantities::label;
use super::units::spoken;
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::render::number::{Style, write};
use crate::scenario::choice::ChoiceId;

/// The span that costs are shown for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Period {
    /// One day.
    #[default]
    Day,
    /// A twelfth of a year.
    Month,
    /// 365 days.
    Year,
}

/// A piece of the headline, so that each can have its own look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain words.
    Text(String),
    /// What it is about: the messages of a day, or the model. A button to its derivation.
    Subject(String),
    /// The amount. A button to its derivation, in ember.
    Amount(String),
}

/// The numbers of the headline, formatted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures<'a> {
    /// Messages of a day without the word: `2.5 billion`, `25 亿`.
    pub messages: &'a str,
    /// Is it exactly one message?
    pub one_message: bool,
    /// The model that is served or trained.
    pub model: &'a str,
    /// Accelerators in training: `8,960`.
    pub training_gpus: &'a str,
    /// The amount itself, with its unit: `$1.1 million`, `110 万美元`.
    pub amount: &'a str,
}

/// The headline of an estimate: a sentence in pieces, for the quantity that a preset states. Spaces are in the pieces.
pub fn headline(lang: Lang, id: Id, period: Period, figures: &Figures) -> Vec<Piece> {
    let Figures { messages, model, training_gpus, amount, one_message } = *figures;
    let text = |text: &str| Piece::Text(text.to_owned());
    let served = Piece::Subject(match lang {
        Lang::En => format!("{messages} {}", if one_message { "message" } else { "messages" }),
        Lang::Zh => join(&[messages, "条消息"]),
    });
    let trained = Piece::Subject(model.to_owned());
    let an_amount = Piece::Amount(amount.to_owned());
    let a_period = Piece::Amount(match (lang, period) {
        (Lang::En, Period::Day) => format!("{amount} a day"),
        (Lang::En, Period::Month) => format!("{amount} a month"),
        (Lang::En, Period::Year) => format!("{amount} a year"),
        (Lang::Zh, _) => amount.to_owned(),
    });
    // A day is the span of the messages; a longer one is named.
    let (daily_en, about_zh) = match period {
        Period::Day => ("", "约"),
        Period::Month => (" a day", "每月约"),
        Period::Year => (" a day", "每年约"),
    };
    match (id, lang) {
        (Id::CostPerDay, Lang::En) => {
            vec![text("Serving "), served, text(&format!("{daily_en} costs about ")), a_period, text(".")]
        }
        (Id::CostPerDay, Lang::Zh) => {
            vec![text("每天处理 "), served, text(&format!("，{about_zh}需 ")), a_period, text("。")]
        }
        (Id::ElectricityCostPerDay, Lang::En) => {
            vec![text("Electricity for "), served, text(&format!("{daily_en} costs about ")), a_period, text(".")]
        }
        (Id::ElectricityCostPerDay, Lang::Zh) => {
            vec![text("每天处理 "), served, text(&format!("，电费{about_zh} ")), a_period, text("。")]
        }
        (Id::EnergyPerDay, Lang::En) => {
            vec![text("Serving "), served, text(&format!("{daily_en} takes about ")), a_period, text(".")]
        }
        (Id::EnergyPerDay, Lang::Zh) => {
            vec![text("每天处理 "), served, text(&format!("，{about_zh}耗电 ")), a_period, text("。")]
        }
        (Id::EnergyPerQuery, Lang::En) => {
            vec![text("One message takes about "), an_amount, text(" of electricity.")]
        }
        (Id::EnergyPerQuery, Lang::Zh) => vec![text("一条消息约耗电 "), an_amount, text("。")],
        (Id::WaterPerQuery, Lang::En) => vec![text("One message takes about "), an_amount, text(" of water.")],
        (Id::WaterPerQuery, Lang::Zh) => vec![text("一条消息约用水 "), an_amount, text("。")],
        (Id::TrainingCost, Lang::En) => {
            vec![text("Training "), trained, text(" once costs about "), an_amount, text(".")]
        }
        (Id::TrainingCost, Lang::Zh) => vec![text("训练一次 "), trained, text(" 约需 "), an_amount, text("。")],
        (Id::TrainingEnergy, Lang::En) => vec![text("Training "), trained, text(" took about "), an_amount, text(".")],
        (Id::TrainingEnergy, Lang::Zh) => vec![text("训练 "), trained, text(" 约耗电 "), an_amount, text("。")],
        (Id::TrainingCarbon, Lang::En) => {
            vec![text("Training "), trained, text(" emitted about "), an_amount, text(" of CO₂e.")]
        }
        (Id::TrainingCarbon, Lang::Zh) => {
            vec![text("训练 "), trained, text(" 约排放 "), an_amount, text(" CO₂e。")]
        }
        (Id::TrainingTime, Lang::En) => {
            let end = format!(" on {training_gpus} GPUs.");
            vec![text("Training "), trained, text(" takes about "), an_amount, text(&end)]
        }
        (Id::TrainingTime, Lang::Zh) => {
            let middle = format!(" 用 {training_gpus} 张 GPU，约需 ");
            vec![text("训练 "), trained, text(&middle), an_amount, text("。")]
        }
        (Id::TrainingAchievedMfu, Lang::En) => {
            vec![text("Training "), trained, text(" reached about "), an_amount, text(" of the peak rate.")]
        }
        (Id::TrainingAchievedMfu, Lang::Zh) => {
            vec![text("训练 "), trained, text(" 约达到峰值算力的 "), an_amount, text("。")]
        }
        (_, Lang::En) => vec![text(label(lang, id)), text(": about "), an_amount, text(".")],
        (_, Lang::Zh) => vec![text(label(lang, id)), text("：约 "), an_amount, text("。")],
    }
}

/// Who or what a day serves, with the number as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Served<'a> {
    /// People: `190 million`.
    Users(&'a str),
    /// Messages, where users play no part: `2.5 billion`.
    Messages(&'a str),
}

/// What was found as a title, without full stop: `About $3.1 million a day for 190 million users`. Nothing where the
/// headline says it in as few words: what one message or one training run takes.
pub fn finding(lang: Lang, id: Id, period: Period, amount: &str, served: Served) -> Option<String> {
    let (a_period, every) = match period {
        Period::Day => ("a day", "每天"),
        Period::Month => ("a month", "每月"),
        Period::Year => ("a year", "每年"),
    };
    let served = match (lang, served) {
        (Lang::En, Served::Users("1")) => "1 user".to_owned(),
        (Lang::En, Served::Users(users)) => format!("{users} users"),
        (Lang::En, Served::Messages(messages)) => {
            let noun = if messages == "1" { "message" } else { "messages" };
            // A day is the span of the messages; a longer one is named.
            format!("{messages} {noun}{}", if period == Period::Day { "" } else { " a day" })
        }
        (Lang::Zh, Served::Users(users)) => join(&[users, "名用户"]),
        (Lang::Zh, Served::Messages(messages)) => join(&["每天", messages, "条消息"]),
    };
    // Said once: the messages have it already.
    let every = if served.starts_with(every) { "" } else { every };
    match (id, lang) {
        (Id::CostPerDay, Lang::En) => Some(format!("About {amount} {a_period} for {served}")),
        (Id::CostPerDay, Lang::Zh) => Some(join(&[&served, "，", every, "约需", amount])),
        (Id::ElectricityCostPerDay, Lang::En) => Some(format!("Electricity: about {amount} {a_period} for {served}")),
        (Id::ElectricityCostPerDay, Lang::Zh) => Some(join(&[&served, "，", every, "电费约", amount])),
        (Id::EnergyPerDay, Lang::En) => Some(format!("About {amount} a day for {served}")),
        (Id::EnergyPerDay, Lang::Zh) => Some(join(&[&served, "，", every, "约耗电", amount])),
        _ => None,
    }
}

/// The pieces of a headline in a row.
pub fn headline_text(pieces: &[Piece]) -> String {
    let text = |piece: &Piece| match piece {
        Piece::Text(text) | Piece::Subject(text) | Piece::Amount(text) => text.clone(),
    };
    pieces.iter().map(text).collect()
}

/// The title of the document: what was found, then the name of the page.
pub fn document_title(found: &str) -> String {
    let found = found.trim_end_matches(['.', '。']);
    format!("{found} – Dayburn")
}

/// Which part of the cost is the largest; not worth saying where there is only one.
pub fn largest_part(lang: Lang, part: &str, share: &str, electricity: Option<&str>) -> String {
    match (lang, electricity) {
        (Lang::En, Some(electricity)) => format!("{part} is {share} of the cost; electricity is {electricity}."),
        (Lang::En, None) => format!("{part} is {share} of the cost."),
        (Lang::Zh, Some(electricity)) => join(&[part, "占成本的", share, "，电费占", electricity, "。"]),
        (Lang::Zh, None) => join(&[part, "占成本的", share, "。"]),
    }
}

/// How GPU time divides between reading and writing.
pub fn writing_share(lang: Lang, share: &str) -> String {
    match lang {
        Lang::En => format!("Writing answers takes {share} of GPU time."),
        Lang::Zh => join(&["生成回答占 GPU 时间的", share, "。"]),
    }
}

/// What takes most of a decode step. `term` is one of the six parts of the step; others give nothing.
pub fn decode_limit(lang: Lang, term: Id, share: &str) -> Option<String> {
    let what = match (term, lang) {
        (Id::WeightTime, Lang::En) => "reading the weights from memory",
        (Id::WeightTime, Lang::Zh) => "从显存读取权重",
        (Id::CacheTime, Lang::En) => "reading the KV cache from memory",
        (Id::CacheTime, Lang::Zh) => "从显存读取 KV 缓存",
        (Id::ArithmeticTime, Lang::En) => "arithmetic",
        (Id::ArithmeticTime, Lang::Zh) => "矩阵运算",
        (Id::MovementTime, Lang::En) => "moving activations and exchanging results between GPUs",
        (Id::MovementTime, Lang::Zh) => "搬运激活与卡间通信",
        (Id::FixedTime, Lang::En) => "fixed costs, whatever the batch",
        (Id::FixedTime, Lang::Zh) => "与批大小无关的固定开销",
        (Id::SequencesTime, Lang::En) => "sampling and scheduling on the host",
        (Id::SequencesTime, Lang::Zh) => "主机上的采样与调度",
        _ => return None,
    };
    Some(match lang {
        Lang::En => format!("While an answer is written, most time goes into {what}: {share} of a step."),
        Lang::Zh => join(&["生成回答时，用时最多的是", what, "，占一步的", share, "。"]),
    })
}

/// How many values differ from the preset: `2 changes`.
pub fn changes(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1 change".to_owned(),
        (Lang::En, _) => format!("{count} changes"),
        (Lang::Zh, _) => format!("改动 {count} 处"),
    }
}

/// How many values of a group differ: `2 changed`, `none changed`.
pub fn changed(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 0) => "none changed".to_owned(),
        (Lang::En, _) => format!("{count} changed"),
        (Lang::Zh, 0) => "均为默认".to_owned(),
        (Lang::Zh, _) => format!("已改 {count} 项"),
    }
}

/// The summary of a closed group: `23 values, none changed`.
pub fn group_summary(lang: Lang, values: usize, count: usize) -> String {
    let changed = changed(lang, count);
    match (lang, values) {
        (Lang::En, 1) => format!("1 value, {changed}"),
        (Lang::En, _) => format!("{values} values, {changed}"),
        (Lang::Zh, _) => format!("{values} 项，{changed}"),
    }
}

/// `All 64 values`.
pub fn all_values(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("All {count} values"),
        Lang::Zh => format!("全部 {count} 项"),
    }
}

/// `All 41 steps`.
pub fn all_steps(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("All {count} steps"),
        Lang::Zh => format!("全部 {count} 步"),
    }
}

/// The subtitle of the composition: `$1,077,000 a day`.
pub fn cost_of_a_day(lang: Lang, amount: &str) -> String {
    match lang {
        Lang::En => format!("{amount} a day, divided"),
        Lang::Zh => join(&["每日", amount, "的拆分"]),
    }
}

/// A divided bar for a screen reader: what is divided, and names with shares.
pub fn divided(lang: Lang, whole: &str, parts: &[(String, String)]) -> String {
    let named = |(name, share): &(String, String)| match lang {
        Lang::En => format!("{} {share}", within(name)),
        Lang::Zh => join(&[name, share]),
    };
    let parts = list(lang, &parts.iter().map(named).collect::<Vec<_>>());
    match lang {
        Lang::En => format!("{whole}: {parts}."),
        Lang::Zh => join(&[whole, "：", &parts, "。"]),
    }
}

/// The cost of one day, as the whole of [`divided`].
pub fn cost_whole(lang: Lang, amount: &str) -> String {
    match lang {
        Lang::En => format!("Cost of one day, {amount}"),
        Lang::Zh => join(&["每日成本", amount]),
    }
}

/// One decode step, as the whole of [`divided`].
pub fn step_whole(lang: Lang, time: &str) -> String {
    match lang {
        Lang::En => format!("One decode step, {time}"),
        Lang::Zh => join(&["一个解码步", time]),
    }
}

/// The memory of one accelerator, as the whole of [`divided`] and above its bar.
pub fn memory_whole(lang: Lang, capacity: &str) -> String {
    match lang {
        Lang::En => format!("{capacity} on each GPU"),
        Lang::Zh => join(&["每卡", capacity]),
    }
}

/// The load of a day for a screen reader.
pub fn day_description(lang: Lang, low: (&str, usize), high: (&str, usize), provisioned: &str) -> String {
    let ((low, low_hour), (high, high_hour)) = (low, high);
    match lang {
        Lang::En => format!(
            "Load over 24 hours: lowest at {low_hour}:00 with {low} tokens a second, highest at {high_hour}:00 with \
            {high}; the fleet can do {provisioned}."
        ),
        Lang::Zh => {
            let (low_hour, high_hour) = (low_hour.to_string(), high_hour.to_string());
            join(&[
                "24 小时负载：",
                &low_hour,
                "时最低，每秒",
                low,
                "token；",
                &high_hour,
                "时最高，每秒",
                high,
                "token；机群可处理",
                provisioned,
                "token。",
            ])
        }
    }
}

/// `Provisioned 19.3 M`.
pub fn provisioned(lang: Lang, amount: &str) -> String {
    match lang {
        Lang::En => format!("Provisioned {amount}"),
        Lang::Zh => join(&["可用容量", amount]),
    }
}

/// `idle, 40%`.
pub fn idle(lang: Lang, share: &str) -> String {
    match lang {
        Lang::En => format!("idle, {share}"),
        Lang::Zh => join(&["空闲", share]),
    }
}

/// `Load, mean 11.6 M`.
pub fn mean_load(lang: Lang, amount: &str) -> String {
    match lang {
        Lang::En => format!("Load, mean {amount}"),
        Lang::Zh => join(&["负载，平均", amount]),
    }
}

/// A slider's curve for a screen reader: what a day costs at the ends and at the present value.
pub fn curve_description(lang: Lang, id: Id, low: (&str, &str), high: (&str, &str), present: (&str, &str)) -> String {
    let name = label(lang, id);
    match lang {
        Lang::En => format!(
            "Cost of a day against {}: {} at {}, {} at {}; now {} at {}.",
            within(name),
            low.1,
            low.0,
            high.1,
            high.0,
            present.1,
            present.0
        ),
        Lang::Zh => join(&[
            "每日成本随",
            name,
            "的变化：",
            low.0,
            "时",
            low.1,
            "，",
            high.0,
            "时",
            high.1,
            "；当前",
            present.0,
            "，",
            present.1,
            "。",
        ]),
    }
}

/// A value as a slider speaks it: `120 million users`. `number` has no unit.
pub fn spoken_value(lang: Lang, id: Id, number: &str) -> String {
    let unit = spoken(lang, id.unit());
    match lang {
        _ if number.ends_with('%') || unit.is_empty() => number.to_owned(),
        Lang::En => format!("{number} {unit}"),
        Lang::Zh => join(&[number, unit]),
    }
}

/// `60% NVIDIA H100 SXM and 40% NVIDIA H200 SXM`: the options of a choice with their shares of the whole.
pub fn mixed(lang: Lang, choice: ChoiceId, shares: &[(&'static str, f64)]) -> String {
    let part = |(option, share): &(&'static str, f64)| {
        let share = write(lang, Style::Chart(3), Unit::Percent, *share).joined();
        format!("{share} {}", option_label(lang, choice, option).unwrap_or(option))
    };
    list(lang, &shares.iter().map(part).collect::<Vec<_>>())
}

/// The accessible name of a field: label and unit.
pub fn field_name(lang: Lang, id: Id) -> String {
    let (name, unit) = (label(lang, id), spoken(lang, id.unit()));
    match lang {
        _ if unit.is_empty() => name.to_owned(),
        Lang::En => format!("{name}, in {unit}"),
        Lang::Zh => format!("{name}，单位：{unit}"),
    }
}

/// `Reset daily users`, for the link `reset` beside a field.
pub fn reset_field(lang: Lang, id: Id) -> String {
    match lang {
        Lang::En => format!("Reset {}", within(label(lang, id))),
        Lang::Zh => join(&["还原", label(lang, id)]),
    }
}

/// `Reset model`, for the link `reset` beside a choice.
pub fn reset_choice(lang: Lang, choice: ChoiceId) -> String {
    match lang {
        Lang::En => format!("Reset {}", within(choice_label(lang, choice))),
        Lang::Zh => join(&["还原", choice_label(lang, choice)]),
    }
}

/// `Moves with daily users (ρ = −0.9)`, for an input that is drawn after another one.
pub fn moves_with(lang: Lang, other: Id, rho: &str) -> String {
    match lang {
        Lang::En => format!("Moves with {} (ρ = {rho})", within(label(lang, other))),
        Lang::Zh => join(&["与", label(lang, other), &format!("相关（ρ = {rho}）")]),
    }
}

/// `Cost of one day: how it is calculated`, for a number that opens its derivation.
pub fn open_derivation(lang: Lang, id: Id) -> String {
    match lang {
        Lang::En => format!("{}: how it is calculated", label(lang, id)),
        Lang::Zh => format!("{}：计算过程", label(lang, id)),
    }
}

/// What is announced after a change: the cost now.
pub fn announced(lang: Lang, amount: &str) -> String {
    match lang {
        Lang::En => format!("{amount} a day"),
        Lang::Zh => join(&["每日", amount]),
    }
}

/// What stands below a list of problems that was cut.
pub fn more_problems(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("And {count} more. All of them stay in the link."),
        Lang::Zh => format!("另有 {count} 处。它们都保留在链接中。"),
    }
}

/// The name of a wide table that scrolls in its own box.
pub fn scrolling(lang: Lang, table: &str) -> String {
    match lang {
        Lang::En => format!("{table}, a wide table that scrolls sideways"),
        Lang::Zh => format!("{table}（宽表，可左右滚动）"),
    }
}
