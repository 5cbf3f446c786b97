//! Which tellings tell of one album.

use std::collections::HashMap;

use super::super::Trust;
use super::Telling;
use super::alike::{Lists, could_be, keys, lists, same_name, same_year};
use super::near::{MOST, Near};
use crate::model::Id;
use crate::model::fold::fold;

/// The most tellings of one album that another one is compared with.
const ENOUGH: usize = 16;

/// The tellings of one folder, each album's together, the most trusted first.
pub fn gather(mut tellings: Vec<Telling>) -> Vec<Vec<Telling>> {
    tellings.sort_by_key(|telling| std::cmp::Reverse((!telling.album().tracks.is_empty(), telling.draft.trust)));
    let alone = alone(&tellings);
    let mut groups: Vec<Vec<Telling>> = Vec::new();
    // In how many groups each source is: where it is in all of them there is no place to look for.
    let mut told: HashMap<String, usize> = HashMap::new();
    let mut named = Near::default();
    for telling in tellings {
        let count = told.entry(telling.source.clone()).or_default();
        let open = *count < groups.len();
        *count += 1;
        // Where there are more albums than this, the folder is no album's, and not every two of them are compared.
        let near = if groups.len() <= MOST { (0..groups.len()).collect() } else { named.of(telling.album()) };
        let place = near.into_iter().filter(|_| open).find(|at| belongs(&groups[*at], &telling));
        let by_folder = || (groups.len() == 1 && alone.contains(&telling.draft.trust)).then_some(0);
        let fits = |at: &usize| groups.get(*at).is_some_and(|group| may_complete(group, &telling));
        let place = place.or_else(|| by_folder().filter(fits));
        named.put(telling.album(), place.unwrap_or(groups.len()));
        match place {
            Some(at) => groups[at].push(telling),
            None => groups.push(vec![telling]),
        }
    }
    groups
}

/// The kinds of sources of which there is only one.
fn alone(tellings: &[Telling]) -> Vec<Trust> {
    let count = |trust| tellings.iter().filter(|telling| telling.draft.trust == trust).count();
    let all = [Trust::Nfo, Trust::Playlist, Trust::Article, Trust::Cue, Trust::Data, Trust::Audio];
    all.into_iter().filter(|trust| count(*trust) == 1).collect()
}

/// Whether the only album of a folder with audio files, and the only other source of its kind there, are one.
fn may_complete(group: &[Telling], telling: &Telling) -> bool {
    let audio = group.iter().chain([telling]).find(|other| other.draft.trust == Trust::Audio);
    audio.zip(group.first()).is_some_and(|(_, lead)| {
        let (ours, theirs) = (lead.album().tracks.len(), telling.album().tracks.len());
        ours == 0 || theirs == 0 || ours == theirs
    })
}

fn belongs(group: &[Telling], telling: &Telling) -> bool {
    // Two albums of one source are two albums.
    group.iter().all(|other| other.source != telling.source)
        && group.iter().take(ENOUGH).any(|other| same(other, telling))
}

/// Whether two sources in one folder tell of one album.
fn same(a: &Telling, b: &Telling) -> bool {
    let (one, other) = (a.album(), b.album());
    let lists = lists(one, other);
    let as_many = one.tracks.len() == other.tracks.len();
    let titled = fold(&one.title) == fold(&other.title) || one.id == other.id;
    match lists {
        Lists::Open => titled || same_name(one, other) && same_year(one, other),
        Lists::Alike => titled || same_name(one, other) || as_many && one.tracks.len() > 2,
        Lists::AsMany => titled || same_name(one, other),
        Lists::Other => titled && as_many,
    }
}

/// Joins the albums of several folders that are one: the same id or name, and as many tracks that are alike.
pub fn join(groups: impl IntoIterator<Item = Vec<Telling>>) -> Vec<Vec<Telling>> {
    let mut joined: Vec<Vec<Telling>> = Vec::new();
    let mut names: HashMap<String, Places> = HashMap::new();
    let mut ids: HashMap<Id, Places> = HashMap::new();
    let mut sources: HashMap<String, usize> = HashMap::new();
    for group in groups {
        let Some(lead) = group.first() else { continue };
        let fresh = sources.len();
        let source = *sources.entry(lead.source.clone()).or_insert(fresh);
        let (keys, id) = (keys(lead.album()), lead.album().id.clone());
        let found = {
            let near = keys.iter().filter_map(|key| names.get(key)).chain(ids.get(&id));
            let mut near = near.flat_map(|places| places.of_others(source)).take(MOST);
            near.find(|at| joined[*at].first().is_some_and(|other| could_be(other.album(), lead.album())))
        };
        let at = found.unwrap_or(joined.len());
        let source = joined.get(at).and_then(|known| sources.get(&known.first()?.source)).copied().unwrap_or(source);
        for key in keys {
            names.entry(key).or_default().put(source, at);
        }
        ids.entry(id).or_default().put(source, at);
        match joined.get_mut(at) {
            Some(known) => known.extend(group),
            None => joined.push(group),
        }
    }
    joined
}

/// The groups of one name or id, and which source leads each: two albums of one source are never one, however many it
/// holds.
#[derive(Default)]
struct Places {
    list: Vec<(usize, usize)>,
    counts: HashMap<usize, usize>,
}

impl Places {
    fn put(&mut self, source: usize, at: usize) {
        if self.list.last() != Some(&(source, at)) {
            self.list.push((source, at));
            *self.counts.entry(source).or_default() += 1;
        }
    }

    /// Those that other sources lead, in their order.
    fn of_others(&self, source: usize) -> impl Iterator<Item = usize> {
        let alone = self.counts.get(&source) == Some(&self.list.len());
        let list = if alone { &[] } else { self.list.as_slice() };
        list.iter().filter(move |(other, _)| *other != source).map(|(_, at)| *at)
    }
}
