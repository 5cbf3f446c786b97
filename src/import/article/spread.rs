//! Lists whose lengths stand on lines of their own: a title, perhaps a name, then the length; or the length first.

use super::artist;
use super::glyph::Glyphs;
use super::number::{self, Style};
use super::piece::{Piece, Role};
use super::time;
use super::uneven;

/// Titles that make a list of this kind.
const LEAST: usize = 3;
/// Signs of a title or a name.
const LONGEST: usize = 100;
/// Signs of a line that has a name and a length.
const LONGEST_NAME: usize = 60;

/// Puts each length beside its title.
pub(super) fn gather(pieces: &[Piece]) -> Vec<Piece> {
    let mut lines: Vec<Line> = pieces.iter().map(Line::new).collect();
    titles_in_words(pieces, &mut lines);
    let opens: Vec<bool> = (0..pieces.len()).map(|at| opens(pieces, at)).collect();
    let mut gathered = Vec::with_capacity(pieces.len());
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let groups = [2, 3].into_iter().find_map(|wide| Groups::at(&lines, &opens, at, wide));
        let Some(groups) = groups else {
            if let Some((rows, end)) = uneven::gather(pieces, &lines, at) {
                gathered.extend(rows);
                at = end;
                continue;
            }
            gathered.push(piece.clone());
            at += 1;
            continue;
        };
        let end = at + groups.count * groups.wide;
        let rows = pieces.get(at..end).unwrap_or_default().chunks(groups.wide);
        gathered.extend(rows.filter_map(|lines| groups.row(lines)));
        at = end;
    }
    gathered
}

/// Whether a line is the first of a paragraph of several lines.
fn opens(pieces: &[Piece], at: usize) -> bool {
    let block = |at: usize| pieces.get(at).map(|piece| piece.block);
    at > 0 && block(at - 1) != block(at) && block(at + 1) == block(at)
}

/// Takes `17 minutes` for a title, where other lines are lengths such as `1:36`.
fn titles_in_words(pieces: &[Piece], lines: &mut [Line]) {
    let colon = |piece: &Piece| piece.text.contains([':', '：']);
    let lengths = || pieces.iter().zip(lines.iter()).filter(|(_, line)| **line == Line::Length);
    let with_colons = lengths().filter(|(piece, _)| colon(piece)).count();
    if with_colons * 2 <= lengths().count() {
        return;
    }
    for (line, piece) in lines.iter_mut().zip(pieces).filter(|(line, piece)| **line == Line::Length && !colon(piece)) {
        let number = if let Role::Item(number) = piece.role { number } else { None };
        *line = number.map_or(Line::Text, Line::Numbered);
    }
}

/// Whether a line is a length and nothing else.
pub(super) fn is_length(text: &str) -> bool {
    let piece = Piece { text: text.to_owned(), ..Piece::default() };
    text.len() <= 12 && Line::new(&piece) == Line::Length
}

/// What a line may be in such a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// A title with its number.
    Numbered(u32),
    /// A short line that begins with a number as titles do too: `10 Title` after `09 Title`.
    Bare(u32),
    /// A short line that ends with a length: a name and the length of the track above it.
    Ended,
    /// A title with its number and its length.
    Whole(u32),
    /// A short line without a length.
    Text,
    /// A length and nothing else.
    Length,
    /// A length and something short after it, or the names of who made the track before it.
    Headed,
    Other,
}

impl Line {
    fn new(piece: &Piece) -> Self {
        let loose = matches!(piece.role, Role::Text | Role::Short | Role::Item(_));
        if !loose || piece.text.chars().count() > LONGEST {
            return Self::Other;
        }
        let glyphs = Glyphs::new(piece.text.trim());
        let times = time::times(&glyphs);
        let first = times.iter().find(|time| time.style != time::Style::Dot);
        let edge = |from: usize, to: usize| glyphs.text(from..to).chars().any(char::is_alphanumeric);
        if let Some(time) = first {
            let (before, after) = (edge(0, time.range.start), edge(time.range.end, glyphs.len()));
            let short = glyphs.len() - time.range.end <= 40;
            return match (before, after) {
                (false, false) => Self::Length,
                (false, true) if short => Self::Headed,
                (true, false) if artist::is_credit(&glyphs.text(0..time.range.start)) => Self::Headed,
                (true, false) => match number::number(&glyphs, 0).filter(|n| n.style >= Style::Padded) {
                    Some(number) => Self::Whole(number.value),
                    None if glyphs.len() <= LONGEST_NAME => Self::Ended,
                    None => Self::Other,
                },
                (true, true) if short => number::number(&glyphs, 0)
                    .filter(|n| n.style >= Style::Padded && n.end < time.range.start)
                    .map_or(Self::Other, |number| Self::Whole(number.value)),
                _ => Self::Other,
            };
        }
        let number = number::number(&glyphs, 0).filter(|n| n.end < glyphs.len());
        let listed = if let Role::Item(number) = piece.role { number } else { None };
        let sure = number.filter(|n| n.style >= Style::Padded).map(|n| n.value).or(listed);
        sure.map_or(number.map_or(Self::Text, |n| Self::Bare(n.value)), Self::Numbered)
    }

