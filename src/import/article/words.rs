//! The words by which articles in many languages say what their parts are; all folded, as [`fold`] folds.

use super::folded::fold;

/// Headings of track lists.
const TRACK_LIST: &[&str] = &[
    // English
    "track list",
    "tracklist",
    "track listing",
    "tracklisting",
    "track listings",
    "tracks",
    "track titles",
    "the tracks",
    "cd contents",
    "album contents",
    "list of tracks",
    "full track list",
    "cue list",
    "song list",
    "songlist",
    "songs",
    "tracks and times",
    "track by track",
    "score album",
    "contents of the album",
    "soundtrack listing",
    "music list",
    // German
    "titelliste",
    "trackliste",
    "titel",
    "die titel",
    "stucke",
    "die stucke",
    "musikstucke",
    "titelverzeichnis",
    "trackubersicht",
    "titelfolge",
    "titelubersicht",
    "inhalt der cd",
    "die tracks",
    "stuckliste",
    "liste der titel",
    "liste der stucke",
    // French
    "liste des titres",
    "liste des pistes",
    "liste des morceaux",
    "pistes",
    "titres",
    "les titres",
    "morceaux",
    "les morceaux",
    "liste des plages",
    "plages",
    "contenu du disque",
    "contenu de l'album",
    "liste des chansons",
    // Spanish, Catalan
    "lista de temas",
    "lista de canciones",
    "lista de pistas",
    "listado de temas",
    "listado de pistas",
    "listado de canciones",
    "listado de cortes",
    "lista de cortes",
    "temas",
    "pistas",
    "cortes",
    "canciones",
    "contenido del disco",
    "temas del disco",
    "llista de pistes",
    "llista de cancons",
    "llista de temes",
    "relacion de temas",
    "lista de tracks",
    // Italian
    "tracce",
    "lista tracce",
    "lista delle tracce",
    "lista dei brani",
    "lista brani",
    "elenco tracce",
    "elenco brani",
    "elenco delle tracce",
    "elenco dei brani",
    "brani",
    "i brani",
    "le tracce",
    "scaletta",
    // Portuguese
    "lista de faixas",
    "faixas",
    "as faixas",
    "lista de musicas",
    "musicas",
    "alinhamento",
    "lista das faixas",
    "temas do disco",
    "faixas do album",
    // Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Slovene, Serbian
    "lista utworow",
    "spis utworow",
    "utwory",
    "tracklista",
    "lista sciezek",
    "zawartosc plyty",
    "lista piosenek",
    "seznam skladeb",
    "skladby",
    "seznam pisni",
    "zoznam skladieb",
    "szamlista",
    "szamok",
    "tetelek",
    "a lemez tetelei",
    "dalok",
    "dallista",
    "lista pieselor",
    "piese",
    "lista melodiilor",
    "popis pjesama",
    "pjesme",
    "seznam skladb",
    "spisak pesama",
    "списак песама",
    // Russian, Ukrainian, Bulgarian
    "трек-лист",
    "треклист",
    "трек лист",
    "список композиции",
    "список треков",
    "композиции",
    "треки",
    "список песен",
    "содержание",
    "содержание альбома",
    "состав альбома",
    "трекліст",
    "трек-ліст",
    "список композиціи",
    "перелік композиціи",
    "список на песните",
    "песни",
    "музыкальные композиции",
    "список дорожек",
    "дорожки",
    // Swedish, Danish, Norwegian, Finnish, Icelandic
    "latlista",
    "latar",
    "sparlista",
    "spar",
    "sporliste",
    "spor",
    "latliste",
    "nummerliste",
    "numre",
    "laater",
    "later",
    "kappaleluettelo",
    "kappaleet",
    "kappalelista",
    "kappaleluettelo ja kestot",
    "raidat",
    "lagalisti",
    // Dutch
    "tracklijst",
    "nummers",
    "de nummers",
    "lijst van nummers",
    "titellijst",
    "nummerlijst",
    "liedjes",
    "tracklist van het album",
    // Turkish
    "sarki listesi",
    "parca listesi",
    "parcalar",
    "sarkilar",
    "eser listesi",
    "parcalarin listesi",
    "album icerigi",
    // Japanese, Chinese, Korean
    "収録曲",
    "曲目",
    "曲目リスト",
    "トラックリスト",
    "トラック・リスト",
    "収録内容",
    "収録曲リスト",
    "収録曲一覧",
    "トラック一覧",
    "曲目一覧",
    "収録楽曲",
    "トラックリスティング",
    "曲リスト",
    "専輯曲目",
    "專輯曲目",
    "专辑曲目",
    "曲目列表",
    "曲目表",
    "曲目清单",
    "曲目清單",
    "音轨列表",
    "音軌列表",
    "歌曲列表",
    "收录曲目",
    "收錄曲目",
    "曲目一览",
    "曲目信息",
    "专辑曲目列表",
    "碟片曲目",
    "곡목록",
    "수록곡",
    "트랙리스트",
    "트랙 리스트",
    "곡 목록",
    "곡목",
    "트랙 목록",
    "수록곡 목록",
    "수록 곡",
    "전체 트랙",
    "曲名",
    // Greek, Arabic, Hebrew, Persian, Hindi, Thai, Vietnamese, Indonesian
    "λιστα κομματιων",
    "κομματια",
    "τραγουδια",
    "λιστα τραγουδιων",
    "قائمة الاغاني",
    "قائمة الأغاني",
    "قائمة المقطوعات",
    "المقطوعات",
    "רשימת שירים",
    "רשימת רצועות",
    "רשימת השירים",
    "فهرست قطعات",
    "ट्रैक सूची",
    "รายชื่อเพลง",
    "danh sach bai hat",
    "danh sach nhac",
    "danh sach ca khuc",
    "daftar lagu",
    "senarai lagu",
];

