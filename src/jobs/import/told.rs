//! What there is to say of an imported album: what it is, its tracks, its review, what tied which scene to which tracks.

use std::collections::BTreeSet;

use super::report::{TiedBy, Told};
use crate::model::text::clean_line;
use crate::model::{Album, Kind, Scene, TrackRef};

/// How wide the names of the facts are.
const WIDE: usize = 10;
/// Scenes whose ties are told one by one; of more, the count says enough.
const MOST_SCENES: usize = 40;

impl Told {
    /// What there is to say of it below its title, line by line, fit for a terminal.
    pub fn lines(&self) -> Vec<String> {
        let album = &self.album;
        let named = self.named().into_iter().map(|(name, fact)| format!("{name:<WIDE$} {fact}"));
        let scenes = album.scenes().iter().enumerate().filter_map(|(at, scene)| self.tied(at, scene));
        let name = |at: usize| if at == 0 { "about" } else { "" };
        let scenes = scenes.take(MOST_SCENES).enumerate().map(|(at, scene)| format!("{:<WIDE$} {scene}", name(at)));
        let mut lines: Vec<String> = named.chain(scenes).collect();
        lines.extend(
            self.sources.iter().map(|from| format!("{:<WIDE$} {}{}", "from", clean_line(from), self.gave(from))),
        );
        lines.push(self.fate.to_string());
        lines
    }

    /// The facts, each with its name.
    fn named(&self) -> Vec<(&'static str, String)> {
        let album = &self.album;
        let work = album.work.as_ref().map(|work| {
            let year = work.year.map_or(String::new(), |year| format!(", {year}"));
            (if work.kind == Kind::Other { "work" } else { work.kind.word() }, format!("{}{year}", work.title))
        });
        let composers = match album.composers.as_slice() {
            [] => "not said".to_owned(),
            _ => album.composers_joined(", ").into_owned(),
        };
        let label = [album.label.as_deref(), album.released.as_deref()].into_iter().flatten().collect::<Vec<_>>();
        let called = if album.label.is_some() { "label" } else { "released" };
        let label = (!label.is_empty()).then(|| (called, label.join(", ")));
        let themes = themes(album);
        let themes = (!themes.is_empty()).then(|| ("themes", themes.join(", ")));
        let known = [("composers", composers), ("tracks", tracks(album))];
        let told = work.into_iter().chain(known).chain(label).chain(self.review()).chain(themes);
        told.map(|(name, fact)| (name, clean_line(&fact).into_owned())).collect()
    }

    /// `by Ada Marlowe; a summary, 9 scenes, 5 of them about tracks, 2 at times of the film, a verdict`.
    fn review(&self) -> Option<(&'static str, String)> {
        let review = self.album.review.as_ref()?;
        let count = |is: &dyn Fn(&Scene) -> bool| review.scenes.iter().filter(|scene| is(scene)).count();
        let (about, timed) = (count(&|scene| !scene.tracks.is_empty()), count(&|scene| scene.at.is_some()));
        let some = |count: usize, what: &str| (count > 0).then(|| format!("{count} {what}"));
        let parts = [
            review.summary.as_ref().map(|_| "a summary".to_owned()),
            some(review.scenes.len(), if review.scenes.len() == 1 { "scene" } else { "scenes" }),
            some(about, "about tracks"),
            some(timed, "at times of the film"),
            review.verdict.as_ref().map(|_| "a verdict".to_owned()),
        ];
        let by = review.author.as_ref().map_or(String::new(), |author| format!("by {author}: "));
        Some(("review", format!("{by}{}", parts.into_iter().flatten().collect::<Vec<_>>().join(", "))))
    }

    /// A scene with the tracks it is about, and the words that tied them where they are not the track's title.
    fn tied(&self, at: usize, scene: &Scene) -> Option<String> {
        let ties: Vec<&TiedBy> = self.ties.iter().filter(|tie| tie.scene == at).collect();
        let told: Vec<String> = scene.tracks.iter().map(|track| self.track(*track, &ties)).collect();
        let time = scene.at.map_or(String::new(), |at| format!(" @ {at}"));
        let line = format!("{}{time} → {}", scene.title, told.join(", "));
        (!told.is_empty()).then(|| clean_line(&line).into_owned())
    }

    /// `11 Free Fall`, or `11 Free Fall (“free-falling”)`.
    fn track(&self, track: TrackRef, ties: &[&TiedBy]) -> String {
        let album = &self.album;
        let place = if album.is_multi_disc() { track.to_string() } else { track.number.to_string() };
        let title = album.position(track).and_then(|at| album.tracks.get(at)).map_or("", |track| &*track.title);
        let words = ties.iter().find(|tie| tie.track == track).map_or("", |tie| bare(&tie.words));
        let says = words.is_empty() || words.to_lowercase() == title.to_lowercase();
        if says { format!("{place} {title}") } else { format!("{place} {title} (“{words}”)") }
    }

    /// What a source gave, where there are several.
    fn gave(&self, source: &str) -> String {
        if self.sources.len() < 2 {
            return String::new();
        }
        let facts: Vec<&str> = self.origins.iter().filter(|(_, from)| from == source).map(|(fact, _)| *fact).collect();
        if facts.is_empty() {
            ": nothing that others do not tell better".to_owned()
        } else {
            format!(": {}", facts.join(", "))
        }
    }
}

/// `26 on 2 discs, 1:35:45 and 3 without a length`.
fn tracks(album: &Album) -> String {
    let total = album.total();
    let discs = album.tracks.iter().map(|track| track.disc).collect::<BTreeSet<_>>().len();
    let on = if discs > 1 { format!(" on {discs} discs") } else { String::new() };
    match (total.count, total.unknown) {
        (0, _) => "none".to_owned(),
        (count, 0) => format!("{count}{on}, {}", total.known),
        (count, unknown) if unknown == count => format!("{count}{on}, without lengths"),
        (count, unknown) => format!("{count}{on}, {} and {unknown} without a length", total.known),
    }
}

/// The themes of an album's scenes, each once, in their order.
fn themes(album: &Album) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    album
        .scenes()
        .iter()
        .flat_map(|scene| &scene.themes)
        .map(|theme| &**theme)
        .filter(|theme| seen.insert(*theme))
        .collect()
}

/// Words without the quotes round them.
fn bare(words: &str) -> &str {
    words.trim().trim_matches(['“', '”', '"', '„', '«', '»', '‘', '’', '「', '」', '『', '』', '《', '》']).trim()
}
