//! The article form: an album as the Markdown in which people read, write and edit it. One writer, one reader, and
//! what the one writes the other reads back as the same album.
//!
//! ```text
//! ---                                     front matter, YAML
//! id: joker-2019
//! title: Joker
//! work:
//!   kind: film
//!   title: Joker
//! ---
//!
//! The summary.
//!
//! ## Scenes
//!
//! ### The stairs @ 1:22:10 [11, 2.3]      label, time in the film, tracks (11 is 1.11)
//!
//! Themes: Arthur's theme; "a; b"
//!
//! The text.
//!
//! ## Verdict
//!
//! ## Tracks                               or: ## Tracks: disc 2
//!
//! 1. Hoyt's Office (1:25) <!-- {"isrc":"…"} -->
//! ```
//!
//! Running text is taken as it stands. A line of it that would read as something else has a `\` before it.
//! Where a title would read as having a time, tracks or a length that it does not have, `@ –:––`, `[]` and `(–:––)` say so.
//! Fields that this version does not know stand in the front matter, those of scenes and tracks in comments.
//! What is there but empty, and could be taken for missing, is said under `review:`.

mod album;
mod faults;
mod fields;
mod front;
mod heading;
mod item;
mod matter;
mod node;
mod note;
mod outline;
mod prose;
mod read;
mod scene;
mod themes;
mod yaml;

#[cfg(test)]
mod albums;
#[cfg(test)]
mod tests;

pub use album::write;
pub use faults::Spot;
pub use outline::{At, is_form, line_of};
pub use read::{read, read_over};

use crate::model::Length;
use crate::model::length::UNKNOWN;

/// What a line says of a length or a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Nothing,
    /// That it is not known.
    Unknown,
    Known(Length),
}

impl Told {
    fn length(self) -> Option<Length> {
        match self {
            Self::Known(length) => Some(length),
            Self::Nothing | Self::Unknown => None,
        }
    }
}

/// Whether `text` says that a length or time is not known.
fn says_unknown(text: &str) -> bool {
    text == UNKNOWN || matches!(text, "?" | "-:--" | "–:–" | "--:--" | "-" | "–")
}

/// Whether `text` was meant to be a length or a time: a digit first, and a colon.
fn means_time(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) && text.contains(':') && !text.contains(char::is_whitespace)
}
