//! A query made ready for a pass: each word with all that speeds up looking for it.

use super::chunk::Chunk;
use super::class::{Class, Field};
use super::grade::Grade;
use super::lines::Lines;
use super::mask::Mask;
use super::needle::Needle;
use super::query::{Query, Scope, Word};
use super::slip::{Near, Slip};
use super::sweep::Sweep;

/// A query made ready.
#[derive(Debug)]
pub(super) struct Asked<'q> {
    pub(super) query: &'q Query,
    pub(super) words: Vec<Sought<'q>>,
    /// All words joined as typed, where there are several.
    pub(super) joined: Option<Sought<'q>>,
}

/// A word made ready.
#[derive(Debug)]
pub(super) struct Sought<'q> {
    needle: Needle<'q>,
    sweep: Option<Sweep>,
    scope: Scope,
    may_scatter: bool,
    /// Set where the word may have been typed with a slip.
    slip: Option<Slip>,
}

impl<'q> Asked<'q> {
    /// Makes `query` ready, word for word as it was typed or with a slip in each word.
    pub(super) fn new(query: &'q Query, with_slips: bool) -> Self {
        let word = |word: &'q Word| Sought {
            scope: word.scope,
            may_scatter: word.may_scatter,
            slip: Slip::new(&word.text).filter(|_| with_slips && word.may_scatter),
            ..Sought::piece(&word.text)
        };
        let joined = query.joined.as_deref().map(Sought::piece);
        Self { query, words: query.words.iter().map(word).collect(), joined }
    }

    /// Whether any word may have been typed with a slip.
    pub(super) fn has_slips(&self) -> bool {
        self.words.iter().any(|word| word.slip.is_some())
    }
}

impl<'q> Sought<'q> {
    /// A text that must stand in a title in one piece.
    fn piece(text: &'q str) -> Self {
        let (needle, sweep) = (Needle::new(text), Sweep::new(text));
        Self { needle, sweep, scope: Scope::Title, may_scatter: false, slip: None }
    }

    /// Its class in a track's title, in one piece.
    pub(super) fn class(&self, chunk: &Chunk, track: usize) -> Option<Class> {
        let is_open = chunk.masks[track].covers(self.needle.mask);
        if is_open { self.stand_in(&chunk.titles, track).0 } else { None }
    }

    /// The letters that a title must have to have it. Most have not, and this is asked of all.
    pub(super) fn letters(&self) -> Mask {
        if self.slip.is_some() { Mask::default() } else { self.needle.mask }
    }

    /// Betters the grades of tracks by those in their titles.
    pub(super) fn grade_all(&self, chunk: &Chunk, tracks: &mut [(u32, Grade)]) {
        let Some(letter) = self.needle.single() else {
            for (track, grade) in tracks {
                *grade = self.grade(chunk, *track as usize).min(*grade);
            }
            return;
        };
        // Their masks lie far apart in memory, so all are fetched before any is looked at.
        let masks = |(track, _): &(u32, Grade)| (chunk.masks[*track as usize], chunk.beginnings[*track as usize]);
        let masks: Vec<_> = tracks.iter().map(masks).collect();
        for ((track, grade), (letters, beginnings)) in tracks.iter_mut().zip(masks) {
            if letters.covers(self.needle.mask) {
                *grade = self.grade_of_letter((letter, beginnings), chunk, *track as usize).min(*grade);
            }
        }
    }

    /// Its grade in a track's title.
    pub(super) fn grade(&self, chunk: &Chunk, track: usize) -> Grade {
        if !chunk.masks[track].covers(self.needle.mask) {
            return self.grade_of_slip(chunk, track);
        }
        if let Some(letter) = self.needle.single() {
            return self.grade_of_letter((letter, chunk.beginnings[track]), chunk, track);
        }
        match self.stand_in(&chunk.titles, track) {
            (Some(class), _) => Grade::new(Field::Title, class),
            (None, true) if self.may_scatter => Grade::SCATTERED,
            (None, _) => self.grade_of_slip(chunk, track),
        }
    }

    /// Its class in a title, in one piece, and whether its letters are there in their order at all.
    fn stand_in(&self, titles: &Lines, track: usize) -> (Option<Class>, bool) {
        let title = titles.get(track);
        let Some((sweep, block)) = self.sweep.as_ref().zip(titles.block(track)) else {
            let is_scattered = self.needle.is_scattered_in(title.as_bytes());
            let place = if is_scattered { self.needle.place(title) } else { None };
            return (place.map(|(_, class)| class), is_scattered);
        };
        let stand = sweep.stand(block);
        let class = self.needle.best_of(title, stand.pieces()).map(|(_, class)| class);
        // Bytes of longer letters can stand in order where the letters do not.
        let is_scattered = stand.is_scattered
            && (class.is_some() || self.needle.text.is_ascii() || self.needle.is_scattered_in(title.as_bytes()));
        (class, is_scattered)
    }

    /// The grade of a single letter, told by masks: so many titles have it that looking at each would be slow.
    fn grade_of_letter(&self, (letter, beginnings): (u8, Mask), chunk: &Chunk, track: usize) -> Grade {
        let class = if beginnings.covers(self.needle.mask) {
            match chunk.titles.bytes(track) {
                [_] => Class::Whole,
                [first, ..] if *first == letter => Class::Beginning,
                _ => Class::Word,
            }
        } else {
            Class::Inside
        };
        Grade::new(Field::Title, class)
    }

    fn grade_of_slip(&self, chunk: &Chunk, track: usize) -> Grade {
        let Some(slip) = &self.slip else { return Grade::NONE };
        if chunk.masks[track].lacks(self.needle.mask) > 1 {
            return Grade::NONE;
        }
        slip.near(chunk.titles.get(track)).map_or(Grade::NONE, |near| Grade::near(Field::Title, near))
    }

    /// The grades that its albums' own texts give to all their tracks; nothing where none of them has the word.
    pub(super) fn grades_of_albums(&self, chunk: &Chunk) -> Option<Vec<Grade>> {
        if self.scope != Scope::Anywhere {
            return None;
        }
        let mut grades = None;
        let mut meet = |line, grade: &dyn Fn(Field) -> Grade| {
            let (album, field) = chunk.owner(line);
            let grades = grades.get_or_insert_with(|| vec![Grade::NONE; chunk.albums().len()]);
            grades[album] = grades[album].min(grade(field));
        };
        chunk.fields.each_standing(0..chunk.fields.len(), &self.needle, |line, class| {
            meet(line, &|field| Grade::new(field, class));
        });
        if let Some(slip) = &self.slip {
            for line in 0..chunk.fields.len() {
                if let Some(near) = slip.near(chunk.fields.get(line)) {
                    meet(line, &|field| Grade::near(field, near));
                }
            }
        }
        grades
    }
}

impl Near {
    /// The class as which it counts.
    pub(super) fn class(self) -> Class {
        match self {
            Self::Word => Class::Word,
            Self::Beginning => Class::Inside,
        }
    }
}
