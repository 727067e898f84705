//! What stands round the charts of one replica: memory, roofs, throughput against speed.

use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::prose::join;
use crate::i18n::text::Text;
use crate::model::operating::Roof;
use crate::model::replica::BatchLimit;

texts! {
    ROOFS "Memory or arithmetic?" "显存还是算力？";
    ROOFS_SUBTITLE "What one GPU reaches, under what it could reach" "单卡实际达到的，与上限相比";
    ROOFS_ALONG "FLOP for each byte of memory traffic" "每字节访存的 FLOP";
    ROOFS_UP "TFLOP/s" "TFLOP/s";
    BANDWIDTH "Memory" "显存带宽";
    ARITHMETIC "Arithmetic" "算力";
    ATTENTION "Attention" "注意力";
    READING "Reading (prefill)" "读取（预填充）";
    WRITING "Writing (decode)" "生成（解码）";
    WORK "Work" "阶段";
    INTENSITY "FLOP a byte" "FLOP/字节";
    REACHED "Reached" "达到";
    OF_PEAK "Of peak compute" "占峰值算力";
    OF_BANDWIDTH "Of bandwidth" "占带宽";
    OPERATING "Cheaper or faster?" "更省还是更快？";
    OPERATING_SUBTITLE "Output tokens a second; numbers at the curve: batch" "每秒输出 token；曲线旁数字为批大小";
    FOR_EACH_READER "for each reader, faster to the right" "每位读者，越右越快";
    FOR_EACH_GPU "for each GPU, cheaper upwards" "每卡，越高越省";
    A_READER "Tokens/s for each reader" "每位读者 token/s";
    A_GPU "Tokens/s for each GPU" "每卡 token/s";
}

/// What limits a phase: `Writing is limited by memory: 7% of peak compute, 63% of bandwidth.`
pub fn held_by(lang: Lang, phase: &str, roof: Roof, of_peak: &str, of_bandwidth: &str) -> String {
    let limit = match roof {
        Roof::Memory => Text { en: "is limited by memory", zh: "受限于显存带宽" },
        Roof::Compute => Text { en: "is limited by arithmetic", zh: "受限于算力" },
        Roof::Neither => Text { en: "comes near neither roof", zh: "离两个上限都远" },
    };
    let limit = limit.get(lang);
    match lang {
        Lang::En => format!("{phase} {limit}: {of_peak} of peak compute, {of_bandwidth} of bandwidth."),
        Lang::Zh => join(&[phase, limit, "：用到峰值算力的", of_peak, "、带宽的", of_bandwidth, "。"]),
    }
}

/// Whether the memory suffices: what is taken of all there is, or what is missing.
pub fn memory_fits(lang: Lang, fits: bool, amount: &str, capacity: &str) -> String {
    match (lang, fits) {
        (Lang::En, true) => format!("It fits: {amount} of {capacity} on each GPU are taken."),
        (Lang::En, false) => format!("It does not fit: each GPU lacks {amount}."),
        (Lang::Zh, true) => join(&["放得下：每卡", capacity, "，用去", amount, "。"]),
        (Lang::Zh, false) => join(&["放不下：每卡还差", amount, "。"]),
    }
}

/// The chosen batch at its point.
pub fn batch(lang: Lang, batch: &str) -> String {
    match lang {
        Lang::En => format!("batch {batch}"),
        Lang::Zh => join(&["批大小", batch]),
    }
}

/// What keeps the batch from growing beyond the end of the curve.
pub fn curve_end(lang: Lang, limit: BatchLimit, batch: &str) -> String {
    let end = match limit {
        BatchLimit::Memory => Text { en: "memory full at", zh: "显存已满：" },
        BatchLimit::Ttft => Text { en: "first token in time up to", zh: "首 token 目标上限：" },
        BatchLimit::Engine => Text { en: "engine limit", zh: "引擎上限：" },
        BatchLimit::Tpot | BatchLimit::Given => Text { en: "set:", zh: "设定：" },
    };
    match lang {
        Lang::En => format!("{} {batch}", end.en),
        Lang::Zh => format!("{}{batch}", end.zh),
    }
}

/// The label of the slowest speed allowed: `target: 50 ms a token`.
pub fn slowest(lang: Lang, time: &str) -> String {
    match lang {
        Lang::En => format!("target: {time} a token"),
        Lang::Zh => format!("目标：每 token {time}"),
    }
}

/// What the plan has chosen on the curve.
pub fn chosen(lang: Lang, batch: &str, a_reader: &str, a_gpu: &str) -> String {
    match lang {
        Lang::En => {
            format!("With batch {batch}, each reader gets {a_reader} tokens a second and each GPU writes {a_gpu}.")
        }
        Lang::Zh => format!("批大小 {batch} 时，每位读者每秒得到 {a_reader} token，每卡每秒生成 {a_gpu} token。"),
    }
}
