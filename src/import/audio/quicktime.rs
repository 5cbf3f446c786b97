//! Chapters of an MP4 file as QuickTime keeps them: a track of text, which the tracks of sound name as theirs; each of its
//! samples is a title and lasts as long as the chapter. <https://developer.apple.com/documentation/quicktime-file-format>

use std::io::{self, ErrorKind, Read, Seek, SeekFrom};
use std::time::Duration;

use super::mp4::find;

/// Tracks of one file that are looked at, and chapters that are read.
const MOST_TRACKS: usize = 64;
const MOST_CHAPTERS: usize = 1_000;
/// The most bytes that one table of places or one title may take.
const TABLE: u64 = 256 << 10;
const TITLE: u64 = 1 << 10;

/// Where something begins and ends in the file.
type Span = (u64, u64);

/// When each chapter begins and what it is called, in their order; none where no track of sound names a track of text.
pub(super) fn chapters<R: Read + Seek>(reader: &mut R) -> io::Result<Vec<(Duration, String)>> {
    let tracks = tracks(reader)?;
    let mut named = Vec::new();
    for track in &tracks {
        if let Some(names) = within(reader, *track, &[b"tref", b"chap"])? {
            named.extend(numbers(&content(reader, names)?));
        }
    }
    for track in tracks {
        let head = match within(reader, track, &[b"tkhd"])? {
            Some(head) => content(reader, head)?,
            None => continue,
        };
        let id = number(&head, if head.first() == Some(&1) { 20 } else { 12 });
        if id.is_some_and(|id| named.contains(&id)) && is_text(reader, track)? {
            return of_track(reader, track);
        }
    }
    Ok(Vec::new())
}

fn tracks<R: Read + Seek>(reader: &mut R) -> io::Result<Vec<Span>> {
    let mut tracks = Vec::new();
    reader.rewind()?;
    let Some(end) = find(reader, *b"moov", u64::MAX)? else { return Ok(tracks) };
    while let (true, Some(after)) = (tracks.len() < MOST_TRACKS, find(reader, *b"trak", end)?) {
        tracks.push((reader.stream_position()?, after));
        reader.seek(SeekFrom::Start(after.min(i64::MAX.unsigned_abs())))?;
    }
    Ok(tracks)
}

fn is_text<R: Read + Seek>(reader: &mut R, track: Span) -> io::Result<bool> {
    let Some(handler) = within(reader, track, &[b"mdia", b"hdlr"])? else { return Ok(false) };
    let handler = content(reader, handler)?;
    Ok([&b"text"[..], b"sbtl"].into_iter().any(|kind| handler.get(8..12) == Some(kind)))
}

fn of_track<R: Read + Seek>(reader: &mut R, track: Span) -> io::Result<Vec<(Duration, String)>> {
    let mut table = |path: &[&[u8; 4]]| -> io::Result<Vec<u8>> {
        let found = within(reader, track, path)?;
        found.map_or(Ok(Vec::new()), |found| content(reader, found))
    };
    let head = table(&[b"mdia", b"mdhd"])?;
    let mut of_samples = |name: &[u8; 4]| table(&[b"mdia", b"minf", b"stbl", name]);
    let samples = Samples {
        times: of_samples(b"stts")?,
        runs: of_samples(b"stsc")?,
        sizes: of_samples(b"stsz")?,
        chunks: of_samples(b"stco")?,
        wide_chunks: of_samples(b"co64")?,
    };
    let unit = number(&head, if head.first() == Some(&1) { 20 } else { 12 }).filter(|unit| *unit > 0);
    let Some(unit) = unit else { return Ok(Vec::new()) };
    let mut chapters = Vec::new();
    for (start, place) in samples.starts().zip(samples.places()).take(MOST_CHAPTERS) {
        let ms = start.saturating_mul(1000) / u64::from(unit);
        chapters.push((Duration::from_millis(ms), title(reader, place)?));
    }
    Ok(chapters)
}

/// The tables of a track: how long its samples last, and where they are.
struct Samples {
    times: Vec<u8>,
    runs: Vec<u8>,
    sizes: Vec<u8>,
    chunks: Vec<u8>,
    wide_chunks: Vec<u8>,
}

impl Samples {
    /// When each sample begins, in units of the track's time.
    fn starts(&self) -> impl Iterator<Item = u64> {
        let runs = numbers(self.times.get(8..).unwrap_or_default()).collect::<Vec<_>>();
        let runs = runs.chunks_exact(2).map(|run| (run[0], run[1])).collect::<Vec<_>>();
        let lasting = runs.into_iter().flat_map(|(count, time)| (0..count).map(move |_| u64::from(time)));
        lasting.scan(0_u64, |at, time| {
            let start = *at;
            *at = at.saturating_add(time);
            Some(start)
        })
    }

    /// Where each sample begins in the file.
    fn places(&self) -> impl Iterator<Item = u64> {
        let wide = self.wide_chunks.get(8..).unwrap_or_default().as_chunks::<8>().0;
        let wide = wide.iter().map(|place| u64::from_be_bytes(*place));
        let chunks = numbers(self.chunks.get(8..).unwrap_or_default()).map(u64::from).chain(wide);
        let runs = numbers(self.runs.get(8..).unwrap_or_default()).collect::<Vec<_>>();
        let per_chunk = move |chunk: u32| {
            let run = runs.chunks_exact(3).rev().find(|run| run[0] <= chunk);
            run.map_or(1, |run| run[1]).min(1_000)
        };
        let even = number(&self.sizes, 4).unwrap_or(0);
        let mut sizes = numbers(self.sizes.get(12..).unwrap_or_default()).collect::<Vec<_>>().into_iter();
        let chunks = (1..).zip(chunks.collect::<Vec<_>>());
        chunks.flat_map(move |(chunk, start)| {
            let mut at = start;
            let mut place = || {
                let here = at;
                at = at.saturating_add(if even > 0 { even } else { sizes.next().unwrap_or(0) }.into());
                here
            };
            (0..per_chunk(chunk)).map(|_| place()).collect::<Vec<_>>()
        })
    }
}

