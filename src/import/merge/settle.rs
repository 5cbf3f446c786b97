//! One album out of what several sources tell of it: each fact from the source that knows it best.

use std::cmp::Reverse;

use super::ids::{id_of, stated};
use super::{Settled, Telling, Trust, Warning, review, tracks};
use crate::model::album::FORMAT;
use crate::model::fold::fold;
use crate::model::{Album, Extra, Id, Line, Work};

/// Puts an album together; `tellings` are at least one.
pub fn settle(mut tellings: Vec<Telling>) -> Settled {
    tellings.sort_by_key(|telling| Reverse(telling.draft.trust));
    let mut tracks = tracks::settle(&tellings);
    let origins = tracks.origins.iter().map(|(fact, at)| (*fact, tellings[*at].source.clone())).collect();
    let mut facts = Facts { tellings: &tellings, origins, warnings: std::mem::take(&mut tracks.warnings) };
    let chosen = review::choose(&tellings, &tracks.names, &mut facts.warnings);
    let mut album = facts.album();
    album.tracks = tracks.list;
    let mut ties = Vec::new();
    if let Some(chosen) = chosen {
        facts.origins.push(("review", tellings[chosen.telling].source.clone()));
        album.review = Some(chosen.review);
        ties = chosen.ties;
    }
    album.id = stated(&tellings).unwrap_or_else(|| id_of(&album));
    let (origins, warnings) = (facts.origins, facts.warnings);
    Settled { album, ties, origins, sources: sources(&tellings), warnings }
}

fn sources(tellings: &[Telling]) -> Vec<String> {
    let mut sources: Vec<String> = Vec::new();
    for telling in tellings.iter().filter(|telling| !sources.contains(&telling.source)).collect::<Vec<_>>() {
        sources.push(telling.source.clone());
    }
    sources
}

struct Facts<'a> {
    tellings: &'a [Telling],
    origins: Vec<(&'static str, String)>,
    warnings: Vec<Warning>,
}

impl Facts<'_> {
    /// The album without its tracks and its review.
    fn album(&mut self) -> Album {
        let title = self.title();
        let same = |a: &Line, b: &Line| fold(a) == fold(b);
        Album {
            schema: self.fact("schema", |album| album.schema.clone(), |_, _| true),
            format: FORMAT,
            id: Id::default(),
            title,
            work: self.fact("work", |album| album.work.clone(), |a: &Work, b: &Work| same(&a.title, &b.title)),
            composers: self.fact("composers", composers, |a, b| share(a, b)).unwrap_or_default(),
            label: self.fact("label", |album| album.label.clone(), same),
            released: self.released(),
            cover: self.fact("cover", |album| album.cover.clone(), |_, _| true),
            tracks: Vec::new(),
            review: None,
            extra: self.fact("other fields", extra, |_, _| true).unwrap_or_default(),
        }
    }

    fn title(&mut self) -> Line {
        let best = self.tellings.iter().min_by_key(|telling| telling.doubt.title);
        let Some(best) = best else { return Line::default() };
        self.origins.insert(0, ("title", best.source.clone()));
        best.album().title.clone()
    }

    /// The day of release: the most exact one of the year that the best source states.
    fn released(&mut self) -> Option<Line> {
        let year = |day: &Line| day.get(..4).map(str::to_owned);
        let best = self.fact("released", |album| album.released.clone(), |a, b| year(a) == year(b))?;
        let days = self.tellings.iter().filter_map(|telling| telling.album().released.as_ref());
        days.filter(|day| day.starts_with(&*best)).max_by_key(|day| day.len()).cloned().or(Some(best))
    }

    /// The fact as the best source for it states it; where another states `same` as not the same, a warning says so.
    fn fact<T>(
        &mut self,
        name: &'static str,
        get: fn(&Album) -> Option<T>,
        same: impl Fn(&T, &T) -> bool,
    ) -> Option<T> {
        let mut order: Vec<&Telling> = self.tellings.iter().collect();
        order.sort_by_key(|telling| rank(telling.draft.trust));
        let mut stated = order.into_iter().filter_map(|telling| Some((&telling.source, get(telling.album())?)));
        let (source, best) = stated.next()?;
        for (other, _) in stated.filter(|(_, fact)| !same(&best, fact)) {
            let message = format!("the {name} differs from that of {source}, which is believed");
            self.warnings.push(Warning { source: other.clone(), line: None, message });
        }
        self.origins.push((name, source.clone()));
        Some(best)
    }
}

/// The best kinds of sources for who, what and when come first.
fn rank(trust: Trust) -> u8 {
    match trust {
        Trust::Data => 0,
        Trust::Article => 1,
        Trust::Audio => 2,
        Trust::Cue => 3,
        Trust::Playlist => 4,
        Trust::Nfo => 5,
    }
}

fn composers(album: &Album) -> Option<Vec<Line>> {
    (!album.composers.is_empty()).then(|| album.composers.clone())
}

fn extra(album: &Album) -> Option<Extra> {
    (!album.extra.is_empty()).then(|| album.extra.clone())
}

/// Whether two lists of people have somebody in common.
pub(super) fn share(a: &[Line], b: &[Line]) -> bool {
    a.iter().any(|name| b.iter().any(|other| fold(name) == fold(other)))
}
