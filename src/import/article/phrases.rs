//! The phrases of articles that are not lists: verdicts, furniture, days, signatures, and what a line of prose is.

use super::byline;
use super::folded::fold;
use super::people;
use crate::model::Length;

use super::glyph::Glyphs;
use super::shape::{ANY, Shape};
use super::words::{bare, find, whole_words};

#[rustfmt::skip]
const VERDICT: &[&str] = &[
    "final thoughts", "final thought", "conclusion", "conclusions", "verdict", "final verdict", "overall",
    "in conclusion", "closing thoughts", "summary", "bottom line", "the verdict", "final words", "final analysis",
    "wrap up", "wrap-up", "concluding thoughts", "fazit", "gesamturteil", "schlussgedanken",
    "abschliessende gedanken", "schluss", "endfazit", "mein fazit", "urteil", "resumee", "zusammenfassung",
    "en conclusion", "bilan", "verdict final", "pour conclure", "en resume", "notre avis", "le verdict",
    "conclusion final", "conclusiones", "veredicto", "reflexiones finales", "en conclusion", "valoracion final",
    "pensamientos finales", "para terminar", "conclusioni", "conclusione", "in conclusione", "verdetto",
    "considerazioni finali", "giudizio finale", "giudizio", "conclusao", "veredito", "consideracoes finais",
    "conclusoes", "em conclusao", "veredicto final", "podsumowanie", "wnioski", "werdykt", "zakonczenie",
    "na koniec", "ocena koncowa", "zaver", "verdikt", "zhrnutie", "osszegzes", "concluzie", "concluzii", "вывод",
    "выводы", "итог", "итоги", "заключение", "вердикт", "в заключение", "підсумок", "висновок", "висновки",
    "conclusie", "eindoordeel", "slotgedachten", "tot slot", "oordeel", "sonuc", "son sozler", "son dusunceler",
    "genel degerlendirme", "degerlendirme", "slutsats", "omdome", "sammanfattning", "konklusion", "konklusjon",
    "lopuksi", "yhteenveto", "loppusanat", "まとめ", "総評", "結論", "終わりに", "おわりに", "最後に", "总结", "總結", "结语", "結語", "结论",
    "結論", "总评", "總評", "총평", "결론", "마무리", "마치며", "맺음말", "συμπερασμα", "خاتمة", "الخلاصة", "סיכום",
];

/// Whether a heading opens the verdict.
pub(super) fn heads_verdict(heading: &str) -> bool {
    let bare = bare(heading);
    VERDICT.contains(&bare.as_str())
        || VERDICT.iter().any(|word| {
            bare.strip_prefix(word).is_some_and(|rest| rest.starts_with([':', ' ']) && bare.chars().count() <= 40)
                && word.chars().count() >= 5
        })
}

/// Beginnings of lines that no reader reads as the article: bylines, dates, sharing, ratings, navigation.
#[rustfmt::skip]
const FURNITURE: &[&str] = &[
    "posted", "by:", "author:", "autor:", "auteur:", "autore:", "автор:", "from:", "subject:", "re:", "published", "updated", "last updated", "share", "tweet", "filed under", "tagged", "tags", "tag",
    "category", "categories", "leave a", "like this", "loading", "click", "subscribe", "follow", "read more",
    "continue reading", "if you enjoyed", "if you liked", "thanks for reading", "thank you for reading", "buy", "rating", "score:", "our rating", "advert", "copyright", "©", "all rights",
    "previous", "next post", "send us your", "older", "newer", "home", "search", "menu", "skip to", "log in", "sign in", "cookie",
    "we use cookies", "this site uses", "about the author", "photo", "image", "credit:", "listen on", "stream",
    "original review by", "review by", "written by", "reviewed by", "veroffentlicht", "geschrieben von", "teilen",
    "kategorie", "schlagworter", "wertung", "bewertung", "weiterlesen", "publie", "partager", "note :",
    "lire la suite", "publicado", "compartir", "etiquetas", "categoria", "valoracion", "puntuacion", "leer mas",
    "pubblicato", "condividi", "etichette", "voto", "valutazione", "leggi tutto", "compartilhar", "compartilhe",
    "nota:", "avaliacao", "opublikowano", "udostepnij", "ocena", "kategorie", "опубликовано", "поделиться",
    "оценка", "рубрика", "метки", "теги", "категория", "geplaatst", "gepubliceerd", "delen", "beoordeling",
    "waardering", "yayinlandi", "paylas", "puan", "etiketler", "投稿", "公開日", "更新日", "カテゴリ", "タグ", "シェア", "評価", "发布",
    "發布", "分享", "标签", "標籤", "分类", "分類", "评分", "評分", "작성일", "공유", "태그", "카테고리", "평점", "별점",
];

