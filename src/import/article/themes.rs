//! The themes that a text names: "the Mission: Impossible theme", "Rey's motif", "das Bond-Thema", "le thème de Rey",
//! 愛のテーマ. Only a proper name beside the word makes a theme; the same name is the same theme in every scene.

use std::collections::BTreeMap;

use super::folded::fold;

/// Words of a name, at most.
const WIDEST: usize = 5;
/// Scenes' themes of one article, at most.
const MOST: usize = 200;

/// Words for a theme before which its name stands, folded.
const AFTER_NAME: &[&str] =
    &["theme", "motif", "leitmotif", "thema", "motiv", "leitmotiv", "temasi", "tema", "leitmotivet"];
/// Words for a theme, and the words that bind the name behind them; folded.
#[rustfmt::skip]
const BEFORE_NAME: &[(&[&str], &[&str])] = &[
    (&["theme", "motif", "leitmotif"], &["for", "of"]),
    (&["thema", "motiv", "leitmotiv"], &["von", "fur"]),
    (&["theme", "motif", "leitmotiv"], &["de", "d", "du", "pour"]),
    (&["tema", "motivo", "leitmotiv"], &["de", "del", "di", "do", "da", "para"]),
    (&["thema", "motief", "leidmotief"], &["van", "voor"]),
];
/// Words for a theme that the name follows at once, in another case; folded.
#[rustfmt::skip]
const AT_ONCE: &[&str] = &[
    "тема", "тему", "темы", "теме", "темои", "лейтмотив", "леитмотив", "мотив", "temat", "tematu", "tematem", "motyw",
    "motywu", "motywem", "motiv", "motivu",
];
/// Words that begin with a capital and name nothing; folded.
#[rustfmt::skip]
const NO_NAMES: &[&str] = &[
    "the", "this", "that", "his", "her", "its", "their", "our", "my", "a", "an", "main", "another", "each", "every",
    "new", "old", "opening", "end", "title", "second", "first", "third", "original", "final", "secondary", "primary",
    "and", "but", "when", "while", "in", "as", "for", "with", "even", "only", "like", "here", "both", "no", "some",
    "one", "two", "action", "it", "on", "at", "by", "what", "which", "then", "now", "so", "yet", "there", "central",
    "principal", "beautiful", "great", "lovely", "heroic", "romantic", "le", "la", "les", "un", "une", "el", "il",
    "das", "der", "die", "ein", "eine", "dieses", "haupt", "titel", "neben", "film", "score", "music", "movie",
    "game", "series", "recurring", "major", "minor", "album", "soundtrack", "amor", "love-", "hauptthema", "haupt-",
    "cd", "track", "piano", "later", "soon", "again", "finally", "suddenly",
    "meanwhile", "once", "still", "often", "sometimes", "perhaps", "eventually", "instead", "initially", "next",
    "also", "especially", "hear", "hearing", "using", "featuring", "after", "before", "during", "where", "how", "if",
    "though", "although", "because", "since", "elsewhere", "throughout", "towards", "near", "under", "over", "between",
    "combining", "mixing", "quoting", "note", "notice", "listen", "enter", "gone", "not", "to", "from", "of", "solo", "orchestral",
];

/// The themes of an article.
pub(super) struct Themes {
    /// By their folded name, as they were first written.
    known: BTreeMap<String, String>,
    /// The last names of the people who made the music and the article: a theme of theirs is no one's.
    people: Vec<String>,
    /// The folded article.
    article: String,
}

/// A word with what stands between it and the word before.
#[derive(Debug, Clone)]
struct Word {
    text: String,
    folded: String,
    before: String,
    capital: bool,
}

impl Themes {
    /// For an article of `text`; `people` wrote the music or the article.
    pub(super) fn new(people: &[&str], text: &str) -> Self {
        let last = |name: &&str| fold(name).split_whitespace().last().map(str::to_owned);
        Self {
            known: BTreeMap::new(),
            people: people.iter().filter_map(last).collect(),
            article: fold(&text.chars().take(100_000).collect::<String>()),
        }
    }

