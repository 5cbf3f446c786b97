//! What the head of a web page says of it: its title, its author, its address, its site.

use html5gum::StartTag;

use super::attribute;
use super::walk::Walk;
use crate::import::article::byline;
use crate::import::article::folded::fold;
use crate::import::article::people;

impl Walk {
    /// What a tag of the head says.
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
            "og:site_name" | "application-name" => say(&mut head.site, value),
            "music:release_date" => say(&mut head.released, value),
            "article:tag" | "article:section" => head.tags.extend(value),
            "author" | "article:author" | "dc.creator" | "parsely-author" => self.author(value),
            _ => {}
        }
    }

    /// Takes the name of the author, unless it is an address or stands for nobody.
    pub(super) fn author(&mut self, name: Option<String>) {
        let is_one = |name: &String| {
            !name.starts_with("http") && !name.starts_with('@') && !name.contains(".com") && !people::is_nobody(name)
        };
        say(&mut self.page.head.author, name.filter(is_one));
    }

    /// Takes the name that the element just left holds, without "by" before it and the day behind it.
    pub(super) fn names_author(&mut self) {
        let Some(text) = self.byline.take() else { return };
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = byline::byline(&text).unwrap_or_else(|| without_by(&text).to_owned());
        let fits = (1..=4).contains(&name.split_whitespace().count())
            && name.chars().count() <= 40
            && name.chars().any(char::is_alphabetic)
            && !name.contains([':', '|', '@', '/', ',']);
        if fits && !people::is_nobody(&name) {
            say(&mut self.page.head.byline, Some(name));
        }
    }
}

/// A name without the small word that leads to it: `by admin`.
fn without_by(text: &str) -> &str {
    let folded = fold(text);
    let leads = byline::BY.iter().chain(&["da ", "przez ", "от "]).filter(|by| folded.starts_with(**by));
    let wide = leads.map(|by| by.chars().count()).max().unwrap_or_default();
    text.char_indices().nth(wide).and_then(|(at, _)| text.get(at..)).unwrap_or_default().trim()
}

pub(super) fn is_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

pub(super) fn say(slot: &mut Option<String>, value: Option<String>) {
    *slot = slot.take().or(value);
}
