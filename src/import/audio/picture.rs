//! The picture inside of an audio file: the front of the cover, or else the first there is.

use std::io::{Read, Seek};

use lofty::config::{GlobalOptions, ParseOptions, ParsingMode, apply_global_options};
use lofty::file::TaggedFileExt;
use lofty::picture::PictureType;
use lofty::probe::Probe;

use super::bounded::Bounded;
use super::tags::{ITEM, refused, unbroken};

/// The picture in the audio file that is called `name`, as it stands there: not yet decoded, and of at most 16 MiB.
pub fn picture(name: &str, reader: impl Read + Seek) -> Option<Vec<u8>> {
    apply_global_options(GlobalOptions::new().allocation_limit(ITEM));
    let kind = super::kind(name)?;
    let options = ParseOptions::new().parsing_mode(ParsingMode::Relaxed).read_properties(false).read_cover_art(true);
    let mut reader = Bounded::new(reader);
    let probe = Probe::with_file_type(&mut reader, kind).options(options).guess_file_type().ok()?;
    let tagged = unbroken(|| probe.read().map_err(|error| refused(&error))).ok()?;
    let pictures = || tagged.tags().iter().flat_map(lofty::tag::Tag::pictures);
    let front = pictures().find(|picture| picture.pic_type() == PictureType::CoverFront);
    front.or_else(|| pictures().next()).map(|picture| picture.data().to_vec())
}
