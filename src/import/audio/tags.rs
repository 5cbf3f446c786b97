//! The tags of one file, its length, and the tracks inside it where it holds several.

use std::cell::Cell;
use std::io::{Read, Seek};
use std::panic::{self, AssertUnwindSafe};

use lofty::config::{GlobalOptions, ParseOptions, ParsingMode, apply_global_options};
use lofty::file::{AudioFile, FileType, TaggedFile, TaggedFileExt};
use lofty::probe::Probe;
use lofty::tag::{ItemKey, Tag};

use super::bounded::Bounded;
use super::letters::Letters;
use super::mp4;
use super::mpeg::{self, Frames};
use super::parts::{self, Inside};
use crate::import::clock;
use crate::model::Length;
use crate::model::text::clean_line;

/// The most bytes that one item of a tag may take in memory.
pub(super) const ITEM: usize = 16 << 20;
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
    /// Whether its letters are a guess.
    pub(super) guessed: bool,
    /// What could not be read of it, and why.
    pub(super) missing: Option<String>,
    /// What else is inside.
    pub(super) inside: Inside,
}

/// A file taken apart.
pub(super) struct Opened {
    pub(super) tagged: TaggedFile,
    pub(super) inside: Inside,
}

/// The tags of the file that is called `name`; else why there are none.
pub fn read(name: &str, reader: impl Read + Seek) -> Result<Tags, String> {
    apply_global_options(GlobalOptions::new().allocation_limit(ITEM));
    let mut reader = Bounded::new(reader);
    refuse_silence(&mut reader)?;
    let promised = super::kind(name).ok_or("is no audio file")?;
    if super::may_be_film(name) && mp4::is_film(&mut reader).unwrap_or_default() {
        return Err("is an MP4 film, of which no tags are read".to_owned());
    }
    reader.rewind().map_err(|error| refused(&error))?;
    let probe = Probe::with_file_type(&mut reader, promised).guess_file_type().map_err(|error| refused(&error))?;
    let kind = probe.file_type().unwrap_or(promised);
    let (opened, missing) = patiently(kind, &mut reader)?;
    let frames = match kind {
        FileType::Mpeg => mpeg::counted(&mut reader).unwrap_or_default(),
        FileType::Aac => Frames::Uncounted,
        _ => Frames::Counted { silence: 0 },
    };
    Ok(tags(opened, frames, missing))
}

/// Ways to read a file, ever less strict: one with a broken picture has a title still, one with broken tags a length.
const WAYS: [Way; 4] = [
    Way { mode: ParsingMode::BestAttempt, measured: true, tagged: true },
    Way { mode: ParsingMode::Relaxed, measured: true, tagged: true },
    Way { mode: ParsingMode::Relaxed, measured: false, tagged: true },
    Way { mode: ParsingMode::Relaxed, measured: true, tagged: false },
];

struct Way {
    mode: ParsingMode,
    measured: bool,
    tagged: bool,
}

/// Takes a file apart in the first way that it can be; also says what is missing of it.
fn patiently<R: Read + Seek>(kind: FileType, reader: &mut R) -> Result<(Opened, Option<String>), String> {
    let mut first = None;
    for Way { mode, measured, tagged } in WAYS {
        let options =
            ParseOptions::new().parsing_mode(mode).read_properties(measured).read_tags(tagged).read_cover_art(false);
        reader.rewind().map_err(|error| refused(&error))?;
        let missing = match (&first, tagged) {
            (None, _) => None,
            (Some(why), true) => Some(format!("its length is not known: {why}")),
            (Some(why), false) => Some(format!("its tags are not known: {why}")),
        };
        match unbroken(|| parts::open(kind, reader, options)) {
            // Nothing that was looked for was found: it may be no audio at all.
            Ok(opened) if !measured && opened.tagged.tags().iter().all(|tag| tag.item_count() == 0) => {}
            Ok(opened) if opened.tagged.properties().duration().is_zero() || !tagged => return Ok((opened, missing)),
            Ok(opened) => return Ok((opened, None)),
            Err(error) => first = first.or(Some(error)),
        }
    }
    Err(first.unwrap_or_default())
}

/// What `read` makes of a file, even if it panics: lofty does on some.
pub(super) fn unbroken<T>(read: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    let broken = |_| Err("cannot be read as audio: it breaks its reader".to_owned());
    panic::catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(broken)
}

