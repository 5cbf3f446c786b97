//! A run of albums made searchable: their texts folded, line by line, and what a search asks of each track.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::class::Field;
use super::lines::Lines;
use super::mask::Mask;
use super::scenes::Scenes;
use crate::model::{Album, Length, Track};

/// Stands for an unknown length.
const UNKNOWN: u32 = u32::MAX;

/// A run of albums, searchable. Its tracks are numbered from 0 in the library's order: by album, disc, number.
#[derive(Debug, Default)]
pub(super) struct Chunk {
    albums: Vec<ChunkAlbum>,
    /// The title of each track.
    pub(super) titles: Lines,
    /// The letters of each track's title.
    pub(super) masks: Vec<Mask>,
    /// The letters with which the words of each track's title begin.
    pub(super) beginnings: Vec<Mask>,
    /// The milliseconds of each track, or [`UNKNOWN`].
    lengths: Vec<u32>,
    /// The titles of the albums and works and the names of the composers.
    pub(super) fields: Lines,
    /// Whose each line of `fields` is.
    owners: Vec<(u32, Field)>,
    /// What scenes say, folded when it is first asked for.
    scenes: OnceLock<Scenes>,
}

#[derive(Debug)]
struct ChunkAlbum {
    album: Arc<Album>,
    /// One past its last track and its last field, counted over the chunk.
    ends: (u32, u32),
    /// The positions of its tracks in their order, unless that is the order in which they stand.
    positions: Option<Box<[u32]>>,
}

