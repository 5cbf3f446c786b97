//! Files that hold neither text nor tags that are read here: what they are, told by their first bytes.

/// The first bytes of a kind of file, and what such files are called.
const MARKS: [(&[u8], &str); 22] = [
    (b"DSD ", "a DSF file"),
    (b"FRM8", "a DSDIFF file"),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", "a WMA or WMV file"),
    (b"\x1a\x45\xdf\xa3", "a Matroska or WebM file"),
    (b"\0\0\x01\xba", "an MPEG film"),
    (b"\0\0\x01\xb3", "an MPEG film"),
    (b"MThd\0\0\0\x06", "a MIDI file"),
    (b"TTA1", "a TTA file"),
    (b"caff\0\x01", "a CAF file"),
    (b".RMF", "a RealMedia file"),
    (b"IMPM", "a tracker module"),
    (b"Extended Module: ", "a tracker module"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "an archive, or a document packed as one"),
    (b"\x1f\x8b", "packed with gzip"),
    (b"BZh91AY&SY", "packed with bzip2"),
    (b"\xfd7zXZ\0", "packed with xz"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"SQLite format 3\0", "a database"),
];

/// What a file with these bytes is, where it is plainly none of those that are read: its name, and what helps.
pub(super) fn known(bytes: &[u8]) -> Option<String> {
    let name =
        MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(_, name)| *name).or_else(|| boxed(bytes))?;
    let help = match name {
        "a PDF" => ", which is not read: save its text",
        "a picture" => ", in which nothing is read",
        name if name.starts_with("packed") || name.contains("archive") => ", which is not opened: unpack it first",
        _ => ", of which no tags are read",
    };
    Some(format!("is {name}{help}"))
}

/// Films in boxes, of which the names come later.
fn boxed(bytes: &[u8]) -> Option<&'static str> {
    let at = |from: usize, mark: &[u8]| bytes.get(from..).is_some_and(|rest| rest.starts_with(mark));
    let riff = at(0, b"RIFF") && at(8, b"AVI ");
    riff.then_some("an AVI film").or_else(|| at(4, b"ftyp").then_some("an MP4 film"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_tell_what_a_file_is() {
        assert_eq!(known(b"DSD \x1c\0\0\0").as_deref(), Some("is a DSF file, of which no tags are read"));
        assert_eq!(known(b"%PDF-1.7").as_deref(), Some("is a PDF, which is not read: save its text"));
        assert!(known(b"\0\0\0\x18ftypmp42").unwrap().starts_with("is an MP4 film"));
        assert!(known(b"RIFF\0\0\0\0AVI LIST").unwrap().starts_with("is an AVI film"));
        assert!(known(b"PK\x03\x04\x14").unwrap().ends_with("unpack it first"));
        for text in [&b"1. A Storm Is Coming (1:12)"[..], b"", b"MThe Score", b"RIFF raff"] {
            assert_eq!(known(text), None);
        }
    }
}
