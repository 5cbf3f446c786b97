//! Reading an article as an album: patient with what people write by hand, and clear about what it cannot understand.

use super::faults::{Faults, Spot};
use super::front::{self, Front};
use super::outline::{self, Kind, Numbered, Outline, heading, plain_breaks};
use super::{item, prose, scene};
use crate::import::slug;
use crate::model::{Album, Id, Line, Prose, Track};

/// The album that `text` is, or everything in it that cannot be understood. Without an id it gets one made of its title.
pub fn read(text: &str) -> Result<Album, Vec<Spot>> {
    read_over(text, None)
}

/// As [`read`]; an article without an id has the id `known`.
pub fn read_over(text: &str, known: Option<&Id>) -> Result<Album, Vec<Spot>> {
    let text = plain_breaks(text);
    let outline = Outline::of(&text);
    let mut faults = Faults::default();
    outline::check(&outline, &mut faults);
    let mut front = front::read(&outline, &mut faults);
    let before = title(&mut front, &outline.before, &mut faults);
    prose::check(before, &mut faults);
    front.summary(prose::read(before));
    outline.sections.iter().for_each(|section| front.section(section, &mut faults));
    match faults.sorted() {
        none if none.is_empty() => Ok(front.finish(known)),
        spots => Err(spots),
    }
}

/// Takes the title from a `#` heading before everything else, if the front matter has none; answers with the other lines.
fn title<'a, 'b>(front: &mut Front, before: &'b [Numbered<'a>], faults: &mut Faults) -> &'b [Numbered<'a>] {
    let blank = before.iter().take_while(|(_, line)| line.trim().is_empty()).count();
    let first = before.get(blank);
    let Some(&(line, Some((1, words)))) = first.map(|&(line, text)| (line, heading(text))).as_ref() else {
        if !front.titled {
            faults.add((1, 1), "the album has no title: write title: in the front matter");
        }
        return before;
    };
    if !front.album.title.is_empty() && words != &*front.album.title {
        faults.add(
            (line, 1),
            "this is not the title in the front matter: take one of the two out, or write \\# to keep it as text",
        );
    }
    front.album.title = Line::from(words);
    before.get(blank + 1..).unwrap_or_default()
}

impl Front {
    fn summary(&mut self, summary: Prose) {
        if !summary.is_empty() {
            self.review.summary = Some(summary);
            self.reviewed = true;
        }
    }

    fn section(&mut self, section: &outline::Section<'_>, faults: &mut Faults) {
        match section.kind {
            Kind::Scenes => {
                self.review.scenes.extend(scene::read(&section.lines, faults));
                self.reviewed = true;
            }
            Kind::Verdict => {
                prose::check(&section.lines, faults);
                self.review.verdict = Some(prose::read(&section.lines));
                self.reviewed = true;
            }
            Kind::Tracks(disc) => self.tracks(disc, &section.lines, faults),
            Kind::Unknown => {}
        }
    }

    fn tracks(&mut self, disc: u16, lines: &[Numbered<'_>], faults: &mut Faults) {
        for (number, line) in lines.iter().filter(|(_, line)| !line.trim().is_empty()) {
            match item::read(line) {
                Ok(item) => self.track(disc, item),
                Err(message) => {
                    faults.add((*number, 1 + line.chars().take_while(|c| c.is_whitespace()).count()), message);
                }
            }
        }
    }

    /// Takes a track in; one without a number has that after the last of its disc.
    fn track(&mut self, disc: u16, item: item::Item) {
        let last = self.album.tracks.iter().rev().find(|track| track.disc == disc).map_or(0, |track| track.number);
        let number = item.number.unwrap_or_else(|| last.saturating_add(1));
        self.album.tracks.push(Track { disc, number, title: item.title, length: item.length, extra: item.extra });
    }

    fn finish(self, known: Option<&Id>) -> Album {
        let Self { mut album, id, review, reviewed, .. } = self;
        album.id = id.or_else(|| known.cloned()).unwrap_or_else(|| slug(album.work_title(), album.year()));
        album.review = reviewed.then_some(review);
        album
    }
}
