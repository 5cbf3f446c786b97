//! Headings of track lists by the words that they are made of: `All the songs on the soundtrack`, `Titel auf dem Album`,
//! `Lista completa de faixas`, `収録トラック一覧`. Every word is one of a few kinds, and one of them is a word for tracks.

/// Words for tracks, most of them more than one; folded.
#[rustfmt::skip]
const TRACKS: &[&str] = &[
    "tracks", "track", "songs", "song", "cues", "cue", "titel", "titles", "stucke", "musikstucke", "lieder", "titres", "titre", "morceaux",
    "pistes", "plages", "chansons", "temas", "canciones", "pistas", "cortes", "brani", "tracce", "canzoni", "pezzi", "faixas", "musicas",
    "cancoes", "utwory", "utworow", "piosenki", "piosenek", "sciezki", "sciezek", "nagrania", "nagran", "треки", "треков", "трек",
    "композиции", "композиціи", "песни", "песен", "дорожек", "дорожки", "пісні", "пісень", "треків", "песните", "трековете", "nummers",
    "liedjes", "spar", "latar", "latarna", "lat", "musikstycken", "spor", "sange", "sanger", "numre", "kappaleet", "kappaleiden",
    "raidat", "biisit", "skladby", "skladeb", "skladieb", "pisni", "pisne", "stop", "szamok", "szamai", "dalok", "dalai", "tetelek",
    "tetelei", "piese", "piesele", "pieselor", "melodii", "melodiilor", "pjesme", "pjesama", "pesme", "pesama", "skladbe", "skladbi",
    "numere", "parcalar", "parcalari", "sarkilar", "sarkilari", "parca", "sarki", "lagu", "trek", "temes", "cancons", "κομματια",
    "κομματιων", "τραγουδια", "τραγουδιων", "רצועות", "שירים", "הרצועות", "השירים", "المقطوعات", "الاغاني", "قطعات", "اهنگ", "اهنگها",
    "песама", "песме",
];
/// Words for a list and for what something holds; folded.
#[rustfmt::skip]
const LISTS: &[&str] = &[
    "list", "listing", "listings", "liste", "lista", "listado", "elenco", "scaletta", "relacion", "relacao", "spis", "wykaz", "seznam",
    "zoznam", "spisak", "popis", "список", "списък", "перечень", "перелік", "lijst", "lijstje", "overzicht", "overview", "order", "uberblick",
    "ubersicht", "detail", "details", "forteckning", "fortegnelse", "oversigt", "luettelo", "jegyzek", "listaja", "listesi", "daftar",
    "senarai", "llista", "λιστα", "רשימת", "قايمة", "فهرست", "ليست", "لیست", "списак", "reihenfolge", "ordre", "orden",
];
/// Words for what a disc holds; folded.
#[rustfmt::skip]
const CONTENTS: &[&str] = &[
    "contents", "inhalt", "contenu", "contenido", "contenuto", "conteudo", "zawartosc", "obsah", "inhoud", "innehall", "indhold", "innhold",
    "sisalto", "tartalma", "continut", "continutul", "isi", "icerigi", "содержание", "съдържание", "зміст", "program", "programm", "programme",
];
/// Words for what holds tracks; folded.
#[rustfmt::skip]
const HOLDERS: &[&str] = &[
    "album", "cd", "disc", "disk", "disco", "disque", "disc's", "record", "lp", "soundtrack", "ost", "score", "platte",
    "plyta", "plyty", "plycie", "albumu", "albumie", "skiva", "skivan", "skivans", "albumet", "albumets", "levyn", "albumin", "lemez", "albu",
    "desky", "desce", "bo", "bof", "bso", "bande", "originale", "banda", "sonora", "trilha", "colonna", "sciezki", "dzwiekowej",
    "саундтрека", "саундтреке", "альбома", "альбоме", "диска", "диске", "албума", "albumde", "albumdeki", "albumun", "albumul", "albumului",
    "filmmusik", "disku", "plaat",
];
/// Words between those, and words that say how many; folded.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "the", "of", "on", "for", "from", "in", "all", "full", "complete", "official", "and", "their", "its", "s", "included", "featured", "a", "der",
    "die", "das", "des", "dem", "den", "auf", "im", "zum", "zur", "vom", "und", "alle", "komplette", "vollstandige", "enthaltene",
    "enthaltenen", "offizielle", "du", "de", "la", "le", "les", "l", "d", "sur", "au", "integrale", "officielle", "tous", "toutes", "del",
    "los", "las", "el", "en", "y", "completo", "completa", "incluidos", "incluidas", "oficial", "todos", "todas", "tutti", "tutte", "i", "gli",
    "della", "dello", "dei", "delle", "degli", "dell", "ufficiale", "contenuti", "contenute", "da", "do", "no", "os", "as", "na", "z",
    "ze", "wszystkie", "pelna", "pelny", "oficjalna", "все", "всех", "полныи", "полная", "официальныи", "на", "к", "музыкальных", "op", "van", "het", "volledige",
    "pa", "alla", "fullstandig", "av", "af", "fra", "til", "komplet", "kompletni", "az", "teljes", "yer", "alan", "tum", "resmi", "lui", "din", "pe", "ha", "ها",
];
/// The same of scripts without spaces: words for tracks, and what stands round them.
const WIDE_TRACKS: &[&str] =
    &["収録曲", "曲目", "曲名", "曲順", "楽曲", "トラック", "音轨", "音軌", "歌曲", "수록곡", "트랙", "곡"];
