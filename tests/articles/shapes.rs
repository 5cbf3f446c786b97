//! Lists in every shape read back as what they were made of.

use leitmotif::import::article::{Form, read};
use leitmotif::model::Length;
use proptest::prelude::*;

/// The shapes in which a list may be written: `{n}` the number, `{nn}` with its zero, `{t}` the title, `{l}` the length.
const SHAPES: &[&str] = &[
    "{n}. {t} ({l})\n",
    "{nn} - {t} – {l}\n",
    "{t} [{l}]\n",
    "#{t} ({l})\n",
    "{n}.\"{t}\"{l}\n",
    "{n}) {t} … {l}\n",
    "{n}) {t} ........ {l}\n",
    "Track {n}: {t} ({l})\n",
    "A{n}. {t} ({l})\n",
    "1-{nn} {t} {l}\n",
    "{n}、{t}（{l}）\n",
    "{nn}. {t} {l}\n\n",
    "{n}. “{t}” ({l})\n",
    "{n}. „{t}“ ({l})\n",
    "{n}. «{t}» – {l}\n",
    "{n}\t{t}\t{l}\n",
    "| {n} | {t} | {l} |\n",
    "- {t} ({l})\n",
    "{n}. {t} ({l}) ",
    "{n}. {t} ({l})",
    "• {n}. {t} ({l})\n",
    "({n}) {t} [{l}]\n",
    "{n}. {t}\n{l}\n",
    "{t}\n{l}\n",
    "{n}\n{t}\n{l}\n",
    "{r}. {t} ({l})\n",
    "{n}. {t} – {m} min {s}\n",
    "{n}. {t} ({l} Min.)\n",
    "{n}. {t} — {m} мин {s} сек\n",
    "{n}. {t} ({m}分{s}秒)\n",
    "{nn}．「{t}」 {l}\n",
    "<td>{n}<td>{t}<td>{l}<tr>",
    "<dt>{t}<dd>{l}",
    "{t} {l}<br>",
    "| title{n} = {t} | length{n} = {l}\n",
    "M-{nn} {t} {l}\n",
    "No. {n} {t} {l}\n",
    "{n}번 {t} ({l})\n",
    "{n}曲目：{t}（{l}）\n",
    "{n}. {t} {l} Anna Berg\n",
    "{n}. {t} ({l}) – Anna Berg\n",
    "{n}. {t} – Anna Berg ({l})\n",
    "{n}. Anna Berg – {t} ({l})\n",
    "{n}. {t} (performed by Anna Berg) {l}\n",
    "{n}\tAnna Berg\t{t}\t{l}\n",
    "{n} | {t} | Anna Berg | {l} |\n",
    "{n}. {t} ({l}) [previously unreleased]\n",
    "| {n} || {t} || {l}\n|-\n",
    "{n}. {t} {m}’{s}”\n",
    "{n}. {t} – 00:{mm}:{s}\n",
    "{n}.\n{t} {l}\n",
    "{n}\n{t}\nAnna Berg\n{l}\n",
];

fn title() -> impl Strategy<Value = String> {
    let plain = "[A-ZÄÉÑŁ][a-zäéñł]{2,9}( [A-Z][a-z]{1,8}){0,3}";
    let odd = prop::sample::select(vec![
        "TRON Legacy (End Titles)",
        "99 Luftballons",
        "1917",
        "528491",
        "Should You Choose to Accept…",
        "The Cranes/Night Shift",
        "Mr. Hunt, Good Evening",
        "Первый лёд",
        "川をわたる",
        "纸月亮",
        "돌아가는 길",
        "L’Homme qui attend (version longue)",
        "John 3 Meets Mary",
        "What Now?",
        "Stop!",
    ]);
    prop_oneof![3 => plain, 1 => odd.prop_map(str::to_owned)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_list_in_any_shape_reads_back(
        shape in prop::sample::select(SHAPES.to_vec()),
        tracks in prop::collection::vec((title(), 31u64..600), 3..9),
    ) {
        let (form, before) = match shape {
            _ if shape.starts_with("<td>") => (Form::Html, "<h1>The Score</h1><h2>Track List</h2><table><tr>"),
            _ if shape.contains('<') => (Form::Html, "<h1>The Score</h1><h2>Track List</h2>"),
            _ if shape.starts_with("| title") => (Form::Text, "The Score\n\n== Track List ==\n{{Track listing\n"),
            _ => (Form::Text, "The Score\n\nTrack List\n\n"),
        };
        let mut text = before.to_owned();
        for (at, (title, seconds)) in tracks.iter().enumerate() {
            let length = Length::from_ms(seconds * 1000).to_string();
            let number = at + 1;
            let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][at];
            let shape = shape.replace("{nn}", &format!("{number:02}")).replace("{n}", &number.to_string()).replace("{r}", roman);
            let shape = shape.replace("{mm}", &format!("{:02}", seconds / 60)).replace("{m}", &(seconds / 60).to_string()).replace("{s}", &format!("{:02}", seconds % 60));
            text += &shape.replace("{t}", title).replace("{l}", &length);
        }
        let import = read("score.txt", &text, form);
        let found: Vec<(String, u64)> = import.albums.iter().flat_map(|draft| &draft.album.tracks)
            .map(|track| (track.title.to_string(), track.length.map_or(0, |length| length.ms() / 1000))).collect();
        prop_assert_eq!(found, tracks, "{}", text);
    }
}
