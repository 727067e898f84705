//! Small tools for sentences: spaces in Chinese, quoting what somebody wrote, the nearest of a list of words.

use super::lang::Lang;

/// Whether a character is Han.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2fa1f}')
}

/// Parts of a Chinese sentence in a row, with a space where Han meets letters or digits.
pub(super) fn join(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts {
        if let (Some(before), Some(after)) = (text.chars().next_back(), part.chars().next())
            && ((is_han(before) && is_latin(after)) || (is_latin(before) && is_han(after)))
        {
            text.push(' ');
        }
        text.push_str(part);
    }
    text
}

fn is_latin(c: char) -> bool {
    !is_han(c) && (c.is_alphanumeric() || matches!(c, '%' | '$' | '+' | '−' | '-' | '³' | '¢' | '°'))
}

/// A name within an English sentence: `daily users`, but `MFU`. Chinese has no capitals.
pub(super) fn within(name: &str) -> String {
    let mut chars = name.chars();
    let (first, second) = (chars.next(), chars.next());
    match first {
        Some(first) if !second.is_some_and(|second| second.is_ascii_uppercase()) => {
            first.to_ascii_lowercase().to_string() + &name[first.len_utf8()..]
        }
        _ => name.to_owned(),
    }
}

/// Names in a row: `a, b and c`, `a、b 和 c`.
pub(super) fn list(lang: Lang, items: &[String]) -> String {
    let Some((last, rest)) = items.split_last() else { return String::new() };
    if rest.is_empty() {
        return last.clone();
    }
    match lang {
        Lang::En => format!("{} and {last}", rest.join(", ")),
        Lang::Zh => join(&[&rest.join("、"), "和", last]),
    }
}

/// The most characters of foreign text that a message repeats.
const QUOTED: usize = 40;

/// Text that somebody else wrote, fit to stand inside a sentence: without control characters and marks that turn the
/// direction of writing, on one line, at most forty characters. Where it runs from right to left it is set apart, so that
/// the sentence around it keeps its order.
pub(super) fn quoted(text: &str) -> String {
    let clean: String =
        text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| is_visible(*c)).collect();
    let clean = clean.trim();
    let short = if clean.chars().count() <= QUOTED {
        clean.to_owned()
    } else {
        let kept: String = clean.chars().take(QUOTED).collect();
        format!("{}…", kept.trim_end())
    };
    if short.chars().any(is_right_to_left) { format!("\u{2068}{short}\u{2069}") } else { short }
}

/// Hebrew, Arabic and the scripts beside them, also in their forms for old fonts.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}

fn is_visible(c: char) -> bool {
    let hidden = matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
    !c.is_control() && !hidden
}

/// A key as it would be written in a link: `Daily-Users` and `daily users` are `daily_users`.
fn folded(key: &str) -> String {
    key.trim().to_ascii_lowercase().replace(['-', ' ', '.'], "_")
}

/// The candidates from the nearest to the farthest: those that contain the text as whole words, then by the number of
/// letters to change.
pub(super) fn by_nearness<'a>(text: &str, candidates: &[&'a str]) -> Vec<&'a str> {
    let wanted = folded(text);
    let mut found: Vec<(bool, usize, &str)> = candidates
        .iter()
        .map(|candidate| (!has_words(candidate, &wanted), distance(&wanted, &folded(candidate)), *candidate))
        .collect();
    found.sort_by_key(|(other, distance, _)| (*other, *distance));
    found.into_iter().map(|(.., candidate)| candidate).collect()
}

/// The candidate that was most likely meant; none where all are far.
pub(super) fn nearest<'a>(text: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let wanted = folded(text);
    let length = wanted.chars().count();
    let (distance, nearest) =
        candidates.iter().map(|candidate| (distance(&wanted, &folded(candidate)), *candidate)).min()?;
    if distance <= (length / 4).clamp(1, 3) && distance < length {
        return Some(nearest);
    }
    // `users` for `daily_users`: whole words of exactly one candidate.
    let mut with_words = candidates.iter().filter(|candidate| has_words(candidate, &wanted));
    match (with_words.next(), with_words.next()) {
        (Some(only), None) if length >= 3 => Some(only),
        _ => None,
    }
}

fn has_words(candidate: &str, wanted: &str) -> bool {
    format!("_{}_", folded(candidate)).contains(&format!("_{wanted}_"))
}

/// Letters to insert, drop or replace, or neighbors to swap.
fn distance(a: &str, b: &str) -> usize {
    let letters = |text: &str| text.chars().take(QUOTED).collect::<Vec<char>>();
    let (a, b) = (letters(a), letters(b));
    let mut earlier: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (row, from) in a.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, to) in b.iter().enumerate() {
            let replaced = above[column] + usize::from(from != to);
            let mut least = replaced.min(above[column + 1] + 1).min(line[column] + 1);
            if row > 0 && column > 0 && a[row - 1] == *to && b[column - 1] == *from {
                least = least.min(earlier[column - 1] + 1);
            }
            line.push(least);
        }
        earlier = std::mem::replace(&mut above, line);
    }
    above.last().copied().unwrap_or(a.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_has_spaces_beside_latin_only() {
        assert_eq!(join(&["须在", "0.1%", "到", "100%", "之间"]), "须在 0.1% 到 100% 之间");
        assert_eq!(join(&["利用率", "（", "u=1", "）", "须"]), "利用率（u=1）须");
        assert_eq!(join(&["2 亿", "人"]), "2 亿人");
    }

    #[test]
    fn quotes_are_short_and_harmless() {
        assert_eq!(quoted(" a\u{202e}b\u{7}\n c\u{200b} "), "ab  c");
        assert_eq!(quoted(&"x".repeat(50)), format!("{}…", "x".repeat(40)));
        assert_eq!(quoted("$5 \u{5e9}\u{5dc}"), "\u{2068}$5 \u{5e9}\u{5dc}\u{2069}");
    }

    #[test]
    fn finds_what_was_meant() {
        let keys = ["daily_users", "gpu", "mfu", "output_tokens", "input_tokens", "utilization"];
        let cases = [
            ("daily_user", Some("daily_users")),
            ("dialy_users", Some("daily_users")),
            ("Daily-Users", Some("daily_users")),
            ("dailyUsers", Some("daily_users")),
            ("users", Some("daily_users")),
            ("utilisation", Some("utilization")),
            ("GPU", Some("gpu")),
            ("tokens", None),
            ("colour", None),
            ("", None),
            ("x", None),
        ];
        for (text, meant) in cases {
            assert_eq!(nearest(text, &keys), meant, "{text}");
        }
    }

    #[test]
    fn names_lose_their_capital_inside_a_sentence() {
        assert_eq!(within("Daily users"), "daily users");
        assert_eq!(within("MFU"), "MFU");
        assert_eq!(within("KV cache"), "KV cache");
    }
}
