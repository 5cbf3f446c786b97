//! The marks inside a line of Markdown: emphasis, links, images, code, escapes.

use std::ops::Range;

/// Characters of a line whose marks are read; a longer line is no writer's.
const LONGEST: usize = 100_000;

/// The text of a line without its marks, and which of its characters were emphasised.
pub(super) fn inline(line: &str) -> (String, Vec<Range<usize>>) {
    let signs: Vec<char> = line.chars().collect();
    if signs.len() > LONGEST {
        return (line.to_owned(), Vec::new());
    }
    let mut reader =
        Reader { signs: &signs, text: Vec::new(), marks: Vec::new(), open: Vec::new(), link_ends: link_ends(&signs) };
    let mut at = 0;
    while at < signs.len() {
        at = reader.sign(at);
    }
    reader.marks.retain(|mark| !mark.is_empty());
    reader.marks.sort_by_key(|mark| (mark.start, mark.end));
    (reader.text.into_iter().collect(), reader.marks)
}

struct Reader<'a> {
    signs: &'a [char],
    text: Vec<char>,
    marks: Vec<Range<usize>>,
    /// The emphasis that is open: its sign, how many of it, where its text begins.
    open: Vec<(char, usize, usize)>,
    /// For each `](`, where the link's address ends.
    link_ends: Vec<Option<usize>>,
}

impl Reader<'_> {
    fn at(&self, at: usize) -> char {
        self.signs.get(at).copied().unwrap_or(' ')
    }

    /// Reads the sign at `at`; answers the next to read.
    fn sign(&mut self, at: usize) -> usize {
        let sign = self.at(at);
        match sign {
            '\\' if self.at(at + 1).is_ascii_punctuation() => {
                self.text.push(self.at(at + 1));
                at + 2
            }
            '*' | '_' | '~' => self.emphasis(at, sign),
            '!' if self.at(at + 1) == '[' => at + 1,
            '[' if self.image(at) => self.skip_image(at),
            '[' if self.is_link(at) => at + 1,
            ']' if self.link_ends.get(at).copied().flatten().is_some() => {
                self.link_ends.get(at).copied().flatten().unwrap_or(at) + 1
            }
            '`' => at + 1,
            c => {
                self.text.push(c);
                at + 1
            }
        }
    }

    fn image(&self, at: usize) -> bool {
        at > 0 && self.at(at - 1) == '!' && self.is_link(at)
    }

    fn close_of(&self, at: usize) -> Option<usize> {
        (at..self.signs.len().min(at + 500)).find(|&i| self.at(i) == ']')
    }

    fn is_link(&self, at: usize) -> bool {
        self.close_of(at).is_some_and(|close| self.link_ends.get(close).copied().flatten().is_some())
    }

    fn skip_image(&self, at: usize) -> usize {
        self.close_of(at).and_then(|close| self.link_ends.get(close).copied().flatten()).map_or(at, |end| end) + 1
    }

    fn emphasis(&mut self, at: usize, sign: char) -> usize {
        let end = (at..self.signs.len()).find(|&i| self.at(i) != sign).unwrap_or(self.signs.len());
        let wide = end - at;
        let inside = sign == '_' && at > 0 && self.at(at - 1).is_alphanumeric() && self.at(end).is_alphanumeric();
        let loose = at == 0 || self.at(at - 1).is_whitespace();
        let closes = !loose && self.open.last().is_some_and(|(open, _, _)| *open == sign);
        let opens = !self.at(end).is_whitespace() && end < self.signs.len();
        if inside || wide > 3 || !closes && !opens || sign == '~' && wide < 2 {
            self.text.extend(std::iter::repeat_n(sign, wide));
        } else if closes {
            self.close(wide);
        } else {
            self.open.push((sign, wide, self.text.len()));
        }
        end
    }

    fn close(&mut self, wide: usize) {
        if let Some((sign, opened, from)) = self.open.pop() {
            self.marks.push(from..self.text.len());
            if opened > wide {
                self.open.push((sign, opened - wide, from));
            }
        }
    }
}

/// For each `]` that a `(` follows, where that bracket ends.
fn link_ends(signs: &[char]) -> Vec<Option<usize>> {
    let mut ends = vec![None; signs.len()];
    let mut at = 0;
    while at < signs.len() {
        if signs.get(at) == Some(&']') && signs.get(at + 1) == Some(&'(') {
            let mut depth = 0usize;
            let end = (at + 1..signs.len().min(at + 500)).find(|&i| {
                match signs.get(i) {
                    Some('(') => depth += 1,
                    Some(')') => depth = depth.saturating_sub(1),
                    _ => {}
                }
                depth == 0
            });
            let address: String = end.and_then(|end| signs.get(at + 2..end)).unwrap_or_default().iter().collect();
            let target = address.is_empty()
                || address.contains(['/', '#', '.']) && !address.trim().contains(' ')
                || address.contains("://");
            if let (Some(slot), true) = (ends.get_mut(at), target) {
                *slot = end;
            }
            at = end.unwrap_or(at).max(at);
        }
        at += 1;
    }
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_are_remembered() {
        for (line, text, marked) in [
            ("**A** and *B*", "A and B", vec!["A", "B"]),
            ("[A (1:12)](http://x/y_(z)) b", "A (1:12) b", vec![]),
            ("![cover](a.jpg) text", " text", vec![]),
            ("1\\. A_b_c * d", "1. A_b_c * d", vec![]),
            ("***A***", "A", vec!["A"]),
        ] {
            let (read, marks) = inline(line);
            let signs: Vec<char> = read.chars().collect();
            let parts: Vec<String> = marks.into_iter().map(|mark| signs[mark].iter().collect()).collect();
            assert_eq!((read.as_str(), parts.iter().map(String::as_str).collect()), (text, marked), "{line}");
        }
    }
}
