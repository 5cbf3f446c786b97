//! `leitmotif list`: the albums of the library.

use std::borrow::Cow;
use std::io;

use serde::Serialize;

use super::args::List;
use super::columns::Column;
use super::error::{Error, Outcome};
use super::out::Out;
use super::parts::PART;
use super::row::{Cell, dim, plain, wider, write_table};
use super::{json, tsv};
use crate::model::text::clean_line;
use crate::model::{Album, Entry, Id, Kind, Length, Library, Line, Origin};

pub(super) fn run(out: &mut Out, library: &Library, list: &List) -> Result<Outcome, Error> {
    match (list.form.json, list.form.tsv) {
        (true, _) => json::array(out, library.entries(), |entry| Some(Record::new(entry)))?,
        (_, true) => write_tsv(out, library)?,
        (false, false) if list.plain => super::plain::list(out, library)?,
        (false, false) => write_plain(out, library)?,
    }
    Ok(Outcome::Done)
}

fn write_plain(out: &mut Out, library: &Library) -> io::Result<()> {
    let columns = [Column::figures(0), Column::figures(2), Column::text(2, 20), Column::figures(2), Column::text(2, 8)];
    let parts: Vec<_> = library.entries().chunks(PART).collect();
    let own = |entry: &Entry| cells(&entry.album).map(|cell| cell.width);
    let widths = |part: &&[Entry]| part.iter().map(own).fold([0; 5], wider);
    write_table(out, (columns, &[2, 4]), &parts, widths, |part, write| {
        part.iter().for_each(|entry| write(&cells(&entry.album)));
    })
}

/// Tracks, total, work, year, composers.
fn cells(album: &Album) -> [Cell<'_>; 5] {
    [
        dim(album.tracks.len().to_string()),
        plain(album.total().to_string()),
        plain(album.work_title()),
        plain(tsv::known(album.year())),
        dim(album.composers_joined(", ")),
    ]
}

fn write_tsv(out: &mut Out, library: &Library) -> io::Result<()> {
    for entry in library.entries() {
        let record = Record::new(entry);
        tsv::row(
            out,
            &[
                record.id,
                record.title,
                record.work.map_or("", |work| work),
                record.kind.map_or("", Kind::word),
                &tsv::known(record.year),
                &entry.album.composers_joined("; "),
                &record.tracks.to_string(),
                record.length.as_deref().unwrap_or_default(),
                &tsv::known(record.length_ms),
                &record.unknown_lengths.to_string(),
                &record.scenes.to_string(),
                &clean_line(&record.origin),
            ],
        )?;
    }
    Ok(())
}

/// An album as `--json` writes it; `--tsv` has the same columns.
#[derive(Serialize)]
struct Record<'a> {
    id: &'a Id,
    title: &'a Line,
    work: Option<&'a Line>,
    kind: Option<Kind>,
    year: Option<u16>,
    composers: &'a [Line],
    tracks: usize,
    length: Option<String>,
    length_ms: Option<u64>,
    unknown_lengths: usize,
    scenes: usize,
    origin: Cow<'a, str>,
}

impl<'a> Record<'a> {
    fn new(entry: &'a Entry) -> Self {
        let album = &*entry.album;
        let total = album.total();
        Self {
            id: &album.id,
            title: &album.title,
            work: album.work.as_ref().map(|work| &work.title),
            kind: album.work.as_ref().map(|work| work.kind),
            year: album.year(),
            composers: &album.composers,
            tracks: album.tracks.len(),
            length: total.length().map(|length| length.to_string()),
            length_ms: total.length().map(Length::ms),
            unknown_lengths: total.unknown,
            scenes: album.scenes().len(),
            origin: origin(&entry.origin),
        }
    }
}

/// `shelf`, or the path of the file; what is not UTF-8 in it shows as `�`.
fn origin(origin: &Origin) -> Cow<'_, str> {
    match origin {
        Origin::Shelf => "shelf".into(),
        Origin::Catalogue(path, _) | Origin::File(path) => path.to_string_lossy(),
    }
}
