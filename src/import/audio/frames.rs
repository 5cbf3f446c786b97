//! The frames of an MP3 that does not count them: its length is one frame after another where their bitrates differ, as
//! in a file that was put together or cut. <http://mpgedit.org/mpgedit/mpeg_format/mpeghdr.htm>

use std::io::{self, ErrorKind, Read, Seek, SeekFrom};

/// Bitrates in kbit/s by a number of four bits, of which the first and the last mean none.
const FIRST: [[u32; 14]; 3] = [
    [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
    [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
    [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
];
const LATER: [[u32; 14]; 3] = [
    [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
    [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
/// Samples a second in MPEG 1; in MPEG 2 half as many, in 2.5 a quarter.
const RATES: [u32; 3] = [44_100, 48_000, 32_000];
/// At how many places of a file two frames are looked at, and in how many bytes there.
const PLACES: u64 = 16;
const SAMPLE: u64 = 8 << 10;

/// What the first four bytes of a frame say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Frame {
    /// Version and layer, which all frames of a file share.
    kind: u8,
    /// Samples a second.
    rate: u32,
    /// kbit/s.
    bitrate: u32,
    samples: u32,
    /// In bytes, these four among them.
    size: u32,
}

impl Frame {
    fn of(head: [u8; 4]) -> Option<Self> {
        let [0xff, kind, numbers, _] = head else { return None };
        let (bitrates, divisor) = match kind >> 3 & 3 {
            3 => (FIRST, 1),
            2 => (LATER, 2),
            0 => (LATER, 4),
            _ => return None,
        };
        let layer = 3_u8.checked_sub(kind >> 1 & 3).filter(|_| kind >> 5 == 7)?;
        let bitrate = *bitrates.get(usize::from(layer))?.get(usize::from(numbers >> 4).checked_sub(1)?)?;
        let rate = RATES.get(usize::from(numbers >> 2 & 3))? / divisor;
        let samples = match (layer, divisor) {
            (0, _) => 384,
            (2, 2 | 4) => 576,
            _ => 1152,
        };
        let padding = u32::from(numbers >> 1 & 1);
        let size =
            if layer == 0 { (12_000 * bitrate / rate + padding) * 4 } else { samples * 125 * bitrate / rate + padding };
        Some(Self { kind: kind & 0xfe, rate, bitrate, samples, size })
    }

    fn is_like(&self, other: &Self) -> bool {
        (self.kind, self.rate) == (other.kind, other.rate)
    }
}

/// The milliseconds of sound from where `reader` stands, frame after frame; nothing where all that are looked at here and
/// there have one bitrate, with which it can be reckoned.
pub(super) fn counted(reader: &mut (impl Read + Seek)) -> io::Result<Option<u64>> {
    let start = reader.stream_position()?;
    let size = reader.seek(SeekFrom::End(0))?.saturating_sub(start);
    let Some(first) = pair_at(reader, start, None)? else { return Ok(None) };
    for place in 1..PLACES {
        let there = pair_at(reader, start + size / PLACES * place, Some(&first))?;
        if there.is_some_and(|there| there.bitrate != first.bitrate) {
            reader.seek(SeekFrom::Start(start))?;
            return Ok(Some(samples(reader, &first)? * 1000 / u64::from(first.rate)));
        }
    }
    Ok(None)
}

/// The second of the first two frames, one after another and of one kind, that begin soon after `start`.
fn pair_at(reader: &mut (impl Read + Seek), start: u64, like: Option<&Frame>) -> io::Result<Option<Frame>> {
    reader.seek(SeekFrom::Start(start))?;
    let mut bytes = Vec::new();
    reader.by_ref().take(SAMPLE).read_to_end(&mut bytes)?;
    let at = |place: usize| bytes.get(place..)?.first_chunk().copied().and_then(Frame::of);
    let pair = |place| {
        let frame = at(place).filter(|frame| like.is_none_or(|like| like.is_like(frame)))?;
        at(place + usize::try_from(frame.size).ok()?).filter(|next| next.is_like(&frame))
    };
    Ok((0..bytes.len()).find_map(pair))
}

/// The samples in all frames that are like `like`; what is between them, and behind the last, is passed over.
fn samples(reader: &mut impl Read, like: &Frame) -> io::Result<u64> {
    let (mut samples, mut head) = (0, [0; 4]);
    let mut read = reader.read_exact(&mut head);
    while read.is_ok() {
        read = if let Some(frame) = Frame::of(head).filter(|frame| frame.is_like(like)) {
            samples += u64::from(frame.samples);
            let rest = u64::from(frame.size.saturating_sub(4));
            io::copy(&mut reader.by_ref().take(rest), &mut io::sink())?;
            reader.read_exact(&mut head)
        } else {
            head.rotate_left(1);
            reader.read_exact(&mut head[3..])
        };
    }
    match read {
        Err(error) if error.kind() != ErrorKind::UnexpectedEof => Err(error),
        Ok(()) | Err(_) => Ok(samples),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    /// Frames of MPEG 1, layer 3, 44.1 kHz, with these numbers for their bitrates.
    fn frames(bitrates: &[u8]) -> Vec<u8> {
        let frame = |number: &u8| {
            let head = [0xff, 0xfb, number << 4, 0];
            let size = usize::try_from(Frame::of(head).unwrap().size).unwrap();
            [&head[..], &vec![0; size - 4]].concat()
        };
        bitrates.iter().flat_map(frame).collect()
    }

    #[test]
    fn heads_of_frames() {
        for (head, kbit, rate, samples, size) in [
            ([0xff, 0xfb, 0x90, 0], 128, 44_100, 1152, 417),
            ([0xff, 0xfb, 0x92, 0], 128, 44_100, 1152, 418),
            ([0xff, 0xfd, 0xa4, 0], 192, 48_000, 1152, 576),
            ([0xff, 0xf3, 0x80, 0], 64, 22_050, 576, 208),
            ([0xff, 0xe3, 0x88, 0], 64, 8_000, 576, 576),
            ([0xff, 0xff, 0x50, 0], 160, 44_100, 384, 172),
        ] {
            let frame = Frame::of(head).unwrap();
            assert_eq!(
                (frame.bitrate, frame.rate, frame.samples, frame.size),
                (kbit, rate, samples, size),
                "{head:x?}"
            );
        }
        for none in [
            [0xff, 0xfb, 0, 0],
            [0xff, 0xfb, 0xf0, 0],
            [0xff, 0xfb, 0x9c, 0],
            [0xff, 0xe9, 0x90, 0],
            [0xff, 0xf9, 0x90, 0],
        ] {
            assert_eq!(Frame::of(none), None, "{none:x?}");
        }
    }

    #[test]
    fn frames_of_several_bitrates_are_counted() {
        let (mixed, even) = ([[1; 60], [9; 60]].concat(), [9; 120]);
        let told = |bitrates: &[u8], tail: &[u8]| {
            counted(&mut Cursor::new([frames(bitrates), tail.to_vec()].concat())).unwrap()
        };
        let ms = 120 * 1152 * 1000 / 44_100;
        assert_eq!(told(&mixed, b""), Some(ms));
        assert_eq!(told(&mixed, b"TAG and what is in it \xff\xfb"), Some(ms));
        assert_eq!(told(&even, b""), None, "the bitrate tells the length");
        assert_eq!(told(&[], &[0; 9000]), None);
        for end in 0..600 {
            let _ = counted(&mut Cursor::new(&frames(&mixed)[..end * 7]));
        }
    }
}
