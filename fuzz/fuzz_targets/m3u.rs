//! Any bytes to the reader of `x.m3u`; seeds are in `tests/data/m3u`.
#![no_main]

#[path = "../../tests/imports/sound.rs"]
mod sound;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sound::check("x.m3u", bytes));
