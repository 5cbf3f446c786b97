//! Which tracks of a chunk meet a filter.

use super::chunk::Chunk;
use super::class::Field;
use super::needle::Needle;
use super::query::{FilterKind, Scope};
use crate::model::{Album, Length};

impl Scope {
    /// Whether it looks at `field`.
    pub(super) fn has(self, field: Field) -> bool {
        match self {
            Self::Anywhere => true,
            Self::Title => field == Field::Title,
            Self::Album => field == Field::Album,
            Self::Work => field == Field::Work,
            Self::Composer => field == Field::Composer,
        }
    }
}

/// Whether each track of `chunk` meets the filter.
pub(super) fn met(chunk: &Chunk, kind: &FilterKind) -> Vec<bool> {
    match kind {
        FilterKind::Stands(scope, text) => stands(chunk, *scope, &Needle::new(text)),
        FilterKind::Theme(text) => spoken_of(chunk, &chunk.scenes().with_theme(&Needle::new(text))),
        FilterKind::Text(text) => spoken_of(chunk, &chunk.scenes().with_text(&Needle::new(text))),
        FilterKind::Year(years) => of_albums(chunk, |album| album.year().is_some_and(|year| years.contains(&year))),
        FilterKind::Length(lengths) => of_length(chunk, |length| lengths.contains(&length)),
    }
}

fn stands(chunk: &Chunk, scope: Scope, needle: &Needle) -> Vec<bool> {
    let mut met = vec![false; chunk.len()];
    if scope.has(Field::Title) {
        chunk.titles.each_standing(needle, |track, _| met[track] = true);
    }
    chunk.fields.each_standing(needle, |line, _| {
        let (album, field) = chunk.owner(line);
        if scope.has(field) {
            met[chunk.tracks_of(album)].fill(true);
        }
    });
    met
}

/// The tracks that these scenes speak of.
fn spoken_of(chunk: &Chunk, scenes: &[(usize, usize)]) -> Vec<bool> {
    let mut met = vec![false; chunk.len()];
    for &(album, scene) in scenes {
        let Some(scene) = chunk.albums().nth(album).and_then(|album| album.scenes().get(scene)) else { continue };
        for (track, own) in chunk.in_order(album) {
            met[track] |= scene.tracks.contains(&own.at());
        }
    }
    met
}

fn of_albums(chunk: &Chunk, is_met: impl Fn(&Album) -> bool) -> Vec<bool> {
    let mut met = vec![false; chunk.len()];
    for (number, _) in chunk.albums().enumerate().filter(|(_, album)| is_met(album)) {
        met[chunk.tracks_of(number)].fill(true);
    }
    met
}

fn of_length(chunk: &Chunk, is_met: impl Fn(Length) -> bool) -> Vec<bool> {
    (0..chunk.len()).map(|track| chunk.length(track).is_some_and(&is_met)).collect()
}
