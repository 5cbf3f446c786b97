//! The files of a folder → albums: one for each title that their tags name.

use std::collections::{HashMap, HashSet};

use super::discs::without_disc;
use super::tags::Tags;
use crate::import::filenames::stem;
use crate::import::notes::Notes;
use crate::import::playlist::{self, Entry};
use crate::import::{Draft, Trust, Warning, clock, cue, names, numbers};
use crate::model::Length;
use crate::model::fold::fold;

/// A file of a folder.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path, as it is named in warnings.
    pub name: String,
    /// The disc that its folder's name tells.
    pub disc: Option<u16>,
    /// What it tells of itself.
    pub tags: Tags,
    /// Whether a cue sheet beside it tells of the tracks inside.
    sheeted: bool,
}

impl File {
    /// A file called `name`.
    pub fn new(name: String, disc: Option<u16>, tags: Tags) -> Self {
        Self { name, disc, tags, sheeted: false }
    }

    /// Leaves the tracks inside to a cue sheet beside it.
    pub fn leave_to_sheet(&mut self) {
        self.sheeted = true;
    }
}

/// An album as audio files tell it.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// The album.
    pub draft: Draft,
    /// Whether lengths of it are reckoned from bitrates only.
    pub estimated: bool,
    /// Whether its title is only the folder's name.
    pub unnamed: bool,
    /// Whether the titles of its tracks are only the names of their files.
    pub untitled: bool,
    /// The files that it was read from, as they are named.
    pub files: Vec<String>,
}

/// The albums that `files`, in the order of their names, are tracks of; those without a title are of `folder`.
pub fn albums(folder: &str, files: Vec<File>) -> (Vec<Recorded>, Vec<Warning>) {
    let mut warnings = Vec::new();
    let albums = by_title(files).into_iter().map(|files| {
        let mut notes = Notes::new(folder);
        let recorded = album(folder, files, &mut notes);
        warnings.extend(notes.with(Vec::new()).warnings);
        recorded
    });
    (albums.collect(), warnings)
}

/// The files of each album; those without a title belong to the only album, if there is only one.
fn by_title(files: Vec<File>) -> Vec<Vec<File>> {
    let key = |file: &File| file.tags.album.as_deref().map(|title| fold(without_disc(title).0));
    let mut groups: Vec<Vec<File>> = Vec::new();
    let mut places = HashMap::new();
    for file in files {
        let place = *places.entry(key(&file)).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[place].push(file);
    }
    if let (Some(untitled), 2) = (places.get(&None), groups.len()) {
        let files = groups.remove(*untitled);
        for group in &mut groups {
            group.extend(files.iter().cloned());
            group.sort_by(|a, b| a.name.cmp(&b.name));
        }
    }
    groups
}

fn album(folder: &str, files: Vec<File>, notes: &mut Notes) -> Recorded {
    warn(&files, notes);
    let entries = without_twins(entries(&files, notes), notes);
    let title = files.iter().find_map(|file| file.tags.album.as_deref()).map(|title| without_disc(title).0.to_owned());
    let mut facts = playlist::facts(title, None, entries);
    facts.composers = composers(&files);
    let credited = names::people(files.iter().flat_map(|file| &file.tags.album_artists).map(String::as_str));
    if files.iter().any(|file| !file.tags.album_artists.is_empty()) {
        facts.artists = credited;
    }
    facts.released = commonest(files.iter().filter_map(|file| file.tags.released.as_deref()));
    facts.label = commonest(files.iter().filter_map(|file| file.tags.label.as_deref()));
    let draft = facts.draft(&crate::import::title_else(folder), Trust::Audio, notes);
    let estimated = files.iter().any(|file| file.tags.estimated);
    let unnamed = files.iter().all(|file| file.tags.album.is_none());
    let untitled = files.iter().all(|file| file.tags.title.is_none() && file.tags.cue.is_none());
    Recorded { draft, estimated, unnamed, untitled, files: files.into_iter().map(|file| file.name).collect() }
}

