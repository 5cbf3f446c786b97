//! An imported album against the library: new, already there, or there with less.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use super::Request;
use super::report::{Change, Fate, Report, Told};
use crate::import::merge::{self, Settled};
use crate::import::{Warning, slug};
use crate::model::{Album, Entry, Id, Library, Origin};
use crate::store::{self, Error, Saver, Seen};

/// How often a save is tried anew after another program has written the same album.
const TRIES: usize = 50;

/// The library by ids and names, as it is while albums are added.
pub(super) struct Shelves<'a> {
    request: &'a Request,
    saver: Saver,
    entries: Vec<Entry>,
    ids: HashMap<Id, usize>,
    names: HashMap<String, Vec<usize>>,
}

impl<'a> Shelves<'a> {
    pub(super) fn new(library: &Library, request: &'a Request) -> Self {
        let saver = Saver::new(&request.into);
        let mut shelves = Self { request, saver, entries: Vec::new(), ids: HashMap::new(), names: HashMap::new() };
        library.entries().iter().for_each(|entry| shelves.put(None, entry.clone()));
        shelves
    }

    /// Puts an entry in its place, or behind all others.
    fn put(&mut self, place: Option<usize>, entry: Entry) {
        let at = place.unwrap_or(self.entries.len());
        self.ids.insert(entry.album.id.clone(), at);
        for key in merge::keys(&entry.album) {
            let places = self.names.entry(key).or_default();
            if !places.contains(&at) {
                places.push(at);
            }
        }
        match self.entries.get_mut(at) {
            Some(known) => *known = entry,
            None => self.entries.push(entry),
        }
    }

    /// Brings an album into the library, or says what would be done.
    pub(super) fn keep(&mut self, settled: Settled, report: &mut Report) {
        report.warnings.extend(settled.warnings.iter().cloned());
        let mut told = Told::new(settled);
        let mut kept = self.place(&mut told, &mut report.warnings);
        for _ in 1..TRIES {
            let Err(Error::Changed(path)) = &kept else { break };
            let again = self.look_again(&told.album, &path.clone());
            kept = again.and_then(|()| self.place(&mut told, &mut report.warnings));
        }
        match kept {
            Ok(fate) => told.fate = fate,
            Err(error) => {
                told.fate = Fate::Failed;
                report.failed = Some(error);
            }
        }
        report.albums.push(told);
    }

    fn place(&mut self, told: &mut Told, warnings: &mut Vec<Warning>) -> Result<Fate, Error> {
        if let Some(at) = self.find(&told.album) {
            return self.complete(at, told, warnings);
        }
        told.album.id = self.free_id(&told.album);
        self.save(None, told.album.clone(), &Seen::nothing(), Change::Added)
    }

    /// The place of an album of the library that is the same, if only one can be meant.
    fn find(&self, album: &Album) -> Option<usize> {
        let could_be = |at: &usize| merge::could_be(&self.entries[*at].album, album);
        if let Some(at) = self.ids.get(&album.id).copied().filter(could_be) {
            return Some(at);
        }
        let mut near: Vec<usize> =
            merge::keys(album).iter().filter_map(|key| self.names.get(key)).flatten().copied().collect();
        near.sort_unstable();
        near.dedup();
        near.retain(could_be);
        match *near {
            [only] => Some(only),
            [first, ..] if !album.tracks.is_empty() => Some(first),
            _ => None,
        }
    }

    /// Adds to an album of the library what it lacks, or takes the new one in its stead.
    fn complete(&mut self, at: usize, told: &mut Told, warnings: &mut Vec<Warning>) -> Result<Fate, Error> {
        let entry = &self.entries[at];
        let dry_run = self.request.dry_run;
        let (known, base) = if dry_run { (Arc::clone(&entry.album), Seen::nothing()) } else { store::look(entry)? };
        told.album.id = known.id.clone();
        let (album, differences) = if self.request.replace {
            warnings.extend(stays(told, &known));
            (merge::replace(&known, &told.album), Vec::new())
        } else {
            merge::complete(&known, &told.album)
        };
        let change = if self.request.replace { Change::Replaced } else { Change::Completed };
        let same = album == *known;
        let fate = if same { Fate::Unchanged } else { self.save(Some(at), album, &base, change)? };
        warnings.extend(warning(told, &differences));
        Ok(fate)
    }

    fn save(&mut self, place: Option<usize>, album: Album, base: &Seen, change: Change) -> Result<Fate, Error> {
        if self.request.dry_run {
            self.put(place, Entry::new(album, Origin::Shelf));
            return Ok(Fate::Wanting(change));
        }
        let saved = self.saver.save(&album, base)?;
        self.put(place, Entry::new(album, Origin::File(saved.path.as_path().into())));
        Ok(if saved.written { Fate::Written(change, saved.path) } else { Fate::Unchanged })
    }

    /// An id that no other album has: the album's own, else that of its title, else one with a number.
    fn free_id(&self, album: &Album) -> Id {
        let of_title = slug(&album.title, album.year());
        let numbered = (2..).filter_map(|number: usize| Id::new(&format!("{of_title}-{number}")).ok());
        let mut ids = [album.id.clone(), of_title.clone()].into_iter().chain(numbered);
        ids.find(|id| !self.ids.contains_key(id)).unwrap_or_default()
    }

    /// Reads an album's file that another program has just written.
    fn look_again(&mut self, album: &Album, path: &Path) -> Result<(), Error> {
        let entry = Entry::new(album.clone(), Origin::File(path.into()));
        let (now, _) = store::look(&entry)?;
        let place = self.ids.get(&now.id).copied();
        self.put(place, Entry::new(Arc::unwrap_or_clone(now), entry.origin));
        Ok(())
    }
}

/// Says that the library's review stays though all else is replaced.
fn stays(told: &Told, known: &Album) -> Option<Warning> {
    let (ours, theirs) = known.review.as_ref().zip(told.album.review.as_ref())?;
    let source = told.origins.iter().find(|(fact, _)| *fact == "review").map(|(_, source)| source.clone());
    let message = "its words on the album are left out: nobody signed them, and the library's review is signed";
    merge::stays(ours, theirs).then(|| Warning {
        source: source.unwrap_or_default(),
        line: None,
        message: message.to_owned(),
    })
}

/// Says in what the library's album differs from what its sources tell.
fn warning(told: &Told, differences: &[String]) -> Option<Warning> {
    if differences.is_empty() {
        return None;
    }
    let (id, source) = (&told.album.id, told.sources.first().cloned().unwrap_or_default());
    let message = format!(
        "the library's {id} stays as it is, though here {}: leitmotif import --replace takes this",
        differences.join("; ")
    );
    Some(Warning { source, line: None, message })
}
