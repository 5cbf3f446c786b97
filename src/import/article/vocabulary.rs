//! The words themselves: how articles in many languages say what their parts are; all folded, one line or more a language.

/// Headings of track lists.
#[rustfmt::skip]
pub(super) const TRACK_LIST: &[&str] = &[
    // English
    "track list", "tracklist", "track listing", "tracklisting", "track listings", "tracks", "track titles",
    "the tracks", "cd contents", "album contents", "list of tracks", "full track list", "cue list", "song list",
    "songlist", "songs", "tracks and times", "score album", "contents of the album",
    "soundtrack listing", "track rating", "track ratings", "tracks rated", "music list", "disc contents", "contents of the cd", "music tracks", "tracks & times",
    "tracks and timings", "track times", "album tracks", "complete track list", "the track list",
    // German
    "titelliste", "trackliste", "titel", "die titel", "stucke", "die stucke", "musikstucke", "titelverzeichnis",
    "trackubersicht", "titelfolge", "titelubersicht", "inhalt der cd", "die tracks", "stuckliste",
    "liste der titel", "liste der stucke", "cd-inhalt", "inhalt des albums", "tracklisting", "titel der cd",
    // French
    "liste des titres", "liste des pistes", "liste des morceaux", "pistes", "titres", "les titres", "morceaux",
    "les morceaux", "liste des plages", "plages", "contenu du disque", "contenu de l'album", "liste des chansons",
    "programme du disque", "contenu du cd", "les pistes", "titres de l'album", "liste complete des titres", "chansons",
    // Spanish, Catalan
    "lista de temas", "lista de canciones", "lista de pistas", "listado de temas", "listado de pistas",
    "listado de canciones", "listado de cortes", "lista de cortes", "temas", "pistas", "cortes", "canciones",
    "contenido del disco", "temas del disco", "llista de pistes", "llista de cancons", "llista de temes",
    "relacion de temas", "lista de tracks", "contenido del cd", "contenido del album", "temas incluidos",
    "canciones incluidas", "lista completa de canciones", "lista completa de temas",
    // Italian
    "tracce", "lista tracce", "lista delle tracce", "lista dei brani", "lista brani", "elenco tracce",
    "elenco brani", "elenco delle tracce", "elenco dei brani", "brani", "i brani", "le tracce", "scaletta",
    "canzoni", "le canzoni", "lista canzoni", "elenco canzoni", "lista delle canzoni", "lista dei pezzi", "contenuto del cd",
    // Portuguese
    "lista de faixas", "faixas", "as faixas", "lista de musicas", "musicas", "alinhamento", "lista das faixas",
    "temas do disco", "faixas do album",
    // Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Slovene, Serbian
    "lista utworow", "spis utworow", "utwory", "tracklista", "lista sciezek", "zawartosc plyty", "lista piosenek",
    "seznam skladeb", "skladby", "seznam pisni", "zoznam skladieb", "szamlista", "szamok", "tetelek",
    "a lemez tetelei", "dalok", "dallista", "lista pieselor", "piese", "lista melodiilor", "popis pjesama",
    "pjesme", "seznam skladb", "spisak pesama", "списак песама",
    // Russian, Ukrainian, Bulgarian
    "трек-лист", "треклист", "трек лист", "список композиции", "список треков", "композиции", "треки",
    "список песен", "содержание", "содержание альбома", "состав альбома", "трекліст", "трек-ліст",
    "список композиціи", "перелік композиціи", "список на песните", "песни", "музыкальные композиции",
    "список дорожек", "дорожки", "программа диска", "песни альбома", "список музыки", "треки альбома", "полныи трек-лист",
    // Swedish, Danish, Norwegian, Finnish, Icelandic
    "latlista", "latar", "sparlista", "spar", "sporliste", "spor", "latliste", "nummerliste", "numre", "laater",
    "later", "kappaleluettelo", "kappaleet", "kappalelista", "kappaleluettelo ja kestot", "raidat", "lagalisti",
    "sange", "albumets sange", "albumets numre", "innhold", "skivans latar",
    // Dutch
    "tracklijst", "nummers", "de nummers", "lijst van nummers", "titellijst", "nummerlijst", "liedjes",
    "tracklist van het album",
    // Turkish
    "sarki listesi", "parca listesi", "parcalar", "sarkilar", "eser listesi", "parcalarin listesi",
    "album icerigi",
    // Japanese, Chinese, Korean
    "収録曲", "曲目", "曲目リスト", "トラックリスト", "トラック・リスト", "収録内容", "収録曲リスト", "収録曲一覧", "トラック一覧", "曲目一覧", "収録楽曲", "トラックリスティング",
    "曲リスト", "専輯曲目", "專輯曲目", "专辑曲目", "曲目列表", "曲目表", "曲目清单", "曲目清單", "音轨列表", "音軌列表", "歌曲列表", "收录曲目", "收錄曲目", "曲目一览",
    "曲目信息", "专辑曲目列表", "碟片曲目", "곡목록", "수록곡", "트랙리스트", "트랙 리스트", "곡 목록", "곡목", "트랙 목록", "수록곡 목록", "수록 곡", "전체 트랙",
    "ライナーノーツ", "全曲解説", "楽曲解説", "曲目解説", "収録曲解説", "全曲紹介", "全曲リスト", "곡 리스트", "앨범 수록곡", "전체 수록곡", "原声曲目",
    "曲名", "曲目一覽", "曲目一览", "全曲目", "収録曲目", "収録リスト", "전곡 목록",
    // Greek, Arabic, Hebrew, Persian, Hindi, Thai, Vietnamese, Indonesian
    "λιστα κομματιων", "κομματια", "τραγουδια", "λιστα τραγουδιων", "قايمة الاغاني",
    "قايمة المقطوعات", "المقطوعات", "רשימת שירים", "רשימת רצועות", "רשימת השירים", "فهرست قطعات", "ट्रैक सूची",
    "รายชื่อเพลง", "รายการเพลง", "แทร็คลิสต์", "เพลง", "רצועות", "שירים", "قطعات", "temes", "cancons", "pesme", "numere", "piesele", "пісні",
    "песните", "cues", "the cues", "cancoes", "latarna", "musikstycken", "트랙", "音轨", "曲順", "danh sach bai hat", "danh sach nhac", "danh sach ca khuc", "daftar lagu", "senarai lagu",
];

