//! Text whose lines are paragraphs and where no blank lines part them: each long line is a block of its own.

use super::piece::{Piece, Role};

/// Signs of a line that is long enough for a paragraph's sentence.
const SENTENCE: usize = 40;
/// Signs of a line that hardly anybody wraps so late.
const WIDE: usize = 100;

/// Gives each paragraph of such blocks a block of its own; what stands between two of them keeps together.
pub(super) fn part(pieces: &mut [Piece]) {
    let mut block = 0;
    let mut last = None;
    for lines in pieces.chunk_by_mut(|one, next| one.block == next.block) {
        let parted = is_unwrapped(lines);
        let mut told = false;
        for piece in lines {
            let tells = parted && piece.role == Role::Text && is_sentence(&piece.text);
            if last != Some(piece.block) || tells || told {
                block += 1;
            }
            (last, told) = (Some(piece.block), tells);
            piece.block = block;
        }
    }
}

/// Whether a block has three such lines or more, and nearly all its long lines end where a sentence does.
fn is_unwrapped(lines: &[Piece]) -> bool {
    let told = || lines.iter().filter(|piece| piece.role == Role::Text && piece.text.chars().count() >= SENTENCE);
    let wide = told().filter(|piece| piece.text.chars().count() >= WIDE).count();
    let whole = told().filter(|piece| is_sentence(&piece.text)).count();
    wide >= 3 && whole * 10 >= told().count() * 8
}

/// Whether a line is long enough for a sentence and ends as one, and is no track.
fn is_sentence(text: &str) -> bool {
    let text = text.trim();
    let count = text.chars().count();
    let stops = text.ends_with(['.', '!', '?', '…', '。', '！', '？']) && count >= SENTENCE;
    let quotes =
        text.ends_with(['”', '"', '»', '」']) && count >= SENTENCE * 3 / 2 || text.ends_with(')') && count >= WIDE;
    !text.starts_with(|c: char| c.is_ascii_digit()) && (stops || quotes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(lines: &[&str]) -> Vec<usize> {
        let piece = |text: &&str| Piece { text: (*text).to_owned(), ..Piece::default() };
        let mut pieces: Vec<Piece> = lines.iter().map(piece).collect();
        part(&mut pieces);
        pieces.iter().map(|piece| piece.block).collect()
    }

    #[test]
    fn each_line_is_a_paragraph() {
        let told = "The clarinet has the first word in every scene of the film, and the last one too, whatever the girl may say of it.";
        assert_eq!(
            blocks(&["Paper Moons", "By Mina", told, told, told, "Verdict", told, "1. Home (1:00)", "2. Away (2:00)"]),
            [1, 1, 2, 3, 4, 5, 6, 7, 7]
        );
    }

    #[test]
    fn wrapped_lines_stay_together() {
        let told =
            "The clarinet has the first word in every scene of the film, and the last one too, whatever the girl may";
        assert_eq!(blocks(&[told, told, told, "say of it.", told, "say."]), [1; 6]);
    }
}