fn warn(files: &[File], notes: &mut Notes) {
    let estimated: Vec<&File> = files.iter().filter(|file| file.tags.estimated).collect();
    match *estimated {
        [] => {}
        [file] => notes.about(&file.name, "states no length: it is reckoned from its bitrate and may be wrong"),
        [file, ..] => notes.about(
            &file.name,
            format!(
                "and {} more state no length: theirs are reckoned from their bitrates and may be wrong",
                estimated.len() - 1
            ),
        ),
    }
    for file in files {
        if let Some(why) = &file.tags.unmeasured {
            notes.about(&file.name, format!("its length is not known: {why}"));
        }
    }
}

fn entries(files: &[File], notes: &mut Notes) -> Vec<Entry> {
    let parts: Vec<Vec<Entry>> = files.iter().map(|file| inside(file, notes)).collect();
    let several = parts.iter().filter(|parts| parts.len() > 1).count() > 1;
    let discs = (1..).zip(parts);
    discs
        .flat_map(|(place, parts)| {
            let disc = if several { Some(place) } else { None };
            parts.into_iter().map(move |entry| Entry { disc: entry.disc.or(disc), ..entry })
        })
        .collect()
}

/// The tracks in a file: one, or those of its cue sheet, or those of its chapters.
fn inside(file: &File, notes: &mut Notes) -> Vec<Entry> {
    let Tags { cue, parts, length, .. } = &file.tags;
    if file.sheeted {
        return Vec::new();
    }
    let disc = disc(file);
    let of_cue = cue.as_ref().map(|sheet| cue::read(&file.name, sheet, &|_| *length));
    if let Some(draft) =
        of_cue.and_then(|import| import.albums.into_iter().next()).filter(|it| it.album.tracks.len() > 1)
    {
        let entry = |track: crate::model::Track| Entry {
            title: Some(track.title.to_string()),
            disc,
            number: Some(track.number),
            length: track.length,
            ..Entry::default()
        };
        return draft.album.tracks.into_iter().map(entry).collect();
    }
    if parts.len() > 1 {
        notes.about(&file.name, format!("its {} chapters are the tracks", parts.len()));
        return chapters(file, disc);
    }
    vec![whole(file, disc)]
}

fn chapters(file: &File, disc: Option<u16>) -> Vec<Entry> {
    let parts = (1..).zip(&file.tags.parts);
    let entry = |(number, part): (u32, &super::parts::Part)| Entry {
        title: Some(part.title.clone().unwrap_or_default()),
        disc,
        number: Some(number),
        length: part.end.checked_sub(part.start).and_then(clock::from_ms),
        ..Entry::default()
    };
    parts.map(entry).collect()
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

/// Who is named as the composer of enough tracks.
fn composers(files: &[File]) -> Vec<String> {
    let tagged: Vec<Vec<String>> = files.iter().map(|file| file.tags.composers.clone()).collect();
    names::of_many_tracks(&tagged)
}

/// What is said most often, and first among equals.
fn commonest<'a>(said: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for said in said {
        match counts.iter_mut().find(|(known, _)| *known == said) {
            Some((_, count)) => *count += 1,
            None => counts.push((said, 1)),
        }
    }
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(said, _)| said.to_owned())
}

/// Which of the files a cue sheet means by `wanted`, and how long it is: one beside the sheet rather than another, and
/// in whatever encoding.
pub fn length_of(files: &[File], sheet: &str, wanted: &str) -> Option<(usize, Length)> {
    let wanted = fold(&stem(wanted));
    let folder = |name: &str| name.rsplit_once(['/', '\\']).map(|(folder, _)| folder.to_owned());
    let named = files.iter().enumerate().filter(|(_, file)| fold(&stem(&file.name)) == wanted);
    let (at, file) = named.max_by_key(|(_, file)| folder(&file.name) == folder(sheet))?;
    file.tags.length.map(|length| (at, length))
}
