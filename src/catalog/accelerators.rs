//! Accelerators with their dense peaks, memory, links, power and prices.

use super::fact::Fact;
use super::sources::*;
use crate::model::choices::Precision;
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
    /// weight-only integer formats compute in 16 bits; MXFP4 computes in FP8 where FP4 exists (`prediction` study).
    pub fn peak(&self, precision: Precision) -> Fact {
        let fp8 = self.fp8.unwrap_or(self.bf16);
        match precision {
            Precision::Bf16 | Precision::Int8 | Precision::Int4 => self.bf16,
            Precision::Fp8 => fp8,
            Precision::Nvfp4 => self.fp4.unwrap_or(fp8),
            Precision::Mxfp4 => if self.fp4.is_some() { fp8 } else { self.bf16 },
        }
    }
}

/// The accelerator with this key.
pub fn accelerator(key: &str) -> Option<&'static Accelerator> {
    ACCELERATORS.iter().find(|a| a.key == key)
}

/// All of them, newest first within a maker.
pub const ACCELERATORS: &[Accelerator] = &[
    Accelerator {
        key: "h200-sxm",
        name: "NVIDIA H200 SXM",
        vendor: Vendor::Nvidia,
        bf16: Fact::new(989.5, Unit::TeraflopsPerGpu, &EPOCH_CHIPS),
        fp8: Some(Fact::new(1979.0, Unit::TeraflopsPerGpu, &EPOCH_CHIPS)),
        int8: Some(Fact::new(1979.0, Unit::TeraflopsPerGpu, &EPOCH_CHIPS)),
        fp4: None,
        memory: Fact::new(141.0, Unit::Gigabytes, &EPOCH_CHIPS),
        bandwidth: Fact::new(4.8, Unit::TerabytesPerSecond, &EPOCH_CHIPS),
        link: Fact::new(450.0, Unit::GigabytesPerSecond, &EPOCH_CHIPS),
        power: Fact::new(700.0, Unit::WattsPerGpu, &EPOCH_CHIPS),
        gpus_per_server: Fact::new(8.0, Unit::GpusPerServer, &EPOCH_CHIPS),
        server_power: Fact::new(10.2, Unit::KilowattsPerServer, &EPOCH_CHIPS),
        rent: Some(Fact::new(3.5, Unit::UsdPerGpuHour, &SKYPILOT)),
        server_price: Some(Fact::new(312_664.0, Unit::UsdPerServer, &EPOCH_PRICES)),
    },
];