    /// The themes that `text` names, in its order.
    pub(super) fn named(&mut self, text: &str) -> Vec<String> {
        let words = words(&text.chars().take(20_000).collect::<String>());
        let spaced = (0..words.len()).filter_map(|at| self.at(&words, at));
        let found: Vec<(String, String)> = spaced.chain(east_asian(text)).collect();
        let found: Vec<(String, String)> = found.into_iter().map(|(key, name)| (self.shorter(key), name)).collect();
        let mut named: Vec<String> = Vec::new();
        for (key, name) in found {
            if self.known.len() >= MOST {
                break;
            }
            let name = self.known.entry(key).or_insert(name).clone();
            if !named.contains(&name) {
                named.push(name);
            }
        }
        named
    }

    /// The key of a theme that is known without the first word of `key`, else `key`: a sentence may begin with any word.
    fn shorter(&self, key: String) -> String {
        match key.split_once(' ') {
            Some((_, rest)) if self.known.contains_key(rest) => rest.to_owned(),
            Some(_) | None => key,
        }
    }

    /// The theme that the word at `at` speaks of: its key and its name.
    fn at(&self, words: &[Word], at: usize) -> Option<(String, String)> {
        let word = words.get(at)?;
        let found = compound(words, at)
            .or_else(|| AFTER_NAME.contains(&&*word.folded).then(|| self.before(words, at)).flatten())
            .or_else(|| self.bound(words, at))
            .or_else(|| AT_ONCE.contains(&&*word.folded).then(|| self.at_once(words, at)).flatten())?;
        let (key, name) = found;
        let theirs = self
            .people
            .iter()
            .any(|person| key.split(' ').any(|part| part == person || part.strip_suffix('s') == Some(person)));
        (!theirs && key.chars().count() >= 2).then_some((key, name))
    }

    /// `Rey's theme`, `the Mission: Impossible theme`, `“Dies irae” motif`.
    fn before(&self, words: &[Word], at: usize) -> Option<(String, String)> {
        let word = words.get(at)?;
        let mut from = at;
        while from > 0 && at - from < WIDEST {
            let gap = words.get(from).map_or("", |word| word.before.as_str());
            let fits = matches!(gap, " " | ": " | "-" | "\u{a0}") || from < at && gap == " & ";
            let Some(previous) = words.get(from - 1).filter(|_| fits) else { break };
            if !(previous.capital || from < at && is_small(&previous.folded)) {
                break;
            }
            from -= 1;
        }
        while from < at && words.get(from).is_some_and(|word| is_small(&word.folded) || names_nothing(word)) {
            from += 1;
        }
        let name = words.get(from..at).filter(|name| !name.is_empty())?;
        let last = name.last()?;
        let possessive = last.text.ends_with("’s") || last.text.ends_with("'s");
        let key = key(name);
        let sure = possessive || !begins_sentence(words, from) || name.len() > 1 || self.stands_elsewhere(&key);
        let romance = matches!(word.folded.as_str(), "tema" | "thema" | "motiv")
            && !possessive
            && name.len() == 1
            && word.capital;
        (sure && !romance).then(|| (key, format!("{} {}", joined(name), word.text)))
    }

    /// `theme for Rey`, `das Thema von Rey`, `le thème de Rey`.
    fn bound(&self, words: &[Word], at: usize) -> Option<(String, String)> {
        let word = words.get(at)?;
        let next = words.get(at + 1).filter(|next| next.before == " ")?;
        let (_, binding) = BEFORE_NAME
            .iter()
            .find(|(themes, binding)| themes.contains(&&*word.folded) && binding.contains(&&*next.folded))?;
        let elided = next.folded == "d";
        let article = words
            .get(at + 2)
            .filter(|word| matches!(&*word.folded, "the" | "la" | "den" | "der" | "dem") && !word.capital);
        let from = at + 2 + usize::from(article.is_some());
        let name = Self::name(words, from, elided)?;
        let key = key(name);
        let english = binding.contains(&"for");
        let sure = english || binding.contains(&"von") || self.times(&key) >= 2;
        let shown =
            if english { format!("{} {}", joined(name), word.text) } else { written(words, at, from + name.len()) };
        (sure && !key.is_empty()).then_some((key, shown))
    }

