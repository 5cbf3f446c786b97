//! A review: what there is to read about an album, scene by scene, and which tracks each scene is about.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::written::from_text;
use super::{Extra, Length, Line, Prose};

/// Prose about a score.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(expecting = "a review in braces")]
pub struct Review {
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Line>,
    /// Where it stands, or the page that it leans on most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Line>,
    /// Every page that it draws its facts from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Line>,
    /// What the score is, before the scenes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Prose>,
    /// The scenes in the film's order.
    #[serde(default)]
    pub scenes: Vec<Scene>,
    /// What to think of it, after the scenes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Prose>,
    /// Fields that this version does not know.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// One scene of the film and its music.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(expecting = "a scene in braces")]
pub struct Scene {
    /// Its label.
    pub title: Line,
    /// When it comes in the film; left out when it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Length>,
    /// The tracks it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tracks: Vec<TrackRef>,
    /// The themes that are heard in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Line>,
    /// What the music does.
    #[serde(default)]
    pub text: Prose,
    /// Fields that this version does not know.
    #[serde(flatten, skip_serializing_if = "Extra::is_empty")]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

impl Scene {
    /// What it is called where it is listed, also without a label.
    pub fn label(&self) -> &str {
        if self.title.is_empty() { "Untitled scene" } else { &self.title }
    }
}

/// A track as scenes name it: `disc.number`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TrackRef {
    /// The disc, from 1.
    pub disc: u16,
    /// The number on the disc.
    pub number: u32,
}

impl fmt::Display for TrackRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.disc, self.number)
    }
}

/// Why a text names no track.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" names no track: write disc.number, like 1.14")]
pub struct NotATrackRef(String);

impl FromStr for TrackRef {
    type Err = NotATrackRef;

    fn from_str(text: &str) -> Result<Self, NotATrackRef> {
        let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        text.split_once('.')
            .filter(|(disc, number)| plain(disc) && plain(number))
            .and_then(|(disc, number)| Some(Self { disc: disc.parse().ok()?, number: number.parse().ok()? }))
            .ok_or_else(|| NotATrackRef(super::text::clean_line(text).chars().take(40).collect()))
    }
}

impl Serialize for TrackRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for TrackRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a track in quotes, like \"1.14\"", str::parse)
    }
}

#[cfg(test)]
impl schemars::JsonSchema for TrackRef {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "track".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "description": "disc.number", "pattern": r"^[0-9]+\.[0-9]+$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_track_is_named_by_disc_and_number() {
        assert_eq!("2.14".parse(), Ok(TrackRef { disc: 2, number: 14 }));
        for bad in ["", "14", "1.", ".1", "1.2.3", "+1.2", "1.x", "99999.1"] {
            assert!(bad.parse::<TrackRef>().is_err(), "{bad}");
        }
    }
}
