//! Days of release as other programs write them.

use crate::model::fold::fold;

/// The names of the months in many languages, folded, in their order.
#[rustfmt::skip]
const MONTHS: [&[&str]; 12] = [
    &["jan", "january", "januar", "janner", "janvier", "janv", "enero", "ene", "gennaio", "gen", "janeiro", "stycznia", "styczen", "января", "январь", "ledna", "leden", "januari", "ocak"],
    &["feb", "february", "februar", "fevrier", "fevr", "febrero", "febbraio", "fevereiro", "fev", "lutego", "luty", "февраля", "февраль", "unora", "unor", "februari", "subat"],
    &["mar", "march", "marz", "mars", "marzo", "marco", "marca", "marzec", "марта", "март", "brezna", "brezen", "maart", "mrt", "mart"],
    &["apr", "april", "avril", "avr", "abril", "abr", "aprile", "kwietnia", "kwiecien", "апреля", "апрель", "dubna", "duben", "nisan"],
    &["may", "mai", "mayo", "maggio", "mag", "maio", "maja", "maj", "мая", "маи", "май", "kvetna", "kveten", "mei", "mayis"],
    &["jun", "june", "juni", "juin", "junio", "giugno", "giu", "junho", "czerwca", "czerwiec", "июня", "июнь", "cervna", "cerven", "haziran"],
    &["jul", "july", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "lipca", "lipiec", "июля", "июль", "cervence", "cervenec", "temmuz"],
    &["aug", "august", "aout", "agosto", "ago", "sierpnia", "sierpien", "августа", "август", "srpna", "srpen", "augustus", "augusti", "agustos"],
    &["sep", "sept", "september", "septembre", "septiembre", "settembre", "set", "setembro", "wrzesnia", "wrzesien", "сентября", "сентябрь", "zari", "eylul"],
    &["oct", "october", "okt", "oktober", "octobre", "octubre", "ottobre", "ott", "outubro", "out", "pazdziernika", "pazdziernik", "октября", "октябрь", "rijna", "rijen", "ekim"],
    &["nov", "november", "novembre", "noviembre", "novembro", "listopada", "listopad", "ноября", "ноябрь", "kasim"],
    &["dec", "december", "dez", "dezember", "decembre", "diciembre", "dic", "dicembre", "dezembro", "grudnia", "grudzien", "декабря", "декабрь", "prosince", "prosinec", "aralik"],
];

/// The day, month or year that `text` states and the calendar has, as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. Of a day that could be read in two
/// ways (`04/05/2001`) only the year is taken.
pub(super) fn day(text: &str) -> Option<String> {
    in_words(text).or_else(|| in_digits(text))
}

/// `December 18th 2015`, `11. Juni 2013`, `24 de agosto de 2018`, `May 1977`.
fn in_words(text: &str) -> Option<String> {
    let folded = fold(&text.chars().take(60).collect::<String>());
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let (at, month) = words.iter().enumerate().find_map(|(at, word)| {
        let month = MONTHS.iter().position(|names| names.contains(word))?;
        Some((at, month + 1))
    })?;
    let between = |word: &&&str| !is_year(word);
    let gap = words.iter().skip(at + 1).take_while(between).all(|word| number_of(word).is_some() || *word == "de");
    let year = words.iter().skip(at + 1).take(3).find(|word| is_year(word)).filter(|_| gap)?;
    let number = |at: usize| words.get(at).and_then(|word| number_of(word));
    let joined = at.checked_sub(2).filter(|_| matches!(words.get(at.wrapping_sub(1)), Some(&("de" | "of"))));
    let before = joined.or_else(|| at.checked_sub(1)).and_then(number);
    let number = before.or_else(|| number(at + 1));
    Some(match number.filter(|day| *day <= days_of(year, month)) {
        Some(day) => format!("{year}-{month:02}-{day:02}"),
        None => format!("{year}-{month:02}"),
    })
}

/// The day of a month: `18`, `18th`, `1er`.
fn number_of(word: &str) -> Option<u8> {
    let digits = ["st", "nd", "rd", "th", "er"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    within(digits, 31)
}

fn in_digits(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.trim().split(|c: char| !c.is_ascii_digit()).collect();
    let year = parts.iter().find(|part| is_year(part))?;
    let in_order = parts.first() == Some(year);
    if let Some(day) = backwards(text.trim(), &parts) {
        return Some(day);
    }
    let number = |place: usize, most: u8| parts.get(place).and_then(|part| within(part, most)).filter(|_| in_order);
    let Some(month) = number(1, 12) else { return Some((*year).to_owned()) };
    Some(match number(2, days_of(year, usize::from(month))) {
        Some(day) => format!("{year}-{month:02}-{day:02}"),
        None => format!("{year}-{month:02}"),
    })
}

/// `16.02.2015`, as no one writes but with the day first; and `25/12/2015`, in which only the day can be above twelve.
fn backwards(text: &str, parts: &[&str]) -> Option<String> {
    let [day, month, year, ..] = parts else { return None };
    let (day, month) = (within(day, 31)?, within(month, 12)?);
    let sure = day > 12 && text.contains(['/', '-']) || text.matches('.').count() >= 2;
    (sure && is_year(year) && day <= days_of(year, usize::from(month))).then(|| format!("{year}-{month:02}-{day:02}"))
}

/// How many days a month of a year has.
fn days_of(year: &str, month: usize) -> u8 {
    let leaps = |year: u16| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if year.parse().is_ok_and(leaps) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
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
            ("12 May 1977", Some("1977-05-12")),
            ("December 18th 2015 (on disc)", Some("2015-12-18")),
            ("11th June 2013", Some("2013-06-11")),
            ("24 de agosto de 2018", Some("2018-08-24")),
            ("3. März 2001", Some("2001-03-03")),
            ("1er août 1999", Some("1999-08-01")),
            ("16 lutego 2015", Some("2015-02-16")),
            ("7 мая 2010", Some("2010-05-07")),
            ("May 1977", Some("1977-05")),
            ("16.02.2015", Some("2015-02-16")),
            ("25/12/2015", Some("2015-12-25")),
            ("Mars Records 2001", Some("2001")),
            ("31 February 2001", Some("2001-02")),
            ("29. Februar 2000", Some("2000-02-29")),
            ("2001-02-29", Some("2001-02")),
            ("2001-04-31", Some("2001-04")),
            ("31.04.2001", Some("2001")),
            ("0", None),
            ("0000", None),
            ("", None),
            ("next year", None),
        ] {
            assert_eq!(day(text).as_deref(), said, "{text}");
        }
    }
}