    /// `тема Рей`, `motyw Rey`: the name in its case.
    fn at_once(&self, words: &[Word], at: usize) -> Option<(String, String)> {
        let name = Self::name(words, at + 1, false)?;
        let key = key(name);
        let stem: String = key.chars().take(key.chars().count().saturating_sub(2).max(3)).collect();
        let name = written(words, at, at + 1 + name.len());
        (self.times(&stem) >= 2).then_some((stem, name))
    }

    /// The words with capitals from `from` on.
    fn name(words: &[Word], from: usize, elided: bool) -> Option<&[Word]> {
        let gap = |at: usize| words.get(at).map_or("", |word| word.before.as_str());
        let fits = |at: usize| {
            let first = at == from && (gap(at) == " " || elided && matches!(gap(at), "’" | "'"));
            (first || at > from && matches!(gap(at), " " | "-" | ": "))
                && words.get(at).is_some_and(|word| word.capital)
        };
        let end =
            (from..words.len().min(from + WIDEST)).find(|at| !fits(*at)).unwrap_or(words.len().min(from + WIDEST));
        let name = words.get(from..end)?;
        (!name.is_empty() && !name.iter().any(names_nothing)).then_some(name)
    }

    fn times(&self, key: &str) -> usize {
        let first = key.split(' ').next().unwrap_or_default();
        if first.chars().count() < 3 { 0 } else { self.article.matches(first).count() }
    }

    fn stands_elsewhere(&self, key: &str) -> bool {
        self.times(key) >= 2
    }
}

/// `Bond-Thema`, `Darth-Vader-Motiv`.
fn compound(words: &[Word], at: usize) -> Option<(String, String)> {
    let word = words.get(at).filter(|word| word.before == "-")?;
    if !matches!(&*word.folded, "thema" | "motiv" | "leitmotiv" | "thematik") {
        return None;
    }
    let mut from = at;
    while from > 0 && words.get(from).is_some_and(|word| word.before == "-") {
        from -= 1;
    }
    let name = words.get(from..at).filter(|name| !name.is_empty())?;
    let proper = name.iter().all(|word| word.capital) && !name.iter().any(names_nothing);
    proper.then(|| (key(name), written(words, from, at + 1)))
}

/// Names of themes in Japanese, Chinese and Korean: what quotes hold, and what stands before のテーマ.
fn east_asian(text: &str) -> Vec<(String, String)> {
    const NOTHING: &[&str] =
        &["映画", "メイン", "主人公", "作品", "全体", "今回", "アルバム", "曲", "共通", "本作", "音楽", "物語"];
    let signs: Vec<char> = text.chars().take(20_000).collect();
    let theme: Vec<char> = "のテーマ".chars().collect();
    let part = |c: &char| {
        matches!(u32::from(*c), 0x4e00..=0x9fff | 0x30a1..=0x30ff | 0x3005)
            || c.is_ascii_alphanumeric()
            || matches!(c, '・' | '=')
    };
    let places = (0..signs.len().saturating_sub(theme.len() - 1))
        .filter(|at| signs.get(*at..at + theme.len()) == Some(&theme[..]));
    places
        .filter_map(|at| {
            let run = signs.get(..at)?.iter().rev().take_while(|c| part(c)).count().min(12);
            let name: String = signs.get(at - run..at)?.iter().collect();
            let fits = (1..=12).contains(&run) && !NOTHING.contains(&name.as_str());
            fits.then(|| (fold(&name), format!("{name}のテーマ")))
        })
        .collect()
}

