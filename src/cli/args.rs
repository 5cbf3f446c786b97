//! What may be written on the command line. A contract: others script against it.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// The booklet of a film score in the terminal.
///
/// Albums, tracks with their lengths, and commentary scene by scene. Without a command the browser opens; with a QUERY,
/// on its best hit.
#[derive(Debug, Parser)]
#[command(name = "leitmotif", version, max_term_width = 100)]
pub(super) struct Leitmotif {
    /// What to look for: words of a track's title, its album, film or composer.
    pub(super) query: Vec<String>,

    #[command(subcommand)]
    pub(super) command: Option<Command>,

    #[command(flatten)]
    pub(super) global: Global,
}

#[derive(Debug, Args)]
pub(super) struct Global {
    /// The folder of your albums [env: LEITMOTIF_LIBRARY].
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) library: Option<OsString>,

    /// Leave out the built-in albums.
    #[arg(long, global = true)]
    pub(super) no_shelf: bool,

    /// The file of your settings [env: LEITMOTIF_CONFIG].
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) config: Option<OsString>,

    /// When to use colour.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: When,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    /// On a terminal, unless NO_COLOR is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Find tracks, best first.
    Find(Find),
    /// List the albums.
    List(List),
    /// Show one album, to read.
    Show(Show),
    /// Bring in albums: articles, audio folders, cue sheets, playlists, MusicBrainz, Discogs, Kodi, JSON.
    Import(Import),
    /// Edit an album as an article, in $VISUAL or $EDITOR.
    Edit(Edit),
    /// Write an album in another form.
    Export(Export),
    /// Read a library and report every fault with file, line and column.
    Check(Check),
    /// Say where your settings are; write them all as they are without a file; check a file of them.
    Config(Config),
    /// Write the completions of a shell.
    Completions(Completions),
    /// Write the manual page.
    Man,
}

#[derive(Debug, Args)]
pub(super) struct Find {
    /// Words that must all match, and filters: composer:balfe len:..2:00 year:1990..1999 !word "a phrase".
    #[arg(required = true)]
    pub(super) query: Vec<String>,

    #[command(flatten)]
    pub(super) form: Form,

    /// List N hits at most.
    #[arg(short = 'n', value_name = "N")]
    pub(super) number: Option<usize>,
}

#[derive(Debug, Args)]
pub(super) struct List {
    #[command(flatten)]
    pub(super) form: Form,

    /// Write one fact a line, without columns and signs, as screen readers read it.
    #[arg(long, conflicts_with_all = ["json", "tsv"])]
    pub(super) plain: bool,
}

/// In which form to write: for reading, unless one is asked for.
#[derive(Debug, Args)]
pub(super) struct Form {
    /// Write a JSON array.
    #[arg(long, conflicts_with = "tsv")]
    pub(super) json: bool,

    /// Write columns between tabs, without a header.
    #[arg(long)]
    pub(super) tsv: bool,
}

#[derive(Debug, Args)]
pub(super) struct Show {
    /// The album's id, or words to find it by.
    #[arg(required = true)]
    pub(super) album: Vec<String>,

    /// Write the album's JSON.
    #[arg(long, conflicts_with = "markdown")]
    pub(super) json: bool,

    /// Write the album as an article.
    #[arg(long)]
    pub(super) markdown: bool,

    /// Write one fact a line, without columns and signs, as screen readers read it.
    #[arg(long, conflicts_with_all = ["json", "markdown"])]
    pub(super) plain: bool,
}

#[derive(Debug, Args)]
pub(super) struct Edit {
    /// The album's id, or words to find it by.
    #[arg(required = true)]
    pub(super) album: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct Export {
    /// The album's id, or words to find it by.
    #[arg(required = true)]
    pub(super) album: Vec<String>,

    /// The form to write.
    #[arg(long = "as", value_name = "FORM")]
    pub(super) form: As,

    /// Write to FILE instead of standard output, in the place of what is there.
    #[arg(short = 'o', value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// The forms in which an album can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum As {
    /// The album's file.
    Json,
    /// An article.
    Markdown,
    /// A table of the tracks.
    Csv,
    /// A playlist, with the commentary as annotations.
    Xspf,
    /// A cue sheet.
    Cue,
    /// Kodi's album.nfo.
    Nfo,
}

#[derive(Debug, Args)]
pub(super) struct Import {
    /// Files, folders at any depth, and - for standard input.
    #[arg(required = true)]
    pub(super) path: Vec<PathBuf>,

    /// Only say what would be done.
    #[arg(long)]
    pub(super) dry_run: bool,

    /// Write the report as JSON.
    #[arg(long)]
    pub(super) json: bool,

    /// Where the library has the album and differs, take what is imported.
    #[arg(long)]
    pub(super) replace: bool,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    /// Files and folders; without any, the library.
    pub(super) path: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Config {
    /// Write a commented file of all settings.
    #[arg(long, conflicts_with = "check")]
    pub(super) default: bool,

    /// Read FILE, or the file of your settings, and report every fault with file, line and column.
    #[arg(long, value_name = "FILE", num_args = 0..=1)]
    pub(super) check: Option<Vec<OsString>>,
}

#[derive(Debug, Args)]
pub(super) struct Completions {
    /// The shell.
    pub(super) shell: clap_complete::Shell,
}
