//! Text to number and back: what people type, paste and link.
//!
//! Accepted are `120M`, `1.2e8`, `120 000`, `120,000`, `1.2 亿`, `40%`, `$0.55`, `0.55 USD/h`, `6.5kW`, and the same
//! in full-width characters. `1,5` is ambiguous and is not guessed.

use crate::float;
use crate::model::units::{Base, Dimension, Kind, Unit};

/// Why a text is not a number of the wanted unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Nothing was written.
    Empty,
    /// It is not a number.
    NotANumber,
    /// A comma that may be a decimal comma or a separator of thousands.
    AmbiguousComma,
    /// A range with nothing at one of its ends.
    OneEnd,
    /// A unit that measures something else.
    WrongUnit,
    /// Beyond what a number can hold.
    TooLarge,
}

/// Reads one number written in `unit` (or in one that measures the same) and returns it in base units. What people
/// type may also be a range: see [`amount`](super::amount).
///
/// A bare number up to 1 in a field of percent is a share: `0.35` is 35 %. With the sign it is what it says: `0.35%`.
///
/// # Errors
/// See [`NumberError`].
pub fn parse(text: &str, unit: Unit) -> Result<f64, NumberError> {
    let text = normalized(text);
    let term = Term::read(&text)?;
    term.base(unit, term.may_be_share(unit))
}

/// One number as it is written: its digits and what follows them.
#[derive(Clone, Copy)]
pub(super) struct Term<'a> {
    /// The digits, in no unit yet.
    pub value: f64,
    /// Power of ten and unit.
    pub suffix: &'a str,
    /// A dollar sign stands before it.
    dollars: bool,
}

impl<'a> Term<'a> {
    /// Takes a normalized text apart.
    pub fn read(text: &'a str) -> Result<Self, NumberError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(NumberError::Empty);
        }
        let text = text.strip_prefix(['≈', '~']).unwrap_or(text).trim_start();
        let (text, dollars) = match text.strip_prefix('$') {
            Some(rest) => (rest.trim_start(), true),
            None => (text, false),
        };
        let (digits, rest) = text.split_at(number_end(text));
        Ok(Self { value: plain_number(digits)?, suffix: rest.trim(), dollars })
    }

    /// Whether a field of percent may take it for a share.
    pub fn may_be_share(&self, unit: Unit) -> bool {
        unit.kind() == Kind::Percent && self.suffix.is_empty() && self.value.abs() <= 1.0
    }

    /// The value in base units, taken for a share or not.
    pub fn base(&self, unit: Unit, share: bool) -> Result<f64, NumberError> {
        let (multiplier, suffix) = magnitude(self.suffix, unit);
        let value = self.value * multiplier;
        if !value.is_finite() {
            return Err(NumberError::TooLarge);
        }
        if self.dollars && unit.kind() != Kind::Money {
            return Err(NumberError::WrongUnit);
        }
        let base = if suffix.is_empty() {
            unit.to_base(if share { value * 100.0 } else { value })
        } else {
            unit_scale(suffix, unit).ok_or(NumberError::WrongUnit)?.apply(value)
        };
        if base.is_finite() { Ok(base) } else { Err(NumberError::TooLarge) }
    }
}

/// Full-width characters to their plain form, special spaces, dashes and minus signs to plain ones.
pub(super) fn normalized(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            '\u{3000}' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2007}' => ' ',
            '\u{2212}' | '\u{2013}' | '\u{2014}' => '-',
            '\u{301c}' => '~',
            '。' => '.',
            c => c,
        })
        .collect()
}

