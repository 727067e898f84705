//! What can be chosen, in words: choices, their options, topics, levels, grades.

use super::lang::Lang;
use super::text::Text;
use crate::catalog::{accelerators, grids, models};
use crate::model::choices::{
    DayShape, Engine, Optimizer, Ownership, Parallelism, Planning, Precision, Recompute, Serving, TrainingAttention,
    YesNo, ZeroStage,
};
use crate::model::quantities::{Level, Topic};
use crate::model::source::{Grade, Source};
use crate::scenario::choice::ChoiceId;
use crate::scenario::form::Item;

/// A function that gives each variant of an enumeration its text.
macro_rules! texts {
    ($(#[doc = $doc:literal])* $name:ident $type:ident { $( $variant:ident $en:literal $zh:literal; )* }) => {
        $(#[doc = $doc])*
        pub const fn $name(lang: Lang, value: $type) -> &'static str {
            match value { $( $type::$variant => Text { en: $en, zh: $zh }.get(lang), )* }
        }
    };
}

/// The name of a row of the form.
pub fn item_label(lang: Lang, item: Item) -> &'static str {
    match item {
        Item::Number(id) => super::label(lang, id),
        Item::Choice(choice) => choice_label(lang, choice),
    }
}

texts! {
    /// The name of a choice.
    choice_label ChoiceId {
        Model "Model" "模型";
        Gpu "Accelerator" "加速卡";
        Serving "Speed" "速度来源";
        WeightPrecision "Weight format" "权重精度";
        KvPrecision "KV cache format" "KV 精度";
        Parallelism "Split over GPUs" "切分方式";
        Engine "Engine" "推理引擎";
        PrefillDecodeSplit "Read and write apart" "预填充与解码分离";
        CountInputTokens "Count input tokens" "计入输入 token";
        DayShape "Shape of the day" "日内负载";
        Ownership "Rent or own" "租用或自有";
        RoundToServers "Pay for whole servers" "按整机付费";
        Grid "Electricity from" "用电地区";
        TrainingGpu "Training accelerator" "训练加速卡";
        TrainingAttention "Attention counted" "计入的注意力";
        Recompute "Computed again" "重算";
        Optimizer "Optimizer" "优化器";
        ZeroStage "ZeRO stage" "ZeRO 级别";
        Plan "Plan of each draw" "每次抽样的方案";
        DefaultRanges "Uncertain defaults" "不确定的默认值";
    }
}

texts! {
    /// One short line under a choice.
    choice_hint ChoiceId {
        Model "That answers the messages" "回答消息的模型";
        Gpu "That runs the model" "运行模型的硬件";
        Serving "How GPU time is found" "GPU 时间如何得出";
        WeightPrecision "Bits of a weight in memory" "权重在显存中的位数";
        KvPrecision "Bits of a key or value" "键与值的位数";
        Parallelism "For models that need several GPUs" "用于一张卡放不下的模型";
        Engine "Sets the host time of each answer" "决定每个回答的主机耗时";
        PrefillDecodeSplit "Prompts and answers on GPUs of their own" "输入与回答各用一批卡";
        CountInputTokens "As work, by the MFU method" "MFU 法是否把输入算作工作量";
        DayShape "When people write" "人们何时发消息";
        Ownership "Who pays for the servers" "服务器由谁购置";
        RoundToServers "Or for the GPUs in use only" "否则只付在用的 GPU";
        Grid "Sets price, carbon and water" "决定电价、碳与水";
        TrainingGpu "That trained the model" "训练模型的硬件";
        TrainingAttention "Beside six operations a weight" "在每权重 6 次运算之外";
        Recompute "Instead of being kept in memory" "重新计算而不留在显存中";
        Optimizer "Sets what is kept for each weight" "决定每个权重另存多少";
        ZeroStage "What copies of the model share" "模型副本之间分摊的内容";
        Plan "GPUs in a copy, batch, what limits it" "副本的卡数、批大小与瓶颈";
        DefaultRanges "Drawn from ranges, or as they stand" "在其区间内抽取，或按原值计算";
    }
}

texts! {
    /// How serving time is found.
    serving Serving {
        Roofline "Predicted from the hardware" "按硬件预测";
        Mfu "Peak × MFU" "峰值 × MFU";
        Latency "Time a token, one answer at a time" "每 token 时间，逐个生成";
        Measured "Measured tokens a second" "实测每秒 token 数";
    }
}

