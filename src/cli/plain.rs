//! Albums as lines that read well one after the other, for screen readers: no columns, no signs, one fact a line.

use std::io::{self, Write};

use super::out::Out;
use super::page::film_time;
use super::prose::spoken;
use crate::app::page::{self, Role};
use crate::model::{Album, Length, Library, Review, Scene};

/// Every album: its work, its composers, its tracks.
pub(super) fn list(out: &mut Out, library: &Library) -> io::Result<()> {
    for (i, entry) in library.entries().iter().enumerate() {
        if i > 0 {
            writeln!(out)?;
        }
        let album = &*entry.album;
        let year = album.year().map_or_else(String::new, |year| format!(", {year}"));
        writeln!(out, "{}{year}", album.work_title())?;
        music(out, album)?;
        writeln!(out, "{}", tracks(album))?;
    }
    Ok(())
}

/// One album: what it is, its tracks, its review.
pub(super) fn show(out: &mut Out, album: &Album) -> io::Result<()> {
    writeln!(out, "{}", album.title)?;
    if let Some(work) = &album.work {
        let year = work.year.map_or_else(String::new, |year| format!(", {year}"));
        writeln!(out, "{}, {}{year}", work.title, work.kind.word())?;
    }
    music(out, album)?;
    if let Some(label) = &album.label {
        writeln!(out, "Label: {label}")?;
    }
    if let Some(released) = &album.released {
        writeln!(out, "Released: {released}")?;
    }
    writeln!(out, "{}", tracks(album))?;
    for (track, start) in album.tracks.iter().zip(album.starts()) {
        writeln!(out, "\nTrack {}: {}", super::number(album.is_multi_disc(), track.at()), track.title)?;
        writeln!(out, "Length: {}", told(track.length))?;
        writeln!(out, "Starts at: {}", told(start))?;
        let scenes = album.scenes().iter().filter(|scene| scene.tracks.contains(&track.at()));
        for scene in scenes {
            writeln!(out, "Scene: {}", scene.label())?;
        }
    }
    album.review.as_ref().map_or(Ok(()), |review| self::review(out, album, review))
}

fn music(out: &mut Out, album: &Album) -> io::Result<()> {
    if album.composers.is_empty() { Ok(()) } else { writeln!(out, "Music by {}", album.composers_joined(", ")) }
}

/// `26 tracks, 1:35:45`.
fn tracks(album: &Album) -> String {
    let total = album.total();
    let count = if total.count == 1 { "1 track".to_owned() } else { format!("{} tracks", total.count) };
    match (total.length(), total.unknown) {
        (Some(length), 0) => format!("{count}, {length}"),
        (Some(length), unknown) => format!("{count}, at least {length}, {unknown} of unknown length"),
        (None, _) => format!("{count}, of unknown length"),
    }
}

fn told(length: Option<Length>) -> String {
    length.map_or_else(|| "unknown".to_owned(), |length| length.to_string())
}

fn review(out: &mut Out, album: &Album, review: &Review) -> io::Result<()> {
    if let Some(summary) = &review.summary {
        writeln!(out, "\nReview")?;
        prose(out, summary)?;
    }
    for (i, scene) in review.scenes.iter().enumerate() {
        self::scene(out, album, i, scene)?;
    }
    if let Some(verdict) = &review.verdict {
        writeln!(out, "\nVerdict")?;
        prose(out, verdict)?;
    }
    let sources =
        review.source.iter().chain(review.sources.iter().filter(|&other| Some(other) != review.source.as_ref()));
    let origins = review.author.iter().map(|author| format!("Written by {author}"));
    let origins = origins.chain(sources.map(|source| format!("Source: {source}")));
    for (i, line) in origins.enumerate() {
        writeln!(out, "{}{line}", if i == 0 { "\n" } else { "" })?;
    }
    Ok(())
}

fn scene(out: &mut Out, album: &Album, place: usize, scene: &Scene) -> io::Result<()> {
    writeln!(out, "\nScene {}: {}", place + 1, scene.label())?;
    if let Some(at) = scene.at {
        writeln!(out, "In the film at: {}", film_time(at))?;
    }
    for &at in &scene.tracks {
        let title = album.position(at).map_or("", |place| &album.tracks[place].title);
        writeln!(
            out,
            "{}",
            format!("Track {}: {title}", super::number(album.is_multi_disc(), at)).trim_end_matches([':', ' '])
        )?;
    }
    for theme in &scene.themes {
        writeln!(out, "Theme: {theme}")?;
    }
    prose(out, &scene.text)
}

/// Running text, a line each for a paragraph and an item of a list.
fn prose(out: &mut Out, text: &str) -> io::Result<()> {
    for (piece, _) in page::prose(text).filter(|(piece, _)| !matches!(piece.role, Role::Rule | Role::Blank)) {
        let sign = piece.lead.sign.as_deref().map(|sign| format!("{sign} ")).unwrap_or_default();
        writeln!(out, "{sign}{}", spoken(&piece))?;
    }
    Ok(())
}
