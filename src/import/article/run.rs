//! Runs of lines that follow each other and may be a list of tracks, with what stands between them.

use super::about;
use super::class::{Class, Entry, STRICT};
use super::commentary;
use super::decoration::names_release;
use super::disc::{self, Disc};
use super::judge::Around;
use super::piece::{Piece, Role};
use super::plain;
use super::shape::Shape;
use super::words;
use crate::model::Length;

/// Lines between two tracks of one list, at most.
const GAP: usize = 3;

/// A list, perhaps of tracks.
#[derive(Debug, Clone, Default)]
pub(super) struct Run {
    pub(super) parts: Vec<Part>,
    pub(super) under: Section,
    /// The first and the last of its pieces.
    pub(super) from: usize,
    pub(super) to: usize,
    /// Whether its lines have neither numbers nor lengths: only the heading above them says what they are.
    pub(super) plain: bool,
}

/// A part of a list, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The tracks of a piece.
    Tracks(usize),
    /// A disc begins.
    Disc(Disc),
    /// A sum, and the piece that states it.
    Total(Length, usize),
    /// A line that is no track.
    Note(usize),
}

/// What the nearest heading says of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Section {
    #[default]
    Free,
    /// Under the heading of a track list.
    Listed(usize),
    /// Under a heading that says it is not the album's.
    Other(usize),
    /// Among what readers wrote.
    Comments(usize),
    /// Under no heading: its own lines show what they are.
    Shown,
    /// A list that begins again from 1 under a short line of its own, after another list.
    Again(usize),
}

/// Every run in the article.
pub(super) fn runs(pieces: &[Piece], entries: &[Entry], around: &Around) -> Vec<Run> {
    let mut builder = Builder {
        pieces,
        entries,
        runs: Vec::new(),
        run: Run::default(),
        waiting: Vec::new(),
        section: Section::Free,
        level: 0,
    };
    for at in 0..entries.len() {
        builder.take(at);
    }
    builder.close();
    let runs = plain::add(plain::scattered(builder.runs, entries), (pieces, entries), (&around.told, around.titled));
    commentary::add(runs, (pieces, entries), (&around.told, around.one_soundtrack))
}

/// Whether a word is a number, in digits, in Roman ones, or as one letter.
fn is_count(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit()) || word.chars().all(|c| matches!(c, 'i' | 'v' | 'x')) || word.len() == 1
}

struct Builder<'a> {
    pieces: &'a [Piece],
    entries: &'a [Entry],
    runs: Vec<Run>,
    run: Run,
    /// Parts after the last track, which belong to the run only if another track follows.
    waiting: Vec<Part>,
    section: Section,
    level: u8,
}

