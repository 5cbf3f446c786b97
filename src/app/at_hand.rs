//! The album at hand: what the panes need of it beside itself, worked out once when it is chosen.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use unicode_width::UnicodeWidthStr;

use crate::model::fold::fold;
use crate::model::length::shown;
use crate::model::{Album, Length, Review, Scene, TrackRef};

/// The orders of the track list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// As the album has them.
    #[default]
    Number,
    /// By title.
    Title,
    /// The longest first; unknown lengths last.
    Longest,
    /// The shortest first; unknown lengths last.
    Shortest,
    /// As the film first uses them; after these, as the album has them, those that no scene names.
    Film,
}

impl Sort {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Number, Self::Film, Self::Title, Self::Longest, Self::Shortest];

    /// Its name in the configuration.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Film => "film",
            Self::Title => "title",
            Self::Longest => "longest",
            Self::Shortest => "shortest",
        }
    }

    /// The next one, and after the last the first.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Number => Self::Title,
            Self::Title => Self::Longest,
            Self::Longest => Self::Shortest,
            Self::Shortest | Self::Film => Self::Number,
        }
    }

    /// The order of the film; from there, that of the album.
    #[must_use]
    pub fn film_or_album(self) -> Self {
        match self {
            Self::Film => Self::Number,
            Self::Number | Self::Title | Self::Longest | Self::Shortest => Self::Film,
        }
    }

    /// What the pane of tracks in this order is called.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Number => "Tracks",
            Self::Film => "Film order",
            Self::Title => "By title",
            Self::Longest => "Longest first",
            Self::Shortest => "Shortest first",
        }
    }
}

/// An album with its starts, its order, and the ties between its tracks and scenes.
#[derive(Debug, Clone)]
pub struct AtHand {
    /// The album.
    pub album: Arc<Album>,
    /// Where each track begins on its disc.
    pub starts: Vec<Option<Length>>,
    /// The tracks' positions in the album's own order.
    pub order: Vec<usize>,
    /// The tracks' positions in the order shown.
    pub rows: Vec<usize>,
    /// In the order of the film, the first row of the tracks that no scene names: perhaps the end of the list.
    pub unnamed: Option<usize>,
    /// For each track, the scenes about it.
    pub scenes_of: Vec<Vec<usize>>,
    /// For each scene, the positions of its tracks that the album has, in the scene's order.
    pub tracks_of: Vec<Vec<usize>>,
    /// The longest of its lengths.
    pub longest: Length,
    /// Whether tracks need their disc's number to be told apart.
    pub multi_disc: bool,
    /// How wide its columns are.
    pub widest: Widest,
    /// Whether its review is so long that laying it out may hold a frame up.
    pub is_long: bool,
}

/// The columns of the widest of each, as the lists show them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Widest {
    /// Of the tracks' numbers.
    pub number: usize,
    /// Of their titles.
    pub title: usize,
    /// Of their lengths.
    pub length: usize,
    /// Of their starts.
    pub start: usize,
    /// Of the labels of the scenes.
    pub scene: usize,
    /// Of the themes of a scene, one after the other.
    pub themes: usize,
    /// Of the themes of all scenes about a track.
    pub heard: usize,
    /// The most scenes that are about one track.
    pub ties: usize,
}

/// Bytes of text from which on a review is long: laying out so many takes about a quarter of a frame, and a frame has more
/// to do.
const LONG: usize = 64 << 10;

impl AtHand {
    /// Works `album` out.
    pub fn new(album: &Arc<Album>, sort: Sort) -> Self {
        let places: HashMap<TrackRef, usize> =
            album.tracks.iter().enumerate().rev().map(|(i, track)| (track.at(), i)).collect();
        let tracks_of: Vec<Vec<usize>> = album
            .scenes()
            .iter()
            .map(|scene| scene.tracks.iter().filter_map(|at| places.get(at).copied()).collect())
            .collect();
        let mut scenes_of = vec![Vec::new(); album.tracks.len()];
        for (scene, tracks) in tracks_of.iter().enumerate() {
            for &track in tracks {
                scenes_of[track].push(scene);
            }
        }
        let mut hand = Self {
            album: Arc::clone(album),
            starts: album.starts(),
            unnamed: (sort == Sort::Film).then(|| scenes_of.iter().filter(|scenes| !scenes.is_empty()).count()),
            order: order(album, Sort::Number, &[]),
            rows: order(album, sort, &tracks_of),
            scenes_of,
            tracks_of,
            longest: album.tracks.iter().filter_map(|track| track.length).max().unwrap_or_default(),
            multi_disc: album.is_multi_disc(),
            widest: Widest::default(),
            is_long: album.review.as_ref().is_some_and(|review| bytes(review) > LONG),
        };
        hand.widest = Widest::of(&hand);
        hand
    }

    /// The row in which a track stands.
    pub fn row_of(&self, track: usize) -> Option<usize> {
        self.rows.iter().position(|&row| row == track)
    }

