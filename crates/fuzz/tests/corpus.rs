//! What a fuzzer found once must hold without one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

use fuzz::TARGETS;

#[test]
fn every_kept_text_and_every_seed_holds() {
    for target in TARGETS {
        let (seeds, corpus) = (target.seeds().unwrap(), target.corpus().unwrap());
        assert!(seeds.len() >= 10, "{} starts from {} texts", target.name, seeds.len());
        for text in seeds.iter().chain(&corpus) {
            target.check(text);
        }
    }
}
