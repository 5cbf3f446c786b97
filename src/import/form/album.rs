//! Writing an album as an article.

use std::fmt::Write;

use super::{item, matter, prose, scene};
use crate::model::{Album, Review};

/// The article of `album`, from which [`super::read`] makes the same album.
pub fn write(album: &Album) -> String {
    let mut article = String::from("---\n");
    matter::write(&mut article, album);
    article.push_str("---\n");
    if let Some(review) = &album.review {
        write_review(&mut article, review, album.is_multi_disc());
    }
    write_tracks(&mut article, album);
    article
}

fn write_review(out: &mut String, review: &Review, discs: bool) {
    if let Some(summary) = &review.summary {
        prose::write(out, summary);
    }
    if !review.scenes.is_empty() {
        out.push_str("\n## Scenes\n");
    }
    review.scenes.iter().for_each(|scene| scene::write(out, scene, discs));
    if let Some(verdict) = &review.verdict {
        out.push_str("\n## Verdict\n");
        prose::write(out, verdict);
    }
}

fn write_tracks(out: &mut String, album: &Album) {
    for disc in album.tracks.chunk_by(|a, b| a.disc == b.disc) {
        match disc.first().map_or(1, |first| first.disc) {
            1 if !album.is_multi_disc() => out.push_str("\n## Tracks\n\n"),
            number => _ = writeln!(out, "\n## Tracks: disc {number}\n"),
        }
        for track in disc {
            let _ = writeln!(out, "{}", item::write(track));
        }
    }
}
