//! Numbers as decimal digits, so that rounding, scaling by powers of ten and grouping are exact and the same everywhere.

use crate::float;

/// What floating point can be trusted with: digits behind the fifteenth are noise (0.1 + 0.2 is 0.3).
const TRUSTED_DIGITS: i32 = 15;

/// A finite decimal number: `0.d1 d2 d3 ... x 10^point`, without leading or trailing zeros; zero has no digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    negative: bool,
    digits: Vec<u8>,
    point: i32,
}

impl Decimal {
    /// The shortest decimal that reads back as `value`, at most fifteen digits; none for NaN and infinities.
    pub fn of(value: f64) -> Option<Self> {
        if !value.is_finite() {
            return None;
        }
        let text = format!("{value:e}");
        let (mantissa, exponent) = text.split_once('e')?;
        let digits = mantissa.bytes().filter(u8::is_ascii_digit).map(|byte| byte - b'0').collect();
        let point = exponent.parse::<i32>().ok()? + 1;
        Some(Self { negative: value < 0.0, digits, point }.tidy().significant(TRUSTED_DIGITS))
    }

    fn tidy(mut self) -> Self {
        while self.digits.last() == Some(&0) {
            self.digits.pop();
        }
        let leading = self.digits.iter().take_while(|digit| **digit == 0).count();
        self.digits.drain(..leading);
        self.point -= leading as i32;
        if self.digits.is_empty() {
            self.point = 0;
            self.negative = false;
        }
        self
    }

    /// Rounded to so many significant digits, halves away from zero.
    pub fn significant(self, keep: i32) -> Self {
        if keep >= self.digits.len() as i32 {
            return self;
        }
        let Self { negative, mut digits, mut point } = self;
        if keep < 0 {
            return Self { negative, digits: Vec::new(), point }.tidy();
        }
        let keep = keep as usize;
        let up = digits[keep] >= 5;
        digits.truncate(keep);
        if up {
            let mut at = keep;
            loop {
                if at == 0 {
                    digits.insert(0, 1);
                    point += 1;
                    break;
                }
                at -= 1;
                if digits[at] < 9 {
                    digits[at] += 1;
                    break;
                }
                digits[at] = 0;
            }
        }
        Self { negative, digits, point }.tidy()
    }

    /// Rounded to so many places behind the point, halves away from zero.
    pub fn places(self, places: i32) -> Self {
        let keep = self.point + places;
        self.significant(keep)
    }

    /// Times ten to the power of `power`.
    pub fn shifted(mut self, power: i32) -> Self {
        if !self.is_zero() {
            self.point += power;
        }
        self
    }

    /// Without its sign.
    pub fn magnitude(mut self) -> Self {
        self.negative = false;
        self
    }

    /// Less than zero.
    pub fn is_negative(&self) -> bool {
        self.negative
    }

    /// Zero.
    pub fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    /// Without a fraction.
    pub fn is_whole(&self) -> bool {
        self.decimals() == 0
    }

    /// The power of ten of the first digit: 3 for 1200, -2 for 0.054; 0 for zero.
    pub fn power(&self) -> i32 {
        if self.is_zero() { 0 } else { self.point - 1 }
    }

    /// How many significant digits it has.
    pub fn precision(&self) -> i32 {
        self.digits.len() as i32
    }

    /// How many places behind the point it needs.
    pub fn decimals(&self) -> i32 {
        (self.precision() - self.point).max(0)
    }

    /// The number again.
    pub fn value(&self) -> f64 {
        let digits: String = self.digits.iter().map(|digit| char::from(b'0' + digit)).collect();
        let magnitude = float::parse(&format!("0.{digits}e{}", self.point)).unwrap_or(0.0);
        if self.negative { -magnitude } else { magnitude }
    }

    /// The digits without a sign, at least `places` behind the point, with a comma at the thousands if asked.
    pub fn text(&self, places: i32, commas: bool) -> String {
        let digit = |at: i32| {
            let digit = usize::try_from(at).ok().and_then(|at| self.digits.get(at));
            char::from(b'0' + digit.copied().unwrap_or(0))
        };
        let mut text = String::new();
        for at in 0..self.point {
            text.push(digit(at));
            let left = self.point - at - 1;
            if commas && left > 0 && left % 3 == 0 {
                text.push(',');
            }
        }
        if text.is_empty() {
            text.push('0');
        }
        let places = places.max(self.decimals());
        if places > 0 {
            text.push('.');
            text.extend((self.point..self.point + places).map(digit));
        }
        text
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    fn plain(value: f64, keep: i32) -> String {
        Decimal::of(value).unwrap().significant(keep).text(0, true)
    }

    #[test]
    fn rounds_halves_away_from_zero_and_carries() {
        let cases = [
            (1.005, 3, "1.01"),
            (0.999999, 3, "1"),
            (999.95, 4, "1,000"),
            (0.1 + 0.2, 15, "0.3"),
            (1234567.0, 2, "1,200,000"),
            (0.00054321, 2, "0.00054"),
            (0.0, 3, "0"),
            (12.5, 15, "12.5"),
            (100.0, 15, "100"),
        ];
        for (value, keep, text) in cases {
            assert_eq!(plain(value, keep), text);
        }
    }

    #[test]
    fn rounds_to_places() {
        let text = |value: f64, places| Decimal::of(value).unwrap().places(places).text(places, false);
        assert_eq!(text(0.004, 2), "0.00");
        assert_eq!(text(0.006, 2), "0.01");
        assert_eq!(text(9.999, 2), "10.00");
        assert_eq!(text(0.6, 0), "1");
    }

    #[test]
    fn reads_back() {
        for value in [0.0, 1.0, -12.5, 1e-9, 6.02e23, 0.3] {
            assert_eq!(Decimal::of(value).unwrap().value(), value);
        }
        assert_eq!(Decimal::of(f64::NAN), None);
    }
}
