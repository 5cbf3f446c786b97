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
        "ordinals.txt",
        "
The third track is where the… [1.3]
What opens the album is a… [1.2 1.6]
Listen for the flute on track… [1.4]
At 0:30 in Home the choir… [1.5]
The first tracks are quiet, and… []
The second to last track is… []
Her first track for a film… []
It is a track five minutes… []
Die ersten Titel are quiet in… []
Track two, says the booklet, was… [1.2 1.1]
",
    ),
    (
        "quoted-cases.txt",
        "
Film jest cichy, a muzyka jeszcze… [1.1]
Po „Ucieczki” początku nie ma już… [1.2]
",
    ),
    (
        "below-rows.txt",
        "
Trickle [1.1]
Red Lamp [1.2]
Two Partners [1.3]
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

/// The tracks that saved pages of some well-known kinds hold, without their menus, comments and references.
#[test]
fn saved_pages_hold_their_tracks_and_their_text_alone() {
    for name in ["wikipedia", "medium", "substack", "wordpress", "blogger"] {
        let path = format!("{}/tests/data/articles/pages/{name}.html", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        let albums = read(name, &text, leitmotif::import::article::Form::Html).albums;
        assert_eq!(albums.len(), 1, "{name}");
        let album = &albums[0].album;
        let titles: Vec<&str> = album.tracks.iter().map(|track| track.title.split(" (").next().unwrap()).collect();
        assert_eq!(titles, ["Two Sisters", "The Attic", "Snow on the Roof", "Paper Moons"], "{name}");
        let ms: u64 = album.tracks.iter().filter_map(|track| track.length).map(leitmotif::model::Length::ms).sum();
        assert_eq!(ms, 575_000, "{name}: 9:35 in all");
        let attic = album.scenes().iter().find(|scene| scene.text.contains("Attic")).unwrap();
        assert!(attic.tracks.iter().any(|at| at.number == 2), "{name}: {attic:?}");
        let told: String = album.scenes().iter().map(|scene| &*scene.text).collect();
        for furniture in ["Sign in", "subscribe", "Retrieved", "Teilen", "bliss", "Follow", "edit", "Hollow Tide"] {
            assert!(!told.contains(furniture), "{name}: {furniture}");
        }
    }
}
