//! Discs in folders of their own: sheets and lists of each of them become those of the whole album.

use crate::import::audio;
use crate::import::merge::Telling;

/// A telling and the disc that the folder of its source holds.
pub(super) struct OfDisc {
    pub(super) telling: Telling,
    pub(super) disc: Option<u16>,
}

/// The tellings, those of one kind from different discs made one.
pub(super) fn whole(tellings: Vec<OfDisc>) -> Vec<Telling> {
    let mut all: Vec<Telling> = Vec::new();
    let mut of_discs: Vec<(Telling, Vec<u16>)> = Vec::new();
    for OfDisc { telling, disc } in tellings {
        let Some(disc) = disc else {
            all.push(telling);
            continue;
        };
        let telling = on_disc(telling, disc);
        let fits = |(known, discs): &&mut (Telling, Vec<u16>)| {
            known.draft.trust == telling.draft.trust && !discs.contains(&disc)
        };
        match of_discs.iter_mut().find(fits) {
            Some((known, discs)) => {
                discs.push(disc);
                append(known, telling);
            }
            None => of_discs.push((telling, vec![disc])),
        }
    }
    all.extend(of_discs.into_iter().map(|(telling, _)| telling));
    all
}

/// The telling with its tracks on the disc of its folder, unless it states discs itself.
fn on_disc(mut telling: Telling, disc: u16) -> Telling {
    let album = &mut telling.draft.album;
    if album.tracks.iter().all(|track| track.disc == 1) && album.review.is_none() {
        album.tracks.iter_mut().for_each(|track| track.disc = disc);
    }
    if let (title, Some(_)) = audio::without_disc(&album.title) {
        album.title = title.into();
        album.id = crate::import::merge::id_of(album);
    }
    telling
}

fn append(known: &mut Telling, more: Telling) {
    let (album, more) = (&mut known.draft.album, more.draft.album);
    let tracks = more.tracks.into_iter().filter(|track| album.position(track.at()).is_none()).collect::<Vec<_>>();
    album.tracks.extend(tracks);
    album.tracks.sort_by_key(crate::model::Track::at);
}
