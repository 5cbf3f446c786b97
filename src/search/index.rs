//! A library made searchable, chunk by chunk. Where a chunk ends is decided by the albums themselves, so that one
//! album more or less changes one chunk and leaves the others as they are.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::chunk::Chunk;
use crate::model::{Album, Entry, Library};

/// One album in so many ends its chunk.
const ALBUMS_PER_CHUNK: u64 = 64;
/// No chunk goes on beyond so many albums or tracks.
const MOST_ALBUMS: usize = 256;
const MOST_TRACKS: usize = 4_096;

/// A library made searchable.
#[derive(Debug, Clone, Default)]
pub struct Index {
    library: Arc<Library>,
    chunks: Vec<Placed>,
}

/// A chunk and its place in the library.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) chunk: Arc<Chunk>,
    /// How many albums stand before it.
    pub(super) album: usize,
    /// How many tracks stand before it.
    pub(super) track: usize,
}

/// A run of tracks of one chunk, short enough for a pass to stop after it.
#[derive(Debug, Clone)]
pub(super) struct Stretch<'i> {
    pub(super) placed: &'i Placed,
    /// The tracks, by their numbers in the chunk.
    pub(super) tracks: Range<usize>,
}

impl Index {
    /// An index of `library`, taking over from `before` what has not changed.
    pub fn new(library: &Arc<Library>, before: Option<&Self>) -> Self {
        let known = before.map(Self::by_first_album).unwrap_or_default();
        let runs = runs(library.entries());
        let chunks: Vec<_> = runs.par_iter().map(|run| chunk(&library.entries()[run.clone()], &known)).collect();
        let mut track = 0;
        let place = |(run, chunk): (Range<usize>, Arc<Chunk>)| {
            let placed = Placed { album: run.start, track, chunk };
            track += placed.chunk.len();
            placed
        };
        Self { library: Arc::clone(library), chunks: runs.into_iter().zip(chunks).map(place).collect() }
    }

    /// The library that it indexes.
    pub fn library(&self) -> &Arc<Library> {
        &self.library
    }

    /// How many tracks there are.
    pub(super) fn tracks(&self) -> usize {
        self.chunks.last().map_or(0, |placed| placed.track + placed.chunk.len())
    }

    pub(super) fn chunks(&self) -> &[Placed] {
        &self.chunks
    }

    /// All tracks, in runs that are not long.
    pub(super) fn stretches(&self) -> Vec<Stretch<'_>> {
        let mut stretches = Vec::with_capacity(self.chunks.len());
        for placed in &self.chunks {
            let tracks = placed.chunk.len();
            let starts = (0..tracks).step_by(MOST_TRACKS);
            stretches.extend(starts.map(|start| Stretch { placed, tracks: start..tracks.min(start + MOST_TRACKS) }));
        }
        stretches
    }

    /// The chunks by the address of their first album, which they keep alive.
    fn by_first_album(&self) -> HashMap<usize, &Arc<Chunk>> {
        let first = |placed: &Placed| placed.chunk.albums().next().map(address);
        self.chunks.iter().filter_map(|placed| Some((first(placed)?, &placed.chunk))).collect()
    }
}

fn address(album: &Arc<Album>) -> usize {
    Arc::as_ptr(album).addr()
}

/// The known chunk of these very albums, or a new one.
fn chunk(entries: &[Entry], known: &HashMap<usize, &Arc<Chunk>>) -> Arc<Chunk> {
    let albums = || entries.iter().map(|entry| &entry.album);
    let old = albums().next().and_then(|first| known.get(&address(first))).filter(|old| old.is_of(albums()));
    old.map_or_else(|| Arc::new(Chunk::new(albums())), |&old| Arc::clone(old))
}

/// The runs of albums that make a chunk each.
fn runs(entries: &[Entry]) -> Vec<Range<usize>> {
    // Albums lie far apart in memory: all cores look at them, one goes over what they saw.
    let seen = entries.par_iter().map(|entry| (entry.album.tracks.len(), ends_a_chunk(&entry.album.id)));
    let seen: Vec<_> = seen.collect();
    let mut runs = Vec::new();
    let (mut start, mut tracks) = (0, 0);
    for (place, (count, ends)) in seen.into_iter().enumerate() {
        tracks += count;
        let is_full = place + 1 - start >= MOST_ALBUMS || tracks >= MOST_TRACKS;
        if is_full || ends || place + 1 == entries.len() {
            runs.push(start..place + 1);
            (start, tracks) = (place + 1, 0);
        }
    }
    runs
}

/// Whether the album of this id ends its chunk: FNV-1a, stirred once more, since neighbours differ in their last letters only.
fn ends_a_chunk(id: &str) -> bool {
    let stir = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325, stir).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (hash >> 32).is_multiple_of(ALBUMS_PER_CHUNK)
}
