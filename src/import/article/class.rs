//! What each line of an article may be, before its neighbours have been heard.

use super::announce;
use super::column;
use super::disc;
use super::headline;
use super::neighbours;
use super::number::Style;
use super::phrases;
use super::piece::{Piece, Role};
use super::shape::{ANY, Place, Plan, Row, Shape};
use super::split;
use super::table;
use super::words;
use crate::model::Length;

/// What a line may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// One track or several.
    Track,
    /// A track, if its neighbours are.
    Weak,
    /// The name of a disc or side.
    Disc(disc::Disc),
    /// The sum of the lengths.
    Total(Length),
    /// The heading of a track list.
    Lists,
    /// The heading of a part with other lists.
    Other,
    /// The heading of what readers wrote.
    Comments,
    /// Another heading, and its level.
    Heading(u8),
    /// A short line.
    Note,
    /// Running text.
    Prose,
}

/// A line with what it may be.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) class: Class,
    pub(super) shapes: Vec<Shape>,
}

/// A plan for lines outside of any list: `1.12` is no time.
pub(super) const STRICT: Plan = Plan { dots: false, ..ANY };

/// Signs of a numbered row among its neighbours, at most.
pub(super) const LONGEST_ROW: usize = 320;

/// What each of `pieces` may be.
pub(super) fn classify(pieces: &[Piece]) -> Vec<Entry> {
    let mut entries = Vec::with_capacity(pieces.len());
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        if let Role::Row(_) = piece.role {
            let same = |p: &Piece| matches!(p.role, Role::Row(_)) && p.block == piece.block;
            let table: Vec<Piece> = pieces.iter().skip(at).take_while(|p| same(p)).cloned().collect();
            entries.extend(table.iter().zip(table::rows(&table)).map(|(piece, row)| of_row(piece, row)));
            at += table.len();
        } else {
            entries.push(of_line(piece));
            at += 1;
        }
    }
    neighbours::settle(pieces, &mut entries);
    entries
}

fn of_row(piece: &Piece, row: Option<Row>) -> Entry {
    let Some(row) = row else { return of_line(piece) };
    let total = row
        .length
        .filter(|_| row.number.is_none() && words::is_total(&row.title) && !words::may_be_a_title(&row.title));
    let class = total.map_or(Class::Track, Class::Total);
    Entry { class, shapes: vec![Shape::fixed(row)] }
}

fn of_line(piece: &Piece) -> Entry {
    let listed = match piece.role {
        Role::Item(number) => number,
        Role::Text | Role::Heading(_) | Role::Row(_) | Role::Short => None,
    };
    let count = piece.text.chars().count();
    if count > 20_000 {
        return Entry { class: Class::Prose, shapes: Vec::new() };
    }
    let shapes = split::shapes(piece.line, &piece.text, listed);
    let class = if shapes.len() > 1 {
        Class::Track
    } else {
        shapes.first().map_or(Class::Prose, |shape| class(piece, shape, count))
    };
    Entry { class, shapes }
}

fn class(piece: &Piece, shape: &Shape, count: usize) -> Class {
    let text = piece.text.trim();
    if let Some(total) = total(shape) {
        return Class::Total(total);
    }
    let numbered = shape.number.is_some_and(|n| n.style >= Style::Padded && n.end < shape.glyphs.len());
    if !numbered && words::sums_up(text) {
        let length = shape.times.first().and_then(|time| time.length);
        return length.map_or(Class::Note, Class::Total);
    }
    if numbered && words::heads_one_comment(text) {
        return Class::Comments;
    }
    let timed = is_timed(shape);
    let untimed = shape.trail(STRICT).map_or_else(|| text.to_owned(), |(end, _, _)| shape.glyphs.text(0..end));
    let hour =
        || shape.times.first().is_some_and(|time| phrases::leads_to_hour(&shape.glyphs.text(0..time.range.start)));
    if is_dated(shape, text, &untimed) || !numbered && hour() {
        return Class::Note;
    }
    let inside =
        shape.number.filter(|_| numbered).is_some_and(|n| !disc::begins(&shape.glyphs.text(n.end..shape.glyphs.len())));
    if let Some(disc) = disc::disc(&untimed).filter(|_| !(inside || numbered && timed)) {
        return Class::Disc(disc);
    }
    let titled = matches!(piece.role, Role::Heading(_) | Role::Short) || text.ends_with([':', '：']) && count <= 90;
    let summed = || timed && words::is_track_list(&untimed);
    if !numbered && (!timed && count <= 120 && heads(text, titled, count) || summed() || ends_by_heading(text)) {
        return Class::Lists;
    }
    if titled && !timed && !numbered {
        if words::heads_comments(text) {
            return Class::Comments;
        }
        if words::heads_other_part(text) {
            return Class::Other;
        }
    }
    track(piece, shape, numbered, timed)
}

