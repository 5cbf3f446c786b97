//! What the head of an article says: the front matter of Markdown, the tags of a web page and its JSON-LD.

use html5gum::StartTag;
use serde_json::Value;

use super::html::{Walk, attribute};
use super::piece::Head;

impl Walk {
    /// What the head of the page says: its title, author, address and site.
    pub(super) fn head(&mut self, name: &str, tag: &StartTag<usize>) {
        match name {
            "title" if self.page.head.title.is_none() && !self.open.iter().any(|o| o.name == "svg") => {
                self.title = Some(String::new());
            }
            "script" if attribute(tag, "type").is_some_and(|kind| kind.contains("ld+json")) => {
                self.data = Some(String::new());
            }
            "link" => self.link(tag),
            "meta" => self.meta(tag),
            _ => {}
        }
    }

    fn link(&mut self, tag: &StartTag<usize>) {
        match attribute(tag, "rel").as_deref() {
            Some("canonical") => say(&mut self.page.head.source, attribute(tag, "href").filter(|to| is_address(to))),
            Some("author") => self.author(attribute(tag, "title")),
            Some(_) | None => {}
        }
    }

    fn meta(&mut self, tag: &StartTag<usize>) {
        let key = ["property", "name", "itemprop"].iter().find_map(|key| attribute(tag, key)).unwrap_or_default();
        let value = attribute(tag, "content").filter(|value| !value.trim().is_empty());
        let head = &mut self.page.head;
        match key.to_ascii_lowercase().as_str() {
            "og:title" => head.title = value.or(head.title.take()),
            "og:url" => say(&mut head.source, value.filter(|to| is_address(to))),
            "og:site_name" => say(&mut head.site, value),
            "author" | "article:author" | "dc.creator" | "parsely-author" => self.author(value),
            _ => {}
        }
    }

    fn author(&mut self, name: Option<String>) {
        say(&mut self.page.head.author, name.filter(|name| !name.starts_with("http") && !name.starts_with('@')));
    }

    /// What JSON-LD states: the author and the headline of an article, the album of a review.
    pub(super) fn structured_data(&mut self) {
        let Some(data) = self.data.take().and_then(|data| serde_json::from_str::<Value>(&data).ok()) else { return };
        let items = match (data.get("@graph").and_then(Value::as_array), data.as_array()) {
            (Some(items), _) | (None, Some(items)) => items.clone(),
            (None, None) => vec![data],
        };
        for item in items.iter().take(100) {
            self.item(item);
        }
    }

    fn item(&mut self, item: &Value) {
        let is = |kind: &str| match item.get("@type") {
            Some(Value::Array(kinds)) => kinds.iter().any(|one| one == kind),
            one => one.and_then(Value::as_str) == Some(kind),
        };
        if is("WebSite") {
            say(&mut self.page.head.site, name(item.get("name")));
        }
        if is("MusicAlbum") {
            self.album(item);
        }
        if let Some(reviewed) = item.get("itemReviewed") {
            self.album(reviewed);
        }
        if ["Article", "BlogPosting", "NewsArticle", "Review", "CriticReview"].iter().any(|kind| is(kind)) {
            say(&mut self.page.head.title, name(item.get("headline")));
            let address = name(item.get("url")).or_else(|| name(item.get("mainEntityOfPage")));
            say(&mut self.page.head.source, address.filter(|to| is_address(to)));
            self.author(name(item.get("author")));
        } else if item.get("headline").is_some() || item.get("author").is_some() {
            self.author(name(item.get("author")));
        }
    }

    /// An album that is stated as one.
    fn album(&mut self, album: &Value) {
        let head = &mut self.page.head;
        say(&mut head.album, name(album.get("name")));
        say(&mut head.composers, name(album.get("byArtist")));
        say(&mut head.label, name(album.get("recordLabel")));
    }
}

impl Head {
    /// Takes what one field of a front matter says.
    pub(super) fn say(&mut self, key: &str, value: &str) {
        let slot = match key.to_ascii_lowercase().as_str() {
            "title" => &mut self.title,
            "author" | "by" | "reviewer" => &mut self.author,
            "album" => &mut self.album,
            "composer" | "composers" | "music" => &mut self.composers,
            "label" => &mut self.label,
            "film" | "movie" | "game" | "series" | "work" => &mut self.work,
            "year" => &mut self.year,
            "canonical" | "canonical_url" | "canonicalurl" | "url" | "source" | "link" if is_address(value) => {
                &mut self.source
            }
            _ => return,
        };
        let value = value.trim_matches(['[', ']']).replace(['"', '\''], "");
        if slot.is_none() && !value.trim().is_empty() && !value.starts_with(['{', '|', '>']) {
            *slot = Some(value.trim().to_owned());
        }
    }

    /// Folds the white space in what was said.
    pub(super) fn tidy(&mut self) {
        for slot in [&mut self.title, &mut self.author, &mut self.source, &mut self.site, &mut self.album] {
            let tidy = slot.take().map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
            *slot = tidy.filter(|text| !text.is_empty());
        }
    }
}

/// The name that a value of JSON-LD holds: a text, a thing with a name or an address, or the first of several.
fn name(value: Option<&Value>) -> Option<String> {
    let value = value?;
    let one = value.get(0).unwrap_or(value);
    let text = one.get("name").or_else(|| one.get("@id")).unwrap_or(one).as_str()?;
    Some(text.to_owned()).filter(|text| !text.trim().is_empty())
}

fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

fn say(slot: &mut Option<String>, value: Option<String>) {
    *slot = slot.take().or(value);
}
