//! Times that are no lengths of tracks: hours of a day, results of a race, steps of a recipe, verses. A page that merely speaks of
//! a soundtrack may list any of these.

use super::folded::fold;
use super::shape::{Plan, Row, Shape};
use super::words;
use crate::model::Length;

/// What the page round a list of times says of it.
#[derive(Debug, Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Page {
    /// Whether the list stands under the heading of a track list.
    pub(super) listed: bool,
    /// Whether the title of the page says that it is about a soundtrack.
    pub(super) titled: bool,
    /// Whether the titles are marked as such: in quotes, by numbers such as `01`, or quoted elsewhere on the page.
    pub(super) marked: bool,
    /// Whether the page says that it is a programme for the ear, with chapters.
    pub(super) spoken: bool,
}

/// Seconds that few tracks are long, and of what is longer than nearly all of them.
const LONG: u64 = 10 * 60;
const LONGER: u64 = 12 * 60;
const LONGEST: u64 = 30 * 60;
/// Rows whose lengths may rise by chance, at most; and where they are set apart from the titles.
const BY_CHANCE: usize = 4;
const SET_BY_CHANCE: usize = 6;

/// Whether the times of a list are plainly no lengths.
pub(super) fn are_listed(rows: &[Row], shapes: &[&Shape], plan: Plan, page: Page) -> bool {
    let seconds: Vec<u64> = rows.iter().filter_map(|row| row.length).map(Length::ms).map(|ms| ms / 1000).collect();
    if seconds.len() < 3 || seconds.len() * 10 < rows.len() * 8 {
        return false;
    }
    let list = List { rows, shapes, seconds, plan };
    if page.listed {
        return list.is_round() && list.rises() && list.all_from(6 * 60);
    }
    let begins = list.seconds.first() == Some(&0);
    if begins {
        return page.spoken && !page.titled;
    }
    list.has_verses()
        || list.has_days()
        || list.has_spans()
        || list.has_goals()
        || !plan.numbered && list.all_from(LONGEST)
        || list.is_in_minutes()
        || !(page.marked && list.is_short()) && list.may_be_others(page.titled)
}

/// Whether a line says that a page goes with something to listen to that has chapters.
pub(super) fn says_spoken(line: &str) -> bool {
    const SPOKEN: &[&str] =
        &["podcast", "podcasts", "podkast", "подкаст", "подкаста", "ポッドキャスト", "播客", "팟캐스트"];
    let folded = fold(line);
    SPOKEN.iter().any(|word| words::has(&folded, word))
}

struct List<'a> {
    rows: &'a [Row],
    shapes: &'a [&'a Shape],
    seconds: Vec<u64>,
    plan: Plan,
}

