//! What the text says of the album: title, work, kind, years, composers, label, author, source. What it does not say is left out.

use std::collections::BTreeSet;

use super::byline;
use super::credited;
use super::credits;
use super::decoration;
use super::folded::fold;
use super::heading::{self, Known};
use super::in_text;
use super::kinds;
use super::labels;
use super::people;
use super::phrases;
use super::piece::{Page, Piece, Role};
use super::signature;
use super::top;
use super::who;
use crate::import::day::day;
use crate::model::Kind;

/// What is stated about an album.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts {
    pub(super) title: Option<String>,
    pub(super) work: Option<String>,
    pub(super) kind: Kind,
    pub(super) year: Option<u16>,
    pub(super) released: Option<String>,
    pub(super) composers: Vec<String>,
    pub(super) label: Option<String>,
    pub(super) author: Option<String>,
    pub(super) source: Option<String>,
    /// The pieces that were understood as facts and are not prose.
    taken: BTreeSet<usize>,
    headings: BTreeSet<usize>,
}

impl Facts {
    /// Whether the piece at `nth` was understood as a fact.
    pub(super) fn took(&self, nth: usize) -> bool {
        self.taken.contains(&nth)
    }

    /// Whether the piece at `nth` is the heading of the article.
    pub(super) fn is_heading(&self, nth: usize) -> bool {
        self.headings.contains(&nth)
    }
}

/// The facts in the pieces that are not in lists; `own` is a heading that the album has for itself.
pub(super) fn facts(page: &Page, pieces: &[&Piece], own: Option<&str>) -> Facts {
    let mut facts = Facts { source: page.head.source.clone(), ..Facts::default() };
    if own.is_none() {
        facts.of_head(page);
    }
    lines(&mut facts, pieces);
    below(&mut facts, pieces);
    // What heads the album's own part of the page labels none of its scenes.
    let owns = |piece: &&&Piece| matches!(piece.role, Role::Heading(_)) && own == Some(piece.text.as_str());
    facts.headings.extend(pieces.iter().filter(owns).map(|piece| piece.nth));
    let of_tracks = who::of_each_track(pieces);
    facts.composers.retain(|name| !of_tracks.iter().any(|credited| name.starts_with(credited.as_str())));
    let top = heading_of(page, pieces, &facts.composers);
    let set_apart = top.and_then(|top| set_apart(top, &body(pieces, Some(top))));
    let titled_page = page.head.title.clone().filter(|title| own.is_none() && !leads(top, title, pieces, page));
    let top = top.filter(|_| titled_page.is_none());
    if let Some(top) = top {
        // What stands above the heading is the site's, and labels nothing.
        let marked = top.role == Role::Heading(1);
        let brief = |piece: &&&Piece| piece.role != Role::Text || marked && piece.text.chars().count() <= 120;
        let above = pieces.iter().take_while(|piece| piece.nth != top.nth).filter(brief);
        facts.headings.extend(above.map(|piece| piece.nth).chain([top.nth]));
    }
    let head = own.map(str::to_owned).or(titled_page).or_else(|| top.map(|piece| piece.text.clone()));
    let head = head.or_else(|| page.head.title.clone());
    let head_author = page.head.author.clone().or_else(|| page.head.byline.clone());
    facts.author = facts.author.take().or(head_author);
    facts.label = facts.label.take().or_else(|| labels::label(pieces, &fold(head.as_deref().unwrap_or_default())));
    if facts.composers.is_empty() {
        named_below(&mut facts, pieces, top);
    }
    if facts.composers.is_empty() {
        facts.composers = who::composers(pieces, &fold(head.as_deref().unwrap_or_default()));
    }
    let body = body(pieces, top);
    facts.composers = in_order(std::mem::take(&mut facts.composers), &body);
    if facts.work.is_none() && facts.title.is_none() {
        facts.work = set_apart;
    }
    titled(&mut facts, page, pieces, head.as_deref(), &body);
    signed(&mut facts, pieces, &body);
    let titles = [head.as_deref(), facts.title.as_deref()].into_iter().flatten().collect::<Vec<_>>().join("\n");
    let filed = fold(&format!("{titles}\n{}", page.head.tags.join("\n")));
    // The words of a title say nothing of what it is the title of.
    let work = fold(facts.work.as_deref().unwrap_or_default());
    let spoken = if work.chars().count() > 3 { body.replace(&work, " ") } else { body };
    facts.kind = page.head.kind.unwrap_or_else(|| kinds::kind(&filed, &spoken));
    facts
}

/// `Quint, Rosa` is one name and no two, where the article has it the other way round.
fn in_order(names: Vec<String>, body: &str) -> Vec<String> {
    let turned = match names.as_slice() {
        [last, first] if !first.contains(' ') => Some(format!("{first} {last}")),
        _ => None,
    };
    match turned.filter(|name| body.contains(&fold(name))) {
        Some(name) => vec![name],
        None => names,
    }
}

