//! Long files: opened, and followed by a bar where a person waits.

use super::Failure;
use crate::lang::Lang;
use crate::world::World;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::fs::{self, File};
use std::io;
use std::path::Path;

pub(super) fn open(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() { Err(io::ErrorKind::InvalidInput.into()) } else { Ok(file) }
}

/// A bar where a person waits and looks, and nothing elsewhere; `quiet` says that no answer runs over it meanwhile.
pub(super) fn progress(world: &World, size: Option<u64>, quiet: bool) -> ProgressBar {
    let looks = world.err_is_terminal && quiet;
    let (Some(size), true) = (size, looks) else { return ProgressBar::hidden() };
    let bar = ProgressBar::with_draw_target(Some(size), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{wide_bar} {percent} % {eta}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// An answer must not take the place of the file it is about.
pub(super) fn refuse_to_overwrite(lang: Lang, file: &Path, out: Option<&Path>) -> Result<(), Failure> {
    let place = |path: &Path| fs::canonicalize(path).ok();
    let same = out.and_then(place).is_some_and(|out| place(file) == Some(out));
    if same { Err(Failure::Sentence(lang.would_overwrite(&file.display().to_string()))) } else { Ok(()) }
}
