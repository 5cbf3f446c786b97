//! Articles: plain text, Markdown, HTML in any language → albums with their tracks, and prose tied to the tracks it names.
//!
//! Every form becomes the same lines (`piece`); lines are weighed for what they may be (`class`), runs of them for whether
//! they are lists of tracks (`run`, `judge`), and what is left is prose. No line becomes a track without evidence around it.

mod about;
mod announce;
mod apart;
mod artist;
mod assemble;
mod beside;
mod byline;
mod capitals;
mod caption;
mod chrome;
mod class;
mod column;
mod commentary;
mod credited;
mod credits;
mod days;
mod decoration;
mod disc;
mod discs;
mod eastern;
mod edges;
mod evidence;
mod facts;
mod film_time;
mod folded;
mod forum;
mod front;
mod glyph;
mod goods;
mod halves;
mod heading;
mod headline;
mod heads;
mod html;
mod in_text;
mod initials;
mod inline;
mod judge;
mod keys;
mod kinds;
mod labels;
mod lengths;
mod lines;
mod listing;
mod maker;
mod making;
mod mixed;
mod movements;
mod name;
mod neighbours;
mod number;
mod numbered;
mod one;
mod other_times;
mod pairs;
mod paste;
mod people;
mod phrases;
mod piece;
mod plain;
mod quotes;
mod record;
mod remarks;
mod review;
mod rivals;
mod run;
mod runon;
mod shape;
mod sided;
mod sides;
mod signature;
mod site;
mod spans;
mod split;
mod spread;
mod stars;
mod suffix;
mod table;
mod talk;
mod themes;
mod tie;
mod time;
mod told;
mod top;
mod torn;
mod twin;
mod uneven;
mod unwrapped;
mod vocabulary;
mod who;
mod wikitable;
mod wikitext;
mod words;
mod works;
mod wrap;

use super::{Import, Warning};
use judge::Verdict;
use lines::Signs;
use listing::Listing;

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
    let mut page = match form {
        Form::Text => lines::read(&forum::without_tags(text), Signs::None),
        Form::Markdown => lines::read(text, Signs::Markdown),
        Form::Html => html::read(text),
    };
    let full = page.is_full();
    stars::strip(&mut page.pieces);
    page.pieces = movements::part(chrome::part(caption::part(std::mem::take(&mut page.pieces))));
    page.pieces = wrap::mend(&page.pieces);
    heads::mark(&mut page.pieces);
    page.pieces.iter_mut().enumerate().for_each(|(nth, piece)| piece.nth = nth);
    site::settle(&mut page.head, &page.pieces);
    let mut report = Report { source: name.to_owned(), warnings: Vec::new() };
    if full {
        report.warn(
            page.pieces.last().map(|piece| piece.line),
            "the text is very long; what follows this line was not read".to_owned(),
        );
    }
    let entries = class::classify(&page.pieces);
    let around = judge::Around {
        about_music: assemble::is_about_music(&page, &entries),
        one_soundtrack: about::is_one_soundtrack(&page, &entries),
        titled: about::is_titled_soundtrack(&page, &entries),
        named: about::is_named_soundtrack(&page, &entries),
        spoken: about::is_spoken(&page, &entries),
        counted: about::counted(&page, &entries),
        told: told::Told::new(&page.pieces, &entries),
    };
    let mut accepted: Vec<(run::Run, shape::Plan)> = Vec::new();
    let weigh = |run: run::Run| (judge::weigh(&run, &page.pieces, &entries, &around), run);
    let weighed: Vec<(Verdict, run::Run)> = run::runs(&page.pieces, &entries, &around).into_iter().map(weigh).collect();
    let menus = rivals::menus(&weighed, &page.pieces, &entries);
    let better = weighed.iter().any(|(verdict, run)| matches!(verdict, Verdict::Tracks(_)) && !run.plain);
    let lists = weighed.into_iter().zip(menus).filter(|((_, run), menu)| !(*menu || run.plain && better));
    for (verdict, run) in lists.map(|(list, _)| list) {
        match verdict {
            Verdict::Tracks(plan) if judge::is_leftover(accepted.last(), (&run, plan), (&page.pieces, &entries)) => {}
            Verdict::Tracks(plan) => accepted.push((run, plan)),
            Verdict::Not(Some(why)) => report.warn(page.pieces.get(run.from).map(|piece| piece.line), why.to_owned()),
            Verdict::Not(None) => {}
        }
    }
    let mut found = discs::listings((&page.pieces, &entries), &accepted, &around.told, &mut report);
    found.retain(|listing| !about::is_of_others(&page, listing));
    found.extend(Listing::stated(&page).filter(|_| found.is_empty()));
    let albums = assemble::albums(name, &page, &entries, found, &mut report);
    Import { albums, warnings: report.warnings }
}

/// Warnings about one article, at most.
const MOST_WARNINGS: usize = 200;

/// What a reader of the report should know, as it is found.
struct Report {
    source: String,
    warnings: Vec<Warning>,
}

impl Report {
    fn warn(&mut self, line: Option<usize>, message: String) {
        if self.warnings.len() >= MOST_WARNINGS {
            return;
        }
        self.warnings.push(Warning { source: self.source.clone(), line, message });
    }
}