/// What a reader says, as the end of a sentence about the file; its innermost cause says most.
pub(super) fn refused(error: &dyn std::error::Error) -> String {
    let cause = std::iter::successors(Some(error), |error| error.source()).last().unwrap_or(error);
    format!("cannot be read as audio: {}", clean_line(&cause.to_string()))
}

fn refuse_silence(reader: &mut (impl Read + Seek)) -> Result<(), String> {
    let mut head = Vec::new();
    reader.by_ref().take(SILENCE).read_to_end(&mut head).map_err(|error| refused(&error))?;
    // What kind of file it is shows here only: further on, sound looks like anything.
    reader.rewind().map_err(|error| refused(&error))?;
    match head.iter().all(|byte| *byte == 0) {
        true if head.is_empty() => Err("is empty".to_owned()),
        true => Err("holds zeros where sound should begin: it is no audio file".to_owned()),
        false => in_ogg(&head).map_or(Ok(()), |what| Err(format!("is {what}, of which no tags are read"))),
    }
}

/// What an Ogg file holds that is not read, by the first packet of its first page.
fn in_ogg(head: &[u8]) -> Option<&'static str> {
    let packet = head.strip_prefix(b"OggS").and_then(|rest| rest.get(23 + usize::from(*rest.get(22)?)..))?;
    let known: [(&[u8], &str); 3] =
        [(b"\x7fFLAC", "FLAC in Ogg"), (b"\x80theora", "a film in Ogg"), (b"fishead\0", "a film in Ogg")];
    known.iter().find(|(mark, _)| packet.starts_with(mark)).map(|(_, what)| *what)
}

fn tags(Opened { tagged, inside }: Opened, frames: Frames, missing: Option<String>) -> Tags {
    let letters = Letters::of(tagged.tags().iter().flat_map(Tag::items).filter_map(|item| item.value().text()));
    let guessed = Cell::new(false);
    let meant = |said: &str| {
        let meant = letters.read(said);
        guessed.set(guessed.get() || meant != said);
        meant
    };
    let each = |key| all(&tagged, key, &meant);
    let first = |keys: &[ItemKey]| keys.iter().find_map(|key| each(*key).into_iter().next());
    let ms = u64::try_from(tagged.properties().duration().as_millis()).unwrap_or(0);
    let length = clock::from_ms(frames.sound(ms, tagged.properties().sample_rate()));
    Tags {
        album: first(&[ItemKey::AlbumTitle]),
        title: first(&[ItemKey::TrackTitle]),
        disc: first(&[ItemKey::DiscNumber]).or_else(|| inside.disc.clone()),
        number: first(&[ItemKey::TrackNumber]),
        composers: each(ItemKey::Composer),
        album_artists: each(ItemKey::AlbumArtist),
        artists: each(ItemKey::TrackArtist),
        released: first(&[ItemKey::RecordingDate, ItemKey::Year, ItemKey::ReleaseDate, ItemKey::OriginalReleaseDate]),
        label: first(&[ItemKey::Label, ItemKey::Publisher]),
        estimated: frames == Frames::Uncounted && length.is_some(),
        length,
        missing: missing.or_else(|| inside.unread.map(str::to_owned)),
        guessed: guessed.get(),
        inside,
    }
}

/// What the tags say under `key`, in the letters that are `meant`: the first of them that says anything, the kind's own before the others.
fn all(tagged: &TaggedFile, key: ItemKey, meant: &dyn Fn(&str) -> String) -> Vec<String> {
    let tags = tagged.primary_tag().into_iter().chain(tagged.tags());
    let said = |tag: &Tag| tag.get_strings(key).map(str::trim).filter(|said| !said.is_empty()).map(meant).collect();
    tags.map(said).find(|said: &Vec<String>| !said.is_empty()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first page of an Ogg file whose first packet begins with `packet`.
    fn page(packet: &[u8]) -> Vec<u8> {
        let mut page = b"OggS\0\x02".to_vec();
        page.extend([0; 20]);
        page.extend([1, u8::try_from(packet.len()).unwrap()]);
        page.extend(packet);
        page
    }

    #[test]
    fn what_an_ogg_file_holds_that_is_not_read_is_said() {
        let told = |packet: &[u8]| read("a.oga", std::io::Cursor::new(page(packet))).unwrap_err();
        assert_eq!(told(b"\x7fFLAC\x01\0\0\x01fLaC"), "is FLAC in Ogg, of which no tags are read");
        assert_eq!(told(b"\x80theora\x03\x02\x01"), "is a film in Ogg, of which no tags are read");
        assert!(told(b"\x01vorbis").starts_with("cannot be read as audio"));
    }
}