    /// The scenes about a track, by its position in the album.
    pub fn scenes_about(&self, track: usize) -> impl Iterator<Item = &Scene> {
        self.scenes_of.get(track).into_iter().flatten().filter_map(|&scene| self.album.scenes().get(scene))
    }

    /// A track's number as the lists show it: `14`, or `2.14` where there are several discs.
    pub fn number(&self, track: usize) -> String {
        match self.album.tracks.get(track) {
            Some(track) if self.multi_disc => track.at().to_string(),
            Some(track) => track.number.to_string(),
            None => String::new(),
        }
    }
}

impl Widest {
    fn of(hand: &AtHand) -> Self {
        let tracks = &hand.album.tracks;
        let columns = |length: Option<Length>| shown(length).width();
        Self {
            number: (0..tracks.len()).map(|track| hand.number(track).len()).max().unwrap_or_default(),
            title: tracks.iter().map(|track| track.title.width()).max().unwrap_or_default(),
            length: tracks.iter().map(|track| columns(track.length)).max().unwrap_or_default(),
            start: hand.starts.iter().map(|start| columns(*start)).max().unwrap_or_default(),
            scene: hand.album.scenes().iter().map(|scene| scene.label().width()).max().unwrap_or_default(),
            themes: hand.album.scenes().iter().map(|scene| listed(&themes([scene]))).max().unwrap_or_default(),
            heard: (0..tracks.len()).map(|track| listed(&themes(hand.scenes_about(track)))).max().unwrap_or_default(),
            ties: hand.scenes_of.iter().map(Vec::len).max().unwrap_or_default(),
        }
    }
}

/// The themes of scenes, each once.
pub fn themes<'a>(scenes: impl IntoIterator<Item = &'a Scene>) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    let names = scenes.into_iter().flat_map(|scene| &scene.themes).map(|name| &**name);
    names.filter(|name| seen.insert(*name)).collect()
}

/// The columns of names one after the other.
fn listed(names: &[&str]) -> usize {
    names.iter().map(|name| name.width() + 2).sum::<usize>().saturating_sub(2)
}

/// The bytes of its running text.
fn bytes(review: &Review) -> usize {
    let ends = [&review.summary, &review.verdict].into_iter().flatten().map(|text| text.len());
    ends.chain(review.scenes.iter().map(|scene| scene.text.len())).sum()
}

fn order(album: &Album, sort: Sort, tracks_of: &[Vec<usize>]) -> Vec<usize> {
    let tracks = &album.tracks;
    let mut rows: Vec<usize> = (0..tracks.len()).collect();
    rows.sort_by_key(|&i| tracks[i].at());
    match sort {
        Sort::Number => {}
        Sort::Title => rows.sort_by_cached_key(|&i| fold(&tracks[i].title)),
        Sort::Longest => rows.sort_by_key(|&i| std::cmp::Reverse(tracks[i].length)),
        Sort::Shortest => rows.sort_by_key(|&i| (tracks[i].length.is_none(), tracks[i].length)),
        Sort::Film => {
            let mut first = vec![usize::MAX; tracks.len()];
            for (use_, &track) in tracks_of.iter().flatten().enumerate() {
                first[track] = first[track].min(use_);
            }
            rows.sort_by_key(|&i| first[i]);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_puts_unknown_lengths_last() {
        let album: Album = serde_json::from_value(serde_json::json!({ "id": "a", "title": "A", "tracks": [
            { "number": 2, "title": "b", "length": "1:00" }, { "number": 1, "title": "É" },
            { "number": 3, "title": "a", "length": "3:00" }, { "number": 4, "title": "F", "length": "2:00" } ] }))
        .unwrap();
        assert_eq!(order(&album, Sort::Number, &[]), [1, 0, 2, 3]);
        assert_eq!(order(&album, Sort::Title, &[]), [2, 0, 1, 3]);
        assert_eq!(order(&album, Sort::Longest, &[]), [2, 3, 0, 1]);
        assert_eq!(order(&album, Sort::Shortest, &[]), [0, 3, 2, 1]);
    }

    #[test]
    fn the_film_takes_each_track_where_it_uses_it_first() {
        let track = |number| serde_json::json!({ "number": number, "title": "x" });
        let album: Album = serde_json::from_value(serde_json::json!({ "id": "a", "title": "A",
            "tracks": (1..=6).map(track).collect::<Vec<_>>(),
            "review": { "scenes": [
                { "title": "s", "tracks": ["1.4", "1.9"], "text": "" }, { "title": "s", "text": "" },
                { "title": "s", "tracks": ["1.6", "1.2", "1.4"], "text": "" }] } }))
        .unwrap();
        let hand = AtHand::new(&Arc::new(album.clone()), Sort::Film);
        assert_eq!((hand.rows, hand.unnamed), (vec![3, 5, 1, 0, 2, 4], Some(3)));
        assert_eq!(AtHand::new(&Arc::new(album), Sort::Number).unnamed, None);
    }
}
