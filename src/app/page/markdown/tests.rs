//! What Markdown comes to, and what of plain prose it must leave alone.
#![allow(clippy::string_slice, reason = "a test fails where it breaks")]

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;
use crate::app::page::piece::Role;
use crate::model::text::clean_prose;

/// Each block as a line: `|` for what stands before it, what it is, its text with `<i>`, `<b>`, `<a>` where it is set apart.
fn read(text: &str) -> Vec<String> {
    super::read(text).iter().map(shown).collect()
}

fn shown(Block { piece, apart }: &Block) -> String {
    let mut line = if *apart { "↓".to_owned() } else { String::new() };
    line.push_str(&">".repeat(piece.lead.quotes));
    if piece.lead.indent > 0 {
        write!(line, "{}[{}]", piece.lead.indent, piece.lead.sign.as_deref().unwrap_or_default()).unwrap();
    }
    match piece.role {
        Role::Text => {}
        Role::Subheading => line.push_str("# "),
        Role::Verbatim => line.push_str("= "),
        Role::Rule => line.push_str("- "),
        Role::Title | Role::Fact | Role::Heading | Role::Track | Role::Theme | Role::Blank => line.push('?'),
    }
    let mut at = 0;
    for mark in &piece.marks {
        line.push_str(&piece.text[at..mark.range.start]);
        let face = &mark.face;
        let signs = format!("{}{}", if face.emphasis { "i" } else { "" }, if face.strong { "b" } else { "" });
        let to = face.link.as_deref().map(|to| format!("→{to}")).unwrap_or_default();
        write!(line, "<{signs}{to}>{}</>", &piece.text[mark.range.clone()]).unwrap();
        at = mark.range.end;
    }
    line + &piece.text[at..]
}

#[test]
fn markdown_is_read() {
    for (text, blocks) in [
        ("One.\n\nTwo.", vec!["One.", "↓Two."]),
        ("*Soft* and **loud** and ***both***, _so_.", vec!["<i>Soft</> and <b>loud</> and <ib>both</>, <i>so</>."]),
        (
            "## The drums\nThey come.\n\n> Held *back*,\n> said he.\n\nYes.",
            vec!["↓# The drums", "They come.", "↓>Held <i>back</>,\nsaid he.", "↓Yes."],
        ),
        (
            "Heard:\n- drums\n- brass\n  1. low\n  2. high\n\nAnd so on.",
            vec!["Heard:", "2[-]drums", "2[-]brass", "5[1.]low", "5[2.]high", "↓And so on."],
        ),
        ("1. one\n\n   more\n\n2. two", vec!["3[1.]one", "↓3[]more", "↓3[2.]two"]),
        (
            "A [page](https://a.org/x) and <https://b.org>.",
            vec!["A <→https://a.org/x>page</> and <→https://b.org>https://b.org</>."],
        ),
        ("See https://a.org/x_y_z.", vec!["See <→https://a.org/x_y_z>https://a.org/x_y_z</>."]),
        ("![The cover](cover.jpg) of it", vec!["The cover of it"]),
        ("before\n\n***\n\nafter", vec!["before", "↓- * * *", "↓after"]),
        ("```\n a  b\n```", vec!["= a  b"]),
        ("one  \ntwo<br>three", vec!["one\ntwo\nthree"]),
        ("<i>Fallout</i>, <B>loud</B>", vec!["<i>Fallout</>, <b>loud</>"]),
        ("[here][1] it is\n\n[1]: https://a.org", vec!["<→https://a.org>here</> it is"]),
        ("AT&amp;T \\*not\\*", vec!["AT&T *not*"]),
    ] {
        assert_eq!(read(text), blocks, "{text:?}");
    }
}

#[test]
fn plain_prose_stays_as_it_is() {
    for text in [
        "5 * 3 * 2, 5*3*2, f*ck and sh*t, un*frigging*believable",
        "snake_case_name and a _ b and trailing_ ones",
        "#1 hit of 1986, C# minor, #music",
        "1 < 2 > 0, <3, <Untitled>, a <b> that is never closed, </i>",
        "[Suite](in E minor), [Suite](minor), [sic], [x](page.html) and [](a)",
        "``Stairs and Rooftops'' and ``Fallout'', `code`, a ` alone",
        "¯\\\\_ & &copy &nosuch; 100% ~ ~~ ^",
        "A footnote* and another** here",
        "![](x.png)",
        "me@example.org, <me@example.org>",
        "a | b | c",
        "-",
        "#",
        "~~~~~",
    ] {
        let same = text.replace("\\\\", "\\");
        assert_eq!(read(text), [same], "{text:?}");
    }
}

