//! Blocks of a long file, read in order, worked on by all cores, and their results taken in order.

use std::io;
use std::panic::resume_unwind;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, Builder};

/// How many results of one block may wait for their turn: the usual one, and the word that it was the last.
const RESULTS_WAITING: usize = 2;

/// The results of a block, and nothing after the last.
type Results<T> = Receiver<Option<T>>;

/// Whoever is sent the results of one block after another, in the order of the blocks.
type Turns<T, E> = SyncSender<Result<Results<T>, E>>;

/// How many threads are worth their while.
pub(super) fn cores() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// Maps blocks on some threads, or on this one where none can be started.
///
/// `read` fills a block and says whether there was one; it is not called again after an end or an error. Each thread
/// has a `worker` of its own, which passes any number of results of a block on, and stops where it is told to. `take`
/// is given the results in the order of the blocks, and says whether it wants more.
///
/// At most two blocks more than there are threads have been read and not yet taken, however slow one of them is: who
/// reads waits until its block has a place in the line.
///
/// # Errors
/// When `take` fails.
pub(super) fn map_in_order<B: Default, T: Send, E: Send, W: FnMut(&B, &mut dyn FnMut(T) -> bool)>(
    threads: usize,
    read: impl FnMut(&mut B) -> Result<bool, E> + Send,
    worker: impl Fn() -> W + Sync,
    take: &mut dyn FnMut(Result<T, E>) -> io::Result<bool>,
) -> io::Result<()> {
    let source = Mutex::new(Some(read));
    let taken = thread::scope(|scope| {
        let (turns, line) = sync_channel(threads);
        let start = |_| {
            let (turns, source, worker) = (turns.clone(), &source, &worker);
            Builder::new().spawn_scoped(scope, move || work(source, worker(), &turns)).ok()
        };
        let started: Vec<_> = (0..threads).map_while(start).collect();
        drop(turns);
        if started.is_empty() {
            return None;
        }
        let taken = take_in_turn(line, take);
        for thread in started {
            thread.join().unwrap_or_else(|panic| resume_unwind(panic));
        }
        Some(taken)
    });
    match (taken, source.into_inner()) {
        (None, Ok(Some(read))) => map_alone(read, worker(), take),
        (taken, _) => taken.unwrap_or(Ok(())),
    }
}

/// Reads blocks and works on them, as long as there are any and somebody wants the results.
fn work<B: Default, T, E>(
    source: &Mutex<Option<impl FnMut(&mut B) -> Result<bool, E>>>,
    mut worker: impl FnMut(&B, &mut dyn FnMut(T) -> bool),
    turns: &Turns<T, E>,
) {
    let mut block = B::default();
    loop {
        // Where another thread failed while it read, there is nothing more to be had.
        let Ok(mut read) = source.lock() else { return };
        let filled = read.as_mut().map_or(Ok(false), |read| read(&mut block));
        if !matches!(filled, Ok(true)) {
            *read = None;
        }
        let (results, turn) = sync_channel(RESULTS_WAITING);
        match filled {
            Ok(true) if turns.send(Ok(turn)).is_ok() => drop(read),
            Ok(_) => return,
            Err(error) => return drop(turns.send(Err(error))),
        }
        worker(&block, &mut |result| results.send(Some(result)).is_ok());
        if results.send(None).is_err() {
            return;
        }
    }
}

/// Takes the results of one block after another, until there are no more or no more are wanted.
fn take_in_turn<T, E>(
    line: Receiver<Result<Results<T>, E>>,
    take: &mut dyn FnMut(Result<T, E>) -> io::Result<bool>,
) -> io::Result<()> {
    for turn in line {
        let results = match turn {
            Ok(results) => results,
            Err(error) => return take(Err(error)).map(drop),
        };
        loop {
            match results.recv() {
                Ok(Some(result)) => {
                    if !take(Ok(result))? {
                        return Ok(());
                    }
                }
                Ok(None) => break,
                // The thread panicked before its block was done.
                Err(_) => return Ok(()),
            }
        }
    }
    Ok(())
}

