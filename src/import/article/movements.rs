//! The movements of a suite below its title in a list: `5. Suite (12:30)`, `I. Dawn`, `II. Dusk`. The list counts the suite; its
//! movements, which have no lengths of their own, are parts of it.

use std::collections::BTreeSet;

use super::glyph::Glyphs;
use super::number::{self, Number, Style};
use super::piece::{Piece, Role};
use super::time;

/// Takes such movements from the lines.
pub(super) fn part(pieces: Vec<Piece>) -> Vec<Piece> {
    let lines: Vec<Line> = pieces.iter().map(Line::of).collect();
    let mut gone = vec![false; lines.len()];
    let mut at = 0;
    let mut suite = None;
    let mut counted = BTreeSet::new();
    while let Some(line) = lines.get(at) {
        let after = lines.get(at..).unwrap_or_default();
        let count = after.iter().zip(1..).take_while(|(line, nth)| **line == Line::Movement(*nth)).count();
        match line {
            Line::Track(number, timed) => {
                suite = timed.then_some((*number, at));
                counted.extend(suite.map(|(number, _)| number));
            }
            // What stands in brackets below a title says what the suite is made of.
            Line::Movement(_) | Line::Other => {}
        }
        let near = suite.filter(|(_, from)| at <= from + 2);
        let goes_on = |number: u32| {
            let next =
                after.iter().skip(count).take(2).any(|line| matches!(line, Line::Track(n, true) if *n == number + 1));
            next || number > 1 && counted.contains(&(number - 1))
        };
        if count >= 2 && near.is_some_and(|(number, _)| goes_on(number)) {
            gone.iter_mut().skip(at).take(count).for_each(|gone| *gone = true);
        }
        at += usize::max(count, 1);
    }
    pieces.into_iter().zip(gone).filter(|(_, gone)| !gone).map(|(piece, _)| piece).collect()
}

/// What a line may be here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// A track by its number in digits, and whether it has a length.
    Track(u32, bool),
    /// A movement by its Roman number, without a length.
    Movement(u32),
    Other,
}

impl Line {
    fn of(piece: &Piece) -> Self {
        let loose = !matches!(piece.role, Role::Heading(_)) && piece.text.len() <= 400;
        let glyphs = Glyphs::new(if loose { &piece.text } else { "" });
        let timed = time::times(&glyphs).iter().any(|time| time.style == time::Style::Colon);
        let number = number::number(&glyphs, 0).filter(|number| number.disc.is_none() && number.end < glyphs.len());
        let roman = |number: &Number| matches!(glyphs.at(0), 'I' | 'V' | 'X') && number.style == Style::Bare;
        match number {
            Some(number) if roman(&number) && !timed => Self::Movement(number.value),
            Some(number) if number.style == Style::Marked => Self::Track(number.value, timed),
            Some(_) | None => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::piece::pieces;
    use super::*;

    fn left(lines: &[&str]) -> Vec<String> {
        part(pieces(lines)).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn movements_are_parts_of_their_suite() {
        let suite =
            ["1. Salt [4:08]", "2. Harbour Suite [19:14]", "(Tide | Gate)", "I. Dawn", "II. Dusk", "3. Home [3:43]"];
        assert_eq!(left(&suite), ["1. Salt [4:08]", "2. Harbour Suite [19:14]", "(Tide | Gate)", "3. Home [3:43]"]);
    }

    #[test]
    fn what_stands_for_itself_stays() {
        for lines in [
            &["1. Salt (4:08)", "I. Dawn (1:12)", "II. Dusk (2:14)", "2. Home (1:00)"][..],
            &["I. Dawn", "II. Dusk", "III. Night"],
            &["1. Salt", "I. Dawn", "II. Dusk", "2. Home"],
            &["1. Salt (4:08)", "2. Home (1:00)", "Cast", "Crew", "I. Dawn", "II. Dusk"],
        ] {
            assert_eq!(left(lines), lines);
        }
    }
}
