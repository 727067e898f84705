//! What the view of published figures says: who claimed what, and why ours differs.

use super::texts;
use crate::i18n::lang::Lang;
use crate::i18n::text::Text;
use crate::scenario::published::{CaseId, Group};

texts! {
    WAITING "What others published, and what we get" "别人公布的数字，与我们的估算";
    INTRO
        "Given the same inputs, the formulas reproduce every figure whose inputs were published, but for what its source rounds. Our own estimate is another matter: it predicts."
        "代入相同的输入，凡是公布了输入的数字，公式都能复现，差别只在原文的取整。我们自己的估算则是另一回事：它是推算出来的。";
    RULE_NAME "How our own estimate is made" "我们自己的估算怎么得来";
    RULE
        "It takes from the source what was served and with what: demand, length of answers, model, accelerators, and how they were set up where that was told. Speed and power are predicted from the hardware; everything else is our default with its 90% range. Where a default of today would be wrong for the case, a range written in the link takes its place: rents of the time ($1.10 to $4.10 an hour for an A100 in 2022 and 2023, $1.45 to $3.22 for a TPU v4), prompts of 50 to 300 tokens where answers have 30 words, and 50 to 150 ms a token for GPT-3 on A100, which cannot write much faster. Click a figure of ours to open it as a scenario."
        "从原文取用服务了什么、用什么服务：需求、回答长度、模型、加速卡，以及公布了的部署方式。速度与功耗由硬件推算，其余都用我们的默认值及其 90% 区间。若今天的默认值不适合该案例，则以写在链接里的区间代替：当时的租金（2022 至 2023 年 A100 每小时 1.10 至 4.10 美元，TPU v4 每小时 1.45 至 3.22 美元）；回答只有 30 个词时，提问取 50 至 300 token；A100 上的 GPT-3 写不快，每 token 取 50 至 150 ms。点我们的数字即可作为场景打开。";
    KEY_CLAIMED "claimed" "原文数字";
    KEY_THEIRS "our formulas with their inputs" "用原文的输入代入我们的公式";
    KEY_OURS "our own estimate, 90% range" "我们自己的估算，90% 区间";
    WHO "Who" "谁";
    CASE "Case" "案例";
    ON_AXIS "Claimed, theirs and ours on one axis" "原文、复算与我们的估算在同一轴上";
    CLAIMED "Claimed" "原文";
    THEIRS "Their inputs" "用原文输入";
    OURS "Ours" "我们";
    VERDICT "Claim is" "原文在区间";
    INSIDE "inside" "内";
    OUTSIDE "outside" "外";
    WITHHELD "withheld" "未公布";
    SEE_PUBLISHED "See published estimates" "查看公布的估算";
    IN_DOLLARS "Amounts are in US dollars, in which they were published." "金额均为美元，与原文一致。";
    SEE "See all published figures beside our own estimates" "查看所有公布数字与我们估算的对照";
}

/// The finding: how many figures lie inside our range.
pub fn finding(lang: Lang, inside: usize, all: usize) -> String {
    match lang {
        Lang::En => format!("{inside} of {all} published figures lie inside our range"),
        Lang::Zh => format!("{all} 个公布的数字中，{inside} 个落在我们的区间内"),
    }
}

/// A link to a scenario, in full: `Our own estimate of Epoch AI, 0.60 Wh, as a scenario`.
pub fn open_ours(lang: Lang, who: &str, amount: &str) -> String {
    match lang {
        Lang::En => format!("Open our own estimate as a scenario: {who}, {amount}"),
        Lang::Zh => format!("将我们的估算作为场景打开：{who}，{amount}"),
    }
}

/// The same for what the formulas give with the inputs of the source.
pub fn open_theirs(lang: Lang, who: &str, amount: &str) -> String {
    match lang {
        Lang::En => format!("Open with their inputs as a scenario: {who}, {amount}"),
        Lang::Zh => format!("用原文的输入作为场景打开：{who}，{amount}"),
    }
}

