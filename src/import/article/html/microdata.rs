//! What a page states for machines in its own elements: the properties of schema.org, such as
//! `<span itemprop="byArtist">` inside of `<div itemscope itemtype="https://schema.org/MusicAlbum">`.

use html5gum::StartTag;

use super::attribute;
use super::data::{duration, kind_of_work};
use super::head::say;
use super::walk::Walk;
use crate::import::article::piece::Head;

/// Signs of one property that are read.
const MOST: usize = 200;
/// Tracks that one page states, at most.
const MOST_TRACKS: usize = 1_000;

/// What an open element states.
#[derive(Default)]
pub(super) struct Stated {
    /// The kind of thing that it is: `MusicAlbum`.
    item: Option<String>,
    /// The property of the thing around it that it tells.
    property: Option<String>,
    /// What it says, in an attribute or as its text.
    value: String,
    /// Whether its text is what it says.
    is_text: bool,
}

impl Stated {
    /// What a tag states, if anything.
    pub(super) fn of(tag: &StartTag<usize>) -> Option<Self> {
        let item = tag.attributes.contains_key("itemscope".as_bytes()).then(|| {
            let kind = attribute(tag, "itemtype").unwrap_or_default();
            kind.trim_end_matches('/').rsplit(['/', '#']).next().unwrap_or_default().to_owned()
        });
        let property = attribute(tag, "itemprop").and_then(|names| names.split_whitespace().next().map(str::to_owned));
        let value = ["content", "datetime"].iter().find_map(|name| attribute(tag, name));
        let is_text = value.is_none() && item.is_none() && property.is_some();
        let some = item.is_some() || property.is_some();
        some.then(|| Self { item, property, value: value.unwrap_or_default(), is_text })
    }
}

impl Walk {
    /// Lets the text be what the innermost property says.
    pub(super) fn state(&mut self, text: &str) {
        if self.stating == 0 {
            return;
        }
        let open = self.open.iter_mut().rev().find_map(|open| open.stated.as_mut());
        if let Some(stated) = open.filter(|stated| stated.is_text && stated.value.len() < MOST * 4) {
            stated.value.extend(text.chars().take(MOST));
        }
    }

    /// Takes what an element has stated, when it ends or has no content.
    pub(super) fn take_stated(&mut self, stated: Stated) {
        let around = || self.open.iter().rev().filter_map(|open| open.stated.as_ref());
        let said = stated.value.split_whitespace().collect::<Vec<_>>().join(" ");
        // A thing is called as its own name says, and that is what the property says that holds the thing.
        let mut scopes = around().filter(|stated| stated.item.is_some());
        let (Some(scope), outer) = (scopes.next(), scopes.next()) else { return };
        let kind = scope.item.clone().unwrap_or_default();
        let role = scope.property.clone();
        let holder = outer.and_then(|outer| outer.item.clone()).unwrap_or_default();
        let (Some(property), false) = (stated.property, said.is_empty()) else { return };
        let head = &mut self.page.head;
        match (kind.as_str(), property.as_str(), role.as_deref()) {
            ("MusicAlbum" | "MusicRelease", _, _) => of_album(head, &property, said),
            ("MusicRecording", _, _) => of_track(head, &property, &said),
            (_, "name", Some("byArtist" | "recordLabel")) if holder == "MusicAlbum" => {
                of_album(head, role.as_deref().unwrap_or_default(), said);
            }
            (kind, "name", Some("itemReviewed" | "about" | "mainEntity")) => {
                if let Some(kind) = kind_of_work(kind) {
                    say(&mut head.work, Some(said));
                    head.kind = head.kind.or(Some(kind));
                }
            }
            (_, _, _) => {}
        }
    }
}

fn of_album(head: &mut Head, property: &str, said: String) {
    match property {
        "name" => say(&mut head.album, Some(said)),
        "byArtist" => say(&mut head.composers, Some(said)),
        "recordLabel" => say(&mut head.label, Some(said)),
        "datePublished" => say(&mut head.released, Some(said)),
        _ => {}
    }
}

fn of_track(head: &mut Head, property: &str, said: &str) {
    match property {
        "name" if head.tracks.len() < MOST_TRACKS => head.tracks.push((said.to_owned(), None)),
        "duration" => {
            if let Some((_, length @ None)) = head.tracks.last_mut() {
                *length = duration(said);
            }
        }
        _ => {}
    }
}
