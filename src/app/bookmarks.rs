//! Bookmarks: a letter for a place, to come back to it from anywhere, today or another day.

use super::action::Action;
use super::jumps;
use super::keymap::Place;
use super::stand;
use super::state::State;

/// What a letter is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterFor {
    /// To bookmark this place by.
    Bookmark,
    /// To go to its bookmark.
    ToBookmark,
}

/// Bookmarks that are named in one line.
const SHOWN: usize = 6;

/// Asks for the letter of a bookmark, and says which there are.
pub(super) fn ask(state: &mut State) {
    state.letter_for = Some(LetterFor::ToBookmark);
    let bookmarks = &state.keeping.bookmarks;
    let title = |stand: &stand::Stand| {
        let album = state.library.place(&stand.album).and_then(|place| state.library.album(place));
        let track = album.zip(stand.track).and_then(|(album, at)| album.tracks.iter().find(|track| track.at() == at));
        let name = album.map_or_else(|| stand.album.to_string(), |album| album.work_title().to_owned());
        track.map_or(name.clone(), |track| format!("{} ({name})", track.title))
    };
    let named: Vec<String> =
        bookmarks.iter().take(SHOWN).map(|(letter, stand)| format!("{letter} {}", title(stand))).collect();
    let more = if bookmarks.len() > SHOWN { " …" } else { "" };
    let words = if named.is_empty() {
        format!("no bookmark yet{}", how_to_make(state, 'a'))
    } else {
        format!("to which? {}{more}", named.join(" · "))
    };
    state.notice = Some(words);
}

/// Takes the letter that was asked for.
pub(super) fn letter(state: &mut State, letter_for: LetterFor, letter: char) {
    match letter_for {
        LetterFor::Bookmark if letter.is_alphanumeric() => set(state, letter),
        LetterFor::Bookmark => state.notice = Some("a bookmark is a letter or a digit".to_owned()),
        LetterFor::ToBookmark if letter == '\'' => jumps::back(state, 1),
        LetterFor::ToBookmark => go(state, letter),
    }
}

fn set(state: &mut State, letter: char) {
    let Some(here) = stand::here(state) else { return };
    state.keeping.bookmark(letter, &here);
    let back = state.keymap.told(Place::Panes, Action::ToBookmark, |key| format!(": {key}{letter} comes back here"));
    state.notice = Some(format!("bookmarked{back}"));
}

fn go(state: &mut State, letter: char) {
    match state.keeping.bookmarks.get(&letter).cloned() {
        Some(stand) => {
            jumps::leave(state);
            stand::go(state, &stand);
        }
        None => state.notice = Some(format!("there is no bookmark {letter}{}", how_to_make(state, letter))),
    }
}

fn how_to_make(state: &State, letter: char) -> String {
    state.keymap.told(Place::Panes, Action::Bookmark, |key| format!(": {key}{letter} makes one"))
}