/// The same where they say of what the tracks are; only as the whole of a heading, since soundtracks are called so too.
#[rustfmt::skip]
pub(super) const OF_THE_FILM: &[&str] = &[
    "canciones de la pelicula", "las canciones de la pelicula", "temas de la pelicula", "los temas de la pelicula",
    "canciones del filme", "canciones de la serie", "chansons du film", "les chansons du film", "titres du film", "morceaux du film",
    "lieder des films", "die lieder des films", "lieder zum film", "songs zum film", "die songs zum film", "songs of the film", "the songs of the film",
    "songs of the movie", "the songs of the movie", "canzoni del film", "le canzoni del film", "brani del film", "i brani del film",
    "musicas do filme", "as musicas do filme", "cancoes do filme", "faixas do filme", "piosenki z filmu", "utwory z filmu",
    "песни из фильма", "композиции из фильма", "liedjes uit de film", "nummers uit de film", "latarna i filmen", "pisne z filmu",
    "skladby z filmu", "映画の曲目", "电影歌曲", "電影歌曲", "영화 수록곡",
];

/// The same where the tracks are told one by one.
#[rustfmt::skip]
pub(super) const BY_TRACK: &[&str] = &[
    "track by track", "track-by-track",
    "stuck fur stuck", "titel fur titel", "titre par titre", "piste par piste", "morceau par morceau", "tema a tema",
    "corte a corte", "pista a pista", "brano per brano", "traccia per traccia", "faixa a faixa", "utwor po utworze",
    "трек за треком", "skladba po skladbe", "nummer voor nummer", "lat for lat", "各曲解説", "트랙 바이 트랙",
];

/// How sentences end that say so, and headings do not.
pub(super) const EACH: &[&str] = &[
    "cue by cue",
    "every cue",
    "each cue",
    "every cue, in order",
    "every track, in order",
    "each track",
    "every track",
];

