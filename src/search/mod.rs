//! Query → hits: how a few typed letters become the best tracks of a library.
//!
//! 1. [`Query::parse`] reads what was typed: *words*, which find and rank, and *filters*, which only narrow.
//! 2. [`Index::new`] keeps the library's titles folded, in *chunks*: runs of albums, each rebuilt only when it changed.
//! 3. [`search`] makes one *pass* over the chunks, in parallel, a *stretch* of tracks at a time (`pass.rs`). In a stretch
//!    filters strike tracks out, and every word gives every track a *grade*, a small number: the [`Field`] where it
//!    stands and its [`Class`] there (`grade.rs`). A *mask* of a title's letters spares most titles a look; the others
//!    are swept, many bytes at once (`sweep.rs`).
//! 4. The grades alone decide who can be among the best. Only those few are put in full order (`order.rs` says
//!    which), and of these only the ones that can still score high enough ask `fuzzy-matcher` about scattered letters.
//! 5. [`title_letters`] and [`album_letters`] say afterwards, for the rows on the screen, which letters to highlight.
//!
//! A [`Searcher`] remembers its last hits: a query that says more looks only at these (`trail.rs`). Where nothing is found,
//! [`nearest`] makes the same pass with words that forgive a slip (`slip.rs`). A [`Sieve`] tells from an album's bare texts,
//! before it is opened, whether a query can find anything in it.
//!
//! `plain.rs`, for tests only, does all of it in the simplest way; both must always agree.

mod album;
mod asked;
mod best;
mod chunk;
mod class;
mod filter;
mod fuzzy;
mod grade;
mod guess;
mod hits;
mod index;
mod letters;
mod lines;
mod mask;
mod most;
mod names;
mod needle;
mod order;
mod pass;
mod pick;
mod query;
mod range;
mod scenes;
mod sieve;
mod slip;
mod sweep;
mod trace;
mod trail;

#[cfg(test)]
mod plain;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

pub use album::find_album;
pub use class::{Class, Field};
pub use guess::guess_letters;
pub use hits::{Found, Hit, Hits};
pub use index::Index;
pub use letters::{album_letters, title_letters};
pub use names::{Heard, Names, Theme};
pub use pass::{Searcher, nearest, search};
pub use pick::Pick;
pub use query::Query;
pub use sieve::{Sieve, TitleSieve};
