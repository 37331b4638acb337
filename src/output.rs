//! Where an answer goes: the standard output, or a file that appears whole or not at all.

use std::fs::{self, Permissions};
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Writes an answer to a file, or to `standard` when there is none.
///
/// # Errors
/// When it cannot be written; the file is then as it was before.
pub(crate) fn write(
    standard: &mut dyn Write,
    file: Option<&Path>,
    answer: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let Some(file) = file else {
        let mut buffered = BufWriter::new(standard);
        answer(&mut buffered)?;
        return buffered.flush();
    };
    let target = fs::canonicalize(file).unwrap_or_else(|_| file.to_path_buf());
    if fs::metadata(&target).is_ok_and(|found| !found.is_file()) {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    let mut draft = with_usual_permissions(&mut builder).tempfile_in(folder)?;
    let mut buffered = BufWriter::new(draft.as_file_mut());
    answer(&mut buffered)?;
    buffered.flush()?;
    drop(buffered);
    draft.persist(&target).map(drop).map_err(|error| error.error)
}

/// A temporary file is for its owner alone; an answer is an ordinary file.
#[cfg(unix)]
fn with_usual_permissions<'b, 'p, 's>(builder: &'b mut tempfile::Builder<'p, 's>) -> &'b mut tempfile::Builder<'p, 's> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn with_usual_permissions<'b, 'p, 's>(builder: &'b mut tempfile::Builder<'p, 's>) -> &'b mut tempfile::Builder<'p, 's> {
    builder
}
