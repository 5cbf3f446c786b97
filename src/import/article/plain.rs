//! Runs that the lines alone do not make: tracks with commentary between them, and lists under a track list's heading whose lines
//! have neither numbers nor lengths.

use super::about;
use super::beside::halves;
use super::class::{Class, Entry};
use super::piece::{Piece, Role};
use super::run::{Part, Run, Section};
use super::shape::{ANY, Shape};
use super::sided::{MOST_LINES, below, disc, heads_sides};
use super::time;
use super::told::Told;
use super::words;

/// Signs of a title without number and length, at most.
const LONGEST: usize = 90;

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
pub(super) fn add(
    mut runs: Vec<Run>,
    (pieces, entries): (&[Piece], &[Entry]),
    (told, titled): (&Told, bool),
) -> Vec<Run> {
    let mut end = 0;
    let mut seen: Vec<Option<Option<Signs>>> = vec![None; entries.len()];
    for at in 0..entries.len() {
        let listed = entries.get(at).is_some_and(|entry| entry.class == Class::Lists);
        let listed = listed && !names_album(pieces, entries, at + 1);
        let sided = !listed && titled && heads_sides((pieces, entries), at);
        if at < end || !(listed || sided || names_album(pieces, entries, at)) {
            continue;
        }
        let listed = listed || sided;
        let all = below((pieces, entries), at + 1, listed);
        let mut sign = |at: usize| {
            let entry = entries.get(at).and_then(|entry| entry.shapes.first());
            seen.get_mut(at).and_then(|seen| *seen.get_or_insert_with(|| entry.map(|shape| Signs::of(shape, told))))
        };
        let mut signs = || (at + 1..=at + all).filter_map(&mut sign).collect::<Vec<_>>();
        let Some(lines) = (if listed { Some(all) } else { shown(&signs()) }) else { continue };
        let within = |run: &Run| run.from > at && run.to <= at + lines;
        let mine = runs.iter().filter(|run| run.under == Section::Listed(at));
        let counts = |run: &Run| !within(run) && (run.from <= at + lines || is_counted(run, entries));
        let taken = mine.clone().any(counts)
            || mine.filter(|run| within(run)).map(|run| run.parts.len()).sum::<usize>() * 2 > lines;
        let timed = entries.get(at + 1..=at + lines).unwrap_or_default().iter().filter(|entry| is_timed(entry)).count();
        let torn = timed >= 3 && timed * 10 < lines * 9;
        let named: Vec<Piece> = (at + 1..=at + lines)
            .filter(|at| disc(entries, *at).is_none())
            .filter_map(|at| pieces.get(at).cloned())
            .collect();
        if !taken && !torn && named.len() >= 3 && are_titles(&named) {
            runs.retain(|run| !within(run) && (run.under != Section::Listed(at) || is_counted(run, entries)));
            let bonus = |at: usize| pieces.get(at).is_some_and(|piece| heads_bonus(&piece.text));
            let part = |at: usize| match disc(entries, at) {
                Some(disc) => Part::Disc(disc),
                None if bonus(at) => Part::Note(at),
                None => Part::Tracks(at),
            };
            let parts = (if sided { at } else { at + 1 }..=at + lines).map(part).collect();
            let under = if sided { Section::Shown } else { Section::Listed(at) };
            runs.push(Run { parts, under, from: at + 1, to: at + lines, plain: true });
            end = at + lines + 1;
        }
    }
    let bare = bare((pieces, entries), told, &runs);
    runs.extend(bare.into_iter().filter(|_| titled));
    runs.sort_by_key(|run| run.from);
    runs
}

/// Whether half of a run's lines have a number or a length: items that have neither may tell anything.
fn is_counted(run: &Run, entries: &[Entry]) -> bool {
    let counted = |entry: &Entry| {
        is_timed(entry) || entry.shapes.len() > 1 || entry.shapes.iter().any(|shape| shape.counted().is_some())
    };
    let rows = entries.get(run.from..=run.to).unwrap_or_default();
    rows.iter().filter(|entry| counted(entry)).count() * 2 >= rows.len()
}

/// Whether a line has a time somewhere: among lines that have none it is a part of a row that was torn.
fn is_timed(entry: &Entry) -> bool {
    entry.shapes.iter().any(|shape| shape.times.iter().any(|time| time.style == time::Style::Colon))
}

/// Lines of a list that nothing heads, at least.
const LEAST_BARE: usize = 5;

/// The lists that nothing heads: short lines of one paragraph, of which some have the names of pieces of a film's music, or are
/// quoted elsewhere on the page.
fn bare((pieces, entries): (&[Piece], &[Entry]), told: &Told, runs: &[Run]) -> Vec<Run> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut elsewhere = false;
    while let Some(piece) = pieces.get(at) {
        let block =
            pieces.iter().skip(at).take(MOST_LINES).take_while(|other| other.block == piece.block).count().max(1);
        let to = at + block - 1;
        let own = entries.get(at..=to).unwrap_or_default();
        elsewhere = match own.first().map(|entry| entry.class) {
            Some(Class::Other | Class::Comments) => true,
            Some(Class::Lists | Class::Heading(_)) => false,
            Some(_) | None => elsewhere,
        };
        let lines = pieces.get(at..=to).unwrap_or_default();
        let free = runs.iter().all(|run| run.to < at || run.from > to);
        let above =
            at.checked_sub(1).and_then(|at| pieces.get(at)).filter(|piece| piece.text.chars().count() <= MOST_HEADING);
        let of_others = || [above, lines.first()].into_iter().flatten().any(|piece| heads_others(&piece.text));
        if block >= LEAST_BARE && free && !elsewhere && are_bare(lines, own, told) && !of_others() {
            let parts = (at..=to).map(Part::Tracks).collect();
            found.push(Run { parts, under: Section::Shown, from: at, to, plain: true });
        }
        at += block;
    }
    found
}