/// Parts of a page that hold lists which are not the album's, and everything after the article.
const NOT_THE_ALBUM: &[&str] = &[
    "not on the album",
    "not included",
    "not on the soundtrack",
    "not featured on",
    "songs in the film",
    "songs featured in the film",
    "songs from the film",
    "also in the film",
    "other songs",
    "other releases",
    "other albums",
    "other soundtracks",
    "other editions",
    "also available",
    "related",
    "see also",
    "discography",
    "filmography",
    "top 10",
    "top ten",
    "top 5",
    "top five",
    "top 20",
    "best of",
    "the best",
    "favorite",
    "favourite",
    "my ranking",
    "ranking",
    "cast",
    "credits",
    "personnel",
    "awards",
    "nominations",
    "chart",
    "charts",
    "references",
    "further reading",
    "external links",
    "sources",
    "notes and references",
    "you may also like",
    "more from",
    "similar albums",
    "recommended",
    "recommendations",
    "recent posts",
    "popular posts",
    "archives",
    "categories",
    "upcoming",
    "setlist",
    "set list",
    "concert",
    "schedule",
    "chapters",
    "trailer music",
    "temp track",
    "listen also",
    "release history",
    "unreleased",
    "playlist of the week",
    "other works",
    "previous reviews",
    "latest reviews",
    "most read",
    "most popular",
    "newsletter",
    // German
    "nicht auf dem album",
    "nicht auf der cd",
    "nicht enthalten",
    "weitere lieder",
    "weitere songs",
    "weitere alben",
    "weitere veroffentlichungen",
    "andere alben",
    "ahnliche",
    "siehe auch",
    "diskografie",
    "diskographie",
    "filmografie",
    "besetzung",
    "darsteller",
    "auszeichnungen",
    "einzelnachweise",
    "das konnte sie auch",
    "mehr zum thema",
    "verwandte",
    "bestenliste",
    "rangliste",
    // French
    "absents de l'album",
    "absent de l'album",
    "hors album",
    "non incluses",
    "non inclus",
    "autres chansons",
    "autres albums",
    "autres sorties",
    "voir aussi",
    "discographie",
    "filmographie",
    "distribution",
    "articles similaires",
    "a lire aussi",
    "recompenses",
    "a ecouter aussi",
    "vous aimerez",
    // Spanish, Portuguese, Italian
    "no incluidas",
    "no incluidos",
    "fuera del disco",
    "no estan en el disco",
    "otras canciones",
    "otros discos",
    "otras ediciones",
    "vease tambien",
    "ver tambien",
    "discografia",
    "filmografia",
    "reparto",
    "premios",
    "entradas relacionadas",
    "relacionados",
    "tambien te puede",
    "referencias",
    "nao incluidas",
    "outras cancoes",
    "outras musicas",
    "outros discos",
    "outros albuns",
    "veja tambem",
    "ver tambem",
    "elenco",
    "premiacoes",
    "fora do album",
    "leia tambem",
    "non inclusi",
    "non incluse",
    "non presenti",
    "altri brani",
    "altre canzoni",
    "altri album",
    "vedi anche",
    "leggi anche",
    "articoli correlati",
    "cast",
    "premi",
    "altre edizioni",
    "fuori dal disco",
    // Polish, Czech, Russian, Ukrainian
    "spoza plyty",
    "nie znalazly sie",
    "nie ma na plycie",
    "inne utwory",
    "inne piosenki",
    "inne plyty",
    "inne albumy",
    "zobacz tez",
    "zobacz takze",
    "dyskografia",
    "obsada",
    "nagrody",
    "powiazane",
    "podobne",
    "czytaj tez",
    "dalsi alba",
    "obsazeni",
    "diskografie",
    "не вошли",
    "не вошедшие",
    "другие песни",
    "другие альбомы",
    "другие релизы",
    "смотрите также",
    "см. также",
    "дискография",
    "фильмография",
    "в ролях",
    "награды",
    "похожие",
    "читаите также",
    "інші альбоми",
    "не увіишли",
    "дискографія",
    "у ролях",
    // Dutch, Turkish, Swedish, Finnish
    "niet op het album",
    "niet op de cd",
    "andere nummers",
    "andere albums",
    "zie ook",
    "rolverdeling",
    "lees ook",
    "discografie",
    "gerelateerd",
    "albumde yer almayan",
    "albumde olmayan",
    "diger albumler",
    "diger sarkilar",
    "ayrica bakiniz",
    "diskografi",
    "oyuncular",
    "oduller",
    "ilgili",
    "benzer",
    "andra album",
    "se aven",
    "inte med pa",
    "muut albumit",
    "katso myos",
    // Japanese, Chinese, Korean
    "未収録",
    "関連",
    "関連作品",
    "関連記事",
    "ディスコグラフィ",
    "その他の",
    "キャスト",
    "出演",
    "脚注",
    "参考文献",
    "おすすめ",
    "ランキング",
    "他の作品",
    "未收录",
    "未收錄",
    "其他专辑",
    "其他專輯",
    "相关",
    "相關",
    "其他歌曲",
    "演员",
    "演員",
    "参见",
    "參見",
    "推荐",
    "推薦",
    "作品列表",
    "排行",
    "참고",
    "미수록",
    "관련",
    "다른 앨범",
    "출연",
    "디스코그래피",
    "추천",
    "다른 음반",
];