texts! {
    /// What a way of finding serving time does, in one sentence.
    serving_about Serving {
        Roofline "Time of each step from bandwidth, arithmetic and fixed costs, fitted to public measurements."
            "按带宽、算力与固定开销逐步计算时间，系数由公开实测拟合。";
        Mfu "Two operations a weight and token, at a share of the peak rate (SemiAnalysis, 2023)."
            "每个权重对每个 token 运算两次，按峰值的一定比例完成（SemiAnalysis，2023）。";
        Latency "A fixed time a token and nothing shared between answers (Goldstein, 2022)."
            "每个 token 用时固定，回答之间不共享计算（Goldstein，2022）。";
        Measured "Tokens a second of one GPU as somebody measured them (DeepSeek, 2025)."
            "采用他人实测的单卡每秒 token 数（DeepSeek，2025）。";
    }
}

texts! {
    /// Who owns the accelerators.
    ownership Ownership {
        Rent "Rent" "租用";
        Own "Own" "自有";
    }
}

texts! {
    /// Yes or no.
    yes_no YesNo {
        Yes "Yes" "是";
        No "No" "否";
    }
}

texts! {
    /// A number format; the names are the same in every language.
    precision Precision {
        Bf16 "BF16" "BF16";
        Fp8 "FP8" "FP8";
        Int8 "INT8" "INT8";
        Int4 "INT4" "INT4";
        Nvfp4 "NVFP4" "NVFP4";
        Mxfp4 "MXFP4" "MXFP4";
    }
}

texts! {
    /// How the load moves over the day.
    day_shape DayShape {
        Flat "The same at every hour" "全天均匀";
        Consumer "Consumers, evening peak" "大众用户，晚高峰";
        Office "Office hours" "办公时间";
        TwoRegions "Two regions, half a day apart" "两个相差半天的地区";
    }
}

texts! {
    /// How a model is split over accelerators.
    parallelism Parallelism {
        Auto "As the plan decides" "由方案决定";
        Tensor "Tensor: every layer is cut" "张量并行：切分每一层";
        Expert "Expert: whole experts are spread" "专家并行：专家整个分散";
    }
}

texts! {
    /// The kind of engine.
    engine Engine {
        Python "vLLM, SGLang (Python)" "vLLM、SGLang（Python）";
        Compiled "TensorRT-LLM (compiled)" "TensorRT-LLM（编译型）";
    }
}

texts! {
    /// Which pairs of tokens training is charged for.
    training_attention TrainingAttention {
        Causal "Causal: earlier tokens only" "因果：只含之前的 token";
        Full "All pairs of tokens (PaLM)" "全部 token 对（PaLM）";
        None "Not counted" "不计入";
    }
}

texts! {
    /// What training computes twice.
    recompute Recompute {
        None "Nothing" "不重算";
        Selective "Attention (FlashAttention)" "注意力（FlashAttention）";
        Full "The whole forward pass" "整个前向过程";
    }
}

texts! {
    /// An optimizer; the names are the same in every language.
    optimizer Optimizer {
        Sgd "SGD" "SGD";
        Momentum "SGD with momentum" "SGD + 动量";
        Adagrad "Adagrad" "Adagrad";
        Adadelta "Adadelta" "Adadelta";
        Rmsprop "RMSprop" "RMSprop";
        Adam "Adam" "Adam";
        Adamw "AdamW" "AdamW";
        Adam8bit "Adam, 8-bit states" "Adam（8 位状态）";
        Adafactor "Adafactor" "Adafactor";
    }
}

texts! {
    /// What the copies of a model in training share.
    zero_stage ZeroStage {
        Zero "0: nothing" "0：不分摊";
        One "1: optimizer states" "1：优化器状态";
        Two "2: gradients too" "2：另加梯度";
        Three "3: weights too" "3：另加权重";
    }
}

texts! {
    /// What the draws of a simulation have in common.
    planning Planning {
        Adapts "Adapts" "逐次调整";
        Held "Held" "固定";
    }
}

texts! {
    /// Whether uncertain defaults are ranges.
    default_ranges YesNo {
        Yes "Ranges" "区间";
        No "Single values" "单一值";
    }
}

