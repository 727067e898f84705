//! What lowers the cost of serving, and where it is going.

crate::model::source::sources! {
    Plan:
    FP8_QUALITY = Measured "2025-05"
        "Kurtic et al., Give Me BF16 or Give Me Death?: FP8 weights and activations are lossless at all sizes of Llama 3.1"
        zh "Kurtic 等《Give Me BF16 or Give Me Death?》：Llama 3.1 各规模采用 FP8 权重与激活均无损"
        "https://arxiv.org/abs/2411.02355";
    INT4_QUALITY = Measured "2025-05"
        "Kurtic et al., Give Me BF16 or Give Me Death?: 4-bit weights rival 8-bit integers, which lose 1 to 3%"
        zh "Kurtic 等《Give Me BF16 or Give Me Death?》：4 位权重与 8 位整数相当，后者损失 1% 至 3%"
        "https://arxiv.org/abs/2411.02355";
    FP8_CACHE = Guess "2026-11"
        "Dayburn: DeepSeek and OpenAI serve with an 8-bit cache; what it costs in long contexts is seldom published"
        zh "Dayburn：8 位缓存已有大规模应用；其对长上下文的影响少有公开数据" "";
    CACHE_HITS = Measured "2025-03-01"
        "DeepSeek-V3/R1 inference system overview: 342 of 608 billion input tokens came from the cache"
        zh "《DeepSeek-V3/R1 Inference System Overview》：6080 亿输入 token 中有 3420 亿命中缓存"
        "https://github.com/deepseek-ai/open-infra-index";
    READING_SPEED = Measured "2019"
        "M. Brysbaert, How many words do we read per minute?: 238, about 5 tokens a second; 100 ms a token is twice as fast"
        zh "M. Brysbaert《How many words do we read per minute?》：每分钟 238 词，约每秒 5 token；每 token 100 ms 仍快一倍"
        "https://doi.org/10.1016/j.jml.2019.104047";
    LARGER_ENGINE_LIMIT = Published "2025"
        "vLLM: default of max_num_seqs on large accelerators, 1,024"
        zh "vLLM：大显存加速卡上 max_num_seqs 的默认值 1,024"
        "https://docs.vllm.ai";
    SECOND_TOKEN = Published "2024-12"
        "DeepSeek-V3 technical report: the second token of a step is kept 85 to 90% of the time, 1.8 times as many tokens a second"
        zh "DeepSeek-V3 技术报告：每步的第二个 token 有 85% 至 90% 被接受，每秒 token 数为 1.8 倍"
        "https://arxiv.org/abs/2412.19437";
    SPLIT_SERVING = Published "2025-03-01"
        "DeepSeek-V3/R1 inference system overview: prompts and answers on accelerators of their own"
        zh "《DeepSeek-V3/R1 Inference System Overview》：预填充与解码分用加速卡"
        "https://github.com/deepseek-ai/open-infra-index";
    PUZZLE = Measured "2025-06"
        "Bercovich et al., Puzzle: Llama 3.1 70B cut to 51B keeps 98.4% of its benchmark accuracy"
        zh "Bercovich 等《Puzzle》：Llama 3.1 70B 裁剪至 51B，保留 98.4% 的基准测试准确率"
        "https://arxiv.org/abs/2411.19146";
    COMMITTED = Derived "2025-03"
        "Epoch AI, training cost code: a year of commitment saves 41% (AWS), 37% (Google), 25% (Azure); mean"
        zh "Epoch AI 训练成本代码：承诺一年可省 41%（AWS）、37%（Google）、25%（Azure）；取平均"
        "https://github.com/epoch-research/training-cost-trends";
    SPOT_PRICES = Derived "2026"
        "Nebius in the SkyPilot catalog v8: spot at $1.25 of $2.95 for an H100, $1.45 of $3.50 for an H200; mean"
        zh "SkyPilot 目录 v8 中的 Nebius：竞价 H100 1.25 美元（按需 2.95），H200 1.45 美元（按需 3.50）；取平均"
        "https://github.com/skypilot-org/skypilot-catalog";
    SPOT_PART = Guess "2026-11"
        "Dayburn: a third of a fleet can be lost at a moment's notice without readers noticing"
        zh "Dayburn：约三分之一的机群可随时被收回而用户无感" "";
    NIGHT_RELEASE = Measured "2025-03-01"
        "DeepSeek-V3/R1 inference system overview: 278 nodes at the peak, 226.75 on average, released at night"
        zh "《DeepSeek-V3/R1 Inference System Overview》：峰值 278 个节点，平均 226.75 个，夜间释放"
        "https://github.com/deepseek-ai/open-infra-index";
    OWN_FLEET = Derived "2026-11"
        "Dayburn: the scenario's server price, life, maintenance and electricity in place of rent"
        zh "Dayburn：以场景中的整机价格、寿命、维护与电价代替租金" "";
    CHEAPEST_GRID = Derived "2026-11"
        "Dayburn: the grid of the catalog with the lowest industrial price; distance to readers is not counted"
        zh "Dayburn：目录中工业电价最低的电网；未计与用户的距离" "";
    FLEET_AS_NEEDED = Derived "2026-11"
        "Dayburn: the servers that the work needs in place of those stated"
        zh "Dayburn：以实际需要的服务器数代替填写的数量" "";
    R1_DISTILLED = Measured "2025-01"
        "DeepSeek-R1 paper: MATH-500 of DeepSeek-R1 and of Llama 3.3 70B distilled from it"
        zh "DeepSeek-R1 论文：DeepSeek-R1 与由其蒸馏的 Llama 3.3 70B 的 MATH-500 成绩"
        "https://arxiv.org/abs/2501.12948";
    QWEN3_BASE = Guess "2025-05"
        "Qwen3 technical report: MMLU of base models, from memory"
        zh "Qwen3 技术报告：基座模型的 MMLU，凭记忆"
        "https://arxiv.org/abs/2505.09388";
    LLAMA_SCORES = Guess "2024-12"
        "Meta, model cards of Llama 3.1, 3.2 and 3.3: MMLU, from memory"
        zh "Meta，Llama 3.1、3.2 与 3.3 模型卡：MMLU，凭记忆"
        "https://github.com/meta-llama/llama-models";
    GPT_4O_SCORES = Guess "2025-01"
        "MMLU: GPT-4o as DeepSeek-R1's paper lists it, Llama 3.3 70B from its model card, from memory"
        zh "MMLU：GPT-4o 取自 DeepSeek-R1 论文；Llama 3.3 70B 取自其模型卡，凭记忆"
        "https://arxiv.org/abs/2501.12948";
    GPT_OSS_SCORES = Guess "2025-08"
        "OpenAI, model card of gpt-oss: MMLU, from memory"
        zh "OpenAI，gpt-oss 模型卡：MMLU，凭记忆"
        "https://arxiv.org/abs/2508.10925";
    QWEN2_5_SCORES = Guess "2024-12"
        "Qwen2.5 technical report: MMLU of base models, from memory"
        zh "Qwen2.5 技术报告：基座模型的 MMLU，凭记忆"
        "https://arxiv.org/abs/2412.15115";
}