/// Headings after which readers write, not the author.
const COMMENTS: &[&str] = &[
    "comments",
    "comment",
    "leave a reply",
    "leave a comment",
    "responses",
    "reader comments",
    "discussion",
    "kommentare",
    "kommentar",
    "kommentar schreiben",
    "commentaires",
    "laisser un commentaire",
    "comentarios",
    "deja un comentario",
    "deja una respuesta",
    "comentarios",
    "deixe um comentario",
    "commenti",
    "lascia un commento",
    "komentarze",
    "dodaj komentarz",
    "комментарии",
    "оставить комментарии",
    "коментарі",
    "reacties",
    "reageer",
    "geef een reactie",
    "yorumlar",
    "yorum yap",
    "bir yorum yazin",
    "コメント",
    "コメントを残す",
    "评论",
    "評論",
    "留言",
    "发表评论",
    "댓글",
    "댓글 남기기",
    "kommentarer",
    "kommentit",
    "komentare",
    "hozzaszolasok",
    "comentarii",
];

/// Words before a sum of lengths.
const TOTAL: &[&str] = &[
    "total",
    "total time",
    "total running time",
    "running time",
    "total length",
    "total duration",
    "duration",
    "playing time",
    "total playing time",
    "album length",
    "album running time",
    "total album time",
    "length",
    "runtime",
    "total runtime",
    "time",
    "disc time",
    "cd time",
    "disc total",
    "total disc time",
    "album total",
    "approximate running time",
    "tt",
    "gesamtlange",
    "gesamtzeit",
    "gesamtdauer",
    "gesamtspielzeit",
    "gesamtlaufzeit",
    "spielzeit",
    "laufzeit",
    "spieldauer",
    "dauer",
    "gesamt",
    "lange",
    "summe",
    "duree totale",
    "duree",
    "temps total",
    "total minutage",
    "minutage",
    "minutage total",
    "duree de l'album",
    "duracion total",
    "duracion",
    "tiempo total",
    "minutaje",
    "duracao total",
    "duracao",
    "tempo total",
    "tempo",
    "durata totale",
    "durata",
    "durada total",
    "durada",
    "tempo totale",
    "totale",
    "minutaggio",
    "minutaggio totale",
    "czas trwania",
    "czas calkowity",
    "laczny czas",
    "calkowity czas trwania",
    "calkowity czas",
    "lacznie",
    "razem",
    "czas",
    "suma",
    "calkowita dlugosc",
    "celkova delka",
    "celkovy cas",
    "delka",
    "celkom",
    "jatekido",
    "teljes jatekido",
    "osszesen",
    "durata totala",
    "общее время",
    "общая продолжительность",
    "продолжительность",
    "длительность",
    "общая длительность",
    "время звучания",
    "всего",
    "итого",
    "время",
    "загальна тривалість",
    "тривалість",
    "общо",
    "total speltid",
    "speltid",
    "total spilletid",
    "spilletid",
    "kokonaiskesto",
    "kesto",
    "yhteensa",
    "speelduur",
    "totale speelduur",
    "totale duur",
    "totale tijd",
    "totale lengte",
    "totaal",
    "duur",
    "toplam sure",
    "toplam",
    "sure",
    "toplam uzunluk",
    "合計",
    "合計時間",
    "総再生時間",
    "総収録時間",
    "収録時間",
    "再生時間",
    "総時間",
    "計",
    "演奏時間",
    "トータル",
    "トータルタイム",
    "总时长",
    "總時長",
    "总长度",
    "總長度",
    "总时间",
    "總時間",
    "时长",
    "時長",
    "总计",
    "總計",
    "合计",
    "共计",
    "全长",
    "全長",
    "총 재생 시간",
    "총 재생시간",
    "총 길이",
    "총시간",
    "총 시간",
    "재생시간",
    "재생 시간",
    "합계",
    "총 러닝타임",
    "러닝타임",
    "συνολικη διαρκεια",
    "συνολο",
    "διαρκεια",
    "المدة الإجمالية",
    "المدة الاجمالية",
    "المجموع",
    "משך כולל",
    "זמן כולל",
    "सकल अवधि",
    "tong thoi luong",
    "total durasi",
    "durasi total",
];

