//! The palette as data, for both themes. `style/tokens.css` carries the same values; a test compares them.
//!
//! A thing keeps its series on the whole page, and series are taken in order. No two of the six come closer than
//! [`FLOOR`] for a reader with protanopia, deuteranopia or tritanopia; the test below is the check.

/// The smallest distance in OKLab allowed between any two series, for any reader. 0.02 is just noticeable.
pub const FLOOR: f64 = 0.09;

/// One of the six series colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Series {
    /// Ember: the reader's scenario.
    One,
    /// Blue.
    Two,
    /// Teal.
    Three,
    /// Ochre.
    Four,
    /// Plum.
    Five,
    /// Slate.
    Six,
}

impl Series {
    /// All six, in the order in which they are taken.
    pub const ALL: [Self; 6] = [Self::One, Self::Two, Self::Three, Self::Four, Self::Five, Self::Six];
}

/// What an area is filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// One of the six series.
    Series(Series),
    /// The lighter ember, for a second part of the reader's own.
    Mid,
    /// Hatching: unused capacity, and nothing else.
    Hatched,
    /// Grey: context, or a remainder.
    Grey,
}

impl Fill {
    /// The style class of an area with this fill.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Series(Series::One) => "fill-1",
            Self::Series(Series::Two) => "fill-2",
            Self::Series(Series::Three) => "fill-3",
            Self::Series(Series::Four) => "fill-4",
            Self::Series(Series::Five) => "fill-5",
            Self::Series(Series::Six) => "fill-6",
            Self::Mid => "fill-mid",
            Self::Hatched => "fill-hatched",
            Self::Grey => "fill-grey",
        }
    }

    /// The style class of a text on an area with this fill.
    pub const fn text_class(self) -> &'static str {
        match self {
            Self::Series(Series::One) => "on-1",
            Self::Series(Series::Two) => "on-2",
            Self::Series(Series::Three) => "on-3",
            Self::Series(Series::Four) => "on-4",
            Self::Series(Series::Five) => "on-5",
            Self::Series(Series::Six) => "on-6",
            Self::Mid => "on-mid",
            Self::Hatched => "on-hatched",
            Self::Grey => "on-grey",
        }
    }
}

/// A colour, as six hexadecimal digits.
pub type Hex = u32;

/// A colour and what is written on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swatch {
    /// The colour of the area.
    pub fill: Hex,
    /// The colour of a text on it.
    pub text: Hex,
}

/// The colours of one theme that charts and their tests need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// The ground of the page.
    pub bg: Hex,
    /// The ground of a derived line.
    pub well: Hex,
    /// Lines between rows.
    pub rule: Hex,
    /// Gridlines of charts.
    pub grid: Hex,
    /// Axes, lines under the head of a table.
    pub rule_strong: Hex,
    /// Control edges, grey marks, hatching.
    pub field: Swatch,
    /// Titles and figures.
    pub ink: Hex,
    /// Body text.
    pub ink_2: Hex,
    /// Hints and axis text.
    pub ink_3: Hex,
    /// The reader's scenario.
    pub ember: Hex,
    /// The 90% range.
    pub ember_mid: Swatch,
    /// Interval band, highlight.
    pub ember_tint: Hex,
    /// Tornado, towards cheaper.
    pub lower: Hex,
    /// The six series, in order.
    pub series: [Swatch; 6],
}

/// The light theme.
pub const LIGHT: Palette = Palette {
    bg: 0xffffff,
    well: 0xf6f5f2,
    rule: 0xe4e2dd,
    grid: 0xecebe7,
    rule_strong: 0xc8c5be,
    field: Swatch { fill: 0x85878c, text: 0x17181a },
    ink: 0x17181a,
    ink_2: 0x484a4f,
    ink_3: 0x696b70,
    ember: 0xb13508,
    ember_mid: Swatch { fill: 0xcf7f5c, text: 0x17181a },
    ember_tint: 0xf6e4da,
    lower: 0x2a3d8f,
    series: [
        Swatch { fill: 0xb13508, text: 0xffffff },
        Swatch { fill: 0x2a3d8f, text: 0xffffff },
        Swatch { fill: 0x2b9aa6, text: 0x06201f },
        Swatch { fill: 0xc28722, text: 0x06201f },
        Swatch { fill: 0x4f2145, text: 0xffffff },
        Swatch { fill: 0x5c6375, text: 0xffffff },
    ],
};