/// Whether the heading `top` says what the page is about and not the page's own title: it says the same, or the title says
/// nothing, or something that the article does not come back to.
fn leads(top: Option<&Piece>, title: &str, pieces: &[&Piece], page: &Page) -> bool {
    let Some(top) = top else { return false };
    let body = body(pieces, Some(top));
    let known = Known { body: &body, composers: &[], site: page.head.site.as_deref() };
    let read = |text: &str| fold(heading::read(text, known).work.as_deref().unwrap_or_default());
    let (own, titled) = (read(&top.text), read(title));
    let same = fold(title).contains(&own) || fold(&top.text).contains(&titled);
    let says = |work: &str| top::recurs(work, &body) > 0;
    let numbered = top.text.starts_with(|c: char| c.is_ascii_digit()) && !says(&own);
    let weak = matches!(top.role, Role::Text | Role::Short | Role::Item(_) | Role::Row(_)) && !says(&own);
    same || titled.is_empty() || decoration::says_nothing(title) || !says(&titled) && !numbered && !weak
}

/// The heading of the article.
fn heading_of<'a>(page: &Page, pieces: &[&'a Piece], composers: &[String]) -> Option<&'a Piece> {
    let whole = body(pieces, None);
    let composers = if composers.is_empty() { who::composers(pieces, "") } else { composers.to_vec() };
    let known = Known { body: &whole, composers: &composers, site: page.head.site.as_deref() };
    let top = top::top(pieces, &page.head, known).and_then(|at| pieces.get(at)).copied();
    let first = || first_line(pieces).filter(|first| page.head.title.is_none() && !top::is_a_name(&first.text, known));
    top.or_else(first)
}

/// The first line where it is brief and another follows, or behind a menu the first that a paragraph follows: what heads an
/// article when nothing else can.
fn first_line<'a>(pieces: &[&'a Piece]) -> Option<&'a Piece> {
    let brief = |at: usize| {
        let piece = pieces.get(at).filter(|piece| piece.text.chars().count() <= 80 && top::can_head(piece))?;
        (at + 1 < pieces.len() && !credits::heads_composers(&piece.text)).then_some(*piece)
    };
    let told = |at: usize| pieces.get(at + 1).is_some_and(|next| next.text.chars().count() > 160);
    let behind_menu = || (1..pieces.len().min(60)).filter(|at| told(*at)).find_map(brief);
    if top::is_in_menu(pieces, 0) { behind_menu() } else { brief(0) }
}

/// The work that a heading sets in italics, and of which the article goes on to speak: *The Score of* Paper Moons. A word that
/// is only stressed is none, nor is a name, nor anything beside a title that the article speaks of.
fn set_apart(top: &Piece, body: &str) -> Option<String> {
    let [mark] = top.marks.as_slice() else { return None };
    let part = |from: usize, to: usize| top.text.chars().skip(from).take(to.saturating_sub(from)).collect::<String>();
    let name = part(mark.start, mark.end).trim().trim_end_matches([',', ':', '.']).to_owned();
    let whole = name.chars().count() + 3 >= top.text.trim().chars().count();
    let (before, behind) = (part(0, mark.start), part(mark.end, usize::MAX));
    let folded = fold(&before);
    let led = decoration::LEADS.iter().any(|lead| folded.trim_end().ends_with(lead.trim_end()));
    let titled = name.starts_with(|c: char| !c.is_lowercase());
    let beside = |rest: &str| {
        let title = fold(rest.trim_matches(|c: char| !c.is_alphanumeric()));
        !decoration::says_nothing(rest) && top::recurs(&title, body) > 0
    };
    let lone = !beside(&before) && !beside(&behind) && !credited::is_credited(&name, body);
    let spoken = led || titled && lone && top::recurs(&fold(&name), body) > 0;
    (!whole && !decoration::says_nothing(&name) && spoken).then_some(name)
}

/// The folded article without its heading.
fn body(pieces: &[&Piece], top: Option<&Piece>) -> String {
    let rest = pieces.iter().filter(|piece| top.is_none_or(|top| top.nth != piece.nth)).take(400);
    let mut room = 200_000_usize;
    let near = rest.take_while(|piece| {
        room = room.saturating_sub(piece.text.len());
        room > 0
    });
    fold(&near.map(|piece| piece.text.as_str()).collect::<Vec<_>>().join("\n"))
}

