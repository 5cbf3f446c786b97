//! What things are: albums, tracks, lengths, reviews, and the library of them. No files, no screen, no threads;
//! beside std and serde only the Unicode tables.

pub mod album;
mod fault;
pub mod fold;
mod id;
pub mod json;
pub mod length;
pub mod library;
pub mod review;
pub mod text;
mod written;

pub use album::{Album, Kind, Track, Work};
pub use fault::Fault;
pub use id::Id;
pub use length::{Length, Total};
pub use library::{Entry, Library, Origin};
pub use review::{Review, Scene, TrackRef};
pub use text::{Line, Prose};

/// The fields of a JSON object that this version does not know, kept so that a save writes them back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extra(Option<Box<serde_json::Map<String, serde_json::Value>>>);

impl Extra {
    /// Whether there is nothing to keep.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The fields in their order.
    pub fn fields(&self) -> impl Iterator<Item = (&String, &serde_json::Value)> {
        self.0.iter().flat_map(|map| map.iter())
    }
}

impl From<serde_json::Map<String, serde_json::Value>> for Extra {
    fn from(fields: serde_json::Map<String, serde_json::Value>) -> Self {
        Self((!fields.is_empty()).then(|| Box::new(fields)))
    }
}

impl serde::Serialize for Extra {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Some(map) => map.serialize(serializer),
            None => serde_json::Map::new().serialize(serializer),
        }
    }
}

impl<'de> serde::Deserialize<'de> for Extra {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(serde_json::Map::deserialize(deserializer)?.into())
    }
}

#[cfg(test)]
mod schema;
