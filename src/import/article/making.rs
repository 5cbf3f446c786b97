//! The words of many languages that say who wrote the music, each alone and folded; `maker` says how they stand together.
//! Names of classes: the music, words of making it, words of making anything, and what says that somebody else is meant.

/// Words for the music of a work.
#[rustfmt::skip]
pub(super) const MUSIC: &[&str] = &[
    "score", "scores", "scoring", "soundtrack", "soundtracks", "music", "ost", "underscore",
    "musik", "filmmusik", "filmmusiken", "partitur", "soundtracks", "originalmusik", "titelmusik",
    "musique", "musiques", "partition", "partitions", "bande", "bo", "b.o",
    "musica", "banda", "bandas", "partitura", "partituras", "bso", "musicas", "trilha", "trilhas", "musiche", "colonna", "colonne", "partiture",
    "muzyka", "muzyke", "muzyki", "muzyka", "sciezke", "sciezka", "sciezki", "hudba", "hudbu", "hudby", "hudbou", "zenejet", "zenet",
    "музыка", "музыку", "музыки", "музыкои", "саундтрек", "саундтрека", "саундтреку", "партитура", "партитуру", "музику", "музика",
    "muziek", "filmmuziek", "soundtracket", "musiken", "musikken", "musikk", "filmmusiken", "muzik", "muzikler", "muzikleri", "muziklerini",
];
/// Words behind those that belong to them: `bande originale`, `colonna sonora`.
#[rustfmt::skip]
pub(super) const OF_MUSIC: &[&str] = &["originale", "originales", "originali", "original", "sonora", "sonoras", "sonore", "dzwiekowa", "dzwiekowa", "dzwiekowej"];
/// Words of making music alone.
#[rustfmt::skip]
pub(super) const COMPOSING: &[&str] = &[
    "composed", "composes", "composing", "scored", "komponiert", "komponierte", "komponierten", "vertont", "vertonte",
    "compose", "composent", "composee", "composees", "compuso", "compusieron", "compone", "componen", "compuesta", "compuestas", "compuesto", "compos",
    "compuseram", "composta", "composte", "composto", "compostas", "composto", "hanno composto",
    "skomponowal", "skomponowala", "skomponowali", "skomponowana", "skomponowany", "skomponowane", "сочинил", "сочинила", "сочинили", "slozil", "slozila", "slozili", "zlozil",
    "componeerde", "componeerden", "gecomponeerd", "komponerade", "komponerat", "komponerede", "komponeret", "komponert", "besteledi", "szerezte", "saveltanyt",
];
/// Words of making anything, and of answering for it: of music only where music stands beside them.
#[rustfmt::skip]
pub(super) const WRITING: &[&str] = &[
    "wrote", "writes", "write", "written", "penned", "pens", "provides", "provided", "provide", "creates", "created", "supplies", "supplied", "delivers", "delivered", "crafted", "crafts",
    "author", "authors", "responsible",
    "schrieb", "schreibt", "schrieben", "geschrieben", "sorgte", "sorgt", "sorgten", "zeichnet", "zeichnete", "zeichnen", "verantwortlich", "steuert", "steuerte",
    "liefert", "lieferte", "verfasste", "ubernahm", "ubernimmt",
    "signe", "signee", "signent", "signees", "ecrit", "ecrite", "ecrivent", "livre",
    "firma", "firman", "firmada", "escribe", "escribio", "escrito", "escrita", "encarga", "crea", "entrega", "pone", "autor", "autora", "autores",
    "scrive", "scritto", "scritta", "scritte", "firmano", "firmata", "firmate", "firmare", "autore", "curata", "cura",
    "assina", "assinam", "assinada", "escreve", "escreveu", "responsavel",
    "napisal", "napisala", "napisali", "stworzyl", "stworzyla", "stworzyli", "odpowiada", "odpowiadal", "odpowiadala", "odpowiedzialny", "odpowiedzialna", "autorem", "autorka", "autorami", "zajal",
    "napsal", "napsala", "napsali", "autorkou",
    "написал", "написала", "написали", "написана", "написан", "создал", "создала", "пишет", "отвечает", "отвечал", "автор", "автором", "авторы", "авторами",
    "schreef", "schreven", "geschreven", "verzorgde", "skrev", "skriver", "skriven", "skrivit", "skrevet", "svarar", "svarade", "imzali", "yapan",
];
/// Words that say so before a name alone: `the music is the work of X`, `on doit la musique à X`.
#[rustfmt::skip]
pub(super) const OWED: &[&str] = &[
    "duties", "work", "behind", "feder", "stammt", "stammen", "verdanken", "hinter", "werk", "doit", "doivent", "due", "plume", "oeuvre", "derriere", "confiee", "obra", "cargo", "debe", "debemos", "detras", "opera", "dietro", "conta", "autoria", "autorstwa", "stoi", "skomponowanie", "kompozytorem", "композитором", "encargo", "fell", "falls", "steckt", "retrouve",
];
/// What stands between a thing and its maker, and before no work.
#[rustfmt::skip]
pub(super) const BY: &[&str] = &["by", "von", "par", "por", "przez", "door", "av", "af", "da"];
/// The same where the name may as well be that of a work: `la musique de Salt Road`.
#[rustfmt::skip]
pub(super) const OF: &[&str] = &["von", "de", "d", "di", "van", "av", "af", "od", "do", "da"];
/// Small verbs between a thing and `by`.
#[rustfmt::skip]
pub(super) const IS: &[&str] = &[
    "is", "was", "were", "are", "been", "again", "once", "done", "comes", "came", "ist", "sind", "war", "wurde", "wird", "wieder", "kommt", "est", "sont", "ete", "es", "son", "fue", "e", "sono", "sao", "jest", "je", "is", "zijn",
    "werd", "ar", "er", "blev", "bude", "era", "ook", "auch", "aussi", "ou", "und", "and", "et",
];
/// Words for that of which music is.
#[rustfmt::skip]
pub(super) const OF_WORKS: &[&str] = &[
    "film", "films", "film's", "movie", "series", "game", "show", "drama", "filme", "filmu", "filmen", "serie", "spiel", "jeu", "pelicula", "juego", "gioco", "jogo", "serialu", "gry",
    "serial", "фильм", "фильма", "фильму", "фильме", "сериала", "сериалу", "игры", "игре", "original", "originale", "originales", "originali", "sonora", "sonore",
    "sonoras", "dzwiekowa", "dzwiekowej", "cyklu", "animes", "anime", "documentary", "composer", "composers", "komponist", "komponistin", "compositeur", "compositor", "compositore",
    "kompozytor", "композитор", "skladatel", "componist", "einmal", "wurde", "werden", "mysterious", "quiet", "wonderful", "great",
];
/// What stands behind a name as an aside, where the music of this work is meant; folded.
#[rustfmt::skip]
pub(super) const ASIDE: &[&str] = &[
    ", the composer", ", composer", ", who composed", ", creator of the", ", creador de la", ", creadora de la", ", createur de la", ", autor de la", ", autora de la", ", auteur de la", ", autore della", ", autore delle", ", who wrote the", ", who scored", ", der komponist", ", komponist",
    ", le compositeur", ", compositeur", ", la compositrice", ", compositrice", ", el compositor", ", compositor", ", il compositore", ", compositore",
    ", kompozytor", ", композитор", ", автор музыки", ", skladatel", ", de componist",
    ", responsible for the", ", responsaveis pela", ", responsavel pela", ", responsables de la", ", responsable de la", ", responsabile della",
    ", responsabile delle", ", responsabili della", ", verantwortlich fur", ", odpowiedzialny za", ", verantwoordelijk voor", ", ответственныи за",
];
/// What such an aside goes on to speak of.
#[rustfmt::skip]
pub(super) const OF_THIS: &[&str] = &[
    "score", "music", "soundtrack", "film", "movie", "series", "game", "musik", "spiel", "serie", "musique", "jeu", "musica",
    "pelicula", "juego", "gioco", "muzyk", "фильм", "музык", "сериал", "игр", "hudb", "muziek",
];
/// The word for the one who writes music, which stands before a name; folded.
#[rustfmt::skip]
pub(super) const TITLE: &[&str] = &[
    "composer", "komponist", "komponistin", "komponisten", "compositeur", "compositrice", "compositor", "compositora",
    "compositore", "kompozytor", "kompozytorka", "композитор", "композитора", "skladatel", "componist", "besteci",
    "kompositor", "zeneszerzo", "saveltaja", "musician", "autor der musik",
];
/// Before a name in Japanese, Chinese and Korean.
#[rustfmt::skip]
pub(super) const WIDE_BEFORE: &[&str] = &[
    "配乐由", "配樂由", "音乐由", "音樂由", "音楽担当が", "音楽担当は", "音楽は", "音楽を担当したのは", "音楽を担当するのは", "音楽を手がけるのは", "音楽を手掛けるのは", "音楽を担当された", "音楽を担当した", "音楽を手掛けた", "音楽を手がけた", "作曲者は", "作曲は", "作曲家", "音楽:", "音楽：", "作曲:", "作曲：", "配樂：", "配樂:",
    "配乐：", "配乐:", "作曲：", "배경음악은", "음악감독", "작곡가", "작곡은", "음악을 맡은", "음악은", "음악:", "작곡:",
];
/// Words before all of these that say that something or somebody else is spoken of.
#[rustfmt::skip]
pub(super) const OTHERS: &[&str] = &[
    "additional", "temp", "unlike", "like", "such", "not", "never", "nor", "no", "than", "fellow", "following", "replacing", "succeeding", "replaces", "replaced", "rejected", "instead", "follows", "succeeds",
    "previous", "earlier", "taking", "takes", "inspired", "reminiscent", "manner", "tradition", "style", "vein", "recalls", "recall", "reminds", "echoes", "songs", "song", "lyrics", "compared", "since", "library", "trailer", "teaser",
    "zusatzliche", "wie", "nicht", "kein", "keine", "statt", "anstelle", "als", "lieder", "lied", "songs", "erinnert", "klingt",
    "comme", "chansons", "chanson", "pas", "lignee", "maniere", "evoque", "rappelle", "como", "canciones", "cancion", "estilo", "recuerda", "lembra", "cancoes",
    "come", "canzoni", "canzone", "stile", "ricorda", "ricordano", "jak", "piosenki", "piosenke", "przypomina", "nie", "styl", "stylu", "jako", "pisne", "pripomina", "как", "песни", "песню", "не", "напоминает",
    "zoals", "niet", "liedjes", "som", "inte", "ikke", "sanger",
];
/// Words of wishes and of what was so at first.
#[rustfmt::skip]
pub(super) const WISHES: &[&str] = &[
    "could", "would", "might", "asked", "declined", "refused", "turned", "lehnte", "refuse", "rechazo", "rifiuto", "odmowil", "wanted", "supposed", "planned", "originally", "initially", "originalmente", "inicialmente", "inizialmente", "initialement", "originellement", "ursprunglich", "zunachst",
    "sollte", "wollte", "wunschte", "devait", "voulait", "queria", "doveva", "voleva", "chcial", "chciala", "chciano", "mial", "poczatkowo", "pierwotnie", "puvodne", "сначала", "изначально", "должен", "хотел", "хотела",
];
/// Words of choosing somebody for a work.
#[rustfmt::skip]
pub(super) const HIRED: &[&str] = &[
    "hired", "chosen", "engagiert", "verpflichtet", "engage", "engagee", "contratado", "contratada", "scelto", "scelta", "escolhido", "zatrudniony", "zatrudniona", "wybrany", "valgtes", "valdes", "gekozen",
];
/// Words of leading and playing music, which are not of writing it: beginnings.
#[rustfmt::skip]
pub(super) const PLAYING: &[&str] = &[
    "conduct", "orchestrat", "perform", "dirig", "dirett", "dyryg", "дириж", "gespielt", "interpret", "jouee", "eingespielt", "produz", "aufgenommen", "gesungen", "orkestr", "leds", "gedirigeerd",
];
/// What somebody writes that is no music, folded: beginnings.
#[rustfmt::skip]
pub(super) const OTHER_THINGS: &[&str] = &[
    "lyric", "script", "screenplay", "book", "words", "parole", "text", "letra", "testi", "drehbuch", "roman", "novel", "story", "stories", "article", "review", "song", "lied", "chanson", "canci", "canzon",
    "piosenk", "песн", "scenari", "guion", "about", "uber", "sur", "sobre", "su", "over", "o", "о", "scene", "essay", "article", "artikel", "video",
];