fn is_small(folded: &str) -> bool {
    matches!(folded, "of" | "the" | "and" | "de" | "von" | "van" | "du" | "la")
}

fn names_nothing(word: &Word) -> bool {
    NO_NAMES.contains(&&*word.folded)
}

/// Whether the word at `at` is the first of a sentence.
fn begins_sentence(words: &[Word], at: usize) -> bool {
    at == 0 || words.get(at).is_some_and(|word| word.before.contains(['.', '!', '?', '\n', '…', '“', '"']))
}

/// The words of a name, folded, without the possessive.
fn key(name: &[Word]) -> String {
    let words: Vec<&str> = name.iter().map(|word| word.folded.trim_end_matches("'s").trim_end_matches('\'')).collect();
    words.join(" ")
}

fn joined(name: &[Word]) -> String {
    let mut text = String::new();
    for (at, word) in name.iter().enumerate() {
        if at > 0 {
            text.push_str(&word.before);
        }
        text.push_str(&word.text);
    }
    text
}

fn written(words: &[Word], from: usize, to: usize) -> String {
    joined(words.get(from..to).unwrap_or_default())
}

/// The words of a text; an apostrophe inside one belongs to it where an `s` follows.
fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut gap = String::new();
    let signs: Vec<char> = text.chars().collect();
    let mut open = false;
    for (at, &c) in signs.iter().enumerate() {
        let next = signs.get(at + 1).copied().unwrap_or(' ');
        let after = signs.get(at + 2).copied().unwrap_or(' ');
        let possessive = matches!(c, '\'' | '’') && open && next == 's' && !after.is_alphanumeric();
        if c.is_alphanumeric() || possessive {
            if open {
                if let Some(word) = words.last_mut() {
                    word.text.push(c);
                }
            } else {
                let before = std::mem::take(&mut gap);
                words.push(Word { text: c.to_string(), folded: String::new(), before, capital: c.is_uppercase() });
                open = true;
            }
        } else {
            gap.push(c);
            open = false;
        }
    }
    for word in &mut words {
        word.folded = fold(&word.text);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<String> {
        Themes::new(&["Lorne Balfe", "Hans Zimmer"], text).named(text)
    }

    #[test]
    fn a_proper_name_makes_a_theme() {
        for (text, themes) in [
            ("It quotes the Mission: Impossible theme at once.", &["Mission: Impossible theme"][..]),
            ("Rey’s theme returns, and the theme for Rey returns again.", &["Rey’s theme"]),
            ("The Love Theme is for oboe.", &["Love Theme"]),
            ("The theme is strong. Another theme is not. This motif, too.", &[]),
            ("Main theme and love theme alternate.", &[]),
            ("Zimmer's theme, and the Balfe theme.", &[]),
            ("Das Bond-Thema kommt spät, das Hauptthema früh.", &["Bond-Thema"]),
            ("Das Thema von Mara trägt das Finale.", &["Thema von Mara"]),
            ("Mara danse. Le thème de Mara revient, un thème de plus.", &["thème de Mara"]),
            ("El tema de Amor. El tema de la noche.", &[]),
            ("Рей молчит. Тема Рей звучит у флейты.", &["Тема Рей"]),
            ("「愛のテーマ」と映画のテーマ。", &["愛のテーマ"]),
        ] {
            assert_eq!(named(text), themes, "{text}");
        }
    }

    #[test]
    fn the_same_name_is_the_same_theme_in_every_scene() {
        let mut themes = Themes::new(&[], "Rey");
        assert_eq!(themes.named("Here Rey’s Theme is soft."), ["Rey’s Theme"]);
        assert_eq!(themes.named("Later Rey's theme is loud."), ["Rey’s Theme"]);
    }
}
