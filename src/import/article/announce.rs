//! Sentences that announce an album's tracks: they say what the disc holds, or point at the list below.

use super::about::names_several;
use super::folded::fold_start;
use super::headline::{lists_tracks, names_tracks};
use super::vocabulary::ALBUM;
use super::words::{bare, has, heads_other_part, names_many, speaks_of_list};

/// Signs of a line that announces, at most.
const LONGEST: usize = 120;

/// Words for what holds tracks; folded.
#[rustfmt::skip]
const HOLDERS: &[&str] = &[
    "cd", "lp", "disc", "disk", "record", "release", "platte", "schallplatte", "albums", "disque", "disco", "plyta",
    "plycie", "plyte", "krazek", "krazku", "album", "albumie", "albumu", "диск", "диске", "альбом", "альбоме", "пластинка",
    "пластинке", "альбомі", "desce", "desku", "disku", "albu", "lemez", "lemezen", "albumon", "levy", "levylla",
    "skiva", "skivan", "albummet", "plade", "pladen", "plate", "platen", "plaat", "albumet", "albumde", "albumunda", "disc-ul", "albumul",
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
/// Words before a name: what follows are names, unless the word belongs to one of [`HOLD`]; folded.
const BEFORE_NAMES: &[&str] = &["by", "von", "de", "par", "di", "por", "door", "av", "af", "od"];
/// Words that say that it is no tracks that are in it; folded.
#[rustfmt::skip]
const OTHER_THINGS: &[&str] = &[
    "artists", "artist", "performers", "musicians", "players",
    "composers", "names", "kunstler", "interpreten", "musiker", "artistes", "musiciens", "artistas", "musicos", "artisti",
    "musicisti", "wykonawcy", "artysci", "muzycy", "исполнители", "музыканты", "artiesten", "extras", "booklet", "box",
    "bundle", "edition", "editions", "instruments", "styles", "genres", "languages", "games", "films", "movies", "albums",
];

/// Words that deny; folded.
#[rustfmt::skip]
const NOT: &[&str] = &[
    "not", "nicht", "kein", "keine", "pas", "non", "nao", "nie", "не", "niet", "inte", "ikke", "ei", "degil", "未", "미",
];

/// Whether a line that ends with a colon says that an album holds what follows: `Na płycie znajdują się:`, `The CD contains:`.
pub(super) fn holds(line: &str) -> bool {
    let line = line.trim_end();
    let folded = bare(line);
    let last = folded.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let holder = || ALBUM.iter().chain(HOLDERS).any(|word| has(&folded, word));
    let names = || BEFORE_NAMES.contains(&last) && !HOLD.iter().any(|phrase| folded.ends_with(phrase));
    line.ends_with([':', '：'])
        && folded.chars().count() <= LONGEST
        && HOLD.iter().any(|word| has(&folded, word))
        && holder()
        && !names()
        && !OTHER_THINGS.iter().any(|word| has(&folded, word))
        && !NOT.iter().any(|word| has(&folded, word))
        && !heads_other_part(line)
        && !names_many(line)
}

/// Words that point at what follows; folded.
#[rustfmt::skip]
const POINT: &[&str] = &[
    "below", "following", "follows", "here is", "here are", "here's", "this is", "these are", "unten", "folgende", "folgenden",
    "folgt", "hier ist", "hier sind", "hier die", "nachfolgend", "ci-dessous", "suivant", "suivante", "suivants", "voici", "abajo",
    "a continuacion", "siguiente", "siguientes", "aqui", "di seguito", "qui sotto", "qui di seguito", "seguente", "seguenti",
    "ecco", "abaixo", "a seguir", "seguinte", "seguintes", "confira", "ponizej", "oto", "nastepujace", "nastepujaca", "ниже", "вот",
    "следующие", "следующии", "по-долу", "нижче", "nize", "nasleduje", "zde", "hieronder", "volgende", "hier de", "nedan", "foljande",
    "har ar", "herunder", "nedenfor", "her er", "alla", "seuraava", "tassa", "asagida", "asagidaki", "iste", "alabb", "mai jos", "iata",
    "以下", "下記", "次の", "こちら", "아래", "다음", "如下", "下面", "以下是",
];

/// The last sentence of a text, without its stop.
pub(super) fn last_sentence(text: &str) -> &str {
    let inner = text.trim_end_matches(['.', '!', ':', '。', '！', '：', '…', ' ']);
    let begins =
        [". ", "! ", "? ", "。", "！"].iter().filter_map(|stop| inner.rfind(stop).map(|at| at + stop.len())).max();
    begins.and_then(|at| inner.get(at..)).unwrap_or(inner)
}

/// Whether the last sentence of a paragraph points at the track list that follows it: `See the full track list below.`
pub(super) fn points_to_list(text: &str) -> bool {
    let last = last_sentence(text);
    let folded = fold_start(last);
    last.chars().count() <= LONGEST
        && (speaks_of_list(last) || lists_tracks(&folded))
        && POINT.iter().any(|word| has(&folded, word))
        && !NOT.iter().any(|word| has(&folded, word))
        && !names_many(last)
        && !names_several(last)
}

/// Whether a line asks for the tracks of an album, as headings do: `Which songs are on the soundtrack?`
pub(super) fn asks_for_tracks(line: &str) -> bool {
    let line = line.trim_end();
    let folded = bare(line);
    line.ends_with(['?', '？'])
        && folded.chars().count() <= LONGEST
        && ALBUM.iter().any(|word| has(&folded, word))
        && names_tracks(&folded)
        && !NOT.iter().any(|word| has(&folded, word))
        && !heads_other_part(line)
        && !names_many(line)
        && !names_several(line)
}

#[cfg(test)]
mod tests {
    use super::super::folded::fold;
    use super::*;

    #[test]
    fn every_word_is_folded() {
        for word in [HOLDERS, HOLD, BEFORE_NAMES, OTHER_THINGS, NOT, POINT].into_iter().flatten() {
            assert_eq!(fold(word), **word);
        }
    }

    #[test]
    fn every_phrase_announces() {
        for phrase in HOLD {
            let holder = if phrase.is_ascii() { "album" } else { "альбом アルバム 앨범 专辑" };
            let line = format!("{holder} {phrase}:");
            let denies = phrase.split(' ').any(|word| NOT.contains(&word));
            assert!(holds(&line) || denies, "{line}");
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
            "Skivan består av:",
            "Albummet består af:",
            "Das Album besteht aus:",
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

    #[test]
    fn what_asks_for_tracks() {
        for line in ["Which songs are on the soundtrack?", "Soundtrack albümünde hangi şarkılar var?"] {
            assert!(asks_for_tracks(line), "{line}");
        }
        for line in
            ["Which songs are in the film?", "Who wrote the soundtrack?", "Which songs are not on the soundtrack?"]
        {
            assert!(!asks_for_tracks(line), "{line}");
        }
    }

    #[test]
    fn what_points_at_a_list() {
        for line in [
            "The album is out now. See the full track list below.",
            "Confira abaixo o alinhamento completo da banda-sonora.",
            "Hier ist die Titelliste des Albums:",
            "The full list of tracks on the album is below – all of them by Nora Eklund.",
            "Ecco l'elenco completo dei brani del disco.",
        ] {
            assert!(points_to_list(line), "{line}");
        }
        for line in ["The track list is long.", "See the best track lists below.", "Below, the band plays on."] {
            assert!(!points_to_list(line), "{line}");
        }
    }
}
