//! The view of the four formulas that everything started from.

use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::text::Text;
use crate::model::quantities::Id;

texts! {
    TITLE "Four formulas, and what they become" "四个公式，以及它们的延伸";
    INTRO
        "A textbook estimates a large model with four products and sums. They are kept here word for word, with their examples; each is the simplest case of a part of the full model. Change a number and the formula follows."
        "教科书用四个简单的乘积与求和估算大模型。这里原样保留，连同例子；每个公式都是完整模型某一部分的最简情形。改动数字，公式随之变化。";
    STEPS "The four steps" "四个步骤";
    USES "What such a service is used for" "服务的四类用途";
    WITH_NUMBERS "With your numbers" "代入你的数字";
    BECOMES "In the full model" "在完整模型中";
    WRONG "Where the article is wrong" "原文有误之处";
    EXAMPLE "Example of the article" "原文例子";
    BACK "Back to the estimate" "返回估算";
}

/// One of the four formulas.
#[derive(Clone, Copy, Debug)]
pub struct Lesson {
    /// Its result.
    pub id: Id,
    /// Its inputs.
    pub inputs: &'static [Id],
    /// Its title.
    pub title: Text,
    /// The formula in words.
    pub words: Text,
    /// The worked example of the article.
    pub example: Text,
    /// What it becomes in the full model.
    pub becomes: Text,
    /// The quantity of the full model that it becomes.
    pub full: Id,
    /// What is wrong with it.
    pub wrong: Option<Text>,
}

/// All four, in the order of the article.
pub const LESSONS: &[Lesson] = &[
    Lesson {
        id: Id::TextbookCost,
        inputs: &[Id::TextbookHardwareCost, Id::TextbookElectricityCost],
        title: Text { en: "Cost", zh: "成本" },
        words: Text { en: "Total cost = hardware cost + electricity cost", zh: "总成本 = 硬件成本 + 电力成本" },
        example: Text { en: "10,000 + 2,000 = 12,000", zh: "10,000 + 2,000 = 12,000" },
        becomes: Text {
            en: "Hardware is rent, or depreciation, maintenance, capital and a data center; electricity is power × PUE × price.",
            zh: "硬件费用是租金，或折旧、维保、资金占用与机房托管；电费是功率 × PUE × 电价。",
        },
        full: Id::CostPerDay,
        wrong: None,
    },
    Lesson {
        id: Id::TextbookParameters,
        inputs: &[Id::TextbookLayerInputs, Id::TextbookLayerOutputs, Id::TextbookLayerCount],
        title: Text { en: "Parameters", zh: "参数量" },
        words: Text {
            en: "Parameters = inputs of a layer × outputs of a layer × number of layers",
            zh: "参数量 = 每层输入数 × 每层输出数 × 层数",
        },
        example: Text { en: "100 × 50 × 10 = 50,000", zh: "100 × 50 × 10 = 50,000" },
        becomes: Text {
            en: "A transformer is counted part by part: attention, feed-forward layers, experts, embeddings. Each token passes only the active ones.",
            zh: "Transformer 按部件逐一计数：注意力、前馈层、专家、词嵌入。每个 token 只经过激活的部分。",
        },
        full: Id::MatmulParameters,
        wrong: Some(Text {
            en: "Dense layers have biases too: 50 more in each of these layers. And layers of 100 inputs and 50 outputs cannot follow each other.",
            zh: "全连接层还有偏置：上例每层另有 50 个。而且 100 输入、50 输出的层无法首尾相接。",
        }),
    },
    Lesson {
        id: Id::TextbookData,
        inputs: &[Id::TextbookRecordCount, Id::TextbookRecordSize],
        title: Text { en: "Data", zh: "数据量" },
        words: Text { en: "Amount of data = number of records × size of a record", zh: "数据量 = 数据集大小 × 数据长度" },
        example: Text { en: "1,000 × 1,000 = 1,000,000", zh: "1,000 × 1,000 = 1,000,000" },
        becomes: Text {
            en: "What counts is tokens: of a day for serving, of the whole data set for training.",
            zh: "真正要数的是 token：推理看每天的 token，训练看整个数据集的 token。",
        },
        full: Id::TokensPerDay,
        wrong: Some(Text {
            en: "1,000 GB of 1,000-byte records are 10⁹ records, not 10⁶ bytes: the article multiplies a size by a length.",
            zh: "1000 GB、每条 1000 字节的数据是 10⁹ 条记录，而不是 10⁶ 字节：原文把总大小与单条长度相乘了。",
        }),
    },
    Lesson {
        id: Id::TextbookCompute,
        inputs: &[Id::TextbookStepTime, Id::TextbookStepCount],
        title: Text { en: "Compute", zh: "计算量" },
        words: Text { en: "Total time = time of one step × number of steps", zh: "总时间 = 单次计算时间 × 次数" },
        example: Text { en: "0.01 s × 100,000 = 1,000 s", zh: "0.01 秒 × 100,000 = 1,000 秒" },
        becomes: Text {
            en: "The time of one step is predicted from the hardware: reading weights and cache, arithmetic, moving data, fixed costs. Many messages share a step.",
            zh: "单步时间由硬件预测：读取权重与缓存、算术运算、数据搬运、固定开销。许多消息共用一步。",
        },
        full: Id::GpuSecondsPerQuery,
        wrong: Some(Text {
            en: "Inference runs no gradient descent: an answer takes forward passes only. Steps of training and steps of writing are different things.",
            zh: "推理不做梯度下降：生成回答只有前向计算。训练的一步与生成的一步是两回事。",
        }),
    },
];

/// The four steps of the article, each with where the full model has it.
pub const FOUR_STEPS: &[(Text, Text)] = &[
    (
        Text { en: "Prepare data", zh: "准备数据" },
        Text { en: "tokens of the training set", zh: "训练集的 token 数" },
    ),
    (Text { en: "Train", zh: "训练" }, Text { en: "6 × parameters × tokens, over the rate reached", zh: "6 × 参数量 × token 数 ÷ 实际速率" }),
    (Text { en: "Infer", zh: "推理" }, Text { en: "reading the input, then writing token by token", zh: "先读取输入，再逐 token 生成" }),
    (Text { en: "Account for the cost", zh: "核算成本" }, Text { en: "rent or owning, electricity, energy, carbon, water", zh: "租用或自有、电费、能耗、碳排放、用水" }),
];

/// The four uses of the article.
pub const FOUR_USES: &[Text] = &[
    Text { en: "customer service", zh: "智能客服" },
    Text { en: "text generation", zh: "文本生成" },
    Text { en: "translation", zh: "机器翻译" },
    Text { en: "search", zh: "智能搜索" },
];

/// Introduces the uses.
pub const fn uses_sentence(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "They differ in one thing only: how many tokens come in and go out.",
        Lang::Zh => "它们的差别只在于输入与输出多少 token。",
    }
}
