//! How well the tracks of a chunk meet a query, as small numbers: a grade for each word, and their sum.

use super::chunk::Chunk;
use super::class::{Class, Field, place};
use super::filter;
use super::hits::Found;
use super::mask::Mask;
use super::needle::Needle;
use super::query::{Query, Scope, Word};

/// Fewer than one track in so many are sooner looked at one by one than swept over.
const FEW: usize = 16;

/// Where a word stands and in which class, as one number; the smaller, the better: a title outweighs an album's or a
/// work's, these a composer's, and scattered letters come last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Grade(u8);

impl Grade {
    /// The letters are scattered over the title.
    pub(super) const SCATTERED: Self = Self(12);
    /// The word is nowhere.
    const NONE: Self = Self(u8::MAX);

    /// The grade of a word that stands in one piece.
    pub(super) fn new(field: Field, class: Class) -> Self {
        let weight = match field {
            Field::Title => 0,
            Field::Album | Field::Work => 4,
            Field::Composer => 8,
        };
        Self(weight + class as u8)
    }

    pub(super) fn points(self) -> u16 {
        self.0.into()
    }

    fn is_of_title(self) -> bool {
        self < Self(4) || self == Self::SCATTERED
    }

    /// Why a track was found whose best grade this is.
    pub(super) fn found(self) -> Found {
        let class = Class::ALL[usize::from(self.0 % 4)];
        match self.0 / 4 {
            0 => Found::new(Field::Title, class),
            1 => Found::new(Field::Album, class),
            2 => Found::new(Field::Composer, class),
            3 => Found::Title(Class::Scattered),
            _ => Found::Filter,
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
    is_out: bool,
}

impl Standing {
    /// The standing of a track before the first word.
    const START: Self = Self {
        together: Class::Scattered,
        sum: 0,
        best: Grade::NONE,
        is_titled: false,
        is_scattered: false,
        is_out: false,
    };

    /// Whether a title with these letters can still be found by `needle`.
    fn is_open(self, mask: Mask, needle: &Needle) -> bool {
        !self.is_out && mask.covers(needle.mask)
    }

    /// Takes in the grade of one more word.
    fn meet(&mut self, grade: Grade) {
        self.is_out |= grade == Grade::NONE;
        self.is_titled |= grade.is_of_title();
        self.is_scattered |= grade == Grade::SCATTERED;
        self.best = self.best.min(grade);
        self.sum = self.sum.saturating_add(grade.points());
    }
}

/// The tracks of `chunk` that meet `query`, in order.
pub(super) fn grade(chunk: &Chunk, query: &Query) -> Vec<(u32, Standing)> {
    let mut standings = vec![Standing::START; chunk.len()];
    for filter in &query.filters {
        let met = filter::met(chunk, &filter.kind);
        standings.iter_mut().zip(met).for_each(|(standing, met)| standing.is_out |= met == filter.leaves_out);
    }
    for word in &query.words {
        let grades = grade_word(chunk, word, &standings);
        standings.iter_mut().zip(grades).for_each(|(standing, grade)| standing.meet(grade));
    }
    if let Some(joined) = &query.joined {
        chunk.titles.each_standing(&Needle::new(joined), |track, class| {
            standings[track].together = standings[track].together.min(class);
        });
    }
    (0..).zip(standings).filter(|(_, standing)| !standing.is_out).collect()
}

/// The grade of one word for each track; those that are out already may be passed over.
fn grade_word(chunk: &Chunk, word: &Word, standings: &[Standing]) -> Vec<Grade> {
    let needle = Needle::new(&word.text);
    let mut grades = match word.scope {
        Scope::Anywhere => grades_of_albums(chunk, &needle),
        Scope::Title | Scope::Album | Scope::Work | Scope::Composer => vec![Grade::NONE; chunk.len()],
    };
    let are_few = standings.iter().filter(|standing| !standing.is_out).count() < chunk.len() / FEW;
    match needle.single() {
        Some(letter) => grade_by_letter(chunk, letter, needle.mask, &mut grades),
        None if are_few => grade_one_by_one(chunk, &needle, standings, &mut grades),
        None => grade_by_sweep(chunk, &needle, &mut grades),
    }
    if word.may_scatter && needle.single().is_none() {
        grade_scattered(chunk, &needle, standings, &mut grades);
    }
    grades
}

fn grade_by_sweep(chunk: &Chunk, needle: &Needle, grades: &mut [Grade]) {
    chunk.titles.each_standing(needle, |track, class| {
        grades[track] = grades[track].min(Grade::new(Field::Title, class));
    });
}

fn grade_one_by_one(chunk: &Chunk, needle: &Needle, standings: &[Standing], grades: &mut [Grade]) {
    for (track, grade) in grades.iter_mut().enumerate() {
        if standings[track].is_open(chunk.masks[track], needle)
            && let Some((_, class)) = place(chunk.titles.get(track), needle.text)
        {
            *grade = Grade::new(Field::Title, class).min(*grade);
        }
    }
}

fn grade_scattered(chunk: &Chunk, needle: &Needle, standings: &[Standing], grades: &mut [Grade]) {
    let masks = chunk.masks.iter().zip(standings).zip(grades).enumerate();
    for (track, ((mask, standing), grade)) in masks.filter(|(_, (_, grade))| **grade == Grade::NONE) {
        if standing.is_open(*mask, needle) && needle.is_scattered_in(chunk.titles.bytes(track)) {
            *grade = Grade::SCATTERED;
        }
    }
}

/// Grades a single letter of the titles by masks alone: a sweep would stop at every other letter.
fn grade_by_letter(chunk: &Chunk, letter: u8, mask: Mask, grades: &mut [Grade]) {
    let masks = chunk.masks.iter().zip(&chunk.beginnings).zip(grades).enumerate();
    for (track, ((_, beginnings), grade)) in masks.filter(|(_, ((all, _), _))| all.covers(mask)) {
        let class = match chunk.titles.bytes(track) {
            [_] => Class::Whole,
            [first, ..] if *first == letter => Class::Beginning,
            _ if beginnings.covers(mask) => Class::Word,
            _ => Class::Inside,
        };
        *grade = Grade::new(Field::Title, class).min(*grade);
    }
}

/// The grade that each track gets from its album's own texts.
fn grades_of_albums(chunk: &Chunk, needle: &Needle) -> Vec<Grade> {
    let mut best = vec![Grade::NONE; chunk.albums().len()];
    chunk.fields.each_standing(needle, |line, class| {
        let (album, field) = chunk.owner(line);
        best[album] = best[album].min(Grade::new(field, class));
    });
    let mut grades = Vec::with_capacity(chunk.len());
    for (album, grade) in best.into_iter().enumerate() {
        grades.resize(chunk.tracks_of(album).end, grade);
    }
    grades
}
