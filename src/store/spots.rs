//! Where in an album's text a value stands. Slow beside reading, so only asked when there is a fault to place.

use serde::Deserialize;
use serde_json::value::RawValue;

/// An album's text once more, with the values that faults are about left where they stand.
pub(super) struct Spots<'a> {
    text: &'a str,
    lines: Vec<usize>,
    album: AlbumSpots<'a>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct AlbumSpots<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    tracks: Vec<&'a RawValue>,
    #[serde(borrow)]
    review: Option<ReviewSpots<'a>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct ReviewSpots<'a> {
    #[serde(borrow)]
    scenes: Vec<SceneSpots<'a>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct SceneSpots<'a> {
    #[serde(borrow)]
    tracks: Vec<&'a RawValue>,
}

impl<'a> Spots<'a> {
    /// The places in `text`, which has been read as an album before.
    pub(super) fn of(text: &'a str) -> Self {
        let ends = memchr::memchr_iter(b'\n', text.as_bytes());
        let lines = std::iter::once(0).chain(ends.map(|end| end + 1)).collect();
        Self { text, lines, album: serde_json::from_str(text).unwrap_or_default() }
    }

    /// Line and column of the album's id.
    pub(super) fn id(&self) -> (usize, usize) {
        self.place(self.album.id)
    }

    /// Line and column of a track.
    pub(super) fn track(&self, track: usize) -> (usize, usize) {
        self.place(self.album.tracks.get(track).copied())
    }

    /// Line and column of the `nth` track that a scene names.
    pub(super) fn scene_track(&self, scene: usize, nth: usize) -> (usize, usize) {
        let scene = self.album.review.as_ref().and_then(|review| review.scenes.get(scene));
        self.place(scene.and_then(|scene| scene.tracks.get(nth).copied()))
    }

    /// A raw value is a part of the text: its distance from the beginning is its place.
    fn place(&self, value: Option<&RawValue>) -> (usize, usize) {
        let offset = value.map_or(0, |raw| raw.get().as_ptr().addr().saturating_sub(self.text.as_ptr().addr()));
        let line = self.lines.partition_point(|&start| start <= offset);
        let start = line.checked_sub(1).and_then(|before| self.lines.get(before)).copied().unwrap_or(0);
        (line.max(1), offset - start + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_where_they_stand() {
        let text = "{ \"title\": \"é\",\n  \"id\": \"a\",\n \"tracks\": [ {\"number\": 1},\n   {\"number\": 2} ],\n\"review\": {\"scenes\": [{}, {\"tracks\":\n [\"1.1\", \"1.9\"]}]} }";
        let spots = Spots::of(text);
        assert_eq!(spots.id(), (2, 9));
        assert_eq!(spots.track(1), (4, 4));
        assert_eq!(spots.scene_track(1, 1), (6, 10));
        assert_eq!(spots.track(99), (1, 1));
    }
}
