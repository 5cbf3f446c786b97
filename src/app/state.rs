//! All that the browser knows. Plain data: no channels, no handles, no clocks.

use std::sync::Arc;

use crate::model::Library;

/// The state of the browser.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The albums at hand.
    pub library: Arc<Library>,
    /// The window, in columns and rows.
    pub size: (u16, u16),
}
