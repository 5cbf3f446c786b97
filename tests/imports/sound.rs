//! What holds for every import, whatever the bytes; shared with the fuzz targets.

use std::collections::HashSet;
use std::io::Cursor;

use leitmotif::import::{self, Import, Trust, audio, form};
use leitmotif::model::{Album, Line};

/// A name for each reader.
#[allow(dead_code, reason = "a fuzz target takes one")]
pub(crate) const NAMES: [&str; 11] =
    ["x.cue", "x.m3u", "x.pls", "x.xspf", "x.jspf", "x.nfo", "x.json", "x.jsonl", "x.xml", "x.csv", "dir/x"];

/// Does with `bytes` what the fuzz target of this name does.
#[allow(dead_code, reason = "fuzz targets do it themselves")]
pub(crate) fn of_target(target: &str, bytes: &[u8]) {
    match target {
        "audio" => check_audio(bytes),
        "form" => check_form(bytes),
        "utf_32" => check_utf_32(bytes),
        "table" => check("x.csv", bytes),
        "text" => check("x.txt", bytes),
        "markdown" => check("x.md", bytes),
        "decode" => check("x", bytes),
        "musicbrainz" | "discogs" | "own" => check("x.json", bytes),
        format => check(&format!("x.{format}"), bytes),
    }
}

/// Reads `bytes` and checks what was read.
pub(crate) fn check(name: &str, bytes: &[u8]) {
    is_sound(&import::read(name, bytes));
}

/// Reads `bytes` as an audio file, with what lies inside it.
#[allow(dead_code, reason = "a fuzz target takes one")]
pub(crate) fn check_audio(bytes: &[u8]) {
    let Ok(tags) = audio::read("x.mp3", Cursor::new(bytes)) else { return };
    let (albums, warnings) = audio::albums("x", vec![audio::File::new("x/x.mp3".to_owned(), None, tags)]);
    is_sound(&Import { albums: albums.into_iter().map(|album| album.draft).collect(), warnings });
}

/// Reads `bytes` as letters of four bytes, whatever they are; and as a text, which is the same with four bytes for each
/// letter.
#[allow(dead_code, reason = "a fuzz target takes one")]
pub(crate) fn check_utf_32(bytes: &[u8]) {
    check("x", &[b"\xff\xfe\0\0", bytes].concat());
    check("x", &[b"\0\0\xfe\xff", bytes].concat());
    let text = String::from_utf8_lossy(bytes);
    let narrow = import::read("x.m3u8", format!("\u{feff}{text}").as_bytes());
    for order in [u32::to_le_bytes as fn(u32) -> [u8; 4], u32::to_be_bytes] {
        let wide: Vec<u8> = "\u{feff}".chars().chain(text.chars()).flat_map(|c| order(c.into())).collect();
        assert_eq!(import::read("x.m3u8", &wide), narrow, "{text}");
    }
}

/// Reads `bytes` as an article in our own form; what reads well is the same when it is written and read again.
#[allow(dead_code, reason = "a fuzz target takes one")]
pub(crate) fn check_form(bytes: &[u8]) {
    let Ok(album) = form::read(&String::from_utf8_lossy(bytes)) else { return };
    let text = form::write(&album);
    assert_eq!(form::read(&text).as_ref(), Ok(&album), "{text}");
}

/// What was read can be written and read again, no two tracks have one number, and nothing in it steers a terminal.
fn is_sound(import: &Import) {
    for draft in &import.albums {
        let text = serde_json::to_string(&draft.album).unwrap();
        assert_eq!(serde_json::from_str::<Album>(&text).unwrap(), draft.album, "{text}");
        let own = draft.trust == Trust::Data;
        let mut known = HashSet::new();
        assert!(own || draft.album.tracks.iter().all(|track| known.insert(track.at())), "{text}");
        assert!(draft.album.tracks.len() <= 100_000 || own);
    }
    assert!(import.warnings.len() <= 102, "{}", import.warnings.len());
    for warning in &import.warnings {
        assert_eq!(&*Line::from(&*warning.message), warning.message, "a warning is one clean line");
    }
}

/// Chance that can be had again: a small generator of Marsaglia's kind.
#[allow(dead_code, reason = "fuzz targets have their own")]
pub(crate) struct Chance(u64);

#[allow(dead_code, reason = "fuzz targets have their own")]
impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end.max(1) as u64).unwrap()
    }
}

/// `bytes` cut, doubled, bent and mixed with what readers stumble over.
#[allow(dead_code, reason = "fuzz targets have their own")]
pub(crate) fn garbled(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    const STUMBLES: [&[u8]; 14] = [
        b"\"",
        b"<",
        b"&",
        b"\0",
        b"\xff",
        b"]]>",
        b"-1",
        b"99999999999999999999",
        b"\r",
        b"{",
        b"null",
        b"\xe2\x80",
        b"</album>",
        b"<!--",
    ];
    let mut bytes = bytes.to_vec();
    for _ in 0..=chance.below(4) {
        let at = chance.below(bytes.len());
        let to = (at + chance.below(40)).min(bytes.len());
        match chance.below(5) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..to)),
            2 => bytes.extend_from_within(at..to),
            3 => drop(bytes.splice(at..at, STUMBLES[chance.below(STUMBLES.len())].iter().copied())),
            _ => bytes.get_mut(at).into_iter().for_each(|byte| *byte = u8::try_from(chance.below(256)).unwrap()),
        }
    }
    bytes
}
