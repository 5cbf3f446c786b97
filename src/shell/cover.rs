//! Covers: decodes a picture beside the screen, within limits, and encodes it as this terminal shows pictures. Nothing
//! is asked of the terminal: what it can do is read from the environment, and where that says nothing no picture is sent.

use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;

use image::{DynamicImage, ImageReader, Limits, imageops::FilterType};
use ratatui::buffer::{Buffer, Cell, CellDiffOption};
use ratatui::layout::{Rect, Size};
use ratatui::style::Color;
use ratatui::widgets::Widget;
use ratatui_image::Image;
use ratatui_image::protocol::Protocol;
use ratatui_image::protocol::halfblocks::Halfblocks;
use ratatui_image::protocol::iterm2::Iterm2;
use ratatui_image::protocol::kitty::Kitty;
use ratatui_image::protocol::sixel::Sixel;

use crate::app::cover::{Ink, Picture, Wish};
use crate::import::audio;
use crate::store;

/// The widest and highest picture that is decoded, in pixels, and the memory for it, in bytes.
const SIDE: u32 = 8_192;
const MEMORY: u64 = 64 << 20;
/// A cell in pixels, where the terminal does not tell.
const CELL: (u16, u16) = (10, 20);

/// How a terminal shows pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Graphics {
    Kitty,
    Iterm2,
    Sixel,
    /// By half-blocks in all colours: any terminal with 24-bit colour.
    Blocks,
}

/// What the environment says of the terminal. Inside tmux and screen what is outside cannot be known.
pub(super) fn graphics(variable: impl Fn(&str) -> Option<String>) -> Option<Graphics> {
    let is = |name: &str, values: &[&str]| {
        variable(name).is_some_and(|value| values.iter().any(|part| value.to_lowercase().contains(part)))
    };
    let nested = variable("TMUX").is_some() || variable("STY").is_some() || is("TERM", &["screen", "tmux"]);
    if nested {
        return is("COLORTERM", &["truecolor", "24bit"]).then_some(Graphics::Blocks);
    }
    if is("TERM", &["kitty", "ghostty"]) || is("TERM_PROGRAM", &["ghostty"]) {
        return Some(Graphics::Kitty);
    }
    if is("TERM_PROGRAM", &["iterm", "wezterm"]) {
        return Some(Graphics::Iterm2);
    }
    if is("TERM", &["foot", "mlterm", "sixel"]) {
        return Some(Graphics::Sixel);
    }
    is("COLORTERM", &["truecolor", "24bit"]).then_some(Graphics::Blocks)
}

/// Makes the picture of a wish, for cells of so many pixels (0×0 where that is not known).
pub(super) fn picture(wish: &Wish, graphics: Graphics, cell: (u16, u16)) -> Option<Arc<Picture>> {
    let image = decode(&bytes(&wish.path)?)?;
    encode(&image, wish.room, graphics, cell).map(Arc::new)
}

/// The bytes of a picture, or of the one that is inside of an audio file.
fn bytes(path: &Path) -> Option<Vec<u8>> {
    let name = path.file_name()?.to_string_lossy();
    if audio::is_audio(&name) { audio::picture(&name, store::seekable(path).ok()?) } else { store::picture(path).ok() }
}

fn decode(bytes: &[u8]) -> Option<DynamicImage> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE);
    limits.max_image_height = Some(SIDE);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    reader.decode().ok()
}

fn encode(image: &DynamicImage, room: (u16, u16), graphics: Graphics, cell: (u16, u16)) -> Option<Picture> {
    let cell = match (graphics, cell) {
        // Two pixels a cell are all that a half-block shows.
        (Graphics::Blocks, _) => (1, 2),
        (_, (0, _) | (_, 0)) => CELL,
        (_, known) => known,
    };
    let pixels = |cells: u16, size: u16| u32::from(cells) * u32::from(size);
    let small = image.resize(pixels(room.0, cell.0), pixels(room.1, cell.1), FilterType::Triangle);
    let cells = |pixels: u32, size: u16| u16::try_from(pixels.div_ceil(u32::from(size))).unwrap_or(u16::MAX);
    let size = Size::new(cells(small.width(), cell.0).min(room.0), cells(small.height(), cell.1).min(room.1));
    let protocol = match graphics {
        Graphics::Kitty => Protocol::Kitty(Kitty::new(small, size, name(image), false, false).ok()?),
        Graphics::Iterm2 => Protocol::ITerm2(Iterm2::new(small, size, false).ok()?),
        Graphics::Sixel => Protocol::Sixel(Sixel::new(small, size, false).ok()?),
        Graphics::Blocks => Protocol::Halfblocks(Halfblocks::new(small, size).ok()?),
    };
    let area = Rect::new(0, 0, size.width, size.height);
    let mut buffer = Buffer::empty(area);
    Image::new(&protocol).render(area, &mut buffer);
    Some(Picture { size: (size.width, size.height), cells: buffer.content.iter().map(ink).collect() })
}

