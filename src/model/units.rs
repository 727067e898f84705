//! Dimensions that formulas are checked in, and units that values are shown and typed in.
//!
//! Inside the model every value is in base units: seconds, bytes, FLOP, tokens, USD, joules, kg CO2e, litres. A unit
//! of display differs from them by a scale, applied at two doors only: parsing and formatting.

/// The base dimensions. Counting units (users, queries, GPUs ...) are dimensions too, so that a cost per query cannot
/// pass for a cost per user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// Time in seconds.
    Second,
    /// An hour as a unit of trade: only in GPU-hours and their price.
    Hour,
    /// The accounting period.
    Day,
    /// Memory.
    Byte,
    /// One floating-point operation.
    Flop,
    /// One token.
    Token,
    /// A million tokens, the unit of API prices.
    MillionTokens,
    /// US dollars.
    Usd,
    /// Energy.
    Joule,
    /// Kilograms of CO2 equivalent.
    Kilogram,
    /// Water.
    Litre,
    /// One request with its answer.
    Query,
    /// One person.
    User,
    /// One accelerator.
    Gpu,
    /// One server.
    Server,
    /// One weight of the model.
    Parameter,
}

const BASES: usize = 16;

impl Base {
    /// Every base dimension, in the order in which units name them.
    pub const ALL: [Self; BASES] = [
        Self::Usd,
        Self::Second,
        Self::Hour,
        Self::Byte,
        Self::Flop,
        Self::Token,
        Self::MillionTokens,
        Self::Joule,
        Self::Kilogram,
        Self::Litre,
        Self::Query,
        Self::User,
        Self::Gpu,
        Self::Server,
        Self::Parameter,
        Self::Day,
    ];
}

/// A product of powers of base dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Dimension([i8; BASES]);

impl Dimension {
    /// No dimension: a share, a count without a name.
    pub const NONE: Self = Self([0; BASES]);

    /// From a list of base dimensions with their powers.
    pub const fn of(powers: &[(Base, i8)]) -> Self {
        let mut all = [0; BASES];
        let mut n = 0;
        while n < powers.len() {
            all[powers[n].0 as usize] += powers[n].1;
            n += 1;
        }
        Self(all)
    }

    /// The dimension of a product.
    pub fn times(self, other: Self) -> Self {
        Self(std::array::from_fn(|n| self.0[n] + other.0[n]))
    }

    /// The base dimensions in it with their powers.
    pub fn powers(self) -> impl Iterator<Item = (Base, i8)> {
        Base::ALL.into_iter().map(move |base| (base, self.0[base as usize])).filter(|(_, power)| *power != 0)
    }

    /// The dimension of a quotient.
    pub fn over(self, other: Self) -> Self {
        Self(std::array::from_fn(|n| self.0[n] - other.0[n]))
    }
}

macro_rules! units {
    ($( $(#[doc = $doc:literal])* $name:ident = $num:literal / $den:literal [ $( $base:ident $power:literal ),* ] $kind:ident $symbol:literal; )*) => {
        /// The unit in which a quantity is shown and typed, with its dimension and its scale to base units.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Unit { $( $(#[doc = $doc])* $name, )* }

        impl Unit {
            /// Every unit.
            pub const ALL: &'static [Self] = &[ $( Self::$name, )* ];

            /// What it measures.
            pub const fn dimension(self) -> Dimension {
                match self { $( Self::$name => Dimension::of(&[ $( (Base::$base, $power) ),* ]), )* }
            }

            /// Base units in one display unit, as numerator and denominator so that 1/3600 stays exact.
            pub const fn fraction(self) -> (f64, f64) {
                match self { $( Self::$name => ($num, $den), )* }
            }

            /// How it is typed and shown.
            pub const fn kind(self) -> Kind {
                match self { $( Self::$name => Kind::$kind, )* }
            }

            /// The symbol that is the same in every language; empty where the unit is a word (see `i18n`).
            pub const fn symbol(self) -> &'static str {
                match self { $( Self::$name => $symbol, )* }
            }
        }
    };
}

/// How values of a unit are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A count that may be large: `120M`, `1.2亿`.
    Count,
    /// US dollars: `$0.55`.
    Money,
    /// A share of one, written in percent.
    Percent,
    /// A number with a physical unit behind it: `6.5 kW`.
    Physical,
}

