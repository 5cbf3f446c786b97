//! A list to choose from, laid over the panes: what is typed narrows it, Enter takes the row at hand.
//!
//! What may be listed is a closed set ([`Kind`]), and so is what a row leads to ([`Target`]). A new list needs a kind, the
//! rows, and what to do with the one that is taken (`accept`).

use std::sync::Arc;

use super::action::Walk;
use super::input::Input;
use super::list::{Extent, List};
use super::listing::best;
use super::msg::Cmd;
use super::state::{Overlay, State};
use super::{doing, outline, palette, themes};
use crate::search::Pick;

pub(super) use super::listing::AT_ONCE;
pub use super::listing::{Listed, Listing, Row, Rows, Target};

/// What is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What can be done in the place that the list was called from.
    Palette,
    /// All keys, to be gone to on the page of them.
    Keys,
    /// The themes of all albums.
    Themes,
    /// The scenes in which a theme is heard.
    Scenes,
    /// The scenes of the review at hand.
    Outline,
}

impl Kind {
    /// The name of the list.
    pub fn name(self) -> &'static str {
        match self {
            Self::Palette => "Do",
            Self::Keys => "Find a key",
            Self::Themes => "Themes",
            Self::Scenes | Self::Outline => "Scenes",
        }
    }

    /// What to say where nothing is found.
    pub fn nothing(self) -> &'static str {
        match self {
            Self::Palette | Self::Keys => "nothing is called that",
            Self::Themes => "no theme is called that",
            Self::Scenes | Self::Outline => "no scene is called that",
        }
    }
}

/// The list while it is open.
#[derive(Debug, Clone)]
pub struct Picker {
    /// What it lists.
    pub kind: Kind,
    /// The name of the list where its kind does not tell it.
    pub title: Option<Box<str>>,
    /// What all of its rows are of, where that is one thing.
    pub of: Option<Box<str>>,
    /// What is typed to narrow it.
    pub input: Input,
    /// The same, read, as far as the rows are narrowed to it.
    pub pick: Pick,
    /// What they are being narrowed to beside the screen.
    pub asked: Option<Pick>,
    /// Whether its rows are still to come.
    pub waits: bool,
    /// Whether the row that is meant is to be taken as soon as it is known: Enter was pressed already.
    pub is_taken: bool,
    /// The row that was clicked at, by its place in `rows`, since something was typed last.
    pub(super) clicked: Option<usize>,
    /// All rows.
    pub rows: Arc<Rows>,
    /// The places in `rows` of those that are meant, best first.
    pub found: Vec<usize>,
    /// The place in these.
    pub list: List,
}

impl Picker {
    /// The row at hand.
    pub fn row(&self) -> Option<&Row> {
        self.found.get(self.list.at).and_then(|&at| self.rows.list.get(at))
    }

    /// How many rows are meant and how many of them fit.
    pub fn extent(&self, fit: usize) -> Extent {
        Extent { len: self.found.len(), fit }
    }

    /// Whether the rows that are meant are still to come.
    pub fn awaits_rows(&self) -> bool {
        self.waits || self.asked.is_some()
    }
}

/// Opens a list, standing on the row at the place `at`.
pub(super) fn open(state: &mut State, kind: Kind, rows: Vec<Row>, at: usize) {
    open_rows(state, kind, Arc::new(Rows::new(rows)), at);
}

/// The same with rows that are there already.
pub(super) fn open_rows(state: &mut State, kind: Kind, rows: Arc<Rows>, at: usize) {
    let found = (0..rows.list.len()).collect();
    let mut picker = Picker {
        kind,
        title: None,
        of: None,
        input: Input::default(),
        pick: Pick::default(),
        asked: None,
        waits: false,
        is_taken: false,
        clicked: None,
        rows,
        found,
        list: List::default(),
    };
    picker.list.at = at.min(picker.rows.list.len().saturating_sub(1));
    state.picker = Some(picker);
}

/// The same with rows that are still to come.
pub(super) fn open_waiting(state: &mut State, kind: Kind, title: Option<&str>) {
    open_rows(state, kind, Arc::default(), 0);
    if let Some(picker) = &mut state.picker {
        (picker.waits, picker.title) = (true, title.map(Into::into));
    }
}

/// Opens the list that waited, now that its rows are there, and does what was typed and asked for meanwhile.
pub(super) fn filled(state: &mut State, open: impl FnOnce(&mut State) -> Vec<Cmd>) -> Vec<Cmd> {
    let Some(waiting) = state.picker.take() else { return Vec::new() };
    let mut cmds = open(state);
    if let Some(picker) = &mut state.picker {
        picker.input = waiting.input;
        // Its rows may be only a part of the way, and wait in their turn.
        cmds.extend(narrow(state));
        if waiting.is_taken {
            cmds.extend(accept(state));
        }
    }
    cmds
}

