//! Articles as people publish them, all written for these tests: what each becomes, down to the ties; and what no input may do.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its sample has failed")]

#[path = "articles/columns.rs"]
mod columns;
#[path = "articles/facts.rs"]
mod facts;
#[path = "articles/first_lines.rs"]
mod first_lines;
#[path = "articles/hostile.rs"]
mod hostile;
#[path = "articles/named.rs"]
mod named;
#[path = "articles/plain_facts.rs"]
mod plain_facts;
#[path = "articles/shapes.rs"]
mod shapes;
#[path = "articles/ties.rs"]
mod ties;

use leitmotif::import::Import;
use leitmotif::import::article::{Form, read};
use leitmotif::model::length::shown;

/// What an article becomes, told in lines: each album's facts, its tracks, its scenes with their tracks, then the warnings.
fn told(import: &Import) -> String {
    let mut lines = Vec::new();
    for draft in &import.albums {
        let album = &draft.album;
        let work = album.work.as_ref().map_or("no work".to_owned(), |work| {
            format!("{} {}{}", work.kind.word(), work.title, work.year.map_or(String::new(), |year| format!(" {year}")))
        });
        let review = album.review.clone().unwrap_or_default();
        let author = review.author.as_deref().unwrap_or("nobody").to_owned();
        lines.push(format!("{} | {work} | {} | by {author}", album.title, album.composers_joined(", ")));
        let track = |t: &leitmotif::model::Track| format!("{} {} {}", t.at(), t.title, shown(t.length));
        lines.push(album.tracks.iter().map(track).collect::<Vec<_>>().join("; "));
        for scene in album.scenes() {
            let tracks: Vec<String> = scene.tracks.iter().map(ToString::to_string).collect();
            lines.push(format!("  {} [{}]", scene.title, tracks.join(" ")));
        }
        if review.verdict.is_some() {
            lines.push("  a verdict".to_owned());
        }
    }
    for warning in &import.warnings {
        let line = warning.line.map_or(String::new(), |line| format!("{line}: "));
        lines.push(format!("! {line}{}", warning.message));
    }
    lines.join("\n")
}

fn form(name: &str) -> Form {
    match name.rsplit('.').next() {
        Some("md") => Form::Markdown,
        Some("html") => Form::Html,
        _ => Form::Text,
    }
}

