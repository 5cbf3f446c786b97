//! Keys and the mouse in, state and screen out: what a reader's deeds come to, without a terminal.
#![allow(clippy::unwrap_used, reason = "a test fails where it breaks")]

#[path = "../common/mod.rs"]
mod common;

mod ahead;
mod anything;
mod choosing;
mod failing;
mod fast;
mod marking;
mod mouse;
mod own_keys;
mod places;
mod reading;
mod searching;
mod staying;
mod timeline;
mod waiting;
mod walking;

/// A window with the three panes side by side.
const SIZE: (u16, u16) = (120, 40);