/// Words for a disc, before its number.
const DISC: &[&str] = &[
    "disc",
    "disk",
    "cd",
    "disque",
    "disco",
    "plyta",
    "диск",
    "schijf",
    "disk",
    "lp",
    "ディスク",
    "碟",
    "光盘",
    "光碟",
    "디스크",
    "levy",
    "skiva",
    "plate",
    "plade",
    "lemez",
    "vinyl",
    "record",
    "volume",
    "vol",
    "volumen",
    "tape",
    "δισκος",
    "قرص",
    "דיסק",
    "dvd",
    "blu-ray",
    "krazek",
    "płyta",
    "plytka",
    "ploca",
    "deska",
    "cd-rom",
    "bluray",
];

/// Words for a side of a record, before its letter.
const SIDE: &[&str] = &[
    "side",
    "seite",
    "face",
    "cara",
    "lato",
    "lado",
    "strona",
    "сторона",
    "kant",
    "strana",
    "yuz",
    "面",
    "サイド",
    "side a",
    "sida",
    "puoli",
    "oldal",
];

/// Words before a track's number.
pub(super) const TRACK: &[&str] = &[
    "track",
    "titel",
    "piste",
    "plage",
    "pista",
    "corte",
    "tema",
    "brano",
    "traccia",
    "faixa",
    "utwor",
    "sciezka",
    "трек",
    "композиция",
    "nummer",
    "nr",
    "no",
    "n",
    "№",
    "num",
    "parca",
    "sarki",
    "spor",
    "skladba",
    "stuck",
    "lied",
    "song",
    "cue",
    "トラック",
    "曲",
    "音轨",
    "트랙",
    "tr",
    "m",
    "spår",
    "spar",
    "raita",
    "szam",
    "tetel",
    "κομματι",
];

