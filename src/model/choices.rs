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

choice! {
    /// Which pairs of tokens the attention of training is charged for.
    TrainingAttention {
        /// A token and those before it: what is computed.
        Causal = "causal",
        /// All pairs of a sequence, as PaLM counts them.
        Full = "full",
        /// None: 6 FLOP a parameter and token is all.
        None = "none",
    }
}

choice! {
    /// What training computes twice instead of keeping it.
    Recompute {
        /// Nothing: attention scores are kept too.
        None = "none",
        /// Attention, as FlashAttention does.
        Selective = "selective",
        /// The whole forward pass.
        Full = "full",
    }
}

choice! {
    /// The optimizer, which sets what is kept for each weight.
    Optimizer {
        /// Plain gradient descent.
        Sgd = "sgd",
        /// Gradient descent with momentum.
        Momentum = "momentum",
        /// Adagrad.
        Adagrad = "adagrad",
        /// Adadelta.
        Adadelta = "adadelta",
        /// RMSprop.
        Rmsprop = "rmsprop",
        /// Adam.
        Adam = "adam",
        /// Adam with decoupled weight decay.
        Adamw = "adamw",
        /// Adam with states in 8 bits.
        Adam8bit = "adam_8bit",
        /// Adafactor.
        Adafactor = "adafactor",
    }
}

impl Optimizer {
    /// Bytes of states for one weight: 4 for each momentum or mean of squares, 1 in 8 bits. `None` where it depends on
    /// the shape of the model.
    pub const fn state_bytes(self) -> Option<f64> {
        match self {
            Self::Sgd => Some(0.0),
            Self::Momentum | Self::Adagrad | Self::Rmsprop => Some(4.0),
            Self::Adadelta | Self::Adam | Self::Adamw => Some(8.0),
            Self::Adam8bit => Some(2.0),
            Self::Adafactor => None,
        }
    }
}

choice! {
    /// What the copies of a model in training share instead of each holding all of it.
    ZeroStage {
        /// Nothing.
        Zero = "0",
        /// Optimizer states.
        One = "1",
        /// Gradients too.
        Two = "2",
        /// Weights too.
        Three = "3",
    }
}

choice! {
    /// What the draws of a simulation have in common. The formulas do not ask.
    Planning {
        /// Nothing: each is planned on its own.
        Adapts = "adapts",
        /// The plan of the central case.
        Held = "held",
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
    /// Which pairs training is charged for.
    pub training_attention: TrainingAttention,
    /// What training computes twice.
    pub recompute: Recompute,
    /// Optimizer of training.
    pub optimizer: Optimizer,
    /// What the copies of a model in training share.
    pub zero_stage: ZeroStage,
}