#[rustfmt::skip]
const WIDE_OTHERS: &[&str] = &[
    "収録", "リスト", "一覧", "全", "目録", "内容", "紹介", "アルバム", "サントラ", "サウンドトラック", "cd", "ost", "目录", "目錄", "列表", "专辑", "專輯", "原声",
    "原聲", "介绍", "介紹", "完整", "收录", "收錄", "表", "清单", "清單", "수록", "리스트", "목록", "앨범", "전체", "안내", "음반", "의", "の", "的", "曲",
];

/// Signs of such a heading, at most.
const LONGEST: usize = 60;

/// Whether a folded line is made of such words only, one of them for tracks, or one for a list or for what is in it beside one
/// for what holds it. One word alone is a matter of the vocabulary.
pub(super) fn is_made_of(bare: &str) -> bool {
    if bare.chars().count() > LONGEST {
        return false;
    }
    let words: Vec<&str> = bare.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if bare.chars().any(is_wide) {
        return words.iter().all(|word| wide(word).is_some()) && words.iter().any(|word| wide(word) == Some(true));
    }
    let known = |word: &&str| {
        [TRACKS, LISTS, CONTENTS, HOLDERS, BETWEEN].iter().any(|kind| kind.contains(word)) || is_compound(word)
    };
    // Nearly every line has a word that is none of them: that is asked first.
    if words.is_empty() || !words.iter().all(known) {
        return false;
    }
    let any = |kind: &[&str]| words.iter().any(|word| kind.contains(word));
    let tracks = any(TRACKS) && (any(LISTS) || any(HOLDERS) || any(BETWEEN));
    let held = any(HOLDERS) && (any(CONTENTS) || any(LISTS));
    words.len() >= 2 && (tracks || held) || words.iter().any(|word| is_compound(word))
}

/// Words for songs, which films have beside their score; folded.
#[rustfmt::skip]
const SONGS: &[&str] = &[
    "songs", "song", "tunes", "lieder", "lied", "chansons", "chanson", "morceaux", "canciones", "cancion", "canzoni", "canzone", "cancoes",
    "musicas", "piosenki", "piosenek", "песни", "песня", "песен", "пісні", "liedjes", "nummers", "latar", "sange", "sanger", "pisne", "pisnicky",
    "skladby", "dalok", "sarkilar",
];
/// The beginnings of words that say that something is heard; folded.
#[rustfmt::skip]
const HEARD: &[&str] = &[
    "heard", "hear", "played", "plays", "used", "gehort", "horen", "gespielt", "verwendet", "entend", "utilise", "suena", "escuch", "oyen",
    "sentite", "ascolta", "suonate", "ouvid", "ouve", "toca", "slysz", "uslysz", "звуч", "прозвуч", "слыш", "klink", "gehoord", "hors",
    "spelas", "hores", "spilles", "zni", "zazni", "slyset", "hallhato", "calan", "duyulan",
];
/// Words for films and their like; folded.
#[rustfmt::skip]
const FILMS: &[&str] = &[
    "film", "films", "movie", "series", "show", "serie", "filme", "pelicula", "cinta", "filmie", "filmu", "serialu", "фильме", "фильма", "сериале",
    "фільмі", "filmen", "filmet", "filmben", "filmde",
];

