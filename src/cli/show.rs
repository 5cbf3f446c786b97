//! `leitmotif show`: one album, to read, as JSON or as an article.

use std::io::Write;
use std::sync::Arc;

use super::args::Show;
use super::error::{Error, Outcome};
use super::out::Out;
use super::{json, page};
use crate::import::form;
use crate::model::{Album, Id, Library};
use crate::search::{Index, find_album};

pub(super) fn run(out: &mut Out, library: Library, show: &Show) -> Result<Outcome, Error> {
    let wanted = show.album.join(" ");
    let album = find(library, &wanted).ok_or(Error::NoAlbum(wanted))?;
    match (show.json, show.markdown) {
        (true, _) => json::pretty(out, &*album)?,
        (_, true) => out.write_all(form::write(&album).as_bytes())?,
        (false, false) => page::write(out, &album)?,
    }
    Ok(Outcome::Done)
}

/// The album that is meant; the library is made searchable only if `wanted` is not an id in it.
fn find(library: Library, wanted: &str) -> Option<Arc<Album>> {
    let by_id = Id::new(wanted).ok().and_then(|id| library.place(&id));
    let library = Arc::new(library);
    let place = by_id.or_else(|| find_album(&Index::new(&library, None), wanted))?;
    library.album(place).cloned()
}
