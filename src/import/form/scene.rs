//! The scenes of an article: a `###` heading, the themes, the text.

use std::fmt::Write;

use super::faults::Faults;
use super::outline::{Numbered, heading as level};
use super::{heading, note, prose, themes};
use crate::model::{Extra, Line, Scene};

/// Names of a scene's own fields.
const KNOWN: [&str; 5] = ["title", "at", "tracks", "themes", "text"];

/// Appends a scene; `discs` says whether the album has several.
pub(super) fn write(out: &mut String, scene: &Scene, discs: bool) {
    let _ = writeln!(out, "\n### {}", heading::write(scene, discs));
    if !scene.extra.is_empty() {
        let _ = writeln!(out, "\n{}", note::write(&scene.extra));
    }
    if !scene.themes.is_empty() {
        let _ = writeln!(out, "\n{}", themes::write(&scene.themes));
    }
    prose::write(out, &scene.text);
}

/// The scenes in the lines of their section.
pub(super) fn read(lines: &[Numbered<'_>], faults: &mut Faults) -> Vec<Scene> {
    let mut scenes = lines.chunk_by(|_, (_, next)| !matches!(level(next), Some((3, _)))).peekable();
    let starts = |lines: &&[Numbered<'_>]| {
        lines.first().is_some_and(|(_, line)| level(line).is_some_and(|(level, _)| level == 3))
    };
    if let Some(before) = scenes.next_if(|lines| !starts(lines)) {
        stray(before, faults);
    }
    scenes.filter_map(|lines| scene(lines, faults)).collect()
}

/// Says that text stands before the first scene.
fn stray(lines: &[Numbered<'_>], faults: &mut Faults) {
    if let Some((line, _)) = lines.iter().find(|(_, line)| !line.trim().is_empty()) {
        faults.add((*line, 1), "text before the first scene: write ### and a title above it");
    }
}

/// The scene whose heading is the first of `lines`.
fn scene(lines: &[Numbered<'_>], faults: &mut Faults) -> Option<Scene> {
    let ((line, head), body) = lines.split_first()?;
    let (_, words) = level(head)?;
    let (body, themes, extra) = preface(body, faults);
    prose::check(body, faults);
    match heading::read(words) {
        Ok(heading::Heading { title, at, tracks }) => {
            Some(Scene { title, at, tracks, themes, text: prose::read(body), extra })
        }
        Err(message) => {
            faults.add((*line, 1), message);
            None
        }
    }
}

/// What stands between a heading and the text: the themes and unknown fields, each at most once.
fn preface<'a, 'b>(mut body: &'b [Numbered<'a>], faults: &mut Faults) -> (&'b [Numbered<'a>], Vec<Line>, Extra) {
    let (mut named, mut extra) = (None, None);
    while let Some(((number, line), rest)) = body.split_first() {
        let mut fault = |message: String| faults.add((*number, 1), message);
        if line.trim().is_empty() {
        } else if named.is_none() && themes::is_list(line) {
            named = Some(themes::read(line).map_err(&mut fault).unwrap_or_default());
        } else if extra.is_none() && line.starts_with("<!--") {
            match note::split(line.trim_end(), &KNOWN) {
                Ok((_, fields)) if fields.is_empty() => break,
                Ok((_, fields)) => extra = Some(fields),
                Err(message) => fault(message),
            }
        } else {
            break;
        }
        body = rest;
    }
    (body, named.unwrap_or_default(), extra.unwrap_or_default())
}
