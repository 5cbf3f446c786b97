//! Editing an album as its article: a private text for an editor, and what became of it. Who calls runs the editor.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Place;
use crate::import::form::{self, At, Spot};
use crate::model::{Album, Entry, Fault, Library};
use crate::store::{self, Draft, Seen};

/// An album in an editor.
#[derive(Debug)]
pub struct Editing {
    draft: Draft,
    /// The text as it was handed over.
    text: String,
    line: usize,
    /// The album that is edited, and its file as it was.
    album: Arc<Album>,
    base: Seen,
    folder: PathBuf,
}

/// What came of it.
#[derive(Debug)]
pub enum Edited {
    /// Nothing was changed, and nothing written.
    Unchanged,
    /// The album was saved.
    Saved {
        /// Its file.
        path: PathBuf,
        /// The album as it is now.
        album: Arc<Album>,
    },
}

/// Why nothing was saved.
#[derive(Debug, thiserror::Error)]
pub enum Unfinished {
    /// The editor left no file.
    #[error("the text is gone: nothing was saved")]
    Gone,
    /// The editor left an empty file.
    #[error("the text is empty: nothing was saved")]
    Emptied,
    /// The text cannot be understood. The editor may be opened again.
    #[error("the text cannot be read as an album: nothing was saved")]
    Faults(Vec<Fault>),
    /// The store refuses.
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// Puts the article of an album into a private file. `at` is the place where the reader is.
pub fn prepare_edit(place: &Place, entry: &Entry, at: Option<At>) -> Result<Editing, store::Error> {
    let folder = store::place(place.folder.as_deref());
    if folder.as_os_str().is_empty() {
        return Err(store::Error::NoHome);
    }
    let (album, base) = store::look(entry)?;
    let text = form::write(&album);
    let line = at.map_or(1, |at| form::line_of(&text, at));
    let draft = Draft::new(&format!("{}.md", album.id), &text)?;
    Ok(Editing { draft, text, line, album, base, folder })
}

impl Editing {
    /// The file for the editor.
    pub fn path(&self) -> &Path {
        self.draft.path()
    }

    /// The line at which to open it.
    pub fn line(&self) -> usize {
        self.line
    }

    /// Whether the text is as it was handed over, or gone.
    pub fn is_untouched(&self) -> bool {
        self.draft.text().is_ok_and(|text| text.is_none_or(|text| text == self.text))
    }

    /// Leaves the text in its file, and says where that is.
    pub fn keep(mut self) -> PathBuf {
        self.draft.keep();
        self.draft.path().to_owned()
    }

    /// Gives the edit up: the reason, and where the text is kept if there is anything in it to keep.
    pub fn given_up(self, why: &str) -> String {
        if self.is_untouched() {
            return why.to_owned();
        }
        format!("{why}; your text is kept in {}", self.keep().display())
    }

    /// Remembers where to open the editor next time.
    fn refused(&mut self, spots: Vec<Spot>) -> Unfinished {
        self.line = spots.first().map_or(1, |spot| spot.line);
        let fault = |spot: Spot| Fault::at(self.draft.path(), (spot.line, spot.column), spot.message);
        Unfinished::Faults(spots.into_iter().map(fault).collect())
    }
}

/// Takes the text back once the editor is done with it. `library` tells which ids are taken.
pub fn finish_edit(editing: &mut Editing, library: &Library) -> Result<Edited, Unfinished> {
    let text = match editing.draft.text() {
        Err(store::Error::Fault(fault)) => return Err(Unfinished::Faults(vec![fault])),
        text => text?.ok_or(Unfinished::Gone)?,
    };
    if text == editing.text {
        return Ok(Edited::Unchanged);
    }
    if text.trim().is_empty() {
        return Err(Unfinished::Emptied);
    }
    let album = form::read_over(&text, Some(&editing.album.id)).map_err(|spots| editing.refused(spots))?;
    if album == *editing.album {
        return Ok(Edited::Unchanged);
    }
    if let Some(spot) = taken(&album, editing, library, &text) {
        return Err(editing.refused(vec![spot]));
    }
    let saved = store::save(&editing.folder, &album, &editing.base)?;
    Ok(Edited::Saved { path: saved.path, album: Arc::new(album) })
}

/// Says that the album was given the id of another.
fn taken(album: &Album, editing: &Editing, library: &Library, text: &str) -> Option<Spot> {
    let other = library.album(library.place(&album.id)?).filter(|_| album.id != editing.album.id)?;
    let line = text.lines().position(|line| line.starts_with("id:")).map_or(1, |before| before + 1);
    let message = format!("the id {} is taken by \"{}\": choose another", album.id, other.title);
    Some(Spot { line, column: 1, message })
}
