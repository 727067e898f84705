//! Sources of the defaults that stand in the registry.

use super::source::{Grade, Source};

macro_rules! sources {
    ($( $name:ident = $grade:ident $date:literal $title:literal $address:literal; )*) => {
        $(
            #[doc = $title]
            pub const $name: Source = Source { title: $title, address: $address, date: $date, grade: Grade::$grade };
        )*
    };
}

sources! {
    ALTMAN_USERS = Guess "2026-11" "Dayburn: 700 M weekly users (OpenAI, 2025) put 200 M on a day" "";
    OPENAI_PROMPTS = Published "2025-07" "OpenAI via Axios: 2.5 billion prompts a day" "https://www.axios.com/2025/07/21/sam-altman-openai-trump-dc-fed";
    TOKENS_A_MESSAGE = Guess "2026-11" "Dayburn: a chat message carries its history; Epoch AI assumes 500 output tokens" "https://epoch.ai/gradient-updates/how-much-energy-does-chatgpt-use";
    NO_CACHE = Guess "2026-11" "Dayburn: no prefix cache unless stated; DeepSeek reports 56.3 %" "https://github.com/deepseek-ai/open-infra-index";
    CATALOG_MODEL = Published "2026-11" "Dayburn catalogue of models" "";
    CATALOG_GPU = Published "2026-11" "Dayburn catalogue of accelerators" "";
    CATALOG_GRID = Published "2026-11" "Dayburn catalogue of grids" "";
    CATALOG_PRICE = Published "2026-11" "Dayburn catalogue of prices" "";
    PRECISION = Derived "2026-11" "Bytes of the number format, scales included" "";
    PREDICTION = Derived "2026-11" "Dayburn: fit to 471 public throughput measurements" "";
    PLANNED = Derived "2026-11" "Dayburn: computed by the plan unless given" "";
    MFU_GUESS = Guess "2023-02" "SemiAnalysis: about twice FasterTransformer; 35 % closes its own figures" "https://newsletter.semianalysis.com/p/the-inference-cost-of-search-disruption";
    LATENCY_GUESS = Guess "2022-12" "T. Goldstein: a 3B model takes 6 ms a token on an A100" "https://threadreaderapp.com/thread/1600196981955100694";
    DEEPSEEK_SYSTEM = Measured "2025-03-01" "DeepSeek-V3/R1 inference system overview: 73.7k and 14.8k tokens/s a node of 8" "https://github.com/deepseek-ai/open-infra-index";
    ENGINE_LIMIT = Published "2025" "vLLM: default of max_num_seqs, 256" "https://docs.vllm.ai";
    LATENCY_TARGETS = Published "2025-04" "MLPerf Inference v5.0, Llama-2-70B interactive and server limits: TPOT 40 to 200 ms, TTFT 0.45 to 2 s" "https://mlcommons.org/benchmarks/inference-datacenter/";
    ONE_TOKEN = Guess "2026-11" "Dayburn: one token a step; speculative decoding gives more" "";
    UTILIZATION_GUESS = Guess "2025-03-01" "Between 50 % (SemiAnalysis, 2023) and 82 % average over peak (DeepSeek, 2025)" "https://github.com/deepseek-ai/open-infra-index";
    NOT_COUNTED = Guess "2026-11" "Dayburn: not counted unless set" "";
    NOT_SOLD = Guess "2026-11" "Dayburn: no revenue unless a price is set" "";
    SERVER_LIFE = Published "2024" "Epoch AI: 3 to 5 years; hyperscalers' books: 5 to 6 years" "https://github.com/epoch-research/training-cost-trends";
    RESIDUAL = Guess "2026-11" "Dayburn: written off in full; resale after 36 months fetches 25 to 35 %" "";
    MAINTENANCE = Guess "2026-11" "Dayburn: support and repair, a share of the price each year" "";
    NETWORK = Derived "2024" "Epoch AI: interconnect is 19 % of cluster cost at the top; smaller clusters less" "https://github.com/epoch-research/training-cost-trends";
    PUE = Published "2024" "Between 1.09 (Google, 2025) and 1.25 (other hyperscalers); EcoLogits uses 1.20 for Azure" "https://github.com/mlco2/ecologits";
    POWER_FRACTION = Published "2025-02-07" "Epoch AI and Microsoft: servers draw 70 % of their rating" "https://epoch.ai/gradient-updates/how-much-energy-does-chatgpt-use";
    SITE_WATER = Published "2025" "Li et al., Making AI Less Thirsty: 0.55 L/kWh, Microsoft's US average" "https://arxiv.org/abs/2304.03271";
    TRAINING_TOKENS = Published "2024-07" "Meta: Llama 3 was trained on 15 T tokens" "https://arxiv.org/abs/2407.21783";
    SIX_N_D = Published "2020-01" "Kaplan et al.: 6 FLOP a parameter and token" "https://arxiv.org/abs/2001.08361";
    TRAINING_MFU = Published "2024-07" "Meta: 38 to 43 % for Llama 3.1 405B" "https://arxiv.org/abs/2407.21783";
    TRAINING_GPUS = Published "2024-12" "DeepSeek-V3: 2,048 H800" "https://arxiv.org/abs/2412.19437";
    ARTICLE = Published "2024" "Worked example of the textbook article" "";
    DEFINITION = Derived "2026-11" "Definition" "";
    TWO_N = Published "2020-01" "Kaplan et al.: a forward pass is 2 FLOP a parameter and token" "https://arxiv.org/abs/2001.08361";
}
