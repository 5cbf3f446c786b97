//! Lines of found tracks before the widths of their columns are known.

use super::columns::width;
use super::row::{Cell, Look, dim, plain, wider};
use crate::model::length::shown;
use crate::model::{Album, Length, Track, TrackRef};
use crate::search::Hit;

/// What the lines of an album's tracks have in common, told once: hits come in the order of their titles, and to look an
/// album over again for each takes most of the time of a long list.
pub(super) struct AlbumCells<'a> {
    tracks: &'a [Track],
    is_multi_disc: bool,
    /// The title of the work, then the composers, side by side in memory.
    texts: String,
    /// Where the title of the work ends in the texts.
    work: usize,
    /// The columns that the work and the composers take.
    widths: (usize, usize),
}

impl<'a> AlbumCells<'a> {
    pub(super) fn new(album: &'a Album) -> Self {
        let (work, composers) = (album.work_title(), album.composers_joined(", "));
        let widths = (width(work), width(&composers));
        let texts = [work, &composers].concat();
        Self { tracks: &album.tracks, is_multi_disc: album.is_multi_disc(), texts, work: work.len(), widths }
    }
}

/// Some lines, before their columns are known: lengths, numbers and titles one after the other. The tracks lie far apart
/// in memory, so each is fetched once.
pub(super) struct Draft<'a> {
    texts: String,
    rows: Vec<Row<'a>>,
    /// The most columns that cells take.
    pub(super) widths: [usize; 5],
}

/// A track's line: where its length, its number and its title end in the texts.
struct Row<'a> {
    album: &'a AlbumCells<'a>,
    ends: [usize; 3],
    title_width: usize,
}

impl<'a> Draft<'a> {
    pub(super) fn new(albums: &'a [AlbumCells], hits: &[Hit]) -> Self {
        let track = |hit: &Hit| albums.get(hit.album).and_then(|album| Some((album, album.tracks.get(hit.track)?)));
        // One thing after the other for all of them: what is far away comes from memory together.
        let tracks: Vec<_> = hits.iter().filter_map(track).collect();
        let facts = tracks.iter().map(|&(album, track)| (album, track.at(), track.length, &*track.title));
        let facts: Vec<(&AlbumCells, TrackRef, Option<Length>, &str)> = facts.collect();
        let widths: Vec<_> = facts.iter().map(|(_, _, _, title)| width(title)).collect();
        let (texts, rows) = (String::with_capacity(32 * facts.len()), Vec::with_capacity(facts.len()));
        let mut draft = Self { texts, rows, widths: [0; 5] };
        facts.into_iter().zip(widths).for_each(|(facts, title_width)| draft.push(facts, title_width));
        draft
    }

    fn push(
        &mut self,
        (album, at, length, title): (&'a AlbumCells, TrackRef, Option<Length>, &str),
        title_width: usize,
    ) {
        let (length, number) = (shown(length), super::number(album.is_multi_disc, at));
        let ends = [&*length, &*number, title].map(|text| {
            self.texts.push_str(text);
            self.texts.len()
        });
        let widths = [width(&length), width(&number), title_width, album.widths.0, album.widths.1];
        self.widths = wider(self.widths, widths);
        self.rows.push(Row { album, ends, title_width });
    }

    /// Writes the cells of each line; `look` tells how a title looks.
    pub(super) fn each(&self, look: impl Fn(&str) -> Look, write: &mut dyn FnMut(&[Cell; 5])) {
        let mut begin = 0;
        for Row { album, ends: [length, number, title], title_width } in &self.rows {
            let text = |from: usize, to: usize| self.texts.get(from..to).unwrap_or_default();
            let (length, number, name) = (text(begin, *length), text(*length, *number), text(*number, *title));
            begin = *title;
            let (work, composers) = album.texts.split_at_checked(album.work).unwrap_or_default();
            write(&[
                plain(length),
                dim(number),
                Cell { text: name.into(), width: *title_width, look: look(name) },
                Cell { text: work.into(), width: album.widths.0, look: Look::Plain },
                Cell { text: composers.into(), width: album.widths.1, look: Look::Dim },
            ]);
        }
    }
}
