//! What is said of answers to questions: which hardware and why not, what lowers the cost, what would have to be true,
//! where it is going, what a whole life costs, whether to serve or to buy.
//!
//! Amounts come formatted: `write` turns a value in base units into text with its unit.

use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::prose::{join, within};
use crate::i18n::quantities::label;
use crate::i18n::text::Text;
use crate::model::life::SpreadOver;
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::plan::goal::Course;
use crate::plan::hardware::Reason;
use crate::plan::life::Part;
use crate::plan::own_or_buy::Verdict;
use crate::plan::savings::{Lever, NotApplicable, Quality};

texts! {
    PREDICTED_INSTEAD
        "This method knows nothing of hardware. Here serving time is predicted."
        "当前方法不涉及硬件性能；这里改为预测推理时间。";
    SERVERS_ANEW
        "The scenario states its servers. Here the fleet is as large as the work needs."
        "场景填写了服务器数；这里的机群规模按实际需要计算。";
    NARROWER "fewer bits than in the scenario" "位数少于当前场景";
    ORDER_MATTERS
        "What a measure saves depends on what was done before. On average over all orders it is its fair part."
        "一项措施能省多少取决于此前做了什么；对各种顺序取平均，得到它应得的份额。";
    AS_IF_ALONE
        "As if this service alone paid for the model. Who serves open weights pays for none of it."
        "假定模型的全部研发由本服务承担；使用开放权重的服务无需承担。";
    PROJECTION_IS_NO_FORECAST
        "Constant rates, carried on. Wide ranges say how little is known of them."
        "按不变的速率外推；区间之宽说明所知之少。";
    OWNED_KEEPS
        "An owned fleet keeps its hardware until its life is over; a rented one is always the newest."
        "自有机群用到寿命结束才更换硬件；租用机群始终是最新硬件。";
}

/// What a lever is called.
pub const fn lever(lever: Lever) -> Text {
    let (en, zh) = match lever {
        Lever::SmallerModel => ("Smaller model", "换用较小的模型"),
        Lever::Pruning => ("Pruning", "剪枝"),
        Lever::Activations => ("Weights and activations in 8 bits", "权重与激活用 8 位"),
        Lever::Weights => ("Weights in 4 bits", "权重用 4 位"),
        Lever::Cache => ("KV cache in 8 bits", "KV 缓存用 8 位"),
        Lever::PrefixCache => ("Prefix cache", "前缀缓存"),
        Lever::LargerBatch => ("Larger batch", "更大的批次"),
        Lever::SpeculativeDecoding => ("Speculative decoding", "推测解码"),
        Lever::PrefillDecodeSplit => ("Prefill and decode apart", "预填充与解码分离"),
        Lever::FollowLoad => ("Follow the load", "随负载伸缩"),
        Lever::Reserved => ("Reserve for a year", "预留一年"),
        Lever::Spot => ("Spot for a part", "部分使用竞价实例"),
        Lever::Own => ("Own instead of rent", "自有代替租用"),
        Lever::Region => ("Cheaper grid", "换到电价更低的电网"),
        Lever::RightSize => ("Only the servers needed", "只留所需的服务器"),
    };
    Text { en, zh }
}

/// What a lever assumes; `amount` is how much of it, `model` the smaller model or the grid, where it names one.
pub fn assumes(lang: Lang, lever: Lever, amount: &str, named: &str) -> String {
    let zh = lang == Lang::Zh;
    match lever {
        Lever::SmallerModel if zh => join(&["由", named, "回答，输入与输出长度不变。"]),
        Lever::SmallerModel => format!("{named} answers, with as many tokens."),
        Lever::Pruning if zh => join(&["保留", amount, "的权重。"]),
        Lever::Pruning => format!("{amount} of the weights are left."),
        Lever::Activations if zh => "以 FP8 计算与存储权重。".to_owned(),
        Lever::Activations => "Weights are stored and multiplied in FP8.".to_owned(),
        Lever::Weights if zh => "加速卡支持时以 FP4 计算，否则仅以 INT4 存储、以 16 位计算。".to_owned(),
        Lever::Weights => {
            "FP4 where the accelerator computes in it; else stored in INT4 and multiplied in 16 bits.".to_owned()
        }
        Lever::Cache if zh => "键与值以 FP8 存储。".to_owned(),
        Lever::Cache => "Keys and values are stored in FP8.".to_owned(),
        Lever::PrefixCache if zh => join(&["输入的", amount, "命中缓存；存放缓存的花费不计。"]),
        Lever::PrefixCache => format!("{amount} of the input comes from the cache; keeping it costs nothing."),
        Lever::LargerBatch if zh => join(&["允许每个 token 用时", amount, "，每个引擎最多 1,024 路。"]),
        Lever::LargerBatch => format!("A token may take {amount}, and an engine takes up to 1,024 at once."),
        Lever::SpeculativeDecoding if zh => join(&["每步保留", amount, "个 token；草稿与被拒的 token 不计。"]),
        Lever::SpeculativeDecoding => {
            format!("{amount} tokens of a step are kept; drafts and rejected tokens are not counted.")
        }
        Lever::PrefillDecodeSplit if zh => "读取提示与生成回答各用自己的加速卡。".to_owned(),
        Lever::PrefillDecodeSplit => "Prompts are read and answers written on accelerators of their own.".to_owned(),
        Lever::FollowLoad if zh => "任何时刻都像高峰时一样忙；空闲的加速卡立即退租。".to_owned(),
        Lever::FollowLoad => {
            "The fleet is as busy at every hour as it is at the peak; what is idle is given back.".to_owned()
        }
        Lever::Reserved if zh => join(&["承诺一年，标价降低", amount, "。"]),
        Lever::Reserved => format!("A commitment for a year takes {amount} off the list price."),
        Lever::Spot if zh => join(&["三分之一的机群随时可能被收回，其标价降低", amount, "。"]),
        Lever::Spot => format!("A third of the fleet may be taken back at any time, at {amount} off the list price."),
        Lever::Own if zh => "购买服务器，自付电费，按场景的寿命折旧。".to_owned(),
        Lever::Own => "Servers are bought, powered, and written off over the life that the scenario states.".to_owned(),
        Lever::Region if zh => join(&["电力来自", named, "；租用时电价已含在租金里，只有碳排放变化。"]),
        Lever::Region => {
            format!("Electricity comes from {named}. Where the fleet is rented, only its carbon changes.")
        }
        Lever::RightSize if zh => "服务器数与工作量相符。".to_owned(),
        Lever::RightSize => "As many servers as the work needs.".to_owned(),
    }
}

