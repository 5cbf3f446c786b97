//! The library: every album at hand, in one order, each id once. Immutable; a change is a new library.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::collections::hash_map::Entry as Place;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::fold::fold;
use super::{Album, Id};

/// Where an album comes from; a later variant wins over an earlier one where they share an id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Built into the program.
    Shelf,
    /// A line of a `*.jsonl` file, counted from 1.
    Catalogue(Arc<Path>, usize),
    /// A `*.json` file of the user's.
    File(Arc<Path>),
}

impl Origin {
    /// The file it stands in; none for the shelf.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Shelf => None,
            Self::Catalogue(path, _) | Self::File(path) => Some(path),
        }
    }

    /// Which kind of place wins over which: a file of the user's over a catalogue over the shelf.
    fn rank(&self) -> u8 {
        match self {
            Self::Shelf => 0,
            Self::Catalogue(..) => 1,
            Self::File(_) => 2,
        }
    }
}

/// An album and where it comes from.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The album.
    pub album: Arc<Album>,
    /// Where it stands.
    pub origin: Origin,
    /// The picture in the folder of its file, where it names none itself.
    pub beside: Option<Box<PathBuf>>,
    /// Its place in the order: the folded title of its work without a leading article, then its year.
    key: Arc<(String, u16)>,
    /// The first bytes of that title, in the same order: they mostly decide without a look at the rest.
    head: [u8; 8],
}

impl Entry {
    /// An entry for `album`.
    pub fn new(album: Album, origin: Origin) -> Self {
        let mut title = fold(album.work_title());
        if let Some(article) = ["the ", "a ", "an "].iter().find(|article| title.starts_with(**article)) {
            title.drain(..article.len());
        }
        let key = Arc::new((title, album.year().unwrap_or(u16::MAX)));
        let mut head = [0; 8];
        head.iter_mut().zip(key.0.bytes()).for_each(|(to, byte)| *to = byte);
        Self { album: Arc::new(album), origin, beside: None, key, head }
    }

    /// Which of two stands first in a library.
    pub fn by_place(&self, other: &Self) -> Ordering {
        let by_key = || self.key.cmp(&other.key).then_with(|| self.album.id.cmp(&other.album.id));
        self.head.cmp(&other.head).then_with(by_key)
    }

    /// Whether it has a cover.
    pub fn has_cover(&self) -> bool {
        self.album.cover.is_some() || self.beside.is_some()
    }

    /// The file of its cover; one that is named without its folder stands beside the album's file, as does one that is
    /// not named at all.
    pub fn cover(&self) -> Option<PathBuf> {
        let Some(cover) = &self.album.cover else { return self.beside.as_deref().cloned() };
        let cover = Path::new(&**cover);
        let folder = self.origin.path().and_then(Path::parent);
        if cover.is_absolute() { Some(cover.to_owned()) } else { Some(folder?.join(cover)) }
    }
}

/// All albums, ordered by work (a leading article does not count), year and id.
#[derive(Debug, Clone, Default)]
pub struct Library {
    entries: Vec<Entry>,
    /// Made when it is first asked for: who looks for tracks asks for no id.
    places: OnceLock<HashMap<Id, usize>>,
    tracks: usize,
}

impl Library {
    /// A library of these entries. Of several with one id the user's file wins over a catalogue, a catalogue over the
    /// shelf, and among equals the one that came first.
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        Self::default().with(entries)
    }

    /// This library and `more`.
    #[must_use]
    pub fn with(&self, more: impl IntoIterator<Item = Entry>) -> Self {
        let more = more.into_iter();
        let mut entries = self.entries.clone();
        let mut places = places(&entries, more.size_hint().0);
        for entry in more {
            match places.entry(entry.album.id.clone()) {
                Place::Occupied(place) => {
                    let taken = &mut entries[*place.get()];
                    if entry.origin.rank() > taken.origin.rank() {
                        *taken = entry;
                    }
                }
                Place::Vacant(place) => {
                    place.insert(entries.len());
                    entries.push(entry);
                }
            }
        }
        let entries = sorted(entries, places.values_mut());
        Self { places: places.into(), ..Self::in_order(entries) }
    }

    /// A library of entries that stand in its order, each id once.
    pub fn in_order(entries: Vec<Entry>) -> Self {
        debug_assert!(entries.is_sorted_by(|one, other| one.by_place(other).is_lt()));
        let tracks = entries.iter().map(|entry| entry.album.tracks.len()).sum();
        Self { entries, places: OnceLock::new(), tracks }
    }

    /// This library, with the albums of `before` in the place of those that equal them.
    #[must_use]
    pub fn sharing(mut self, before: &Self) -> Self {
        for entry in &mut self.entries {
            let old = before.place(&entry.album.id).and_then(|place| before.entries.get(place));
            if let Some(old) = old.filter(|old| old.origin == entry.origin && old.album == entry.album) {
                entry.album = Arc::clone(&old.album);
            }
        }
        self
    }

    /// Whether it has the very albums of another, as [`sharing`](Self::sharing) leaves them, from the same places.
    pub fn is_the_same_as(&self, other: &Self) -> bool {
        let is_same = |(one, other): (&Entry, &Entry)| {
            Arc::ptr_eq(&one.album, &other.album) && one.origin == other.origin && one.beside == other.beside
        };
        self.len() == other.len() && self.entries.iter().zip(&other.entries).all(is_same)
    }

    /// The entries in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The album at a place in the order.
    pub fn album(&self, place: usize) -> Option<&Arc<Album>> {
        self.entries.get(place).map(|entry| &entry.album)
    }

    /// The place of an id in the order.
    pub fn place(&self, id: &Id) -> Option<usize> {
        self.places.get_or_init(|| places(&self.entries, 0)).get(id).copied()
    }

    /// How many albums there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no album.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many tracks the albums have in all.
    pub fn tracks(&self) -> usize {
        self.tracks
    }
}

