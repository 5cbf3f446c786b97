//! What articles state of their albums, in samples written for these tests: a fact is taken where the text says it, and left
//! out where it does not.

use leitmotif::import::article::read;

use super::form;

/// The facts of every album: `title | work | composers | label, released | by author, source`.
fn stated(name: &str) -> String {
    let path = format!("{}/tests/data/articles/facts/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let told = |draft: leitmotif::import::Draft| {
        let album = draft.album;
        let work = album.work.as_ref().map_or("no work".to_owned(), |work| {
            format!("{} {}{}", work.kind.word(), work.title, work.year.map_or(String::new(), |year| format!(" {year}")))
        });
        let review = album.review.clone().unwrap_or_default();
        let both =
            |one: Option<&str>, other: Option<&str>| [one, other].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let out = both(album.label.as_deref(), album.released.as_deref());
        let by = both(review.author.as_deref(), review.source.as_deref());
        format!("{} | {work} | {} | {out} | by {by}", album.title, album.composers_joined(", "))
    };
    read(name, &text, form(name)).albums.into_iter().map(told).collect::<Vec<_>>().join("\n")
}

const STATED: &[(&str, &str)] = &[
    (
        "../pages/wikipedia.html",
        "Paper Moons | film Paper Moons 2019 | Rosa Quint | Basalt Records, 2019-03-08 | by https://en.wikipedia.example/wiki/Paper_Moons_(soundtrack)",
    ),
    (
        "../pages/medium.html",
        "Paper Moons | film Paper Moons | Rosa Quint |  | by Mina Falk, https://medium.example/reels/paper-moons-1a2b",
    ),
    (
        "../pages/substack.html",
        "Paper Moons (Original Motion Picture Soundtrack) | film Paper Moons | Rosa Quint |  | by Mina Falk, https://cuesheet.substack.example/p/paper-moons",
    ),
    (
        "../pages/wordpress.html",
        "Paper Moons | film Paper Moons | Rosa Quint | Basalt Records | by Mina Falk, https://klangbild.example/2019/03/paper-moons/",
    ),
    (
        "../pages/blogger.html",
        "Paper Moons | film Paper Moons 2019 | Rosa Quint | Basalt Records | by Mina Falk, https://thecuesheet.blogspot.example/2019/03/paper-moons.html",
    ),
    ("made-on.txt", "Paper Moons | film Paper Moons | Rosa Quint |  | by "),
    ("made-at-end.txt", "Paper Moons | film Paper Moons | Rosa Quint |  | by "),
    ("made-blank-colon.txt", "Port Perdu | film Port Perdu | Claire Vasseur |  | by "),
    (
        "made-before-colon.html",
        "Rosa Quint: Paper Moons (Original Motion Picture Soundtrack) | film Paper Moons | Rosa Quint |  | by ",
    ),
    (
        "hero-before-colon.html",
        "Captain Corrigan: The Last Harbour (Original Motion Picture Soundtrack) | film Captain Corrigan: The Last Harbour | Rosa Quint |  | by ",
    ),
    ("made-dated.txt", "Paper Moons | film Paper Moons 2019 | Rosa Quint |  | by "),
    ("directed-dated.txt", "Paper Moons | film Paper Moons 2019 |  |  | by "),
    ("marks.md", "Paper Moons | film Paper Moons |  |  | by "),
    ("headline-of-news.html", ""),
    (
        "headline-korean.txt",
        "‘파란 등대’ 김서연 음악감독 OST, 오늘 음원 발매…“조용하고 따뜻하다” | film 파란 등대 | 김서연 |  | by ",
    ),
    ("published.txt", "La città di carta | film La città di carta | Rosa Quint | Basalto | by "),
    ("crew.txt", ""),
    ("surname-first.txt", "Lunas de papel | film Lunas de papel 2019 | Rosa Quint | Basalt Records | by "),
    ("filed-above.html", "Papiermonde | film Papiermonde |  |  | by "),
    ("wide-possessive.txt", "青い灯台のサウンドトラック | film 青い灯台 | 大野静香 |  | by "),
    ("listening-to.txt", "Luas de Papel | film Luas de Papel |  |  | by "),
    ("owned-work.txt", "Paper Moons | film Paper Moons | Rosa Quint |  | by "),
    ("two-before-colon.txt", "Paper Moons Soundtrack | film Paper Moons | Rosa Quint, Ivo Brandt |  | by "),
    ("soundtrack-behind-comma.txt", "Luna di carta | series Luna di carta | Rosa Quint, Ivo Brandt |  | by "),
    (
        "tagline-ja.html",
        "紙の月夜 オリジナルサウンドトラック「静かな名盤」【夜の一枚】 | film 紙の月夜 | 大野静香 |  | by ",
    ),
    (
        "exploring.txt",
        "Iron Sands: The Long Road – Home | film Iron Sands: The Long Road – Home | Ilse Vandam |  | by ",
    ),
    ("only-music.html", ""),
    ("aside.txt", "The Copper Lighthouse | film The Copper Lighthouse | Edda Lindqvist |  | by "),
    ("lone-composer.txt", "HARROW HILL | film HARROW HILL | Ivo Brandt |  | by "),
    ("keyed-pl.txt", "MGŁA NAD RZEKĄ | film MGŁA NAD RZEKĄ |  | 2015-02-16 | by "),
    ("keyed-dates.txt", "Night Clinic | film Night Clinic | Mara Linde | Basalt Records, 2015-12-18 | by "),
    (
        "microdata.html",
        "Paper Moons (Original Score) | film Paper Moons | Rosa Quint | Basalt Records, 2019-03-08 | by Mina Falk",
    ),
    ("entitled.txt", "The Iron Orchard | film The Iron Orchard |  |  | by "),
    ("tagline.txt", "The Salt Road | film The Salt Road | Johan Vester |  | by "),
    ("quoted-heading.txt", "Iron Sands | film Iron Sands | Ilse Vandam |  | by "),
    ("initial.txt", "Night Train | film Night Train | A. Composer | Great Records, 2021 | by Paul Strand"),
    ("saying.txt", "Der Eisgarten | film Der Eisgarten | Benedikt Wallner | Nordlicht Records | by "),
    ("name-first.txt", "Тихая вода | film Тихая вода | Вера Громова |  | by "),
    ("comma-de.txt", "La Marea | film La Marea | Elena Robles |  | by "),
    ("verb.txt", "LES PHARES | film LES PHARES 2019 | Yann Kerdoncuff |  | by "),
    ("corner-quotes.txt", "鉄の庭 オリジナル・サウンドトラック | game 鉄の庭 | 森下カイ | ハルカゼ, 2016-04-20 | by "),
    ("series.txt", "The Long Weather – Season Two | series The Long Weather – Season Two | Ada Lindholm |  | by "),
    ("many.txt", ""),
    ("ranking.txt", ""),
    ("listed-composers.txt", "Sable | film Sable 2004 | Ivo Brandt, Lena Moss | Basalt Records, 2004-04-25 | by "),
    (
        "signed.txt",
        "Glass Mountain (Original Motion Picture Soundtrack) | film Glass Mountain | Edda Lindqvist |  | by Jerry Abbot",
    ),
    (
        "one-line.html",
        "Glasshouse | film Glasshouse | Ivo Brandt |  | by Ada Marlowe, https://reels.example/glasshouse",
    ),
    (
        "stated.html",
        "The Tin Orchard (Original Game Soundtrack) | game The Tin Orchard | Lena Moss | Basalt Records | by ",
    ),
    (
        "page.html",
        "Paper Moons (Original Motion Picture Soundtrack) | film Paper Moons | Rosa Quint |  | by Mina Falk, https://cuesheet.example/paper-moons/",
    ),
    ("review-of.md", "Hollow Tide Soundtrack | film Hollow Tide | Mara Linde | Basalt Records, 2019 | by Jory"),
    ("bracket.txt", "Lanternfolk | series Lanternfolk | Mara Linde | Basalt Records | by "),
    ("possessive.md", "Night Clinic Season 2 | series Night Clinic Season 2 | MARA LINDE |  | by "),
    ("label-line.txt", "Cicha woda | film Cicha woda | Mara Linde | Basalt Music Poland, 2012 | by Hanna Wierzba"),
    ("korean-director.txt", "푸른 등대 O.S.T | film 푸른 등대 | 김서연 | 바다 뮤직, 2014-02-18 | by "),
    ("chinese-label.txt", "风中客原声带 | film 风中客 | 林远山 | 北岸唱片公司 | by "),
    ("czech-of-film.txt", "Tichá voda | film Tichá voda | Ivo Brandt | Mlha & Music | by Lenka"),
    ("cited.md", "Embers of Orrin | game Embers of Orrin |  |  | by "),
    ("template.md", "第一輯 | game 風中客 |  |  | by \n第二輯 | game 風中客 |  |  | by "),
    ("top-brass.txt", "Top Brass | film Top Brass | Ivo Brandt |  | by "),
    ("german-saying.html", "Nachtzug | film Nachtzug | Jonas Feld |  | by https://www.tonspur2000.example/nachtzug"),
    ("polish-two.html", "Cichy Port | game Cichy Port | P.T. Kos, Jan Wrona |  | by "),
    ("copyright.html", "STONE FRUIT soundtrack | film STONE FRUIT | Lena Moss | Salt Lake Records, 2013 | by "),
    ("numbered-label.txt", "Grey Harbour | film Grey Harbour | Stelio Conti | Northlight | by "),
    ("ranked.md", ""),
    ("column-it.txt", ""),
    ("column-fr.txt", ""),
    ("scored-my-film.md", ""),
];