/// What a lever costs in quality. `write` writes a share of one.
pub fn quality(lang: Lang, quality: &Quality, write: impl Fn(f64) -> String) -> String {
    let zh = lang == Lang::Zh;
    match *quality {
        Quality::Same if zh => "回答不变。".to_owned(),
        Quality::Same => "The same answers.".to_owned(),
        Quality::Kept { share, .. } if share >= 1.0 && zh => "测试中无损。".to_owned(),
        Quality::Kept { share, .. } if share >= 1.0 => "Lossless in tests.".to_owned(),
        Quality::Kept { share, .. } if zh => join(&["测试中保留约", &write(share), "的准确率。"]),
        Quality::Kept { share, .. } => format!("Keeps about {} of the accuracy in tests.", write(share)),
        Quality::Score(row) => {
            let (before, after) = (write(row.before / 100.0), write(row.after / 100.0));
            if zh {
                join(&[row.test, "由", &before, "降至", &after, "。"])
            } else {
                format!("{}: {before} before, {after} after.", row.test)
            }
        }
        Quality::Slower if zh => "回答不变，但出字更慢。".to_owned(),
        Quality::Slower => "The same answers, more slowly.".to_owned(),
        Quality::Interrupted if zh => "回答不变，但机群可能突然缩小。".to_owned(),
        Quality::Interrupted => "The same answers, from a fleet that may shrink without notice.".to_owned(),
        Quality::Farther if zh => "回答不变，但距用户更远。".to_owned(),
        Quality::Farther => "The same answers, from farther away.".to_owned(),
        Quality::Unknown if zh => "对质量的影响没有公开数据。".to_owned(),
        Quality::Unknown => "What it costs in quality is not published.".to_owned(),
    }
}

/// Why a lever does not apply.
pub const fn not_applicable(reason: NotApplicable) -> Text {
    let (en, zh) = match reason {
        NotApplicable::AlreadySo => ("Already so, or better.", "已经如此或更好。"),
        NotApplicable::NotPredicted => (
            "Serving time is stated, not predicted, so nothing would follow from it.",
            "推理时间是填写的而非预测的，不会因此改变。",
        ),
        NotApplicable::Owned => ("The fleet is owned.", "机群为自有。"),
        NotApplicable::NoFormat => ("The accelerator does not compute in this format.", "该加速卡不支持此格式。"),
        NotApplicable::NoPrice => ("No public price is known.", "没有公开价格。"),
        NotApplicable::NoSmallerModel => (
            "The catalog has no smaller model with published scores for this one.",
            "目录中没有与之对应且公布成绩的较小模型。",
        ),
        NotApplicable::NotDense => ("Published results are about dense models.", "公开结果只涉及稠密模型。"),
        NotApplicable::NothingToRead => ("There is no input.", "没有输入。"),
    };
    Text { en, zh }
}

