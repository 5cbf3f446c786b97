//! The album that somebody means who names it on the command line.

use std::sync::Arc;

use super::error::Error;
use crate::model::{Entry, Id, Library};
use crate::search::{Index, find_album};

/// The entry that `words` name: an id, else a query. The library is made searchable only for a query.
pub(super) fn entry(library: &Arc<Library>, words: &[String]) -> Result<Entry, Error> {
    let wanted = words.join(" ");
    let by_id = Id::new(&wanted).ok().and_then(|id| library.place(&id));
    let place = by_id.or_else(|| find_album(&Index::new(library, None), &wanted));
    place.and_then(|place| library.entries().get(place)).cloned().ok_or(Error::NoAlbum(wanted))
}
