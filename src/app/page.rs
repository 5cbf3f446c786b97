//! The review laid out as a page: its lines for one width, and which scene each belongs to.
//!
//! A page is made once for an album and a width; drawing and scrolling then only look lines up, however long it is.

use std::ops::Range;
use std::sync::Arc;

use super::at_hand::AtHand;
use super::wrap::wrap;
use crate::model::{Album, Review, Scene};

/// The columns kept free at the right of a heading for its film time.
const ASIDE: usize = 9;

/// A review laid out for one width.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// The lines, top to bottom.
    pub lines: Vec<PageLine>,
    /// For each scene, its first line.
    pub scenes: Vec<usize>,
    /// The columns it was laid out for.
    pub width: usize,
    album: Option<Arc<Album>>,
}

/// One line of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLine {
    /// What it is.
    pub role: Role,
    /// What it says.
    pub text: Box<str>,
    /// What stands at its right end: the film time of a scene.
    pub aside: Option<Box<str>>,
    /// The scene it belongs to.
    pub scene: Option<usize>,
    /// Which piece of the review it shows, and from which byte on: what a reader's place is kept by.
    pub place: (usize, usize),
}

/// What a line of the page is, for the view to set apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The album's title.
    Title,
    /// Facts about the album; who wrote the review.
    Fact,
    /// The label of a scene or a part.
    Heading,
    /// A track that the scene is about.
    Track,
    /// A theme that is heard.
    Theme,
    /// Running text.
    Text,
    /// Nothing.
    Blank,
}

impl Role {
    /// The columns before its lines, kept free for a sign.
    pub fn indent(self) -> usize {
        match self {
            Self::Track | Self::Theme => 2,
            Self::Title | Self::Fact | Self::Heading | Self::Text | Self::Blank => 0,
        }
    }
}

impl Page {
    /// Lays an album's review out, `width` columns wide.
    pub fn new(at_hand: &AtHand, width: usize) -> Self {
        let mut setter = Setter { page: Self::default(), width: width.max(8), scene: None, piece: 0 };
        setter.album(at_hand);
        Self { width, album: Some(Arc::clone(&at_hand.album)), ..setter.page }
    }

    /// Whether it shows this album at this width.
    pub fn is_for(&self, album: &Arc<Album>, width: usize) -> bool {
        self.width == width && self.shows(album)
    }

    /// Whether it shows this album, at whatever width.
    pub fn shows(&self, album: &Arc<Album>) -> bool {
        self.album.as_ref().is_some_and(|mine| Arc::ptr_eq(mine, album))
    }

    /// The scene that a line belongs to.
    pub fn scene_at(&self, line: usize) -> Option<usize> {
        self.lines.get(line).and_then(|line| line.scene)
    }

    /// The lines of a scene.
    pub fn lines_of(&self, scene: usize) -> Range<usize> {
        let start = self.scenes.get(scene).copied().unwrap_or_default();
        let more = self.lines.get(start..).unwrap_or_default();
        start..start + more.iter().take_while(|line| line.scene == Some(scene)).count()
    }

    /// The line that shows a place, or the last before it.
    pub fn line_of(&self, place: (usize, usize)) -> usize {
        self.lines.partition_point(|line| line.place <= place).saturating_sub(1)
    }
}

struct Setter {
    page: Page,
    width: usize,
    scene: Option<usize>,
    piece: usize,
}

impl Setter {
    fn album(&mut self, at_hand: &AtHand) {
        let album = &*at_hand.album;
        self.put(Role::Title, &album.title);
        for fact in facts(album) {
            self.put(Role::Fact, &fact);
        }
        self.blank();
        match &album.review {
            Some(review) => self.review(review, at_hand),
            None => self.put(Role::Text, "No commentary yet."),
        }
        while self.page.lines.last().is_some_and(|line| line.role == Role::Blank) {
            self.page.lines.pop();
        }
    }

    fn review(&mut self, review: &Review, at_hand: &AtHand) {
        self.part(review.summary.as_deref());
        for (i, scene) in review.scenes.iter().enumerate() {
            self.scene = Some(i);
            self.page.scenes.push(self.page.lines.len());
            self.scene(scene, i, at_hand);
            self.blank();
        }
        self.scene = None;
        if review.verdict.is_some() {
            self.put(Role::Heading, "Verdict");
        }
        self.part(review.verdict.as_deref());
        let by = review.author.iter().map(|author| format!("by {author}"));
        let from = review.source.iter().map(|source| format!("from {source}"));
        for credit in by.chain(from) {
            self.put(Role::Fact, &credit);
        }
    }

