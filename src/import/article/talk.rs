//! Whether a text talks of music as commentary on a track does: of tracks, themes, melodies.

use super::folded::fold;

/// What commentary on tracks calls them and what is in them; folded.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "track", "tracks", "cue", "cues", "theme", "themes", "piece", "pieces", "song", "songs", "melody", "melodies", "motif",
    "leitmotif", "tune", "tunes", "album", "score", "soundtrack", "stuck", "stucke", "stucks", "thema", "themas", "melodie",
    "melodien", "motiv", "lied", "piste", "pistes", "morceau", "morceaux", "plage", "chanson", "tema", "temas", "pista", "pistas",
    "corte", "melodia", "melodias", "pieza", "piezas", "cancion", "motivo", "brano", "brani", "temi", "traccia", "pezzo", "canzone",
    "faixa", "faixas", "peca", "cancao", "utwor", "utworu", "utworze", "temat", "tematu", "motyw", "motywu", "melodie", "kompozycja",
    "трек", "трека", "треке", "тема", "темы", "тему", "темои", "мелодия", "мелодию", "мелодии", "композиция", "композиции", "мотив",
    "песня", "песни", "skladba", "skladby", "tematem", "motivem", "nummer", "spar", "sparet", "latt", "laten", "spor", "sporet", "kappale",
    "parca", "parcada", "sarki", "tema", "dal", "tetel",
];
/// The same in scripts without spaces.
const WIDE: &[&str] =
    &["曲", "テーマ", "メロディ", "旋律", "モチーフ", "主题", "主題", "乐章", "곡", "테마", "멜로디", "선율"];

/// What the parts of an article are called, and hardly tracks; folded.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "film", "movie", "music", "score", "soundtrack", "album", "verdict", "conclusion", "story", "plot", "summary", "background",
    "composer", "recording", "rating", "review", "overview", "production", "sound", "musik", "fazit", "handlung", "komponist",
    "wertung", "hintergrund", "musique", "compositeur", "histoire", "musica", "compositor", "historia", "conclusiones",
    "colonna sonora", "compositore", "trama", "conclusione", "conclusao", "muzyka", "kompozytor", "podsumowanie", "fabula",
    "фильм", "музыка", "композитор", "итог", "сюжет", "hudba", "zaver", "muziek", "conclusie", "verdict", "muzik", "sonuc",
];

/// What themes are called, in every language's way; folded.
#[rustfmt::skip]
const THEMES: &[&str] = &[
    "theme", "themes", "motif", "leitmotif", "thema", "motiv", "leitmotiv", "tema", "motivo", "temat", "motyw", "тема", "мотив",
    "temasi",
];

/// Whether headings are those of an article's parts: one of three, or more, is called as such parts are; or those of themes: most
/// are called so.
pub(super) fn are_parts<'a>(titles: impl Iterator<Item = &'a str>) -> bool {
    let (mut all, mut parts, mut themes) = (0, 0, 0);
    for title in titles {
        let folded = fold(title);
        let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        all += 1;
        parts += usize::from(words.len() <= 3 && words.last().is_some_and(|word| PARTS.contains(word)));
        themes += usize::from(words.iter().any(|word| THEMES.contains(word)));
    }
    parts * 3 >= all || themes * 2 > all
}

/// Whether `text` has one of the words.
pub(super) fn is_of_music(text: &str) -> bool {
    let folded = fold(text);
    folded.split(|c: char| !c.is_alphanumeric()).any(|word| WORDS.contains(&word))
        || WIDE.iter().any(|word| folded.contains(&fold(word)))
}

/// What only commentary on tracks calls them; folded.
#[rustfmt::skip]
const TRACKS: &[&str] = &[
    "track", "cue", "song", "piece", "stuck", "lied", "piste", "morceau", "plage", "chanson", "pista", "corte", "pieza", "cancion",
    "brano", "traccia", "pezzo", "canzone", "faixa", "utwor", "utworze", "трек", "композиция", "песня", "skladba", "nummer", "spar",
    "laten", "sporet", "kappale", "parca", "parcada", "sarki", "tetel",
];

/// Whether at least half of `texts` call what they are about a track.
pub(super) fn are_of_tracks<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let says = |text: &str| {
        let folded = fold(text);
        folded.split(|c: char| !c.is_alphanumeric()).any(|word| TRACKS.contains(&word))
            || ["曲", "곡"].iter().any(|word| folded.contains(word))
    };
    let (all, some) = texts.fold((0, 0), |(all, some), text| (all + 1, some + usize::from(says(text))));
    some * 2 >= all
}

/// Whether at least half of `texts`, and two of them, do.
pub(super) fn are_of_music<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    let (all, some) = texts.fold((0, 0), |(all, some), text| (all + 1, some + usize::from(is_of_music(text))));
    some >= 2 && some * 2 >= all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_talks_of_music() {
        assert!(WORDS.iter().chain(TRACKS).all(|word| fold(word) == **word));
        assert!(is_of_music("Strings come in, and with them the theme of the family."));
        assert!(is_of_music("軽やかなピアノで幕を開ける曲。"));
        assert!(!is_of_music("Nora wrote them at the desk by the window."));
    }
}
