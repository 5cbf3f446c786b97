//! What a key does, in the word that fits where the reader is.

use crate::app::State;
use crate::app::action::Action;
use crate::app::keymap::{Binding, Place};
use crate::app::state::Pane;

/// The word for a key among the hints; nothing where it belongs elsewhere.
pub(super) fn hint(binding: &Binding, state: &State) -> Option<&'static str> {
    let here = if binding.place == Place::Panes { in_pane(binding.action, state) } else { None };
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

/// What is said otherwise in the pane at hand than the key table says.
fn in_pane(action: Action, state: &State) -> Option<Hint> {
    let reads = state.pane == Pane::Review;
    match action {
        Action::Open if state.pane == Pane::Albums => Some(Hint::Word("tracks")),
        Action::Open if reads => Some(Hint::Word("track")),
        Action::Search if reads => Some(Hint::Word("find")),
        Action::Focus if state.is_focused() => Some(Hint::Word("panes")),
        Action::Focus if reads => Some(Hint::Word("focus")),
        Action::Outline if reads => Some(Hint::Word("scenes")),
        Action::Return if state.themes.is_followed() => Some(Hint::Word("back")),
        Action::Themes if state.themes.is_followed() => Some(Hint::Elsewhere),
        Action::EditAlbum | Action::Import | Action::FilmOrder | Action::Timeline if reads => Some(Hint::Elsewhere),
        _ => None,
    }
}
