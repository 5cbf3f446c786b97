//! What no input may do: break the reader, or keep it busy.

use leitmotif::import::article::{Form, read};
use proptest::prelude::*;
use rayon::prelude::*;

use super::{SAMPLES, form, sample};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_text_breaks_the_reader(text in any::<String>(), form in prop::sample::select(vec![Form::Text, Form::Markdown, Form::Html])) {
        let _ = read("", &text, form);
    }

    #[test]
    fn a_cut_or_garbled_sample_is_still_read(
        which in 0..SAMPLES.len(),
        percent in 0..100usize,
        garble in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..20),
    ) {
        let name = SAMPLES[which].0;
        let mut bytes = sample(name).into_bytes();
        bytes.truncate(bytes.len() * percent / 100);
        for (at, byte) in garble {
            if !bytes.is_empty() {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
        }
        let _ = read(name, &String::from_utf8_lossy(&bytes), form(name));
    }
}

/// A list of tracks below a text.
const LIST: &str = "\n\nTrack list\n\n1. Kidnapped (1:12)\n2. Low Water (5:54)\n3. Ghost Ship (2:30)\n";

/// So many short lines are read within a third of a second or so.
const LINES: usize = 800;

/// Text that is made of one part again and again.
fn repeated() -> Vec<(String, Form)> {
    use Form::{Html, Markdown, Text};
    let parts = [
        ("<div>", 30_000, Html),
        ("<ul><li>", 15_000, Html),
        ("<table><tr><td>1<td>A<td>1:12", 1_000, Html),
        ("<table><tr>", 2_000, Html),
        ("<ol><li>A<ol><li>B 1:12</ol></ol>", LINES / 2, Html),
        ("<h2>A</h2>", LINES, Html),
        ("[", 30_000, Markdown),
        ("[a](", 30_000, Markdown),
        (">", 30_000, Markdown),
        ("*a ", 15_000, Markdown),
        ("_", 30_000, Markdown),
        ("`", 30_000, Markdown),
        ("| ", 30_000, Markdown),
        ("| | | | | | | |\n", LINES, Markdown),
        ("| 1 | A | 1:12 |\n", LINES, Markdown),
        ("# A\n", LINES, Markdown),
        ("A\n===\n", LINES, Markdown),
        ("# Track List\n\n- a\n- b\n- c\n\n", 300, Markdown),
        ("## 1. A\n\nThe strings and the melody of the score.\n\n", LINES / 2, Markdown),
        ("1. A (1:12) ", 15_000, Text),
        ("1:12 ", 15_000, Text),
        ("1234567890", 3_000, Text),
        ("1. ", 10_000, Text),
        ("a,", 30_000, Text),
        ("a", 200_000, Text),
        ("a", 11_000, Text),
        ("a – ", 10_000, Text),
        ("1. A – B – ", 5_000, Text),
        ("“a", 30_000, Text),
        ("\"", 30_000, Text),
        ("(", 30_000, Text),
        (")", 30_000, Text),
        ("–", 30_000, Text),
        ("「", 20_000, Text),
        ("収録曲", 4_000, Text),
        ("曲目1. A ", 4_000, Text),
        ("① A ", 8_000, Text),
        ("Music: ", 10_000, Text),
        ("Menu\n\n", 600, Text),
        ("音楽には、作曲:森下海氏を起用。", 2_000, Text),
        ("Harbour Line (1999), the film Harbour Line. ", 2_500, Text),
    ];
    parts.into_iter().map(|(part, count, form)| (part.repeat(count), form)).collect()
}

/// Lists that go on for as long as a page may, and never become one.
fn lists() -> Vec<(String, Form)> {
    let rows = [
        "1. ",
        "1. A",
        "5. A    7. B",
        "1. A    7. B",
        "1. A    2. B",
        "1. 1. 1.",
        "1. \"A",
        "1. (A",
        "① A",
        "A1. B",
        "A\n1:12",
        "A\nB\n1:12",
        "A\n1\n1:12",
        "1\nA\n1:12",
        "Anna Berg\n12:31\n",
        "1 | A\n1:12",
        "1:12 ★★★",
        "A ★★★",
        "Disc 1\n1. A",
        "Side A\nA1 B",
        "Total: 1:12",
        "Composer: A B",
        "Comments",
        "\t1\tA\t1:12",
    ];
    let list = |row: &str| format!("{row}\n").repeat(LINES / row.lines().count());
    rows.into_iter().map(|row| (list(row), Form::Text)).collect()
}

/// What asks who wrote the music, of what, and which tracks are meant; and the rest.
fn told() -> Vec<(String, Form)> {
    use Form::{Html, Markdown, Text};
    let after = |head: &str, one: &str, count: usize| format!("{head}{}", one.repeat(count));
    let before = |one: &str, count: usize| format!("{}{LIST}", one.repeat(count));
    vec![
        (after(&"<b>".repeat(255), "x<br>", 2_000), Html),
        (after("== A ==\n# ", "[[a|b]]", 5_000), Text),
        (after("Tracks: ", "A, ", 6_000), Text),
        (after(&"A\n".repeat(LINES), "1:12\n", LINES), Text),
        ((0..400).flat_map(|deep| ["  ".repeat(deep), "- a\n".to_owned()]).collect(), Markdown),
        (after("Harbour Line – Mara Lind\n\n", "lind ", 20_000), Text),
        (after("Harbour Line\n\n", "music by ", 12_000), Text),
        (after("Harbour Line\n\n", "the composer Mara Lind, the score of Lind by ", 2_500), Text),
        (after("The film gets its soundtrack «\n\n", "the film «The film ", 5_000), Text),
        (before("the second to last track of her first track one ", 2_500), Text),
        (before("tracks 1 to 3, ", 8_000), Text),
        (before("Kidnapped, Low Water ", 6_000), Text),
        (before("“Kidnapped” / ", 8_000), Text),
        (before("Mara's Ghost Ship theme, the love theme of ", 2_500), Text),
        (before("The score by Mara Lind and Kidnapped in Low Water (2019).\n\n", 400), Text),
    ]
}

#[test]
fn what_is_made_to_be_slow_ends() {
    [repeated(), lists(), told()].concat().into_par_iter().for_each(|(text, form)| {
        let start = busy();
        let _ = read("hostile", &text, form);
        let took = busy() - start;
        assert!(took < 5_000, "{:?} took {took} ms", text.chars().take(40).collect::<String>());
    });
}

/// Milliseconds that the processor has worked for this thread: other work on the machine does not count.
fn busy() -> i64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
}
