//! Any bytes to the reader of `x.json`; seeds are in `tests/data/own`.
#![no_main]

#[path = "../../tests/imports/sound.rs"]
mod sound;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sound::check("x.json", bytes));
