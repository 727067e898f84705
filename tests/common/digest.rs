//! One number for all outputs of a scenario, to compare a native run with one in a browser bit by bit.

use dayburn::scenario::codec;

/// FNV-1a over the bits of every output of a query.
pub fn digest(query: &str) -> u64 {
    let outputs = codec::decode(query).0.scenario.answer().estimate.outputs();
    let bytes = outputs.into_iter().flat_map(|(_, value)| {
        // NaN has many bit patterns; all of them mean that there is no value.
        value.filter(|value| !value.is_nan()).map_or([0xff; 8], f64::to_le_bytes)
    });
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
