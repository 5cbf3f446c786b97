//! The smallest audio files that are what they claim: a header, tags, and a length.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its part")]

/// A FLAC file of `ms` milliseconds with these comments.
pub fn flac(ms: u64, comments: &[(&str, &str)]) -> Vec<u8> {
    let mut file = b"fLaC".to_vec();
    block(&mut file, 0, &stream_info(ms));
    block(&mut file, 0x80 | 4, &vorbis_comments(comments));
    file
}

/// The same with a cue sheet of tracks that begin at these milliseconds and, as data, at the last but one of them; the
/// last is where the disc ends.
pub fn flac_with_sheet(ms: u64, comments: &[(&str, &str)], starts: &[u64]) -> Vec<u8> {
    let mut file = b"fLaC".to_vec();
    block(&mut file, 0, &stream_info(ms));
    let mut sheet = vec![0; 395];
    sheet.push(u8::try_from(starts.len()).unwrap_or(0));
    for (number, start) in (1..).zip(starts) {
        let (is_data, is_end) = (number + 1 == starts.len(), number == starts.len());
        // The pause before a track is half a second, which its INDEX 01 passes over.
        sheet.extend(start.saturating_sub(500).to_be_bytes());
        sheet.push(if is_end { 170 } else { u8::try_from(number).unwrap_or(0) });
        sheet.extend([0; 12]);
        sheet.push(if is_data { 0x80 } else { 0 });
        sheet.extend([0; 13]);
        sheet.push(2);
        for (index, after) in [(0_u8, 0_u64), (1, (*start).min(500))] {
            sheet.extend(after.to_be_bytes());
            sheet.extend([index, 0, 0, 0]);
        }
    }
    block(&mut file, 5, &sheet);
    block(&mut file, 0x80 | 4, &vorbis_comments(comments));
    file
}

fn block(file: &mut Vec<u8>, kind: u8, content: &[u8]) {
    let length = u32::try_from(content.len()).unwrap_or(0).to_be_bytes();
    file.extend([kind, length[1], length[2], length[3]]);
    file.extend(content);
}

/// 1000 samples a second, one channel, 16 bits.
fn stream_info(ms: u64) -> Vec<u8> {
    let mut info = vec![0x10, 0, 0x10, 0, 0, 0, 0, 0, 0, 0];
    let packed: u64 = 1000 << 44 | 15 << 36 | ms;
    info.extend(packed.to_be_bytes());
    info.extend([0; 16]);
    info
}

fn vorbis_comments(comments: &[(&str, &str)]) -> Vec<u8> {
    let mut content = Vec::new();
    let mut text = |text: &str| {
        content.extend(u32::try_from(text.len()).unwrap_or(0).to_le_bytes());
        content.extend(text.as_bytes());
    };
    text("leitmotif");
    let count = u32::try_from(comments.len()).unwrap_or(0).to_le_bytes();
    let mut all = content;
    all.extend(count);
    for (name, value) in comments {
        let comment = format!("{name}={value}");
        all.extend(u32::try_from(comment.len()).unwrap_or(0).to_le_bytes());
        all.extend(comment.as_bytes());
    }
    all
}

/// A WAV file of `ms` milliseconds: 1000 samples a second of 8 bits, without tags.
pub fn wav(ms: u32) -> Vec<u8> {
    let mut file = b"RIFF".to_vec();
    file.extend((36 + ms).to_le_bytes());
    file.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    file.extend(1000_u32.to_le_bytes());
    file.extend(1000_u32.to_le_bytes());
    file.extend(b"\x01\0\x08\0data");
    file.extend(ms.to_le_bytes());
    file.resize(file.len() + ms as usize, 0x80);
    file
}

/// An MP3 file of so many frames of 1152 samples at 44,100 a second and 128 kbit; with a Xing header if `measured`.
pub fn mp3(frames: u32, measured: bool, tag: &[u8]) -> Vec<u8> {
    let mut frame = b"\xff\xfb\x90\x04".to_vec();
    frame.resize(417, 0);
    let mut file = tag.to_vec();
    if measured {
        let mut xing = frame.clone();
        xing[36..40].copy_from_slice(b"Xing");
        xing[40..44].copy_from_slice(&3_u32.to_be_bytes());
        xing[44..48].copy_from_slice(&frames.to_be_bytes());
        xing[48..52].copy_from_slice(&(frames * 417).to_be_bytes());
        file.extend(xing);
    }
    (0..frames).for_each(|_| file.extend(&frame));
    file
}

/// An ID3 tag, version 2.3, of text frames and whole other frames.
pub fn id3(texts: &[(&str, &str)], others: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut frames = Vec::new();
    for (id, text) in texts {
        frames.extend(id3_frame(id, &latin(text)));
    }
    for (id, content) in others {
        frames.extend(id3_frame(id, content));
    }
    let size = frames.len();
    let mut tag = b"ID3\x03\0\0".to_vec();
    tag.extend([21, 14, 7, 0].map(|shift| u8::try_from(size >> shift & 0x7f).unwrap_or(0)));
    tag.extend(frames);
    tag
}

/// A chapter from `start` to `end`, in milliseconds.
pub fn chapter(id: &str, title: &str, start: u32, end: u32) -> Vec<u8> {
    let mut content = id.as_bytes().to_vec();
    content.push(0);
    content.extend(start.to_be_bytes());
    content.extend(end.to_be_bytes());
    content.extend([0xff; 8]);
    content.extend(id3_frame("TIT2", &latin(title)));
    content
}

fn latin(text: &str) -> Vec<u8> {
    let mut content = vec![0];
    content.extend(text.as_bytes());
    content
}

fn id3_frame(id: &str, content: &[u8]) -> Vec<u8> {
    let mut frame = id.as_bytes().to_vec();
    frame.extend(u32::try_from(content.len()).unwrap_or(0).to_be_bytes());
    frame.extend([0, 0]);
    frame.extend(content);
    frame
}
