//! Any bytes to the reader of audio files; seeds are in `tests/data/fuzz/audio`.
#![no_main]

#[path = "../../tests/imports/sound.rs"]
mod sound;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sound::check_audio(bytes));
