//! Which format a source is in: its content tells where it is plain, else its name's ending.

use super::article::Form;

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// JSON, of whatever program.
    Json,
    /// What MusicBrainz says in XML.
    MusicBrainz,
    /// A piece of a dump of Discogs.
    Discogs,
    /// Kodi's `album.nfo`.
    Nfo,
    /// A playlist in XML.
    Xspf,
    /// A cue sheet.
    Cue,
    /// A playlist of paths.
    M3u,
    /// A playlist like an INI file.
    Pls,
    /// A table of tracks.
    Table,
    /// Prose.
    Article(Form),
    /// A web page where data was expected.
    Page,
    /// No text at all.
    Binary,
    /// Nothing.
    Empty,
}

/// How much of a text is looked at.
const HEAD: usize = 64 << 10;

/// The kind of the source that is called `name` and holds `text`.
pub(super) fn kind(name: &str, text: &str) -> Kind {
    let head = text.trim_start();
    let head = (0..4).find_map(|less| head.get(..HEAD - less)).unwrap_or(head);
    if head.is_empty() {
        return Kind::Empty;
    }
    if is_binary(head) {
        return Kind::Binary;
    }
    let named = by_name(name);
    let plain = if head.starts_with('<') { markup(head) } else { by_content(head, named) };
    match (plain, named) {
        (Some(Kind::Article(Form::Html)), Some(Kind::Article(form))) => Kind::Article(form),
        (Some(Kind::Article(Form::Html)), Some(_)) => Kind::Page,
        (Some(plain), _) => plain,
        (None, None | Some(Kind::Article(Form::Text))) => Kind::Article(written(head)),
        (None, Some(named)) => named,
    }
}

/// What the ending of the name promises.
fn by_name(name: &str) -> Option<Kind> {
    let (_, ending) = name.rsplit(['/', '\\']).next()?.rsplit_once('.')?;
    Some(match ending.to_ascii_lowercase().as_str() {
        "json" | "jsonl" | "ndjson" | "jspf" => Kind::Json,
        "nfo" | "xml" => Kind::Nfo,
        "xspf" => Kind::Xspf,
        "cue" => Kind::Cue,
        "m3u" | "m3u8" => Kind::M3u,
        "pls" => Kind::Pls,
        "csv" | "tsv" => Kind::Table,
        "md" | "markdown" | "mkd" | "mdown" => Kind::Article(Form::Markdown),
        "html" | "htm" | "xhtml" => Kind::Article(Form::Html),
        "txt" | "text" => Kind::Article(Form::Text),
        _ => return None,
    })
}

fn by_content(head: &str, named: Option<Kind>) -> Option<Kind> {
    if starts_with(head, "#extm3u") {
        return Some(Kind::M3u);
    }
    if starts_with(head, "[playlist]") {
        return Some(Kind::Pls);
    }
    let after = |open: char| head.strip_prefix(open).and_then(|rest| rest.trim_start().chars().next());
    if after('{').is_some_and(|c| c == '"' || c == '}') || after('[').is_some_and(|c| c == '{') {
        return Some(Kind::Json);
    }
    if named == Some(Kind::Nfo) {
        return Some(Kind::Article(Form::Text));
    }
    is_cue(head).then_some(Kind::Cue)
}

/// What the first element of a marked-up text tells.
fn markup(head: &str) -> Option<Kind> {
    let first = head.split('<').find(|tag| tag.starts_with(|c: char| c.is_alphabetic()))?;
    let name = first.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).next()?.to_ascii_lowercase();
    match name.rsplit(':').next()? {
        "album" | "albums" | "musicdb" | "artist" | "movie" | "musicvideo" | "tvshow" => Some(Kind::Nfo),
        "playlist" => Some(Kind::Xspf),
        "metadata" => Some(Kind::MusicBrainz),
        "release" | "releases" | "master" | "masters" => Some(Kind::Discogs),
        "html" | "head" | "body" | "p" | "div" | "article" | "table" | "h1" | "h2" | "ol" | "ul" | "meta" | "title" => {
            Some(Kind::Article(Form::Html))
        }
        _ => None,
    }
}

