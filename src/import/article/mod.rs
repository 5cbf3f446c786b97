//! Articles: plain text, Markdown, HTML in any language → albums with their tracks, and prose tied to the tracks it names.
//!
//! Every form becomes the same lines ([`piece`]); lines are weighed for what they may be ([`class`]), runs of them for whether
//! they are lists of tracks ([`run`], [`judge`]), and what is left is prose. No line becomes a track without evidence around it.

mod artist;
mod class;
mod discs;
mod glyph;
mod html;
mod inline;
mod judge;
mod lines;
mod number;
mod piece;
mod run;
mod shape;
mod split;
mod table;
mod time;
mod words;

use super::{Draft, Import, Trust, Warning, slug};
use crate::model::{Album, Line};
use judge::Verdict;
use lines::Signs;

/// How an article is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Plain text.
    Text,
    /// Markdown, perhaps with front matter and HTML in it.
    Markdown,
    /// A web page.
    Html,
}

/// Reads the article `text`, which is called `name`.
pub fn read(name: &str, text: &str, form: Form) -> Import {
    let page = match form {
        Form::Text => lines::read(text, Signs::None),
        Form::Markdown => lines::read(text, Signs::Markdown),
        Form::Html => html::read(text),
    };
    let mut report = Report { source: name.to_owned(), warnings: Vec::new() };
    let entries = class::classify(&page.pieces);
    let mut accepted = Vec::new();
    for run in run::runs(&page.pieces, &entries) {
        match judge::weigh(&run, &entries, true) {
            Verdict::Tracks(plan) => accepted.push((run, plan)),
            Verdict::Not(Some(why)) => report.warn(page.pieces.get(run.from).map(|p| p.line), why.to_owned()),
            Verdict::Not(None) => {}
        }
    }
    let found = discs::listings(&page.pieces, &entries, &accepted, &mut report);
    let albums = found.into_iter().map(|listing| {
        let title = listing.heading.clone().unwrap_or_else(|| name.to_owned());
        let album = Album {
            schema: None,
            format: 1,
            id: slug(&title, None),
            title: Line::from(title),
            work: None,
            composers: Vec::new(),
            label: None,
            released: None,
            cover: None,
            tracks: listing.tracks,
            review: None,
            extra: crate::model::Extra::default(),
        };
        Draft { album, trust: Trust::Article, ties: Vec::new() }
    }).collect();
    Import { albums, warnings: report.warnings }
}

/// What a reader of the report should know, as it is found.
struct Report {
    source: String,
    warnings: Vec<Warning>,
}

impl Report {
    fn warn(&mut self, line: Option<usize>, message: String) {
        self.warnings.push(Warning { source: self.source.clone(), line, message });
    }
}
