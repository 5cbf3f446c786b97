//! Message → new state and what to do outside. Keys are looked up here; what they mean is told in the rooms beside.

use std::sync::Arc;

use super::key::{Code, Key};
use super::keymap::{Place, Pressed};
use super::msg::{Cmd, Msg};
use super::state::{State, Typed};
use super::{
    ahead, bookmarks, cover, doing, failing, finding, importing, kept, laying, marked, mouse, opened, panes, picker,
    searching, themes, typing,
};
use crate::model::text::clean_line;

/// The largest count that can be typed before a key.
const MOST: usize = 9_999_999;

/// Takes one message in; answers with what the outside world shall do. The only place where [`State`] changes.
pub fn update(state: &mut State, msg: Msg) -> Vec<Cmd> {
    let mut cmds = take(state, msg);
    marked::extend(state);
    kept::note(state);
    cmds.extend(cover::ask(state));
    cmds.extend(laying::ask(state));
    cmds
}

pub(super) fn take(state: &mut State, msg: Msg) -> Vec<Cmd> {
    match msg {
        Msg::Key(_) | Msg::Paste(_) if ahead::keep(state, &msg) => {}
        Msg::GoOn => return ahead::go_on(state),
        Msg::Key(key) => return press(state, key),
        Msg::Mouse(mouse) => return mouse::moved(state, mouse),
        Msg::Paste(text) => return typing::paste(state, &text),
        Msg::Resized(columns, rows) => state.size = (columns, rows),
        Msg::Measured { fits, page, sheet } => {
            state.sheet = sheet.unwrap_or_else(|| Arc::clone(&state.sheet));
            return panes::measured(state, fits, page);
        }
        Msg::LaidOut(page) => return laying::laid(state, page),
        Msg::Opened { library, index, faults, done } => {
            state.faults = faults;
            state.loading = !done;
            return opened::opened(state, library, index);
        }
        Msg::Found { generation, hits } => return searching::found(state, generation, hits),
        Msg::Spotted { generation, spots } => return finding::found(state, generation, spots),
        Msg::Completed { text, whole, choices } => importing::completed(state, &text, &whole, choices),
        Msg::Importing { done, all } => importing::importing(state, done, all),
        Msg::Imported { report, first } => importing::imported(state, &report, first),
        Msg::Covered { wish, picture } => cover::covered(state, &wish, picture),
        Msg::Saved { path, id } => panes::saved(state, &path, id),
        Msg::Failed { work, words } => return failing::failed(state, work, &words),
        Msg::Told(words) => say(state, &words),
        Msg::Named(names) => return themes::named(state, names),
        Msg::Listed(listed) => return picker::listed(state, listed),
        Msg::Resumed => {}
        Msg::CannotSuspend => {
            state.notice = Some("no job control here: fg could not bring it back".to_owned());
        }
    }
    Vec::new()
}

/// The reader does something: what was said is read, and from now on their place is kept.
pub(super) fn begin(state: &mut State) {
    state.notice = None;
    state.resuming = None;
    state.touched = true;
}

pub(super) fn say(state: &mut State, words: &str) {
    state.notice = Some(clean_line(words).into_owned());
}

fn press(state: &mut State, key: Key) -> Vec<Cmd> {
    begin(state);
    let letter_for = state.letter_for.take();
    if let (Some(letter_for), Code::Char(letter), false, false) = (letter_for, key.code, key.ctrl, key.alt) {
        bookmarks::letter(state, letter_for, letter);
        return Vec::new();
    }
    if letter_for.is_some() && key == Key::of(Code::Esc) {
        return Vec::new();
    }
    let place = state.place();
    let typing = matches!(place, Place::SearchLine | Place::FindLine | Place::ImportLine | Place::Picker);
    if !typing && counts(&mut state.typed, key) {
        return Vec::new();
    }
    let typed = std::mem::take(&mut state.typed);
    match state.keymap.press(place, typed.key, key) {
        Pressed::Action(action) => doing::act(state, action, typed.count),
        Pressed::Waiting => {
            state.typed = Typed { key: Some(key), ..typed };
            Vec::new()
        }
        Pressed::Unbound if typing => typing::stand_in(state, key),
        Pressed::Unbound => Vec::new(),
    }
}

/// Takes a digit of a count in; whether it was one.
fn counts(typed: &mut Typed, key: Key) -> bool {
    let Code::Char(c) = key.code else { return false };
    let digit = c.to_digit(10).filter(|_| !key.ctrl && !key.alt && typed.key.is_none());
    let Some(digit) = digit.filter(|digit| *digit > 0 || typed.count.is_some()) else { return false };
    let count = typed.count.unwrap_or_default() * 10 + digit as usize;
    typed.count = Some(count.min(MOST));
    true
}
