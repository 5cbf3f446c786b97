//! leitmotif: the booklet of a film score in the terminal.
//!
//! The house has floors; a room names lower floors only (`tests/floors.rs` holds it to that).
//!
//! | floor | rooms | what they do |
//! |---|---|---|
//! | roof | `main.rs`, [`cli`] | arguments, subcommands, exit status |
//! | 4 | [`shell`] | the outside world: terminal, signals, threads, the loop |
//! | 3 | [`ui`] | state → cells, pure |
//! | 2 | [`app`], [`jobs`] | state and decisions; deeds as plain functions |
//! | 1 | [`search`], [`store`], [`import`] | query → hits; files ↔ albums; foreign bytes → albums |
//! | 0 | [`model`] | what things are |

pub mod app;
pub mod cli;
pub mod import;
pub mod jobs;
pub mod model;
pub mod search;
pub mod shell;
pub mod store;
pub mod ui;
