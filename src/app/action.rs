//! What a reader can ask for. Keys, help and hints all speak of these.

/// One thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Walk in the list that keys go to.
    Walk(Walk),
    /// Walk in the hits while the search line is open.
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
    /// Open the search line.
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
    /// Show or hide where tracks start.
    Starts,
    /// Open the album at hand in the reader's editor, at the scene or track at hand.
    EditAlbum,
    /// Open the line that asks what to import.
    Import,
    /// Complete the path in that line.
    Complete,
    /// The page of all keys.
    Help,
    /// The page of what could not be read.
    Faults,
    /// Back to where a jump began.
    JumpBack,
    /// Forward again.
    JumpOn,
    /// Mark this place by a letter.
    SetMark,
    /// Go to a place marked by a letter.
    ToMark,
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
