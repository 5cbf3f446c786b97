//! What every form of article is turned into: its lines in order, each with what it is for.

use std::ops::Range;

use crate::model::{Kind, Length};

/// One logical line of an article.
#[derive(Debug, Clone, Default)]
pub(super) struct Piece {
    /// Its line in the source, from 1; a page that was made small has one line for all.
    pub(super) line: usize,
    /// Its place among the lines of the article.
    pub(super) nth: usize,
    /// Which paragraph, list or table it belongs to; lines of one paragraph share it.
    pub(super) block: usize,
    pub(super) role: Role,
    pub(super) text: String,
    /// The parts in italics or bold, in characters.
    pub(super) marks: Vec<Range<usize>>,
}

/// What a line is for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Role {
    /// A line of running text.
    #[default]
    Text,
    /// A heading that the form marks as one, and its level.
    Heading(u8),
    /// A list item, and the number that the list gives it.
    Item(Option<u32>),
    /// A row of a table.
    Row(Vec<String>),
    /// A line that looks like a heading, though nothing marks it as one.
    Short,
}

/// What the head of a page says about it.
#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    pub(super) title: Option<String>,
    pub(super) author: Option<String>,
    /// Who wrote the article, where a mark beside the text says so.
    pub(super) byline: Option<String>,
    pub(super) source: Option<String>,
    /// The name of the site.
    pub(super) site: Option<String>,
    /// The title of the album, where the head names the album apart from the page.
    pub(super) album: Option<String>,
    /// The names of those who wrote the music.
    pub(super) composers: Option<String>,
    pub(super) label: Option<String>,
    /// The day on which the album came out, as it is written there.
    pub(super) released: Option<String>,
    /// The film, the series or the game.
    pub(super) work: Option<String>,
    pub(super) year: Option<String>,
    /// What kind of work it is, where the page states that for machines.
    pub(super) kind: Option<Kind>,
    /// The words under which the site files the article.
    pub(super) tags: Vec<String>,
    /// The tracks that the page states for machines, with their lengths.
    pub(super) tracks: Vec<(String, Option<Length>)>,
}

/// An article, read but not yet understood.
#[derive(Debug, Clone, Default)]
pub(super) struct Page {
    pub(super) head: Head,
    pub(super) pieces: Vec<Piece>,
    size: usize,
}

/// Lines of one article that are read, at most; the rest of a longer one is left, and a warning says so.
const MOST_PIECES: usize = 20_000;
/// Bytes of text that are read, at most.
const MOST_TEXT: usize = 2_000_000;

impl Page {
    /// Adds a line, while there is room.
    pub(super) fn push(&mut self, piece: Piece) {
        if !self.is_full() {
            self.size += piece.text.len();
            self.pieces.push(piece);
        }
    }

    /// Whether no more is read.
    pub(super) fn is_full(&self) -> bool {
        self.pieces.len() >= MOST_PIECES || self.size >= MOST_TEXT
    }
}

/// Lines of text as pieces of one block.
#[cfg(test)]
pub(super) fn pieces(lines: &[&str]) -> Vec<Piece> {
    lines.iter().map(|text| Piece { text: (*text).to_owned(), ..Piece::default() }).collect()
}
