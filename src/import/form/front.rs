//! Reading the front matter: the facts of an album that are neither prose nor tracks.

use super::faults::Faults;
use super::fields::Fields;
use super::matter::TAKEN;
use super::node::{self, Kind as NodeKind, Node};
use super::outline::Outline;
use crate::model::album::FORMAT;
use crate::model::{Album, Id, Kind, Line, Review, Work};

/// What the front matter says.
pub(super) struct Front {
    /// The album, without prose and tracks. Its title is empty and its id not yet made where none is written.
    pub(super) album: Album,
    /// The id, if one is written.
    pub(super) id: Option<Id>,
    /// What is said of the review; whether there is one is still to be seen.
    pub(super) review: Review,
    /// Whether anything here tells that there is a review.
    pub(super) reviewed: bool,
    /// Whether a title is written, or may be in what could not be read.
    pub(super) titled: bool,
}

/// Reads the front matter of an article.
pub(super) fn read(outline: &Outline<'_>, faults: &mut Faults) -> Front {
    let first = outline.front.first().map_or(1, |&(line, _)| line);
    let tree = node::read(&outline.front_text(), first);
    let is_broken = tree.is_err();
    let tree = tree.unwrap_or_else(|spot| {
        faults.add((spot.line, spot.column), spot.message);
        None
    });
    let mut fields = Fields::of(tree, faults);
    let (review, reviewed) = review(&mut fields, faults);
    let id = id(&mut fields, faults);
    let titled = is_broken || fields.has("title");
    let title = fields.line("title", faults);
    let work = fields.take("work").and_then(|node| work(node, faults));
    let format = format(&mut fields, faults);
    fields.refuse(&[("tracks", "write ## Tracks and a numbered list under it")], faults);
    let album = Album {
        schema: fields.line("$schema", faults),
        format,
        id: id.clone().unwrap_or_default(),
        title: title.unwrap_or_default(),
        work,
        composers: fields.lines("composers", faults),
        label: fields.line("label", faults),
        released: fields.line("released", faults),
        cover: fields.line("cover", faults),
        tracks: Vec::new(),
        review: None,
        extra: extra(fields, faults),
    };
    Front { album, id, review, reviewed, titled }
}

fn id(fields: &mut Fields, faults: &mut Faults) -> Option<Id> {
    let node = fields.take("id")?;
    match node.text().map(Id::new) {
        Some(Ok(id)) => return Some(id),
        Some(Err(wrong)) => faults.add(node.at, wrong),
        None => faults.add(node.at, "an id is expected here, such as joker-2019"),
    }
    None
}

fn format(fields: &mut Fields, faults: &mut Faults) -> u32 {
    let Some(node) = fields.take("format") else { return FORMAT };
    match node.text().and_then(|text| text.parse().ok()) {
        Some(format @ 1..=FORMAT) => return format,
        Some(format) => faults.add(
            node.at,
            format_args!(
                "format {format} is not known to this version, which reads format {FORMAT}: take a newer leitmotif"
            ),
        ),
        None => faults.add(node.at, format_args!("the format is a number, {FORMAT}")),
    }
    FORMAT
}

/// A work in a mapping, or only its title.
fn work(node: Node, faults: &mut Faults) -> Option<Work> {
    if let Some(title) = node.text() {
        return Some(Work {
            kind: Kind::Other,
            title: Line::from(title),
            year: None,
            extra: crate::model::Extra::default(),
        });
    }
    let at = node.at;
    let mut fields = Fields::of(Some(node), faults);
    let kind = fields.take("kind").map_or(Kind::Other, |node| kind(&node, faults));
    let year = fields.number("year", "a year, such as 2018,", faults);
    let title = fields.line("title", faults);
    if title.is_none() {
        faults.add(at, "the work has no title: write title: under it");
    }
    Some(Work { kind, title: title?, year, extra: fields.rest() })
}

fn kind(node: &Node, faults: &mut Faults) -> Kind {
    let kinds = [Kind::Film, Kind::Series, Kind::Game, Kind::Other];
    let named = node.text().and_then(|text| kinds.into_iter().find(|kind| kind.word().eq_ignore_ascii_case(text)));
    if named.is_none() {
        faults.add(node.at, "film, series, game or other is expected here");
    }
    named.unwrap_or_default()
}

/// What is said of the review, at the top and under `review:`, and whether that tells that there is one.
fn review(fields: &mut Fields, faults: &mut Faults) -> (Review, bool) {
    let node = fields.take_even_null("review");
    let is_named = node.is_some();
    let mut own = Fields::of(node, faults);
    let places = [("scenes", "write ## Scenes and a ### for each"), ("verdict", "write ## Verdict")];
    own.refuse(&places, faults);
    let mut line = |name| fields.line(name, faults).or_else(|| own.line(name, faults));
    let (author, source) = (line("author"), line("source"));
    let mut sources = fields.lines("sources", faults);
    sources.extend(own.lines("sources", faults));
    let summary = own.take("summary").and_then(|node| node.text().map(Into::into));
    let reviewed = is_named || author.is_some() || source.is_some() || !sources.is_empty();
    (Review { author, source, sources, summary, scenes: Vec::new(), verdict: None, extra: own.rest() }, reviewed)
}

/// The fields that this version does not know; those under `album:` have names that are taken at the top.
fn extra(mut fields: Fields, faults: &mut Faults) -> crate::model::Extra {
    let is_map = |node: &Node| matches!(&node.kind, NodeKind::Map(members) if members.iter().all(|(name, _)| TAKEN.contains(&&**name)));
    match fields.take_even_null("album") {
        Some(node) if is_map(&node) => {
            let hidden = Fields::of(Some(node), faults);
            fields.rest_with(hidden)
        }
        Some(node) => {
            faults.add(node.at, "\"album\" is not read at the top: write title: for the title, or put it under album:");
            fields.rest()
        }
        None => fields.rest(),
    }
}
