//! What the view "Where is it going?" says.

use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::prose::{join, quoted};
use crate::i18n::text::Text;
use crate::model::choices::Ownership;
use crate::model::quantities::Id;

texts! {
    NOTHING_ASKED "Nothing is asked, so nothing grows" "没有提问，也就没有增长";
    STATE_MESSAGES "State how much is asked in a day, and this view follows it for three years." "填写每天的提问量，这里会推算未来三年。";
    TO_MESSAGES "State the daily users" "填写日活跃用户";
    COURSE "The next three years" "未来三年";
    FIGURE "Figure" "指标";
    A_DAY "A day" "每天";
    A_MESSAGE "A message" "每条消息";
    ACCELERATORS "Accelerators" "加速卡";
    WORKING "The range is being worked out." "正在计算区间。";
    NO_RANGE "No input is a range, so the course is a line." "没有参数取为区间，因此走势是一条线。";
    TODAY "Today" "今天";
    MONTH "Month" "月份";
    CENTRAL "Central case" "中位情形";
    HALF_HEAD "Half the chances" "一半可能";
    MESSAGE_AT_HALF "a message costs half" "每条消息成本减半";
    FLEET_GROWS "months in which the fleet must grow" "机群须扩容的月份";
    YEARS "Year by year" "逐年";
    YEARS_SUBTITLE "Central case, with the 90% range below it" "中位情形，其下为 90% 区间";
    WHAT "What" "项目";
    GROWTH "What changes, and how fast" "变化的速度";
    GROWTH_SUBTITLE "Four rates, each a range with its source. Change them here." "四个速率，各有区间与来源，可在此修改。";
    HOW "How much has changed by then" "届时变化多少";
    AFTER "After" "时间";
    FLEET "Rented or owned" "租用与自有";
    FLEET_SUBTITLE "Cost of a day, central case" "每日成本，中位情形";
    RENTED "Rented" "租用";
    OWNED "Owned" "自有";
    OWN_INSTEAD "Own the fleet instead" "改为自有";
    RENT_INSTEAD "Rent the fleet instead" "改为租用";
}

/// So many months: `7 months`.
pub fn months(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::En, 1) => "1 month".to_owned(),
        (Lang::En, _) => format!("{count} months"),
        (Lang::Zh, _) => format!("{count} 个月"),
    }
}

/// So many years from today.
pub fn years(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (_, 0) => TODAY.get(lang).to_owned(),
        (Lang::En, 1) => "1 year".to_owned(),
        (Lang::En, _) => format!("{count} years"),
        (Lang::Zh, _) => format!("{count} 年"),
    }
}

/// What three years make of a figure: its amount or the ends of it in words, and in how many months a message costs half.
pub fn finding(lang: Lang, figure: Id, amount: &str, half: Option<usize>) -> String {
    let half = half.map(|count| months(lang, count));
    match lang {
        Lang::En => {
            let first = match figure {
                Id::CostPerDay => format!("In three years a day costs {amount}"),
                Id::CostPerQuery => format!("In three years a message costs {amount}"),
                _ => format!("In three years the service takes {amount} accelerators"),
            };
            let second = match (figure, half) {
                (Id::CostPerQuery, Some(half)) => format!("it costs half in {half}"),
                (Id::CostPerQuery, None) => "it does not get to half its cost".to_owned(),
                (_, Some(half)) => format!("a message costs half in {half}"),
                (_, None) => "a message does not get to half its cost".to_owned(),
            };
            format!("{first}; {second}")
        }
        Lang::Zh => {
            let first = match figure {
                Id::CostPerDay => join(&["三年后每天花费", amount]),
                Id::CostPerQuery => join(&["三年后每条消息花费", amount]),
                _ => join(&["三年后需要", amount, "张加速卡"]),
            };
            let second = match half {
                Some(half) => join(&["每条消息的成本", &half, "后减半"]),
                None => "每条消息的成本三年内不会减半".to_owned(),
            };
            format!("{first}；{second}")
        }
    }
}

/// A central amount within the finding.
pub fn about(lang: Lang, amount: &str) -> String {
    match lang {
        Lang::En => format!("about {amount}"),
        Lang::Zh => join(&["约", amount]),
    }
}

/// What is drawn: the figure, and what the bands are.
pub fn subtitle(lang: Lang, name: &str, has_bands: bool) -> String {
    match (lang, has_bands) {
        (Lang::En, true) => format!("{name}. Line: median. Dark: half the chances. Light: 90% range."),
        (Lang::En, false) => format!("{name}, central case."),
        (Lang::Zh, true) => format!("{name}。线：中位数；深色：一半可能；浅色：90% 区间。"),
        (Lang::Zh, false) => format!("{name}，中位情形。"),
    }
}