/// How an article is written that has no name, or that of any text: as its signs say.
fn written(head: &str) -> Form {
    let lines = || head.lines().map(str::trim_start);
    let tag = |tag: &str| head.match_indices(tag).take(3).count();
    if ["</p>", "</td>", "</li>", "</div>", "<br>", "<br/>", "<br />"].iter().map(|name| tag(name)).sum::<usize>() >= 3
    {
        return Form::Html;
    }
    let heading = lines().any(|line| line.trim_start_matches('#').starts_with(' ') && line.starts_with('#'));
    let is_bold = |line: &str| line.split("**").skip(1).step_by(2).any(|bold| bold.trim() == bold && !bold.is_empty());
    let bold = lines().filter(|line| line.matches("**").count() >= 2 && is_bold(line)).take(3).count();
    let link = head.contains("](http");
    let table = lines().any(|line| line.starts_with("|-") || line.starts_with("| -") || line.starts_with("|:-"));
    let signs = [heading, bold > 0, bold > 2, link, table].into_iter().filter(|sign| *sign).count();
    if signs >= 2 { Form::Markdown } else { Form::Text }
}

/// Whether it has a cue sheet's TRACK line and what belongs to one.
fn is_cue(head: &str) -> bool {
    let mut words = head.lines().map(|line| line.split_whitespace().take(3).collect::<Vec<_>>());
    let track =
        |line: &Vec<&str>| matches!(**line, ["TRACK", number, "AUDIO"] if number.bytes().all(|b| b.is_ascii_digit()));
    let place = |line: &Vec<&str>| matches!(**line, ["INDEX", _, time] if time.matches(':').count() == 2);
    words.clone().any(|line| track(&line)) && words.any(|line| place(&line) || line.first() == Some(&"FILE"))
}

fn starts_with(head: &str, word: &str) -> bool {
    head.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// Whether more than a few of its characters are ones that no text has.
fn is_binary(head: &str) -> bool {
    let strange =
        |c: &char| c.is_control() && !matches!(c, '\n' | '\t' | '\u{c}' | '\u{1b}' | '\u{85}') || *c == '\u{fffd}';
    let looked_at = head.chars().take(4096);
    let count = looked_at.clone().count();
    ["ID3\u{3}", "ID3\u{4}", "fLaC\0", "OggS\0", "PK\u{3}\u{4}"].iter().any(|magic| head.starts_with(magic))
        || looked_at.filter(strange).count() * 20 > count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_wins_where_it_is_plain() {
        for (name, text, is) in [
            ("a.json", "{\"id\":1}", Kind::Json),
            ("a.txt", " [ {\"id\":1}]", Kind::Json),
            ("a.md", "[a link](x) to it", Kind::Article(Form::Markdown)),
            ("a.txt", "REM x\nFILE \"a\" WAVE\n  TRACK 01 AUDIO\n", Kind::Cue),
            ("a.txt", "Track 01 is the best of all", Kind::Article(Form::Text)),
            ("a.cue", "", Kind::Empty),
            ("a.nfo", "<?xml version=\"1.0\"?>\n<!-- x --><album>", Kind::Nfo),
            ("a.nfo", "release notes in plain text", Kind::Article(Form::Text)),
            ("a.xml", "<playlist version=\"1\">", Kind::Xspf),
            ("a.xml", "<?xml version='1.0'?><metadata xmlns='x'>", Kind::MusicBrainz),
            ("a.xml", "<releases>\n<release id='1'>", Kind::Discogs),
            ("a.json", "<!DOCTYPE html><html>", Kind::Page),
            ("a", "<!DOCTYPE html><html>", Kind::Article(Form::Html)),
            ("-", "1. A Storm Is Coming (1:12)", Kind::Article(Form::Text)),
            ("-", "# Harbour\n\n**1. Tide (1:12)** – low\n", Kind::Article(Form::Markdown)),
            ("a.txt", "# Harbour\n\n|No|Title|\n|--|--|\n", Kind::Article(Form::Markdown)),
            ("a.txt", "#1 Tide (1:12)\n# * *\n** Harbour **", Kind::Article(Form::Text)),
            ("-", "Harbour<br>1. Tide<br/>2. Gulls<br>", Kind::Article(Form::Html)),
            ("a.m3u", "#EXTM3U\n", Kind::M3u),
            ("a.m3u", "a.mp3", Kind::M3u),
            ("a.pls", "[Playlist]\nFile1=a", Kind::Pls),
            ("x/y.z/a", "#EXTM3U", Kind::M3u),
            ("a.mp3", "ID3\u{3}\0\0\0", Kind::Binary),
        ] {
            assert_eq!(kind(name, text), is, "{name}: {text}");
        }
    }
}
