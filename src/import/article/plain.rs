//! Runs that the lines alone do not make: tracks with commentary between them, and lists under a track list's heading whose lines
//! have neither numbers nor lengths.

use super::about;
use super::class::{Class, Entry};
use super::piece::{Piece, Role};
use super::run::{Part, Run, Section};
use super::shape::Shape;
use super::words;

/// Signs of a title without number and length, at most.
const LONGEST: usize = 90;
/// Lines below a heading that are asked whether they are titles, at most.
const MOST_ASKED: usize = 60;
/// Lines of a list without numbers and lengths, at most.
const MOST_LINES: usize = 400;

/// Joins runs of one track each, with commentary between them, whose numbers go on or whose lengths stand in brackets.
pub(super) fn scattered(runs: Vec<Run>, entries: &[Entry]) -> Vec<Run> {
    let mut joined: Vec<Run> = Vec::new();
    for run in runs {
        match joined.last_mut().filter(|last| goes_on(last, &run, entries)) {
            Some(last) => {
                last.to = run.to;
                last.parts.extend(run.parts);
            }
            None => joined.push(run),
        }
    }
    joined
}

fn goes_on(last: &Run, run: &Run, entries: &[Entry]) -> bool {
    let tracks = |run: &Run| {
        run.parts
            .iter()
            .filter_map(|part| match part {
                Part::Tracks(at) => Some(*at),
                Part::Disc(_) | Part::Total(..) | Part::Note(_) => None,
            })
            .collect::<Vec<_>>()
    };
    let (before, now) = (tracks(last), tracks(run));
    let shape = |at: Option<&usize>| at.and_then(|at| entries.get(*at)).and_then(|entry| entry.shapes.first());
    let (Some(end), Some(start)) = (shape(before.last()), shape(now.first())) else { return false };
    let sections = entries
        .get(last.to + 1..run.from)
        .unwrap_or_default()
        .iter()
        .any(|entry| matches!(entry.class, Class::Lists | Class::Other | Class::Comments));
    let counted = end.counted().zip(start.counted()).is_some_and(|(a, b)| b == a + 1);
    let timed = end.is_bracketed() && start.is_bracketed() && end.counted().is_none() && start.counted().is_none();
    let close = run.from - last.to <= 4;
    !sections && (counted && (now.len() == 1 || close) || now.len() == 1 && timed && close)
}

/// Adds the lists under a track list's heading that have neither numbers nor lengths: short lines, three or more.
pub(super) fn add(mut runs: Vec<Run>, pieces: &[Piece], entries: &[Entry]) -> Vec<Run> {
    let heads = (0..entries.len()).filter(|&at| heads(pieces, entries, at));
    let mut end = 0;
    for at in heads {
        if at < end {
            continue;
        }
        let lines = entries
            .iter()
            .zip(pieces)
            .skip(at + 1)
            .take(MOST_LINES)
            .take_while(|(entry, piece)| may_be_title(entry, piece))
            .count();
        let within = |run: &Run| run.from > at && run.to <= at + lines;
        let mine = runs.iter().filter(|run| run.under == Section::Listed(at));
        let taken = mine.clone().any(|run| !within(run)) || mine.map(|run| run.parts.len()).sum::<usize>() * 2 > lines;
        if !taken && lines >= 3 && are_titles(pieces.get(at + 1..=at + lines).unwrap_or_default()) {
            runs.retain(|run| !within(run));
            let parts = (at + 1..=at + lines).map(Part::Tracks).collect();
            runs.push(Run { parts, under: Section::Listed(at), from: at + 1, to: at + lines, plain: true });
            end = at + lines + 1;
        }
    }
    runs.sort_by_key(|run| run.from);
    runs
}

/// Whether a line heads a list: it says so, or it names the album, and every line below it begins with a title in
/// quotes.
fn heads(pieces: &[Piece], entries: &[Entry], at: usize) -> bool {
    let (Some(entry), Some(piece)) = (entries.get(at), pieces.get(at)) else { return false };
    let text = piece.text.trim_end();
    let leads = text.ends_with([':', '：']) && text.chars().count() <= 240 && entry.class != Class::Track;
    let short =
        matches!(piece.role, Role::Short | Role::Heading(_)) && matches!(entry.class, Class::Note | Class::Heading(_));
    let titled = (short || leads)
        && !entry.shapes.iter().any(Shape::is_quoted)
        && words::names_album(text)
        && !words::names_many(text)
        && !about::names_several(text);
    let below = || {
        let lines = entries.iter().zip(pieces).skip(at + 1).take(MOST_ASKED);
        lines.take_while(|(entry, piece)| may_be_title(entry, piece))
    };
    let quoted = || below().filter(|(entry, _)| entry.shapes.iter().any(Shape::is_quoted)).count();
    entry.class == Class::Lists || titled && quoted() >= 4 && quoted() * 10 >= below().count() * 9
}

fn may_be_title(entry: &Entry, piece: &Piece) -> bool {
    let text = piece.text.trim_end();
    matches!(entry.class, Class::Note | Class::Weak)
        && text.chars().count() <= LONGEST
        && !text.ends_with([':', '.', ','])
}

/// Whether lines may all be titles: hardly one begins with a small letter, hardly one is `a key: its value`.
fn are_titles(lines: &[Piece]) -> bool {
    let begins_small = |piece: &&Piece| piece.text.trim().chars().next().is_some_and(char::is_lowercase);
    let is_fact = |piece: &&Piece| piece.text.split_once([':', '：']).is_some_and(|(key, _)| key.chars().count() <= 24);
    let few = |count: usize| count * 4 <= lines.len();
    few(lines.iter().filter(begins_small).count()) && few(lines.iter().filter(is_fact).count())
}
