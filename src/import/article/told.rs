//! What the running text of a page says that bears on its lists: which titles it quotes, which names it has.

use std::collections::BTreeSet;

use super::class::{Class, Entry};
use super::folded::fold;
use super::piece::Piece;
use super::tie;
use super::words::whole_words;

/// Signs of running text that are searched for names, at most.
const MOST_PROSE: usize = 100_000;

/// The running text of a page, for what it names.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// What it quotes or emphasises, folded.
    quoted: BTreeSet<String>,
    /// Its paragraphs, folded.
    prose: String,
}

impl Told {
    pub(super) fn new(pieces: &[Piece], entries: &[Entry]) -> Self {
        let prose = pieces.iter().zip(entries).filter(|(_, entry)| entry.class == Class::Prose);
        let mut text = String::new();
        for (piece, _) in prose.take_while(|(piece, _)| piece.text.len() < MOST_PROSE) {
            if text.len() > MOST_PROSE {
                break;
            }
            text.push_str(&fold(&piece.text));
            text.push('\n');
        }
        Self { quoted: tie::quoted(pieces), prose: text }
    }

    /// Whether the text quotes or emphasises `title`.
    pub(super) fn quotes(&self, title: &str) -> bool {
        self.quoted.contains(&fold(title))
    }

    /// Whether the text has `name` somewhere.
    pub(super) fn names(&self, name: &str) -> bool {
        let folded = fold(name);
        folded.chars().count() >= 5 && whole_words(&self.prose, &folded)
    }
}
