//! The four steps and the four uses of the article.

use super::texts;
use crate::i18n::text::Text;

texts! {
    STEPS "The four steps" "四个步骤";
    USES "The four uses" "四类用途";
    USES_DIFFER
        "In cost they differ in one thing only: how many tokens come in and go out."
        "就成本而言，差别只在于输入与输出多少 token。";
}

/// The steps of the article, each with where the full model has it.
pub const FOUR_STEPS: &[(Text, Text)] = &[
    (
        Text { en: "Prepare data", zh: "准备数据" },
        Text { en: "the tokens of the training set", zh: "训练集的 token 数" },
    ),
    (
        Text { en: "Train", zh: "训练" },
        Text {
            en: "6 × active parameters × tokens, over the rate reached",
            zh: "6 × 激活参数 × token 数，除以实际速率",
        },
    ),
    (
        Text { en: "Infer", zh: "推理" },
        Text { en: "reading the input, then writing token by token", zh: "先读取输入，再逐个 token 生成" },
    ),
    (
        Text { en: "Account for the cost", zh: "核算成本" },
        Text {
            en: "rent or owning, electricity; energy, carbon, water", zh: "租用或自有、电费；能耗、碳排放、用水"
        },
    ),
];

/// The uses of the article.
pub const FOUR_USES: &[Text] = &[
    Text { en: "Customer service", zh: "客户服务" },
    Text { en: "Chat", zh: "聊天" },
    Text { en: "Writing", zh: "写作" },
    Text { en: "Translation", zh: "翻译" },
];
