//! Long files: opened, and followed by a bar where a person waits.

use crate::world::World;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::fs::File;
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
