//! The id of an album that was put together: the one that a source states, else its name and year.

use super::Telling;
use crate::import::slug;
use crate::model::{Album, Id};

/// The id that `album` has by its name.
pub fn id_of(album: &Album) -> Id {
    slug(album.work_title(), album.year())
}

/// The id that a source states and did not make of the name.
pub(super) fn stated(tellings: &[Telling]) -> Option<Id> {
    let albums = tellings.iter().map(Telling::album);
    albums.filter(|album| album.id != id_of(album)).map(|album| album.id.clone()).next()
}
