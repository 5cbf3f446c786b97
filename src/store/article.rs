//! An album as an article: the Markdown in which people read, write and edit. Front matter, a summary, `## Scenes`,
//! `## Verdict`, `## Tracks`.

use std::fmt::Write;

use crate::model::{Album, Length, Line, Review, Scene, Track, TrackRef, Work};

/// The article of `album`.
pub fn write(album: &Album) -> String {
    let mut article = String::from("---\n");
    front_matter(&mut article, album);
    article.push_str("---\n");
    if let Some(review) = &album.review {
        write_review(&mut article, review, album.is_multi_disc());
    }
    write_tracks(&mut article, album);
    article
}

fn front_matter(out: &mut String, album: &Album) {
    let _ = writeln!(out, "format: {}", album.format);
    field(out, "id", Some(&album.id));
    field(out, "title", Some(&album.title));
    if let Some(work) = &album.work {
        write_work(out, work);
    }
    list(out, "composers", &album.composers);
    field(out, "label", album.label.as_deref());
    field(out, "released", album.released.as_deref());
    field(out, "cover", album.cover.as_deref());
    if let Some(review) = &album.review {
        field(out, "author", review.author.as_deref());
        field(out, "source", review.source.as_deref());
        list(out, "sources", &review.sources);
    }
}

fn write_work(out: &mut String, work: &Work) {
    let _ = write!(out, "work:\n  kind: {}\n  title: {}\n", work.kind.word(), quoted(&work.title));
    if let Some(year) = work.year {
        let _ = writeln!(out, "  year: {year}");
    }
}

fn field(out: &mut String, name: &str, value: Option<&str>) {
    if let Some(value) = value {
        let _ = writeln!(out, "{name}: {}", quoted(value));
    }
}

fn list(out: &mut String, name: &str, values: &[Line]) {
    if !values.is_empty() {
        let _ = writeln!(out, "{name}:");
    }
    for value in values {
        let _ = writeln!(out, "  - {}", quoted(value));
    }
}

/// A JSON string, which is a YAML string too.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn write_review(out: &mut String, review: &Review, discs: bool) {
    if let Some(summary) = &review.summary {
        paragraphs(out, summary);
    }
    if !review.scenes.is_empty() {
        out.push_str("\n## Scenes\n");
    }
    for scene in &review.scenes {
        write_scene(out, scene, discs);
    }
    if let Some(verdict) = &review.verdict {
        out.push_str("\n## Verdict\n");
        paragraphs(out, verdict);
    }
}

/// `### Skydive into Paris @ 0:41:10 [11, 12]`, the themes, the text.
fn write_scene(out: &mut String, scene: &Scene, discs: bool) {
    let _ = write!(out, "\n### {}", scene.title);
    if let Some(at) = scene.at {
        let _ = write!(out, " @ {}", film_time(at));
    }
    if !scene.tracks.is_empty() {
        let tracks: Vec<_> = scene.tracks.iter().map(|&at| number(at, discs)).collect();
        let _ = write!(out, " [{}]", tracks.join(", "));
    }
    out.push('\n');
    if !scene.themes.is_empty() {
        let themes: Vec<&str> = scene.themes.iter().map(|theme| &**theme).collect();
        let _ = write!(out, "\nThemes: {}\n", themes.join("; "));
    }
    paragraphs(out, &scene.text);
}

/// Running text; a line that would read as a heading or a rule is marked as text.
fn paragraphs(out: &mut String, text: &str) {
    if text.is_empty() {
        return;
    }
    out.push('\n');
    for line in text.split('\n') {
        if line.starts_with(['#', '\\']) || line.starts_with("---") {
            out.push('\\');
        }
        let _ = writeln!(out, "{line}");
    }
}

fn write_tracks(out: &mut String, album: &Album) {
    for disc in album.tracks.chunk_by(|a, b| a.disc == b.disc) {
        match (album.is_multi_disc(), disc.first()) {
            (true, Some(first)) => _ = write!(out, "\n## Tracks: disc {}\n\n", first.disc),
            _ => out.push_str("\n## Tracks\n\n"),
        }
        for track in disc {
            write_track(out, track);
        }
    }
}

fn write_track(out: &mut String, track: &Track) {
    let _ = write!(out, "{}. {}", track.number, track.title);
    if let Some(length) = track.length {
        let _ = write!(out, " ({})", length.exact());
    }
    out.push('\n');
}

fn number(at: TrackRef, discs: bool) -> String {
    if discs || at.disc != 1 { at.to_string() } else { at.number.to_string() }
}

/// A time in a film, always with hours, and with its milliseconds where it has any.
fn film_time(at: Length) -> String {
    let exact = at.exact();
    match at.ms() {
        ..600_000 => format!("0:0{exact}"),
        600_000..3_600_000 => format!("0:{exact}"),
        _ => exact,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_album_as_people_read_it() {
        let album: Album = serde_json::from_str(
            r##"{"id":"a","title":"A: \"B\"","work":{"kind":"film","title":"W","year":2018},"composers":["X","Y"],
            "tracks":[{"disc":1,"number":1,"title":"One","length":"1:02"},{"disc":2,"number":1,"title":"Two"}],
            "review":{"author":"me","summary":"Sum.","scenes":[{"title":"S","at":"41:10","tracks":["1.1","2.1"],
            "themes":["T"],"text":"# loud"}],"verdict":"Good."}}"##,
        )
        .unwrap();
        let article = "---\nformat: 1\nid: \"a\"\ntitle: \"A: \\\"B\\\"\"\nwork:\n  kind: film\n  title: \"W\"\n  year: 2018\n\
            composers:\n  - \"X\"\n  - \"Y\"\nauthor: \"me\"\n---\n\nSum.\n\n## Scenes\n\n### S @ 0:41:10 [1.1, 2.1]\n\n\
            Themes: T\n\n\\# loud\n\n## Verdict\n\nGood.\n\n## Tracks: disc 1\n\n1. One (1:02)\n\n## Tracks: disc 2\n\n1. Two\n";
        assert_eq!(write(&album), article);
    }
}
