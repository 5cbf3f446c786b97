//! Which part of an article a line says that it is, by the words of many languages.

use super::disc::{disc, disc_word};
use super::folded::{fold, fold_start};
use super::headline;
use super::vocabulary::{
    ABOUT_MUSIC, ALBUM, BY_TRACK, COMMENTS, COUNTED, CUES, EACH, ENDINGS, LEADS_IN, MANY, NOT_THE_ALBUM, OF_THE_FILM,
    RANKS, TIMES, TOTAL, TRACK_LIST, WHOLE,
};

/// The seconds in a unit of time.
pub(super) fn unit(word: &str) -> Option<u32> {
    Some(match word {
        "h" | "hr" | "hrs" | "hour" | "hours" | "std" | "stunde" | "stunden" | "heure" | "heures" | "hora"
        | "horas" | "ora" | "ore" | "uur" | "godz" | "ч" | "час" | "часа" | "часов" | "時間" | "小时" | "小時"
        | "시간" | "saat" => 3600,
        "m" | "min" | "mins" | "minute" | "minutes" | "minuten" | "minuto" | "minutos" | "minuti" | "minut"
        | "minuty" | "minuta" | "minuut" | "minuter" | "мин" | "минут" | "минуты" | "минута" | "м" | "хв" | "分"
        | "分钟" | "分鐘" | "분" | "dk" | "dakika" | "perc" => 60,
        "s" | "sec" | "secs" | "second" | "seconds" | "sek" | "sekunde" | "sekunden" | "seconde" | "secondes"
        | "segundo" | "segundos" | "seg" | "secondi" | "secondo" | "sekund" | "sekundy" | "sekunda" | "seconden"
        | "сек" | "секунд" | "секунды" | "с" | "秒" | "秒钟" | "秒鐘" | "초" | "sn" | "saniye" => {
            1
        }
        _ => return None,
    })
}

/// A heading as these lists write it: folded, without its colon, numbering and decoration.
pub(super) fn bare(heading: &str) -> String {
    let folded = fold_start(heading);
    let inner = folded.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '('));
    inner.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether `line` is the heading of a track list: one of the words, or a short line that ends or begins with one.
pub(super) fn heads_track_list(line: &str) -> bool {
    let bare = bare(line);
    let bare = without_ending(&bare);
    if spells_tracklist(bare) || headline::is_made_of(bare) {
        return true;
    }
    let listed = |text: &str| is_list_word(text.trim_matches(|c: char| !c.is_alphanumeric()));
    if listed(bare) || OF_THE_FILM.contains(&bare) {
        return true;
    }
    let short = bare.chars().count() <= 90;
    // `Other songs`, `Другие песни`: a word for tracks alone does not make it this album's.
    let of_others = || heads_other_part(line) && !LIST.iter().any(|word| bare.contains(word));
    short && (bare.split([':', '(', '[', '-', '|', '/', '/', '–']).any(listed) || phrase_in(bare) && !of_others())
}

/// What the words for a list have in them, folded.
const LIST: &[&str] =
    &["list", "lijst", "elenco", "spis", "seznam", "лист", "список", "曲目", "収録", "リスト", "수록"];

/// Whether one word is "tracklist" as some language spells and bends it: `Траклист`, `Tracklistan`, `Τρακλίστ`.
fn spells_tracklist(bare: &str) -> bool {
    let latin = |c: char| match c {
        'т' | 'τ' => 't',
        'р' | 'ρ' => 'r',
        'а' | 'α' | 'э' => 'a',
        'е' | 'ε' => 'e',
        'к' | 'κ' => 'k',
        'л' | 'λ' => 'l',
        'и' | 'і' | 'ι' => 'i',
        'с' | 'σ' | 'ς' => 's',
        other => other,
    };
    let word: String = bare.chars().filter(|c| *c != '-').map(latin).collect();
    let spelled =
        ["tracklist", "traklist", "treklist", "trakklist", "trackliist"].iter().any(|start| word.starts_with(start));
    spelled && word.chars().all(char::is_alphabetic) && word.chars().count() <= 16
}

/// Whether a line is a word for a track list and nothing else.
pub(super) fn is_track_list(line: &str) -> bool {
    is_list_word(bare(line).trim_matches(|c: char| !c.is_alphanumeric()))
}

/// The words for a track list, and for a telling of the tracks one by one.
fn list_words() -> impl Iterator<Item = &'static &'static str> {
    TRACK_LIST.iter().chain(BY_TRACK)
}

