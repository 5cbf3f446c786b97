//! Any bytes to the reader of `x.nfo`; seeds are in `tests/data/nfo`.
#![no_main]

#[path = "../../tests/imports/sound.rs"]
mod sound;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sound::check("x.nfo", bytes));
