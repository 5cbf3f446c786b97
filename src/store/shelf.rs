//! The shelf: the albums that are part of the program.

use crate::model::{Entry, Origin};

const SHELF: [&str; 8] = [
    include_str!("../../assets/shelf/1917-2019.json"),
    include_str!("../../assets/shelf/inception-2010.json"),
    include_str!("../../assets/shelf/interstellar-2014.json"),
    include_str!("../../assets/shelf/joker-2019.json"),
    include_str!("../../assets/shelf/mission-impossible-fallout-2018.json"),
    include_str!("../../assets/shelf/the-dark-knight-2008.json"),
    include_str!("../../assets/shelf/the-fellowship-of-the-ring-2001.json"),
    include_str!("../../assets/shelf/tron-legacy-2010.json"),
];

/// The albums built into the program. That each of them parses is tested, not handled.
pub fn shelf() -> Vec<Entry> {
    let albums = SHELF.iter().filter_map(|text| serde_json::from_str(text).ok());
    albums.map(|album| Entry::new(album, Origin::Shelf)).collect()
}