/// Whether a line is a day and no more, with and without the time that it ends or begins with: `1917 1'01"` is a title.
fn is_dated(shape: &Shape, text: &str, untimed: &str) -> bool {
    let after = || {
        let lead = shape.lead(Plan { place: Place::Lead, numbered: false, ..STRICT });
        lead.map_or_else(|| text.to_owned(), |(_, from)| shape.glyphs.text(from..shape.glyphs.len()))
    };
    phrases::is_full_date(text)
        && !text.contains(['.', ')', '/'])
        && phrases::is_full_date(untimed)
        && phrases::is_full_date(&after())
}

/// Signs of a sentence that announces a track list by name, at most.
const LONGEST_LEAD: usize = 240;

/// Whether the last sentence of a paragraph ends with a colon and speaks of the track list that follows.
fn ends_by_heading(text: &str) -> bool {
    let leads = text.ends_with([':', '：']);
    let last = || announce::last_sentence(text);
    leads && last().chars().count() <= LONGEST_LEAD && words::speaks_of_list(last()) && !words::names_many(last())
}

fn heads(text: &str, titled: bool, count: usize) -> bool {
    if words::names_many(text) || headline::heard_in_film(&words::bare(text)) {
        return false;
    }
    column::names_columns(text)
        || (titled || count <= 60) && words::heads_track_list(text)
        || text.ends_with([':', '：']) && (words::leads_in(text) || announce::holds(text))
}

fn track(piece: &Piece, shape: &Shape, numbered: bool, timed: bool) -> Class {
    let words = piece.text.split_whitespace().count();
    let count = piece.text.chars().count();
    let sentence = is_sentence(&piece.text, words);
    let listed = shape.listed.is_some();
    let bracketed =
        shape.trail(STRICT).is_some_and(|(_, time, _)| matches!(shape.glyphs.before(time.range.start), '(' | '['));
    if timed
        && title_length(shape) <= 160
        && (numbered || listed || bracketed && words <= 22 || words <= 14 && !sentence)
    {
        return Class::Track;
    }
    let quoted = matches!(piece.role, Role::Item(_)) && shape.is_quoted_long();
    if quoted && count <= LONGEST_ROW {
        return Class::Note;
    }
    let brief = count <= 140 && !sentence;
    if (numbered || listed) && brief {
        return Class::Track;
    }
    if let Role::Heading(level) = piece.role {
        return Class::Heading(level);
    }
    match (brief, shape.number, shape.trail(ANY).is_some() || shape.lead(ANY).is_some()) {
        (true, Some(_), _) | (true, None, true) if words <= 14 => Class::Weak,
        (true, _, _) if count <= 90 => Class::Note,
        _ => Class::Prose,
    }
}

fn title_length(shape: &Shape) -> usize {
    shape.trail(STRICT).map_or(0, |(end, _, _)| end)
}

/// Whether there is a time before or after a title.
fn is_timed(shape: &Shape) -> bool {
    shape.trail(STRICT).is_some() || shape.lead(Plan { place: Place::Lead, ..STRICT }).is_some()
}

/// Whether a line reads like a sentence and not like a title.
pub(super) fn is_sentence(text: &str, words: usize) -> bool {
    let text = text.trim_end();
    let stops = text.ends_with(['.', '。', '!', '?', '！', '？', ';', ',']) && !text.ends_with("...");
    let wide = text.chars().filter(|c| !c.is_ascii()).count() * 2 > text.chars().count();
    let inner = text.contains(". ") && words > 14;
    stops && (words >= 9 || wide && text.chars().count() > 40) || inner && words > 18 || words > 28
}

/// The sum that a line such as `Total Time: 52:13` states.
fn total(shape: &Shape) -> Option<Length> {
    let line = &shape.glyphs;
    let labelled = line.plain.contains(&':');
    let plan = if labelled { ANY } else { STRICT };
    let time = shape.times.iter().rev().find(|time| plan.takes(time))?;
    let first = shape.times.iter().find(|time| plan.takes(time))?;
    let (before, after) = (line.text(0..first.range.start), line.text(time.range.end..line.len()));
    let colon = before.trim_end().ends_with([':', '：']);
    if shape.number.is_some_and(|n| n.style >= Style::Padded)
        || words::may_be_a_title(&before) && !(colon && shape.number.is_none())
    {
        return None;
    }
    let short = |text: &str| text.chars().count() <= 50;
    let label_first =
        short(&before) && after.chars().filter(|c| c.is_alphanumeric()).count() <= 12 && words::is_total(&before);
    let label_last =
        before.trim_matches(|c: char| !c.is_alphanumeric()).is_empty() && short(&after) && words::is_total(&after);
    (label_first || label_last).then_some(if label_first { first } else { time }).and_then(|time| time.length)
}
