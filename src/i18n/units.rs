//! Units in words.

use super::lang::{Lang, Locale};
use super::results::answer::counted;
use super::text::Text;
use crate::model::quantities::Id;
use crate::model::units::{Base, Kind, Unit};
use crate::render::number::{Style, write};

/// Rows of a unit: the word beside a number (empty where the symbol says it all), and the unit as it is read aloud.
macro_rules! units {
    ($( $unit:ident $word_en:literal $word_zh:literal $spoken_en:literal $spoken_zh:literal; )*) => {
        const fn words(unit: Unit) -> (Text, Text) {
            match unit {
                $( Unit::$unit => (
                    Text { en: $word_en, zh: $word_zh },
                    Text { en: $spoken_en, zh: $spoken_zh },
                ), )*
            }
        }
    };
}

units! {
    One "" "" "" "";
    Percent "" "" "percent" "百分比";
    UsersPerDay "users" "人" "users" "人";
    QueriesPerUser "messages" "条" "messages a user" "条每用户";
    Queries "messages" "条" "messages" "条消息";
    QueriesPerDay "messages" "条" "messages a day" "条消息每天";
    TokensPerQuery "tokens" "token" "tokens a message" "token 每条消息";
    TokensPerSequence "tokens" "token" "tokens a sequence" "token 每条序列";
    Sequences "sequences" "条" "sequences" "条序列";
    Tokens "tokens" "token" "tokens" "token";
    TokenPairs "pairs" "对" "pairs of tokens" "对 token";
    TokensPerDay "tokens" "token" "tokens a day" "token 每天";
    TokensPerSecond "tokens/s" "token/s" "tokens a second" "token 每秒";
    TokensPerGpuSecond "tokens/s" "token/s" "tokens a second for each GPU" "token 每秒每卡";
    StepsPerQuery "steps" "步" "steps a message" "步每条消息";
    Parameters "weights" "个" "weights" "个权重";
    Entries "tokens" "个" "different tokens" "个不同的 token";
    BytesPerParameter "" "" "bytes a weight" "字节每权重";
    Bytes "" "" "bytes" "字节";
    Gigabytes "" "" "gigabytes" "GB";
    Terabytes "" "" "terabytes" "TB";
    BytesPerToken "" "" "bytes a token" "字节每 token";
    BytesPerTokenPair "" "" "bytes a pair of tokens" "字节每对 token";
    KilobytesPerToken "" "" "kilobytes a token" "kB 每 token";
    TerabytesPerSecond "" "" "terabytes a second" "TB 每秒";
    GigabytesPerSecond "" "" "gigabytes a second" "GB 每秒";
    TeraflopsPerGpu "" "" "teraflops" "TFLOP 每秒";
    FlopPerParameterToken "" "" "operations a weight and token" "次运算每权重每 token";
    FlopPerToken "" "" "operations a token" "次运算每 token";
    FlopPerTokenPair "" "" "operations a pair of tokens" "次运算每对 token";
    FlopPerQuery "" "" "operations a message" "次运算每条消息";
    Flop "" "" "operations" "次运算";
    Seconds "" "" "seconds" "秒";
    Milliseconds "" "" "milliseconds" "毫秒";
    Microseconds "" "" "microseconds" "微秒";
    SecondsPerToken "" "" "seconds a token" "秒每 token";
    MillisecondsPerToken "" "" "milliseconds a token" "毫秒每 token";
    MicrosecondsPerToken "" "" "microseconds a token" "微秒每 token";
    SecondsPerQuery "" "" "seconds a message" "秒每条消息";
    GpuSecondsPerQuery "" "" "GPU-seconds a message" "GPU 秒每条消息";
    GpuHoursPerDay "" "" "GPU-hours a day" "GPU 小时每天";
    GpuHours "" "" "GPU-hours" "GPU 小时";
    HoursInDay "" "" "hours" "小时";
    HoursPerDay "" "" "hours a day" "小时每天";
    SecondsPerHour "" "" "seconds an hour" "秒每小时";
    Days "days" "天" "days" "天";
    Years "years" "年" "years" "年";
    DaysPerYear "days" "天" "days a year" "天每年";
    DaysPerMonth "days" "天" "days a month" "天每月";
    PercentPerYear "a year" "每年" "percent a year" "百分比每年";
    Gpus "GPUs" "张" "GPUs" "张 GPU";
    GpusPerServer "GPUs" "张" "GPUs a server" "张 GPU 每台";
    Servers "servers" "台" "servers" "台服务器";
    Usd "" "美元" "dollars" "美元";
    UsdPerDay "a day" "美元/天" "dollars a day" "美元每天";
    UsdPerQuery "a message" "美元/条" "dollars a message" "美元每条消息";
    UsdPerUser "a user" "美元/人" "dollars a user" "美元每用户";
    UsdPerMillionTokens "per 1 M" "美元/百万" "dollars a million tokens" "美元每百万 token";
    UsdPerGpuHour "a GPU-hour" "美元/卡时" "dollars a GPU-hour" "美元每 GPU 小时";
    UsdPerServer "a server" "美元/台" "dollars a server" "美元每台";
    UsdPerKilowattHour "a kWh" "美元/kWh" "dollars a kilowatt-hour" "美元每千瓦时";
    UsdPerKilowattMonth "a kW-month" "美元/kW·月" "dollars a kilowatt and month" "美元每千瓦每月";
    UsdPerTerabyte "a TB" "美元/TB" "dollars a terabyte" "美元每 TB";
    UsdPerTerabyteMonth "a TB-month" "美元/TB·月" "dollars a terabyte and month" "美元每 TB 每月";
    KilowattsPerServer "" "" "kilowatts a server" "千瓦每台";
    WattsPerGpu "" "" "watts a GPU" "瓦每卡";
    Megawatts "" "" "megawatts" "兆瓦";
    KilowattHoursPerDay "" "" "kilowatt-hours a day" "千瓦时每天";
    WattHoursPerQuery "" "" "watt-hours a message" "瓦时每条消息";
    MegawattHours "" "" "megawatt-hours" "兆瓦时";
    GramsPerKilowattHour "" "" "grams a kilowatt-hour" "克每千瓦时";
    KilogramsPerDay "" "" "kilograms a day" "千克每天";
    GramsPerQuery "" "" "grams a message" "克每条消息";
    Tonnes "" "" "tonnes" "吨";
    KilogramsPerServer "" "" "kilograms a server" "千克每台";
    LitresPerKilowattHour "" "" "liters a kilowatt-hour" "升每千瓦时";
    LitresPerDay "" "" "liters a day" "升每天";
    MillilitresPerQuery "" "" "milliliters a message" "毫升每条消息";
    TokensPerMillion "tokens" "token" "tokens" "token";
}

