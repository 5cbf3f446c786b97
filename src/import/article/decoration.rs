//! What headings carry beside a title: the column's name, the word for a review, what a release is called.

use super::folded::fold;
use super::phrases;

/// Words that headings have round the title: the column's name, what the article is.
#[rustfmt::skip]
const DECORATION: &[&str] = &[
    "review", "reviews", "soundtrack", "soundtracks", "score", "scores", "soundtrack review", "score review",
    "album review", "film score", "film music", "ost", "o.s.t.", "cd review", "music review", "exploring",
    "listening", "column", "analysis", "track by track", "in depth", "album", "original score", "movie soundtrack",
    "film score review", "tracklist", "track list", "track listing", "the score", "original soundtrack",
    "score analysis", "movie music", "the music of", "music of", "full album", "blog", "kritik", "rezension",
    "filmmusik", "soundtrack-kritik", "filmmusik-kritik", "cd-kritik", "besprechung", "filmmusik der woche",
    "critique", "chronique", "bande originale", "b.o.", "bo", "musique de film", "la bo", "critica", "resena",
    "banda sonora", "bso", "b.s.o.", "analisis", "recensione", "colonna sonora", "analisi", "resenha",
    "trilha sonora", "critica da trilha", "analise", "recenzja", "muzyka filmowa", "sciezka dzwiekowa",
    "soundtrack recenzja", "рецензия", "обзор", "саундтрек", "музыка к фильму", "музыка из фильма", "рецензія",
    "огляд", "recensie", "filmmuziek", "bespreking", "inceleme", "film muzigi", "film muzikleri",
    "muzik incelemesi", "レビュー", "サウンドトラック", "サントラ", "オリジナル・サウンドトラック", "感想", "評論", "影评", "乐评", "樂評", "原声", "原聲",
    "原声带", "電影原聲", "电影原声", "电影配乐", "配乐", "原声专辑", "리뷰", "사운드트랙", "영화음악", "음반 리뷰", "ost 리뷰", "recenze", "kritika",
    "recension", "anmeldelse", "arvostelu", "wiki", "wikipedia", "premierowa", "recenzje", "recensies", "anmeldelser",
    "critiques", "criticas", "recensioni", "resenhas", "besprechungen", "kritiken", "rezensionen", "rezensionen",
    "soundtracky", "soundtracki", "trilha", "sonora", "colonna", "banda", "trilhas", "sonoras", "cd", "disc", "disc.", "専輯介紹", "專輯介紹", "合輯", "専輯",
    "專輯", "专辑", "发行", "發行", "発売", "발매", "음반", "앨범", "アルバム", "o.s.t", "ost)", "soundtrack-review", "score-review",
    "filmscore", "filmscores", "filmmuziek-recensie", "soundtrack-recensie", "原聲帶", "原聲大碟", "原声大碟", "電影原聲帶", "电影原声带", "遊戲原聲帶", "游戏原声带", "オリジナルサウンドトラック", "오리지널 사운드트랙", "soundtrack-kritik", "네이버", "블로그", "티스토리", "브런치", "はてなブログ", "アメブロ", "ブログ", "博客", "豆瓣", "知乎",
    "פסקול", "ביקורת", "ביקורת פסקול", "موسيقى تصويرية", "الموسيقى التصويرية", "مراجعة", "مراجعة موسيقى", "κριτικη", "μουσικη ταινιας", "nhac phim", "đanh gia", "coloana sonora", "coloana sonora", "recenzie", "filmzene", "elokuvamusiikki", "filmmusikk", "filmusik",
];

/// The words of many languages for a review, folded: beside one of them stands the name of a column or of its author.
#[rustfmt::skip]
const REVIEW: &[&str] = &[
    "review", "reviews", "kritik", "rezension", "besprechung", "critique", "chronique", "critica", "resena", "recensione",
    "resenha", "recenzja", "recenze", "recenzia", "recensie", "recension", "anmeldelse", "arvostelu", "kritika", "inceleme",
    "incelemesi", "рецензия", "рецензія", "обзор", "огляд", "レビュー", "感想", "评论", "評論", "乐评", "樂評", "影评", "리뷰",
    "ביקורת", "مراجعة", "κριτικη", "đanh gia", "recenzie",
];

