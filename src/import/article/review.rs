//! What is left when the lists are taken: paragraphs → scenes, a summary, a verdict.

use super::artist;
use super::class::{Class, Entry};
use super::decoration;
use super::facts::Facts;
use super::film_time;
use super::heading;
use super::listing::Listing;
use super::phrases;
use super::piece::{Piece, Role};
use super::remarks;
use super::themes::Themes;
use super::tie::{Found, Titles};
use crate::import::Tie;
use crate::model::{Extra, Length, Line, Prose, Review, Scene, TrackRef};

/// Signs of a line that heads a track list and is nothing else, at most.
const LONGEST_HEADING: usize = 160;

/// A paragraph with the heading it stands under.
#[derive(Debug, Clone, Default)]
struct Paragraph {
    piece: Piece,
    heading: Option<String>,
    /// Whether it is the first under its heading.
    first: bool,
    verdict: bool,
    /// A track that it is about by its place.
    about: Option<(TrackRef, String)>,
}

/// The review that stands in `pieces[from..to]`, and why its scenes are about their tracks.
pub(super) fn review(
    pieces: &[Piece],
    entries: &[Entry],
    parts: &[std::ops::Range<usize>],
    listing: &Listing,
    facts: &Facts,
) -> (Option<Review>, Vec<Tie>) {
    let prose: String = parts
        .iter()
        .flat_map(|part| pieces.get(part.clone()).unwrap_or_default())
        .filter(|piece| piece.text.len() > 60)
        .take(40)
        .flat_map(|piece| [piece.text.as_str(), "\n"])
        .collect();
    let titles = Titles::new(&listing.tracks, facts.work.as_deref().unwrap_or_default()).in_text(&prose);
    let mut gatherer = Gatherer {
        entries,
        facts,
        titles: &titles,
        found: Vec::new(),
        heading: None,
        fresh: false,
        skipping: false,
        about: None,
    };
    for part in parts {
        gatherer.part(pieces, part.clone());
    }
    let mut paragraphs = gatherer.found;
    paragraphs.extend(tails(listing));
    let between = between(pieces, entries, listing);
    if let Some((track, title)) = last_of(listing).filter(|_| between.len() >= 2) {
        // Where each track has its paragraph, the one below the list is about the last; who made that track may stand between.
        let credit = |nth: &usize| pieces.get(*nth).is_some_and(|piece| artist::is_credit(&piece.text));
        let below = (listing.to + 1..).take(3).find(|nth| !credit(nth)).unwrap_or(listing.to);
        // What stands in short lines below each track stands there below the last as well.
        let gaps = listing.pieces.windows(2).filter_map(|pair| match pair {
            [row, next] => Some(next.saturating_sub(row + 1)),
            _ => None,
        });
        let below = below.max(listing.to + gaps.min().unwrap_or_default().min(8));
        let next = paragraphs.iter_mut().find(|paragraph| (listing.to + 1..=below).contains(&paragraph.piece.nth));
        if let Some(next) = next.filter(|next| next.heading.is_none() && next.about.is_none()) {
            (next.heading, next.first, next.about) = (Some(title.clone()), true, Some((track, title)));
        }
    }
    paragraphs.extend(between);
    paragraphs.sort_by_key(|paragraph| paragraph.piece.nth);
    let longest = listing.tracks.iter().filter_map(|track| track.length).max();
    let (review, ties) = arrange(paragraphs, &titles, facts, longest);
    let empty = review.summary.is_none() && review.scenes.is_empty() && review.verdict.is_none();
    (Some(review).filter(|_| !empty), ties)
}

struct Gatherer<'a> {
    entries: &'a [Entry],
    facts: &'a Facts,
    titles: &'a Titles,
    found: Vec<Paragraph>,
    heading: Option<String>,
    fresh: bool,
    /// Whether the part is one that is not the author's.
    skipping: bool,
    about: Option<(TrackRef, String)>,
}

