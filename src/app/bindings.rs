//! The rows of the key table as they are without a reader's own choice.

use super::action::{Action, Edit, Turn, Walk};
use super::keymap::Place;

/// What is asked for; the keys that ask for it, sequences apart by blanks and the keys of one by commas; what it does;
/// and what it does in a word, where it belongs among the hints.
pub(super) type Row = (Action, &'static str, &'static str, Option<&'static str>);

/// All rows, in the order of the help page.
pub(super) fn table() -> impl Iterator<Item = (Place, &'static [Row])> {
    [
        (Place::Panes, WALK),
        (Place::Panes, PANES),
        (Place::Panes, MAPS),
        (Place::Panes, READING),
        (Place::SearchLine, SEARCH_LINE),
        (Place::SearchLine, EDIT),
        (Place::FindLine, FIND_LINE),
        (Place::FindLine, EDIT),
        (Place::ImportLine, IMPORT_LINE),
        (Place::ImportLine, EDIT),
        (Place::Picker, PICKER),
        (Place::Picker, EDIT),
        (Place::Overlay, WALK),
        (Place::Overlay, OVERLAY),
        (Place::Timeline, TIMELINE),
        (Place::Anywhere, ANYWHERE),
    ]
    .into_iter()
}

const WALK: &[Row] = &[
    (Action::Walk(Walk::Down), "j Down", "down (after 5: five down)", Some("move")),
    (Action::Walk(Walk::Up), "k Up", "up", None),
    (Action::Walk(Walk::First), "g,g Home", "to the first (after 12: to the twelfth)", None),
    (Action::Walk(Walk::Last), "G End", "to the last (after 12: to the twelfth)", None),
    (Action::Walk(Walk::HalfDown), "Ctrl-d", "half a page down", None),
    (Action::Walk(Walk::HalfUp), "Ctrl-u", "half a page up", None),
    (Action::Walk(Walk::PageDown), "PageDown Ctrl-f", "a page down", None),
    (Action::Walk(Walk::PageUp), "PageUp Ctrl-b", "a page up", None),
    (Action::Walk(Walk::Percent), "%", "to so many hundredths (after 50: to the middle)", None),
];

const PANES: &[Row] = &[
    (Action::Turn(Turn::Next), "Tab", "to the next pane", Some("pane")),
    (Action::Turn(Turn::Previous), "BackTab", "to the pane before", None),
    (Action::Turn(Turn::Right), "l Right", "to the pane on the right", None),
    (Action::Turn(Turn::Left), "h Left", "to the pane on the left", None),
    (Action::Open, "Enter", "album: its tracks; track: read about it; scene: go to its track", Some("read")),
    (Action::NextScene, "} ]", "to the next scene", None),
    (Action::PreviousScene, "{ [", "to the scene before", None),
    (Action::Search, "/", "find tracks; in the review, words of its text (and again: tracks)", Some("search")),
    (Action::NextHit, "n", "to the next hit, or place in the review", None),
    (Action::PreviousHit, "N", "to the hit or the place before", None),
    (Action::FilmOrder, "f", "the tracks as the film uses them, or as the album has them", Some("film")),
    (Action::Themes, "M", "the themes of all albums, and the scenes each is heard in", Some("themes")),
    (Action::JumpBack, "Ctrl-o Alt-Left", "back to where a jump began", None),
    (Action::JumpOn, "Alt-Right Ctrl-i", "forward again (most terminals send Tab for Ctrl-i)", None),
    (Action::Bookmark, "m", "bookmark this place by a letter", None),
    (Action::ToBookmark, "'", "to a bookmark by its letter; by ' back from a jump", None),
    (Action::Sort, "s", "sort the tracks: number, title, longest, shortest", None),
    (Action::Starts, "t", "show where each track starts on its disc", None),
    (Action::Faults, "!", "what could not be read", None),
    (Action::Slim, "<", "the pane at hand narrower", None),
    (Action::Wide, ">", "the pane at hand wider", None),
    (Action::Palette, ":", "all that can be done, by name", None),
    (Action::Help, "? F1", "all keys", Some("keys")),
    (Action::Back, "Esc", "a step back", None),
    (Action::Quit, "q", "quit", Some("quit")),
];

const MAPS: &[Row] = &[
    (Action::EditAlbum, "e", "edit the album, at the scene or track at hand", Some("edit")),
    (Action::Import, "i", "import files and folders", Some("import")),
    (Action::Timeline, "T", "the album and the film as timelines", Some("timeline")),
    (Action::Return, "Backspace", "back to where a theme was followed from", None),
    (Action::Lengths, "H", "how long the tracks of the album are, as a picture", None),
    (Action::Mark, "Space", "mark the track, to sum and copy (elsewhere: a page down)", None),
    (Action::MarkRange, "V", "mark from here to where you go, until pressed again", None),
    (Action::Unmark, "u", "take all marks away", None),
    (Action::Copy, "y", "copy the tracks marked, or the track, the album, the passage of the review at hand", None),
];

const TIMELINE: &[Row] = &[
    (Action::Walk(Walk::Down), "l Right j Down", "to the next track or scene (after 5: five on)", Some("walk")),
    (Action::Walk(Walk::Up), "h Left k Up", "to the one before", None),
    (Action::Walk(Walk::First), "0 Home g,g", "to the first", None),
    (Action::Walk(Walk::Last), "$ End G", "to the last", None),
    (Action::Walk(Walk::PageDown), "PageDown Ctrl-f Ctrl-d", "ten on", None),
    (Action::Walk(Walk::PageUp), "PageUp Ctrl-b Ctrl-u", "ten back", None),
    (Action::NextScene, "} ]", "to the next scene", None),
    (Action::PreviousScene, "{ [", "to the scene before", None),
    (Action::Turn(Turn::Next), "Tab BackTab", "between the album and the film", Some("album/film")),
    (Action::Open, "Enter", "read about it", Some("read")),
    (Action::Back, "Esc q T", "back to where you were", Some("back")),
    (Action::Palette, ":", "all that can be done, by name", None),
    (Action::Themes, "M", "the themes of all albums, and the scenes each is heard in", None),
    (Action::Help, "? F1", "all keys", Some("keys")),
];

const READING: &[Row] = &[
    (Action::Outline, "c", "the scenes of the review in a list", None),
    (Action::Focus, "z", "the review in the whole window, and back", None),
    (Action::OpenSource, "o", "open the source of the review, or the link in this line, in a browser", None),
    (Action::Wider, "+ =", "wider lines in the review", None),
    (Action::Narrower, "-", "narrower lines in the review", None),
    (Action::SearchTracks, "g,/", "find tracks, from the review too", None),
];

const SEARCH_LINE: &[Row] = &[
    (Action::Accept, "Enter", "go to the track in its album", Some("go")),
    (Action::Cancel, "Esc", "back to where you were", Some("back")),
    (Action::Newer, "Down", "to the next hit, or a newer query", Some("move")),
    (Action::Older, "Up", "to the hit before, from the first to older queries", None),
    (Action::Hits(Walk::Down), "Ctrl-n Ctrl-j", "to the next hit", None),
    (Action::Hits(Walk::Up), "Ctrl-p Ctrl-k", "to the hit before", None),
    (Action::Hits(Walk::PageDown), "PageDown", "a page of hits down", None),
    (Action::Hits(Walk::PageUp), "PageUp", "a page of hits up", None),
    (Action::Hits(Walk::First), "Ctrl-Home", "to the first hit", None),
    (Action::Hits(Walk::Last), "Ctrl-End", "to the last hit", None),
    (Action::Complete, "Tab", "complete a name after theme: composer: work: album:", None),
    (Action::Mark, "Ctrl-Space Ctrl-t", "mark the hit", None),
    (Action::MarkRange, "Ctrl-v", "mark the hits from here on to where you go", None),
    (Action::Copy, "Ctrl-y", "copy the tracks marked, or the hit", None),
];

const FIND_LINE: &[Row] = &[
    (Action::Accept, "Enter", "stay at this place", Some("stay")),
    (Action::Cancel, "Esc", "back to where you were", Some("back")),
    (Action::Hits(Walk::Down), "Down Ctrl-n Ctrl-j", "to the next place", Some("move")),
    (Action::Hits(Walk::Up), "Up Ctrl-p Ctrl-k", "to the place before", None),
];

const IMPORT_LINE: &[Row] = &[
    (Action::Accept, "Enter", "import the file or the folder", Some("import")),
    (Action::Complete, "Tab", "complete the path", Some("complete")),
    (Action::Cancel, "Esc", "back", Some("back")),
];

const PICKER: &[Row] = &[
    (Action::Accept, "Enter", "take the row at hand", Some("take")),
    (Action::Cancel, "Esc", "back", Some("back")),
    (Action::Hits(Walk::Down), "Down Ctrl-n Ctrl-j", "to the next row", Some("move")),
    (Action::Hits(Walk::Up), "Up Ctrl-p Ctrl-k", "to the row before", None),
    (Action::Hits(Walk::PageDown), "PageDown", "a page of rows down", None),
    (Action::Hits(Walk::PageUp), "PageUp", "a page of rows up", None),
    (Action::Hits(Walk::First), "Ctrl-Home", "to the first row", None),
    (Action::Hits(Walk::Last), "Ctrl-End", "to the last row", None),
];

const EDIT: &[Row] = &[
    (Action::Edit(Edit::Erase), "Backspace Ctrl-h", "take a letter away", None),
    (Action::Edit(Edit::EraseAfter), "Delete Ctrl-d", "take the letter after the caret away", None),
    (Action::Edit(Edit::EraseWord), "Ctrl-w Alt-Backspace", "take a word away", None),
    (Action::Edit(Edit::EraseAll), "Ctrl-u", "take all away", None),
    (Action::Edit(Edit::Left), "Left Ctrl-b", "caret to the left", None),
    (Action::Edit(Edit::Right), "Right Ctrl-f", "caret to the right", None),
    (Action::Edit(Edit::Home), "Home Ctrl-a", "caret to the beginning", None),
    (Action::Edit(Edit::End), "End Ctrl-e", "caret to the end", None),
];

const OVERLAY: &[Row] = &[
    (Action::Mark, "Space", "a page down", None),
    (Action::Back, "Esc q ? F1 ! H Enter", "close", Some("close")),
    (Action::FindKey, "/", "find a key on the page of all keys", Some("find")),
    (Action::Palette, ":", "all that can be done, by name", None),
];

const ANYWHERE: &[Row] = &[
    (Action::Mouse, "F8", "listen to the mouse, or leave it to the terminal, to select text", None),
    (Action::Suspend, "Ctrl-z", "to the shell (fg brings it back)", None),
    (Action::Quit, "Ctrl-c", "quit from anywhere", None),
];
