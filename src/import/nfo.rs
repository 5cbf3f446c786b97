//! Kodi's `album.nfo`, as Kodi, Jellyfin and many a script write it: <https://kodi.wiki/view/NFO_files/Albums>.
//!
//! Lengths may have lost their hours at the writer; the file does not show it, so this source is trusted least.

use crate::model::{Prose, Review};

use super::facts::{Facts, Heard};
use super::notes::{Notes, quoted, short};
use super::xml::{self, Element};
use super::{Draft, Import, Trust, clock, day, marks, numbers};

/// Elements that hold several albums.
const WRAPPERS: [&str; 2] = ["albums", "musicdb"];

/// The albums in the file.
pub(super) fn read(name: &str, text: &str, else_title: &str) -> Import {
    let mut notes = Notes::new(name);
    let root = xml::read(text, &mut notes);
    let mut albums = Vec::new();
    gather(&root, &mut albums);
    root.elements()
        .filter(|element| WRAPPERS.contains(&&*element.name))
        .for_each(|wrapper| gather(wrapper, &mut albums));
    if albums.is_empty() {
        let first =
            root.elements().next().map_or_else(String::new, |element| format!(" but <{}>", short(&element.name)));
        notes.whole(format!("holds no <album>{first}"));
    }
    let drafts = albums.into_iter().filter_map(|album| draft(album, else_title, &mut notes)).collect();
    notes.with(drafts)
}

/// The albums right inside `element`; one whose end is missing holds those after it.
fn gather<'a>(element: &'a Element, albums: &mut Vec<&'a Element>) {
    for album in element.named("album") {
        albums.push(album);
        gather(album, albums);
    }
}

fn draft(album: &Element, else_title: &str, notes: &mut Notes) -> Option<Draft> {
    let title = album.field("title");
    let tracks = tracks(album, notes);
    if title.is_none() && tracks.is_empty() {
        notes.line(album.line, "<album> has no title and no tracks: it is left out");
        return None;
    }
    let facts = Facts {
        title,
        line: Some(album.line),
        composers: texts(album, "composer"),
        artists: artists(album),
        label: album.field("label"),
        released: ["releasedate", "originalreleasedate", "premiered", "year"]
            .iter()
            .filter_map(|name| album.field(name))
            .find(|text| day::day(text).is_some()),
        review: review(album),
        tracks,
    };
    Some(facts.draft(else_title, Trust::Nfo, notes))
}

fn texts(album: &Element, name: &str) -> Vec<String> {
    album.named(name).map(Element::own_text).collect()
}

fn artists(album: &Element) -> Vec<String> {
    match texts(album, "artist") {
        none if none.is_empty() => {
            album.named("albumartistcredits").filter_map(|credit| credit.field("artist")).collect()
        }
        artists => artists,
    }
}

/// The text that Kodi calls a review. Jellyfin writes it there too; some scripts call it a plot.
fn review(album: &Element) -> Option<Review> {
    let text = ["review", "plot"].iter().find_map(|name| album.named(name).next())?.text();
    let summary = Prose::from(marks::plain(&text));
    (!summary.is_empty()).then(|| Review { summary: Some(summary), ..Review::default() })
}

/// The tracks; those of a list that counts from 0 are moved to 1. Without a full set of numbers the file's order counts.
fn tracks(album: &Element, notes: &mut Notes) -> Vec<Heard> {
    let mut elements = Vec::new();
    gather_tracks(album, &mut elements);
    let mut tracks: Vec<Heard> = elements.into_iter().map(|track| heard(track, notes)).collect();
    tracks.retain(|track| !track.title.is_empty() || track.length.is_some());
    let first = tracks.iter().position(|track| track.number == Some(0)).unwrap_or(tracks.len());
    for number in tracks.iter_mut().skip(first).filter_map(|track| track.number.as_mut()) {
        *number = number.saturating_add(1);
    }
    tracks
}

fn gather_tracks<'a>(element: &'a Element, tracks: &mut Vec<&'a Element>) {
    for inner in element.elements().filter(|inner| inner.name != "album") {
        if inner.name == "track" {
            tracks.push(inner);
        }
        gather_tracks(inner, tracks);
    }
}

fn heard(track: &Element, notes: &mut Notes) -> Heard {
    let field =
        |names: &[&str]| names.iter().find_map(|name| track.anywhere(name)).map(Element::own_text).unwrap_or_default();
    let title = field(&["title", "name"]);
    let place = numbers::printed(&field(&["position", "number"]));
    let length = clock::read(&field(&["duration", "length"])).unwrap_or_else(|odd| {
        notes.line(track.line, format!("{}: {odd}", quoted(&title)));
        None
    });
    let about = track.named("review").next().map(|review| marks::plain(&review.text()));
    Heard { disc: place.disc, number: place.number, title, length, about }
}
