//! Any bytes to the reader of `x.csv`; seeds are in `tests/data/table`.
#![no_main]

#[path = "../../tests/imports/sound.rs"]
mod sound;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sound::check("x.csv", bytes));
