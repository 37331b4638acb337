//! Long files: opened, and followed by a bar where a person waits.

use crate::run::files::FilesRead;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, Read};
use std::path::Path;

/// A file, or `input` where it is called `-` the first time, and a bar of how much of it is read, hidden where nobody
/// would see it.
pub(super) fn open_with_progress<'i>(
    files: &FilesRead,
    file: &Path,
    input: &mut Option<&'i mut (dyn Read + Send)>,
    show_progress: bool,
) -> io::Result<(Box<dyn Read + Send + 'i>, ProgressBar)> {
    if file.as_os_str() == "-" {
        files.read_standard_input();
        let input = input.take().map_or_else(|| Box::new(io::empty()) as Box<dyn Read + Send>, |input| Box::new(input));
        return Ok((input, ProgressBar::hidden()));
    }
    let file = files.open(file)?;
    let bar = if show_progress { bar(file.metadata()?.len()) } else { ProgressBar::hidden() };
    Ok((Box::new(bar.wrap_read(file)), bar))
}

fn bar(size: u64) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(size), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template("{wide_bar} {percent} % {eta}");
    bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
