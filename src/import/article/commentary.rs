//! Lists that are told and not listed: titles on lines of their own with commentary below each, under a track list's heading;
//! and paragraphs that begin with a title and a dash, on the page of a soundtrack.

use super::announce::last_sentence;
use super::class::{Class, Entry};
use super::people;
use super::phrases;
use super::piece::{Piece, Role};
use super::remarks;
use super::run::{Part, Run, Section};
use super::talk;
use super::told::Told;
use super::words;

/// Titles that make such a list: under a heading, without one.
const LEAST: usize = 3;
const LEAST_ALONE: usize = 4;
/// Signs and words of a title, at most.
const LONGEST: usize = 80;
const MOST_WORDS: usize = 10;
/// Lines of commentary on one track, at most.
const MOST_LINES: usize = 12;

/// Adds such lists to the runs where no other stands; `one` says whether the page is about one soundtrack.
pub(super) fn add(mut runs: Vec<Run>, (pieces, entries): (&[Piece], &[Entry]), (told, one): (&Told, bool)) -> Vec<Run> {
    let page = Lines { pieces, entries, told };
    let mut end = 0;
    for at in 0..entries.len() {
        if at < end {
            continue;
        }
        let found = page.below(at).or_else(|| one.then(|| page.dashed(at)).flatten());
        let Some(run) = found else { continue };
        let apart = |other: &Run| other.to < run.from || other.from > run.to;
        let within =
            |other: &Run| other.from >= run.from && other.to <= run.to && other.parts.len() * 2 < run.parts.len();
        if runs.iter().all(|other| apart(other) || within(other)) {
            end = run.to + 1;
            runs.retain(apart);
            runs.push(run);
        }
    }
    runs.sort_by_key(|run| run.from);
    runs
}

struct Lines<'a> {
    pieces: &'a [Piece],
    entries: &'a [Entry],
    told: &'a Told,
}

impl Lines<'_> {
    fn class(&self, at: usize) -> Option<Class> {
        self.entries.get(at).map(|entry| entry.class)
    }

    /// The titles below the track list's heading at `at`, each with commentary of its own.
    fn below(&self, at: usize) -> Option<Run> {
        let goes_on = || self.pieces.get(at).is_some_and(|piece| words::goes_by_track(last_sentence(&piece.text)));
        (self.class(at)? == Class::Lists || goes_on()).then_some(())?;
        let mut titles = Vec::new();
        let mut next = at + 1;
        while let Some(prose) =
            self.commented(next).filter(|_| titles.first().is_none_or(|&first| self.alike(first, next)))
        {
            titles.push(next);
            next += 1 + prose;
        }
        let last = *titles.last()?;
        let told = (at + 1..next).filter(|&at| self.is_told(at));
        let talks = talk::are_of_music(told.filter_map(|at| self.pieces.get(at)).map(|piece| piece.text.as_str()));
        let parts = titles.iter().copied().map(Part::Tracks).collect();
        let run = Run { parts, under: Section::Listed(at), from: at + 1, to: last, plain: true };
        let names = || titles.iter().filter_map(|&at| self.pieces.get(at)).map(|piece| piece.text.as_str());
        (titles.len() >= LEAST && talks && !talk::are_parts(names())).then_some(run)
    }

    /// How many lines of commentary follow the title at `at`; none if it is no title, or none follow.
    fn commented(&self, at: usize) -> Option<usize> {
        let text = self.pieces.get(at)?.text.trim();
        let short = text.chars().count() <= LONGEST && text.split_whitespace().count() <= MOST_WORDS;
        let title = matches!(self.class(at)?, Class::Note | Class::Weak | Class::Heading(_)) && !is_part(text);
        let lines = (at + 1..at + MOST_LINES).take_while(|&at| self.is_told(at)).count();
        (title && short && !text.ends_with(['.', ':', ',', ';']) && lines > 0).then_some(lines)
    }

    /// Whether a line is commentary: running text, or a short sentence.
    fn is_told(&self, at: usize) -> bool {
        let text = self.pieces.get(at).map_or("", |piece| piece.text.trim_end());
        let sentence = || text.ends_with(['.', '!', '。', '！']) && text.split_whitespace().count() >= 4;
        match self.class(at) {
            Some(Class::Prose) => true,
            Some(Class::Note) => sentence(),
            Some(_) | None => false,
        }
    }

    /// Whether two titles stand on lines of the same kind.
    fn alike(&self, one: usize, other: usize) -> bool {
        let role = |at: usize| self.pieces.get(at).map(|piece| &piece.role);
        role(one) == role(other)
            || !matches!(role(one), Some(Role::Heading(_))) && !matches!(role(other), Some(Role::Heading(_)))
    }

    /// The paragraphs from `at` on that each begin with a title and a dash and go on with a remark on it.
    fn dashed(&self, at: usize) -> Option<Run> {
        let halves = |at: usize| {
            let plain = matches!(self.class(at)?, Class::Prose | Class::Note);
            let piece = self
                .pieces
                .get(at)
                .filter(|piece| plain && matches!(piece.role, Role::Text | Role::Short | Role::Item(None)))?;
            let (title, remark) = remarks::remarked(&piece.text)?;
            let dashed = [" – ", " — ", " - "].iter().any(|dash| piece.text.contains(&format!("{title}{dash}")));
            let one = self.entries.get(at)?.shapes.len() == 1;
            (dashed && one && title.split_whitespace().count() <= MOST_WORDS).then_some((title, remark))
        };
        if at.checked_sub(1).and_then(halves).is_some() {
            return None;
        }
        let rows: Vec<(&str, &str)> = (at..self.entries.len()).map_while(halves).collect();
        let titles = || rows.iter().map(|(title, _)| *title);
        let enough = rows.len() >= LEAST_ALONE
            && talk::are_of_music(rows.iter().map(|(_, remark)| *remark))
            && (titles().any(|title| self.is_known(title))
                || talk::are_of_tracks(rows.iter().map(|(_, remark)| *remark)))
            && titles().filter(|title| people::is_person(title)).count() * 2 < rows.len()
            && !talk::are_parts(titles());
        let to = at + rows.len().saturating_sub(1);
        let parts = (at..=to).map(Part::Tracks).collect();
        enough.then_some(Run { parts, under: Section::Shown, from: at, to, plain: true })
    }

    /// Whether a title is quoted, here or elsewhere on the page, or has the name of a piece of a film's music.
    fn is_known(&self, title: &str) -> bool {
        words::is_cue(title) || self.told.quotes(title) || title.starts_with(['"', '“', '„', '«', '「', '『'])
    }
}

/// Whether a line heads the part after the last track: the verdict, what else there is, where to buy it.
fn is_part(line: &str) -> bool {
    #[rustfmt::skip]
    const AFTER: &[&str] = &[
        "trivia", "where to buy", "where to listen", "availability", "how to listen", "about the composer", "about the film",
        "wissenswertes", "wo kaufen", "verfugbarkeit", "anecdotes", "ou acheter", "ou l'ecouter", "disponibilite", "curiosidades",
        "donde comprar", "donde escuchar", "disponibilidad", "curiosita", "dove comprare", "dove ascoltarla", "disponibilita",
        "onde comprar", "onde ouvir", "disponibilidade", "ciekawostki", "gdzie kupic", "dostepnosc", "интересные факты", "где купить",
        "zajimavosti", "weetjes", "waar te koop", "nerede dinlenir", "トリビア", "購入", "購買", "购买", "구매",
    ];
    AFTER.contains(&words::bare(line).as_str()) || phrases::heads_verdict(line) || words::heads_other_part(line)
}
