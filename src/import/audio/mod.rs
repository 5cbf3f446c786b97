//! Audio files: what their tags tell and how long they are. Reads whatever can be read and sought; opens nothing.

mod album;
mod bounded;
mod discs;
mod flac;
mod frames;
mod letters;
mod mp4;
mod mpeg;
mod parts;
mod picture;
mod quicktime;
mod tags;
mod tracks;

pub use album::{File, Recorded, albums, length_of, only_beside};
pub use discs::{disc_of, without_disc};
pub use picture::picture;
pub use tags::{Tags, read};

use lofty::file::FileType;

/// Whether a file of this name is read for its tags.
pub fn is_audio(name: &str) -> bool {
    kind(name).is_some()
}

/// Whether the name leaves open if there is a film in it.
fn may_be_film(name: &str) -> bool {
    name.to_lowercase().ends_with(".mp4")
}

/// The kind of audio that the ending of `name` promises.
fn kind(name: &str) -> Option<FileType> {
    let (_, ending) = name.rsplit(['/', '\\']).next()?.rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        // Films: their tags are not those of albums.
        "m4v" | "3gp" => None,
        "bwf" => Some(FileType::Wav),
        "oga" => Some(FileType::Vorbis),
        ending => FileType::from_ext(ending),
    }
}
