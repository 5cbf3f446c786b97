//! How well the tracks of a stretch meet a query, as small numbers: a grade for each word, and their sum.

use super::asked::{Asked, Sought};
use super::class::{Class, Field};
use super::filter;
use super::hits::Found;
use super::index::Stretch;
use super::mask::Mask;
use super::slip::Near;
use super::trail::Bits;

/// Where a word stands and in which class, as one number; the smaller, the better: a title outweighs an album's or a
/// work's, these a composer's, and scattered letters come last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Grade(u8);

impl Grade {
    /// The letters are scattered over the title.
    pub(super) const SCATTERED: Self = Self(12);
    /// The word is nowhere.
    pub(super) const NONE: Self = Self(u8::MAX);
    /// From here on a word was typed with a slip.
    const NEAR: u8 = 16;

    /// The grade of a word that stands in one piece.
    pub(super) fn new(field: Field, class: Class) -> Self {
        let weight = match field {
            Field::Title => 0,
            Field::Album | Field::Work => 4,
            Field::Composer => 8,
        };
        Self(weight + class as u8)
    }

    /// The grade of a word that was typed with a slip.
    pub(super) fn near(field: Field, near: Near) -> Self {
        Self(Self::NEAR + Self::new(field, near.class()).0)
    }

    pub(super) fn points(self) -> u16 {
        self.0.into()
    }

    fn is_of_title(self) -> bool {
        self.0 % Self::NEAR < 4 && self != Self::NONE || self == Self::SCATTERED
    }

    /// Why a track was found whose best grade this is.
    pub(super) fn found(self) -> Found {
        let class = Class::ALL[usize::from(self.0 % 4)];
        match self.0 % Self::NEAR / 4 {
            _ if self == Self::NONE => Found::Filter,
            0 => Found::new(Field::Title, class),
            1 => Found::new(Field::Album, class),
            2 => Found::new(Field::Composer, class),
            _ => Found::Title(Class::Scattered),
        }
    }
}

/// How a track meets a query, as far as grades tell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    /// How all words, joined, stand in the title; scattered when they do not stand together.
    pub(super) together: Class,
    /// The sum of the words' grades.
    pub(super) sum: u16,
    /// The best of them.
    pub(super) best: Grade,
    /// Whether any word was found in the title.
    pub(super) is_titled: bool,
    /// Whether any word was found by scattered letters only.
    pub(super) is_scattered: bool,
}

impl Standing {
    /// The standing of a track before the first word.
    const START: Self =
        Self { together: Class::Scattered, sum: 0, best: Grade::NONE, is_titled: false, is_scattered: false };

    /// The standing with the grade of one more word.
    fn and(self, grade: Grade) -> Self {
        Self {
            together: self.together,
            sum: self.sum.saturating_add(grade.points()),
            best: self.best.min(grade),
            is_titled: self.is_titled || grade.is_of_title(),
            is_scattered: self.is_scattered || grade == Grade::SCATTERED,
        }
    }
}

/// The tracks of `stretch` that meet the query, in order, into `found`; sought only among those `before`, if it is given.
pub(super) fn grade(stretch: &Stretch, asked: &Asked, before: Option<&Bits>, found: &mut Vec<(u32, Standing)>) {
    found.clear();
    let chunk = &*stretch.placed.chunk;
    let is_open = |track: usize| before.is_none_or(|bits| bits.has(track - stretch.tracks.start));
    let words: Vec<_> = asked.words.iter().map(|word| (word, word.grades_of_albums(chunk))).collect();
    if words.is_empty() {
        let open = stretch.tracks.clone().filter(|track| is_open(*track));
        found.extend(open.map(|track| (small(track), Standing::START)));
    } else {
        find(stretch, &words, is_open, found);
    }
    for filter in &asked.query.filters {
        let met = filter::met(chunk, stretch.tracks.clone(), &filter.kind);
        found.retain(|(track, _)| met[*track as usize - stretch.tracks.start] != filter.leaves_out);
    }
    for word in words.iter().skip(1) {
        sift(stretch, word, found);
    }
    if let Some(joined) = &asked.joined {
        // Where a word does not stand in one piece, neither do all of them.
        for (track, standing) in found.iter_mut().filter(|(_, found)| found.is_titled && !found.is_scattered) {
            standing.together = joined.class(chunk, *track as usize).unwrap_or(Class::Scattered);
        }
    }
}

/// A word, and the grades that albums' own texts give to all their tracks.
type Word<'a> = (&'a Sought<'a>, Option<Vec<Grade>>);

/// The grade that an album gives to all its tracks.
fn of_album((_, grades): &Word, album: usize) -> Grade {
    grades.as_ref().map_or(Grade::NONE, |grades| grades[album])
}

/// The tracks that meet the first of `words` and may meet the others.
fn find(stretch: &Stretch, words: &[Word], is_open: impl Fn(usize) -> bool, found: &mut Vec<(u32, Standing)>) {
    let chunk = &*stretch.placed.chunk;
    let Some((first, others)) = words.split_first() else { return };
    let mut may_meet = Vec::new();
    for (album, tracks) in chunk.albums_over(stretch.tracks.clone()) {
        // What the album does not have must be in the title.
        let missing = others.iter().filter(|word| of_album(word, album) == Grade::NONE);
        let of_album = of_album(first, album);
        let letters = if of_album == Grade::NONE { first.0.letters() } else { Mask::default() };
        let letters = missing.fold(letters, |letters, (word, _)| letters.and(word.letters()));
        let tracks = tracks.filter(|track| is_open(*track) && chunk.masks[*track].covers(letters));
        may_meet.extend(tracks.map(|track| (small(track), of_album)));
    }
    first.0.grade_all(chunk, &mut may_meet);
    let met = may_meet.iter().filter(|(_, grade)| *grade != Grade::NONE);
    found.extend(met.map(|&(track, grade)| (track, Standing::START.and(grade))));
}

/// Keeps those of `found` that meet one more word.
fn sift(stretch: &Stretch, word: &Word, found: &mut Vec<(u32, Standing)>) {
    let chunk = &*stretch.placed.chunk;
    let mut albums = chunk.albums_over(stretch.tracks.clone());
    let mut at = albums.next();
    found.retain_mut(|(track, standing)| {
        let track = *track as usize;
        while at.as_ref().is_some_and(|(_, tracks)| tracks.end <= track) {
            at = albums.next();
        }
        let of_album = at.as_ref().map_or(Grade::NONE, |(album, _)| of_album(word, *album));
        let grade = word.0.grade(chunk, track).min(of_album);
        *standing = standing.and(grade);
        grade != Grade::NONE
    });
}

/// A number in a chunk; none comes near the limit.
fn small(track: usize) -> u32 {
    u32::try_from(track).unwrap_or(u32::MAX)
}