#[test]
fn what_only_looks_like_markup_is_text() {
    assert_eq!(read("First.\n\n    An *indented* one.\n    - so."), ["First.", "↓An <i>indented</> one.", "2[-]so."]);
    assert_eq!(read("1986. A summer."), ["6[1986.]A summer."]);
    assert_eq!(read("x\n\n[1]: https://a.org"), ["x", "↓[1]: <→https://a.org>https://a.org</>"]);
    let long = "A paragraph that is rather long, and that somebody has put a row of dashes right under, as they do.";
    assert_eq!(read(&format!("{long}\n-----\nMore.")), [long, "↓- * * *", "More."]);
    assert_eq!(read("Title\n-----\nMore."), ["↓# Title", "More."]);
    assert_eq!(read("One.\n\n~~~~~~\nTwo *of* it."), ["One.", "↓~~~~~~", "Two <i>of</> it."]);
    assert_eq!(read("- \n- x"), ["-", "2[-]x"]);
}

#[test]
fn lines_of_an_editor_are_filled_and_verses_are_not() {
    let filled = "The low brass comes back with something new on its\nshoulders, and the chase does almost without any score\nat all.";
    assert_eq!(read(filled), [filled.replace('\n', " ")]);
    let verses = "I can hear the drums\ncoming over the hill\nand the night is long";
    assert_eq!(read(verses), [verses]);
    let facts = "Orchestra: the one that everybody in that town has heard of\nChoir: none\nOrgan: none";
    assert_eq!(read(facts), [facts]);
    let row = "| The first column of this table  | the second one is here |";
    let table = format!("{row}\n{row}\n{row}");
    assert_eq!(read(&table), [table]);
}

#[test]
fn an_entity_brings_nothing_in_that_was_kept_out() {
    for text in
        ["&#27;]0;evil&#7;", "&#x202e;gnp.exe", "e&#x301;&#x301;&#x301;", "a&NewLine;b", "&#x9b;31m", "&#0;&#xad;"]
    {
        for block in super::read(text) {
            assert_eq!(&*clean_prose(&block.piece.text), &*block.piece.text, "{text:?}");
            assert!(!block.piece.text.contains(['\n', '\u{202e}']), "{text:?}");
        }
    }
    for block in super::read("[x](https://a.org/&#27;]8) and [y](https://a.org/&#x202e;)") {
        for mark in &block.piece.marks {
            assert!(
                mark.face.link.as_deref().is_none_or(|link| !link.contains(crate::model::text::steers)),
                "{mark:?}"
            );
        }
    }
}

#[test]
fn hostile_texts_are_read_in_no_time() {
    let start = std::time::Instant::now();
    for part in [
        ">", "> ", "- ", "[", "![", "*a ", "_a ", "**", "`a", "<", "<a ", "&", "1. ", "\\", "*a**b", "[a](",
        "[a]: b\n", "# ", "    ", "-      ", "~~~\n", "> - ", "<i>", "https://", "a\n",
    ] {
        let text = clean_prose(&part.repeat(60_000 / part.len())).into_owned();
        super::read(&text);
    }
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}

#[test]
fn signs_alone_in_an_item_leave_it_its_number() {
    let blocks = super::read("aa\n\n0.     >");
    let shown: Vec<_> = blocks.iter().map(|block| (block.piece.lead.sign.as_deref(), &*block.piece.text)).collect();
    assert_eq!(shown, [(None, "aa"), (Some("0."), ">")]);
}

proptest! {
    #[test]
    fn no_word_is_ever_lost(text in r"([a-z]{1,4}|[*_#<>`\[\]()!~&\\ -]|\n|\n\n|    |[0-9]\. |https://a\.b/){0,60}") {
        let text = clean_prose(&text).into_owned();
        let words = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let mut shown = String::new();
        for Block { piece, .. } in super::read(&text) {
            shown.push_str(piece.lead.sign.as_deref().unwrap_or_default());
            shown.push_str(&piece.text);
        }
        // The addresses of links are not shown, and a tag that was understood is not.
        if !text.contains("](") && !text.contains("]:") && !text.contains("```") && !text.contains("~~~") && !text.contains('<') && !text.contains('&') {
            prop_assert_eq!(words(&shown), words(&text), "{:?}", text);
        }
        for block in super::read(&text) {
            let mut end = 0;
            for mark in &block.piece.marks {
                prop_assert!(mark.range.start >= end && block.piece.text.get(mark.range.clone()).is_some());
                end = mark.range.end;
            }
        }
    }
}