/// Takes title, work, year and composers from the heading, where the lines do not state them.
fn titled(facts: &mut Facts, page: &Page, pieces: &[&Piece], head: Option<&str>, body: &str) {
    let known = Known { body, composers: &facts.composers, site: page.head.site.as_deref() };
    let head = head.filter(|head| !decoration::only_praises(head));
    let read = head.map(|head| heading::read(head, known)).unwrap_or_default();
    let marked = facts.work.is_some() && facts.title.is_none();
    if facts.composers.is_empty() {
        facts.composers = read.composers;
    }
    facts.year =
        facts.year.or(read.year).or_else(|| in_text::year(pieces, facts.work.as_deref().or(read.work.as_deref())?));
    facts.label = facts.label.take().or(read.label);
    facts.released = facts.released.take().or(read.released);
    let titled = facts.title.as_deref().map(heading::work);
    let quoted = in_text::work(pieces);
    let said = read
        .work
        .map(|work| within(&work, pieces))
        .filter(|work| !decoration::says_nothing(work) && !decoration::is_volume(work));
    let silent = said.is_none();
    // What happened to a film's music is no film: a headline that the text does not come back to names nothing.
    let named = |work: &String| !decoration::is_headline(work) || comes_back(pieces, work);
    let work = facts.work.take().or(titled).or_else(|| said.filter(named));
    let last = || page.head.title.clone().filter(|title| silent && !decoration::only_praises(title) && named(title));
    let by = facts.author.as_deref().map(fold);
    facts.work = work.or(quoted).or_else(last).filter(|work| by.as_deref() != Some(&fold(work)));
    let stated = facts.title.take().or_else(|| heading::stated(pieces, facts.work.as_deref()));
    // A headline about the work is no title of an album.
    let headline = |title: &String| marked && !decoration::names_release(title);
    facts.title = stated.or_else(|| read.title.filter(|title| !headline(title))).or_else(|| facts.work.clone());
}

/// The work in a heading that is a sentence about it, `The thriller Night Clinic gets its soundtrack`, where the text quotes it.
fn within(heading: &str, pieces: &[&Piece]) -> String {
    let small = |text: &str| text.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    let hangul =
        |text: &str| text.split_whitespace().filter(|word| word.contains(|c| ('가'..='힣').contains(&c))).count();
    let told = |text: &str| small(text) >= 2 || hangul(text) >= 4;
    let quoted = if told(heading) { in_text::quoted_in(pieces, heading) } else { None };
    let sentence = |work: &String| told(&heading.replacen(work.as_str(), " ", 1));
    quoted.filter(sentence).unwrap_or_else(|| heading.to_owned())
}

/// Whether the text has `work` as a title, in quotes or italics, and does not only say its headline again.
fn comes_back(pieces: &[&Piece], work: &str) -> bool {
    let work = fold(work);
    pieces.iter().take(400).any(|piece| {
        let part =
            |mark: &std::ops::Range<usize>| piece.text.chars().skip(mark.start).take(mark.len()).collect::<String>();
        let whole = piece.text.chars().count() <= work.chars().count() + 6;
        let quoted = || {
            let text = fold(&piece.text);
            let before = text.find(&work).and_then(|at| text.get(..at)).and_then(|head| head.chars().next_back());
            before.is_some_and(|c| c == '\'' || super::quotes::opens(c))
        };
        !whole && (piece.marks.iter().any(|mark| fold(part(mark).trim()) == work) || quoted())
    })
}

/// Who wrote the article, where only a signature says so; whoever wrote the music did not.
fn signed(facts: &mut Facts, pieces: &[&Piece], body: &str) {
    let theirs = |name: &str| facts.composers.iter().any(|composer| people::same(composer, name));
    let other = |name: &String| !theirs(name) && !people::is_nobody(name) && !signature::is_spoken_of(pieces, name);
    let stated = facts.author.take().map(|name| people::without_stop(&name).to_owned()).filter(other);
    facts.author = stated.or_else(|| {
        let dated = |at: usize| pieces.get(at).is_some_and(|piece| phrases::is_full_date(&piece.text));
        let lone = pieces.iter().take(8).enumerate().skip(1).find(|(at, piece)| {
            let name = piece.text.trim();
            let titles = facts.headings.contains(&piece.nth);
            !titles
                && people::is_person(name)
                && !theirs(name)
                && (dated(at + 1) || *at > 0 && dated(at - 1))
                && !people::is_near_music(name, body)
        });
        let signature = || {
            let dashed = || pieces.iter().rev().take(40).find_map(|piece| phrases::signature(&piece.text));
            dashed().or_else(|| signature::signed_off(pieces)).or_else(|| signature::signed_below(pieces))
        };
        let lone = lone.map(|(_, piece)| (piece.nth, piece.text.trim().to_owned()));
        if let Some((line, _)) = &lone {
            facts.taken.insert(*line);
        }
        lone.map(|(_, name)| name).or_else(signature).filter(|name| !theirs(name))
    });
}