/// Whether a short line is furniture; a long one is text.
pub(super) fn is_furniture(line: &str) -> bool {
    let count = line.chars().count();
    if count > 120 {
        return false;
    }
    let folded = fold(line.trim());
    let folded = folded.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let starts = FURNITURE.iter().any(|word| {
        folded.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphabetic) || !word.is_ascii())
    });
    starts && (count <= 60 || !line.trim_end().ends_with('.'))
        || byline::byline(line).is_some()
        || byline::is_declined(line)
        || is_date(folded)
        || is_dated_row(folded)
        || is_rating(folded)
        || is_reading_time(folded)
        || is_of_a_site(folded, count)
}

/// Whether a heading opens what is not the article's: `Share this`, `About the author`. One word is not enough where others follow
/// that make a saying of it: `Follow the hollow`.
pub(super) fn heads_furniture(heading: &str) -> bool {
    #[rustfmt::skip]
    const BEHIND: &[&str] = &[
        "this", "us", "me", "on", "it", "with", "via", "by", "in", "to", "at", "posts", "post", "links", "link", "here", "more", "now", "page", "article",
    ];
    let folded = fold(heading.trim());
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let alone = words.first().is_some_and(|first| first.is_ascii() && FURNITURE.contains(first))
        && !FURNITURE.iter().any(|phrase| phrase.contains(' ') && folded.starts_with(phrase));
    let saying = alone && words.get(1).is_some_and(|second| !BEHIND.contains(second));
    is_furniture(heading) && !saying
}

/// Whether a folded line says what a site runs on, or leads back to another of its pages.
fn is_of_a_site(folded: &str, count: usize) -> bool {
    #[rustfmt::skip]
    const BACK: &[&str] = &[
        "back to top", "back to the list", "back to list", "back to overview", "back to the overview", "back to reviews", "back to index", "back to home",
        "zuruck zur", "zuruck zum", "retour a la liste", "retour a l'accueil", "retour aux", "volver al inicio", "volver a la lista", "torna all'indice",
        "torna alla lista", "torna alla home", "voltar ao topo", "voltar para", "powrot do", "wroc do", "zpet na", "terug naar", "вернуться", "назад к",
        "tillbaka till", "tilbage til",
    ];
    #[rustfmt::skip]
    const HOMES: &[&str] = &["inicio", "accueil", "startseite", "startsida", "forside", "hjem", "etusivu", "uvod", "главная", "anasayfa"];
    let words: Vec<&str> = folded.split_whitespace().collect();
    let binds =
        |word: &&str| matches!(*word, "de" | "la" | "el" | "del" | "du" | "des" | "der" | "die" | "och" | "og" | "и");
    let menu = words.len() >= 5
        && !words.iter().any(binds)
        && words.first().is_some_and(|first| HOMES.contains(first))
        && !folded.contains(['.', ',', ':', '!', '?', '(', '"']);
    if menu || count > 60 {
        return menu;
    }
    let runs = folded.starts_with("powered by ")
        || folded.contains(". powered by ")
        || folded.contains(" powered by wordpress");
    runs || BACK.iter().any(|back| folded.starts_with(back)) && !folded.ends_with(['.', '!', '?'])
}

/// Whether a line is a row of what sites say of an article, the day among it: `4 May 2019 • Petra Holm • 3 min`.
fn is_dated_row(folded: &str) -> bool {
    let parts: Vec<&str> = folded.split(['•', '|', '·']).map(str::trim).collect();
    let brief = parts.iter().all(|part| part.split_whitespace().count() <= 5);
    parts.len() >= 2 && brief && !folded.contains(':') && parts.iter().any(|part| is_date(part))
}

/// Whether a short line is a day, and no more than that.
pub(super) fn is_full_date(line: &str) -> bool {
    let folded = fold(line.trim());
    is_date(&folded) && !folded.contains(['(', ':']) && folded.split_whitespace().count() <= 5
}

