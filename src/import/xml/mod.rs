//! XML as it is found in the wild, read into a tree: bare `&` and `<`, HTML's entities, ends that are missing or cross,
//! text before and after. Nothing is expanded, fetched or believed; depth and size are bounded.

mod grow;
mod mend;
mod to_json;

pub(super) use grow::read;

/// An element: its name in lower case without a prefix, where it begins, and what is in it.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub name: String,
    /// The line on which it begins, from 1.
    pub line: usize,
    /// The few attributes that mean something to a reader: names and values.
    attributes: Vec<(&'static str, String)>,
    nodes: Vec<Node>,
}

#[derive(Debug)]
enum Node {
    Text(String),
    Element(Element),
}

impl Element {
    /// The elements right inside it.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.nodes.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The elements right inside it that have this name.
    pub(super) fn named(&self, name: &str) -> impl Iterator<Item = &Element> {
        self.elements().filter(move |element| element.name == name)
    }

    /// The first element of this name at any depth: an end may be missing, so that a field lies in the one before it.
    pub(super) fn anywhere(&self, name: &str) -> Option<&Element> {
        self.named(name).next().or_else(|| self.elements().find_map(|inner| inner.anywhere(name)))
    }

    /// The text of the first element of this name right inside it, where it is not blank.
    pub(super) fn field(&self, name: &str) -> Option<String> {
        self.named(name).map(Element::own_text).find(|text| !text.is_empty())
    }

    /// All text in it, trimmed; HTML's breaks are line breaks.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        self.gather(&mut text);
        text.trim().to_owned()
    }

    fn gather(&self, text: &mut String) {
        for node in &self.nodes {
            match node {
                Node::Text(part) => text.push_str(part),
                Node::Element(inner) => {
                    text.push_str(if matches!(inner.name.as_str(), "br" | "p" | "li") { "\n" } else { "" });
                    inner.gather(text);
                }
            }
        }
    }

    /// The text right inside it, before any other element begins.
    pub(super) fn own_text(&self) -> String {
        let texts = self.nodes.iter().map_while(|node| match node {
            Node::Text(text) => Some(text.as_str()),
            Node::Element(_) => None,
        });
        texts.collect::<String>().trim().to_owned()
    }

    fn push(&mut self, text: &str) {
        match self.nodes.last_mut() {
            Some(Node::Text(last)) => last.push_str(text),
            _ => self.nodes.push(Node::Text(text.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::notes::Notes;
    use proptest::prelude::*;

    fn tree(text: &str) -> Element {
        read(text, &mut Notes::new("x"))
    }

    #[test]
    fn what_begins_no_entity_and_no_tag_is_text() {
        for (text, said) in [
            ("<a>Love & Death</a>", "Love & Death"),
            ("<a>I <3 you & me</a>", "I <3 you & me"),
            ("<a>caf&eacute; &#233; &#xE9; &amp; &nope; &;</a>", "café é é & &nope; &;"),
            ("<a><![CDATA[AT&T <3]]> x</a>", "AT&T <3 x"),
            ("<a><!-- & < -->x</a>", "x"),
            ("<a>a<br/>b<BR>c</a>", "a\nb\nc"),
        ] {
            assert_eq!(tree(text).anywhere("a").unwrap().text(), said, "{text}");
        }
    }

    #[test]
    fn ends_may_be_missing_or_cross() {
        let root = tree("<a><b>one<c>two</b></x></c><B>three</B>\n<d>four");
        let a = root.named("a").next().unwrap();
        assert_eq!(a.field("b").as_deref(), Some("one"));
        assert_eq!(a.anywhere("c").unwrap().text(), "two");
        assert_eq!((a.anywhere("d").unwrap().line, a.anywhere("d").unwrap().text().as_str()), (2, "four"));
    }

    #[test]
    fn no_depth_is_too_deep() {
        let deep = "<a>".repeat(200_000) + "x" + &"</a>".repeat(200_000);
        assert!(tree(&deep).anywhere("a").is_some());
        assert!(tree(&"<a b='".repeat(100_000)).elements().next().is_none());
    }

    proptest! {
        #[test]
        fn nothing_breaks_it(text in "[<>/&;!\\[\\]\\-?a-c\" \n#x0-9é]{0,80}") {
            tree(&text);
        }
    }
}
