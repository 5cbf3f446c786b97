//! Any bytes as letters of four bytes; seeds are in `tests/data/fuzz/utf_32`.
#![no_main]

#[path = "../../tests/imports/sound.rs"]
mod sound;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sound::check_utf_32(bytes));
