//! `leitmotif show`: one album, to read, as JSON or as an article.

use std::io::Write;

use super::args::Show;
use super::error::{Error, Outcome};
use super::out::Out;
use super::{json, named, page, plain};
use crate::import::form;
use crate::model::Library;

pub(super) fn run(out: &mut Out, library: Library, show: &Show) -> Result<Outcome, Error> {
    let album = named::entry(&library.into(), &show.album)?.album;
    match (show.json, show.markdown) {
        (true, _) => json::pretty(out, &*album)?,
        (_, true) => out.write_all(form::write(&album).as_bytes())?,
        (false, false) if show.plain => plain::show(out, &album)?,
        (false, false) => page::write(out, &album)?,
    }
    Ok(Outcome::Done)
}
