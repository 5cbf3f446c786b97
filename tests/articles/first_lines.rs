//! Who wrote the music, as everyday first paragraphs say it, in many languages: never a name that they do not say it of. The
//! titles here are two words with capitals, as names are.

use leitmotif::import::article::read;

use super::form;

fn composers(text: &str) -> String {
    let text = format!("{text}\n\nTrack list\n\n1. Salt (1:12)\n2. The Exchange (5:54)\n3. Low Water (2:30)\n");
    let albums = read("a.txt", &text, form("a.txt")).albums;
    albums[0].album.composers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// A page's first lines, and whom they name; nobody where they name nobody, or only people who did something else.
#[rustfmt::skip]
const FIRST: &[(&str, &str)] = &[
    // English
    ("Harbour Line\n\nHarbour Line is a film with a wonderful score, and the album holds most of it.", ""),
    ("Salt Road\nJan Holt\n\nSalt Road has a soundtrack of drums. Jan Holt writes about film music for the Evening Post.", ""),
    ("Salt Road\n\nThe score of Salt Road is quiet. Jan Holt has written three books about film music.", ""),
    ("Salt Road\n\nThe score of Salt Road came late, for Jan Holt wrote his script in a week.", ""),
    ("Harbour Line\n\nThe score of Harbour Line is quiet. The soundtrack opens with a low drone and never leaves it.", ""),
    ("Harbour Line\n\nI saw Harbour Line twice for the music. The composer stays unnamed on the sleeve.", ""),
    ("Harbour Line\n\nHarbour Line has music that nobody leaves the cinema without humming.", ""),
    ("Harbour Line\n\nAfter Salt Road, which was scored by Ove Dahl, everybody waited for the music of Harbour Line.", ""),
    ("Harbour Line\n\nThe film was directed by Jan Brenner, and its music is as cold as his pictures.", ""),
    ("Harbour Line\n\nAnna Reeve plays the pilot. The score gives her a theme for two flutes.", ""),
    ("Harbour Line\n\nIts strings remind of composer Edgar Stone, who never wrote for a film like this.", ""),
    ("Harbour Line\n\nMara Lind, the composer of Salt Road, came to the premiere; the score is not hers.", ""),
    ("Harbour Line\n\nMara Lind wrote the score for this one in six weeks, with a small orchestra.", "Mara Lind"),
    ("Harbour Line\n\nFor Harbour Line, composer Mara Lind turns to the organ. Lind's score has three themes.", "Mara Lind"),
    ("Harbour Line – the score by Mara Lind\n\nIt begins before the first picture of the film.", "Mara Lind"),
    ("Harbour Line\n\nWith a score by Mara Lind and Ove Dahl, the film begins before its first picture.", "Mara Lind, Ove Dahl"),
    ("Harbour Line\n\nMara Lind\n\nHarbour Line opens with an organ. Lind's music stays close to the water from there on.", "Mara Lind"),
    ("Harbour Line – Mara Lind\n\nHarbour Line opens with an organ. Lind's music stays close to the water.", "Mara Lind"),
    ("Harbour Line by Mara Lind\n\nThe organ opens the album. Lind's music stays close to the water from there on.", "Mara Lind"),
    ("Cue Sheet – Harbour Line\n\nThe score of Harbour Line is quiet. Its soundtrack album has three tracks.", ""),
    ("Harbour Line\n\nDirector Jan Brenner calls once more on his faithful composer Mara Lind, who does not disappoint.", "Mara Lind"),
    ("Harbour Line\n\nFew films ask as much of their composer as Jan Brenner's Harbour Line. The score answers with an organ.", ""),
    ("Harbour Line\n\nNo film needs its composer more than Jan Brenner's does; his composer like Jan Brenner's cutter is new here.", ""),
    ("Harbour Line\n\nFollowing Ove Dahl, who scored the last film, an unnamed hand writes for three organs.", ""),
    ("Harbour Line\n\nOve Dahl, who scored the first film of the series, is not heard here.", ""),
    ("Harbour Line\n\nFollowing music by Ove Dahl for the series, the film is a change of tone for its score.", ""),
    ("Harbour Line\n\nThe music, written by Mara Lind in six months, never stands still.", "Mara Lind"),
    ("Harbour Line\n\nJan Brenner composed the opening shot in one take, and the music follows it.", ""),
    ("Harbour Line\n\nStrings from Lower Vale and a score from Abbey Road make the disc.", ""),
    ("Harbour Line\n\nMara Lind composed the icy and slow music in six months.", "Mara Lind"),
    ("A Mara Lind-like score\n\nA favourite of composer Mara Lind, they say: the score is said to imitate her.", ""),
    ("Harbour Line: score to be released in two parts this spring\n\nHarbour Line is back, and so is its music.", ""),
    // German
    ("Kalter Hafen\n\nKalter Hafen ist ein Film, dessen Musik man nicht vergisst. Der Soundtrack ist kurz.", ""),
    ("Kalter Hafen\n\nDie Musik zu Kalter Hafen beginnt mit einer Orgel und endet mit ihr.", ""),
    ("Kalter Hafen\n\nRegisseur Jan Brenner wollte keine Musik. Am Ende wurde es eine ganze Partitur.", ""),
    ("Kalter Hafen\n\nDie Musik stammt von Jonas Feld, der hier zum ersten Mal für einen Film schreibt.", "Jonas Feld"),
    ("Kalter Hafen\n\nDer Komponist Jonas Feld schrieb die Musik in sechs Wochen. Felds Musik ist leise.", "Jonas Feld"),
    ("Kalter Hafen\n\nAn Edgar Stein, den Komponisten von „Salzweg“, erinnert hier nichts.", ""),
    // French
    ("Port Perdu\n\nPort Perdu est un film dont la musique reste longtemps en tête, et le disque aussi.", ""),
    ("Port Perdu\n\nLa musique de Port Perdu commence par un orgue, et la bande originale finit avec lui.", ""),
    ("Port Perdu\n\nAprès avoir écrit pour le théâtre, Yann Kerdo signe la musique de ce premier film.", "Yann Kerdo"),
    ("Port Perdu\n\nLe réalisateur Luc Brenner a voulu une partition discrète, et il l'a eue.", ""),
    // Spanish
    ("Puerto Norte\n\nPuerto Norte es una película con una banda sonora que se escucha sola.", ""),
    ("Puerto Norte\n\nLa música de Puerto Norte empieza con un órgano, y la banda sonora termina con él.", ""),
    ("Puerto Norte\n\nElena Robles firma la banda sonora de esta película, la primera de su carrera.", "Elena Robles"),
    ("Puerto Norte\n\nLa película estrena su banda sonora, a cargo de Elena Robles, en todas las tiendas.", "Elena Robles"),
    ("Puerto Norte\n\nLa película, dirigida por Juan Prado, tiene una música que no se olvida.", ""),
    // Italian
    ("Porto Vecchio\n\nPorto Vecchio è un film con una colonna sonora che si ascolta da sola.", ""),
    ("Porto Vecchio\n\nLa musica di Porto Vecchio comincia con un organo e la colonna sonora finisce con lui.", ""),
    ("Porto Vecchio\n\nLe musiche sono di Carla Monti, alla sua prima partitura per il cinema.", "Carla Monti"),
    // Portuguese
    ("Porto Velho\n\nPorto Velho é um filme com uma trilha sonora que se ouve sozinha.", ""),
    ("Porto Velho\n\nA música de Porto Velho começa com um órgão, e a trilha sonora termina com ele.", ""),
    ("Porto Velho\n\nRui Tavares assina a trilha sonora deste filme, a primeira da sua carreira.", "Rui Tavares"),
    // Polish, Czech
    ("Cichy Port\n\nCichy Port to film, którego muzyka zostaje w głowie, a płyta jest krótka.", ""),
    ("Cichy Port\n\nMuzykę do filmu skomponował Jan Kos, a nagrano ją w Krakowie.", "Jan Kos"),
    ("Cichy Port\n\nAutorami muzyki są Jan Kos i Ewa Wrona, a płyta jest krótka.", "Jan Kos, Ewa Wrona"),
    ("Tichý Přístav\n\nTichý Přístav je film, jehož hudba zůstává v hlavě, a album je krátké.", ""),
    // Russian
    ("Тихая Гавань\n\nТихая Гавань — фильм, музыка которого остаётся в голове надолго.", ""),
    ("Тихая Гавань\n\nМузыку к фильму написала Вера Громова, и это её первый саундтрек.", "Вера Громова"),
    // Dutch, Swedish, Danish
    ("Stille Haven\n\nStille Haven is een film met muziek die je niet vergeet.", ""),
    ("Stille Haven\n\nDe muziek is van Joost Vermeer, die hier voor het eerst voor een film schrijft.", "Joost Vermeer"),
    ("Stilla Hamnen\n\nStilla Hamnen är en film med musik som stannar kvar.", ""),
    ("Stilla Hamnen\n\nMusiken är skriven av Nils Holm, och den är kort.", "Nils Holm"),
    // Japanese, Korean, Chinese
    ("静かな港\n\n静かな港は音楽が忘れられない映画である。サウンドトラックは短い。", ""),
    ("静かな港\n\n映画『静かな港』の音楽は森下カイが担当した。サウンドトラックは短い。", "森下カイ"),
    ("静かな港\n\n音楽には劇伴を多く手掛ける森下海氏を起用。サウンドトラックは短い。", "森下海"),
    ("静かな港\n\n1. 波\n作曲:森下 海\n\n2. 灯\n作曲:林田 空\n\nサウンドトラックは短い。", ""),
    ("고요한 항구\n\n고요한 항구는 음악이 오래 남는 영화이다. 사운드트랙은 짧다.", ""),
    ("고요한 항구\n\n이 영화의 음악은 김서연 음악감독이 맡았다. 사운드트랙은 짧다.", "김서연"),
    ("静港\n\n电影《静港》的配乐令人难忘，原声带很短。", ""),
];

#[test]
fn first_paragraphs_name_who_wrote_the_music() {
    let wrong =
        FIRST.iter().map(|(text, right)| (text, right, composers(text))).filter(|(_, right, told)| told != *right);
    let wrong: Vec<String> =
        wrong.map(|(text, right, told)| format!("{text}\n  is to be by {right:?}\n  is by {told:?}")).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), FIRST.len(), wrong.join("\n\n"));
}
