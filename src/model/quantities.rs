//! The registry: one row for each quantity, input or output.
//!
//! Id, symbol, unit, default, bounds and source of a quantity stand here and nowhere else. The form, the link, the
//! messages, the derivation and the documentation read these rows.

use super::calibration;
use super::prior::{Family, Prior};
use super::priors;
use super::source::SourceId;
use super::sources::*;
use super::units::Unit;

/// What a slider of the quantity looks like: counts and prices move in ratios, shares in steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Equal steps.
    Linear,
    /// Equal ratios.
    Log,
}

/// The part of the model that a quantity belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Users, queries, tokens.
    Demand,
    /// Size and shape of the model.
    Model,
    /// How fast an accelerator serves it.
    Serving,
    /// How many accelerators run.
    Fleet,
    /// Prices.
    Money,
    /// Energy, carbon, water.
    Footprint,
    /// What training took.
    Training,
    /// The four formulas of the textbook.
    Textbook,
    /// What a model costs from its data to its last answer.
    Life,
    /// Where costs are going.
    Outlook,
}

impl Topic {
    /// Every part, in the order of the registry.
    pub const ALL: &'static [Self] = &[
        Self::Demand,
        Self::Model,
        Self::Serving,
        Self::Fleet,
        Self::Money,
        Self::Footprint,
        Self::Training,
        Self::Textbook,
        Self::Life,
        Self::Outlook,
    ];
}

/// How far down in the form an input stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// What most readers change.
    Essential,
    /// What the estimate rests on.
    Assumption,
    /// For those who know the machine.
    Expert,
    /// A constant of the throughput model, fitted to measurements.
    Calibration,
    /// A definition or a conversion: it cannot be changed.
    Fixed,
}

/// The choice whose entry in the catalogue gives the value when nobody states it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows {
    /// Nothing: the default stands in the registry.
    Nothing,
    /// The accelerator.
    Gpu,
    /// The model.
    Model,
    /// The grid.
    Grid,
    /// The accelerator used in training.
    TrainingGpu,
    /// The optimizer.
    Optimizer,
}

/// What the registry knows of an input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Input {
    /// In display units; none where the value is computed, or taken from the catalogue, unless it is given.
    pub default: Option<f64>,
    /// The ends of the slider, in display units.
    pub soft: (f64, f64),
    /// What is accepted, in display units, ends included.
    pub hard: (f64, f64),
    /// How the slider moves.
    pub scale: Scale,
    /// How far down it stands.
    pub level: Level,
    /// Whose entry gives its value.
    pub follows: Follows,
    /// Where the default comes from.
    pub source: SourceId,
    /// What a range of it looks like between its ends.
    pub family: Family,
    /// How sure the default is; none where it is taken as it stands.
    pub prior: Option<&'static Prior>,
}

impl Input {
    /// What is accepted, in the base unit of the quantity's unit, ends included.
    pub fn bounds(&self, unit: Unit) -> (f64, f64) {
        (unit.to_base(self.hard.0), unit.to_base(self.hard.1))
    }
}

/// One row of the registry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// The id, as links, tests and exports write it.
    pub key: &'static str,
    /// The symbol in formulas; what follows `_` is set as a subscript.
    pub symbol: &'static str,
    /// Display unit, with dimension and scale.
    pub unit: Unit,
    /// The part of the model.
    pub topic: Topic,
    /// Present where the quantity can be given.
    pub input: Option<Input>,
}

macro_rules! quantities {
    (
        inputs { $( $key:ident $variant:ident $symbol:literal $unit:ident $default:tt
            ($soft_lo:literal $soft_hi:literal) ($hard_lo:literal $hard_hi:literal)
            $scale:ident $family:ident $topic:ident $level:ident $follows:ident $source:ident $(~ $prior:ident)?; )* }
        outputs { $( $okey:ident $ovariant:ident $osymbol:literal $ounit:ident $otopic:ident; )* }
    ) => {
        /// Every quantity of the model. The key of each is its row's `key`.
        #[allow(missing_docs, reason = "each variant is documented by its row and, in words, by `i18n`")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Id { $( $variant, )* $( $ovariant, )* }

        /// One value for each input of the registry, in base units.
        #[allow(missing_docs, reason = "each field is documented by its row and, in words, by `i18n`")]
        #[derive(Clone, Copy, Debug)]
        pub struct Inputs<Q> { $( pub $key: Q, )* }

        impl Id {
            /// Every quantity, in the order of the registry.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )* $( Self::$ovariant, )* ];

            /// The quantities that can be given.
            pub const INPUTS: &'static [Self] = &[ $( Self::$variant, )* ];

            /// Its row.
            pub const fn row(self) -> &'static Row {
                match self {
                    $( Self::$variant => const { &Row {
                        key: stringify!($key), symbol: $symbol, unit: Unit::$unit, topic: Topic::$topic,
                        input: Some(Input {
                            default: quantities!(@default $default),
                            soft: ($soft_lo, $soft_hi), hard: ($hard_lo, $hard_hi),
                            scale: Scale::$scale, family: Family::$family, level: Level::$level,
                            follows: Follows::$follows, source: $source,
                            prior: quantities!(@prior $($prior)?),
                        }),
                    } }, )*
                    $( Self::$ovariant => const { &Row {
                        key: stringify!($okey), symbol: $osymbol, unit: Unit::$ounit, topic: Topic::$otopic, input: None,
                    } }, )*
                }
            }
        }

        impl<Q: Copy> Inputs<Q> {
            /// One value from `value` for each input.
            pub fn new(mut value: impl FnMut(Id) -> Q) -> Self {
                Self { $( $key: value(Id::$variant), )* }
            }

            /// The value of an input; `None` for a quantity that is only ever computed.
            pub fn get(&self, id: Id) -> Option<Q> {
                match id { $( Id::$variant => Some(self.$key), )* _ => None }
            }

            /// Replaces the value of an input. Does nothing for a quantity that is only ever computed.
            pub fn set(&mut self, id: Id, value: Q) {
                match id { $( Id::$variant => self.$key = value, )* _ => {} }
            }
        }
    };
    (@prior) => { None };
    (@prior $prior:ident) => { Some(&priors::$prior) };
    (@default -) => { None };
    (@default $value:literal) => { Some($value) };
    (@default $fitted:ident) => { Some(calibration::$fitted.value) };
}

// A derived comparison is one for each field: kilobytes.
impl<Q: Copy + PartialEq> PartialEq for Inputs<Q> {
    fn eq(&self, other: &Self) -> bool {
        Id::INPUTS.iter().all(|id| self.get(*id) == other.get(*id))
    }
}

