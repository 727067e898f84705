//! What is said of the result that a link carries: when it was shared, what it is now, and why the two differ.

use super::{embed, texts};
use crate::i18n::lang::Lang;
use crate::scenario::date::Date;

texts! {
    SHARED_RESULT "Result of the link" "链接中的结果";
    WHEN_SHARED "When shared" "分享时";
    NOW "Now" "现在";
    MOVED "The result has changed since this link was shared" "此链接分享之后，结果有变化";
    AS_IT_WAS "Another version of the model, the same result" "模型版本不同，结果相同";
    FACTS_CHANGED
        "The model is the same; prices or other facts of its catalog have changed since."
        "模型未变；目录中的价格或其他数据在此后有更新。";
    NEWER_MODEL
        "The link was made with a newer model than this page has. Reload the page to get the newest."
        "生成此链接的模型比本页新。重新加载页面可取得最新版本。";
    NOT_RECORDED "What changed in the model since is not recorded." "模型此后的变化没有记录。";
    FROZEN_HOW
        "This is the result as it was shared. It is computed anew once you change an input or ask for it."
        "这是分享时的结果。修改任一参数或点击下方按钮后才会重新计算。";
    FROZEN_FILES
        "Pictures and data come from a calculation. Here a stored result is shown."
        "图片与数据来自计算；当前显示的是存下的结果。";
    COMPUTE "Compute with the present model" "用当前模型计算";
}

/// A day: `27 Nov 2026`, `2026 年 11 月 27 日`.
pub fn date(lang: Lang, date: Date) -> String {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (year, month, day) = (date.year(), date.month(), date.day());
    match lang {
        Lang::En => {
            let month = MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
            format!("{day} {month} {year}")
        }
        Lang::Zh => format!("{year} 年 {month} 月 {day} 日"),
    }
}

/// With what a result was computed: `27 Nov 2026, model 1`.
pub fn made(lang: Lang, day: Option<Date>, version: u32) -> String {
    let day = day.map(|day| date(lang, day));
    match (lang, day) {
        (Lang::En, Some(day)) => format!("{day}, model {version}"),
        (Lang::En, None) => format!("model {version}"),
        (Lang::Zh, Some(day)) => format!("{day}，模型版本 {version}"),
        (Lang::Zh, None) => format!("模型版本 {version}"),
    }
}

/// The mark of a frozen result, as embeds have it too: `Frozen on 27 Nov 2026, model 1`.
pub fn frozen(lang: Lang, day: Option<Date>, version: u32) -> String {
    let day = day.map(|day| date(lang, day));
    embed::frozen(lang, day.as_deref(), &version.to_string())
}
