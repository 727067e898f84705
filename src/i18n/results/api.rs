//! What the view "Serve it, or buy tokens?" says.
//!
//! Amounts come formatted, with their units.

use super::plan;
use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::prose::{join, nearest, quoted};
use crate::plan::own_or_buy::Verdict;

texts! {
    TITLE "Serve it, or buy tokens?" "自行部署，还是购买 token？";
    NO_TRAFFIC "Nothing is asked in a day, so there is nothing to buy" "当前场景没有每日流量，无需购买";
    NO_TRAFFIC_MORE
        "This scenario states no users and no messages. Give it some in the calculator."
        "场景没有用户数，也没有消息数。可在计算器中填写。";
    OFFER "List price" "标价";
    OWN_OFFER "this model’s own" "本模型自己的标价";
    SERVE "Serve it" "自行部署";
    BUY "Buy tokens" "购买 token";
    CROSSING "Same cost" "成本相同";
    TODAY "Today" "现在";
    SERVE_COST "Serving it, a day" "自行部署，每天";
    BUY_COST "Buying it, a day" "购买，每天";
    A_MILLION "A million tokens" "每百万 token";
    INPUT "Input" "输入";
    CACHED "Cached input" "缓存命中输入";
    OUTPUT "Output" "输出";
    SINCE "Since" "生效日期";
    SOURCE "Source" "来源";
    NAME "Name" "名称";
    KEY "Key" "键";
    VERDICT "Verdict" "结论";
    CHART "Cost of a day as traffic grows" "每日成本随流量的变化";
    USE_PRICES "Use these prices as my revenue" "用这些价格作为我的售价";
    IN_USE "The scenario sells its tokens at these prices." "当前场景按这些价格出售 token。";
    WORKING "Asking the samples…" "正在计算样本…";
    OFFERS "Every list price of the catalog" "目录中的全部标价";
    OFFERS_SUBTITLE
        "US dollars a million tokens. The cost of a day is that of the present traffic at this price."
        "美元每百万 token。每日成本按当前流量和该标价计算。";
    WHAT_IS_IN
        "A list price pays for everything at the vendor: hardware, staff, research, idle time, profit. Serving here counts hardware and electricity alone. The tokens are taken to be as many and as good; models differ in both."
        "标价包含供应商的一切：硬件、人员、研发、空闲时间和利润；这里的自行部署只计硬件与电费。假定两边的 token 一样多、一样好；实际上各模型并不相同。";
    NO_CACHED_PRICE
        "This vendor has no price for cached input: all input is charged alike."
        "该供应商没有缓存输入的价格，全部输入按同一价格计费。";
    NOT_LISTED
        "List prices without discounts for volume, batches or commitment."
        "均为标价，不含用量、批处理或承诺折扣。";
    CHEAPER_ALWAYS "serving, at any traffic" "总是自行部署更便宜";
    DEARER_ALWAYS "buying, at any traffic" "总是购买更便宜";
}

/// The finding: `Serving it is cheaper than OpenAI GPT-4o from 3.1 M users a day`.
pub fn finding(lang: Lang, verdict: &Verdict, traffic: &str, offer: &str) -> String {
    plan::verdict(lang, verdict, traffic, offer).trim_end_matches(['.', '。']).to_owned()
}

/// The same in a row of a table.
pub fn short(lang: Lang, verdict: &Verdict, traffic: &str) -> String {
    match (lang, verdict) {
        (_, Verdict::Serve) => CHEAPER_ALWAYS.get(lang).to_owned(),
        (_, Verdict::Buy) => DEARER_ALWAYS.get(lang).to_owned(),
        (Lang::En, Verdict::ServeFrom(_)) => format!("serving, from {traffic} a day"),
        (Lang::En, Verdict::BuyFrom(_)) => format!("buying, from {traffic} a day"),
        (Lang::Zh, Verdict::ServeFrom(_)) => join(&["每天达到", traffic, "后自行部署更便宜"]),
        (Lang::Zh, Verdict::BuyFrom(_)) => join(&["每天达到", traffic, "后购买更便宜"]),
    }
}

/// Both costs today: `At 200 M users a day serving costs $1.05M, buying $9.9M.`
pub fn today(lang: Lang, traffic: &str, serve: &str, buy: &str, times: &str, serve_is_less: bool) -> String {
    match (lang, serve_is_less) {
        (Lang::En, true) => {
            format!("At {traffic} a day serving costs {serve} a day and buying {buy}, {times} times as much.")
        }
        (Lang::En, false) => {
            format!("At {traffic} a day buying costs {buy} a day and serving {serve}, {times} times as much.")
        }
        (Lang::Zh, true) => {
            join(&["每天", traffic, "时，自行部署每天", serve, "，购买每天", buy, "，是前者的", times, "倍。"])
        }
        (Lang::Zh, false) => {
            join(&["每天", traffic, "时，购买每天", buy, "，自行部署每天", serve, "，是前者的", times, "倍。"])
        }
    }
}

/// What the samples say of today: `Serving is cheaper today in 84% of the samples.`
pub fn today_in_samples(lang: Lang, share: &str) -> String {
    match lang {
        Lang::En => format!("Serving is the cheaper way today in {share} of the samples."),
        Lang::Zh => join(&["当前流量下，", share, "的样本中自行部署更便宜。"]),
    }
}

/// What they say of more traffic: `It becomes so somewhere from 1.2 M to 9 M users a day (90% range).`
pub fn from_in_samples(lang: Lang, range: Option<&str>, never: Option<&str>) -> String {
    match (lang, range, never) {
        (Lang::En, Some(range), None) => format!("It becomes so somewhere from {range} a day (90% range)."),
        (Lang::En, Some(range), Some(never)) => {
            format!("It becomes so somewhere from {range} a day (90% range), and in {never} of them never.")
        }
        (Lang::En, None, Some(never)) => format!("In {never} of them it never becomes so."),
        (Lang::Zh, Some(range), None) => join(&["流量达到每天", range, "（90% 区间）后，自行部署更便宜。"]),
        (Lang::Zh, Some(range), Some(never)) => {
            join(&["流量达到每天", range, "（90% 区间）后，自行部署更便宜；", never, "的样本中始终不会。"])
        }
        (Lang::Zh, None, Some(never)) => join(&[never, "的样本中始终不会。"]),
        (_, None, None) => String::new(),
    }
}

/// What was done.
pub fn applied(lang: Lang, offer: &str, profit: &str) -> String {
    match lang {
        Lang::En => format!("Tokens are sold at the prices of {offer}: profit {profit} a day"),
        Lang::Zh => join(&["已按", offer, "的价格出售 token：每日利润", profit]),
    }
}

/// A link to a row's comparison.
pub fn compare_with(lang: Lang, offer: &str) -> String {
    match lang {
        Lang::En => format!("Compare with {offer}"),
        Lang::Zh => join(&["与", offer, "比较"]),
    }
}

/// That no list price has this key.
pub fn wrong(lang: Lang, key: &str, keys: &[&str], shown: &str) -> String {
    let written = quoted(key);
    let like = nearest(key, keys).or(keys.first().copied()).unwrap_or_default();
    match lang {
        Lang::En => format!(
            "The catalog has no list price with the key “{written}” (ask={written}): it must be one of {} keys, like \
             {like}. {shown} is shown instead; the link keeps its own.",
            keys.len()
        ),
        Lang::Zh => join(&[
            "目录中没有键为“",
            &written,
            "”的标价（ask=",
            &written,
            "），须是",
            &keys.len().to_string(),
            "个键之一，例如",
            like,
            "。已改用",
            shown,
            "，链接保持不变。",
        ]),
    }
}