/// The days of the week, folded; those of Slavic languages as they stand behind "on" too.
#[rustfmt::skip]
const WEEKDAYS: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch", "donnerstag", "freitag",
    "samstag", "sonnabend", "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miercoles",
    "jueves", "viernes", "sabado", "domingo", "lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabato", "domenica", "segunda-feira",
    "terca-feira", "quarta-feira", "quinta-feira", "sexta-feira", "poniedzialek", "wtorek", "sroda", "srode", "czwartek", "piatek", "sobota",
    "sobote", "niedziela", "niedziele", "понедельник", "вторник", "среда", "среду", "четверг", "пятница", "пятницу", "суббота", "субботу",
    "воскресенье", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "mandag", "tisdag", "onsdag", "torsdag",
    "fredag", "lordag", "sondag", "tirsdag", "pondeli", "utery", "streda", "stredu", "ctvrtek", "patek", "sobotu", "nedele", "nedeli",
    "pazartesi", "sali", "carsamba", "persembe", "cuma", "cumartesi", "pazar",
];

/// Whether an hour of the day and no length ends in what stands before it: `fredag 18.30`, `3月20日（木）開演19:00`.
pub(super) fn leads_to_hour(before: &str) -> bool {
    let folded = fold(before.trim_end());
    let last = folded.trim_end_matches([',', ' ', '(', '.']).rsplit(|c: char| !c.is_alphanumeric() && c != '-').next();
    let weekday = last.is_some_and(|word| WEEKDAYS.contains(&word)) && folded.split_whitespace().count() >= 2;
    let number = |text: &str| text.ends_with(|c: char| c.is_ascii_digit());
    let dated = before.split_once(['月', '월']).is_some_and(|(month, rest)| {
        number(month.trim_end()) && rest.split_once(['日', '일']).is_some_and(|(day, _)| number(day.trim_end()))
    });
    weekday || dated
}

/// The name behind the dashes with which an article is signed: `--Ada Marlowe`, `— Ada Marlowe`.
pub(super) fn signature(text: &str) -> Option<String> {
    let text = text.trim();
    let alone = text.strip_prefix("--").or_else(|| text.strip_prefix('—')).or_else(|| text.strip_prefix("– "));
    let ended = || {
        let (told, name) = text.rsplit_once('—')?;
        (told.trim_end().ends_with(['.', '!', '?', '”', '"', ')']) && told.chars().count() > 100).then_some(name)
    };
    let name =
        alone.or_else(|| text.rsplit_once(" --").map(|(_, name)| name)).or_else(ended)?.trim().trim_start_matches('-');
    people::is_person(name.trim()).then(|| name.trim().to_owned())
}

/// How long an article takes to read.
fn is_reading_time(folded: &str) -> bool {
    let words: Vec<&str> = folded.split_whitespace().collect();
    let timed = words.first().is_some_and(|first| first.bytes().all(|b| b.is_ascii_digit()));
    let minutes = words.get(1).is_some_and(|word| word.starts_with("min") || word.starts_with("мин"));
    let says =
        ["read", "lecture", "lesezeit", "lesedauer", "lectura", "lettura", "leitura", "czytania", "чтения", "leestijd"];
    timed && minutes && words.len() <= 5 && words.iter().any(|word| says.contains(word))
}

pub(super) fn is_date(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let year = words.iter().any(|word| {
        word.len() == 4
            && (word.starts_with("19") || word.starts_with("20"))
            && word.bytes().all(|b| b.is_ascii_digit())
    });
    let digits = words.iter().filter(|word| word.chars().next().is_some_and(|c| c.is_ascii_digit())).count();
    let wide = || {
        let signs = folded.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        let day = signs.get(..9).is_some_and(|day| matches!(day, "年月日" | "년월일")) && signs.chars().count() <= 5;
        day && folded.starts_with(|c: char| c.is_ascii_digit()) && folded.chars().count() <= 18
    };
    wide() || year && words.len() <= 7 && digits >= 2 && folded.chars().count() <= 40
}

fn is_rating(folded: &str) -> bool {
    let stars = folded.chars().filter(|c| matches!(c, '★' | '☆' | '*' | '⭐')).count();
    let letters = folded.chars().filter(|c| c.is_alphabetic()).count();
    let of = ["/10", "/5", "/100", "out of 5", "out of 10", "von 5", "von 10", "sur 5", "de 5"]
        .iter()
        .any(|of| folded.contains(of));
    stars >= 2 && letters <= 20 || of && folded.chars().count() <= 40
}

