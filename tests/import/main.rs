//! `leitmotif import`: the real binary on folders of files that are what they claim, and on some that are not.
#![allow(unreachable_pub, reason = "the files of one test program")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails where it breaks")]

mod audio;
mod folders;
mod hostile;
mod inside;
mod library;
mod merging;
#[path = "../program/mod.rs"]
mod program;
mod scene;
mod stopping;
