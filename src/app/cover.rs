//! The cover of the album at hand: asked for whenever another is wanted or another size of it, shown when it is there.

use std::path::PathBuf;
use std::sync::Arc;

use super::msg::Cmd;
use super::state::State;
use crate::model::{Entry, Library};

/// Whether covers are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Covers {
    /// The reader does not want them, or the terminal cannot show them.
    #[default]
    Off,
    /// They may be, but the library has none.
    Without,
    /// They are: there is a place for them.
    On,
}

impl Covers {
    /// The same for another library.
    pub(super) fn of(self, library: &Library) -> Self {
        match self {
            Self::Off => Self::Off,
            Self::Without | Self::On if library.entries().iter().any(Entry::has_cover) => Self::On,
            Self::Without | Self::On => Self::Without,
        }
    }
}

/// A cover that is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Wish {
    /// The picture's file.
    pub path: PathBuf,
    /// The columns and rows that it may take.
    pub room: (u16, u16),
}

/// A cover that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// Which.
    pub wish: Wish,
    /// The picture; none while it is still being decoded, or where that cannot be done.
    pub picture: Option<Arc<Picture>>,
}

/// A picture as the cells of a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Columns and rows.
    pub size: (u16, u16),
    /// The cells, row by row.
    pub cells: Vec<Ink>,
}

/// One cell of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ink {
    /// What is sent for it: a half-block, or for a terminal that draws pictures its own words, one column wide. Nothing
    /// where a neighbour's words have drawn it already.
    pub symbol: Option<Box<str>>,
    /// Red, green and blue of the letter.
    pub letter: Option<[u8; 3]>,
    /// Red, green and blue behind it.
    pub ground: Option<[u8; 3]>,
}

/// Asks for the cover of the album at hand, if there is room for one and it is not there already.
pub(super) fn ask(state: &mut State) -> Option<Cmd> {
    let wish = wish(state);
    if state.cover.as_ref().map(|cover| &cover.wish) == wish.as_ref() {
        return None;
    }
    state.cover = wish.map(|wish| Cover { wish, picture: None });
    state.cover.as_ref().map(|cover| Cmd::Cover(cover.wish.clone()))
}

fn wish(state: &State) -> Option<Wish> {
    let room = state.fits.cover.filter(|_| state.covers == Covers::On)?;
    let entry = state.library.entries().get(state.albums.at)?;
    Some(Wish { path: entry.cover()?, room })
}

/// Takes a picture in, unless another is wanted by now.
pub(super) fn covered(state: &mut State, wish: &Wish, picture: Option<Arc<Picture>>) {
    if let Some(cover) = state.cover.as_mut().filter(|cover| cover.wish == *wish) {
        cover.picture = picture;
    }
}
