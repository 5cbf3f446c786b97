//! All that the browser knows. Plain data: no channels, no handles, no clocks.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::ahead::Ahead;
use super::at_hand::{AtHand, Sort};
use super::completing::Completing;
use super::copying::Clipboard;
use super::cover::{Cover, Covers};
use super::finding::Finding;
use super::jumps::Jumps;
use super::kept::Keeping;
use super::key::Key;
use super::keymap::Keymap;
use super::laying::Laying;
use super::list::List;
use super::look::Look;
use super::marked::Marked;
use super::mouse::Pointer;
use super::page::Page;
use super::picker::Picker;
use super::sheet::Sheet;
use super::stand::Stand;
use super::themes::Themes;
use super::timeline::Timeline;
use crate::model::{Fault, Id, Library};
use crate::search::Index;

pub use super::asking::{Before, Found, Question, Recalled, Search, Then};
pub use super::bookmarks::LetterFor;
pub use super::fits::{Fits, Split, Widths};
pub use super::importing::{ImportLine, Progress};
pub use super::overlay::Overlay;
pub use super::reading::Reading;
pub use super::stand::Wanted;

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

/// The beginning of a command.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Typed {
    /// A count.
    pub count: Option<usize>,
    /// The first key of a sequence.
    pub key: Option<Key>,
}