/// Parts of a page that hold lists which are not the album's, and everything after the article.
#[rustfmt::skip]
pub(super) const NOT_THE_ALBUM: &[&str] = &[
    "not on the album", "also by", "starring", "reasons", "results", "ingredients", "programme", "not included", "not on the soundtrack", "not featured on", "songs in the film",
    "songs featured in the film", "songs from the film", "also in the film", "other songs", "other releases",
    "other albums", "other soundtracks", "other editions", "also available", "related", "see also", "discography",
    "filmography", "top 10", "top ten", "top 5", "top five", "top 20", "best of", "the best", "favorite",
    "favourite", "my ranking", "ranking", "cast", "credits", "personnel", "awards", "nominations", "chart",
    "charts", "references", "further reading", "external links", "sources", "notes and references",
    "you may also like", "more from", "similar albums", "recommended", "recommendations", "recent posts",
    "popular posts", "archives", "categories", "upcoming", "setlist", "set list", "concert", "schedule",
    "programm", "konzertprogramm", "programma", "プログラム", "chapters", "kapitel", "chapitres", "capitulos", "capitoli", "rozdzialy", "главы", "チャプター", "trailer music", "temp track", "listen also", "release history", "unreleased",
    "playlist of the week", "other works", "previous reviews", "latest reviews", "most read", "most popular",
    "newsletter", "table of contents", "contents", "inhaltsverzeichnis", "sommaire", "table des matieres", "indice",
    "spis tresci", "obsah", "inhoud", "inhoudsopgave", "innehall", "sisallys", "icindekiler", "目次", "目录", "目錄", "목차",
    // German
    "nicht auf dem album", "nicht auf der cd", "nicht enthalten", "weitere lieder", "weitere songs",
    "weitere alben", "weitere veroffentlichungen", "andere alben", "ahnliche", "siehe auch", "diskografie",
    "diskographie", "filmografie", "besetzung", "darsteller", "auszeichnungen", "einzelnachweise",
    "das konnte sie auch", "mehr zum thema", "verwandte", "bestenliste", "rangliste",
    // French
    "absents de l'album", "absent de l'album", "hors album", "non incluses", "non inclus", "autres chansons",
    "autres albums", "autres sorties", "voir aussi", "discographie", "filmographie", "distribution",
    "articles similaires", "a lire aussi", "recompenses", "a ecouter aussi", "vous aimerez",
    // Spanish, Portuguese, Italian
    "no incluidas", "no incluidos", "fuera del disco", "no estan en el disco", "otras canciones", "otros discos",
    "otras ediciones", "vease tambien", "ver tambien", "discografia", "filmografia", "reparto", "premios",
    "entradas relacionadas", "relacionados", "tambien te puede", "referencias", "nao incluidas", "outras cancoes",
    "outras musicas", "outros discos", "outros albuns", "veja tambem", "ver tambem", "elenco", "premiacoes",
    "fora do album", "leia tambem", "non inclusi", "non incluse", "non presenti", "altri brani", "altre canzoni",
    "altri album", "vedi anche", "leggi anche", "articoli correlati", "cast", "premi", "altre edizioni",
    "fuori dal disco",
    // Polish, Czech, Russian, Ukrainian
    "spoza plyty", "nie znalazly sie", "nie ma na plycie", "inne utwory", "inne piosenki", "inne plyty",
    "inne albumy", "zobacz tez", "zobacz takze", "dyskografia", "obsada", "nagrody", "powiazane", "podobne",
    "czytaj tez", "dalsi alba", "obsazeni", "diskografie", "не вошли", "не вошедшие", "другие песни",
    "другие альбомы", "другие релизы", "смотрите также", "см. также", "дискография", "фильмография", "в ролях",
    "награды", "похожие", "читаите также", "інші альбоми", "не увіишли", "дискографія", "у ролях",
    // Dutch, Turkish, Swedish, Finnish
    "niet op het album", "niet op de cd", "andere nummers", "andere albums", "zie ook", "rolverdeling", "lees ook",
    "discografie", "gerelateerd", "albumde yer almayan", "albumde olmayan", "diger albumler", "diger sarkilar",
    "ayrica bakiniz", "diskografi", "oyuncular", "oduller", "ilgili", "benzer", "andra album", "se aven",
    "inte med pa", "muut albumit", "katso myos",
    // Japanese, Chinese, Korean
    "未収録", "関連", "関連作品", "関連記事", "ディスコグラフィ", "その他の", "キャスト", "出演", "脚注", "参考文献", "おすすめ", "ランキング", "他の作品", "未收录",
    "未收錄", "其他专辑", "其他專輯", "相关", "相關", "其他歌曲", "演员", "演員", "参见", "參見", "推荐", "推薦", "作品列表", "排行", "참고", "미수록", "관련",
    "다른 앨범", "출연", "디스코그래피", "추천", "다른 음반",
];

