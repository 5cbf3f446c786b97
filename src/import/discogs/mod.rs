//! Discogs releases and masters: <https://www.discogs.com/developers>, as JSON and as the XML of the monthly dumps
//! (<https://data.discogs.com>), and their notes, which are often a booklet's facts.

mod rows;

use serde_json::Value;

use self::rows::Rows;
use crate::model::{Extra, Review};

use super::facts::Facts;
use super::json::Item;
use super::names::{self, bare};
use super::notes::Notes;
use super::xml::Element;
use super::{Draft, Import, Trust, xml};

/// The roles of those who wrote the music.
const COMPOSING: [&str; 7] =
    ["composed by", "composer", "music by", "written-by", "written by", "score", "original score composed by"];

/// Whether `value` looks like a release of Discogs.
pub(super) fn is(value: &Value) -> bool {
    Item(value).has("tracklist")
}

/// The releases and masters in a piece of a dump: one, or a list of them.
pub(super) fn read_xml(name: &str, text: &str, else_title: &str) -> Import {
    let mut notes = Notes::new(name);
    let root = xml::read(text, &mut notes);
    let mut releases = Vec::new();
    gather(&root, &mut releases);
    let count = releases.len();
    let drafts: Vec<Draft> =
        releases.into_iter().filter_map(|release| draft(Item(&release.to_json()), else_title, &mut notes)).collect();
    match count - drafts.len() {
        _ if count == 0 => notes.whole("holds no release of Discogs"),
        0 => {}
        without => notes.whole(format!("{without} of {count} releases hold no tracks")),
    }
    notes.with(drafts)
}

/// The releases in `element` or in a list of them there. One whose end is missing holds those after it.
fn gather<'a>(element: &'a Element, releases: &mut Vec<&'a Element>) {
    for inner in element.elements() {
        match &*inner.name {
            "release" | "master" => {
                releases.push(inner);
                gather(inner, releases);
            }
            "releases" | "masters" => gather(inner, releases),
            _ => {}
        }
    }
}

/// The release that `value` is.
pub(super) fn read(value: &Value, else_title: &str, notes: &mut Notes) -> Vec<Draft> {
    let draft = draft(Item(value), else_title, notes);
    if draft.is_none() {
        notes.whole("holds no tracks");
    }
    draft.into_iter().collect()
}

fn draft(release: Item<'_>, else_title: &str, notes: &mut Notes) -> Option<Draft> {
    let rows = Rows::of(release, notes);
    if rows.rows.is_empty() {
        return None;
    }
    let writers: Vec<Vec<String>> = rows.rows.iter().map(|row| row.writers.clone()).collect();
    let stated = composing(release);
    let facts = Facts {
        title: release.text("title"),
        composers: if stated.is_empty() { names::of_many_tracks(&writers) } else { stated },
        artists: release.items("artists").filter_map(|artist| artist.text("name")).collect(),
        label: label(release),
        released: release.text("released").filter(|day| day != "0").or_else(|| release.text("year")),
        review: review(release),
        tracks: rows.heard(),
        ..Facts::default()
    };
    Some(facts.draft(else_title, Trust::Data, notes))
}

/// The notes of the release, and where they stand.
fn review(release: Item<'_>) -> Option<Review> {
    let summary = release.text("notes")?;
    let source = release.text("uri").filter(|uri| uri.starts_with("http")).map(|uri| uri.as_str().into());
    Some(Review { summary: Some(summary.into()), source, extra: Extra::default(), ..Review::default() })
}

fn label(release: Item<'_>) -> Option<String> {
    let mut names = release.items("labels").filter_map(|label| label.text("name"));
    names.find(|name| !name.starts_with("Not On Label")).map(|name| bare(&name).to_owned())
}

/// Those credited with composing, unless it is for some tracks only.
fn composing(item: Item<'_>) -> Vec<String> {
    let composes = |artist: &Item<'_>| {
        let roles = artist.text("role").unwrap_or_default().to_lowercase();
        let named = |role: &str| COMPOSING.contains(&role.split('[').next().unwrap_or_default().trim());
        roles.split(',').any(named) && artist.text("tracks").is_none()
    };
    item.items("extraartists").filter(composes).filter_map(|artist| artist.text("name")).collect()
}
