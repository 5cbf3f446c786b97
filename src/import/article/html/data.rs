//! What a page states of itself for machines: JSON-LD, with the album, its tracks, the article and who wrote it.

use serde_json::Value;

use super::head::{is_address, say};
use super::walk::Walk;
use crate::import::article::piece::Head;
use crate::model::{Kind, Length};

/// Things of one page that are looked at.
const MOST: usize = 200;
/// Tracks that one page states, at most.
const MOST_TRACKS: usize = 1_000;

impl Walk {
    /// Takes what JSON-LD states, when its element ends.
    pub(super) fn structured_data(&mut self) {
        let Some(data) = self.data.take().and_then(|data| serde_json::from_str::<Value>(&data).ok()) else { return };
        let items = match (data.get("@graph").and_then(Value::as_array), data.as_array()) {
            (Some(items), _) | (None, Some(items)) => items.clone(),
            (None, None) => vec![data],
        };
        for item in items.iter().take(MOST) {
            self.item(item, &items);
        }
    }

    fn item(&mut self, item: &Value, all: &[Value]) {
        if is(item, "WebSite") {
            say(&mut self.page.head.site, name(item.get("name")));
        }
        if is(item, "MusicAlbum") {
            album(&mut self.page.head, item);
        }
        for of in ["itemReviewed", "about", "mainEntity"].iter().filter_map(|key| item.get(key)) {
            reviewed(&mut self.page.head, of);
        }
        let article =
            ["Article", "BlogPosting", "NewsArticle", "Review", "CriticReview"].iter().any(|kind| is(item, kind));
        if article {
            let head = &mut self.page.head;
            say(&mut head.title, name(item.get("headline")));
            say(&mut head.site, item.get("publisher").and_then(|of| name(of.get("name"))));
            let address = name(item.get("url")).or_else(|| name(item.get("mainEntityOfPage")));
            say(&mut head.source, address.filter(|to| is_address(to)));
        }
        if article || item.get("headline").is_some() || item.get("author").is_some() {
            self.author(item.get("author").and_then(|author| person(author, all)));
        }
    }
}

/// Whether a thing is of a kind, or of several of which this is one.
fn is(item: &Value, kind: &str) -> bool {
    match item.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(|one| one == kind),
        one => one.and_then(Value::as_str) == Some(kind),
    }
}

/// What an article is about: an album, or a film, a series, a game.
fn reviewed(head: &mut Head, item: &Value) {
    let item = item.get(0).unwrap_or(item);
    if is(item, "MusicAlbum") {
        return album(head, item);
    }
    if let Some((_, kind)) = WORKS.iter().find(|(word, _)| is(item, word)) {
        say(&mut head.work, name(item.get("name")));
        head.kind = head.kind.or(Some(*kind));
    }
}

/// What schema.org calls the works whose music is written about.
const WORKS: [(&str, Kind); 5] = [
    ("Movie", Kind::Film),
    ("TVSeries", Kind::Series),
    ("TVSeason", Kind::Series),
    ("TVEpisode", Kind::Series),
    ("VideoGame", Kind::Game),
];

/// The kind of work that schema.org's `word` is.
pub(super) fn kind_of_work(word: &str) -> Option<Kind> {
    WORKS.iter().find(|(name, _)| *name == word).map(|(_, kind)| *kind)
}

/// An album that is stated as one.
fn album(head: &mut Head, album: &Value) {
    say(&mut head.album, name(album.get("name")));
    say(&mut head.composers, name(album.get("byArtist")));
    say(&mut head.label, name(album.get("recordLabel")));
    say(&mut head.released, name(album.get("datePublished")));
    let stated = album.get("track").or_else(|| album.get("tracks"));
    let listed = stated.and_then(|list| list.get("itemListElement")).or(stated).and_then(Value::as_array);
    if head.tracks.is_empty() {
        head.tracks = listed.into_iter().flatten().take(MOST_TRACKS).filter_map(track).collect();
    }
}

/// A track: `{"name": …, "duration": "PT1M12S"}`, perhaps as the item of a list.
fn track(stated: &Value) -> Option<(String, Option<Length>)> {
    let track = stated.get("item").unwrap_or(stated);
    let length = track.get("duration").and_then(Value::as_str).and_then(duration);
    Some((name(track.get("name"))?, length))
}

/// A duration as ISO 8601 writes it: `PT1M12S`, `P00H02M34S`.
pub(super) fn duration(text: &str) -> Option<Length> {
    let text = text.trim().strip_prefix('P')?;
    let text = text.strip_prefix('T').unwrap_or(text);
    let mut seconds = 0.0_f64;
    let mut number = String::new();
    for c in text.chars().take(40) {
        let unit = match c.to_ascii_uppercase() {
            'H' => 3600.0,
            'M' => 60.0,
            'S' => 1.0,
            '0'..='9' | '.' => {
                number.push(c);
                continue;
            }
            _ => return None,
        };
        seconds += number.parse::<f64>().ok()? * unit;
        number.clear();
    }
    let length = std::time::Duration::try_from_secs_f64(seconds).ok()?;
    let ms = u64::try_from(length.as_millis()).ok()?;
    (number.is_empty() && ms > 0 && ms < 100 * 3_600_000).then(|| Length::from_ms(ms))
}

/// The name of a person, who may be stated elsewhere on the page and only pointed at here.
fn person(author: &Value, all: &[Value]) -> Option<String> {
    let one = author.get(0).unwrap_or(author);
    let id = one.get("@id").and_then(Value::as_str);
    let elsewhere = || all.iter().find(|item| id.is_some() && item.get("@id").and_then(Value::as_str) == id);
    let own = one.get("name").and_then(Value::as_str).or_else(|| one.as_str());
    own.or_else(|| elsewhere()?.get("name")?.as_str()).map(str::to_owned)
}

/// The name that a value holds: a text, a thing with a name or an address, or the first of several.
fn name(value: Option<&Value>) -> Option<String> {
    let value = value?;
    let one = value.get(0).unwrap_or(value);
    let text = one.get("name").or_else(|| one.get("@id")).unwrap_or(one).as_str()?;
    Some(text.to_owned()).filter(|text| !text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_as_iso_8601_writes_them() {
        for (text, seconds) in [
            ("PT1M12S", Some(72)),
            ("PT00H02M34S", Some(154)),
            ("P00H02M34S", Some(154)),
            ("PT1H", Some(3600)),
            ("PT72S", Some(72)),
            ("PT0S", None),
            ("1:12", None),
            ("PT1M12", None),
            ("P1Y", None),
            ("PT99999999999H", None),
        ] {
            assert_eq!(duration(text), seconds.map(|seconds: u64| Length::from_ms(seconds * 1000)), "{text}");
        }
    }
}