impl Gatherer<'_> {
    fn part(&mut self, pieces: &[Piece], range: std::ops::Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            let Some(piece) = pieces.get(at) else { return };
            let class = self.entries.get(at).map_or(Class::Prose, |entry| entry.class);
            match self.heads(pieces, at, class) {
                Some(true) => self.open(piece),
                Some(false) => {
                    self.skipping =
                        matches!(class, Class::Other | Class::Comments) || class == Class::Lists && self.skipping;
                }
                None => {
                    let lines = first_paragraph(pieces.get(at..range.end).unwrap_or_default());
                    self.paragraph(lines);
                    at += lines.len().max(1);
                    continue;
                }
            }
            at += 1;
        }
    }

    /// Whether a piece is a heading: one that labels what follows, or one that is only furniture; none for text.
    fn heads(&self, pieces: &[Piece], at: usize, class: Class) -> Option<bool> {
        let piece = pieces.get(at)?;
        match class {
            Class::Lists if piece.role == Role::Text && piece.text.chars().count() > LONGEST_HEADING => None,
            Class::Lists | Class::Other | Class::Comments | Class::Total(_) | Class::Disc(_) => Some(false),
            Class::Note | Class::Weak | Class::Prose
                if piece.role == Role::Short && heading::names_release(&piece.text) =>
            {
                Some(false)
            }
            Class::Heading(_) => Some(true),
            Class::Track | Class::Weak | Class::Note if matches!(piece.role, Role::Heading(_)) => Some(true),
            Class::Track | Class::Weak | Class::Note
                if piece.role == Role::Short
                    && self.text_follows(pieces, at)
                    && !phrases::is_furniture(&piece.text)
                    && !self.facts.took(piece.nth) =>
            {
                Some(true)
            }
            Class::Track | Class::Weak | Class::Note | Class::Prose => None,
        }
    }

    fn text_follows(&self, pieces: &[Piece], at: usize) -> bool {
        let verdict = pieces.get(at).is_some_and(|piece| phrases::heads_verdict(&piece.text));
        let next = pieces
            .get(at + 1)
            .is_some_and(|next| verdict || next.text.chars().count() > 60 || phrases::is_prose(&next.text));
        next && self
            .entries
            .get(at + 1)
            .is_some_and(|entry| matches!(entry.class, Class::Prose | Class::Note | Class::Weak))
    }

    fn open(&mut self, piece: &Piece) {
        self.skipping = phrases::heads_furniture(&piece.text) && !phrases::heads_verdict(&piece.text);
        let release = heading::names_release(&piece.text) && decoration::says_nothing(&piece.text);
        let title = release || self.facts.is_heading(piece.nth);
        self.heading = (!title).then(|| piece.text.trim().trim_end_matches([':', '：']).to_owned());
        self.fresh = true;
        let label = phrases::without_length(&piece.text);
        self.about = self.heading.as_ref().and_then(|_| {
            self.titles.begins(&label).or_else(|| self.titles.called(&label).map(|track| (track, label.clone())))
        });
    }

    /// Whether a line is text of the article: no furniture, no fact, not its heading.
    fn is_text(&self, line: &Piece) -> bool {
        !phrases::is_furniture(&line.text) && !self.facts.took(line.nth) && !self.facts.is_heading(line.nth)
    }

    fn paragraph(&mut self, lines: &[Piece]) {
        let Some(first) = lines.first() else { return };
        let mut piece = Piece { line: first.line, nth: first.nth, ..Piece::default() };
        for line in lines.iter().filter(|line| self.is_text(line)) {
            let wide = piece
                .text
                .chars()
                .next_back()
                .is_some_and(|c| !c.is_ascii() && !c.is_whitespace() && u32::from(c) >= 0x2e80);
            if !piece.text.is_empty() && !wide {
                piece.text.push(' ');
            }
            let shift = piece.text.chars().count();
            piece.text.push_str(line.text.trim());
            piece.marks.extend(line.marks.iter().map(|mark| mark.start + shift..mark.end + shift));
        }
        let verdict = self.heading.as_deref().is_some_and(phrases::heads_verdict);
        let titles = self.facts.title.as_deref().is_some_and(|title| title.trim() == piece.text.trim());
        if self.skipping
            || titles
            || phrases::is_credits(&piece.text)
            || !(phrases::is_prose(&piece.text) || verdict && !piece.text.is_empty())
            || matches!(first.role, Role::Row(_))
        {
            return;
        }
        let own = self.titles.begins(&piece.text);
        if own.is_some() {
            // A commentary on the next track needs no heading of its own.
            (self.heading, self.about) = (None, None);
        }
        let about = own.or_else(|| self.about.clone());
        self.found.push(Paragraph { piece, heading: self.heading.clone(), first: self.fresh, verdict, about });
        self.fresh = false;
    }
}

