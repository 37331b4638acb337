//! Where an answer goes: the standard output, or a file that appears whole or not at all.

mod draft;
mod new_files;

use crate::run::files::FilesRead;
use draft::{Draft, Watch};
pub(crate) use new_files::{NewFile, NewFilesError, write_new};
use std::fs::{self, Metadata, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// What writes an answer.
type WriteAnswer<'a> = dyn FnMut(&mut dyn Write) -> io::Result<()> + 'a;

/// Why an answer is not written.
#[derive(Debug)]
pub(crate) enum WriteError {
    /// It would take the place of a file that was read.
    WouldLoseInput,
    /// The system says why.
    System(io::Error),
}

/// Writes an answer to a file, or to `standard` when there is none.
///
/// # Errors
/// When it cannot be written, or would take the place of one of the files it was made from; the file is then as it was.
pub(crate) fn write(
    standard: &mut dyn Write,
    file: Option<&Path>,
    read: &FilesRead,
    answer: &mut WriteAnswer,
) -> Result<(), WriteError> {
    if read.would_lose_one(file) {
        return Err(WriteError::WouldLoseInput);
    }
    let written = match file {
        None => write_buffered(standard, answer),
        Some(file) => replace(&destination(file), answer),
    };
    written.map_err(WriteError::System)
}

/// Where a path leads: a link stays one, even to a file that is not there yet.
fn destination(path: &Path) -> PathBuf {
    let beside = |target: PathBuf| path.parent().map_or(target.clone(), |folder| folder.join(&target));
    fs::canonicalize(path).or_else(|_| fs::read_link(path).map(beside)).unwrap_or_else(|_| path.to_path_buf())
}

/// Puts an answer in the place of what stands at `target`, if anything does.
fn replace(target: &Path, answer: &mut WriteAnswer) -> io::Result<()> {
    let replaced = fs::metadata(target).ok();
    if let Some(replaced) = &replaced {
        refuse_what_may_not_be_replaced(target, replaced)?;
    }
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let watch = Watch::start();
    let mut draft = Draft::new_in(folder, &watch)?;
    write_buffered(draft.as_file_mut(), answer)?;
    draft.take_the_place_of(target, replaced.as_ref())
}

/// A rename asks for the permission of the folder alone: a file that one may not write would be replaced all the same.
fn refuse_what_may_not_be_replaced(target: &Path, replaced: &Metadata) -> io::Result<()> {
    if !replaced.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    if replaced.permissions().readonly() {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    OpenOptions::new().append(true).open(target).map(drop)
}

fn write_buffered(destination: &mut dyn Write, answer: &mut WriteAnswer) -> io::Result<()> {
    let mut destination = Remembering { destination, failure: None };
    let mut buffered = BufWriter::with_capacity(1 << 16, &mut destination);
    let written = answer(&mut buffered).and_then(|()| buffered.flush());
    let _ = buffered.into_parts();
    written.map_err(|error| destination.failure.unwrap_or(error))
}

/// A destination that keeps its own error: the writers of some formats hide what kind it is, and a closed pipe would be
/// told as a failure.
struct Remembering<'w> {
    destination: &'w mut dyn Write,
    failure: Option<io::Error>,
}

impl Remembering<'_> {
    fn remember<T>(&mut self, result: io::Result<T>) -> io::Result<T> {
        result.map_err(|error| {
            let kind = error.kind();
            if kind != io::ErrorKind::Interrupted {
                self.failure.get_or_insert(error);
            }
            kind.into()
        })
    }
}

impl Write for Remembering<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.destination.write(bytes);
        self.remember(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.destination.flush();
        self.remember(flushed)
    }
}
