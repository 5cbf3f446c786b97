//! What a reader can ask for. Keys, help and hints all speak of these.

/// One thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Walk in the list that keys go to.
    Walk(Walk),
    /// Walk in what the line being typed has found: hits, the rows of a list.
    Hits(Walk),
    /// Change the line being typed.
    Edit(Edit),
    /// Go to another pane.
    Turn(Turn),
    /// Go on from what is at hand: album → tracks, track → scene, scene → track.
    Open,
    /// A step back.
    Back,
    /// To the next scene.
    NextScene,
    /// To the scene before.
    PreviousScene,
    /// Open the search line, or in the review the line that finds words in it.
    Search,
    /// Close the line being typed and do what it says.
    Accept,
    /// Close the line being typed and go back.
    Cancel,
    /// To the next hit.
    NextHit,
    /// To the hit before.
    PreviousHit,
    /// The next order of the track list.
    Sort,
    /// Between the order of the film and that of the album.
    FilmOrder,
    /// Copy the line at hand, or all that is marked, to the clipboard.
    Copy,
    /// Mark the track at hand, or take its mark away; a page down where there are no tracks.
    Mark,
    /// Mark from here on to where the reader goes.
    MarkRange,
    /// Take all marks away.
    Unmark,
    /// How long the tracks of the album are, as a picture.
    Lengths,
    /// The timeline of the album and of the film.
    Timeline,
    /// The list of all themes.
    Themes,
    /// Back to where a theme was followed from.
    Return,
    /// Show or hide where tracks start.
    Starts,
    /// Set the lines of the review wider.
    Wider,
    /// Set the lines of the review narrower.
    Narrower,
    /// Give the review the whole window, or take it back.
    Focus,
    /// Open the source of the review, or the link in the line at hand, in the reader's browser.
    OpenSource,
    /// The scenes of the review in a list.
    Outline,
    /// Find tracks, in whatever pane.
    SearchTracks,
    /// Open the album at hand in the reader's editor, at the scene or track at hand.
    EditAlbum,
    /// Open the line that asks what to import.
    Import,
    /// Complete the path in that line.
    Complete,
    /// Make the pane at hand wider.
    Wide,
    /// Make it narrower.
    Slim,
    /// Listen to the mouse, or leave it to the terminal.
    Mouse,
    /// The list of all that can be done here, by name.
    Palette,
    /// On the page of all keys, find one.
    FindKey,
    /// The page of all keys.
    Help,
    /// The page of what could not be read.
    Faults,
    /// Back to where a jump began.
    JumpBack,
    /// Forward again.
    JumpOn,
    /// Bookmark this place by a letter.
    Bookmark,
    /// Go to a bookmark by its letter.
    ToBookmark,
    /// In the search line: to the hit before, and from the first one to older queries.
    Older,
    /// Towards newer queries again, then to the next hit.
    Newer,
    /// Stop until the shell continues the program.
    Suspend,
    /// End.
    Quit,
}

/// A way to walk in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Walk {
    Down,
    Up,
    First,
    Last,
    HalfDown,
    HalfUp,
    PageDown,
    PageUp,
    /// To so many hundredths of the way.
    Percent,
}

/// A way to another pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Turn {
    Next,
    Previous,
    Left,
    Right,
}

/// A change to the line being typed, or to the place of its caret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Edit {
    Erase,
    EraseAfter,
    EraseWord,
    EraseAll,
    Left,
    Right,
    Home,
    End,
}

impl Action {
    /// What it is called, in the palette and in the configuration; told apart within each place.
    pub fn name(self) -> &'static str {
        match self {
            Self::Walk(walk) => walk.name(),
            Self::Hits(walk) => walk.name_in_list(),
            Self::Edit(edit) => edit.name(),
            Self::Turn(turn) => turn.name(),
            Self::Open => "open",
            Self::Back => "back",
            Self::NextScene => "next-scene",
            Self::PreviousScene => "previous-scene",
            Self::Search => "search",
            Self::Accept => "accept",
            Self::Cancel => "cancel",
            Self::NextHit => "next-hit",
            Self::PreviousHit => "previous-hit",
            Self::Sort => "sort",
            Self::FilmOrder => "film-order",
            Self::Copy => "copy",
            Self::Mark => "mark",
            Self::MarkRange => "mark-range",
            Self::Unmark => "unmark-all",
            Self::Lengths => "lengths",
            Self::Timeline => "timeline",
            Self::Themes => "themes",
            Self::Return => "return",
            Self::Starts => "starts",
            Self::Wider => "wider",
            Self::Narrower => "narrower",
            Self::Focus => "focus",
            Self::OpenSource => "open-source",
            Self::SearchTracks => "search-tracks",
            Self::Outline => "outline",
            Self::EditAlbum => "edit",
            Self::Import => "import",
            Self::Complete => "complete",
            Self::JumpBack => "jump-back",
            Self::JumpOn => "jump-on",
            Self::Bookmark => "bookmark",
            Self::ToBookmark => "to-bookmark",
            Self::Older => "older",
            Self::Newer => "newer",
            Self::Wide => "wider-pane",
            Self::Slim => "narrower-pane",
            Self::Mouse => "mouse",
            Self::Palette => "palette",
            Self::FindKey => "find-key",
            Self::Help => "help",
            Self::Faults => "faults",
            Self::Suspend => "suspend",
            Self::Quit => "quit",
        }
    }
}

impl Walk {
    fn name(self) -> &'static str {
        match self {
            Self::Down => "down",
            Self::Up => "up",
            Self::First => "first",
            Self::Last => "last",
            Self::HalfDown => "half-page-down",
            Self::HalfUp => "half-page-up",
            Self::PageDown => "page-down",
            Self::PageUp => "page-up",
            Self::Percent => "percent",
        }
    }

    /// Its name where a line is typed at the same time.
    fn name_in_list(self) -> &'static str {
        match self {
            Self::Down => "list-down",
            Self::Up => "list-up",
            Self::First => "list-first",
            Self::Last => "list-last",
            Self::HalfDown => "list-half-page-down",
            Self::HalfUp => "list-half-page-up",
            Self::PageDown => "list-page-down",
            Self::PageUp => "list-page-up",
            Self::Percent => "list-percent",
        }
    }
}

impl Turn {
    fn name(self) -> &'static str {
        match self {
            Self::Next => "next-pane",
            Self::Previous => "previous-pane",
            Self::Left => "pane-left",
            Self::Right => "pane-right",
        }
    }
}

impl Edit {
    fn name(self) -> &'static str {
        match self {
            Self::Erase => "erase",
            Self::EraseAfter => "erase-after",
            Self::EraseWord => "erase-word",
            Self::EraseAll => "erase-all",
            Self::Left => "caret-left",
            Self::Right => "caret-right",
            Self::Home => "caret-home",
            Self::End => "caret-end",
        }
    }
}
