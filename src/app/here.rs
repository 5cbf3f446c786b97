//! What is at hand, and where keys go: questions that the state answers.

use super::keymap::Place;
use super::list::Extent;
use super::state::{Pane, State};
use crate::model::{Fault, Scene};

impl State {
    /// All that could not be read: in the configuration, then in the library.
    pub fn faults(&self) -> impl Iterator<Item = &Fault> {
        self.misread.iter().chain(self.faults.iter())
    }

    /// The row of the track list before which a heading stands: the first of those that no scene names, where the list
    /// is in the order of the film and has such.
    pub fn headed_row(&self) -> Option<usize> {
        let hand = self.at_hand.as_ref().filter(|_| self.search.is_none())?;
        hand.unnamed.filter(|&row| row < hand.rows.len())
    }

    /// The place that keys go to.
    pub fn place(&self) -> Place {
        if self.picker.is_some() {
            return Place::Picker;
        }
        match (&self.overlay, &self.search, &self.import_line) {
            (Some(_), _, _) => Place::Overlay,
            (None, Some(_), _) => Place::SearchLine,
            (None, None, Some(_)) => Place::ImportLine,
            (None, None, None) if self.finding.line.is_some() => Place::FindLine,
            (None, None, None) if self.timeline.is_some() => Place::Timeline,
            (None, None, None) => Place::Panes,
        }
    }

    /// Whether the review has the whole window now.
    pub fn is_focused(&self) -> bool {
        self.reading.focus && self.pane == Pane::Review
    }

    /// How long the list of a pane is and how much of it is seen.
    pub fn extent(&self, pane: Pane) -> Extent {
        match pane {
            Pane::Albums => Extent { len: self.library.len(), fit: self.fits.albums },
            Pane::Tracks => {
                Extent { len: self.at_hand.as_ref().map_or(0, |hand| hand.rows.len()), fit: self.fits.tracks }
            }
            Pane::Review => {
                Extent { len: if self.page_is_current() { self.page.lines.len() } else { 0 }, fit: self.fits.review }
            }
        }
    }

    /// The position in its album of the track at hand.
    pub fn track(&self) -> Option<usize> {
        self.at_hand.as_ref().and_then(|hand| hand.rows.get(self.tracks.at).copied())
    }

    /// Whether the page shows the album at hand.
    pub fn page_is_current(&self) -> bool {
        self.at_hand.as_ref().is_some_and(|hand| self.page.shows(&hand.album))
    }

    /// Whether the review at hand is long and still being laid out.
    pub fn awaits_page(&self) -> bool {
        self.lacks_page() && !self.laying.is_failed()
    }

    /// Whether the review at hand is long and not laid out.
    pub fn lacks_page(&self) -> bool {
        !self.page_is_current() && self.at_hand.as_ref().is_some_and(|hand| hand.is_long)
    }

    /// What the reader is told who waits for longer than a moment.
    pub fn awaited(&self) -> Option<&'static str> {
        let is_taken = self.search.as_ref().is_some_and(|search| search.is_taken);
        if self.is_completing() {
            Some("looking for what it may go on to")
        } else if is_taken && self.loading {
            Some("goes there as soon as it is found: the library is still being read")
        } else if self.awaits_page() && self.laying.holds_steps() {
            Some("goes there as soon as the review is laid out")
        } else if self.picker.as_ref().is_some_and(|picker| picker.waits && picker.is_taken) {
            Some("goes there as soon as the list is there")
        } else {
            None
        }
    }

    /// The scene at hand: the one in which the review's cursor stands, by its place in the review.
    pub fn scene(&self) -> Option<usize> {
        if !self.page_is_current() {
            return None;
        }
        self.page.scene_at(self.review.at)
    }

    /// What the scene at hand says.
    pub fn scene_text(&self) -> Option<&Scene> {
        self.at_hand.as_ref().zip(self.scene()).and_then(|(hand, scene)| hand.album.scenes().get(scene))
    }

    /// The positions of the tracks that the scene at hand is about.
    pub fn scene_tracks(&self) -> &[usize] {
        let tracks = self.at_hand.as_ref().zip(self.scene()).and_then(|(hand, scene)| hand.tracks_of.get(scene));
        tracks.map_or(&[], Vec::as_slice)
    }
}