/// Whether a heading speaks of the songs that are heard in a film, and not of an album: `Песни, звучащие в фильме`.
pub(super) fn heard_in_film(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let any = |kind: &[&str]| words.iter().any(|word| kind.contains(word));
    let heard = || words.iter().any(|word| HEARD.iter().any(|stem| word.starts_with(stem)));
    words.len() <= 12 && any(SONGS) && any(FILMS) && heard() && !any(HOLDERS)
}

/// Whether a text has a word for tracks.
pub(super) fn names_tracks(folded: &str) -> bool {
    folded.split(|c: char| !c.is_alphanumeric()).any(|word| TRACKS.contains(&word))
        || WIDE_TRACKS.iter().any(|word| folded.contains(word))
}

/// Whether a text speaks of a list of tracks in two words near each other: `the full list of tracks`, `l'elenco dei brani`.
pub(super) fn lists_tracks(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let near = |at: usize| words.get(at + 1..words.len().min(at + 4)).unwrap_or_default();
    let pairs = |one: &[&str], other: &[&str]| {
        let has = |(at, word): (usize, &&str)| one.contains(word) && near(at).iter().any(|word| other.contains(word));
        words.iter().enumerate().any(has)
    };
    pairs(LISTS, TRACKS)
}

/// Whether one word is a list of tracks: `songliste`, `latforteckning`, `titelubersicht`.
pub(super) fn is_compound(word: &str) -> bool {
    let heads = [
        "song", "lied", "lieder", "track", "titel", "lat", "sang", "musik", "musikk", "biisi", "kappale", "stuck",
        "spor", "spar", "nummer",
    ];
    let ends = [
        "liste",
        "list",
        "lista",
        "listan",
        "listen",
        "forteckning",
        "ubersicht",
        "folge",
        "verzeichnis",
        "lijst",
        "luettelo",
        "oversigt",
    ];
    heads.iter().any(|head| word.strip_prefix(head).is_some_and(|rest| ends.contains(&rest.trim_start_matches('s'))))
}

fn is_wide(c: char) -> bool {
    u32::from(c) >= 0x2e80
}

/// Whether a word in a script without spaces is made of the known ones, and whether one of them is for tracks.
fn wide(word: &str) -> Option<bool> {
    let mut rest = word;
    let mut tracks = false;
    while !rest.is_empty() {
        let longest = |words: &[&'static str]| {
            words.iter().filter(|known| rest.starts_with(**known)).map(|known| known.len()).max().unwrap_or(0)
        };
        let (own, other) = (longest(WIDE_TRACKS), longest(WIDE_OTHERS));
        let taken = own.max(other);
        rest = rest.get(taken..).filter(|_| taken > 0)?;
        tracks |= own >= other;
    }
    Some(tracks)
}

#[cfg(test)]
mod tests {
    use super::super::folded::fold;
    use super::*;

    #[test]
    fn headings_by_their_words() {
        for line in [
            "all the songs on the soundtrack",
            "titel auf dem album",
            "lista completa de faixas",
            "songliste",
            "skivans innehall",
            "収録トラック一覧",
            "ost 목록 트랙",
            "список композиции альбома",
        ] {
            assert!(is_made_of(line), "{line}");
        }
        for line in [
            "the best songs",
            "songs in the movie",
            "the album",
            "list",
            "film",
            "other tracks",
            "曲を聴く",
            "on the road",
        ] {
            assert!(!is_made_of(line), "{line}");
        }
    }

    #[test]
    fn songs_of_films() {
        for line in ["песни, звучащие в фильме", "songs heard in the film", "chansons entendues dans le film"]
        {
            assert!(heard_in_film(line), "{line}");
        }
        for line in ["songs on the soundtrack of the film", "songs", "the film", "songs heard on the album of the film"]
        {
            assert!(!heard_in_film(line), "{line}");
        }
    }

    #[test]
    fn every_word_is_folded() {
        let words = [TRACKS, LISTS, CONTENTS, HOLDERS, BETWEEN, SONGS, HEARD, FILMS].into_iter().flatten();
        let odd: Vec<&&str> = words.filter(|word| fold(word) != **word).collect();
        assert!(odd.is_empty(), "{odd:?}");
    }
}
