//! The themes that a text names: "the Mission: Impossible theme", "Rey's motif", "das Bond-Thema", "le thème de Rey",
//! 愛のテーマ, "the love theme". A proper name beside the word makes a theme, and the few plain words that do: a theme
//! without a name is none. The same name is the same theme in every scene.

mod common;
mod spaced;
mod vocabulary;
mod wide;
mod words;

use std::collections::BTreeMap;

use super::folded::fold;
use vocabulary::{AFTER_NAME, AT_ONCE};
use words::{Word, words};

/// Scenes' themes of one article, at most.
const MOST: usize = 200;

/// The themes of an article.
pub(super) struct Themes {
    /// By their folded name, as they were first written.
    known: BTreeMap<String, String>,
    /// The last names of the people who made the music and the article: a theme of theirs is no one's.
    people: Vec<String>,
    /// The folded article.
    article: String,
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
        let found: Vec<(String, String)> = spaced.chain(wide::east_asian(text)).collect();
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
        let found = common::common(words, at)
            .or_else(|| spaced::compound(words, at))
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
}

/// The name of a theme, written in one way: a straight apostrophe, and the word itself small.
fn tidy(name: &str) -> String {
    let name = name.replace(['’', '‘'], "'");
    let small =
        ["Theme", "Motif", "Leitmotif", "THEME", "MOTIF", "Motive"].iter().find_map(|word| name.strip_suffix(word));
    match small {
        Some(head) => format!("{head}{}", name.get(head.len()..).unwrap_or_default().to_lowercase()),
        None => name,
    }
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
            ("Rey’s theme returns, and the theme for Rey returns again.", &["Rey's theme"]),
            ("The Love Theme is for oboe.", &["love theme"]),
            ("The theme is strong. Another theme is not. This motif, too.", &[]),
            ("Main theme and title theme alternate.", &[]),
            ("Zimmer's theme, and the Balfe theme.", &[]),
            ("Das Bond-Thema kommt spät, das Hauptthema früh.", &["Bond-Thema"]),
            ("Das Thema von Mara trägt das Finale.", &["Thema von Mara"]),
            ("Mara danse. Le thème de Mara revient, un thème de plus.", &["thème de Mara"]),
            ("El tema de Amor. El tema de la noche.", &["tema de amor"]),
            ("Рей молчит. Тема Рей звучит у флейты.", &["Тема Рей"]),
            ("「愛のテーマ」と映画のテーマ。", &["愛のテーマ"]),
            ("It ends with the 11th Doctor’s theme.", &["11th Doctor's theme"]),
            ("Bagpipes mean the Adama family theme.", &["Adama family theme"]),
            ("The villain’s theme is low; the film’s theme is not; a villain's theme is any.", &["villain's theme"]),
            ("Hear the so-called fate motif, and the “iron gate” theme.", &["fate motif", "iron gate theme"]),
            ("There is no love theme here, nor a love theme elsewhere.", &[]),
            ("Its love theme is the Love Theme of the album.", &["love theme"]),
            ("Das Liebesthema kehrt wieder; ein Liebesthema fehlt nie.", &["Liebesthema"]),
            ("Le thème d’amour est au hautbois.", &["thème d'amour"]),
            ("El tema de amor es para oboe.", &["tema de amor"]),
            ("Il tema d’amore torna.", &["tema d'amore"]),
            ("Temat miłosny wraca w finale.", &["temat miłosny"]),
            ("В финале звучит тема любви.", &["тема любви"]),
            ("Het liefdesthema keert terug.", &["liefdesthema"]),
            ("Kärlekstemat kommer tillbaka.", &["kärlekstemat"]),
            ("Milostné téma se vrací.", &["milostné téma"]),
            ("Aşk teması geri döner.", &["aşk teması"]),
            ("The Main Title Theme opens the album.", &[]),
        ] {
            assert_eq!(named(text), themes, "{text}");
        }
    }

    #[test]
    fn the_same_name_is_the_same_theme_in_every_scene() {
        let mut themes = Themes::new(&[], "Rey");
        assert_eq!(themes.named("Here Rey’s Theme is soft."), ["Rey's theme"]);
        assert_eq!(themes.named("Later Rey's theme is loud."), ["Rey's theme"]);
    }
}
