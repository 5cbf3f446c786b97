//! Discs as the names of folders and albums tell them: `CD1`, `Disc 2`, `Fallout [Disc 2]`.

/// The words for a disc.
const WORDS: [&str; 9] = ["cd", "disc", "disk", "disco", "disque", "dvd", "lp", "vinyl", "диск"];

/// The disc that a folder of this name holds: `CD1`, `Disc 02`, `disc_2 - Bonus`.
pub fn disc_of(folder: &str) -> Option<u16> {
    let folder = folder.trim().to_lowercase();
    let rest = WORDS.iter().filter_map(|word| folder.strip_prefix(word)).min_by_key(|rest| rest.len())?;
    number(rest).map(|(disc, _)| disc)
}

/// A title without the disc that ends it, and the disc: `Fallout (CD 2)`, `Fallout, Disc 2: Bonus`.
pub fn without_disc(title: &str) -> (&str, Option<u16>) {
    let lower = title.to_lowercase();
    if lower.len() != title.len() {
        return (title, None);
    }
    let mut starts = WORDS.iter().flat_map(|word| lower.rmatch_indices(word));
    let split = |at: usize, word: &str| {
        let before = lower.get(..at)?;
        let before = before.trim_end();
        let bracketed = before.ends_with(['(', '[', ',', '-', '–', ':']);
        let (disc, rest) = number(lower.get(at + word.len()..)?)?;
        let ends = match rest.trim() {
            "" => true,
            ")" => before.ends_with('('),
            "]" => before.ends_with('['),
            _ => rest.starts_with([':', ' ']) && bracketed,
        };
        let title = title.get(..at)?.trim_end_matches(|c: char| c.is_whitespace() || "([,-–:".contains(c));
        (ends && lower.get(..at)?.ends_with(|c: char| !c.is_alphanumeric()) && !title.is_empty())
            .then_some((title, Some(disc)))
    };
    starts.find_map(|(at, word)| split(at, word)).unwrap_or((title, None))
}

/// The number at the beginning of `text`, set apart or not, and what follows it.
fn number(text: &str) -> Option<(u16, &str)> {
    let text = text.trim_start_matches([' ', '_', '-', '.', '#']);
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    let disc = digits.parse().ok().filter(|disc| (1..=99).contains(disc))?;
    (!rest.starts_with(char::is_alphanumeric)).then_some((disc, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_discs() {
        for (folder, disc) in [
            ("CD1", Some(1)),
            ("Disc 02", Some(2)),
            ("disc_2 - Bonus", Some(2)),
            ("CD 1 of 2", Some(1)),
            ("Диск 3", Some(3)),
            ("Disco 1", Some(1)),
            ("Discography", None),
            ("CDs", None),
            ("CD1999", None),
            ("2001", None),
            ("Disc 1st", None),
        ] {
            assert_eq!(disc_of(folder), disc, "{folder}");
        }
    }

    #[test]
    fn titles_of_discs() {
        for (title, bare, disc) in [
            ("Fallout [Disc 2]", "Fallout", Some(2)),
            ("Fallout (CD 1)", "Fallout", Some(1)),
            ("Fallout, Disc 2: Bonus", "Fallout", Some(2)),
            ("Fallout CD1", "Fallout", Some(1)),
            ("Fallout [SMR CD1]", "Fallout [SMR CD1]", None),
            ("Fallout", "Fallout", None),
            ("Abcd 1", "Abcd 1", None),
            ("Disc 1", "Disc 1", None),
            ("Help 1", "Help 1", None),
            ("İİ disc 1", "İİ disc 1", None),
        ] {
            assert_eq!(without_disc(title), (bare, disc), "{title}");
        }
    }
}
