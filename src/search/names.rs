//! The names in a library: every theme with the scenes it is heard in, and what else a query may narrow by. Gathered
//! only when somebody asks, for it reads every album.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::model::fold::fold;
use crate::model::{Album, Library};

/// The names in a library; each list in the order of its folded names, each name once, as it is written first.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// The library.
    pub library: Arc<Library>,
    /// The themes.
    pub themes: Vec<Theme>,
    /// The composers.
    pub composers: Vec<Box<str>>,
    /// The titles of the works.
    pub works: Vec<Box<str>>,
    /// The titles of the albums.
    pub albums: Vec<Box<str>>,
}

/// A theme: a name that scenes share, whatever its capitals, accents and quotes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Theme {
    /// Its name.
    pub name: Box<str>,
    /// Where it is heard, in the library's order and the films'.
    pub heard: Vec<Heard>,
}

/// A scene of an album of the library, both by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heard {
    /// The album.
    pub album: usize,
    /// The scene.
    pub scene: usize,
}

impl Theme {
    /// The places of the albums that it is heard in, each once.
    pub fn albums(&self) -> Vec<usize> {
        let mut albums: Vec<usize> = self.heard.iter().map(|heard| heard.album).collect();
        albums.dedup();
        albums
    }
}

impl Names {
    /// Gathers the names; nothing when told to stop.
    pub fn of(library: &Arc<Library>, stop: &AtomicBool) -> Option<Self> {
        let mut themes: BTreeMap<String, Theme> = BTreeMap::new();
        let (mut composers, mut works, mut albums) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for (place, entry) in library.entries().iter().enumerate() {
            if stop.load(Ordering::Relaxed) {
                return None;
            }
            let album = &entry.album;
            gather_themes(&mut themes, album, place);
            album.composers.iter().for_each(|name| add(&mut composers, name));
            add(&mut works, album.work_title());
            add(&mut albums, &album.title);
        }
        let names = |names: BTreeMap<String, Box<str>>| names.into_values().collect();
        let (composers, works, albums) = (names(composers), names(works), names(albums));
        Some(Self { library: Arc::clone(library), themes: themes.into_values().collect(), composers, works, albums })
    }

    /// The place of the theme of this name.
    pub fn theme(&self, name: &str) -> Option<usize> {
        let key = fold(name);
        self.themes.binary_search_by(|theme| fold(&theme.name).cmp(&key)).ok()
    }
}

fn gather_themes(themes: &mut BTreeMap<String, Theme>, album: &Album, place: usize) {
    for (at, scene) in album.scenes().iter().enumerate() {
        for name in scene.themes.iter().filter(|name| !name.is_empty()) {
            let theme = themes.entry(fold(name)).or_insert_with(|| Theme { name: (**name).into(), heard: Vec::new() });
            let heard = Heard { album: place, scene: at };
            if theme.heard.last() != Some(&heard) {
                theme.heard.push(heard);
            }
        }
    }
}

fn add(names: &mut BTreeMap<String, Box<str>>, name: &str) {
    if !name.is_empty() {
        names.entry(fold(name)).or_insert_with(|| name.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Entry, Origin};

    fn library(themes: &[&[&[&str]]]) -> Arc<Library> {
        let entry = |(i, scenes): (usize, &&[&[&str]])| {
            let scenes: Vec<_> =
                scenes.iter().map(|themes| serde_json::json!({ "title": "s", "text": "", "themes": themes })).collect();
            let album = serde_json::json!({ "id": format!("a{i}"), "title": format!("A{i}"), "composers": ["É. X", "e. x"], "review": { "scenes": scenes } });
            Entry::new(serde_json::from_value(album).unwrap(), Origin::Shelf)
        };
        Arc::new(Library::new(themes.iter().enumerate().map(entry)))
    }

    #[test]
    fn a_theme_is_one_over_all_albums_however_it_is_written() {
        let library =
            library(&[&[&["The Joker’s note", "Plot"], &[]], &[&["plot"], &["the joker's note", "The Joker's Note"]]]);
        let names = Names::of(&library, &AtomicBool::new(false)).unwrap();
        let heard = |album, scene| Heard { album, scene };
        let plot = Theme { name: "Plot".into(), heard: vec![heard(0, 0), heard(1, 0)] };
        let joker = Theme { name: "The Joker’s note".into(), heard: vec![heard(0, 0), heard(1, 1)] };
        assert_eq!(names.themes, [plot, joker]);
        assert_eq!((names.themes[1].albums(), names.theme("THE JOKER'S NOTE")), (vec![0, 1], Some(1)));
        assert_eq!(names.composers.len(), 1);
        assert!(Names::of(&library, &AtomicBool::new(true)).is_none());
    }
}
