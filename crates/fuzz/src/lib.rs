//! What reads text that others wrote: links, configurations of models, numbers, files. Each has what must hold for any
//! text; `make fuzz` looks for a text for which it does not, and tests replay what was found before.

use dayburn::count;
use dayburn::i18n::results::files::file_problem;
use dayburn::i18n::{self, lang::Lang};
use dayburn::model::quantities::Id;
use dayburn::scenario::codec::{self, Link};
use dayburn::scenario::file::{self, Opened};
use dayburn::scenario::problem::Problem;
use dayburn::scenario::{Change, Scenario, amount, number, variants};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{fs, io};

/// No text may take longer, on a slow machine and without optimization.
const LONGEST: Duration = Duration::from_secs(10);

/// Something that reads text.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Its name, as `make fuzz` and the files of its corpus have it.
    pub name: &'static str,
    /// Panics where a text breaks what must hold.
    check: fn(&str),
    /// Files of `tests/hostile` that it starts from.
    hostile: &'static [&'static str],
}

/// All of them.
pub const TARGETS: [Target; 5] = [
    Target { name: "link", check: link, hostile: &["texts", "links"] },
    Target { name: "answer", check: answer, hostile: &["links"] },
    Target { name: "config", check: config, hostile: &["configs"] },
    Target { name: "number", check: number, hostile: &["texts"] },
    Target { name: "file", check: file, hostile: &["files"] },
];

impl Target {
    /// The target of a name.
    pub fn named(name: &str) -> Option<Self> {
        TARGETS.into_iter().find(|target| target.name == name)
    }

    /// Checks a text, and how long that takes.
    ///
    /// # Panics
    /// Where the text breaks what must hold.
    pub fn check(&self, text: &str) {
        let start = Instant::now();
        (self.check)(text);
        assert!(start.elapsed() < LONGEST, "{} took {:?}", self.name, start.elapsed());
    }

