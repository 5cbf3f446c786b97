//! Lists whose rows were torn into lines, not all into as many: the title with its number, who wrote it, who plays it, and
//! somewhere the length, as tables of encyclopaedias come when they are pasted. The numbers and the lengths keep step.

use super::glyph::Glyphs;
use super::piece::{Piece, Role};
use super::quotes::quoted_head;
use super::shape::{ANY, Plan, Shape};
use super::spread::Line;
use super::time;

/// Rows that make such a list, at least.
const LEAST: usize = 3;
/// Lines of one row, at most.
const MOST: usize = 7;

/// The rows whose first begins with number 1 at `at`, and where the last one ends. A name before a length is told from the rest of
/// a title that was wrapped by the quotes round the titles alone.
pub(super) fn gather(pieces: &[Piece], lines: &[Line], at: usize) -> Option<(Vec<Piece>, usize)> {
    let starts = groups(lines, at)?;
    let end = *starts.last()?;
    let named = lines.get(at..end)?.contains(&Line::Ended);
    let (rows, quoted) = rows(pieces, &starts);
    (quoted || !named).then_some((rows, end))
}

/// Where such rows begin, and where the last one ends; none if each row is a line already.
fn groups(lines: &[Line], at: usize) -> Option<Vec<usize>> {
    let mut starts = Vec::new();
    let (mut from, mut last, mut torn) = (at, None, 0);
    while let Some(number) = head(lines, from, last).filter(|number| last.is_some() || *number == 1) {
        let next = (from + 1..from + MOST).find(|&at| head(lines, at, Some(number)) == Some(number + 1));
        let timed = |at: &usize| lines.get(*at).is_some_and(|line| is_timed(*line));
        let Some(end) = next.or_else(|| (from..from + MOST).find(timed).map(|at| at + 1)) else { break };
        let row = lines.get(from..end)?;
        let loose = row.iter().skip(1).all(|line| line.is_text() || is_timed(*line));
        if !loose || row.iter().filter(|line| is_timed(**line)).count() != 1 {
            break;
        }
        torn += usize::from(!is_timed(*row.first()?));
        starts.push(from);
        (from, last) = (end, Some(number));
        if next.is_none() {
            break;
        }
    }
    (starts.len() >= LEAST && torn * 3 >= starts.len()).then(|| starts.into_iter().chain([from]).collect())
}

/// The number with which a row begins at `at`, after `last`.
fn head(lines: &[Line], at: usize, last: Option<u32>) -> Option<u32> {
    match *lines.get(at)? {
        Line::Whole(number) => Some(number),
        line @ (Line::Numbered(_)
        | Line::Bare(_)
        | Line::Text
        | Line::Ended
        | Line::Length
        | Line::Headed
        | Line::Other) => line.number(last),
    }
}

fn is_timed(line: Line) -> bool {
    matches!(line, Line::Whole(_) | Line::Ended | Line::Length | Line::Headed)
}

/// The rows that the groups between `starts` make: the title of the first line, and the length; and whether the titles are quoted.
fn rows(pieces: &[Piece], starts: &[usize]) -> (Vec<Piece>, bool) {
    let groups = || starts.windows(2).filter_map(|pair| pieces.get(*pair.first()?..*pair.last()?));
    let title = |lines: &[Piece]| lines.first().map(|head| untimed(&head.text)).unwrap_or_default();
    let quoted = groups().filter(|lines| of_quotes(&title(lines)).is_some()).count() * 10 >= groups().count() * 8;
    let row = |lines: &[Piece]| {
        let head = lines.first()?;
        let own = title(lines);
        let own = of_quotes(&own).filter(|_| quoted).unwrap_or(own);
        let glyphs = |piece: &Piece| Glyphs::new(piece.text.trim());
        let length = lines.iter().rev().find_map(|piece| {
            let glyphs = glyphs(piece);
            let time = time::times(&glyphs).into_iter().rfind(|time| time.style != time::Style::Dot)?;
            Some(glyphs.text(time.range))
        })?;
        let role = if head.role == Role::Short { Role::Text } else { head.role.clone() };
        Some(Piece { role, text: format!("{} ({length})", own.trim()), marks: Vec::new(), ..head.clone() })
    };
    (groups().filter_map(row).collect(), quoted)
}

/// A line without the length at its end.
fn untimed(line: &str) -> String {
    let shape = Shape::new(0, Glyphs::new(line.trim()), None);
    let behind = || shape.times.iter().rfind(|time| time.style != time::Style::Dot).map(|time| time.range.start);
    let trail = shape.trail(Plan { dots: false, ..ANY }).map(|(end, _, _)| end);
    let end = trail.or_else(behind).filter(|end| *end > 0).unwrap_or(shape.glyphs.len());
    shape.glyphs.text(0..end)
}

/// The number and the title in quotes with which a line begins, without what follows them.
fn of_quotes(line: &str) -> Option<String> {
    let at = line.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ')' | ' ' | '-' | '–'))?;
    let (number, rest) = line.split_at_checked(at)?;
    let (title, _) = quoted_head(rest)?;
    Some(format!("{number}“{title}”"))
}

#[cfg(test)]
mod tests {
    use super::super::spread;
    use super::*;

    fn gathered(lines: &[&str]) -> Vec<String> {
        let piece = |text: &&str| Piece { text: (*text).to_owned(), ..Piece::default() };
        spread::gather(&lines.iter().map(piece).collect::<Vec<_>>()).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn rows_of_uneven_lines() {
        let pasted = [
            "1. \"Sal\"",
            "Ana Costa",
            "Rui Lima",
            "Os Faróis 4:01",
            "2. \"Porto\" Eva 2:48",
            "3. \"Casa\"",
            "Eva 3:29",
            "4. \"Fim\"",
            "2:00",
        ];
        assert_eq!(gathered(&pasted), ["1. “Sal” (4:01)", "2. “Porto” (2:48)", "3. “Casa” (3:29)", "4. “Fim” (2:00)"]);
        let plain = ["09 Harbour", "Ada", "Bo", "1:00", "10 Gate", "2:00"];
        assert_eq!(gathered(&plain), plain);
        let ten: Vec<String> = (1..=11).flat_map(|n| [format!("{n:02} Part"), format!("{n}:00")]).collect();
        assert_eq!(gathered(&ten.iter().map(String::as_str).collect::<Vec<_>>()).len(), 11);
    }

    #[test]
    fn lines_that_are_rows_already() {
        for lines in [
            &["1. A 1:00", "2. B 2:00", "3. C 3:00"][..],
            &["1. A 1:00", "a short remark", "2. B 2:00", "another", "3. C 3:00"],
            &["1. A", "2. B", "3. C", "4. D 1:00"],
        ] {
            assert_eq!(gathered(lines), lines);
        }
    }
}
