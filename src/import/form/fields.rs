//! The fields of one mapping of the front matter, taken out by name; what stays is what this version does not know.

use super::faults::Faults;
use super::node::{Kind, Node};
use crate::model::{Extra, Line};

/// Fields and their names, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Fields(Vec<(String, Node)>);

impl Fields {
    /// The fields of a mapping; none where nothing is said. A fault where it is something else.
    pub(super) fn of(node: Option<Node>, faults: &mut Faults) -> Self {
        match node {
            Some(Node { kind: Kind::Map(members), .. }) => Self(members),
            Some(node) if !node.is_null() => {
                faults.add(node.at, "names and values are expected here, such as title: Joker");
                Self::default()
            }
            Some(_) | None => Self::default(),
        }
    }

    /// Whether there is a field of this name that says anything.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(other, node)| other == name && !node.is_null())
    }

    /// Takes a field out, if it says anything.
    pub(super) fn take(&mut self, name: &str) -> Option<Node> {
        self.take_even_null(name).filter(|node| !node.is_null())
    }

    /// Takes a field out, even if it says nothing.
    pub(super) fn take_even_null(&mut self, name: &str) -> Option<Node> {
        let place = self.0.iter().position(|(other, _)| other == name)?;
        Some(self.0.remove(place).1)
    }

    /// Takes a line of text out.
    pub(super) fn line(&mut self, name: &str, faults: &mut Faults) -> Option<Line> {
        let node = self.take(name)?;
        line(&node, faults)
    }

    /// Takes a list of lines out; a single one may stand without a list around it.
    pub(super) fn lines(&mut self, name: &str, faults: &mut Faults) -> Vec<Line> {
        match self.take(name) {
            Some(Node { kind: Kind::List(items), .. }) => {
                items.iter().filter(|item| !item.is_null()).filter_map(|item| line(item, faults)).collect()
            }
            Some(node) => line(&node, faults).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// Takes a number out; `what` says what is expected.
    pub(super) fn number<T: std::str::FromStr>(&mut self, name: &str, what: &str, faults: &mut Faults) -> Option<T> {
        let node = self.take(name)?;
        let number = node.text().and_then(|text| text.trim().parse().ok());
        if number.is_none() {
            faults.add(node.at, format_args!("{what} is expected here"));
        }
        number
    }

    /// Refuses fields that stand elsewhere in an article.
    pub(super) fn refuse(&mut self, names: &[(&str, &str)], faults: &mut Faults) {
        for (name, place) in names {
            if let Some(node) = self.take_even_null(name) {
                faults.add(node.at, format_args!("\"{name}\" does not stand here: {place}"));
            }
        }
    }

    /// What nobody took.
    pub(super) fn rest(self) -> Extra {
        self.0.into_iter().map(|(name, node)| (name, node.into_value())).collect::<serde_json::Map<_, _>>().into()
    }

    /// What nobody took of two mappings.
    pub(super) fn rest_with(self, other: Self) -> Extra {
        Self(self.0.into_iter().chain(other.0).collect()).rest()
    }
}

fn line(node: &Node, faults: &mut Faults) -> Option<Line> {
    let line = node.text().map(Line::from);
    if line.is_none() {
        faults.add(
            node.at,
            "a text is expected here: put it in quotes if it begins with [ or { or holds a colon and a blank",
        );
    }
    line
}
