//! What is asked for is done: each action, where the reader is. What it means there is told in the rooms beside.

use super::action::{Action, Walk};
use super::keymap::Place;
use super::laying::Step;
use super::list::List;
use super::msg::Cmd;
use super::state::{LetterFor, Overlay, Pane, State};
use super::{
    ahead, bookmarks, completing, copying, find_line, finding, history, importing, jumps, laying, marked, mouse,
    outline, panes, picker, reading, searching, themes, timeline, typing,
};

/// Does what is asked for, where the reader is.
pub(super) fn act(state: &mut State, action: Action, count: Option<usize>) -> Vec<Cmd> {
    if state.place() == Place::Timeline
        && let Some(cmds) = timeline::act(state, action, count)
    {
        return cmds;
    }
    if needs_line(action, state) && state.pane == Pane::Review && state.place() == Place::Panes && state.awaits_page() {
        state.notice = Some(laying::STILL.to_owned());
        return Vec::new();
    }
    if jumps::carries_away(action, state.pane) && state.overlay.is_none() {
        jumps::leave(state);
    }
    carry_out(state, action, count)
}

/// Whether in the review an action is about the line at hand. The one to be bookmarked is known unless it is yet to be
/// gone to.
fn needs_line(action: Action, state: &State) -> bool {
    matches!(action, Action::Open | Action::Copy | Action::OpenSource | Action::EditAlbum)
        || action == Action::Bookmark && state.laying.holds_steps()
}

fn carry_out(state: &mut State, action: Action, count: Option<usize>) -> Vec<Cmd> {
    let times = signed(count.unwrap_or(1));
    match action {
        Action::Quit => return vec![Cmd::Quit],
        Action::Suspend => return vec![Cmd::Suspend],
        Action::Search if state.pane == Pane::Review && (state.page_is_current() || state.awaits_page()) => {
            find_line::open(state);
        }
        Action::Search | Action::SearchTracks => return searching::open(state),
        Action::Hits(walk) => return walk_found(state, walk),
        Action::Edit(edit) => return typing::edit(state, edit),
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
        return find_line::accept(state);
    }
    if state.search.is_some() { searching::accept(state) } else { importing::begin(state) }
}

/// Closes the line being typed and goes back.
fn cancel(state: &mut State) {
    ahead::take_back(state);
    if state.picker.take().is_some() {
        return;
    }
    if state.finding.line.is_some() {
        return find_line::cancel(state);
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