/// The dark theme: its own set, not an inversion.
pub const DARK: Palette = Palette {
    bg: 0x15171b,
    well: 0x1d2025,
    rule: 0x2b2f35,
    grid: 0x24282e,
    rule_strong: 0x454b53,
    field: Swatch { fill: 0x767b84, text: 0x000000 },
    ink: 0xe9e7e2,
    ink_2: 0xb9bbbf,
    ink_3: 0x94979d,
    ember: 0xf0895a,
    ember_mid: Swatch { fill: 0xb9704f, text: 0x15171b },
    ember_tint: 0x3a251c,
    lower: 0x6f93ea,
    series: [
        Swatch { fill: 0xe8814f, text: 0x15171b },
        Swatch { fill: 0x4a6fd6, text: 0xffffff },
        Swatch { fill: 0x7fd4cf, text: 0x15171b },
        Swatch { fill: 0xe3c161, text: 0x15171b },
        Swatch { fill: 0x9e5470, text: 0xffffff },
        Swatch { fill: 0x838c9c, text: 0x15171b },
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    type Matrix = [[f64; 3]; 3];

    const NORMAL: Matrix = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];

    // Machado, Oliveira and Fernandes (2009), severity 1.0, for linear RGB.
    const PROTANOPIA: Matrix =
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]];
    const DEUTERANOPIA: Matrix =
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]];
    const TRITANOPIA: Matrix =
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]];
    const READERS: [Matrix; 4] = [NORMAL, PROTANOPIA, DEUTERANOPIA, TRITANOPIA];

    fn linear(colour: Hex) -> [f64; 3] {
        [16, 8, 0].map(|shift| {
            let channel = f64::from((colour >> shift) & 0xff) / 255.0;
            if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        })
    }

    fn times(matrix: &Matrix, v: [f64; 3]) -> [f64; 3] {
        matrix.map(|row| row[0] * v[0] + row[1] * v[1] + row[2] * v[2])
    }

    /// Ottosson (2020).
    fn oklab(rgb: [f64; 3]) -> [f64; 3] {
        let cone: Matrix = [
            [0.4122214708, 0.5363325363, 0.0514459929],
            [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005],
        ];
        let lab: Matrix = [
            [0.2104542553, 0.7936177850, -0.0040720468],
            [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ];
        times(&lab, times(&cone, rgb).map(f64::cbrt))
    }

    fn distance(a: Hex, b: Hex, reader: &Matrix) -> f64 {
        let seen = |colour| oklab(times(reader, linear(colour)).map(|channel| channel.clamp(0.0, 1.0)));
        let (a, b) = (seen(a), seen(b));
        (0..3).map(|axis| (a[axis] - b[axis]).powi(2)).sum::<f64>().sqrt()
    }

    fn smallest(palette: &Palette, reader: &Matrix) -> f64 {
        let colours = palette.series.map(|swatch| swatch.fill);
        let mut smallest = f64::INFINITY;
        for (index, first) in colours.iter().enumerate() {
            for second in &colours[index + 1..] {
                smallest = smallest.min(distance(*first, *second, reader));
            }
        }
        smallest
    }

    fn contrast(a: Hex, b: Hex) -> f64 {
        let luminance = |colour| {
            let [red, green, blue] = linear(colour);
            0.2126 * red + 0.7152 * green + 0.0722 * blue
        };
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[track_caller]
    fn assert_near(got: f64, expected: f64) {
        assert!((got - expected).abs() < 0.0006, "{got:.4}, expected {expected}");
    }

    #[test]
    fn every_reader_can_tell_the_six_series_apart() {
        for palette in [LIGHT, DARK] {
            for reader in READERS {
                let distance = smallest(&palette, &reader);
                assert!(distance >= FLOOR, "{distance:.3}");
            }
        }
    }

    /// The figures printed in the visual specification.
    #[test]
    fn distances_are_those_of_the_specification() {
        for (palette, expected) in [(LIGHT, [0.147, 0.141, 0.128, 0.111]), (DARK, [0.145, 0.116, 0.094, 0.102])] {
            for (reader, expected) in READERS.iter().zip(expected) {
                assert_near(smallest(&palette, reader), expected);
            }
        }
    }

    #[test]
    fn other_pairs_that_stand_side_by_side_can_be_told_apart() {
        for palette in [LIGHT, DARK] {
            for reader in READERS {
                assert!(distance(palette.lower, palette.ember, &reader) >= 0.2);
                assert!(distance(palette.ember, palette.ember_mid.fill, &reader) >= FLOOR);
            }
        }
    }

    #[test]
    fn marks_and_texts_have_contrast() {
        for palette in [LIGHT, DARK] {
            for swatch in palette.series.into_iter().chain([palette.field, palette.ember_mid]) {
                assert!(contrast(swatch.fill, palette.bg) >= 3.0, "{swatch:06x?} on the page");
                assert!(contrast(swatch.fill, swatch.text) >= 4.5, "text on {swatch:06x?}");
            }
            for text in [palette.ink, palette.ink_2, palette.ink_3, palette.ember] {
                assert!(contrast(text, palette.bg) >= 4.5, "{text:06x} on the page");
                assert!(contrast(text, palette.well) >= 4.5, "{text:06x} on the well");
            }
            assert!(contrast(palette.ember, palette.ember_tint) >= 4.5);
            assert!(contrast(palette.lower, palette.bg) >= 3.0);
        }
    }
}