/// What the figures of a group are.
pub const fn group_name(lang: Lang, group: Group) -> &'static str {
    match group {
        Group::CostPerDay => Text { en: "Cost a day", zh: "每日成本，美元" },
        Group::CostPerQuery => Text { en: "Cost a message", zh: "每条消息成本，美元" },
        Group::EnergyPerQuery => Text { en: "Energy a message", zh: "每条消息能耗" },
        Group::EnergyPerDay => Text { en: "Energy a day", zh: "每日能耗" },
        Group::WaterPerQuery => Text { en: "Water a message", zh: "每条消息用水" },
        Group::TrainingCost => Text { en: "Training: cost", zh: "训练：成本，美元" },
        Group::TrainingEnergy => Text { en: "Training: energy", zh: "训练：能耗" },
        Group::TrainingCarbon => Text { en: "Training: carbon", zh: "训练：碳排放" },
        Group::TrainingTime => Text { en: "Training: time", zh: "训练：时间" },
        Group::TrainingMfu => Text { en: "Training: share of the peak", zh: "训练：占峰值的比例" },
    }
    .get(lang)
}

/// Rows of a case: who, when and of what, and why ours differs, each in English and Chinese.
macro_rules! cases {
    ($( $case:ident $who_en:literal $who_zh:literal $about_en:literal $about_zh:literal $why_en:literal $why_zh:literal; )*) => {
        const fn words(case: CaseId) -> [Text; 3] {
            match case {
                $( CaseId::$case => [
                    Text { en: $who_en, zh: $who_zh },
                    Text { en: $about_en, zh: $about_zh },
                    Text { en: $why_en, zh: $why_zh },
                ], )*
            }
        }
    };
}

