//! Which side of a dash holds titles, by the words of a whole list: titles ask, say I and you, and go on in small letters; names
//! are joined by `&` and play in orchestras.

use super::folded::fold;
use super::name;

/// Words that stand in titles and hardly in names; folded.
#[rustfmt::skip]
const OF_TITLES: &[&str] = &[
    "i", "im", "ill", "ive", "me", "my", "you", "youre", "your", "we", "us", "our", "it", "its", "he", "she", "they", "this",
    "that", "is", "are", "was", "were", "be", "been", "do", "does", "dont", "did", "didnt", "can", "cant", "could", "will",
    "would", "wont", "wouldnt", "never", "not", "when", "what", "where", "why", "how", "if", "all", "always", "ever", "again",
    "to", "for", "in", "on", "at", "from", "into", "up", "down", "out", "over", "under", "without", "before", "after", "than",
    "just", "only", "let", "lets", "go", "come", "get", "make", "take", "give", "feel", "theres", "aint",
    "ich", "du", "dich", "mich", "mir", "dir", "wir", "uns", "ist", "bin", "nicht", "kein", "wenn", "wie", "was", "ohne", "auf",
    "fur", "zum", "zur", "im", "je", "moi", "toi", "mon", "ma", "mes", "ton", "nous", "vous", "est", "pas", "ne", "quand",
    "pour", "dans", "sur", "sans", "que", "qui", "yo", "te", "mi", "no", "si", "cuando", "por", "para", "sin", "como", "mas",
    "soy", "es", "io", "ti", "mio", "mia", "non", "che", "se", "quando", "per", "senza", "come", "sono", "piu", "eu", "voce",
    "meu", "minha", "nao", "sem", "em", "ja", "mnie", "sie", "nie", "jak", "gdy", "kiedy", "na", "do", "я", "ты", "мы", "мне",
    "меня", "тебя", "не", "на", "в", "как", "когда", "все", "без", "что",
];
/// Words that end the brackets behind titles; folded.
#[rustfmt::skip]
const VERSIONS: &[&str] = &[
    "part", "pt", "mix", "remix", "version", "reprise", "live", "instrumental", "edit", "demo", "acoustic", "theme", "from",
    "teil", "partie", "parte", "versione", "version", "versao", "wersja", "версия",
];
/// Words of the names of those who play; folded.
#[rustfmt::skip]
const OF_PLAYERS: &[&str] = &[
    "feat", "ft", "featuring", "orchestra", "orchester", "orchestre", "orquesta", "band", "ensemble", "choir", "chorus",
    "quartet", "philharmonic", "symphony", "brothers", "sisters", "boys", "dj", "mc", "jr", "cast", "оркестр", "группа", "хор",
];

/// Names that people are given; folded.
#[rustfmt::skip]
const GIVEN: &[&str] = &[
    "aaron", "adam", "alan", "albert", "alessandro", "alex", "alexander", "alice", "amy", "ana", "andrea", "andreas", "andrew",
    "andy", "angela", "anna", "anne", "annie", "anthony", "antonio", "ariana", "barbara", "ben", "bernard", "beth", "bill",
    "billie", "billy", "bob", "bobby", "brian", "bruce", "bryan", "camila", "carlos", "carly", "carole", "caroline", "catherine",
    "celine", "charles", "charlie", "chris", "christina", "christopher", "claude", "claudio", "cliff", "cyndi", "dan", "daniel",
    "danny", "dave", "david", "dean", "diana", "dolly", "donna", "duncan", "ed", "eddie", "edith", "edward", "elena", "ella",
    "ellie", "elton", "elvis", "emma", "enrique", "eric", "ernesto", "etta", "fiona", "francesco", "francois", "francoise", "frank",
    "frankie", "fred", "gary", "george", "gilbert", "giorgio", "gloria", "grace", "graham", "hans", "harry", "helen", "henry",
    "ian", "jack", "jackie", "jacques", "jake", "james", "jamie", "jane", "janet", "jason", "jean", "jeff", "jennifer", "jeremy",
    "jerry", "jessica", "jessie", "jim", "jimmy", "joan", "joe", "johannes", "john", "johnny", "jon", "jose", "joseph", "josh",
    "juan", "judy", "julia", "julie", "justin", "karen", "kate", "katy", "keith", "kelly", "ken", "kenny", "kevin", "kim",
    "klaus", "kurt", "kylie", "lana", "laura", "lenny", "leonard", "lily", "linda", "lisa", "louis", "lucio", "luigi", "luis",
    "luther", "madeleine", "marc", "marco", "maria", "marie", "mario", "mark", "martha", "martin", "marvin", "mary", "matt",
    "max", "michael", "michel", "mick", "miguel", "mike", "miles", "miley", "mina", "nancy", "nat", "natalie", "neil", "nick",
    "nicole", "nina", "nora", "norah", "olivia", "otis", "pablo", "paolo", "pat", "patti", "patrick", "paul", "pedro", "peggy",
    "pete", "peter", "petula", "phil", "philip", "pierre", "quincy", "ray", "rebecca", "ricardo", "richard", "rick", "ricky",
    "rita", "rob", "robbie", "robert", "roberto", "rod", "roger", "ronan", "ronnie", "roy", "ruth", "ryan", "sam", "sammy",
    "sandra", "sara", "sarah", "scott", "sean", "serge", "sergio", "shawn", "simon", "sophie", "stefan", "stephen", "steve",
    "steven", "stevie", "susan", "suzanne", "taylor", "ted", "teresa", "thomas", "tim", "tina", "tom", "tommy", "tony", "tracy",
    "vera", "vic", "victor", "walter", "whitney", "will", "william", "willie", "wolfgang", "yolanda", "anton", "boris", "dmitri",
    "igor", "ivan", "olga", "sergei", "tatiana", "владимир", "сергеи", "александр", "анна", "андреи", "дмитрии", "елена", "иван",
    "игорь", "леонид", "мария", "михаил", "николаи", "ольга", "павел", "светлана", "юрии",
];

