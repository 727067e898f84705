//! The corpus as the fuzzer wants it, a file for each text, and back: `corpus unpack link FOLDER`, `corpus pack link FOLDER`.

use fuzz::Target;
use std::io::{Error, Result};
use std::path::Path;
use std::{env, fs};

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [act, name, folder] = &arguments[..] else {
        return Err(Error::other("usage: corpus unpack|pack TARGET FOLDER"));
    };
    let target = Target::named(name).ok_or_else(|| Error::other(format!("there is no target {name}")))?;
    match act.as_str() {
        "unpack" => unpack(&target, Path::new(folder)),
        "pack" => pack(&target, Path::new(folder)),
        _ => Err(Error::other(format!("{act} is neither unpack nor pack"))),
    }
}

/// Seeds and corpus as files.
fn unpack(target: &Target, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for (at, text) in target.seeds()?.iter().chain(&target.corpus()?).enumerate() {
        fs::write(folder.join(format!("{at:04}")), text)?;
    }
    Ok(())
}

/// Files as the corpus, the shortest first. What the seeds have already is left out.
fn pack(target: &Target, folder: &Path) -> Result<()> {
    let seeds = target.seeds()?;
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder)? {
        texts.extend(String::from_utf8(fs::read(entry?.path())?).ok().filter(|text| !seeds.contains(text)));
    }
    texts.sort_by(|a, b| (a.len(), a).cmp(&(b.len(), b)));
    texts.dedup();
    let file = target.corpus_file();
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(file, serde_json::to_string_pretty(&texts)? + "\n")
}