/// The lines of the first paragraph of some: those of one block, up to one too long to be wrapped that ends a sentence, which is
/// the end where blogs break lines and leave no room between them.
fn first_paragraph(lines: &[Piece]) -> &[Piece] {
    let ends = |piece: &Piece| {
        let text = piece.text.trim_end();
        text.chars().count() > 160 && text.ends_with(['.', '!', '?', '…', '。', '”', '"', ')'])
    };
    let block = lines.first().map(|first| first.block);
    let stops = |(piece, next): (&Piece, Option<&Piece>)| {
        ends(piece)
            || piece.role == Role::Short
            || next.is_none_or(|next| Some(next.block) != block || next.role == Role::Short)
    };
    let nexts = lines.iter().skip(1).map(Some).chain([None]);
    let count = lines.iter().zip(nexts).position(stops).map_or(lines.len(), |at| at + 1);
    lines.get(..count).unwrap_or_default()
}

/// The last track of a list, and its title.
fn last_of(listing: &Listing) -> Option<(TrackRef, String)> {
    listing.tracks.last().map(|track| (track.at(), track.title.to_string()))
}

/// The commentary that stands below the tracks within the list, each in lines of its own.
fn between(pieces: &[Piece], entries: &[Entry], listing: &Listing) -> Vec<Paragraph> {
    let rows = listing.tracks.iter().zip(listing.pieces.windows(2));
    let rows = rows.filter(|_| listing.tracks.len() == listing.pieces.len());
    let told = rows.filter_map(|(track, pair)| {
        let [row, next] = pair else { return None };
        let text = |nth: &usize| {
            let prose =
                entries.get(*nth).is_some_and(|entry| matches!(entry.class, Class::Prose | Class::Note | Class::Weak));
            pieces.get(*nth).filter(|piece| prose && !matches!(piece.role, Role::Heading(_) | Role::Row(_)))
        };
        let lines: Vec<&Piece> = (row + 1..*next).filter_map(|nth| text(&nth)).collect();
        let joined = lines.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join(" ");
        let first = lines
            .first()
            .filter(|_| joined.chars().count() > 40 && phrases::is_prose(&joined) || remarks::is_remark(&joined))?;
        let title = track.title.to_string();
        let piece = Piece { nth: first.nth, line: first.line, text: joined, ..Piece::default() };
        let about = Some((track.at(), title.clone()));
        Some(Paragraph { piece, heading: Some(title), first: true, verdict: false, about })
    });
    told.collect()
}

/// The commentary that stands behind the tracks in the list itself.
fn tails(listing: &Listing) -> Vec<Paragraph> {
    let rows = listing.tracks.iter().zip(&listing.tails).zip(&listing.pieces);
    let told = |tail: &str| tail.chars().count() > 40 && phrases::is_prose(tail);
    let some = listing.tails.iter().filter(|tail| !tail.is_empty());
    // Among others that tell of their tracks, a few words do so too.
    let all_tell = some.clone().filter(|tail| told(tail)).count() * 2 >= some.count();
    let brief = |tail: &str| all_tell && tail.ends_with(['.', '!', '?', '…']) && tail.split_whitespace().count() >= 3;
    rows.filter(|((track, tail), _)| told(tail) || brief(tail) || track.length.is_none() && remarks::is_remark(tail))
        .map(|((track, tail), nth)| {
            let text = tail
                .trim_start_matches(|c: char| {
                    c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':' | '.' | ',' | ')' | ']')
                })
                .to_owned();
            let piece = Piece { nth: *nth, text, ..Piece::default() };
            Paragraph {
                piece,
                heading: Some(track.title.to_string()),
                first: true,
                verdict: false,
                about: Some((track.at(), track.title.to_string())),
            }
        })
        .collect()
}

