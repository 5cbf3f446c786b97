//! Headings that say who wrote the music of what: `Rosa Quint's score for Paper Moons`, `Paper Moons, Rosa Quint's score`,
//! `Paper Moons : musique de Rosa Quint`, `Rosa Quint: Paper Moons (Original Score)`, `Paper Moons (Rosa Quint – 2019)`.

use super::{Known, says_music};
use crate::import::article::about;
use crate::import::article::credited;
use crate::import::article::credits;
use crate::import::article::decoration::{names_release, of_film, says_nothing};
use crate::import::article::folded::fold;
use crate::import::article::people;
use crate::import::article::phrases;
use crate::import::article::quotes;

/// What such a heading says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Made {
    /// What is left of the heading.
    pub(super) title: String,
    pub(super) composers: Vec<String>,
    pub(super) year: Option<u16>,
}

impl Made {
    fn by(title: &str, composers: Vec<String>) -> Self {
        Self { title: title.trim().to_owned(), composers, year: None }
    }
}

/// Reads a heading that says it in one of these ways.
pub(super) fn made(heading: &str, known: Known) -> Option<Made> {
    let heading = heading.trim();
    let of_work = owned(heading, known).or_else(|| led(heading, known)).or_else(|| owned_at_end(heading, known));
    of_work
        .or_else(|| told(heading, known))
        .or_else(|| behind_colon(heading))
        .or_else(|| before_colon(heading, known))
        .or_else(|| dated(heading, known))
}

/// What the music of a work is called, folded.
const MUSIC: &[&str] = &["music", "score", "scores", "soundtrack", "scoring"];

/// The name before `'s`, where it is a person's and the article speaks of no work of that name, and what follows.
fn owner<'a>(text: &'a str, known: Known) -> Option<(String, &'a str)> {
    let (name, rest) = ["’s ", "'s ", "s’ ", "s' "].iter().find_map(|own| {
        let (head, rest) = text.split_once(own)?;
        Some((if own.starts_with('s') { format!("{head}s") } else { head.to_owned() }, rest))
    })?;
    is_maker(&name, known).then_some((name, rest))
}

fn is_maker(name: &str, known: Known) -> bool {
    people::is_person(name) && !credited::is_called(name, known.body)
}

/// `On Rosa Quint's quiet music for Paper Moons`.
fn owned(heading: &str, known: Known) -> Option<Made> {
    let (name, rest) = owner(heading.strip_prefix("On ").unwrap_or(heading), known)?;
    let (what, title) =
        [" for ", " to ", " from "].iter().filter_map(|of| rest.split_once(of)).min_by_key(|(w, _)| w.len())?;
    let title = called(title)?;
    is_music(what).then(|| Made::by(title, vec![name]))
}

/// `Paper Moons, Rosa Quint's score`.
fn owned_at_end(heading: &str, known: Known) -> Option<Made> {
    let (title, tail) = heading.rsplit_once(", ")?;
    let (name, what) = owner(tail, known)?;
    (is_music(what) && !says_nothing(title)).then(|| Made::by(title, vec![name]))
}

/// Whether a few words end with one for music: `quiet music`.
fn is_music(what: &str) -> bool {
    let folded = fold(what.trim());
    folded.split_whitespace().count() <= 4 && folded.split_whitespace().last().is_some_and(|last| MUSIC.contains(&last))
}

/// A title without `the film` before it: it begins with a capital, or in quotes.
fn called(title: &str) -> Option<&str> {
    let mut title = title.trim();
    for _ in 0..2 {
        match title.split_once(' ') {
            Some((word, rest)) if word.chars().all(char::is_lowercase) => title = rest.trim_start(),
            Some(_) | None => break,
        }
    }
    let title = quotes::unquoted(title).unwrap_or(title);
    (title.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) && !says_nothing(title)).then_some(title)
}

