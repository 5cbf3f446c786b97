//! What the elements of a page are for: those that end a line, those that nobody reads, and the names by which sites call
//! what they put round an article.

use html5gum::StartTag;

use super::attribute;

/// Elements whose content nobody reads as the article.
#[rustfmt::skip]
pub(super) const SKIPPED: &[&str] = &[
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "svg", "iframe", "button",
    "select", "textarea", "object", "video", "audio", "figcaption", "dialog", "menu",
];
/// Elements that end a line and a paragraph.
#[rustfmt::skip]
pub(super) const BLOCKS: &[&str] = &[
    "p", "div", "section", "article", "main", "header", "ul", "ol", "li", "table", "tbody", "thead", "tfoot", "tr",
    "td", "th", "dl", "dt", "dd", "blockquote", "figure", "pre", "hr", "center", "details", "summary", "caption",
    "h1", "h2", "h3", "h4", "h5", "h6", "body", "html", "address", "fieldset", "title", "head", "link", "meta",
];
/// Elements that have no end.
pub(super) const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param"];
/// Parts of class names and ids that say that an element is not the article.
#[rustfmt::skip]
const FURNITURE: &[&str] = &[
    "comment", "sidebar", "related", "share", "sharing", "sharedaddy", "social", "widget", "breadcrumb", "cookie",
    "newsletter", "navigation", "navbar", "nav-", "site-footer", "site-header", "jp-relatedposts", "author-bio",
    "advert", "popup", "screen-reader", "mw-editsection", "reference", "navbox", "toc", "catlinks", "noprint",
    "tags", "respond", "pagination", "hatnote", "consent", "gdpr", "subscribe", "signup", "recommended", "recommendations",
    "read-next", "more-from", "post-nav", "page-nav", "author-box", "author-info", "about-author", "masthead", "skip-link",
    "mw-jump", "printfooter", "sitesub", "site-header-wrap", "disqus", "outbrain", "taboola", "adsbygoogle", "lang-switch",
];

/// Names by which sites mark who wrote an article.
const AUTHOR: &[&str] = &["author", "byline", "writer", "reviewer"];

/// What a tag calls itself: its classes, its id, its role.
fn called(tag: &StartTag<usize>) -> String {
    let names = [attribute(tag, "class"), attribute(tag, "id"), attribute(tag, "role")];
    names.into_iter().flatten().collect::<Vec<_>>().join(" ").to_ascii_lowercase()
}

/// Whether nobody reads what is in the element `name` as the article.
pub(super) fn is_skipped(name: &str, tag: &StartTag<usize>) -> bool {
    let hidden = tag.attributes.contains_key("hidden".as_bytes())
        || attribute(tag, "style").is_some_and(|style| style.replace(' ', "").contains("display:none"));
    hidden || SKIPPED.contains(&name) || is_box(name) && is_furniture(&called(tag))
}

fn is_box(name: &str) -> bool {
    matches!(name, "div" | "section" | "ul" | "ol" | "span" | "sup" | "table" | "header" | "p" | "li")
}

fn is_furniture(called: &str) -> bool {
    let part = |word: &str| FURNITURE.iter().any(|part| word.starts_with(part) || word.ends_with(part));
    called.split_whitespace().any(part)
}

/// Whether an element holds the name of who wrote the article: `rel=author`, `itemprop=author`, `class="post-author"`.
pub(super) fn names_author(name: &str, tag: &StartTag<usize>) -> bool {
    let is = |key: &str| attribute(tag, key).is_some_and(|value| value.split_whitespace().any(|word| word == "author"));
    let marked = |word: &str| AUTHOR.iter().any(|author| word == *author || word.ends_with(&format!("-{author}")));
    let small = matches!(name, "span" | "a" | "p" | "div" | "address" | "cite" | "li" | "b" | "strong" | "em");
    is("rel") || is("itemprop") || small && called(tag).replace('_', "-").split_whitespace().any(marked)
}
