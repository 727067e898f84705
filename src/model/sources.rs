//! Sources of the defaults that stand in the registry.

crate::model::source::sources! {
    Registry:
    ALTMAN_USERS = Guess "2026-11"
        "Dayburn: 700 M weekly users (OpenAI, 2025) put 200 M on a day"
        zh "Dayburn：由 7 亿周活跃用户（OpenAI，2025）推测日活跃用户 2 亿" "";
    OPENAI_PROMPTS = Published "2025-07"
        "OpenAI via Axios: 2.5 billion prompts a day"
        zh "OpenAI（经 Axios 报道）：每天 25 亿次提问"
        "https://www.axios.com/2025/07/21/sam-altman-openai-trump-dc-fed";
    TOKENS_A_MESSAGE = Guess "2026-11"
        "Dayburn: a chat message carries its history; Epoch AI assumes 500 output tokens"
        zh "Dayburn：聊天消息附带历史对话；Epoch AI 假设输出 500 token"
        "https://epoch.ai/gradient-updates/how-much-energy-does-chatgpt-use";
    NO_CACHE = Guess "2026-11"
        "Dayburn: no prefix cache unless stated; DeepSeek reports 56.3%"
        zh "Dayburn：未说明时不计前缀缓存；DeepSeek 公布的命中率为 56.3%"
        "https://github.com/deepseek-ai/open-infra-index";
    CATALOG_MODEL = Published "2026-11"
        "Dayburn catalog of models"
        zh "Dayburn 模型目录" "";
    CATALOG_GPU = Published "2026-11"
        "Dayburn catalog of accelerators"
        zh "Dayburn 加速卡目录" "";
    CATALOG_GRID = Published "2026-11"
        "Dayburn catalog of grids"
        zh "Dayburn 电网目录" "";
    CATALOG_PRICE = Published "2026-11"
        "Dayburn catalog of prices"
        zh "Dayburn 价格目录" "";
    PRECISION = Derived "2026-11"
        "Bytes of the number format, scales included"
        zh "数值格式的字节数，含缩放因子" "";
    PREDICTION = Derived "2026-11"
        "Dayburn: fit to 471 public throughput measurements"
        zh "Dayburn：由 471 条公开吞吐实测数据拟合" "";
    EXACT_PREDICTION = Derived "2026-11"
        "Dayburn: the prediction as it is; how far measurements were from it is its range"
        zh "Dayburn：预测值本身；其区间为实测与预测的偏差" "";
    DEEP_EP = Measured "2025-02"
        "DeepSeek, DeepEP: 39 to 51 GB/s of 50 over InfiniBand with 16 to 128 GPUs"
        zh "DeepSeek DeepEP：16 至 128 卡经 InfiniBand 达到 39 至 51 GB/s（上限 50）"
        "https://github.com/deepseek-ai/DeepEP";
    CROSSING_LATENCY = Guess "2026-11"
        "Dayburn: a few round trips through switches, packing and waiting for the last"
        zh "Dayburn：经交换机往返数次，含打包与等待最慢一方" "";
    PLANNED = Derived "2026-11"
        "Dayburn: computed by the plan unless given"
        zh "Dayburn：未填写时由方案算出" "";
    MFU_GUESS = Guess "2023-02"
        "SemiAnalysis: about twice FasterTransformer; 35% closes its own figures"
        zh "SemiAnalysis：约为 FasterTransformer 的两倍；取 35% 与其各数字吻合"
        "https://newsletter.semianalysis.com/p/the-inference-cost-of-search-disruption";
    LATENCY_GUESS = Guess "2022-12"
        "T. Goldstein: a 3B model takes 6 ms a token on an A100"
        zh "T. Goldstein：3B 模型在 A100 上每 token 6 ms"
        "https://threadreaderapp.com/thread/1600196981955100694";
    DEEPSEEK_SYSTEM = Measured "2025-03-01"
        "DeepSeek-V3/R1 inference system overview: 73.7k and 14.8k tokens/s a node of 8"
        zh "《DeepSeek-V3/R1 Inference System Overview》：每个 8 卡节点每秒输入 7.37 万、输出 1.48 万 token"
        "https://github.com/deepseek-ai/open-infra-index";
    ENGINE_LIMIT = Published "2025"
        "vLLM: default of max_num_seqs, 256"
        zh "vLLM：max_num_seqs 默认值 256"
        "https://docs.vllm.ai";
    LATENCY_TARGETS = Published "2025-04"
        "MLPerf Inference v5.0, Llama-2-70B interactive and server limits: TPOT 40 to 200 ms, TTFT 0.45 to 2 s"
        zh "MLPerf Inference v5.0：Llama-2-70B 的 Interactive 与 Server 场景上限，TPOT 40 至 200 ms，TTFT 0.45 至 2 s"
        "https://mlcommons.org/benchmarks/inference-datacenter/";
    ONE_TOKEN = Guess "2026-11"
        "Dayburn: one token a step; speculative decoding gives more"
        zh "Dayburn：每步一个 token；投机解码时更多" "";
    UTILIZATION_GUESS = Guess "2025-03-01"
        "Between 50% (SemiAnalysis, 2023) and 82% average over peak (DeepSeek, 2025)"
        zh "介于 50%（SemiAnalysis，2023）与 82%（DeepSeek，2025，均值与峰值之比）之间"
        "https://github.com/deepseek-ai/open-infra-index";
    NOT_COUNTED = Guess "2026-11"
        "Dayburn: not counted unless set"
        zh "Dayburn：未填写则不计" "";
    NOT_SOLD = Guess "2026-11"
        "Dayburn: no revenue unless a price is set"
        zh "Dayburn：未填写售价则无收入" "";
    SERVER_LIFE = Published "2024"
        "Epoch AI: 3 to 5 years; hyperscalers' books: 5 to 6 years"
        zh "Epoch AI：3 至 5 年；大型云厂商账面折旧 5 至 6 年"
        "https://github.com/epoch-research/training-cost-trends";
    RESIDUAL = Guess "2026-11"
        "Dayburn: written off in full; resale after 36 months fetches 25 to 35%"
        zh "Dayburn：全额折旧；36 个月后转售可收回 25% 至 35%" "";
    MAINTENANCE = Guess "2026-11"
        "Dayburn: support and repair, a share of the price each year"
        zh "Dayburn：技术支持与维修，每年按整机价格的一定比例" "";
    NETWORK = Derived "2024"
        "Epoch AI: interconnect is 19% of cluster cost at the top; smaller clusters less"
        zh "Epoch AI：互连在最大的集群中占成本的 19%，较小的集群更低"
        "https://github.com/epoch-research/training-cost-trends";
    PUE = Published "2024"
        "Between 1.09 (Google, 2025) and 1.25 (other hyperscalers); EcoLogits uses 1.20 for Azure"
        zh "介于 1.09（Google，2025）与 1.25（其他大型云厂商）之间；EcoLogits 对 Azure 取 1.20"
        "https://github.com/mlco2/ecologits";
    POWER_FRACTION = Published "2025-02-07"
        "Epoch AI and Microsoft: servers draw 70% of their rating; predicted where the speed is"
        zh "Epoch AI 与 Microsoft：服务器功耗为额定值的 70%；速度为预测时，功耗也为预测"
        "https://epoch.ai/gradient-updates/how-much-energy-does-chatgpt-use";
    POWER_FIT = Derived "2026-02"
        "Dayburn: fit to 12 rows of ML.ENERGY, half within 6%, all within 15%: 60.7% ± 2.0%, and 93.9% ± 14.8% of MFU"
        zh "Dayburn：由 ML.ENERGY 的 12 行拟合，一半相差 6% 以内，全部 15% 以内：60.7% ± 2.0%，加 MFU 的 93.9% ± 14.8%"
        "https://github.com/ml-energy/leaderboard";
    IDLE_GPU = Guess "2026-04"
        "Dayburn: about 120 W of 700 W; an open context alone adds 26 to 50 W to a bare H100 or A100 (arXiv 2605.23918)"
        zh "Dayburn：700 W 中约 120 W；仅打开上下文就使 H100 或 A100 增加 26 至 50 W（arXiv 2605.23918）"
        "https://arxiv.org/abs/2605.23918";
    HOST_POWER = Derived "2024-12"
        "Latif et al.: 8.4 kW at most of a node of 8 H100 rated 10.2 kW, so 2.8 kW of 4.6 kW beside the GPUs"
        zh "Latif 等：额定 10.2 kW 的 8 卡 H100 节点最高 8.4 kW，即 GPU 之外的 4.6 kW 中用了 2.8 kW"
        "https://arxiv.org/abs/2412.08602";
    SITE_WATER = Published "2025"
        "Li et al., Making AI Less Thirsty: 0.55 L/kWh, Microsoft's US average"
        zh "Li 等《Making AI Less Thirsty》：0.55 L/kWh，Microsoft 美国平均值"
        "https://arxiv.org/abs/2304.03271";
    TRAINING_TOKENS = Published "2024-07"
        "Meta: Llama 3 was trained on 15 T tokens"
        zh "Meta：Llama 3 用 15 万亿 token 训练"
        "https://arxiv.org/abs/2407.21783";
    SIX_N_D = Published "2020-01"
        "Kaplan et al.: 6 FLOP a parameter and token"
        zh "Kaplan 等：每参数每 token 6 FLOP"
        "https://arxiv.org/abs/2001.08361";
    TRAINING_MFU = Derived "2026-11"
        "Dayburn: from published runs, brought to 8,192 accelerators"
        zh "Dayburn：由公开的训练任务换算到 8,192 张加速卡" "";
    TRAINING_SCALING = Derived "2024-07"
        "Meta: 43% on 8,192 H100 and 41% on 16,384, so log2(43 / 41)"
        zh "Meta：8,192 张 H100 为 43%，16,384 张为 41%，即 log2(43 / 41)"
        "https://arxiv.org/abs/2407.21783";
    TRAINING_SMALL = Guess "2026-11"
        "Dayburn: below 512 no further gain; MPT-7B reached 36% of all hours on 440 A100"
        zh "Dayburn：512 张以下不再提高；MPT-7B 用 440 张 A100，全程为 36%"
        "https://www.databricks.com/blog/mpt-7b";
    TRAINING_GOODPUT = Derived "2024-07"
        "Llama 3.1 405B: 34.6% over all hours of 41% while running; PaLM 540B: 30.4% of 46.2%, which is 66%"
        zh "Llama 3.1 405B：全程 34.6%，运行时 41%；PaLM 540B：30.4% 与 46.2%，即 66%"
        "https://arxiv.org/abs/2407.21783";
    TRAINING_SEQUENCE = Published "2024-07"
        "DeepSeek-V3 and Llama 2 were trained on sequences of 4,096 tokens, Llama 3 of 8,192, GPT-3 of 2,048"
        zh "DeepSeek-V3 与 Llama 2 的训练序列长 4,096 token，Llama 3 为 8,192，GPT-3 为 2,048"
        "https://arxiv.org/abs/2412.19437";
    TRAINING_BUFFERS = Guess "2026-11"
        "Dayburn: a tenth for buffers, logits and fragmentation"
        zh "Dayburn：一成留给缓冲区、logits 与碎片" "";
    OPTIMIZER_STATES = Published "2024"
        "EleutherAI cookbook: AdamW 8 bytes of states, momentum 4, 8-bit Adam 2; others from their definitions"
        zh "EleutherAI cookbook：AdamW 状态 8 字节，动量 4，8 位 Adam 2；其余由定义得出"
        "https://github.com/EleutherAI/cookbook";
    MIXED_PRECISION = Published "2019-10"
        "ZeRO: 2 bytes of weight and 2 of gradient, 4 of master weight, in mixed precision"
        zh "ZeRO：混合精度下权重 2 字节、梯度 2 字节、主权重 4 字节"
        "https://arxiv.org/abs/1910.02054";
    ONE_SEQUENCE = Guess "2026-11"
        "Dayburn: one sequence at a time, the least memory"
        zh "Dayburn：每次一条序列，占用内存最少" "";
    HEAD_SIZE = Guess "2026-11"
        "Dayburn: 128 channels, as in Llama, Qwen and DeepSeek"
        zh "Dayburn：128 个通道，与 Llama、Qwen、DeepSeek 相同" "";
    ACTIVATIONS = Published "2022-05"
        "Korthikanti et al., Reducing Activation Recomputation in Large Transformer Models"
        zh "Korthikanti 等《Reducing Activation Recomputation in Large Transformer Models》"
        "https://arxiv.org/abs/2205.05198";
    TRAINING_GPUS = Published "2024-12"
        "DeepSeek-V3: 2,048 H800"
        zh "DeepSeek-V3：2,048 张 H800"
        "https://arxiv.org/abs/2412.19437";
    ARTICLE = Published "2024"
        "Worked example of the textbook article"
        zh "教科书文章中的算例" "";
    EXCHANGE_RATES = Guess "2025"
        "Dayburn: a round number near the mean of 2025; no rate is fetched"
        zh "Dayburn：接近 2025 年均值的整数；本页不联网取汇率" "";
    DEFINITION = Derived "2026-11"
        "Definition"
        zh "定义" "";
    TWO_N = Published "2020-01"
        "Kaplan et al.: a forward pass is 2 FLOP a parameter and token"
        zh "Kaplan 等：一次前向传播，每参数每 token 2 FLOP"
        "https://arxiv.org/abs/2001.08361";

    // How sure defaults are
    USERS_RANGE = Guess "2026-11"
        "Dayburn: of 700 M weekly users (OpenAI, 2025) a fifth to two fifths come on a day"
        zh "Dayburn：7 亿周活跃用户（OpenAI，2025）中，每天约有五分之一至五分之二使用" "";
    QUERIES_RANGE = Derived "2025-07"
        "Dayburn: 2.5 billion prompts a day over as many users as there may be"
        zh "Dayburn：每天 25 亿次提问除以可能的用户数"
        "https://www.axios.com/2025/07/21/sam-altman-openai-trump-dc-fed";
    INPUT_RANGE = Guess "2026-11"
        "Dayburn: from a first message with a short system prompt to a long chat with its history"
        zh "Dayburn：从仅带简短系统提示的首条消息，到携带全部历史的长对话" "";
    OUTPUT_RANGE = Guess "2026-11"
        "Dayburn: mean answers of a chat, 200 tokens, to those with some reasoning, 800; Epoch AI takes 500"
        zh "Dayburn：平均回答从普通聊天的 200 token 到部分带推理的 800 token；Epoch AI 取 500"
        "https://epoch.ai/gradient-updates/how-much-energy-does-chatgpt-use";
    ASSUMED_SIZE = Guess "2026-11"
        "Dayburn: Epoch AI's guess may be wrong by 1.6 times either way"
        zh "Dayburn：Epoch AI 的推测可能偏高或偏低至 1.6 倍"
        "https://epoch.ai/gradient-updates/how-much-energy-does-chatgpt-use";
    ASSUMED_CACHE = Guess "2026-11"
        "Dayburn: published large models take 70 kB (DeepSeek-V3) to 516 kB (Llama 3.1 405B) in 16 bits"
        zh "Dayburn：已公开的大模型按 16 位计为 70 kB（DeepSeek-V3）至 516 kB（Llama 3.1 405B）" "";
    ENGINE_LIMITS = Guess "2026-11"
        "Dayburn: vLLM's default is 256 to 1,024 by release and accelerator; operators lower it for latency"
        zh "Dayburn：vLLM 的默认值随版本与加速卡为 256 至 1,024；为降低延迟可调低"
        "https://docs.vllm.ai";
    TARGETS_RANGE = Guess "2026-11"
        "Dayburn: services do not publish targets; half to twice, within MLPerf's limits or near them"
        zh "Dayburn：各服务不公布其目标；取一半至两倍，在 MLPerf 上限之内或附近" "";
    MEMORY_SHARES = Guess "2026-11"
        "Dayburn: engines are set to 0.88 to 0.96 of the memory"
        zh "Dayburn：推理引擎通常设为占用显存的 0.88 至 0.96" "";
    MFU_RANGE = Guess "2026-11"
        "Dayburn: between 10% (Epoch AI) and 54% (TensorRT-LLM, long prompts)"
        zh "Dayburn：介于 10%（Epoch AI）与 54%（TensorRT-LLM，长提示）之间" "";
    LATENCY_RANGE = Guess "2026-11"
        "Dayburn: from a small model to a large one over a few accelerators, 20 to 125 ms"
        zh "Dayburn：从小模型到跨多张加速卡的大模型，20 至 125 ms" "";
    RATE_RANGE = Guess "2026-11"
        "Dayburn: another model, accelerator or load is up to three times faster or slower"
        zh "Dayburn：换一个模型、加速卡或负载，速度可相差至三倍" "";
    UTILIZATION_RANGE = Guess "2026-11"
        "Dayburn: SemiAnalysis takes 50%; DeepSeek's 82% is a fleet that shrinks at night"
        zh "Dayburn：SemiAnalysis 取 50%；DeepSeek 的 82% 来自夜间缩减的集群"
        "https://github.com/deepseek-ai/open-infra-index";
    RENT_RANGE = Derived "2026-05"
        "An H100 at a median of $2.95 (AIMultiple): $1.70 (SemiAnalysis index, 2025-10) to $5.00 (Mercatus)"
        zh "H100 中位数 2.95 美元（AIMultiple）：1.70 美元（SemiAnalysis 指数，2025-10）至 5.00 美元（Mercatus）"
        "https://aimultiple.com/gpu-index";
    SERVER_PRICE_RANGE = Derived "2025-03"
        "Epoch AI, price file: an H100 SXM at $28,750 to $41,217 between 2023-09 and 2025-03"
        zh "Epoch AI 价格数据表：2023-09 至 2025-03 间 H100 SXM 为 28,750 至 41,217 美元"
        "https://github.com/epoch-research/training-cost-trends";
    ELECTRICITY_RANGE = Guess "2026-11"
        "Dayburn: cost studies of AI in the US take $0.06 to $0.12; EIA's yearly means since 2019 are 0.067 to 0.083"
        zh "Dayburn：美国 AI 成本研究取 0.06 至 0.12 美元；EIA 自 2019 年的年均值为 0.067 至 0.083 美元" "";
    MAINTENANCE_RANGE = Guess "2026-11"
        "Dayburn: with a contract or without, 2 to 8% of the price a year"
        zh "Dayburn：视是否签订维保合同，每年为整机价格的 2% 至 8%" "";
    HOST_POWER_RANGE = Guess "2026-11"
        "Dayburn: one node of one maker was measured; others may draw a quarter more or less"
        zh "Dayburn：只实测过一家厂商的一个节点；其他节点可能高或低四分之一"
        "https://arxiv.org/abs/2412.08602";
    PUE_RANGE = Derived "2025"
        "Google 1.09, AWS 1.14, Microsoft 1.17, Epoch AI's 1.25 for others; 1.5 on average of all sites (Uptime)"
        zh "Google 1.09，AWS 1.14，Microsoft 1.17，其他按 Epoch AI 取 1.25；全部机房平均约 1.5（Uptime）"
        "https://github.com/epoch-research/training-cost-trends";
    GRID_INTENSITY_RANGE = Derived "2025"
        "EcoLogits against eGRID (US 350 of 384) and Cloud Carbon Footprint (US 351 to 472, NL 390 of 253, France 67 of 44)"
        zh "EcoLogits 与 eGRID（美国 350 比 384）及 Cloud Carbon Footprint（美国 351 至 472，荷兰 390 比 253，法国 67 比 44）之差"
        "https://github.com/cloud-carbon-footprint/cloud-carbon-footprint";
    SITE_WATER_RANGE = Published "2025"
        "EcoLogits: AWS 0.13 to 0.15, Microsoft 0.27 to 0.57, Google 0.99 L/kWh"
        zh "EcoLogits：AWS 0.13 至 0.15，Microsoft 0.27 至 0.57，Google 0.99 L/kWh"
        "https://github.com/mlco2/ecologits";
    GRID_WATER_RANGE = Guess "2026-11"
        "Dayburn: tables of the same grid differ by how they charge reservoirs"
        zh "Dayburn：同一电网的各种数据因水库蒸发的归属方式而异" "";
    TRAINING_TOKENS_RANGE = Guess "2026-11"
        "Dayburn: GPT-4 13 T (Epoch AI), DeepSeek-V3 14.8 T, Llama 3 15.6 T; small models and later ones lie around"
        zh "Dayburn：GPT-4 13 万亿（Epoch AI），DeepSeek-V3 14.8 万亿，Llama 3 15.6 万亿；较小与较新的模型在其上下" "";
    TRAINING_RUNS = Derived "2026-11"
        "Dayburn: published runs on the accelerator, or our judgement where there are none"
        zh "Dayburn：该加速卡上公开的训练任务；没有时为我们的判断" "";
    ROUNDED_MFU = Derived "2024-07"
        "Meta's 43% and 41% are rounded to a percent"
        zh "Meta 的 43% 与 41% 均取整到百分点"
        "https://arxiv.org/abs/2407.21783";

    // The whole life of a model
    CRAWLED_BYTES = Guess "2024-06"
        "FineWeb: 15 T tokens from 96 crawls; Common Crawl: some 90 TB each, compressed; from memory"
        zh "FineWeb：96 次抓取得到 15 万亿 token；Common Crawl 每次压缩后约 90 TB；凭记忆"
        "https://huggingface.co/datasets/HuggingFaceFW/fineweb";
    KEPT_BYTES = Guess "2024-06"
        "FineWeb: 15 T tokens in 44 TB of compressed files, from memory"
        zh "FineWeb：15 万亿 token 存为 44 TB 压缩文件，凭记忆"
        "https://huggingface.co/datasets/HuggingFaceFW/fineweb";
    CLEANING = Guess "2026-11"
        "Dayburn: extracting, filtering and deduplicating take some 500 core-hours a terabyte at $0.04"
        zh "Dayburn：提取、过滤与去重每 TB 约需 500 核时，每核时 0.04 美元" "";
    TOKENIZING = Guess "2026-11"
        "Dayburn: 2 MB a second and core, $0.04 a core-hour"
        zh "Dayburn：每核每秒 2 MB，每核时 0.04 美元" "";
    OBJECT_STORAGE = Published "2026-05"
        "Amazon S3 Standard: $0.023 a gigabyte and month"
        zh "Amazon S3 Standard：每 GB 每月 0.023 美元"
        "https://aws.amazon.com/s3/pricing/";
    STORED_FOR = Guess "2026-11"
        "Dayburn: raw and clean data are kept for a year"
        zh "Dayburn：原始与清洗后的数据保存一年" "";
    EGRESS = Published "2026"
        "AWS: $0.09 a gigabyte out of the cloud; the clean text is moved once"
        zh "AWS：流出云每 GB 0.09 美元；清洗后的文本传输一次"
        "https://aws.amazon.com/s3/pricing/";
    FAILED_RUNS = Guess "2026-11"
        "Dayburn: runs that were given up, over the one that was kept"
        zh "Dayburn：放弃的训练任务与保留的一次之比" "";
    EXPERIMENTS = Derived "2024-05"
        "Epoch AI, The rising costs of training frontier AI models: all compute is 1.2 to 4 times the final run; 2.2 less the run and failed ones"
        zh "Epoch AI《The rising costs of training frontier AI models》：全部算力为最终一次的 1.2 至 4 倍；取 2.2，减去最终与失败的任务"
        "https://arxiv.org/abs/2405.21015";
    STAFF = Derived "2024-05"
        "Epoch AI, The rising costs of training frontier AI models: staff is 29 to 49% of development; 39% over the rest"
        zh "Epoch AI《The rising costs of training frontier AI models》：人员占研发成本 29% 至 49%；取 39% 比其余"
        "https://arxiv.org/abs/2405.21015";
    MODEL_LIFE = Published "2025-07"
        "Mistral AI, life cycle analysis of Mistral Large 2: 18 months of use"
        zh "Mistral AI 对 Mistral Large 2 的生命周期分析：使用 18 个月"
        "https://mistral.ai/news/our-contribution-to-a-global-environmental-standard-for-ai";

    // Where costs are going
    HORIZON = Guess "2026-11"
        "Dayburn: three years"
        zh "Dayburn：三年" "";
    TRAFFIC_GROWTH = Guess "2026-11"
        "Dayburn: ChatGPT went from 1 to 2.5 billion prompts a day in seven months of 2025, 14% a month; such growth slows"
        zh "Dayburn：ChatGPT 在 2025 年的七个月内由每天 10 亿次增至 25 亿次提问，每月 14%；这样的增速会放缓"
        "https://www.axios.com/2025/07/21/sam-altman-openai-trump-dc-fed";
    HARDWARE_PROGRESS = Published "2024-10"
        "Epoch AI: performance of machine learning hardware for its price improves by 30% a year"
        zh "Epoch AI：机器学习硬件的性价比每年提高 30%"
        "https://epoch.ai/data-insights/price-performance-hardware";
    ALGORITHM_PROGRESS = Derived "2025-11"
        "Gundlach et al., The Price of Progress: three times a year for open models, hardware and competition taken out"
        zh "Gundlach 等《The Price of Progress》：开放权重模型每年三倍，已扣除硬件与竞争因素"
        "https://arxiv.org/abs/2511.23455";
    MODEL_GROWTH = Guess "2026-11"
        "Dayburn: better models and longer answers take back a part of what algorithms save"
        zh "Dayburn：更强的模型与更长的回答抵消算法节省的一部分" "";

    // Why inputs move together
    ONE_DAY = Derived "2025-07"
        "2.5 billion prompts a day are known within some 20%, whoever sends them"
        zh "无论由多少人发出，每天 25 亿次提问的误差约 20%"
        "https://www.axios.com/2025/07/21/sam-altman-openai-trump-dc-fed";
    ONE_CHAT = Guess "2026-11"
        "Dayburn: a prompt carries the earlier answers of its chat, about half of its tokens"
        zh "Dayburn：提示携带此前的回答，约占其 token 的一半" "";
    ONE_GUESS = Derived "2025-02-07"
        "Epoch AI: all parameters are four times the active ones; 4 of 20 experts leave room for less than five times"
        zh "Epoch AI：总参数为激活参数的四倍；20 个专家中激活 4 个，比值须小于五"
        "https://epoch.ai/gradient-updates/how-much-energy-does-chatgpt-use";
    ONE_MARKET = Guess "2026-11"
        "Dayburn: accelerators are let in one market, and a tenant who bargains does so for both"
        zh "Dayburn：加速卡同在一个租赁市场，租户的议价能力对两者都起作用" "";
    ONE_SERVICE = Guess "2025-04"
        "MLPerf Inference: the interactive scenario is stricter than the server scenario in both limits"
        zh "MLPerf Inference：Interactive 场景的两项上限都比 Server 场景更严"
        "https://mlcommons.org/benchmarks/inference-datacenter/";
}