/// What stands before the name, folded, and between the name and the title.
#[rustfmt::skip]
const LED: &[(&str, &str)] = &[
    ("la musique de ", " pour "), ("musique de ", " pour "), ("la partition de ", " pour "), ("la bande originale de ", " pour "),
    ("die musik von ", " zu "), ("musik von ", " zu "), ("die filmmusik von ", " zu "), ("filmmusik von ", " zu "), ("der score von ", " zu "),
    ("la musica de ", " para "), ("musica de ", " para "), ("la partitura de ", " para "), ("la banda sonora de ", " para "),
    ("le musiche di ", " per "), ("la musica di ", " per "), ("musiche di ", " per "), ("la colonna sonora di ", " per "),
    ("a musica de ", " para "), ("a trilha de ", " para "), ("a trilha sonora de ", " para "), ("de muziek van ", " voor "), ("muziek van ", " voor "),
    ("musiken av ", " till "), ("musikken af ", " til "), ("the music of ", " for "), ("music by ", " for "), ("the score by ", " for "),
];

/// `La musique de Claire Vasseur pour Port Perdu`.
fn led(heading: &str, known: Known) -> Option<Made> {
    LED.iter().find_map(|(lead, of)| {
        let wide = lead.chars().count();
        let start: String = heading.chars().take(wide).collect();
        let rest: String = heading.chars().skip(wide).collect();
        let (name, title) = rest.split_once(of).filter(|_| fold(&start) == *lead)?;
        let title = called(title)?.to_owned();
        is_maker(name.trim(), known).then(|| Made::by(&title, vec![name.trim().to_owned()]))
    })
}

/// `Port Perdu : musique de Claire Vasseur`, `Paper Moons: music by Rosa Quint`.
fn behind_colon(heading: &str) -> Option<Made> {
    let (title, tail) = heading.rsplit_once(" : ").or_else(|| heading.rsplit_once(": "))?;
    let said = credits::line(tail, false);
    let [credits::Said::Composers(names)] = said.as_slice() else { return None };
    let keyed = tail.contains([':', '|']) || says_nothing(title);
    (!keyed && names.iter().all(|name| people::is_person(name))).then(|| Made::by(title, names.clone()))
}

/// `Rosa Quint: Paper Moons (Original Score)`, where the article says that she wrote it: heroes stand before colons as well.
fn before_colon(heading: &str, known: Known) -> Option<Made> {
    let (head, title) = heading.split_once(": ")?;
    let names = people::names(head);
    let theirs = |name: &String| {
        let is_known = known.composers.iter().any(|composer| people::same(composer, name));
        people::is_person(name) && (is_known || credited::is_credited(name, known.body))
    };
    // Two names in full are nobody's that a film is called after.
    let two = || {
        let spoken = |name: &String| people::is_person(name) && credited::may_be_credited(name, known.body);
        names.len() >= 2 && about::says(title) && names.iter().all(spoken)
    };
    let sure = names_release(title) && !names.is_empty() && names.iter().all(theirs);
    (sure || two()).then(|| Made::by(title, names))
}

/// `Paper Moons (Rosa Quint – 2019)`: the year is the work's; the name is a composer's only where the heading speaks of music
/// and the article of no director of that name.
fn dated(heading: &str, known: Known) -> Option<Made> {
    let (title, inner) = heading.strip_suffix([')', ']'])?.rsplit_once(['(', '['])?;
    let (one, other) = [" – ", " - ", " — ", ", ", " / ", "; "].iter().find_map(|cut| inner.split_once(cut))?;
    let year = |part: &str| credits::year(part).filter(|_| part.trim().len() == 4);
    let (name, year) = match (year(one), year(other)) {
        (None, Some(year)) => (one.trim(), year),
        (Some(year), None) => (other.trim(), year),
        (Some(_), Some(_)) | (None, None) => return None,
    };
    let names = people::names(name);
    if names.is_empty() || title.trim().is_empty() || !names.iter().all(|name| people::is_person(name)) {
        return None;
    }
    let theirs = |name: &String| {
        let is_known = known.composers.iter().any(|composer| people::same(composer, name));
        is_known || says_music(title) && is_in_text(name, known) && !directs(name, known.body)
    };
    let composers = if names.iter().all(theirs) { names } else { Vec::new() };
    Some(Made { title: title.trim().to_owned(), composers, year: Some(year) })
}

/// Whether the article has the name, and not as that of a work.
fn is_in_text(name: &str, known: Known) -> bool {
    known.body.contains(&fold(name)) && !credited::is_called(name, known.body)
}

