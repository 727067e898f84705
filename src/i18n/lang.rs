//! The languages of the page, and the currencies that it shows amounts in.

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Simplified Chinese.
    Zh,
}

impl Lang {
    /// Every language.
    pub const ALL: &'static [Self] = &[Self::En, Self::Zh];

    /// The word that links use.
    pub const fn key(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh",
        }
    }

    /// The tag for `html lang`.
    pub const fn html(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Zh => "zh-Hans",
        }
    }

    /// What stands between two sentences: Chinese marks have their room within.
    pub const fn between_sentences(self) -> &'static str {
        match self {
            Self::En => " ",
            Self::Zh => "",
        }
    }

    /// A name with what it is said of: `Link: Sources`.
    pub fn named(self, what: &str, of: &str) -> String {
        [what, self.after_name(), of].concat()
    }

    /// What stands after a name and before what it names.
    pub const fn after_name(self) -> &'static str {
        match self {
            Self::En => ": ",
            Self::Zh => "：",
        }
    }

    /// The language with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|lang| lang.key() == key)
    }
}

/// A currency of the page. Everything is calculated in US dollars; another one is a way to show amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Currency {
    /// US dollars.
    #[default]
    Usd,
    /// Renminbi.
    Cny,
    /// Euros.
    Eur,
}

impl Currency {
    /// Every currency.
    pub const ALL: &'static [Self] = &[Self::Usd, Self::Cny, Self::Eur];

    /// The word that links use.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Usd => "usd",
            Self::Cny => "cny",
            Self::Eur => "eur",
        }
    }

    /// The currency with this key, in capitals or not.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|currency| currency.key().eq_ignore_ascii_case(key))
    }
}

/// How amounts are written: the language, and the currency with its rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Locale {
    /// The language.
    pub lang: Lang,
    /// The currency.
    pub currency: Currency,
    /// So much of it is one US dollar.
    pub rate: f64,
}

impl Locale {
    /// For amounts that are in the currency already: axes whose ticks are to be round in it.
    pub const fn converted(self) -> Self {
        Self { rate: 1.0, ..self }
    }
}

/// US dollars, as everything is calculated.
impl From<Lang> for Locale {
    fn from(lang: Lang) -> Self {
        Self { lang, currency: Currency::Usd, rate: 1.0 }
    }
}
