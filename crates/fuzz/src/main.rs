//! The fuzzer: `DAYBURN_FUZZ` names the target, arguments are those of libFuzzer. `tools/fuzz.sh` runs it.
#![no_main]

use fuzz::Target;
use libfuzzer_sys::{Corpus, fuzz_target};
use std::sync::LazyLock;

static TARGET: LazyLock<Option<Target>> =
    LazyLock::new(|| std::env::var("DAYBURN_FUZZ").ok().and_then(|name| Target::named(&name)));

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let (Some(target), Ok(text)) = (*TARGET, std::str::from_utf8(bytes)) else { return Corpus::Reject };
    target.check(text);
    Corpus::Keep
});