/// Whether a short text says that something is a review.
pub(super) fn names_review(text: &str) -> bool {
    let folded = fold(text);
    text.split_whitespace().count() <= 5 && phrases::says(&folded, REVIEW)
}

/// Words between what music is and what it is of, folded: "Hudba a písně z filmu X".
#[rustfmt::skip]
const OF_FILM: &[&str] = &[
    " z filmu ", " k filmu ", " do filmu ", " ze serialu ", " z serialu ", " k serialu ", " do serialu ", " z gry ", " do gry ", " к фильму ",
    " из фильма ", " к сериалу ", " из сериала ", " к игре ", " из игры ", " do фільму ", " до фільму ", " zum film ", " zur serie ", " zum spiel ",
    " du film ", " de la serie ", " du jeu ", " de la pelicula ", " del juego ", " del film ", " della serie ", " del gioco ",
    " do filme ", " da serie ", " do jogo ", " bij de film ", " uit de film ", " till filmen ", " til filmen ", " fra filmen ",
    " from the film ", " to the film ", " for the film ", " from the series ", " to the series ", " from the game ", " to the game ",
];

/// What `text` says that it is the music of: `Hudba a písně z filmu X` → X.
pub(super) fn of_film(text: &str) -> Option<String> {
    let folded = fold(text);
    // Folding keeps the words: the same word of the text is the same word of its folded form.
    let words: Vec<&str> = text.split_whitespace().collect();
    let (before, of) =
        OF_FILM.iter().find_map(|of| folded.split_once(*of).map(|(before, _)| (before.to_owned(), *of)))?;
    let skip = before.split_whitespace().count() + of.split_whitespace().count();
    let rest = words.get(skip..)?.join(" ");
    let music = says_nothing(&before) && left_of(&before).len() <= 3;
    (music && !rest.trim().is_empty()).then_some(rest)
}

/// Words that bind, or say what a work is: with the words of decoration they leave nothing of a title.
#[rustfmt::skip]
const PLAIN: &[&str] = &[
    "the", "a", "of", "in", "and", "to", "for", "on", "from", "by", "der", "die", "das", "zum", "zur", "zu", "von",
    "vom", "de", "la", "le", "les", "du", "des", "el", "los", "il", "lo", "del", "della", "un", "une", "una", "da",
    "do", "k", "ke", "z", "ze", "к", "из", "для", "van", "bij", "uit", "music", "musica", "musiche", "musique", "musik",
    "musikken", "musiken", "muziek", "muzyka", "музыка", "hudba", "muzik", "muzikleri", "muzigi", "musicas", "motion",
    "picture", "video", "film", "films", "filme", "filmu", "filma", "фильма", "фильму", "pelicula", "movie", "series", "serie",
    "serial", "serialu", "сериалу", "game", "jeu", "spiel", "juego", "gioco", "gry", "игре", "игры", "tv", "official",
    "original", "originale", "originalsoundtrack", "new", "full", "expanded", "songs", "themes", "pisne", "pisnicky", "piosenki",
    "песни", "lieder", "chansons", "canciones", "canzoni", "cancoes", "liedjes", "score", "y", "et", "und", "e", "i", "och", "og", "и", "colonne", "sonore", "musiken", "amazon", "netflix",
    "complete", "completa", "completo", "complet", "komplett", "komplette", "kompletna", "volledige", "полная", "полныи", "integrale",
    "oficial", "ufficiale", "officielle", "offizieller", "официальныи", "完整", "完全版", "전곡",
];

/// Whether nothing of a title is left in `text` when the words of decoration are taken away.
pub(super) fn says_nothing(text: &str) -> bool {
    let left = left_of(&fold(text));
    left.iter().all(|word| PLAIN.contains(&word.as_str()) || word.bytes().all(|b| b.is_ascii_digit()))
}

