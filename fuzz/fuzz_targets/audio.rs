//! Any bytes to the reader of audio files; seeds are in `tests/data/fuzz/audio`.
#![no_main]

#[path = "../../tests/imports/sound.rs"]
mod sound;

// lofty panics on some files, which the reader catches: a hook that ends the program would make that a find.
libfuzzer_sys::fuzz_target!(init: std::panic::set_hook(Box::new(|_| ())), |bytes: &[u8]| sound::check_audio(bytes));
