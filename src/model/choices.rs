//! What is chosen rather than measured: one of a few named things.

macro_rules! choice {
    ($(#[$meta:meta])* $name:ident { $( $(#[$variant_meta:meta])* $variant:ident = $key:literal, )* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[$variant_meta])* $variant, )* }

        impl $name {
            /// Every option.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )* ];

            /// The word that links and tests use.
            pub const fn key(self) -> &'static str {
                match self { $( Self::$variant => $key, )* }
            }

            /// The option with this key.
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|option| option.key() == key)
            }
        }
    };
}

choice! {
    /// How the time of an accelerator on one query is found.
    Serving {
        /// Predicted from the physics of the accelerator and the model.
        Roofline = "roofline",
        /// Peak rate times the share of it that is reached.
        Mfu = "mfu",
        /// Seconds for a token, one query at a time.
        Latency = "latency",
        /// Tokens a second that somebody measured.
        Measured = "measured",
    }
}

choice! {
    /// Who owns the accelerators.
    Ownership {
        /// Paid by the hour, electricity included.
        Rent = "rent",
        /// Bought, housed and powered.
        Own = "own",
    }
}

choice! {
    /// Yes or no.
    YesNo {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
}

choice! {
    /// Number format of weights or of the KV cache.
    Precision {
        /// 16-bit brain float (or half precision).
        Bf16 = "bf16",
        /// 8-bit float.
        Fp8 = "fp8",
        /// 8-bit integer weights, 16-bit arithmetic.
        Int8 = "int8",
        /// 4-bit integer weights with scales, 16-bit arithmetic.
        Int4 = "int4",
        /// NVIDIA's 4-bit float with a scale for 16 values.
        Nvfp4 = "nvfp4",
        /// The 4-bit float of the OCP with a scale for 32 values.
        Mxfp4 = "mxfp4",
    }
}

impl Precision {
    /// Bytes that one weight takes, scales included (`prediction` study: INT4 with group scales 0.56, NVFP4 0.5625,
    /// MXFP4 0.53).
    pub const fn bytes(self) -> f64 {
        match self {
            Self::Bf16 => 2.0,
            Self::Fp8 | Self::Int8 => 1.0,
            Self::Int4 => 0.56,
            Self::Nvfp4 => 0.5625,
            Self::Mxfp4 => 0.53,
        }
    }
}

choice! {
    /// How the load moves over the day.
    DayShape {
        /// The same at every hour.
        Flat = "flat",
        /// People at home and at work: low at night, high in the evening.
        Consumer = "consumer",
        /// Working hours of one region.
        Office = "office",
        /// Two regions half a day apart fill each other's nights.
        TwoRegions = "two_regions",
    }
}

choice! {
    /// How a model that needs several accelerators is split over them.
    Parallelism {
        /// Left to the plan: data-parallel attention with whole experts for models with latent attention, else tensor.
        Auto = "auto",
        /// Every layer is cut; each accelerator holds a slice of everything.
        Tensor = "tensor",
        /// Attention is copied and splits the sequences; whole experts are spread.
        Expert = "expert",
    }
}

choice! {
    /// The kind of serving engine: it sets the time a sequence costs in each step.
    Engine {
        /// vLLM, SGLang and others whose scheduler runs in Python.
        Python = "python",
        /// TensorRT-LLM, lmdeploy and others whose scheduler is compiled.
        Compiled = "compiled",
    }
}

/// One choice of each kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    /// How serving time is found.
    pub serving: Serving,
    /// Rent or own.
    pub ownership: Ownership,
    /// Pay for whole servers?
    pub round_to_servers: YesNo,
    /// Does the `mfu` method count input tokens as work?
    pub count_input_tokens: YesNo,
    /// Format of the weights.
    pub weight_precision: Precision,
    /// Format of the KV cache.
    pub kv_precision: Precision,
    /// Load over the day.
    pub day_shape: DayShape,
    /// How a replica is split.
    pub parallelism: Parallelism,
    /// Kind of engine.
    pub engine: Engine,
    /// Prompts and answers on accelerators of their own?
    pub prefill_decode_split: YesNo,
}
