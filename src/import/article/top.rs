//! Which line is the heading of an article: the one that is marked as such, that stands first, that a credit follows,
//! and whose words the article goes on to use.

use super::column;
use super::credited;
use super::credits;
use super::decoration;
use super::folded::fold;
use super::heading::{self, Known};
use super::people;
use super::phrases;
use super::piece::{Head, Piece, Role};
use super::words;

/// Lines that are looked at.
const FAR: usize = 60;

/// The place in `pieces` of the heading.
pub(super) fn top(pieces: &[&Piece], head: &Head, known: Known) -> Option<usize> {
    let marked = pieces.iter().take(FAR * 4).position(|piece| piece.role == Role::Heading(1));
    let far = |at: &usize| *at >= FAR && Some(*at) == marked;
    let places = (0..pieces.len().min(FAR)).chain(marked.filter(|at| far(at)));
    let weighed = places.filter_map(|at| weigh(pieces, at, marked, head, known).map(|weight| (weight, at)));
    weighed.filter(|(weight, _)| *weight > 0).max_by_key(|(weight, at)| (*weight, usize::MAX - at)).map(|(_, at)| at)
}

/// How much speaks for the line at `at`; none if it can be no heading.
fn weigh(pieces: &[&Piece], at: usize, marked: Option<usize>, head: &Head, known: Known) -> Option<i32> {
    let piece = pieces.get(at)?;
    let text = piece.text.trim();
    let is_marked = marked == Some(at);
    let long = text.chars().count() > 300;
    if long
        || is_in_menu(pieces, at)
        || column::heads_columns(text)
        || !(is_marked || can_head(piece))
        || words::heads_track_list(text)
        || matches!(piece.role, Role::Row(_))
    {
        return None;
    }
    let place = match at {
        0 => 4,
        1..=3 => 2,
        _ => 0,
    };
    let level = match piece.role {
        Role::Heading(1) if is_marked => 8,
        Role::Heading(1) => 3,
        Role::Heading(2) => 2,
        Role::Heading(_) => 1,
        Role::Text | Role::Item(_) | Role::Row(_) | Role::Short => 0,
    };
    let credited = is_credited(pieces, at);
    let release = decoration::names_release(text);
    let lonely = place + level == 0 && !credited && !release;
    let beside =
        i32::from(credited) * 4 + i32::from(release) * 3 - i32::from(opens_a_paragraph(pieces, at) && !credited) * 4;
    Some(if lonely { 0 } else { place + level + beside + said(text, at, head, known) })
}

/// What the words of a line say for it and against it.
fn said(text: &str, at: usize, head: &Head, known: Known) -> i32 {
    let read = heading::read(text, known);
    let work = fold(read.work.as_deref().unwrap_or_default());
    let title = fold(head.title.as_deref().unwrap_or_default());
    let site = head.site.as_deref().is_some_and(|site| fold(site.trim()) == fold(text));
    let times = recurs(&work, known.body).saturating_sub(recurs(&work, &fold(text)));
    let decorated = !work.is_empty() && work != fold(text) && words::names_album_anywhere(text);
    let signs = [
        (3, times >= 1),
        (1, times >= 3),
        (1, read.year.is_some()),
        (5, work.chars().count() >= 3 && title.contains(&work)),
        (3, at < 4 && decorated),
        (4, decoration::of_film(text).is_some()),
        (-1, text.starts_with(|c: char| c.is_ascii_digit() || c.is_lowercase())),
        (-3, text.split_whitespace().count() > 10 && times == 0),
        (-6, read.title.is_none() || decoration::is_decoration(text)),
        (-8, is_menu(text)),
        (-8, site),
        (-8, is_a_name(text, known)),
    ];
    signs.iter().filter(|(_, holds)| *holds).map(|(weight, _)| weight).sum()
}

