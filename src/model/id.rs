//! The name by which an album is known to files and commands.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::written::from_text;

/// An album's id: a slug such as `joker-2019`; no spaces, no slashes, never empty, at most 200 bytes.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(Arc<str>);

/// Why a text cannot be an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" cannot be an id: write it without spaces and slashes, such as joker-2019")]
pub struct NotAnId(String);

impl Id {
    /// The id that reads `slug`.
    pub fn new(slug: &str) -> Result<Self, NotAnId> {
        let fits = !slug.is_empty() && slug.len() <= 200 && !slug.starts_with(['.', '-']);
        let clean = super::text::clean_line(slug) == slug && !slug.contains(['/', '\\']);
        if fits && clean && !slug.contains(char::is_whitespace) {
            return Ok(Self(slug.into()));
        }
        Err(NotAnId(super::text::clean_line(slug).chars().take(60).collect()))
    }
}

impl Default for Id {
    /// The id of an album whose title has no letter.
    fn default() -> Self {
        Self("album".into())
    }
}

impl Deref for Id {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "an id in quotes, like \"joker-2019\"", Self::new)
    }
}

#[cfg(test)]
impl schemars::JsonSchema for Id {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "id".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "minLength": 1, "maxLength": 200, "pattern": r"^[^\s/\\.\-][^\s/\\]*$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_safe_as_a_file_name() {
        for good in ["joker-2019", "1917-2019", "a", "千と千尋-2001", "v1.5_x"] {
            assert!(Id::new(good).is_ok(), "{good}");
        }
        for bad in ["", "..", "../x", "a/b", "a\\b", "a b", "-x", "a\u{1b}", &"x".repeat(201)] {
            assert!(Id::new(bad).is_err(), "{bad}");
        }
    }
}
