//! The view of all sources.

use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::text::Text;
use crate::model::quantities::Topic;
use crate::model::source::Grade;

texts! {
    TITLE "Every value has a source" "每个数值都有出处";
    INTRO
        "Defaults hold where neither you nor the scenario says otherwise. Grades: measured off hardware or a meter; published by the maker, the seller or a paper; derived from published values by arithmetic; guess, somebody's judgment."
        "既非你设定、场景也未给出时，采用默认值。等级：实测，即由硬件或电表测得；公布，即由厂商、卖方或论文给出；推算，即由公布数值计算而来；推测，即某人的判断。";
    BACK "Back to the estimate" "返回估算";
    DEFAULTS "Defaults" "默认值";
    ACCELERATORS "Accelerators" "加速卡";
    MODELS "Models" "模型";
    GRIDS "Grids" "电网";
    PRICES "Prices of tokens" "token 价格";
    QUANTITY "Quantity" "数量";
    VALUE "Value" "数值";
    SOURCE "Source" "来源";
    DATE "Date" "日期";
    GRADE "Grade" "等级";
    NAME "Name" "名称";
    BF16 "16 bits" "16 位";
    FP8 "8 bits" "8 位";
    FP4 "4 bits" "4 位";
    MEMORY "Memory" "显存";
    BANDWIDTH "Bandwidth" "带宽";
    POWER "Power" "功率";
    RENT "Rent an hour" "每小时租金";
    SERVER_PRICE "Server" "服务器";
    TOTAL "Total" "总参数";
    ACTIVE "Active" "激活参数";
    KV "KV a token" "每 token KV";
    LAYERS "Layers" "层数";
    TRAINED_ON "Trained on" "训练 token";
    INTENSITY "Carbon" "碳强度";
    WATER "Water" "用水";
    PRICE "Price" "电价";
    INPUT "Input" "输入";
    CACHED "Cached" "缓存";
    OUTPUT "Output" "输出";
    SINCE "Since" "起始";
    SCROLLS "Wide table, scrolls sideways" "宽表，可横向滚动";
}

/// The name of a grade.
pub const fn grade(lang: Lang, grade: Grade) -> &'static str {
    match grade {
        Grade::Measured => Text { en: "measured", zh: "实测" },
        Grade::Published => Text { en: "published", zh: "公布" },
        Grade::Derived => Text { en: "derived", zh: "推算" },
        Grade::Guess => Text { en: "guess", zh: "推测" },
    }
    .get(lang)
}

/// The name of a part of the model.
pub const fn topic(lang: Lang, topic: Topic) -> &'static str {
    match topic {
        Topic::Demand => Text { en: "Demand", zh: "需求" },
        Topic::Model => Text { en: "Model", zh: "模型" },
        Topic::Serving => Text { en: "Serving", zh: "推理服务" },
        Topic::Fleet => Text { en: "Fleet", zh: "集群" },
        Topic::Money => Text { en: "Money", zh: "费用" },
        Topic::Footprint => Text { en: "Energy, carbon, water", zh: "能耗、碳排放与用水" },
        Topic::Training => Text { en: "Training", zh: "训练" },
        Topic::Textbook => Text { en: "Textbook", zh: "教科书公式" },
    }
    .get(lang)
}