/// Whether one of the next short lines says who wrote the music, or when it was released.
fn is_credited(pieces: &[&Piece], at: usize) -> bool {
    let near = if at == 0 { 4 } else { 2 };
    let next = pieces.iter().skip(at + 1).take(near).take_while(|next| next.text.chars().count() <= 160);
    next.into_iter().any(|next| is_credit(next))
}

/// Whether a line is one of a menu: so many short lines follow that state nothing and end nowhere.
pub(super) fn is_in_menu(pieces: &[&Piece], at: usize) -> bool {
    const LINES: usize = 8;
    let next = pieces.get(at + 1..at + 1 + LINES).unwrap_or_default();
    let entry = |piece: &&Piece| {
        let text = piece.text.trim();
        let plain =
            !text.ends_with(['.', ':']) && !text.contains([':', '/']) && !text.contains(|c: char| c.is_ascii_digit());
        text.chars().count() <= 40
            && plain
            && matches!(piece.role, Role::Text | Role::Short | Role::Item(_))
            && credits::line(text, true).is_empty()
    };
    next.len() == LINES && next.iter().all(entry)
}

/// Whether a line is the first of a paragraph that goes on.
fn opens_a_paragraph(pieces: &[&Piece], at: usize) -> bool {
    let (Some(piece), Some(next)) = (pieces.get(at), pieces.get(at + 1)) else { return false };
    let block = || pieces.iter().skip(at + 1).take_while(|next| next.block == piece.block);
    let long = block().map(|next| next.text.chars().count()).sum::<usize>() > 160;
    let flows = next.text.starts_with(char::is_lowercase) || long && next.text.chars().count() > 40;
    at > 0 && piece.role == Role::Text && piece.block == next.block && flows
}

/// Whether a line can be a heading: short, no sentence, no fact.
pub(super) fn can_head(piece: &Piece) -> bool {
    let text = piece.text.trim();
    let role = !matches!(piece.role, Role::Row(_) | Role::Item(_));
    role && text.chars().count() <= 140
        && text.chars().any(char::is_alphabetic)
        && !text.ends_with(['.', ':', ',', '：', '。'])
        && !phrases::is_furniture(text)
        && !is_sum(text)
        && !credits::is_statement(text)
        && !credits::is_keyed(text)
}

/// Whether a line states the sum of the lengths: `Total: 15:47`.
fn is_sum(text: &str) -> bool {
    let timed = text.trim_end().ends_with(|c: char| c.is_ascii_digit());
    timed && text.split_once([':', '：']).is_some_and(|(label, _)| words::is_total(label))
}

/// How often `work` stands in folded `body`, on its own where the script has spaces.
pub(super) fn recurs(work: &str, body: &str) -> usize {
    let least = if work.is_ascii() { 3 } else { 2 };
    if work.chars().count() < least {
        return 0;
    }
    let spaced = |c: char| c.is_alphanumeric() && u32::from(c) < 0x2e80;
    let free = |at: usize| {
        let before = body.get(..at).and_then(|head| head.chars().next_back());
        !(work.starts_with(spaced) && before.is_some_and(spaced))
    };
    body.match_indices(work).filter(|(at, _)| free(*at)).take(5).count()
}

fn is_credit(piece: &Piece) -> bool {
    piece.text.chars().count() <= 160
        && credits::line(&piece.text, false)
            .iter()
            .any(|said| matches!(said, credits::Said::Composers(_) | credits::Said::Released { .. }))
}

/// Whether a line is a row of links: bullets, bars or arrows between its words.
fn is_menu(text: &str) -> bool {
    text.matches(['•', '|', '·']).count() >= 2 || text.contains(">>") || text.ends_with('»') && !text.contains('«')
}

/// Whether a line is no more than the name of a composer.
pub(super) fn is_a_name(text: &str, known: Known) -> bool {
    let names = people::names(text);
    let one = |name: &String| {
        let free = known.composers.is_empty() && people::is_person(name) && credited::is_credited(name, known.body);
        free || known.composers.iter().any(|composer| people::same(composer, name))
    };
    !names.is_empty() && names.iter().all(one) && recurs(&fold(text), known.body) > 1
}