/// A number for a picture, the same for the same picture, so that a terminal that keeps pictures keeps few of ours.
fn name(image: &DynamicImage) -> u32 {
    let sample = image.as_bytes().iter().step_by(997);
    sample.fold(2_166_136_261, |hash: u32, byte| (hash ^ u32::from(*byte)).wrapping_mul(16_777_619)).max(1)
}

fn ink(cell: &Cell) -> Ink {
    let colour = |colour: Color| if let Color::Rgb(r, g, b) = colour { Some([r, g, b]) } else { None };
    let skipped = cell.diff_option == CellDiffOption::Skip;
    Ink { symbol: (!skipped).then(|| cell.symbol().into()), letter: colour(cell.fg), ground: colour(cell.bg) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let image =
            image::RgbImage::from_fn(width, height, |x, _| image::Rgb([if x < width / 2 { 255 } else { 0 }, 0, 0]));
        image.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn a_terminal_is_known_by_its_environment_and_only_sent_what_it_shows() {
        for (variables, graphics_of) in [
            (&[("TERM", "xterm-kitty")][..], Some(Graphics::Kitty)),
            (&[("TERM", "xterm-ghostty")], Some(Graphics::Kitty)),
            (&[("TERM", "xterm-256color"), ("TERM_PROGRAM", "iTerm.app")], Some(Graphics::Iterm2)),
            (&[("TERM", "xterm-256color"), ("TERM_PROGRAM", "WezTerm")], Some(Graphics::Iterm2)),
            (&[("TERM", "foot")], Some(Graphics::Sixel)),
            (&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], Some(Graphics::Blocks)),
            (&[("TERM", "xterm-256color")], None),
            (&[("TERM", "tmux-256color"), ("TERM_PROGRAM", "WezTerm")], None),
            (&[("TERM", "xterm-kitty"), ("TMUX", "/tmp/x"), ("COLORTERM", "truecolor")], Some(Graphics::Blocks)),
            (&[("TERM", "linux")], None),
        ] {
            let variable =
                |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
            assert_eq!(graphics(variable), graphics_of, "{variables:?}");
        }
    }

    #[test]
    fn a_picture_keeps_its_shape_and_stays_in_its_room() {
        let image = decode(&png(400, 200)).unwrap();
        let picture = encode(&image, (20, 10), Graphics::Blocks, (0, 0)).unwrap();
        assert_eq!((picture.size, picture.cells.len()), ((20, 5), 100));
        assert_eq!((picture.cells[0].ground, picture.cells[19].ground), (Some([255, 0, 0]), Some([0, 0, 0])));
        for graphics in [Graphics::Kitty, Graphics::Iterm2, Graphics::Sixel] {
            let picture = encode(&image, (20, 10), graphics, (8, 16)).unwrap();
            assert_eq!(picture.size, (20, 5), "{graphics:?}");
            assert!(picture.cells[0].symbol.as_deref().unwrap().starts_with('\u{1b}'), "{graphics:?}");
        }
    }

    #[test]
    fn the_picture_inside_of_an_audio_file_is_its_cover() {
        let temp = tempfile::tempdir().unwrap();
        // An ID3 tag of version 2.3 with one frame: a picture of the front.
        let content = [&b"\0image/png\0\x03\0"[..], &png(40, 20)].concat();
        let size = u32::try_from(content.len()).unwrap();
        let frame = [&b"APIC"[..], &size.to_be_bytes(), &[0, 0], &content].concat();
        let long = u32::try_from(frame.len()).unwrap();
        let synchsafe = [21, 14, 7, 0].map(|shift| u8::try_from(long >> shift & 0x7f).unwrap());
        let mut file = [&b"ID3\x03\0\0"[..], &synchsafe, &frame].concat();
        (0..8).for_each(|_| file.extend([&b"\xff\xfb\x90\x04"[..], &[0; 413]].concat()));
        for (name, is_there) in [("a.mp3", true), ("cut.mp3", false), ("none.mp3", false)] {
            let path = temp.path().join(name);
            let bytes = match name {
                "a.mp3" => &file[..],
                "cut.mp3" => &file[..60],
                _ => &file[10 + frame.len()..],
            };
            std::fs::write(&path, bytes).unwrap();
            let picture = picture(&Wish { path, room: (20, 10) }, Graphics::Blocks, (0, 0));
            assert_eq!(picture.map(|picture| picture.size), is_there.then_some((20, 5)), "{name}");
        }
    }

    #[test]
    fn what_is_no_picture_or_too_large_a_one_is_none() {
        assert!(decode(b"no picture").is_none());
        assert!(decode(&png(40, 20)[..60]).is_none());
        let mut bomb = png(4, 4);
        // The width in the header says 2^31 - 1; its checksum is made to fit.
        bomb[16..20].copy_from_slice(&[0x7f, 0xff, 0xff, 0xff]);
        assert!(decode(&bomb).is_none());
        assert!(decode(&png(9_000, 1)).is_none());
    }
}
