//! AMD: Instinct modules, newest first.

use super::super::sources::hardware::*;
use super::{
    Accelerator, Vendor, gigabytes, gigabytes_per_second, gpus, kilowatts, terabytes_per_second, teraflops, watts,
};

pub(super) const MI355X: Accelerator = Accelerator {
    key: "mi355x",
    name: "AMD Instinct MI355X",
    vendor: Vendor::Amd,
    bf16: teraflops(2500.0, &AMD_MI355X),
    fp8: Some(teraflops(5000.0, &AMD_MI355X)),
    int8: Some(teraflops(5000.0, &AMD_MI355X)),
    fp4: Some(teraflops(10_000.0, &AMD_MI355X)),
    memory: gigabytes(288.0, &AMD_MI355X),
    bandwidth: terabytes_per_second(8.0, &AMD_MI355X),
    link: gigabytes_per_second(538.0, &AMD_MI355X_LINK),
    power: watts(1400.0, &AMD_MI355X),
    gpus_per_server: gpus(8.0, &AMD_PLATFORM),
    server_power: kilowatts(20.4, &POWER_RATIO_H100),
    rent: None,
    server_price: None,
};

pub(super) const MI325X: Accelerator = Accelerator {
    key: "mi325x",
    name: "AMD Instinct MI325X",
    vendor: Vendor::Amd,
    bf16: teraflops(1307.0, &EPOCH_CHIPS),
    fp8: Some(teraflops(2614.0, &EPOCH_CHIPS)),
    int8: Some(teraflops(2614.0, &EPOCH_CHIPS)),
    fp4: None,
    memory: gigabytes(256.0, &EPOCH_CHIPS),
    bandwidth: terabytes_per_second(6.0, &EPOCH_CHIPS),
    link: gigabytes_per_second(448.0, &AMD_MI325X_LINK),
    power: watts(1000.0, &EPOCH_CHIPS),
    gpus_per_server: gpus(8.0, &AMD_PLATFORM),
    server_power: kilowatts(14.6, &POWER_RATIO_H100),
    rent: None,
    server_price: None,
};

pub(super) const MI300X: Accelerator = Accelerator {
    key: "mi300x",
    name: "AMD Instinct MI300X",
    vendor: Vendor::Amd,
    bf16: teraflops(1307.0, &EPOCH_CHIPS),
    fp8: Some(teraflops(2615.0, &EPOCH_CHIPS)),
    int8: Some(teraflops(2615.0, &EPOCH_CHIPS)),
    fp4: None,
    memory: gigabytes(192.0, &EPOCH_CHIPS),
    bandwidth: terabytes_per_second(5.3, &EPOCH_CHIPS),
    link: gigabytes_per_second(448.0, &AMD_MI300X_LINK),
    power: watts(750.0, &EPOCH_CHIPS),
    gpus_per_server: gpus(8.0, &AMD_PLATFORM),
    server_power: kilowatts(10.9, &POWER_RATIO_H100),
    rent: None,
    server_price: None,
};

pub(super) const MI250X: Accelerator = Accelerator {
    key: "mi250x",
    name: "AMD Instinct MI250X",
    vendor: Vendor::Amd,
    bf16: teraflops(383.0, &AMD_MI250X),
    fp8: None,
    int8: Some(teraflops(383.0, &AMD_MI250X)),
    fp4: None,
    memory: gigabytes(128.0, &AMD_MI250X),
    bandwidth: terabytes_per_second(3.277, &AMD_MI250X),
    link: gigabytes_per_second(400.0, &AMD_MI250X_LINK),
    power: watts(560.0, &AMD_MI250X),
    gpus_per_server: gpus(4.0, &AMD_MI250X),
    server_power: kilowatts(4.07, &POWER_RATIO_H100),
    rent: None,
    server_price: None,
};

pub(super) const MI210: Accelerator = Accelerator {
    key: "mi210",
    name: "AMD Instinct MI210",
    vendor: Vendor::Amd,
    bf16: teraflops(181.0, &AMD_MI210),
    fp8: None,
    int8: Some(teraflops(181.0, &AMD_MI210)),
    fp4: None,
    memory: gigabytes(64.0, &AMD_MI210),
    bandwidth: terabytes_per_second(1.638, &AMD_MI210),
    link: gigabytes_per_second(150.0, &AMD_MI210_LINK),
    power: watts(300.0, &AMD_MI210),
    gpus_per_server: gpus(8.0, &CARD_HOST_GUESS),
    server_power: kilowatts(3.4, &CARD_HOST_GUESS),
    rent: None,
    server_price: None,
};
