//! What the head of a web page says: title, author, address, from its tags and its JSON-LD.

use html5gum::StartTag;

use super::html::{Walk, attribute};

impl Walk {
    /// What the head of the page says: its title, author and address.
    pub(super) fn head(&mut self, name: &str, tag: &StartTag<usize>) {
        match name {
            "title" if self.page.head.title.is_none() && !self.open.iter().any(|o| o.name == "svg") => {
                self.title = Some(String::new());
            }
            "script" if attribute(tag, "type").is_some_and(|kind| kind.contains("ld+json")) => {
                self.data = Some(String::new());
            }
            "link" if attribute(tag, "rel").is_some_and(|rel| rel == "canonical") => {
                say(&mut self.page.head.source, attribute(tag, "href"));
            }
            "meta" => self.meta(tag),
            _ => {}
        }
    }

    fn meta(&mut self, tag: &StartTag<usize>) {
        let key =
            attribute(tag, "property").or_else(|| attribute(tag, "name")).unwrap_or_default().to_ascii_lowercase();
        let value = attribute(tag, "content").filter(|value| !value.trim().is_empty());
        match key.as_str() {
            "og:title" => self.page.head.title = value.or(self.page.head.title.take()),
            "og:url" => say(&mut self.page.head.source, value),
            "author" | "article:author" | "dc.creator" => {
                say(&mut self.page.head.author, value.filter(|v| !v.starts_with("http")));
            }
            _ => {}
        }
    }

    /// The author that JSON-LD names.
    pub(super) fn structured_data(&mut self) {
        let Some(data) = self.data.take().and_then(|data| serde_json::from_str::<serde_json::Value>(&data).ok()) else {
            return;
        };
        let items = data.get("@graph").and_then(|graph| graph.as_array().cloned()).unwrap_or_else(|| vec![data]);
        for item in &items {
            let author = item.get("author").map(|author| author.get(0).unwrap_or(author));
            let name = author.and_then(|author| author.get("name").unwrap_or(author).as_str());
            say(&mut self.page.head.author, name.map(str::to_owned));
        }
    }
}

fn say(slot: &mut Option<String>, value: Option<String>) {
    *slot = slot.take().or(value);
}
