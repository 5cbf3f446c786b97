//! Lists that run on in the line of a paragraph: `… to the hills. 1. A (1:12) 2. B (2:05) 3. C (3:33) It is …`. The paragraph is cut
//! into what comes before the list, the list, and what comes after it.

use super::disc;
use super::glyph::Glyphs;
use super::number::{self, Style};
use super::piece::{Piece, Role};
use super::shape::{ANY, Plan, Shape};
use super::split;
use super::time;

/// Signs of a paragraph that may hold prose and a list.
const LEAST: usize = 60;
const MOST: usize = 12_000;
/// Tracks that make a list: with lengths, without.
const TIMED: usize = 4;
const UNTIMED: usize = 8;
/// The same of tracks that are counted by their sides: `A1 … A2 … B1`.
const SIDED: usize = 5;
/// Places where number 1 may stand that are tried, at most.
const TRIES: usize = 12;

/// Cuts such paragraphs.
pub(super) fn part(pieces: Vec<Piece>) -> Vec<Piece> {
    pieces.into_iter().flat_map(|piece| cut(&piece).unwrap_or_else(|| vec![piece])).collect()
}

fn cut(piece: &Piece) -> Option<Vec<Piece>> {
    under_disc(piece).or_else(|| before_prose(piece)).or_else(|| after_prose(piece))
}

/// `1-A 3.25 2-B 2.14 3-C 3.03 Music by Nora Eklund`: a list with lengths at the beginning of a paragraph that goes on.
fn before_prose(piece: &Piece) -> Option<Vec<Piece>> {
    let loose = matches!(piece.role, Role::Text | Role::Short) && piece.text.chars().count() < MOST;
    let line = Glyphs::new(&piece.text);
    let parts = loose.then(|| split::numbered(&line, 0)).flatten().filter(|parts| parts.len() >= TIMED)?;
    let (last, others) = parts.split_last()?;
    let timed = |part: &std::ops::Range<usize>| {
        let shape = Shape::new(0, line.part(part.clone()), None);
        shape.trail(Plan { units: false, ..ANY }).is_some_and(|(_, _, tail)| tail == shape.glyphs.len())
    };
    let end = time::times(&line.part(last.clone())).first().map(|time| last.start + time.range.end)?;
    let end = line.skip(end, |c| matches!(c, ')' | ']' | '.' | ' '));
    let goes_on = line.text(end..line.len()).chars().filter(|c| c.is_alphabetic()).count() >= 3;
    let part = |text: String| Piece { text, marks: Vec::new(), ..piece.clone() };
    (goes_on && others.iter().all(timed)).then(|| vec![part(line.text(0..end)), part(line.text(end..line.len()))])
}

/// `Disc: 2 1. A`: the name of a disc right before its first track.
fn under_disc(piece: &Piece) -> Option<Vec<Piece>> {
    let line = Glyphs::new(&piece.text);
    let first = (1..line.len().min(24)).find(|&at| {
        let number = number::number(&line, at).filter(|n| n.value == 1 && n.disc.is_none() && n.style == Style::Marked);
        number.is_some_and(|n| n.end < line.len())
            && line.before(at).is_whitespace()
            && disc::disc(&line.text(0..at)).is_some()
    })?;
    let loose = matches!(piece.role, Role::Text | Role::Short)
        && !line.text(0..first).trim().starts_with(|c: char| c.is_ascii_digit());
    let part = |text: String| Piece { text, marks: Vec::new(), ..piece.clone() };
    loose.then(|| vec![part(line.text(0..first)), part(line.text(first..line.len()))])
}

