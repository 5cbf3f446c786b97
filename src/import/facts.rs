//! The facts of an album as its source states them, and the album that they make.

use crate::model::{Album, Length, Line, Review, Scene, Track, album::FORMAT};

use super::notes::Notes;
use super::{Draft, Tie, Trust, day, names, numbers, slug};

/// The most tracks that an album may have.
const MOST_TRACKS: usize = 100_000;
/// The fewest words that make commentary; fewer are a mark such as "live" or "ripped by".
const COMMENTARY: usize = 5;

/// What a source states. What it does not state is empty.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub title: Option<String>,
    /// The line of the album in its source, for what is said about it.
    pub line: Option<usize>,
    pub composers: Vec<String>,
    /// Whom it is credited to: taken for the composers where those are not stated.
    pub artists: Vec<String>,
    pub label: Option<String>,
    /// The day of release, as the source writes it.
    pub released: Option<String>,
    pub review: Option<Review>,
    pub tracks: Vec<Heard>,
}

/// What a source states of a track.
#[derive(Debug, Clone, Default)]
pub(super) struct Heard {
    pub disc: Option<u16>,
    pub number: Option<u32>,
    pub title: String,
    pub length: Option<Length>,
    /// Commentary on it.
    pub about: Option<String>,
}

impl Facts {
    /// The album that these facts make; without a title it is called `else_title`.
    pub(super) fn draft(mut self, else_title: &str, trust: Trust, notes: &mut Notes) -> Draft {
        if self.tracks.len() > MOST_TRACKS {
            notes.whole(format!("has {} tracks: only {MOST_TRACKS} are taken", self.tracks.len()));
            self.tracks.truncate(MOST_TRACKS);
        }
        numbers::settle(&mut self.tracks, notes);
        let title = self.titled(else_title, notes);
        let untitled = self.tracks.iter().filter(|track| track.title.trim().is_empty()).count();
        if untitled > 0 {
            notes.whole(format!(
                "{untitled} of {} tracks have no title: they are called by their numbers",
                self.tracks.len()
            ));
        }
        let (review, ties) = commented(self.review.take(), &self.tracks);
        let composers = match names::people(self.composers.iter().map(String::as_str)) {
            none if none.is_empty() => names::people(self.artists.iter().map(String::as_str)),
            stated => stated,
        };
        let mut album = Album {
            schema: None,
            format: FORMAT,
            id: slug(&title, None),
            title,
            work: None,
            composers: composers.into_iter().map(Line::from).collect(),
            label: self.label.map(Line::from).filter(|label| !label.is_empty()),
            released: self.released.as_deref().and_then(day::day).map(Line::from),
            cover: None,
            tracks: self.tracks.into_iter().map(Heard::track).collect(),
            review,
            extra: crate::model::Extra::default(),
        };
        album.id = slug(album.work_title(), album.year());
        Draft { album, trust, ties }
    }

    fn titled(&mut self, else_title: &str, notes: &mut Notes) -> Line {
        let stated = self.title.take().map(Line::from).filter(|title| !title.is_empty());
        stated.unwrap_or_else(|| {
            notes.at(self.line, format!("states no title: the album is called \"{else_title}\""));
            else_title.into()
        })
    }
}

impl Heard {
    fn track(self) -> Track {
        let (disc, number) = (self.disc.unwrap_or(1), self.number.unwrap_or_default());
        let mut title = Line::from(self.title);
        if title.is_empty() {
            title = format!("Track {number}").into();
        }
        Track { disc, number, title, length: self.length, extra: crate::model::Extra::default() }
    }
}

/// The review with a scene for each track that has commentary. What every track says alike is no commentary.
fn commented(review: Option<Review>, tracks: &[Heard]) -> (Option<Review>, Vec<Tie>) {
    let words = |text: &str| text.split_whitespace().count();
    let about = |track: &Heard| track.about.clone().filter(|text| words(text) >= COMMENTARY);
    let alike = tracks.len() > 1 && tracks.iter().all(|track| track.about == tracks[0].about);
    let spoken: Vec<_> = tracks.iter().filter_map(|track| Some((track, about(track)?))).collect();
    if alike || spoken.is_empty() {
        return (review, Vec::new());
    }
    let mut review = review.unwrap_or_default();
    let mut ties = Vec::new();
    for (track, text) in spoken {
        let at = crate::model::TrackRef { disc: track.disc.unwrap_or(1), number: track.number.unwrap_or_default() };
        ties.push(Tie { scene: review.scenes.len(), track: at, by: Line::from(&*track.title).to_string() });
        review.scenes.push(scene(&track.title, at, text));
    }
    (Some(review), ties)
}

fn scene(title: &str, track: crate::model::TrackRef, text: String) -> Scene {
    Scene {
        title: title.into(),
        at: None,
        tracks: vec![track],
        themes: Vec::new(),
        text: text.into(),
        extra: crate::model::Extra::default(),
    }
}
