//! What a shop or a player puts round each track of its lists: `Play`, `Preview`, `Add to cart`, each on a line of its own.

use std::collections::BTreeMap;

use super::folded::fold;
use super::piece::{Piece, Role};

/// Lines of one wording among the rows of a list, at least.
const LEAST: usize = 4;
/// Lines between two of them, at most.
const APART: usize = 10;

/// Takes such lines where the same stands again and again.
pub(super) fn part(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut found: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, piece) in pieces.iter().enumerate() {
        let brief = piece.text.chars().count() <= 20 && matches!(piece.role, Role::Text | Role::Short | Role::Item(_));
        let folded = if brief { fold(piece.text.trim()) } else { String::new() };
        if BUTTONS.contains(&folded.as_str()) {
            found.entry(folded).or_default().push(at);
        }
    }
    let mut gone = vec![false; pieces.len()];
    for places in found.values() {
        for near in places.chunk_by(|one, next| next - one <= APART).filter(|near| near.len() >= LEAST) {
            near.iter().filter_map(|at| Some((*at, pieces.get(*at)?))).for_each(|(at, _)| {
                if let Some(gone) = gone.get_mut(at) {
                    *gone = true;
                }
            });
        }
    }
    pieces.into_iter().zip(gone).filter(|(_, gone)| !gone).map(|(piece, _)| piece).collect()
}

/// What stands on buttons beside tracks; folded.
#[rustfmt::skip]
const BUTTONS: &[&str] = &[
    "play", "preview", "pause", "buy", "buy track", "buy song", "download", "lyrics", "add", "more", "share", "explicit", "listen",
    "add to cart", "play track", "play song", "info", "video", "mp3", "▶", "►", "...", "♥", "+", "e",
    "abspielen", "anhoren", "kaufen", "horprobe", "herunterladen", "ecouter", "lire", "acheter", "extrait", "telecharger",
    "escuchar", "reproducir", "comprar", "descargar", "ascolta", "riproduci", "acquista", "anteprima", "scarica",
    "ouvir", "tocar", "baixar", "letra", "sluchaj", "posluchaj", "odtworz", "kup", "pobierz", "слушать", "прослушать", "скачать", "купить",
    "beluister", "afspelen", "koop", "lyssna", "spela", "kop", "prehrat", "stahnout", "koupit", "dinle", "oynat", "indir",
    "再生", "試聴", "試聴する", "購入", "歌詞", "播放", "试听", "試聽", "下载", "下載", "收藏", "재생", "듣기", "미리듣기", "다운로드", "가사",
];

#[cfg(test)]
mod tests {
    use super::super::piece::pieces;
    use super::*;

    fn left(lines: &[&str]) -> Vec<String> {
        part(pieces(lines)).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn every_word_is_folded() {
        for word in BUTTONS {
            assert_eq!(fold(word), **word);
        }
    }

    #[test]
    fn buttons_beside_tracks() {
        let row = |nth: usize| [format!("{nth}"), "Play".to_owned(), format!("Room {nth}"), "PREVIEW".to_owned()];
        let lines: Vec<String> = (1..6).flat_map(row).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let expected: Vec<String> = (1..6).flat_map(|nth| [format!("{nth}"), format!("Room {nth}")]).collect();
        assert_eq!(left(&lines), expected);
        let few = ["1. Play", "Play", "2. Home", "Preview"];
        assert_eq!(left(&few), few);
    }
}