/// Why a place falls out of the ranking. `write` writes a value with its unit.
pub fn reason(lang: Lang, reason: &Reason, write: impl Fn(f64, Unit) -> String) -> String {
    let zh = lang == Lang::Zh;
    match *reason {
        Reason::NoFormat if zh => "不支持此格式。".to_owned(),
        Reason::NoFormat => "Does not compute in this format.".to_owned(),
        Reason::NoPrice if zh => "没有公开价格；可自行填写。".to_owned(),
        Reason::NoPrice => "No public price; choose it and state your own.".to_owned(),
        Reason::DoesNotFit { needed, usable } => {
            let (needed, usable) = (write(needed, Unit::Gigabytes), write(usable, Unit::Gigabytes));
            if zh {
                join(&["放不下：每卡需要", &needed, "，可用", &usable, "。"])
            } else {
                format!("Does not fit: {needed} on each accelerator, {usable} usable.")
            }
        }
        Reason::MissesTpot { reached, target } => {
            let unit = Unit::MillisecondsPerToken;
            let (reached, target) = (write(reached, unit), write(target, unit));
            if zh {
                join(&["出字太慢：每 token", &reached, "，目标", &target, "。"])
            } else {
                format!("Too slow: {reached} a token, {target} wanted.")
            }
        }
        Reason::MissesTtft { reached, target } => {
            let (reached, target) = (write(reached, Unit::Seconds), write(target, Unit::Seconds));
            if zh {
                join(&["首 token 太晚：", &reached, "，目标", &target, "。"])
            } else {
                format!("The first token comes too late: {reached}, {target} wanted.")
            }
        }
    }
}

/// How an output follows an input.
pub fn course(lang: Lang, course: Course, output: Id, input: Id) -> String {
    let (output, input) = (label(lang, output), label(lang, input));
    match (lang, course) {
        (Lang::En, Course::Rising) => format!("{output} rises with {}.", within(input)),
        (Lang::En, Course::Falling) => format!("{output} falls with {}.", within(input)),
        (Lang::En, Course::Crooked) => format!("{output} rises and falls with {}.", within(input)),
        (Lang::En, Course::Flat) => format!("{output} does not depend on {}.", within(input)),
        (Lang::Zh, Course::Rising) => join(&[output, "随", input, "上升。"]),
        (Lang::Zh, Course::Falling) => join(&[output, "随", input, "下降。"]),
        (Lang::Zh, Course::Crooked) => join(&[output, "随", input, "有升有降。"]),
        (Lang::Zh, Course::Flat) => join(&[output, "与", input, "无关。"]),
    }
}

/// No value of an input between two bounds meets the goal.
pub fn no_value(lang: Lang, input: Id, low: &str, high: &str) -> String {
    let input = label(lang, input);
    match lang {
        Lang::En => format!("No {} from {low} to {high} does.", within(input)),
        Lang::Zh => join(&[input, "在", low, "至", high, "之间没有满足条件的值。"]),
    }
}

/// The parts of a model's life.
pub const fn part(part: Part) -> Text {
    let (en, zh) = match part {
        Part::Data => ("1. Prepare data", "1. 准备数据"),
        Part::Cleaning => ("Cleaning", "清洗"),
        Part::Tokenizing => ("Tokenizing", "分词"),
        Part::Storage => ("Storage", "存储"),
        Part::Egress => ("Moving data", "传输"),
        Part::Training => ("2. Train", "2. 训练"),
        Part::FinalRun => ("The run that was kept", "最终保留的一次"),
        Part::FailedRuns => ("Failed runs", "失败的训练"),
        Part::Experiments => ("Experiments", "实验"),
        Part::Staff => ("Research staff", "研发人员"),
        Part::Inference => ("3. Infer", "3. 推理"),
        Part::Total => ("4. Account for the cost", "4. 核算成本"),
    };
    Text { en, zh }
}

/// What development is spread over.
pub const fn spread_over(over: SpreadOver) -> Text {
    match over {
        SpreadOver::Days => Text { en: "spread over the days of its life", zh: "按服役天数分摊" },
        SpreadOver::Tokens => Text { en: "spread over the tokens of its life", zh: "按服役期 token 分摊" },
    }
}

/// Whether to serve or to buy. `traffic` is where it turns, with its unit; `price` the name of the list price.
pub fn verdict(lang: Lang, verdict: &Verdict, traffic: &str, price: &str) -> String {
    match (lang, verdict) {
        (Lang::En, Verdict::Buy) => format!("Buying {price} is cheaper at any traffic."),
        (Lang::En, Verdict::Serve) => format!("Serving it is cheaper than {price} at any traffic."),
        (Lang::En, Verdict::ServeFrom(_)) => format!("Serving it is cheaper than {price} from {traffic} a day."),
        (Lang::En, Verdict::BuyFrom(_)) => format!("Buying {price} is cheaper from {traffic} a day."),
        (Lang::Zh, Verdict::Buy) => join(&["任何流量下购买", price, "都更便宜。"]),
        (Lang::Zh, Verdict::Serve) => join(&["任何流量下自行部署都比", price, "便宜。"]),
        (Lang::Zh, Verdict::ServeFrom(_)) => join(&["每天达到", traffic, "后，自行部署比", price, "便宜。"]),
        (Lang::Zh, Verdict::BuyFrom(_)) => join(&["每天达到", traffic, "后，购买", price, "更便宜。"]),
    }
}
