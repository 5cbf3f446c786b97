//! Facts that a line or a table states plainly, and headings that state none.

use leitmotif::import::Draft;
use leitmotif::import::article::{Form, read};

/// A list of tracks below what a page says.
const LIST: &str = "\n\nTracklist\n1. Harbour 1:12\n2. The Gate 2:05\n3. Home 0:59\n";

fn album(text: &str, form: Form) -> Draft {
    read("page", text, form).albums.remove(0)
}

/// Who wrote the music, by a page of which `line` is the third.
fn composers(line: &str) -> String {
    let page = format!("Salt Road – Original Motion Picture Soundtrack\n\n{line}{LIST}");
    album(&page, Form::Markdown).album.composers_joined(", ").to_string()
}

#[test]
fn who_wrote_the_music_in_a_line_of_its_own() {
    for line in [
        "Komponist: Nora Eklund",
        "Music: Nora Eklund",
        "Composer – Nora Eklund",
        "Composer - Nora Eklund",
        "Musique — Nora Eklund",
        "Compositor: Nora Eklund",
        "| Composer | Nora Eklund |\n| Year | 2011 |",
        "**Composer:** Nora Eklund",
        "- Composer: Nora Eklund",
    ] {
        assert_eq!(composers(line), "Nora Eklund", "{line}");
    }
    for line in ["Music – Reviews", "Music - the Harbour Sings", "Composer – unknown", "Musik – Nr. 4"] {
        assert_eq!(composers(line), "", "{line}");
    }
}

#[test]
fn who_wrote_the_music_in_the_table_beside_the_text() {
    let page = "<h1>Salt Road (soundtrack)</h1><table><tr><th>Composer</th><td>Nora Eklund</td></tr><tr><th>Label</th><td>Salt Records</td></tr></table>\
        <p>The film is slow.</p><h2>Track listing</h2><ol><li>Harbour 1:12</li><li>The Gate 2:05</li></ol>";
    let album = album(page, Form::Html).album;
    assert_eq!(album.composers_joined(", ").to_string(), "Nora Eklund");
    assert_eq!(album.label.as_deref(), Some("Salt Records"));
}

#[test]
fn who_published_it_in_a_sentence() {
    let label = |line: &str| {
        let page = format!("Salt Road – Original Motion Picture Soundtrack\n\n{line}{LIST}");
        album(&page, Form::Text).album.label.as_deref().map(str::to_owned)
    };
    for (line, name) in [
        ("The album was released by Varèse Sarabande on 3 May.", Some("Varèse Sarabande")),
        ("The album was released by Silver Screen on 3 May 2011.", Some("Silver Screen")),
        ("The soundtrack, released by Silver Screen in 2011, is long.", Some("Silver Screen")),
        ("The film was released by Silver Screen on 3 May 2011.", None),
        ("The album was released by Silver Screen and then withdrawn.", None),
    ] {
        assert_eq!(label(line).as_deref(), name, "{line}");
    }
}

#[test]
fn praise_is_no_work() {
    for heading in [
        "Gelungener Soundtrack",
        "Great Soundtrack",
        "A great soundtrack!",
        "Magnifique bande originale",
        "Una colonna sonora riuscita",
        "Excelente banda sonora",
        "Wspaniała muzyka filmowa",
        "Отличный саундтрек",
        "素晴らしいサウンドトラック",
        "Geweldige soundtrack",
    ] {
        let album =
            album(&format!("{heading}\n\nThe strings carry it from the harbour to the hills.{LIST}"), Form::Text).album;
        assert!(album.work.is_none() && &*album.title == "page", "{heading}: {:?} {}", album.work, album.title);
    }
    for (heading, work) in [
        ("Great Expectations soundtrack", "Great Expectations"),
        ("Amazing Grace – Soundtrack", "Amazing Grace"),
        ("Perfect (Original Soundtrack)", "Perfect"),
    ] {
        let album = album(&format!("{heading}{LIST}"), Form::Text).album;
        assert_eq!(album.work.as_ref().map(|work| &*work.title), Some(work), "{heading}");
    }
}

#[test]
fn commentary_behind_credits_is_of_its_track() {
    for gap in ["\n", "\n\n"] {
        let row = |number: u32, title: &str| {
            format!(
                "{number}. {title}\n作曲：森下海{gap}弦楽器が静かに始まり、やがて合唱が加わって港の朝を描く、{title}のための美しい曲である。\n\n"
            )
        };
        let rows: String = [(1, "港"), (2, "門"), (3, "家")].map(|(number, title)| row(number, title)).concat();
        let album = album(&format!("塩の道 オリジナル・サウンドトラック\n\n収録曲\n\n{rows}"), Form::Text).album;
        let tracks: Vec<String> =
            album.scenes().iter().map(|scene| scene.tracks.iter().map(ToString::to_string).collect()).collect();
        assert_eq!(tracks, ["1.1", "1.2", "1.3"], "{gap:?}");
    }
}
