//! The mouse: what a click, a turn of the wheel and a drag come to, by what is there. Where that is, only the view knows
//! ([`Spot`]); what a double click means is what Enter means.

use super::action::{Action, Walk};
use super::keymap::Place;
use super::list::List;
use super::msg::Cmd;
use super::state::{Pane, Split, State};
use super::{ahead, doing, jumps, panes, picker, searching, timeline, update};

/// Rows that a notch of the wheel moves.
const NOTCH: isize = 3;
/// Two clicks in one place are one double click when they come within so many milliseconds.
const DOUBLE: u64 = 400;
/// The least that is left of a pane whose border is dragged, in columns; of its rows, [`LOWEST`].
pub const NARROWEST: u16 = 16;
/// The least rows that are left of a pane.
pub const LOWEST: u16 = 3;

/// What the mouse did; only its left button and its wheel are listened to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// The button went down.
    Press,
    /// The mouse moved while it was down.
    Drag,
    /// It went up.
    Release,
    /// The wheel was turned up.
    WheelUp,
    /// The wheel was turned down.
    WheelDown,
}

/// What is under the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// Nothing that anything can be done with.
    Nothing,
    /// A row of a pane, by its place in the pane's list.
    Row(Pane, usize),
    /// A pane, where it has no row.
    Pane(Pane),
    /// The border between two panes.
    Border(Border),
    /// A row of a list to choose from, by its place among those found.
    Choice(usize),
    /// A track or a scene on the timeline, by its place.
    Stop(usize),
    /// A page or a list laid over the panes, where nothing is to be clicked at.
    Over,
    /// Beside what is laid over the panes.
    Beside,
}

/// A border between two panes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Border {
    /// At the right of the albums, where three panes stand side by side.
    Albums,
    /// At the right of the tracks, there.
    Tracks,
    /// At the right of albums and tracks, where they stand above each other.
    Left,
    /// Between these two.
    AlbumsRows,
}

/// One thing that the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// What.
    pub deed: Deed,
    /// The column and the row, from 0.
    pub at: (u16, u16),
    /// What is there.
    pub spot: Spot,
    /// When, in milliseconds since the program began.
    pub ms: u64,
}

/// The mouse, as far as it is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pointer {
    /// Whether it is listened to.
    pub on: bool,
    /// What it is in the middle of.
    pub held: Held,
}

/// What the mouse is in the middle of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Held {
    /// Nothing.
    #[default]
    Nothing,
    /// A click, which may become a double one: where, and when. Not at what: the rows there may have moved since.
    Clicked((u16, u16), u64),
    /// A border, taken hold of so many cells before its pane's end.
    Border(Border, i32),
}

/// Takes in what the mouse did.
pub(super) fn moved(state: &mut State, mouse: Mouse) -> Vec<Cmd> {
    if !state.mouse.on {
        return Vec::new();
    }
    match mouse.deed {
        Deed::Press => return press(state, mouse),
        Deed::Drag => drag(state, mouse.at),
        Deed::Release if matches!(state.mouse.held, Held::Border(..)) => state.mouse.held = Held::Nothing,
        Deed::Release => {}
        Deed::WheelUp => return wheel(state, mouse.spot, -NOTCH),
        Deed::WheelDown => return wheel(state, mouse.spot, NOTCH),
    }
    Vec::new()
}

fn press(state: &mut State, Mouse { at, spot, ms, .. }: Mouse) -> Vec<Cmd> {
    update::begin(state);
    ahead::take_back(state);
    state.typed = super::state::Typed::default();
    state.letter_for = None;
    let double =
        matches!(state.mouse.held, Held::Clicked(before, then) if before == at && ms.saturating_sub(then) <= DOUBLE);
    // A third click begins anew.
    state.mouse.held = if double { Held::Nothing } else { Held::Clicked(at, ms) };
    match spot {
        Spot::Row(pane, row) => click(state, pane, row, double),
        Spot::Pane(pane) if is_free(state, pane) => {
            state.pane = pane;
            Vec::new()
        }
        Spot::Border(border) => {
            let along = if border == Border::AlbumsRows { at.1 } else { at.0 };
            state.mouse.held = Held::Border(border, extent_of(state.fits.split, border) - i32::from(along));
            Vec::new()
        }
        Spot::Choice(row) => choose(state, row, double),
        Spot::Stop(_) if double => doing::act(state, Action::Open, None),
        Spot::Stop(place) => {
            timeline::go(state, place);
            Vec::new()
        }
        Spot::Beside => doing::act(state, if state.picker.is_some() { Action::Cancel } else { Action::Back }, None),
        Spot::Nothing | Spot::Pane(_) | Spot::Over => Vec::new(),
    }
}

/// Whether a pane can be gone to: while a line is typed, its hits are all there is.
fn is_free(state: &State, pane: Pane) -> bool {
    state.import_line.is_none() && state.finding.line.is_none() && (state.search.is_none() || pane == Pane::Tracks)
}

fn click(state: &mut State, pane: Pane, row: usize, double: bool) -> Vec<Cmd> {
    if !is_free(state, pane) {
        return Vec::new();
    }
    match (state.search.is_some(), double) {
        (true, true) => searching::take(state),
        (true, false) => return searching::point(state, row),
        (false, true) => return doing::act(state, Action::Open, None),
        (false, false) => go_to_row(state, pane, row),
    }
    Vec::new()
}