/// Where the digits end: sign, digits, separators, one exponent.
fn number_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = usize::from(matches!(bytes.first(), Some(b'-' | b'+')));
    while at < bytes.len() {
        let digit_follows = |from: usize| bytes.get(from).is_some_and(u8::is_ascii_digit);
        match bytes[at] {
            b'0'..=b'9' => at += 1,
            b'.' | b',' => at += 1,
            b' ' | b'_' | b'\'' if at > 0 && bytes[at - 1].is_ascii_digit() && digit_follows(at + 1) => at += 1,
            b'e' | b'E' if at > 0 && digit_follows(at + 1) => at += 2,
            b'e' | b'E' if at > 0 && matches!(bytes.get(at + 1), Some(b'-' | b'+')) && digit_follows(at + 2) => at += 3,
            _ => break,
        }
    }
    at
}

fn plain_number(text: &str) -> Result<f64, NumberError> {
    let mut plain = String::with_capacity(text.len());
    let groups: Vec<&str> = text.split(',').collect();
    if groups.len() > 1 {
        let (last, earlier) = groups.split_last().unwrap_or((&"", &[]));
        let whole = last.split(['.', 'e', 'E']).next().unwrap_or_default();
        let thousands = whole.len() == 3 && earlier.iter().skip(1).all(|group| group.len() == 3);
        let first = earlier.first().map_or("", |group| group.trim_start_matches(['-', '+']));
        if !thousands || first.is_empty() || first.len() > 3 || first.contains('.') {
            let two_parts = groups.len() == 2 && !text.contains('.');
            return Err(if two_parts { NumberError::AmbiguousComma } else { NumberError::NotANumber });
        }
    }
    plain.extend(text.chars().filter(|c| !matches!(c, ',' | ' ' | '_' | '\'')));
    if !plain.contains(|c: char| c.is_ascii_digit()) {
        return Err(NumberError::NotANumber);
    }
    let value = float::parse(&plain).ok_or(NumberError::NotANumber)?;
    if value.is_finite() { Ok(value) } else { Err(NumberError::TooLarge) }
}

/// Words for powers of ten, and what follows them.
const MAGNITUDES: &[(&str, f64)] = &[
    ("万亿", 1e12),
    ("萬億", 1e12),
    ("百万", 1e6),
    ("千万", 1e7),
    ("亿", 1e8),
    ("億", 1e8),
    ("万", 1e4),
    ("萬", 1e4),
    ("千", 1e3),
    ("百", 1e2),
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("trillion", 1e12),
    ("bn", 1e9),
    ("mn", 1e6),
];

/// Splits a power of ten off the front: `M users` is a million and `users`.
///
/// A letter that begins a unit of the row is not a power of ten: `20 kW` in a row of power is kilowatts; `20k` in any
/// row is twenty thousand.
fn magnitude(rest: &str, unit: Unit) -> (f64, &str) {
    let lower = rest.to_ascii_lowercase();
    for (word, value) in MAGNITUDES {
        if lower.starts_with(word) {
            return (*value, rest[word.len()..].trim_start());
        }
    }
    if unit_scale(rest, unit).is_some() {
        return (1.0, rest);
    }
    let mut chars = rest.chars();
    let value = match chars.next() {
        Some('k' | 'K') => 1e3,
        Some('M' | 'm') => 1e6,
        Some('B' | 'b' | 'G' | 'g') => 1e9,
        Some('T' | 't') => 1e12,
        Some('P') => 1e15,
        _ => return (1.0, rest),
    };
    (value, chars.as_str().trim_start())
}

/// Display unit to base units, as a fraction so that `/h` stays exact.
#[derive(Clone, Copy)]
struct UnitScale(f64, f64);

impl UnitScale {
    fn apply(self, value: f64) -> f64 {
        value * self.0 / self.1
    }
}

/// What a written unit means in a row, or nothing where it measures something else.
fn unit_scale(written: &str, unit: Unit) -> Option<UnitScale> {
    let written: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    if written.is_empty() {
        return None;
    }
    let own = || {
        let (num, den) = unit.fraction();
        UnitScale(num, den)
    };
    if written == unit.symbol() {
        return Some(own());
    }
    let lower = written.to_ascii_lowercase();
    match unit.kind() {
        Kind::Percent => matches!(lower.as_str(), "percent" | "%/y" | "%/year" | "%ayear").then(own),
        Kind::Money => money_scale(&lower, unit).then(own),
        Kind::Count => count_word(&lower, unit).then(own),
        Kind::Physical => physical_scale(&written, unit),
    }
}

