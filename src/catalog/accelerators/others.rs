//! Intel, Amazon and Huawei.

use super::super::sources::hardware::*;
use super::super::sources::prices::*;
use super::{
    Accelerator, Vendor, domain, gigabytes, gigabytes_per_second, gpus, kilowatts, price, terabytes_per_second,
    teraflops, watts,
};

pub(super) const GAUDI_3: Accelerator = Accelerator {
    key: "gaudi-3",
    name: "Intel Gaudi 3",
    vendor: Vendor::Intel,
    bf16: teraflops(1835.0, INTEL_GAUDI_3),
    fp8: Some(teraflops(1835.0, INTEL_GAUDI_3)),
    int8: None,
    fp4: None,
    memory: gigabytes(128.0, EPOCH_CHIPS),
    bandwidth: terabytes_per_second(3.7, EPOCH_CHIPS),
    link: gigabytes_per_second(525.0, INTEL_GAUDI_3_LINK),
    scale_up: domain(8.0, INTEL_GAUDI_3),
    scale_out: gigabytes_per_second(75.0, GAUDI_3_NETWORK),
    power: watts(900.0, EPOCH_CHIPS),
    gpus_per_server: gpus(8.0, INTEL_GAUDI_3),
    server_power: kilowatts(13.1, POWER_RATIO_H100),
    rent: None,
    server_price: None,
};

pub(super) const TRAINIUM2: Accelerator = Accelerator {
    key: "trainium2",
    name: "AWS Trainium2",
    vendor: Vendor::Amazon,
    bf16: teraflops(667.0, EPOCH_CHIPS),
    fp8: Some(teraflops(1299.0, EPOCH_CHIPS)),
    int8: None,
    fp4: None,
    memory: gigabytes(96.0, EPOCH_CHIPS),
    bandwidth: terabytes_per_second(2.9, EPOCH_CHIPS),
    link: gigabytes_per_second(512.0, AWS_TRN2_LINK),
    scale_up: domain(16.0, AWS_TRN2),
    scale_out: gigabytes_per_second(25.0, TRN2_NETWORK),
    power: watts(500.0, EPOCH_CHIPS),
    gpus_per_server: gpus(16.0, AWS_TRN2),
    server_power: kilowatts(12.5, POWER_RATIO_TPU),
    rent: None,
    server_price: None,
};

pub(super) const ASCEND_910C: Accelerator = Accelerator {
    key: "ascend-910c",
    name: "Huawei Ascend 910C",
    vendor: Vendor::Huawei,
    bf16: teraflops(800.0, EPOCH_CHIPS),
    fp8: None,
    int8: None,
    fp4: None,
    memory: gigabytes(128.0, HUAWEI_CLOUDMATRIX),
    bandwidth: terabytes_per_second(3.2, EPOCH_CHIPS),
    link: gigabytes_per_second(392.0, HUAWEI_CLOUDMATRIX),
    scale_up: domain(384.0, CLOUDMATRIX_DOMAIN),
    scale_out: gigabytes_per_second(50.0, CLOUDMATRIX_NETWORK),
    power: watts(800.0, ASCEND_910C_POWER),
    gpus_per_server: gpus(8.0, HUAWEI_CLOUDMATRIX),
    server_power: kilowatts(11.6, ASCEND_910C_SERVER),
    rent: None,
    server_price: None,
};

pub(super) const ASCEND_910B: Accelerator = Accelerator {
    key: "ascend-910b",
    name: "Huawei Ascend 910B",
    vendor: Vendor::Huawei,
    bf16: teraflops(376.0, ASCEND_910B_GUESS),
    fp8: None,
    int8: None,
    fp4: None,
    memory: gigabytes(64.0, ASCEND_910B_GUESS),
    bandwidth: terabytes_per_second(1.6, ASCEND_910B_GUESS),
    link: gigabytes_per_second(196.0, ASCEND_910B_LINK),
    scale_up: domain(8.0, ASCEND_910B_GUESS),
    scale_out: gigabytes_per_second(25.0, ASCEND_910B_GUESS),
    power: watts(400.0, EPOCH_CHIPS),
    gpus_per_server: gpus(8.0, ASCEND_910B_GUESS),
    server_power: kilowatts(5.82, POWER_RATIO_H100),
    rent: None,
    server_price: Some(price(221_124.0, EPOCH_ASCEND_PRICE)),
};

pub(super) const GAUDI_2: Accelerator = Accelerator {
    key: "gaudi-2",
    name: "Intel Gaudi 2",
    vendor: Vendor::Intel,
    bf16: teraflops(432.0, INTEL_GAUDI_2),
    fp8: Some(teraflops(865.0, INTEL_GAUDI_2)),
    int8: None,
    fp4: None,
    memory: gigabytes(96.0, INTEL_GAUDI_2),
    bandwidth: terabytes_per_second(2.45, INTEL_GAUDI_2),
    link: gigabytes_per_second(262.5, INTEL_GAUDI_2_LINK),
    scale_up: domain(8.0, INTEL_GAUDI_2),
    scale_out: gigabytes_per_second(37.5, INTEL_GAUDI_2),
    power: watts(600.0, INTEL_GAUDI_2),
    gpus_per_server: gpus(8.0, INTEL_GAUDI_2),
    server_power: kilowatts(8.74, POWER_RATIO_H100),
    rent: None,
    server_price: None,
};