cases! {
    GoldsteinDay
        "Goldstein, University of Maryland" "Goldstein，马里兰大学"
        "December 2022 · ChatGPT, 1 M users, one answer at a time" "2022 年 12 月 · ChatGPT，100 万用户，逐个回答"
        "He lets a GPU write one answer at a time, 350 ms a word. A server that writes many answers at once reads the weights once for all of them, which costs less than a tenth. That is a choice of method, not a mistake in arithmetic."
        "他让一张 GPU 一次只写一个回答，每词 350 ms。服务器若同时写许多回答，权重只需为所有回答读取一次，成本不到十分之一。这是方法的选择，并非算错。";
    SemiAnalysisDay
        "SemiAnalysis" "SemiAnalysis"
        "February 2023 · ChatGPT, 13 M users" "2023 年 2 月 · ChatGPT，1300 万用户"
        "Its 312 tokens/s a GPU are what arithmetic allows at 35% of the peak. GPT-3 also keeps 4.7 MB for each token of a conversation, so that eight A100 hold about thirty conversations and memory sets a pace of a quarter of that. A month later OpenAI sold gpt-3.5-turbo at $2 a million tokens: the model in service was probably smaller than GPT-3."
        "每卡 312 token/s 是按峰值 35% 的算力得出的。但 GPT-3 的每个 token 还要占 4.7 MB 缓存，八张 A100 只容得下约三十个对话，受显存限制，速度约为其四分之一。一个月后 OpenAI 以每百万 token 2 美元出售 gpt-3.5-turbo，实际运行的模型很可能比 GPT-3 小。";
    GuoshengElectricity
        "Guosheng Securities" "国盛证券"
        "February 2023 · ChatGPT, 25 M visits, electricity only" "2023 年 2 月 · ChatGPT，2500 万次访问，仅电费"
        "It takes over Goldstein's pace of one answer at a time and so needs 3,798 servers. With many answers at once some 400 do the same work."
        "报告沿用 Goldstein 逐个回答的速度，因此需要 3,798 台服务器。若同时写许多回答，约 400 台即可完成同样的工作。";
    DeepSeekDay
        "DeepSeek" "DeepSeek"
        "February 2025 · V3 and R1, one real day" "2025 年 2 月 · V3 与 R1，真实的一天"
        "The only one of these figures that rests on measured throughput. Ours predicts it with DeepSeek's own set-up, and writes answers more slowly than measured: exchanges between GPUs, which DeepSeek hides behind a second batch, are charged in full. Up to a fifth of the capacity is taken to wait."
        "这些数字中唯一以实测吞吐为依据的一个。我们按 DeepSeek 公布的部署方式推算，生成回答比实测慢：DeepSeek 用第二个批次掩盖的卡间通信，我们全额计入；另外还计入最多五分之一的空闲容量。";
    GoldsteinMessage
        "Goldstein, University of Maryland" "Goldstein，马里兰大学"
        "December 2022 · an answer of 30 words" "2022 年 12 月 · 一个 30 词的回答"
        "The same case. He rounds $0.00875 up to one cent before he multiplies on."
        "同一案例。他先把 0.00875 美元进位到 1 美分，再往下乘。";
    SemiAnalysisMessage
        "SemiAnalysis" "SemiAnalysis"
        "February 2023 · an answer of 2,000 tokens" "2023 年 2 月 · 一个 2,000 token 的回答"
        "The same case, divided by 195 million messages a day."
        "同一案例，除以每天 1.95 亿条消息。";
    DeVriesMessage
        "de Vries, Joule" "de Vries，Joule"
        "October 2023 · ChatGPT on A100" "2023 年 10 月 · A100 上的 ChatGPT"
        "It takes the servers of SemiAnalysis and runs them at their full rating. Ours needs several times as many GPUs for the same answers, each drawing less than its rating."
        "沿用 SemiAnalysis 的服务器数量，并按额定功率运行。我们算出同样的回答需要数倍的 GPU，但每张的功耗低于额定值。";
    EpochMessage
        "Epoch AI" "Epoch AI"
        "February 2025 · GPT-4o, 500 output tokens" "2025 年 2 月 · GPT-4o，输出 500 token"
        "It takes 10% of the peak and answers alone. Ours reads a prompt as well, and its long upper end comes from strict latency targets, which leave small batches."
        "它取峰值的 10%，只计输出。我们还计入读取提问；区间上端很长，是因为严格的延迟目标只容得下小批次。";
    AltmanEnergy
        "Altman, OpenAI" "Altman，OpenAI"
        "June 2025 · mean ChatGPT query" "2025 年 6 月 · ChatGPT 平均一次问答"
        "Neither model, tokens nor hardware were told. Ours is the case that this page opens with: a model of the GPT-4o class on H200, as we assume it."
        "模型、token 数与硬件都没有说明。我们的估算就是本页默认的场景：假设的 GPT-4o 级模型，运行在 H200 上。";
    GoogleEnergy
        "Google, Gemini" "Google，Gemini"
        "August 2025 · median text prompt" "2025 年 8 月 · 文本提问的中位数"
        "A median, usually below the mean, and nothing is said of model or tokens. Ours takes Google's PUE of 1.09 and puts our assumed GPT-4o class on TPU v5p."
        "这是中位数，通常低于平均数；模型与 token 数均未说明。我们取 Google 的 PUE 1.09，假设 GPT-4o 级模型运行在 TPU v5p 上。";
    PromptsDay
        "IEEE Spectrum" "IEEE Spectrum"
        "2025 · 2.5 billion prompts" "2025 年 · 25 亿次提问"
        "Altman's 0.34 Wh times OpenAI's prompts, so it stands or falls with that figure. Ours is the case that this page opens with."
        "用 Altman 的 0.34 Wh 乘以 OpenAI 的提问次数，是否成立取决于那个数字。我们的估算就是本页默认的场景。";
    LiWater
        "Li and others, UC Riverside" "Li 等，加州大学河滨分校"
        "2025 · GPT-3, medium request, US mean" "2025 年 · GPT-3，中等请求，美国平均"
        "The formula is the same. They take 4 Wh in the server as given; ours predicts the energy of a message of the usual length and finds about half of that."
        "公式相同。他们直接取服务器耗能 4 Wh；我们推算普通长度消息的能耗，约为其一半。";
    AltmanWater
        "Altman, OpenAI" "Altman，OpenAI"
        "June 2025 · 0.000085 gallons a query" "2025 年 6 月 · 每次问答 0.000085 加仑"
        "What is counted was not told. With 0.34 Wh it is 0.95 L a kWh, about what cooling on site takes; ours counts the water of power plants as well, which is most of it."
        "没有说明计入了什么。按 0.34 Wh 折算是每 kWh 0.95 L，相当于现场制冷用水；我们还计入发电用水，而那才是大头。";
    GoogleWater
        "Google, Gemini" "Google，Gemini"
        "August 2025 · median text prompt, on site" "2025 年 8 月 · 文本提问的中位数，仅现场用水"
        "Google counts cooling on site, 1.15 L a kWh, and no power plants; ours does the same here. What is left is the difference in energy."
        "Google 只计现场制冷，每 kWh 1.15 L，不计发电；这里我们照此计算。剩下的差别就是能耗的差别。";
    SunyanGpt3
        "Sunyan" "Sunyan"
        "January 2023 · GPT-3, 300 B tokens" "2023 年 1 月 · GPT-3，3000 亿 token"
        "The same 6 FLOP a weight and token. Ours loses hours to restarts and does not choose the cheapest contract of the time."
        "同样是每权重每 token 6 次运算。我们计入重启损失的时间，也没有只取当时最便宜的合同价。";
    GuoshengPalm
        "Guosheng Securities" "国盛证券"
        "February 2023 · PaLM, upper end of $2–12 M" "2023 年 2 月 · PaLM，200 万至 1200 万美元的上端"
        "With the set-up that closes Sunyan's figures PaLM costs $11.2 million; the report rounds up. Ours takes all prices of a TPU v4 at the time."
        "采用与 Sunyan 数字吻合的设定，PaLM 为 1120 万美元，报告作了进位。我们取当时 TPU v4 的各种价格。";
    EpochGpt4
        "Epoch AI" "Epoch AI"
        "May 2024 · GPT-4, 25,000 A100" "2024 年 5 月 · GPT-4，25,000 张 A100"
        "It writes off hardware that is owned, $0.71 a GPU-hour with electricity; ours rents it at $1.10 to $4.10. The hours differ by a fifth only."
        "它计的是自有硬件的折旧，含电费每 GPU 小时 0.71 美元；我们按每小时 1.10 至 4.10 美元租用。小时数只差五分之一。";
    MosaicMpt
        "MosaicML" "MosaicML"
        "May 2023 · MPT-7B, 440 A100" "2023 年 5 月 · MPT-7B，440 张 A100"
        "Ours predicts the hours, and they agree within a twentieth; the range is that of rents."
        "我们推算出的小时数与其相差不到二十分之一，区间主要来自租金。";
    DeepSeekTraining
        "DeepSeek" "DeepSeek"
        "December 2024 · V3, 2,048 H800" "2024 年 12 月 · V3，2,048 张 H800"
        "Ours expects 29% of the 16-bit peak over all hours; DeepSeek, which computes in FP8, comes to 33% over all of them."
        "我们预计全部小时平均达到 16 位峰值的 29%；DeepSeek 用 FP8 计算，按全部小时为 33%。";
    PattersonGpt3
        "Patterson and others, Google" "Patterson 等，Google"
        "April 2021 · GPT-3, 10,000 V100" "2021 年 4 月 · GPT-3，10,000 张 V100"
        "Speed and power were measured there and are predicted here. Ours loses a sixth of the hours to restarts and takes a PUE of 1.2, not 1.1."
        "对方的速度与功率是实测的，我们的是推算的。我们计入六分之一因重启损失的时间，PUE 取 1.2 而非 1.1。";
    Llama2
        "Meta, Llama 2 70B" "Meta，Llama 2 70B"
        "July 2023 · model card" "2023 年 7 月 · 模型卡"
        "Meta counted 1.7 million hours where ours expects 2.3 million, and a PUE of 1.1 where ours takes 1.2."
        "Meta 实际用了 172 万小时，我们预计 226 万小时；PUE 前者取 1.1，我们取 1.2。";
    Llama31
        "Meta, Llama 3.1 405B" "Meta，Llama 3.1 405B"
        "July 2024 · model card" "2024 年 7 月 · 模型卡"
        "The hours agree within a thirtieth. The rest is the PUE: 1.08 fits Meta's figure, ours takes 1.2."
        "小时数相差不到三十分之一。其余来自 PUE：1.08 与 Meta 的数字吻合，我们取 1.2。";
    ScalingBook
        "How to Scale Your Model" "How to Scale Your Model"
        "February 2025 · Llama 3 70B on 8,960 TPU v5p, an exercise" "2025 年 2 月 · 8,960 块 TPU v5p 训练 Llama 3 70B，习题"
        "The book supposes 40% of the peak without a pause. Ours expects 33% once restarts are counted."
        "书中假设一直达到峰值的 40%。我们计入重启后预计为 33%。";
    PalmPaper
        "PaLM paper, Google" "PaLM 论文，Google"
        "April 2022 · 6,144 TPU v4" "2022 年 4 月 · 6,144 块 TPU v4"
        "46.2% while the run ran; over all hours in the paper it is 30.4%, as its inputs say. Our default for this chip comes from the same paper, less restarts, so this is no test of ours."
        "46.2% 是运行时的比例；按论文列出的全部小时则为 30.4%，即用其输入算出的值。我们对这种芯片的默认值取自同一论文，再扣除重启，因此不能算作检验。";
}

/// Who published it.
pub const fn who(lang: Lang, case: CaseId) -> &'static str {
    words(case)[0].get(lang)
}

/// When, and of what.
pub const fn about(lang: Lang, case: CaseId) -> &'static str {
    words(case)[1].get(lang)
}

/// Why ours differs, in a few sentences.
pub const fn why(lang: Lang, case: CaseId) -> &'static str {
    words(case)[2].get(lang)
}