/// Paragraphs → a review: before the first that has a heading or names a track they are the summary.
fn arrange(paragraphs: Vec<Paragraph>, titles: &Titles, facts: &Facts, longest: Option<Length>) -> (Review, Vec<Tie>) {
    let named: Vec<Vec<Found>> = paragraphs.iter().map(|paragraph| named(paragraph, titles)).collect();
    let scene_like = |at: usize| {
        paragraphs.get(at).is_some_and(|p| p.heading.is_some()) || named.get(at).is_some_and(|n| !n.is_empty())
    };
    let any = (0..paragraphs.len()).any(scene_like);
    let opening = if any { (0..paragraphs.len()).take_while(|&at| !scene_like(at)).count() } else { 1 };
    let mut review = Review {
        author: facts.author.as_deref().map(Line::from),
        source: facts.source.as_deref().map(Line::from),
        ..Review::default()
    };
    let mut themes = themes(&paragraphs, facts);
    let (mut summary, mut verdict, mut ties) = (Vec::new(), Vec::new(), Vec::new());
    for (at, (paragraph, found)) in paragraphs.into_iter().zip(named).enumerate() {
        if at < opening {
            summary.push(paragraph.piece.text);
        } else if paragraph.verdict {
            verdict.push(paragraph.piece.text);
        } else {
            ties.extend(found.iter().map(|found| Tie {
                scene: review.scenes.len(),
                track: found.track,
                by: found.by.clone(),
            }));
            let themes = themes.named(&paragraph.piece.text);
            review.scenes.push(scene(&paragraph, &found, themes, longest));
        }
    }
    let joined = |texts: Vec<String>| (!texts.is_empty()).then(|| Prose::from(texts.join("\n\n")));
    (review.summary, review.verdict) = (joined(summary), joined(verdict));
    (review, ties)
}

fn named(paragraph: &Paragraph, titles: &Titles) -> Vec<Found> {
    let by_place = paragraph.about.iter().map(|(track, by)| Found { track: *track, by: by.clone() });
    let mut found: Vec<Found> = by_place.collect();
    for named in titles.named(&paragraph.piece) {
        if !found.iter().any(|known| known.track == named.track) {
            found.push(named);
        }
    }
    found
}

/// The themes of an article; what is called after those who made it is none.
fn themes(paragraphs: &[Paragraph], facts: &Facts) -> Themes {
    let people: Vec<&str> = facts.composers.iter().chain(&facts.author).map(String::as_str).collect();
    let text: Vec<&str> = paragraphs.iter().map(|paragraph| paragraph.piece.text.as_str()).collect();
    Themes::new(&people, &text.join("\n"))
}

fn scene(paragraph: &Paragraph, found: &[Found], themes: Vec<String>, longest: Option<Length>) -> Scene {
    let heading = paragraph.heading.as_deref().filter(|_| paragraph.first);
    let title = heading.map_or_else(|| phrases::first_words(&paragraph.piece.text), str::to_owned);
    Scene {
        title: Line::from(title),
        at: film_time::at(heading.unwrap_or_default(), &paragraph.piece.text, longest),
        tracks: found.iter().map(|found| found.track).collect(),
        themes: themes.into_iter().map(Line::from).collect(),
        text: Prose::from(paragraph.piece.text.as_str()),
        extra: Extra::default(),
    }
}
