//! What each line of an article may be, before its neighbours have been heard.

use super::column;
use super::disc;
use super::number::{self, Style};
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
    unglue(&mut entries);
    detach(&mut entries);
    bridge(pieces, &mut entries);
    demote_prose(pieces, &mut entries);
    quiet_links(pieces, &mut entries);
    entries
}

/// A row too long for a title, with a dozen names behind it, is a track where the rows before and after it are its neighbours.
fn bridge(pieces: &[Piece], entries: &mut [Entry]) {
    let number = |entry: Option<&Entry>| {
        let [shape] = entry?.shapes.as_slice() else { return None };
        shape.number.filter(|n| n.style >= Style::Padded && n.disc.is_none()).map(|n| n.value).or(shape.listed)
    };
    for at in 0..entries.len() {
        let (own, after) = (number(entries.get(at)), number(entries.get(at + 1)));
        let last = at.checked_sub(1).and_then(|at| entries.get(at));
        let goes_on = last.is_some_and(|last| last.class == Class::Track)
            && own.is_some_and(|own| number(last) == own.checked_sub(1) && (after.is_none() || after == Some(own + 1)));
        let begins = own == Some(1) && after == Some(2) && entries.get(at + 1).is_some_and(|e| e.class == Class::Track);
        let brief = pieces.get(at).is_some_and(|piece| piece.text.chars().count() <= LONGEST_ROW);
        let Some(entry) = entries.get_mut(at).filter(|entry| entry.class == Class::Prose && brief) else { continue };
        if goes_on || begins {
            entry.class = Class::Track;
        }
    }
}

/// Signs of a numbered row among its neighbours, at most.
const LONGEST_ROW: usize = 320;

/// A link to the comments above the article itself heads nothing: comments follow what they are about.
fn quiet_links(pieces: &[Piece], entries: &mut [Entry]) {
    let told = pieces.iter().zip(entries.iter()).position(|(piece, entry)| {
        entry.class == Class::Track || entry.class == Class::Prose && piece.text.chars().count() > 140
    });
    for entry in entries.iter_mut().take(told.unwrap_or(0)).filter(|entry| entry.class == Class::Comments) {
        entry.class = Class::Note;
    }
}

/// Reads `7.99 Boats` as track 7 where the line before is 6 or the line after is 8.
fn unglue(entries: &mut [Entry]) {
    let plain = |entry: &Entry| {
        let [shape] = entry.shapes.as_slice() else { return None };
        shape.number.filter(|number| number.disc.is_none() && number.style == Style::Marked).map(|number| number.value)
    };
    for at in 0..entries.len() {
        let near = |at: Option<usize>| at.and_then(|at| entries.get(at)).and_then(plain);
        let (before, after) = (near(at.checked_sub(1)), near(at.checked_add(1)));
        let wanted = before.map(|n| n + 1).or_else(|| after.and_then(|n| n.checked_sub(1)));
        let Some(entry) = entries.get_mut(at).filter(|entry| plain(entry).is_none()) else { continue };
        let [shape] = entry.shapes.as_mut_slice() else { continue };
        let Some(number) = wanted.and_then(|wanted| number::glued(&shape.glyphs, wanted)) else { continue };
        if shape.fixed.is_none() && !is_sentence(&shape.glyphs.text(0..shape.glyphs.len()), 10) {
            shape.number = Some(number);
            entry.class = Class::Track;
        }
    }
}

/// Reads `324時間` as track 3 after track 2, where the line before has nothing between number and title either.
fn detach(entries: &mut [Entry]) {
    let bare = |entry: &Entry| {
        let [shape] = entry.shapes.as_slice() else { return None };
        let number = shape.number.filter(|n| n.style == Style::Bare && n.disc.is_none() && shape.fixed.is_none())?;
        shape.glyphs.before(number.end).is_ascii_digit().then_some(number.value)
    };
    for at in 1..entries.len() {
        let wanted = entries.get(at - 1).and_then(bare).map(|before| before + 1);
        let Some(wanted) = wanted.filter(|wanted| entries.get(at).and_then(bare) != Some(*wanted)) else { continue };
        let Some(Entry { shapes, class }) = entries.get_mut(at) else { continue };
        let [shape] = shapes.as_mut_slice() else { continue };
        if let Some(number) = number::attached(&shape.glyphs, wanted).filter(|_| *class != Class::Prose) {
            shape.number = Some(number);
            *class = if *class == Class::Track { Class::Track } else { Class::Weak };
        }
    }
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
    let timed = is_timed(shape);
    let untimed = shape.trail(STRICT).map_or_else(|| text.to_owned(), |(end, _, _)| shape.glyphs.text(0..end));
    let inside =
        shape.number.filter(|_| numbered).is_some_and(|n| !disc::begins(&shape.glyphs.text(n.end..shape.glyphs.len())));
    if let Some(disc) = disc::disc(&untimed).filter(|_| !(inside || numbered && timed)) {
        return Class::Disc(disc);
    }
    let titled = matches!(piece.role, Role::Heading(_) | Role::Short) || text.ends_with([':', '：']) && count <= 90;
    if !timed && !numbered && count <= 120 && heads(text, titled, count) {
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

fn heads(text: &str, titled: bool, count: usize) -> bool {
    if words::names_many(text) {
        return false;
    }
    column::names_columns(text)
        || (titled || count <= 60) && words::heads_track_list(text)
        || text.ends_with([':', '：']) && words::leads_in(text)
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
fn is_sentence(text: &str, words: usize) -> bool {
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

/// In a paragraph of wrapped prose a line may begin or end with a time by chance; such lines are prose again.
fn demote_prose(pieces: &[Piece], entries: &mut [Entry]) {
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let wide = pieces.iter().skip(at).take_while(|p| p.block == piece.block).count();
        let lines = at..at + wide;
        let share = entries.get(lines.clone()).unwrap_or_default();
        let tracks = share.iter().filter(|e| matches!(e.class, Class::Track | Class::Weak)).count();
        let prose = share.iter().filter(|e| matches!(e.class, Class::Note | Class::Prose)).count();
        let told = share.iter().any(|entry| entry.class == Class::Prose);
        let flows = wide >= 2 && tracks <= prose && matches!(piece.role, Role::Text | Role::Short);
        let inside = pieces.get(lines.clone()).unwrap_or_default();
        for (entry, piece) in entries.get_mut(lines).unwrap_or_default().iter_mut().zip(inside) {
            let item = matches!(piece.role, Role::Item(_));
            let marked = item
                || entry.shapes.len() > 1
                || entry.shapes.iter().any(|s| s.fixed.is_some() || s.number.is_some_and(|n| n.style >= Style::Marked));
            if flows && !marked && matches!(entry.class, Class::Track | Class::Weak) {
                entry.class = if told || entry.class == Class::Track { Class::Prose } else { Class::Note };
            }
        }
        at += wide.max(1);
    }
}
