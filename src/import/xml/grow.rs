//! Grows the tree of elements from XML whose ends may be missing or cross; depth and size are bounded.

use quick_xml::Reader;
use quick_xml::escape::{resolve_html5_entity, unescape_with};
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::import::notes::{Notes, short};

use super::mend::mend;
use super::{Element, Node};

/// Elements within elements; what lies deeper counts as part of the deepest.
const DEEPEST: usize = 256;
/// The most elements that are kept.
const MOST: usize = 1_000_000;
/// The attributes that are kept: who or what it is, and of what kind.
const ATTRIBUTES: [&str; 2] = ["name", "type"];
/// The most attributes of an element that are looked at.
const MOST_ATTRIBUTES: usize = 64;

/// The elements of `text`, in a root without a name.
pub(in crate::import) fn read(text: &str, notes: &mut Notes) -> Element {
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
            Event::Start(start) => self.start(start, line),
            Event::Empty(start) => {
                self.start(start, line);
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

    fn start(&mut self, start: &BytesStart<'_>, line: usize) {
        self.count += 1;
        if self.open.len() >= DEEPEST {
            self.beyond += 1;
            return;
        }
        let name = start.local_name().as_ref().to_ascii_lowercase();
        self.open.push(Element { name, line, attributes: attributes(start), nodes: Vec::new() });
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
            notes.line(element.line, format!("<{}> is not closed: the file may be cut", short(&element.name)));
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

/// The attributes that are kept, with their entities resolved.
fn attributes(start: &BytesStart<'_>) -> Vec<(&'static str, String)> {
    let kept = |attribute: Attribute<'_>| {
        let name = ATTRIBUTES.iter().find(|name| **name == attribute.key.as_ref())?;
        let value = unescape_with(&attribute.value, resolve_html5_entity).map(std::borrow::Cow::into_owned);
        Some((*name, value.unwrap_or_else(|_| attribute.value.to_string())))
    };
    start.attributes().with_checks(false).take(MOST_ATTRIBUTES).filter_map(|read| kept(read.ok()?)).collect()
}

/// What an entity stands for: one of HTML's, or a character's number; else it stays as it is written.
fn resolved(entity: &BytesRef<'_>) -> String {
    let name = entity.borrow().into_inner();
    match entity.resolve_char_ref() {
        Ok(Some(c)) => c.to_string(),
        Ok(None) | Err(_) => resolve_html5_entity(&name).map_or_else(|| format!("&{name};"), str::to_owned),
    }
}