#[test]
fn facts_are_what_the_text_says() {
    let wrong =
        STATED.iter().map(|(name, right)| (name, right, stated(name))).filter(|(_, right, told)| told != *right);
    let wrong: Vec<String> =
        wrong.map(|(name, right, told)| format!("{name}\n  is to be {right}\n  is       {told}")).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn tracks_are_taken_where_a_page_states_them_for_machines() {
    let stated = include_str!("../data/articles/facts/stated.html");
    let album = read("stated.html", stated, form("stated.html")).albums.remove(0).album;
    let told: Vec<String> = album
        .tracks
        .iter()
        .map(|track| format!("{} {} {:?}", track.number, track.title, track.length.map(|length| length.to_string())))
        .collect();
    assert_eq!(told, ["1 Tin Leaves Some(\"1:12\")", "2 Rust Some(\"2:34\")", "3 The Picker None"]);
}

#[test]
fn the_score_of_a_work_by_a_name_is_theirs() {
    let composers = |text: &str| {
        let album =
            read("a.txt", &format!("{text}\n\nTrack list\n\n1. Salt (1:12)\n2. The Exchange (5:54)\n"), form("a.txt"));
        album.albums[0].album.composers.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    for (text, expected) in [
        (
            "Exploring scores: Harbour Line\n\nThe score of Harbour Line by Mara Lind opens with a low drone.",
            &["Mara Lind"][..],
        ),
        (
            "Filmmusik: Harbour Line\n\nDie Musik zu „Harbour Line“ von Mara Lind und Ove Dahl beginnt mit einem tiefen Ton.",
            &["Mara Lind", "Ove Dahl"],
        ),
        ("Harbour Line\n\nThe music of “Harbour Line” begins with a low drone.", &[]),
        ("Harbour Line\n\nIt reminds of the score of Salt Road by Mara Lind, which opened with a low drone.", &[]),
        ("Harbour Line\n\nWe saw the score of Harbour Line by the sea, and it was loud.", &[]),
    ] {
        assert_eq!(composers(text), expected, "{text}");
    }
}

/// What a heading sets in italics is the work, unless it only stresses a word, or names somebody or something beside the work.
#[test]
fn what_a_heading_sets_apart() {
    let work = |heading: &str| {
        let text = format!(
            "# {heading}\n\nHarbour Line is so quiet that its music by Mara Lind seems to come from Deep Water, the loudest cue. \
             Harbour Line has no love theme, and Deep Water needs none.\n\n## Track list\n\n1. Salt (1:12)\n2. Deep Water (5:54)\n"
        );
        read("a.md", &text, form("a.md")).albums[0].album.work.as_ref().map(|work| work.title.to_string())
    };
    for heading in [
        "Listening again to *Harbour Line*",
        "Harbour Line is *so* good",
        "Harbour Line: *Deep Water* and the rest",
        "Harbour Line by *Mara Lind*",
        "The music of *Harbour Line*",
    ] {
        let told = work(heading).unwrap_or_default();
        assert!(told != "so" && told != "Deep Water" && told != "Mara Lind", "{heading} is of {told}");
    }
    assert_eq!(work("Listening again to *Harbour Line*").as_deref(), Some("Harbour Line"));
    assert_eq!(work("The music of *Harbour Line*").as_deref(), Some("Harbour Line"));
}

/// The work that a page is of, and what only looks like one: a line of keys, the heads of columns, a menu, the news about it.
#[test]
fn what_is_no_work() {
    let menu = "Skip to content\n\nCUESHEET\n\nWELCOME\n\nNEWS\n\nREVIEWS\n\nPODCAST\n\nPEOPLE\n\nSHOP\n\nLINKS\n\nABOUT\n\nJOIN\n\nIn the shops\n\n";
    let long = "It is a quiet thriller about a pilot, and its music by Mara Lind stays close to the water all the way, with an organ that never plays a \
                chord that one would expect of it, and two flutes.";
    let list = "\n\nTrack list\n\n1. Salt (1:12)\n2. The Exchange (5:54)\n";
    for (text, work) in [
        (
            format!(
                "Harbour Line\n\nBasalt Records\nMovie | Released: 2019 | Film release: 2019 | Format: CD\n\nHarbour Line is here. {long}{list}"
            ),
            "Harbour Line",
        ),
        (
            format!(
                "Harbour Line\n\n# Track Artist/Composer Duration\n1. Salt 1:12\n2. The Exchange 5:54\n\nHarbour Line is here. {long}"
            ),
            "Harbour Line",
        ),
        (format!("{menu}HARBOUR LINE\n\n{long}{list}"), "HARBOUR LINE"),
        (
            format!(
                "Harbour Line: soundtrack of the second season comes in two parts\n\nHarbour Line is back. {long}{list}"
            ),
            "Harbour Line",
        ),
        (
            format!(
                "The quiet thriller Harbour Line gets its soundtrack\n\n{long} Listen to the soundtrack of “Harbour Line” here.{list}"
            ),
            "Harbour Line",
        ),
        (format!("Harbour Line Vinyl Release Review\n\nHarbour Line is here. {long}{list}"), "Harbour Line"),
    ] {
        let album = read("a.txt", &text, form("a.txt")).albums.remove(0).album;
        assert_eq!(album.work.map(|work| work.title.to_string()).as_deref(), Some(work), "{text}");
    }
}

/// Tags, platforms and words for a whole release beside a title, in the ways of many sites; and who wrote the music there.
#[test]
fn what_sites_put_beside_titles() {
    for (name, text, expected) in [
        (
            "a.html",
            "<html><head><title>[OST 리뷰] 소금길 - 한서윤 : 네이버 블로그</title></head><body><p>[OST 리뷰] 소금길 - 한서윤</p><p>오늘은 영화 &lt;소금길&gt; OST를 소개합니다. \
             음악은 한서윤 작곡가가 맡았습니다.</p><p>01. 항구 (02:26)</p><p>02. 안개 (02:04)</p><p>03. 집 (01:05)</p></body></html>",
            "소금길 | 소금길 | 한서윤",
        ),
        (
            "a.txt",
            "A Casa das Marés - Trilha Sonora Completa (2014)\n\nTrilha sonora original do filme A Casa das Marés. Composta por Rui Tavares.\n\n0:00 \
             Abertura\n2:10 Maré\n5:55 Fim\n",
            "A Casa das Marés | A Casa das Marés | Rui Tavares",
        ),
        (
            "a.txt",
            "三崎遥が手がけた『塩の灯台』サントラが3月5日に発売\n\n映画『塩の灯台』のサウンドトラックが発売される。音楽は三崎遥。\n\n収録内容\n1. 港\n2. 霧\n3. 家\n",
            "塩の灯台 | 塩の灯台 | 三崎遥",
        ),
        (
            "a.txt",
            "Solná cesta – recenze soundtracku\n\nHudbu k filmu Solná cesta složila Eva Malá. Dva klavíry a ticho.\n\nSeznam skladeb\n1. Přístav – 1:26\n2. Domů – 3:58\n",
            "Solná cesta | Solná cesta | Eva Malá",
        ),
        (
            "a.txt",
            "电影《盐路》原声带\n\n电影《盐路》的配乐由林晚创作。钢琴与弦乐写得极为克制，海的声音始终在不远处。\n\n曲目\n1. 港口 1:26\n2. 盐 2:04\n",
            "《盐路》原声带 | 盐路 | 林晚",
        ),
    ] {
        let album = read(name, text, form(name)).albums.remove(0).album;
        let work = album.work.as_ref().map(|work| work.title.to_string()).unwrap_or_default();
        assert_eq!(format!("{} | {work} | {}", album.title, album.composers_joined(", ")), expected, "{text}");
    }
}

/// The row of day, author and reading time below a heading heads no scene.
#[test]
fn what_a_site_says_of_an_article_heads_no_scene() {
    let text = "# Tuz Yolu – Ece Arman\n\n*4 Mayıs 2019 • Petra Holm • 3 dk okuma*\n\nTuz Yolu filminin müzikleri Ece Arman'a ait. **Fırtına** parçasında yaylılar patlıyor.\n\n\
                ## Parça Listesi\n\n1. Liman (2:26)\n2. Fırtına (5:32)\n";
    let album = read("a.md", text, form("a.md")).albums.remove(0).album;
    let scenes = album.review.unwrap_or_default().scenes;
    assert_eq!(scenes.len(), 1);
    assert!(!scenes[0].title.contains("2019"), "{}", scenes[0].title);
}

/// Who signs a message of a forum, and a sum, are no titles.
#[test]
fn what_forums_say_of_messages_is_no_title() {
    let text = "Posted: May 4, 2019 - 3:12 PM\nBy: reader77 (Member)\n\nJust got the new soundtrack CD! Here is what is on it:\n\n1 - Boarding 2:01\n2 - Fog 3:14\n\
                3 - Landfall 5:09\n\nTotal: 10:24\n";
    let album = read("a.txt", text, form("a.txt")).albums.remove(0).album;
    assert!(!album.title.contains("By:") && !album.title.contains("Total"), "{}", album.title);
}

/// Who wrote a review, where a line says so and the next names them, or a name stands alone below the text.
#[test]
fn who_signed_a_review() {
    let text = "Harbour Line\n\nHarbour Line has a score by Mara Lind, and it is quiet. An organ opens it and two flutes end it, and between the two there \
                is nothing that one could whistle, which is as it should be in a film about fog.";
    let author = |text: &str| {
        let album = read("a.txt", text, form("a.txt")).albums.remove(0).album;
        album.review.and_then(|review| review.author).map(|author| author.to_string())
    };
    let list = "Track list\n\n1. Salt (1:12)\n2. The Exchange (5:54)\n";
    assert_eq!(author(&format!("{list}\nReviewed by\nAda Marlowe\n\n{text}\n")).as_deref(), Some("Ada Marlowe"));
    assert_eq!(
        author(&format!("{list}\n{text}\n\nAda Marlowe de la Haye\n")).as_deref(),
        Some("Ada Marlowe de la Haye")
    );
    assert_eq!(author(&format!("{list}\n{text}\n\nMara Lind\n")), None);
}

/// A page that was made small has one line for all: no line of it may be taken for another.
#[test]
fn a_page_of_one_line_keeps_its_paragraphs() {
    let page = include_str!("../data/articles/facts/one-line.html");
    let album = read("one-line.html", page, form("one-line.html")).albums.remove(0).album;
    let review = album.review.unwrap_or_default();
    assert_eq!(album.tracks.len(), 3);
    assert!(review.summary.is_some_and(|summary| summary.starts_with("The score by Ivo Brandt")));
    let scenes: Vec<(&str, usize)> = review.scenes.iter().map(|scene| (&*scene.title, scene.tracks.len())).collect();
    assert_eq!(scenes, [("The best of the album is…", 1)]);
}

/// Blogs part paragraphs by one break or by two, and a heading that only numbers a part of the article is not its title.
#[test]
fn paragraphs_are_kept_apart() {
    let scenes = |name: &str, text: &str| {
        let album = read(name, text, form(name)).albums.remove(0).album;
        let scenes = album.review.unwrap_or_default().scenes;
        let told = |scene: &leitmotif::model::Scene| {
            let themes: Vec<&str> = scene.themes.iter().map(|theme| &**theme).collect();
            format!("{} [{}]", scene.title, themes.join(", "))
        };
        scenes.iter().map(told).collect::<Vec<_>>()
    };
    let breaks = scenes("breaks.html", include_str!("../data/articles/facts/breaks.html"));
    assert_eq!(
        breaks,
        ["The wheel is heard first, in… [Sanna's theme]", "Sanna's theme ends the album alone… [Sanna's theme]"]
    );
    let cited = scenes("cited.md", include_str!("../data/articles/facts/cited.md"));
    assert_eq!(cited, ["1. Pathos []", "2. Beauty []", "3. Fun []"]);
}

#[test]
fn lines_that_are_paragraphs_are_scenes() {
    let told = |title: &str| {
        format!(
            "In “{title}” the clarinet has the first word, and nobody on the screen dares to answer it for a whole long minute."
        )
    };
    let text = format!(
        "Paper Moons: the score by Rosa Quint\nBy Mina Falk\nRosa Quint wrote the music of the film in one winter, and one hears the snow in it from the first bar to the last.\n{}\n{}\n{}\nFinal Thoughts\nIt is a quiet score, and it knows very well why it is one.\nTrack List\n1. Low Tide (1:20)\n2. The Ferry (2:30)\n3. Home Light (3:10)\n",
        told("Low Tide"),
        told("Home Light"),
        told("The Ferry"),
    );
    let draft = read("column.txt", &text, form("column.txt")).albums.remove(0);
    let review = draft.album.review.unwrap();
    let tied: Vec<String> =
        review.scenes.iter().map(|scene| scene.tracks.iter().map(|track| track.number.to_string()).collect()).collect();
    assert_eq!(tied, ["1", "3", "2"]);
    assert_eq!(review.verdict.unwrap().to_string(), "It is a quiet score, and it knows very well why it is one.");
}
