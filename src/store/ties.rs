//! What is wrong inside an album that reads well: a track number taken twice, a scene about a track that is not there.

use std::path::Path;

use crate::model::{Album, Fault, TrackRef};

use super::spots::Spots;

/// The faults inside `album`, placed in its `text`, which begins on line `first_line` of the file.
pub(super) fn faults(album: &Album, text: &str, path: &Path, first_line: usize) -> Vec<Fault> {
    let order = by_number(album);
    let twice = twice(album, order.as_deref());
    let loose = loose(album, order.as_deref());
    if twice.is_empty() && loose.is_empty() {
        return Vec::new();
    }
    let spots = Spots::of(text);
    let fault = |(line, column), words| Fault::at(path, (first_line + line - 1, column), words);
    let twice = twice.into_iter().map(|(track, first)| fault(spots.track(track), said_twice(album, track, first)));
    let loose =
        loose.into_iter().map(|(scene, nth)| fault(spots.scene_track(scene, nth), said_loose(album, scene, nth)));
    let mut faults: Vec<Fault> = twice.chain(loose).collect();
    faults.sort_by_key(|fault| (fault.line, fault.column));
    faults
}

/// The positions of the tracks by disc and number; nothing where they stand in that order already, each number once.
fn by_number(album: &Album) -> Option<Vec<usize>> {
    if album.tracks.is_sorted_by(|a, b| a.at() < b.at()) {
        return None;
    }
    let mut order: Vec<usize> = (0..album.tracks.len()).collect();
    order.sort_by_key(|&i| album.tracks[i].at());
    Some(order)
}

/// The tracks whose number is taken, each with the first track that has it.
fn twice(album: &Album, order: Option<&[usize]>) -> Vec<(usize, usize)> {
    let same = |a: &usize, b: &usize| album.tracks[*a].at() == album.tracks[*b].at();
    let groups = order.unwrap_or_default().chunk_by(same);
    groups.flat_map(|group| group.iter().skip(1).map(|&track| (track, group[0]))).collect()
}

/// The tracks named by scenes that the album does not have: scene, and which of its tracks.
fn loose(album: &Album, order: Option<&[usize]>) -> Vec<(usize, usize)> {
    let known = |at: TrackRef| match order {
        None => album.tracks.binary_search_by_key(&at, crate::model::Track::at).is_ok(),
        Some(order) => order.binary_search_by_key(&at, |&i| album.tracks[i].at()).is_ok(),
    };
    let named = album
        .scenes()
        .iter()
        .enumerate()
        .flat_map(|(scene, it)| it.tracks.iter().enumerate().map(move |(nth, &at)| (scene, nth, at)));
    named.filter(|&(_, _, at)| !known(at)).map(|(scene, nth, _)| (scene, nth)).collect()
}

fn said_twice(album: &Album, track: usize, first: usize) -> String {
    let (track, first) = (&album.tracks[track], &album.tracks[first]);
    let TrackRef { disc, number } = track.at();
    format!("disc {disc} has number {number} already, \"{}\": give \"{}\" another number", first.title, track.title)
}

fn said_loose(album: &Album, scene: usize, nth: usize) -> String {
    let scene = &album.scenes()[scene];
    format!("the scene \"{}\" names track {}, which the album does not have", scene.title, scene.tracks[nth])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let album = serde_json::from_str(text).unwrap();
        faults(&album, text, Path::new("a.json"), 1).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn numbers_taken_twice_and_loose_scenes_are_placed() {
        let text = "{\"id\":\"a\",\"title\":\"A\",\"tracks\":[{\"number\":2,\"title\":\"x\"},\n{\"number\":1,\"title\":\"y\"},\n {\"number\":2,\"title\":\"z\"}],\n\"review\":{\"scenes\":[{\"title\":\"S\",\"tracks\":[\"1.1\",\"1.7\"]}]}}";
        assert_eq!(
            found(text),
            [
                "a.json:3:2: disc 1 has number 2 already, \"x\": give \"z\" another number",
                "a.json:4:50: the scene \"S\" names track 1.7, which the album does not have",
            ]
        );
    }

    #[test]
    fn an_orderly_album_has_no_faults() {
        let text = r#"{"id":"a","title":"A","tracks":[{"number":1,"title":"x"},{"disc":2,"number":1,"title":"y"}],"review":{"scenes":[{"title":"S","tracks":["2.1"]}]}}"#;
        assert!(found(text).is_empty());
    }
}