/// Whether text is a paragraph and not a label, a menu or a lone name.
pub(super) fn is_prose(text: &str) -> bool {
    let count = text.chars().count();
    let wide = text.chars().filter(|c| u32::from(*c) >= 0x2e80).count();
    let words = text.split_whitespace().count() + wide / 2;
    let stops = text
        .trim_end()
        .ends_with(['.', '!', '?', '…', '”', '"', '。', '！', '？', ')', '»', '」', '）', '’', ':', '：']);
    words >= 5 && stops && count >= 14 || words >= 14
}

/// Whether a paragraph only lists who conducted, orchestrated and produced.
pub(super) fn is_credits(text: &str) -> bool {
    const ROLES: &[&str] = &[
        "conducted by",
        "orchestrat",
        "produced by",
        "recorded by",
        "mixed by",
        "mastered",
        "performed by the",
        "album produced",
        "edited by",
        "dirigiert von",
        "orchestriert",
        "produziert von",
        "dirigee par",
        "produit par",
        "dirigida por",
        "producido por",
        "diretta da",
        "prodotto da",
    ];
    let folded = fold(&text.chars().take(600).collect::<String>());
    ROLES.iter().filter(|role| folded.contains(*role)).count() >= 2 && text.split_whitespace().count() < 90
}

/// The first words of a text as a label.
pub(super) fn first_words(text: &str) -> String {
    let wide = text.chars().take(40).filter(|c| u32::from(*c) >= 0x2e80).count() > 12;
    let label: String = if wide {
        text.chars().take(16).collect()
    } else {
        text.split_whitespace().take(6).collect::<Vec<_>>().join(" ")
    };
    if label.chars().count() >= text.trim().chars().count() {
        return label;
    }
    let cut: String =
        label.trim_end_matches([',', ';', ':', '–', '—', '-', '.', '、', '，']).chars().take(60).collect();
    format!("{cut}…")
}

/// A heading without the length at its end and the quotes round it.
pub(super) fn without_length(heading: &str) -> String {
    let shape = Shape::new(0, Glyphs::new(heading), None);
    let end = shape.trail(ANY).map_or(shape.glyphs.len(), |(end, _, _)| end);
    shape.glyphs.text(0..end).trim().to_owned()
}

/// "41 minutes into the film", in some languages.
pub(super) fn minutes_into_film(text: &str) -> Option<Length> {
    #[rustfmt::skip]
    const INTO: &[&str] = &[
        "minutes into the film", "minutes into the movie", "minuten film", "minuten des films", "minutes du film",
        "minutos de pelicula", "minutos de la pelicula", "minuti del film", "minuti di film", "минут фильма",
        "minuten in de film",
    ];
    let folded = fold(text);
    let (before, _) = INTO.iter().find_map(|into| folded.split_once(into))?;
    let number = before.trim_end().rsplit(|c: char| !c.is_ascii_digit()).next()?;
    number
        .parse::<u64>()
        .ok()
        .filter(|minutes| (1..600).contains(minutes))
        .map(|minutes| Length::from_ms(minutes * 60_000))
}

/// Whether folded `text` says one of `words`, each on its own where the script has spaces.
pub(super) fn says(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        if word.chars().all(|c| u32::from(c) < 0x2e80) { whole_words(text, word) } else { find(text, word).is_some() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_the_site_and_headings_that_are_sayings() {
        for heading in ["Follow me on Reels", "Share this:", "Follow", "About the author", "Leave a reply", "Search"] {
            assert!(heads_furniture(heading), "{heading}");
        }
        for heading in ["Follow the Current", "Home of the Brave Ones", "Search for the Lighthouse", "The Salt Road"] {
            assert!(!heads_furniture(heading), "{heading}");
        }
    }

    #[test]
    fn what_a_site_says_of_itself() {
        for line in [
            "Simple theme. Powered by Paper.",
            "Zurück zur Übersicht",
            "Inicio Archivo Entrevistas Enlaces Contacto",
            "2016年10月22日",
            "2016년 10월 22일",
        ] {
            assert!(is_furniture(line), "{line}");
        }
        for line in [
            "Inicio de la tormenta",
            "Zurück bleibt eine Klarinette.",
            "2016年の音楽",
            "The engine is powered by steam",
        ] {
            assert!(!is_furniture(line), "{line}");
        }
    }
}
