//! State → cells. [`draw`] changes nothing; what only the view can know goes back to the state by [`measure`], and what is
//! under the mouse is told by [`hit`].

mod albums;
mod cover;
mod discs;
mod film;
mod foot;
mod frame;
mod head;
mod hint;
mod histogram;
mod hit;
mod hits;
mod layout;
mod line;
mod links;
mod overlay;
mod picker;
mod review;
mod stops;
mod stretch;
mod strip;
mod text;
mod theme;
mod timeline;
mod tracks;

use std::sync::Arc;

pub use links::{Link, links};
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::list::Extent;
use crate::app::page::Page;
use crate::app::sheet::Sheet;
use crate::app::state::{Fits, Pane};
use crate::app::{Msg, State};
pub use hit::hit;
use layout::{LEAST, Layout};
use theme::Theme;

/// Draws the whole screen for a window of `state.size`.
pub fn draw(frame: &mut Frame, state: &State) {
    let area = frame.area().intersection(Rect::new(0, 0, state.size.0, state.size.1));
    if area.is_empty() {
        return;
    }
    let theme = Theme::of(state.look);
    frame.buffer_mut().set_style(area, theme.ground());
    let Some(layout) = Layout::of(state).filter(|_| area.width >= LEAST.0 && area.height >= LEAST.1) else {
        let words = text::cut("leitmotif needs a larger window", usize::from(area.width), theme.signs.cut);
        return frame.render_widget(words, area);
    };
    head::draw(frame, layout.head, state, &theme);
    if let Some(bar) = layout.bar {
        head::draw_bar(frame, bar, state, &theme);
    }
    for pane in Pane::ALL {
        if state.timeline.is_none() && (!layout.shows_one() || pane == state.pane) {
            draw_pane(frame, pane, &layout, state);
        }
    }
    timeline::draw(frame, layout.body, state, &theme);
    if let Some(strip) = layout.strip {
        strip::draw(frame, strip, state, &theme);
    }
    if let Some(foot) = layout.foot {
        foot::draw(frame, foot, state, &theme);
    }
    overlay::draw(frame, layout.body, state, &theme);
    picker::draw(frame, layout.body, state, &theme);
}

fn draw_pane(frame: &mut Frame, pane: Pane, layout: &Layout, state: &State) {
    let theme = Theme::of(state.look);
    let area = layout.of_pane(pane);
    match pane {
        Pane::Albums => {
            albums::draw(frame, area, state, &theme, layout.album_lines());
            if let Some(place) = cover::place(area, state) {
                cover::draw(frame, place, state);
            }
        }
        Pane::Tracks => match (&state.search, &state.found) {
            (Some(_), found) => hits::draw(frame, area, state, &theme, found.as_ref()),
            (None, _) => tracks::draw(frame, area, state, &theme),
        },
        Pane::Review => review::draw(frame, layout, state, &theme),
    }
}

/// What only the view can know (rows that fit, text as it wraps), as a message for `update`; nothing when it is
/// what the state knows already. To be asked after every update, before the next message and before drawing.
pub fn measure(state: &State) -> Option<Msg> {
    let layout = Layout::of(state)?;
    let rows = |pane: Pane| usize::from(layout.inside(pane).height);
    let cover = cover::place(layout.albums, state);
    let above_cover = rows(Pane::Albums) - cover.map_or(0, |place| usize::from(place.height) + 1);
    let width = layout.page_width(state.reading.measure.columns());
    let room = overlay::room(layout.body);
    let sheet = (!state.sheet.is_for(state, room)).then(|| Arc::new(Sheet::new(state, room)));
    let fits = Fits {
        albums: above_cover / layout.album_lines(),
        // A heading may come into view with any step, so there is always room kept for it.
        tracks: rows(Pane::Tracks) - usize::from(tracks::headed_row(rows(Pane::Tracks), state).is_some()),
        review: rows(Pane::Review),
        page: width,
        cover: cover.map(|place| (place.width, place.height)),
        overlay: overlay::extent(layout.body, state, sheet.as_ref().unwrap_or(&state.sheet)),
        picker: picker::fit(layout.body, state),
        split: layout.split(),
    };
    let page = state.at_hand.as_ref().filter(|hand| !hand.is_long && !state.page.is_for(&hand.album, width));
    let page = page.map(|hand| Arc::new(Page::new(hand, width, &state.page)));
    (fits != state.fits || page.is_some() || sheet.is_some()).then_some(Msg::Measured { fits, page, sheet })
}

/// The part of a list that is in view.
fn in_view(top: usize, extent: Extent) -> std::ops::Range<usize> {
    top.min(extent.len)..(top + extent.fit).min(extent.len)
}