fn money_scale(written: &str, unit: Unit) -> bool {
    let per = ["usd", "us$", "dollars", "dollar", "美元", "$", ""].into_iter().find_map(|m| written.strip_prefix(m));
    let Some(per) = per else { return false };
    let per = per.trim_start_matches('/');
    let per = per.strip_prefix("per").unwrap_or(per);
    let words: &[&str] = match unit {
        Unit::UsdPerGpuHour => &["", "h", "hour", "hr", "gpu-hour", "gpu-h", "gpuh", "gpuhour", "gpu·h"],
        Unit::UsdPerServer => &["", "server"],
        Unit::UsdPerKilowattHour => &["", "kwh"],
        Unit::UsdPerKilowattMonth => &["", "kw/month", "kw-month", "kwmonth", "kw·month"],
        Unit::UsdPerTerabyte => &["", "tb"],
        Unit::UsdPerTerabyteMonth => &["", "tb/month", "tb-month", "tb·month"],
        Unit::UsdPerMillionTokens => &["", "m", "mtok", "mtokens", "1m", "1mtokens", "milliontokens"],
        Unit::UsdPerDay => &["", "day", "d"],
        Unit::UsdPerQuery => &["", "query", "message"],
        _ => &[""],
    };
    words.contains(&per)
}

fn count_word(written: &str, unit: Unit) -> bool {
    let words: &[&str] = match unit {
        Unit::UsersPerDay => &["users", "user", "people", "人", "用户", "users/day"],
        Unit::QueriesPerUser => &["queries", "query", "messages", "message", "条", "次"],
        Unit::QueriesPerDay => &["queries", "messages", "prompts", "queries/day", "/day", "条", "次"],
        Unit::TokensPerQuery | Unit::Tokens | Unit::TokensPerDay => &["tokens", "token", "tok"],
        Unit::TokensPerGpuSecond | Unit::TokensPerSecond => &["tokens/s", "tok/s", "token/s", "t/s"],
        Unit::Parameters => &["parameters", "params", "param", "参数"],
        Unit::Gpus => &["gpus", "gpu", "张", "卡"],
        Unit::GpusPerServer => &["gpus", "gpu", "张", "卡"],
        Unit::Servers => &["servers", "server", "台"],
        Unit::One => &["layers", "layer", "experts", "x", "tokens", "sequences", "层"],
        _ => &[],
    };
    words.contains(&written)
}

const TIME: Dimension = Dimension::of(&[(Base::Second, 1)]);

