//! Long files: opened, and followed by a bar where a person waits.

use super::Failure;
use crate::lang::Lang;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// A file, or `input` where it is called `-`, and a bar that follows how much of it is read: where a person waits and
/// looks, and nothing elsewhere.
pub(super) fn followed<'i>(
    file: &Path,
    input: &'i mut (dyn Read + Send),
    looks: bool,
) -> io::Result<(Box<dyn Read + Send + 'i>, ProgressBar)> {
    if file.as_os_str() == "-" {
        return Ok((Box::new(input), ProgressBar::hidden()));
    }
    let file = File::open(file)?;
    let found = file.metadata()?;
    if found.is_dir() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let bar = if looks { bar(found.len()) } else { ProgressBar::hidden() };
    Ok((Box::new(bar.wrap_read(file)), bar))
}

fn bar(size: u64) -> ProgressBar {
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
