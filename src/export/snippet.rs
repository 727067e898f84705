//! The code of an embed, to be pasted into somebody's page.

use crate::embed::settings::{ChartKey, Settings};
use crate::i18n::lang::Lang;
use crate::i18n::results::share as words;
use crate::model::quantities::Id;

/// What is embedded.
#[derive(Clone, Copy, Debug)]
pub struct Snippet<'a> {
    /// The language of the embed.
    pub lang: Lang,
    /// The folder that this page is served from, with its slash at the end.
    pub folder: &'a str,
    /// What was found.
    pub title: &'a str,
    /// How the embed looks.
    pub settings: &'a Settings,
    /// The link of the scenario with its result, without question mark.
    pub link: &'a str,
}

/// A number in the prose of somebody else, with what stands there until it is computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is.
    pub id: Id,
    /// Its present value as text.
    pub text: String,
}

impl Snippet<'_> {
    /// The address of the embed itself.
    pub fn address(&self) -> String {
        format!("{}embed.html?{}", self.folder, self.settings.query(self.link))
    }

    fn is_frozen(&self) -> bool {
        self.link.split('&').any(|pair| pair == "frozen=yes")
    }

    /// A frame that needs no script on the page.
    pub fn frame(&self) -> String {
        let (address, title) = (attribute(&self.address()), attribute(self.title));
        let (height, scheme) = (height(self.settings, self.is_frozen()), self.settings.theme.color_scheme());
        format!(
            "<iframe src=\"{address}\" title=\"{title}\" loading=\"lazy\" width=\"100%\" height=\"{height}\" \
             style=\"border:0;color-scheme:{scheme}\" allow=\"clipboard-write; web-share\"></iframe>"
        )
    }

    /// The same frame with a script that gives it the height it needs.
    pub fn fitting_frame(&self) -> String {
        format!("{}\n<script src=\"{}embed.js\" async></script>", self.frame(), attribute(self.folder))
    }

    /// Numbers, a slider and a chart for the author's own words. What stands inside an element shows until it is computed.
    pub fn elements(&self, figures: &[Figure]) -> String {
        let scenario = attribute(self.link);
        let numbers: Vec<String> = figures
            .iter()
            .map(|Figure { id, text }| {
                let text = attribute(text);
                format!("<dayburn-number scenario=\"{scenario}\" show=\"{}\">{text}</dayburn-number>", id.key())
            })
            .collect();
        let ids: Vec<Id> = figures.iter().map(|figure| figure.id).collect();
        let mut lines = vec![
            format!("<script type=\"module\" src=\"{}elements.js\"></script>", attribute(self.folder)),
            format!("<p>{}</p>", words::prose(self.lang, &ids, &numbers)),
        ];
        let sliders = self.settings.controls.iter();
        lines.extend(
            sliders
                .map(|id| format!("<dayburn-slider scenario=\"{scenario}\" input=\"{}\"></dayburn-slider>", id.key())),
        );
        lines.extend(
            self.settings.show.charts().into_iter().map(|chart| {
                format!("<dayburn-chart scenario=\"{scenario}\" chart=\"{}\"></dayburn-chart>", chart.key())
            }),
        );
        lines.join("\n")
    }
}

/// The height that an embed needs on a telephone, where it needs most: a frame without the script keeps it. A frozen one
/// is the sentence alone.
fn height(settings: &Settings, is_frozen: bool) -> u32 {
    const HEAD_AND_FOOT: u32 = 185;
    const CONTROL: u32 = 118;
    if is_frozen {
        return HEAD_AND_FOOT;
    }
    let charts = settings.show.charts().into_iter().map(chart_height).sum::<u32>();
    HEAD_AND_FOOT + charts + CONTROL * u32::try_from(settings.controls.len()).unwrap_or(0)
}

const fn chart_height(chart: ChartKey) -> u32 {
    match chart {
        ChartKey::Dots => 225,
        ChartKey::Composition => 155,
        ChartKey::Uses => 210,
        ChartKey::Drivers => 565,
        ChartKey::Day => 260,
        ChartKey::Memory => 290,
        ChartKey::Roofline => 490,
        ChartKey::Operating => 455,
    }
}

/// A text inside an attribute, or between two tags.
fn attribute(text: &str) -> String {
    text.chars().fold(String::new(), |mut text, c| {
        match c {
            '&' => text.push_str("&amp;"),
            '"' => text.push_str("&quot;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            c if c.is_control() => text.push(' '),
            c => text.push(c),
        }
        text
    })
}