    /// What earlier runs kept: texts that together reach all that was reached.
    ///
    /// # Errors
    /// Where a file cannot be read.
    pub fn corpus(&self) -> io::Result<Vec<String>> {
        match fs::read_to_string(self.corpus_file()) {
            Ok(text) => Ok(serde_json::from_str(&text)?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }

    /// Where they stand.
    pub fn corpus_file(&self) -> PathBuf {
        repository().join(format!("crates/fuzz/corpus/{}.json", self.name))
    }

    /// What a run starts from beside the corpus: hostile texts, old links, configurations of the tests.
    ///
    /// # Errors
    /// Where a file cannot be read.
    pub fn seeds(&self) -> io::Result<Vec<String>> {
        let mut seeds = Vec::new();
        for name in self.hostile {
            let text = fs::read_to_string(repository().join(format!("tests/hostile/{name}.json")))?;
            seeds.extend(serde_json::from_str::<Vec<Hostile>>(&text)?.iter().map(Hostile::written));
        }
        match self.name {
            "link" | "answer" => {
                let old = fs::read_to_string(repository().join("tests/old_links.txt"))?;
                seeds.extend(old.lines().filter_map(|line| line.rsplit('\t').next()).map(str::to_owned));
            }
            "config" => {
                for folder in ["known", "public", "bad"] {
                    seeds.extend(files(&repository().join("tests/configs").join(folder))?);
                }
            }
            _ => {}
        }
        Ok(seeds)
    }
}

/// A case of `tests/hostile`.
#[derive(Deserialize)]
struct Hostile {
    text: String,
    repeat: Option<Repeat>,
    #[serde(default)]
    after: String,
}

#[derive(Deserialize)]
struct Repeat {
    text: String,
    times: usize,
}

impl Hostile {
    fn written(&self) -> String {
        let repeated = self.repeat.as_ref().map(|repeat| repeat.text.repeat(repeat.times)).unwrap_or_default();
        [self.text.as_str(), &repeated, &self.after].concat()
    }
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files of a folder that are text, by name.
fn files(folder: &Path) -> io::Result<Vec<String>> {
    let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    let bytes = paths.iter().filter(|path| path.is_file()).map(fs::read).collect::<io::Result<Vec<_>>>()?;
    Ok(bytes.into_iter().filter_map(|bytes| String::from_utf8(bytes).ok()).collect())
}

/// A link comes back the same, and each of its problems names the key.
fn link(text: &str) {
    let (link, problems) = codec::decode(text);
    comes_back(&link);
    problems.iter().for_each(named);
}

/// Whatever a link says can be computed, and what there is to say of it can be said. Far slower than reading the link.
fn answer(text: &str) {
    let (link, _) = codec::decode(text);
    for scenario in std::iter::once(&link.scenario).chain(&link.variants) {
        let answer = scenario.answer();
        assert!(!answer.estimate.outputs().is_empty());
        for note in answer.notes() {
            assert!(Lang::ALL.iter().all(|lang| !i18n::note(*lang, &note).is_empty()));
        }
    }
}

/// What is written of a link is read as the same link, and written the same.
fn comes_back(link: &Link) {
    let written = codec::encode(link);
    let (again, _) = codec::decode(&written);
    assert_eq!(again, *link, "{written}");
    assert_eq!(codec::encode(&again), written);
    let told = link.scenario.problems().into_iter().chain(variants::problems(&link.variants));
    for problem in told {
        named(&problem);
    }
}

/// A message stands in both languages, is no longer than a message should be, and says which key it is about.
fn named(problem: &Problem) {
    let key = match problem {
        Problem::Unreadable { id, .. } | Problem::OutOfBounds { id, .. } | Problem::NotAnInput { id } => id.key(),
        Problem::UnknownOption { choice, .. }
        | Problem::NotMixed { choice, .. }
        | Problem::BadWeights { choice, .. } => choice.key(),
        Problem::UnknownSetting { key, .. } => key,
        Problem::UnknownPreset { .. } => "preset",
        Problem::InVariant { problem, .. } => return named(problem),
        _ => "",
    };
    for lang in Lang::ALL {
        let said = i18n::problem(*lang, problem);
        assert!(said.contains(key) && said.chars().count() < 600, "{said}");
        assert!(!said.chars().any(|c| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}')), "{said:?}");
    }
}

/// A configuration is counted or refused with a reason; the model it becomes stands in a link.
fn config(text: &str) {
    match count::count(text) {
        Ok(count) => {
            let scenario = Scenario::default().apply(Change::Model(Box::new(count)));
            comes_back(&Link { scenario, ..Link::default() });
        }
        Err(problem) => {
            for lang in Lang::ALL {
                let said = i18n::count::problem(*lang, &problem);
                assert!(!said.is_empty() && said.chars().count() < 600, "{said}");
            }
        }
    }
}

/// A file is opened or refused with a reason; what it holds comes back in a link.
fn file(text: &str) {
    match file::open(text) {
        Ok(Opened::Scenario(link, problems)) => {
            comes_back(&link);
            problems.iter().for_each(named);
        }
        Ok(Opened::Kept(kept)) => kept.iter().for_each(|kept| comes_back(&codec::decode(&kept.link).0)),
        Ok(Opened::Config) => config(text),
        Err(problem) => {
            for lang in Lang::ALL {
                let said = file_problem(*lang, &problem);
                assert!(!said.is_empty() && said.chars().count() < 600, "{said}");
            }
        }
    }
}

/// A number or range that can be read is written so that the same bits are read, a range so that its ends are
/// what they are alone; text typed into a field is no panic.
fn number(text: &str) {
    for id in [Id::DailyUsers, Id::Mfu, Id::GpuHourPrice, Id::ServerPower, Id::TpotTarget, Id::OutputTokens, Id::Batch]
    {
        let unit = id.unit();
        if let Ok(value) = number::parse(text, unit) {
            assert!(value.is_finite(), "{text} is {value}");
            let written = number::encode(value, unit);
            assert_eq!(number::parse(&written, unit), Ok(value), "{written}");
        }
        if let Ok(amount::Amount::Range(low, high)) = amount::parse(text, unit) {
            assert!(low.is_finite() && high.is_finite() && low <= high, "{text} is {low} to {high}");
            let written = amount::encode_range((low, high), unit);
            let alone = |end| number::parse(&number::encode(end, unit), unit).unwrap_or(f64::NAN);
            let ends = amount::Amount::Range(alone(low), alone(high));
            assert_eq!(amount::parse(&written, unit), Ok(ends), "{text} is written {written}");
        }
        let scenario = Scenario::default().apply(Change::Number(id, text.to_owned()));
        scenario.problems().iter().for_each(named);
    }
}
