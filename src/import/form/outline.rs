//! An article's lines in their parts: front matter, what comes before the first heading, and the sections.

use super::faults::Faults;
use super::item;

/// A line of the article and its number, from 1.
pub(super) type Numbered<'a> = (usize, &'a str);

/// An article in parts.
#[derive(Debug, Default)]
pub(super) struct Outline<'a> {
    /// The lines between the two `---`.
    pub(super) front: Vec<Numbered<'a>>,
    /// Whether there is front matter, and whether it ends.
    pub(super) matter: Matter,
    /// The lines before the first section.
    pub(super) before: Vec<Numbered<'a>>,
    pub(super) sections: Vec<Section<'a>>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Matter {
    #[default]
    Missing,
    Endless,
    Whole,
}

/// A `##` heading and the lines under it.
#[derive(Debug)]
pub(super) struct Section<'a> {
    pub(super) line: usize,
    pub(super) words: &'a str,
    pub(super) kind: Kind,
    pub(super) lines: Vec<Numbered<'a>>,
}

/// The sections that an article may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Scenes,
    Verdict,
    /// The tracks of a disc.
    Tracks(u16),
    Unknown,
}

/// A place in an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// A scene, by its position in the review.
    Scene(usize),
    /// A track, by its position in the album.
    Track(usize),
}

/// The level of a heading, 1 to 3, and its words; nothing where the line is not one.
pub(super) fn heading(line: &str) -> Option<(usize, &str)> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    let is_heading = (1..=3).contains(&level) && (words.is_empty() || words.starts_with([' ', '\t']));
    is_heading.then(|| (level, words.trim()))
}

impl<'a> Outline<'a> {
    /// The parts of `text`, in which every line ends in `\n`.
    pub(super) fn of(text: &'a str) -> Self {
        let mut lines = (1..).zip(text.split('\n')).peekable();
        while lines.next_if(|(_, line)| line.trim().is_empty()).is_some() {}
        let mut outline = Self::default();
        if lines.next_if(|(_, line)| line.trim_end() == "---").is_some() {
            outline.take_front(&mut lines);
        }
        lines.for_each(|line| outline.take(line));
        outline
    }

    fn take_front(&mut self, lines: &mut impl Iterator<Item = Numbered<'a>>) {
        self.matter = Matter::Endless;
        for (number, line) in lines {
            if matches!(line.trim_end(), "---" | "...") {
                self.matter = Matter::Whole;
                return;
            }
            self.front.push((number, line));
        }
    }

    fn take(&mut self, (number, line): Numbered<'a>) {
        if let Some((2, words)) = heading(line) {
            self.sections.push(Section { line: number, words, kind: Kind::of(words), lines: Vec::new() });
            return;
        }
        match self.sections.last_mut() {
            Some(section) => section.lines.push((number, line)),
            None => self.before.push((number, line)),
        }
    }

    /// The front matter as one text.
    pub(super) fn front_text(&self) -> String {
        self.front.iter().flat_map(|(_, line)| [line, "\n"]).collect()
    }

    /// Whether the front matter has a field of its own called `name`.
    fn has_field(&self, name: &str) -> bool {
        self.front
            .iter()
            .any(|(_, line)| line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with(':')))
    }
}

impl Kind {
    /// The section with this heading: `Tracks`, `Tracks: disc 2` and the like, in any case.
    fn of(words: &str) -> Self {
        let lower = words.to_lowercase();
        let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        match *words {
            ["scenes"] => Self::Scenes,
            ["verdict"] => Self::Verdict,
            ["tracks"] => Self::Tracks(1),
            ["tracks", "disc", disc] => disc.parse().map_or(Self::Unknown, Self::Tracks),
            _ => Self::Unknown,
        }
    }
}

/// Whether `text` is an article in this form, and not one as the world writes them: its front matter names the format,
/// or it has sections of this form and no others. Below prose a track list alone says nothing: blogs have `## Tracks` too.
pub fn is_form(text: &str) -> bool {
    let text = plain_breaks(text);
    let outline = Outline::of(&text);
    let ours = |section: &Section<'_>| section.kind != Kind::Unknown;
    let tracks = |section: &Section<'_>| matches!(section.kind, Kind::Tracks(_)) && starts_with_a_track(section);
    if outline.has_field("format") && outline.has_field("id") {
        return true;
    }
    let sections = &outline.sections;
    let scenes = |section: &Section<'_>| section.kind == Kind::Scenes;
    let prose = outline.before.iter().any(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    let told = sections.iter().any(tracks) && (sections.iter().any(scenes) || !prose);
    sections.iter().all(ours) && (told || outline.has_field("id") && !sections.is_empty())
}

fn starts_with_a_track(section: &Section<'_>) -> bool {
    let first = section.lines.iter().find(|(_, line)| !line.trim().is_empty());
    first.is_some_and(|(_, line)| item::read(line).is_ok())
}

/// The line of a scene or track in an article, for an editor to open at; the first line where it has no such place.
pub fn line_of(text: &str, at: At) -> usize {
    let text = plain_breaks(text);
    let outline = Outline::of(&text);
    let lines = |wanted: fn(Kind) -> bool| {
        outline.sections.iter().filter(move |section| wanted(section.kind)).flat_map(|section| &section.lines)
    };
    let found = match at {
        At::Scene(scene) => {
            lines(|kind| kind == Kind::Scenes).filter(|(_, line)| matches!(heading(line), Some((3, _)))).nth(scene)
        }
        At::Track(track) => {
            lines(|kind| matches!(kind, Kind::Tracks(_))).filter(|(_, line)| !line.trim().is_empty()).nth(track)
        }
    };
    found.map_or(1, |&(number, _)| number)
}

/// `text` without a byte-order mark and with `\n` at every line's end.
pub(super) fn plain_breaks(text: &str) -> std::borrow::Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n").into() } else { text.into() }
}

/// Says that the front matter has no end, or that a section is not known.
pub(super) fn check(outline: &Outline<'_>, faults: &mut Faults) {
    if outline.matter == Matter::Endless {
        faults.add((1, 1), "the front matter has no end: write --- on a line of its own after it");
    }
    let mut seen = Vec::new();
    for section in &outline.sections {
        let twice = seen.contains(&section.kind) && matches!(section.kind, Kind::Scenes | Kind::Verdict);
        if section.kind == Kind::Unknown {
            let known = "## Scenes, ## Verdict, ## Tracks or ## Tracks: disc 2";
            faults.add(
                (section.line, 1),
                format_args!("\"{}\" is no section: {known}; or write \\## to keep it as text", section.words),
            );
        } else if twice {
            faults.add((section.line, 1), format_args!("\"{}\" stands here twice: keep one", section.words));
        }
        seen.push(section.kind);
    }
}
