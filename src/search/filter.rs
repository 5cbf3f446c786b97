//! Which tracks of a stretch meet a filter.

use std::ops::Range;

use super::chunk::Chunk;
use super::class::Field;
use super::needle::Needle;
use super::query::{FilterKind, Scope};
use crate::model::Album;

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

/// Whether each of some tracks of `chunk` meets the filter.
pub(super) fn met(chunk: &Chunk, tracks: Range<usize>, kind: &FilterKind) -> Vec<bool> {
    match kind {
        FilterKind::Stands(scope, text) => stands(chunk, tracks, *scope, &Needle::new(text)),
        FilterKind::Theme(text) => spoken_of(chunk, tracks, &chunk.scenes().with_theme(&Needle::new(text))),
        FilterKind::Text(text) => spoken_of(chunk, tracks, &chunk.scenes().with_text(&Needle::new(text))),
        FilterKind::Year(years) => {
            of_albums(chunk, tracks, |album| album.year().is_some_and(|year| years.contains(&year)))
        }
        FilterKind::Length(lengths) => {
            tracks.map(|track| chunk.length(track).is_some_and(|length| lengths.contains(&length))).collect()
        }
    }
}

fn stands(chunk: &Chunk, tracks: Range<usize>, scope: Scope, needle: &Needle) -> Vec<bool> {
    let mut has = vec![false; chunk.albums().len()];
    chunk.fields.each_standing(0..chunk.fields.len(), needle, |line, _| {
        let (album, field) = chunk.owner(line);
        has[album] |= scope.has(field);
    });
    let mut met = vec![false; tracks.len()];
    for (_, own) in chunk.albums_over(tracks.clone()).filter(|(album, _)| has[*album]) {
        met[own.start - tracks.start..own.end - tracks.start].fill(true);
    }
    if scope.has(Field::Title) {
        chunk.titles.each_standing(tracks.clone(), needle, |track, _| met[track - tracks.start] = true);
    }
    met
}

/// The tracks that these scenes speak of.
fn spoken_of(chunk: &Chunk, tracks: Range<usize>, scenes: &[(usize, usize)]) -> Vec<bool> {
    let mut met = vec![false; tracks.len()];
    for &(album, scene) in scenes {
        let Some(scene) = chunk.albums().nth(album).and_then(|album| album.scenes().get(scene)) else { continue };
        for (track, own) in chunk.in_order(album).filter(|(track, _)| tracks.contains(track)) {
            met[track - tracks.start] |= scene.tracks.contains(&own.at());
        }
    }
    met
}

fn of_albums(chunk: &Chunk, tracks: Range<usize>, is_met: impl Fn(&Album) -> bool) -> Vec<bool> {
    let mut met = Vec::with_capacity(tracks.len());
    let albums: Vec<_> = chunk.albums().collect();
    for (album, own) in chunk.albums_over(tracks) {
        met.resize(met.len() + own.len(), is_met(albums[album]));
    }
    met
}