fn go_to_row(state: &mut State, pane: Pane, row: usize) {
    if pane == Pane::Albums && row != state.albums.at {
        jumps::leave(state);
    }
    state.pane = pane;
    // It is in view, so that nothing needs to move under the mouse.
    panes::list(state, pane).at = row;
    panes::moved(state, pane);
}

fn choose(state: &mut State, row: usize, double: bool) -> Vec<Cmd> {
    let Some(picker) = &mut state.picker else { return Vec::new() };
    picker.list.at = row;
    picker.clicked = picker.found.get(row).copied();
    // What is clicked at is meant, whatever else is still being looked for.
    if double { picker::take(state) } else { Vec::new() }
}

/// Moves what is under the mouse, whichever pane keys go to.
fn wheel(state: &mut State, spot: Spot, by: isize) -> Vec<Cmd> {
    let fits = state.fits;
    match spot {
        Spot::Row(Pane::Tracks, _) | Spot::Pane(Pane::Tracks) if state.search.is_some() => {
            let at = state.found.as_ref().map_or(0, |found| found.list.at);
            return searching::go(state, at.saturating_add_signed(by));
        }
        // The review may be read on beside a line being typed; the other panes would carry it elsewhere.
        Spot::Row(pane, _) | Spot::Pane(pane) if pane == Pane::Review || is_free(state, pane) => pan(state, pane, by),
        Spot::Stop(_) | Spot::Over if state.place() == Place::Timeline => {
            update::begin(state);
            let walk = if by > 0 { Walk::Down } else { Walk::Up };
            return doing::act(state, Action::Walk(walk), None);
        }
        Spot::Stop(_) | Spot::Choice(_) | Spot::Over | Spot::Beside => {
            if let Some(picker) = &mut state.picker {
                let extent = picker.extent(fits.picker);
                picker.list.pan(by, extent);
            } else if let Some(overlay) = &mut state.overlay {
                overlay.turn(fits.overlay, |list, extent| list.step(by, extent));
            }
        }
        Spot::Nothing | Spot::Border(_) | Spot::Row(..) | Spot::Pane(_) => {}
    }
    Vec::new()
}

/// Moves the view of a pane; its cursor goes along only where it would be left behind.
fn pan(state: &mut State, pane: Pane, by: isize) {
    let extent = state.extent(pane);
    let list: &mut List = panes::list(state, pane);
    let before = list.at;
    list.pan(by, extent);
    if list.at != before {
        update::begin(state);
        panes::moved(state, pane);
    }
}

fn drag(state: &mut State, at: (u16, u16)) {
    let Held::Border(border, grip) = state.mouse.held else { return };
    let along = if border == Border::AlbumsRows { at.1 } else { at.0 };
    set(state, border, i32::from(along) + grip);
}

/// How far a pane reaches to its border, in columns or rows.
fn extent_of(split: Split, border: Border) -> i32 {
    match (split, border) {
        (Split::Beside { albums, .. }, Border::Albums) => albums.into(),
        (Split::Beside { tracks, .. }, Border::Tracks) => tracks.into(),
        (Split::Stacked { left, .. }, Border::Left) => left.into(),
        (Split::Stacked { albums_rows, .. }, Border::AlbumsRows) => albums_rows.into(),
        (Split::One | Split::Beside { .. } | Split::Stacked { .. }, _) => 0,
    }
}

fn set(state: &mut State, border: Border, extent: i32) {
    let least = if border == Border::AlbumsRows { LOWEST } else { NARROWEST };
    let extent = Some(u16::try_from(extent).unwrap_or_default().max(least));
    match border {
        Border::Albums => state.widths.albums = extent,
        Border::Tracks => state.widths.tracks = extent,
        Border::Left => state.widths.left = extent,
        Border::AlbumsRows => state.widths.albums_rows = extent,
    }
}

/// Makes the pane at hand so many columns wider, or narrower where negative.
pub(super) fn widen(state: &mut State, by: isize) {
    let by = i32::try_from(by).unwrap_or_default();
    let (border, by) = match (state.fits.split, state.pane) {
        (Split::One, _) => {
            state.notice = Some("one pane at a time is shown here".to_owned());
            return;
        }
        (Split::Beside { .. }, Pane::Albums) => (Border::Albums, by),
        (Split::Beside { .. }, Pane::Tracks) => (Border::Tracks, by),
        (Split::Beside { .. }, Pane::Review) => (Border::Tracks, -by),
        (Split::Stacked { .. }, Pane::Albums | Pane::Tracks) => (Border::Left, by),
        (Split::Stacked { .. }, Pane::Review) => (Border::Left, -by),
    };
    let extent = extent_of(state.fits.split, border).saturating_add(by);
    set(state, border, extent);
}

/// Listens to the mouse, or leaves it to the terminal.
pub(super) fn toggle(state: &mut State) -> Vec<Cmd> {
    state.mouse.on = !state.mouse.on;
    state.mouse.held = Held::Nothing;
    let words = if state.mouse.on { "the mouse points" } else { "the mouse is your terminal's: it selects text" };
    let key = state.keymap.told(super::keymap::Place::Anywhere, Action::Mouse, |key| format!(" ({key})"));
    state.notice = Some(format!("{words}{key}"));
    vec![Cmd::Mouse(state.mouse.on)]
}
