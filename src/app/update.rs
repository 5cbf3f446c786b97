//! Message → new state and what to do outside. Keys are looked up here; what they mean is told in the rooms beside.

use std::sync::Arc;

use super::action::{Action, Edit, Walk};
use super::input::Input;
use super::key::{Code, Key};
use super::keymap::{Place, Pressed};
use super::laying::Step;
use super::list::List;
use super::msg::{Cmd, Msg};
use super::state::{LetterFor, Overlay, Pane, State, Typed};
use super::{
    ahead, bookmarks, completing, copying, cover, finding, history, importing, jumps, kept, laying, marked, mouse,
    opened, outline, panes, picker, reading, searching, themes, timeline,
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
        Msg::Paste(text) => return paste(state, &text),
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
        Msg::Found { generation, hits } => searching::found(state, generation, hits),
        Msg::Spotted { generation, spots } => return finding::found(state, generation, spots),
        Msg::Completed { text, whole, choices } => importing::completed(state, &text, &whole, choices),
        Msg::Importing { done, all } => importing::importing(state, done, all),
        Msg::Imported { report, first } => importing::imported(state, &report, first),
        Msg::Covered { wish, picture } => cover::covered(state, &wish, picture),
        Msg::Saved { path, id } => panes::saved(state, &path, id),
        Msg::Failed(words) => {
            ahead::take_back(state);
            say(state, &words);
        }
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

fn say(state: &mut State, words: &str) {
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
        Pressed::Action(action) => act(state, action, typed.count),
        Pressed::Waiting => {
            state.typed = Typed { key: Some(key), ..typed };
            Vec::new()
        }
        Pressed::Unbound if typing => stand_in(state, key),
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

/// Does what is asked for, where the reader is.
pub(super) fn act(state: &mut State, action: Action, count: Option<usize>) -> Vec<Cmd> {
    if state.place() == Place::Timeline
        && let Some(cmds) = timeline::act(state, action, count)
    {
        return cmds;
    }
    if needs_lines(action) && state.pane == Pane::Review && state.place() == Place::Panes && state.awaits_page() {
        state.notice = Some(laying::STILL.to_owned());
        return Vec::new();
    }
    if jumps::carries_away(action, state.pane) && state.overlay.is_none() {
        jumps::leave(state);
    }
    carry_out(state, action, count)
}

/// Whether in the review an action is about the line at hand.
fn needs_lines(action: Action) -> bool {
    matches!(action, Action::Open | Action::Copy | Action::OpenSource | Action::EditAlbum)
}

fn carry_out(state: &mut State, action: Action, count: Option<usize>) -> Vec<Cmd> {
    let times = signed(count.unwrap_or(1));
    match action {
        Action::Quit => return vec![Cmd::Quit],
        Action::Suspend => return vec![Cmd::Suspend],
        Action::Search if state.pane == Pane::Review && (state.page_is_current() || state.awaits_page()) => {
            finding::open(state);
        }
        Action::Search | Action::SearchTracks => return searching::open(state),
        Action::Hits(walk) => return walk_found(state, walk),
        Action::Edit(edit) => return edit_line(state, edit),
        Action::NextHit => return next(state, times),
        Action::PreviousHit => return next(state, -times),
        Action::Cancel => cancel(state),
        Action::Accept => return accept(state),
        Action::Complete if state.search.is_some() => return completing::complete(state),
        Action::Complete => return importing::complete(state),
        Action::Import => importing::open(state),
        Action::EditAlbum => return panes::edit(state),
        Action::Walk(walk) => self::walk(state, walk, count),
        Action::Turn(turn) => panes::turn(state, turn),
        Action::Open => panes::open(state),
        Action::JumpBack => jumps::back(state, count.unwrap_or(1)),
        Action::JumpOn => jumps::on(state, count.unwrap_or(1)),
        Action::Bookmark => state.letter_for = Some(LetterFor::Bookmark),
        Action::ToBookmark => bookmarks::ask(state),
        Action::Older => return history::older(state),
        Action::Newer => return history::newer(state),
        Action::NextScene => panes::scenes(state, times),
        Action::PreviousScene => panes::scenes(state, -times),
        Action::Sort => panes::sort(state, state.sort.next()),
        Action::FilmOrder => panes::sort(state, state.sort.film_or_album()),
        Action::Copy => return copying::copy(state),
        Action::Mark => return mark(state, count),
        Action::MarkRange => marked::range(state),
        Action::Unmark => marked::clear(state),
        Action::Themes => return themes::open(state),
        Action::Return => return themes::back(state),
        Action::Timeline => timeline::open(state),
        Action::Lengths => state.overlay = Some(Overlay::Lengths(List::default())),
        Action::Starts => state.starts = !state.starts,
        Action::Wide => mouse::widen(state, times.saturating_mul(2)),
        Action::Slim => mouse::widen(state, times.saturating_mul(-2)),
        Action::Mouse => return mouse::toggle(state),
        Action::Wider => reading::widen(state, times),
        Action::Narrower => reading::widen(state, -times),
        Action::Focus => reading::focus(state),
        Action::Outline => outline::open(state),
        Action::OpenSource => return reading::open_source(state),
        Action::Palette => picker::open_palette(state),
        Action::FindKey => picker::open_keys(state),
        Action::Help => state.overlay = Some(Overlay::Help(List::default())),
        Action::Faults => show_faults(state),
        Action::Back => return back(state),
    }
    Vec::new()
}

/// Closes the line being typed and does what it says.
fn accept(state: &mut State) -> Vec<Cmd> {
    if state.picker.is_some() {
        return picker::accept(state);
    }
    if state.finding.line.is_some() {
        finding::accept(state);
    } else if state.search.is_some() {
        searching::accept(state);
    } else {
        return importing::begin(state);
    }
    Vec::new()
}

/// Closes the line being typed and goes back.
fn cancel(state: &mut State) {
    ahead::take_back(state);
    if state.picker.take().is_some() {
        return;
    }
    if state.finding.line.is_some() {
        return finding::cancel(state);
    }
    if marked::end(state) {
        return;
    }
    if state.search.is_some() {
        return searching::cancel(state);
    }
    state.import_line = None;
}

/// Walks in the list that keys go to: a pane, or the page laid over them.
fn walk(state: &mut State, walk: Walk, count: Option<usize>) {
    let pane = state.pane;
    if let Some(overlay) = &mut state.overlay {
        return overlay.turn(state.fits.overlay, |list, extent| list.walk(walk, count, extent));
    }
    if pane == Pane::Review && laying::hold(state, Step::Walk(walk, count)) {
        return;
    }
    let extent = state.extent(pane);
    panes::list(state, pane).walk(walk, count, extent);
    panes::moved(state, pane);
}

/// Marks tracks; in other lists Space is a page down, as everywhere.
fn mark(state: &mut State, count: Option<usize>) -> Vec<Cmd> {
    if state.pane == Pane::Tracks && state.overlay.is_none() {
        return marked::toggle(state, count.unwrap_or(1));
    }
    walk(state, Walk::PageDown, count);
    Vec::new()
}

/// Walks in what the line being typed has found.
fn walk_found(state: &mut State, walk: Walk) -> Vec<Cmd> {
    let fit = state.fits.picker;
    match &mut state.picker {
        Some(picker) => picker::walk(picker, walk, fit),
        None if state.finding.line.is_some() => finding::walk(state, if walk == Walk::Up { -1 } else { 1 }),
        None => return searching::walk(state, walk),
    }
    Vec::new()
}

/// Goes so many hits on, or in the review so many places where the words found stand.
fn next(state: &mut State, by: isize) -> Vec<Cmd> {
    if state.pane == Pane::Review { finding::next(state, by) } else { searching::next(state, by) }
}

fn signed(count: usize) -> isize {
    isize::try_from(count).unwrap_or(isize::MAX)
}

fn show_faults(state: &mut State) {
    if state.faults().next().is_none() {
        state.notice = Some("everything could be read".to_owned());
    } else {
        state.overlay = Some(Overlay::Faults(List::default()));
    }
}

/// One step back: closes what lies over the panes, ends a range, then forgets the hits, breaks an import off, takes the
/// window back from the review, then goes a pane to the left.
fn back(state: &mut State) -> Vec<Cmd> {
    if ahead::take_back(state) {
        return Vec::new();
    }
    let closed = state.overlay.take().is_some() || state.timeline.take().is_some();
    if closed || marked::end(state) || finding::clear(state) || searching::clear(state) {
        return Vec::new();
    }
    if state.progress.is_some() {
        return vec![Cmd::StopImport];
    }
    if state.is_focused() {
        state.reading.focus = false;
        return Vec::new();
    }
    state.pane = match state.pane {
        Pane::Review => Pane::Tracks,
        Pane::Tracks | Pane::Albums => Pane::Albums,
    };
    Vec::new()
}

/// The line being typed.
fn line(state: &mut State) -> Option<&mut Input> {
    if let Some(picker) = &mut state.picker {
        return Some(&mut picker.input);
    }
    if let Some(line) = &mut state.finding.line {
        return Some(&mut line.input);
    }
    let search = state.search.as_mut().map(|search| &mut search.input);
    search.or(state.import_line.as_mut().map(|line| &mut line.input))
}

/// Takes a key that stands for itself into the line being typed.
fn stand_in(state: &mut State, key: Key) -> Vec<Cmd> {
    let (Code::Char(c), false, false) = (key.code, key.ctrl, key.alt) else { return Vec::new() };
    let nothing = state.finding.line.as_ref().is_some_and(|line| line.input.text().is_empty());
    if nothing && state.keymap.press(Place::Panes, None, key) == Pressed::Action(Action::Search) {
        return finding::search_instead(state);
    }
    insert(state, c.encode_utf8(&mut [0; 4]))
}

/// Takes pasted text as something typed, never as commands; without a line to type in, as something to look for.
fn paste(state: &mut State, text: &str) -> Vec<Cmd> {
    match state.place() {
        Place::Overlay | Place::Timeline => Vec::new(),
        Place::Panes | Place::Anywhere => searching::open_with(state, text),
        Place::SearchLine | Place::FindLine | Place::ImportLine | Place::Picker => insert(state, text),
    }
}

/// What is typed from here on is the reader's own.
fn forget_recalled(state: &mut State) {
    if let Some(search) = &mut state.search {
        search.recalled = None;
    }
}

fn insert(state: &mut State, text: &str) -> Vec<Cmd> {
    forget_recalled(state);
    if let Some(line) = line(state) {
        line.insert(text);
    }
    typed(state)
}

fn edit_line(state: &mut State, edit: Edit) -> Vec<Cmd> {
    if edit == Edit::Erase
        && let Some(cmds) = themes::up(state)
    {
        return cmds;
    }
    forget_recalled(state);
    if let Some(line) = line(state) {
        line.edit(edit);
    }
    typed(state)
}

/// Looks for what is typed by now.
fn typed(state: &mut State) -> Vec<Cmd> {
    if state.picker.is_some() {
        return picker::narrow(state).into_iter().collect();
    }
    if state.finding.line.is_some() {
        return finding::ask_for_input(state);
    }
    searching::ask_for_input(state)
}
