//! The one door through which files are read. It remembers which ones, so that no answer is written over them.

use same_file::Handle;
use std::cell::RefCell;
use std::fs::File;
use std::io;
use std::path::Path;

/// The files that a run has read, by what they are and not by how they are called: a link is the file it leads to.
#[derive(Debug, Default)]
pub struct FilesRead {
    standard_input: RefCell<Option<Handle>>,
    standard_output: Option<Handle>,
    read: RefCell<Vec<Handle>>,
}

impl FilesRead {
    /// No file yet, beside the standard input and output of this process.
    pub fn of_process() -> Self {
        let standard_input = RefCell::new(Handle::stdin().ok());
        Self { standard_input, standard_output: Handle::stdout().ok(), read: RefCell::default() }
    }

    /// Opens a file to be read: an ordinary one, a pipe or a device, but no folder.
    pub(crate) fn open(&self, path: &Path) -> io::Result<File> {
        let file = File::open(path)?;
        if file.metadata()?.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        self.read.borrow_mut().push(Handle::from_file(file.try_clone()?)?);
        Ok(file)
    }

    /// Takes note that the standard input is read.
    pub(crate) fn read_standard_input(&self) {
        self.read.borrow_mut().extend(self.standard_input.take());
    }

    /// Whether an answer that goes to `out`, or else to the standard output, would take the place of a file that was
    /// read.
    pub(crate) fn would_lose_one(&self, out: Option<&Path>) -> bool {
        let named = out.and_then(|path| Handle::from_path(path).ok());
        let target = if out.is_some() { named.as_ref() } else { self.standard_output.as_ref() };
        // A terminal or a pipe may be read and written at once.
        let file = target.filter(|target| target.as_file().metadata().is_ok_and(|found| found.is_file()));
        file.is_some_and(|file| self.read.borrow().contains(file))
    }
}
