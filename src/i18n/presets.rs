//! Presets in words: name, what was claimed, what is assumed.

use super::lang::Lang;
use super::text::Text;
use crate::scenario::presets::{Kind, PresetId};

/// Rows of a preset: its name, and what was claimed and assumed, each in English and Chinese.
macro_rules! presets {
    ($( $preset:ident $name_en:literal $name_zh:literal $about_en:literal $about_zh:literal; )*) => {
        const fn words(preset: PresetId) -> (Text, Text) {
            match preset {
                $( PresetId::$preset => (
                    Text { en: $name_en, zh: $name_zh },
                    Text { en: $about_en, zh: $about_zh },
                ), )*
            }
        }
    };
}

presets! {
    ChatGpt2025
        "ChatGPT-size, 2025" "ChatGPT 规模，2025"
        "OpenAI reported 2.5 billion prompts a day in July 2025; nobody published what they cost. \
        The model is assumed: 400 B parameters, 100 B of them active, as Epoch AI guesses, in FP8 on rented H200 at $2.60 \
        an hour. Tokens a message and utilization are guesses of ours; the speed is predicted from the hardware."
        "2025 年 7 月 OpenAI 称每天有 25 亿次提问，但成本从未公布。\
        模型是假设的：按 Epoch AI 的推测取 4000 亿参数、激活 1000 亿，FP8，运行在每小时 2.60 美元的租用 H200 上。\
        每条消息的 token 数与利用率是我们的推测，速度由硬件推算。";
    ChatGpt2023
        "ChatGPT, early 2023 (SemiAnalysis)" "ChatGPT，2023 年初（SemiAnalysis）"
        "SemiAnalysis put ChatGPT at $694,444 a day on 3,617 servers with 28,936 GPUs, 0.36 cents a message. \
        What it left open is the speed: 312 TFLOP/s × 35% closes its figures exactly, with output tokens alone charged. \
        Its GPU count is the servers, rounded up, times 8; its cost rests on the 28,935.2 GPUs before rounding. \
        Electricity and cooling are inside its $1 a GPU-hour."
        "SemiAnalysis 估算 ChatGPT 每天花费 694,444 美元，需 3,617 台服务器、28,936 张 GPU，每条消息 0.36 美分。\
        原文没有给出速度：取 312 TFLOP/s × 35%，并且只对输出 token 计费，各数字恰好吻合。\
        它的 GPU 数是服务器台数取整后乘以 8，而成本按取整前的 28,935.2 张计算。\
        电费与制冷含在每 GPU 小时 1 美元的价格里。";
    CompanyChatbot
        "Company chatbot" "企业内部助手"
        "A made-up company: 2,000 people send 15 messages each in office hours to Llama 3.3 70B on one rented server of \
        8 H100. The server is paid day and night, whatever the load. Nobody published this case; its speed is predicted."
        "虚构的公司：2,000 名员工在办公时间各发 15 条消息，由一台租用的 8 卡 H100 服务器上的 Llama 3.3 70B 回答。\
        无论负载多少，服务器昼夜都要付费。这个案例没有公开数据，速度为推算值。";
    DeepSeekH200
        "DeepSeek-V3 on H200" "DeepSeek-V3，H200"
        "The demand is DeepSeek's own day: 608 billion input tokens, 56% of them cached, and 168 billion output tokens. \
        The hardware is not: H200 as they are let today. The speed is predicted, so that it can be held against the \
        measured day; nobody published this combination."
        "需求取自 DeepSeek 公布的一天：输入 6080 亿 token，其中约 56% 命中缓存，输出 1680 亿 token。\
        硬件则不同：按如今市面出租的 H200 计算。速度为推算值，可与实测的那一天对照；这种组合没有人公布过。";
    SmallModelL40s
        "8B on one L40S" "单张 L40S 跑 8B"
        "A made-up office: 500 people send 20 messages each to Llama 3.1 8B on one rented L40S. \
        The card is paid day and night. Nobody published this case; its speed is predicted."
        "虚构的办公室：500 人各发 20 条消息，由一张租用的 L40S 上的 Llama 3.1 8B 回答。\
        这张卡昼夜都要付费。这个案例没有公开数据，速度为推算值。";
    DeepSeek2025
        "DeepSeek, one day" "DeepSeek 的一天"
        "DeepSeek disclosed a day of V3 and R1: 226.75 nodes of 8 H800 on average, $87,072 at $2 a GPU-hour, and a \
        theoretical revenue of $562,027. The node count is taken as given, so the cost is exact; by its own throughputs \
        the work fills 226.9 node-days. Revenue comes out 0.01% higher, from token counts rounded to a billion. \
        160 million messages are our division of its tokens; only the totals matter."
        "DeepSeek 公布了 V3 与 R1 的一天：平均 226.75 个 8 卡 H800 节点，按每 GPU 小时 2 美元计 87,072 美元，\
        理论收入 562,027 美元。节点数直接采用，因此成本完全一致；若按其公布的吞吐推算，则为 226.9 个节点日。\
        收入高出 0.01%，因为 token 数取整到了十亿。1.6 亿条消息是我们对 token 的划分，只有总量起作用。";
    Goldstein2022
        "ChatGPT, late 2022 (Goldstein)" "ChatGPT，2022 年底（Goldstein）"
        "Tom Goldstein reckoned $100,000 a day for a million users: 350 ms a word on an A100 at $3 an hour, 30 words an \
        answer, one answer at a time. Before he rounded to one cent a message, his inputs give $87,500. \
        He charges one GPU, although the model needs five to load; batching is left out."
        "Tom Goldstein 估算一百万用户每天约需 10 万美元：每小时 3 美元的 A100 每 350 毫秒生成一个词，\
        每个回答 30 个词，一次只生成一个回答。取整到每条 1 美分之前，他的数据算出的是 87,500 美元。\
        他只计一张 GPU，而加载这个模型需要五张；批处理未计入。";
    Guosheng2023
        "ChatGPT, early 2023 (Guosheng)" "ChatGPT，2023 年初（国盛证券）"
        "Guosheng Securities stated about 4,000 servers, $0.8 billion to begin with and $50,000 of electricity a day. \
        The inputs between are remembered, not read in the report: 10 questions a visit, 30 words each, 350 ms a word, \
        $199,000 and 6.5 kW a server. With them 3,798 servers, $756 million and $47,399 come out; the report rounds up. \
        It has no PUE and no peak hour."
        "国盛证券给出约 4,000 台服务器、初始投入约 8 亿美元、每天电费约 5 万美元。\
        中间的参数出自记忆，并未在报告原文中核对：每次访问 10 个问题，每个 30 词，每词 350 毫秒，\
        每台服务器 19.9 万美元、6.5 kW。由此得到 3,798 台、7.56 亿美元和 47,399 美元，报告作了进位。\
        报告未考虑 PUE 和高峰时段。";
    EpochEnergy2025
        "Energy of a query (Epoch AI)" "单次问答能耗（Epoch AI）"
        "Epoch AI found about 0.3 Wh a query: 500 output tokens, 100 B active parameters, 10% of an H100's peak, servers \
        at 70% of their rating, PUE 1.2. Its spreadsheet gives 0.3008 Wh with 1,275 W a GPU, as here; its article says \
        1,500 W and comes to 0.29. Input tokens are not counted."
        "Epoch AI 得出每次问答约 0.3 Wh：输出 500 token，激活参数 1000 亿，H100 峰值的 10%，服务器功耗为额定的 70%，PUE 1.2。\
        其表格按每卡 1,275 W 得 0.3008 Wh，这里与之相同；文章正文写 1,500 W，得 0.29。输入 token 未计入。";
    DeVries2023
        "ChatGPT's energy (de Vries)" "ChatGPT 能耗（de Vries）"
        "Alex de Vries took the 3,617 servers of SemiAnalysis at 6.5 kW each: 564 MWh a day, 2.9 Wh for each of 195 million \
        requests. Here it is 564.25 MWh and 2.894 Wh. Servers run at their full rating day and night, without cooling."
        "Alex de Vries 沿用 SemiAnalysis 的 3,617 台服务器，每台 6.5 kW：每天 564 MWh，1.95 亿次请求每次 2.9 Wh。\
        这里得到 564.25 MWh 和 2.894 Wh。服务器昼夜按额定功率运行，未计制冷。";
    PromptEnergy2025
        "2.5 billion prompts (IEEE)" "25 亿次提问（IEEE）"
        "IEEE Spectrum multiplied the 2.5 billion prompts a day by Sam Altman's 0.34 Wh: 850 MWh a day. \
        Whether 0.34 Wh includes cooling was not said; it is taken as energy at the meter, with a PUE of 1."
        "IEEE Spectrum 用每天 25 亿次提问乘以 Sam Altman 所说的 0.34 Wh：每天 850 MWh。\
        0.34 Wh 是否含制冷并未说明；这里视为电表处的能耗，PUE 取 1。";
    Water2025
        "Water of a request (Li et al.)" "单次请求用水（Li 等）"
        "Li and others give 16.9 mL for a medium request that takes 4 Wh in the server, at US averages: PUE 1.17, 0.55 L a \
        kWh on site, 3.142 L at power plants. Their formula counts PUE once and is the one used here, so it agrees to the \
        last digit. A million requests a day stand in for a demand that was not stated."
        "Li 等人给出一次中等请求 16.9 mL：服务器耗能 4 Wh，按美国平均取 PUE 1.17、现场每 kWh 0.55 L、发电每 kWh 3.142 L。\
        他们的公式只计一次 PUE，与这里所用的相同，因此逐位一致。需求量未给出，以每天一百万次请求代替。";
    Gpt3Training2023
        "Training GPT-3 (Sunyan)" "训练 GPT-3（Sunyan）"
        "Sunyan put one training run of GPT-3 at about $1.4 million: 6 FLOP for each of 175 B weights and 300 B tokens. \
        The hardware was not named; TPU v4 at 46.2% of their peak and $2.03 a chip-hour give $1.398 million. \
        Failed runs and salaries are not in it."
        "Sunyan 估算 GPT-3 训练一次约 140 万美元：1750 亿权重、3000 亿 token，每权重每 token 6 次运算。\
        原文未指明硬件；取 TPU v4、峰值的 46.2%、每芯片小时 2.03 美元，得 139.8 万美元。不含失败的训练与工资。";
    PalmTraining2023
        "Training PaLM (Guosheng)" "训练 PaLM（国盛证券）"
        "Guosheng Securities stated $2 million to $12 million for training the large models of the time. \
        The upper end is PaLM with 540 B weights and 780 B tokens on the set-up that closes Sunyan's figures: TPU v4 at \
        46.2% of their peak and $2.03 a chip-hour give $11.2 million. That set-up is our inference."
        "国盛证券给出当时大模型的训练成本为 200 万至 1200 万美元。\
        上端对应 PaLM：5400 亿权重、7800 亿 token，采用与 Sunyan 数字吻合的设定，即 TPU v4、峰值的 46.2%、\
        每芯片小时 2.03 美元，得 1122 万美元。该设定是我们的推断。";
    Gpt3Energy
        "GPT-3's energy (Patterson)" "GPT-3 训练能耗（Patterson）"
        "Patterson and others give 1,287 MWh and 552 t of CO2e for training GPT-3 on 10,000 V100: 24.6 TFLOP/s and 330 W a \
        GPU, PUE 1.10, 0.429 kg a kWh. GPU-hours are the work over that speed; with the 14.8 days they print, which are \
        rounded, it would be 1,289 MWh."
        "Patterson 等人给出在 10,000 张 V100 上训练 GPT-3 耗电 1,287 MWh、排放 552 t CO2e：\
        每卡 24.6 TFLOP/s、330 W，PUE 1.10，每 kWh 0.429 kg。GPU 小时由运算量除以该速度得到；\
        若用文中取整后的 14.8 天，则为 1,289 MWh。";
    Llama2Carbon
        "Carbon of Llama 2 70B" "Llama 2 70B 碳排放"
        "Meta states 291.42 t of CO2e for 1,720,320 GPU-hours of A100 at 400 W. \
        The factor behind it was not stated: 0.42345 kg for each kWh of the GPUs, which is a PUE of 1.1 on 0.385 kg, closes \
        all sizes of Llama 2. Hosts and network are left out."
        "Meta 给出 291.42 t CO2e，对应 1,720,320 个 A100 GPU 小时、每卡 400 W。\
        排放系数未说明：GPU 每 kWh 0.42345 kg，即 PUE 1.1 乘以 0.385 kg，可使 Llama 2 各尺寸全部吻合。\
        主机与网络未计入。";
    Llama31Carbon
        "Carbon of Llama 3.1 405B" "Llama 3.1 405B 碳排放"
        "Meta states 8,930 t of CO2e for 30.84 million GPU-hours of H100 at 700 W, and 3.8 × 10²⁵ FLOP. \
        The factor behind the carbon was not stated: 0.41364 kg for each kWh of the GPUs, which is a PUE of 1.08 on 0.383 kg, \
        closes all sizes of Llama 3.1 within the rounding of their hours. \
        Over all those hours the work comes to 34.6% of the peak; Meta reports 38 to 43% while training runs, and the card \
        covers more than that."
        "Meta 给出 8,930 t CO2e，对应 3084 万个 H100 GPU 小时、每卡 700 W，运算量 3.8 × 10²⁵ FLOP。\
        排放系数未说明：GPU 每 kWh 0.41364 kg，即 PUE 1.08 乘以 0.383 kg，在小时数取整的范围内与 Llama 3.1 各尺寸吻合。\
        按全部小时计算只达到峰值的 34.6%；Meta 报告训练运行时为 38% 至 43%，模型卡的小时数还包含其他工作。";
    Gpt4Training
        "Training GPT-4 (Epoch AI)" "训练 GPT-4（Epoch AI）"
        "Epoch AI puts GPT-4 at 25,000 A100 for 95 days at 34% of their peak: 2.1 × 10²⁵ FLOP and $40.6 million. \
        OpenAI published none of this; 280 B active weights and 13 T tokens, which are rumored, close the work. \
        The money is hardware written off over the run, and energy, $0.71 a GPU-hour; renting as many GPUs would cost \
        more than twice that."
        "Epoch AI 估计 GPT-4 用 25,000 张 A100 训练 95 天，达到峰值的 34%：2.1 × 10²⁵ FLOP，4060 万美元。\
        OpenAI 并未公布这些数字；传闻中的 2800 亿激活权重与 13 万亿 token 恰与运算量吻合。\
        费用是训练期间的硬件折旧与电费，合每 GPU 小时 0.71 美元；若租用同样的 GPU，则要两倍以上。";
    PalmMfu
        "MFU of PaLM" "PaLM 的 MFU"
        "The PaLM paper reports an MFU of 46.2% while training runs, 45.7% without attention. \
        Over all the chip-hours it lists, 8,404,992 of TPU v4, the same work comes to 30.4%: restarts, evaluation and the \
        smaller second phase are in those hours. The page computes the second figure."
        "PaLM 论文报告训练运行时的 MFU 为 46.2%，不计注意力为 45.7%。\
        而按其列出的全部 8,404,992 个 TPU v4 芯片小时计算，同样的工作量只有 30.4%：重启、评测和规模较小的第二阶段都在其中。\
        本页计算的是后者。";
    DeepSeekTraining
        "Training DeepSeek-V3" "训练 DeepSeek-V3"
        "DeepSeek states 2.788 million H800-hours, $5.576 million at $2 an hour; both are reproduced exactly. \
        54 days of it are pretraining on 2,048 GPUs, the rest long context and post-training. \
        Research, failed runs, people and the purchase of the GPUs are not in it."
        "DeepSeek 给出 278.8 万 H800 小时，按每小时 2 美元计 557.6 万美元；两者均可精确复现。\
        其中 54 天是在 2,048 张 GPU 上的预训练，其余为长上下文与后训练。研究、失败的训练、人员和购卡费用不在其内。";
    Mpt7bTraining
        "Training MPT-7B" "训练 MPT-7B"
        "MosaicML trained MPT-7B for about $200,000: 440 A100 for about 9.5 days at $2 a GPU-hour. \
        That is 100,320 GPU-hours and $200,640; the published figures are rounded. \
        The shape of Llama 2 7B stands in for its own."
        "MosaicML 训练 MPT-7B 约花 20 万美元：440 张 A100，约 9.5 天，每 GPU 小时 2 美元。\
        即 100,320 GPU 小时、200,640 美元；公布的数字经过取整。模型结构以 Llama 2 7B 代替。";
    Llama3TpuTraining
        "Llama 3 70B on TPU" "用 TPU 训练 Llama 3 70B"
        "The scaling book asks how long Llama 3 70B with 15 T tokens would take on 8,960 TPU v5p at 40% of their peak, \
        and answers 44 days. It is 44.3 before rounding. This is an exercise, not a run that took place."
        "《How to Scale Your Model》一书设问：Llama 3 70B、15 T token，在 8,960 块 TPU v5p 上以峰值的 40% 训练需要多久，\
        答案是 44 天。取整前为 44.3 天。这是一道习题，并非实际的训练。";
}

/// The name of a preset.
pub const fn preset_name(lang: Lang, preset: PresetId) -> &'static str {
    words(preset).0.get(lang)
}

/// The same without who published it, where no other preset stands beside it that would be called the same.
pub fn short_preset_name(lang: Lang, preset: PresetId) -> &'static str {
    let name = preset_name(lang, preset);
    name.split_once(['(', '（']).map_or(name, |(short, _)| short.trim_end())
}

/// What was claimed, what is reproduced, what nobody stated and had to be assumed. A few sentences.
pub const fn about(lang: Lang, preset: PresetId) -> &'static str {
    words(preset).1.get(lang)
}

/// What kind of case a preset is.
pub const fn preset_kind(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Predicted => Text { en: "Predicted", zh: "推算" }.get(lang),
        Kind::Published => Text { en: "Published", zh: "已公布" }.get(lang),
    }
}
