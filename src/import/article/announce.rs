//! What announces an album's tracks without a word for a track list: lines that say what the disc holds, facts that only
//! records have.

use super::folded::fold;
use super::piece::{Piece, Role};
use super::vocabulary::ALBUM;
use super::words::{bare, heads_other_part, names_many, whole_words};

/// Signs of a line that announces, at most.
const LONGEST: usize = 120;

/// Words for what holds tracks; folded.
#[rustfmt::skip]
const HOLDERS: &[&str] = &[
    "cd", "lp", "disc", "disk", "record", "release", "platte", "schallplatte", "albums", "disque", "disco", "plyta",
    "plycie", "plyte", "krazek", "krazku", "album", "albumie", "albumu", "диск", "диске", "альбом", "альбоме", "пластинка",
    "пластинке", "альбомі", "desce", "desku", "disku", "albu", "lemez", "lemezen", "albumon", "levy", "levylla",
    "skiva", "skivan", "plade", "pladen", "plate", "platen", "plaat", "albumet", "albumde", "albumunda", "disc-ul", "albumul",
    "アルバム", "ディスク", "本作", "专辑", "專輯", "唱片", "앨범", "음반",
];
/// Words that say that something is in it; folded.
#[rustfmt::skip]
const HOLD: &[&str] = &[
    "contains", "includes", "comprises", "consists of", "holds", "is made up of", "on the album", "on the cd", "on the disc",
    "on the record", "enthalt", "umfasst", "besteht aus", "beinhaltet", "auf der cd", "auf dem album", "auf der platte",
    "contient", "comprend", "se compose", "on y trouve", "on retrouve", "sur l'album", "sur le disque", "sur le cd", "reunit",
    "contiene", "incluye", "comprende", "se compone", "en el disco", "en el album", "en el cd", "si compone", "nel disco",
    "nell'album", "sul disco", "nel cd", "include", "contem", "inclui", "compoe-se", "no disco", "no album", "no cd", "traz",
    "zawiera", "znajduja sie", "znajdziemy", "znalazly sie", "na plycie", "na albumie", "na krazku", "sklada sie", "obejmuje",
    "содержит", "включает", "вошли", "вошло", "на диске", "в альбоме", "на пластинке", "состоит из", "містить", "увіишли",
    "bevat", "bestaat uit", "omvat", "op het album", "op de cd", "op de plaat", "innehaller", "bestar av", "pa skivan",
    "indeholder", "bestar af", "pa albummet", "pa pladen", "inneholder", "pa albumet", "pa platen", "sisaltaa", "levylla",
    "obsahuje", "na albu", "na desce", "na disku", "tartalmazza", "a lemezen", "az albumon", "iceriyor", "yer aliyor",
    "yer alan", "albumde", "contine", "cuprinde", "pe album", "berisi", "memuat", "収められ", "収録され", "入ってい", "收录", "收錄", "包含",
    "包括", "담겨", "수록", "구성",
];
/// Words that say that it is no tracks that are in it; folded.
#[rustfmt::skip]
const OTHER_THINGS: &[&str] = &[
    "by", "von", "de", "par", "di", "por", "door", "av", "af", "od", "artists", "artist", "performers", "musicians", "players",
    "composers", "names", "kunstler", "interpreten", "musiker", "artistes", "musiciens", "artistas", "musicos", "artisti",
    "musicisti", "wykonawcy", "artysci", "muzycy", "исполнители", "музыканты", "artiesten", "extras", "booklet", "box",
    "bundle", "edition", "editions", "instruments", "styles", "genres", "languages", "games", "films", "movies", "albums",
];

/// Words that deny; folded.
#[rustfmt::skip]
const NOT: &[&str] = &[
    "not", "nicht", "kein", "keine", "pas", "non", "nao", "nie", "не", "niet", "inte", "ikke", "ei", "degil", "未", "미",
];

fn has(text: &str, word: &str) -> bool {
    if word.is_ascii() { whole_words(text, word) } else { text.contains(word) }
}

/// Whether a line that ends with a colon says that an album holds what follows: `Na płycie znajdują się:`, `The CD contains:`.
pub(super) fn holds(line: &str) -> bool {
    let line = line.trim_end();
    let folded = bare(line);
    let last = folded.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let holder = || ALBUM.iter().chain(HOLDERS).any(|word| has(&folded, word));
    line.ends_with([':', '：'])
        && folded.chars().count() <= LONGEST
        && HOLD.iter().any(|word| has(&folded, word))
        && holder()
        && !OTHER_THINGS.contains(&last)
        && !OTHER_THINGS.iter().skip(8).any(|word| has(&folded, word))
        && !NOT.iter().any(|word| has(&folded, word))
        && !heads_other_part(line)
        && !names_many(line)
}

/// What the facts of a record are called before a colon; folded.
#[rustfmt::skip]
const FACTS: &[&str] = &[
    "composed by", "composer", "composers", "music by", "music", "arranged by", "orchestrated by", "catalog number", "catalog no",
    "catalogue number", "cat no", "record label", "label", "publisher", "published by", "format", "media format", "released on",
    "release date", "komponist", "katalognummer", "compositeur", "musique", "compositor", "musica", "sello",
    "compositore", "etichetta", "gravadora", "kompozytor", "wytwornia", "wydawca", "композитор", "леибл", "作曲", "音楽", "品番",
    "発売日", "レーベル", "作曲者", "唱片公司", "发行公司", "發行公司", "음악", "발매일", "기획사", "발매사",
];
/// Of [`FACTS`], those that books and films have as well.
const SHARED: &[&str] =
    &["publisher", "published by", "format", "released on", "release date", "wydawca", "発売日", "발매일"];

/// Whether a page states facts as only the page of a record does: two or more, one of them of no book and no film.
pub(super) fn is_of_record(pieces: &[Piece]) -> bool {
    let brief = pieces.iter().filter(|piece| !matches!(piece.role, Role::Row(_)) && piece.text.chars().count() <= 90);
    let keys = brief.take(40).filter_map(|piece| piece.text.split_once([':', '：'])).map(|(key, _)| fold(key.trim()));
    let found: std::collections::BTreeSet<String> = keys.filter(|key| FACTS.contains(&key.as_str())).collect();
    found.len() >= 3 && found.iter().any(|key| !SHARED.contains(&key.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_folded() {
        for word in HOLDERS.iter().chain(HOLD).chain(OTHER_THINGS).chain(FACTS).chain(SHARED).chain(NOT) {
            assert_eq!(fold(word), **word);
        }
    }

    #[test]
    fn what_albums_hold() {
        for line in [
            "The album contains:",
            "Na płycie znajdują się:",
            "En el disco:",
            "Auf der CD:",
            "Le disque comprend :",
            "La colonna sonora comprende:",
            "На диске:",
            "O disco traz:",
            "专辑收录：",
        ] {
            assert!(holds(line), "{line}");
        }
        for line in [
            "The album contains songs by:",
            "The deluxe box contains:",
            "The album features:",
            "On the album",
            "Nicht auf dem Album:",
            "Auf der CD spielen Musiker:",
            "The recipe contains:",
        ] {
            assert!(!holds(line), "{line}");
        }
    }
}