impl Id {
    /// The quantity with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|id| id.row().key == key)
    }

    /// The key that links, tests and exports use.
    pub const fn key(self) -> &'static str {
        self.row().key
    }

    /// Its display unit.
    pub const fn unit(self) -> Unit {
        self.row().unit
    }

    /// The default in base units; zero where there is none (`given` tells the two apart).
    pub fn default_value(self) -> f64 {
        let row = self.row();
        row.input.and_then(|input| input.default).map_or(0.0, |shown| row.unit.to_base(shown))
    }
}

quantities! {
    // key, id, symbol, unit, default (- where computed or from the catalogue, a name where fitted), soft ends,
    // hard ends, slider, family of a range, topic, level, whose catalogue entry gives it, source of the default,
    // ~ how sure the default is.
    inputs {
        // Demand
        daily_users DailyUsers "U" UsersPerDay 200e6 (1e5 1e9) (0.0 1e11) Log Lognormal Demand Essential Nothing ALTMAN_USERS ~ DAILY_USERS;
        queries_per_user QueriesPerUser "q" QueriesPerUser 12.5 (1.0 100.0) (0.0 1e6) Log Lognormal Demand Essential Nothing OPENAI_PROMPTS ~ QUERIES_PER_USER;
        queries_per_day QueriesPerDay "Q" QueriesPerDay - (1e6 1e10) (0.0 1e15) Log Lognormal Demand Essential Nothing OPENAI_PROMPTS;
        input_tokens InputTokens "I" TokensPerQuery 1200.0 (50.0 20000.0) (0.0 1e7) Log Lognormal Demand Essential Nothing TOKENS_A_MESSAGE ~ INPUT_TOKENS;
        output_tokens OutputTokens "O" TokensPerQuery 400.0 (20.0 10000.0) (0.0 1e7) Log Lognormal Demand Essential Nothing TOKENS_A_MESSAGE ~ OUTPUT_TOKENS;
        cached_share CachedShare "c" Percent 0.0 (0.0 95.0) (0.0 100.0) Linear Pert Demand Assumption Nothing NO_CACHE;

        // Model
        total_parameters TotalParameters "N" Parameters - (1e9 2e12) (1e3 1e16) Log Lognormal Model Assumption Model CATALOG_MODEL ~ TOTAL_PARAMETERS;
        active_parameters ActiveParameters "N_a" Parameters - (1e9 1e12) (1e3 1e16) Log Lognormal Model Assumption Model CATALOG_MODEL ~ ACTIVE_PARAMETERS;
        kv_bytes_per_token KvBytesPerToken "κ" BytesPerToken - (10000.0 2e6) (0.0 1e9) Log Lognormal Model Assumption Model CATALOG_MODEL ~ KV_BYTES_PER_TOKEN;
        layers Layers "L" One - (12.0 128.0) (1.0 10000.0) Linear Uniform Model Expert Model CATALOG_MODEL;
        moe_layers MoeLayers "L_E" One - (0.0 128.0) (0.0 10000.0) Linear Uniform Model Expert Model CATALOG_MODEL;
        hidden_size HiddenSize "d" One - (1024.0 16384.0) (1.0 1e6) Log Lognormal Model Expert Model CATALOG_MODEL;
        vocabulary Vocabulary "V" Entries - (32000.0 256000.0) (1.0 1e8) Log Lognormal Model Expert Model CATALOG_MODEL;
        experts Experts "E" One - (1.0 512.0) (1.0 1e5) Log Lognormal Model Expert Model CATALOG_MODEL;
        experts_per_token ExpertsPerToken "k" One - (0.0 16.0) (0.0 1e5) Linear Uniform Model Expert Model CATALOG_MODEL;
        attention_width AttentionWidth "w_q" One - (1024.0 32768.0) (1.0 1e7) Log Lognormal Model Expert Model CATALOG_MODEL;
        ffn_width FfnWidth "w_f" One - (1024.0 65536.0) (1.0 1e7) Log Lognormal Model Expert Model CATALOG_MODEL;
        attention_parameters AttentionParameters "N_q" Parameters - (1e8 1e11) (0.0 1e16) Log Lognormal Model Expert Model CATALOG_MODEL;
        embedding_parameters EmbeddingParameters "N_v" Parameters - (1e7 1e10) (0.0 1e16) Log Lognormal Model Expert Model CATALOG_MODEL;
        latent_width LatentWidth "w_l" One - (0.0 200000.0) (0.0 1e8) Linear Lognormal Model Expert Model CATALOG_MODEL;
        kv_heads KvHeads "n_kv" One - (1.0 128.0) (1.0 1e5) Log Lognormal Model Expert Model CATALOG_MODEL;
        window_share WindowShare "ω" Percent - (0.0 100.0) (0.0 100.0) Linear Pert Model Expert Model CATALOG_MODEL;
        window_tokens WindowTokens "S_w" TokensPerQuery - (128.0 8192.0) (1.0 1e9) Log Lognormal Model Expert Model CATALOG_MODEL;
        all_reduces_per_layer AllReducesPerLayer "n_r" One - (1.0 2.0) (0.0 8.0) Linear Uniform Model Expert Model CATALOG_MODEL;
        bytes_per_weight BytesPerWeight "b_w" BytesPerParameter - (0.5 2.0) (0.1 8.0) Linear Uniform Model Expert Model PRECISION;
        bytes_per_attention_weight BytesPerAttentionWeight "b_q" BytesPerParameter - (0.5 2.0) (0.1 8.0) Linear Uniform Model Expert Model PRECISION;
        bytes_per_head_weight BytesPerHeadWeight "b_v" BytesPerParameter 2.0 (0.5 4.0) (0.1 8.0) Linear Uniform Model Expert Nothing PREDICTION;

        // Accelerator
        peak_flops PeakFlops "F" TeraflopsPerGpu - (50.0 10000.0) (0.001 1e9) Log Lognormal Serving Assumption Gpu CATALOG_GPU;
        attention_flops AttentionFlops "F_16" TeraflopsPerGpu - (50.0 5000.0) (0.001 1e9) Log Lognormal Serving Expert Gpu CATALOG_GPU;
        memory_capacity MemoryCapacity "M" Gigabytes - (8.0 400.0) (0.1 1e6) Log Lognormal Serving Expert Gpu CATALOG_GPU;
        memory_bandwidth MemoryBandwidth "W" TerabytesPerSecond - (0.3 20.0) (0.001 1e4) Log Lognormal Serving Expert Gpu CATALOG_GPU;
        link_bandwidth LinkBandwidth "X" GigabytesPerSecond - (16.0 1800.0) (0.001 1e6) Log Lognormal Serving Expert Gpu CATALOG_GPU;
        scale_out_bandwidth ScaleOutBandwidth "X_o" GigabytesPerSecond - (1.0 200.0) (0.001 1e6) Log Lognormal Serving Expert Gpu CATALOG_GPU;
        scale_out_efficiency ScaleOutEfficiency "η_o" Percent 85.0 (20.0 100.0) (1.0 100.0) Linear Pert Serving Expert Nothing DEEP_EP ~ SCALE_OUT_EFFICIENCY;
        scale_out_latency ScaleOutLatency "t_o" Microseconds 20.0 (0.0 200.0) (0.0 1e9) Linear Lognormal Serving Expert Nothing CROSSING_LATENCY ~ SCALE_OUT_LATENCY;
        switch_passes SwitchPasses "c_s" One 2.0 (1.0 2.0) (0.1 100.0) Linear Uniform Serving Expert Gpu PREDICTION;

        // Serving
        mfu Mfu "φ" Percent 35.0 (1.0 80.0) (0.01 100.0) Linear Pert Serving Assumption Nothing MFU_GUESS ~ MFU;
        mbu Mbu "η_w" Percent MBU (20.0 100.0) (1.0 100.0) Linear Lognormal Serving Expert Nothing PREDICTION;
        seconds_per_token SecondsPerToken "t_1" SecondsPerToken 0.05 (0.001 1.0) (1e-9 1e6) Log Lognormal Serving Assumption Nothing LATENCY_GUESS ~ SECONDS_PER_TOKEN;
        input_tokens_per_gpu_second InputTokensPerGpuSecond "v_I" TokensPerGpuSecond 9212.5 (100.0 50000.0) (1e-6 1e9) Log Lognormal Serving Assumption Nothing DEEPSEEK_SYSTEM ~ MEASURED_RATE;
        output_tokens_per_gpu_second OutputTokensPerGpuSecond "v_O" TokensPerGpuSecond 1850.0 (10.0 20000.0) (1e-6 1e9) Log Lognormal Serving Assumption Nothing DEEPSEEK_SYSTEM ~ MEASURED_RATE;
        gpus_per_replica GpusPerReplica "g" Gpus - (1.0 64.0) (1.0 10000.0) Log Lognormal Serving Assumption Nothing PLANNED;
        prefill_gpus_per_replica PrefillGpusPerReplica "g_p" Gpus - (1.0 64.0) (1.0 10000.0) Log Lognormal Serving Assumption Nothing PLANNED;
        batch Batch "B" One - (1.0 2048.0) (1.0 1e6) Log Lognormal Serving Assumption Nothing PLANNED;
        engine_batch_limit EngineBatchLimit "B_max" One 256.0 (8.0 2048.0) (1.0 1e6) Log Lognormal Serving Assumption Nothing ENGINE_LIMIT ~ ENGINE_BATCH_LIMIT;
        tpot_target TpotTarget "t_pot" MillisecondsPerToken 50.0 (5.0 200.0) (0.01 1e6) Log Lognormal Serving Assumption Nothing LATENCY_TARGETS ~ TPOT_TARGET;
        ttft_target TtftTarget "t_ttf" Seconds 2.0 (0.1 10.0) (0.001 1e6) Log Lognormal Serving Assumption Nothing LATENCY_TARGETS ~ TTFT_TARGET;
        tokens_per_step TokensPerStep "τ" Tokens 1.0 (1.0 4.0) (1.0 32.0) Linear Triangular Serving Expert Nothing ONE_TOKEN;
        memory_share MemoryShare "m" Percent 92.0 (50.0 98.0) (1.0 100.0) Linear Pert Serving Expert Nothing PREDICTION ~ MEMORY_SHARE;
        reserved_share ReservedShare "ρ" Percent - (0.0 100.0) (0.0 100.0) Linear Pert Serving Expert Nothing PREDICTION;

        // Constants of the throughput model
        matmul_efficiency MatmulEfficiency "η_c" Percent MATMUL_EFFICIENCY (20.0 100.0) (1.0 100.0) Linear Lognormal Serving Calibration Nothing PREDICTION;
        activation_passes ActivationPasses "α" One ACTIVATION_PASSES (1.0 40.0) (0.0 1e4) Linear Lognormal Serving Calibration Nothing PREDICTION;
        attention_efficiency AttentionEfficiency "η_a" Percent ATTENTION_EFFICIENCY (10.0 100.0) (1.0 100.0) Linear Lognormal Serving Calibration Nothing PREDICTION;
        softmax_flops SoftmaxFlops "F_s" TeraflopsPerGpu SOFTMAX_FLOPS (100.0 10000.0) (0.001 1e9) Log Lognormal Serving Calibration Nothing PREDICTION;
        tile_tokens TileTokens "θ" Tokens TILE_TOKENS (1.0 256.0) (0.0 1e6) Linear Lognormal Serving Calibration Nothing PREDICTION;
        expert_imbalance ExpertImbalance "ι" One EXPERT_IMBALANCE (1.0 4.0) (1.0 100.0) Linear Lognormal Serving Calibration Nothing PREDICTION;
        host_step_time HostStepTime "t_h" Milliseconds HOST_STEP_TIME (0.0 5.0) (0.0 1e6) Linear Lognormal Serving Calibration Nothing PREDICTION;
        layer_time LayerTime "t_l" Microseconds LAYER_TIME (0.0 300.0) (0.0 1e9) Linear Lognormal Serving Calibration Nothing PREDICTION;
        moe_layer_time MoeLayerTime "t_e" Microseconds MOE_LAYER_TIME (0.0 300.0) (0.0 1e9) Linear Lognormal Serving Calibration Nothing PREDICTION;
        link_efficiency LinkEfficiency "η_l" Percent LINK_EFFICIENCY (5.0 100.0) (1.0 100.0) Linear Lognormal Serving Calibration Nothing PREDICTION;
        sequence_time SequenceTime "t_s" Microseconds - (0.0 300.0) (0.0 1e9) Linear Lognormal Serving Calibration Nothing PREDICTION;
        compute_derating ComputeDerating "r" One - (1.0 4.0) (1.0 100.0) Linear Lognormal Serving Calibration Gpu PREDICTION;

        speed_correction SpeedCorrection "ε" One 1.0 (0.5 2.0) (0.01 100.0) Log Lognormal Serving Assumption Nothing EXACT_PREDICTION ~ PREDICTION_ERROR;

        // What the plan writes
        shard_share ShardShare "σ" One - (0.001 1.0) (1e-9 1.0) Log Lognormal Serving Fixed Nothing PLANNED;
        kv_share KvShare "s" One - (0.001 1.0) (1e-9 1.0) Log Lognormal Serving Fixed Nothing PLANNED;
        scale_up_domains ScaleUpDomains "m_X" One 1.0 (1.0 64.0) (1.0 10000.0) Log Lognormal Serving Fixed Nothing PLANNED;
        prefill_shard_share PrefillShardShare "σ_p" One - (0.001 1.0) (1e-9 1.0) Log Lognormal Serving Fixed Nothing PLANNED;
        prefill_scale_up_domains PrefillScaleUpDomains "m_p" One 1.0 (1.0 64.0) (1.0 10000.0) Log Lognormal Serving Fixed Nothing PLANNED;
        transfer_share TransferShare "s_p" One - (0.001 1.0) (1e-9 1.0) Log Lognormal Serving Fixed Nothing PLANNED;

        // Fleet
        utilization Utilization "u" Percent 60.0 (5.0 100.0) (0.1 100.0) Linear Pert Fleet Assumption Nothing UTILIZATION_GUESS ~ UTILIZATION;
        gpus_per_server GpusPerServer "n" GpusPerServer - (1.0 16.0) (1.0 1024.0) Linear Uniform Fleet Expert Gpu CATALOG_GPU;
        scale_up_gpus ScaleUpGpus "n_X" Gpus - (1.0 72.0) (1.0 1e5) Log Lognormal Fleet Expert Gpu CATALOG_GPU;
        servers Servers "S" Servers - (1.0 100000.0) (0.0 1e9) Log Lognormal Fleet Assumption Nothing PLANNED;
        spare_share SpareShare "r_s" Percent 0.0 (0.0 30.0) (0.0 1000.0) Linear Pert Fleet Assumption Nothing NOT_COUNTED;

        // Money
        gpu_hour_price GpuHourPrice "p_h" UsdPerGpuHour - (0.2 12.0) (0.0 1e6) Log Lognormal Money Essential Gpu CATALOG_PRICE ~ GPU_HOUR_PRICE;
        server_price ServerPrice "p_S" UsdPerServer - (5e3 1e6) (0.0 1e10) Log Lognormal Money Essential Gpu CATALOG_PRICE ~ SERVER_PRICE;
        server_life ServerLife "y" Years 4.0 (2.0 8.0) (0.01 100.0) Linear Triangular Money Assumption Nothing SERVER_LIFE ~ SERVER_LIFE;
        residual_share ResidualShare "v" Percent 0.0 (0.0 50.0) (0.0 100.0) Linear Pert Money Assumption Nothing RESIDUAL;
        maintenance_share MaintenanceShare "μ" PercentPerYear 5.0 (0.0 20.0) (0.0 100.0) Linear Pert Money Assumption Nothing MAINTENANCE ~ MAINTENANCE_SHARE;
        network_share NetworkShare "ν" Percent 10.0 (0.0 40.0) (0.0 1000.0) Linear Pert Money Assumption Nothing NETWORK ~ NETWORK_SHARE;
        capital_rate CapitalRate "i" PercentPerYear 0.0 (0.0 20.0) (0.0 1000.0) Linear Triangular Money Assumption Nothing NOT_COUNTED;
        colocation_price ColocationPrice "p_c" UsdPerKilowattMonth 0.0 (0.0 300.0) (0.0 1e6) Linear Lognormal Money Assumption Nothing NOT_COUNTED;
        electricity_price ElectricityPrice "p_e" UsdPerKilowattHour - (0.02 0.4) (0.0 100.0) Log Lognormal Money Assumption Grid CATALOG_GRID ~ ELECTRICITY_PRICE;
        pue Pue "P" One 1.2 (1.0 2.0) (1.0 10.0) Linear Triangular Footprint Assumption Nothing PUE ~ PUE;
        input_token_price InputTokenPrice "p_I" UsdPerMillionTokens 0.0 (0.01 30.0) (0.0 1e6) Log Lognormal Money Assumption Nothing NOT_SOLD;
        cached_token_price CachedTokenPrice "p_k" UsdPerMillionTokens 0.0 (0.01 30.0) (0.0 1e6) Log Lognormal Money Assumption Nothing NOT_SOLD;
        output_token_price OutputTokenPrice "p_O" UsdPerMillionTokens 0.0 (0.01 150.0) (0.0 1e6) Log Lognormal Money Assumption Nothing NOT_SOLD;

        // Power and footprint
        server_power ServerPower "E_S" KilowattsPerServer - (0.3 20.0) (0.0 10000.0) Log Lognormal Footprint Assumption Gpu CATALOG_GPU;
        gpu_power GpuPower "E_g" WattsPerGpu - (50.0 2000.0) (0.0 1e6) Log Lognormal Footprint Expert Gpu CATALOG_GPU;
        power_fraction PowerFraction "f" Percent - (20.0 100.0) (0.0 100.0) Linear Pert Footprint Assumption Nothing POWER_FRACTION;
        idle_power_fraction IdlePowerFraction "f_0" Percent - (5.0 100.0) (0.0 100.0) Linear Pert Footprint Expert Nothing PLANNED;
        awake_power_share AwakePowerShare "a_0" Percent 60.7 (20.0 100.0) (0.0 1000.0) Linear Normal Footprint Calibration Nothing POWER_FIT ~ AWAKE_POWER_SHARE;
        compute_power_share ComputePowerShare "a_1" Percent 93.9 (0.0 200.0) (0.0 10000.0) Linear Normal Footprint Calibration Nothing POWER_FIT ~ COMPUTE_POWER_SHARE;
        idle_gpu_share IdleGpuShare "a_i" Percent 17.0 (5.0 50.0) (0.0 1000.0) Linear Pert Footprint Expert Nothing IDLE_GPU ~ IDLE_GPU_SHARE;
        host_power_share HostPowerShare "a_h" Percent 61.0 (20.0 100.0) (0.0 1000.0) Linear Pert Footprint Expert Nothing HOST_POWER ~ HOST_POWER_SHARE;
        it_energy_per_query ItEnergyPerQuery "e_0" WattHoursPerQuery - (0.01 10.0) (0.0 1e9) Log Lognormal Footprint Expert Nothing PLANNED;
        grid_intensity GridIntensity "γ" GramsPerKilowattHour - (10.0 900.0) (0.0 5000.0) Linear Lognormal Footprint Assumption Grid CATALOG_GRID ~ GRID_INTENSITY;
        site_water SiteWater "w_s" LitresPerKilowattHour 0.55 (0.0 3.0) (0.0 100.0) Linear Uniform Footprint Expert Nothing SITE_WATER ~ SITE_WATER;
        embodied_carbon EmbodiedCarbon "κ_S" KilogramsPerServer 0.0 (0.0 10000.0) (0.0 1e7) Linear Lognormal Footprint Expert Nothing NOT_COUNTED;
        grid_water GridWater "w_g" LitresPerKilowattHour - (0.0 10.0) (0.0 1000.0) Linear Lognormal Footprint Expert Grid CATALOG_GRID ~ GRID_WATER;

        // Training
        training_tokens TrainingTokens "D" Tokens 15e12 (1e9 1e14) (0.0 1e18) Log Lognormal Training Assumption Model TRAINING_TOKENS ~ TRAINING_TOKENS;
        training_flops_factor TrainingFlopsFactor "c_t" FlopPerParameterToken 6.0 (6.0 8.0) (0.0 1000.0) Linear Uniform Training Expert Nothing SIX_N_D;
        training_sequence TrainingSequence "S_t" TokensPerSequence 4096.0 (512.0 131072.0) (1.0 1e9) Log Lognormal Training Expert Nothing TRAINING_SEQUENCE ~ TRAINING_SEQUENCE;
        training_mfu TrainingMfu "φ_t" Percent - (10.0 60.0) (0.01 100.0) Linear Pert Training Assumption Nothing TRAINING_MFU;
        training_mfu_reference TrainingMfuReference "φ_0" Percent - (10.0 60.0) (0.01 100.0) Linear Pert Training Expert TrainingGpu TRAINING_MFU ~ TRAINING_MFU_REFERENCE;
        training_mfu_exponent TrainingMfuExponent "β" One 0.0687 (0.0 0.2) (0.0 1.0) Linear Triangular Training Expert Nothing TRAINING_SCALING ~ TRAINING_MFU_EXPONENT;
        training_mfu_least_gpus TrainingMfuLeastGpus "G_1" Gpus 512.0 (8.0 8192.0) (1.0 1e9) Log Lognormal Training Expert Nothing TRAINING_SMALL;
        training_goodput TrainingGoodput "ψ" Percent 84.0 (50.0 100.0) (0.1 100.0) Linear Pert Training Assumption Nothing TRAINING_GOODPUT ~ TRAINING_GOODPUT;
        training_peak_flops TrainingPeakFlops "F_t" TeraflopsPerGpu - (50.0 5000.0) (0.001 1e9) Log Lognormal Training Expert TrainingGpu CATALOG_GPU;
        training_gpu_hours TrainingGpuHours "H_t" GpuHours - (1e3 1e8) (0.0 1e15) Log Lognormal Training Assumption Nothing PLANNED;
        training_gpus TrainingGpus "G_t" Gpus 2048.0 (8.0 100000.0) (1.0 1e9) Log Lognormal Training Assumption Nothing TRAINING_GPUS;
        training_gpu_hour_price TrainingGpuHourPrice "p_t" UsdPerGpuHour - (0.2 12.0) (0.0 1e6) Log Lognormal Training Assumption TrainingGpu CATALOG_PRICE ~ TRAINING_GPU_HOUR_PRICE;
        training_gpu_power TrainingGpuPower "E_t" WattsPerGpu - (100.0 2000.0) (0.0 1e6) Log Lognormal Training Expert TrainingGpu CATALOG_GPU;
        training_memory_capacity TrainingMemoryCapacity "M_t" Gigabytes - (8.0 400.0) (0.1 1e6) Log Lognormal Training Expert TrainingGpu CATALOG_GPU;
        training_memory_share TrainingMemoryShare "m_t" Percent 90.0 (50.0 100.0) (1.0 100.0) Linear Pert Training Expert Nothing TRAINING_BUFFERS ~ TRAINING_MEMORY_SHARE;
        optimizer_bytes OptimizerBytes "b_o" BytesPerParameter - (0.0 12.0) (0.0 64.0) Linear Uniform Training Expert Optimizer OPTIMIZER_STATES;
        master_weight_bytes MasterWeightBytes "b_m" BytesPerParameter 4.0 (0.0 4.0) (0.0 8.0) Linear Uniform Training Expert Nothing MIXED_PRECISION;
        training_weight_bytes TrainingWeightBytes "b_t" BytesPerParameter 2.0 (1.0 4.0) (0.1 8.0) Linear Uniform Training Expert Nothing MIXED_PRECISION;
        gradient_bytes GradientBytes "b_g" BytesPerParameter 2.0 (2.0 4.0) (0.0 8.0) Linear Uniform Training Expert Nothing MIXED_PRECISION;
        micro_batch MicroBatch "B_t" Sequences 1.0 (1.0 16.0) (1.0 1e6) Linear Lognormal Training Expert Nothing ONE_SEQUENCE;
        tensor_parallel TensorParallel "g_t" One - (1.0 8.0) (1.0 10000.0) Linear Lognormal Training Expert Nothing PLANNED;
        pipeline_parallel PipelineParallel "g_p" One - (1.0 64.0) (1.0 10000.0) Linear Lognormal Training Expert Nothing PLANNED;
        head_size HeadSize "d_h" One 128.0 (64.0 256.0) (1.0 10000.0) Linear Lognormal Training Expert Nothing HEAD_SIZE;

        // The four formulas of the textbook
        textbook_hardware_cost TextbookHardwareCost "C_h" Usd 10000.0 (100.0 1e6) (0.0 1e15) Log Lognormal Textbook Expert Nothing ARTICLE;
        textbook_electricity_cost TextbookElectricityCost "C_e" Usd 2000.0 (100.0 1e6) (0.0 1e15) Log Lognormal Textbook Expert Nothing ARTICLE;
        textbook_layer_inputs TextbookLayerInputs "n_1" One 100.0 (1.0 100000.0) (0.0 1e9) Log Lognormal Textbook Expert Nothing ARTICLE;
        textbook_layer_outputs TextbookLayerOutputs "n_2" One 50.0 (1.0 100000.0) (0.0 1e9) Log Lognormal Textbook Expert Nothing ARTICLE;
        textbook_layer_count TextbookLayerCount "n_3" One 10.0 (1.0 1000.0) (0.0 1e9) Log Lognormal Textbook Expert Nothing ARTICLE;
        textbook_record_count TextbookRecordCount "R" One 1000.0 (1.0 1e9) (0.0 1e15) Log Lognormal Textbook Expert Nothing ARTICLE;
        textbook_record_size TextbookRecordSize "b_r" Bytes 1000.0 (1.0 1e6) (0.0 1e15) Log Lognormal Textbook Expert Nothing ARTICLE;
        textbook_step_time TextbookStepTime "T_s" Seconds 0.01 (0.0001 1.0) (0.0 1e9) Log Lognormal Textbook Expert Nothing ARTICLE;
        textbook_step_count TextbookStepCount "T_l" One 100000.0 (1.0 1e9) (0.0 1e15) Log Lognormal Textbook Expert Nothing ARTICLE;

        // The whole life of a model: its data, its runs, its people
        raw_bytes_per_token RawBytesPerToken "b_c" BytesPerToken 600.0 (3.0 3000.0) (0.0 1e9) Log Lognormal Life Assumption Nothing CRAWLED_BYTES ~ RAW_BYTES_PER_TOKEN;
        text_bytes_per_token TextBytesPerToken "b_x" BytesPerToken 3.0 (1.0 6.0) (0.0 1e6) Linear Lognormal Life Assumption Nothing KEPT_BYTES;
        cleaning_price CleaningPrice "p_C" UsdPerTerabyte 20.0 (1.0 1000.0) (0.0 1e9) Log Lognormal Life Assumption Nothing CLEANING ~ CLEANING_PRICE;
        tokenizing_price TokenizingPrice "p_τ" UsdPerTerabyte 6.0 (0.1 100.0) (0.0 1e9) Log Lognormal Life Assumption Nothing TOKENIZING ~ TOKENIZING_PRICE;
        storage_price StoragePrice "p_s" UsdPerTerabyteMonth 23.0 (1.0 100.0) (0.0 1e6) Log Lognormal Life Assumption Nothing OBJECT_STORAGE;
        storage_time StorageTime "y_s" Years 1.0 (0.1 5.0) (0.0 100.0) Log Lognormal Life Assumption Nothing STORED_FOR ~ STORAGE_TIME;
        egress_price EgressPrice "p_x" UsdPerTerabyte 90.0 (1.0 200.0) (0.0 1e6) Log Lognormal Life Assumption Nothing EGRESS;
        failed_run_share FailedRunShare "f_r" Percent 10.0 (0.0 100.0) (0.0 10000.0) Linear Lognormal Life Assumption Nothing FAILED_RUNS ~ FAILED_RUN_SHARE;
        experiment_share ExperimentShare "f_x" Percent 110.0 (0.0 400.0) (0.0 100000.0) Linear Lognormal Life Assumption Nothing EXPERIMENTS ~ EXPERIMENT_SHARE;
        staff_share StaffShare "f_p" Percent 64.0 (0.0 200.0) (0.0 100000.0) Linear Lognormal Life Assumption Nothing STAFF ~ STAFF_SHARE;
        model_life ModelLife "y_m" Years 1.5 (0.25 5.0) (0.01 100.0) Log Lognormal Life Assumption Nothing MODEL_LIFE ~ MODEL_LIFE;
        lifetime_tokens LifetimeTokens "D_m" Tokens - (1e12 1e17) (1.0 1e22) Log Lognormal Life Assumption Nothing PLANNED;

        // Where costs are going
        months_ahead MonthsAhead "m_a" One 36.0 (0.0 60.0) (0.0 600.0) Linear Uniform Outlook Assumption Nothing HORIZON;
        traffic_growth TrafficGrowth "r_U" Percent 5.0 (-5.0 20.0) (-50.0 200.0) Linear Normal Outlook Assumption Nothing TRAFFIC_GROWTH ~ TRAFFIC_GROWTH;
        hardware_progress HardwareProgress "r_F" Percent 30.0 (0.0 100.0) (-50.0 1000.0) Linear Normal Outlook Assumption Nothing HARDWARE_PROGRESS ~ HARDWARE_PROGRESS;
        algorithm_progress AlgorithmProgress "r_A" Percent 200.0 (0.0 900.0) (0.0 10000.0) Linear Lognormal Outlook Assumption Nothing ALGORITHM_PROGRESS ~ ALGORITHM_PROGRESS;
        model_growth ModelGrowth "r_N" Percent 100.0 (0.0 400.0) (-90.0 10000.0) Linear Normal Outlook Assumption Nothing MODEL_GROWTH ~ MODEL_GROWTH;

        // What a dollar is in other currencies: amounts may be shown in them
        yuan_per_dollar YuanPerDollar "r_¥" One 7.2 (5.0 10.0) (0.01 1000.0) Log Lognormal Money Expert Nothing EXCHANGE_RATES;
        euros_per_dollar EurosPerDollar "r_€" One 0.89 (0.5 2.0) (0.01 1000.0) Log Lognormal Money Expert Nothing EXCHANGE_RATES;

        // Definitions and conversions
        seconds_per_hour SecondsPerHour "3600" SecondsPerHour 3600.0 (3600.0 3600.0) (3600.0 3600.0) Linear Uniform Fleet Fixed Nothing DEFINITION;
        hours_per_day HoursPerDay "24" HoursPerDay 24.0 (24.0 24.0) (24.0 24.0) Linear Uniform Fleet Fixed Nothing DEFINITION;
        day Day "T_d" HoursInDay 24.0 (24.0 24.0) (24.0 24.0) Linear Uniform Money Fixed Nothing DEFINITION;
        days_per_year DaysPerYear "365" DaysPerYear 365.0 (365.0 365.0) (365.0 365.0) Linear Uniform Money Fixed Nothing DEFINITION;
        days_per_month DaysPerMonth "365/12" DaysPerMonth 30.416666666666668 (30.0 31.0) (30.0 31.0) Linear Uniform Money Fixed Nothing DEFINITION;
        tokens_per_million TokensPerMillion "10^6" TokensPerMillion 1e6 (1e6 1e6) (1e6 1e6) Linear Uniform Money Fixed Nothing DEFINITION;
        flops_per_parameter FlopsPerParameter "c_2" FlopPerParameterToken 2.0 (2.0 2.0) (2.0 2.0) Linear Uniform Serving Fixed Nothing TWO_N;
        activation_bytes ActivationBytes "b_a" BytesPerToken 2.0 (2.0 2.0) (2.0 2.0) Linear Uniform Serving Fixed Nothing PREDICTION;
        ring_passes RingPasses "c_r" One 2.0 (2.0 2.0) (2.0 2.0) Linear Uniform Serving Fixed Nothing PREDICTION;
        expert_exchange_passes ExpertExchangePasses "c_x" One 1.5 (1.5 1.5) (1.5 1.5) Linear Uniform Serving Fixed Nothing PREDICTION;
        attention_flops_per_token AttentionFlopsPerToken "c_4" FlopPerTokenPair 4.0 (4.0 4.0) (4.0 4.0) Linear Uniform Serving Fixed Nothing PREDICTION;
        training_mfu_reference_gpus TrainingMfuReferenceGpus "8192" Gpus 8192.0 (8192.0 8192.0) (8192.0 8192.0) Linear Uniform Training Fixed Nothing TRAINING_MFU;
        full_precision_bytes FullPrecisionBytes "4" BytesPerParameter 4.0 (4.0 4.0) (4.0 4.0) Linear Uniform Training Fixed Nothing DEFINITION;
        activation_bytes_per_channel ActivationBytesPerChannel "34" BytesPerToken 34.0 (34.0 34.0) (34.0 34.0) Linear Uniform Training Fixed Nothing ACTIVATIONS;
        checkpoint_bytes_per_channel CheckpointBytesPerChannel "2" BytesPerToken 2.0 (2.0 2.0) (2.0 2.0) Linear Uniform Training Fixed Nothing ACTIVATIONS;
        score_bytes ScoreBytes "5" BytesPerTokenPair 5.0 (5.0 5.0) (5.0 5.0) Linear Uniform Training Fixed Nothing ACTIVATIONS;
        months_per_year MonthsPerYear "12" One 12.0 (12.0 12.0) (12.0 12.0) Linear Uniform Outlook Fixed Nothing DEFINITION;
        one_gpu OneGpu "1" Gpus 1.0 (1.0 1.0) (1.0 1.0) Linear Uniform Training Fixed Nothing DEFINITION;
        one One "1" One 1.0 (1.0 1.0) (1.0 1.0) Linear Uniform Training Fixed Nothing DEFINITION;
        half Half "1/2" One 0.5 (0.5 0.5) (0.5 0.5) Linear Uniform Serving Fixed Nothing DEFINITION;
        one_expert OneExpert "1" One 1.0 (1.0 1.0) (1.0 1.0) Linear Uniform Serving Fixed Nothing DEFINITION;
        one_domain OneDomain "1" One 1.0 (1.0 1.0) (1.0 1.0) Linear Uniform Serving Fixed Nothing DEFINITION;
        one_token OneToken "1" Tokens 1.0 (1.0 1.0) (1.0 1.0) Linear Uniform Serving Fixed Nothing DEFINITION;
        one_query OneQuery "1" Queries 1.0 (1.0 1.0) (1.0 1.0) Linear Uniform Serving Fixed Nothing DEFINITION;
    }
    outputs {
        // Demand
        tokens_per_query TokensPerQuery "n_t" TokensPerQuery Demand;
        input_tokens_per_day InputTokensPerDay "I_d" TokensPerDay Demand;
        output_tokens_per_day OutputTokensPerDay "O_d" TokensPerDay Demand;
        tokens_per_day TokensPerDay "n_d" TokensPerDay Demand;

        // Serving
        // Steps of the roofline: what one replica does
        head_parameters HeadParameters "N_h" Parameters Serving;
        fixed_weight_bytes FixedWeightBytes "W_0" Gigabytes Serving;
        routed_parameters RoutedParameters "N_E" Parameters Serving;
        routed_weight_bytes RoutedWeightBytes "W_E" Gigabytes Serving;
        expert_parameters ExpertParameters "N_1" Parameters Serving;
        matmul_parameters MatmulParameters "N_m" Parameters Serving;
        activation_width ActivationWidth "w_a" One Serving;
        activation_time ActivationTime "t_act" MicrosecondsPerToken Serving;
        link_bytes LinkBytes "b_l" BytesPerToken Serving;
        foreign_domains ForeignDomains "n_f" One Serving;
        scale_out_bytes ScaleOutBytes "b_o" BytesPerToken Serving;
        link_time LinkTime "t_link" MicrosecondsPerToken Serving;
        matmul_time MatmulTime "t_mm" MicrosecondsPerToken Serving;
        token_time TokenTime "t_tok" MicrosecondsPerToken Serving;
        input_pairs InputPairs "P_I" TokenPairs Serving;
        cached_pairs CachedPairs "P_c" TokenPairs Serving;
        attention_work AttentionWork "f_A" FlopPerQuery Serving;
        prefill_attention_time PrefillAttentionTime "T_att" SecondsPerQuery Serving;
        prefill_time PrefillTime "T_pre" SecondsPerQuery Serving;
        pass_time PassTime "T_0" Milliseconds Serving;
        transfer_time TransferTime "T_x" SecondsPerQuery Serving;
        prompt_time PromptTime "T_p" SecondsPerQuery Serving;
        decode_activation_width DecodeActivationWidth "w_aD" One Serving;
        decode_activation_time DecodeActivationTime "t_actD" MicrosecondsPerToken Serving;
        decode_link_bytes DecodeLinkBytes "b_lD" BytesPerToken Serving;
        decode_foreign_domains DecodeForeignDomains "n_fD" One Serving;
        decode_scale_out_bytes DecodeScaleOutBytes "b_oD" BytesPerToken Serving;
        decode_link_time DecodeLinkTime "t_linkD" MicrosecondsPerToken Serving;
        step_tokens StepTokens "n_s" Tokens Serving;
        expert_share_read ExpertShareRead "x_E" Percent Serving;
        weight_bytes_read WeightBytesRead "W_r" Gigabytes Serving;
        weight_time WeightTime "T_w" Milliseconds Serving;
        decode_context DecodeContext "S_d" TokensPerQuery Serving;
        cache_bytes_read CacheBytesRead "W_kv" Gigabytes Serving;
        latent_attention_time LatentAttentionTime "T_la" Milliseconds Serving;
        cache_time CacheTime "T_kv" Milliseconds Serving;
        arithmetic_time ArithmeticTime "T_mm" Milliseconds Serving;
        movement_time MovementTime "T_mv" Milliseconds Serving;
        fixed_time FixedTime "T_fix" Milliseconds Serving;
        sequences_time SequencesTime "T_seq" Milliseconds Serving;
        step_time StepTime "T_step" Milliseconds Serving;
        steps_per_query StepsPerQuery "n_O" StepsPerQuery Serving;
        cycle_time CycleTime "T_c" SecondsPerQuery Serving;
        ttft Ttft "TTFT" Seconds Serving;
        tpot Tpot "TPOT" MillisecondsPerToken Serving;
        tokens_per_second_per_gpu TokensPerSecondPerGpu "v_g" TokensPerGpuSecond Serving;
        prefill_rate PrefillRate "v_p" TokensPerGpuSecond Serving;
        decode_rate DecodeRate "v_D" TokensPerGpuSecond Serving;
        achieved_mfu AchievedMfu "MFU" Percent Serving;
        achieved_mbu AchievedMbu "MBU" Percent Serving;

        flop_per_query FlopPerQuery "f_Q" FlopPerQuery Serving;
        input_gpu_seconds_per_query InputGpuSecondsPerQuery "t_I" GpuSecondsPerQuery Serving;
        output_gpu_seconds_per_query OutputGpuSecondsPerQuery "t_O" GpuSecondsPerQuery Serving;
        gpu_seconds_per_query GpuSecondsPerQuery "t_Q" GpuSecondsPerQuery Serving;

        // Fleet
        gpu_hours_per_day GpuHoursPerDay "H" GpuHoursPerDay Fleet;
        gpus Gpus "G" Gpus Fleet;
        prefill_gpus PrefillGpus "G_p0" Gpus Fleet;
        decode_gpus DecodeGpus "G_D" Gpus Fleet;
        prefill_replicas PrefillReplicas "n_p" One Fleet;
        replicas Replicas "n_R" One Fleet;
        servers_needed ServersNeeded "S_0" Servers Fleet;
        provisioned_gpus ProvisionedGpus "G_p" Gpus Fleet;

        // Money
        capital Capital "K" Usd Money;
        depreciation_per_day DepreciationPerDay "C_d" UsdPerDay Money;
        maintenance_per_day MaintenancePerDay "C_m" UsdPerDay Money;
        capital_cost_per_day CapitalCostPerDay "C_i" UsdPerDay Money;
        colocation_cost_per_day ColocationCostPerDay "C_c" UsdPerDay Money;
        hardware_cost_per_day HardwareCostPerDay "C_h" UsdPerDay Money;
        electricity_cost_per_day ElectricityCostPerDay "C_e" UsdPerDay Money;
        cost_per_day CostPerDay "C" UsdPerDay Money;
        cost_per_query CostPerQuery "C_Q" UsdPerQuery Money;
        cost_per_user CostPerUser "C_U" UsdPerUser Money;
        cost_per_million_tokens CostPerMillionTokens "C_M" UsdPerMillionTokens Money;
        cost_per_million_input_tokens CostPerMillionInputTokens "C_I" UsdPerMillionTokens Money;
        cost_per_million_output_tokens CostPerMillionOutputTokens "C_O" UsdPerMillionTokens Money;
        revenue_per_day RevenuePerDay "R" UsdPerDay Money;
        profit_per_day ProfitPerDay "Π" UsdPerDay Money;
        margin Margin "m_C" Percent Money;
        gross_margin GrossMargin "m_R" Percent Money;

        // Footprint
        gpu_draw GpuDraw "E_b" WattsPerGpu Footprint;
        host_draw HostDraw "E_h" KilowattsPerServer Footprint;
        busy_share BusyShare "u_b" Percent Footprint;
        mean_power_fraction MeanPowerFraction "f_m" Percent Footprint;
        power Power "E" Megawatts Footprint;
        it_energy_per_day ItEnergyPerDay "E_0" KilowattHoursPerDay Footprint;
        energy_per_day EnergyPerDay "E_d" KilowattHoursPerDay Footprint;
        energy_per_query EnergyPerQuery "e_Q" WattHoursPerQuery Footprint;
        carbon_per_day CarbonPerDay "Γ" KilogramsPerDay Footprint;
        carbon_per_query CarbonPerQuery "γ_Q" GramsPerQuery Footprint;
        water_per_day WaterPerDay "Ω" LitresPerDay Footprint;
        water_per_query WaterPerQuery "ω_Q" MillilitresPerQuery Footprint;

        // Training
        training_attention_flops TrainingAttentionFlops "f_a" FlopPerToken Training;
        training_flops_per_token TrainingFlopsPerToken "f_1" FlopPerToken Training;
        training_flops TrainingFlops "f_t" Flop Training;
        training_hardware_flops TrainingHardwareFlops "f_h" Flop Training;
        training_time TrainingTime "T_t" Days Training;
        training_cost TrainingCost "C_t" Usd Training;
        training_energy TrainingEnergy "E_T" MegawattHours Training;
        training_carbon TrainingCarbon "Γ_t" Tonnes Training;
        training_achieved_mfu TrainingAchievedMfu "φ_a" Percent Training;
        training_achieved_hfu TrainingAchievedHfu "φ_h" Percent Training;
        training_shard TrainingShard "N_t" Parameters Training;
        data_parallel DataParallel "g_d" One Training;
        training_weight_memory TrainingWeightMemory "M_w" Gigabytes Training;
        training_gradient_memory TrainingGradientMemory "M_g" Gigabytes Training;
        training_optimizer_memory TrainingOptimizerMemory "M_o" Gigabytes Training;
        training_activation_memory TrainingActivationMemory "M_a" Gigabytes Training;
        training_memory_per_gpu TrainingMemoryPerGpu "M_1" Gigabytes Training;
        training_gpus_needed TrainingGpusNeeded "G_m" Gpus Training;

        // Textbook
        textbook_cost TextbookCost "C" Usd Textbook;
        textbook_parameters TextbookParameters "P" One Textbook;
        textbook_data TextbookData "D" Bytes Textbook;
        textbook_compute TextbookCompute "T" Seconds Textbook;

        // The whole life of a model
        raw_data RawData "D_c" Terabytes Life;
        text_data TextData "D_x" Terabytes Life;
        cleaning_cost CleaningCost "C_c1" Usd Life;
        tokenizing_cost TokenizingCost "C_c2" Usd Life;
        storage_cost StorageCost "C_c3" Usd Life;
        egress_cost EgressCost "C_c4" Usd Life;
        data_cost DataCost "C_D" Usd Life;
        failed_run_cost FailedRunCost "C_f" Usd Life;
        experiment_cost ExperimentCost "C_x" Usd Life;
        staff_cost StaffCost "C_p" Usd Life;
        development_cost DevelopmentCost "C_dev" Usd Life;
        development_cost_per_day DevelopmentCostPerDay "C_dd" UsdPerDay Life;
        life_cost_per_day LifeCostPerDay "C_L" UsdPerDay Life;
        life_cost_per_query LifeCostPerQuery "C_LQ" UsdPerQuery Life;
        development_share DevelopmentShare "s_dev" Percent Life;

        // Where costs are going
        traffic_multiple TrafficMultiple "μ_U" One Outlook;
        hardware_multiple HardwareMultiple "μ_F" One Outlook;
        algorithm_multiple AlgorithmMultiple "μ_A" One Outlook;
        model_multiple ModelMultiple "μ_N" One Outlook;
        work_multiple WorkMultiple "μ_w" One Outlook;
    }
}
