//! Any bytes to the reader of articles in HTML; seeds are in `tests/data/articles`.
#![no_main]

#[path = "../../tests/imports/sound.rs"]
mod sound;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sound::check("x.html", bytes));
