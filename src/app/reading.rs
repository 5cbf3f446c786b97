//! Reading a review: how wide its lines are, the whole window for it, its source.

use super::action::Action;
use super::keymap::Place;
use super::list::Extent;
use super::msg::Cmd;
use super::page::{self, Measure, Role, web_address};
use super::state::{Pane, State};

/// How the review is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reading {
    /// How wide its lines are at most.
    pub measure: Measure,
    /// Whether it has the whole window while keys go to it.
    pub focus: bool,
    /// The place that its cursor was brought to when it was laid out last.
    pub held: Option<page::Place>,
}

/// Sets the lines of the review so many steps wider, or narrower where negative.
pub(super) fn widen(state: &mut State, steps: isize) {
    let (now, shown) = (state.reading.measure, state.page.width);
    if steps > 0 && shown < now.columns() {
        let whole = || state.keymap.told(Place::Panes, Action::Focus, |key| format!(" ({key}: the whole window)"));
        let most = if state.is_focused() { "window".to_owned() } else { format!("pane{}", whole()) };
        state.notice = Some(format!("the lines are as wide as the {most}"));
        return;
    }
    // What is narrowed is what is seen.
    let from = if steps < 0 { Measure::new(now.columns().min(shown)) } else { now };
    state.reading.measure = from.changed(steps);
    state.notice = Some(format!("lines of {} columns", state.reading.measure.columns()));
}

/// Gives the review the whole window, or takes it back.
pub(super) fn focus(state: &mut State) {
    state.reading.focus = !state.is_focused();
    state.pane = Pane::Review;
}

/// Asks for the page that the line at hand leads to, or else for the source of the review. Nothing but a page of the
/// web is ever opened.
pub(super) fn open_source(state: &mut State) -> Vec<Cmd> {
    let link = if state.pane == Pane::Review { link_at_hand(state) } else { None };
    let source = || state.at_hand.as_ref()?.album.review.as_ref()?.source.clone();
    let copy = || state.keymap.told(Place::Panes, Action::Copy, |key| format!(": {key} copies it, on its line"));
    let (address, words) = match link.or_else(|| source().map(|source| source.to_string())) {
        Some(address) => {
            (web_address(&address).map(ToOwned::to_owned), format!("the source is no page of the web{}", copy()))
        }
        None => (None, "this review names no source".to_owned()),
    };
    state.notice = Some(address.as_ref().map_or(words, |address| format!("opening {address}")));
    address.map(|address| Cmd::OpenPage { address }).into_iter().collect()
}

/// The first link in the line at hand.
fn link_at_hand(state: &State) -> Option<String> {
    if !state.page_is_current() {
        return None;
    }
    let line = state.page.lines.get(state.review.at)?;
    let mut marks = state.page.piece(line)?.marks.iter();
    let mark = marks.find(|mark| {
        mark.face.link.is_some() && mark.range.start < line.range.end && mark.range.end > line.range.start
    })?;
    mark.face.link.as_deref().map(ToOwned::to_owned)
}

/// How far down the last line in view is, in hundredths, where the reader has the review before them.
pub(super) fn seen(state: &State) -> Option<u8> {
    let there = state.pane == Pane::Review && state.fits.review > 0 && state.page_is_current();
    let review = state.at_hand.as_ref().filter(|_| there)?.album.review.is_some();
    let Extent { len, fit } = state.extent(Pane::Review);
    let seen = (state.review.top + fit).min(len) * 100;
    seen.checked_div(len).filter(|_| review).and_then(|hundredths| u8::try_from(hundredths).ok())
}

/// The passage at hand, line by line; or where that is the credits, the source.
pub(super) fn passage(state: &State) -> Option<Vec<String>> {
    let source =
        || state.at_hand.as_ref()?.album.review.as_ref()?.source.as_ref().map(|source| vec![source.to_string()]);
    let line = state.page.lines.get(state.review.at).filter(|_| state.page_is_current());
    let piece = line.and_then(|line| state.page.piece(line));
    match piece.filter(|piece| piece.role != Role::Fact && !piece.text.is_empty()) {
        Some(piece) => Some(piece.text.lines().map(ToOwned::to_owned).collect()),
        None => source(),
    }
}
