//! MusicBrainz releases: as the web service gives them, in release groups and search results, and as
//! python-musicbrainzngs keeps them (`medium-list`, numbers as text).
//!
//! Left out: videos, and data tracks where there are others. A release does not state what film it is the music of, nor does this reader.
//! <https://musicbrainz.org/doc/MusicBrainz_API>

use serde_json::Value;

use super::facts::{Facts, Heard};
use super::json::Item;
use super::notes::{Notes, quoted};
use super::{Draft, Import, Trust, clock, names, xml};

/// The lists in which releases are found.
const LISTS: [&str; 4] = ["releases", "release-list", "release-groups", "release-group-list"];
const MEDIA: [&str; 2] = ["media", "medium-list"];
const TRACKS: [&str; 3] = ["tracks", "track-list", "track"];
/// What lies on a disc as data: left out, unless the release has nothing else.
const DATA_TRACKS: [&str; 3] = ["data-tracks", "data-track-list", "data-track"];

/// Whether `value` looks like something that MusicBrainz would say.
pub(super) fn is(value: &Value) -> bool {
    let item = Item(value);
    let wrapped = item.item("release");
    let holds = |item: Item<'_>, lists: &[&str]| lists.iter().any(|list| item.has_list(list));
    holds(item, &MEDIA) || holds(wrapped, &MEDIA) || holds(item, &LISTS) || holds(item.item("disc"), &LISTS)
}

/// The releases in the XML that the web service gives unless it is asked for JSON.
pub(super) fn read_xml(name: &str, text: &str, else_title: &str) -> Import {
    let mut notes = Notes::new(name);
    let root = xml::read(text, &mut notes);
    let value = root.named("metadata").next().map_or(Value::Null, xml::Element::to_json);
    let drafts = read(&value, else_title, &mut notes);
    notes.with(drafts)
}

/// The releases that `value` holds.
pub(super) fn read(value: &Value, else_title: &str, notes: &mut Notes) -> Vec<Draft> {
    let mut releases = Vec::new();
    gather(Item(value), 0, &mut releases);
    if releases.is_empty() {
        notes.whole("holds no release: save a release with inc=recordings+artist-credits and fmt=json");
    }
    let count = releases.len();
    let drafts: Vec<Draft> =
        releases.into_iter().filter_map(|release| read_release(release, else_title, notes)).collect();
    if drafts.len() < count {
        let without = count - drafts.len();
        notes.whole(format!(
            "{without} of {count} releases hold no tracks: save a release by itself, from MusicBrainz with inc=recordings"
        ));
    }
    drafts
}

/// Finds the releases in wrappers, groups and lists, no more than a few deep.
fn gather<'a>(item: Item<'a>, depth: usize, releases: &mut Vec<Item<'a>>) {
    if MEDIA.iter().any(|list| item.has_list(list)) {
        releases.push(item);
        return;
    }
    // What is said of a disc by its id.
    releases.extend(item.item("disc").items_of_any(&["releases", "release-list"]));
    releases.extend(item.get("release").filter(|release| release.is_object()).map(Item));
    releases.extend(item.items("releases").chain(item.items("release-list")));
    let groups = item.get("release-group").map(Item).into_iter();
    let groups = groups.chain(item.items("release-groups")).chain(item.items("release-group-list"));
    if depth < 4 {
        groups.for_each(|group| gather(group, depth + 1, releases));
    }
}

fn read_release(release: Item<'_>, else_title: &str, notes: &mut Notes) -> Option<Draft> {
    let title = release.text("title");
    let place = format!("release {}", quoted(title.as_deref().unwrap_or_default()));
    let mut found = Found::default();
    for lists in [TRACKS, DATA_TRACKS] {
        if found.tracks.is_empty() && found.videos == 0 {
            release.items_of_any(&MEDIA).zip(1..).for_each(|(medium, nth)| found.medium(medium, nth, &lists, notes));
        }
    }
    if found.tracks.is_empty() {
        return None;
    }
    if found.videos > 0 {
        notes.whole(format!("{place}: videos that are left out: {}", found.videos));
    }
    let facts = Facts {
        title,
        composers: composers(release, &found.writers),
        artists: credit(release),
        label: label(release),
        released: release.text("date"),
        tracks: found.tracks,
        ..Facts::default()
    };
    Some(facts.draft(else_title, Trust::Data, notes))
}

