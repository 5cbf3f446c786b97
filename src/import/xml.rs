//! XML as it is found in the wild, read into a tree: bare `&` and `<`, HTML's entities, ends that are missing or cross,
//! text before and after. Nothing is expanded, fetched or believed; depth and size are bounded.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::resolve_html5_entity;
use quick_xml::events::{BytesRef, Event};

use super::notes::Notes;

/// Elements within elements; what lies deeper counts as part of the deepest.
const DEEPEST: usize = 256;
/// The most elements that are kept.
const MOST: usize = 1_000_000;

/// An element: its name in lower case without a prefix, where it begins, and what is in it.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub name: String,
    /// The line on which it begins, from 1.
    pub line: usize,
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

    /// The element as the JSON that MusicBrainz makes of the same: a list where its name says so, else an object; a text
    /// where nothing is inside.
    pub(super) fn to_json(&self) -> serde_json::Value {
        if self.elements().next().is_none() {
            return self.own_text().into();
        }
        if self.name.ends_with("-list") || self.name == "artist-credit" {
            return self.elements().map(Self::to_json).collect();
        }
        let fields = self.elements().map(|inner| (inner.name.clone(), inner.to_json()));
        serde_json::Value::Object(fields.collect())
    }

    fn push(&mut self, text: &str) {
        match self.nodes.last_mut() {
            Some(Node::Text(last)) => last.push_str(text),
            _ => self.nodes.push(Node::Text(text.to_owned())),
        }
    }
}

/// The elements of `text`, in a root without a name.
pub(super) fn read(text: &str, notes: &mut Notes) -> Element {
    let sound = mend(text);
    let mut reader = Reader::from_str(&sound);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    let mut tree = Tree::default();
    let (mut place, mut line) = (0, 1);
    loop {
        let event = reader.read_event();
        let now = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX).min(sound.len());
        match event {
            Ok(Event::Eof) => break,
            Ok(event) => tree.take(&event, line),
            Err(error) => {
                notes.line(line, format!("is not whole XML from here on: {error}"));
                break;
            }
        }
        line += memchr::memchr_iter(b'\n', sound.as_bytes().get(place..now).unwrap_or_default()).count();
        place = now;
        if tree.count > MOST {
            notes.line(line, format!("has more than {MOST} elements: what follows is left out"));
            break;
        }
    }
    tree.close(notes)
}

/// The tree while it grows: the elements that are open, outermost first.
#[derive(Default)]
struct Tree {
    root: Element,
    open: Vec<Element>,
    /// How many elements are open beyond the deepest.
    beyond: usize,
    count: usize,
}

impl Tree {
    fn take(&mut self, event: &Event<'_>, line: usize) {
        match event {
            Event::Start(start) => self.start(start.local_name().as_ref(), line),
            Event::Empty(start) => {
                self.start(start.local_name().as_ref(), line);
                self.end(start.local_name().as_ref());
            }
            Event::End(end) => self.end(end.local_name().as_ref()),
            Event::Text(text) => self.innermost().push(&text.borrow().into_inner()),
            Event::CData(text) => self.innermost().push(&text.borrow().into_inner()),
            Event::GeneralRef(name) => self.innermost().push(&resolved(name)),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Eof => {}
        }
    }

    fn innermost(&mut self) -> &mut Element {
        self.open.last_mut().unwrap_or(&mut self.root)
    }

    fn start(&mut self, name: &str, line: usize) {
        self.count += 1;
        if self.open.len() >= DEEPEST {
            self.beyond += 1;
            return;
        }
        self.open.push(Element { name: name.to_ascii_lowercase(), line, nodes: Vec::new() });
    }

    /// Ends the innermost element of this name, and with it those inside it that were left open. An end without a
    /// beginning is passed over.
    fn end(&mut self, name: &str) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let Some(from) = self.open.iter().rposition(|element| element.name.eq_ignore_ascii_case(name)) else { return };
        while self.open.len() > from {
            self.end_innermost();
        }
    }

    fn end_innermost(&mut self) {
        if let Some(element) = self.open.pop() {
            self.innermost().nodes.push(Node::Element(element));
        }
    }

    fn close(mut self, notes: &mut Notes) -> Element {
        if let Some(element) = self.open.first() {
            notes.line(
                element.line,
                format!("<{}> is not closed: the file may be cut", super::notes::short(&element.name)),
            );
        }
        // A text without its end may be cut in two: half a title or half a length is worse than none.
        if self.open.len() > 2 && self.open.last().is_some_and(|last| last.elements().next().is_none()) {
            self.open.pop();
        }
        while !self.open.is_empty() {
            self.end_innermost();
        }
        self.root
    }
}

/// What an entity stands for: one of HTML's, or a character's number; else it stays as it is written.
fn resolved(entity: &BytesRef<'_>) -> String {
    let name = entity.borrow().into_inner();
    match entity.resolve_char_ref() {
        Ok(Some(c)) => c.to_string(),
        Ok(None) | Err(_) => resolve_html5_entity(&name).map_or_else(|| format!("&{name};"), str::to_owned),
    }
}

/// `text` with each `&` and `<` escaped that begins no entity and no tag.
fn mend(text: &str) -> Cow<'_, str> {
    let mut mended = String::new();
    let mut done = 0;
    let mut from = 0;
    while let Some(at) = memchr::memchr2(b'&', b'<', text.as_bytes().get(from..).unwrap_or_default()) {
        let at = from + at;
        let rest = text.get(at..).unwrap_or_default();
        from = at + 1;
        if let Some(end) = verbatim(rest) {
            from = at + end;
        } else if !begins_entity(rest) && !begins_tag(rest) {
            mended.push_str(text.get(done..at).unwrap_or_default());
            mended.push_str(if rest.starts_with('&') { "&amp;" } else { "&lt;" });
            done = from;
        }
    }
    if done == 0 {
        return text.into();
    }
    mended.push_str(text.get(done..).unwrap_or_default());
    mended.into()
}

/// The end of a comment or a CDATA section that `rest` begins with: nothing in them is mended.
fn verbatim(rest: &str) -> Option<usize> {
    let end = |start: &str, end: &str| {
        let inside = rest.strip_prefix(start)?;
        Some(inside.find(end).map_or(rest.len(), |at| start.len() + at + end.len()))
    };
    end("<!--", "-->").or_else(|| end("<![CDATA[", "]]>"))
}

fn begins_entity(rest: &str) -> bool {
    let Some(name) = rest.strip_prefix('&') else { return false };
    let name = name.strip_prefix('#').unwrap_or(name);
    let end = name.bytes().take(33).position(|b| !b.is_ascii_alphanumeric()).unwrap_or(0);
    end > 0 && name.as_bytes().get(end) == Some(&b';')
}

fn begins_tag(rest: &str) -> bool {
    let Some(inside) = rest.strip_prefix('<') else { return false };
    let doctype = || inside.get(..8).is_some_and(|word| word.eq_ignore_ascii_case("!doctype"));
    let name = inside.strip_prefix('/').unwrap_or(inside);
    inside.starts_with('?') || doctype() || name.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::*;
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