impl Builder<'_> {
    fn take(&mut self, at: usize) {
        let Some(entry) = self.entries.get(at) else { return };
        match entry.class {
            Class::Track | Class::Weak => self.track(at),
            Class::Disc(disc) => {
                if self.section == Section::Other(0) && self.next_is_track(at) {
                    self.section = Section::Free;
                }
                self.waiting.push(Part::Disc(disc));
            }
            Class::Total(length) => {
                let named = self.pieces.get(at).and_then(|piece| disc::disc(&piece.text));
                let heads =
                    self.run.parts.is_empty() && self.entries.get(at + 1).is_some_and(|e| e.class == Class::Track);
                if heads && matches!(self.section, Section::Other(_)) {
                    self.section = Section::Free;
                }
                self.waiting.extend(named.filter(|_| self.next_is_track(at)).map(Part::Disc));
                self.waiting.push(Part::Total(length, at));
            }
            Class::Note if self.is_plain_track(at) => self.track(at),
            Class::Note => self.note(at),
            Class::Lists => self.section(at, Section::Listed(at)),
            Class::Other => self.section(at, Section::Other(at)),
            Class::Comments => self.section(at, Section::Comments(at)),
            Class::Heading(level) => self.heading(at, level),
            Class::Prose => self.prose(),
        }
    }

    /// Whether a short line counts as a track though it has neither number nor length: an item under the heading
    /// of a track list, or one in the middle of items that are tracks.
    fn is_plain_track(&self, at: usize) -> bool {
        let item = |at: usize| self.pieces.get(at).is_some_and(|p| matches!(p.role, Role::Item(_)));
        let last = self.last_track();
        let disc = self.waiting.iter().any(|part| matches!(part, Part::Disc(_)));
        let listed = matches!(self.section, Section::Listed(_)) || disc;
        let named = self.pieces.get(at).is_some_and(|piece| names_release(&piece.text));
        item(at) && !named && (listed && last.is_none_or(item) || last.is_some_and(|last| item(last) && last + 1 == at))
    }

    fn track(&mut self, at: usize) {
        let notes = self.waiting.iter().filter(|part| matches!(part, Part::Note(_))).count();
        let again = self.begins_again(at);
        if notes > GAP
            || again.is_some()
            || self.changes_form(at)
            || self.loses_lengths(at)
            || self.repeats_disc()
            || self.names_next()
        {
            self.close();
        }
        if self.run.parts.is_empty() {
            let keep = self.waiting.iter().rposition(|part| matches!(part, Part::Note(_))).map_or(0, |note| note + 1);
            self.waiting.drain(..keep);
            self.run.from = at;
            self.run.under = again.map_or(self.section, Section::Again);
        }
        self.run.parts.append(&mut self.waiting);
        self.run.parts.push(Part::Tracks(at));
        self.run.to = at;
    }

    /// The short line under which the numbers begin again from 1, if it names no disc.
    fn begins_again(&self, at: usize) -> Option<usize> {
        let last = self.last_track().and_then(|last| self.entries.get(last)?.shapes.last()?.counted());
        let now = self.entries.get(at)?.shapes.first()?.counted();
        let disc = self.waiting.iter().any(|part| matches!(part, Part::Disc(_)));
        let note = self.waiting.iter().rev().find_map(|part| match part {
            Part::Note(note) => Some(*note),
            Part::Tracks(_) | Part::Disc(_) | Part::Total(..) => None,
        })?;
        let headed = self.pieces.get(note).is_some_and(|piece| {
            let short = matches!(piece.role, Role::Short | Role::Heading(_));
            (short || about::names_one(&piece.text)) && !words::is_bonus(&piece.text)
        }) && !self.is_parallel(note);
        (headed && !disc && now == Some(1) && last.is_some_and(|last| last >= 2)).then_some(note)
    }

    /// Whether a short line is worded like the one before the list that it follows, but for a number: `Season 1`, `Season 2`.
    fn is_parallel(&self, note: usize) -> bool {
        let stem = |at: usize| {
            let text = self.pieces.get(at).map(|piece| words::bare(&piece.text)).unwrap_or_default();
            let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            words.filter(|word| !is_count(word)).map(str::to_owned).collect::<Vec<_>>()
        };
        let before = self.run.from.checked_sub(1).map(stem);
        before.is_some_and(|before| !before.is_empty() && before.len() <= 4 && before == stem(note))
    }

    /// Whether an item that is no track names another release: albums with their tracks below them, in a list of albums.
    fn names_next(&self) -> bool {
        let names = |part: &Part| {
            let Part::Note(at) = part else { return false };
            let item = |piece: &&Piece| piece.role == Role::Item(None);
            self.pieces.get(*at).filter(item).is_some_and(|piece| names_release(&piece.text))
        };
        self.waiting.iter().any(names)
    }

    /// Whether the disc that begins here has begun in this list before: the same album once more, or another.
    fn repeats_disc(&self) -> bool {
        let numbered = |part: &&Part| matches!(part, Part::Disc(Disc::Number(_)));
        self.waiting.iter().filter(numbered).any(|disc| self.run.parts.contains(disc))
    }

    /// Whether a list ends because another begins that is made otherwise: items after rows, lines after items.
    fn changes_form(&self, at: usize) -> bool {
        let Some(last) = self.last_track() else { return false };
        let form = |at: usize| {
            self.pieces.get(at).map(|piece| match piece.role {
                Role::Row(_) => 2,
                Role::Item(_) => 1,
                Role::Text | Role::Heading(_) | Role::Short => 0,
            })
        };
        let number = |at: usize| self.entries.get(at).and_then(|entry| entry.shapes.last()).and_then(Shape::counted);
        let goes_on = number(last).zip(number(at)).is_some_and(|(before, now)| now == before + 1);
        form(last) != form(at) && !goes_on
    }

    /// Whether numbers begin again from 1, on no new disc, without the lengths that the list had: comments and notes do so.
    fn loses_lengths(&self, at: usize) -> bool {
        let Some(last) = self.last_track() else { return false };
        let shape = |at: usize| self.entries.get(at).and_then(|entry| entry.shapes.last());
        let timed = |at: usize| {
            shape(at)
                .is_some_and(|s| s.trail(STRICT).is_some() || s.fixed.as_ref().is_some_and(|row| row.length.is_some()))
        };
        let disc = self.waiting.iter().any(|part| matches!(part, Part::Disc(_)));
        let count = |at: usize| shape(at).and_then(Shape::counted);
        !disc && count(at) == Some(1) && count(last).is_some_and(|n| n >= 2) && timed(last) && !timed(at)
    }

    fn last_track(&self) -> Option<usize> {
        self.run.parts.iter().rev().find_map(|part| match part {
            Part::Tracks(at) => Some(*at),
            Part::Disc(_) | Part::Total(..) | Part::Note(_) => None,
        })
    }

    fn note(&mut self, at: usize) {
        self.waiting.push(Part::Note(at));
    }

    fn heading(&mut self, at: usize, level: u8) {
        let inside = !self.run.parts.is_empty()
            && self.next_is_track(at)
            && level > self.level
            && matches!(self.run.under, Section::Listed(_));
        if inside {
            return self.note(at);
        }
        self.close();
        self.level = level;
        self.section = Section::Free;
    }

    fn next_is_track(&self, at: usize) -> bool {
        self.entries.iter().skip(at + 1).take(2).any(|entry| entry.class == Class::Track)
    }

    fn section(&mut self, at: usize, section: Section) {
        self.close();
        if let Some(Role::Heading(level)) = self.pieces.get(at).map(|piece| &piece.role) {
            self.level = *level;
        }
        if !matches!((self.section, section), (Section::Comments(_), _)) {
            self.section = section;
        }
    }

    fn prose(&mut self) {
        let had = !self.run.parts.is_empty();
        self.close();
        if had && matches!(self.section, Section::Listed(_)) {
            self.section = Section::Free;
        }
    }

    /// Ends the run; a sum that follows its last track still belongs to it, the name of a disc to the next.
    fn close(&mut self) {
        let mut run = std::mem::take(&mut self.run);
        let waiting = std::mem::take(&mut self.waiting);
        if run.parts.is_empty() {
            let marks = waiting.into_iter().rev().take_while(|part| !matches!(part, Part::Note(_))).collect::<Vec<_>>();
            self.waiting = marks.into_iter().rev().collect();
            return;
        }
        let last = waiting.iter().rposition(|part| matches!(part, Part::Note(_))).map_or(0, |note| note + 1);
        self.waiting = waiting.iter().skip(last).filter(|part| matches!(part, Part::Disc(_))).copied().collect();
        let after = waiting.into_iter().filter(|part| matches!(part, Part::Total(..))).take(1);
        run.parts.extend(after);
        self.runs.push(run);
    }
}
