//! "Did you mean": the name that somebody may have meant who wrote another.

use strsim::damerau_levenshtein;

/// The one of `names` that is most like `wrong`; none where none is like it.
pub(super) fn nearest<'n>(wrong: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    // Longer ones are no slip of the fingers, and comparing them takes time.
    let wrong = Some(wrong.to_lowercase()).filter(|wrong| wrong.len() <= 40)?;
    let apart = names.map(|name| (damerau_levenshtein(&wrong, &name.to_lowercase()), name));
    let (apart, name) = apart.min_by_key(|(apart, _)| *apart)?;
    (apart <= 1 + wrong.chars().count() / 4).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_understood_and_another_word_is_not() {
        let names = || ["measure", "mouse", "covers"].into_iter();
        for (wrong, meant) in [
            ("mesure", Some("measure")),
            ("Mouse", Some("mouse")),
            ("covres", Some("covers")),
            ("keymap", None),
            ("", None),
        ] {
            assert_eq!(nearest(wrong, names()), meant, "{wrong}");
        }
        assert_eq!(nearest(&"x".repeat(1_000_000), names()), None);
    }
}
