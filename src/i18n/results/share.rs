//! What the share dialog says.

use super::texts;
use crate::i18n::lang::Lang;
use crate::scenario::date::Date;

texts! {
    LINK "Link" "链接";
    LINK_HINT "Opens this scenario, exactly" "打开的就是这个场景，分毫不差";
    COPY "Copy" "复制";
    SEND "Send with an app" "用其他应用发送";
    SENT_NOT "The device could not send it. The link below can be copied." "设备未能发送，可复制下方链接。";
    EMBED "Embed" "嵌入";
    EMBED_HINT "Works without scripts" "无需脚本";
    IMAGE "Image" "图片";
    IMAGE_HINT "With title, source and link inside" "图中含标题、来源和链接";
    DATA "Data" "数据";
    DATA_HINT "Version, date and link in the first lines" "前几行注明版本、日期和链接";
    CITATION "Citation" "引用";
    CITATION_HINT "Text, BibTeX" "文本，BibTeX";
    CITATION_TEXT "Text" "文本";
    BIBTEX "BibTeX" "BibTeX";
    CODE "QR code" "二维码";
    CODE_HINT "For stage and print" "用于投影和印刷";
    CODE_NAME "QR code of the link" "链接的二维码";
    CODE_TOO_LONG "The link is too long for a QR code." "链接过长，无法生成二维码。";
}

/// What stands below the title: where it goes, and the 90 % range.
pub fn about_title(lang: Lang, range: Option<&str>) -> String {
    match (lang, range) {
        (Lang::En, Some(range)) => format!("This title goes with the link and the picture. 90% range {range}."),
        (Lang::En, None) => "This title goes with the link and the picture.".to_owned(),
        (Lang::Zh, Some(range)) => format!("标题会随链接和图片一起分享。90% 区间：{range}。"),
        (Lang::Zh, None) => "标题会随链接和图片一起分享。".to_owned(),
    }
}

/// A day in words.
pub fn date(lang: Lang, date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (year, month, day) = (date.year(), date.month(), date.day());
    match lang {
        Lang::En => format!("{day} {} {year}", MONTHS[usize::from(month - 1) % MONTHS.len()]),
        Lang::Zh => format!("{year} 年 {month} 月 {day} 日"),
    }
}

/// By what and when an estimate was computed; the day is in words.
pub fn computed(lang: Lang, version: u32, date: &str) -> String {
    match lang {
        Lang::En => format!("Model version {version}, computed on {date}"),
        Lang::Zh => format!("模型版本 {version}，计算于 {date}"),
    }
}

/// The citation of an estimate in one line.
pub fn citation(lang: Lang, title: &str, version: u32, date: &str, address: &str) -> String {
    let computed = computed(lang, version, date);
    match lang {
        Lang::En => format!("Dayburn. “{title}.” {computed}. {address}"),
        Lang::Zh => format!("Dayburn：《{title}》。{computed}。{address}"),
    }
}