/// Headings after which readers write, not the author.
#[rustfmt::skip]
pub(super) const COMMENTS: &[&str] = &[
    "comments", "comment", "leave a reply", "leave a comment", "responses", "reader comments", "discussion",
    "kommentare", "kommentar", "kommentar schreiben", "commentaires", "laisser un commentaire", "comentarios",
    "deja un comentario", "deja una respuesta", "comentarios", "deixe um comentario", "commenti",
    "lascia un commento", "komentarze", "dodaj komentarz", "комментарии", "оставить комментарии", "коментарі",
    "reacties", "reageer", "geef een reactie", "yorumlar", "yorum yap", "bir yorum yazin", "コメント", "コメントを残す", "评论",
    "評論", "留言", "发表评论", "댓글", "댓글 남기기", "kommentarer", "kommentit", "komentare", "hozzaszolasok", "comentarii",
];

/// Words before a sum of lengths.
#[rustfmt::skip]
pub(super) const TOTAL: &[&str] = &[
    "total", "total time", "total running time", "running time", "total length", "total duration", "duration",
    "playing time", "total playing time", "album length", "album running time", "total album time", "length",
    "runtime", "total runtime", "time", "disc time", "cd time", "disc total", "total disc time", "album total",
    "approximate running time", "tt", "gesamtlange", "gesamtzeit", "gesamtdauer", "gesamtspielzeit",
    "gesamtlaufzeit", "spielzeit", "laufzeit", "spieldauer", "dauer", "gesamt", "lange", "summe", "duree totale",
    "duree", "temps total", "total minutage", "minutage", "minutage total", "duree de l'album", "duracion total",
    "duracion", "tiempo total", "minutaje", "duracao total", "duracao", "tempo total", "tempo", "durata totale",
    "durata", "durada total", "durada", "tempo totale", "totale", "minutaggio", "minutaggio totale",
    "czas trwania", "czas calkowity", "laczny czas", "calkowity czas trwania", "calkowity czas", "lacznie",
    "razem", "czas", "suma", "celkem", "spolu", "celkova stopaz", "ukupno", "skupaj", "osszido", "i alt", "totalt", "sammanlagt", "calkowita dlugosc", "celkova delka", "celkovy cas", "delka", "celkom", "jatekido",
    "teljes jatekido", "osszesen", "durata totala", "общее время", "общая продолжительность", "продолжительность",
    "длительность", "общая длительность", "время звучания", "всего", "итого", "время", "загальна тривалість",
    "тривалість", "общо", "total speltid", "speltid", "total spilletid", "spilletid", "kokonaiskesto", "kesto",
    "yhteensa", "speelduur", "totale speelduur", "totale duur", "totale tijd", "totale lengte", "totaal", "duur",
    "toplam sure", "toplam", "sure", "toplam uzunluk", "合計", "合計時間", "総再生時間", "総収録時間", "収録時間", "再生時間", "総時間", "計",
    "演奏時間", "トータル", "トータルタイム", "总时长", "總時長", "总长度", "總長度", "总时间", "總時間", "时长", "時長", "总计", "總計", "合计", "共计", "全长",
    "全長", "총 재생 시간", "총 재생시간", "총 길이", "총시간", "총 시간", "재생시간", "재생 시간", "합계", "총 러닝타임", "러닝타임", "συνολικη διαρκεια",
    "συνολο", "διαρκεια", "المدة الاجمالية", "المجموع", "משך כולל", "זמן כולל", "सकल अवधि",
    "tong thoi luong", "total durasi", "durasi total",
];

