//! Training runs: what share of the peak they reached. Brought to 8,192 accelerators with (n / 8192)^0.0687.

crate::model::source::sources! {
    Training:
    LLAMA_3_MFU = Published "2024-07"
        "Meta: Llama 3.1 405B on 8,192 H100, 43%; on 16,384, 38 to 41%"
        zh "Meta：Llama 3.1 405B 在 8,192 张 H100 上为 43%，16,384 张上为 38% 至 41%"
        "https://arxiv.org/abs/2407.21783";
    DEEPSEEK_V3_MFU = Derived "2024-12"
        "DeepSeek-V3: 180K hours of H800 a trillion tokens on 2,048, 34.6% of the 16-bit peak; FP8 matmuls, experts"
        zh "DeepSeek-V3：2,048 张 H800，每万亿 token 18 万小时，即 16 位峰值的 34.6%；FP8 矩阵乘，专家层"
        "https://arxiv.org/abs/2412.19437";
    GPT_4_MFU = Derived "2025-03"
        "Epoch AI, record of GPT-4: 34% on 25,000 A100; Llama 2 reached 38 to 43% of all hours on fewer"
        zh "Epoch AI 的 GPT-4 记录：25,000 张 A100 上为 34%；Llama 2 卡数较少，全程为 38% 至 43%"
        "https://github.com/epoch-research/training-cost-trends";
    GPT_3_MFU = Derived "2021-04"
        "Patterson et al.: GPT-3 at 24.6 TFLOP/s, 19.7% on 10,000 V100"
        zh "Patterson 等：GPT-3 为 24.6 TFLOP/s，即 10,000 张 V100 上 19.7%"
        "https://arxiv.org/abs/2104.10350";
    PALM_MFU = Derived "2022-04"
        "PaLM: 46.2% on 6,144 TPU v4"
        zh "PaLM：6,144 块 TPU v4 上为 46.2%"
        "https://arxiv.org/abs/2204.02311";
    AS_H100_MFU = Guess "2026-11"
        "Dayburn: as the H100, which computes as fast"
        zh "Dayburn：与算力相同的 H100 一样" "";
    SCALING_BOOK_MFU = Guess "2025-02"
        "Austin et al., How to Scale Your Model: 40% in its exercises"
        zh "Austin 等《How to Scale Your Model》：习题取 40%"
        "https://jax-ml.github.io/scaling-book/applied-training/";
    NO_RUN_MFU = Guess "2026-11"
        "Dayburn: no published run; between those of the H800 and the H100"
        zh "Dayburn：没有公开的训练任务；介于 H800 与 H100 之间" "";
}
