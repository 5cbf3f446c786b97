//! The XML of MusicBrainz and of Discogs as the JSON that they make of the same.

use serde_json::{Map, Value};

use super::Element;

/// Elements that hold one thing several times, beside those that are called a list.
const LISTS: [&str; 6] = ["artist-credit", "artists", "extraartists", "labels", "tracklist", "sub_tracks"];

impl Element {
    /// A list where its name says so; a text where nothing else is inside; else an object of what is inside and of its
    /// attributes.
    pub(in crate::import) fn to_json(&self) -> Value {
        if self.name.ends_with("-list") || LISTS.contains(&&*self.name) {
            return self.elements().map(Self::to_json).collect();
        }
        let text = self.own_text();
        if self.elements().next().is_none() && (self.attributes.is_empty() || !text.is_empty()) {
            return text.into();
        }
        let attributes = self.attributes.iter().map(|(name, value)| ((*name).to_owned(), value.as_str().into()));
        let mut fields: Map<String, Value> = attributes.collect();
        for inner in self.elements() {
            put(&mut fields, inner);
        }
        Value::Object(fields)
    }
}

/// Adds a field. Relations come in a list for each kind of things that they lead to: they are one list in JSON.
fn put(fields: &mut Map<String, Value>, element: &Element) {
    match (fields.get_mut(&element.name), element.to_json()) {
        (Some(Value::Array(known)), Value::Array(more)) => known.extend(more),
        (_, value) => drop(fields.insert(element.name.clone(), value)),
    }
}
