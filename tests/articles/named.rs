//! Paragraphs as columnists write them, in many languages, and the tracks that each is about: quoted titles, shortened ones, titles
//! that are words or names as well, and the film's own.

use leitmotif::import::article::read;

use super::form;

/// A language's album: the work, the summary, the heading of the list, the titles.
type Album = (&'static str, &'static str, &'static str, &'static [&'static str]);

#[rustfmt::skip]
const ALBUMS: &[(&str, Album)] = &[
    ("en", ("Harbour Line", "The score of this quiet film is by nobody one has heard of, and it is the better for it. The organ and the flutes carry the album.", "Track list", &[
        "Harbour Line", "The Pilot", "Fog on the Water", "Main Title", "Two Sisters", "The Long Way Home", "Home", "Night Shift", "Chase",
        "A Letter from Ida", "The Signal", "Low Tide, High Wind", "Ida's Theme", "Rust", "The Drowned Bell", "Interlude",
        "Breakwater / The Rescue", "What the Gulls Said", "Nothing to Declare", "End Credits", "Eleanor", "Ethan Marsh", "Kidnapped",
    ])),
    ("de", ("Kalter Hafen", "Die Musik zu diesem leisen Film ist von niemandem, den man kennt, und das tut ihr gut. Die Orgel und die Flöten tragen das Album.", "Titelliste", &[
        "Kalter Hafen", "Der Lotse", "Nebel über dem Wasser", "Titelthema", "Zwei Schwestern", "Der lange Heimweg", "Heimat", "Nachtschicht",
        "Flucht", "Ein Brief von Ida", "Das Signal", "Ebbe", "Idas Thema", "Rost", "Die versunkene Glocke", "Abspann",
    ])),
    ("fr", ("Port Perdu", "La musique de ce film discret est d'un inconnu, et c'est tant mieux. L'orgue et les flûtes portent le disque.", "Liste des titres", &[
        "Port Perdu", "Le pilote", "Brume sur l'eau", "Générique", "Deux sœurs", "Le long retour", "Chez nous", "La nuit", "Poursuite",
        "Une lettre d'Ida", "Le signal", "Marée basse", "Thème d'Ida", "La cloche noyée", "Générique de fin",
    ])),
    ("es", ("Puerto Norte", "La música de esta película discreta es de un desconocido, y mejor así. El órgano y las flautas llevan el disco.", "Lista de temas", &[
        "Puerto Norte", "El práctico", "Niebla en el agua", "Títulos", "Dos hermanas", "El largo regreso", "Casa", "La noche", "Persecución",
        "Una carta de Ida", "La señal", "Marea baja", "Tema de Ida", "La campana ahogada", "Créditos finales",
    ])),
    ("it", ("Porto Vecchio", "La musica di questo film discreto è di uno sconosciuto, ed è meglio così. L'organo e i flauti reggono il disco.", "Lista dei brani", &[
        "Porto Vecchio", "Il pilota", "Nebbia sull'acqua", "Titoli di testa", "Due sorelle", "Il lungo ritorno", "Casa", "La notte",
        "Inseguimento", "Una lettera di Ida", "Il segnale", "Bassa marea", "Tema di Ida", "La campana sommersa", "Titoli di coda",
    ])),
    ("pl", ("Cichy Port", "Muzyka do tego cichego filmu jest dziełem nieznanego autora i dobrze jej to robi. Organy i flety niosą całą płytę.", "Lista utworów", &[
        "Cichy Port", "Pilot", "Mgła nad wodą", "Czołówka", "Dwie siostry", "Długa droga do domu", "Dom", "Nocna zmiana", "Pościg",
        "List od Idy", "Sygnał", "Odpływ", "Temat Idy", "Zatopiony dzwon", "Napisy końcowe",
    ])),
    ("ru", ("Тихая гавань", "Музыка к этому тихому фильму написана никому не известным автором, и это ей на пользу. Орган и флейты держат весь альбом.", "Список композиций", &[
        "Тихая гавань", "Лоцман", "Туман над водой", "Главная тема", "Две сестры", "Долгий путь домой", "Дом", "Ночная смена", "Погоня",
        "Письмо от Иды", "Сигнал", "Отлив", "Тема Иды", "Затонувший колокол", "Финальные титры",
    ])),
    ("ja", ("静かな港", "この静かな映画の音楽は無名の作曲家によるもので、それがよい。オルガンとフルートがアルバムを支えている。", "収録曲", &[
        "静かな港", "水先案内人", "水の上の霧", "メインテーマ", "二人の姉妹", "長い帰り道", "家", "夜勤", "追跡", "イダからの手紙", "信号", "引き潮", "イダのテーマ", "沈んだ鐘", "エンドクレジット",
    ])),
];

/// A paragraph in a language, and the numbers of the tracks that it is about.
#[rustfmt::skip]
const PARAGRAPHS: &[(&str, &str, &[u32])] = &[
    ("en", "“Fog on the Water” opens with an organ that seems to come from under the floor, and the flutes wait for it to end.", &[3]),
    ("en", "The highlight is The Drowned Bell, in which a real bell was recorded under water and slowed down by half.", &[15]),
    ("en", "By the time of “The Signal”/“Rust” the score has no melody left, and nobody in the cinema misses it.", &[11, 14]),
    ("en", "At 2:45 in The Long Way Home the horns come back, quietly, as if they had been there all along.", &[6]),
    ("en", "Harbour Line is a film about fog, and it is the fog that gets the best music in it.", &[]),
    ("en", "In the film Harbour Line nobody goes home, and the night is long; the chase comes late.", &[]),
    ("en", "The short “Home” is the only cue without the organ, and the piano is out of tune in it.", &[7]),
    ("en", "Two sisters live in the lighthouse, and the pilot visits them with a letter from Ida.", &[]),
    ("en", "“The Rescue” brings the whole orchestra together for the first time, after an hour.", &[17]),
    ("en", "12. Low Tide, High Wind – The wind machine is real, and so is the fear of the percussionist who turns it.", &[12]),
    ("en", "The credits roll over End Credits, of course, but the theme that ends the film is Ida's Theme, played twice.", &[13, 20]),
    ("en", "Tracks 9 and 10 are one piece, and the break between them is only there for the label.", &[9, 10]),
    ("en", "The album ends on a song, and the song is not by the composer, who dislikes songs.", &[]),
    ("en", "“Nothing to Declare”, which some will know from the trailer, is the fastest thing on the album.", &[19]),
    ("en", "What the gulls said, nobody knows; what they sing in “What the Gulls Said” is a fifth.", &[18]),
    ("en", "Forty minutes into the film the rescue begins, and the interlude before it is silent.", &[]),
    ("en", "The title cue, “Harbour Line”, states both themes at once, and the rest of the album takes them apart.", &[1]),
    ("en", "In the series “Harbour Line” was remade into, the music is by somebody else entirely.", &[]),
    ("en", "A Letter from Ida and Two Sisters share one melody; the second has it upside down.", &[5, 10]),
    ("en", "Rust never sleeps, they say, and so the metal in the percussion is never still either.", &[]),
    ("en", "Eleanor walks to the pier, and the strings follow Eleanor at a distance.", &[]),
    ("en", "Ethan Marsh has no theme of his own; Ethan whistles instead, and Marsh hums.", &[]),
    ("en", "The cue Kidnapped is loud, and all through it the drums never stop.", &[23]),
    ("en", "The Signal Station is a place in the film, and the station has no music at all.", &[]),
    ("en", "Highlights are Kidnapped, The Drowned Bell and Night Shift, in this order.", &[8, 15, 23]),
    ("en", "There is more of Eleanor than of anybody else in the film, and more of the organ.", &[]),
    ("en", "Night Shift (3:18) begins where Low Tide ends, with the same two flutes.", &[8]),
    ("en", "The Operation Night Shift of the sequel has nothing to do with it.", &[]),
    ("en", "As for Rust, Breakwater and the like, these are words of sailors.", &[]),
    ("de", "„Nebel über dem Wasser“ beginnt mit einer Orgel, die von unten zu kommen scheint.", &[3]),
    ("de", "Die Nachtschicht im Hafen ist lang, und die Flucht der beiden Schwestern beginnt spät.", &[]),
    ("de", "In „Flucht“ kommt das Schlagzeug endlich zum Zug, und in Stück 14 schweigt es wieder.", &[9, 14]),
    ("de", "Der Film „Kalter Hafen“ braucht wenig Musik, und das Album hat noch weniger davon.", &[]),
    ("de", "Idas Thema hört man zuerst in „Ein Brief von Ida“, dann in „Die versunkene Glocke“ und zuletzt im Abspann.", &[10, 15]),
    ("de", "Der Lotse wartet am Ufer, und das Signal kommt nie, so lange er auch wartet.", &[]),
    ("de", "Das Signal kommt spät, und Der Lotse heißt auch das Schiff.", &[2]),
    ("de", "Zwei Schwestern leben im Turm, und beide schweigen, wenn die Orgel spielt.", &[]),
    ("de", "Am stärksten ist Der lange Heimweg, in dem die Hörner ganz allein spielen.", &[6]),
    ("fr", "« Brume sur l'eau » s'ouvre sur un orgue qui semble venir de dessous le plancher.", &[3]),
    ("fr", "La nuit tombe sur le port, et le pilote attend le signal de la tour.", &[]),
    ("fr", "La piste 9 est la seule où les percussions dominent, avec « Le signal » peut-être.", &[9, 11]),
    ("fr", "Dans Le long retour, les cors se taisent, et l'orgue reste seul avec les flûtes.", &[6]),
    ("fr", "Deux sœurs vivent dans la tour, et toutes deux se taisent quand l'orgue joue.", &[]),
    ("es", "«Niebla en el agua» empieza con un órgano que parece venir de debajo del suelo.", &[3]),
    ("es", "La película «Puerto Norte» necesita poca música, y la noche la hace casi toda.", &[]),
    ("es", "En los cortes 5 y 6 vuelve el tema de las hermanas, más lento cada vez.", &[5, 6]),
    ("es", "En El largo regreso callan las trompas, y el órgano queda solo con las flautas.", &[6]),
    ("es", "Dos hermanas viven en la torre, y las dos callan cuando suena el órgano.", &[]),
    ("it", "“Nebbia sull'acqua” comincia con un organo che sembra venire da sotto il pavimento.", &[3]),
    ("it", "La notte scende sul porto e il pilota aspetta, a casa, il segnale della torre.", &[]),
    ("it", "Il brano migliore resta “La campana sommersa”, seguito da “Due sorelle”.", &[5, 14]),
    ("it", "In Il lungo ritorno tacciono i corni, e l'organo resta solo con i flauti.", &[6]),
    ("it", "Due sorelle vivono nella torre, e tacciono tutte e due quando suona l'organo.", &[]),
    ("pl", "„Mgła nad wodą” zaczyna się organami, które zdają się dochodzić spod podłogi.", &[3]),
    ("pl", "Serial „Cichy Port” potrzebuje mało muzyki, a dom nad wodą jest w nim pusty.", &[]),
    ("pl", "W „Zatopionym dzwonie” słychać prawdziwy dzwon, nagrany pod wodą i zwolniony.", &[14]),
    ("pl", "W utworze Dwie siostry słychać dwa flety, a organy milczą.", &[5]),
    ("pl", "Dwie siostry mieszkają w wieży i obie milczą, kiedy grają organy.", &[]),
    ("ru", "«Туман над водой» начинается с органа, который звучит как будто из-под пола.", &[3]),
    ("ru", "Дом у воды пуст, погоня начинается поздно, и сигнал никто не слышит.", &[]),
    ("ru", "В «Затонувшем колоколе» слышен настоящий колокол, записанный под водой.", &[14]),
    ("ru", "Две сестры живут на маяке, и обе молчат, когда играет орган.", &[]),
    ("ru", "В теме «Погоня» ударные наконец выходят вперёд.", &[9]),
    ("ja", "「水の上の霧」は床下から聞こえるようなオルガンで始まり、フルートがその終わりを待つ。", &[3]),
    ("ja", "映画『静かな港』は音楽の少ない作品で、夜の家には誰もいない。", &[]),
    ("ja", "9曲目の「追跡」では打楽器がようやく前に出てくる。", &[9]),
];

/// The tracks of each paragraph in a language.
fn named(language: &str) -> Vec<(String, Vec<u32>)> {
    let (work, summary, heading, titles) = ALBUMS.iter().find(|(known, _)| *known == language).unwrap().1;
    let told = PARAGRAPHS.iter().filter(|(known, _, _)| *known == language).map(|(_, text, _)| *text);
    let list = titles.iter().enumerate().map(|(at, title)| format!("{}. {title} ({}:{})", at + 1, 1 + at % 4, 10 + at));
    let list = list.collect::<Vec<_>>().join("\n");
    let text = format!("{work}\n\n{summary}\n\n{}\n\n{heading}\n\n{list}\n", told.collect::<Vec<_>>().join("\n\n"));
    let album = read("a.txt", &text, form("a.txt")).albums.remove(0).album;
    assert_eq!(album.tracks.len(), titles.len(), "{language}");
    let scene = |scene: &leitmotif::model::Scene| {
        let mut tracks: Vec<u32> = scene.tracks.iter().map(|track| track.number).collect();
        tracks.sort_unstable();
        (scene.text.to_string(), tracks)
    };
    album.scenes().iter().map(scene).collect()
}

#[test]
fn paragraphs_are_about_the_tracks_that_they_name() {
    let mut wrong = Vec::new();
    for (language, _) in ALBUMS {
        let scenes = named(language);
        for (_, text, right) in PARAGRAPHS.iter().filter(|(known, _, _)| known == language) {
            // What stands before the first scene is the summary, and what is told of a track stands without its number.
            let words = text.rsplit(" – ").next().unwrap();
            let told = scenes.iter().find(|(scene, _)| scene.contains(words)).map_or(&[][..], |(_, tracks)| tracks);
            if told != *right {
                wrong.push(format!("{language}: {text}\n  is to be about {right:?} and is about {told:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
