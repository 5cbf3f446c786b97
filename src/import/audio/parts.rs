//! What lofty's common form of tags leaves out: cue sheets and chapters inside a file, and whether an MP3 is measured.

use std::io::{self, Read, Seek, SeekFrom};

use lofty::ape::{ApeFile, ApeTag};
use lofty::config::ParseOptions;
use lofty::file::{AudioFile, FileType};
use lofty::flac::FlacFile;
use lofty::id3::v2::{Frame, Id3v2Tag};
use lofty::mpeg::MpegFile;
use lofty::ogg::tag::VorbisComments;
use lofty::ogg::{OpusFile, VorbisFile};
use lofty::probe::Probe;
use lofty::wavpack::WavPackFile;

use super::tags::{Opened, refused};

/// The name under which taggers keep a cue sheet.
const CUE: &str = "CUESHEET";

/// A chapter of a file, in milliseconds from its beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) title: Option<String>,
    pub(super) start: u64,
    pub(super) end: u64,
}

/// Takes a file apart, from where `reader` stands.
pub(super) fn open<R: Read + Seek>(kind: FileType, reader: &mut R, options: ParseOptions) -> Result<Opened, String> {
    match kind {
        FileType::Flac => {
            let file = FlacFile::read_from(reader, options).map_err(|error| refused(&error))?;
            let cue = in_comments(file.vorbis_comments());
            Ok(Opened { tagged: file.into(), cue, parts: Vec::new() })
        }
        FileType::Vorbis => {
            let file = VorbisFile::read_from(reader, options).map_err(|error| refused(&error))?;
            let cue = in_comments(Some(file.vorbis_comments()));
            Ok(Opened { tagged: file.into(), cue, parts: Vec::new() })
        }
        FileType::Opus => {
            let file = OpusFile::read_from(reader, options).map_err(|error| refused(&error))?;
            let cue = in_comments(Some(file.vorbis_comments()));
            Ok(Opened { tagged: file.into(), cue, parts: Vec::new() })
        }
        FileType::Mpeg => {
            let file = MpegFile::read_from(reader, options).map_err(|error| refused(&error))?;
            let cue =
                file.id3v2().and_then(|tag| tag.get_user_text(CUE)).map(str::to_owned).or_else(|| in_ape(file.ape()));
            let parts = file.id3v2().map(chapters).unwrap_or_default();
            Ok(Opened { tagged: file.into(), cue, parts })
        }
        FileType::Ape => {
            let file = ApeFile::read_from(reader, options).map_err(|error| refused(&error))?;
            let cue = in_ape(file.ape());
            Ok(Opened { tagged: file.into(), cue, parts: Vec::new() })
        }
        FileType::WavPack => {
            let file = WavPackFile::read_from(reader, options).map_err(|error| refused(&error))?;
            let cue = in_ape(file.ape());
            Ok(Opened { tagged: file.into(), cue, parts: Vec::new() })
        }
        kind => {
            let probe = Probe::with_file_type(reader, kind).options(options);
            let tagged = probe.read().map_err(|error| refused(&error))?;
            Ok(Opened { tagged, cue: None, parts: Vec::new() })
        }
    }
}

fn in_comments(comments: Option<&VorbisComments>) -> Option<String> {
    comments.and_then(|tag| tag.get(CUE)).map(str::to_owned)
}

fn in_ape(tag: Option<&ApeTag>) -> Option<String> {
    tag.and_then(|tag| tag.get(CUE)).and_then(|item| item.value().text()).map(str::to_owned)
}

/// The chapters of an ID3 tag, in the order in which they begin.
fn chapters(tag: &Id3v2Tag) -> Vec<Part> {
    let mut parts: Vec<Part> = tag
        .into_iter()
        .filter_map(|frame| match frame {
            Frame::Chapter(chapter) => Some(Part {
                title: chapter.title().map(str::to_owned),
                start: chapter.times.start.into(),
                end: chapter.times.end.into(),
            }),
            _ => None,
        })
        .collect();
    parts.sort_by_key(|part| part.start);
    parts
}

/// Whether an MP3 says how many frames it has; otherwise its length is only as good as its first frame's bitrate.
pub(super) fn is_measured(reader: &mut (impl Read + Seek)) -> io::Result<bool> {
    reader.seek(SeekFrom::Start(0))?;
    let mut head = [0; 10];
    reader.read_exact(&mut head)?;
    let tag = if head.starts_with(b"ID3") {
        10 + head.iter().skip(6).fold(0, |size, byte| size << 7 | u64::from(byte & 0x7f))
    } else {
        0
    };
    reader.seek(SeekFrom::Start(tag))?;
    let mut frame = Vec::new();
    reader.by_ref().take(8 << 10).read_to_end(&mut frame)?;
    Ok([b"Xing", b"Info", b"VBRI"].iter().any(|mark| memchr::memmem::find(&frame, *mark).is_some()))
}
