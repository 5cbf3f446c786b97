//! What no input may do: break the reader, or keep it busy.

use leitmotif::import::article::{Form, read};
use proptest::prelude::*;

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

#[test]
fn what_is_made_to_be_slow_ends() {
    let hostile = [
        ("<div>".repeat(30_000), Form::Html),
        ("<ul><li>".repeat(15_000), Form::Html),
        (format!("{}{}", "<b>".repeat(255), "x<br>".repeat(15_000)), Form::Html),
        ("<table><tr><td>1<td>A<td>1:12".repeat(6_000), Form::Html),
        ("[".repeat(30_000), Form::Markdown),
        ("[a](".repeat(30_000), Form::Markdown),
        (">".repeat(30_000), Form::Markdown),
        ("*a ".repeat(15_000), Form::Markdown),
        ("# Track List\n\n- a\n- b\n- c\n\n".repeat(1_000), Form::Markdown),
        ("1. A (1:12) ".repeat(15_000), Form::Text),
        ("“a".repeat(30_000), Form::Text),
        ("1:12 ".repeat(15_000), Form::Text),
        ("1. \n".repeat(3_000), Form::Text),
        ("<table><tr>".repeat(2_000), Form::Html),
        ("1234567890".repeat(3_000), Form::Text),
        (format!("== A ==\n# {}", "[[a|b]]".repeat(5_000)), Form::Text),
        ("Title\n1:12\n".repeat(1_500), Form::Text),
        (format!("Tracks: {}", "A, ".repeat(6_000)), Form::Text),
        // What asks who wrote the music, of what, and which tracks are meant.
        (format!("Harbour Line – Mara Lind\n\n{}", "lind ".repeat(20_000)), Form::Text),
        (format!("Harbour Line\n\n{}", "music by ".repeat(12_000)), Form::Text),
        (format!("Harbour Line\n\n{}", "the composer Mara Lind, the score of Lind by ".repeat(2_500)), Form::Text),
        (format!("The film gets its soundtrack «\n\n{}", "the film «The film ".repeat(5_000)), Form::Text),
        ("音楽には、作曲:森下海氏を起用。".repeat(2_000), Form::Text),
        ("Harbour Line (1999), the film Harbour Line. ".repeat(2_500), Form::Text),
        (format!("{}{}", "the second to last track of her first track one ".repeat(2_500), LIST), Form::Text),
        (format!("{}{}", "tracks 1 to 3, ".repeat(8_000), LIST), Form::Text),
        (format!("{}{}", "Kidnapped, Low Water ".repeat(6_000), LIST), Form::Text),
        (format!("{}{}", "“Kidnapped” / ".repeat(8_000), LIST), Form::Text),
        (format!("{}{}", "Mara's Ghost Ship theme, the love theme of ".repeat(2_500), LIST), Form::Text),
        (format!("{}{LIST}", "The score by Mara Lind and Kidnapped in Low Water (2019).\n\n".repeat(400)), Form::Text),
        ("Menu\n\n".repeat(600), Form::Text),
    ];
    for (text, form) in hostile {
        let start = busy();
        let _ = read("hostile", &text, form);
        let took = busy() - start;
        assert!(took < 20, "{} took {took} s", text.chars().take(40).collect::<String>());
    }
}

/// Seconds that the processor has worked for this thread: other work on the machine does not count.
fn busy() -> i64 {
    rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime).tv_sec
}
