//! Words that are titles as often as words.

/// Titles of one word that mean nothing in a sentence unless they are quoted or marked.
#[rustfmt::skip]
pub(super) const COMMON: &[&str] = &[
    "home", "time", "love", "chase", "escape", "finale", "prologue", "epilogue", "overture", "opening", "ending",
    "titles", "credits", "suite", "theme", "battle", "death", "family", "memories", "memory", "arrival",
    "departure", "return", "mission", "rescue", "friends", "hope", "alone", "dreams", "london", "paris", "america",
    "london", "moscow", "berlin", "tokyo", "reprise", "interlude", "introduction", "prelude", "revenge", "goodbye",
    "farewell", "mother", "father", "brother", "sister", "school", "summer", "winter", "spring", "autumn",
    "morning", "evening", "night", "midnight", "action", "requiem", "aftermath", "attack", "freedom", "journey",
    "awakening", "reunion", "waltz", "aftermath", "destiny", "discovery", "ambush", "wedding", "funeral",
    "trailer", "soundtrack", "music", "musik", "musique", "musica",
];