texts! {
    /// A part of the model.
    topic Topic {
        Demand "Demand" "需求";
        Model "Model" "模型";
        Serving "Serving" "推理";
        Fleet "Fleet" "机群";
        Money "Money" "费用";
        Footprint "Power and footprint" "用电与足迹";
        Training "Training" "训练";
        Textbook "Textbook" "教科书";
        Life "Whole life" "全生命周期";
        Outlook "Outlook" "走势";
    }
}

texts! {
    /// How far down in the form an input stands.
    level Level {
        Essential "Essentials" "基本参数";
        Assumption "Assumptions" "假设";
        Expert "Expert" "专家";
        Calibration "Fitted constants" "拟合常数";
        Fixed "Definitions" "定义";
    }
}

texts! {
    /// How a value came to be known.
    grade Grade {
        Measured "measured" "实测";
        Published "published" "已公布";
        Derived "derived" "推算";
        Guess "guess" "推测";
    }
}

texts! {
    /// What a grade means, in one sentence.
    grade_meaning Grade {
        Measured "Read off hardware or a meter by somebody who says how." "有人从硬件或仪表上读出，并说明了方法。";
        Published "Stated by the maker, the seller or a paper." "由厂商、卖方或论文给出。";
        Derived "Worked out from published values." "由已公布的数值推算得出。";
        Guess "Somebody's judgment, ours included." "某人的判断，包括我们自己的。";
    }
}

/// The name of an option of a choice: the enumerations in words, catalogue entries by their own names. `None` for a
/// key that is no option.
pub fn option_label(lang: Lang, choice: ChoiceId, key: &str) -> Option<&'static str> {
    match choice {
        ChoiceId::Model => models::model(key).map(|model| model_name(lang, model)),
        ChoiceId::Gpu | ChoiceId::TrainingGpu => accelerators::accelerator(key).map(|gpu| gpu.name),
        ChoiceId::Serving => Serving::from_key(key).map(|option| serving(lang, option)),
        ChoiceId::WeightPrecision | ChoiceId::KvPrecision => {
            Precision::from_key(key).map(|option| precision(lang, option))
        }
        ChoiceId::Parallelism => Parallelism::from_key(key).map(|option| parallelism(lang, option)),
        ChoiceId::Engine => Engine::from_key(key).map(|option| engine(lang, option)),
        ChoiceId::CountInputTokens | ChoiceId::RoundToServers | ChoiceId::PrefillDecodeSplit => {
            YesNo::from_key(key).map(|option| yes_no(lang, option))
        }
        ChoiceId::DayShape => DayShape::from_key(key).map(|option| day_shape(lang, option)),
        ChoiceId::Ownership => Ownership::from_key(key).map(|option| ownership(lang, option)),
        ChoiceId::TrainingAttention => TrainingAttention::from_key(key).map(|option| training_attention(lang, option)),
        ChoiceId::Recompute => Recompute::from_key(key).map(|option| recompute(lang, option)),
        ChoiceId::Optimizer => Optimizer::from_key(key).map(|option| optimizer(lang, option)),
        ChoiceId::ZeroStage => ZeroStage::from_key(key).map(|option| zero_stage(lang, option)),
        ChoiceId::Plan => Planning::from_key(key).map(|option| planning(lang, option)),
        ChoiceId::DefaultRanges => YesNo::from_key(key).map(|option| default_ranges(lang, option)),
        ChoiceId::Grid => grids::grid(key).map(|grid| match lang {
            Lang::En => grid.name_en,
            Lang::Zh => grid.name_zh,
        }),
    }
}

/// The maker's name for a model; only the assumed one is translated.
pub fn model_name(lang: Lang, model: &models::Model) -> &'static str {
    match (model.key, lang) {
        ("gpt-4o-class", Lang::En) => "GPT-4o class, assumed by Epoch AI",
        ("gpt-4o-class", Lang::Zh) => "GPT-4o 级（Epoch AI 假设）",
        _ => model.name,
    }
}

/// The title of a source; a proper name stands as it is in both languages.
pub const fn source_title(lang: Lang, source: &Source) -> &'static str {
    match lang {
        Lang::Zh if !source.title_zh.is_empty() => source.title_zh,
        _ => source.title,
    }
}
