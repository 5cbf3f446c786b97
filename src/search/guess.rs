//! Which letters of a title to highlight where it was not found but comes nearest: those of its words that a typed word,
//! with one slip in it, stands for.

use super::letters::Folded;
use super::query::Query;
use super::slip::Slip;

/// Which characters of a track's title the query's words stand on or come near to: ascending positions, counted in
/// characters.
pub fn guess_letters(query: &Query, title: &str) -> Vec<usize> {
    let folded = Folded::new(title);
    let text: Vec<char> = folded.text.chars().collect();
    let mut letters = super::title_letters(query, title);
    for word in query.words.iter().filter(|word| word.may_scatter && Slip::new(&word.text).is_some()) {
        let word: Vec<char> = word.text.chars().collect();
        let begins =
            |at: &usize| at.checked_sub(1).is_none_or(|before| text.get(before).is_none_or(|c| !c.is_alphanumeric()));
        let met = (0..text.len()).filter(begins).find_map(|at| Some((at, met(&word, text.get(at..)?)?)));
        let met = met.into_iter().flat_map(|(at, met)| met.into_iter().map(move |letter| at + letter));
        letters.extend(met.filter_map(|letter| folded.origins.get(letter).copied()));
    }
    letters.sort_unstable();
    letters.dedup();
    letters
}

/// The letters at the beginning of `text` that a word stands for, with one slip at most.
fn met(word: &[char], text: &[char]) -> Option<Vec<usize>> {
    let same = word.iter().zip(text).take_while(|(a, b)| a == b).count();
    let rest = |typed: usize, there: usize| {
        let (word, text) = (word.get(same + typed..)?, text.get(same + there..)?);
        let all = (0..same).chain(same + there..same + there + word.len()).collect::<Vec<_>>();
        text.starts_with(word).then_some(all)
    };
    let swapped = || {
        let is_swapped = word.get(same)? == text.get(same + 1)? && word.get(same + 1)? == text.get(same)?;
        let mut all = rest(2, 2).filter(|_| is_swapped)?;
        all.extend([same, same + 1]);
        Some(all)
    };
    // Nothing wrong, two swapped, one wrong, one missing, one too much.
    rest(0, 0).or_else(swapped).or_else(|| rest(1, 1)).or_else(|| rest(0, 1)).or_else(|| rest(1, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_are_those_that_were_meant() {
        for (typed, title, marked) in [
            ("kashmri", "Back to Kashmir", "Back to [Kashmir]"),
            ("kasmir", "Kashmir", "[Kas]h[mir]"),
            ("kashhmir", "Kashmir", "[Kashmir]"),
            ("kashmix", "Kashmir", "[Kashmi]r"),
            ("excahnge", "The Exchange", "The [Exchange]"),
            ("darkknight", "The Dark Knight", "The [Dark] [Knight]"),
            ("storm cming", "A Storm Is Coming", "A [Storm] Is [C]o[ming]"),
            ("resume", "Résumé", "[Résumé]"),
            ("zzz", "Kashmir", "Kashmir"),
            ("kashmri ot", "On Kashmir Of", "On [Kashmir] Of"),
        ] {
            let letters = guess_letters(&Query::parse(typed), title);
            let mut found = String::new();
            let mut is_in = false;
            for (at, c) in title.chars().enumerate() {
                if letters.contains(&at) != is_in {
                    found.push(if is_in { ']' } else { '[' });
                    is_in = !is_in;
                }
                found.push(c);
            }
            found.push_str(if is_in { "]" } else { "" });
            assert_eq!(found, marked, "{typed}");
        }
    }
}
