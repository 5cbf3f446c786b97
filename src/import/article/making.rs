//! The words of many languages that say who wrote the music, by where they stand beside a name; all folded.

/// What stands before the composers' names in a sentence, folded.
#[rustfmt::skip]
pub(super) const BEFORE: &[&str] = &[
    "music composed by", "score composed by", "scored by", "music provided by", "score provided by", "created and scored by", "music is done by", "music done by", "score is done by", "score done by",
    "musiche composte da", "musiche originali composte da", "scores by", "soundtracks by", "original scores by", "featuring music by",
    "za skomponowanie muzyki odpowiada", "za skomponowanie muzyki odpowiadal", "muzyke skomponowali", "muzyke napisali",
    "odpowiedzialny za muzyke byl", "odpowiedzialna za muzyke byla", "za muzyke odpowiada", "za muzyke odpowiadal", "autorem muzyki jest",
    "autorem muzyki byl", "autorami muzyki sa", "autorami muzyki do filmu sa", "autorami muzyki do serialu sa", "autorami muzyki do cyklu sa",
    "autorem muzyki do filmu jest", "autorem muzyki do serialu jest", "musica a cargo de", "musica, a cargo de", "banda sonora a cargo de", "banda sonora, a cargo de",
    "trilha sonora a cargo de", "trilha sonora, a cargo de", "muzyka zajal sie", "kompozytorem jest", "musik stammt aus der feder von", "fur die musik sorgte",
    "fur die musik zeichnet", "la musique est signee", "musique signee", "la bande originale de", "la partition de",
    "la musica corre a cargo de", "la banda sonora corre a cargo de", "banda sonora compuesta por", "la colonna sonora e di",
    "le musiche sono di", "a trilha sonora e de", "trilha composta por", "автор саундтрека", "композитором выступил", "композитором стал",
    "de muziek is van", "muziek werd gecomponeerd door", "soundtracket er komponeret af", "musiken ar skriven av", "muziklerini yapan",
    "music written by", "score written by", "music, written by", "score, written by", "music is by", "music was written by", "score was written by", "score was composed by", "score is by", "original score by", "original music by", "score by",
    "music by", "composed by", "music from composer", "by composers", "by composer", "soundtrack by", "score from composer",
    "score from", "komponiert von", "musik von", "filmmusik von", "musik stammt von", "aus der feder von", "score von",
    "soundtrack von", "musique composee par", "musique originale de", "musique de", "composee par", "signee par",
    "signe par", "sous la plume de", "musica compuesta por", "compuesta por", "musica de", "musica original de",
    "partitura de", "musiche di", "musica di", "composta da", "musica composta por", "composta por", "firmata da",
    "firmate da", "musiche scritte da", "musiche originali di", "musica originale di", "trilha de", "trilha sonora de", "muzyka autorstwa",
    "muzyke skomponowal", "skomponowana przez", "skomponowany przez", "muzyke napisal", "muzyke stworzyl",
    "музыку написал", "музыка написана", "написал композитор", "музыки написал", "музыку к фильму написал",
    "музыку сочинил", "автор музыки", "muziek van", "gecomponeerd door", "musik av", "musikk av", "musik af",
    "muzyke do filmu skomponowal", "muzyke do filmu skomponowala", "muzyke do filmu napisal", "muzyke do filmu napisala", "muzyke do filmu stworzyl",
    "muzyke do filmu stworzyla", "muzyke skomponowala", "muzyke napisala", "muzyke stworzyla", "музыку написала", "музыку сочинила",
    "музыку к фильму написала", "музыку к фильму сочинил", "музыку к фильму сочинила", "hudbu k filmu slozil", "hudbu k filmu slozila", "hudbu slozila",
    "slozil skladatel", "hudbu slozil", "hudba od", "autorem hudby je", "zlozil", "zenejet szerezte",
];
/// Those of [`BEFORE`] that may as well be words of a title: "La musica de…".
pub(super) const LOOSE: &[&str] = &[
    "musique de",
    "musica de",
    "musica di",
    "musiche di",
    "musik av",
    "musik von",
    "trilha de",
    "partitura de",
    "trilha sonora de",
    "score from",
    "muziek van",
];
/// What stands behind the composers' names in a sentence, folded.
#[rustfmt::skip]
pub(super) const BEHIND: &[&str] = &[
    "composed the score", "composed the music", "composed the soundtrack", "wrote the score", "wrote the music",
    "has provided the", "provided the score", "provides the score", "provides the music", "has composed the",
    "scored the film", "'s score for", "'s score to", "'s music for", "'s score is", "'s original score",
    "'s soundtrack for", "is the composer", "signe la musique", "signe la partition", "signe la bande originale",
    "signe une musique", "signe une partition", "signe le score", "signe ici", "compose", "a compose la",
    "compone la", "firma la banda sonora", "firma la musica", "compuso la", "ha compuesto", "pone musica",
    "assina a trilha", "assina a musica", "compos a trilha", "e l'autore della colonna sonora",
    "firma la colonna sonora", "firma le musiche", "ha composto la", "ha composto le", "firma una partitura",
    "komponierte die", "komponierte den", "hat die musik", "schrieb die musik", "schrieb den score",
    "steuert die musik", "zeichnet fur die musik", "componeerde de", "schreef de muziek", "skomponowal",
    "napisal muzyke", "stworzyl muzyke", "skomponowala", "napisala muzyke", "stworzyla muzyke", "slozil hudbu", "slozila hudbu", "zlozil hudbu", "написал музыку", "сочинил музыку", "написала музыку", "сочинила музыку",
    "написал саундтрек", "komponerade", "har komponerat", "har skrivit musiken", "har skrevet musikken", "heeft de muziek geschreven", "schreef de score", "a ecrit la musique",
    "ha scritto le musiche", "ha scritto la colonna sonora", "ha escrito la musica", "ha escrito la banda sonora", "escreveu a trilha", "escreveu a musica", "har komponeret", "valgtes som komponist", "imzali",
    "besteledi", "skomponowali", "napisali muzyke", "stworzyli muzyke", "komponierten die", "schrieben die musik", "composent la",
    "ont compose la", "componen la", "firman la musica", "firman la banda sonora", "compusieron la", "hanno composto", "firmano la colonna sonora",
    "firmano le musiche", "assinam a trilha", "compuseram a", "написали музыку", "сочинили музыку", "slozili hudbu", "componeerden de",
    "var komponisten", "er komponisten", "var komponist", "war der komponist", "ist der komponist", "est le compositeur", "es el compositor",
    "e il compositore", "is de componist", "was the composer", "is the composer", "are the composers", "composed the", "steuerte die",
];
/// What stands behind a name as an aside, where the music of this work is meant; folded.
#[rustfmt::skip]
pub(super) const ASIDE: &[&str] = &[
    ", the composer", ", composer", ", who composed", ", who wrote the", ", who scored", ", der komponist", ", komponist",
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
    "composer", "komponist", "komponistin", "compositeur", "compositrice", "compositor", "compositora",
    "compositore", "kompozytor", "kompozytorka", "композитор", "композитора", "skladatel", "componist", "besteci",
    "kompositor", "zeneszerzo", "saveltaja", "musician", "autor der musik",
];
/// Words before all of these that say that something else is spoken of.
#[rustfmt::skip]
pub(super) const OTHERS: &[&str] = &[
    "additional", "temp", "songs and", "conducted", "zusatzliche", "like the", "unlike the", "unlike", "like",
    "such as", "comme", "wie", "come", "como", "jak", "como el", "previous", "earlier", "replaced", "rejected",
    "instead of", "de los", "des", "not", "inspired by", "reminiscent of", "a la maniere de", "fellow", "songs",
    "following", "replacing", "succeeding", "replaces", "follows", "succeeds", "taking over from", "takes over from",
];
/// What stands before the title of the work, in small letters, and between the title and the composers' names.
#[rustfmt::skip]
pub(super) const OF_WORK: &[(&str, &str)] = &[
    ("score of ", " by "), ("score for ", " by "), ("score to ", " by "), ("soundtrack of ", " by "), ("soundtrack for ", " by "),
    ("soundtrack to ", " by "), ("music of ", " by "), ("music for ", " by "), ("music to ", " by "), ("musik zu ", " von "),
    ("musik für ", " von "), ("soundtrack zu ", " von "), ("score zu ", " von "), ("musique de ", " par "), ("bande originale de ", " par "),
    ("partition de ", " par "), ("banda sonora de ", " de "), ("música de ", " de "), ("música para ", " de "), ("colonna sonora di ", " di "),
    ("musiche di ", " di "), ("trilha sonora de ", " de "), ("trilha de ", " por "), ("muziek van ", " door "), ("muziek voor ", " van "), ("hudbu k filmu ", " složil "),
    ("hudbu k filmu ", " složila "), ("hudbu k filmu ", " napsal "), ("hudbu k filmu ", " napsala "), ("muzykę do filmu ", " skomponował "),
    ("muzykę do filmu ", " skomponowała "), ("muzykę do filmu ", " napisał "), ("muzykę do filmu ", " napisała "),
    ("музыку к фильму ", " написал "), ("музыку к фильму ", " написала "), ("музыку к фильму ", " сочинил "),
    ("музыку к фильму ", " сочинила "), ("musiken till filmen ", " är skriven av "), ("musiken till ", " är skriven av "),
    ("musikken til ", " er skrevet af "), ("musikken til ", " er skrevet av "), ("muziek bij de film ", " is van "), ("muziek bij ", " is van "),
    ("musik zum film ", " stammt von "), ("musik zu ", " stammt von "), ("musik zum film ", " schrieb "), ("musik zu ", " schrieb "),
];
/// Before a name in Japanese, Chinese and Korean.
#[rustfmt::skip]
pub(super) const WIDE_BEFORE: &[&str] = &[
    "配乐由", "配樂由", "音乐由", "音樂由", "音楽担当が", "音楽担当は", "音楽は", "音楽を担当したのは", "音楽を担当された", "音楽を担当した", "音楽を手掛けた", "音楽を手がけた", "作曲者は", "作曲は", "作曲家", "音楽:", "音楽：", "作曲:", "作曲：", "配樂：", "配樂:",
    "配乐：", "配乐:", "作曲：", "배경음악은", "음악감독", "작곡가", "작곡은", "음악을 맡은", "음악은", "음악:", "작곡:",
];
/// Words of making music that stand behind a name alone, and behind no title.
#[rustfmt::skip]
pub(super) const VERBS: &[&str] = &[
    "composed", "composes", "has composed", "wrote a score", "scores every", "scores the", "komponiert", "komponierte",
    "a compose", "compone", "compuso", "compos", "compoe",
    "skomponowal", "skomponowala", "stworzyl", "stworzyla", "сочинил", "сочинила", "slozil", "slozila",
    "componeerde", "besteledi", "saveltanyt", "komponerade", "komponerede", "harmonise",
];
/// Words of writing, which may be of anything.
#[rustfmt::skip]
pub(super) const WRITING: &[&str] = &[
    "has written", "wrote his", "wrote her", "writes", "schreibt", "a ecrit", "ecrit", "escribe", "escribio",
    "scrive", "ha scritto", "escreve", "escreveu", "napisal", "napisala", "написал", "написала", "schreef",
];
