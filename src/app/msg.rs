//! What can happen to the program ([`Msg`]) and what it can ask of the outside world ([`Cmd`]).

use std::sync::Arc;

use super::at_hand::AtHand;
use super::cover::{Picture, Wish};
use super::failing::Work;
use super::key::Key;
use super::mouse::Mouse;
use super::page::{Page, Pieces, Spots};
use super::picker::{Listed, Listing};
use super::sheet::Sheet;
use super::state::Fits;
use super::themes::Known;
use crate::import::form::At;
use crate::model::{Fault, Id, Library};
use crate::search::{Hits, Index, Query};

/// Something that happened.
#[derive(Debug, Clone)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// The mouse did something.
    Mouse(Mouse),
    /// Text was pasted, already capped in size; not yet clean.
    Paste(String),
    /// The window has this many columns and rows now.
    Resized(u16, u16),
    /// The view measured the window and what is in it.
    Measured {
        /// How much fits where.
        fits: Fits,
        /// The review of the album at hand, laid out anew.
        page: Option<Arc<Page>>,
        /// The words of the page over the panes, broken into lines anew.
        sheet: Option<Arc<Sheet>>,
    },
    /// A long review was laid out.
    LaidOut(Arc<Page>),
    /// More of the library is open.
    Opened {
        /// All that is open so far.
        library: Arc<Library>,
        /// The same, searchable.
        index: Arc<Index>,
        /// What could not be read so far.
        faults: Arc<[Fault]>,
        /// Whether this is all.
        done: bool,
    },
    /// A search came to its end, or to its first hits.
    Found {
        /// Which search it was, as [`Cmd::Search`] numbered it.
        generation: u64,
        /// What it found.
        hits: Hits,
    },
    /// The names in the library were gathered.
    Named(Arc<Known>),
    /// A long list was made, or narrowed.
    Listed(Listed),
    /// Words were looked for in a review.
    Spotted {
        /// Which question it was, as [`Cmd::Find`] numbered it.
        generation: u64,
        /// Where they stand.
        spots: Spots,
    },
    /// A piece of work beside the screen failed.
    Failed {
        /// Which.
        work: Work,
        /// What to say of it.
        words: String,
    },
    /// What the path that was being typed may go on to.
    Completed {
        /// What was typed.
        text: String,
        /// The same with all that its completions share.
        whole: String,
        /// The completions, where there are several.
        choices: Vec<String>,
    },
    /// An import has come this far.
    Importing {
        /// Files read.
        done: usize,
        /// Files in all.
        all: usize,
    },
    /// An import has ended.
    Imported {
        /// What it came to, line by line.
        report: Vec<String>,
        /// The first of its albums.
        first: Option<Id>,
    },
    /// A cover was decoded, or could not be.
    Covered {
        /// Which was asked for.
        wish: Wish,
        /// The picture.
        picture: Option<Arc<Picture>>,
    },
    /// An edited album was saved.
    Saved {
        /// Its file.
        path: String,
        /// Its id as it is now.
        id: Id,
    },
    /// All is measured, and it is the turn of what was typed ahead ([`State::is_due`](super::State::is_due)).
    GoOn,
    /// Something is to be said to the reader, such as what an edit came to.
    Told(String),
    /// The program is back on the screen after it was stopped.
    Resumed,
    /// Ctrl-Z was asked for where nobody could bring the program back.
    CannotSuspend,
}

/// Something to be done outside.
#[derive(Debug, Clone)]
pub enum Cmd {
    /// Look for the hits of a query; a newer one replaces it.
    Search {
        /// The number of this search, to be handed back with its hits.
        generation: u64,
        /// Where to look.
        index: Arc<Index>,
        /// What for.
        query: Arc<Query>,
        /// How many hits to hand back at most.
        limit: usize,
    },
    /// Look for words in a review; newer ones replace them.
    Find {
        /// The number of this question, to be handed back with the answer.
        generation: u64,
        /// The review.
        pieces: Arc<Pieces>,
        /// The words.
        words: Arc<str>,
    },
    /// Lay a long review out; a newer wish replaces it.
    LayOut {
        /// The album.
        hand: Arc<AtHand>,
        /// The columns.
        width: usize,
        /// The page shown so far, whose pieces may do.
        before: Arc<Page>,
    },
    /// Let go of a page so long that even that takes a while.
    LetGo(Arc<Page>),
    /// Let the reader edit an album in their editor, and take it back.
    Edit {
        /// The album.
        id: Id,
        /// Where in it the reader is; none for its beginning.
        at: Option<At>,
    },
    /// Decode a cover; a newer wish replaces it.
    Cover(Wish),
    /// Complete a path.
    Complete {
        /// What is typed of it.
        text: String,
    },
    /// Import a file or a folder.
    Import {
        /// As it was typed; `~` is the home folder.
        path: String,
    },
    /// Break the import off.
    StopImport,
    /// Gather the names in a library.
    Names {
        /// The library.
        library: Arc<Library>,
    },
    /// Make a long list, or narrow one; a newer wish replaces it.
    List(Listing),
    /// Hand text to the reader's clipboard, by way of the terminal.
    Copy {
        /// The text, no longer than [`CAP`](super::copying::CAP).
        text: String,
        /// Whether tmux stands in the way.
        tmux: bool,
    },
    /// Listen to the mouse from now on, or leave it to the terminal.
    Mouse(bool),
    /// Show a page of the web in the reader's browser.
    OpenPage {
        /// Its address, `http` or `https`.
        address: String,
    },
    /// Stop the program as Ctrl-Z does, until it is continued.
    Suspend,
    /// End.
    Quit,
}
