//! An album as the pieces of its page: title, facts, summary, scenes, verdict, credits.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::address::web_address;
use super::markdown;
use super::piece::{Face, Lead, Mark, Piece, Role};
use crate::app::at_hand::AtHand;
use crate::model::{Album, Length, Review, Scene};

/// The pieces of one album's page, in order.
#[derive(Debug, Clone, Default)]
pub struct Pieces {
    list: Vec<Piece>,
    /// For each scene, its first piece, and last the first piece after the scenes.
    scenes: Vec<usize>,
    album: Option<Arc<Album>>,
}

impl Pieces {
    /// Reads an album; nothing when told to stop.
    pub fn of(at_hand: &AtHand, stop: &AtomicBool) -> Option<Self> {
        let mut gatherer = Gatherer::default();
        gatherer.album(at_hand, stop)?;
        Some(Self { album: Some(Arc::clone(&at_hand.album)), ..gatherer.pieces })
    }

    /// All of them.
    pub fn list(&self) -> &[Piece] {
        &self.list
    }

    /// For each scene, its first piece, and last the first piece after the scenes.
    pub fn scenes(&self) -> &[usize] {
        &self.scenes
    }

    /// Whether they are of this album.
    pub fn are_of(&self, album: &Arc<Album>) -> bool {
        self.album.as_ref().is_some_and(|mine| Arc::ptr_eq(mine, album))
    }

    /// The scene that a piece belongs to.
    pub fn scene_of(&self, piece: usize) -> Option<usize> {
        let part = self.list.get(piece)?.part;
        part.checked_sub(1).filter(|scene| scene + 1 < self.scenes.len())
    }
}

#[derive(Default)]
struct Gatherer {
    pieces: Pieces,
    part: usize,
    number: usize,
}

impl Gatherer {
    fn album(&mut self, at_hand: &AtHand, stop: &AtomicBool) -> Option<()> {
        let album = &*at_hand.album;
        self.put(Role::Title, &album.title);
        for fact in facts(album) {
            self.put(Role::Fact, &fact);
        }
        self.blank();
        if let Some(review) = &album.review {
            self.review(review, at_hand, stop)?;
        } else {
            self.put(Role::Text, "No commentary yet.");
            self.pieces.scenes.push(self.pieces.list.len());
        }
        while self.pieces.list.last().is_some_and(|piece| piece.role == Role::Blank) {
            self.pieces.list.pop();
        }
        Some(())
    }

    fn review(&mut self, review: &Review, at_hand: &AtHand, stop: &AtomicBool) -> Option<()> {
        self.prose(review.summary.as_deref().unwrap_or_default());
        for (i, scene) in review.scenes.iter().enumerate() {
            if stop.load(Ordering::Relaxed) {
                return None;
            }
            self.next_part();
            self.scene(scene, i, at_hand);
            self.blank();
        }
        self.next_part();
        if let Some(verdict) = &review.verdict {
            self.put(Role::Heading, "Verdict");
            self.prose(verdict);
        }
        self.credits(review);
        Some(())
    }

    fn next_part(&mut self) {
        self.pieces.scenes.push(self.pieces.list.len());
        self.part += 1;
        self.number = 0;
    }

    fn scene(&mut self, scene: &Scene, i: usize, at_hand: &AtHand) {
        let aside = scene.at.map(|at| clock(at).into());
        self.add(Piece { aside, ..piece(Role::Heading, scene.label()) });
        for &track in &at_hand.tracks_of[i] {
            let number = at_hand.number(track);
            self.put(Role::Track, &format!("{number} {}", at_hand.album.tracks[track].title));
        }
        if !scene.themes.is_empty() {
            let themes: Vec<&str> = scene.themes.iter().map(|theme| &**theme).collect();
            self.put(Role::Theme, &themes.join(" · "));
        }
        self.prose(&scene.text);
    }

    fn credits(&mut self, review: &Review) {
        if let Some(author) = &review.author {
            self.put(Role::Fact, &format!("by {author}"));
        }
        if let Some(source) = &review.source {
            let link = web_address(source).map(|address| {
                let range = 5..5 + source.len();
                Mark { range, face: Face { link: Some(address.into()), ..Face::default() } }
            });
            let marks = link.into_iter().collect();
            self.add(Piece { marks, ..piece(Role::Fact, &format!("from {}", &**source)) });
        }
    }

    /// Running text, and a blank line after it.
    fn prose(&mut self, text: &str) {
        for block in markdown::read(text) {
            if block.apart {
                self.blank();
            }
            self.add(block.piece);
        }
        self.blank();
    }

    fn put(&mut self, role: Role, text: &str) {
        self.add(piece(role, text));
    }

    /// A blank line, unless there is one or nothing is before it.
    fn blank(&mut self) {
        if self.pieces.list.last().is_some_and(|last| last.role != Role::Blank) {
            self.add(piece(Role::Blank, ""));
        }
    }

    fn add(&mut self, piece: Piece) {
        if piece.text.is_empty() && piece.role != Role::Blank {
            return;
        }
        self.pieces.list.push(Piece { part: self.part, number: self.number, ..piece });
        self.number += 1;
    }
}

fn piece(role: Role, text: &str) -> Piece {
    Piece { role, text: text.into(), marks: Box::default(), lead: Lead::default(), aside: None, part: 0, number: 0 }
}

/// A film time, always with hours, so that a column of them lines up.
pub fn clock(at: Length) -> String {
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