/// Words of praise and blame, by how they begin; folded.
#[rustfmt::skip]
const PRAISE: &[&str] = &[
    "great", "good", "grand", "superb", "excellent", "amazing", "awesome", "stunning", "beautiful", "wonderful", "brilliant", "fantastic",
    "terrific", "magnificent", "outstanding", "impressive", "gorgeous", "lovely", "solid", "decent", "weak", "poor", "disappointing",
    "mediocre", "strong", "successful", "perfect", "remarkable", "splendid", "masterful", "gelungen", "grossartig", "toll", "schon",
    "brillant", "wunderbar", "wunderschon", "hervorragend", "fantastisch", "stimmungsvoll", "genial", "stark", "schwach", "enttauschend",
    "perfekt", "ausgezeichnet", "gut", "magnifique", "superbe", "excellente", "splendide", "sublime", "reussi", "decevant", "belle", "beau",
    "tres", "excelent", "magnifica", "magnifico", "gran", "grande", "estupend", "esplendid", "bell", "buena", "buen", "brillante",
    "impresionante", "lograd", "decepcionante", "riuscit", "splendid", "ottim", "bellissim", "eccellent", "meraviglios", "deludent", "otima",
    "otimo", "bela", "belo", "linda", "maravilhos", "incrivel", "swietn", "wspanial", "znakomit", "doskonal", "piekn", "udan", "slab",
    "отличн", "прекрасн", "великолепн", "замечательн", "удачн", "слаб", "geweldig", "prachtig", "mooi", "goed", "geslaagd", "fantastisk",
    "underbar", "utmarkt", "lyckad", "vellykke", "krasn", "skvel", "povedeny", "harika", "muhtesem", "guzel",
];
/// The same in scripts without spaces.
#[rustfmt::skip]
const WIDE_PRAISE: &[&str] = &[
    "素晴らしい", "最高の", "美しい", "見事な", "傑作", "精彩的", "出色的", "优秀的", "優秀的", "美妙的", "훌륭한", "최고의", "아름다운", "멋진",
];
/// Words that stand before praise, folded.
#[rustfmt::skip]
const SO: &[&str] = &[
    "a", "an", "very", "ein", "eine", "einer", "sehr", "une", "un", "tres", "muy", "molto", "uma", "um", "bardzo", "очень",
];

/// Whether a heading has nothing but praise or blame for a soundtrack: `Gelungener Soundtrack`, `Una colonna sonora riuscita`.
pub(super) fn only_praises(heading: &str) -> bool {
    let folded = fold(heading.trim().trim_end_matches(['!', '.', '?', '！', '。']));
    let named = folded.contains([':', '(', '[', '"', '«', '„', '“', '|', '–', '—']) || folded.contains(" - ");
    if named || folded.contains("original soundtrack") || folded.contains("motion picture") {
        return false;
    }
    if let Some(rest) = WIDE_PRAISE.iter().find_map(|word| folded.strip_prefix(word)) {
        return !rest.trim().is_empty() && says_nothing(rest);
    }
    let left = left_of(&folded);
    let plain = |word: &str| PLAIN.contains(&word) || SO.contains(&word);
    let count = folded.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).count();
    let of_music = left.len() < count
        || left.iter().any(|word| ["music", "musik", "musique", "musica", "muzyka", "музыка"].contains(&word.as_str()));
    of_music
        && count <= 6
        && left.iter().any(|word| praises(word))
        && left.iter().all(|word| praises(word) || plain(word))
}

/// Whether a heading is a sentence and hardly a title: seven words and more, most of them in small letters.
pub(super) fn is_headline(heading: &str) -> bool {
    let words: Vec<&str> = heading.split_whitespace().collect();
    let cased = |word: &&&str| word.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    let small = |word: &&&str| word.starts_with(char::is_lowercase) && word.chars().count() >= 3;
    let cased = words.iter().filter(cased).count();
    let hangul = words.iter().filter(|word| word.chars().any(|c| matches!(u32::from(c), 0xac00..=0xd7a3))).count();
    words.len() >= 6 && words.iter().filter(small).count() * 2 >= cased.max(1) && cased >= 6 || hangul >= 5
}

/// Whether one folded word praises or blames.
pub(super) fn praises(word: &str) -> bool {
    PRAISE.iter().filter_map(|praise| word.strip_prefix(praise)).any(|end| end.chars().count() <= 3)
}

