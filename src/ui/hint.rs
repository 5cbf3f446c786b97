//! What a key does, in the word that fits where the reader is.

use crate::app::State;
use crate::app::action::{Action, Edit};
use crate::app::keymap::{Binding, Place};
use crate::app::picker::{Kind, Picker};
use crate::app::state::{Overlay, Pane};

/// The word for a key among the hints; nothing where it belongs elsewhere.
pub(super) fn hint(binding: &Binding, state: &State) -> Option<&'static str> {
    let here = match binding.place {
        Place::Panes => in_pane(binding.action, state),
        Place::Picker => state.picker.as_ref().and_then(|picker| in_list(binding.action, picker)),
        Place::Overlay => on_page(binding.action, state),
        Place::SearchLine if finds_nothing(state) => without_hits(binding.action, state),
        Place::FindLine if spots_nothing(state) => without_hits(binding.action, state),
        Place::SearchLine | Place::FindLine | Place::ImportLine | Place::Timeline | Place::Anywhere => None,
    };
    match here {
        Some(Hint::Word(word)) => Some(word),
        Some(Hint::Elsewhere) => None,
        None => binding.hint,
    }
}

enum Hint {
    Word(&'static str),
    Elsewhere,
}

/// What is said otherwise in a list to choose from.
fn in_list(action: Action, picker: &Picker) -> Option<Hint> {
    let taken = match picker.kind {
        Kind::Palette => "do",
        Kind::Keys | Kind::Outline => "go",
        Kind::Themes => "scenes",
        Kind::Scenes => "read",
    };
    match action {
        // What is typed before the rows are there is for them.
        Action::Accept | Action::Hits(_) if picker.found.is_empty() && !picker.awaits_rows() => Some(Hint::Elsewhere),
        Action::Accept => Some(Hint::Word(taken)),
        Action::Edit(Edit::Erase) if picker.kind == Kind::Scenes && picker.input.text().is_empty() => {
            Some(Hint::Word("all themes"))
        }
        _ => None,
    }
}

/// Whether what is typed in the search line was looked for and not found.
fn finds_nothing(state: &State) -> bool {
    let here = state.search.as_ref().zip(state.found.as_ref()).filter(|(search, found)| found.is_of(&search.query));
    here.is_some_and(|(_, found)| found.hits.best.is_empty() && !found.hits.is_partial && !state.loading)
}

/// The same in the line that finds words in the review.
fn spots_nothing(state: &State) -> bool {
    state.spotted().is_some_and(|spotted| spotted.spots.list.is_empty())
}

/// What is said otherwise where nothing is found: there is nothing to go to, but perhaps a newer query.
fn without_hits(action: Action, state: &State) -> Option<Hint> {
    let recalls = state.search.as_ref().is_some_and(|search| search.recalled.is_some());
    match action {
        Action::Newer if recalls => None,
        Action::Accept | Action::Newer | Action::Hits(_) => Some(Hint::Elsewhere),
        _ => None,
    }
}

/// What is said otherwise on a page over the panes: keys are found on the page of keys, and a page that is seen whole
/// is not walked.
fn on_page(action: Action, state: &State) -> Option<Hint> {
    let is_whole = state.fits.overlay.len <= state.fits.overlay.fit;
    match action {
        Action::FindKey if !matches!(state.overlay, Some(Overlay::Help(_))) => Some(Hint::Elsewhere),
        Action::Walk(_) if is_whole => Some(Hint::Elsewhere),
        _ => None,
    }
}

/// What is said otherwise in the pane at hand than the key table says.
fn in_pane(action: Action, state: &State) -> Option<Hint> {
    let reads = state.pane == Pane::Review;
    let is_bare = state.library.is_empty() && !state.loading;
    let is_unwritten = state.at_hand.as_ref().is_some_and(|hand| hand.album.review.is_none());
    let has_marks = state.pane == Pane::Tracks && state.marked.albums() > 0;
    match action {
        Action::Open
        | Action::Search
        | Action::FilmOrder
        | Action::Themes
        | Action::EditAlbum
        | Action::Timeline
        | Action::Walk(_)
            if is_bare =>
        {
            Some(Hint::Elsewhere)
        }
        Action::Import if is_bare => Some(Hint::Word("import")),
        Action::EditAlbum if reads && is_unwritten => Some(Hint::Word("write")),
        Action::Open | Action::Search | Action::Outline | Action::Focus if reads && is_unwritten => {
            Some(Hint::Elsewhere)
        }
        Action::Open if state.pane == Pane::Albums => Some(Hint::Word("tracks")),
        Action::Open if reads => Some(Hint::Word("track")),
        Action::Search if reads => Some(Hint::Word("find")),
        Action::Focus if state.is_focused() => Some(Hint::Word("panes")),
        Action::Focus if reads => Some(Hint::Word("focus")),
        Action::Outline if reads => Some(Hint::Word("scenes")),
        Action::Copy if has_marks => Some(Hint::Word("copy")),
        Action::Unmark if has_marks => Some(Hint::Word("unmark")),
        Action::Return if state.themes.is_followed() => Some(Hint::Word("back")),
        Action::Themes if state.themes.is_followed() => Some(Hint::Elsewhere),
        Action::EditAlbum | Action::Import | Action::FilmOrder | Action::Timeline if reads => Some(Hint::Elsewhere),
        _ => None,
    }
}