/// `Soundtrack k filmu Rivalové: Ada Wills předvádí jízdu`: who does something in a headline about the music of a film made it, if
/// the article speaks of music beside the name, and of no director.
fn told(heading: &str, known: Known) -> Option<Made> {
    let (head, rest) = heading.split_once(": ")?;
    let title = of_film(head)?;
    let names = people::leading(rest);
    let small = rest.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    let theirs = |name: &String| credited::may_be_credited(name, known.body) && !directs(name, known.body);
    (small >= 2 && !names.is_empty() && names.iter().all(theirs)).then(|| Made::by(&title, names))
}

/// Whether folded `body` says that `name` directed something.
fn directs(name: &str, body: &str) -> bool {
    #[rustfmt::skip]
    const BEFORE: &[&str] = &[
        "director", "directed by", "filmmaker", "regisseur", "regisseurin", "regie von", "realisateur", "realisatrice", "realise par", "regista",
        "diretto da", "diretta da", "regia di", "dirigida por", "dirigido por", "rezyser", "rezyserii", "режиссер", "режиссера", "rezie", "regissor",
    ];
    let folded = fold(name);
    let last = folded.rsplit(' ').next().unwrap_or(&folded).to_owned();
    let named = |who: &str| BEFORE.iter().any(|word| phrases::says(body, &[&format!("{word} {who}")]));
    named(&folded) || named(&last) || phrases::says(body, &[&format!("{last} directed"), &format!("{last} directs")])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(heading: &str, body: &str) -> Option<(String, String, Option<u16>)> {
        made(heading, Known { body, ..Known::default() }).map(|made| (made.title, made.composers.join(", "), made.year))
    }

    #[test]
    fn headings_that_say_who_wrote_the_music() {
        for (heading, title, name) in [
            ("On Rosa Quint's music for Paper Moons", "Paper Moons", "Rosa Quint"),
            ("Rosa Quint’s quiet score for the film “Paper Moons”", "Paper Moons", "Rosa Quint"),
            ("Ada Wills' score to Paper Moons", "Paper Moons", "Ada Wills"),
            ("Paper Moons, Rosa Quint's score", "Paper Moons", "Rosa Quint"),
            ("Port Perdu : musique de Claire Vasseur", "Port Perdu", "Claire Vasseur"),
            ("La musique de Claire Vasseur pour Port Perdu", "Port Perdu", "Claire Vasseur"),
            ("Die Musik von Rosa Quint zu „Papiermonde“", "Papiermonde", "Rosa Quint"),
        ] {
            assert_eq!(says(heading, ""), Some((title.to_owned(), name.to_owned(), None)), "{heading}");
        }
        for heading in [
            "Rosa Quint's music for the movies",
            "Rosa Quint's love for Paper Moons",
            "The captain's music for Paper Moons",
            "Paper Moons: a quiet film",
            "Interview : musique de film",
            "Captain Corrigan: The Last Harbour (Original Motion Picture Soundtrack)",
            "Paper Moons (Original Score, 2019)",
        ] {
            assert_eq!(says(heading, "captain corrigan has a theme in the score"), None, "{heading}");
        }
    }

    #[test]
    fn a_work_of_that_name_made_nothing() {
        assert_eq!(says("Iron Sands's music for piano and Harp", "the film iron sands is long"), None);
    }

    #[test]
    fn a_name_beside_the_year_is_a_composers_where_music_is_spoken_of() {
        let heading = "Soundtrack review: Paper Moons (Rosa Quint – 2019)";
        let title = "Soundtrack review: Paper Moons".to_owned();
        let said = says(heading, "the score that rosa quint gave it is quiet");
        assert_eq!(said, Some((title.clone(), "Rosa Quint".to_owned(), Some(2019))));
        let said = says(heading, "director rosa quint wanted a quiet score");
        assert_eq!(said, Some((title, String::new(), Some(2019))));
        let said = says("Paper Moons (Rosa Quint, 2019)", "the score that rosa quint wanted");
        assert_eq!(said, Some(("Paper Moons".to_owned(), String::new(), Some(2019))));
    }
}
