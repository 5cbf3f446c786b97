//! The tags of one file, its length, and the tracks inside it where it holds several.

use std::io::{Read, Seek, SeekFrom};

use lofty::config::{GlobalOptions, ParseOptions, apply_global_options};
use lofty::file::{AudioFile, FileType, TaggedFile, TaggedFileExt};
use lofty::probe::Probe;
use lofty::tag::{ItemKey, Tag};

use super::bounded::Bounded;
use super::parts::{self, Part};
use crate::import::clock;
use crate::model::Length;

/// The most bytes that one item of a tag may take in memory.
const ITEM: usize = 16 << 20;
/// How far zeros may reach from the beginning before a file is taken for one without sound.
const SILENCE: u64 = 64 << 10;

/// What a file tells of itself. What it does not tell is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tags {
    pub(super) album: Option<String>,
    pub(super) title: Option<String>,
    /// As written: `1`, `1/2`.
    pub(super) disc: Option<String>,
    /// As written: `01`, `01/12`, `A1`.
    pub(super) number: Option<String>,
    pub(super) composers: Vec<String>,
    pub(super) album_artists: Vec<String>,
    pub(super) artists: Vec<String>,
    pub(super) released: Option<String>,
    pub(super) label: Option<String>,
    /// Measured, never what a tag claims.
    pub length: Option<Length>,
    /// Whether the length was reckoned from the bitrate, which may be far off.
    pub(super) estimated: bool,
    /// Why there is no length.
    pub(super) unmeasured: Option<String>,
    /// The cue sheet inside.
    pub(super) cue: Option<String>,
    /// The chapters inside.
    pub(super) parts: Vec<Part>,
}

/// A file taken apart.
pub(super) struct Opened {
    pub(super) tagged: TaggedFile,
    pub(super) cue: Option<String>,
    pub(super) parts: Vec<Part>,
}

/// The tags of the file that is called `name`; else why there are none.
pub fn read(name: &str, reader: impl Read + Seek) -> Result<Tags, String> {
    apply_global_options(GlobalOptions::new().allocation_limit(ITEM));
    let mut reader = Bounded::new(reader);
    refuse_silence(&mut reader)?;
    let promised = super::kind(name).ok_or("is no audio file")?;
    let probe = Probe::with_file_type(&mut reader, promised).guess_file_type().map_err(|error| refused(&error))?;
    let kind = probe.file_type().unwrap_or(promised);
    let options = ParseOptions::new().read_properties(true).read_cover_art(false);
    let (opened, unmeasured) = match open(kind, &mut reader, options) {
        Ok(opened) => (opened, None),
        Err(error) => {
            (open(kind, &mut reader, options.clone().read_properties(false)).map_err(|_| error.clone())?, Some(error))
        }
    };
    let estimated = match kind {
        FileType::Mpeg => !parts::is_measured(&mut reader).unwrap_or(false),
        FileType::Aac => true,
        _ => false,
    };
    Ok(tags(opened, estimated, unmeasured))
}

fn open<R: Read + Seek>(kind: FileType, reader: &mut R, options: ParseOptions) -> Result<Opened, String> {
    reader.seek(SeekFrom::Start(0)).map_err(|error| refused(&error))?;
    parts::open(kind, reader, options)
}

/// What a reader says, as the end of a sentence about the file.
pub(super) fn refused(error: &dyn std::error::Error) -> String {
    format!("cannot be read as audio: {error}")
}

fn refuse_silence(reader: &mut (impl Read + Seek)) -> Result<(), String> {
    let mut head = Vec::new();
    reader.by_ref().take(SILENCE).read_to_end(&mut head).map_err(|error| refused(&error))?;
    match head.iter().all(|byte| *byte == 0) {
        true if head.is_empty() => Err("is empty".to_owned()),
        true => Err("holds zeros where sound should begin: it is no audio file".to_owned()),
        false => Ok(()),
    }
}

fn tags(Opened { tagged, cue, parts }: Opened, estimated: bool, unmeasured: Option<String>) -> Tags {
    let first = |keys: &[ItemKey]| keys.iter().find_map(|key| all(&tagged, *key).into_iter().next());
    let each = |key| all(&tagged, key);
    let ms = u64::try_from(tagged.properties().duration().as_millis()).unwrap_or(0);
    let length = clock::from_ms(ms).filter(|_| unmeasured.is_none());
    Tags {
        album: first(&[ItemKey::AlbumTitle]),
        title: first(&[ItemKey::TrackTitle]),
        disc: first(&[ItemKey::DiscNumber]),
        number: first(&[ItemKey::TrackNumber]),
        composers: each(ItemKey::Composer),
        album_artists: each(ItemKey::AlbumArtist),
        artists: each(ItemKey::TrackArtist),
        released: first(&[ItemKey::RecordingDate, ItemKey::Year, ItemKey::ReleaseDate, ItemKey::OriginalReleaseDate]),
        label: first(&[ItemKey::Label, ItemKey::Publisher]),
        estimated: estimated && length.is_some(),
        length,
        unmeasured,
        cue,
        parts,
    }
}

/// What the tags say under `key`: the first of them that says anything, the kind's own before the others.
fn all(tagged: &TaggedFile, key: ItemKey) -> Vec<String> {
    let tags = tagged.primary_tag().into_iter().chain(tagged.tags());
    let said =
        |tag: &Tag| tag.get_strings(key).map(str::trim).filter(|said| !said.is_empty()).map(str::to_owned).collect();
    tags.map(said).find(|said: &Vec<String>| !said.is_empty()).unwrap_or_default()
}
