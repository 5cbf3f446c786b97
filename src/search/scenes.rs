//! What the scenes of some albums say, folded: for `theme:` and `text:`.

use std::sync::Arc;

use super::lines::Lines;
use super::needle::Needle;
use crate::model::{Album, Scene};

/// The themes and texts of the scenes of a chunk's albums.
#[derive(Debug, Default)]
pub(super) struct Scenes {
    themes: Said,
    texts: Said,
}

/// Lines, and the album and scene that each belongs to.
#[derive(Debug, Default)]
struct Said {
    lines: Lines,
    owners: Vec<(usize, usize)>,
}

impl Said {
    fn push(&mut self, text: &str, owner: (usize, usize)) {
        self.lines.push(text);
        self.owners.push(owner);
    }

    /// The albums and scenes that say `needle`, each once.
    fn with(&self, needle: &Needle) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        self.lines.each_standing(0..self.lines.len(), needle, |line, _| found.push(self.owners[line]));
        found.dedup();
        found
    }
}

impl Scenes {
    pub(super) fn new<'a>(albums: impl Iterator<Item = &'a Arc<Album>>) -> Self {
        let mut scenes = Self::default();
        for (a, album) in albums.enumerate() {
            for (s, scene) in album.scenes().iter().enumerate() {
                scenes.push(scene, (a, s));
            }
        }
        scenes
    }

    fn push(&mut self, scene: &Scene, owner: (usize, usize)) {
        for theme in &scene.themes {
            self.themes.push(theme, owner);
        }
        self.texts.push(&scene.title, owner);
        self.texts.push(&scene.text, owner);
    }

    /// The albums and scenes in which a theme of that name is heard.
    pub(super) fn with_theme(&self, needle: &Needle) -> Vec<(usize, usize)> {
        self.themes.with(needle)
    }

    /// The albums and scenes that say so in their label or text.
    pub(super) fn with_text(&self, needle: &Needle) -> Vec<(usize, usize)> {
        self.texts.with(needle)
    }
}
