//! The files of a folder → albums: one for each title that their tags name.

use std::collections::HashMap;

use super::discs::without_disc;
use super::tags::Tags;
use super::tracks;
use crate::import::filenames::stem;
use crate::import::notes::Notes;
use crate::import::{Draft, Trust, Warning, names, playlist};
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
    pub(super) sheeted: bool,
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

    /// Whether its tags speak of no other album than the one of this title.
    pub fn may_be_of(&self, title: &str) -> bool {
        let title = fold(title);
        let tagged = self.tags.album.as_deref().map(|album| fold(without_disc(album).0));
        tagged.is_none_or(|tagged| tagged.starts_with(&title) || title.starts_with(&tagged))
    }

    /// Whether it tells what its tracks are called.
    fn is_titled(&self) -> bool {
        let inside = &self.tags.inside;
        match inside.parts.len() {
            0 | 1 => self.tags.title.is_some() || inside.cue.is_some(),
            _ => inside.cue.is_some() || inside.parts.iter().any(|part| part.title.is_some()),
        }
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
    let entries = tracks::entries(&files, notes);
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
    let untitled = files.iter().all(|file| !file.is_titled());
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
    let mut guessed = files.iter().filter(|file| file.tags.guessed).peekable();
    if let Some(first) = guessed.peek().map(|file| file.name.clone()) {
        let message = "tags in an old encoding that they do not name: their letters are a guess, look at them";
        notes.about(&first, format!("this and {} more: {message}", guessed.count() - 1));
    }
    for file in files {
        if let Some(missing) = &file.tags.missing {
            notes.about(&file.name, missing);
        }
    }
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
    let named = files.iter().enumerate().filter(|(_, file)| fold(&stem(&file.name)) == wanted);
    let (at, file) = named.max_by_key(|(_, file)| folder(&file.name) == folder(sheet))?;
    file.tags.length.map(|length| (at, length))
}

/// The only file in the folder of a cue sheet, and how long it is.
pub fn only_beside(files: &[File], sheet: &str) -> Option<(usize, Length)> {
    let mut beside = files.iter().enumerate().filter(|(_, file)| folder(&file.name) == folder(sheet));
    let (at, file) = beside.next().filter(|_| beside.next().is_none())?;
    file.tags.length.map(|length| (at, length))
}

fn folder(name: &str) -> Option<&str> {
    name.rsplit_once(['/', '\\']).map(|(folder, _)| folder)
}