fn physical_scale(written: &str, unit: Unit) -> Option<UnitScale> {
    let exact = |num: f64| Some(UnitScale(num, 1.0));
    let dimension = unit.dimension();
    let written = written.trim_end_matches("/GPU").trim_end_matches("/server").trim_end_matches("/token");
    if dimension == TIME || matches!(unit, Unit::SecondsPerToken | Unit::MillisecondsPerToken | Unit::SecondsPerQuery) {
        return match written {
            "s" | "sec" | "seconds" | "秒" => exact(1.0),
            "ms" | "毫秒" => Some(UnitScale(1.0, 1e3)),
            "us" | "µs" | "μs" | "微秒" => Some(UnitScale(1.0, 1e6)),
            "min" | "minutes" | "分钟" => exact(60.0),
            "h" | "hours" | "小时" => exact(3600.0),
            "d" | "days" | "day" | "天" => exact(86_400.0),
            "y" | "yr" | "years" | "year" | "年" => exact(31_536_000.0),
            _ => None,
        };
    }
    if unit == Unit::GpuHours {
        return match written {
            "GPU·h" | "GPUh" | "GPU-hours" | "GPU-h" | "gpu-hours" | "h" | "hours" | "小时" => exact(1.0),
            "GPU·s" | "GPU-seconds" => Some(UnitScale(1.0, 3600.0)),
            _ => None,
        };
    }
    // A decimal prefix before the stem of the unit.
    let (stem, factor): (&str, (f64, f64)) = match unit {
        Unit::GramsPerKilowattHour => ("g/kWh", (1e-3, 3.6e6)),
        Unit::LitresPerKilowattHour => ("L/kWh", (1.0, 3.6e6)),
        Unit::KilowattsPerServer | Unit::WattsPerGpu | Unit::Megawatts => ("W", (1.0, 1.0)),
        Unit::WattHoursPerQuery | Unit::KilowattHoursPerDay | Unit::MegawattHours => ("Wh", (3600.0, 1.0)),
        Unit::TeraflopsPerGpu => ("FLOP/s", (1.0, 1.0)),
        Unit::TerabytesPerSecond | Unit::GigabytesPerSecond => ("B/s", (1.0, 1.0)),
        Unit::Bytes | Unit::Gigabytes | Unit::BytesPerToken | Unit::KilobytesPerToken | Unit::BytesPerParameter => {
            ("B", (1.0, 1.0))
        }
        Unit::FlopPerParameterToken | Unit::FlopPerToken | Unit::FlopPerQuery | Unit::Flop => ("FLOP", (1.0, 1.0)),
        Unit::KilogramsPerServer | Unit::KilogramsPerDay | Unit::GramsPerQuery | Unit::Tonnes => ("g", (1e-3, 1.0)),
        _ => return None,
    };
    let written = written.replace("flops", "FLOP/s").replace("FLOPS", "FLOP/s").replace("TFLOP/S", "TFLOP/s");
    if stem == "g" && written == "t" {
        return exact(1000.0);
    }
    if let Some(rest) = written.strip_suffix("kgCO2/kWh").or_else(|| written.strip_suffix("kgCO2e/kWh")) {
        return (rest.is_empty() && stem == "g/kWh").then_some(UnitScale(1.0, 3.6e6));
    }
    let prefix = match written.strip_suffix(stem)? {
        "" => 1.0,
        "m" => 1e-3,
        "k" | "K" => 1e3,
        "M" => 1e6,
        "G" => 1e9,
        "T" => 1e12,
        "P" => 1e15,
        "E" => 1e18,
        _ => return None,
    };
    if prefix < 1.0 { Some(UnitScale(factor.0, factor.1 * 1e3)) } else { Some(UnitScale(factor.0 * prefix, factor.1)) }
}

/// Writes a value for a link: short, readable, and read back to the same bits by [`parse`].
pub fn encode(base: f64, unit: Unit) -> String {
    texts(base, unit).swap_remove(0)
}

/// The texts that [`parse`] reads back to the same bits, the shortest first; never none. No value of the display unit may
/// hit the bits: the nearest is as close as a link can say it.
pub(super) fn texts(base: f64, unit: Unit) -> Vec<String> {
    let shown = unit.from_base(base);
    let mark = if unit.kind() == Kind::Percent { "%" } else { "" };
    let values = [shown, shown.next_up(), shown.next_down()];
    let written = values.into_iter().flat_map(|value| [short(value), value.to_string(), format!("{value:e}")]);
    let mut texts: Vec<String> = written.map(|text| text + mark).filter(|text| parse(text, unit) == Ok(base)).collect();
    if texts.is_empty() {
        texts.push(shown.to_string() + mark);
    }
    texts
}

