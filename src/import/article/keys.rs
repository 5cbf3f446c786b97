//! What stands before a fact in a line of its own, in many languages; folded: `Composer: X`, `Label: Y`, `Music by X`.

/// Before those who wrote the music.
#[rustfmt::skip]
pub(super) const COMPOSER: &[&str] = &[
    "music composed and conducted by", "music composed by", "original music composed by",
    "original score composed by", "score composed by", "composed and conducted by", "composed by",
    "original music by", "original score by", "music by", "score by", "the original score by", "the score by",
    "the music by", "composer", "composers", "music",
    "composer(s)", "soundtrack by", "musik komponiert von", "komponiert von", "musik von", "filmmusik von",
    "originalmusik von", "komponist", "komponistin", "komponisten", "musik", "musique composee par",
    "musique originale de", "musique de", "musique par", "b.o de", "b.o. de", "bo de", "bo :", "composee par", "compositeur", "compositrice",
    "compositeurs", "bande originale de", "musique", "musica compuesta por", "musica original de", "musica de",
    "musica por", "compuesta por", "compositor", "compositora", "compositores", "banda sonora de", "musica",
    "musiche composte da", "musica composta da", "musiche originali di", "musiche di", "musica di", "composta da",
    "compositore", "compositrice", "compositori", "musiche", "colonna sonora di", "musica composta por",
    "composta por", "trilha sonora de", "composto por", "muzyka skomponowana przez", "muzyka", "kompozytor",
    "kompozytorka", "skomponowal", "hudba", "skladatel", "zene", "zeneszerzo", "zenejet szerezte", "muzica",
    "compozitor", "музыка", "композитор", "композиторы", "автор музыки", "музику написав", "музика", "muziek van",
    "muziek door", "gecomponeerd door", "componist", "muziek", "muzik", "besteci", "besteleyen", "muzikler",
    "film muzigi", "musik av", "kompositor", "musikk av", "musikk", "komponist", "saveltaja", "musiikki", "作曲",
    "音楽", "作曲者", "作曲家", "音樂", "音乐", "配乐", "配樂", "音乐制作", "음악", "작곡", "작곡가", "음악감독", "μουσικη", "συνθετης",
    "الموسيقى", "موسيقى", "الموسيقى التصويرية", "تاليف", "موسيقى تصويرية", "ملحن", "الملحن", "اهنگساز", "موسيقي", "מוזיקה", "מוסיקה",
    "מלחין", "nhac", "am nhac", "nha soan nhac", "musik oleh", "filmmusik af", "filmmusik av", "filmmusikk av", "filmmuziek van", "komposer", "penata musik", "संगीत", "संगीतकार", "ดนตรีประกอบ",
    "ดนตรี", "ประพันธ์ดนตรีโดย", "musik af", "komponeret af", "komponerad av", "komponert av", "saveltanyt", "savellys", "muzica de", "muzica originala",
    "muzica compusa de", "glazba", "skladatelj", "kompozitor", "авторы музыки", "композиторка", "μουσικη συνθεση", "сочинил музыку",
];
/// Before who published it.
#[rustfmt::skip]
pub(super) const LABEL: &[&str] = &[
    "label", "record label", "labels", "plattenlabel", "sello", "sello discografico", "discografica", "etichetta",
    "etichetta discografica", "casa discografica", "wytwornia", "wydawca", "леибл", "издатель", "レーベル", "発売元",
    "厂牌", "廠牌", "唱片公司", "发行公司", "發行公司", "음반사", "레이블", "plak sirketi", "platenlabel", "selo", "gravadora",
    "maison de disques", "released by", "skivbolag", "levy-yhtio", "vydavatelstvi", "kiado", "yayinci",
    "edite par", "verlag", "vydavatel", "vydavatelstvo", "vydal", "gravadora(s)", "label(s)", "label/s", "wydawnictwo",
    "발매사", "유통사", "發行", "sello(s)", "utgivare", "pladeselskab", "plateselskap", "издательство", "леибл звукозаписи",
    "erschienen bei", "δισκογραφικη", "δισκογραφικη εταιρεια", "δισκογραφικη εταιρια", "εταιρεια", "شركة الانتاج", "شركة التسجيل", "לייבל", "חברת תקליטים",
    "发行", "发行方", "出品方", "唱片厂牌", "發行方", "hang dia", "label rekaman", "casa de discuri", "izdavac", "diskografska kuca", "pladeselskabet", "kustantaja",
    "звукозаписывающии леибл", "видавець", "леибл видавець",
];
/// Before the year.
#[rustfmt::skip]
pub(super) const YEAR: &[&str] = &[
    "year", "jahr", "annee", "ano", "anno", "rok", "год", "年", "公開年", "年份", "연도", "jaar", "yil", "ar", "vuosi",
    "ev", "release year", "erscheinungsjahr", "рік", "an",
];
/// Before the album's title.
#[rustfmt::skip]
pub(super) const TITLE: &[&str] = &[
    "album", "album title", "albumtitel", "titre de l'album", "titulo del album", "titolo dell'album", "專輯名稱",
    "专辑名称", "专辑", "專輯", "アルバム", "アルバム名", "앨범", "앨범명", "альбом", "название альбома", "album adi",
];
/// Before the work's.
#[rustfmt::skip]
pub(super) const WORK: &[&str] = &[
    "film", "movie", "original title", "originaltitel", "titre original", "titulo original", "titolo originale",
    "tytul oryginalny", "оригинальное название", "фильм", "原題", "映画", "电影", "영화",
];

/// Words for a title that head columns as often: they count before a colon alone.
pub(super) const HEADED: &[&str] =
    &["tytul", "title", "titolo", "titulo", "titre", "titel", "название", "タイトル", "제목"];
/// What else such lines state, of which nothing is taken.
#[rustfmt::skip]
pub(super) const OTHER: &[&str] = &[
    "artist", "artists", "performer", "performers", "interpret", "interpreten", "interprete", "interpretes", "artiste", "artistes",
    "artista", "artisti", "wykonawca", "wykonawcy", "исполнитель", "исполнители", "アーティスト", "genre", "gatunek", "format", "formaty",
    "nosnik", "dystrybutor", "distributor", "vertrieb", "catalog", "catalogue", "barcode", "ean", "rating", "ocena", "bewertung",
    "note", "score", "price", "preis", "prix", "cena", "director", "regie", "rezyseria", "режиссер", "realisateur", "regia",
];

/// Before the day of release.
#[rustfmt::skip]
pub(super) const RELEASED: &[&str] = &[
    "release date", "released", "album release", "veroffentlichung", "veroffentlichungsdatum", "erschienen",
    "date de sortie", "sortie", "fecha de lanzamiento", "lanzamiento", "lancamento", "data di uscita", "uscita",
    "data premiery", "premiera", "data wydania", "дата выхода", "дата релиза", "релиз", "datum vydani", "vydano",
    "発売日", "発売", "リリース", "发行时间", "發行時間", "发行日期", "發行日期", "발매일", "발매", "releasedatum", "cikis tarihi",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::article::folded::fold;

    #[test]
    fn every_word_is_folded() {
        let words = [COMPOSER, LABEL, YEAR, TITLE, WORK, HEADED, OTHER, RELEASED].into_iter().flatten();
        let odd: Vec<&&str> = words.filter(|word| fold(word) != **word).collect();
        assert!(odd.is_empty(), "{odd:?}");
    }
}
