//! The format that a configuration says its weights are stored in. Counts do not depend on it.

use crate::model::choices::Precision;
use serde_json::Value;

/// The format of `quantization_config`; 16 bits without one, and where it is none of the known.
pub(super) fn format(quantization: Option<&Value>) -> Precision {
    let Some(config) = quantization else { return Precision::Bf16 };
    let text = |name: &str| config.get(name).and_then(Value::as_str).unwrap_or_default().to_ascii_lowercase();
    let bits = ["bits", "w_bit"].iter().find_map(|name| config.get(*name).and_then(Value::as_u64));
    let flag = |name: &str| config.get(name).and_then(Value::as_bool) == Some(true);
    match text("quant_method").as_str() {
        "fp8" | "fbgemm_fp8" => Precision::Fp8,
        "mxfp4" => Precision::Mxfp4,
        "modelopt" => match text("quant_algo").as_str() {
            "nvfp4" => Precision::Nvfp4,
            "fp8" => Precision::Fp8,
            _ => Precision::Bf16,
        },
        "compressed-tensors" => compressed(config),
        "bitsandbytes" if flag("load_in_4bit") => Precision::Int4,
        "bitsandbytes" if flag("load_in_8bit") => Precision::Int8,
        _ => integer(bits),
    }
}

/// `compressed-tensors`: the weights of the first group.
fn compressed(config: &Value) -> Precision {
    let groups = config.get("config_groups").and_then(Value::as_object);
    let Some(weights) = groups.and_then(|groups| groups.values().next()).and_then(|group| group.get("weights")) else {
        return Precision::Bf16;
    };
    let bits = weights.get("num_bits").and_then(Value::as_u64);
    match (weights.get("type").and_then(Value::as_str), bits) {
        (Some("float"), Some(8)) => Precision::Fp8,
        (Some("float"), Some(4)) => Precision::Nvfp4,
        _ => integer(bits),
    }
}

const fn integer(bits: Option<u64>) -> Precision {
    match bits {
        Some(4) => Precision::Int4,
        Some(8) => Precision::Int8,
        _ => Precision::Bf16,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn formats_are_read_from_what_files_say() {
        let group = |bits: u64, kind: &str| {
            let weights = json!({"num_bits": bits, "type": kind});
            json!({"quant_method": "compressed-tensors", "config_groups": {"group_0": {"weights": weights}}})
        };
        for (config, format) in [
            (json!(null), Precision::Bf16),
            (json!({"quant_method": "fp8", "weight_block_size": [128, 128]}), Precision::Fp8),
            (json!({"quant_method": "mxfp4"}), Precision::Mxfp4),
            (json!({"quant_method": "awq", "bits": 4}), Precision::Int4),
            (json!({"quant_method": "gptq", "bits": 8}), Precision::Int8),
            (json!({"quant_method": "modelopt", "quant_algo": "NVFP4"}), Precision::Nvfp4),
            (json!({"quant_method": "bitsandbytes", "load_in_4bit": true}), Precision::Int4),
            (group(8, "float"), Precision::Fp8),
            (group(4, "int"), Precision::Int4),
            (json!({"quant_method": "novel"}), Precision::Bf16),
            (json!("fp8"), Precision::Bf16),
        ] {
            assert_eq!(super::format(Some(&config)), format, "{config}");
        }
        assert_eq!(super::format(None), Precision::Bf16);
    }
}
