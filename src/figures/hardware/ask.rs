//! What the view of hardware is asked, as the link says it: `own,precise`.

use crate::model::choices::Ownership;

/// What is shown of a ranking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Rented or owned; none for what the scenario says.
    pub ownership: Option<Ownership>,
    /// Only weights with as many bits as those of the scenario.
    pub precise: bool,
    /// Every size and format, not only the best of each accelerator.
    pub every: bool,
    /// Words that say nothing here. They stay in the link.
    pub unknown: Vec<String>,
}

const PRECISE: &str = "precise";
const EVERY: &str = "all";

impl Asked {
    /// Reads what a link says. Of two words that contradict each other the last one counts.
    pub fn read(text: &str) -> Self {
        let mut asked = Self::default();
        let words = text.split([',', ' ', '，', '+']).map(str::trim).filter(|word| !word.is_empty());
        for word in words {
            let known = word.to_ascii_lowercase();
            match (known.as_str(), Ownership::from_key(&known)) {
                (_, Some(ownership)) => asked.ownership = Some(ownership),
                (PRECISE, _) => asked.precise = true,
                (EVERY, _) => asked.every = true,
                _ => asked.unknown.push(word.to_owned()),
            }
        }
        asked
    }

    /// As a link says it.
    pub fn text(&self) -> String {
        let ownership = self.ownership.map(Ownership::key);
        let words = [ownership, self.precise.then_some(PRECISE), self.every.then_some(EVERY)];
        let words = words.into_iter().flatten().chain(self.unknown.iter().map(String::as_str));
        words.collect::<Vec<_>>().join(",")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_is_written_as_it_was_read() {
        for text in ["", "own", "rent,precise", "own,precise,all", "all,what"] {
            assert_eq!(Asked::read(text).text(), text);
        }
        assert_eq!(Asked::read("All, OWN").text(), "own,all");
        assert_eq!(Asked::read("own,rent").ownership, Some(Ownership::Rent));
        assert_eq!(Asked::read("b200 own").unknown, ["b200"]);
    }
}
