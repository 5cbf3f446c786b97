//! Tables: which column holds what, by their heading row or by what stands in them.

use super::column::{self, Column};
use super::days;
use super::edges::tidy;
use super::glyph::Glyphs;
use super::number;
use super::piece::{Piece, Role};
use super::shape::{ANY, Plan, Row, Shape};
use super::time;
use super::words;
use crate::model::Length;

/// What each row of one table says, row by row; none for a row that is no track.
pub(super) fn rows(table: &[Piece]) -> Vec<Option<Row>> {
    let cells: Vec<&[String]> = table
        .iter()
        .map(|piece| match &piece.role {
            Role::Row(cells) => cells.as_slice(),
            Role::Text | Role::Heading(_) | Role::Item(_) | Role::Short => &[],
        })
        .collect();
    let mut columns = by_content(&cells);
    let mut known = columns.is_some();
    let mut timed = columns.as_ref().is_some_and(|columns| are_timed(&cells, columns));
    table
        .iter()
        .zip(&cells)
        .map(|(piece, row)| {
            if let Some(named) = by_heading(row, &cells) {
                timed = are_timed(&cells, &named);
                columns = Some(named);
                known = true;
                return None;
            }
            columns.as_ref().filter(|_| known).and_then(|columns| read(piece.line, row, columns, timed))
        })
        .collect()
}

/// The columns by a heading row, if `cells` is one: two known words or more, one of them a title's. A heading in words that are not
/// known heads lengths where lengths stand below it.
fn by_heading(cells: &[String], rows: &[&[String]]) -> Option<Vec<Column>> {
    let mut named: Vec<Option<Column>> = cells.iter().map(|cell| column::column(cell)).collect();
    if named.iter().flatten().count() >= 2 && !named.contains(&Some(Column::Length)) {
        let timed = |at: &usize| named.get(*at) == Some(&None) && holds(rows, *at, 7, &|cell| length(cell).is_some());
        let found = (0..named.len()).find(timed);
        found.and_then(|at| named.get_mut(at)).into_iter().for_each(|column| *column = Some(Column::Length));
    }
    // "Track" heads numbers or titles: what stands below it tells.
    let worded = |at: &usize| {
        named.get(*at) == Some(&Some(Column::Number)) && !holds(rows, *at, 5, &|cell| whole_number(cell).is_some())
    };
    let headed = (0..named.len()).find(worded).filter(|_| !named.contains(&Some(Column::Title)));
    headed.and_then(|at| named.get_mut(at)).into_iter().for_each(|column| *column = Some(Column::Title));
    let known = named.iter().flatten().count();
    let blank = cells.iter().filter(|cell| cell.trim().is_empty()).count();
    let title = named.contains(&Some(Column::Title));
    let useful = named.iter().flatten().filter(|c| **c != Column::Title).count();
    let enough = known >= 2 && title && useful >= 1 && known + blank + 1 >= cells.len().min(5);
    let two = known >= 2 && named.contains(&Some(Column::Number)) && named.contains(&Some(Column::Length));
    (enough || two).then(|| {
        let mut columns: Vec<Column> = named.into_iter().map(|column| column.unwrap_or(Column::Other)).collect();
        if let (false, Some(free)) = (title, columns.iter().position(|c| *c == Column::Other)) {
            columns[free] = Column::Title;
        }
        let titles: Vec<usize> = (0..columns.len()).filter(|&i| columns.get(i) == Some(&Column::Title)).collect();
        for &more in titles.iter().skip(1) {
            columns[more] = Column::Other;
        }
        columns
    })
}

/// The columns by what stands in them: times, rising numbers, and the first text.
fn by_content(rows: &[&[String]]) -> Option<Vec<Column>> {
    let wide = rows.iter().map(|row| row.len()).max().filter(|wide| (2..=12).contains(wide))?;
    let share = |at: usize, tenths: usize, is: &dyn Fn(&str) -> bool| holds(rows, at, tenths, is);
    let counted = (0..wide).any(|at| rises(rows, at));
    let mut columns: Vec<Column> = (0..wide)
        .map(|at| match at {
            at if share(at, 7, &|cell| length(cell).is_some()) && (counted || !holds_days(rows, at)) => Column::Length,
            at if share(at, 7, &|cell| whole_number(cell).is_some()) => Column::Number,
            _ => Column::Other,
        })
        .collect();
    let texts: Vec<usize> = (0..wide)
        .filter(|&at| {
            columns.get(at) == Some(&Column::Other) && share(at, 3, &|cell| cell.chars().any(char::is_alphabetic))
        })
        .collect();
    let text = most_varied(rows, &texts).or_else(|| columns.iter().position(|c| *c == Column::Other))?;
    columns[text] = Column::Title;
    let numbers: Vec<usize> = (0..wide).filter(|&i| columns.get(i) == Some(&Column::Number)).collect();
    for &more in numbers.iter().skip(1) {
        columns[more] = Column::Other;
    }
    let rising = numbers.first().is_some_and(|&at| rises(rows, at));
    let timed = columns.contains(&Column::Length);
    (rows.len() >= 2 && (rising || timed)).then_some(columns)
}

/// Whether a column holds days in order that only look like lengths: `04.21`, `05.12`.
fn holds_days(rows: &[&[String]], at: usize) -> bool {
    let cells = || rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let dotted = cells().all(|cell| cell.contains('.') && !cell.contains([':', '\'', '’']));
    let found: Vec<Length> = cells().filter_map(length).collect();
    dotted && days::are_days(&found)
}

