//! The four steps and the four uses of the article, and the tables beside them.

use super::texts;
use crate::i18n::text::Text;
use crate::model::quantities::Id;

texts! {
    STEPS "The four steps" "四个步骤";
    STEPS_ABOUT "What each ends in, in your scenario" "每一步在你的场景中得到什么";
    USES "The four uses" "四类用途";
    USES_DIFFER
        "In cost they differ in one thing only: how many tokens come in and go out. The lengths are our guesses; the cost is that of your scenario with them. A click tries one."
        "就成本而言，差别只在于输入与输出多少 token。长度是我们的推测，成本按你的场景代入这些长度计算。点名称即可试用。";
    USE "Use" "用途";
    IN "Tokens in" "输入 token";
    OUT "Tokens out" "输出 token";
    THOUSAND "1,000 messages" "1,000 条消息";
    MEANS "The means of training" "训练的手段";
    MEANS_ABOUT
        "Gradient descent in its forms. They differ in what is kept for each weight, so in how many GPUs a model needs to be trained at all."
        "各种形式的梯度下降。差别在于每个权重另存多少，也就是训练一个模型至少要多少 GPU。";
    OPTIMIZER "Optimizer" "优化器";
    STATES "States a weight" "每权重状态";
    TOGETHER "With weight, gradient, copy" "含权重、梯度与副本";
    BY_SHAPE "rows and columns" "按行与列";
    LEVERS_TITLE "The levers" "降低成本的办法";
    LEVERS_ABOUT
        "One at a time, from your scenario as it is. A click tries one; Undo takes it back."
        "从你当前的场景出发，每次只动一项。点名称即可试用，可以撤销。";
    LEVER "Lever" "办法";
    COST_AFTER "Cost of one day" "每日成本";
    DIFFERENCE "Difference" "差异";
}

/// The steps of the article, each with where the full model has it and the quantity in which it ends.
pub const FOUR_STEPS: &[(Text, Text, Id)] = &[
    (
        Text { en: "Prepare data", zh: "准备数据" },
        Text { en: "the tokens of the training set", zh: "训练集的 token 数" },
        Id::TrainingTokens,
    ),
    (
        Text { en: "Train", zh: "训练" },
        Text {
            en: "6 × active parameters × tokens, over the rate reached, at a price an hour",
            zh: "6 × 激活参数 × token 数，除以实际速率，再乘以每小时价格",
        },
        Id::TrainingCost,
    ),
    (
        Text { en: "Infer", zh: "推理" },
        Text { en: "reading the input, then writing token by token", zh: "先读取输入，再逐个 token 生成" },
        Id::GpuSecondsPerQuery,
    ),
    (
        Text { en: "Account for the cost", zh: "核算成本" },
        Text {
            en: "rent or owning, electricity; energy, carbon, water", zh: "租用或自有、电费；能耗、碳排放、用水"
        },
        Id::CostPerDay,
    ),
];

/// The uses of the article, each with its tokens in and out.
pub const FOUR_USES: &[(Text, f64, f64)] = &[
    (Text { en: "Customer service", zh: "客户服务" }, 1500.0, 200.0),
    (Text { en: "Chat", zh: "聊天" }, 1200.0, 400.0),
    (Text { en: "Writing", zh: "写作" }, 400.0, 1500.0),
    (Text { en: "Translation", zh: "翻译" }, 700.0, 700.0),
];

/// What brings the cost down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lever {
    /// Half of the weights, total and active.
    SmallerModel,
    /// Weights in four bits.
    FourBits,
    /// Half of the input is served from a prefix cache.
    PrefixCache,
    /// Two tokens a step.
    SpeculativeDecoding,
    /// A quarter less to write.
    ShorterAnswers,
    /// Utilization of 80 %.
    FullerGpus,
    /// Twice the time a token, and up to 1,024 answers at once.
    LargerBatches,
    /// Rent is two fifths less.
    CheaperHours,
}

/// The levers by name.
pub const LEVERS: &[(Lever, Text)] = &[
    (Lever::SmallerModel, Text { en: "A model of half the size", zh: "模型缩小一半" }),
    (Lever::FourBits, Text { en: "Weights in 4 bits, computed in 16", zh: "权重用 4 位，按 16 位计算" }),
    (Lever::PrefixCache, Text { en: "Half of the input from a prefix cache", zh: "一半输入命中前缀缓存" }),
    (Lever::SpeculativeDecoding, Text { en: "Speculative decoding, 2 tokens a step", zh: "投机解码，每步 2 个 token" }),
    (Lever::ShorterAnswers, Text { en: "Answers a quarter shorter", zh: "回答缩短四分之一" }),
    (Lever::FullerGpus, Text { en: "GPUs 80% busy", zh: "GPU 利用率 80%" }),
    (Lever::LargerBatches, Text { en: "Larger batches, 100 ms a token", zh: "更大的批次，每 token 100 ms" }),
    (Lever::CheaperHours, Text { en: "A reserved contract, 40% less an hour", zh: "预留合同，每小时便宜 40%" }),
];
