//! How wide a text is, estimated without a browser.
//!
//! Layouts need the width of a label before anything is drawn, and must give the same answer natively and in every
//! browser. The advances below follow the wider of the usual system fonts, so that a real label is rarely wider than
//! its estimate.

use std::ops::Range;

/// How heavy a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 600 or 650.
    Strong,
}

/// The share of its size that a text rises above its baseline.
pub const ASCENT: f64 = 0.95;

/// The share of its size that a text hangs below its baseline.
pub const DESCENT: f64 = 0.25;

/// How much wider strong Latin text is. Han is as wide in every weight.
const STRONG: f64 = 1.14;

const ELLIPSIS: char = '…';

/// The estimated width of `text`, in pixels, set at `size` pixels.
pub fn text_width(text: &str, size: f64, weight: Weight) -> f64 {
    let factor = match weight {
        Weight::Regular => 1.0,
        Weight::Strong => STRONG,
    };
    let ems: f64 = text.chars().map(|one| if is_wide(one) { 1.0 } else { advance(one) * factor }).sum();
    ems * size
}

/// The longest beginning of `text` that fits in `width`, with an ellipsis where something is missing.
///
/// Returns an empty text where not even one character and the ellipsis fit.
pub fn fit(text: &str, width: f64, size: f64, weight: Weight) -> String {
    if text_width(text, size, weight) <= width {
        return text.to_string();
    }
    let mut kept: Vec<char> = text.chars().collect();
    while kept.pop().is_some() && !kept.is_empty() {
        let shortened: String = kept.iter().collect::<String>().trim_end().chars().chain([ELLIPSIS]).collect();
        if text_width(&shortened, size, weight) <= width {
            return shortened;
        }
    }
    String::new()
}

/// Where lines of `text` begin and end that are at most so wide, as even as their number allows.
///
/// Latin breaks at spaces, Han between any two characters but before marks that end something. A word that is wider than
/// a line stands on its own.
pub fn lines(text: &str, width: f64, size: f64, weight: Weight) -> Vec<Range<usize>> {
    let first = filled(text, width, size, weight);
    // As narrow as it may be without another line: no last line of one word.
    let (mut narrow, mut wide) = (width / 2.0, width);
    while first.len() > 1 && wide - narrow > 2.0 {
        let middle = (narrow + wide) / 2.0;
        if filled(text, middle, size, weight).len() > first.len() { narrow = middle } else { wide = middle }
    }
    filled(text, wide, size, weight)
}

fn filled(text: &str, width: f64, size: f64, weight: Weight) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let (mut start, mut end) = (0, 0);
    for next in breaks(text) {
        if end > start && text_width(text[start..next].trim_end(), size, weight) > width {
            lines.push(start..start + text[start..end].trim_end().len());
            start = end;
        }
        end = next;
    }
    if end > start {
        lines.push(start..start + text[start..end].trim_end().len());
    }
    lines
}

/// Where a line of a text may end.
fn breaks(text: &str) -> impl Iterator<Item = usize> {
    const CLOSING: [char; 12] = ['，', '。', '、', '；', '：', '！', '？', '）', '”', '’', '%', '…'];
    let ends = text.char_indices().zip(text.chars().skip(1)).filter(|((_, before), after)| {
        let by_space = *before == ' ';
        let by_han =
            (is_wide(*before) || is_wide(*after)) && *before != '（' && *after != ' ' && !is_gap(*before, *after);
        by_space || (by_han && !CLOSING.contains(after))
    });
    ends.map(|((at, before), _)| at + before.len_utf8()).chain([text.len()])
}

/// Whether two characters are held together by a space that does not break.
fn is_gap(before: char, after: char) -> bool {
    [before, after].iter().any(|one| matches!(one, '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2060}'))
}

/// The name before its first bracket or comma: `Reading input (prefill)` becomes `Reading input`.
///
/// `None` where there is nothing to leave out.
pub fn short_name(name: &str) -> Option<&str> {
    let end = name.find(['(', ',', '（', '，', '、'])?;
    let short = name[..end].trim_end();
    (!short.is_empty()).then_some(short)
}

fn advance(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | 'I' | '|' | '!' | '\'' | '.' | ',' | ':' | ';' | '’' | '‘' | '·' => 0.30,
        '\u{2009}' | '\u{202f}' => 0.2,
        ' ' | '\u{a0}' | 'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '-' => 0.38,
        's' | 'c' | 'k' | 'v' | 'x' | 'y' | 'z' | 'J' => 0.56,
        '%' | 'M' | 'm' | 'W' | 'w' => 0.88,
        '–' | '+' | '−' | '=' | '<' | '>' | '~' | '×' => 0.64,
        '…' | '—' => 1.0,
        'A'..='Z' => 0.70,
        '0'..='9' | '$' | '€' | '£' | '?' => 0.62,
        _ => 0.60,
    }
}

/// Whether a character fills a whole em: Han, kana, hangul, full-width forms.
fn is_wide(character: char) -> bool {
    matches!(u32::from(character), 0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF
        | 0xFE30..=0xFE4F | 0xFF00..=0xFF60 | 0xFFE0..=0xFFE6 | 0x1F300..=0x1FAFF | 0x20000..=0x3FFFD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_is_one_em_a_character() {
        assert_eq!(text_width("输入", 12.0, Weight::Regular), 24.0);
        assert_eq!(text_width("输入", 12.0, Weight::Strong), 24.0);
        assert_eq!(text_width("（，。）", 12.0, Weight::Regular), 48.0);
    }

    #[test]
    fn digits_are_about_three_fifths_of_an_em() {
        let digit = text_width("0", 1.0, Weight::Regular);
        assert!((0.56..=0.64).contains(&digit), "{digit}");
    }

    #[test]
    fn shortening_keeps_what_fits_and_says_that_something_is_missing() {
        assert_eq!(fit("Servers", 200.0, 12.0, Weight::Strong), "Servers");
        let short = fit("Maintenance, network", 60.0, 12.0, Weight::Strong);
        assert!(short.ends_with('…') && text_width(&short, 12.0, Weight::Strong) <= 60.0, "{short}");
        assert_eq!(fit("Servers", 5.0, 12.0, Weight::Strong), "");
    }

    #[test]
    fn lines_break_where_a_language_allows_it() {
        let said = |text: &str, width| {
            let lines = lines(text, width, 10.0, Weight::Regular);
            lines.into_iter().map(|line| text[line].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(said("one two three", 1000.0), ["one two three"]);
        assert_eq!(said("one two three four", 70.0), ["one two", "three four"]);
        assert_eq!(said("每天处理，约需费用。", 60.0), ["每天处理，", "约需费用。"]);
        assert_eq!(said("约 310\u{a0}万美元", 45.0).concat(), "约310\u{a0}万美元");
        assert_eq!(said("unbreakable", 10.0), ["unbreakable"]);
        assert!(said("", 10.0).is_empty());
    }

    #[test]
    fn a_short_name_ends_before_bracket_or_comma() {
        assert_eq!(short_name("Reading input (prefill)"), Some("Reading input"));
        assert_eq!(short_name("读取输入（预填充）"), Some("读取输入"));
        assert_eq!(short_name("维保、网络"), Some("维保"));
        assert_eq!(short_name("Servers"), None);
        assert_eq!(short_name("(x)"), None);
    }
}
