//! All that the browser knows. Plain data: no channels, no handles, no clocks.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::ahead::Ahead;
use super::at_hand::{AtHand, Sort};
use super::completing::Completing;
use super::copying::Clipboard;
use super::cover::{Cover, Covers};
use super::finding::Finding;
use super::input::Input;
use super::jumps::Jumps;
use super::kept::Keeping;
use super::key::Key;
use super::keymap::{Keymap, Place};
use super::laying::Laying;
use super::list::{Extent, List};
use super::look::Look;
use super::marked::Marked;
use super::mouse::Pointer;
use super::page::{self, Measure, Page};
use super::picker::Picker;
use super::sheet::Sheet;
use super::stand::{Line, Stand};
use super::themes::Themes;
use super::timeline::Timeline;
use crate::model::{Fault, Id, Library, Scene};
use crate::search::Index;

pub use super::asking::{Before, Found, Question, Recalled, Search, Then};
pub use super::fits::{Fits, Split, Widths};

/// The state of the browser.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The albums at hand.
    pub library: Arc<Library>,
    /// The same, searchable.
    pub index: Arc<Index>,
    /// What could not be read.
    pub faults: Arc<[Fault]>,
    /// Where the user's albums stand, for the words of an empty library.
    pub folder: Box<str>,
    /// Whether more of the library is still to come.
    pub loading: bool,
    /// The album to open on where nothing else is asked for.
    pub first_page: Option<Id>,
    /// What the screen may be made of.
    pub look: Look,
    /// Which keys do what.
    pub keymap: Keymap,
    /// What is wrong in the reader's configuration.
    pub misread: Arc<[Fault]>,
    /// How wide the panes are.
    pub widths: Widths,
    /// The mouse.
    pub mouse: Pointer,
    /// The window, in columns and rows.
    pub size: (u16, u16),
    /// How much fits where; measured by the view.
    pub fits: Fits,

    /// The pane that keys go to.
    pub pane: Pane,
    /// Whether covers are shown.
    pub covers: Covers,
    /// The cover that was asked for last.
    pub cover: Option<Cover>,

    /// The place in the album list.
    pub albums: List,
    /// The place in the track list, in rows of [`AtHand::rows`].
    pub tracks: List,
    /// The place in the review, in lines of the page.
    pub review: List,
    /// The album that tracks and review show.
    pub at_hand: Option<Arc<AtHand>>,
    /// Its review, laid out; measured by the view, so that it may be a step behind.
    pub page: Arc<Page>,
    /// What of reviews is being laid out beside the screen.
    pub laying: Laying,
    /// Where to go in the review as soon as its page is there.
    pub wanted: Option<Wanted>,
    /// The order of the track list.
    pub sort: Sort,
    /// Whether the column of starts is shown.
    pub starts: bool,
    /// How the review is read.
    pub reading: Reading,
    /// What is looked for in it.
    pub finding: Finding,

    /// The search line, while it is open.
    pub search: Option<Search>,
    /// What was found last; kept after the search line closes, for the next and the previous hit.
    pub found: Option<Found>,
    /// The search that is under way or was the last.
    pub asked: Question,
    /// The line that asks what to import, while it is open.
    pub import_line: Option<ImportLine>,
    /// How far an import has come, while it runs.
    pub progress: Option<Progress>,
    /// What the last import came to, line by line.
    pub report: Arc<[String]>,
    /// The album to go to as soon as the library has it.
    pub bound_for: Option<Id>,
    /// A query to open on, as soon as the library is there.
    pub opening: Option<String>,
    /// What is kept from run to run.
    pub keeping: Keeping,
    /// Where the reader stopped the last time, until the library has that album.
    pub resuming: Option<Stand>,
    /// Whether the reader has done anything yet: who only looked leaves nothing behind.
    pub touched: bool,
    /// Where jumps began.
    pub jumps: Jumps,
    /// What the next key, a letter, is for.
    pub letter_for: Option<LetterFor>,
    /// The beginning of a command: a count, the first key of two.
    pub typed: Typed,
    /// What was typed while something was still waited for.
    pub ahead: Ahead,
    /// The themes of all albums, once asked for.
    pub themes: Themes,
    /// What the search line may go on to.
    pub completing: Completing,
    /// The timeline, while it is open.
    pub timeline: Option<Timeline>,
    /// The tracks that are marked.
    pub marked: Marked,
    /// The way to the reader's clipboard.
    pub clipboard: Clipboard,
    /// A page laid over the panes.
    pub overlay: Option<Overlay>,
    /// Its words line by line; measured by the view.
    pub sheet: Arc<Sheet>,
    /// A list to choose from, over everything else.
    pub picker: Option<Picker>,
    /// A word to the reader, until the next key.
    pub notice: Option<String>,
}

/// The three panes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pane {
    /// The albums of the library.
    #[default]
    Albums,
    /// The tracks of the album at hand, or the hits of a search.
    Tracks,
    /// The review of the album at hand.
    Review,
}

impl Pane {
    /// All of them, from left to right.
    pub const ALL: [Self; 3] = [Self::Albums, Self::Tracks, Self::Review];
}