/// The places of the entries by their ids, with room for `more`.
fn places(entries: &[Entry], more: usize) -> HashMap<Id, usize> {
    let mut places = HashMap::with_capacity(entries.len() + more);
    places.extend(entries.iter().enumerate().map(|(place, entry)| (entry.album.id.clone(), place)));
    places
}

/// The entries in order; `places` of theirs are put right.
fn sorted<'p>(entries: Vec<Entry>, places: impl Iterator<Item = &'p mut usize>) -> Vec<Entry> {
    let mut numbered: Vec<_> = entries.into_iter().enumerate().collect();
    numbered.sort_unstable_by(|(_, a), (_, b)| a.by_place(b));
    let mut now = vec![0; numbered.len()];
    for (place, (before, _)) in numbered.iter().enumerate() {
        now[*before] = place;
    }
    places.for_each(|place| *place = now[*place]);
    numbered.into_iter().map(|(_, entry)| entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(id: &str, title: &str, origin: Origin) -> Entry {
        let album = serde_json::from_value(serde_json::json!({ "id": id, "title": title })).unwrap();
        Entry::new(album, origin)
    }

    fn titles(library: &Library) -> Vec<&str> {
        library.entries().iter().map(|entry| &*entry.album.title).collect()
    }

    #[test]
    fn the_users_file_wins_over_a_catalogue_over_the_shelf() {
        let file = || Origin::File(Path::new("a.json").into());
        let line = || Origin::Catalogue(Path::new("a.jsonl").into(), 1);
        let all = [
            entry("a", "shelf", Origin::Shelf),
            entry("a", "file", file()),
            entry("a", "catalogue", line()),
            entry("a", "second file", file()),
        ];
        assert_eq!(titles(&Library::new(all.clone())), ["file"]);
        assert_eq!(titles(&Library::new([all[2].clone(), all[0].clone()])), ["catalogue"]);
        assert_eq!(titles(&Library::new([all[0].clone()]).with([all[2].clone()])), ["catalogue"]);
    }

    #[test]
    fn what_has_not_changed_is_shared() {
        let before = Library::new([entry("a", "as it was", Origin::Shelf), entry("b", "old", Origin::Shelf)]);
        let now = Library::new([entry("a", "as it was", Origin::Shelf), entry("b", "new", Origin::Shelf)]);
        let now = now.sharing(&before);
        assert_eq!(titles(&now), ["as it was", "new"]);
        assert!(Arc::ptr_eq(now.album(0).unwrap(), before.album(0).unwrap()));
    }

    #[test]
    fn a_picture_that_has_come_is_a_change() {
        let before = Library::new([entry("a", "A", Origin::Shelf)]);
        let same = Library::new([entry("a", "A", Origin::Shelf)]).sharing(&before);
        assert!(same.is_the_same_as(&before));
        let mut with_picture = entry("a", "A", Origin::Shelf);
        with_picture.beside = Some(Box::new("cover.jpg".into()));
        let now = Library::new([with_picture]).sharing(&before);
        assert!(!now.is_the_same_as(&before));
        assert_eq!(now.entries()[0].cover(), Some("cover.jpg".into()));
        assert!(Arc::ptr_eq(now.album(0).unwrap(), before.album(0).unwrap()));
    }

    #[test]
    fn the_order_is_that_of_a_bookshelf() {
        let library = Library::new([
            entry("1", "The Zoo", Origin::Shelf),
            entry("2", "Écoust", Origin::Shelf),
            entry("3", "abyss", Origin::Shelf),
            entry("4", "A Bug", Origin::Shelf),
        ]);
        assert_eq!(titles(&library), ["abyss", "A Bug", "Écoust", "The Zoo"]);
        assert_eq!(library.place(&Id::new("1").unwrap()), Some(3));
    }
}
