//! Lines that head an album though nothing marks them: on a page of several albums, those above each `Music by X`.

use super::credits::{self, Said};
use super::glyph::Glyphs;
use super::piece::{Piece, Role};
use super::time;

/// Signs of such a line, at most.
const LONGEST: usize = 80;
/// Lines with a length that make a list between two of them, at least.
const LEAST: usize = 2;
/// The level that they are given: below the page's own heading.
const LEVEL: u8 = 2;

/// Marks these lines as headings where there are two or more, each with a list of its own.
pub(super) fn mark(pieces: &mut [Piece]) {
    let heads: Vec<usize> = (0..pieces.len()).filter(|&at| heads_credits(pieces, at)).collect();
    let ends = heads.iter().skip(1).copied().chain([pieces.len()]);
    let listed = |(from, to): (&usize, usize)| {
        let timed = pieces.get(*from..to).unwrap_or_default().iter().filter(|piece| ends_with_length(&piece.text));
        timed.take(LEAST).count() == LEAST
    };
    if heads.len() < 2 || !heads.iter().zip(ends).all(listed) {
        return;
    }
    for at in heads {
        if let Some(piece) = pieces.get_mut(at) {
            piece.role = Role::Heading(LEVEL);
        }
    }
}

/// Whether the line at `at` is brief and no sentence, and the next one says who wrote the music.
fn heads_credits(pieces: &[Piece], at: usize) -> bool {
    let [head, next] = pieces.get(at..at + 2).unwrap_or_default() else { return false };
    let plain = |piece: &Piece| matches!(piece.role, Role::Text | Role::Short);
    let text = head.text.trim();
    let brief =
        text.chars().count() <= LONGEST && text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ')' | ']'));
    let composers = |text: &str| credits::line(text, false).iter().any(|said| matches!(said, Said::Composers(_)));
    plain(head)
        && plain(next)
        && brief
        && !ends_with_length(text)
        && credits::line(text, false).is_empty()
        && composers(&next.text)
}

fn ends_with_length(text: &str) -> bool {
    let glyphs = Glyphs::new(text.trim().trim_end_matches([')', ']']));
    time::times(&glyphs).last().is_some_and(|time| time.range.end == glyphs.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(lines: &[&str]) -> Vec<String> {
        let piece = |text: &&str| Piece { text: (*text).to_owned(), ..Piece::default() };
        let mut pieces: Vec<Piece> = lines.iter().map(piece).collect();
        mark(&mut pieces);
        pieces.into_iter().filter(|piece| piece.role == Role::Heading(LEVEL)).map(|piece| piece.text).collect()
    }

    #[test]
    fn lines_above_those_who_wrote_the_music() {
        let two = [
            "Salt (2014)",
            "Music by Ada Wills",
            "Tide 1:02",
            "Gulls (2:10)",
            "Sand",
            "Music: Ben Orr",
            "Dune 3:01",
            "Wind 1:44",
        ];
        assert_eq!(heads(&two), ["Salt (2014)", "Sand"]);
        assert!(heads(&two[..4]).is_empty(), "a page of one album needs none");
        let unlisted = ["Salt", "Music by Ada Wills", "Tide 1:02", "Gulls 2:10", "Credits", "Music by Ada Wills"];
        assert!(heads(&unlisted).is_empty(), "the second has no list");
        let told = two.map(|line| if line == "Sand" { "And then there is sand." } else { line });
        assert!(heads(&told).is_empty(), "a sentence heads nothing");
    }
}