/// Words after a time that make it a time of the day.
pub(super) const CLOCK: &[&str] =
    &["am", "pm", "uhr", "a m", "p m", "est", "pst", "gmt", "utc", "cet", "edt", "pdt", "bst"];

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
    let folded = fold(heading);
    let inner = folded.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '('));
    inner.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether `line` is the heading of a track list: one of the words, or a short line that ends or begins with one.
pub(super) fn heads_track_list(line: &str) -> bool {
    let bare = bare(line);
    let listed = |text: &str| contains(TRACK_LIST, text.trim_matches(|c: char| !c.is_alphanumeric()));
    if listed(&bare) {
        return true;
    }
    let short = bare.chars().count() <= 90;
    short && (bare.split([':', '(', '[', '-', '|', '/', '/', '–']).any(listed) || phrase_in(&bare))
}

/// Whether a line that ends with a colon speaks of the tracks that follow.
pub(super) fn leads_in(line: &str) -> bool {
    let bare = bare(line);
    bare.chars().count() <= 120
        && (phrase_in(&bare)
            || LEADS_IN.iter().any(|word| if word.is_ascii() { whole_words(&bare, word) } else { bare.contains(word) }))
}

/// Words for tracks, in sentences such as "The album holds these tracks:".
const LEADS_IN: &[&str] = &[
    "tracks",
    "track",
    "titel",
    "stucke",
    "titres",
    "morceaux",
    "pistes",
    "temas",
    "pistas",
    "cortes",
    "brani",
    "tracce",
    "faixas",
    "utwory",
    "utworow",
    "композиции",
    "треки",
    "трек",
    "nummers",
    "parcalar",
    "収録",
    "曲目",
    "수록",
    "곡",
];

/// Whether one of the longer words for a track list stands in `bare`, on its own.
fn phrase_in(bare: &str) -> bool {
    let words: Vec<&str> =
        bare.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'').filter(|w| !w.is_empty()).collect();
    let telling = |text: &str| {
        (text.chars().count() >= 9 || !text.is_ascii() && text.chars().count() >= 3) && contains(TRACK_LIST, text)
    };
    words.len() <= 9 && (1..=3).any(|wide| words.windows(wide).any(|run| telling(&run.join(" "))))
}

/// Whether `line` heads a part that is not the album's.
pub(super) fn heads_other_part(line: &str) -> bool {
    let bare = bare(line);
    let part = |word: &str| if word.is_ascii() { whole_words(&bare, word) } else { bare.contains(word) };
    bare.chars().count() <= 90 && (NOT_THE_ALBUM.iter().any(|word| part(word)) || heads_comments(line))
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
    contains(TOTAL, &without.join(" "))
}

