//! An album at a glance: read in one go from where it stands, its texts not even copied. Several times as fast as the
//! full reading in `parse.rs`, and only for the plain albums that catalogues are made of: fields that are known, each once,
//! no escapes. Of all others it says nothing, faults are not its matter either: there the full reading decides.

use std::ops::ControlFlow;

use serde_json::Deserializer;

use super::usual::{self, TrackGlance, plain};
use crate::model::album::FORMAT;
use crate::model::{Album, Extra, Id, Kind, Length, Line, Review, Track, Work};

/// Longer texts are left to the full reading: they may have to be cut.
const MOST_BYTES: usize = 2_000;

/// Bytes that a track takes, or somewhat less.
const TRACK_BYTES: usize = 56;

/// Room for the tracks of one album after the other: for each anew it would cost as much as to read them.
pub(super) type Room<'a> = Vec<TrackGlance<'a>>;

/// A plain album whose texts still stand in its file.
#[derive(Debug)]
pub struct Glance<'a> {
    id: Id,
    title: &'a str,
    schema: Option<&'a str>,
    work: Option<WorkGlance<'a>>,
    composers: Vec<&'a str>,
    label: Option<&'a str>,
    released: Option<&'a str>,
    cover: Option<&'a str>,
    tracks: Room<'a>,
    review: Option<Review>,
}

#[derive(Debug)]
struct WorkGlance<'a> {
    kind: Kind,
    title: &'a str,
    year: Option<u16>,
}

impl<'a> Glance<'a> {
    /// The album that `text` is, if it is a plain one. It takes `room` for its tracks.
    pub(super) fn of(text: &'a str, room: &mut Room<'a>) -> Option<Self> {
        let mut scan = Scan { text, at: 0, room: std::mem::take(room) };
        let album = scan.album()?;
        scan.sign().is_none().then_some(album)
    }

    /// Its id.
    pub(super) fn id(&self) -> &Id {
        &self.id
    }

    /// Its title.
    pub fn title(&self) -> &'a str {
        self.title
    }

    /// The title of its work.
    pub fn work_title(&self) -> Option<&'a str> {
        self.work.as_ref().map(|work| work.title)
    }

    /// The names of its composers.
    pub fn composers(&self) -> &[&'a str] {
        &self.composers
    }

    /// The titles of its tracks.
    pub fn titles(&self) -> impl Iterator<Item = &'a str> {
        self.tracks.iter().map(|track| track.title)
    }

    /// Forgets what no list of tracks tells: where its cover and its schema stand, and its label.
    pub fn keep_music(&mut self) {
        (self.schema, self.cover, self.label) = (None, None, None);
    }

    /// Forgets the tracks whose titles are not wanted; says whether there were others. Of several discs the first tracks
    /// stay, so that it is told from an album of one.
    pub fn keep(&mut self, is_wanted: impl Fn(&str) -> bool) -> bool {
        let first = self.tracks.first().map(|track| track.disc);
        let has_discs = self.tracks.iter().any(|track| Some(track.disc) != first);
        let (mut any, mut disc) = (false, None);
        self.tracks.retain(|track| {
            let (wanted, begins) = (is_wanted(track.title), disc.replace(track.disc) != Some(track.disc));
            any |= wanted;
            wanted || has_discs && begins
        });
        any
    }

    /// Makes one track without a title of those that follow each other on a disc and are not wanted, as long as they are
    /// together: so the others begin where they did. Says whether there were others.
    pub fn keep_starts(&mut self, is_wanted: impl Fn(&str) -> bool) -> bool {
        let mut any = false;
        let mut before: Option<(bool, u16)> = None;
        let mut kept = 0;
        for at in 0..self.tracks.len() {
            let TrackGlance { disc, number, title, length } = self.tracks[at];
            let wanted = is_wanted(title);
            any |= wanted;
            if before.replace((wanted, disc)) == Some((false, disc)) && !wanted {
                let together = &mut self.tracks[kept - 1].length;
                *together = together.zip(length).map(|(sum, length)| sum + length);
            } else {
                let title = if wanted { title } else { "" };
                self.tracks[kept] = TrackGlance { disc, number, title, length };
                kept += 1;
            }
        }
        self.tracks.truncate(kept);
        any
    }

    /// Whether nothing can be wrong inside it: no number is taken twice, no scene speaks of a track that is not there.
    pub(super) fn is_sound(&self) -> bool {
        self.review.is_none() && self.tracks.is_sorted_by(|a, b| (a.disc, a.number) < (b.disc, b.number))
    }

    /// Gives back the room of its tracks.
    pub(super) fn into_room(mut self) -> Room<'a> {
        self.tracks.clear();
        self.tracks
    }

    /// The album itself, and the room of its tracks.
    pub(super) fn into_album(mut self) -> (Album, Room<'a>) {
        let work = |work: WorkGlance| Work {
            kind: work.kind,
            title: Line::from(work.title),
            year: work.year,
            extra: Extra::default(),
        };
        let track = |track: TrackGlance| Track {
            disc: track.disc,
            number: track.number,
            title: Line::from(track.title),
            length: track.length,
            extra: Extra::default(),
        };
        let album = Album {
            schema: self.schema.map(Line::from),
            format: FORMAT,
            id: self.id,
            title: Line::from(self.title),
            work: self.work.map(work),
            composers: self.composers.into_iter().map(Line::from).collect(),
            label: self.label.map(Line::from),
            released: self.released.map(Line::from),
            cover: self.cover.map(Line::from),
            tracks: self.tracks.drain(..).map(track).collect(),
            review: self.review,
            extra: Extra::default(),
        };
        (album, self.tracks)
    }
}

