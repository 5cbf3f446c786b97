//! The outline of a review: its scenes in a list, to go to one of them.

use super::page::clock;
use super::panes;
use super::picker::{self, Kind, Row, Target};
use super::stand::{self, Line};
use super::state::{Pane, State, Wanted};
use crate::model::{Review, Scene};

/// Opens the list, standing on the scene at hand.
pub(super) fn open(state: &mut State) {
    let review = state.at_hand.as_ref().and_then(|hand| hand.album.review.clone());
    let Some(review) = review.filter(|review| !review.scenes.is_empty()) else {
        state.notice = Some("this review has no scenes".to_owned());
        return;
    };
    let here = stand::here(state).and_then(|stand| stand.line).map_or(0, |line| line.place.part);
    let rows = rows(state, &review);
    picker::open(state, Kind::Outline, rows, here);
}

fn rows(state: &State, review: &Review) -> Vec<Row> {
    let begin = row("Beginning", String::new(), String::new(), 0);
    let scenes =
        review.scenes.iter().enumerate().map(|(i, scene)| row(scene.label(), tracks(state, i), time(scene), i + 1));
    let end = if review.verdict.is_some() { "Verdict" } else { "End" };
    let end = row(end, String::new(), String::new(), review.scenes.len() + 1);
    std::iter::once(begin).chain(scenes).chain([end]).collect()
}

fn row(text: &str, note: String, aside: String, part: usize) -> Row {
    Row { text: text.into(), note: note.into(), aside: aside.into(), target: Target::Part(part) }
}

/// The tracks that a scene is about.
fn tracks(state: &State, scene: usize) -> String {
    let Some(hand) = &state.at_hand else { return String::new() };
    let tracks = hand.tracks_of.get(scene).into_iter().flatten().filter_map(|&track| hand.album.tracks.get(track));
    tracks.map(|track| &*track.title).collect::<Vec<_>>().join(", ")
}

fn time(scene: &Scene) -> String {
    scene.at.map(clock).unwrap_or_default()
}

/// Goes to a part of the review.
pub(super) fn go(state: &mut State, part: usize) {
    state.pane = Pane::Review;
    panes::want(state, Wanted::Line(Line::of_part(state, part)));
}
