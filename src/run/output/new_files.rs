//! Files that appear together, and in the place of none.

use super::draft::{Draft, Watch};
use super::write_buffered;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A file to be written where there is none.
pub(crate) struct NewFile {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
    /// What it is, for whoever reads the answer.
    pub(crate) what: &'static str,
}

/// Why none of the files is written.
#[derive(Debug)]
pub(crate) enum NewFilesError {
    /// These are there already.
    InTheWay(Vec<PathBuf>),
    /// A file has the name of the folder.
    NotAFolder,
    /// The system says why.
    System(io::Error),
}

/// Writes files to a folder, which is made where it is missing.
///
/// # Errors
/// When one of them is there already, or cannot be written; nothing is then left of the others.
pub(crate) fn write_new(folder: &Path, files: &[NewFile]) -> Result<(), NewFilesError> {
    refuse_what_is_there(files)?;
    if fs::metadata(folder).is_ok_and(|found| !found.is_dir()) {
        return Err(NewFilesError::NotAFolder);
    }
    let missing: Vec<&Path> = folder.ancestors().take_while(|folder| is_missing(folder)).collect();
    let written = fs::create_dir_all(folder).and_then(|()| write_together(folder, files));
    written.or_else(|error| {
        for made in missing {
            let _ = fs::remove_dir(made);
        }
        // One that came up in the meantime is told by its name.
        refuse_what_is_there(files)?;
        Err(NewFilesError::System(error))
    })
}

fn is_missing(folder: &Path) -> bool {
    !folder.as_os_str().is_empty() && folder.symlink_metadata().is_err()
}

/// A link that leads nowhere is in the way too.
fn refuse_what_is_there(files: &[NewFile]) -> Result<(), NewFilesError> {
    let there = files.iter().map(|file| &file.path).filter(|path| path.symlink_metadata().is_ok());
    let there: Vec<PathBuf> = there.cloned().collect();
    if there.is_empty() { Ok(()) } else { Err(NewFilesError::InTheWay(there)) }
}

fn write_together(folder: &Path, files: &[NewFile]) -> io::Result<()> {
    let watch = Watch::start();
    let mut drafts = Vec::with_capacity(files.len());
    for file in files {
        let mut draft = Draft::new_in(folder, &watch)?;
        write_buffered(draft.as_file_mut(), &mut |out| out.write_all(file.text.as_bytes()))?;
        drafts.push(draft);
    }
    let _held = watch.hold();
    for (index, draft) in drafts.into_iter().enumerate() {
        if let Err(error) = draft.appear_at(&files[index].path) {
            for placed in &files[..index] {
                let _ = fs::remove_file(&placed.path);
            }
            return Err(error);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{NewFile, NewFilesError, write_new};
    use std::fs;
    use std::path::{Path, PathBuf};

    fn files(paths: [PathBuf; 2]) -> [NewFile; 2] {
        paths.map(|path| NewFile { path, text: "text".to_owned(), what: "" })
    }

    fn left_in(folder: &Path) -> usize {
        fs::read_dir(folder).unwrap().count()
    }

    #[test]
    fn where_the_second_cannot_be_written_neither_the_first_nor_a_folder_is_left() {
        let around = tempfile::tempdir().unwrap();
        for folder in [around.path().to_owned(), around.path().join("new/folder")] {
            let files = files([folder.join("first"), folder.join("missing/second")]);
            assert!(matches!(write_new(&folder, &files), Err(NewFilesError::System(_))));
            assert_eq!(left_in(around.path()), 0);
        }
    }

    #[test]
    fn all_appear_and_nothing_else() {
        let around = tempfile::tempdir().unwrap();
        let folder = around.path().join("new/folder");
        let files = files([folder.join("first"), folder.join("second")]);
        assert!(write_new(&folder, &files).is_ok());
        assert_eq!((left_in(&folder), fs::read_to_string(folder.join("second")).unwrap()), (2, "text".to_owned()));
        assert!(matches!(write_new(&folder, &files), Err(NewFilesError::InTheWay(there)) if there.len() == 2));
    }
}
