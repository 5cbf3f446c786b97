//! Any bytes as a text without a name: the encoding is guessed, and the content tells the format.
#![no_main]

#[path = "../../tests/imports/sound.rs"]
mod sound;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sound::check("x", bytes));
