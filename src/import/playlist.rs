//! What all playlists share: entries that may name their albums, titles taken from files' names, and which of it is an album.

use std::collections::HashMap;

use crate::model::Length;
use crate::model::fold::fold;

use super::facts::{Facts, Heard};
use super::filenames::Names;
use super::notes::Notes;
use super::{Draft, Trust, marks};

/// A playlist as it was read.
#[derive(Debug, Default)]
pub(super) struct Playlist {
    pub title: Option<String>,
    pub annotation: Option<String>,
    pub entries: Vec<Entry>,
}

/// One entry of a playlist.
#[derive(Debug, Default, Clone)]
pub(super) struct Entry {
    pub title: Option<String>,
    pub artist: Option<String>,
    pub album: Option<String>,
    pub disc: Option<u16>,
    pub number: Option<u32>,
    pub length: Option<Length>,
    pub annotation: Option<String>,
    /// The path or address of what it plays.
    pub location: Option<String>,
}

impl Playlist {
    /// The albums in the playlist: one for each that is named where every entry names one and they are there in more
    /// than single tracks, else one in all.
    pub(super) fn drafts(self, else_title: &str, notes: &mut Notes) -> Vec<Draft> {
        let Self { title, annotation, mut entries } = self;
        entries.retain(|entry| entry.title.is_some() || entry.location.is_some() || entry.length.is_some());
        if entries.is_empty() {
            notes.whole("holds no tracks");
            return Vec::new();
        }
        let numbered = entries.iter().all(|entry| entry.number.is_some());
        let groups =
            by_album(&entries).filter(|groups| groups.len() == 1 || numbered || entries.len() >= 2 * groups.len());
        let groups = groups.unwrap_or_else(|| vec![(title.clone(), entries)]);
        let alone = groups.len() == 1;
        let mut draft = |(album, entries): (Option<String>, Vec<Entry>)| {
            let summary = annotation.as_deref().filter(|_| alone).map(marks::without_tags);
            facts(album.or_else(|| title.clone()), summary, entries).draft(else_title, Trust::Playlist, notes)
        };
        groups.into_iter().map(&mut draft).collect()
    }
}

type Group = (Option<String>, Vec<Entry>);

/// The entries by their albums, in the order in which those come up; nothing where an entry names none.
fn by_album(entries: &[Entry]) -> Option<Vec<Group>> {
    let mut groups: Vec<Group> = Vec::new();
    let mut known = HashMap::new();
    for entry in entries {
        let album = entry.album.as_deref().filter(|album| !album.trim().is_empty())?;
        let place = *known.entry(fold(album)).or_insert_with(|| {
            groups.push((Some(album.to_owned()), Vec::new()));
            groups.len() - 1
        });
        groups.get_mut(place)?.1.push(entry.clone());
    }
    Some(groups)
}

/// The facts that the entries of one album make.
pub(super) fn facts(title: Option<String>, summary: Option<String>, entries: Vec<Entry>) -> Facts {
    let review = summary
        .filter(|text| !text.trim().is_empty())
        .map(|text| crate::model::Review { summary: Some(text.into()), ..crate::model::Review::default() });
    let artists = one_artist(&entries).into_iter().collect();
    let named = Names::of(&entries);
    let heard = |entry: Entry| {
        let (place, title) = named.read(&entry);
        Heard {
            disc: entry.disc.or(place.disc),
            number: entry.number.or(place.number),
            title,
            length: entry.length,
            about: entry.annotation.as_deref().map(marks::without_tags),
        }
    };
    let tracks = entries.into_iter().map(heard).collect();
    Facts { title, artists, review, tracks, ..Facts::default() }
}

/// The artist whom every entry names.
fn one_artist(entries: &[Entry]) -> Option<String> {
    let first = entries.first()?.artist.as_ref()?;
    entries.iter().all(|entry| entry.artist.as_ref() == Some(first)).then(|| first.clone())
}
