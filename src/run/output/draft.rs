//! A file in the making: it takes the place of another at once, and is gone if the program ends before.

use std::fs::{File, Metadata};
use std::io;
use std::path::Path;
use tempfile::{Builder, NamedTempFile};

/// A temporary file beside the one that it is to become.
pub(super) struct Draft {
    file: NamedTempFile,
}

/// Removes drafts when a signal ends the program.
pub(super) struct Watch {
    #[cfg(unix)]
    guard: Option<unix::Guard>,
}

impl Watch {
    pub(super) fn start() -> Self {
        Self {
            #[cfg(unix)]
            guard: unix::Guard::start(),
        }
    }

    /// While this is held, a signal waits.
    pub(super) fn hold(&self) -> impl Sized + '_ {
        #[cfg(unix)]
        return self.guard.as_ref().map(unix::Guard::watched);
    }
}

impl Draft {
    pub(super) fn new_in(folder: &Path, watch: &Watch) -> io::Result<Self> {
        #[cfg(unix)]
        {
            let mut watched = watch.guard.as_ref().map(unix::Guard::watched);
            let file = unix::with_usual_permissions(&mut Builder::new()).tempfile_in(folder)?;
            if let Some(watched) = &mut watched {
                watched.push(file.path().to_path_buf());
            }
            Ok(Self { file })
        }
        #[cfg(not(unix))]
        {
            let _ = watch;
            Ok(Self { file: Builder::new().tempfile_in(folder)? })
        }
    }

    pub(super) fn as_file_mut(&mut self) -> &mut File {
        self.file.as_file_mut()
    }

    /// Moves the draft to `target`, with the owner and the permissions of the file that stood there.
    pub(super) fn take_the_place_of(self, target: &Path, replaced: Option<&Metadata>) -> io::Result<()> {
        if let Some(replaced) = replaced {
            #[cfg(unix)]
            unix::keep_owner(self.file.as_file(), replaced);
            self.file.as_file().set_permissions(replaced.permissions())?;
        }
        self.file.persist(target).map(drop).map_err(|error| error.error)
    }

    /// Moves the draft to `target`, where nothing may stand.
    pub(super) fn appear_at(self, target: &Path) -> io::Result<()> {
        self.file.persist_noclobber(target).map(drop).map_err(|error| error.error)
    }
}

#[cfg(unix)]
mod unix {
    use signal_hook::consts::{SIGHUP, TERM_SIGNALS};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;
    use std::fs::{self, File, Metadata, Permissions};
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
    use std::path::PathBuf;
    use std::sync::mpsc::sync_channel;
    use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
    use std::thread;
    use tempfile::Builder;

    /// A temporary file is for its owner alone; an answer is an ordinary file.
    pub(super) fn with_usual_permissions<'b, 'p, 's>(builder: &'b mut Builder<'p, 's>) -> &'b mut Builder<'p, 's> {
        builder.permissions(Permissions::from_mode(0o666))
    }

    /// Only the superuser may give a file away: elsewhere it is the writer's own, as any file that is written anew.
    pub(super) fn keep_owner(file: &File, replaced: &Metadata) {
        let _ = fchown(file, Some(replaced.uid()), Some(replaced.gid()));
    }

    /// The drafts that a thread removes when a signal ends the program.
    pub(super) struct Guard(Arc<Mutex<Vec<PathBuf>>>);

    impl Guard {
        /// Nothing where no thread can be started: signals then end the program as they always do.
        pub(super) fn start() -> Option<Self> {
            let drafts: Arc<Mutex<Vec<PathBuf>>> = Arc::default();
            let (ready, is_ready) = sync_channel(1);
            let watched = Arc::clone(&drafts);
            let wait = move || {
                let signals = Signals::new(ending_signals());
                let _ = ready.send(());
                let Some(signal) = signals.ok().and_then(|mut signals| signals.forever().next()) else { return };
                for draft in &*watched.lock().unwrap_or_else(PoisonError::into_inner) {
                    let _ = fs::remove_file(draft);
                }
                let _ = emulate_default_handler(signal);
            };
            thread::Builder::new().spawn(wait).ok()?;
            is_ready.recv().ok()?;
            Some(Self(drafts))
        }

        /// What is removed. While this is held, a signal waits, so that no draft is made and not known.
        pub(super) fn watched(&self) -> MutexGuard<'_, Vec<PathBuf>> {
            self.0.lock().unwrap_or_else(PoisonError::into_inner)
        }
    }

    /// The signals that end the program, but for a hang-up that it was started to ignore (`nohup`).
    fn ending_signals() -> impl Iterator<Item = i32> {
        let hang_up = Some(SIGHUP).filter(|signal| !is_ignored(*signal));
        TERM_SIGNALS.iter().copied().chain(hang_up)
    }

    /// Linux tells which signals a process ignores; elsewhere none is taken to be.
    fn is_ignored(signal: i32) -> bool {
        let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
        let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
        let ignored = ignored.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default();
        ignored >> (signal - 1) & 1 == 1
    }
}