/// The word beside a number of this unit; empty where the unit is a symbol, and for plain numbers.
///
/// Dollars stand before an English number, so that the word says what they are for; in Chinese it names them too.
pub const fn unit_word(lang: Lang, unit: Unit) -> &'static str {
    words(unit).0.get(lang)
}

/// What stands right of a field or a number: the word, or else the symbol.
pub fn suffix(lang: Lang, unit: Unit) -> &'static str {
    let word = unit_word(lang, unit);
    let has_sign = matches!(unit.kind(), Kind::Money | Kind::Percent);
    if word.is_empty() && !has_sign { unit.symbol() } else { word }
}

/// The unit as it is read aloud, for accessible names and slider values; empty for plain numbers.
pub const fn spoken(lang: Lang, unit: Unit) -> &'static str {
    words(unit).1.get(lang)
}

/// What stands right of the field of an input: its own word where the unit alone would not say what is counted.
pub fn beside(lang: Lang, id: Id) -> &'static str {
    let own = match id {
        Id::Batch | Id::EngineBatchLimit => Text { en: "at once", zh: "路" },
        Id::CachedShare => Text { en: "of input", zh: "占输入" },
        Id::Utilization => Text { en: "average", zh: "平均" },
        Id::Mfu | Id::Mbu | Id::TrainingMfu | Id::MatmulEfficiency | Id::AttentionEfficiency | Id::LinkEfficiency => {
            Text { en: "of peak", zh: "占峰值" }
        }
        Id::MemoryShare => Text { en: "of memory", zh: "占显存" },
        Id::ReservedShare => Text { en: "of answer", zh: "占回答" },
        Id::SpareShare => Text { en: "of GPUs", zh: "占在用" },
        Id::ResidualShare | Id::NetworkShare => Text { en: "of price", zh: "占原价" },
        Id::PowerFraction | Id::IdlePowerFraction => Text { en: "of rating", zh: "占额定" },
        Id::WindowShare => Text { en: "of layers", zh: "占层数" },
        Id::Layers | Id::MoeLayers | Id::TextbookLayerCount => Text { en: "layers", zh: "层" },
        Id::Experts | Id::ExpertsPerToken => Text { en: "experts", zh: "个" },
        Id::TextbookRecordCount => Text { en: "records", zh: "条" },
        Id::TextbookStepCount => Text { en: "steps", zh: "步" },
        Id::YuanPerDollar => Text { en: "CNY for $1", zh: "元" },
        Id::EurosPerDollar => Text { en: "EUR for $1", zh: "欧元" },
        Id::TpotTarget => Text { en: "ms a token", zh: "ms/token" },
        Id::SecondsPerToken => Text { en: "s a token", zh: "s/token" },
        _ => return suffix(lang, id.unit()),
    };
    own.get(lang)
}

