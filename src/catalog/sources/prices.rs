//! Prices of servers, of rent and of tokens.

crate::model::source::sources! {
    Prices:
    EPOCH_A100_40_PRICE = Published "2020-05"
        "NVIDIA, DGX A100 list price; Epoch AI, price file: $24,875 a GPU"
        zh "NVIDIA DGX A100 标价；Epoch AI 价格数据表：每卡 24,875 美元"
        "https://github.com/epoch-research/training-cost-trends";
    EPOCH_A100_80_PRICE = Derived "2025-03"
        "Epoch AI, price file: $17,350 for an A100 80 GB in a server x 8"
        zh "Epoch AI 价格数据表：服务器内 A100 80 GB 每张 17,350 美元 × 8"
        "https://github.com/epoch-research/training-cost-trends";
    EPOCH_H100_PRICE = Derived "2025-03"
        "Epoch AI, price file: $28,750 for an H100 SXM in a server x 8"
        zh "Epoch AI 价格数据表：服务器内 H100 SXM 每张 28,750 美元 × 8"
        "https://github.com/epoch-research/training-cost-trends";
    EPOCH_H800_PRICE = Derived "2025-02"
        "Epoch AI, price file: $33,800 to $44,750 for an H800 SXM in a server; middle x 8"
        zh "Epoch AI 价格数据表：服务器内 H800 SXM 每张 33,800 至 44,750 美元；中间值 × 8"
        "https://github.com/epoch-research/training-cost-trends";
    EPOCH_PRICES = Derived "2025-01"
        "Epoch AI, price file: $39,083 for an H200 in a server x 8"
        zh "Epoch AI 价格数据表：服务器内 H200 每张 39,083 美元 × 8"
        "https://github.com/epoch-research/training-cost-trends";
    EPOCH_B200_PRICE = Derived "2024-12"
        "Epoch AI, price file: $47,409 for a B200 in a server x 8"
        zh "Epoch AI 价格数据表：服务器内 B200 每张 47,409 美元 × 8"
        "https://github.com/epoch-research/training-cost-trends";
    EPOCH_GH200_PRICE = Published "2025-03"
        "Epoch AI, price file: GH200, one to a server"
        zh "Epoch AI 价格数据表：GH200，每台服务器一个"
        "https://github.com/epoch-research/training-cost-trends";
    EPOCH_H20_PRICE = Derived "2025-03"
        "Epoch AI, chip file: $12,000 for an H20 x 1.64 for the server x 8"
        zh "Epoch AI 芯片数据表：H20 每张 12,000 美元 × 1.64（折合整机）× 8"
        "https://github.com/epoch-research/training-cost-trends";
    EPOCH_ASCEND_PRICE = Derived "2025-03"
        "Epoch AI, chip file: $16,854 for an Ascend 910B x 1.64 for the server x 8"
        zh "Epoch AI 芯片数据表：Ascend 910B 每张 16,854 美元 × 1.64（折合整机）× 8"
        "https://github.com/epoch-research/training-cost-trends";
    LAMBDA_V100 = Derived "2026"
        "Lambda on demand, SkyPilot catalog v8: $6.32 for eight V100 of 16 GB / 8"
        zh "Lambda 按需租金，SkyPilot 目录 v8：8 张 16 GB V100 合 6.32 美元 / 8"
        "https://github.com/skypilot-org/skypilot-catalog";
    LAMBDA_A100_40 = Published "2024"
        "Epoch AI, price file: Lambda, A100 40 GB on demand"
        zh "Epoch AI 价格数据表：Lambda，A100 40 GB 按需租金"
        "https://github.com/epoch-research/training-cost-trends";
    RUNPOD_A100_80 = Published "2025-03"
        "Epoch AI, price file: RunPod, A100 80 GB SXM on demand"
        zh "Epoch AI 价格数据表：RunPod，A100 80 GB SXM 按需租金"
        "https://github.com/epoch-research/training-cost-trends";
    RUNPOD_A100_PCIE = Published "2026"
        "RunPod on demand, SkyPilot catalog v8: A100 80 GB PCIe"
        zh "RunPod 按需租金，SkyPilot 目录 v8：A100 80 GB PCIe"
        "https://github.com/skypilot-org/skypilot-catalog";
    AIMULTIPLE_H100 = Published "2026-05"
        "AIMultiple, cloud GPU price index: median of H100 listings, 37 providers"
        zh "AIMultiple 云 GPU 价格指数：37 家供应商 H100 标价的中位数"
        "https://aimultiple.com/gpu-index";
    SPHERON = Published "2026-03-08"
        "Spheron, RTX 5090 vs H100 vs B200: its own rates on demand"
        zh "Spheron《RTX 5090 vs H100 vs B200》：自家按需租金"
        "https://www.spheron.network/blog/rtx-5090-vs-h100-vs-b200";
    DEEPSEEK_H800_RENT = Guess "2025-03-01"
        "DeepSeek, DeepSeek-V3/R1 inference system overview: assumes $2 (CR8DL asked $3.42 in 2025-03)"
        zh "DeepSeek《DeepSeek-V3/R1 Inference System Overview》：假设 2 美元（CR8DL 2025 年 3 月标价 3.42 美元）"
        "https://github.com/deepseek-ai/open-infra-index";
    LAMBDA_GH200 = Published "2026"
        "Lambda on demand, SkyPilot catalog v8: GH200 96 GB"
        zh "Lambda 按需租金，SkyPilot 目录 v8：GH200 96 GB"
        "https://github.com/skypilot-org/skypilot-catalog";
    SKYPILOT = Published "2026"
        "Nebius on demand, SkyPilot catalog v8"
        zh "Nebius 按需租金，SkyPilot 目录 v8"
        "https://github.com/skypilot-org/skypilot-catalog";
    RUNPOD_4090 = Published "2026-06"
        "RunPod on demand, SkyPilot catalog v8: RTX 4090"
        zh "RunPod 按需租金，SkyPilot 目录 v8：RTX 4090"
        "https://github.com/skypilot-org/skypilot-catalog";
    RUNPOD_LOWEST = Guess "2026-03-10"
        "Deploybase, RunPod GPU pricing: lowest listed rate, can be interrupted"
        zh "Deploybase《RunPod GPU pricing》：最低标价，实例可能被中断"
        "https://deploybase.ai/articles/runpod-gpu-pricing";
    GCP_TPU_V4 = Published "2025-03"
        "Google Cloud, TPU v4 on demand; Epoch AI, price file"
        zh "Google Cloud TPU v4 按需租金；Epoch AI 价格数据表"
        "https://github.com/epoch-research/training-cost-trends";
    GCP_TPU_V5E = Published "2025-03"
        "Google Cloud, TPU v5e on demand in the US; Epoch AI, price file"
        zh "Google Cloud TPU v5e 美国按需租金；Epoch AI 价格数据表"
        "https://github.com/epoch-research/training-cost-trends";
    GCP_TPU_V5P = Published "2025-02"
        "Google Cloud, TPU v5p on demand; Epoch AI, price file"
        zh "Google Cloud TPU v5p 按需租金；Epoch AI 价格数据表"
        "https://github.com/epoch-research/training-cost-trends";
    LLM_PRICES = Published "2026-08"
        "S. Willison, llm-prices: price histories of model vendors"
        zh "S. Willison，llm-prices：各模型厂商的历史价格"
        "https://github.com/simonw/llm-prices";
    OPENAI_TURBO_LAUNCH = Published "2023-03-01"
        "OpenAI, Introducing ChatGPT and Whisper APIs: $0.002 for 1,000 tokens"
        zh "OpenAI《Introducing ChatGPT and Whisper APIs》：每 1,000 token 0.002 美元"
        "https://openai.com/index/introducing-chatgpt-and-whisper-apis/";
    OPENAI_GPT_4 = Published "2023-03-14"
        "OpenAI, GPT-4: $0.03 and $0.06 for 1,000 tokens, 8k context"
        zh "OpenAI，GPT-4：每 1,000 token 输入 0.03、输出 0.06 美元，8k 上下文"
        "https://openai.com/index/gpt-4-research/";
    OPENAI_GPT_4_TURBO = Published "2023-11-06"
        "OpenAI, New models announced at DevDay: $0.01 and $0.03 for 1,000 tokens"
        zh "OpenAI《New models announced at DevDay》：每 1,000 token 输入 0.01、输出 0.03 美元"
        "https://openai.com/index/new-models-and-developer-products-announced-at-devday/";
    OPENAI_O3_CUT = Guess "2025-06"
        "OpenAI, o3 price cut by 80%, from memory"
        zh "OpenAI：o3 降价 80%，凭记忆"
        "https://github.com/simonw/llm-prices";
    DEEPSEEK_R1_PRICE = Published "2025-03-01"
        "DeepSeek, DeepSeek-V3/R1 inference system overview: R1 prices"
        zh "DeepSeek《DeepSeek-V3/R1 Inference System Overview》：R1 价格"
        "https://github.com/deepseek-ai/open-infra-index";
    OWNING_AS_RENT = Guess "2026-11"
        "Dayburn: no public rent; the server's price over four years"
        zh "Dayburn：无公开租金；按整机价格四年分摊" "";
    RENT_AS_PRICE = Guess "2026-11"
        "Dayburn: no public price; three years of rent"
        zh "Dayburn：无公开售价；按三年租金计" "";
    NO_PRICE = Guess "2026-11"
        "Dayburn: no public price or rent; set your own"
        zh "Dayburn：无公开售价与租金；可自行填写" "";
}