impl List<'_> {
    /// Whether most rows are so.
    fn most(&self, is: impl Fn(&Row) -> bool) -> bool {
        self.rows.iter().filter(|row| is(row)).count() * 10 >= self.rows.len() * 6
    }

    fn all_from(&self, least: u64) -> bool {
        self.seconds.iter().all(|seconds| *seconds >= least)
    }

    fn is_short(&self) -> bool {
        self.seconds.iter().all(|seconds| *seconds < LONG)
    }

    /// Whether the times by themselves look like hours, results or steps.
    fn may_be_others(&self, titled: bool) -> bool {
        self.rises() && !self.rises_by_chance(titled) || !titled && (self.is_chosen() || self.is_long())
    }

    /// Whether each time is later than the one before, as hours and results are.
    fn rises(&self) -> bool {
        self.seconds.windows(2).all(|pair| pair.first() < pair.last())
    }

    /// Whether each length is in brackets, or in a column of its own.
    fn is_set(&self) -> bool {
        self.shapes.iter().all(|shape| shape.fixed.is_some() || shape.is_bracketed())
    }

    /// Whether lengths may rise by chance: where numbers, brackets or the title of the page say that they are lengths, or where
    /// they are few.
    fn rises_by_chance(&self, titled: bool) -> bool {
        let short = self.is_short();
        let count = self.seconds.len();
        let few = short && (count <= BY_CHANCE && titled || count <= SET_BY_CHANCE && self.is_set());
        let sure = self.is_set() && (titled || self.plan.numbered);
        let counted = self.plan.numbered && (titled || count < if short { SET_BY_CHANCE } else { BY_CHANCE });
        few || (sure || counted) && !self.all_from(LONGEST)
    }

    /// Whether every time is one that people choose, as hours and the steps of a recipe are: it is late or later than the one
    /// before, or a quarter of a minute. Numbers and brackets are not put round these.
    fn is_chosen(&self) -> bool {
        let loose = !self.plan.numbered && !self.is_set();
        let quarters = || self.seconds.iter().all(|seconds| seconds % 15 == 0);
        loose && self.is_round() && (self.rises() || self.all_from(6 * 60) || quarters())
    }

    /// Whether every time is one that people choose: `19:00`, `20:15`, `2:30`; numbered tracks may be told in whole minutes.
    fn is_round(&self) -> bool {
        !(self.plan.units && self.plan.numbered) && self.seconds.iter().all(|seconds| seconds % 5 == 0)
    }

    /// Whether each is told in whole minutes and one of them is many, as the steps of a recipe are.
    fn is_in_minutes(&self) -> bool {
        let whole = self.plan.units && self.seconds.iter().all(|seconds| seconds % 60 == 0);
        whole && self.seconds.iter().any(|seconds| *seconds >= LONGER)
    }

    /// Whether nearly all are too long for tracks.
    fn is_long(&self) -> bool {
        let long = self.seconds.iter().filter(|seconds| **seconds >= LONGER).count();
        !self.plan.numbered && long * 10 >= self.seconds.len() * 8
    }

    /// Whether most rows have several times: `Monday 10:00–18:00`, `Harbour 6:15 6:45 7:15`.
    fn has_spans(&self) -> bool {
        let spans = |shape: &&&Shape| shape.times.len() > 1 || shape.times.iter().any(|time| time.until.is_some());
        !self.plan.numbered && self.shapes.iter().filter(spans).count() * 10 >= self.shapes.len() * 6
    }

    /// Whether most rows begin with the name of a day.
    fn has_days(&self) -> bool {
        self.most(|row| {
            let folded = fold(&row.title);
            let mut words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            let first = words.next().unwrap_or_default();
            let alone = words.next().is_none();
            let wide = WIDE_DAYS.iter().any(|day| folded.starts_with(day));
            wide || DAYS.contains(&first) && !self.plan.numbered || alone && MONTHS.contains(&first)
        })
    }

    /// Whether most titles end as goals do: `Berg 0:1 (12:31)`.
    fn has_goals(&self) -> bool {
        let is_goal =
            |word: &str| word.split_once(':').is_some_and(|(ours, theirs)| is_small(ours) && is_small(theirs));
        self.most(|row| row.title.split_whitespace().any(is_goal))
    }

    /// Whether most titles are books of the Bible, with nothing round what would be their lengths.
    fn has_verses(&self) -> bool {
        let loose = !self.shapes.iter().any(|shape| shape.is_bracketed());
        loose
            && self.most(|row| {
                let folded = fold(&row.title);
                BOOKS.contains(&folded.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | '.')))
            })
    }
}