units! {
    /// A number without a unit.
    One = 1.0 / 1.0 [] Count "";
    /// A share, in percent.
    Percent = 1.0 / 100.0 [] Percent "%";
    /// People who use the service on a day.
    UsersPerDay = 1.0 / 1.0 [User 1, Day -1] Count "";
    /// Queries that one user sends.
    QueriesPerUser = 1.0 / 1.0 [Query 1, User -1] Count "";
    /// Queries.
    Queries = 1.0 / 1.0 [Query 1] Count "";
    /// Queries a day.
    QueriesPerDay = 1.0 / 1.0 [Query 1, Day -1] Count "";
    /// Tokens in a query or its answer.
    TokensPerQuery = 1.0 / 1.0 [Token 1, Query -1] Count "";
    /// Tokens in a sequence of training.
    TokensPerSequence = 1.0 / 1.0 [Token 1, Query -1] Count "";
    /// Sequences of training: each stands where a query with its answer does in serving.
    Sequences = 1.0 / 1.0 [Query 1] Count "";
    /// Tokens.
    Tokens = 1.0 / 1.0 [Token 1] Count "";
    /// Pairs of an input token and a token that it attends to.
    TokenPairs = 1.0 / 1.0 [Token 2, Query -2] Count "";
    /// Tokens a day.
    TokensPerDay = 1.0 / 1.0 [Token 1, Day -1] Count "";
    /// Tokens a second.
    TokensPerSecond = 1.0 / 1.0 [Token 1, Second -1] Count "";
    /// Tokens a second that one GPU handles.
    TokensPerGpuSecond = 1.0 / 1.0 [Token 1, Second -1, Gpu -1] Count "";
    /// Decode steps for one answer.
    StepsPerQuery = 1.0 / 1.0 [Query -1] Count "";
    /// Weights of a model.
    Parameters = 1.0 / 1.0 [Parameter 1] Count "";
    /// Entries of a vocabulary: each has one weight for each channel.
    Entries = 1.0 / 1.0 [Parameter 1] Count "";
    /// Bytes that one weight takes.
    BytesPerParameter = 1.0 / 1.0 [Byte 1, Parameter -1] Physical "B";
    /// Bytes that one value of an activation takes.
    Bytes = 1.0 / 1.0 [Byte 1] Physical "B";
    /// Gigabytes (1e9 bytes).
    Gigabytes = 1e9 / 1.0 [Byte 1] Physical "GB";
    /// Terabytes (1e12 bytes).
    Terabytes = 1e12 / 1.0 [Byte 1] Physical "TB";
    /// Bytes for each token of context.
    BytesPerToken = 1.0 / 1.0 [Byte 1, Token -1] Physical "B";
    /// Bytes for each pair of tokens.
    BytesPerTokenPair = 1.0 / 1.0 [Byte 1, Query 1, Token -2] Physical "B";
    /// Kilobytes (1000 bytes) for each token of context.
    KilobytesPerToken = 1000.0 / 1.0 [Byte 1, Token -1] Physical "kB";
    /// Terabytes a second of one GPU.
    TerabytesPerSecond = 1e12 / 1.0 [Byte 1, Second -1] Physical "TB/s";
    /// Gigabytes a second of one GPU.
    GigabytesPerSecond = 1e9 / 1.0 [Byte 1, Second -1] Physical "GB/s";
    /// Peak rate of one GPU.
    TeraflopsPerGpu = 1e12 / 1.0 [Flop 1, Second -1, Gpu -1] Physical "TFLOP/s";
    /// Work for one weight and one token.
    FlopPerParameterToken = 1.0 / 1.0 [Flop 1, Parameter -1, Token -1] Physical "FLOP";
    /// Work for one token.
    FlopPerToken = 1.0 / 1.0 [Flop 1, Token -1] Physical "FLOP";
    /// Work for one channel and one pair of tokens.
    FlopPerTokenPair = 1.0 / 1.0 [Flop 1, Query 1, Token -2] Physical "FLOP";
    /// Work for one query.
    FlopPerQuery = 1.0 / 1.0 [Flop 1, Query -1] Physical "FLOP";
    /// Work.
    Flop = 1.0 / 1.0 [Flop 1] Physical "FLOP";
    /// Seconds.
    Seconds = 1.0 / 1.0 [Second 1] Physical "s";
    /// Milliseconds.
    Milliseconds = 1.0 / 1e3 [Second 1] Physical "ms";
    /// Microseconds.
    Microseconds = 1.0 / 1e6 [Second 1] Physical "µs";
    /// Seconds for one token.
    SecondsPerToken = 1.0 / 1.0 [Second 1, Token -1] Physical "s";
    /// Milliseconds for one token.
    MillisecondsPerToken = 1.0 / 1e3 [Second 1, Token -1] Physical "ms";
    /// Microseconds for one token.
    MicrosecondsPerToken = 1.0 / 1e6 [Second 1, Token -1] Physical "µs";
    /// Seconds for one query.
    SecondsPerQuery = 1.0 / 1.0 [Second 1, Query -1] Physical "s";
    /// GPU-seconds for one query.
    GpuSecondsPerQuery = 1.0 / 1.0 [Second 1, Gpu 1, Query -1] Physical "GPU·s";
    /// GPU-hours a day.
    GpuHoursPerDay = 1.0 / 1.0 [Hour 1, Gpu 1, Day -1] Physical "GPU·h";
    /// GPU-hours.
    GpuHours = 1.0 / 1.0 [Hour 1, Gpu 1] Physical "GPU·h";
    /// The length of a day in seconds, shown in hours.
    HoursInDay = 3600.0 / 1.0 [Second 1, Day -1] Physical "h";
    /// Hours of trade in a day.
    HoursPerDay = 1.0 / 1.0 [Hour 1, Day -1] Physical "h";
    /// Seconds in an hour.
    SecondsPerHour = 1.0 / 1.0 [Second 1, Hour -1] Physical "s";
    /// Days, as a length of time.
    Days = 86400.0 / 1.0 [Second 1] Physical "d";
    /// Years of 365 days, as a length of time.
    Years = 31536000.0 / 1.0 [Second 1] Physical "y";
    /// Days in a year of 365 days, to turn years into days.
    DaysPerYear = 1.0 / 31536000.0 [Day 1, Second -1] Count "";
    /// Days in a month of 365/12 days, to turn months into days.
    DaysPerMonth = 1.0 / 2628000.0 [Day 1, Second -1] Count "";
    /// A rate for each year.
    PercentPerYear = 1.0 / 3153600000.0 [Second -1] Percent "%";
    /// Accelerators.
    Gpus = 1.0 / 1.0 [Gpu 1] Count "";
    /// Accelerators in one server.
    GpusPerServer = 1.0 / 1.0 [Gpu 1, Server -1] Count "";
    /// Servers.
    Servers = 1.0 / 1.0 [Server 1] Count "";
    /// US dollars.
    Usd = 1.0 / 1.0 [Usd 1] Money "$";
    /// US dollars a day.
    UsdPerDay = 1.0 / 1.0 [Usd 1, Day -1] Money "$";
    /// US dollars a query.
    UsdPerQuery = 1.0 / 1.0 [Usd 1, Query -1] Money "$";
    /// US dollars a user, for one day.
    UsdPerUser = 1.0 / 1.0 [Usd 1, User -1] Money "$";
    /// US dollars a million tokens.
    UsdPerMillionTokens = 1.0 / 1.0 [Usd 1, MillionTokens -1] Money "$";
    /// US dollars for one hour of one GPU.
    UsdPerGpuHour = 1.0 / 1.0 [Usd 1, Hour -1, Gpu -1] Money "$";
    /// US dollars a server.
    UsdPerServer = 1.0 / 1.0 [Usd 1, Server -1] Money "$";
    /// US dollars a kilowatt-hour.
    UsdPerKilowattHour = 1.0 / 3600000.0 [Usd 1, Joule -1] Money "$";
    /// US dollars for one kilowatt of IT power a month of 365/12 days.
    UsdPerKilowattMonth = 1.0 / 2628000000.0 [Usd 1, Joule -1] Money "$";
    /// US dollars a terabyte.
    UsdPerTerabyte = 1.0 / 1e12 [Usd 1, Byte -1] Money "$";
    /// US dollars for keeping one terabyte for a month of 365/12 days.
    UsdPerTerabyteMonth = 1.0 / 2.628e18 [Usd 1, Byte -1, Second -1] Money "$";
    /// Power of one server.
    KilowattsPerServer = 1000.0 / 1.0 [Joule 1, Second -1, Server -1] Physical "kW";
    /// Power of one accelerator.
    WattsPerGpu = 1.0 / 1.0 [Joule 1, Second -1, Gpu -1] Physical "W";
    /// Power.
    Megawatts = 1e6 / 1.0 [Joule 1, Second -1] Physical "MW";
    /// Energy a day.
    KilowattHoursPerDay = 3600000.0 / 1.0 [Joule 1, Day -1] Physical "kWh";
    /// Energy of one query.
    WattHoursPerQuery = 3600.0 / 1.0 [Joule 1, Query -1] Physical "Wh";
    /// Energy.
    MegawattHours = 3600000000.0 / 1.0 [Joule 1] Physical "MWh";
    /// Carbon intensity of electricity, for each kilowatt-hour.
    GramsPerKilowattHour = 1e-3 / 3600000.0 [Kilogram 1, Joule -1] Physical "g/kWh";
    /// Carbon a day.
    KilogramsPerDay = 1.0 / 1.0 [Kilogram 1, Day -1] Physical "kg";
    /// Carbon of one query.
    GramsPerQuery = 1e-3 / 1.0 [Kilogram 1, Query -1] Physical "g";
    /// Carbon.
    Tonnes = 1000.0 / 1.0 [Kilogram 1] Physical "t";
    /// Carbon of making one server.
    KilogramsPerServer = 1.0 / 1.0 [Kilogram 1, Server -1] Physical "kg";
    /// Water for each kilowatt-hour.
    LitresPerKilowattHour = 1.0 / 3600000.0 [Litre 1, Joule -1] Physical "L/kWh";
    /// Water a day.
    LitresPerDay = 1.0 / 1.0 [Litre 1, Day -1] Physical "L";
    /// Water of one query.
    MillilitresPerQuery = 1e-3 / 1.0 [Litre 1, Query -1] Physical "mL";
    /// Tokens in a million of them.
    TokensPerMillion = 1.0 / 1.0 [Token 1, MillionTokens -1] Count "";
}

impl Unit {
    /// From the display unit to base units.
    pub fn to_base(self, shown: f64) -> f64 {
        let (num, den) = self.fraction();
        shown * num / den
    }

    /// From base units to the display unit.
    pub fn from_base(self, base: f64) -> f64 {
        let (num, den) = self.fraction();
        base * den / num
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_go_there_and_back() {
        for unit in Unit::ALL {
            for shown in [1.0, 0.08, 6.5, 199_000.0] {
                let back = unit.from_base(unit.to_base(shown));
                assert!((back / shown - 1.0).abs() < 1e-15, "{unit:?}: {shown} came back as {back}");
            }
        }
    }

    #[test]
    fn a_kilowatt_hour_is_the_same_at_every_door() {
        assert_eq!(Unit::WattHoursPerQuery.to_base(1000.0), 3.6e6);
        assert_eq!(Unit::UsdPerKilowattHour.to_base(0.08) * Unit::KilowattHoursPerDay.to_base(1.0), 0.08);
        assert_eq!(Unit::PercentPerYear.to_base(100.0) * Unit::Years.to_base(1.0), 1.0);
    }
}
