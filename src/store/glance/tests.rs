//! A glance and the full reading always agree.

use super::*;
use proptest::prelude::*;
use serde_json::{Value, json};

const PLAIN: &str = r#"{"format": 1,"id":"a-1","title":" Ünder ","work":{"kind":"film","title":"W","year":1999},
    "composers":["A","B"],"label":null,"released":"1999-01","cover":"c.jpg","$schema":"s","tracks":[
    {"disc":1,"number":2,"title":"x","length":"1:02"},{"number":4294967295,"title":"","length":null},
    {"disc":2,"number":0,"title":"z","length":"0:00"}],"review":{"author":"N","scenes":[{"title":"S","tracks":["1.2"],
    "text":"a\"b"}]}} "#;

/// What the full reading makes of a text must be what a glance makes of it, wherever a glance says anything.
fn agree(text: &str) -> bool {
    let Some((album, _)) = Glance::of(text, &mut Vec::new()).map(Glance::into_album) else { return false };
    assert_eq!(serde_json::from_str::<Album>(text).ok(), Some(album), "{text}");
    true
}

#[test]
fn a_plain_album_is_read_at_a_glance() {
    assert!(agree(PLAIN));
    assert!(agree(r#"{"id":"a","title":"A"}"#) && agree("{ \"title\" : \"A\" , \"id\" : \"a\" , \"tracks\" : [ ] }\r"));
}

#[test]
fn lengths_are_read_as_the_full_reading_reads_them() {
    for length in
        ["1:02", "12:34", "0:00", "0:00.001", "9:59.999", "12:34.560", "1:02.5", "1:02.50", "1:02:03", "100:00"]
    {
        for track in [
            format!(r#"{{"disc":1,"number":2,"title":"x","length":"{length}"}}"#),
            format!(r#"{{"disc": 1, "number": 2, "title": "x", "length": "{length}"}}"#),
        ] {
            assert!(agree(&format!(r#"{{"id":"a","title":"A","tracks":[{track}]}}"#)), "{track}");
        }
    }
}

#[test]
fn what_is_not_plain_is_left_to_the_full_reading() {
    for (from, to) in [
        ("\"x\"", "\"\\u0078\""),
        ("\"x\"", "\"\u{7f}\""),
        ("\"x\"", "7"),
        ("\"disc\":1", "\"disc\":1.0"),
        ("\"disc\":1", "\"disc\":01"),
        ("\"disc\":1", "\"disc\":-1"),
        ("\"disc\":1", "\"disc\":65536"),
        ("\"disc\":1", "\"disc\":1,\"disc\":1"),
        ("\"disc\":1", "\"isrc\":1"),
        ("\"number\":2,", ""),
        ("1:02", "1:2"),
        ("film", "opera"),
        ("a-1", "a 1"),
        ("\"format\": 1", "\"format\": 2"),
        ("\"format\": 1,", "\"format\": 1"),
        ("\"author\"", "\"other\""),
        ("}} ", "}} x"),
        ("}} ", "}"),
        ("1.2", "12"),
    ] {
        let text = PLAIN.replacen(from, to, 1);
        assert_ne!(text, PLAIN);
        assert!(Glance::of(&text, &mut Vec::new()).is_none(), "{text}");
    }
}

#[test]
fn tracks_that_are_not_wanted_are_forgotten_but_discs_are_not() {
    let kept = |wanted: &str| {
        let mut glance = Glance::of(PLAIN, &mut Vec::new()).unwrap();
        let any = glance.keep(|title| title == wanted);
        (any, glance.into_album().0.tracks.len())
    };
    assert_eq!((kept("x"), kept("z"), kept("")), ((true, 2), (true, 2), (true, 3)));
    assert!(!kept("nothing").0);
}

#[test]
fn what_no_list_of_tracks_tells_is_forgotten() {
    let text = PLAIN.replacen("null", "\"L\"", 1);
    let whole = Glance::of(&text, &mut Vec::new()).unwrap().into_album().0;
    let mut glance = Glance::of(&text, &mut Vec::new()).unwrap();
    glance.keep_music();
    let music = glance.into_album().0;
    assert!([&whole.label, &whole.schema, &whole.cover].iter().all(|text| text.is_some()));
    assert_eq!(music, Album { schema: None, label: None, cover: None, ..whole });
}

#[test]
fn tracks_that_are_not_wanted_stand_together_and_the_others_begin_where_they_did() {
    let track = |(number, length)| json!({ "disc": 1 + number / 6, "number": number, "title": format!("{number}"), "length": length });
    let lengths = ["1:00", "2:00", "0:30.500", "0:10", "0:00", "3:00", "1:10", "1:20", "1:30"];
    let text =
        json!({ "id": "a", "title": "A", "tracks": (1..).zip(lengths).map(track).collect::<Vec<_>>() }).to_string();
    let starts = |wanted: &dyn Fn(&str) -> bool| {
        let mut glance = Glance::of(&text, &mut Vec::new()).unwrap();
        let any = glance.keep_starts(wanted);
        let album = glance.into_album().0;
        let starts = album.tracks.iter().zip(album.starts()).filter(|(track, _)| wanted(&track.title));
        let starts: Vec<_> = starts.map(|(track, start)| (track.title.to_string(), start)).collect();
        (any, album.tracks.len(), starts)
    };
    let all = starts(&|_| true);
    assert_eq!((all.0, all.1, all.2[4].1, all.2[5].1), (true, 9, Some(Length::from_ms(220_500)), Some(Length::ZERO)));
    for (wanted, tracks) in [("4", 4), ("1", 3), ("9", 3), ("249", 7), ("57", 5), ("6", 3)] {
        let some = starts(&|title| !title.is_empty() && wanted.contains(title));
        let expected: Vec<_> = all.2.iter().filter(|(title, _)| wanted.contains(&**title)).cloned().collect();
        assert_eq!(some, (true, tracks, expected), "{wanted}");
    }
    assert_eq!(starts(&|_| false), (false, 2, vec![]));
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => "[a-c \"\\\\\t\u{7f}é夜]{0,9}".prop_map(Value::from),
        1 => proptest::sample::select(vec!["film", "1:00", "0:00", "a", "1.1"]).prop_map(Value::from),
        2 => proptest::sample::select(vec![json!(null), json!(1), json!(0), json!(70_000), json!(1.5), json!([]), json!({}), json!(["a"])]),
    ]
}

fn object(names: &'static [&'static str]) -> impl Strategy<Value = Vec<(String, String)>> {
    let field = (proptest::sample::select(names), value());
    proptest::collection::vec(field.prop_map(|(name, value)| (name.to_owned(), value.to_string())), 0..4)
}

fn text_of(fields: &[(String, String)]) -> String {
    let fields: Vec<_> = fields.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
    format!("{{{}}}", fields.join(","))
}

proptest! {
    #[test]
    fn a_glance_never_differs_from_the_full_reading(
        mut album in object(&["format", "label", "cover", "composers", "released", "$schema", "x", "work", "review"]),
        work in object(&["kind", "year", "x"]),
        tracks in proptest::collection::vec(object(&["disc", "length", "number", "title", "x"]), 0..3),
        title in "[a-c é]{0,30}",
    ) {
        let named = |mut fields: Vec<(String, String)>, names: &[&str]| {
            let value = |name: &str| if name == "number" { "3".to_owned() } else { json!(title).to_string() };
            let missing: Vec<_> = names.iter().filter(|name| fields.iter().all(|(own, _)| own != *name)).collect();
            fields.extend(missing.into_iter().map(|name| ((*name).to_owned(), value(name))));
            text_of(&fields)
        };
        let tracks: Vec<_> = tracks.into_iter().map(|track| named(track, &["number", "title"])).collect();
        album.push(("id".to_owned(), "\"a\"".to_owned()));
        album.push(("work".to_owned(), named(work, &["title"])));
        album.push(("tracks".to_owned(), format!("[{}]", tracks.join(" , "))));
        agree(&named(album, &["title"]));
    }

    #[test]
    fn no_text_breaks_a_glance(at in 0..PLAIN.len(), sign in "[\\[\\]{}:,\"0-9a-z ]{0,2}") {
        let text = PLAIN.get(..at).zip(PLAIN.get(at + 1..)).map(|(before, after)| format!("{before}{sign}{after}"));
        agree(&text.unwrap_or_default());
    }
}