/// A value with the word of its unit, where it has no symbol: `348 tokens/s`.
pub fn with_unit(locale: impl Into<Locale>, style: Style, id: Id, value: f64) -> String {
    let locale = locale.into();
    let lang = locale.lang;
    let text = write(locale, style, id.unit(), value).joined();
    let has_symbol = id.unit().kind() == Kind::Physical;
    match id.unit() {
        _ if has_symbol || !value.is_finite() => text,
        // In Chinese the name of an amount says what it is for, but for prices of tokens.
        Unit::UsdPerMillionTokens if lang == Lang::Zh => text + "/百万",
        unit => counted(lang, &text, unit_word(lang, unit)),
    }
}

/// The base unit behind a display unit, as exports write it: `J/message`; empty for a plain number.
pub fn base_unit(lang: Lang, unit: Unit) -> String {
    let (mut above, mut below) = (Vec::new(), String::new());
    for (base, power) in unit.dimension().powers() {
        let name = base_name(base).get(lang);
        let power_sign = match power.unsigned_abs() {
            1 => "",
            2 => "²",
            _ => "³",
        };
        if power > 0 {
            above.push(format!("{name}{power_sign}"));
        } else {
            below += &format!("/{name}{power_sign}");
        }
    }
    if above.is_empty() && !below.is_empty() { format!("1{below}") } else { above.join("·") + &below }
}

const fn base_name(base: Base) -> Text {
    match base {
        Base::Second => Text { en: "s", zh: "s" },
        Base::Hour => Text { en: "h", zh: "h" },
        Base::Day => Text { en: "day", zh: "天" },
        Base::Byte => Text { en: "B", zh: "B" },
        Base::Flop => Text { en: "FLOP", zh: "FLOP" },
        Base::Token => Text { en: "token", zh: "token" },
        Base::MillionTokens => Text { en: "1M tokens", zh: "百万 token" },
        Base::Usd => Text { en: "USD", zh: "美元" },
        Base::Joule => Text { en: "J", zh: "J" },
        Base::Kilogram => Text { en: "kg", zh: "kg" },
        Base::Litre => Text { en: "L", zh: "L" },
        Base::Query => Text { en: "message", zh: "条" },
        Base::User => Text { en: "user", zh: "人" },
        Base::Gpu => Text { en: "GPU", zh: "卡" },
        Base::Server => Text { en: "server", zh: "台" },
        Base::Parameter => Text { en: "weight", zh: "权重" },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_units_in_a_row() {
        assert_eq!(base_unit(Lang::En, Unit::WattHoursPerQuery), "J/message");
        assert_eq!(base_unit(Lang::En, Unit::UsdPerGpuHour), "USD/h/GPU");
        assert_eq!(base_unit(Lang::Zh, Unit::UsdPerDay), "美元/天");
        assert_eq!(base_unit(Lang::En, Unit::TokenPairs), "token²/message²");
        assert_eq!(base_unit(Lang::En, Unit::StepsPerQuery), "1/message");
        assert_eq!(base_unit(Lang::En, Unit::Percent), "");
    }
}