/// Whether so many tenths of the filled cells of a column are something; half of its cells are filled.
fn holds(rows: &[&[String]], at: usize, tenths: usize, is: &dyn Fn(&str) -> bool) -> bool {
    let filled: Vec<&str> =
        rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    !filled.is_empty()
        && filled.iter().filter(|cell| is(cell)).count() * 10 >= filled.len() * tenths
        && filled.len() * 2 >= rows.len()
}

/// The first of the columns of text, unless its cells repeat themselves and another's do not: names beside titles.
fn most_varied(rows: &[&[String]], texts: &[usize]) -> Option<usize> {
    let kinds = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.trim());
        cells.filter(|cell| !cell.is_empty()).collect::<std::collections::BTreeSet<_>>().len()
    };
    let first = *texts.first()?;
    let other = texts.iter().copied().skip(1).find(|&at| kinds(at) * 2 > rows.len() && kinds(first) * 2 <= kinds(at));
    Some(other.unwrap_or(first))
}

/// Whether most numbers of a column are one more than the one above.
fn rises(rows: &[&[String]], at: usize) -> bool {
    let numbers: Vec<u32> =
        rows.iter().filter_map(|row| row.get(at)).filter_map(|cell| whole_number(cell)).map(|n| n.1).collect();
    let steps = numbers.windows(2).filter(|pair| matches!(pair, [a, b] if *b == a + 1)).count();
    numbers.len() >= 2 && steps * 10 >= (numbers.len() - 1) * 6
}

/// Whether most titles of a table without a column of lengths end with one.
fn are_timed(rows: &[&[String]], columns: &[Column]) -> bool {
    let Some(at) = columns.iter().position(|column| *column == Column::Title) else { return false };
    let titles: Vec<Glyphs> = rows.iter().filter_map(|row| row.get(at)).map(|cell| Glyphs::new(cell.trim())).collect();
    let timed = titles.iter().filter(|title| own_length(title, true).1.is_some()).count();
    !columns.contains(&Column::Length) && timed >= 2 && timed * 10 >= titles.len() * 7
}

/// The length in another cell than its own, where a row has fewer cells than its table: the only one that is a length.
fn strayed(cells: &[String], columns: &[Column]) -> Option<Length> {
    let own = |at: usize| matches!(columns.get(at), Some(Column::Title | Column::Number | Column::Length));
    let mut found = cells.iter().enumerate().filter(|(at, _)| !own(*at)).filter_map(|(_, cell)| length(cell));
    let first = found.next().filter(|_| columns.contains(&Column::Length));
    first.filter(|_| found.next().is_none())
}

/// The sum in a row whose label spans the columns before the lengths: two cells, a word for a sum and a length.
fn spanned_sum(line: usize, cells: &[String]) -> Option<Row> {
    let filled: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let [label, sum] = filled.as_slice() else { return None };
    let length = length(sum).filter(|_| words::is_total(label) && !words::may_be_a_title(label))?;
    Some(Row { line, title: (*label).to_owned(), length: Some(length), ..Row::default() })
}

fn read(line: usize, cells: &[String], columns: &[Column], timed: bool) -> Option<Row> {
    let cell = |kind: Column| {
        columns.iter().position(|column| *column == kind).and_then(|at| cells.get(at)).map_or("", |cell| cell.trim())
    };
    if let Some(sum) = spanned_sum(line, cells) {
        return Some(sum);
    }
    let full = Glyphs::new(cell(Column::Title));
    let number = whole_number(cell(Column::Number));
    let inner =
        number::number(&full, 0).filter(|n| number.is_none() && n.style >= number::Style::Padded && n.end < full.len());
    let said = cell(Column::Length);
    let (end, own) = if columns.contains(&Column::Length) { (full.len(), None) } else { own_length(&full, timed) };
    let title = tidy(&full.part(inner.map_or(0, |n| n.end)..end));
    let length = length(said).or(own).or_else(|| strayed(cells, columns));
    let numbered = number.is_some() || inner.is_some();
    let empty = title.is_empty() || cells.iter().filter(|c| !c.trim().is_empty()).count() < 2;
    let clock = !said.is_empty() && length.is_none() && !numbered;
    if empty || clock || !numbered && length.is_none() && columns.contains(&Column::Number) {
        return None;
    }
    let (disc, number) =
        number.or_else(|| inner.map(|n| (n.disc, n.value))).map_or((None, None), |(disc, value)| (disc, Some(value)));
    Some(Row { line, disc, number, title, length, ..Row::default() })
}

/// Where the title of a cell ends that holds its length too, and that length.
fn own_length(cell: &Glyphs, bare: bool) -> (usize, Option<Length>) {
    let shape = Shape::new(0, cell.clone(), None);
    let bracketed = bare || shape.is_bracketed();
    let plan = Plan { numbered: false, units: false, ..ANY };
    shape.trail(plan).filter(|_| bracketed).map_or((cell.len(), None), |(end, time, _)| (end, time.length))
}

/// The number that a cell is, with its disc.
fn whole_number(cell: &str) -> Option<(Option<u16>, u32)> {
    let glyphs = Glyphs::new(cell.trim());
    number::number(&glyphs, 0)
        .filter(|n| glyphs.skip(n.end, |c| !c.is_alphanumeric()) == glyphs.len())
        .map(|n| (n.disc, n.value))
}

/// The length that a cell is.
fn length(cell: &str) -> Option<Length> {
    let glyphs = Glyphs::new(cell.trim().trim_matches(['(', ')', '[', ']']));
    let found = time::times(&glyphs);
    let [time] = found.as_slice() else { return None };
    let rest = glyphs.text(time.range.end..glyphs.len());
    (time.range.start == 0 && !rest.chars().any(|c| c.is_ascii_digit()) && rest.chars().count() <= 5)
        .then_some(time.length)
        .flatten()
}
