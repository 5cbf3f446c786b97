//! What an MP3 says of its frames in the first of them: how many there are, and how much of the sound is none.

use std::io::{self, Read, Seek, SeekFrom};

use super::frames;

/// Where the encoder's delay and padding stand after the `Xing` or `Info` of a frame: <http://gabriel.mp3-tech.org/mp3infotag.html>.
const DELAY: usize = 0x8d;

/// How the frames of a file are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Frames {
    /// They are not: the length is only as good as the first frame's bitrate.
    #[default]
    Uncounted,
    /// They were counted one by one: this many milliseconds.
    Heard(u64),
    /// They are counted.
    Counted {
        /// How many samples are silence that the encoder put before and after the sound.
        silence: u64,
    },
}

impl Frames {
    /// The milliseconds of sound in a file that takes `ms`, where so many samples make a second.
    pub(super) fn sound(self, ms: u64, rate: Option<u32>) -> u64 {
        match (self, rate) {
            (Self::Heard(ms), _) => ms,
            (Self::Counted { silence }, Some(rate @ 1..)) => ms.saturating_sub(silence * 1000 / u64::from(rate)),
            (Self::Counted { .. } | Self::Uncounted, _) => ms,
        }
    }
}

/// Goes to where a file begins, behind an ID3 tag.
pub(super) fn pass_over_tag(reader: &mut (impl Read + Seek)) -> io::Result<()> {
    reader.rewind()?;
    let mut head = [0; 10];
    reader.read_exact(&mut head)?;
    let tag = if head.starts_with(b"ID3") {
        10 + head.iter().skip(6).fold(0, |size, byte| size << 7 | u64::from(byte & 0x7f))
    } else {
        0
    };
    reader.seek(SeekFrom::Start(tag)).map(drop)
}

/// What the first frame says; where it says nothing, what all of them do.
pub(super) fn counted(reader: &mut (impl Read + Seek)) -> io::Result<Frames> {
    pass_over_tag(reader)?;
    let mut frame = Vec::new();
    reader.by_ref().take(8 << 10).read_to_end(&mut frame)?;
    let find = |mark: &[u8]| memchr::memmem::find(&frame, mark);
    if let Some(at) = find(b"Xing").or_else(|| find(b"Info")) {
        return Ok(Frames::Counted { silence: silence(frame.get(at..).unwrap_or_default()) });
    }
    if find(b"VBRI").is_some() {
        return Ok(Frames::Counted { silence: 0 });
    }
    pass_over_tag(reader)?;
    Ok(frames::counted(reader)?.map_or(Frames::Uncounted, Frames::Heard))
}

/// Two numbers of twelve bits, if an encoder that writes them has written the frame.
fn silence(frame: &[u8]) -> u64 {
    let encoder = frame.get(0x78..0x7c).unwrap_or_default();
    match frame.get(DELAY..DELAY + 3) {
        Some(&[a, b, c]) if [&b"LAME"[..], b"Lavc", b"Lavf"].contains(&encoder) => {
            let (a, b, c) = (u64::from(a), u64::from(b), u64::from(c));
            (a << 4 | b >> 4) + ((b & 0xf) << 8 | c)
        }
        Some(_) | None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silence_of_the_encoder_is_told_by_those_who_write_it() {
        let mut frame = vec![0; 0x90];
        frame[0x78..0x7c].copy_from_slice(b"LAME");
        frame[DELAY..].copy_from_slice(&[0x24, 0x05, 0x60]);
        assert_eq!(silence(&frame), 576 + 1376);
        assert_eq!(Frames::Counted { silence: 1952 }.sound(100, Some(44_100)), 56);
        assert_eq!(Frames::Counted { silence: 1952 }.sound(100, None), 100);
        assert_eq!(Frames::Heard(70).sound(100, Some(44_100)), 70);
        frame[0x78] = b'X';
        assert_eq!((silence(&frame), silence(b"Xing")), (0, 0));
    }
}