/// The composer whose name stands alone below the heading, and of whom the article goes on to say that it is one.
fn named_below(facts: &mut Facts, pieces: &[&Piece], top: Option<&Piece>) {
    let at = top.and_then(|top| pieces.iter().position(|piece| piece.nth == top.nth)).map_or(0, |at| at + 1);
    let found = pieces.iter().enumerate().skip(at).take(2).find(|(at, piece)| {
        let names = people::names(&piece.text);
        let rest = fold(
            &pieces
                .iter()
                .skip(at + 1)
                .take(100)
                .map(|next| who::without_asides(&next.text))
                .collect::<Vec<_>>()
                .join("\n"),
        );
        let spoken = |name: &String| people::is_person(name) && credited::is_credited(name, &rest);
        !names.is_empty() && names.iter().all(spoken)
    });
    if let Some((_, piece)) = found {
        facts.composers = people::names(&piece.text);
        facts.taken.insert(piece.nth);
    }
}

/// Reads what stands below a label in lines of its own: `Composed by:`, then a name a line.
fn below(facts: &mut Facts, pieces: &[&Piece]) {
    for (at, piece) in pieces.iter().take(100).enumerate() {
        let text = piece.text.trim();
        let by = |text: &&str| [" by", " von", " par", " por", " przez"].iter().any(|by| text.ends_with(by));
        let Some(key) = text.strip_suffix([':', '：']).or(Some(text).filter(by)) else { continue };
        let lines = || pieces.iter().skip(at + 1).take(8).map(|next| next.text.trim());
        if facts.composers.is_empty() && credits::heads_composers(key) {
            let names: Vec<String> = lines()
                .take_while(|line| people::is_name(line) && line.split_whitespace().count() <= 4)
                .flat_map(people::names)
                .collect();
            facts.taken.extend(pieces.iter().skip(at).take(names.len() + 1).map(|piece| piece.nth));
            facts.composers = names;
        } else if facts.label.is_none() && credits::heads_label(key) {
            let said =
                lines().next().and_then(|line| credits::line(&format!("Label: {line}"), false).into_iter().next());
            facts.taken.extend(pieces.iter().skip(at).take(2).map(|piece| piece.nth));
            said.map(|said| facts.take(said));
        } else if facts.author.is_none() && byline::heads_author(key) {
            let name = lines().next().filter(|line| people::is_person(line)).map(str::to_owned);
            facts.taken.extend(name.iter().flat_map(|_| pieces.iter().skip(at).take(2)).map(|piece| piece.nth));
            facts.author = name;
        }
    }
}

/// Reads the lines that state one thing each, or several in a row.
fn lines(facts: &mut Facts, pieces: &[&Piece]) {
    for (at, piece) in pieces.iter().take(600).enumerate() {
        let text = piece.text.trim();
        if text.chars().count() > 200 {
            continue;
        }
        let mut known = false;
        for said in credits::line(text, at < 12) {
            known |= facts.take(said);
        }
        // A label's name alone, right below who wrote the music.
        let credited = at.checked_sub(1).and_then(|above| pieces.get(above)).is_some_and(|above| facts.took(above.nth));
        if !known && at < 12 && credited && facts.label.is_none() && labels::is_label(text) {
            known |= facts.take(credits::Said::Label(text.to_owned()));
        }
        // A sentence that goes on after the credit stays text.
        if known && (credits::is_statement(text) || !phrases::is_prose(text)) {
            facts.taken.insert(piece.nth);
        }
    }
}

impl Facts {
    /// Takes what the head of the page states.
    fn of_head(&mut self, page: &Page) {
        let head = &page.head;
        let names = people::names(head.composers.as_deref().unwrap_or_default());
        self.composers = names.into_iter().filter(|name| people::is_name(name)).collect();
        self.title.clone_from(&head.album);
        self.work.clone_from(&head.work);
        self.label.clone_from(&head.label);
        self.released = head.released.as_deref().and_then(day);
        self.year = head.year.as_deref().and_then(credits::year);
    }

    /// Takes what a line says, if nothing said it before; answers whether it did.
    fn take(&mut self, said: credits::Said) -> bool {
        match said {
            credits::Said::Composers(names) => {
                let new = self.composers.is_empty();
                if new {
                    self.composers = names;
                }
                new
            }
            credits::Said::Label(label) => fill(&mut self.label, label),
            credits::Said::Released { label, date } => {
                let new = label.is_some_and(|label| fill(&mut self.label, label));
                fill(&mut self.released, date) || new
            }
            credits::Said::Year(year) => {
                let new = self.year.is_none();
                self.year = self.year.or(Some(year));
                new
            }
            credits::Said::Author(author) => fill(&mut self.author, author),
            credits::Said::Work(work) => fill(&mut self.work, work),
            credits::Said::Title(title) => fill(&mut self.title, title),
        }
    }
}

fn fill(slot: &mut Option<String>, value: String) -> bool {
    let empty = slot.is_none();
    if empty {
        *slot = Some(value);
    }
    empty
}
