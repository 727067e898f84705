//! What the view of predictions and measurements says.

use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::prose::join;

texts! {
    TITLE "Predicted and measured" "预测与实测";
    INTRO
        "Public throughput measurements of model, accelerator and engine, and what this page predicts for the same set-up. The constants of the prediction are fitted to these rows, so that set-ups unlike them are predicted worse."
        "公开的吞吐实测（模型、加速卡与推理引擎），以及本页对同一配置的预测。预测所用常数由这些数据拟合，因此与它们差别较大的配置误差会更大。";
    LOADING "Reading the measurements…" "正在读取实测数据…";
    FAILED "The measurements could not be read. Check the connection, then try again." "无法读取实测数据。请检查网络后重试。";
    RETRY "Try again" "重试";
    GPU "Accelerator" "加速卡";
    MODEL "Model" "模型";
    FORMAT "Weight format" "权重精度";
    ALL "All" "全部";
    CHART "Throughput of the whole system" "整套系统的吞吐";
    CHART_CASE "Ember: dense models; grey: models with experts. Dotted: a factor of 1.25" "橙色：稠密模型；灰色：专家混合模型。虚线：1.25 倍";
    ALONG "Measured, tokens/s" "实测，token/s";
    UP "Predicted, tokens/s" "预测，token/s";
    TOO_HIGH "predicted too high" "预测偏高";
    TOO_LOW "predicted too low" "预测偏低";
    ROWS "Row by row" "逐行对照";
    SETUP "Set-up" "配置";
    TOKENS "Tokens in / out" "输入/输出 token";
    MEASURED "Measured" "实测";
    PREDICTED "Predicted" "预测";
    RATIO "Predicted / measured" "预测/实测";
    GPUS "Number of accelerators" "加速卡数量";
    PARALLELISM "Parallelism" "并行方式";
    INPUT "Input tokens" "输入 token";
    OUTPUT "Output tokens" "输出 token";
    MEASURED_RATE "Measured, tokens/s" "实测，token/s";
    PREDICTED_RATE "Predicted, tokens/s" "预测，token/s";
    INTERVAL "90% interval" "90% 区间";
    SOURCE "Source" "来源";
    SHOW_ALL "Show all rows" "显示全部行";
    BY_ACCELERATOR "By accelerator" "按加速卡";
    COUNT "Rows" "行数";
    NEAR "Within 1.25×" "1.25 倍以内";
    SEE "See predictions beside measurements" "查看预测与实测对照";
}

/// The finding: how many of all rows are predicted within a factor of 1.25.
pub fn finding(lang: Lang, rows: usize, within: &str) -> String {
    match lang {
        Lang::En => format!("For {within} of {rows} measured runs the prediction is within a factor of 1.25"),
        Lang::Zh => format!("{rows} 次实测中，{within} 的预测与实测相差不到 1.25 倍"),
    }
}

/// How right the predictions of these rows are.
pub fn score(lang: Lang, rows: usize, median: &str, within: &str, held: &str) -> String {
    match lang {
        Lang::En => format!(
            "{rows} rows: half are off by less than {median}, {within} lie within a factor of 1.25, and the 90% interval \
             holds {held} of them."
        ),
        Lang::Zh => format!("共 {rows} 行：半数误差小于 {median}，{within} 在 1.25 倍以内，90% 区间覆盖其中 {held}。"),
    }
}

/// Beside a prediction: how wrong predictions of its kind have been.
pub fn reliability(lang: Lang, half: &str, most: &str, known_model: bool, known_gpu: bool) -> String {
    let first = match lang {
        Lang::En => format!(
            "This speed is a prediction. Of predictions of this kind half were within a factor of {half} of the \
             measurement and nine of ten within {most}."
        ),
        Lang::Zh => format!("这里的速度是预测值。同类预测中，半数与实测相差在 {half} 倍以内，九成在 {most} 倍以内。"),
    };
    let second = match (lang, known_model, known_gpu) {
        (_, true, true) => return first,
        (Lang::En, false, true) => "No model of this family has been measured for the calibration.",
        (Lang::En, true, false) => "This accelerator has not been measured for the calibration.",
        (Lang::En, false, false) => {
            "Neither the family of this model nor this accelerator has been measured for the calibration."
        }
        (Lang::Zh, false, true) => "校准数据中没有这一系列的模型。",
        (Lang::Zh, true, false) => "校准数据中没有这款加速卡。",
        (Lang::Zh, false, false) => "校准数据中既没有这一系列的模型，也没有这款加速卡。",
    };
    match lang {
        Lang::En => format!("{first} {second}"),
        Lang::Zh => join(&[&first, second]),
    }
}
