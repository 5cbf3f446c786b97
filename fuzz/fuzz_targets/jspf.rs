//! Any bytes to the reader of `x.jspf`; seeds are in `tests/data/jspf`.
#![no_main]

#[path = "../../tests/imports/sound.rs"]
mod sound;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sound::check("x.jspf", bytes));