    fn part(&mut self, text: Option<&str>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.put(Role::Text, text);
            self.blank();
        }
    }

    fn scene(&mut self, scene: &Scene, i: usize, at_hand: &AtHand) {
        let head = self.page.lines.len();
        let label = if scene.title.is_empty() { "Untitled scene" } else { &scene.title };
        let room = self.width.saturating_sub(scene.at.map_or(0, |_| ASIDE));
        self.set(Role::Heading, label, room);
        if let Some(line) = self.page.lines.get_mut(head) {
            line.aside = scene.at.map(|at| clock(at).into());
        }
        for &track in &at_hand.tracks_of[i] {
            let number = at_hand.number(track);
            self.put(Role::Track, &format!("{number} {}", at_hand.album.tracks[track].title));
        }
        if !scene.themes.is_empty() {
            let themes: Vec<&str> = scene.themes.iter().map(|theme| &**theme).collect();
            self.put(Role::Theme, &themes.join(" · "));
        }
        self.put(Role::Text, &scene.text);
    }

    fn put(&mut self, role: Role, text: &str) {
        self.set(role, text, self.width.saturating_sub(role.indent()));
    }

    /// Sets a piece of text in lines of at most `width` columns.
    fn set(&mut self, role: Role, text: &str, width: usize) {
        for range in wrap(text, width) {
            let at = range.start;
            let inked = text.get(range).unwrap_or_default();
            self.line(if inked.is_empty() { Role::Blank } else { role }, inked, at);
        }
        self.piece += 1;
    }

    fn blank(&mut self) {
        self.line(Role::Blank, "", 0);
        self.piece += 1;
    }

    fn line(&mut self, role: Role, text: &str, byte: usize) {
        self.page.lines.push(PageLine {
            role,
            text: text.into(),
            aside: None,
            scene: self.scene,
            place: (self.piece, byte),
        });
    }
}

/// A film time, always with hours, so that a column of them lines up.
pub fn clock(at: crate::model::Length) -> String {
    let minutes = at.ms() / 60_000;
    format!("{}:{:02}:{:02}", minutes / 60, minutes % 60, at.ms() / 1000 % 60)
}

fn facts(album: &Album) -> Vec<String> {
    let work = album.work.as_ref().map(|work| match work.year {
        Some(year) => format!("{}, {} {year}", work.title, work.kind.word()),
        None => format!("{}, {}", work.title, work.kind.word()),
    });
    let music = (!album.composers.is_empty()).then(|| format!("Music by {}", album.composers_joined(", ")));
    let release = [album.label.as_deref(), album.released.as_deref()];
    let release = release.into_iter().flatten().collect::<Vec<_>>().join(", ");
    [work, music, (!release.is_empty()).then_some(release)].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::at_hand::Sort;

    fn page(width: usize) -> Page {
        let album: Album = serde_json::from_value(serde_json::json!({
            "id": "a", "title": "A", "tracks": [{ "number": 7, "title": "Free Fall", "length": "4:14" }],
            "review": { "summary": "What it is.", "verdict": "Good.", "scenes": [
                { "title": "The jump", "at": "0:41:10", "tracks": ["1.7", "1.9"], "themes": ["Main theme"], "text": "Low brass over strings, held long and held low." },
                { "title": "After", "text": "Nothing." } ] } }))
        .unwrap();
        Page::new(&AtHand::new(&Arc::new(album), Sort::Number), width)
    }

    #[test]
    fn a_scene_shows_its_label_time_tracks_themes_and_text() {
        let page = page(20);
        let lines: Vec<_> =
            page.lines[page.lines_of(0)].iter().map(|line| (&*line.text, line.aside.as_deref())).collect();
        assert_eq!(
            lines,
            [
                ("The jump", Some("0:41:10")),
                ("7 Free Fall", None),
                ("Main theme", None),
                ("Low brass over", None),
                ("strings, held long", None),
                ("and held low.", None),
                ("", None),
            ]
        );
        assert_eq!(page.scene_at(page.scenes[1]), Some(1));
        assert_eq!(page.lines.last().map(|line| &*line.text), Some("Good."));
    }

    #[test]
    fn a_place_is_found_again_at_another_width() {
        let (wide, narrow) = (page(60), page(12));
        for (i, line) in narrow.lines.iter().enumerate() {
            assert_eq!(narrow.line_of(line.place), i, "{line:?}");
            assert_eq!(wide.lines[wide.line_of(line.place)].place.0, line.place.0);
        }
    }
}