fn disc_word(word: &str) -> Option<()> {
    contains(DISC, word).then_some(())
}

/// The disc or side that `line` names, where it names nothing much else: `Disc 2`, `CD two: Score`, `Side B`, `第二碟`.
pub(super) fn disc(line: &str) -> Option<Disc> {
    let bare = bare(line);
    if bare.chars().count() > 60 {
        return None;
    }
    let words: Vec<&str> = bare.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|w| !w.is_empty()).collect();
    let after = |at: usize| words.get(at + 1).copied().unwrap_or_default();
    words.iter().enumerate().take(4).find_map(|(at, word)| {
        if contains(DISC, word) {
            return count(after(at))
                .or_else(|| at.checked_sub(1).and_then(|at| ordinal(words.get(at)?)))
                .map(Disc::Number);
        }
        if SIDE.contains(word) && at <= 1 {
            return letter(after(at))
                .or_else(|| at.checked_sub(1).and_then(|at| letter(words.get(at)?)))
                .map(Disc::Side);
        }
        let glued = DISC.iter().chain(SIDE).find_map(|name| word.strip_prefix(name).filter(|rest| !rest.is_empty()));
        glued
            .and_then(|rest| rest.parse().ok())
            .filter(|n| (1..100).contains(n))
            .map(Disc::Number)
            .or_else(|| cjk(word))
    })
}

/// What a line that names a disc names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Disc {
    /// A disc by its number.
    Number(u16),
    /// A side by its place: A is 1.
    Side(u16),
}

fn cjk(word: &str) -> Option<Disc> {
    let rest = word.strip_prefix('第').unwrap_or(word);
    let mut signs = rest.chars();
    let number = signs.next().and_then(|c| {
        c.to_digit(10)
            .and_then(|d| u16::try_from(d).ok())
            .or_else(|| "一二三四五六七八九".chars().zip(1..).find(|(d, _)| *d == c).map(|(_, n)| n))
    });
    let tail: String = signs.collect();
    if ["碟", "张碟", "張碟", "枚目", "张", "盘", "片"].contains(&tail.as_str()) {
        return number.map(Disc::Number);
    }
    letter(rest.strip_suffix('面')?).map(Disc::Side)
}

fn letter(word: &str) -> Option<u16> {
    let mut bytes = word.bytes();
    let one = bytes.next().filter(|b| b.is_ascii_lowercase() && *b <= b'h')?;
    if bytes.next().is_some() {
        return None;
    }
    Some(u16::from(one - b'a') + 1)
}

fn count(word: &str) -> Option<u16> {
    let word = word.trim_matches('-');
    word.parse()
        .ok()
        .filter(|n| (1..100).contains(n))
        .or_else(|| NUMBERS.iter().find(|(names, _)| names.contains(&word)).map(|(_, n)| *n))
}

fn ordinal(word: &str) -> Option<u16> {
    count(word).or_else(|| ORDINALS.iter().find(|(names, _)| names.contains(&word)).map(|(_, n)| *n))
}

const NUMBERS: &[(&[&str], u16)] = &[
    (&["one", "eins", "un", "uno", "um", "jeden", "один", "een", "bir", "i", "ein"], 1),
    (&["two", "zwei", "deux", "dos", "due", "dois", "dwa", "два", "twee", "iki", "ii"], 2),
    (&["three", "drei", "trois", "tres", "tre", "trzy", "три", "drie", "uc", "iii"], 3),
    (&["four", "vier", "quatre", "cuatro", "quattro", "quatro", "cztery", "четыре", "dort", "iv"], 4),
];

const ORDINALS: &[(&[&str], u16)] = &[
    (
        &["first", "erste", "premier", "primer", "primo", "primeiro", "pierwsza", "первыи", "eerste", "birinci", "1st"],
        1,
    ),
    (&["second", "zweite", "deuxieme", "segundo", "secondo", "druga", "второи", "tweede", "ikinci", "2nd"], 2),
    (
        &["third", "dritte", "troisieme", "tercer", "terzo", "terceiro", "trzecia", "третии", "derde", "ucuncu", "3rd"],
        3,
    ),
];

