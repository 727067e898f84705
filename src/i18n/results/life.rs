//! What the view "What does the whole life of the model cost?" says.

use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::prose::{join, quoted};

texts! {
    NOTHING_ASKED "Nothing is asked, so nothing carries the development" "没有提问，研发成本无从分摊";
    STATE_MESSAGES
        "State how much is asked in a day: development is spread over the messages of the model's life."
        "填写每天的提问量：研发成本由服役期内的消息分摊。";
    TO_MESSAGES "State the daily users" "填写日活跃用户";
    TRAINS_NOTHING "This scenario trains nothing" "当前场景没有训练";
    STATE_TRAINING
        "Its model is trained on no tokens and no hours, so only serving is left. State how much it was trained on."
        "模型没有训练 token，也没有训练卡时，只剩推理成本。可填写训练量。";
    TO_TRAINING "State the training tokens" "填写训练 token";
    ACCOUNT "The account" "成本核算";
    ACCOUNT_SUBTITLE "The four steps of the textbook, central case" "教科书中的四个步骤，中位情形";
    STEP "Step" "步骤";
    ONCE "Once" "一次性";
    A_DAY "A day" "每天";
    A_MESSAGE "A message" "每条消息";
    SHARE "Share" "占比";
    OVER "Development is spread over" "研发成本分摊到";
    BY_DAYS "Days of its life" "服役天数";
    BY_TOKENS "Tokens of its life" "服役期 token";
    WORKING "The range is being worked out." "正在计算区间。";
    SENSITIVITY "What if it lives longer?" "服役更久会怎样？";
    SENSITIVITY_SUBTITLE
        "Share of development in the whole cost, by the life of the model"
        "研发占全部成本的比例，随模型服役时长变化";
    LIFE_AXIS "months of its life" "服役月数";
    LIFE_HEAD "Life" "服役时长";
    INPUTS "What goes in" "输入";
    INPUTS_SUBTITLE "Each a range with its source. Change them here." "各有区间与来源，可在此修改。";
    DATA "Data" "数据";
    RESEARCH "Runs and people" "训练与人员";
    LIFE "Life" "服役";
    HOW "How it adds up" "如何累加";
}

/// How much of a message is development: a share, its amount and the whole amount.
pub fn finding(lang: Lang, share: &str, part: &str, whole: &str) -> String {
    match lang {
        Lang::En => format!("Development is {share} of each message: {part} of {whole}"),
        Lang::Zh => join(&["每条消息", whole, "，其中研发", part, "，占", share]),
    }
}

/// What was spent before the first answer, as an amount and a share of the whole, with their ranges once they are known.
pub fn before(lang: Lang, amount: (&str, Option<&str>), share: (&str, Option<&str>)) -> String {
    let with_range = |(value, ends): (&str, Option<&str>)| match (lang, ends) {
        (_, None) => value.to_owned(),
        (Lang::En, Some(ends)) => format!("{value} (90% range {ends})"),
        (Lang::Zh, Some(ends)) => format!("{value}（90% 区间 {ends}）"),
    };
    let (amount, share) = (with_range(amount), with_range(share));
    match lang {
        Lang::En => format!("Before the first answer {amount} are spent, {share} of the whole."),
        Lang::Zh => join(&["首个回答之前花费", &amount, "，占全部成本的", &share, "。"]),
    }
}

/// The tokens of its life are not stated; at the traffic of today its life in years makes so many.
pub fn tokens_missing(lang: Lang, years: &str, tokens: &str) -> String {
    match lang {
        Lang::En => format!(
            "The tokens of its life are not stated, so its days are used. At today's traffic a life of {years} makes {tokens} tokens."
        ),
        Lang::Zh => {
            join(&["未填写服役期 token，因此按服役天数分摊。按今天的流量，服役", years, "共", tokens, "个 token。"])
        }
    }
}

/// Takes these tokens as those of its life.
pub fn use_tokens(lang: Lang, tokens: &str) -> String {
    match lang {
        Lang::En => format!("Use {tokens} tokens"),
        Lang::Zh => join(&["采用", tokens, "个 token"]),
    }
}

/// What was done: so many tokens are those of its life.
pub fn tokens_used(lang: Lang, tokens: &str) -> String {
    match lang {
        Lang::En => format!("Development is spread over {tokens} tokens now."),
        Lang::Zh => join(&["研发成本现按", tokens, "个 token 分摊。"]),
    }
}

/// The chart for a screen reader: what the share is at the present life, and at the ends of the axis.
pub fn description(lang: Lang, present: (&str, &str), first: (&str, &str), last: (&str, &str)) -> String {
    match lang {
        Lang::En => format!(
            "Share of development: {} after {} and {} after {}; {} with the present life of {}.",
            first.1, first.0, last.1, last.0, present.1, present.0
        ),
        Lang::Zh => join(&[
            "研发占比：服役",
            first.0,
            "为",
            first.1,
            "，服役",
            last.0,
            "为",
            last.1,
            "；当前服役",
            present.0,
            "，为",
            present.1,
            "。",
        ]),
    }
}

/// So many months with a digit where it is needed: `18 months`.
pub fn months(lang: Lang, count: &str) -> String {
    match lang {
        Lang::En if count == "1" => "1 month".to_owned(),
        Lang::En => format!("{count} months"),
        Lang::Zh => format!("{count} 个月"),
    }
}

/// What the link asks cannot be read.
pub fn unknown_way(lang: Lang, asked: &str) -> String {
    let asked = quoted(asked);
    match lang {
        Lang::En => {
            format!("The link asks for ask={asked}; this view spreads development over days or tokens, like ask=days.")
        }
        Lang::Zh => format!("链接中的 ask={asked} 不是可用的分摊方式：可用 days、tokens，例如 ask=days。"),
    }
}
