//! The blocks of a statement, audited on all cores and told in their order.

use crate::analysis::audit::{Audited, Auditor};
use crate::input::statement::blocks::Blocks;
use std::collections::BTreeMap;
use std::io::{self, Read};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// A block, by its number, as it was audited; or why it could not be read.
type Numbered = (u64, io::Result<Audited>);

/// Audits blocks as long as `take` wants more of what they come to.
///
/// # Errors
/// When `take` fails.
pub(super) fn audit_all<R: Read + Send>(
    auditor: &Auditor,
    blocks: Blocks<R>,
    take: &mut dyn FnMut(io::Result<Audited>) -> io::Result<bool>,
) -> io::Result<()> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let blocks = Mutex::new(blocks);
    thread::scope(|scope| {
        let (sender, receiver) = sync_channel(cores);
        for _ in 0..cores {
            let (sender, blocks) = (sender.clone(), &blocks);
            scope.spawn(move || work(auditor, blocks, &sender));
        }
        drop(sender);
        let mut early: BTreeMap<u64, io::Result<Audited>> = BTreeMap::new();
        let mut next = 1;
        for (number, audited) in receiver {
            early.insert(number, audited);
            while let Some(audited) = early.remove(&next) {
                next += 1;
                if !take(audited)? {
                    return Ok(());
                }
            }
        }
        early.into_values().try_for_each(|unread| take(unread).map(drop))
    })
}

/// Takes blocks as long as there are any and somebody listens.
fn work<R: Read>(auditor: &Auditor, blocks: &Mutex<Blocks<R>>, sender: &SyncSender<Numbered>) {
    let mut buffer = Vec::new();
    loop {
        let filled = blocks.lock().unwrap_or_else(PoisonError::into_inner).fill(&mut buffer);
        let answer = match filled {
            Ok(None) => return,
            Ok(Some((number, end))) => (number, Ok(auditor.audit(&buffer[..end]))),
            Err(error) => (u64::MAX, Err(error)),
        };
        let failed = answer.1.is_err();
        if sender.send(answer).is_err() || failed {
            return;
        }
    }
}
