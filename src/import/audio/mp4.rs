//! The chapters of an MP4 file, as Nero began to write them and ffmpeg still does: an atom `moov.udta.chpl` of times and
//! titles.

use std::io::{self, Read, Seek, SeekFrom};
use std::time::Duration;

/// The most bytes that the chapters may take: 255 of them fit.
const MOST: u64 = 128 << 10;

/// When each chapter begins and what it is called, in their order; none where there are none.
pub(super) fn chapters(reader: &mut (impl Read + Seek)) -> io::Result<Vec<(Duration, String)>> {
    reader.rewind()?;
    let mut end = u64::MAX;
    for name in [b"moov", b"udta", b"chpl"] {
        match find(reader, *name, end)? {
            Some(inner) => end = inner,
            None => return Ok(Vec::new()),
        }
    }
    let size = end.saturating_sub(reader.stream_position()?).min(MOST);
    let mut content = Vec::new();
    reader.by_ref().take(size).read_to_end(&mut content)?;
    let mut chapters = read(&content);
    chapters.sort_by_key(|(start, _)| *start);
    Ok(chapters)
}

/// Tracks of one file that are looked at.
const MOST_TRACKS: usize = 64;

/// Whether a track says that another holds its chapters: an atom `moov.trak.tref.chap`.
pub(super) fn has_chapter_track(reader: &mut (impl Read + Seek)) -> io::Result<bool> {
    any_track(reader, |reader, track| {
        let Some(names) = find(reader, *b"tref", track)? else { return Ok(false) };
        Ok(find(reader, *b"chap", names)?.is_some())
    })
}

/// Whether a track holds moving pictures: an atom `moov.trak.mdia.hdlr` of the kind `vide`.
pub(super) fn is_film(reader: &mut (impl Read + Seek)) -> io::Result<bool> {
    any_track(reader, |reader, track| {
        let Some(media) = find(reader, *b"mdia", track)? else { return Ok(false) };
        let Some(_) = find(reader, *b"hdlr", media)? else { return Ok(false) };
        let mut head = [0; 12];
        reader.read_exact(&mut head)?;
        Ok(head.ends_with(b"vide"))
    })
}

/// Whether `is` holds for one of the tracks, each of which it is asked about at its beginning and with its end.
fn any_track<R: Read + Seek>(reader: &mut R, is: impl Fn(&mut R, u64) -> io::Result<bool>) -> io::Result<bool> {
    reader.rewind()?;
    let Some(end) = find(reader, *b"moov", u64::MAX)? else { return Ok(false) };
    for _ in 0..MOST_TRACKS {
        let Some(track) = find(reader, *b"trak", end)? else { return Ok(false) };
        if is(reader, track)? {
            return Ok(true);
        }
        reader.seek(SeekFrom::Start(track.min(i64::MAX.unsigned_abs())))?;
    }
    Ok(false)
}

/// Goes to what is in the next atom of this name before `end`; answers where that ends.
pub(super) fn find(reader: &mut (impl Read + Seek), name: [u8; 4], end: u64) -> io::Result<Option<u64>> {
    loop {
        let start = reader.stream_position()?;
        let mut head = [0; 8];
        if start >= end || reader.read_exact(&mut head).is_err() {
            return Ok(None);
        }
        let [a, b, c, d, kind @ ..] = head;
        let after = match u32::from_be_bytes([a, b, c, d]) {
            0 => end,
            1 => {
                let mut size = [0; 8];
                reader.read_exact(&mut size)?;
                start.saturating_add(u64::from_be_bytes(size).max(16))
            }
            size => start.saturating_add(size.max(8).into()),
        };
        if kind == name {
            return Ok(Some(after.min(end)));
        }
        reader.seek(SeekFrom::Start(after.min(i64::MAX.unsigned_abs())))?;
    }
}

/// A version, where it is not 0 four bytes more, the count, and for each chapter a time in 100 ns and a text.
fn read(content: &[u8]) -> Vec<(Duration, String)> {
    let skipped = if content.first() == Some(&0) { 5 } else { 9 };
    let mut rest = content.get(skipped..).unwrap_or_default();
    let mut chapters = Vec::new();
    while let Some((head, after)) = rest.split_first_chunk::<9>() {
        let [ticks @ .., size] = *head;
        let Some((title, after)) = after.split_at_checked(size.into()) else { break };
        let start = Duration::from_micros(u64::from_be_bytes(ticks) / 10);
        chapters.push((start, String::from_utf8_lossy(title).into_owned()));
        rest = after;
    }
    chapters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn atom(name: &str, content: &[u8]) -> Vec<u8> {
        let size = u32::try_from(content.len() + 8).unwrap().to_be_bytes();
        [&size[..], name.as_bytes(), content].concat()
    }

    #[test]
    fn a_track_of_chapters_is_told() {
        let track = |names: &[u8]| atom("trak", &[atom("tkhd", b"x"), atom("tref", names)].concat());
        let told = |names: &[u8]| {
            let file = [atom("ftyp", b"M4B "), atom("moov", &[track(&[]), track(names)].concat())].concat();
            has_chapter_track(&mut io::Cursor::new(file)).unwrap()
        };
        assert!(told(&atom("chap", &[0, 0, 0, 2])));
        assert!(!told(&atom("hint", &[0, 0, 0, 2])));
    }

    #[test]
    fn a_track_of_moving_pictures_is_told() {
        let track = |kind: &str| {
            let handler = atom("hdlr", &[&[0; 8], kind.as_bytes(), &[0; 12]].concat());
            atom("trak", &[atom("tkhd", b"x"), atom("mdia", &[atom("mdhd", b"x"), handler].concat())].concat())
        };
        let told = |kind: &str| {
            let file = [atom("ftyp", b"mp42"), atom("moov", &[track("soun"), track(kind)].concat())].concat();
            is_film(&mut io::Cursor::new(file)).unwrap()
        };
        assert!(told("vide"));
        assert!(!told("soun"));
    }

    #[test]
    fn chapters_are_found_in_their_atom() {
        let mut list = vec![1, 0, 0, 0, 0, 0, 0, 0, 2];
        for (seconds, title) in [(0_u64, "Dawn"), (90, "Dusk")] {
            list.extend((seconds * 10_000_000).to_be_bytes());
            list.extend([u8::try_from(title.len()).unwrap()]);
            list.extend(title.as_bytes());
        }
        let inside = [atom("mvhd", b"x"), atom("udta", &atom("chpl", &list))].concat();
        let file = [atom("ftyp", b"M4B "), atom("moov", &inside)].concat();
        let read = chapters(&mut io::Cursor::new(&file)).unwrap();
        assert_eq!(read, [(Duration::ZERO, "Dawn".to_owned()), (Duration::from_secs(90), "Dusk".to_owned())]);
        for end in 0..file.len() {
            let _ = chapters(&mut io::Cursor::new(&file[..end]));
        }
    }
}