/// Whether a heading only counts the albums of one work: `Vol. 2`, `第一輯`.
pub(super) fn is_volume(heading: &str) -> bool {
    let folded = fold(heading);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let counts = |word: &str| {
        let bare =
            word.trim_matches(|c: char| c.is_ascii_digit() || "ivx一二三四五六七八九十第輯辑巻卷集弾弹".contains(c));
        bare.is_empty()
            || matches!(word, "vol" | "volume" | "part" | "teil" | "band" | "tome" | "tom" | "volumen" | "том")
    };
    words.clone().next().is_some() && words.into_iter().all(counts)
}

/// Phrases in brackets that belong to an album's title and not to the work's.
#[rustfmt::skip]
pub(super) const RELEASE: &[&str] = &[
    "original motion picture soundtrack", "original motion picture score", "original soundtrack", "original score",
    "music from the motion picture", "music from the original motion picture", "music from the film",
    "original game soundtrack", "original television soundtrack", "original series soundtrack",
    "soundtrack from the motion picture", "original film soundtrack", "original sound track",
    "score from the motion picture", "music from the netflix", "original video game soundtrack",
    "soundtrack album", "expanded edition", "deluxe edition", "complete score", "original film score",
    "official soundtrack", "original soundtrack album", "soundtrack from the", "original motion picture",
    "original-soundtrack", "originalsoundtrack", "filmmusik", "bande originale du film", "bande originale",
    "banda sonora original", "banda sonora", "colonna sonora originale", "colonna sonora",
    "trilha sonora original", "trilha sonora", "sciezka dzwiekowa", "оригинальныи саундтрек", "саундтрек",
    "オリジナル・サウンドトラック", "オリジナルサウンドトラック", "サウンドトラック", "原声大碟", "电影原声带", "电影原声", "電影原聲帶", "原声带", "原聲帶", "오리지널 사운드트랙",
    "사운드트랙", "soundtrack", "ost", "電影原聲大碟", "电影原声大碟", "原聲大碟", "電影原聲", "サントラ", "オリジナル・サントラ", "オリジナルサントラ", "o.s.t", "o.s.t.",
    "film muzikleri", "film muzigi", "dizi muzikleri", "muzyka filmowa", "original score album", "오리지널 사운드 트랙",
    "bande-originale", "musique originale du film", "b.s.o.", "bso", "游戏原声专辑", "游戏原声带", "遊戲原聲帶", "电影原声专辑", "原声专辑",
    "電影原聲專輯", "原聲專輯",
];

/// Whether a part of a heading only decorates: "Soundtrack Review", the name of a site.
pub(super) fn is_decoration(part: &str) -> bool {
    let folded = fold(part.trim().trim_matches(|c: char| !c.is_alphanumeric() && c != '.'));
    let site = [".com", ".net", ".org", ".de", ".fr", ".uk", "wordpress", "blogspot", "wikipedia"]
        .iter()
        .any(|end| folded.ends_with(end));
    folded.chars().any(char::is_alphabetic) && says_nothing(part) || DECORATION.contains(&folded.as_str()) || site
}

/// Whether a part of a heading is the name of a column: `Somebody's Soundtrack Review`.
pub(super) fn is_column_name(part: &str) -> bool {
    let folded = fold(part.trim());
    let ends = ["review", "reviews", "recensione", "rezension", "kritik", "recenzja", "рецензия", "レビュー", "리뷰"];
    let quoted = part.contains(['"', '“', '«', '„', '「', '『', '《']);
    ends.iter().any(|end| folded.ends_with(end))
        && !quoted
        && folded.split_whitespace().count() <= 3
        && phrases::says(&folded, &["soundtrack", "score", "album", "film", "music", "filmmusik"])
}

/// The words of folded `text` that do not decorate.
fn left_of(text: &str) -> Vec<String> {
    let mut left = format!(" {text} ");
    for phrase in DECORATION.iter().filter(|phrase| phrase.contains(' ')) {
        left = left.replace(&format!(" {phrase} "), " ");
    }
    let words =
        left.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| word.chars().any(char::is_alphanumeric));
    words.filter(|word| !DECORATION.contains(word)).map(str::to_owned).collect()
}