/// How the review is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reading {
    /// How wide its lines are at most.
    pub measure: Measure,
    /// Whether it has the whole window while keys go to it.
    pub focus: bool,
    /// The place that its cursor was brought to when it was laid out last.
    pub held: Option<page::Place>,
}

/// A place in the review to go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The beginning of a scene.
    Scene(usize),
    /// A line of the review.
    Line(Line),
    /// The very place where the reader was.
    Exactly(List),
}

/// What a letter is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterFor {
    /// To bookmark this place by.
    Bookmark,
    /// To go to its bookmark.
    ToBookmark,
}

/// The beginning of a command.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Typed {
    /// A count.
    pub count: Option<usize>,
    /// The first key of a sequence.
    pub key: Option<Key>,
}

/// A page laid over the panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overlay {
    /// All keys.
    Help(List),
    /// What could not be read.
    Faults(List),
    /// What an import came to.
    Report(List),
    /// How long the tracks of the album are.
    Lengths(List),
}

impl Overlay {
    /// Moves the place in it, in the list of the lines that can stand at the top: a page has no cursor.
    pub(super) fn turn(&mut self, Extent { len, fit }: Extent, turn: impl FnOnce(&mut List, Extent)) {
        let list = match self {
            Self::Help(list) | Self::Faults(list) | Self::Report(list) | Self::Lengths(list) => list,
        };
        turn(list, Extent { len: len.saturating_sub(fit) + 1, fit: fit.max(1) });
        list.top = list.at;
    }
}

/// The line that asks what to import.
#[derive(Debug, Clone, Default)]
pub struct ImportLine {
    /// The path typed so far.
    pub input: Input,
    /// What it may go on to, as it was asked for last.
    pub choices: Vec<String>,
}

/// How far an import has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// What is imported, as it was typed.
    pub path: String,
    /// Files read.
    pub done: usize,
    /// Files in all; none while they are still being looked for.
    pub all: usize,
}

impl State {
    /// All that could not be read: in the configuration, then in the library.
    pub fn faults(&self) -> impl Iterator<Item = &Fault> {
        self.misread.iter().chain(self.faults.iter())
    }

    /// The row of the track list before which a heading stands: the first of those that no scene names, where the list
    /// is in the order of the film and has such.
    pub fn headed_row(&self) -> Option<usize> {
        let hand = self.at_hand.as_ref().filter(|_| self.search.is_none())?;
        hand.unnamed.filter(|&row| row < hand.rows.len())
    }

    /// The place that keys go to.
    pub fn place(&self) -> Place {
        if self.picker.is_some() {
            return Place::Picker;
        }
        match (&self.overlay, &self.search, &self.import_line) {
            (Some(_), _, _) => Place::Overlay,
            (None, Some(_), _) => Place::SearchLine,
            (None, None, Some(_)) => Place::ImportLine,
            (None, None, None) if self.finding.line.is_some() => Place::FindLine,
            (None, None, None) if self.timeline.is_some() => Place::Timeline,
            (None, None, None) => Place::Panes,
        }
    }

    /// Whether the review has the whole window now.
    pub fn is_focused(&self) -> bool {
        self.reading.focus && self.pane == Pane::Review
    }

    /// How long the list of a pane is and how much of it is seen.
    pub fn extent(&self, pane: Pane) -> Extent {
        match pane {
            Pane::Albums => Extent { len: self.library.len(), fit: self.fits.albums },
            Pane::Tracks => {
                Extent { len: self.at_hand.as_ref().map_or(0, |hand| hand.rows.len()), fit: self.fits.tracks }
            }
            Pane::Review => {
                Extent { len: if self.page_is_current() { self.page.lines.len() } else { 0 }, fit: self.fits.review }
            }
        }
    }

    /// The position in its album of the track at hand.
    pub fn track(&self) -> Option<usize> {
        self.at_hand.as_ref().and_then(|hand| hand.rows.get(self.tracks.at).copied())
    }

    /// Whether the page shows the album at hand.
    pub fn page_is_current(&self) -> bool {
        self.at_hand.as_ref().is_some_and(|hand| self.page.shows(&hand.album))
    }

    /// Whether the review at hand is long and still being laid out.
    pub fn awaits_page(&self) -> bool {
        !self.page_is_current() && self.at_hand.as_ref().is_some_and(|hand| hand.is_long)
    }

    /// The scene at hand: the one in which the review's cursor stands, by its place in the review.
    pub fn scene(&self) -> Option<usize> {
        if !self.page_is_current() {
            return None;
        }
        self.page.scene_at(self.review.at)
    }

    /// What the scene at hand says.
    pub fn scene_text(&self) -> Option<&Scene> {
        self.at_hand.as_ref().zip(self.scene()).and_then(|(hand, scene)| hand.album.scenes().get(scene))
    }

    /// The positions of the tracks that the scene at hand is about.
    pub fn scene_tracks(&self) -> &[usize] {
        let tracks = self.at_hand.as_ref().zip(self.scene()).and_then(|(hand, scene)| hand.tracks_of.get(scene));
        tracks.map_or(&[], Vec::as_slice)
    }
}