/// When a message costs half: the central case, its range, and the share of the outcomes in which it does within three
/// years.
pub fn halving(lang: Lang, central: Option<usize>, range: Option<(usize, usize)>, share: Option<&str>) -> String {
    let ends = range.map(|(low, high)| match (lang, low == high) {
        (Lang::En, true) | (Lang::Zh, true) => months(lang, low),
        (Lang::En, false) => format!("{low} to {high} months"),
        (Lang::Zh, false) => format!("{low} 至 {high} 个月"),
    });
    match lang {
        Lang::En => {
            let first = match central {
                Some(count) => format!("A message costs half of today's after {}", months(lang, count)),
                None => "A message does not cost half of today's within three years".to_owned(),
            };
            match (share, ends) {
                (Some(share), Some(ends)) => format!("{first}; in {share} of the outcomes it does, after {ends}."),
                (Some(_), None) => format!("{first}, in any outcome."),
                (None, _) => format!("{first}."),
            }
        }
        Lang::Zh => {
            let first = match central {
                Some(count) => join(&["每条消息的成本在", &months(lang, count), "后降至今天的一半"]),
                None => "每条消息的成本三年内不会降至今天的一半".to_owned(),
            };
            match (share, ends) {
                (Some(share), Some(ends)) => join(&[&first, "；", share, "的结果会减半，需", &ends, "。"]),
                (Some(_), None) => format!("{first}，所有结果都如此。"),
                (None, _) => format!("{first}。"),
            }
        }
    }
}

/// In how many months the fleet must grow beyond all that it was, and in which first.
pub fn growing(lang: Lang, count: usize, first: Option<usize>) -> String {
    match (lang, first) {
        (Lang::En, None) => "The fleet never has to be larger than today.".to_owned(),
        (Lang::En, Some(first)) if count == 1 => format!("The fleet must grow once, in month {first}."),
        (Lang::En, Some(first)) => {
            format!("The fleet must grow beyond what it was in {count} months, first in month {first}.")
        }
        (Lang::Zh, None) => "机群规模始终不超过今天。".to_owned(),
        (Lang::Zh, Some(first)) if count == 1 => format!("机群须扩容 1 次，在第 {first} 个月。"),
        (Lang::Zh, Some(first)) => format!("机群须在 {count} 个月份扩容，首次在第 {first} 个月。"),
    }
}

/// The chart for a screen reader.
pub fn description(lang: Lang, name: &str, today: &str, then: &str) -> String {
    match lang {
        Lang::En => format!("{name}, month by month: {today} today, {then} in three years."),
        Lang::Zh => format!("{name}，逐月：今天 {today}，三年后 {then}。"),
    }
}

/// What the other way to have a fleet costs in three years, and the reason.
pub fn other_way(lang: Lang, present: Ownership, here: &str, there: &str) -> String {
    match (lang, present) {
        (Lang::En, Ownership::Rent) => format!("In three years a day costs {here} rented, {there} owned."),
        (Lang::En, Ownership::Own) => format!("In three years a day costs {here} owned, {there} rented."),
        (Lang::Zh, Ownership::Rent) => join(&["三年后每天花费：租用", here, "，自有", there, "。"]),
        (Lang::Zh, Ownership::Own) => join(&["三年后每天花费：自有", here, "，租用", there, "。"]),
    }
}

/// What was done: the fleet is the reader's own from now on, or it is rented.
pub const fn changed_to(ownership: Ownership) -> Text {
    match ownership {
        Ownership::Own => Text { en: "The fleet is owned now.", zh: "机群已改为自有。" },
        Ownership::Rent => Text { en: "The fleet is rented now.", zh: "机群已改为租用。" },
    }
}

/// What the link asks cannot be read.
pub fn unknown_figure(lang: Lang, asked: &str, known: &[&str]) -> String {
    let asked = quoted(asked);
    let example = known.last().copied().unwrap_or_default();
    match lang {
        Lang::En => format!(
            "The link asks for ask={asked}; this view knows {}, like ask={example}. The cost of a day is shown.",
            known.join(", ")
        ),
        Lang::Zh => format!(
            "链接中的 ask={asked} 不是可显示的指标：可用 {}，例如 ask={example}。现显示每日成本。",
            known.join("、")
        ),
    }
}