fn is_small(digits: &str) -> bool {
    matches!(digits.len(), 1 | 2) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// The days of the week and what opening hours name beside them; folded.
#[rustfmt::skip]
const DAYS: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays", "thursdays",
    "fridays", "saturdays", "sundays", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "weekday", "weekdays",
    "weekend", "weekends", "daily", "holidays", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend",
    "sonntag", "mo", "di", "mi", "do", "fr", "sa", "so", "werktags", "taglich", "feiertags", "lundi", "mardi", "mercredi", "jeudi",
    "vendredi", "samedi", "dimanche", "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "lunes", "martes", "miercoles", "jueves",
    "viernes", "sabado", "sabados", "domingo", "domingos", "festivos", "lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabato",
    "domenica", "segunda", "terca", "quarta", "quinta", "sexta", "poniedzialek", "wtorek", "sroda", "czwartek", "piatek", "sobota",
    "niedziela", "pn", "wt", "sr", "czw", "pt", "sob", "nd", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота",
    "воскресенье", "пн", "вт", "ср", "чт", "пт", "сб", "вс", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag",
    "zondag", "mandag", "tisdag", "onsdag", "torsdag", "fredag", "lordag", "sondag", "pondeli", "utery", "streda", "ctvrtek", "patek",
    "nedele", "pazartesi", "sali", "carsamba", "persembe", "cuma", "cumartesi", "pazar",
];
/// The same in scripts without spaces.
#[rustfmt::skip]
const WIDE_DAYS: &[&str] = &[
    "月曜", "火曜", "水曜", "木曜", "金曜", "土曜", "日曜", "平日", "休日", "星期", "周一", "周二", "周三", "周四", "周五", "周六", "周日",
    "週一", "週二", "週三", "週四", "週五", "週六", "週日", "월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일", "평일",
];
/// The months; folded.
#[rustfmt::skip]
const MONTHS: &[&str] = &[
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "januar", "februar", "marz", "mai", "juni", "juli",
    "oktober", "dezember", "janvier", "fevrier", "mars", "avril", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
    "decembre", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre", "gennaio", "febbraio", "aprile", "maggio", "giugno", "luglio", "settembre", "ottobre", "dicembre", "stycznia", "lutego",
    "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "wrzesnia", "pazdziernika", "listopada", "grudnia", "января",
    "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
];
/// The books of the Bible that are cited most; folded.
#[rustfmt::skip]
const BOOKS: &[&str] = &[
    "genesis", "exodus", "leviticus", "numbers", "deuteronomy", "joshua", "judges", "ruth", "samuel", "kings", "chronicles", "ezra",
    "nehemiah", "esther", "job", "psalm", "psalms", "proverbs", "ecclesiastes", "isaiah", "jeremiah", "lamentations", "ezekiel", "daniel",
    "hosea", "joel", "amos", "jonah", "micah", "habakkuk", "zechariah", "malachi", "matthew", "mark", "luke", "john", "acts", "romans",
    "corinthians", "galatians", "ephesians", "philippians", "colossians", "thessalonians", "timothy", "titus", "hebrews", "james", "peter",
    "jude", "revelation", "mose", "josua", "richter", "rut", "konige", "chronik", "hiob", "spruche", "prediger", "jesaja", "jeremia",
    "hesekiel", "matthaus", "markus", "lukas", "johannes", "apostelgeschichte", "romer", "korinther", "galater", "epheser", "philipper",
    "kolosser", "timotheus", "hebraer", "jakobus", "petrus", "offenbarung", "genese", "exode", "rois", "psaume", "psaumes", "proverbes",
    "isaie", "esaie", "jeremie", "matthieu", "marc", "luc", "jean", "actes", "romains", "corinthiens", "galates", "ephesiens", "hebreux",
    "jacques", "pierre", "apocalypse", "exodo", "reyes", "salmo", "salmos", "proverbios", "isaias", "jeremias", "mateo", "marcos", "lucas",
    "juan", "hechos", "romanos", "corintios", "galatas", "efesios", "hebreos", "santiago", "pedro", "apocalipsis", "genesi", "esodo",
    "salmi", "isaia", "geremia", "matteo", "marco", "luca", "giovanni", "atti", "romani", "corinzi", "ebrei", "giacomo", "pietro",
    "apocalisse", "mateus", "joao", "atos", "mateusza", "marka", "lukasza", "jana", "rodzaju", "матфея", "марка", "луки",
    "иоанна", "псалом", "бытие", "деяния", "римлянам", "коринфянам", "mattheus", "marcus", "handelingen", "matteus",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_folded() {
        let odd: Vec<&&str> =
            [DAYS, WIDE_DAYS, MONTHS, BOOKS].into_iter().flatten().filter(|word| fold(word) != **word).collect();
        assert!(odd.is_empty(), "{odd:?}");
    }
}
