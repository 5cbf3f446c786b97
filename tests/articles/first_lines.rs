//! Who wrote the music, as everyday first paragraphs say it, in many languages: never a name that they do not say it of. The
//! titles here are two words with capitals, as names are.

use leitmotif::import::article::read;
use leitmotif::model::Album;

use super::form;

fn album(text: &str) -> Album {
    let text = format!("{text}\n\nTrack list\n\n1. Salt (1:12)\n2. The Exchange (5:54)\n3. Low Water (2:30)\n");
    let albums = read("a.txt", &text, form("a.txt")).albums;
    albums[0].album.clone()
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

/// The same of single sentences below a heading: what they say in their own order of words, and what sounds like it.
#[rustfmt::skip]
const SENTENCES: &[(&str, &str)] = &[
    ("Harbour Line\n\nFor their third film with composer Mara Lind, the Brenner brothers wanted no melody at all.", "Mara Lind"),
    ("Harbour Line\n\nThe composer, Mara Lind, keeps the whole film in one key.", "Mara Lind"),
    ("Harbour Line\n\nJan Brenner's pictures and Mara Lind's score are one long breath.", "Mara Lind"),
    ("Harbour Line\n\nWhat holds the film together is Mara Lind's music for Harbour Line, an hour of strings.", "Mara Lind"),
    ("Harbour Line\n\nBehind the score is Mara Lind, known for her work in the theatre.", "Mara Lind"),
    ("Harbour Line\n\nThe soundtrack is the work of Mara Lind, a newcomer from Oslo.", "Mara Lind"),
    ("Harbour Line\n\nMara Lind was hired to write the score only six weeks before the premiere.", "Mara Lind"),
    ("Harbour Line\n\nScoring duties fell to Mara Lind, who used nothing but an organ.", "Mara Lind"),
    ("Harbour Line\n\nDirector Jan Brenner reunites with composer Mara Lind, and the result is the year's quietest music.", "Mara Lind"),
    ("Harbour Line\n\nIn the manner of Edgar Stone the score opens with a fanfare for six horns.", ""),
    ("Harbour Line\n\nReplacing Ove Dahl, whose score was rejected, the studio took library music.", ""),
    ("Harbour Line\n\nThe temp track was music by Ove Dahl, and one hears that in every bar of the score.", ""),
    ("Harbour Line\n\nThe orchestra was conducted by Rolf Stein, and the score was orchestrated by Ada Wills.", ""),
    ("Harbour Line\n\nThe song over the credits was written and performed by Ada Wills; the score goes without a name.", ""),
    ("Harbour Line\n\nRolf Stein's orchestrations give the score its weight.", ""),
    ("Harbour Line\n\nMara Lind's performance as the pilot and the music carry the film.", ""),
    ("Harbour Line\n\nEdgar Stone's music for Salt Road was louder; this score hardly whispers.", ""),
    ("Harbour Line\n\nA score in the tradition of Edgar Stone's music for the sea films of his youth.", ""),
    ("Harbour Line\n\nJan Brenner was hired to write the script, and the score was hired to save it.", ""),
    ("Harbour Line\n\nThe director follows Ada Wills through the harbour and scores the walk with silence.", ""),
    ("Harbour Line\n\nNot since Edgar Stone scored Salt Road has a harbour sounded so lonely.", ""),
    ("Harbour Line\n\nRolf Stein, who scored two goals as a footballer, plays the coach; the music is dull.", ""),
    ("Harbour Line\n\nThe album is dedicated to composer Edgar Stone, who died last year.", ""),
    ("Kalter Hafen\n\nRegisseur Jan Brenner holt seinen Komponisten Jonas Feld zurück.", "Jonas Feld"),
    ("Kalter Hafen\n\nFür die Musik zeichnet einmal mehr Jonas Feld verantwortlich.", "Jonas Feld"),
    ("Kalter Hafen\n\nDie Komponistin, Rosa Quint, bleibt den ganzen Film über in einer Tonart.", "Rosa Quint"),
    ("Kalter Hafen\n\nRosa Quints Musik zu „Kalter Hafen“ kommt mit einer Orgel aus.", "Rosa Quint"),
    ("Kalter Hafen\n\nVertont wurde der Film von Rosa Quint, die sonst für das Theater schreibt.", "Rosa Quint"),
    ("Kalter Hafen\n\nDas Album ist erschienen bei Nordton Records, die Musik ist leise.", ""),
    ("Kalter Hafen\n\nJonas Feld, der schon den ersten Teil vertonte, ist nicht mehr dabei; die Musik leidet.", ""),
    ("Kalter Hafen\n\nDie Musik klingt wie von Edgar Stein, nur ohne dessen Humor.", ""),
    ("Kalter Hafen\n\nDirigiert wurde die Musik von Rolf Maurer in Babelsberg.", ""),
    ("Kalter Hafen\n\nStatt der Musik von Edgar Stein hört man hier Geräusche.", ""),
    ("Port Perdu\n\nLuc Brenner retrouve son compositeur Yann Kerdo, et la musique y gagne.", "Yann Kerdo"),
    ("Port Perdu\n\nLa compositrice, Claire Vasseur, n'emploie qu'un orgue.", "Claire Vasseur"),
    ("Port Perdu\n\nOn doit la musique à Claire Vasseur, venue du théâtre.", "Claire Vasseur"),
    ("Port Perdu\n\nC'est Claire Vasseur qui signe la musique de ce film de marins.", "Claire Vasseur"),
    ("Port Perdu\n\nÀ la musique, on retrouve Yann Kerdo, fidèle du réalisateur.", "Yann Kerdo"),
    ("Port Perdu\n\nLa musique évoque Edgar Pierre, sans jamais le copier.", ""),
    ("Port Perdu\n\nDans la lignée d'Edgar Pierre, la partition aime les cuivres.", ""),
    ("Port Perdu\n\nL'orchestre est dirigé par Yann Kerdo, et la musique respire.", ""),
    ("Port Perdu\n\nEdgar Pierre, qui avait signé la musique du premier film, a cédé sa place.", ""),
    ("Puerto Norte\n\nLa música es obra de Elena Robles, que viene del teatro.", "Elena Robles"),
    ("Puerto Norte\n\nDe la música se encarga Elena Robles, que viene del teatro.", "Elena Robles"),
    ("Puerto Norte\n\nLa música recuerda a Edgar Piedra, pero sin sus trompetas.", ""),
    ("Puerto Norte\n\nLa orquesta, dirigida por Juan Prado, toca la música con calma.", ""),
    ("Puerto Norte\n\nAl estilo de Edgar Piedra, la banda sonora abre con trompetas.", ""),
    ("Porto Vecchio\n\nA firmare le musiche è Carla Monti, che viene dal teatro.", "Carla Monti"),
    ("Porto Vecchio\n\nLa colonna sonora è opera di Carla Monti e Ugo Neri.", "Carla Monti, Ugo Neri"),
    ("Porto Vecchio\n\nLe musiche ricordano quelle di Edgardo Pietra, ma senza trombe.", ""),
    ("Porto Vecchio\n\nL'orchestra diretta da Ugo Neri suona la colonna sonora con calma.", ""),
    ("Porto Velho\n\nA música fica por conta de Rui Tavares, que vem do teatro.", "Rui Tavares"),
    ("Porto Velho\n\nA trilha lembra Edgar Pedra, mas sem as trompetes.", ""),
    ("Cichy Port\n\nŚcieżkę dźwiękową skomponował Jan Kos, znany z teatru.", "Jan Kos"),
    ("Cichy Port\n\nZa muzykę odpowiada Ewa Wrona, która wcześniej pisała dla teatru.", "Ewa Wrona"),
    ("Cichy Port\n\nMuzyka przypomina dzieła Edgara Kamienia, ale bez trąbek.", ""),
    ("Cichy Port\n\nOrkiestrą dyrygował Jan Kos, a muzyka brzmi spokojnie.", ""),
    ("Тихая Гавань\n\nКомпозитор фильма Вера Громова раньше писала для театра.", "Вера Громова"),
    ("Тихая Гавань\n\nАвтором музыки стала Вера Громова, пришедшая из театра.", "Вера Громова"),
    ("Тихая Гавань\n\nДирижировал оркестром Павел Рудин, а музыка звучит спокойно.", ""),
    ("Тихая Гавань\n\nМузыка напоминает Эдгара Камнева, но без труб.", ""),
    ("Stille Haven\n\nDe soundtrack werd gecomponeerd door Joost Vermeer, bekend van het theater.", "Joost Vermeer"),
    ("Stille Haven\n\nDe muziek doet denken aan Edgar Steen, maar zonder trompetten.", ""),
    ("Stilla Hamnen\n\nFör musiken svarar Nils Holm, som annars skriver för teatern.", "Nils Holm"),
    ("Stilla Hamnen\n\nOrkestern leds av Nils Holm, och musiken är lugn.", ""),
    ("Tichý Přístav\n\nAutorem hudby je Petr Vlk, který jinak píše pro divadlo.", "Petr Vlk"),
    ("Tichý Přístav\n\nHudba připomíná Edgara Kamena, ale bez trubek.", ""),
    ("静かな港\n\n音楽を担当するのは森下カイ。舞台の仕事で知られる。", "森下カイ"),
    ("고요한 항구\n\n이 영화의 음악은 작곡가 김서연이 만들었다. 오르간이 중심이다.", "김서연"),
    ("静港\n\n影片配乐由作曲家林一帆创作，以管风琴为主。", "林一帆"),
    ("Harbour Line\n\nThe score was recorded by Rolf Stein at Abbey Road, and it sounds wonderful.", ""),
    ("Harbour Line\n\nThe music is played by the Vale Orchestra under Rolf Stein.", ""),
    ("Harbour Line\n\nThe music reminds me of what Edgar Stone wrote for the stage.", ""),
    ("Harbour Line\n\nAda Wills wrote a fine article about the music for the Evening Post.", ""),
    ("Harbour Line\n\nRolf Stein created the title sequence, and the music follows his letters.", ""),
    ("Harbour Line\n\nThe film, written by Rolf Stein, has a score that hardly moves.", ""),
    ("Harbour Line\n\nJan Brenner provides the voice of the captain; the score drowns it.", ""),
    ("Harbour Line\n\nEdgar Stone was asked to write the score and declined.", ""),
    ("Harbour Line\n\nEdgar Stone turned down the score, they say.", ""),
    ("Harbour Line\n\nHad Edgar Stone written the score, it would have been louder.", ""),
    ("Harbour Line\n\nThe soundtrack, produced by Rolf Stein, runs for half an hour.", ""),
    ("Harbour Line\n\nThe music supervisor Rolf Stein chose every song on the soundtrack.", ""),
    ("Harbour Line\n\nBehind the camera is Rolf Stein, and the score is as steady as his hand.", ""),
    ("Harbour Line\n\nThe music was chosen by Jan Brenner from his own records.", ""),
    ("Harbour Line\n\nThanks to Rolf Stein the score was found in an attic.", ""),
    ("Harbour Line\n\nThe score owes much to Edgar Stone.", ""),
    ("Harbour Line\n\nThose who know the work of Edgar Stone will find the score familiar.", ""),
    ("Harbour Line\n\nThe music, which won the prize that Edgar Stone gave his name to, is quiet.", ""),
    ("Harbour Line\n\nThis is the kind of score that made Edgar Stone famous.", ""),
    ("Harbour Line\n\nAda Wills is delivered from the flames while the score goes wild.", ""),
    ("Harbour Line\n\nThe score for Salt Road by Edgar Stone was a model for this one.", ""),
    ("Harbour Line\n\nCompared to Edgar Stone's score for the first film this one is a whisper.", ""),
    ("Harbour Line\n\nJan Brenner directed and edited, and he picked the music himself.", ""),
    ("Harbour Line\n\nThe score is dedicated to the memory of Edgar Stone.", ""),
    ("Harbour Line\n\nThe trailer has music by Rolf Stein that is not on the album.", ""),
    ("Kalter Hafen\n\nDie Musik wurde von Rolf Maurer dirigiert und klingt kalt.", ""),
    ("Kalter Hafen\n\nDas Drehbuch schrieb Rolf Maurer, die Musik kommt aus dem Archiv.", ""),
    ("Kalter Hafen\n\nRolf Maurer schrieb das Drehbuch und wünschte sich eine leise Musik.", ""),
    ("Kalter Hafen\n\nDie Musik erinnert stark an Edgar Stein und seine Wellen.", ""),
    ("Kalter Hafen\n\nProduziert wurde der Soundtrack von Rolf Maurer in Babelsberg.", ""),
    ("Kalter Hafen\n\nMit der Musik von Edgar Stein hat das nichts zu tun.", ""),
    ("Kalter Hafen\n\nDie Lieder stammen von Rolf Maurer, die Musik bleibt namenlos.", ""),
    ("Port Perdu\n\nLa musique accompagne le texte écrit par Luc Marin.", ""),
    ("Port Perdu\n\nLe film est écrit par Luc Marin et la musique le suit.", ""),
    ("Port Perdu\n\nLa musique de la scène où joue Luc Marin est un orgue.", ""),
    ("Port Perdu\n\nLes chansons sont signées Luc Marin, la musique reste discrète.", ""),
    ("Port Perdu\n\nOn pense à la musique de Edgar Pierre pour les films de mer.", ""),
    ("Puerto Norte\n\nLa música interpretada por Juan Prado abre la película.", ""),
    ("Puerto Norte\n\nEl guion lo firma Juan Prado y la música lo acompaña.", ""),
    ("Puerto Norte\n\nLas canciones son obra de Juan Prado; la música, de archivo.", ""),
    ("Porto Vecchio\n\nLe canzoni sono scritte da Ugo Neri, la musica resta in silenzio.", ""),
    ("Porto Vecchio\n\nIl film scritto da Ugo Neri ha una musica lenta.", ""),
    ("Porto Velho\n\nO roteiro é de Rui Matos e a música vem do arquivo.", ""),
    ("Cichy Port\n\nScenariusz napisał Jan Kos, a muzyka jest cicha.", ""),
    ("Cichy Port\n\nPiosenki napisała Ewa Wrona, muzyka jest cicha.", ""),
    ("Тихая Гавань\n\nСценарий написал Павел Рудин, музыка звучит тихо.", ""),
    ("Тихая Гавань\n\nПесни написал Павел Рудин, музыка звучит тихо.", ""),
    ("Stille Haven\n\nHet scenario is van Joost Vermeer en de muziek is stil.", ""),
    ("Stilla Hamnen\n\nManuset är skrivet av Nils Holm och musiken är lugn.", ""),
    ("静かな港\n\n音楽監督は置かれず、選曲は林田空が行った。サウンドトラックは短い。", ""),
    ("Harbour Line\n\nWith Harbour Line, Mara Lind delivers her most personal score to date.", "Mara Lind"),
    ("Harbour Line\n\nMara Lind has written a quiet and patient score for the film.", "Mara Lind"),
    ("Harbour Line\n\nNorwegian composer Mara Lind was hired to score the film after six months of silence.", "Mara Lind"),
    ("Harbour Line\n\nThe original music is the work of Mara Lind and Ove Dahl.", "Mara Lind, Ove Dahl"),
    ("Harbour Line\n\nMusic for the film was composed and conducted by Mara Lind.", "Mara Lind"),
    ("Harbour Line\n\nMara Lind's score opens with a single note on the organ.", "Mara Lind"),
    ("Kalter Hafen\n\nDie Filmmusik schrieb Jonas Feld, der hier zum ersten Mal für das Kino arbeitet.", "Jonas Feld"),
    ("Kalter Hafen\n\nJonas Feld hat für den Film eine leise Musik geschrieben.", "Jonas Feld"),
    ("Kalter Hafen\n\nDer Score aus der Feder von Jonas Feld kommt mit einer Orgel aus.", "Jonas Feld"),
    ("Port Perdu\n\nLa bande originale, composée par Claire Vasseur, tient en trente minutes.", "Claire Vasseur"),
    ("Port Perdu\n\nClaire Vasseur livre une partition pour orgue seul.", "Claire Vasseur"),
    ("Puerto Norte\n\nLa banda sonora ha sido compuesta por Elena Robles en seis semanas.", "Elena Robles"),
    ("Puerto Norte\n\nElena Robles se encarga de la música con un solo órgano.", "Elena Robles"),
    ("Porto Vecchio\n\nCarla Monti ha scritto le musiche in sei settimane.", "Carla Monti"),
    ("Porto Velho\n\nRui Tavares compôs a trilha em seis semanas.", "Rui Tavares"),
    ("Cichy Port\n\nMuzykę napisała Ewa Wrona, znana z teatru.", "Ewa Wrona"),
    ("Тихая Гавань\n\nМузыку к фильму сочинил композитор Павел Рудин.", "Павел Рудин"),
    ("Тихая Гавань\n\nЗа музыку в фильме отвечает Вера Громова.", "Вера Громова"),
    ("Stille Haven\n\nJoost Vermeer schreef de muziek in zes weken.", "Joost Vermeer"),
    ("Stilla Hamnen\n\nNils Holm har skrivit musiken, och den är kort.", "Nils Holm"),
    ("Stille Havn\n\nMusikken er komponeret af Lars Holm, og den er kort.", "Lars Holm"),
    ("Tichý Přístav\n\nHudbu k filmu napsal Petr Vlk během šesti týdnů.", "Petr Vlk"),
    ("Sessiz Liman\n\nFilmin müziklerini Kaya Demir besteledi ve albüm kısa.", "Kaya Demir"),
    ("静かな港\n\n音楽は森下カイが手がけた。サウンドトラックは短い。", "森下カイ"),
    ("고요한 항구\n\n음악감독 김서연이 맡은 이 영화의 음악은 조용하다.", "김서연"),
];

/// Who published the album, in a sentence; not who published another, or the film.
#[rustfmt::skip]
const LABELS: &[(&str, &str)] = &[
    ("Harbour Line\n\nThe score was released by Varèse Sarabande on a single disc, and it is too short.", "Varèse Sarabande"),
    ("Harbour Line\n\nLakeshore Records has put the score out on vinyl, in an edition of five hundred.", "Lakeshore Records"),
    ("Harbour Line\n\nThe album comes from MovieScore Media and runs for half an hour.", "MovieScore Media"),
    ("Harbour Line\n\nUnlike the album that Varèse Sarabande released of Salt Road, this one is complete.", ""),
    ("Harbour Line\n\nThe film was released by Northlight Pictures in May, to no great success.", ""),
    ("Kalter Hafen\n\nDas Album ist bei Nordton Records erschienen, die Musik ist leise.", "Nordton Records"),
    ("Port Perdu\n\nLe disque est sorti chez Milan Records, en tirage limité.", "Milan Records"),
    ("Puerto Norte\n\nEl disco lo edita Quartet Records en una tirada limitada.", "Quartet Records"),
    ("Porto Vecchio\n\nIl disco è pubblicato da Quartet Records in edizione limitata.", "Quartet Records"),
    ("Тихая Гавань\n\nСаундтрек вышел на лейбле Северный Звук и звучит сорок минут.", "Северный Звук"),
    ("Тихая Гавань\n\nСаундтрек выпустил лейбл Nordton Records, и звучит он сорок минут.", "Nordton Records"),
    ("Cichy Port\n\nPłyta ukazała się nakładem wytwórni Cisza Records, trwa czterdzieści minut.", "Cisza Records"),
    ("Harbour Line\n\nThe score is out now on Lakeshore Records, in a small edition.", "Lakeshore Records"),
    ("Harbour Line\n\nNorthlight Records, which put out the score of Salt Road, passed on this one.", ""),
    ("Kalter Hafen\n\nDer Soundtrack erscheint am 3. Mai bei Nordton Records.", "Nordton Records"),
    ("Port Perdu\n\nL'album est édité par Milan Records.", "Milan Records"),
];

#[test]
fn first_paragraphs_name_who_wrote_the_music() {
    check(FIRST, |album| album.composers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "));
    check(SENTENCES, |album| album.composers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "));
}

#[test]
fn sentences_name_the_label() {
    check(LABELS, |album| album.label.as_ref().map(ToString::to_string).unwrap_or_default());
}

fn check(table: &[(&str, &str)], told: impl Fn(&Album) -> String) {
    let read = |text: &str| told(&album(text));
    let wrong = table.iter().map(|(text, right)| (text, right, read(text))).filter(|(_, right, told)| told != *right);
    let wrong: Vec<String> =
        wrong.map(|(text, right, told)| format!("{text}\n  is to be by {right:?}\n  is by {told:?}")).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), table.len(), wrong.join("\n\n"));
}
