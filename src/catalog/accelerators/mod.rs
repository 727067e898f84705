//! Accelerators with their dense peaks, memory, links, power and prices.

mod amd;
mod google;
mod nvidia;
mod nvidia_cards;
mod others;

use super::fact::Fact;
use super::sources::hardware::NVLINK_SHARP;
use crate::model::choices::Precision;
use crate::model::source::SourceId;
use crate::model::units::Unit;

/// Who makes it: AMD's matmul efficiency is calibrated apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vendor {
    /// NVIDIA.
    Nvidia,
    /// AMD.
    Amd,
    /// Google.
    Google,
    /// Huawei.
    Huawei,
    /// Intel.
    Intel,
    /// Amazon.
    Amazon,
}

/// One accelerator as it comes in a server.
#[derive(Clone, Copy, Debug)]
pub struct Accelerator {
    /// The word that links use.
    pub key: &'static str,
    /// The maker's name for it.
    pub name: &'static str,
    /// The maker.
    pub vendor: Vendor,
    /// Dense peak in 16-bit float, TFLOP/s.
    pub bf16: Fact,
    /// Dense peak in 8-bit float, TFLOP/s, where it has the format.
    pub fp8: Option<Fact>,
    /// Dense peak in 8-bit integers, TOP/s, where it has the format.
    pub int8: Option<Fact>,
    /// Dense peak in 4-bit float, TFLOP/s, where it has the format.
    pub fp4: Option<Fact>,
    /// Memory, GB of 1e9 bytes.
    pub memory: Fact,
    /// Memory bandwidth, TB/s.
    pub bandwidth: Fact,
    /// Scale-up link for each direction, GB/s.
    pub link: Fact,
    /// Accelerators that this link joins: a server, a rack, a torus.
    pub scale_up: Fact,
    /// Network beyond them, of one accelerator, for each direction, GB/s.
    pub scale_out: Fact,
    /// Rated power of the accelerator alone, W.
    pub power: Fact,
    /// Accelerators in one server.
    pub gpus_per_server: Fact,
    /// Rated power of the server, kW.
    pub server_power: Fact,
    /// Rent for one accelerator, $ an hour, where it is let.
    pub rent: Option<Fact>,
    /// Price of the whole server, $, where it is sold.
    pub server_price: Option<Fact>,
}

impl Accelerator {
    /// Dense peak for matmuls of weights in this format, TFLOP/s: formats it lacks fall back to the next wider one;
    /// weight-only integer formats compute in 16 bits; MXFP4 computes in FP8 where FP4 exists.
    pub fn peak(&self, precision: Precision) -> Fact {
        let fp8 = self.fp8.unwrap_or(self.bf16);
        match precision {
            Precision::Bf16 | Precision::Int8 | Precision::Int4 => self.bf16,
            Precision::Fp8 => fp8,
            Precision::Nvfp4 => self.fp4.unwrap_or(fp8),
            Precision::Mxfp4 if self.fp4.is_some() => fp8,
            Precision::Mxfp4 => self.bf16,
        }
    }

    /// How often an all-reduce sends the data where the switch adds it up: once where there is such a switch (NVLink
    /// SHARP, from Hopper on, in servers with NVSwitch), twice as in a ring where not.
    pub fn switch_passes(&self) -> Fact {
        const SUMMING: [&str; 8] =
            ["gb300", "b300-sxm", "gb200", "b200-sxm", "h200-sxm", "h100-sxm", "h800-sxm", "h20"];
        let passes = if SUMMING.contains(&self.key) { 1.0 } else { 2.0 };
        Fact::new(passes, Unit::One, NVLINK_SHARP)
    }
}

/// The accelerator with this key.
pub fn accelerator(key: &str) -> Option<&'static Accelerator> {
    ACCELERATORS.iter().find(|a| a.key == key)
}

/// A peak rate, TFLOP/s or TOP/s.
const fn teraflops(value: f64, source: SourceId) -> Fact {
    Fact::new(value, Unit::TeraflopsPerGpu, source)
}

/// A size of memory, GB.
const fn gigabytes(value: f64, source: SourceId) -> Fact {
    Fact::new(value, Unit::Gigabytes, source)
}

/// A memory bandwidth, TB/s.
const fn terabytes_per_second(value: f64, source: SourceId) -> Fact {
    Fact::new(value, Unit::TerabytesPerSecond, source)
}

/// A link, GB/s each way.
const fn gigabytes_per_second(value: f64, source: SourceId) -> Fact {
    Fact::new(value, Unit::GigabytesPerSecond, source)
}

/// A rating, W.
const fn watts(value: f64, source: SourceId) -> Fact {
    Fact::new(value, Unit::WattsPerGpu, source)
}

/// How many one scale-up link joins.
const fn domain(value: f64, source: SourceId) -> Fact {
    Fact::new(value, Unit::Gpus, source)
}

/// How many share a server.
const fn gpus(value: f64, source: SourceId) -> Fact {
    Fact::new(value, Unit::GpusPerServer, source)
}

/// A rating of a server, kW.
const fn kilowatts(value: f64, source: SourceId) -> Fact {
    Fact::new(value, Unit::KilowattsPerServer, source)
}

/// A rent, $ an hour for one.
const fn rent(value: f64, source: SourceId) -> Fact {
    Fact::new(value, Unit::UsdPerGpuHour, source)
}

/// A price of a server, $.
const fn price(value: f64, source: SourceId) -> Fact {
    Fact::new(value, Unit::UsdPerServer, source)
}

/// All of them, by maker and newest first.
pub const ACCELERATORS: &[Accelerator] = &[
    nvidia::GB300,
    nvidia::B300_SXM,
    nvidia::GB200,
    nvidia::B200_SXM,
    nvidia::H200_SXM,
    nvidia::GH200,
    nvidia::GH200_144GB,
    nvidia::H20,
    nvidia::H100_SXM,
    nvidia::H800_SXM,
    nvidia::A100_SXM_80GB,
    nvidia::A100_SXM_40GB,
    nvidia::A800_SXM,
    nvidia::V100_SXM2,
    nvidia_cards::RTX_PRO_6000_BLACKWELL,
    nvidia_cards::RTX_5090,
    nvidia_cards::H200_NVL,
    nvidia_cards::H100_NVL,
    nvidia_cards::H100_PCIE,
    nvidia_cards::L40S,
    nvidia_cards::L4,
    nvidia_cards::RTX_4090,
    nvidia_cards::A100_PCIE_80GB,
    nvidia_cards::RTX_3090,
    nvidia_cards::T4,
    nvidia_cards::L40,
    nvidia_cards::RTX_6000_ADA,
    nvidia_cards::A10,
    nvidia_cards::A10G,
    amd::MI355X,
    amd::MI325X,
    amd::MI300X,
    amd::MI250X,
    amd::MI210,
    google::TPU_V7,
    google::TPU_V6E,
    google::TPU_V5P,
    google::TPU_V5E,
    google::TPU_V4,
    google::TPU_V3,
    others::GAUDI_3,
    others::GAUDI_2,
    others::TRAINIUM2,
    others::ASCEND_910C,
    others::ASCEND_910B,
];