/// A text being read; each step answers with nothing where the text is not plain.
struct Scan<'a> {
    text: &'a str,
    at: usize,
    room: Room<'a>,
}

impl<'a> Scan<'a> {
    fn album(&mut self) -> Option<Glance<'a>> {
        let (mut id, mut title, mut format, mut composers, mut tracks) = (None, None, None, None, None);
        let (mut schema, mut work, mut label, mut released, mut cover) = (None, None, None, None, None);
        let mut review = None;
        self.fields(|scan, name| match name {
            "id" => once(&mut id, Id::new(scan.string()?).ok()?),
            "title" => once(&mut title, scan.string()?),
            "tracks" => {
                let mut room = std::mem::take(&mut scan.room);
                room.reserve(scan.text.len().saturating_sub(scan.at) / TRACK_BYTES);
                once(&mut tracks, scan.list(room, Self::track)?)
            }
            "format" => once(&mut format, scan.number().filter(|format| *format == FORMAT)?),
            "work" => once(&mut work, scan.maybe(Self::work)?),
            "composers" => once(&mut composers, scan.list(Vec::with_capacity(1), Self::string)?),
            "label" => once(&mut label, scan.maybe(Self::string)?),
            "released" => once(&mut released, scan.maybe(Self::string)?),
            "cover" => once(&mut cover, scan.maybe(Self::string)?),
            "$schema" => once(&mut schema, scan.maybe(Self::string)?),
            "review" => once(&mut review, scan.maybe(Self::review)?),
            _ => None,
        })?;
        Some(Glance {
            id: id?,
            title: title?,
            schema: schema.flatten(),
            work: work.flatten(),
            composers: composers.unwrap_or_default(),
            label: label.flatten(),
            released: released.flatten(),
            cover: cover.flatten(),
            tracks: tracks.unwrap_or_default(),
            review: review.flatten(),
        })
    }

    fn work(&mut self) -> Option<WorkGlance<'a>> {
        let (mut kind, mut title, mut year) = (None, None, None);
        self.fields(|scan, name| match name {
            "kind" => once(&mut kind, kind_of(scan.string()?)?),
            "title" => once(&mut title, scan.string()?),
            "year" => once(&mut year, scan.maybe(Self::small)?),
            _ => None,
        })?;
        Some(WorkGlance { kind: kind.unwrap_or_default(), title: title?, year: year.flatten() })
    }

    fn track(&mut self) -> Option<TrackGlance<'a>> {
        self.sign()?;
        if let Some((track, end)) =
            usual::track(self.text, self.at).filter(|(track, _)| track.title.len() <= MOST_BYTES)
        {
            self.at = end;
            return Some(track);
        }
        let (mut disc, mut number, mut title, mut length) = (None, None, None, None);
        self.fields(|scan, name| match name {
            "disc" => once(&mut disc, scan.small()?),
            "number" => once(&mut number, scan.number()?),
            "title" => once(&mut title, scan.string()?),
            "length" => once(&mut length, scan.maybe(|scan| scan.string()?.parse::<Length>().ok())?),
            _ => None,
        })?;
        let length = length.flatten().filter(|length| *length != Length::ZERO);
        Some(TrackGlance { disc: disc.unwrap_or(1), number: number?, title: title?, length })
    }

    /// A review, by the full reading.
    fn review(&mut self) -> Option<Review> {
        self.sign()?;
        let mut values = Deserializer::from_str(self.text.get(self.at..)?).into_iter::<Review>();
        let review = values.next()?.ok()?;
        let is_plain = review.extra.is_empty() && review.scenes.iter().all(|scene| scene.extra.is_empty());
        self.at += values.byte_offset();
        is_plain.then_some(review)
    }

    /// An object, whose values `read` takes by their names.
    fn fields(&mut self, mut read: impl FnMut(&mut Self, &'a str) -> Option<()>) -> Option<()> {
        self.take(b'{')?;
        if self.sign()? == b'}' {
            return self.take(b'}');
        }
        loop {
            let name = self.string()?;
            self.take(b':')?;
            read(self, name)?;
            if self.goes_on(b'}')?.is_break() {
                return Some(());
            }
        }
    }

    /// A list, whose items are added to `items`.
    fn list<T>(&mut self, mut items: Vec<T>, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        self.take(b'[')?;
        if self.sign()? == b']' {
            return self.take(b']').map(|()| items);
        }
        loop {
            items.push(read(self)?);
            if self.goes_on(b']')?.is_break() {
                return Some(items);
            }
        }
    }

    /// Whether a comma comes next, or the end.
    fn goes_on(&mut self, end: u8) -> Option<ControlFlow<()>> {
        let sign = self.sign()?;
        self.at += 1;
        match sign {
            b',' => Some(ControlFlow::Continue(())),
            sign => (sign == end).then_some(ControlFlow::Break(())),
        }
    }

    /// A value that may be `null`.
    #[expect(clippy::option_option, reason = "nothing, where the text is not plain, is not null")]
    fn maybe<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<Option<T>> {
        if self.sign()? != b'n' {
            return read(self).map(Some);
        }
        let is_null = self.text.as_bytes().get(self.at..self.at + 4)? == b"null";
        self.at += 4;
        is_null.then_some(None)
    }

    fn string(&mut self) -> Option<&'a str> {
        self.take(b'"')?;
        let rest = self.text.as_bytes().get(self.at..)?;
        let end = plain(rest);
        let text = self.text.get(self.at..self.at + end).filter(|text| text.len() <= MOST_BYTES)?;
        self.at += end;
        self.take(b'"').map(|()| text)
    }

    fn small(&mut self) -> Option<u16> {
        u16::try_from(self.number()?).ok()
    }

    /// A whole number in plain digits.
    fn number(&mut self) -> Option<u32> {
        let first = self.sign()?;
        let rest = self.text.as_bytes().get(self.at..)?;
        let len = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let goes_on = matches!(rest.get(len), Some(b'.' | b'e' | b'E'));
        if goes_on || len > 1 && first == b'0' {
            return None;
        }
        let digits = self.text.get(self.at..self.at + len)?;
        self.at += len;
        digits.parse().ok()
    }

    /// The next sign that is not space.
    fn sign(&mut self) -> Option<u8> {
        loop {
            match *self.text.as_bytes().get(self.at)? {
                b' ' | b'\n' | b'\t' | b'\r' => self.at += 1,
                sign => return Some(sign),
            }
        }
    }

    fn take(&mut self, sign: u8) -> Option<()> {
        (self.sign()? == sign).then(|| self.at += 1)
    }
}

/// Fills a place that is empty still.
fn once<T>(place: &mut Option<T>, value: T) -> Option<()> {
    place.replace(value).is_none().then_some(())
}

fn kind_of(word: &str) -> Option<Kind> {
    [Kind::Film, Kind::Series, Kind::Game, Kind::Other].into_iter().find(|kind| kind.word() == word)
}

#[cfg(test)]
mod tests;
