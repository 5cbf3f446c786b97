//! YAML as a tree that remembers where everything stands and how it was spelled: `1917` may be a year or a title.

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span};
use serde_json::Value;

use super::faults::Spot;

/// Levels of nesting that are read.
const DEEPEST: usize = 128;

/// A piece of YAML.
#[derive(Debug, PartialEq)]
pub(super) struct Node {
    /// Line and column in the article.
    pub(super) at: (usize, usize),
    pub(super) kind: Kind,
}

#[derive(Debug, PartialEq)]
pub(super) enum Kind {
    /// A text as it was spelled, without quotes.
    Plain(String),
    Quoted(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

impl Node {
    /// Whether nothing is said.
    pub(super) fn is_null(&self) -> bool {
        matches!(&self.kind, Kind::Plain(text) if matches!(&**text, "" | "~" | "null" | "Null" | "NULL"))
    }

    /// The text, of whatever type YAML would take it for; nothing for a list or a mapping.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Plain(text) | Kind::Quoted(text) => Some(text),
            Kind::List(_) | Kind::Map(_) => None,
        }
    }

    /// The same as JSON. Numbers keep their spelling.
    pub(super) fn into_value(self) -> Value {
        if self.is_null() {
            return Value::Null;
        }
        match self.kind {
            Kind::Plain(text) => plain(text),
            Kind::Quoted(text) => Value::String(text),
            Kind::List(items) => items.into_iter().map(Self::into_value).collect(),
            Kind::Map(members) => members.into_iter().map(|(name, node)| (name, node.into_value())).collect(),
        }
    }
}

fn plain(text: String) -> Value {
    match &*text {
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => text.parse().map_or(Value::String(text), Value::Number),
    }
}

/// The tree of `yaml`, whose first line is line `first` of the article; nothing where nothing is written.
pub(super) fn read(yaml: &str, first: usize) -> Result<Option<Node>, Spot> {
    let mut reading = Reading { parser: Parser::new_from_str(yaml), first };
    loop {
        match reading.next()? {
            (Event::StreamEnd, _) => return Ok(None),
            (Event::Nothing | Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd, _) => {}
            (event, at) => return reading.node(event, at, 0).map(Some),
        }
    }
}

struct Reading<'a> {
    parser: Parser<'a, saphyr_parser::StrInput<'a>>,
    first: usize,
}

impl<'a> Reading<'a> {
    fn next(&mut self) -> Result<(Event<'a>, (usize, usize)), Spot> {
        match self.parser.next_event() {
            Some(Ok((event, Span { start, .. }))) => Ok((event, self.place(start))),
            Some(Err(error)) => {
                Err(spot(self.place(*error.marker()), format!("the front matter is no YAML: {}", error.info())))
            }
            None => Ok((Event::StreamEnd, (self.first, 1))),
        }
    }

    fn place(&self, marker: Marker) -> (usize, usize) {
        (self.first + marker.line().max(1) - 1, marker.col() + 1)
    }

    fn node(&mut self, event: Event<'a>, at: (usize, usize), depth: usize) -> Result<Node, Spot> {
        if depth > DEEPEST {
            return Err(spot(at, format!("is nested more than {DEEPEST} deep")));
        }
        let kind = match event {
            Event::Scalar(text, ScalarStyle::Plain, _, None) => Kind::Plain(text.into_owned()),
            Event::Scalar(text, ..) => Kind::Quoted(text.into_owned()),
            Event::SequenceStart(..) => Kind::List(self.list(depth)?),
            Event::MappingStart(..) => Kind::Map(self.map(depth)?),
            Event::Alias(_) => {
                return Err(spot(at, "an alias (*) is not read: write the value out, or put quotes around it"));
            }
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd
            | Event::SequenceEnd
            | Event::MappingEnd => Kind::Plain(String::new()),
        };
        Ok(Node { at, kind })
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Node>, Spot> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd | Event::StreamEnd, _) => return Ok(items),
                (event, at) => items.push(self.node(event, at, depth + 1)?),
            }
        }
    }

    fn map(&mut self, depth: usize) -> Result<Vec<(String, Node)>, Spot> {
        let mut members: Vec<(String, Node)> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        loop {
            let (name, at) = match self.next()? {
                (Event::MappingEnd | Event::StreamEnd, _) => return Ok(members),
                (Event::Scalar(name, ..), at) => (name.into_owned(), at),
                (_, at) => return Err(spot(at, "a name is expected here, such as title:")),
            };
            let (event, value_at) = self.next()?;
            let node = self.node(event, value_at, depth + 1)?;
            if !seen.insert(name.clone()) {
                return Err(spot(at, format!("\"{name}\" stands here twice: keep one")));
            }
            members.push((name, node));
        }
    }
}

fn spot((line, column): (usize, usize), message: impl Into<String>) -> Spot {
    Spot { line, column, message: message.into() }
}