/// Signs of a line that heads a list, at most.
const MOST_HEADING: usize = 120;

/// Whether a line heads a list that is no album's.
fn heads_others(line: &str) -> bool {
    about::names_several(line) || words::names_many(line) || words::heads_other_part(line)
}

/// Whether the lines of a paragraph are titles, though nothing says so.
fn are_bare(lines: &[Piece], entries: &[Entry], told: &Told) -> bool {
    let titles = || entries.iter().filter_map(|entry| entry.shapes.first()).map(|shape| shape.row(ANY).title);
    let plain = lines.iter().all(|piece| matches!(piece.role, Role::Text | Role::Short | Role::Item(None)));
    let count = |is: &dyn Fn(&str) -> bool| titles().filter(|title| is(title)).count();
    let known = || {
        let (cues, quoted) = (count(&words::is_cue), count(&|title: &str| told.quotes(title)));
        (cues + quoted) * 5 >= lines.len() && are_known(cues, quoted, lines.len())
    };
    plain && lines.iter().zip(entries).all(|(piece, entry)| may_be_title(entry, piece)) && are_titles(lines) && known()
}

/// Whether a line is the name of the album, or a part of the page that bears it: `Original Soundtrack`, `La colonna sonora`.
fn names_album(pieces: &[Piece], entries: &[Entry], at: usize) -> bool {
    let (Some(entry), Some(piece)) = (entries.get(at), pieces.get(at)) else { return false };
    let text = piece.text.trim_end();
    let leads = text.ends_with([':', '：']) && text.chars().count() <= 240 && entry.class != Class::Track;
    let short =
        matches!(piece.role, Role::Short | Role::Heading(_)) && matches!(entry.class, Class::Note | Class::Heading(_));
    (short || leads)
        && !entry.shapes.iter().any(Shape::is_quoted)
        && words::names_album(text)
        && !words::names_many(text)
        && !about::names_several(text)
}

/// Whether a line heads the tracks of another edition and is none itself: `Bonus Tracks`, `Tracce bonus`.
fn heads_bonus(line: &str) -> bool {
    let folded = words::bare(line);
    ["bonus", "бонус", "ボーナス", "보너스"].iter().any(|word| folded.contains(word))
        && words::is_bonus(line)
        && halves(line).is_none()
}

/// What a line below an album's name shows of itself.
#[derive(Clone, Copy)]
#[allow(clippy::struct_excessive_bools, reason = "each is one observation; none excludes another")]
struct Signs {
    /// It has the name of a piece of a film's music.
    cue: bool,
    /// It is quoted elsewhere.
    told: bool,
    quoted: bool,
    /// A title and a name divided by a dash, or the heading of bonus tracks.
    divided: bool,
}

impl Signs {
    fn of(shape: &Shape, told: &Told) -> Self {
        let title = shape.row(ANY).title;
        let dashed = || halves(&title).is_some() && !title.contains(|c: char| c.is_ascii_digit());
        Self {
            cue: words::is_cue(&title),
            told: told.quotes(&title),
            quoted: shape.is_quoted(),
            divided: heads_bonus(&title) || dashed(),
        }
    }
}

/// Whether so many names of pieces of a film's music, and so many titles that the text quotes, show what lines are: two words
/// that the text happens to quote stand in every menu.
fn are_known(cues: usize, quoted: usize, lines: usize) -> bool {
    cues >= 2 || cues == 1 && quoted >= 1 || quoted * 2 > lines || quoted >= 3 && quoted * 4 >= lines
}

/// How many of the lines below an album's name show that they are its tracks: all are quoted, or divided into a title and a name
/// by the same dash, up to the first that is not; or some have the names of pieces of a film's music, or are quoted elsewhere.
fn shown(lines: &[Signs]) -> Option<usize> {
    let count = |is: &dyn Fn(&Signs) -> bool| lines.iter().filter(|line| is(line)).count();
    let quoted = count(&|line| line.quoted);
    let divided = lines.iter().take_while(|line| line.divided).count();
    match () {
        () if quoted >= 4 && quoted * 10 >= lines.len() * 9 => Some(lines.len()),
        () if divided >= 4 => Some(divided),
        () if lines.len() >= 4 && are_known(count(&|line| line.cue), count(&|line| line.told), lines.len()) => {
            Some(lines.len())
        }
        () => None,
    }
}

/// What leads to where a text has a list from.
#[rustfmt::skip]
const SOURCES: &[&str] = &[
    "via", "source", "sources", "quelle", "quellen", "fonte", "fonti", "fuente", "fontes", "źródło", "bron", "källa", "kilde", "zdroj",
    "kaynak", "forrás", "источник", "出典", "来源", "來源", "출처",
];

pub(super) fn may_be_title(entry: &Entry, piece: &Piece) -> bool {
    let text = piece.text.trim_end();
    let source = text.split_once(": ").is_some_and(|(key, _)| SOURCES.contains(&key.to_lowercase().as_str()));
    matches!(entry.class, Class::Note | Class::Weak)
        && !source
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
