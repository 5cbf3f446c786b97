//! What the running text of a page says that bears on its lists: which titles it quotes, which names it has.

use std::collections::BTreeSet;

use super::class::{Class, Entry};
use super::folded::fold;
use super::piece::Piece;
use super::tie;
use super::words::whole_words;

/// Signs of running text that are searched for names, at most.
const MOST_PROSE: usize = 100_000;

/// Short lines that are asked whether they speak of many artists, at most.
const MOST_SHORT: usize = 400;
/// What stands where the name of an album's artist would, folded.
#[rustfmt::skip]
const VARIOUS: &[&str] = &[
    "va", "v.a.", "v.a", "v/a", "aa.vv.", "aa.vv", "aavv", "various", "various artists", "diverse", "diverse interpreten",
    "verschiedene", "verschiedene interpreten", "artistes divers", "divers artistes", "varios", "varios artistas", "varios interpretes",
    "artisti vari", "vari", "vari artisti", "rozni wykonawcy", "сборник", "разные исполнители", "群星", "합작",
];

/// Whether a short line names many artists as one: `VA – Salt Road`, `Various Artists`.
fn says_various(line: &str) -> bool {
    let bare = line.trim().trim_start_matches(['|', '*', '•', ' ']);
    let head = [" – ", " - ", " — ", "–", ": ", " |", ", "].iter().filter_map(|sign| bare.find(sign)).min();
    let head = fold(bare.get(..head.unwrap_or(bare.len())).unwrap_or_default().trim());
    line.chars().count() <= 160 && VARIOUS.contains(&head.as_str())
}

/// The running text of a page, for what it names.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// What it quotes or emphasises, folded.
    quoted: BTreeSet<String>,
    /// Its paragraphs, folded.
    prose: String,
    /// Whether a title or a short line of it says that many artists share an album.
    pub(super) various: bool,
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
        let short =
            pieces.iter().zip(entries).filter(|(_, entry)| matches!(entry.class, Class::Note | Class::Heading(_)));
        let various = short.take(MOST_SHORT).any(|(piece, _)| says_various(&piece.text));
        Self { quoted: tie::quoted(pieces), prose: text, various }
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