fn is_list_word(text: &str) -> bool {
    contains(TRACK_LIST, text) || contains(BY_TRACK, text)
}

/// A heading without the words that make a sentence of it.
fn without_ending(bare: &str) -> &str {
    ENDINGS.iter().find_map(|ending| bare.strip_suffix(ending)).unwrap_or(bare)
}

/// Whether a line that ends with a colon speaks of the tracks that follow.
pub(super) fn leads_in(line: &str) -> bool {
    let bare = bare(line);
    let names_list =
        || ["track list", "tracklist", "track listing", "track-list"].iter().any(|words| whole_words(&bare, words));
    bare.chars().count() <= 120 && (phrase_in(&bare) || names_list() || LEADS_IN.iter().any(|word| has(&bare, word)))
}

/// Whether a text of any length has one of the words that only a list of tracks has: `Below is the track list, with remarks.`
pub(super) fn speaks_of_list(text: &str) -> bool {
    let folded = fold_start(text);
    let telling =
        |word: &&&str| word.chars().count() >= if word.chars().all(|c| u32::from(c) >= 0x2e80) { 3 } else { 9 };
    let has = |word: &&str| has(&folded, word);
    let compound = || folded.split(|c: char| !c.is_alphanumeric()).any(headline::is_compound);
    list_words().filter(telling).any(has) || compound()
}

/// Whether a line of at most two sentences ends by saying that the tracks follow, one by one: `Here is the album, track by track.`
pub(super) fn goes_by_track(line: &str) -> bool {
    if line.chars().count() > 160 {
        return false;
    }
    let bare = bare(line);
    bare.chars().count() <= 140 && BY_TRACK.iter().chain(EACH).any(|words| bare.ends_with(words))
}

/// Whether one of the longer words for a track list stands in `bare`, on its own.
fn phrase_in(bare: &str) -> bool {
    let words: Vec<&str> =
        bare.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'').filter(|w| !w.is_empty()).collect();
    let telling =
        |text: &str| (text.chars().count() >= 9 || !text.is_ascii() && text.chars().count() >= 3) && is_list_word(text);
    ends_wide(bare) || words.len() <= 9 && (1..=3).any(|wide| words.windows(wide).any(|run| telling(&run.join(" "))))
}

/// Whether a line in a script without spaces ends with a word for a track list, as these languages build such headings.
fn ends_wide(bare: &str) -> bool {
    let end = bare.trim_end_matches(|c: char| !c.is_alphanumeric());
    let wide = |word: &&&str| word.chars().all(|c| u32::from(c) >= 0x2e80) && word.chars().count() >= 2;
    end.chars().count() <= 60 && list_words().filter(wide).any(|word| end.ends_with(word))
}

/// Whether `line` heads a part that is not the album's.
pub(super) fn heads_other_part(line: &str) -> bool {
    let bare = bare(line);
    let part = |word: &str| has(&bare, word);
    let words: Vec<&str> = bare.split_whitespace().collect();
    let ranked =
        words.windows(2).any(|pair| matches!(pair, ["top", number] if number.bytes().all(|b| b.is_ascii_digit())));
    let quotes = line.trim_start().starts_with(['"', '“', '«', '„', '‘', '「']);
    !quotes
        && !is_cue(line)
        && bare.chars().count() <= 90
        && (ranked
            || NOT_THE_ALBUM.iter().any(|word| part(word))
            || heads_comments(line)
            || headline::heard_in_film(&bare))
}

/// Whether `line` heads what readers wrote.
pub(super) fn heads_comments(line: &str) -> bool {
    let bare = bare(line);
    let counted = bare.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let counted = counted.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')'));
    contains(COMMENTS, counted)
        || ["responses to", "comments on", "thoughts on"]
            .iter()
            .any(|head| counted.starts_with(head) && bare != counted)
}

/// Whether a line ends as the heading of one reader's comment does: `3. Max Stern says:`.
pub(super) fn heads_one_comment(line: &str) -> bool {
    #[rustfmt::skip]
    const SAYS: &[&str] = &[
        "says", "said", "wrote", "writes", "sagt", "schreibt", "schrieb", "meint", "dit", "a dit", "a ecrit", "dice", "dijo", "escribio",
        "ha detto", "scrive", "disse", "diz", "escreveu", "pisze", "napisal", "napisala", "mowi", "говорит", "пишет", "написал",
        "zegt", "schreef", "skriver", "sager", "sanoo", "kirjoitti", "dedi ki", "diyor ki", "rika", "pise", "mondja", "spune",
    ];
    let folded = bare(line);
    let brief = folded.split_whitespace().count() <= 8 && line.trim_end().ends_with([':', '：']);
    brief && SAYS.iter().any(|word| folded.strip_suffix(word).is_some_and(|head| head.ends_with(' ')))
}