fn after_prose(piece: &Piece) -> Option<Vec<Piece>> {
    let count = piece.text.chars().count();
    let prose = piece.role == Role::Text && (LEAST..MOST).contains(&count);
    if !prose || split::shapes(piece.line, &piece.text, None).len() > 1 {
        return None;
    }
    let line = Glyphs::new(&piece.text);
    let first = |at: usize| {
        // Told first: most signs stand inside of a word.
        let number = line.before(at).is_whitespace().then(|| number::number(&line, at)).flatten()?;
        let one = number.value == 1 && number.disc.is_none_or(|disc| disc == 1) && number.style >= Style::Padded;
        (one && !line.text(0..at).trim().is_empty() && number.end < line.len()).then_some(at)
    };
    let mut starts = (1..line.len()).filter_map(first).take(TRIES);
    let (from, to) = starts.find_map(|from| listed(&line, from).map(|to| (from, to)))?;
    let part = |range: std::ops::Range<usize>| {
        let text = line.text(range.clone());
        let inside = |mark: &&std::ops::Range<usize>| mark.start >= range.start && mark.end <= range.end;
        let moved = |mark: &std::ops::Range<usize>| mark.start - range.start..mark.end - range.start;
        let marks = piece.marks.iter().filter(inside).map(moved).collect();
        Piece { text, marks, ..piece.clone() }
    };
    let parts = [part(0..from), part(from..to), part(to..line.len())];
    Some(parts.into_iter().filter(|piece| !piece.text.trim().is_empty()).collect())
}

/// Where the list that begins with its number 1 at `from` ends, if there is one.
fn listed(line: &Glyphs, from: usize) -> Option<usize> {
    let parts = split::numbered(line, from)?;
    let plan = Plan { units: false, dots: false, ..ANY };
    let shapes: Vec<Shape> = parts.iter().map(|part| Shape::new(0, line.part(part.clone()), None)).collect();
    let timed = shapes.iter().filter(|shape| shape.trail(plan).is_some()).count();
    let brief = shapes.iter().all(|shape| shape.row(plan).title.split_whitespace().count() <= 12);
    let (last, shape) = (parts.last()?, shapes.last()?);
    let close = shape.times.first().map(|time| last.start + time.range.end);
    if parts.len() >= TIMED && timed * 10 + 10 >= parts.len() * 10 && timed >= TIMED - 1 && brief {
        let close = close?;
        return Some(line.skip(close, |c| matches!(c, ')' | ']' | '}' | '.' | ',' | ';' | ' ')));
    }
    let sided = shapes.iter().all(|shape| shape.number.is_some_and(|number| number.style == Style::Disc));
    // Where no other title has a stop in it, the list ends at the first stop.
    let stop = |part: &std::ops::Range<usize>| line.text(part.clone()).find(". ").filter(|at| *at > 4);
    let others = parts.split_last().is_some_and(|(_, others)| others.iter().all(|part| stop(part).is_none()));
    let signs = stop(last)
        .filter(|_| others)
        .map(|at| line.text(last.clone()).get(..at).map_or(0, |head| head.chars().count()));
    let end = signs.map_or(last.end, |signs| last.start + signs + 1);
    let short = end - last.start <= 60;
    let enough = if sided { SIDED } else { UNTIMED };
    (parts.len() >= enough && timed == 0 && brief && short).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<String> {
        let piece = Piece { text: text.to_owned(), ..Piece::default() };
        part(vec![piece]).into_iter().map(|piece| piece.text.trim().to_owned()).collect()
    }

    #[test]
    fn paragraphs_with_a_list_in_them() {
        let text = "The strings carry the film from the harbour to the hills. 1. A (1:12) 2. B (2:05) 3. C (3:33) 4. D (1:01) It ends so.";
        let list = "1. A (1:12) 2. B (2:05) 3. C (3:33) 4. D (1:01)";
        assert_eq!(parts(text), ["The strings carry the film from the harbour to the hills.", list, "It ends so."]);
        assert_eq!(parts("Disc: 2 1. Salt"), ["Disc: 2", "1. Salt"]);
        let list = "1-A 3.25 2-B 2.14 3-C 3.03 4-D 1.00 ";
        assert_eq!(parts(&format!("{list}Music by Nora")), [list.trim(), "Music by Nora"]);
    }

    #[test]
    fn paragraphs_with_none() {
        for text in [
            "The strings carry the film from the harbour to the hills, 1. as a hymn 2. as a dance 3. as a march.",
            "It was number 1. Then came 2. And 3. followed, and 4. as well, all of them within a year of the film's end.",
        ] {
            assert_eq!(parts(text), [text]);
        }
    }
}