/// What a column of a table holds, by its heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Number,
    Title,
    Length,
    Artist,
    Other,
}

/// What a column under the heading `cell` holds.
pub(super) fn column(cell: &str) -> Option<Column> {
    let bare = bare(cell);
    let first = bare.split(['(', '/', '[']).next().unwrap_or_default().trim().to_owned();
    COLUMNS
        .iter()
        .find(|(names, _)| names.contains(&bare.as_str()) || names.contains(&first.as_str()))
        .map(|(_, column)| *column)
        .or_else(|| matches!(cell.trim(), "#" | "№" | "Nº" | "N°").then_some(Column::Number))
}

const COLUMNS: &[(&[&str], Column)] = &[
    (
        &[
            "no",
            "nr",
            "n",
            "no.",
            "num",
            "number",
            "track",
            "#",
            "numer",
            "nummer",
            "numero",
            "lp",
            "№",
            "трек",
            "番号",
            "序号",
            "序號",
            "번호",
            "曲順",
            "sira",
            "pos",
            "position",
            "piste",
            "plage",
            "pista",
            "track no",
            "track number",
            "track #",
            "номер",
            "nº",
            "n°",
            "№ п",
            "曲番",
            "轨道",
            "音轨",
            "트랙",
            "spor",
            "faixa",
            "traccia",
        ],
        Column::Number,
    ),
    (
        &[
            "title",
            "titel",
            "titre",
            "titulo",
            "titolo",
            "tytul",
            "название",
            "曲名",
            "タイトル",
            "标题",
            "標題",
            "歌曲",
            "제목",
            "곡명",
            "곡",
            "baslik",
            "name",
            "track title",
            "track name",
            "song",
            "song title",
            "brano",
            "utwor",
            "композиция",
            "nombre",
            "nome",
            "nom",
            "naam",
            "parca",
            "parca adi",
            "eser",
            "cue",
            "stuck",
            "morceau",
            "tema",
            "musica",
            "cancion",
            "titel des stucks",
            "曲目",
            "楽曲",
            "楽曲名",
            "曲",
            "名称",
            "名稱",
            "歌名",
            "sarki",
            "sarki adi",
            "eser adi",
            "adi",
            "nazev",
            "nazov",
            "cim",
            "titlu",
            "tittel",
            "titull",
            "nimi",
            "τιτλος",
            "назва",
            "lied",
            "titre du morceau",
            "titel / title",
        ],
        Column::Title,
    ),
    (
        &[
            "length",
            "time",
            "duration",
            "running time",
            "dauer",
            "lange",
            "spielzeit",
            "duree",
            "minutage",
            "duracion",
            "durata",
            "duracao",
            "tempo",
            "czas",
            "czas trwania",
            "длительность",
            "продолжительность",
            "время",
            "時間",
            "再生時間",
            "演奏時間",
            "长度",
            "長度",
            "时长",
            "時長",
            "时间",
            "재생시간",
            "재생 시간",
            "길이",
            "시간",
            "sure",
            "suresi",
            "duur",
            "lengte",
            "tijd",
            "speelduur",
            "langd",
            "kesto",
            "delka",
            "cas",
            "hossz",
            "lengde",
            "laengde",
            "durada",
            "тривалість",
            "διαρκεια",
            "minutaje",
            "min",
            "laufzeit",
            "tid",
            "uzunluk",
            "タイム",
        ],
        Column::Length,
    ),
    (
        &[
            "artist",
            "artists",
            "performer",
            "performers",
            "performed by",
            "composer",
            "composers",
            "writer",
            "writers",
            "written by",
            "interpret",
            "kunstler",
            "komponist",
            "musik",
            "artiste",
            "artistes",
            "interprete",
            "interpretes",
            "compositeur",
            "artista",
            "artisti",
            "interpreti",
            "compositor",
            "compositore",
            "autore",
            "wykonawca",
            "kompozytor",
            "исполнитель",
            "композитор",
            "автор",
            "アーティスト",
            "歌手",
            "作曲",
            "演唱",
            "작곡",
            "아티스트",
            "가수",
            "sanatci",
            "besteci",
            "seslendiren",
            "artiest",
            "uitvoerder",
            "componist",
            "producer",
            "producers",
            "producer(s)",
            "writer(s)",
            "artist(s)",
            "composer(s)",
            "performer(s)",
            "music",
            "lyrics",
            "vocals",
            "singer",
            "singer(s)",
            "作詞",
            "編曲",
            "作词",
            "编曲",
        ],
        Column::Artist,
    ),
    (
        &[
            "notes",
            "note",
            "comment",
            "comments",
            "remarks",
            "rating",
            "album",
            "disc",
            "cd",
            "disk",
            "year",
            "scene",
            "anmerkungen",
            "bemerkung",
            "remarques",
            "notas",
            "примечания",
            "備考",
            "备注",
            "비고",
            "description",
            "extra",
            "preis",
            "price",
            "price",
            "buy",
            "listen",
        ],
        Column::Other,
    ),
];