/// The tracks of a release as they come up.
#[derive(Default)]
struct Found {
    tracks: Vec<Heard>,
    /// Who wrote each track, where the works are told.
    writers: Vec<Vec<String>>,
    videos: usize,
}

impl Found {
    fn medium(&mut self, medium: Item<'_>, nth: u64, lists: &[&str], notes: &mut Notes) {
        let position = medium.number("position", &format_args!("medium {nth}"), notes).unwrap_or(nth);
        let disc = u16::try_from(position).unwrap_or(u16::MAX).max(1);
        if let Some(pregap) = medium.get("pregap").filter(|_| *lists == TRACKS) {
            self.track(Item(pregap), disc, 0, notes);
        }
        for (track, nth) in medium.items_of_any(lists).filter(|track| track.0.is_object()).zip(1..) {
            self.track(track, disc, nth, notes);
        }
    }

    fn track(&mut self, track: Item<'_>, disc: u16, nth: u32, notes: &mut Notes) {
        let recording = track.item("recording");
        let place = format!("track {disc}.{nth}");
        if recording.text("title").as_deref() == Some("[data track]")
            || track.text("title").as_deref() == Some("[data track]")
        {
            return;
        }
        if recording.is("video") {
            self.videos += 1;
            return;
        }
        let printed = || track.text("number").and_then(|number| number.parse().ok());
        let position =
            track.number("position", &place, notes).or_else(printed).and_then(|number| u32::try_from(number).ok());
        let mut length = |item: Item<'_>, name| item.number(name, &place, notes).and_then(clock::from_ms);
        let length = length(track, "length").or_else(|| length(recording, "length"));
        self.tracks.push(Heard {
            disc: Some(disc),
            number: Some(position.unwrap_or(nth)),
            title: track.text("title").or_else(|| recording.text("title")).unwrap_or_default(),
            length,
            about: None,
        });
        self.writers.push(writers(recording));
    }
}

/// The composers that the release's own relations name; else those of most of its works.
fn composers(release: Item<'_>, writers: &[Vec<String>]) -> Vec<String> {
    match composers_among(release) {
        none if none.is_empty() => names::of_many_tracks(writers),
        stated => stated,
    }
}

fn writers(recording: Item<'_>) -> Vec<String> {
    let works = relations(recording).map(|relation| relation.item("work"));
    works.flat_map(composers_among).chain(composers_among(recording)).collect()
}

fn composers_among(item: Item<'_>) -> Vec<String> {
    let composing = relations(item).filter(|relation| relation.text("type").as_deref() == Some("composer"));
    composing.filter_map(|relation| relation.item("artist").text("name")).collect()
}

fn relations(item: Item<'_>) -> impl Iterator<Item = Item<'_>> {
    let lists = ["relations", "relation-list", "artist-relation-list", "work-relation-list"];
    lists.into_iter().flat_map(move |list| item.items(list))
}

/// Whom the release is credited to, one by one.
fn credit(release: Item<'_>) -> Vec<String> {
    let name = |part: Item<'_>| part.text("name").or_else(|| part.item("artist").text("name"));
    release.items("artist-credit").filter_map(name).collect()
}

fn label(release: Item<'_>) -> Option<String> {
    let labels = release.items_of_any(&["label-info", "label-info-list"]);
    let mut names = labels.filter_map(|info| info.item("label").text("name"));
    names.find(|name| name != "[no label]")
}
