//! The tracks of audio files: a file is one, unless a cue sheet or chapters inside of it say that it is several.

use std::collections::HashSet;

use super::album::File;
use super::discs::without_disc;
use super::parts::{Inside, Part};
use super::tags::Tags;
use crate::import::filenames::stem;
use crate::import::notes::Notes;
use crate::import::playlist::Entry;
use crate::import::{cue, numbers};
use crate::model::Track;
use crate::model::fold::fold;

/// The tracks of `files`, each once.
pub(super) fn entries(files: &[File], notes: &mut Notes) -> Vec<Entry> {
    let parts: Vec<Vec<Entry>> = files.iter().map(|file| inside(file, notes)).collect();
    let several = parts.iter().filter(|parts| parts.len() > 1).count() > 1;
    let discs = (1..).zip(parts);
    let entries = discs.flat_map(|(place, parts)| {
        let disc = if several { Some(place) } else { None };
        parts.into_iter().map(move |entry| Entry { disc: entry.disc.or(disc), ..entry })
    });
    without_twins(entries.collect(), notes)
}

/// The tracks in a file: one, or those of its cue sheet, or its chapters.
fn inside(file: &File, notes: &mut Notes) -> Vec<Entry> {
    let Tags { inside: Inside { cue, parts, .. }, length, .. } = &file.tags;
    if file.sheeted {
        return Vec::new();
    }
    let disc = disc(file);
    let of_cue = cue.as_ref().map(|sheet| cue::read(&file.name, sheet, &|_| *length));
    if let Some(draft) =
        of_cue.and_then(|import| import.albums.into_iter().next()).filter(|it| it.album.tracks.len() > 1)
    {
        let entry = |track: Track| Entry {
            title: Some(track.title.to_string()),
            disc,
            number: Some(track.number),
            length: track.length,
            ..Entry::default()
        };
        return draft.album.tracks.into_iter().map(entry).collect();
    }
    if parts.len() > 1 {
        notes.about(&file.name, format!("its {} parts are the tracks", parts.len()));
        return chapters(file, disc);
    }
    vec![whole(file, disc)]
}

fn chapters(file: &File, disc: Option<u16>) -> Vec<Entry> {
    let entry = |part: &Part| Entry {
        title: Some(part.title.clone().unwrap_or_default()),
        disc,
        number: Some(part.number),
        length: part.length,
        ..Entry::default()
    };
    file.tags.inside.parts.iter().map(entry).collect()
}

fn whole(file: &File, disc: Option<u16>) -> Entry {
    let place = file.tags.number.as_deref().map(numbers::printed).unwrap_or_default();
    Entry {
        title: file.tags.title.clone(),
        artist: file.tags.artists.first().cloned(),
        disc: disc.or(place.disc),
        number: place.number,
        length: file.tags.length,
        location: Some(file.name.clone()),
        ..Entry::default()
    }
}

/// The disc of a file: by its tags, else by the album's title, else by its folder.
fn disc(file: &File) -> Option<u16> {
    let tagged = file.tags.disc.as_deref().and_then(|disc| numbers::printed(disc).number);
    let tagged = tagged.and_then(|disc| u16::try_from(disc).ok()).filter(|disc| *disc > 0);
    let titled = || file.tags.album.as_deref().and_then(|title| without_disc(title).1);
    tagged.or_else(titled).or(file.disc)
}

/// The entries without those that are there twice, as where an album is there in two encodings.
fn without_twins(entries: Vec<Entry>, notes: &mut Notes) -> Vec<Entry> {
    let mut seen = HashSet::new();
    let count = entries.len();
    let name = |entry: &Entry| entry.title.clone().or_else(|| entry.location.as_deref().map(stem));
    let key = |entry: &Entry| (entry.disc, entry.number, fold(&name(entry).unwrap_or_default()));
    let kept: Vec<Entry> = entries.into_iter().filter(|entry| seen.insert(key(entry))).collect();
    if kept.len() < count {
        notes.whole(format!("{} files hold tracks that others hold too: they are left out", count - kept.len()));
    }
    kept
}
