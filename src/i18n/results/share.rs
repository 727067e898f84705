//! What the share dialog says.

use super::texts;
use crate::i18n::label;
use crate::i18n::lang::Lang;
use crate::model::quantities::Id;

texts! {
    LINK "Link" "链接";
    LINK_HINT "Opens this scenario, exactly" "打开后就是当前场景";
    COPY "Copy" "复制";
    SEND "Share with an app" "通过其他应用分享";
    SENT_NOT "The device could not share it. The link below can be copied." "设备未能分享，可复制下方链接。";
    EMBED "Embed" "嵌入";
    EMBED_HINT "Works without scripts" "无需脚本";
    SHOW "Show" "内容";
    SHOW_HEADLINE "Headline, dots" "结论与点图";
    SHOW_PARTS "Parts" "构成";
    SHOW_ALL "All" "全部";
    SHOW_CHART "One chart" "单张图";
    CHART "Chart" "图表";
    OUTCOMES "50 outcomes of equal chance" "50 种等可能的结果";
    BY_PAYMENT "What is paid for" "支出项目";
    BY_USE "What the GPUs do" "GPU 用途";
    DRIVERS "What drives it" "主要影响因素";
    DAY "Load by the hour" "每小时负载";
    MEMORY "Memory of one GPU" "单卡显存";
    ROOFLINE "Memory or arithmetic" "显存还是算力";
    OPERATING "Cheaper or faster" "更省还是更快";
    CONTROLS "Controls" "可调参数";
    CHANGE "change" "更改";
    THEME "Theme" "主题";
    THEME_AUTO "Auto" "自动";
    THEME_LIGHT "Light" "浅色";
    THEME_DARK "Dark" "深色";
    LANGUAGE "Language" "语言";
    NUMBERS "Numbers" "数字";
    LIVE "Live" "实时";
    FROZEN "Frozen" "定格";
    PREVIEW "Preview" "预览";
    PREVIEW_WIDTH "Width of the preview" "预览宽度";
    EMBED_CODE "Code of the embed" "嵌入代码";
    MORE_WAYS "With a script: fits its height, or numbers in your own sentences" "使用脚本：自适应高度，或在正文中嵌入数字";
    FITS_HINT "The same frame; the script gives it the height that it needs." "同一个框架，由脚本设为所需高度。";
    FITS_CODE "Code that fits its height" "自适应高度的代码";
    PROSE_HINT "Numbers, sliders and charts for your own text: a slider moves the numbers of the same scenario everywhere on the page." "可放在正文中的数字、滑块和图表：拖动滑块，页面上同一场景的数字随之变化。";
    PROSE_CODE "Code for numbers in prose" "正文中数字的代码";
    EXAMPLES "Examples with their code" "示例与代码";
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

/// Numbers as they may stand in somebody's prose; each is the markup of one number, of the quantity at the same place.
pub fn prose(lang: Lang, ids: &[Id], numbers: &[String]) -> String {
    match (lang, ids, numbers) {
        (Lang::En, [Id::QueriesPerDay, Id::CostPerDay, Id::CostPerQuery], [messages, day, message]) => {
            format!("Serving {messages} messages costs about {day} a day, or {message} a message.")
        }
        (Lang::Zh, [Id::QueriesPerDay, Id::CostPerDay, Id::CostPerQuery], [messages, day, message]) => {
            format!("每天处理 {messages} 条消息，约需 {day}，合每条 {message}。")
        }
        _ => {
            let named = ids.iter().zip(numbers).map(|(id, number)| lang.named(label(lang, *id), number));
            named.collect::<Vec<_>>().join(if lang == Lang::En { ", " } else { "，" })
        }
    }
}

/// The controls of an embed in a row.
pub fn controls(lang: Lang, names: &[&str]) -> String {
    match lang {
        Lang::En if names.is_empty() => "None".to_owned(),
        Lang::Zh if names.is_empty() => "无".to_owned(),
        Lang::En => names.join(", "),
        Lang::Zh => names.join("、"),
    }
}

/// How many controls an embed may have.
pub fn up_to(lang: Lang, most: usize) -> String {
    match lang {
        Lang::En => format!("Up to {most} inputs that readers of the embed can move"),
        Lang::Zh => format!("嵌入中可供读者调整的参数，最多 {most} 个"),
    }
}

/// What becomes of a frozen embed.
pub fn frozen_hint(lang: Lang, version: u32) -> String {
    match lang {
        Lang::En => format!("Shows today’s result of model {version} for good, marked as such. Nothing can be moved."),
        Lang::Zh => format!("始终显示今天由模型 {version} 得出的结果，并注明；不可调整。"),
    }
}
