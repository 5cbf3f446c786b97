//! Any bytes to the reader of `x.xspf`; seeds are in `tests/data/xspf`.
#![no_main]

#[path = "../../tests/imports/sound.rs"]
mod sound;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sound::check("x.xspf", bytes));
