//! An album as a page to read, in a terminal or a pager.

use std::io::{self, Write};

use super::columns::{Column, fit, width};
use super::out::{Out, Style};
use super::prose::spoken;
use super::row::{Cell, dim, plain, write_row};
use crate::app::page::{Role, prose};
use crate::app::wrap::wrap;
use crate::model::length::shown;
use crate::model::{Album, Length, Review, Scene, Track};

/// Columns of running text at most.
const MEASURE: usize = 78;

/// Writes the page of `album`.
pub(super) fn write(out: &mut Out, album: &Album) -> io::Result<()> {
    let measure = out.columns.unwrap_or(MEASURE).clamp(20, MEASURE);
    let mut page = Page { out, measure };
    page.title(album)?;
    page.tracks(album)?;
    match &album.review {
        Some(review) => page.review(album, review),
        None => Ok(()),
    }
}

struct Page<'a> {
    out: &'a mut Out,
    measure: usize,
}

impl Page<'_> {
    fn title(&mut self, album: &Album) -> io::Result<()> {
        self.text("", Some(Style::Bold), &album.title)?;
        if let Some(work) = &album.work {
            let year = work.year.map_or_else(String::new, |year| format!(" {year}"));
            self.text("", None, &format!("{}, {}{year}", work.title, work.kind.word()))?;
        }
        if !album.composers.is_empty() {
            self.text("", None, &format!("Music by {}", album.composers_joined(", ")))?;
        }
        let release: Vec<&str> = [&album.label, &album.released].into_iter().flatten().map(|line| &**line).collect();
        if !release.is_empty() {
            self.text("", None, &release.join(", "))?;
        }
        let tracks = if album.tracks.len() == 1 { "track" } else { "tracks" };
        writeln!(self.out, "{} {tracks}, {}", album.tracks.len(), album.total())
    }

    fn tracks(&mut self, album: &Album) -> io::Result<()> {
        let mut columns =
            [Column::figures(0), Column::text(2, 12), Column::figures(2), Column::figures(2), Column::figures(2)];
        let starts = album.starts();
        let rows: Vec<_> = album.tracks.iter().zip(starts).map(|(track, start)| cells(album, track, start)).collect();
        for row in &rows {
            row.iter().zip(&mut columns).for_each(|(cell, column)| column.see(&cell.text));
        }
        fit(&mut columns, &[1], Some(self.measure));
        let mut rows = rows.iter();
        for disc in album.tracks.chunk_by(|a, b| a.disc == b.disc) {
            match disc.first().filter(|_| album.is_multi_disc()) {
                Some(first) => writeln!(self.out, "\nDisc {}", first.disc)?,
                None => writeln!(self.out)?,
            }
            rows.by_ref().take(disc.len()).try_for_each(|row| write_row(self.out, &columns, row))?;
        }
        Ok(())
    }

    fn review(&mut self, album: &Album, review: &Review) -> io::Result<()> {
        if let Some(summary) = &review.summary {
            writeln!(self.out)?;
            self.prose(summary)?;
        }
        review.scenes.iter().try_for_each(|scene| self.scene(album, scene))?;
        if let Some(verdict) = &review.verdict {
            self.heading("Verdict", "")?;
            self.prose(verdict)?;
        }
        self.origins(review)
    }

    fn scene(&mut self, album: &Album, scene: &Scene) -> io::Result<()> {
        self.heading(scene.label(), &scene.at.map_or_else(String::new, film_time))?;
        for &at in &scene.tracks {
            let title = album.position(at).map_or("", |place| &album.tracks[place].title);
            self.text("♪ ", None, format!("{} {title}", super::number(album.is_multi_disc(), at)).trim_end())?;
        }
        if !scene.themes.is_empty() {
            let themes: Vec<&str> = scene.themes.iter().map(|theme| &**theme).collect();
            self.text("≈ ", None, &themes.join(" · "))?;
        }
        self.prose(&scene.text)
    }

    /// Running text: quotes behind a bar, items of lists under each other.
    fn prose(&mut self, text: &str) -> io::Result<()> {
        for (i, (piece, apart)) in prose(text).enumerate() {
            if apart && i > 0 {
                writeln!(self.out)?;
            }
            let columns = piece.lead.columns(self.measure) + piece.role.indent();
            let bars = "│ ".repeat(piece.lead.quotes);
            let sign = piece.lead.sign.as_deref().unwrap_or_default();
            let room = columns.saturating_sub(width(&bars));
            let first = format!("{bars}{:>1$} ", sign, room.saturating_sub(1));
            let style = (piece.role == Role::Subheading).then_some(Style::Bold);
            let others = format!("{bars}{:room$}", "");
            let first = if room > 0 { first } else { others.clone() };
            self.lines((&first, &others), style, &spoken(&piece))?;
        }
        Ok(())
    }

    fn origins(&mut self, review: &Review) -> io::Result<()> {
        let others = review.sources.iter().filter(|&other| Some(other) != review.source.as_ref());
        let sources: Vec<_> = review.source.iter().chain(others).collect();
        if review.author.is_some() || !sources.is_empty() {
            writeln!(self.out)?;
        }
        if let Some(author) = &review.author {
            self.text("", None, &format!("Written by {author}"))?;
        }
        // An address is not wrapped: it is there to be copied.
        sources.iter().enumerate().try_for_each(|(i, source)| {
            let label = if i == 0 { "After " } else { "      " };
            self.out.styled(Style::Dim, label)?;
            self.out.link(source, Style::Dim)?;
            writeln!(self.out)
        })
    }

    /// A heading with something at the right end of its line.
    fn heading(&mut self, text: &str, right: &str) -> io::Result<()> {
        writeln!(self.out)?;
        let room = self.measure - if right.is_empty() { 0 } else { width(right) + 2 };
        let lines = wrap(text, room);
        for (i, line) in lines.iter().enumerate() {
            let line = text.get(line.clone()).unwrap_or_default();
            self.out.styled(Style::Bold, line)?;
            if i == 0 && !right.is_empty() {
                let blanks = self.measure.saturating_sub(width(line) + width(right));
                write!(self.out, "{:blanks$}{right}", "")?;
            }
            writeln!(self.out)?;
        }
        Ok(())
    }

    /// Running text, its first line after `sign`, the others under it.
    fn text(&mut self, sign: &str, style: Option<Style>, text: &str) -> io::Result<()> {
        self.lines((sign, &" ".repeat(width(sign))), style, text)
    }

    /// Text with something before its first line, and something as wide before the others.
    fn lines(&mut self, (first, others): (&str, &str), style: Option<Style>, text: &str) -> io::Result<()> {
        for (i, line) in wrap(text, self.measure.saturating_sub(width(first))).into_iter().enumerate() {
            let line = text.get(line).unwrap_or_default();
            let before = if i == 0 { first } else { others };
            self.out.write_all(if line.is_empty() { before.trim_end() } else { before }.as_bytes())?;
            match style {
                Some(style) => self.out.styled(style, line)?,
                None => self.out.write_all(line.as_bytes())?,
            }
            writeln!(self.out)?;
        }
        Ok(())
    }
}

/// Number, title, how many scenes are about it, length, start.
fn cells<'a>(album: &Album, track: &'a Track, start: Option<Length>) -> [Cell<'a>; 5] {
    let scenes = album.scenes().iter().filter(|scene| scene.tracks.contains(&track.at())).count();
    let sign = if scenes == 0 { String::new() } else { format!("♪{scenes}") };
    [dim(track.number.to_string()), plain(&*track.title), dim(sign), plain(shown(track.length)), dim(shown(start))]
}

/// A time in a film, always with hours.
pub(super) fn film_time(at: Length) -> String {
    let minutes = at.ms() / 60_000;
    format!("{}:{:02}:{:02}", minutes / 60, minutes % 60, at.ms() / 1000 % 60)
}
