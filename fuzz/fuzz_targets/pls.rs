//! Any bytes to the reader of `x.pls`; seeds are in `tests/data/pls`.
#![no_main]

#[path = "../../tests/imports/sound.rs"]
mod sound;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sound::check("x.pls", bytes));
