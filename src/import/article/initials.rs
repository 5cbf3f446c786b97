//! Who wrote the tune and the words, in brackets behind titles, by their initials: `Salt (A. Berg – C. Ost)`, and who performs it
//! behind the brackets. Records of songs were labelled so from Prague to Moscow.

use super::edges::tidy;
use super::glyph::Glyphs;
use super::shape::Row;

/// Takes such names from a list's titles where most have them.
pub(super) fn strip(rows: &mut [Row]) {
    let titles: Vec<Option<String>> = rows.iter().map(|row| head(&row.title)).collect();
    if titles.iter().flatten().count() * 10 < rows.len() * 6 {
        return;
    }
    for (row, title) in rows.iter_mut().zip(titles) {
        if let Some(title) = title {
            row.title = tidy(&Glyphs::new(&title));
        }
    }
}

/// What stands before brackets that hold names with initials.
fn head(title: &str) -> Option<String> {
    title.match_indices('(').find_map(|(at, _)| {
        let (head, rest) = (title.get(..at)?.trim(), title.get(at + 1..)?);
        let inner = rest.split_once(')').map_or(rest, |(inner, _)| inner);
        (!head.is_empty() && are_initialled(inner)).then(|| head.to_owned())
    })
}

/// Whether a text names somebody by an initial: `A. Berg`, `арр. Ю. Силантьева`.
fn are_initialled(text: &str) -> bool {
    let words: Vec<&str> =
        text.split([' ', ',', '–', '—', '-', '/', '\u{a0}']).filter(|word| !word.is_empty()).collect();
    let initial = |word: &str| {
        let mut signs = word.chars();
        signs.next().is_some_and(char::is_uppercase)
            && signs.next() == Some('.')
            && signs.all(|c| c.is_uppercase() || c == '.')
    };
    let name = |word: &str| word.chars().count() > 2 && word.starts_with(char::is_uppercase);
    let apart = words.windows(2).any(|pair| matches!(pair, [one, next] if initial(one) && name(next)));
    // `А.Пахмутова`
    let joined = |word: &&str| {
        word.split_once('.')
            .is_some_and(|(one, next)| one.chars().count() == 1 && one.starts_with(char::is_uppercase) && name(next))
    };
    apart || words.iter().any(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stripped(titles: &[&str]) -> Vec<String> {
        let row = |title: &&str| Row { title: (*title).to_owned(), ..Row::default() };
        let mut rows: Vec<Row> = titles.iter().map(row).collect();
        strip(&mut rows);
        rows.into_iter().map(|row| row.title).collect()
    }

    #[test]
    fn who_wrote_the_songs() {
        let songs =
            ["Salt (A. Berg – C. Ost) – Mara Holm", "Tide (Part 2) (A. Berg)", "Gate(A.Berg, arr. C. Ost)- Choir"];
        assert_eq!(stripped(&songs), ["Salt", "Tide (Part 2)", "Gate"]);
        let others = ["Salt (Part A. Dawn)", "Tide (Reprise)", "Gate"];
        assert_eq!(stripped(&others), others);
    }
}
