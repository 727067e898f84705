//! The words of the page itself: titles, buttons, table heads.

use super::lang::Lang;
use super::text::Text;

/// Rows of a word: variant, English, Chinese. A word without a translation does not compile.
macro_rules! words {
    ($( $variant:ident $en:literal $zh:literal; )*) => {
        /// A word or a fixed sentence of the page.
        #[allow(missing_docs, reason = "each variant is documented by its texts")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Word { $( $variant, )* }

        impl Word {
            /// Every word.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )* ];

            const fn text(self) -> Text {
                match self { $( Self::$variant => Text { en: $en, zh: $zh }, )* }
            }
        }
    };
}

/// A word of the page.
pub const fn word(lang: Lang, word: Word) -> &'static str {
    word.text().get(lang)
}

words! {
    // Head
    PageQuestion "What does it cost to run a ChatGPT-like service for one day?" "运营一个类 ChatGPT 服务，一天要花多少钱？";
    SkipToAnswer "Skip to the answer" "跳到结果";
    Language "Language" "语言";
    NameOfLanguage "English" "中文";
    Theme "Theme" "主题";
    ThemeSystem "System" "跟随系统";
    ThemeLight "Light" "浅色";
    ThemeDark "Dark" "深色";
    Undo "Undo" "撤销";
    Redo "Redo" "重做";
    Share "Share" "分享";
    Copied "Copied" "已复制";
    CopyRefused "The browser refused to copy. The text is selected: press Ctrl+C, or ⌘C on a Mac."
        "浏览器不允许复制。文本已选中，按 Ctrl+C 即可复制（Mac 上为 ⌘C）。";
    More "More" "更多";
    Close "Close" "关闭";
    Dismiss "Dismiss" "知道了";

    // Presets
    StartFrom "Start from" "预设场景";
    PresetsPublished "Published figures" "已公布的数字";
    AboutPreset "About this case" "关于此场景";

    // Form
    CurvesShareAScale "Curves: cost a day, one scale for all" "曲线：日成本，纵轴统一";
    Reset "reset" "还原";
    ResetGroup "reset group" "还原本组";
    ResetAll "Reset all" "全部还原";
    Source "source" "来源";
    Computed "computed" "自动计算";
    Search "Search" "搜索";
    NothingFound "Nothing found" "没有匹配项";
    Decrease "Decrease" "减小";
    Increase "Increase" "增大";
    WhatIsThis "What is this?" "这是什么？";
    FromReader "Your value" "你的数值";
    FromPreset "From the preset" "来自预设";
    FromCatalog "From the catalog" "来自目录";
    FromDefault "Default" "默认值";
    FromPlan "Computed by the plan" "由方案计算";
    LastReadable "Results use the last value that could be read." "结果沿用上一个可读的数值。";
    TokensInAndOut "Tokens a day, in + out" "每日 token，输入 + 输出";
    StateDirectly "enter it" "直接填写";
    CountUsers "Count users instead" "改按用户数计算";
    SureBetween "90% sure:" "90% 区间：";
    SureMiddle "90% sure, middle" "90% 区间，中值：";
    AsRange "as a range" "取区间";
    MakeRange "Make it a range" "改为区间";
    FixToOne "Fix it to one value" "固定为单一值";
    HowSure "How sure" "把握程度";
    GroupUncertainty "Uncertainty" "不确定性";
    Seed "Seed" "随机种子";
    SeedHint "The same seed gives the same range" "种子相同，区间就相同";
    FirstSeed "Reset the seed" "还原种子";
    DrawAgain "Draw again" "重新抽样";
    MixOptions "mix…" "混合…";
    MixOption "Option" "选项";
    MixShare "Share in %" "占比（%）";

    // Deciding figures in a picker
    FigureTotal "total" "总参数";
    FigureActive "active" "激活参数";
    FigureKv "KV a token" "每 token KV";
    FigureKvBf16 "KV in BF16" "BF16 KV";
    FigureFormat "weights" "权重精度";
    FigureMemory "memory" "显存";
    FigureBandwidth "bandwidth" "带宽";
    FigurePeak "dense peak" "稠密峰值";
    FigurePeakFp8 "FP8 TFLOP/s" "FP8 TFLOP/s";
    FigurePower "power" "功耗";
    FigurePrice "a GPU-hour" "每卡时";

    // Answer
    PeriodDay "Day" "日";
    PeriodMonth "Month" "月";
    PeriodYear "Year" "年";
    Period "Period" "周期";
    ForThousandMessages "for 1,000 messages" "每 1,000 条消息";
    ForMillionTokens "for 1 million tokens" "每百万 token";
    ForUserMonth "for a user, a month" "每用户每月";
    BackToResults "Back to the results" "返回结果";

    // Variants
    SectionHowMuch "By how much, and how sure?" "差多少，有多大把握？";
    SectionInputsDiffer "Inputs that differ" "不同的参数";
    SectionResults "Results" "结果";
    SectionVariants "Variants" "变体";

    // Notes
    Notes "Notes" "说明";
    Warnings "Warnings" "警告";

    // What is it made of?
    SectionComposition "What is it made of?" "钱花在哪里？";
    ByPurchase "By what is paid for" "按支出项目";
    ByUse "By what the GPUs do" "按 GPU 用途";
    PartServers "Servers" "服务器折旧";
    PartMaintenance "Maintenance" "维保";
    PartCapital "Capital" "资金成本";
    PartDataCenter "Data center" "机房托管";
    PartElectricity "Electricity" "电费";
    PartWriting "Writing answers (decode)" "生成回答（解码）";
    PartReading "Reading input (prefill)" "读取输入（预填充）";
    PartIdle "Idle, waiting for the peak" "为高峰预留的空闲";
    PartSpares "Spares and rounding" "备机与取整";

    // How sure is it? What drives it?
    SectionSure "How sure is it?" "有多大把握？";
    SectionDrivers "What drives it?" "什么影响最大？";

    // When in the day?
    SectionDay "When in the day?" "一天里何时最忙？";
    DaySubtitle "Output tokens a second, by the hour" "每秒输出 token，按小时";
    Hour "Hour" "时刻";
    Load "Load" "负载";
    Provisioned "Provisioned" "可用容量";
    WithSpares ", dotted: with spares" "，虚线含备机";
    EndOfDay "24 h" "24 时";

    // What does one unit cost?
    SectionUnits "What does one unit cost?" "单位成本";
    UnitsSubtitle "Same cost, divided" "同一笔成本的分摊";
    Unit "Unit" "单位";
    UnitThousandMessages "1,000 messages" "1,000 条消息";
    UnitMillionTokens "1 M tokens" "百万 token";
    UnitMillionInputTokens "1 M input tokens" "百万输入 token";
    UnitMillionOutputTokens "1 M output tokens" "百万输出 token";
    UnitUserMonth "1 user, a month" "每用户每月";
    UnitGpuHour "1 GPU-hour" "每 GPU 小时";
    SectionIncome "Revenue and margin" "收入与利润";

    // What limits it?
    SectionLimit "What limits it?" "瓶颈在哪里？";
    SectionMemory "Memory of one GPU" "单卡显存";
    MemorySubtitle "With the batch of the plan" "按方案的批大小";
    MemoryWeights "Weights" "权重";
    MemoryCache "KV cache" "KV 缓存";
    MemoryEngine "Engine, activations" "引擎与激活";
    MemoryGradients "Gradients" "梯度";
    MemoryOptimizer "Optimizer" "优化器";
    MemoryActivations "Activations" "激活";
    MemoryFree "Free" "空闲";

    // Published figures
    SectionClaims "Published and calculated" "公布值与计算值";
    ClaimsSubtitle "What the source states, and what the formulas give with its inputs" "来源给出的数字，与按其输入由公式得出的数字";
    ClaimsChanged "What the source states, and what the formulas give with your changes" "来源给出的数字，与按你的改动由公式得出的数字";
    ClaimPublished "Published" "公布";
    ClaimHere "Here" "本页";
    ClaimDifference "Difference" "差异";

    // Other sections
    SectionTraining "Training" "训练";
    SectionFootprint "Footprint" "环境足迹";
    SectionSources "Sources" "来源";

    // How is it calculated?
    SectionDerivation "How is it calculated?" "怎么算出来的？";
    DerivationSubtitle "The formula is the code that ran; click a number to go deeper" "公式即实际运行的代码，点数字可逐层展开";
    Formula "Formula" "公式";
    WithYourNumbers "With your numbers" "代入你的数字";
    Result "Result" "结果";
    MadeOf "Made of" "取决于";
    Decided "Decided" "方案选择";
    UsedBy "Used by" "用于";
    Path "Path" "路径";
    NotUsed "Not used by the present choices." "当前选择下不使用。";
    CopyAsText "Copy as text" "复制为文本";
    CopyAsLatex "Copy as LaTeX" "复制为 LaTeX";
    ScrollsSideways "Formula; scrolls sideways" "公式，可左右滚动";

    // Tables and charts
    Table "Table" "数据表";
    Name "Name" "名称";
    Amount "Amount" "金额";
    ShareOfTotal "Share" "占比";
    Quantity "Quantity" "参数";
    Value "Value" "数值";
    Grade "Grade" "可信度";
    Date "Date" "日期";
    Origin "Where from" "来自";
    Memory "Memory" "显存";
    ToolLink "Link" "链接";

    // Views
    ViewEstimate "Estimate" "估算";
    Questions "Questions" "追问";
    Evidence "Evidence" "依据";
    ViewCompare "Compare variants" "对比变体";
    ViewModel "How a model is counted" "参数怎么数";
    ViewPublished "Published estimates" "公布的估算";
    ViewMeasured "How accurate is it?" "预测有多准";
    ViewHardware "Which hardware?" "选什么硬件";
    ViewSavings "What lowers it?" "怎样降低";
    ViewGoal "What would it take?" "反推条件";
    ViewOutlook "Where is it going?" "走势如何";
    ViewChanges "What changed?" "变化来自哪里";
    ViewLife "The whole life" "全生命周期";
    ViewApi "Own or API?" "自建还是 API";
    ViewLaboratory "Train a small network" "训练一个小网络";
    NeedsScript "Dayburn calculates in your browser and needs JavaScript and WebAssembly for it. One of them seems to be missing here: the answer on this page is that of the first preset."
        "Dayburn 在浏览器中计算，需要 JavaScript 和 WebAssembly。当前浏览器似乎缺少其中之一：本页显示的是第一个预设的结果。";
    PartMissing "This part of the page could not be loaded. Is the network there?" "这部分页面未能加载。网络是否通畅？";
    TryAgain "Try again" "重试";
    NewVersion "A new version is ready." "新版本已就绪。";
    Reload "Reload" "重新加载";
    ViewTextbook "Textbook formulas" "教科书公式";
    ViewSources "Every source" "全部来源";
    Views "Views" "视图";
    BackToEstimate "Back to the estimate" "返回估算";
    SourcesTitle "Where every value comes from" "每个数值的出处";
    SourcesSubtitle "Grades: measured, published, derived, guess. Values of the catalog follow the model, accelerator and grid chosen."
        "可信度分四级：实测、已公布、推算、推测。目录中的数值随所选模型、加速卡与地区而变。";

    // Textbook
    TextbookTitle "Four formulas, and what becomes of them" "四个公式，以及它们的去处";
    TextbookIntro "The article behind this page takes four steps, preparing data, training, inference and counting the cost, and four formulas. They are kept here with their numbers; each is the simplest case of a part of the full model."
        "本页源自一篇文章：它分准备数据、训练、推理、核算成本四步，用四个公式。这里保留原公式和数字；每个公式都是完整模型某一部分的最简情形。";
    TextbookWorked "Worked example" "算例";
    TextbookBecomes "In the full model" "在完整模型中";
    TextbookWrong "Where the article is wrong" "原文有误之处";
    TextbookCostTitle "Cost" "成本";
    TextbookCostFormula "Cost = hardware cost + electricity cost" "总成本 = 硬件成本 + 电力成本";
    TextbookCostExample "10000 + 2000 = 12000" "10000 + 2000 = 12000";
    TextbookCostBecomes "Hardware becomes rent, or depreciation, maintenance, capital and data center, each for one day; electricity becomes power × PUE × price."
        "硬件变成租金，或折旧、维保、资金成本与机房托管，均按天计；电力变成功率 × PUE × 电价。";
    TextbookParametersTitle "Parameters" "参数量";
    TextbookParametersFormula "Parameters = product of the layer sizes" "参数量 = 各层大小的乘积";
    TextbookParametersExample "100 × 50 × 10 = 50000" "100 × 50 × 10 = 50000";
    TextbookParametersBecomes "A transformer is counted part by part: attention, feed-forward, experts, embedding; memory and arithmetic follow from total and active parameters."
        "Transformer 要逐部分计数：注意力、前馈、专家、嵌入；显存与运算量由总参数和激活参数得出。";
    TextbookDataTitle "Data" "数据量";
    TextbookDataFormula "Data = number of records × size of a record" "数据量 = 记录条数 × 单条大小";
    TextbookDataExample "1000 × 1000 = 1000000" "1000 × 1000 = 1000000";
    TextbookDataBecomes "What counts in serving is tokens: users × messages × tokens a message; in training, the tokens of the data set."
        "推理看的是 token：用户数 × 消息数 × 每条消息 token 数；训练看的是数据集的 token 数。";
    TextbookComputeTitle "Compute" "计算量";
    TextbookComputeFormula "Compute time = time of one step × number of steps" "计算时间 = 单步耗时 × 步数";
    TextbookComputeExample "0.01 s × 100000 = 1000 s" "0.01 s × 100000 = 1000 s";
    TextbookComputeBecomes "The time of a step is no longer given: it follows from bandwidth, arithmetic and batch. The article's own way remains as the method “time a token”."
        "单步耗时不再是给定值，而由带宽、算力与批大小得出。原文的做法保留为“每 token 时间”方法。";
    TextbookWrongInference "Inference runs no gradient descent: the weights stay as they are, and an answer is forward passes only."
        "推理不做梯度下降：权重不变，生成回答只有前向计算。";
    TextbookWrongData "1000 GB of 1000-byte records is 10⁹ records, not 10⁶ bytes. The formula above counts 1000 records of 1000 bytes."
        "1000 GB 数据若每条 1000 字节，是 10⁹ 条记录，而不是 10⁶ 字节。上面的公式算的是 1000 条 1000 字节的记录。";
    TextbookWrongBias "Dense layers have biases: a layer from 100 to 50 values has 100 × 50 + 50 weights, and layers of different sizes are added, not multiplied."
        "全连接层还有偏置：从 100 到 50 的一层有 100 × 50 + 50 个权重；大小不同的层应相加，而不是相乘。";

    // Foot and failures
    FooterModel "Dayburn, model 1." "Dayburn，模型 1。";
    FooterPrivacy "Nothing you type leaves this page." "输入内容不会离开本页。";
}
