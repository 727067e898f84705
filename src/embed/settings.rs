//! The settings of an embed, as they stand in the address of `embed.html` beside the keys of the scenario.
//!
//! What cannot be read falls back alone: an address that somebody damaged still shows the scenario.

use crate::model::quantities::Id;
use crate::scenario::form::{self, Group};
use std::fmt::Write;

/// The most sliders of an embed.
pub const MOST_CONTROLS: usize = 3;

/// The keys of an embed; others belong to the scenario.
const KEYS: [&str; 5] = ["show", "controls", "theme", "accent", "bg"];

/// A chart that can stand alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChartKey {
    /// Fifty outcomes of equal chance.
    Dots,
    /// The cost of a day by what is paid for.
    Composition,
    /// The cost of a day by what the accelerators do.
    Uses,
    /// The inputs that move the answer most.
    Drivers,
    /// Load and capacity by the hour.
    Day,
    /// The memory of an accelerator.
    Memory,
    /// What an accelerator reaches under its roofs.
    Roofline,
    /// Throughput against interactivity, batch by batch.
    Operating,
}

impl ChartKey {
    /// Every chart.
    pub const ALL: &'static [Self] = &[
        Self::Dots,
        Self::Composition,
        Self::Uses,
        Self::Drivers,
        Self::Day,
        Self::Memory,
        Self::Roofline,
        Self::Operating,
    ];

    /// The word that addresses use.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Dots => "dots",
            Self::Composition => "composition",
            Self::Uses => "uses",
            Self::Drivers => "drivers",
            Self::Day => "day",
            Self::Memory => "memory",
            Self::Roofline => "roofline",
            Self::Operating => "operating",
        }
    }

    /// The chart with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|chart| chart.key() == key)
    }
}

/// What stands below the sentence and its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Show {
    /// The outcomes as dots.
    #[default]
    Headline,
    /// What the cost is made of, divided twice.
    Parts,
    /// Dots, parts and drivers.
    All,
    /// One chart.
    Chart(ChartKey),
}

impl Show {
    /// The word that addresses use.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Parts => "parts",
            Self::All => "all",
            Self::Chart(chart) => chart.key(),
        }
    }

    /// What has this key.
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Headline, Self::Parts, Self::All]
            .into_iter()
            .find(|show| show.key() == key)
            .or_else(|| ChartKey::from_key(key).map(Self::Chart))
    }

    /// Its charts, from top to bottom.
    pub fn charts(self) -> Vec<ChartKey> {
        match self {
            Self::Headline => vec![ChartKey::Dots],
            Self::Parts => vec![ChartKey::Composition, ChartKey::Uses],
            Self::All => vec![ChartKey::Dots, ChartKey::Composition, ChartKey::Uses, ChartKey::Drivers],
            Self::Chart(chart) => vec![chart],
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system of the reader has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: &'static [Self] = &[Self::Auto, Self::Light, Self::Dark];

    /// The word that addresses use.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The value of `color-scheme` of the frame: where it differs from that of the embed, a transparent ground is drawn
    /// opaque.
    pub const fn color_scheme(self) -> &'static str {
        match self {
            Self::Auto => "light dark",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|theme| theme.key() == key)
    }
}

/// How an embed looks and what it offers. Language, scenario and stored result are those of the link beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// What stands below the sentence.
    pub show: Show,
    /// Inputs with a slider, at most [`MOST_CONTROLS`].
    pub controls: Vec<Id>,
    /// Light or dark.
    pub theme: Theme,
    /// The colour of what belongs to the scenario in place of ours: red, green, blue.
    pub accent: Option<[u8; 3]>,
    /// No ground of its own.
    pub transparent: bool,
}

/// Whether an input may be a control: a number that the form asks for, with a slider.
pub fn is_control(id: Id) -> bool {
    let has_slider = id.row().input.is_some_and(|input| input.soft.0 < input.soft.1);
    has_slider && form::group_of(id.key()).is_some_and(|group| group != Group::Uncertainty)
}

impl Settings {
    /// Reads the query of an address; the rest of it is the link of the scenario. Never fails.
    pub fn read(query: &str) -> (Self, String) {
        let query = query.trim();
        let mut settings = Self::default();
        let mut rest: Vec<&str> = Vec::new();
        for pair in query.strip_prefix('?').unwrap_or(query).split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            if KEYS.contains(&key) {
                settings.set(key, &value.replace("%2C", ",").replace("%2c", ",").replace("%23", "#"));
            } else {
                rest.push(pair);
            }
        }
        (settings, rest.join("&"))
    }

    fn set(&mut self, key: &str, value: &str) {
        match key {
            "show" => self.show = Show::from_key(value).unwrap_or_default(),
            "controls" => self.controls = controls(value),
            "theme" => self.theme = Theme::from_key(value).unwrap_or_default(),
            "accent" => self.accent = color(value),
            "bg" => self.transparent = value == "transparent",
            _ => {}
        }
    }

    /// The address of the embed, without the question mark: what differs from the default, then the link of the
    /// scenario.
    pub fn query(&self, link: &str) -> String {
        let mut pairs: Vec<String> = Vec::new();
        if self.show != Show::default() {
            pairs.push(format!("show={}", self.show.key()));
        }
        if !self.controls.is_empty() {
            let ids: Vec<&str> = self.controls.iter().take(MOST_CONTROLS).map(|id| id.key()).collect();
            pairs.push(format!("controls={}", ids.join(",")));
        }
        if self.theme != Theme::default() {
            pairs.push(format!("theme={}", self.theme.key()));
        }
        if let Some(accent) = self.accent {
            pairs.push(format!("accent={}", hex(accent)));
        }
        if self.transparent {
            pairs.push("bg=transparent".to_owned());
        }
        pairs.extend((!link.is_empty()).then(|| link.to_owned()));
        pairs.join("&")
    }
}