/// The same on this thread alone.
fn map_alone<B: Default, T, E>(
    mut read: impl FnMut(&mut B) -> Result<bool, E>,
    mut worker: impl FnMut(&B, &mut dyn FnMut(T) -> bool),
    take: &mut dyn FnMut(Result<T, E>) -> io::Result<bool>,
) -> io::Result<()> {
    let mut block = B::default();
    loop {
        match read(&mut block) {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            Err(error) => return take(Err(error)).map(drop),
        }
        let mut goes_on = Ok(true);
        worker(&block, &mut |result| {
            goes_on = take(Ok(result));
            matches!(goes_on, Ok(true))
        });
        if !goes_on? {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::map_in_order;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::thread::sleep;
    use std::time::Duration;

    /// Counts to a number, and fails there where it is asked to.
    fn up_to(end: u64, fails: bool) -> impl FnMut(&mut u64) -> Result<bool, &'static str> + Send {
        let mut next = 0;
        move |block| {
            assert!(next <= end, "read after the end");
            next += 1;
            *block = next;
            if next > end && fails { Err("broken") } else { Ok(next <= end) }
        }
    }

    /// Passes each number on as often as its last digit says.
    fn repeat() -> impl FnMut(&u64, &mut dyn FnMut(u64) -> bool) {
        |block, pass| {
            (0..block % 10).all(|_| pass(*block));
        }
    }

    fn expected(end: u64) -> Vec<u64> {
        (1..=end).flat_map(|number| (0..number % 10).map(move |_| number)).collect()
    }

    #[test]
    fn all_results_come_in_order_and_errors_after_them() {
        for (threads, end, fails) in [(0, 50, false), (1, 50, true), (2, 1_000, true), (7, 1_000, false), (3, 0, true)]
        {
            let (mut taken, mut error) = (Vec::new(), None);
            let mut take = |result: Result<u64, &'static str>| {
                result.map_or_else(|found| error = Some(found), |number| taken.push(number));
                Ok(true)
            };
            map_in_order(threads, up_to(end, fails), repeat, &mut take).unwrap();
            assert_eq!((taken, error), (expected(end), fails.then_some("broken")));
        }
    }

    #[test]
    fn who_takes_may_stop_or_fail() {
        for (threads, fails) in [(0, false), (0, true), (4, false), (4, true)] {
            let mut taken = Vec::new();
            let mut take = |result: Result<u64, &'static str>| {
                taken.extend(result);
                if taken.len() == 20 && fails {
                    Err(std::io::ErrorKind::BrokenPipe.into())
                } else {
                    Ok(taken.len() < 20)
                }
            };
            let ended = map_in_order(threads, up_to(u64::MAX - 1, false), repeat, &mut take);
            assert_eq!((ended.is_err(), &taken[..]), (fails, &expected(10)[..20]));
        }
    }

    #[test]
    fn few_blocks_wait_for_a_slow_one() {
        let (threads, read, most, taken) = (4, AtomicU64::new(0), AtomicU64::new(0), AtomicU64::new(0));
        let mut next = up_to(500, false);
        let count = |block: &mut u64| {
            let goes_on = next(block);
            let alive = read.fetch_add(1, Ordering::SeqCst) + 1 - taken.load(Ordering::SeqCst);
            most.fetch_max(alive, Ordering::SeqCst);
            goes_on
        };
        let slow = || {
            |block: &u64, pass: &mut dyn FnMut(u64) -> bool| {
                sleep(Duration::from_millis(if *block == 1 { 200 } else { 0 }));
                pass(*block);
            }
        };
        let mut take = |_: Result<u64, &'static str>| {
            taken.fetch_add(1, Ordering::SeqCst);
            Ok(true)
        };
        map_in_order(threads, count, slow, &mut take).unwrap();
        assert_eq!(taken.load(Ordering::SeqCst), 500);
        // One more may be counted as read while it is being taken.
        assert!(most.load(Ordering::SeqCst) <= threads as u64 + 3, "{most:?}");
    }

    #[test]
    fn a_panic_is_passed_on_and_nothing_after_it() {
        let mut taken = Vec::new();
        let panics = || {
            |block: &u64, pass: &mut dyn FnMut(u64) -> bool| {
                assert!(*block != 30, "the thirtieth");
                pass(*block);
            }
        };
        let mut take = |result: Result<u64, &'static str>| {
            taken.extend(result);
            Ok(true)
        };
        let run = AssertUnwindSafe(|| map_in_order(3, up_to(1_000, false), panics, &mut take));
        let panic = catch_unwind(run).unwrap_err();
        assert_eq!(panic.downcast_ref::<&str>(), Some(&"the thirtieth"));
        assert_eq!(taken, (1..30).collect::<Vec<_>>());
    }
}
