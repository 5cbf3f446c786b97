//! Any bytes to the reader of our own form of an article; seeds are in `tests/data/fuzz/form`.
#![no_main]

#[path = "../../tests/imports/sound.rs"]
mod sound;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sound::check_form(bytes));
