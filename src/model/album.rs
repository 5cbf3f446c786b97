//! An album: one release, its discs of tracks, and what it is the music of.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};

use super::{Extra, Id, Length, Line, Review, Total, TrackRef};

/// The version of the album file that this program writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// One release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(expecting = "an album in braces")]
pub struct Album {
    /// Where the schema of this file stands; for editors, kept as it is.
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<Line>,
    /// The version of this form: 1.
    #[serde(default = "this_format", deserialize_with = "known_format")]
    #[cfg_attr(test, schemars(range(min = 1, max = 1)))]
    pub format: u32,
    /// The name of the album in files and commands, a slug; unique in a library.
    pub id: Id,
    /// The title as printed.
    pub title: Line,
    /// What it is the music of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work: Option<Work>,
    /// Who wrote the music, in the order of the cover.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub composers: Vec<Line>,
    /// The record label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Line>,
    /// The day of release, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub released: Option<Line>,
    /// The cover picture: a whole path, or one from the folder of the album's file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cover: Option<Line>,
    /// The tracks in the album's order.
    #[serde(default)]
    pub tracks: Vec<Track>,
    /// What there is to read about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Review>,
    /// Fields that this version does not know.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// The film, series or game that the music was written for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(expecting = "a work in braces")]
pub struct Work {
    /// What kind of work it is.
    #[serde(default)]
    pub kind: Kind,
    /// Its title.
    pub title: Line,
    /// The year it came out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// Fields that this version does not know.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// The kinds of works that have scores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A film.
    Film,
    /// A series.
    Series,
    /// A game.
    Game,
    /// Anything else, and what is not said.
    #[default]
    Other,
}

impl Kind {
    /// The word for it in files and columns.
    pub fn word(self) -> &'static str {
        match self {
            Self::Film => "film",
            Self::Series => "series",
            Self::Game => "game",
            Self::Other => "other",
        }
    }
}

/// One track of a disc.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(expecting = "a track in braces")]
pub struct Track {
    /// The disc it is on, from 1.
    #[serde(default = "first_disc")]
    pub disc: u16,
    /// Its number on the disc.
    pub number: u32,
    /// Its title.
    pub title: Line,
    /// Its length; left out when it is not known (`0:00` is read as not known).
    #[serde(default, deserialize_with = "no_length_is_unknown", skip_serializing_if = "Option::is_none")]
    pub length: Option<Length>,
    /// Fields that this version does not know.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

fn this_format() -> u32 {
    FORMAT
}

fn first_disc() -> u16 {
    1
}

fn known_format<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    match u32::deserialize(deserializer)? {
        format @ 1..=FORMAT => Ok(format),
        format => Err(serde::de::Error::custom(format_args!(
            "format {format} is not known to this version, which reads format {FORMAT}: take a newer leitmotif"
        ))),
    }
}

fn no_length_is_unknown<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Length>, D::Error> {
    Ok(Option::deserialize(deserializer)?.filter(|length| *length != Length::ZERO))
}

impl Track {
    /// The name by which scenes speak of it.
    pub fn at(&self) -> TrackRef {
        TrackRef { disc: self.disc, number: self.number }
    }
}

impl Album {
    /// The title of its work, or its own where no work is named.
    pub fn work_title(&self) -> &str {
        self.work.as_ref().map_or(&self.title, |work| &work.title)
    }

    /// The year of its work; else the year of its release.
    pub fn year(&self) -> Option<u16> {
        let released = || self.released.as_deref().and_then(|day| day.get(..4)).and_then(|year| year.parse().ok());
        self.work.as_ref().and_then(|work| work.year).or_else(released)
    }

    /// Its composers, joined for reading.
    pub fn composers_joined(&self, between: &str) -> Cow<'_, str> {
        match &*self.composers {
            [one] => Cow::Borrowed(one),
            names => Cow::Owned(names.iter().map(|name| &**name).collect::<Vec<_>>().join(between)),
        }
    }

    /// The sum of its lengths.
    pub fn total(&self) -> Total {
        self.tracks.iter().map(|track| track.length).collect()
    }

    /// Where each track begins on its disc, in the order of `tracks`: nothing after an unknown length of that disc.
    pub fn starts(&self) -> Vec<Option<Length>> {
        let mut order: Vec<usize> = (0..self.tracks.len()).collect();
        order.sort_by_key(|&i| self.tracks[i].at());
        let mut ends: BTreeMap<u16, Option<Length>> = BTreeMap::new();
        let mut starts = vec![None; order.len()];
        for i in order {
            let track = &self.tracks[i];
            let end = ends.entry(track.disc).or_insert(Some(Length::ZERO));
            starts[i] = *end;
            *end = end.zip(track.length).map(|(start, length)| start + length);
        }
        starts
    }

    /// Whether it has more than one disc.
    pub fn is_multi_disc(&self) -> bool {
        self.tracks.iter().any(|track| Some(track.disc) != self.tracks.first().map(|first| first.disc))
    }

    /// The position in `tracks` of the track that a scene calls `at`.
    pub fn position(&self, at: TrackRef) -> Option<usize> {
        self.tracks.iter().position(|track| track.at() == at)
    }

    /// The scenes of its review, none without one.
    pub fn scenes(&self) -> &[super::Scene] {
        self.review.as_ref().map_or(&[], |review| &review.scenes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn album(lengths: &[(u16, Option<u64>)]) -> Album {
        let track = |(i, (disc, ms)): (usize, &(u16, Option<u64>))| serde_json::json!({ "disc": disc, "number": i + 1, "title": "x", "length": ms.map(|ms| Length::from_ms(ms).exact()) });
        let tracks: Vec<_> = lengths.iter().enumerate().map(track).collect();
        serde_json::from_value(serde_json::json!({ "id": "a", "title": "A", "tracks": tracks })).unwrap()
    }

    #[test]
    fn starts_run_per_disc_and_stop_at_an_unknown_length() {
        let album = album(&[(1, Some(60_000)), (1, Some(500)), (1, None), (1, Some(1000)), (2, Some(9000)), (2, None)]);
        let starts: Vec<_> = album.starts().into_iter().map(|s| s.map(Length::ms)).collect();
        assert_eq!(starts, [Some(0), Some(60_000), Some(60_500), None, Some(0), Some(9000)]);
    }

    #[test]
    fn no_length_is_an_unknown_one() {
        let track: Track = serde_json::from_str(r#"{"number":1,"title":"x","length":"0:00"}"#).unwrap();
        assert_eq!((track.disc, track.length), (1, None));
    }

    #[test]
    fn what_this_version_does_not_know_survives() {
        let text = r#"{"format":1,"id":"a","title":"A","tracks":[{"disc":1,"number":1,"title":"x","isrc":"GB1","gain":2.10}],"big":12345678901234567890123,"deep":{"b":[1,{"a":null}]}}"#;
        let album: Album = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&album).unwrap(), text);
    }

    #[test]
    fn a_newer_format_is_refused_in_words() {
        let error = serde_json::from_str::<Album>(r#"{"format":2,"id":"a","title":"A"}"#).unwrap_err();
        assert!(error.to_string().contains("take a newer leitmotif"), "{error}");
    }
}
