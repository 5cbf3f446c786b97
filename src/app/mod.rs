//! State and decisions: what the program knows and what each message makes of it. No IO, no clock, no screen.
//!
//! [`update`] is the only place that changes a [`State`]. A key becomes an [`Action`](action::Action) by the key table,
//! an action changes the state and may ask for something outside (a [`Cmd`]); its answer comes back as a [`Msg`].
//! What only the view can know, rows that fit and text as it wraps, comes back as [`Msg::Measured`].

#![deny(clippy::wildcard_enum_match_arm)]

pub mod action;
mod ahead;
mod asking;
pub mod at_hand;
mod bindings;
mod bookmarks;
pub mod completing;
pub mod config;
pub mod copying;
pub mod cover;
pub mod depth;
mod doing;
mod failing;
mod find_line;
pub mod finding;
mod fits;
mod here;
pub mod histogram;
mod history;
mod importing;
pub mod input;
mod jumps;
pub mod kept;
pub mod key;
pub mod keymap;
pub mod laying;
pub mod list;
mod listing;
pub mod look;
pub mod marked;
pub mod mouse;
mod msg;
mod opened;
mod outline;
mod overlay;
pub mod page;
mod palette;
mod panes;
pub mod picker;
mod reading;
mod searching;
pub mod sheet;
pub mod stand;
pub mod state;
pub mod themes;
pub mod timeline;
mod typing;
mod update;
pub mod wrap;

pub use failing::Work;
pub use key::{Code, Key};
pub use msg::{Cmd, Msg};
pub use state::State;
pub use update::update;