/// The beginnings of words for a whole; folded.
#[rustfmt::skip]
pub(super) const WHOLE: &[&str] = &[
    "total", "gesamt", "insgesamt", "overall", "calkowit", "laczn", "celkov", "общ", "totaal", "toplam",
    "samlet", "sammanlag", "kokonais", "teljes", "ukupn", "загальн", "συνολικ",
];

/// Words for time and for what has it, as sums are called; folded.
#[rustfmt::skip]
pub(super) const TIMES: &[&str] = &[
    "time", "times", "playtime", "play", "playing", "running", "run", "runtime", "duration", "length", "album", "disc", "cd", "set",
    "zeit", "spielzeit", "laufzeit", "dauer", "spieldauer", "lange", "des", "albums", "der", "die", "duree", "temps", "minutage",
    "ecoute", "de", "l", "du", "disque", "duracion", "tiempo", "minutaje", "del", "disco", "duracao", "tempo", "do", "durata", "minutaggio",
    "dell", "ascolto", "czas", "trwania", "dlugosc", "albumu", "plyty", "stopaz", "delka", "cas", "alba", "время", "звучания",
    "длительность", "продолжительность", "альбома", "тривалість", "speelduur", "duur", "tijd", "lengte", "speltid", "tid", "langd",
    "spilletid", "kesto", "jatekido", "sure", "suresi", "uzunluk", "διαρκεια",
    "is", "betragt", "ist", "est", "es", "e", "wynosi", "trwa", "cini", "je", "составляет", "bedraagt", "ar", "er", "on",
];

/// What lines count that sum an album up: `14 songs, 52 minutes`.
#[rustfmt::skip]
pub(super) const COUNTED: &[&str] = &[
    "tracks", "track", "songs", "discs", "cds", "lps", "titel", "titres", "morceaux", "pistes", "canciones", "temas",
    "pistas", "brani", "tracce", "faixas", "musicas", "utworow", "utwory", "треков", "трека", "композиции", "песен",
    "nummers", "latar", "spor", "parca", "sarki", "skladeb", "disques", "discos", "dischi", "lieder", "chansons",
    "piosenek", "items",
];

/// Words before a track's number.
#[rustfmt::skip]
pub(super) const TRACK: &[&str] = &[
    "track", "titel", "piste", "plage", "pista", "corte", "tema", "brano", "traccia", "faixa", "utwor", "sciezka",
    "трек", "композиция", "nummer", "nr", "no", "n", "№", "num", "parca", "sarki", "spor", "skladba", "stuck",
    "lied", "song", "cue", "トラック", "曲", "音轨", "트랙", "tr", "m", "spar", "raita", "szam", "tetel", "κομματι",
];

/// Words after a time that make it a time of the day.
pub(super) const CLOCK: &[&str] =
    &["am", "pm", "uhr", "a m", "p m", "est", "pst", "gmt", "utc", "cet", "edt", "pdt", "bst"];

/// Words for tracks, in sentences such as "The album holds these tracks:".
#[rustfmt::skip]
pub(super) const LEADS_IN: &[&str] = &[
    "tracks", "titel", "stucke", "titres", "morceaux", "pistes", "temas", "pistas", "cortes", "brani",
    "tracce", "faixas", "utwory", "utworow", "композиции", "треки", "nummers", "parcalar", "収録", "曲目",
    "수록", "곡",
];

/// What makes a sentence of a heading in scripts without spaces: `収録内容は以下の通り`, `트랙 리스트는 다음과 같다`.
#[rustfmt::skip]
pub(super) const ENDINGS: &[&str] = &[
    "は以下の通りです", "は以下の通り", "は以下のとおり", "は次の通り", "は次のとおり", "は下記の通り", "はこちら", "을 공개합니다",
    "는 다음과 같다", "은 다음과 같다", "는 다음과 같습니다", "은 다음과 같습니다", "는 아래와 같다", "은 아래와 같다", "如下",
];
/// What only pieces of a film's music are called; folded.
#[rustfmt::skip]
pub(super) const CUES: &[&str] = &[
    "main title", "main titles", "end title", "end titles", "end credits", "opening credits", "opening titles",
    "main theme", "love theme", "end theme", "theme from", "theme of", "theme (reprise)", "reprise", "generique",
    "generique de fin", "generique de debut", "titelthema", "hauptthema", "hauptthema", "abspann", "titelmusik",
    "thema von", "theme de", "theme principal", "tema de", "tema principal", "tema di", "tema del", "titoli di testa",
    "titoli di coda", "creditos finales", "creditos finais", "temat glowny", "napisy koncowe", "финальные титры",
    "главная тема", "тема любви", "メインテーマ", "のテーマ", "主題歌", "エンドロール", "メインタイトル", "主题曲", "主題曲", "片尾曲",
    "片头曲", "메인 테마", "메인테마", "메인 타이틀", "엔딩 타이틀", "의 테마",
];

