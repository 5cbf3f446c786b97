//! The rows of a list to choose from, and what a long list asks to be done to it beside the screen.

use std::sync::Arc;

use unicode_width::UnicodeWidthStr;

use super::action::Action;
use super::keymap::Place;
use super::themes::{self, Known};
use crate::model::Id;
use crate::search::Pick;

/// What a row leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Something to do.
    Action(Action),
    /// The row of an action on the page of keys.
    Key(Place, Action),
    /// The scenes of a theme.
    Theme(Box<str>),
    /// A scene of an album.
    Scene(Id, usize),
    /// A part of the review, as its pieces count them.
    Part(usize),
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is called; letters typed may be scattered in it.
    pub text: Box<str>,
    /// What is said of it; a typed word stands in it in one piece.
    pub note: Box<str>,
    /// What stands at its right end, never searched.
    pub aside: Box<str>,
    /// What it leads to.
    pub target: Target,
}

/// The rows of a list, and how much room they take.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// The rows.
    pub list: Vec<Row>,
    /// The columns of the widest text.
    pub text: usize,
    /// The columns of the widest aside.
    pub aside: usize,
    /// The columns of the widest note.
    pub note: usize,
}

impl Rows {
    /// Takes rows together.
    pub fn new(list: Vec<Row>) -> Self {
        let widest = |part: fn(&Row) -> &str| list.iter().map(|row| part(row).width()).max().unwrap_or_default();
        let (text, aside, note) = (widest(|row| &row.text), widest(|row| &row.aside), widest(|row| &row.note));
        Self { list, text, aside, note }
    }
}

/// The most rows that are made and narrowed at once; longer lists take longer than a frame, and are done beside the
/// screen.
pub(super) const AT_ONCE: usize = 2_000;

/// What is to be done to a long list.
#[derive(Debug, Clone)]
pub enum Listing {
    /// Find the rows that are meant, among these.
    Pick(Arc<Rows>, Pick, Vec<usize>),
    /// List the scenes of a theme, by its place, and stand on a row.
    Scenes(Arc<Known>, usize, usize),
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Listed {
    /// The places of the rows that are meant, best first.
    Picked(Arc<Rows>, Pick, Vec<usize>),
    /// The scenes of a theme.
    Scenes(Arc<Known>, usize, usize, Arc<Rows>),
}

impl Listing {
    /// Does it.
    pub fn done(self) -> Listed {
        match self {
            Self::Pick(rows, pick, among) => {
                let found = best(&rows, &pick, among);
                Listed::Picked(rows, pick, found)
            }
            Self::Scenes(known, theme, row) => {
                let rows = Arc::new(themes::scenes(&known, theme));
                Listed::Scenes(known, theme, row, rows)
            }
        }
    }
}

/// The places of the rows that are meant, best first, among those at these places.
pub(super) fn best(rows: &Rows, pick: &Pick, mut among: Vec<usize>) -> Vec<usize> {
    // Rows as good as each other stay in their order.
    among.sort_unstable();
    let texts = among.iter().filter_map(|&at| rows.list.get(at)).map(|row| (&*row.text, &*row.note));
    pick.best(texts).into_iter().filter_map(|place| among.get(place).copied()).collect()
}