    fn is_title(self) -> bool {
        matches!(self, Self::Numbered(_) | Self::Text | Self::Bare(_))
    }

    pub(super) fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::Bare(_))
    }

    /// The number of the title that it is, after the number `last`.
    pub(super) fn number(self, last: Option<u32>) -> Option<u32> {
        match self {
            Self::Numbered(number) => Some(number),
            Self::Bare(number) => last.filter(|last| last + 1 == number).map(|_| number),
            Self::Text | Self::Ended | Self::Whole(_) | Self::Length | Self::Headed | Self::Other => None,
        }
    }
}

/// Groups of lines that follow each other, all made alike.
struct Groups {
    wide: usize,
    count: usize,
    /// Whether the length stands before the title.
    leads: bool,
}

impl Groups {
    fn at(lines: &[Line], opens: &[bool], at: usize, wide: usize) -> Option<Self> {
        let before = at.checked_sub(1).and_then(|at| lines.get(at));
        let leads = wide == 2
            && lines.get(at) == Some(&Line::Length)
            && (!before.is_some_and(|line| line.is_text()) || opens.get(at) == Some(&true));
        // A line above lengths that lead their titles is none of these titles.
        let above = opens.get(at + 1) == Some(&true) && lines.get(at + 1) == Some(&Line::Length);
        if above {
            return None;
        }
        let mut last = None;
        let count = lines
            .get(at..)?
            .chunks_exact(wide)
            .take_while(|group| {
                let Some(title) = (if leads { group.last() } else { group.first() }) else { return false };
                let number = title.number(last.flatten());
                let follows = last.is_none_or(|last: Option<u32>| number == last.map(|last| last + 1));
                last = Some(number);
                follows && title.is_title() && Self::is_timed(group, leads, number.is_some())
            })
            .count();
        (count >= LEAST).then_some(Self { wide, count, leads })
    }

    /// Whether a group's length stands where it should, and nothing else is timed.
    fn is_timed(group: &[Line], leads: bool, numbered: bool) -> bool {
        let middle = group.get(1..group.len() - 1).unwrap_or_default().iter().all(|line| line.is_text());
        let time = if leads { group.first() } else { group.last() };
        middle && (time == Some(&Line::Length) || numbered && time == Some(&Line::Headed))
    }

    /// The row that a group makes.
    fn row(&self, lines: &[Piece]) -> Option<Piece> {
        let (title, time) = if self.leads { (lines.last()?, lines.first()?) } else { (lines.first()?, lines.last()?) };
        let glyphs = Glyphs::new(time.text.trim());
        let range = time::times(&glyphs).into_iter().find(|time| time.style != time::Style::Dot)?.range;
        let text = format!("{} – {}", title.text.trim(), glyphs.text(range));
        let role = if title.role == Role::Short { Role::Text } else { title.role.clone() };
        Some(Piece { role, text, ..title.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::super::piece::pieces;
    use super::*;

    fn gathered(lines: &[&str]) -> Vec<String> {
        gather(&pieces(lines)).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn lengths_beside_their_titles() {
        let expected = ["A – 1:00", "B – 2:00", "C – 3:00"];
        assert_eq!(gathered(&["A", "1:00", "B", "2:00", "C", "3:00"]), expected);
        assert_eq!(gathered(&["1:00", "A", "2:00", "B", "3:00", "C"]), expected);
        assert_eq!(gathered(&["A", "Name", "1:00", "B", "Name", "2:00", "C", "Name", "3:00"]), expected);
        let numbered = gathered(&["1. A", "1:00 Name", "2. B", "2:00 Name", "3. C", "3:00 Name"]);
        assert_eq!(numbered, ["1. A – 1:00", "2. B – 2:00", "3. C – 3:00"]);
        let credited = gathered(&["1. A", "Lyrics by: Ada 1:00", "2. B", "2:00", "3. C", "作詞:Ada 演唱:Bo 3:00"]);
        assert_eq!(credited, numbered);
    }

    #[test]
    fn what_stands_above_is_no_title() {
        let piece = |(block, text): (usize, &str)| Piece { text: text.to_owned(), block, ..Piece::default() };
        let lines = [(0, "Salt Road"), (1, "1:00"), (1, "A"), (1, "2:00"), (1, "B"), (1, "3:00"), (1, "C")];
        let gathered: Vec<String> = gather(&lines.map(piece)).into_iter().map(|piece| piece.text).collect();
        assert_eq!(gathered, ["Salt Road", "A – 1:00", "B – 2:00", "C – 3:00"]);
    }

    #[test]
    fn what_is_no_such_list() {
        for lines in
            [&["A", "1:00", "B", "2:00", "C"][..], &["1. A", "1:00", "3. B", "2:00", "4. C", "3:00"], &["A", "B"]]
        {
            assert_eq!(gathered(lines), lines);
        }
    }
}
