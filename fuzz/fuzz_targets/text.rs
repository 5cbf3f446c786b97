//! Any bytes to the reader of articles in plain text; seeds are in `tests/data/articles`.
#![no_main]

#[path = "../../tests/imports/sound.rs"]
mod sound;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sound::check("x.txt", bytes));
