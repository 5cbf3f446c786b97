//! The cue sheet of a FLAC file: a block of places counted in samples, without titles.
//! <https://www.rfc-editor.org/rfc/rfc9639#name-cuesheet>

use std::io::{self, Read, Seek, SeekFrom};

use super::mpeg;
use super::parts::Part;
use crate::import::clock;

const STREAM_INFO: u8 = 0;
const CUE_SHEET: u8 = 5;
/// The numbers of the track after the last, which is where the disc or the file ends.
const LEAD_OUT: [u8; 2] = [170, 255];

/// The tracks of the sheet in the file, if there is one.
pub(super) fn sheet(reader: &mut (impl Read + Seek)) -> io::Result<Vec<Part>> {
    mpeg::pass_over_tag(reader)?;
    if &read::<4>(reader)? != b"fLaC" {
        return Ok(Vec::new());
    }
    let mut rate = 0;
    loop {
        let [kind, a, b, c] = read::<4>(reader)?;
        let size = u32::from_be_bytes([0, a, b, c]);
        match kind & 0x7f {
            STREAM_INFO => rate = sample_rate(&content(reader, size)?),
            CUE_SHEET => return Ok(parts(&content(reader, size)?, rate)),
            _ => drop(reader.seek(SeekFrom::Current(size.into()))?),
        }
        if kind & 0x80 != 0 {
            return Ok(Vec::new());
        }
    }
}

fn read<const N: usize>(reader: &mut impl Read) -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    reader.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn content(reader: &mut impl Read, size: u32) -> io::Result<Vec<u8>> {
    let mut content = Vec::new();
    reader.take(size.into()).read_to_end(&mut content)?;
    Ok(content)
}

/// Samples a second, in twenty bits.
fn sample_rate(info: &[u8]) -> u64 {
    match info.get(10..13) {
        Some(&[a, b, c]) => u64::from(a) << 12 | u64::from(b) << 4 | u64::from(c) >> 4,
        Some(_) | None => 0,
    }
}

/// A track as the block has it.
struct Track {
    number: u8,
    is_audio: bool,
    /// In samples from the beginning.
    start: u64,
}

fn parts(block: &[u8], rate: u64) -> Vec<Part> {
    let tracks = tracks(block);
    let length = |start: u64, end: u64| {
        let samples = end.checked_sub(start)?;
        clock::from_ms((samples.checked_mul(1000)? + rate / 2).checked_div(rate)?)
    };
    let pairs = tracks.iter().zip(tracks.iter().skip(1).map(Some).chain([None]));
    let heard = pairs.filter(|(track, _)| track.is_audio && !LEAD_OUT.contains(&track.number));
    heard
        .map(|(track, next)| Part {
            number: track.number.into(),
            title: None,
            length: next.and_then(|next| length(track.start, next.start)),
        })
        .collect()
}

/// The tracks, up to where the block ends before its time.
fn tracks(block: &[u8]) -> Vec<Track> {
    let mut rest = block.get(396..).unwrap_or_default();
    let mut tracks = Vec::new();
    while let Some((track, after)) = track(rest) {
        tracks.push(track);
        rest = after;
    }
    tracks
}

fn track(block: &[u8]) -> Option<(Track, &[u8])> {
    let (head, rest) = block.split_first_chunk::<36>()?;
    let (indices, rest) = rest.split_at_checked(usize::from(head[35]) * 12)?;
    let offset = |bytes: &[u8]| bytes.first_chunk::<8>().map(|bytes| u64::from_be_bytes(*bytes));
    let first = indices.chunks_exact(12).find(|index| index.get(8) == Some(&1)).and_then(offset).unwrap_or(0);
    let track = Track { number: head[8], is_audio: head[21] & 0x80 == 0, start: offset(head)?.checked_add(first)? };
    Some((track, rest))
}
