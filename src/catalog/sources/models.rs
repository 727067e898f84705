//! Shapes of models.

crate::model::source::sources! {
    Models:
    LLAMA_2_7B_CONFIG = Published "2023-07"
        "Meta, config.json and model card of Llama-2-7b-hf"
        zh "Meta：Llama-2-7b-hf 的 config.json 与模型卡"
        "https://huggingface.co/meta-llama/Llama-2-7b-hf";
    LLAMA_2_13B_CONFIG = Published "2023-07"
        "Meta, config.json and model card of Llama-2-13b-hf"
        zh "Meta：Llama-2-13b-hf 的 config.json 与模型卡"
        "https://huggingface.co/meta-llama/Llama-2-13b-hf";
    LLAMA_2_70B_CONFIG = Published "2023-07"
        "Meta, config.json and model card of Llama-2-70b-hf"
        zh "Meta：Llama-2-70b-hf 的 config.json 与模型卡"
        "https://huggingface.co/meta-llama/Llama-2-70b-hf";
    LLAMA_3_1_8B_CONFIG = Published "2024-07"
        "Meta, config.json and model card of Llama-3.1-8B"
        zh "Meta：Llama-3.1-8B 的 config.json 与模型卡"
        "https://huggingface.co/meta-llama/Llama-3.1-8B";
    LLAMA_3_1_70B_CONFIG = Published "2024-07"
        "Meta, config.json and model card of Llama-3.1-70B"
        zh "Meta：Llama-3.1-70B 的 config.json 与模型卡"
        "https://huggingface.co/meta-llama/Llama-3.1-70B";
    LLAMA_3_1_405B_CONFIG = Published "2024-07"
        "Meta, config.json of Llama-3.1-405B; The Llama 3 Herd of Models: 15.6 T tokens"
        zh "Meta：Llama-3.1-405B 的 config.json；《The Llama 3 Herd of Models》：15.6 万亿 token"
        "https://huggingface.co/meta-llama/Llama-3.1-405B";
    LLAMA_3_3_70B_CONFIG = Published "2024-12"
        "Meta, config.json and model card of Llama-3.3-70B-Instruct"
        zh "Meta：Llama-3.3-70B-Instruct 的 config.json 与模型卡"
        "https://huggingface.co/meta-llama/Llama-3.3-70B-Instruct";
    LLAMA_4_SCOUT_CONFIG = Published "2025-04"
        "Meta, config.json and model card of Llama-4-Scout-17B-16E"
        zh "Meta：Llama-4-Scout-17B-16E 的 config.json 与模型卡"
        "https://huggingface.co/meta-llama/Llama-4-Scout-17B-16E";
    LLAMA_4_MAVERICK_CONFIG = Published "2025-04"
        "Meta, config.json and model card of Llama-4-Maverick-17B-128E"
        zh "Meta：Llama-4-Maverick-17B-128E 的 config.json 与模型卡"
        "https://huggingface.co/meta-llama/Llama-4-Maverick-17B-128E";
    QWEN2_5_7B_CONFIG = Published "2024-09"
        "Alibaba, config.json of Qwen2.5-7B; Qwen2.5 technical report: 18 T tokens"
        zh "阿里巴巴：Qwen2.5-7B 的 config.json；Qwen2.5 技术报告：18 万亿 token"
        "https://huggingface.co/Qwen/Qwen2.5-7B";
    QWEN2_5_14B_CONFIG = Published "2024-09"
        "Alibaba, config.json of Qwen2.5-14B; Qwen2.5 technical report: 18 T tokens"
        zh "阿里巴巴：Qwen2.5-14B 的 config.json；Qwen2.5 技术报告：18 万亿 token"
        "https://huggingface.co/Qwen/Qwen2.5-14B";
    QWEN2_5_32B_CONFIG = Published "2024-09"
        "Alibaba, config.json of Qwen2.5-32B; Qwen2.5 technical report: 18 T tokens"
        zh "阿里巴巴：Qwen2.5-32B 的 config.json；Qwen2.5 技术报告：18 万亿 token"
        "https://huggingface.co/Qwen/Qwen2.5-32B";
    QWEN2_5_72B_CONFIG = Published "2024-09"
        "Alibaba, config.json of Qwen2.5-72B; Qwen2.5 technical report: 18 T tokens"
        zh "阿里巴巴：Qwen2.5-72B 的 config.json；Qwen2.5 技术报告：18 万亿 token"
        "https://huggingface.co/Qwen/Qwen2.5-72B";
    QWEN3_8B_CONFIG = Published "2025-04"
        "Alibaba, config.json of Qwen3-8B; Qwen3 technical report: 36 T tokens"
        zh "阿里巴巴：Qwen3-8B 的 config.json；Qwen3 技术报告：36 万亿 token"
        "https://huggingface.co/Qwen/Qwen3-8B";
    QWEN3_14B_CONFIG = Published "2025-04"
        "Alibaba, config.json of Qwen3-14B; Qwen3 technical report: 36 T tokens"
        zh "阿里巴巴：Qwen3-14B 的 config.json；Qwen3 技术报告：36 万亿 token"
        "https://huggingface.co/Qwen/Qwen3-14B";
    QWEN3_32B_CONFIG = Published "2025-04"
        "Alibaba, config.json of Qwen3-32B; Qwen3 technical report: 36 T tokens"
        zh "阿里巴巴：Qwen3-32B 的 config.json；Qwen3 技术报告：36 万亿 token"
        "https://huggingface.co/Qwen/Qwen3-32B";
    QWEN3_30B_A3B_CONFIG = Published "2025-04"
        "Alibaba, config.json of Qwen3-30B-A3B; Qwen3 technical report: 36 T tokens"
        zh "阿里巴巴：Qwen3-30B-A3B 的 config.json；Qwen3 技术报告：36 万亿 token"
        "https://huggingface.co/Qwen/Qwen3-30B-A3B";
    QWEN3_235B_A22B_CONFIG = Published "2025-04"
        "Alibaba, config.json of Qwen3-235B-A22B; Qwen3 technical report: 36 T tokens"
        zh "阿里巴巴：Qwen3-235B-A22B 的 config.json；Qwen3 技术报告：36 万亿 token"
        "https://huggingface.co/Qwen/Qwen3-235B-A22B";
    QWEN3_CODER_480B_A35B_CONFIG = Published "2025-07"
        "Alibaba, config.json of Qwen3-Coder-480B-A35B-Instruct; blog: 7.5 T tokens"
        zh "阿里巴巴：Qwen3-Coder-480B-A35B-Instruct 的 config.json；博客：7.5 万亿 token"
        "https://huggingface.co/Qwen/Qwen3-Coder-480B-A35B-Instruct";
    DEEPSEEK_V2_CONFIG = Published "2024-05"
        "DeepSeek, config.json of DeepSeek-V2; paper: 8.1 T tokens"
        zh "DeepSeek：DeepSeek-V2 的 config.json；论文：8.1 万亿 token"
        "https://huggingface.co/deepseek-ai/DeepSeek-V2";
    DEEPSEEK_V3_CONFIG = Published "2024-12"
        "DeepSeek, config.json of DeepSeek-V3; technical report: 14.8 T tokens"
        zh "DeepSeek：DeepSeek-V3 的 config.json；技术报告：14.8 万亿 token"
        "https://huggingface.co/deepseek-ai/DeepSeek-V3";
    DEEPSEEK_R1_CONFIG = Published "2025-01"
        "DeepSeek, config.json of DeepSeek-R1, the shape of V3; tokens are those of V3"
        zh "DeepSeek：DeepSeek-R1 的 config.json，结构与 V3 相同；token 数取自 V3"
        "https://huggingface.co/deepseek-ai/DeepSeek-R1";
    KIMI_K2_CONFIG = Published "2025-07"
        "Moonshot AI, config.json and model card of Kimi-K2-Instruct"
        zh "Moonshot AI：Kimi-K2-Instruct 的 config.json 与模型卡"
        "https://huggingface.co/moonshotai/Kimi-K2-Instruct";
    GLM_4_5_CONFIG = Published "2025-07"
        "Z.ai, config.json of GLM-4.5; technical report: 23 T tokens"
        zh "Z.ai：GLM-4.5 的 config.json；技术报告：23 万亿 token"
        "https://huggingface.co/zai-org/GLM-4.5";
    GLM_4_5_AIR_CONFIG = Published "2025-07"
        "Z.ai, config.json of GLM-4.5-Air; technical report: 23 T tokens"
        zh "Z.ai：GLM-4.5-Air 的 config.json；技术报告：23 万亿 token"
        "https://huggingface.co/zai-org/GLM-4.5-Air";
    MINIMAX_M2_CONFIG = Published "2025-10"
        "MiniMax, config.json of MiniMax-M2"
        zh "MiniMax：MiniMax-M2 的 config.json"
        "https://huggingface.co/MiniMaxAI/MiniMax-M2";
    ERNIE_4_5_21B_A3B_CONFIG = Published "2025-06"
        "Baidu, config.json of ERNIE-4.5-21B-A3B-PT"
        zh "百度：ERNIE-4.5-21B-A3B-PT 的 config.json"
        "https://huggingface.co/baidu/ERNIE-4.5-21B-A3B-PT";
    DBRX_132B_CONFIG = Published "2024-03"
        "Databricks, config.json and model card of dbrx-instruct"
        zh "Databricks：dbrx-instruct 的 config.json 与模型卡"
        "https://huggingface.co/databricks/dbrx-instruct";
    GROK_1_CONFIG = Published "2024-03"
        "xAI, run.py of grok-1"
        zh "xAI：grok-1 的 run.py"
        "https://github.com/xai-org/grok-1";
    MISTRAL_7B_CONFIG = Published "2024-05"
        "Mistral AI, config.json of Mistral-7B-v0.3"
        zh "Mistral AI：Mistral-7B-v0.3 的 config.json"
        "https://huggingface.co/mistralai/Mistral-7B-v0.3";
    MINISTRAL_3_14B_CONFIG = Published "2025-12"
        "Mistral AI, config.json of Ministral-3-14B-Instruct-2512, text part"
        zh "Mistral AI：Ministral-3-14B-Instruct-2512 的 config.json，文本部分"
        "https://huggingface.co/mistralai/Ministral-3-14B-Instruct-2512";
    MISTRAL_SMALL_3_24B_CONFIG = Published "2025-01"
        "Mistral AI, config.json of Mistral-Small-24B-Instruct-2501"
        zh "Mistral AI：Mistral-Small-24B-Instruct-2501 的 config.json"
        "https://huggingface.co/mistralai/Mistral-Small-24B-Instruct-2501";
    MISTRAL_LARGE_2_CONFIG = Published "2024-07"
        "Mistral AI, config.json of Mistral-Large-Instruct-2407"
        zh "Mistral AI：Mistral-Large-Instruct-2407 的 config.json"
        "https://huggingface.co/mistralai/Mistral-Large-Instruct-2407";
    MIXTRAL_8X7B_CONFIG = Published "2023-12"
        "Mistral AI, config.json of Mixtral-8x7B-v0.1"
        zh "Mistral AI：Mixtral-8x7B-v0.1 的 config.json"
        "https://huggingface.co/mistralai/Mixtral-8x7B-v0.1";
    MIXTRAL_8X22B_CONFIG = Published "2024-04"
        "Mistral AI, config.json of Mixtral-8x22B-Instruct-v0.1"
        zh "Mistral AI：Mixtral-8x22B-Instruct-v0.1 的 config.json"
        "https://huggingface.co/mistralai/Mixtral-8x22B-Instruct-v0.1";
    GEMMA_2_9B_CONFIG = Published "2024-06"
        "Google, config.json of gemma-2-9b; report: 8 T tokens"
        zh "Google：gemma-2-9b 的 config.json；技术报告：8 万亿 token"
        "https://huggingface.co/google/gemma-2-9b";
    GEMMA_2_27B_CONFIG = Published "2024-06"
        "Google, config.json of gemma-2-27b; report: 13 T tokens"
        zh "Google：gemma-2-27b 的 config.json；技术报告：13 万亿 token"
        "https://huggingface.co/google/gemma-2-27b";
    GEMMA_3_12B_CONFIG = Published "2025-03"
        "Google, config.json of gemma-3-12b-it, text part; report: 12 T tokens"
        zh "Google：gemma-3-12b-it 的 config.json，文本部分；技术报告：12 万亿 token"
        "https://huggingface.co/google/gemma-3-12b-it";
    GEMMA_3_27B_CONFIG = Published "2025-03"
        "Google, config.json of gemma-3-27b-it, text part; report: 14 T tokens"
        zh "Google：gemma-3-27b-it 的 config.json，文本部分；技术报告：14 万亿 token"
        "https://huggingface.co/google/gemma-3-27b-it";
    PALM_540B_CONFIG = Published "2022-04"
        "Chowdhery et al., PaLM: Scaling Language Modeling with Pathways, table 1"
        zh "Chowdhery 等《PaLM: Scaling Language Modeling with Pathways》，表 1"
        "https://arxiv.org/abs/2204.02311";
    GPT_3_175B_CONFIG = Published "2020-05"
        "Brown et al., Language Models are Few-Shot Learners, table 2.1; biases as in GPT-2"
        zh "Brown 等《Language Models are Few-Shot Learners》，表 2.1；偏置同 GPT-2"
        "https://arxiv.org/abs/2005.14165";
    GPT_4O_CLASS_CONFIG = Guess "2025-02-07"
        "Epoch AI assumes 400 B parameters, 100 B of them active; the rest of the shape is invented by Dayburn"
        zh "Epoch AI 假设参数 4000 亿、激活 1000 亿；其余结构由 Dayburn 拟定"
        "https://epoch.ai/gradient-updates/how-much-energy-does-chatgpt-use";
    GPT_OSS_20B_CONFIG = Published "2025-08"
        "OpenAI, config.json of gpt-oss-20b"
        zh "OpenAI：gpt-oss-20b 的 config.json"
        "https://huggingface.co/openai/gpt-oss-20b";
    GPT_OSS_120B_CONFIG = Published "2025-08"
        "OpenAI, config.json of gpt-oss-120b"
        zh "OpenAI：gpt-oss-120b 的 config.json"
        "https://huggingface.co/openai/gpt-oss-120b";
    PHI_3_MINI_CONFIG = Published "2024-04"
        "Microsoft, config.json of Phi-3-mini-4k-instruct; report: 3.3 T tokens"
        zh "Microsoft：Phi-3-mini-4k-instruct 的 config.json；技术报告：3.3 万亿 token"
        "https://huggingface.co/microsoft/Phi-3-mini-4k-instruct";
    PHI_4_CONFIG = Published "2024-12"
        "Microsoft, config.json and model card of phi-4"
        zh "Microsoft：phi-4 的 config.json 与模型卡"
        "https://huggingface.co/microsoft/phi-4";
    FALCON_180B_CONFIG = Published "2023-09"
        "TII, config.json and model card of falcon-180B"
        zh "TII：falcon-180B 的 config.json 与模型卡"
        "https://huggingface.co/tiiuae/falcon-180B";
    BLOOM_176B_CONFIG = Published "2022-07"
        "BigScience, config.json and model card of bloom"
        zh "BigScience：bloom 的 config.json 与模型卡"
        "https://huggingface.co/bigscience/bloom";
    INTERNLM_20B_CONFIG = Published "2023-09"
        "Shanghai AI Laboratory, config.json and model card of internlm-20b: 2.3 T tokens"
        zh "上海人工智能实验室：internlm-20b 的 config.json 与模型卡：2.3 万亿 token"
        "https://huggingface.co/internlm/internlm-20b";
    LLAMA_3_2_1B_CONFIG = Published "2024-09"
        "Meta, config.json and model card of Llama-3.2-1B"
        zh "Meta：Llama-3.2-1B 的 config.json 与模型卡"
        "https://huggingface.co/meta-llama/Llama-3.2-1B";
    LLAMA_3_2_3B_CONFIG = Published "2024-09"
        "Meta, config.json and model card of Llama-3.2-3B"
        zh "Meta：Llama-3.2-3B 的 config.json 与模型卡"
        "https://huggingface.co/meta-llama/Llama-3.2-3B";
    CODE_LLAMA_34B_CONFIG = Published "2023-08"
        "Meta, config.json and model card of CodeLlama-34b-hf"
        zh "Meta：CodeLlama-34b-hf 的 config.json 与模型卡"
        "https://huggingface.co/codellama/CodeLlama-34b-hf";
    YI_6B_CONFIG = Published "2023-11"
        "01.AI, config.json and model card of Yi-6B"
        zh "零一万物：Yi-6B 的 config.json 与模型卡"
        "https://huggingface.co/01-ai/Yi-6B";
    YI_34B_CONFIG = Published "2023-11"
        "01.AI, config.json and model card of Yi-34B"
        zh "零一万物：Yi-34B 的 config.json 与模型卡"
        "https://huggingface.co/01-ai/Yi-34B";
    MISTRAL_NEMO_12B_CONFIG = Published "2024-07"
        "Mistral AI, config.json and model card of Mistral-Nemo-Base-2407"
        zh "Mistral AI：Mistral-Nemo-Base-2407 的 config.json 与模型卡"
        "https://huggingface.co/mistralai/Mistral-Nemo-Base-2407";
    QWEN2_5_0_5B_CONFIG = Published "2024-09"
        "Alibaba, config.json and model card of Qwen2.5-0.5B"
        zh "阿里巴巴：Qwen2.5-0.5B 的 config.json 与模型卡"
        "https://huggingface.co/Qwen/Qwen2.5-0.5B";
    QWEN2_5_1_5B_CONFIG = Published "2024-09"
        "Alibaba, config.json and model card of Qwen2.5-1.5B"
        zh "阿里巴巴：Qwen2.5-1.5B 的 config.json 与模型卡"
        "https://huggingface.co/Qwen/Qwen2.5-1.5B";
    QWEN2_5_3B_CONFIG = Published "2024-09"
        "Alibaba, config.json and model card of Qwen2.5-3B"
        zh "阿里巴巴：Qwen2.5-3B 的 config.json 与模型卡"
        "https://huggingface.co/Qwen/Qwen2.5-3B";
    QWEN3_0_6B_CONFIG = Published "2025-04"
        "Alibaba, config.json and model card of Qwen3-0.6B"
        zh "阿里巴巴：Qwen3-0.6B 的 config.json 与模型卡"
        "https://huggingface.co/Qwen/Qwen3-0.6B";
    QWEN3_1_7B_CONFIG = Published "2025-04"
        "Alibaba, config.json and model card of Qwen3-1.7B"
        zh "阿里巴巴：Qwen3-1.7B 的 config.json 与模型卡"
        "https://huggingface.co/Qwen/Qwen3-1.7B";
    QWEN3_4B_CONFIG = Published "2025-04"
        "Alibaba, config.json and model card of Qwen3-4B"
        zh "阿里巴巴：Qwen3-4B 的 config.json 与模型卡"
        "https://huggingface.co/Qwen/Qwen3-4B";
    DEEPSEEK_V2_LITE_CONFIG = Published "2024-05"
        "DeepSeek, config.json and model card of DeepSeek-V2-Lite"
        zh "深度求索：DeepSeek-V2-Lite 的 config.json 与模型卡"
        "https://huggingface.co/deepseek-ai/DeepSeek-V2-Lite";
    FALCON_7B_CONFIG = Published "2023-06"
        "TII, config.json and model card of falcon-7b"
        zh "TII：falcon-7b 的 config.json 与模型卡"
        "https://huggingface.co/tiiuae/falcon-7b";
    FALCON_40B_CONFIG = Published "2023-06"
        "TII, config.json and model card of falcon-40b"
        zh "TII：falcon-40b 的 config.json 与模型卡"
        "https://huggingface.co/tiiuae/falcon-40b";
}
