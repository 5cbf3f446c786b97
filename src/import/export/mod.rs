//! Albums → what other programs read, one file per format.

#[cfg(test)]
mod round_trip;
mod write_csv;
mod write_cue;
mod write_nfo;
mod write_xspf;
mod xml;

pub use write_csv::csv;
pub use write_cue::cue;
pub use write_nfo::nfo;
pub use write_xspf::xspf;

use crate::model::{Album, Scene};

/// A scene as a paragraph: its label, its time in the film, its text.
fn paragraph(scene: &Scene) -> String {
    let time = scene.at.map_or_else(String::new, |at| format!(" ({at} into the film)"));
    let head = format!("{}{time}", scene.title);
    if scene.text.is_empty() { head } else { format!("{head}: {}", scene.text) }
}

/// The parts of a review that `scenes` are to be among, in order: summary, scenes, verdict.
fn review(album: &Album, scenes: impl Fn(&Scene) -> bool) -> String {
    let Some(review) = &album.review else { return String::new() };
    let summary = review.summary.iter().map(ToString::to_string);
    let told = review.scenes.iter().filter(|scene| scenes(scene)).map(paragraph);
    let verdict = review.verdict.iter().map(ToString::to_string);
    let parts: Vec<String> = summary.chain(told).chain(verdict).filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}
