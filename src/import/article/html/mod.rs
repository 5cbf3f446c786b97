//! HTML: its tokens walked once, without a tree, so that no nesting can cost more than its length.
//!
//! `walk` knows which elements are open and which of them nobody reads as the article; `blocks` makes lines and rows of
//! what is left; `elements` tells what they are for; `head`,
//! `data` and `microdata` take what the page says of itself.

mod blocks;
mod columns;
mod data;
mod elements;
mod head;
mod microdata;
mod walk;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

use super::piece::Page;
use elements::{BLOCKS, SKIPPED};
use walk::Walk;

/// Tokens that are read, at most: a page that is not made to be slow has far fewer.
const TOKENS: usize = 1_000_000;

/// Reads a page.
pub(super) fn read(text: &str) -> Page {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    emitter.naively_switch_states(true);
    let mut walk = Walk::new(text);
    for token in Tokenizer::new_with_emitter(text, emitter).flatten().take(TOKENS) {
        if walk.page.is_full() {
            break;
        }
        match token {
            Token::StartTag(tag) => walk.start(&tag),
            Token::EndTag(tag) => walk.end(&lossy(&tag.name)),
            Token::String(string) => walk.text(&lossy(&string.value), string.span.start),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    walk.finish()
}

/// Whether a line of Markdown opens a block of HTML.
pub(super) fn opens_block(line: &str) -> bool {
    let name = first_tag(line);
    BLOCKS.contains(&name.as_str()) || SKIPPED.contains(&name.as_str())
}

/// The name of the tag that `line` begins with; empty if it begins with none.
pub(super) fn first_tag(line: &str) -> String {
    line.trim_start()
        .strip_prefix('<')
        .unwrap_or_default()
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn attribute(tag: &StartTag<usize>, name: &str) -> Option<String> {
    tag.attributes.get(name.as_bytes()).map(|value| lossy(&value.value))
}