/// Whether a line only counts and sums: `14 songs, 52 minutes`, `2 discs, 126 minutes total`.
pub(super) fn sums_up(line: &str) -> bool {
    const JOINS: &[&str] = &["and", "und", "et", "y", "e", "i", "и", "en", "in", "ve", "total", "duration"];
    let folded = fold(line);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let number = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
    let wide = |word: &str| {
        let rest = word.trim_start_matches(|c: char| c.is_ascii_digit());
        rest.len() < word.len() && (matches!(rest, "曲" | "首" | "곡" | "枚組") || unit(rest).is_some())
    };
    let counts = words.windows(2).any(|pair| matches!(pair, [n, what] if number(n) && contains(COUNTED, what)))
        || words.iter().any(|word| wide(word));
    let plain = |word: &str| {
        number(word) || wide(word) || contains(COUNTED, word) || contains(JOINS, word) || unit(word).is_some()
    };
    (2..=10).contains(&words.len())
        && counts
        && words.first().is_some_and(|word| number(word) || wide(word))
        && words.into_iter().all(plain)
}

/// Whether what follows a length is what shops put there: `buy track`, `lyrics`.
pub(super) fn is_button(rest: &str) -> bool {
    const BUTTONS: &[&str] = &[
        "buy",
        "track",
        "lyrics",
        "video",
        "download",
        "listen",
        "play",
        "mp3",
        "info",
        "preview",
        "sample",
        "kaufen",
        "anhoren",
        "ecouter",
        "acheter",
        "escuchar",
        "comprar",
        "ascolta",
        "слушать",
        "скачать",
        "試聴",
        "试听",
        "듣기",
        "youtube",
        "spotify",
    ];
    let folded = fold(rest);
    let mut words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    folded.len() <= 40 && words.all(|word| BUTTONS.contains(&word))
}

/// Whether `label` is a word for a sum that is a title as often: "Time".
pub(super) fn may_be_a_title(label: &str) -> bool {
    let bare = bare(label);
    let words: Vec<&str> = bare.split_whitespace().filter(|word| !word.bytes().all(|b| b.is_ascii_digit())).collect();
    matches!(words.as_slice(), [word] if !word.contains("total") && !word.starts_with("gesamt"))
}

/// Whether `label` is a word for the sum of the lengths, perhaps with "disc 1", "CD" or "album" beside it.
pub(super) fn is_total(label: &str) -> bool {
    let bare = bare(label).replace(['(', ')', ':'], " ");
    let bare = bare.trim();
    if contains(TOTAL, bare) {
        return true;
    }
    let without: Vec<&str> = bare
        .split_whitespace()
        .filter(|w| {
            disc_word(w).is_none()
                && !matches!(
                    *w,
                    "album" | "score" | "one" | "two" | "three" | "of" | "the" | "soundtrack" | "and" | "tracks"
                )
                && !w.bytes().all(|b| b.is_ascii_digit())
        })
        .collect();
    contains(TOTAL, &without.join(" ")) || is_made_of_sums(&without)
}

/// Whether a label is made of a word for a whole and words for time: `Total playtime`, `Gesamte Laufzeit`, `Czas całkowity`.
fn is_made_of_sums(words: &[&str]) -> bool {
    let whole = |word: &&str| WHOLE.iter().any(|stem| word.starts_with(stem));
    let rest = |word: &&str| whole(word) || TIMES.contains(word);
    (2..=5).contains(&words.len()) && words.iter().any(whole) && words.iter().all(rest)
}

pub(super) fn contains(words: &[&str], word: &str) -> bool {
    !word.is_empty() && words.contains(&word)
}

/// Whether `word` stands in `text`: on its own, where its script parts words.
pub(super) fn has(text: &str, word: &str) -> bool {
    if word.is_ascii() { whole_words(text, word) } else { find(text, word).is_some() }
}

