//! What the view "What would have to be true?" says.
//!
//! Amounts come formatted, with their units.

use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::prose::{join, nearest, quoted, within};
use crate::i18n::quantities::label;
use crate::i18n::text::Text;
use crate::model::quantities::Id;

texts! {
    TITLE "What would have to be true?" "要达到目标，须满足什么？";
    WHICH "Which value of" "当";
    MAKES "makes" "取何值时，";
    EQUAL "equal to" "等于";
    INPUT_NAME "Input that moves" "变动的参数";
    OUTPUT_NAME "Result that is wanted" "目标结果";
    TARGET_NAME "Wanted value" "目标值";
    USUAL "Often asked" "常用";
    EXAMPLES "For example" "例如";
    EVERYTHING_ELSE
        "Everything else stays as it is in the scenario; the fleet is planned anew for each value."
        "其他参数保持当前场景不变；每取一个值都重新规划机群。";
    NOW "Now" "现在";
    THERE "At the target" "达到目标时";
    USE_THIS "Use this" "采用";
    IN_USE "The scenario has this value." "当前场景已是此值。";
    WORKING "Working out the range…" "正在计算区间…";
    SOLUTIONS "Every value that does" "所有满足条件的值";
    WANTED "Wanted" "目标";
    ANSWER "Answer" "答案";
    SERVERS_STATED
        "The scenario states its servers: the cost does not follow the traffic."
        "场景填写了服务器数，成本不随流量变化。";
    NOT_OF_THE_SAMPLE
        "The range says where the value would lie if the uncertain inputs stood elsewhere: the same samples as in the estimate."
        "区间表示其他不确定参数取别的值时答案会落在哪里，所用样本与估算相同。";
}

/// The question: `Which price of output breaks even?`
pub fn question(lang: Lang, output: Id, target: f64, target_text: &str, input: Id) -> String {
    let (out, of) = (label(lang, output), label(lang, input));
    let is_even = output == Id::ProfitPerDay && target == 0.0;
    let is_crowd = matches!(input, Id::DailyUsers | Id::QueriesPerDay) && output == Id::CostPerDay;
    match lang {
        Lang::En if is_even => format!("Which {} breaks even?", within(of)),
        Lang::En if is_crowd => format!("How many {} for {target_text} a day?", within(of)),
        Lang::En => format!("What must {} be for {} at {target_text}?", within(of), within(out)),
        Lang::Zh if is_even => join(&[of, "为多少时收支平衡？"]),
        Lang::Zh if is_crowd => join(&["每天", target_text, "可支持多少", of, "？"]),
        Lang::Zh => join(&[of, "为多少时，", out, "为", target_text, "？"]),
    }
}

/// A price in a sentence: `$0.52 per million tokens`.
pub fn token_price(lang: Lang, price: &str) -> String {
    match lang {
        Lang::En => format!("{price} per million tokens"),
        Lang::Zh => join(&[price, "/百万", "token"]),
    }
}

/// How an answer meets its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meets {
    /// Exactly.
    Exactly,
    /// All the way between two values.
    AllTheWay,
    /// Just below it: the next step is above.
    JustBelow,
}

/// The finding: `With price of output at $0.52, profit is $0`. `value` is an input, or a range of it.
pub fn finding(lang: Lang, output: Id, target: (f64, &str), input: Id, value: &str, meets: Meets) -> String {
    let (out, of) = (label(lang, output), label(lang, input));
    let (number, target) = target;
    let is_even = output == Id::ProfitPerDay && number == 0.0;
    match (lang, meets) {
        (Lang::En, Meets::JustBelow) if is_even => {
            format!("With {} at {value} you all but break even", within(of))
        }
        (Lang::En, _) if is_even => format!("You break even with {} at {value}", within(of)),
        (Lang::En, Meets::JustBelow) => {
            format!("With {} at {value}, {} is just below {target}", within(of), within(out))
        }
        (Lang::En, _) => format!("With {} at {value}, {} is {target}", within(of), within(out)),
        (Lang::Zh, Meets::JustBelow) if is_even => join(&[of, "为", value, "时，几乎收支平衡"]),
        (Lang::Zh, _) if is_even => join(&[of, "为", value, "时，收支平衡"]),
        (Lang::Zh, Meets::JustBelow) => join(&[of, "为", value, "时，", out, "略低于", target]),
        (Lang::Zh, _) => join(&[of, "为", value, "时，", out, "为", target]),
    }
}

/// That nothing does: `No value of price of output from $0.00001 to $150,000 makes profit $0`.
pub fn nothing(lang: Lang, output: Id, target: &str, input: Id, (low, high): (&str, &str)) -> String {
    let (out, of) = (label(lang, output), label(lang, input));
    match lang {
        Lang::En => format!("No value of {} from {low} to {high} makes {} {target}", within(of), within(out)),
        Lang::Zh => join(&[of, "在", low, "至", high, "之间，", out, "都达不到", target]),
    }
}

/// How near it comes: `The nearest is cost of one day $1,200, with daily users at 100.`
pub fn comes_to(lang: Lang, output: Id, value: &str, input: Id, at: &str) -> String {
    let (out, of) = (label(lang, output), label(lang, input));
    match lang {
        Lang::En => format!("The nearest that can be reached: {} {value}, with {} at {at}.", within(out), within(of)),
        Lang::Zh => join(&["最接近的结果：", of, "为", at, "时，", out, "为", value, "。"]),
    }
}

/// That the result has no value at all.
pub fn no_result(lang: Lang, output: Id) -> String {
    let out = label(lang, output);
    match lang {
        Lang::En => format!("This scenario has no {}", within(out)),
        Lang::Zh => join(&["当前场景没有", out]),
    }
}