fn sample(name: &str) -> String {
    std::fs::read_to_string(format!("{}/tests/data/articles/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

const SAMPLES: &[(&str, &str)] = &[
    (
        "chinese-comma.txt",
        r"
《纸月亮》电影原声 | film 纸月亮 | 林知远 | by nobody
1.1 旧街 2:30; 1.2 纸月亮 1:45; 1.3 雨夜 3:08; 1.4 告别 4:12
  《旧街》是全片的心脏，二胡在这里… [1.1 1.4]
",
    ),
    (
        "chinese-credits.txt",
        r"
《長河》電影原聲帶 | film 長河 |  | by nobody
1.1 第一封信 –:––; 1.2 Don't Wait –:––; 1.3 1945完整版 –:––; 2.1 渡口 –:––; 2.2 長河 –:––
",
    ),
    (
        "dutch-offsets.txt",
        r"
De Dijkwachter | film De Dijkwachter | Pieter Rademaker | by Sanne Hoekstra
1.1 Proloog 1:10; 1.2 Eb 3:15; 1.3 Vloed 4:35; 1.4 De breuk 3:40; 1.5 Aftiteling –:––
! 13: the times are where the tracks begin; lengths were reckoned from them, and the last is not known
",
    ),
    (
        "english-bullets.html",
        r"
Paper Kingdoms | film Paper Kingdoms 2011 | Ilse Vandam | by Rowan Pike
1.1 Compass 2:02; 1.2 The Kingdom of Paper 3:33; 1.3 Ink (feat. The Quays) 1:10
  I timed the opening shot at… []
! 10: a list under a heading that says it is not the album's was left out
",
    ),
    (
        "english-commentary.md",
        r"
GLASS HARBOUR | game GLASS HARBOUR | Miriam Okafor | by Paul Strand
1.1 Low Tide 2:13; 1.2 Home 1:04; 1.3 The Cranes/Night Shift 3:40
  Low Tide [1.1]
  Home [1.2]
  The Cranes/Night Shift [1.3]
  Time and again I went home… [1.3]
",
    ),
    (
        "english-encyclopedia.html",
        r"
Hourglass (Music from the Motion Picture) | film Hourglass | Edda Lindqvist | by nobody
1.1 Sand 1:12; 1.2 The Glassblower (with the Norrvik Choir) 1:55; 1.3 528491 2:23; 1.4 Time 4:35; 1.5 Turned Over 7:04
",
    ),
    (
        "english-five-reasons.txt",
        r"
! 5: a list under a heading that says it is not the album's was left out
! no track list was found, and nothing says plainly that this is about one album: nothing was taken
",
    ),
    (
        "english-no-list.txt",
        r"
THE QUIET MACHINE | film THE QUIET MACHINE | Nora Eklund | by Paul Strand

  a verdict
! no track list was found: an album with a review and no tracks
",
    ),
    (
        "english-other-lists.txt",
        r"
Foo (Original Motion Picture Soundtrack) | film Foo | Ann Lee | by nobody
1.1 One 1:00; 1.2 Two 2:00; 1.3 Three 3:00
! 12: a list under a heading that says it is not the album's was left out
! 17: a list under a heading that says it is not the album's was left out
",
    ),
    (
        "english-pasted-cells.txt",
        r"
Dust and Spice soundtrack | other Dust and Spice | Harlan Zell | by nobody
1.1 Dream of Sand 3:08; 1.2 Herald of the Wind 5:01; 1.3 1001 Grains 3:52
",
    ),
    (
        "english-prose-times.txt",
        r"
! no track list was found, and nothing says plainly that this is about one album: nothing was taken
",
    ),
    (
        "english-sides.txt",
        r"
Copper Canyon | other Copper Canyon | Walt Avery | by nobody
1.1 Overture 1:00; 1.2 The Saloon 2:00; 2.1 Last Card 3:00; 2.2 Copper Canyon 1:30
  A western that never leaves the… [2.1]
",
    ),
    (
        "english-timestamps.md",
        r"
Neon Canal OST | game Neon Canal | Yumi Castell | by nobody
1.1 Intro 2:30; 1.2 Lock Gate 3:15; 1.3 99 Boats 56:15; 1.4 Harbour Lights –:––
! 8: the times are where the tracks begin; lengths were reckoned from them, and the last is not known
",
    ),
    (
        "english-top-ten.txt",
        r"
! 7: a list that may be tracks, but without lengths or the heading of a track list, was left out
! no track list was found, and nothing says plainly that this is about one album: nothing was taken
",
    ),
    (
        "english-two-albums.txt",
        r"
The Long Frost (Original Motion Picture Soundtrack) | film The Long Frost | Nora Eklund | by nobody
1.1 Hearth 2:00; 1.2 Snowblind 3:10; 1.3 The Thaw 4:05
  A cold film with a warm… [1.1]
Iron Orchard (Original Motion Picture Soundtrack) | film Iron Orchard | Theo Banks | by nobody
1.1 Furnace 1:30; 1.2 Shift Change 2:20; 1.3 Blossom 5:00
  The other one is all machines… [1.3]
! 21: the text says 9:50 in all, the tracks make 8:50
",
    ),
    (
        "french-primes.md",
        r"
La Dernière Marée | film La Dernière Marée 2016 | Yann Le Goff | by Solène Kerbrat
1.1 Brise 1:12; 1.2 Au large 2:40; 1.3 Le Port 0:58; 1.4 L'Homme qui attend (version longue) 5:03; 1.5 Marée basse 3:17
  Les vagues [1.1 1.2]
  Plus loin, « Marée basse »… [1.5]
  a verdict
",
    ),
    (
        "french-wrapped.txt",
        r"
Le Dernier Phare (Original Motion Picture Soundtrack) | film Le Dernier Phare | Odile Marchand | by nobody
1.1 Le Gardien et l'horizon 6:25; 1.2 Sel 3:39; 1.3 La Lampe 3:11; 1.4 Marin d'eau douce 1:31; 1.5 Suivre 2:54
  Un phare, une gardienne et une… [1.3]
",
    ),
    (
        "german-dashes.txt",
        r"
Der Leuchtturmwärter | film Der Leuchtturmwärter | Ansgar Thoma | by Hedwig Brandt
1.1 Ankunft 1:12; 1.2 Die erste Nacht 3:45; 1.3 Nebelhorn 2:05; 1.4 99 Stufen 0:58; 1.5 Der Brief 4:10; 1.6 1917 2:22
  Der Sturm [1.2]
  „Nebelhorn“ ist danach fast ein Scherz… [1.3 1.5]
  a verdict
! 34: a list under a heading that says it is not the album's was left out
",
    ),
    (
        "german-songs.txt",
        r"
Nachtbus | other Nachtbus |  | by nobody
1.1 Haltestelle 3:16; 1.2 Regen auf Glas 2:49; 1.3 Umsteigen 2:36
! 11: a list under a heading that says it is not the album's was left out
",
    ),
    (
        "italian-inline.txt",
        r"
La Casa sul Fiume (Original Motion Picture Soundtrack) | film La Casa sul Fiume | Dario Fontanella | by Livia Sarti
1.1 Il fiume 2:10; 1.2 Giardino d'inverno 3:05; 1.3 La lettera 1:44; 1.4 Scale e tetti 2:59; 1.5 Titoli di coda 4:00
  Il valzer di “Giardino d'inverno” torna… [1.2]
",
    ),
    (
        "japanese-circled.txt",
        r"
『夜の渡り鳥』サウンドトラック | film 夜の渡り鳥 | 高瀬ミナト | by 三浦さくら
1.1 夜明け前 1:20; 1.2 川をわたる 3:15; 1.3 1999年の夏 2:02; 1.4 ただいま 0:45
  「川をわたる」では、低い弦が水の… [1.2]
",
    ),
    (
        "korean-units.txt",
        r"
겨울 정거장 | film 겨울 정거장 | 한서윤 | by nobody
1.1 첫눈 2:10; 1.2 정거장 3:05; 1.3 7번 승강장 1:48; 1.4 돌아가는 길 4:00
  ‘첫눈’에서는 피아노가 거의 … [1.1]
",
    ),
    (
        "model-column.txt",
        r"
Mission: Impossible – Fallout | film Mission: Impossible – Fallout | Lorne Balfe | by Ada Marlowe
1.1 A Storm Is Coming 1:12; 1.2 Your Mission 2:14; 1.3 Should You Choose to Accept… 2:34; 1.4 The Manifesto 1:44; 1.5 Good Evening, Mr. Hunt 4:19; 1.6 Change of Plan 5:47; 1.7 A Terrible Choice 2:54; 1.8 Fallout 1:30; 1.9 Stairs and Rooftops 6:00; 1.10 No Hard Feelings 4:20; 1.11 Free Fall 4:14; 1.12 The White Window 4:42; 1.13 I Am the Storm 2:07; 1.14 The Exchange 5:54; 1.15 Steps Ahead 1:02; 1.16 Escape Through Paris 5:05; 1.17 We Are Never Free 6:57; 1.18 Kashmir 4:29; 1.19 Fate Whispers to the Warrior 3:54; 1.20 And the Warrior Whispers Back 3:56; 1.21 Unfinished Business 1:49; 1.22 Scalper and Hammer 5:10; 1.23 The Syndicate 6:00; 1.24 Cutting on One 3:42; 1.25 The Last Resort 2:55; 1.26 Mission: Accomplished 1:15
  The film wastes no time. Bongos… [1.1]
  When the team is handed its… [1.2]
  The Paris night belongs to the… [1.14]
  Afterwards come the rooftops: “Stairs and… [1.9 1.11]
  a verdict
",
    ),
    (
        "polish-nolengths.txt",
        r"
Zimowy Pociąg | film Zimowy Pociąg | Ewa Sobótka | by Jerzy Malec
1.1 Odjazd –:––; 1.2 Śnieg –:––; 1.3 12 minut postoju –:––; 1.4 Konduktor –:––; 1.5 Stacja końcowa –:––
  „Stacja końcowa” to najpiękniejszy utwór płyty… [1.5 1.2]
  a verdict
",
    ),
    (
        "portuguese-discs.md",
        r"
Sertão de Vidro | series Sertão de Vidro | Rui Almada | by Marta Queirós
1.1 Vento Seco 3:01; 1.2 A Feira 1:30; 1.3 Poeira 2:22; 2.1 Chuva 4:00; 2.2 A Volta 2:45
  Vento Seco abre tudo com um… [1.1]
",
    ),
    (
        "russian-bracket.txt",
        r"
Северный ветер | film Северный ветер | Алексей Громов | by nobody
1.1 Пролог 1:05; 1.2 Первый лёд 3:40; 1.3 Маяк 2:12; 1.4 Дом 1:58; 1.5 Корабль 5:00
  В композиции «Первый лёд» струнные начинают… [1.2 1.3]
",
    ),
    (
        "spanish-table.html",
        r"
El Faro Rojo | film El Faro Rojo | Inés Valdés | by Tomás Arce
1.1 La isla 2:31; 1.2 Temporal 4:02; 1.3 3 de mayo 1:45; 1.4 Regreso (créditos) 3:20
  En La isla la voz entra… [1.1 1.2]
",
    ),
    (
        "turkish-noparen.txt",
        r"
Uzak Kıyı | film Uzak Kıyı | Kerem Tuna | by Defne Aksoy
1.1 Balıkçılar 2:15; 1.2 Sis 1:40; 1.3 Uzak Kıyı 3:33; 1.4 Mektup 0:59
  “Balıkçılar” parçasında kemençe öne çıkar, ardından… [1.1 1.2]
",
    ),
];

#[test]
fn every_sample_becomes_what_it_says() {
    let tells = |name: &str| told(&read(name, &sample(name), form(name)));
    let wrong: Vec<String> = SAMPLES
        .iter()
        .map(|(name, expected)| (name, expected.trim_matches('\n'), tells(name)))
        .filter(|(_, expected, told)| expected != told)
        .map(|(name, expected, told)| format!("{name}\n--- is to be\n{expected}\n--- is\n{told}\n"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for (name, _) in SAMPLES {
        let text = sample(name);
        let carriage = text.replace('\n', "\r\n");
        let tracks =
            |text: &str| read(name, text, form(name)).albums.into_iter().map(|d| d.album.tracks).collect::<Vec<_>>();
        assert_eq!(tracks(&carriage), tracks(&text), "{name} with \\r\\n");
        assert_eq!(tracks(&text.replace('\n', "\r")), tracks(&text), "{name} with \\r");
    }
}

#[test]
fn every_tie_names_a_scene_a_track_and_words_of_the_text() {
    for (name, _) in SAMPLES {
        for draft in read(name, &sample(name), form(name)).albums {
            for tie in &draft.ties {
                let scene = &draft.album.scenes()[tie.scene];
                assert!(scene.tracks.contains(&tie.track) && draft.album.position(tie.track).is_some(), "{name}");
                assert!(!tie.by.is_empty());
            }
        }
    }
}
