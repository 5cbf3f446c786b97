//! `leitmotif find`: tracks found, best first.

use std::io;
use std::mem::ManuallyDrop;
use std::sync::OnceLock;
use std::sync::atomic::AtomicBool;

use rayon::prelude::*;
use serde::Serialize;

use super::args::Find;
use super::columns::Column;
use super::draft::{AlbumCells, Draft};
use super::error::{Error, Outcome};
use super::out::{Out, say};
use super::parts::{PART, write_parts};
use super::row::{Look, write_table};
use super::{json, tsv};
use crate::jobs::{self, Opened, Place};
use crate::model::{Album, Id, Length, Library, Line, Track};
use crate::search::{Hit, Query, nearest, search, title_letters};

/// Titles that are offered where nothing is found.
const GUESSES: usize = 3;

pub(super) fn run(out: &mut Out, place: &Place, find: &Find) -> Result<Outcome, Error> {
    let query = Query::parse(&find.query.join(" "));
    let answer = ManuallyDrop::new(jobs::open_for(place, &query, find.form.json));
    let opened = &answer.opened;
    super::tell(place, &opened.faults);
    query.faults().iter().for_each(|fault| say(fault));
    let limit = find.number.unwrap_or(usize::MAX);
    let hits = search(&opened.index, &query, limit, &AtomicBool::new(false)).unwrap_or_default();
    let found = Found { library: &opened.library, hits: &hits.best };
    match (find.form.json, find.form.tsv) {
        (true, _) => found.write_json(out)?,
        (_, true) => found.write_tsv(out)?,
        (false, false) => found.write_plain(out, &query)?,
    }
    if hits.total.count > 0 {
        return Ok(Outcome::Done);
    }
    if answer.has_nearest {
        tell_nearest(opened, &query);
    } else {
        tell_nearest(&ManuallyDrop::new(jobs::open_all(place)), &query);
    }
    Ok(Outcome::Nothing)
}

/// Says which titles come nearest to a query that finds nothing.
fn tell_nearest(opened: &Opened, query: &Query) {
    let near = nearest(&opened.index, query, GUESSES, &AtomicBool::new(false)).unwrap_or_default();
    let near = Found { library: &opened.library, hits: &near.best };
    let mut titles: Vec<_> =
        near.tracks().map(|(album, track)| format!("{} ({})", track.title, album.work_title())).collect();
    titles.dedup();
    if !titles.is_empty() {
        say(&format!("nothing found; nearest: {}", titles.join(", ")));
    }
}

struct Found<'a> {
    library: &'a Library,
    hits: &'a [Hit],
}

impl<'a> Found<'a> {
    fn tracks(&self) -> impl Iterator<Item = (&'a Album, &'a Track)> {
        tracks(self.library, self.hits)
    }

    fn write_plain(&self, out: &mut Out, query: &Query) -> io::Result<()> {
        let columns =
            [Column::figures(0), Column::figures(2), Column::text(2, 20), Column::text(3, 16), Column::text(3, 8)];
        let albums: Vec<_> = self.library.entries().par_iter().map(|entry| AlbumCells::new(&entry.album)).collect();
        let drafts: Vec<_> = self.hits.par_chunks(PART).map(|hits| Draft::new(&albums, hits)).collect();
        let colour = out.colour;
        let letters = |title: &str| if colour { Look::Letters(title_letters(query, title)) } else { Look::Plain };
        write_table(
            out,
            (columns, &[2, 4, 3]),
            &drafts,
            |draft| draft.widths,
            |draft, write| draft.each(letters, write),
        )
    }

    fn write_tsv(&self, out: &mut Out) -> io::Result<()> {
        let parts: Vec<_> = self.hits.chunks(PART).collect();
        write_parts(out, &parts, |part| {
            let mut lines = Vec::new();
            for (album, track) in tracks(self.library, part) {
                let columns: [&str; 9] = [
                    &tsv::known(track.length),
                    &track.disc.to_string(),
                    &track.number.to_string(),
                    &track.title,
                    &album.title,
                    album.work.as_ref().map_or("", |work| &work.title),
                    &tsv::known(album.year()),
                    &album.composers_joined("; "),
                    &album.id,
                ];
                tsv::set_row(&mut lines, &columns);
            }
            lines
        })
    }

    fn write_json(&self, out: &mut Out) -> io::Result<()> {
        // The starts of an album are told once, for whichever of its hits comes first.
        let starts: Vec<_> = self.library.entries().iter().map(|_| OnceLock::new()).collect();
        json::array(out, self.hits, |&hit| {
            let (album, track) = track(self.library, hit)?;
            let starts = starts.get(hit.album)?.get_or_init(|| album.starts());
            Some(Record::new(album, track, starts.get(hit.track).copied().flatten()))
        })
    }
}

fn tracks<'a>(library: &'a Library, hits: &'a [Hit]) -> impl Iterator<Item = (&'a Album, &'a Track)> {
    hits.iter().filter_map(move |&hit| track(library, hit))
}

fn track(library: &Library, hit: Hit) -> Option<(&Album, &Track)> {
    let album = library.album(hit.album)?;
    Some((album, album.tracks.get(hit.track)?))
}

/// A hit as `--json` writes it.
#[derive(Serialize)]
struct Record<'a> {
    album_id: &'a Id,
    album: &'a Line,
    work: Option<&'a Line>,
    year: Option<u16>,
    composers: &'a [Line],
    disc: u16,
    number: u32,
    title: &'a Line,
    length: Option<String>,
    length_ms: Option<u64>,
    start: Option<String>,
    start_ms: Option<u64>,
    scenes: Vec<&'a Line>,
}

impl<'a> Record<'a> {
    fn new(album: &'a Album, track: &'a Track, start: Option<Length>) -> Self {
        let about = album.scenes().iter().filter(|scene| scene.tracks.contains(&track.at()));
        Self {
            album_id: &album.id,
            album: &album.title,
            work: album.work.as_ref().map(|work| &work.title),
            year: album.year(),
            composers: &album.composers,
            disc: track.disc,
            number: track.number,
            title: &track.title,
            length: track.length.map(|length| length.to_string()),
            length_ms: track.length.map(Length::ms),
            start: start.map(|start| start.to_string()),
            start_ms: start.map(Length::ms),
            scenes: about.map(|scene| &scene.title).collect(),
        }
    }
}