/// Whether `needle` stands in `text` with no letter on either side.
pub(super) fn whole_words(text: &str, needle: &str) -> bool {
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| find(rest, needle)).map(|at| from + at) {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let after = text.get(at + needle.len()..).and_then(|tail| tail.chars().next());
        if !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric) {
            return true;
        }
        from = at + needle.len().max(1);
    }
    false
}

/// Where `needle` stands in `text`; for hundreds of short words in a short line, which `str::find` prepares for at length.
pub(super) fn find(text: &str, needle: &str) -> Option<usize> {
    memchr::memmem::find(text.as_bytes(), needle.as_bytes())
}

/// Whether a short line names an album: it says "soundtrack", "score" or their like.
pub(super) fn names_album(line: &str) -> bool {
    let bare = bare(line);
    bare.chars().count() <= 120 && ALBUM.iter().any(|word| has(&bare, word))
}

/// What a heading such as `Track list: The Deluxe Edition` says beside "track list"; none if nothing.
pub(super) fn beside_track_list(heading: &str) -> Option<String> {
    let parts = heading.split([':', '(', ')', '[', ']', '|', '–', '—', '：', '（', '）']).map(str::trim);
    let rest: Vec<&str> = parts
        .filter(|part| {
            !part.is_empty()
                && !heads_track_list(part)
                && disc(part).is_none()
                && !is_total(part)
                && !part.chars().all(|c| c.is_ascii_digit() || c.is_whitespace())
        })
        .collect();
    (!rest.is_empty() && rest.len() <= 2).then(|| rest.join(" – "))
}

/// Whether a title is one that only a piece of a film's music has: "Main Title", "End Credits".
pub(super) fn is_cue(title: &str) -> bool {
    let folded = fold_start(title);
    CUES.iter().any(|cue| has(&folded, cue))
}

/// Whether text of any length says "soundtrack", "score" or their like.
pub(super) fn names_album_anywhere(text: &str) -> bool {
    let folded = fold_start(text);
    ALBUM.iter().chain(ABOUT_MUSIC).any(|word| has(&folded, word))
}

/// The same without the words for music alone.
pub(super) fn names_album_by_word(text: &str) -> bool {
    const MUSIC: &[&str] = &["musik", "musique", "musica", "muzyka", "музыка", "edition"];
    const MORE: &[&str] = &["partitura", "partitur", "partition", "scoret", "scores", "o.s.t"];
    let folded = fold_start(text);
    ALBUM.iter().filter(|word| !MUSIC.contains(word)).chain(MORE).any(|word| has(&folded, word))
}

/// Whether a title speaks of many albums: a ranking, a list, news.
pub(super) fn names_many(title: &str) -> bool {
    let folded = fold_start(title);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    MANY.iter().any(|word| if word.is_ascii() { words.contains(word) } else { has(&folded, word) }) || ranks(&words)
}

/// Whether the words of a title rank things: "top 10", "ten best", "my favourite soundtracks", "best film score".
fn ranks(words: &[&str]) -> bool {
    let number = |at: usize| {
        let word = words.get(at).copied().unwrap_or_default();
        word.parse::<u32>().is_ok() || matches!(word, "five" | "ten" | "twenty" | "fifty" | "hundred")
    };
    let thing = |word: &&str| {
        matches!(*word, "soundtrack" | "soundtracks" | "score" | "scores" | "album" | "albums" | "ost" | "osts")
    };
    let plural = words.iter().any(|word| thing(word) && word.ends_with('s'));
    let ranks = |at: usize, word: &str| {
        let near = words.iter().skip(at + 1).take(3).any(thing) && word != "top";
        number(at + 1) || at > 0 && number(at - 1) || plural || near
    };
    words.iter().enumerate().any(|(at, word)| RANKS.contains(word) && ranks(at, word))
}

/// Whether a line heads a part of the same album: bonus tracks.
pub(super) fn is_bonus(line: &str) -> bool {
    const BONUS: &[&str] = &[
        "bonus",
        "extra",
        "extras",
        "additional",
        "zusatzlich",
        "supplementaires",
        "adicionales",
        "aggiuntive",
        "dodatkowe",
        "бонус",
        "бонусные",
        "ボーナス",
        "附加",
        "보너스",
        "part",
        "act",
        "teil",
        "partie",
        "parte",
        "akt",
        "acte",
        "acto",
        "atto",
        "часть",
    ];
    let bare = bare(line);
    BONUS.iter().any(|word| has(&bare, word))
}
