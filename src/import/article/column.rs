//! What the columns of a table hold, by their headings in many languages.

use super::words::bare;

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

/// Whether a line of text is the heading of columns, pasted as one line: `# Title Length`, `No. 曲名 時間 作曲者`.
pub(super) fn names_columns(line: &str) -> bool {
    let words = line.split_whitespace().flat_map(|word| glued(word).unwrap_or_else(|| vec![column(word)]));
    let named: Vec<Option<Column>> = words.collect();
    let has = |wanted: Column| named.contains(&Some(wanted));
    let unknown = named.iter().filter(|column| column.is_none()).count();
    (2..=6).contains(&named.len())
        && has(Column::Title)
        && (has(Column::Number) || has(Column::Length))
        && (unknown == 0 || unknown == 1 && named.len() >= 4)
}

/// The same where a line has only names of columns, one of them the lengths': `Track Artist/Composer Duration`.
pub(super) fn heads_columns(line: &str) -> bool {
    let words = line.split([' ', '/', '|', '#']).filter(|word| !word.is_empty());
    let named: Vec<Option<Column>> = words.map(column).collect();
    names_columns(line)
        || named.len() >= 2 && named.iter().all(Option::is_some) && named.contains(&Some(Column::Length))
}

/// The columns whose names a script without spaces runs together: `曲名演奏時間`.
fn glued(word: &str) -> Option<Vec<Option<Column>>> {
    let signs: Vec<char> = word.chars().collect();
    if signs.len() > 16 || signs.iter().any(|c| u32::from(*c) < 0x2e80) {
        return None;
    }
    let mut columns = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        let named = |end: usize| column(&signs.get(at..end).unwrap_or_default().iter().collect::<String>());
        let end = (at + 1..=signs.len()).rev().find(|&end| named(end).is_some())?;
        columns.push(named(end));
        at = end;
    }
    (columns.len() >= 2).then_some(columns)
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
            "ad",
            "naslov",
            "pesma",
            "piosenka",
            "chanson",
            "canzone",
            "lagu",
            "песня",
            "трек / track",
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
            "temps",
            "dlugosc",
            "dlzka",
            "trajanje",
            "durata totala",
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