fn contains(words: &[&str], word: &str) -> bool {
    !word.is_empty() && words.contains(&word)
}

/// Whether `needle` stands in `text` with no letter on either side.
pub(super) fn whole_words(text: &str, needle: &str) -> bool {
    text.match_indices(needle).any(|(at, _)| {
        let before = text.get(..at).and_then(|head| head.chars().next_back());
        let after = text.get(at + needle.len()..).and_then(|tail| tail.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// Whether a short line names an album: it says "soundtrack", "score" or their like.
pub(super) fn names_album(line: &str) -> bool {
    let bare = bare(line);
    bare.chars().count() <= 120
        && ALBUM.iter().any(|word| if word.is_ascii() { whole_words(&bare, word) } else { bare.contains(word) })
}

/// Words for a soundtrack album.
const ALBUM: &[&str] = &[
    "soundtrack",
    "soundtracks",
    "score",
    "ost",
    "original motion picture",
    "album",
    "filmmusik",
    "musik",
    "bande originale",
    "banda sonora",
    "colonna sonora",
    "trilha sonora",
    "sciezka dzwiekowa",
    "muzyka",
    "саундтрек",
    "музыка",
    "サウンドトラック",
    "サントラ",
    "原声",
    "原聲",
    "사운드트랙",
    "음반",
    "film muzigi",
    "film muzikleri",
    "filmmuziek",
    "musique",
    "musica",
    "edition",
];

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

/// Whether text of any length says "soundtrack", "score" or their like.
pub(super) fn names_album_anywhere(text: &str) -> bool {
    let folded = fold(text);
    ALBUM.iter().any(|word| if word.is_ascii() { whole_words(&folded, word) } else { folded.contains(word) })
}

/// Whether a title speaks of many albums: a ranking, a list, news.
pub(super) fn names_many(title: &str) -> bool {
    let folded = fold(title);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    MANY.iter().any(|word| if word.is_ascii() { words.contains(word) } else { folded.contains(word) })
}

const MANY: &[&str] = &[
    "top",
    "best",
    "greatest",
    "ranking",
    "ranked",
    "worst",
    "favorite",
    "favourite",
    "news",
    "awards",
    "interview",
    "besten",
    "beste",
    "meilleures",
    "meilleurs",
    "mejores",
    "migliori",
    "melhores",
    "najlepsze",
    "лучшие",
    "лучших",
    "новости",
    "интервью",
    "nejlepsi",
    "beste",
    "en iyi",
    "iyi",
    "legjobb",
    "ベスト",
    "ランキング",
    "最佳",
    "排行",
    "최고",
    "추천",
    "playlist",
    "concert",
    "konzert",
    "interviews",
    "entrevista",
    "intervista",
    "wywiad",
];