/// Words for a soundtrack album.
#[rustfmt::skip]
pub(super) const ALBUM: &[&str] = &[
    "soundtrack", "soundtracks", "score", "ost", "original motion picture", "album", "filmmusik", "musik",
    "bande originale", "banda sonora", "colonna sonora", "trilha sonora", "sciezka dzwiekowa", "muzyka",
    "саундтрек", "музыка", "サウンドトラック", "サントラ", "原声", "原聲", "사운드트랙", "음반", "film muzigi", "film muzikleri",
    "filmmuziek", "musique", "musica", "edition",
];

/// The same in other cases and numbers, and words that stand only in sentences about such an album.
#[rustfmt::skip]
pub(super) const ABOUT_MUSIC: &[&str] = &[
    "soundtracku", "soundtracka", "soundtrackem", "soundtrackiem", "soundtracky", "soundtracki", "soundtracket",
    "soundtracks", "scoret", "scores", "sciezki dzwiekowej", "sciezke dzwiekowa", "muzyki", "muzyke", "partytura",
    "partytury", "саундтрека", "саундтреку", "саундтреком", "саундтреки", "музыки", "музыку", "музыкои", "hudba",
    "hudby", "hudbu", "hudbou", "filmmusiken", "filmmusikken", "musiken", "musikken", "muziek", "muzigi", "muzikleri",
    "partitura", "partitur", "partition", "musiche", "bandas sonoras", "colonne sonore", "trilha", "b.o.", "bso",
    "o.s.t", "leitmotif", "film score", "soundtrack-album", "음악", "作曲", "音楽", "配乐", "配樂", "劇伴", "サントラ盤",
];

/// Words of titles that speak of more than one album.
#[rustfmt::skip]
pub(super) const MANY: &[&str] = &[
    "nominees", "nominations",
    "ranking", "ranked", "news", "awards",
    "interview", "besten", "beste", "meilleures", "meilleurs", "mejores", "migliori", "melhores", "najlepsze",
    "лучшие", "лучших", "новости", "интервью", "nejlepsi", "beste", "en iyi", "iyi", "legjobb", "ベスト", "ランキング",
    "十大", "베스트", "favoriten", "最佳", "排行", "최고", "추천", "playlist", "concert", "konzert", "interviews", "entrevista", "intervista", "wywiad",
];

/// Words that rank, where a number, a plural or the thing itself stands beside them: "top" is a film's word as well.
pub(super) const RANKS: &[&str] =
    &["top", "best", "greatest", "worst", "favorite", "favourite", "favorites", "favourites"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_folded() {
        let lists = [
            TRACK_LIST,
            OF_THE_FILM,
            BY_TRACK,
            EACH,
            NOT_THE_ALBUM,
            COMMENTS,
            TOTAL,
            WHOLE,
            TIMES,
            COUNTED,
            TRACK,
            CLOCK,
            LEADS_IN,
            CUES,
            RANKS,
            ALBUM,
            ABOUT_MUSIC,
            MANY,
            ENDINGS,
            super::super::byline::BY,
        ];
        let odd = |word: &&&str| super::super::folded::fold(word) != **word && !matches!(**word, "№");
        let odd: Vec<String> = lists
            .into_iter()
            .flatten()
            .filter(odd)
            .map(|word| format!("{word} is {}", super::super::folded::fold(word)))
            .collect();
        assert!(odd.is_empty(), "{odd:?}");
    }
}
