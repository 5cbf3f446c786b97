//! The review laid out as a page: its pieces, their lines for one width, and which scene each belongs to.
//!
//! An album becomes [`Pieces`] once; a piece and a width become lines (`lines`); a page is the sequence of
//! those. Drawing and scrolling then only look lines up, however long the page is.

mod address;
mod find;
mod lines;
mod markdown;
mod measure;
mod piece;
mod pieces;

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::at_hand::AtHand;
use crate::model::Album;

pub use address::web_address;
pub use find::{Spot, Spots, find};
pub use measure::Measure;
pub use piece::{Face, Lead, Mark, Piece, Place, Role};
pub use pieces::{Pieces, clock};

/// Running text with Markdown in it as pieces, each with whether a blank line stands before it.
pub fn prose(text: &str) -> impl Iterator<Item = (Piece, bool)> {
    markdown::read(text).into_iter().map(|block| (block.piece, block.apart))
}

/// The narrowest that a page is laid out.
const LEAST: usize = 8;

/// A review laid out for one width.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// The lines, top to bottom.
    pub lines: Vec<PageLine>,
    /// For each scene, its first line.
    pub scenes: Vec<usize>,
    /// The columns it was laid out for.
    pub width: usize,
    /// The line after the scenes.
    after: usize,
    pieces: Arc<Pieces>,
}

/// One line of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLine {
    /// The piece that it shows, as the page counts them.
    pub piece: usize,
    /// The bytes of that piece's text.
    pub range: Range<usize>,
}

impl Page {
    /// Lays an album's review out, `width` columns wide; `before` is the page shown so far, whose pieces may do.
    pub fn new(at_hand: &AtHand, width: usize, before: &Self) -> Self {
        Self::lay_out(at_hand, width, before, &AtomicBool::new(false)).unwrap_or_default()
    }

    /// The same; nothing when told to stop.
    pub fn lay_out(at_hand: &AtHand, width: usize, before: &Self, stop: &AtomicBool) -> Option<Self> {
        let known = before.shows(&at_hand.album).then(|| Arc::clone(&before.pieces));
        let pieces = known.or_else(|| Pieces::of(at_hand, stop).map(Arc::new))?;
        let mut page = Self { width, ..Self::default() };
        let mut scenes = pieces.scenes().iter().peekable();
        for (i, piece) in pieces.list().iter().enumerate() {
            if stop.load(Ordering::Relaxed) {
                return None;
            }
            while scenes.next_if(|first| **first == i).is_some() {
                page.scenes.push(page.lines.len());
            }
            page.lines
                .extend(lines::lines(piece, width.max(LEAST)).into_iter().map(|range| PageLine { piece: i, range }));
        }
        page.scenes.extend(scenes.map(|_| page.lines.len()));
        page.after = page.scenes.pop().unwrap_or_default();
        page.pieces = pieces;
        Some(page)
    }

    /// Whether it shows this album at this width.
    pub fn is_for(&self, album: &Arc<Album>, width: usize) -> bool {
        self.width == width && self.shows(album)
    }

    /// Whether it shows this album, at whatever width.
    pub fn shows(&self, album: &Arc<Album>) -> bool {
        self.pieces.are_of(album)
    }

    /// What it is made of.
    pub fn pieces(&self) -> &Arc<Pieces> {
        &self.pieces
    }

    /// The piece that a line shows.
    pub fn piece(&self, line: &PageLine) -> Option<&Piece> {
        self.pieces.list().get(line.piece)
    }

    /// What a line says.
    pub fn text(&self, line: &PageLine) -> &str {
        self.piece(line).and_then(|piece| piece.text.get(line.range.clone())).unwrap_or_default()
    }

    /// The scene that a line belongs to.
    pub fn scene_at(&self, line: usize) -> Option<usize> {
        self.pieces.scene_of(self.lines.get(line)?.piece)
    }

    /// The lines of a scene.
    pub fn lines_of(&self, scene: usize) -> Range<usize> {
        let Some(&start) = self.scenes.get(scene) else { return 0..0 };
        start..self.scenes.get(scene + 1).copied().unwrap_or(self.after)
    }

    /// The place that a line begins at.
    pub fn place_of(&self, line: usize) -> Option<Place> {
        self.lines.get(line).map(|line| self.place(line))
    }

    /// The line that shows a place, or the last before it.
    pub fn line_of(&self, place: Place) -> usize {
        self.lines.partition_point(|line| self.place(line) <= place).saturating_sub(1)
    }

    fn place(&self, line: &PageLine) -> Place {
        let piece = self.piece(line);
        Place {
            part: piece.map_or(0, |piece| piece.part),
            piece: piece.map_or(0, |piece| piece.number),
            byte: line.range.start,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::at_hand::Sort;

    fn page(width: usize) -> Page {
        let album: Album = serde_json::from_value(serde_json::json!({
            "id": "a", "title": "A", "tracks": [{ "number": 7, "title": "Free Fall", "length": "4:14" }],
            "review": { "summary": "What it is.", "verdict": "Good.", "source": "https://example.org/a", "scenes": [
                { "title": "The jump", "at": "0:41:10", "tracks": ["1.7", "1.9"], "themes": ["Main theme"],
                  "text": "Low brass over strings, held *long* and held low." },
                { "title": "After", "text": "Nothing." } ] } }))
        .unwrap();
        Page::new(&AtHand::new(&Arc::new(album), Sort::Number), width, &Page::default())
    }

    #[test]
    fn a_scene_shows_its_label_time_tracks_themes_and_text() {
        let page = page(20);
        let lines: Vec<_> = page.lines[page.lines_of(0)]
            .iter()
            .map(|line| (page.text(line), page.piece(line).and_then(|piece| piece.aside.as_deref())))
            .collect();
        assert_eq!(
            lines,
            [
                ("The jump", Some("0:41:10")),
                ("7 Free Fall", None),
                ("Main theme", None),
                ("Low brass over", None),
                ("strings, held long", None),
                ("and held low.", None),
                ("", None),
            ]
        );
        let scenes: Vec<_> = (0..page.lines.len()).map(|line| page.scene_at(line)).collect();
        assert_eq!(scenes[page.lines_of(1)], [Some(1); 3]);
        assert_eq!((scenes[0], scenes.last().copied().flatten()), (None, None));
        assert_eq!(page.lines.last().map(|line| page.text(line)), Some("example.org/a"));
    }

    #[test]
    fn a_place_is_found_again_at_another_width() {
        let (wide, narrow) = (page(60), page(12));
        for i in 0..narrow.lines.len() {
            let place = narrow.place_of(i).unwrap();
            assert_eq!(narrow.line_of(place), i, "{place:?}");
            let there = wide.place_of(wide.line_of(place)).unwrap();
            assert_eq!((there.part, there.piece), (place.part, place.piece));
        }
    }

    #[test]
    fn another_width_is_laid_out_from_the_same_pieces() {
        let album: Arc<Album> =
            Arc::new(serde_json::from_value(serde_json::json!({ "id": "a", "title": "A" })).unwrap());
        let hand = AtHand::new(&album, Sort::Number);
        let page = Page::new(&hand, 40, &Page::default());
        assert!(Arc::ptr_eq(page.pieces(), Page::new(&hand, 30, &page).pieces()));
    }
}
