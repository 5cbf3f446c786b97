//! `leitmotif export`: an album in a form that other programs read.

use std::io::Write;

use super::args::{As, Export};
use super::error::{Error, Outcome};
use super::named;
use super::out::{Out, say};
use crate::import::{export, form};
use crate::model::{Album, Library, json};
use crate::store;

pub(super) fn run(out: &mut Out, library: Library, asked: &Export) -> Result<Outcome, Error> {
    let album = named::entry(&library.into(), &asked.album)?.album;
    let text = text(&album, asked.form)?;
    match &asked.output {
        Some(path) => store::output(path, text.as_bytes())?,
        None => out.write_all(text.as_bytes())?,
    }
    Ok(Outcome::Done)
}

fn text(album: &Album, form: As) -> Result<String, Error> {
    Ok(match form {
        As::Json => json::laid_out(album).map_err(std::io::Error::from)?,
        As::Markdown => form::write(album),
        As::Csv => export::csv(album),
        As::Xspf => export::xspf(album),
        As::Nfo => export::nfo(album),
        As::Cue => {
            let (sheet, warnings) = export::cue(album);
            for warning in warnings {
                say(&warning);
            }
            sheet
        }
    })
}
