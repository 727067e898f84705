//! How sure the defaults are: the 90 % interval of each that is uncertain, with its reason.
//!
//! What has none is taken as it stands:
//! - what is known or chosen: data sheets, counted models, number formats, definitions;
//! - the fitted constants of the throughput model. Their errors are inside the error of predictions, which
//!   `speed_correction` carries; a range of each would count them twice;
//! - a default of zero, or of one token a step: it says that something is not counted;
//! - layers, widths and experts of an assumed model. They move together with its sizes: drawn apart they would
//!   contradict each other.

use super::prior::{Interval, Of, Prior};
use super::sources;

macro_rules! priors {
    ($( $(#[doc = $reason:literal])+ $name:ident = $of:ident $interval:ident $(($width:literal))?, $source:ident; )*) => {
        $(
            $(#[doc = $reason])+
            pub const $name: Prior =
                Prior { interval: Interval::$interval $(($width))?, of: Of::$of, source: sources::$source };
        )*
    };
}

priors! {
    // Demand
    /// 133 M to 300 M: 19 to 43 % of the 700 M people of a week.
    DAILY_USERS = Every Factor(1.5), USERS_RANGE;
    /// 2.5 billion prompts a day are known better than the people who send them: each is as unsure as the other, and
    /// `uncertainty::correlations` keeps the product.
    QUERIES_PER_USER = Every Factor(1.5), QUERIES_RANGE;
    /// A first message of a sentence or a long chat that carries its history.
    INPUT_TOKENS = Every Factor(2.5), INPUT_RANGE;
    /// Epoch AI's 500 lies inside; answers with reasoning reach the upper end.
    OUTPUT_TOKENS = Every Factor(2.0), OUTPUT_RANGE;

    // Model
    /// 250 B to 640 B of the GPT-4o class. Far smaller ones would leave no room for the attention of its invented shape.
    TOTAL_PARAMETERS = Assumed Factor(1.6), ASSUMED_SIZE;
    /// The same guess: Epoch AI takes a quarter of all to be active.
    ACTIVE_PARAMETERS = Assumed Factor(1.6), ASSUMED_SIZE;
    /// 80 kB to 500 kB in 16 bits: from DeepSeek-V3's 70 kB to Llama 3.1 405B's 516 kB.
    KV_BYTES_PER_TOKEN = Assumed Factor(2.5), ASSUMED_CACHE;

    // Serving
    /// Measured over predicted throughput of rows that were left out of the fit.
    PREDICTION_ERROR = Every PredictionError, PREDICTION;
    /// DeepEP reaches 39 to 51 GB/s of 50, so 78 % to all of it.
    SCALE_OUT_EFFICIENCY = Every Around(10.0), DEEP_EP;
    /// A guess, as good as its half and its double.
    SCALE_OUT_LATENCY = Every Factor(2.0), CROSSING_LATENCY;
    /// Up to the 1,024 of newer releases, and as far down as services with strict targets go.
    ENGINE_BATCH_LIMIT = Every Factor(4.0), ENGINE_LIMITS;
    /// 25 to 100 ms: interactive at one end, and more than half of what MLPerf's server allows at the other.
    TPOT_TARGET = Every Factor(2.0), TARGETS_RANGE;
    /// 1 to 4 s: what services aim at is not published; MLPerf's limits are 0.45 and 2 s.
    TTFT_TARGET = Every Factor(2.0), TARGETS_RANGE;
    /// Engines are told to take 88 to 96 % of the memory.
    MEMORY_SHARE = Every Around(4.0), MEMORY_SHARES;
    /// 10 % (Epoch AI) lies below, what TensorRT-LLM reaches on long prompts above.
    MFU = Every Around(18.0), MFU_RANGE;
    /// 20 to 125 ms: MLPerf's strictest limit on time between tokens is 40 ms, and small models are faster.
    SECONDS_PER_TOKEN = Every Factor(2.5), LATENCY_RANGE;
    /// DeepSeek measured its own model on its own machines; another model or accelerator is easily three times off.
    MEASURED_RATE = Every Factor(3.0), RATE_RANGE;

    // Fleet
    /// SemiAnalysis's 50 % and DeepSeek's 82 % less headroom.
    UTILIZATION = Every Around(20.0), UTILIZATION_RANGE;

    // Money
    /// $1.70 to $5.00 for an H100 that the catalogue puts at $2.95.
    GPU_HOUR_PRICE = Every Factor(1.7), RENT_RANGE;
    /// $28,750 to $41,217 for the same H100 within eighteen months: a factor of 1.2 around the middle.
    SERVER_PRICE = Every Factor(1.25), SERVER_PRICE_RANGE;
    /// 3 to 5 years.
    SERVER_LIFE = Every Around(1.0), SERVER_LIFE;
    /// 2 to 8 % of the price a year.
    MAINTENANCE_SHARE = Every Around(3.0), MAINTENANCE_RANGE;
    /// 4 to 16 % of the price of the servers.
    NETWORK_SHARE = Every Around(6.0), NETWORK;
    /// 5.5 to 12.4 cents where the US pays 8.3.
    ELECTRICITY_PRICE = Every Factor(1.5), ELECTRICITY_RANGE;

    // Power and footprint
    /// 1.10 to 1.30.
    PUE = Every Around(0.1), PUE_RANGE;
    /// Half of the twelve rows lie within 6 % and all within 15 % of the fit: nine of ten draws within 13 %, which is 9
    /// points of a draw of 60 to 75 %.
    AWAKE_POWER_SHARE = Every Around(9.0), POWER_FIT;
    /// 1.645 times the standard error of the fit, 14.8.
    COMPUTE_POWER_SHARE = Every Around(24.0), POWER_FIT;
    /// 75 to 165 W of 700 W.
    IDLE_GPU_SHARE = Every Around(6.0), IDLE_GPU;
    /// One node of one maker was measured: 45 to 77 % of the rest's rating.
    HOST_POWER_SHARE = Every Around(16.0), HOST_POWER_RANGE;
    /// Two tables of the same grid, or two places on it.
    GRID_INTENSITY = Every Factor(1.55), GRID_INTENSITY_RANGE;
    /// 0.10 to 1.00 L/kWh: operators lie anywhere between.
    SITE_WATER = Every Around(0.45), SITE_WATER_RANGE;
    /// What evaporates at reservoirs and cooling towers is attributed by rule, and rules differ.
    GRID_WATER = Every Factor(1.5), GRID_WATER_RANGE;

    // Training
    /// 6 T to 37.5 T: what models of 2024 and 2025 were trained on. Where the maker said how many, that is known.
    TRAINING_TOKENS = Assumed Factor(2.5), TRAINING_TOKENS_RANGE;
    /// 2,048 (GPT-3) to 8,192 (Llama 3).
    TRAINING_SEQUENCE = Every Factor(2.0), TRAINING_SEQUENCE;
    /// As wide as the runs.
    TRAINING_MFU_REFERENCE = Every TrainingRuns, TRAINING_RUNS;
    /// 43 % and 41 % are rounded to a percent. Two errors of rounding add to a triangle that reaches 0.0344 to each side;
    /// nine tenths of it reach 0.0235.
    TRAINING_MFU_EXPONENT = Every Around(0.0235), ROUNDED_MFU;
    /// 72 to 96 %, around Llama 3.1's 84 %: PaLM's 66 % is left to the tail.
    TRAINING_GOODPUT = Every Around(12.0), TRAINING_GOODPUT;
    /// As the rent of any accelerator.
    TRAINING_GPU_HOUR_PRICE = Every Factor(1.7), RENT_RANGE;
    /// 85 to 95 %.
    TRAINING_MEMORY_SHARE = Every Around(5.0), TRAINING_BUFFERS;

    // The whole life of a model
    /// From a third to three times: much depends on how often pages are crawled and what is thrown away.
    RAW_BYTES_PER_TOKEN = Every Factor(3.0), CRAWLED_BYTES;
    /// A guess, as good as its fifth and its fivefold.
    CLEANING_PRICE = Every Factor(5.0), CLEANING;
    /// A guess, as good as its third and its threefold.
    TOKENIZING_PRICE = Every Factor(3.0), TOKENIZING;
    /// Half a year to two.
    STORAGE_TIME = Every Factor(2.0), STORED_FOR;
    /// 3 to 30 %.
    FAILED_RUN_SHARE = Every Factor(3.0), FAILED_RUNS;
    /// With the run itself and failed ones, 1.5 to 4.4 times the run; Epoch AI takes 1.2 to 4.
    EXPERIMENT_SHARE = Every Factor(3.0), EXPERIMENTS;
    /// 41 to 100 %: staff of 29 to 49 % of the whole.
    STAFF_SHARE = Every Factor(1.55), STAFF;
    /// Nine months to three years.
    MODEL_LIFE = Every Factor(2.0), MODEL_LIFE;

    // Where costs are going
    /// 0 to 10 % a month.
    TRAFFIC_GROWTH = Every Around(5.0), TRAFFIC_GROWTH;
    /// 20 to 40 % a year.
    HARDWARE_PROGRESS = Every Around(10.0), HARDWARE_PROGRESS;
    /// Twice to five times a year.
    ALGORITHM_PROGRESS = Every Factor(2.0), ALGORITHM_PROGRESS;
    /// From a tenth more to nearly three times a year.
    MODEL_GROWTH = Every Around(90.0), MODEL_GROWTH;
}
