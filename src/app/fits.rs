//! How wide the panes are to be, and how much fits where: measured by the view.

use serde::{Deserialize, Serialize};

use super::list::Extent;

/// How wide the panes are where the reader has a wish, in columns; borders that are dragged move these.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Widths {
    /// The albums, where three panes stand side by side.
    pub albums: Option<u16>,
    /// The tracks, there.
    pub tracks: Option<u16>,
    /// Albums and tracks, where they stand above each other.
    pub left: Option<u16>,
    /// The albums, there; in rows.
    pub albums_rows: Option<u16>,
}

/// How much fits where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fits {
    /// Albums in the album list.
    pub albums: usize,
    /// Rows in the track list.
    pub tracks: usize,
    /// Lines in the review.
    pub review: usize,
    /// The columns that the review is to be laid out for.
    pub page: usize,
    /// The columns and rows for a cover, where there is a place for one.
    pub cover: Option<(u16, u16)>,
    /// Lines of a page laid over the panes: those that fit, and those there are.
    pub overlay: Extent,
    /// Rows of a list to choose from.
    pub picker: usize,
    /// How the panes stand.
    pub split: Split,
}

/// How the panes stand, and how far each reaches, in columns or rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the widths")]
pub enum Split {
    /// One at a time.
    #[default]
    One,
    /// Albums above tracks, the review beside them.
    Stacked { left: u16, albums_rows: u16 },
    /// Side by side.
    Beside { albums: u16, tracks: u16 },
}