/// Whether what stands before a colon is the name of a column and not half of a title: at most two words are left
/// when the words that decorate are taken away.
pub(super) fn is_column(head: &str) -> bool {
    #[rustfmt::skip]
    const SMALL: &[&str] = &[
        "the", "a", "of", "in", "and", "my", "our", "to", "for", "on", "der", "die", "das", "zum", "zur", "von", "de",
        "la", "le", "les", "du", "el", "los", "il", "lo", "un", "une", "una", "news", "week", "woche", "semaine",
        "semana", "settimana",
    ];
    let folded = fold(head);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).collect();
    let left = words
        .iter()
        .filter(|word| !DECORATION.contains(word) && !SMALL.contains(word) && !word.bytes().all(|b| b.is_ascii_digit()))
        .count();
    let most = usize::from(
        words.len() > 1 && words.len() <= 4 && left < words.len() && !LEADS.iter().any(|lead| folded.starts_with(lead)),
    );
    left <= most && words.iter().any(|word| DECORATION.contains(word)) || DECORATION.contains(&folded.as_str())
}

/// Beginnings such as "the music of", before the title.
#[rustfmt::skip]
pub(super) const LEADS: &[&str] = &[
    "the music of ", "the score of ", "the score to ", "the soundtrack of ", "the soundtrack to ", "music from ",
    "soundtrack review ", "score review ", "review ", "la banda sonora de ", "banda sonora de ", "banda sonora ",
    "critica de la banda sonora de ", "la musica de ", "la bande originale de ", "la bande originale du film ",
    "bande originale de ", "la musique de ", "la colonna sonora di ", "colonna sonora di ", "le musiche di ",
    "a trilha sonora de ", "trilha sonora de ", "die filmmusik zu ", "filmmusik zu ", "die musik zu ",
    "soundtrack zu ", "der soundtrack zu ", "kritik zu ", "rezension zu ", "muzyka z filmu ", "muzyka do filmu ",
    "sciezka dzwiekowa do filmu ", "музыка к фильму ", "саундтрек к фильму ", "саундтрек фильма ",
    "музыка из фильма ", "рецензия на саундтрек ", "de muziek van ", "de muziek bij ", "映画", "영화 ", "电影", "電影",
    "soundtrack k filmu ", "hudba k filmu ", "hudba z filmu ", "soundtrack do filmu ", "soundtrack do gry ",
    "muzyka z gry ", "muzyka do gry ", "саундтрек к игре ", "саундтрек к сериалу ", "музыка к сериалу ",
    "музыка из игры ", "музыка к игре ", "der soundtrack von ", "soundtrack von ", "bande originale du film ",
    "bo de ", "bo : ", "la bo de ", "bso de ", "bso: ", "colonna sonora del film ", "trilha sonora do filme ",
    "banda sonora da ", "musik zu ", "score zu ", "tvアニメ", "アニメ", "soundtrack till ", "filmmusiken till ",
    "review of ", "reviews of ", "a review of ", "soundtrack review of ", "score review of ", "critique de ", "critique du ", "chronique de ",
    "recensione di ", "recensione de ", "recensione del ", "resena de ", "critica de ", "critica da ", "critica do ", "resenha de ", "rezension von ",
    "kritik von ", "recenzja ", "recenze ", "рецензия на ", "обзор ", "recensie van ", "recensie ", "anmeldelse af ", "anmeldelse av ", "recension av ",
    "soundtrack news ", "news ", "مراجعة موسيقى فيلم ", "الموسيقى التصويرية لفيلم ", "موسيقى فيلم ", "مراجعة موسيقى مسلسل ", "ביקורת פסקול הסרט ", "פסקול הסרט ", "nhac phim ", "μουσικη της ταινιας ", "coloana sonora a filmului ", "coloana sonora din ",
];

/// Whether a line says that it is a release: "(Original Motion Picture Soundtrack)".
pub(super) fn names_release(line: &str) -> bool {
    let folded = fold(line);
    RELEASE.iter().take(24).any(|release| folded.contains(release))
}
