//! Any bytes to the reader of `x.cue`; seeds are in `tests/data/cue`.
#![no_main]

#[path = "../../tests/imports/sound.rs"]
mod sound;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sound::check("x.cue", bytes));