/// Whether the first sides of a list's dashes are names, by how much the words of either look like those of titles; none if
/// they look alike.
pub(super) fn names_first(first: &[&str], second: &[&str]) -> Option<bool> {
    let sum = |side: &[&str]| side.iter().map(|text| points(text)).sum::<i32>();
    let (left, right) = (sum(first), sum(second));
    let count = i32::try_from(first.len()).unwrap_or(i32::MAX);
    let enough = i32::max(2, count / 4);
    let small =
        |side: &[&str]| side.iter().filter(|text| text.starts_with(char::is_lowercase)).count() * 3 > side.len();
    if small(first) || small(second) {
        return None;
    }
    let numbered =
        |side: &[&str]| side.iter().filter(|text| text.contains(|c: char| c.is_ascii_digit())).count() * 3 > side.len();
    match (right - left, left - right) {
        (gap, _) if gap >= enough && left * 5 <= count && !numbered(first) => Some(true),
        (_, gap) if gap >= enough && right * 5 <= count && !numbered(second) => Some(false),
        (_, _) => None,
    }
}

/// What one side of a dash says for being a title; below zero for being a name.
fn points(text: &str) -> i32 {
    let folded = fold(&text.replace(['\'', '’'], ""));
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let says = words.iter().any(|word| OF_TITLES.contains(word));
    let small = text.split_whitespace().skip(1).any(|word| {
        word.chars().next().is_some_and(char::is_lowercase) && !name::is_small(word) && !word.contains('(')
    });
    let asks = text.ends_with(['?', '!', '…', '？', '！']);
    let version = text.ends_with([')', ']']) && words.iter().any(|word| VERSIONS.contains(word));
    let plays = text.contains(" & ") || text.contains(", ") || words.iter().any(|word| OF_PLAYERS.contains(word));
    let title = i32::from(says) + i32::from(small) + i32::from(asks) + i32::from(version);
    let called = title == 0 && words.len() <= 4 && words.first().is_some_and(|word| GIVEN.contains(word));
    title.min(2) - i32::from((plays || called) && title < 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_folded() {
        for word in OF_TITLES.iter().chain(VERSIONS).chain(OF_PLAYERS).chain(GIVEN) {
            assert_eq!(fold(word), **word);
        }
    }

    #[test]
    fn names_and_titles_beside_each_other() {
        let names = ["Anna Berg", "Low Tide & Otto Lind", "Mara Holm", "The Harbour Lights", "Siv"];
        let titles = ["What Is It For?", "Salt on My Hands", "Gate (Part 2)", "Night Train", "Ashes"];
        assert_eq!(names_first(&names, &titles), Some(true));
        assert_eq!(names_first(&titles, &names), Some(false));
        assert_eq!(names_first(&["Harbour", "Gate", "Road"], &["a slow dawn", "up to us", "all of them"]), None);
        assert_eq!(names_first(&["Harbour", "Gate", "Road"], &["Salt", "Dusk", "Home"]), None);
    }
}
