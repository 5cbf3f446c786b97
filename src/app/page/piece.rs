//! A piece of a review: one heading, one paragraph, one line of facts, as it reads, whatever width it is laid out for.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// One piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub role: Role,
    /// What it says; `\n` begins a new line.
    pub text: Box<str>,
    /// The stretches of it that are set apart, in order, none within another.
    pub marks: Box<[Mark]>,
    /// What stands before its lines.
    pub lead: Lead,
    /// What stands at the right end of its first line: the film time of a scene.
    pub aside: Option<Box<str>>,
    /// The part of the review that it belongs to: 0 before the scenes, then one for each scene, then the one after them.
    pub part: usize,
    /// Which piece of that part it is.
    pub number: usize,
}

/// What a piece is, for the view to set apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Role {
    /// The album's title.
    Title,
    /// Facts about the album; who wrote the review.
    Fact,
    /// The label of a scene or a part.
    Heading,
    /// A heading within the text of a scene.
    Subheading,
    /// A track that the scene is about.
    Track,
    /// A theme that is heard.
    Theme,
    /// Running text.
    #[default]
    Text,
    /// Text that keeps its lines: code, tables.
    Verbatim,
    /// A break between two stretches of text.
    Rule,
    /// Nothing.
    Blank,
}

impl Role {
    /// The columns before its lines, kept free for a sign.
    pub fn indent(self) -> usize {
        match self {
            Self::Track | Self::Theme | Self::Verbatim => 2,
            Self::Title | Self::Fact | Self::Heading | Self::Subheading | Self::Text | Self::Rule | Self::Blank => 0,
        }
    }
}

/// A stretch of a piece's text that is set apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// How it is set.
    pub face: Face,
}

/// How a stretch of text is set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Face {
    /// Emphasised.
    pub emphasis: bool,
    /// Strongly emphasised.
    pub strong: bool,
    /// The web address that it leads to.
    pub link: Option<Box<str>>,
}

/// What stands before the lines of a piece: the bars of quotes, the room of a list, the sign of its item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lead {
    /// How many quotes it stands in.
    pub quotes: usize,
    /// The columns of the lists that it stands in.
    pub indent: usize,
    /// The sign of the item that it begins, as it was written: `-`, `12.`
    pub sign: Option<Box<str>>,
}

impl Lead {
    /// The columns it takes of `width`: never more than half.
    pub fn columns(&self, width: usize) -> usize {
        (self.quotes * 2 + self.indent).min(width / 2)
    }
}

/// A place in a review: what a reader's place is kept by, whatever width it is laid out for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The part, as pieces count them.
    pub part: usize,
    /// The piece in that part.
    pub piece: usize,
    /// The byte of that piece's text.
    pub byte: usize,
}
