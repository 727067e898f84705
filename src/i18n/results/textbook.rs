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
    FORMULA "Formula" "公式";
    FURTHER "What else the article speaks of" "文章谈到的其他问题";
    FURTHER_ABOUT "Each has a view of its own, with your scenario in it" "各有专门的视图，用的是你的场景";
    HARDWARE "Choosing hardware" "硬件的选择";
    HARDWARE_ABOUT
        "Every accelerator, format and size that keeps to your targets, by cost."
        "所有满足延迟目标的加速卡、精度与规模，按成本排列。";
    LEVERS "Lowering the cost" "降低成本";
    LEVERS_ABOUT
        "Compression, quantization, caching, batching, prices: one at a time and together."
        "压缩、量化、缓存、批处理、价格：逐项与叠加。";
    LIFE "From data to account" "从数据到核算";
    LIFE_ABOUT "The four steps as one table, a day and a query at a time." "四个步骤合为一张表，按天与按次计算。";
    NETWORK "The network of the article" "文章中的网络";
    NETWORK_ABOUT
        "Its 641 parameters trained on this page, and how far your machine is from GPT-3."
        "在本页训练其 641 个参数，并看看你的机器离 GPT-3 有多远。";
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