/// Narrows the list to what is typed by now, standing on the best row; nothing happens where that is no other.
pub(super) fn narrow(state: &mut State) -> Option<Cmd> {
    let picker = state.picker.as_mut().filter(|picker| !picker.waits)?;
    let pick = Pick::parse(picker.input.text());
    if picker.asked.as_ref().unwrap_or(&picker.pick) == &pick {
        return None;
    }
    picker.clicked = None;
    if picker.rows.list.len() > AT_ONCE {
        picker.asked = Some(pick.clone());
        let among = picker.among(&pick);
        return Some(Cmd::List(Listing::Pick(Arc::clone(&picker.rows), pick, among)));
    }
    picker.find(pick);
    None
}

/// Takes in what was done to a long list, unless it is another by now.
pub(super) fn listed(state: &mut State, listed: Listed) -> Vec<Cmd> {
    match listed {
        Listed::Picked(rows, pick, found) => {
            let is_asked =
                |picker: &&mut Picker| Arc::ptr_eq(&picker.rows, &rows) && picker.asked.as_ref() == Some(&pick);
            let Some(picker) = state.picker.as_mut().filter(is_asked) else { return Vec::new() };
            let is_taken = picker.is_taken;
            picker.take_in(pick, found);
            measured(state);
            if is_taken { accept(state) } else { Vec::new() }
        }
        Listed::Scenes(known, theme, row, rows) => themes::listed(state, (&known, theme), row, rows),
    }
}

impl Picker {
    /// The places of the rows among which those that are meant are to be found.
    fn among(&self, pick: &Pick) -> Vec<usize> {
        if pick.narrows(&self.pick) { self.found.clone() } else { (0..self.rows.list.len()).collect() }
    }

    /// Finds the rows that are meant.
    fn find(&mut self, pick: Pick) {
        let found = best(&self.rows, &pick, self.among(&pick));
        self.take_in(pick, found);
    }

    /// Takes in which rows are meant, standing on the best, or on the one that was clicked at.
    fn take_in(&mut self, pick: Pick, found: Vec<usize>) {
        (self.pick, self.found) = (pick, found);
        (self.asked, self.list) = (None, List::default());
        let clicked = self.clicked.and_then(|row| self.found.iter().position(|&found| found == row));
        self.list.at = clicked.unwrap_or_default();
    }
}

/// Walks in the rows.
pub(super) fn walk(picker: &mut Picker, walk: Walk, fit: usize) {
    let extent = picker.extent(fit);
    picker.list.walk(walk, None, extent);
}

/// Takes in how many rows fit.
pub(super) fn measured(state: &mut State) {
    let fit = state.fits.picker;
    if let Some(picker) = &mut state.picker {
        let extent = picker.extent(fit);
        picker.list.go(picker.list.at, extent);
    }
}

/// The list that was asked for cannot be made or narrowed: one without rows is closed, the other stays as it is.
pub(super) fn failed(state: &mut State) {
    state.picker = state.picker.take().filter(|picker| !picker.waits);
    if let Some(picker) = &mut state.picker {
        (picker.asked, picker.is_taken) = (None, false);
    }
}

/// Takes the best row for what is typed, even where that is still being looked for, or was in vain.
pub(super) fn accept(state: &mut State) -> Vec<Cmd> {
    let cmds: Vec<Cmd> = narrow(state).into_iter().collect();
    if let Some(picker) = &mut state.picker {
        picker.is_taken = picker.awaits_rows();
        if picker.is_taken {
            return cmds;
        }
    }
    take(state)
}

/// Closes the list and goes where the row at hand leads; with nothing found it stays open.
pub(super) fn take(state: &mut State) -> Vec<Cmd> {
    let Some(target) = state.picker.as_ref().and_then(Picker::row).map(|row| row.target.clone()) else {
        return Vec::new();
    };
    let Some(picker) = state.picker.take() else { return Vec::new() };
    match target {
        Target::Action(action) => doing::act(state, action, None),
        Target::Key(place, action) => {
            palette::go_to_key(state, (place, action));
            Vec::new()
        }
        Target::Theme(name) => themes::open_theme(state, &name, 0),
        Target::Scene(album, scene) => {
            let row = picker.found.get(picker.list.at).copied().unwrap_or_default();
            themes::read(state, picker.title, row, (&album, scene));
            Vec::new()
        }
        Target::Part(part) => {
            outline::go(state, part);
            Vec::new()
        }
    }
}

/// Opens the list of all that can be done here.
pub(super) fn open_palette(state: &mut State) {
    let rows = palette::rows(state);
    open(state, Kind::Palette, rows, 0);
}

/// Opens the list of all keys, where the page of them is open.
pub(super) fn open_keys(state: &mut State) {
    if matches!(state.overlay, Some(Overlay::Help(_))) {
        let rows = palette::all(state);
        open(state, Kind::Keys, rows, 0);
    }
}
