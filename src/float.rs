//! Reading numbers: exact to the last bit, as the standard library does it, but with a table of some hundred bytes where
//! that has ten thousand, which no compression makes smaller.

/// The number that a text such as `12`, `-.5` or `1e-3` writes; infinite where it is too large.
pub fn parse(text: &str) -> Option<f64> {
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(unsigned) => (-1.0, unsigned),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, power(exponent)?),
        None => (unsigned, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() + fraction.len() == 0 || !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    Some(
        sign * minimal_lexical::parse_float::<f64, _, _>(whole.as_bytes().iter(), fraction.as_bytes().iter(), exponent),
    )
}

/// A power of ten. One that no number has is as large as it gets.
fn power(text: &str) -> Option<i32> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let most = if text.starts_with('-') { -1_000_000 } else { 1_000_000 };
    Some(text.parse().map_or(most, |power: i32| power.clamp(-1_000_000, 1_000_000)))
}

#[cfg(test)]
mod tests {
    use super::parse;
    use proptest::prelude::*;

    fn same(text: &str) {
        let bits = |value: Option<f64>| value.map(f64::to_bits);
        assert_eq!(bits(parse(text)), bits(text.parse().ok()), "{text}");
    }

    #[test]
    fn as_the_standard_library() {
        let long = format!("{}.{}e-2", "123456789".repeat(200), "0".repeat(900));
        for text in [
            "0",
            "-0",
            "+1",
            "1.",
            ".5",
            ".",
            "",
            "-",
            "+",
            "e5",
            "1e",
            "1e+",
            "1e5",
            "1E-5",
            "1e400",
            "-1e400",
            "1e-400",
            "1e99999999999",
            "1e-99999999999",
            "0e99999999999",
            "1.5.2",
            "1,5",
            " 1",
            "1 ",
            "0x10",
            "--1",
            "1e5.5",
            "9007199254740993",
            "2.2250738585072011e-308",
            "5e-324",
            "2.4703282292062327e-324",
            "1.7976931348623159e308",
            "0.000000000000000000000000000001",
            "100000000000000000000000",
            "8.5",
            "179769313486231580793e289",
            &long,
        ] {
            same(text);
        }
    }

    proptest! {
        #[test]
        fn every_number_that_is_written(bits in any::<u64>()) {
            let value = f64::from_bits(bits);
            prop_assume!(value.is_finite());
            same(&value.to_string());
            same(&format!("{value:e}"));
            same(&format!("{value:.3e}"));
        }

        #[test]
        fn every_text_of_digits(text in "[-+]?[0-9]{0,25}(\\.[0-9]{0,25})?([eE][-+]?[0-9]{0,3})?") {
            same(&text);
        }
    }
}
