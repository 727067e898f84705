//! The constants of the throughput model, fitted to public measurements.
//!
//! This table is the one place where they stand: the registry, the plan and the runs refer to it. `make calibrate` fits
//! them anew to the rows of `data/throughput.csv` and prints the table with its errors; a test fails when the values
//! are not those of the fit.

use super::quantities::Inputs;
use super::units::Unit;

/// One fitted constant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Constant {
    /// The word for it; that of its quantity where the registry has one.
    pub key: &'static str,
    /// Fitted value, in display units.
    pub value: f64,
    /// Standard error of its logarithm.
    pub error: f64,
    /// Median of the log-normal prior, in display units: where the fit starts.
    pub start: f64,
    /// Standard deviation of the logarithm in the prior.
    pub spread: f64,
    /// The unit of value and start.
    pub unit: Unit,
    /// What it is.
    pub meaning: &'static str,
}

impl Constant {
    /// The fitted value in base units.
    pub fn base(&self) -> f64 {
        self.unit.to_base(self.value)
    }
}

macro_rules! constants {
    ($( $(#[doc = $meaning:literal])+ $key:ident $name:ident $value:literal $error:literal ($start:literal $spread:literal) $unit:ident; )*) => {
        $(
            $(#[doc = $meaning])+
            pub const $name: Constant = Constant {
                key: stringify!($key), value: $value, error: $error, start: $start, spread: $spread,
                unit: Unit::$unit, meaning: concat!($($meaning),+),
            };
        )*

        /// A value for each constant, in base units.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub struct Constants { $( $(#[doc = $meaning])+ pub $key: f64, )* }

        impl Constants {
            /// The rows of the table, in its order.
            pub const ALL: &'static [Constant] = &[ $( $name, )* ];

            /// From one value for each row, in display units.
            pub fn new(mut value: impl FnMut(&Constant) -> f64) -> Self {
                Self { $( $key: $name.unit.to_base(value(&$name)), )* }
            }
        }
    };
}

impl Constants {
    /// Those of the table.
    pub fn shipped() -> Self {
        Self::new(|constant| constant.value)
    }

    /// Writes those that are inputs of the formulas. Which of the two host times holds, and whether the derating does,
    /// is for the caller to say.
    pub fn put(&self, inputs: &mut Inputs<f64>) {
        inputs.matmul_efficiency = self.matmul_efficiency;
        inputs.activation_passes = self.activation_passes;
        inputs.attention_efficiency = self.attention_efficiency;
        inputs.softmax_flops = self.softmax_flops;
        inputs.tile_tokens = self.tile_tokens;
        inputs.mbu = self.mbu;
        inputs.expert_imbalance = self.expert_imbalance;
        inputs.host_step_time = self.host_step_time;
        inputs.layer_time = self.layer_time;
        inputs.moe_layer_time = self.moe_layer_time;
        inputs.link_efficiency = self.link_efficiency;
    }
}

constants! {
    // key, name, value, standard error of the logarithm, (prior median, prior log-sd), unit

    /// Share of the dense peak that matmuls reach; activations and links are charged apart.
    matmul_efficiency MATMUL_EFFICIENCY 90.164 0.056 (70.0 0.25) Percent;
    /// Passes over the activations in a layer: norms, quantization, rotation, residuals, activation function.
    activation_passes ACTIVATION_PASSES 14.795 0.112 (8.0 0.6) One;
    /// Share of the 16-bit peak that attention over the prompt reaches, exponentials apart.
    attention_efficiency ATTENTION_EFFICIENCY 62.428 0.110 (40.0 0.4) Percent;
    /// Rate at which exponentials and vector units let attention run, nearly the same on every accelerator.
    softmax_flops SOFTMAX_FLOPS 1176.8 0.271 (2000.0 0.5) TeraflopsPerGpu;
    /// The smallest number of rows that a matmul is charged for.
    tile_tokens TILE_TOKENS 33.733 0.170 (40.0 0.5) Tokens;
    /// Share of the memory bandwidth that reading weights and cache reaches.
    mbu MBU 91.202 0.034 (85.0 0.12) Percent;
    /// Routed experts that the busiest accelerator reads over the mean, where whole experts are spread.
    expert_imbalance EXPERT_IMBALANCE 1.8060 0.074 (1.3 0.3) One;
    /// The loop of an engine in Python, a step.
    host_step_time HOST_STEP_TIME 0.6539 0.449 (1.0 0.7) Milliseconds;
    /// Launches, tails and synchronization of a layer, a step.
    layer_time LAYER_TIME 64.535 0.075 (30.0 0.6) Microseconds;
    /// Router, permutation and grouped launch of a layer with experts, a step.
    moe_layer_time MOE_LAYER_TIME 37.491 0.151 (50.0 0.7) Microseconds;
    /// Share of the link bandwidth that exchanges between accelerators reach.
    link_efficiency LINK_EFFICIENCY 49.245 0.071 (60.0 0.4) Percent;
    /// Host time for a sequence and step in engines or servers in Python.
    sequence_time_python SEQUENCE_TIME_PYTHON 42.572 0.104 (20.0 0.7) Microseconds;
    /// Host time for a sequence and step in compiled engines.
    sequence_time_compiled SEQUENCE_TIME_COMPILED 9.2443 0.161 (4.0 0.7) Microseconds;
    /// AMD accelerators reach a lower share of their matmul peak by this factor.
    amd_derating AMD_DERATING 2.0316 0.118 (1.5 0.3) One;
    /// Throughput under random arrivals and latency limits over that of a full queue.
    served_share SERVED_SHARE 91.756 0.040 (90.0 0.1) Percent;
    /// Mean time between tokens over the 99th percentile that a limit is set on.
    tpot_share TPOT_SHARE 66.674 0.088 (75.0 0.2) Percent;
}