/// With a suffix where that is shorter: `13M`, `2.5B`.
fn short(value: f64) -> String {
    for (power, suffix) in [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "k")] {
        let scaled = value / power;
        let text = scaled.to_string();
        if value.abs() >= f64::max(1e4, power) && text.len() <= 7 {
            return text + suffix;
        }
    }
    value.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_paste() {
        let cases: &[(&str, Unit, f64)] = &[
            ("120M", Unit::UsersPerDay, 1.2e8),
            ("1.2亿", Unit::UsersPerDay, 1.2e8),
            ("1.2 亿 人", Unit::UsersPerDay, 1.2e8),
            ("3万", Unit::UsersPerDay, 3e4),
            ("１２０Ｍ", Unit::UsersPerDay, 1.2e8),
            ("120 000", Unit::UsersPerDay, 1.2e5),
            ("120,000", Unit::UsersPerDay, 1.2e5),
            ("1,234,567.5", Unit::UsersPerDay, 1_234_567.5),
            ("1.2e8", Unit::UsersPerDay, 1.2e8),
            ("120 million users", Unit::UsersPerDay, 1.2e8),
            ("40%", Unit::Percent, 0.4),
            ("40", Unit::Percent, 0.4),
            ("0.4", Unit::Percent, 0.4),
            ("0.4%", Unit::Percent, 0.004),
            ("４０％", Unit::Percent, 0.4),
            ("$0.55", Unit::UsdPerGpuHour, 0.55),
            ("0.55 USD/h", Unit::UsdPerGpuHour, 0.55),
            ("$199k", Unit::UsdPerServer, 199_000.0),
            ("6.5kW", Unit::KilowattsPerServer, 6500.0),
            ("6500 W", Unit::KilowattsPerServer, 6500.0),
            ("50ms", Unit::MillisecondsPerToken, 0.05),
            ("0.05 s", Unit::MillisecondsPerToken, 0.05),
            ("350ms", Unit::SecondsPerToken, 0.35),
            ("312 TFLOP/s", Unit::TeraflopsPerGpu, 312e12),
            ("0.08 $/kWh", Unit::UsdPerKilowattHour, 0.08 / 3.6e6),
            ("0.34 Wh", Unit::WattHoursPerQuery, 0.34 * 3600.0),
            ("4 y", Unit::Years, 4.0 * 31_536_000.0),
            ("-5", Unit::One, -5.0),
        ];
        for (text, unit, base) in cases {
            assert_eq!(parse(text, *unit), Ok(*base), "{text}");
        }
    }

    #[test]
    fn says_why_it_cannot_read() {
        let cases = [
            ("", Unit::One, NumberError::Empty),
            ("   ", Unit::One, NumberError::Empty),
            ("abc", Unit::One, NumberError::NotANumber),
            ("NaN", Unit::One, NumberError::NotANumber),
            ("inf", Unit::One, NumberError::NotANumber),
            ("--5", Unit::One, NumberError::NotANumber),
            ("1.2.3", Unit::One, NumberError::NotANumber),
            ("1,5", Unit::One, NumberError::AmbiguousComma),
            ("1e400", Unit::One, NumberError::TooLarge),
            ("10..20", Unit::One, NumberError::NotANumber),
            ("5 kg", Unit::KilowattsPerServer, NumberError::WrongUnit),
            ("$5", Unit::Percent, NumberError::WrongUnit),
        ];
        for (text, unit, error) in cases {
            assert_eq!(parse(text, unit), Err(error), "{text}");
        }
    }

    #[test]
    fn writes_short_and_reads_back_the_same_bits() {
        let cases: &[(f64, Unit, &str)] = &[
            (1.3e7, Unit::UsersPerDay, "13M"),
            (2.5e9, Unit::QueriesPerDay, "2.5B"),
            (0.35, Unit::Percent, "35%"),
            (0.002, Unit::Percent, "0.2%"),
            (1200.0, Unit::TokensPerQuery, "1200"),
            (6500.0, Unit::KilowattsPerServer, "6.5"),
            (1.5, Unit::UsdPerGpuHour, "1.5"),
        ];
        for (base, unit, text) in cases {
            assert_eq!(&encode(*base, *unit), text);
            assert_eq!(parse(text, *unit), Ok(*base), "{text}");
        }
    }
}