impl Chunk {
    pub(super) fn new<'a>(albums: impl Iterator<Item = &'a Arc<Album>> + Clone) -> Self {
        let mut chunk = Self::with_room(&albums);
        for album in albums {
            chunk.push(album);
        }
        chunk.titles.finish();
        chunk.fields.finish();
        chunk.masks.shrink_to_fit();
        chunk.beginnings.shrink_to_fit();
        chunk.lengths.shrink_to_fit();
        chunk
    }

    /// A chunk with room for these albums: to grow step by step would cost more than to fold them.
    fn with_room<'a>(albums: &(impl Iterator<Item = &'a Arc<Album>> + Clone)) -> Self {
        let (mut chunk, count) = (Self::default(), albums.clone().count());
        let titles = || albums.clone().flat_map(|album| &album.tracks).map(|track| track.title.len());
        let texts = || albums.clone().flat_map(|album| fields(album)).map(|(_, text)| text.len());
        let (tracks, lines) = (titles().count(), texts().count());
        chunk.titles.reserve(tracks, titles().sum());
        chunk.fields.reserve(lines, texts().sum());
        chunk.masks.reserve_exact(tracks);
        chunk.beginnings.reserve_exact(tracks);
        chunk.lengths.reserve_exact(tracks);
        chunk.owners.reserve_exact(lines);
        chunk.albums.reserve_exact(count);
        chunk
    }

    fn push(&mut self, album: &Arc<Album>) {
        let positions = positions(album);
        for track in in_order(album, positions.as_deref()) {
            self.titles.push(&track.title);
            let title = self.titles.get(self.titles.len() - 1);
            self.masks.push(Mask::of(title));
            self.beginnings.push(Mask::of_beginnings(title));
            self.lengths.push(track.length.map_or(UNKNOWN, known));
        }
        let number = small(self.albums.len());
        for (field, text) in fields(album) {
            self.fields.push(text);
            self.owners.push((number, field));
        }
        let ends = (small(self.titles.len()), small(self.fields.len()));
        self.albums.push(ChunkAlbum { album: Arc::clone(album), ends, positions });
    }

    /// Whether it is made of these very albums.
    pub(super) fn is_of<'a>(&self, albums: impl ExactSizeIterator<Item = &'a Arc<Album>>) -> bool {
        albums.len() == self.albums.len() && albums.zip(&self.albums).all(|(album, own)| Arc::ptr_eq(album, &own.album))
    }

    /// How many tracks it has.
    pub(super) fn len(&self) -> usize {
        self.titles.len()
    }

    /// Its albums in order.
    pub(super) fn albums(&self) -> impl ExactSizeIterator<Item = &Arc<Album>> {
        self.albums.iter().map(|own| &own.album)
    }

    /// The tracks of an album.
    pub(super) fn tracks_of(&self, album: usize) -> Range<usize> {
        let end = |album: usize| self.albums.get(album).map_or(0, |own| own.ends.0 as usize);
        album.checked_sub(1).map_or(0, end)..end(album)
    }

    /// The albums that have some of these tracks, each with those that it has.
    pub(super) fn albums_over(&self, tracks: Range<usize>) -> impl Iterator<Item = (usize, Range<usize>)> {
        let (first, end) = (self.album_of(tracks.start), tracks.end);
        let over = move |album| {
            let own = self.tracks_of(album);
            (album, own.start.max(tracks.start)..own.end.min(tracks.end))
        };
        (first..self.albums.len()).take_while(move |album| self.tracks_of(*album).start < end).map(over)
    }

    /// The titles and names of an album, in the order of fields.
    pub(super) fn fields_of(&self, album: usize) -> impl Iterator<Item = (Field, &str)> {
        let end = |album: usize| self.albums.get(album).map_or(0, |own| own.ends.1 as usize);
        let lines = album.checked_sub(1).map_or(0, end)..end(album);
        lines.map(|line| (self.owners[line].1, self.fields.get(line)))
    }

    /// The album and the field of a line of `fields`.
    pub(super) fn owner(&self, line: usize) -> (usize, Field) {
        let (album, field) = self.owners[line];
        (album as usize, field)
    }

    /// The album of a track.
    pub(super) fn album_of(&self, track: usize) -> usize {
        self.albums.partition_point(|own| own.ends.0 as usize <= track)
    }

    /// The number of a track in the order of its album, and its position in the album's `tracks`.
    pub(super) fn place_in_album(&self, album: usize, track: usize) -> (usize, usize) {
        let nth = track - self.tracks_of(album).start;
        (nth, self.albums[album].positions.as_ref().map_or(nth, |positions| positions[nth] as usize))
    }

    /// The tracks of an album in their order, with their numbers.
    pub(super) fn in_order(&self, album: usize) -> impl Iterator<Item = (usize, &Track)> {
        let own = &self.albums[album];
        self.tracks_of(album).zip(in_order(&own.album, own.positions.as_deref()))
    }

    /// The length of a track.
    pub(super) fn length(&self, track: usize) -> Option<Length> {
        Some(self.lengths[track]).filter(|&ms| ms != UNKNOWN).map(|ms| Length::from_ms(ms.into()))
    }

    /// What its albums' scenes say.
    pub(super) fn scenes(&self) -> &Scenes {
        self.scenes.get_or_init(|| Scenes::new(self.albums()))
    }
}

/// The titles and names that speak for all tracks of an album.
fn fields(album: &Album) -> impl Iterator<Item = (Field, &str)> {
    let work = album.work.iter().map(|work| (Field::Work, &*work.title));
    let composers = album.composers.iter().map(|name| (Field::Composer, &**name));
    std::iter::once((Field::Album, &*album.title)).chain(work).chain(composers)
}

/// The order of an album's tracks by disc and number, unless they stand so.
fn positions(album: &Album) -> Option<Box<[u32]>> {
    if album.tracks.is_sorted_by_key(Track::at) {
        return None;
    }
    let mut positions: Vec<u32> = (0..small(album.tracks.len())).collect();
    positions.sort_by_key(|&position| album.tracks[position as usize].at());
    Some(positions.into())
}

fn in_order<'a>(album: &'a Album, positions: Option<&'a [u32]>) -> impl Iterator<Item = &'a Track> {
    (0..album.tracks.len()).map(move |nth| &album.tracks[positions.map_or(nth, |positions| positions[nth] as usize)])
}

/// A length as it is kept; none that is read comes near the limit.
fn known(length: Length) -> u32 {
    u32::try_from(length.ms()).map_or(UNKNOWN - 1, |ms| ms.min(UNKNOWN - 1))
}

/// A count of what is in a library; none comes near the limit.
pub(super) fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