/// A text after its size in two bytes; in UTF-16 where a mark says so.
fn title(reader: &mut (impl Read + Seek), place: u64) -> io::Result<String> {
    reader.seek(SeekFrom::Start(place.min(i64::MAX.unsigned_abs())))?;
    let mut size = [0; 2];
    reader.read_exact(&mut size)?;
    let size = u64::from(u16::from_be_bytes(size)).min(TITLE);
    let mut text = Vec::new();
    if reader.by_ref().take(size).read_to_end(&mut text)? as u64 != size {
        return Err(ErrorKind::UnexpectedEof.into());
    }
    Ok(match encoding_rs::Encoding::for_bom(&text) {
        Some((encoding, _)) => encoding.decode(&text).0.into_owned(),
        None => String::from_utf8_lossy(&text).into_owned(),
    })
}

/// What is in the atom that is found by these names, each inside the one before.
fn within<R: Read + Seek>(reader: &mut R, span: Span, path: &[&[u8; 4]]) -> io::Result<Option<Span>> {
    let (start, mut end) = span;
    reader.seek(SeekFrom::Start(start))?;
    for name in path {
        match find(reader, **name, end)? {
            Some(inner) => end = inner,
            None => return Ok(None),
        }
    }
    Ok(Some((reader.stream_position()?, end)))
}

fn content(reader: &mut (impl Read + Seek), (start, end): Span) -> io::Result<Vec<u8>> {
    reader.seek(SeekFrom::Start(start))?;
    let mut content = Vec::new();
    reader.take(end.saturating_sub(start).min(TABLE)).read_to_end(&mut content)?;
    Ok(content)
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|bytes| u32::from_be_bytes(*bytes))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.as_chunks::<4>().0.iter().map(|bytes| u32::from_be_bytes(*bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn atom(name: &str, content: &[u8]) -> Vec<u8> {
        let size = u32::try_from(content.len() + 8).unwrap().to_be_bytes();
        [&size[..], name.as_bytes(), content].concat()
    }

    fn words(numbers: &[u32]) -> Vec<u8> {
        numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
    }

    /// A file whose track of sound names track 2 as its chapters, and track 2 of this kind with three titles: two of them
    /// in one chunk, and an hour and a minute long; the third in UTF-16.
    fn file(kind: &str) -> Vec<u8> {
        let titles = [&b"\0\x04Dawn"[..], b"\0\x04Dusk", b"\0\x06\xfe\xff\x53\x43\x30\x6e"];
        let front = [atom("ftyp", b"M4B "), atom("mdat", &titles.concat())].concat();
        let at = |title: usize| u32::try_from(20 + titles[..title].concat().len()).unwrap();
        let sizes: Vec<u32> = titles.iter().map(|title| u32::try_from(title.len()).unwrap()).collect();
        let tables = [
            atom("stts", &words(&[0, 2, 1, 3_600_000, 2, 60_000])),
            atom("stsc", &words(&[0, 2, 1, 2, 1, 2, 1, 1])),
            atom("stsz", &words(&[0, 0, 3, sizes[0], sizes[1], sizes[2]])),
            atom("stco", &words(&[0, 2, at(0), at(2)])),
        ];
        let handler = [&[0; 8], kind.as_bytes(), &[0; 12]].concat();
        let media = [
            atom("mdhd", &words(&[0, 0, 0, 1_000, 0])),
            atom("hdlr", &handler),
            atom("minf", &atom("stbl", &tables.concat())),
        ];
        let sound = [atom("tkhd", &words(&[0, 0, 0, 1])), atom("tref", &atom("chap", &words(&[2])))];
        let text = [atom("tkhd", &words(&[0, 0, 0, 2])), atom("mdia", &media.concat())];
        let movie = [atom("trak", &sound.concat()), atom("trak", &text.concat())];
        [front, atom("moov", &movie.concat())].concat()
    }

    #[test]
    fn the_samples_of_a_track_of_text_are_chapters() {
        let read = chapters(&mut io::Cursor::new(file("text"))).unwrap();
        let titles: Vec<_> = read.iter().map(|(start, title)| (start.as_secs(), &**title)).collect();
        assert_eq!(titles, [(0, "Dawn"), (3_600, "Dusk"), (3_660, "千の")]);
        assert_eq!(chapters(&mut io::Cursor::new(file("vide"))).unwrap(), [], "pictures of chapters");
    }

    #[test]
    fn a_torn_file_has_none() {
        let whole = file("text");
        for end in 0..whole.len() {
            let _ = chapters(&mut io::Cursor::new(&whole[..end]));
        }
        let far = whole.windows(4).rposition(|four| four == 32_u32.to_be_bytes()).unwrap();
        let torn = [&whole[..far], &60_000_u32.to_be_bytes(), &whole[far + 4..]].concat();
        assert!(chapters(&mut io::Cursor::new(torn)).is_err(), "a title behind the end");
        for at in 0..whole.len() {
            let mut bent = whole.clone();
            bent[at] = 0xff;
            let read = chapters(&mut io::Cursor::new(bent));
            assert!(read.is_err() || read.is_ok_and(|read| read.len() <= MOST_CHAPTERS));
        }
    }
}
