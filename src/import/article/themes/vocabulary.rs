//! The words of themes in many languages, all folded.

/// Words of a name, at most.
pub(super) const WIDEST: usize = 5;
/// Words for a theme before which its name stands.
#[rustfmt::skip]
pub(super) const AFTER_NAME: &[&str] =
    &[
    "theme", "motif", "leitmotif", "thema", "motiv", "leitmotiv", "temasi", "tema", "temat", "leitmotivet", "temaja",
    "motivuma", "teema", "temaet", "temaen", "motivet",
];
/// Words for a theme, and the words that bind the name behind them; folded.
#[rustfmt::skip]
pub(super) const BEFORE_NAME: &[(&[&str], &[&str])] = &[
    (&["theme", "motif", "leitmotif"], &["for", "of"]),
    (&["thema", "motiv", "leitmotiv"], &["von", "fur"]),
    (&["theme", "motif", "leitmotiv"], &["de", "d", "du", "pour"]),
    (&["tema", "motivo", "leitmotiv"], &["de", "del", "di", "do", "da", "para"]),
    (&["thema", "motief", "leidmotief"], &["van", "voor"]),
];
/// Words for a theme that the name follows at once, in another case; folded.
#[rustfmt::skip]
pub(super) const AT_ONCE: &[&str] = &[
    "тема", "тему", "темы", "теме", "темои", "леитмотив", "мотив", "temat", "tematu", "tematem", "motyw",
    "motywu", "motywem", "motiv", "motivu",
];
/// Words that begin with a capital and name nothing; folded.
#[rustfmt::skip]
pub(super) const NO_NAMES: &[&str] = &[
    "the", "this", "that", "his", "her", "its", "their", "our", "my", "a", "an", "main", "another", "each", "every",
    "new", "old", "opening", "end", "title", "second", "first", "third", "original", "final", "secondary", "primary",
    "and", "but", "when", "while", "in", "as", "for", "with", "even", "only", "like", "here", "both", "no", "some",
    "one", "two", "action", "it", "on", "at", "by", "what", "which", "then", "now", "so", "yet", "there", "central",
    "principal", "beautiful", "great", "lovely", "heroic", "romantic", "le", "la", "les", "un", "une", "el", "il",
    "das", "der", "die", "ein", "eine", "dieses", "haupt", "titel", "neben", "film", "score", "music", "movie",
    "game", "series", "recurring", "major", "minor", "album", "soundtrack", "amor", "love-", "hauptthema", "haupt-",
    "cd", "track", "piano", "later", "soon", "again", "finally", "suddenly",
    "meanwhile", "once", "still", "often", "sometimes", "perhaps", "eventually", "instead", "initially", "next",
    "also", "especially", "hear", "hearing", "using", "featuring", "after", "before", "during", "where", "how", "if",
    "though", "although", "because", "since", "elsewhere", "throughout", "towards", "near", "under", "over", "between",
    "combining", "mixing", "quoting", "note", "notice", "listen", "enter", "gone", "not", "to", "from", "of", "solo", "orchestral",
];

/// "Love theme" in many languages: the one theme that is called by a plain word.
#[rustfmt::skip]
pub(super) const LOVE: &[&[&str]] = &[
    &["love", "theme"], &["liebesthema"], &["liebesmotiv"], &["theme", "d", "amour"], &["theme", "de", "l", "amour"],
    &["tema", "de", "amor"], &["tema", "del", "amor"], &["tema", "do", "amor"], &["tema", "d", "amore"], &["tema", "dell", "amore"],
    &["temat", "milosny"], &["tematu", "milosnego"], &["temat", "milosci"], &["тема", "любви"], &["тему", "любви"], &["темы", "любви"],
    &["любовная", "тема"], &["любовную", "тему"], &["тема", "кохання"], &["liefdesthema"], &["karlekstema"], &["karlekstemat"],
    &["kaerlighedstema"], &["kaerlighedstemaet"], &["kjaerlighetstema"], &["kjaerlighetstemaet"], &["milostne", "tema"],
    &["milostny", "motiv"], &["szerelmi", "tema"], &["ask", "temasi"], &["rakkausteema"], &["rakkausteeman"],
];
/// Words before such a theme that say that there is none, or that it is any.
#[rustfmt::skip]
pub(super) const NONE: &[&str] = &[
    "no", "a", "any", "another", "without", "lacks", "every", "kein", "keine", "ein", "ohne", "un", "une", "sans", "pas", "sin", "senza",
    "um", "sem", "bez", "без", "geen", "een", "zonder", "ingen", "inget", "intet", "ei", "nem", "yok", "ett", "et",
];
/// Those in a story who have a theme without a name: "the villain's theme".
#[rustfmt::skip]
pub(super) const ROLES: &[&str] = &[
    "hero", "heroine", "villain", "king", "queen", "prince", "princess", "monster", "creature", "captain", "witch", "wizard",
    "dragon", "wolf", "child", "children", "mother", "father", "boy", "girl", "ghost", "killer", "emperor", "village", "town", "city", "island",
    "ship", "sea", "forest", "castle", "detective", "sheriff", "soldier", "family", "lovers", "beast", "robot", "alien", "aliens",
];
/// Words between a name and the word for a theme: "the Adama family theme".
pub(super) const BETWEEN: &[&str] = &["family", "clan", "house", "love", "village", "battle", "death", "victory"];
