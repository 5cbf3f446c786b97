//! Days of release as other programs write them.

/// The day, month or year that `text` states, as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. Of a day that could be read in two
/// ways (`04/05/2001`) only the year is taken.
pub(super) fn day(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.trim().split(|c: char| !c.is_ascii_digit()).collect();
    let year = parts.iter().find(|part| is_year(part))?;
    let in_order = parts.first() == Some(year);
    let number = |place: usize, most: u8| parts.get(place).and_then(|part| within(part, most)).filter(|_| in_order);
    Some(match (number(1, 12), number(2, 31)) {
        (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year}-{month:02}"),
        (None, _) => (*year).to_owned(),
    })
}

fn is_year(part: &str) -> bool {
    part.len() == 4 && part.parse().is_ok_and(|year: u16| (1860..=2200).contains(&year))
}

fn within(part: &str, most: u8) -> Option<u8> {
    part.parse().ok().filter(|number| part.len() <= 2 && (1..=most).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_many_hands() {
        for (text, said) in [
            ("2018-07-13", Some("2018-07-13")),
            ("2018", Some("2018")),
            ("1998-05-00", Some("1998-05")),
            ("1998-00-00", Some("1998")),
            ("2001/5/3", Some("2001-05-03")),
            ("2001.05", Some("2001-05")),
            ("04/05/2001", Some("2001")),
            ("2018-07-13T00:00:00Z", Some("2018-07-13")),
            ("12 May 1977", Some("1977")),
            ("0", None),
            ("0000", None),
            ("", None),
            ("next year", None),
        ] {
            assert_eq!(day(text).as_deref(), said, "{text}");
        }
    }
}
