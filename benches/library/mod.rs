//! Libraries of any size for benchmarks: made from a seed and a word list of our own, with the spread of lengths, scripts
//! and repeated words that soundtracks have. The same on every machine.

use leitmotif::model::{Album, Entry, Extra, Id, Kind, Length, Library, Line, Origin, Track, Work};

/// Tracks of an album, on average.
const TRACKS_PER_ALBUM: usize = 25;

const NOUNS: &str = "storm mission exchange rooftop stair warrior shadow river mountain bridge garden fire winter summer \
    morning midnight harbour island desert forest castle king queen father mother sister brother daughter soldier captain \
    stranger ghost machine signal engine train station letter secret promise memory dream heart blood stone glass mirror \
    window door road journey return farewell arrival departure discovery betrayal revenge sacrifice rescue escape chase pursuit \
    battle siege duel ambush hunt trial verdict wedding funeral dance waltz lullaby requiem anthem march hymn song theme overture \
    prelude interlude finale suite reprise credits title prologue epilogue beginning ending dawn dusk night day moon sun star sky ocean wave \
    tide wind rain snow thunder light darkness silence whisper echo voice crown sword arrow dragon wolf raven lion serpent tower \
    village city street market temple church cathedral cave tunnel laboratory hospital prison school office kitchen attic cellar \
    treaty alliance empire kingdom rebellion revolution conspiracy evidence code cipher key map compass treasure gold silver";
const ADJECTIVES: &str = "last first lost hidden broken silent dark bright cold burning forgotten sacred wild gentle quiet old new \
    final endless distant fallen rising frozen golden crimson black white blue strange lonely noble secret impossible desperate \
    beautiful terrible sudden slow hollow ancient";
const VERBS: &str = "coming leaving running falling rising waiting searching hunting finding losing remembering forgetting crossing \
    entering escaping returning dreaming burning breaking meeting saving killing watching following";
const NAMES: &str = "anna marie thomas james william elena sofia viktor ivan pierre claude hans greta ingrid björn søren zoë josé maría \
    lucía andré françois jürgen mikhail natasha yuki kenji hiroshi mei lin arjun priya omar leila samuel esther ruth jacob";
const FOREIGN: &str = "夜の嵐 旅立ち 約束の場所 海の見える街 戦い メインテーマ 終わりなき旅 月光 Главная тема Последний рассвет Прощание Возвращение \
    Возвращение домой L'été Générique Thème d'amour Épilogue Schöne Nacht Über den Wolken Straße der Träume Ødeland Ćma Ночь \
    사랑의 테마 재회 마지막 인사 الوداع השיר האחרון";

/// A small generator of numbers (xorshift).
#[derive(Debug, Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    /// Dice that fall as `seed` says.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number under `sides`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 20).unwrap_or_default() % sides
    }

    /// One of `words`, the earlier ones far more often, as in any language.
    fn pick<'w>(&mut self, words: &[&'w str]) -> &'w str {
        let sides = 1 + self.roll(words.len());
        words[self.roll(sides)]
    }
}

/// The word lists, split.
struct Words {
    nouns: Vec<&'static str>,
    adjectives: Vec<&'static str>,
    verbs: Vec<&'static str>,
    names: Vec<&'static str>,
    foreign: Vec<&'static str>,
}

impl Words {
    fn new() -> Self {
        let split = |words: &'static str| words.split_whitespace().collect();
        Self {
            nouns: split(NOUNS),
            adjectives: split(ADJECTIVES),
            verbs: split(VERBS),
            names: split(NAMES),
            foreign: split(FOREIGN),
        }
    }

    fn title(&self, dice: &mut Dice) -> String {
        let (noun, other) = (capital(dice.pick(&self.nouns)), capital(dice.pick(&self.nouns)));
        let adjective = capital(dice.pick(&self.adjectives));
        let verb = capital(dice.pick(&self.verbs));
        let name = capital(dice.pick(&self.names));
        let part = 1 + dice.roll(12);
        let title = match dice.roll(20) {
            0 | 1 => format!("The {noun}"),
            2 | 3 => format!("The {adjective} {noun}"),
            4 => noun,
            5 => format!("{noun} and {other}"),
            6 => format!("{noun} of the {other}"),
            7 => format!("{verb} the {noun}"),
            8 => format!("{name}’s Theme"),
            9 => format!("{name} and the {adjective} {noun}"),
            10 => format!("{verb}…"),
            11 => format!("{adjective} {noun} – Part {part}"),
            12 => format!("A {noun} Is {verb}"),
            13 => format!("{part}M{} {noun} {other}", part + 3),
            14 => format!("Main Title ({noun})"),
            15 => format!("{name} {verb}"),
            16 => format!("{noun} in the {other} / {name} Meets the {adjective} {}", capital(dice.pick(&self.nouns))),
            17 => format!("{} {}", dice.pick(&self.foreign), dice.pick(&self.foreign)),
            18 => format!("“I Am the {noun}”"),
            _ => format!("End Credits: {adjective} {noun}"),
        };
        if dice.roll(30) == 0 { format!("{title} (Alternate Version, Previously Unreleased)") } else { title }
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A library of `tracks` tracks in albums of some 25.
pub(crate) fn library(tracks: usize) -> Library {
    let words = Words::new();
    let mut dice = Dice::new(1994);
    let mut left = tracks;
    let mut entries = Vec::new();
    while left > 0 {
        let count = (1 + dice.roll(2 * TRACKS_PER_ALBUM - 1)).min(left);
        left -= count;
        let path: std::sync::Arc<std::path::Path> = std::path::Path::new("catalogue.jsonl").into();
        let Ok(id) = Id::new(&format!("album-{}", entries.len())) else { break };
        entries.push(Entry::new(album(id, &words, &mut dice, count), Origin::Catalogue(path, entries.len())));
    }
    Library::new(entries)
}

fn album(id: Id, words: &Words, dice: &mut Dice, tracks: usize) -> Album {
    let work = words.title(dice);
    let composers = (0..=dice.roll(8) / 7).map(|_| {
        let (first, last) = (dice.pick(&words.names), dice.pick(&words.nouns));
        Line::from(format!("{} {}{}", capital(first), capital(last), ["", "er", "son", "mann"][dice.roll(4)]))
    });
    Album {
        schema: None,
        format: 1,
        composers: composers.collect(),
        id,
        title: Line::from(format!("{work} (Original Motion Picture Soundtrack)")),
        work: Some(Work {
            kind: Kind::Film,
            title: Line::from(work),
            year: u16::try_from(1930 + dice.roll(95)).ok(),
            extra: Extra::default(),
        }),
        label: None,
        released: None,
        cover: None,
        tracks: (1..=tracks).filter_map(|number| track(words, dice, u32::try_from(number).ok()?)).collect(),
        review: None,
        extra: Extra::default(),
    }
}

fn track(words: &Words, dice: &mut Dice, number: u32) -> Option<Track> {
    let ms = u64::try_from(20_000 + dice.roll(400_000)).ok()?;
    let length = (dice.roll(50) > 0).then(|| Length::from_ms(ms));
    Some(Track { disc: 1, number, title: Line::from(words.title(dice)), length, extra: Extra::default() })
}
