//! Importing beside the screen.

use std::sync::atomic::AtomicBool;

use super::workers::Tell;
use crate::app::Msg;
use crate::jobs::Place;

/// Imports what stands at `path`, as it was typed, and tells how far it is and what it came to.
pub(super) fn import(_place: &Place, _path: &str, _stop: &AtomicBool, tell: &Tell) {
    let report = vec!["importing is not there yet".to_owned()];
    let _ = tell.say(Msg::Imported { report, first: None });
}
