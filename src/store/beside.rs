//! Pictures of albums by their names, and the one that stands beside an album's file.

use std::fs;
use std::path::{Path, PathBuf};

/// The names and endings of cover pictures, the best first.
const NAMES: [&str; 3] = ["cover", "folder", "front"];
const ENDINGS: [&str; 4] = ["jpg", "jpeg", "png", "webp"];
/// A folder with more in it than this is no album's own, and is not looked through for each of its albums.
const MOST: usize = 200;

/// How good a file of this name is as a cover, the lower the better; nothing where it is none.
pub fn cover_rank(name: &str) -> Option<usize> {
    let (stem, ending) = name.rsplit_once('.')?;
    let place = |of: &[&str], word: &str| of.iter().position(|known| word.eq_ignore_ascii_case(known));
    Some(place(&NAMES, stem)? * ENDINGS.len() + place(&ENDINGS, ending)?)
}

/// The best picture in the folder of an album's file, if the folder is the album's own: with no second album in it.
pub(super) fn cover_beside(file: &Path) -> Option<PathBuf> {
    let names: Vec<_> = fs::read_dir(file.parent()?).ok()?.take(MOST + 1).flatten().map(|entry| entry.path()).collect();
    let is_json = |path: &&PathBuf| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    if names.len() > MOST || names.iter().filter(is_json).count() > 1 {
        return None;
    }
    let ranked = names.into_iter().filter_map(|path| Some((cover_rank(&path.file_name()?.to_string_lossy())?, path)));
    ranked.min().map(|(_, path)| path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_picture_of_a_folder_of_its_own_is_an_albums_cover() {
        let temp = tempfile::tempdir().unwrap();
        let file = temp.path().join("a.json");
        let put = |name: &str| fs::write(temp.path().join(name), "").unwrap();
        put("a.json");
        assert_eq!(cover_beside(&file), None);
        ["notes.txt", "back.jpg", "front.webp", "Folder.PNG"].into_iter().for_each(put);
        assert_eq!(cover_beside(&file), Some(temp.path().join("Folder.PNG")));
        put("cover.png");
        assert_eq!(cover_beside(&file), Some(temp.path().join("cover.png")));
        put("b.JSON");
        assert_eq!(cover_beside(&file), None, "whose would it be?");
        fs::remove_file(temp.path().join("b.JSON")).unwrap();
        (0..MOST).for_each(|i| put(&i.to_string()));
        assert_eq!(cover_beside(&file), None);
    }
}
