//! What is taken along, as a picture or as a table: where it comes from, the heads of its columns, the menu of a chart.

use super::compare::given_name;
use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::preset_name;
use crate::i18n::prose::{join, within};
use crate::i18n::sentences::{Period, changes};
use crate::i18n::text::Text;
use crate::scenario::Scenario;

texts! {
    LINK "Link" "链接";
    MODEL_VERSION "Model version" "模型版本";
    DATE "Date" "日期";
    TITLE "Title" "标题";
    SCENARIO "Scenario" "场景";
    QUANTITY "Quantity" "项目";
    CENTRAL "Central case" "中位情形";
    LOW "5th percentile" "第 5 百分位";
    HIGH "95th percentile" "第 95 百分位";
    WITH_SPARES "With spares" "含备机";
    UNIT "Unit" "单位";
    KEY "Key" "键";
    ADDRESS "Address" "网址";
    OUTCOMES "Outcomes" "可能结果";
    EXPORT "Export" "导出";
    COPY_IMAGE "Copy image" "复制图片";
    PNG "Image, PNG" "图片，PNG";
    SVG "Image, SVG" "图片，SVG";
    CSV "Data, CSV" "数据，CSV";
    EMBED "Embed this chart…" "嵌入此图…";
    COPIED "Image copied" "图片已复制";
    COPY_REFUSED
        "The browser refused to copy the image. Save it as PNG instead."
        "浏览器不允许复制图片，可改为保存 PNG。";
    NO_IMAGE "The image could not be made. SVG works in every browser." "未能生成图片，可改用 SVG，所有浏览器都支持。";
    TWICE_THE_PIXELS "1,200 × 675, twice the pixels" "1,200 × 675，双倍像素";
    RESULTS_CSV "Results, CSV" "结果，CSV";
    AS_MARKDOWN "Table, Markdown" "表格，Markdown";
    AS_HTML "Table, HTML" "表格，HTML";
    CALCULATION "The calculation as Python, JavaScript, Squiggle or spreadsheet:" "以 Python、JavaScript、Squiggle 或电子表格导出计算：";
    GO_TO_CALCULATION "below the formulas" "见公式下方";
    ALL_STEPS "All steps, print" "全部步骤，打印";
}

/// The cost as the name of a row.
pub const fn cost_over(period: Period) -> Text {
    match period {
        Period::Day => Text { en: "Cost of a day", zh: "每日成本" },
        Period::Month => Text { en: "Cost of a month", zh: "每月成本" },
        Period::Year => Text { en: "Cost of a year", zh: "每年成本" },
    }
}

/// The largest part of the cost: `Largest part: servers, 79% of the cost`.
pub fn largest_part(lang: Lang, name: &str, share: &str) -> String {
    match lang {
        Lang::En => format!("Largest part: {}, {share} of the cost", within(name)),
        Lang::Zh => join(&["最大的一项：", name, "，占成本的", share]),
    }
}

/// What the day comes to: how much of the capacity waits.
pub fn waiting(lang: Lang, idle: Option<&str>) -> String {
    match (lang, idle) {
        (Lang::En, Some(idle)) => format!("{idle} of the capacity is idle over the day"),
        (Lang::En, None) => "The fleet is busy all day".to_owned(),
        (Lang::Zh, Some(idle)) => join(&["全天有", idle, "的容量空闲"]),
        (Lang::Zh, None) => "机群全天满载".to_owned(),
    }
}

/// The name of the menu of a chart: `Export: What drives it?`.
pub fn export_of(lang: Lang, chart: &str) -> String {
    lang.named(EXPORT.get(lang), chart)
}

/// A scenario by its name: the one that the reader gave, or its preset with the number of changes.
pub fn scenario_name(lang: Lang, scenario: &Scenario) -> String {
    if let Some(name) = &scenario.name {
        return given_name(name);
    }
    let preset = preset_name(lang, scenario.preset);
    match (scenario.changes(), lang) {
        (0, _) => preset.to_owned(),
        (count, Lang::En) => format!("{preset}, {}", changes(lang, count)),
        (count, Lang::Zh) => join(&[preset, "，", &changes(lang, count)]),
    }
}

/// A value with its range: `120 M (80–200 M)`.
pub fn in_brackets(lang: Lang, value: &str, range: &str) -> String {
    match lang {
        Lang::En => format!("{value} ({range})"),
        Lang::Zh => format!("{value}（{range}）"),
    }
}

/// Where something comes from, in a row.
pub fn source(lang: Lang, scenario: &str, version: u32, made: Option<&str>) -> String {
    let version = version.to_string();
    let parts = match lang {
        Lang::En => ["Source: Dayburn".to_owned(), scenario.to_owned(), format!("model version {version}")],
        Lang::Zh => ["来源：Dayburn".to_owned(), scenario.to_owned(), join(&["模型版本", &version])],
    };
    let made = made.map(str::to_owned);
    parts.into_iter().chain(made).collect::<Vec<_>>().join(if lang == Lang::En { " · " } else { " · " })
}
