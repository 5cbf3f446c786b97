//! What lofty's common form of tags leaves out: cue sheets and chapters inside a file, and discs under other names.

use std::io::{Read, Seek};
use std::time::Duration;

use lofty::ape::{ApeFile, ApeTag};
use lofty::config::ParseOptions;
use lofty::file::{AudioFile, FileType};
use lofty::flac::FlacFile;
use lofty::id3::v2::{Frame, Id3v2Tag};
use lofty::mp4::Mp4File;
use lofty::mpeg::MpegFile;
use lofty::ogg::tag::VorbisComments;
use lofty::ogg::{OpusFile, VorbisFile};
use lofty::probe::Probe;
use lofty::wavpack::WavPackFile;

use super::tags::{Opened, refused};
use super::{flac, mp4, quicktime};
use crate::import::clock;
use crate::model::Length;

/// The name under which taggers keep a cue sheet.
const CUE: &str = "CUESHEET";

/// A track inside of a file: of a cue sheet, or a chapter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) number: u32,
    pub(super) title: Option<String>,
    pub(super) length: Option<Length>,
}

/// Takes a file apart, from where `reader` stands.
pub(super) fn open<R: Read + Seek>(kind: FileType, reader: &mut R, options: ParseOptions) -> Result<Opened, String> {
    match kind {
        FileType::Flac => {
            let file = FlacFile::read_from(reader, options).map_err(|error| refused(&error))?;
            let mut inside = Inside::of_comments(file.vorbis_comments());
            // A sheet as text tells titles too.
            if inside.cue.is_none() {
                let parts = flac::sheet(reader).unwrap_or_default().into_iter();
                inside.parts =
                    parts.map(|part| Part { title: title_of(part.number, file.vorbis_comments()), ..part }).collect();
            }
            Ok(Opened { tagged: file.into(), inside })
        }
        FileType::Vorbis => {
            let file = VorbisFile::read_from(reader, options).map_err(|error| refused(&error))?;
            let inside = Inside::of_comments(Some(file.vorbis_comments()));
            Ok(Opened { tagged: file.into(), inside })
        }
        FileType::Opus => {
            let file = OpusFile::read_from(reader, options).map_err(|error| refused(&error))?;
            let inside = Inside::of_comments(Some(file.vorbis_comments()));
            Ok(Opened { tagged: file.into(), inside })
        }
        FileType::Mpeg => {
            let file = MpegFile::read_from(reader, options).map_err(|error| refused(&error))?;
            let of_ape = Inside::of_ape(file.ape());
            let cue = file.id3v2().and_then(|tag| tag.get_user_text(CUE)).map(str::to_owned).or(of_ape.cue);
            let parts = file.id3v2().map(chapters).unwrap_or_default();
            Ok(Opened { inside: Inside { cue, disc: of_ape.disc, parts, unread: None }, tagged: file.into() })
        }
        FileType::Ape => {
            let file = ApeFile::read_from(reader, options).map_err(|error| refused(&error))?;
            let inside = Inside::of_ape(file.ape());
            Ok(Opened { tagged: file.into(), inside })
        }
        FileType::WavPack => {
            let file = WavPackFile::read_from(reader, options).map_err(|error| refused(&error))?;
            let inside = Inside::of_ape(file.ape());
            Ok(Opened { tagged: file.into(), inside })
        }
        FileType::Mp4 => {
            let file = Mp4File::read_from(reader, options).map_err(|error| refused(&error))?;
            let mut starts = mp4::chapters(reader).unwrap_or_default();
            if starts.is_empty() {
                starts = quicktime::chapters(reader).unwrap_or_default();
            }
            let quicktime = starts.is_empty() && mp4::has_chapter_track(reader).unwrap_or_default();
            let unread = quicktime.then_some("its chapters cannot be read");
            let inside = Inside { parts: between(starts, file.properties().duration()), unread, ..Inside::default() };
            Ok(Opened { tagged: file.into(), inside })
        }
        kind => {
            let probe = Probe::with_file_type(reader, kind).options(options);
            let tagged = probe.read().map_err(|error| refused(&error))?;
            Ok(Opened { tagged, inside: Inside::default() })
        }
    }
}

/// What a file holds besides its tags.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Inside {
    /// A cue sheet, as text.
    pub(super) cue: Option<String>,
    /// The disc, under a name that lofty does not know.
    pub(super) disc: Option<String>,
    pub(super) parts: Vec<Part>,
    /// What is inside but is not read.
    pub(super) unread: Option<&'static str>,
}

impl Inside {
    fn of_comments(comments: Option<&VorbisComments>) -> Self {
        let get = |key| comments.and_then(|tag| tag.get(key)).map(str::to_owned);
        Self { cue: get(CUE), disc: get("DISC"), ..Self::default() }
    }

    fn of_ape(tag: Option<&ApeTag>) -> Self {
        let get = |key| tag.and_then(|tag| tag.get(key)).and_then(|item| item.value().text()).map(str::to_owned);
        Self { cue: get(CUE), disc: get("DISCNUMBER"), ..Self::default() }
    }
}

/// The title that some taggers give a track of a sheet: `CUE_TRACK01_TITLE`.
fn title_of(number: u32, comments: Option<&VorbisComments>) -> Option<String> {
    comments.and_then(|tag| tag.get(&format!("CUE_TRACK{number:02}_TITLE"))).map(str::to_owned)
}

/// The chapters of an ID3 tag, in the order in which they begin.
fn chapters(tag: &Id3v2Tag) -> Vec<Part> {
    let mut chapters: Vec<_> = tag
        .into_iter()
        .filter_map(|frame| match frame {
            Frame::Chapter(chapter) => Some((chapter.times.start, chapter.times.end, chapter.title())),
            _ => None,
        })
        .collect();
    chapters.sort_by_key(|(start, ..)| *start);
    let part = |(number, (start, end, title)): (u32, (u32, u32, Option<&str>))| Part {
        number,
        title: title.map(str::to_owned),
        length: end.checked_sub(start).and_then(|ms| clock::from_ms(ms.into())),
    };
    (1..).zip(chapters).map(part).collect()
}

/// The parts that begin at `starts`, each of which ends where the next one begins; the last ends with the file.
fn between(starts: Vec<(Duration, String)>, end: Duration) -> Vec<Part> {
    let ends: Vec<Duration> = starts.iter().skip(1).map(|(start, _)| *start).chain([end]).collect();
    let part = |(number, ((start, title), end)): (u32, ((Duration, String), Duration))| Part {
        number,
        title: Some(title),
        length: end.checked_sub(start).and_then(|length| clock::from_ms(u64::try_from(length.as_millis()).ok()?)),
    };
    (1..).zip(starts.into_iter().zip(ends)).map(part).collect()
}
