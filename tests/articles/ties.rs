//! What paragraphs are about: tracks that they name by title, in any case, or by number; themes; times in the film.

use leitmotif::import::article::read;

use super::form;

/// Every scene of every album: `label @ time [tracks] themes`; albums are divided by a line.
fn scenes(name: &str) -> String {
    let path = format!("{}/tests/data/articles/ties/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let told = |draft: leitmotif::import::Draft| {
        let scene = |scene: &leitmotif::model::Scene| {
            let tracks: Vec<String> = scene.tracks.iter().map(ToString::to_string).collect();
            let themes: Vec<&str> = scene.themes.iter().map(|theme| &**theme).collect();
            let at = scene.at.map_or(String::new(), |at| format!(" @ {at}"));
            format!("{}{at} [{}] {}", scene.title, tracks.join(" "), themes.join(", ")).trim_end().to_owned()
        };
        draft.album.scenes().iter().map(scene).collect::<Vec<_>>().join("\n")
    };
    read(name, &text, form(name)).albums.into_iter().map(told).collect::<Vec<_>>().join("\n---\n")
}

const SCENES: &[(&str, &str)] = &[
    (
        "marks.md",
        "
The opening “The Long Dune” (2:45)… [1.1 1.2]
At 2:45 on Kidnapped the drums… [1.2 1.3 1.5]
Home is where nobody is, and… []
The pair “Kidnapped / Chase in… [1.2 1.4 1.1 1.5]
Tracks 3–5 are one suite, track… [1.3 1.4 1.5 1.7 1.2]
In “Chase” the brass is loud… [1.4]
The start of “Iron Sands” is… [1.10]
„Der lange Abschied” is quoted in… [1.6 1.7 1.8]
Sandstorm Part Two is named plainly… [1.9]
At 41 minutes the rider falls… @ 41:00 [1.7]
She sings Letters Home at the… [1.7 1.11]
",
    ),
    (
        "track-by-track.md",
        "
1. The Long Dune [1.1]
2. Kidnapped [1.2]
3. The Well at Night … [1.3]
4. Chase in the Market: The… [1.4]
",
    ),
    (
        "cases.txt",
        "
В Первом снегопаде скрипки едва дышат… [1.1]
Дома никто не ждёт, и музыка… []
Тема Алисы звучит трижды. Алиса молчит… [] Тема Алисы
На 41-й минуте фильма вступает хор. @ 41:00 []
",
    ),
    (
        "numbers.txt",
        "
Tracks 2 to 4 are one… [1.2 1.3 1.4 1.6]
The rope sings on cues 1… [1.1 1.3 1.5]
At 1:02:13 the summit comes, and… @ 1:02:13 [1.1]
",
    ),
    (
        "discs.md",
        "
The thaw [2.2 1.1]
The question []
",
    ),
    (
        "themes.txt",
        "
“The Pier” brings the Ghost Ship… [1.1] Ghost Ship theme
“Low Water” answers with Mara’s motif… [1.2] Mara's motif
Forty minutes into the film “Bell… @ 40:00 [1.3] Ghost Ship theme, Mara's motif
",
    ),
    (
        "two-albums.md",
        "
“Squall” is the loudest thing on… [1.1]
---
“Net Menders” is the quietest thing… [1.1]
",
    ),
];

#[test]
fn scenes_are_about_what_they_name() {
    let wrong =
        SCENES.iter().map(|(name, right)| (name, right.trim(), scenes(name))).filter(|(_, right, told)| told != right);
    let wrong: Vec<String> =
        wrong.map(|(name, right, told)| format!("{name}\n--- is to be\n{right}\n--- is\n{told}")).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
