//! Google: TPUs, newest first.

use super::super::sources::hardware::*;
use super::super::sources::prices::*;
use super::{
    Accelerator, Vendor, gigabytes, gigabytes_per_second, gpus, kilowatts, rent, terabytes_per_second, teraflops, watts,
};

pub(super) const TPU_V7: Accelerator = Accelerator {
    key: "tpu-v7",
    name: "Google TPU v7",
    vendor: Vendor::Google,
    bf16: teraflops(2307.0, &GOOGLE_TPU_V7),
    fp8: Some(teraflops(4614.0, &GOOGLE_TPU_V7)),
    int8: None,
    fp4: None,
    memory: gigabytes(192.0, &EPOCH_CHIPS),
    bandwidth: terabytes_per_second(7.37, &EPOCH_CHIPS),
    link: gigabytes_per_second(600.0, &GOOGLE_TPU_V7_LINK),
    power: watts(980.0, &EPOCH_CHIPS),
    gpus_per_server: gpus(4.0, &GOOGLE_TPU_HOSTS),
    server_power: kilowatts(6.12, &POWER_RATIO_TPU),
    rent: None,
    server_price: None,
};

pub(super) const TPU_V6E: Accelerator = Accelerator {
    key: "tpu-v6e",
    name: "Google TPU v6e",
    vendor: Vendor::Google,
    bf16: teraflops(918.0, &EPOCH_CHIPS),
    fp8: None,
    int8: Some(teraflops(1836.0, &EPOCH_CHIPS)),
    fp4: None,
    memory: gigabytes(32.0, &EPOCH_CHIPS),
    bandwidth: terabytes_per_second(1.64, &EPOCH_CHIPS),
    link: gigabytes_per_second(360.0, &TPU_V6E_LINK),
    power: watts(300.0, &TPU_POWER_GUESS),
    gpus_per_server: gpus(8.0, &GOOGLE_TPU_HOSTS),
    server_power: kilowatts(3.74, &TPU_SERVER_GUESS),
    rent: None,
    server_price: None,
};

pub(super) const TPU_V5P: Accelerator = Accelerator {
    key: "tpu-v5p",
    name: "Google TPU v5p",
    vendor: Vendor::Google,
    bf16: teraflops(459.0, &EPOCH_CHIPS),
    fp8: None,
    int8: Some(teraflops(918.0, &EPOCH_CHIPS)),
    fp4: None,
    memory: gigabytes(95.0, &EPOCH_CHIPS),
    bandwidth: terabytes_per_second(2.765, &EPOCH_CHIPS),
    link: gigabytes_per_second(540.0, &TPU_V5P_LINK),
    power: watts(350.0, &TPU_POWER_GUESS),
    gpus_per_server: gpus(4.0, &GOOGLE_TPU_HOSTS),
    server_power: kilowatts(2.18, &TPU_SERVER_GUESS),
    rent: Some(rent(4.2, &GCP_TPU_V5P)),
    server_price: None,
};

pub(super) const TPU_V5E: Accelerator = Accelerator {
    key: "tpu-v5e",
    name: "Google TPU v5e",
    vendor: Vendor::Google,
    bf16: teraflops(197.0, &EPOCH_CHIPS),
    fp8: None,
    int8: Some(teraflops(393.0, &EPOCH_CHIPS)),
    fp4: None,
    memory: gigabytes(16.0, &EPOCH_CHIPS),
    bandwidth: terabytes_per_second(0.819, &EPOCH_CHIPS),
    link: gigabytes_per_second(180.0, &TPU_V5E_LINK),
    power: watts(140.0, &EPOCH_CHIPS),
    gpus_per_server: gpus(8.0, &GOOGLE_TPU_HOSTS),
    server_power: kilowatts(1.75, &POWER_RATIO_TPU),
    rent: Some(rent(1.2, &GCP_TPU_V5E)),
    server_price: None,
};

pub(super) const TPU_V4: Accelerator = Accelerator {
    key: "tpu-v4",
    name: "Google TPU v4",
    vendor: Vendor::Google,
    bf16: teraflops(275.0, &EPOCH_CHIPS),
    fp8: None,
    int8: Some(teraflops(275.0, &EPOCH_CHIPS)),
    fp4: None,
    memory: gigabytes(32.0, &EPOCH_CHIPS),
    bandwidth: terabytes_per_second(1.2, &EPOCH_CHIPS),
    link: gigabytes_per_second(270.0, &TPU_V4_LINK),
    power: watts(170.0, &EPOCH_CHIPS),
    gpus_per_server: gpus(4.0, &GOOGLE_TPU_HOSTS),
    server_power: kilowatts(1.51, &TPU_V4_SERVER),
    rent: Some(rent(3.22, &GCP_TPU_V4)),
    server_price: None,
};

pub(super) const TPU_V3: Accelerator = Accelerator {
    key: "tpu-v3",
    name: "Google TPU v3",
    vendor: Vendor::Google,
    bf16: teraflops(123.0, &EPOCH_CHIPS),
    fp8: None,
    int8: None,
    fp4: None,
    memory: gigabytes(32.0, &EPOCH_CHIPS),
    bandwidth: terabytes_per_second(0.9, &EPOCH_CHIPS),
    link: gigabytes_per_second(328.0, &TPU_V3_LINK),
    power: watts(220.0, &EPOCH_CHIPS),
    gpus_per_server: gpus(4.0, &GOOGLE_TPU_HOSTS),
    server_power: kilowatts(1.11, &TPU_V3_SERVER),
    rent: None,
    server_price: None,
};
