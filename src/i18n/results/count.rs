//! What the count of a model says beside the names of its parts.

use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::prose::join;

texts! {
    OWN_MODEL "A model of your own" "你自己的模型";
    OWN_MODEL_WITHIN "a model of your own" "你自己的模型";
    PASTE "Paste a config.json" "粘贴 config.json";
    ABOUT_FILE
        "The file beside the weights, at most 1 MB: paste its text, drop it here, or choose it. It never leaves this page."
        "权重旁边的文件，不超过 1 MB：粘贴文本、拖到此处或选择文件。内容不会离开本页。";
    FIELD "Text of the config.json" "config.json 的文本";
    CHOOSE "Choose a file" "选择文件";
    CLEAR "Clear" "清空";
    UNREADABLE "The browser could not read the file. Paste its text instead." "浏览器无法读取该文件，请改为粘贴文本。";
    USE "Use this model" "使用此模型";
    HOW "How it is counted" "如何计数";
    TITLE "How the model is counted" "模型参数如何计数";
    YOURS "Your model" "你的模型";
    INTRO
        "Each tensor is a product of sizes from the model's config.json; a part is their sum times its layers."
        "每个张量是 config.json 中各项大小的乘积；每个部分是其张量之和乘以层数。";
    CHANGED
        "Figures of this model were changed by hand or came with a link, so there is nothing to count. Paste its config.json in the form, below the model."
        "此模型的数字经手动修改或来自链接，没有可以计数的配置。请在表单的模型下方粘贴其 config.json。";
    ASSUMED
        "The figures of this model are assumed: its makers have published no configuration, so there is nothing to count. The models in the list above have one."
        "此模型的数字是假定的：其开发者未公布配置，因此没有可以计数的内容。上方列表中的模型均有公布的配置。";
    UNKNOWN
        "The link asks for a model that this page does not know. The list above has those that it can count."
        "链接所指的模型未收录在本页。可计数的模型见上方列表。";
    MODEL "Model" "模型";
    PASTED "From the config.json pasted here." "来自你粘贴的 config.json。";
    EXACT "Exact: every stored weight is in the table." "精确：表中包含每个存储的权重。";
    TOTAL_PARAMETERS "Parameters" "总参数";
    ACTIVE_PARAMETERS "Active for a token" "每 token 激活";
    KV_BYTES "KV cache, bytes a token, in bf16" "KV 缓存，每 token 字节（bf16）";
    BY_PART "Parameters by part" "各部分的参数";
    ACTIVE_BY_PART "Active for a token, by part" "每 token 激活，按部分";
    PARTS "Part by part" "逐部分明细";
    CACHE "KV cache of a token, bytes" "每 token 的 KV 缓存，字节";
    INDEXER "Indexer cache, not in the KV figure, bytes" "索引器缓存（不计入 KV 数字），字节";
    SYMBOLS "Symbols" "符号";
    PART "Part, tensor" "部分与张量";
    FORMULA "Formula" "公式";
    NUMBERS "With numbers" "代入数字";
    ONE_LAYER "One layer" "每层";
    LAYERS "Layers" "层数";
    TOTAL "Total" "合计";
    ACTIVE "Active" "激活";
}

/// The name of the scenario's model in a list of models.
pub fn of_scenario(lang: Lang, model: &str) -> String {
    match lang {
        Lang::En => format!("Of this scenario: {model}"),
        Lang::Zh => format!("当前场景：{model}"),
    }
}

/// The finding: how many parameters a model has, and how many of them a token uses where that is not all.
pub fn finding(lang: Lang, model: &str, total: &str, active: Option<&str>) -> String {
    match (lang, active) {
        (Lang::En, Some(active)) => format!("{model} has {total} parameters and uses {active} of them for a token"),
        (Lang::En, None) => format!("{model} has {total} parameters and uses all of them for a token"),
        (Lang::Zh, Some(active)) => join(&[model, "共", total, "参数，每 token 激活", active]),
        (Lang::Zh, None) => join(&[model, "共", total, "参数，每 token 全部激活"]),
    }
}

/// `8,030,261,248 parameters`.
pub fn whole(lang: Lang, total: &str) -> String {
    match lang {
        Lang::En => format!("{total} parameters"),
        Lang::Zh => join(&[total, " 个参数"]),
    }
}

/// The figures of a count in one sentence.
pub fn figures(lang: Lang, total: &str, active: &str, kv_bytes: &str) -> String {
    match lang {
        Lang::En => format!("{total} parameters, {active} active for a token, {kv_bytes} bytes of KV cache a token."),
        Lang::Zh => join(&[total, " 个参数，每 token 激活 ", active, "，KV 缓存每 token ", kv_bytes, " 字节。"]),
    }
}

/// Why fewer experts are active than stored.
pub fn routed(lang: Lang, visited: u64, experts: u64) -> String {
    match lang {
        Lang::En => format!("{visited} of {experts} experts for a token"),
        Lang::Zh => format!("每 token 经过 {experts} 个专家中的 {visited} 个"),
    }
}

/// What layers with a window mean for the cache.
pub fn windows(lang: Lang, layers: u64, of: u64, width: &str) -> String {
    match lang {
        Lang::En => {
            format!("{layers} of {of} layers see {width} tokens only: beyond these their cache grows no further.")
        }
        Lang::Zh => format!("{of} 层中有 {layers} 层只看 {width} 个 token：超出后这些层的缓存不再增长。"),
    }
}

/// Layers that are left out.
pub fn mtp(lang: Lang, layers: u64) -> String {
    match lang {
        Lang::En if layers == 1 => {
            "1 layer that predicts a further token (MTP) is stored in some files; it is not counted.".to_owned()
        }
        Lang::En => {
            format!("{layers} layers that predict further tokens (MTP) are stored in some files; they are not counted.")
        }
        Lang::Zh => format!("有些文件还存有 {layers} 层多 token 预测（MTP）层，不计入。"),
    }
}
