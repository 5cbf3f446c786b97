//! Quotes round titles, in the ways of many languages.

const QUOTES: &[(char, &[char])] = &[
    ('"', &['"', '”', '“']),
    ('“', &['”', '"', '“']),
    ('”', &['”', '"']),
    ('„', &['“', '”', '"']),
    ('‟', &['”']),
    ('«', &['»']),
    ('»', &['«', '»']),
    ('‘', &['’']),
    ('‚', &['‘', '’']),
    ('\'', &['\'']),
    ('’', &['’']),
    ('‹', &['›']),
    ('›', &['‹']),
    ('「', &['」']),
    ('『', &['』']),
    ('《', &['》']),
    ('〈', &['〉']),
    ('〝', &['〟', '〞']),
    ('｢', &['｣']),
    ('＂', &['＂']),
    ('<', &['>']),
    ('＜', &['＞']),
    ('`', &['`', '´', '\'']),
];

/// The signs that close what `open` opens; none if it opens nothing.
pub(super) fn closers(open: char) -> Option<&'static [char]> {
    QUOTES.iter().find(|(sign, _)| *sign == open).map(|(_, closers)| *closers)
}

/// Whether a sign opens a quotation and is hardly anything else, as an apostrophe is.
pub(super) fn opens(c: char) -> bool {
    matches!(c, '"' | '“' | '„' | '«' | '『' | '「' | '《')
}

/// What the quotes round the whole of `title` hold.
pub(super) fn unquoted(title: &str) -> Option<&str> {
    let open = title.chars().next()?;
    let closers = closers(open)?;
    let inner = title.strip_prefix(open)?;
    let close = inner.chars().next_back().filter(|c| closers.contains(c))?;
    let inner = inner.strip_suffix(close)?;
    let apostrophes = matches!(open, '\'' | '’' | '‘');
    let again = if apostrophes {
        inner.contains("' ") || inner.contains("’ ")
    } else {
        inner.contains(closers) || inner.contains(open)
    };
    (!again && !inner.trim().is_empty()).then_some(inner)
}

/// The quoted beginning of a title and what follows it: `“A” (from B)`.
pub(super) fn quoted_head(title: &str) -> Option<(&str, &str)> {
    let open = title.chars().next().filter(|c| !matches!(c, '\'' | '’'))?;
    let inner = title.strip_prefix(open)?;
    let (head, tail) = inner.split_once(closers(open)?)?;
    (!head.trim().is_empty()).then_some((head.trim(), tail.trim()))
}