/// The controls that are named, each once, in the order that they are named in.
fn controls(text: &str) -> Vec<Id> {
    let mut ids = Vec::new();
    for id in text.split(',').filter_map(|key| Id::from_key(key.trim())).filter(|id| is_control(*id)) {
        if !ids.contains(&id) && ids.len() < MOST_CONTROLS {
            ids.push(id);
        }
    }
    ids
}

/// A colour in hexadecimal, three or six digits, with or without `#`.
fn color(text: &str) -> Option<[u8; 3]> {
    let digits: Option<Vec<u8>> = text
        .strip_prefix('#')
        .unwrap_or(text)
        .chars()
        .map(|c| c.to_digit(16).and_then(|n| u8::try_from(n).ok()))
        .collect();
    match digits?.as_slice() {
        [r, g, b] => Some([r * 17, g * 17, b * 17]),
        [r, s, g, h, b, c] => Some([r * 16 + s, g * 16 + h, b * 16 + c]),
        _ => None,
    }
}

/// A colour as six digits.
pub fn hex(color: [u8; 3]) -> String {
    color.iter().fold(String::new(), |mut text, part| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{part:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for show in ["headline", "parts", "all", "dots", "operating"] {
            for theme in Theme::ALL {
                let settings = Settings {
                    show: Show::from_key(show).unwrap_or_default(),
                    controls: vec![Id::DailyUsers, Id::Utilization],
                    theme: *theme,
                    accent: Some([0x0a, 0xff, 0x80]),
                    transparent: *theme == Theme::Dark,
                };
                let written = settings.query("preset=chatgpt-2023&lang=zh");
                assert_eq!(Settings::read(&written), (settings, "preset=chatgpt-2023&lang=zh".to_owned()), "{written}");
            }
        }
        assert_eq!(Settings::default().query(""), "");
        assert_eq!(Settings::default().query("daily_users=120M"), "daily_users=120M");
    }

    #[test]
    fn what_cannot_be_read_falls_back_alone() {
        let all = Settings {
            show: Show::All,
            controls: vec![Id::DailyUsers],
            theme: Theme::Dark,
            accent: Some([0, 0, 0]),
            transparent: true,
        };
        type Fallback = (&'static str, fn(&mut Settings));
        let cases: &[Fallback] = &[
            ("show=<script>", |s| s.show = Show::Headline),
            ("show=", |s| s.show = Show::Headline),
            ("show=__proto__", |s| s.show = Show::Headline),
            ("show=ALL", |s| s.show = Show::Headline),
            ("controls=", |s| s.controls.clear()),
            ("controls=cost_per_day,nonsense,constructor", |s| s.controls.clear()),
            ("controls=hours_per_day", |s| s.controls.clear()),
            ("theme=javascript:alert(1)", |s| s.theme = Theme::Auto),
            ("accent=red", |s| s.accent = None),
            ("accent=%2523fff", |s| s.accent = None),
            ("accent=1234567", |s| s.accent = None),
            ("accent=é1é", |s| s.accent = None),
            ("bg=url(//example.com)", |s| s.transparent = false),
            ("bg", |s| s.transparent = false),
        ];
        for (bad, fall_back) in cases {
            let query =
                format!("show=all&controls=daily_users&theme=dark&accent=000&bg=transparent&{bad}&gpu=h100-sxm");
            let mut expected = all.clone();
            fall_back(&mut expected);
            assert_eq!(Settings::read(&query), (expected, "gpu=h100-sxm".to_owned()), "{bad}");
        }
    }

    #[test]
    fn colours_and_controls_have_several_spellings() {
        assert_eq!(Settings::read("?accent=%23F80").0.accent, Some([255, 136, 0]));
        assert_eq!(Settings::read("accent=ff8800").0.accent, Some([255, 136, 0]));
        assert_eq!(hex([255, 136, 0]), "ff8800");
        let four = "controls=daily_users%2Cutilization,daily_users,gpu_hour_price,queries_per_user";
        assert_eq!(Settings::read(four).0.controls, [Id::DailyUsers, Id::Utilization, Id::GpuHourPrice]);
        assert_eq!(Settings::read(" ?&&=&preset=x&").1, "=&preset=x");
    }
}