/// The range of the answer: `90% range $0.31–0.82`, and how often some value does.
pub fn reach(lang: Lang, range: Option<&str>, possible: &str, is_always: bool) -> String {
    match (lang, range) {
        (Lang::En, Some(range)) if is_always => format!("90% range {range}; some value does in every sample."),
        (Lang::En, Some(range)) => format!("90% range {range}; some value does in {possible} of the samples."),
        (Lang::En, None) => "In no sample does any value.".to_owned(),
        (Lang::Zh, Some(range)) if is_always => join(&["90% 区间：", range, "；所有样本中都能达到。"]),
        (Lang::Zh, Some(range)) => join(&["90% 区间：", range, "；", possible, "的样本中能够达到。"]),
        (Lang::Zh, None) => "任何样本中都达不到。".to_owned(),
    }
}

/// That the model jumps over the target: `At 1.9 M the model takes a step: from $9,990 to $10,040.`
pub fn jumps(lang: Lang, output: Id, at: &str, (before, after): (&str, &str)) -> String {
    let out = label(lang, output);
    match lang {
        Lang::En => format!(
            "The model has steps. At {at}, {} jumps from {before} to {after}, past the target; no value meets it \
             exactly.",
            within(out)
        ),
        Lang::Zh => join(&["模型有台阶：在", at, "处，", out, "从", before, "跳到", after, "，越过了目标。"]),
    }
}

/// That a whole stretch meets the target.
pub fn all_the_way(lang: Lang, low: &str, high: &str) -> String {
    match lang {
        Lang::En => format!("Everything from {low} to {high} does: the model has steps."),
        Lang::Zh => join(&["从", low, "到", high, "都满足：模型有台阶。"]),
    }
}

/// That there are several answers.
pub fn several(lang: Lang, count: usize) -> String {
    match lang {
        Lang::En => format!("{count} values do; the one nearest to the scenario is shown."),
        Lang::Zh => join(&["有", &count.to_string(), "个值满足条件，这里取最接近当前场景的一个。"]),
    }
}

/// What was done: `Price of output is now $0.52: profit $0`.
pub fn applied(lang: Lang, input: Id, value: &str, output: Id, result: &str) -> String {
    let (out, of) = (label(lang, output), label(lang, input));
    match lang {
        Lang::En => format!("{of} is now {value}; {} is {result}", within(out)),
        Lang::Zh => join(&[of, "已改为", value, "；", out, "为", result]),
    }
}

/// What the chart shows.
pub fn chart(lang: Lang, output: Id, input: Id, unit: &str) -> String {
    let (out, of) = (label(lang, output), label(lang, input));
    match (lang, unit.is_empty()) {
        (Lang::En, true) => format!("{out} as {} moves", within(of)),
        (Lang::En, false) => format!("{out}, {unit}, as {} moves", within(of)),
        (Lang::Zh, true) => join(&[out, "随", of, "的变化"]),
        (Lang::Zh, false) => join(&[out, "（", unit, "）随", of, "的变化"]),
    }
}

/// What is wrong with the question of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It has not the three parts.
    NotThree(String),
    /// No result of the model has this key.
    NoOutput(String),
    /// No input of the model has this key.
    NoInput(String),
    /// It is an input that nobody can move: a definition, or a result.
    NotMovable(Id),
}

/// How a question is written.
const WRITTEN: &str = "profit_per_day:0:output_token_price";

/// What is wrong, how it should be, and what is shown instead.
pub fn wrong(lang: Lang, wrong: &Wrong) -> String {
    let what = match (lang, wrong) {
        (Lang::En, Wrong::NotThree(text)) => {
            format!("The question of the link (ask={}) must be result:value:input", quoted(text))
        }
        (Lang::Zh, Wrong::NotThree(text)) => {
            join(&["链接里的问题（ask=", &quoted(text), "）须由结果、目标值、参数三部分组成"])
        }
        (_, Wrong::NoOutput(key)) => unknown(lang, key, Id::ALL, Text { en: "result", zh: "结果" }),
        (_, Wrong::NoInput(key)) => unknown(lang, key, Id::INPUTS, Text { en: "input", zh: "参数" }),
        (Lang::En, Wrong::NotMovable(id)) => {
            format!("{} ({}) is no input that can move", label(lang, *id), id.key())
        }
        (Lang::Zh, Wrong::NotMovable(id)) => join(&[label(lang, *id), "（", id.key(), "）不是可以变动的参数"]),
    };
    match lang {
        Lang::En => format!("{what}, like {WRITTEN}. A usual question is shown instead; the link keeps its own."),
        Lang::Zh => join(&[&what, "，例如", WRITTEN, "。已改用常见的问题，链接保持不变。"]),
    }
}

fn unknown(lang: Lang, key: &str, known: &[Id], what: Text) -> String {
    let keys: Vec<&str> = known.iter().map(|id| id.key()).collect();
    let (written, what) = (quoted(key), what.get(lang));
    match (lang, nearest(key, &keys)) {
        (Lang::En, Some(meant)) => {
            format!("No {what} has the key “{written}” (did you mean {meant}?): write a question")
        }
        (Lang::En, None) => format!("No {what} has the key “{written}”: write a question"),
        (Lang::Zh, Some(meant)) => join(&["没有名为“", &written, "”的", what, "（是否想写", meant, "？）：须写成"]),
        (Lang::Zh, None) => join(&["没有名为“", &written, "”的", what, "：须写成"]),
    }
}

/// That the wanted value is not a number of the unit.
pub fn bad_target(lang: Lang, example: &str) -> String {
    match lang {
        Lang::En => format!("The wanted value must be a number, like {example}"),
        Lang::Zh => join(&["目标值须是一个数，例如", example]),
    }
}
