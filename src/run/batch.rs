//! A file of associations, answered line by line: in order, on all cores, in constant memory.

use super::progress::followed;
use super::{BAD, FINE, Failure, Prepared};
use crate::analysis::batch::{Asker, Told};
use crate::catalog::Catalog;
use crate::cli::{self, Shared};
use crate::format::stream::{Form, Stream};
use crate::input::ask::{AskError, Typed};
use crate::input::associations::{FileError, Heading, Lines, text_of};
use crate::lang::Lang;
use crate::output;
use crate::report;
use crate::world::World;
use csv::ByteRecord;
use std::io::{self, Read, Write};
use std::panic::resume_unwind;
use std::thread;

/// How many lines one core answers before all write.
const LINES_A_CORE: usize = 4_096;

/// What the lines are answered with.
struct Desk<'a> {
    lang: Lang,
    catalog: &'a Catalog,
    otherwise: &'a Typed,
    heading: &'a Heading,
    stream: &'a Stream,
    all: bool,
}

/// How many lines there were, and how many could not be answered.
#[derive(Clone, Copy, Default)]
struct Count {
    all: u64,
    bad: u64,
}

/// Answers a file of associations.
pub(super) fn run(
    world: &mut World,
    lang: Lang,
    shared: &Shared,
    of: &cli::Batch,
    (known, otherwise): (&Prepared, &Typed),
    form: Form,
) -> Result<u8, Failure> {
    let file = of.file.display().to_string();
    let unreadable = |error| Failure::Sentence(lang.associations_error(&file, &error));
    let looks = world.err_is_terminal && (shared.out.is_some() || !world.out_is_terminal);
    let (input, bar) = followed(&world.files, &of.file, world.input, looks)
        .map_err(|error| unreadable(FileError::Unreadable(error)))?;
    let lines = Lines::open(input, &known.catalog, report::batch::COLUMNS).map_err(unreadable)?;
    let stream =
        Stream { own: lines.heading.names.clone(), columns: report::batch::columns(&known.catalog, of.all), form };
    let heading = lines.heading.clone();
    let desk = Desk { lang, catalog: &known.catalog, otherwise, heading: &heading, stream: &stream, all: of.all };
    let mut lines = Some(lines);
    let mut count = Count::default();
    let mut broken = None;
    output::write(world.out, shared.out.as_deref(), &world.files, &mut |out| {
        stream.head(out)?;
        let Some(lines) = lines.take() else { return Ok(()) };
        let answered = answer(&desk, known, lines, out, &mut broken);
        count = answered?;
        Ok(())
    })
    .map_err(|error| match broken.take() {
        Some(error) => unreadable(FileError::Unreadable(error)),
        None => Failure::Output(shared.out.clone(), error),
    })?;
    bar.finish_and_clear();
    if count.bad == 0 {
        return Ok(FINE);
    }
    // The answers are written; a complaint that cannot be delivered changes nothing about them.
    let _ = writeln!(world.err, "{}", lang.bad_lines(count.bad, count.all));
    Ok(BAD)
}

/// Answers block after block, and reads the next one meanwhile; an error in reading is left in `broken`.
fn answer(
    desk: &Desk,
    known: &Prepared,
    mut lines: Lines<Box<dyn Read + Send + '_>>,
    out: &mut dyn Write,
    broken: &mut Option<io::Error>,
) -> io::Result<Count> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let mut askers: Vec<Asker> = (0..cores).map(|_| Asker::new(desk.catalog, &known.question)).collect();
    let mut count = Count::default();
    let mut next = block(&mut lines, cores * LINES_A_CORE);
    loop {
        let lines_of_block = next.map_err(|error| {
            *broken = Some(error);
            io::ErrorKind::InvalidData
        })?;
        if lines_of_block.is_empty() {
            return Ok(count);
        }
        let shares = lines_of_block.chunks(lines_of_block.len().div_ceil(cores));
        let (answered, read) = thread::scope(|scope| {
            let threads: Vec<_> =
                shares.zip(&mut askers).map(|(share, asker)| scope.spawn(|| desk.answer(asker, share))).collect();
            let read = block(&mut lines, cores * LINES_A_CORE);
            let answered = threads.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
            (answered.collect::<Vec<io::Result<(Vec<u8>, u64)>>>(), read)
        });
        for share in answered {
            let (bytes, bad) = share?;
            out.write_all(&bytes)?;
            count.bad += bad;
        }
        count.all += lines_of_block.len() as u64;
        next = read;
    }
}

/// The next lines: at most so many.
fn block(lines: &mut Lines<Box<dyn Read + Send + '_>>, most: usize) -> io::Result<Vec<ByteRecord>> {
    let mut block = Vec::with_capacity(most);
    while block.len() < most {
        match lines.next_line()? {
            Some(line) => block.push(line),
            None => break,
        }
    }
    Ok(block)
}

impl Desk<'_> {
    /// Some lines as they are written, and how many of them are bad.
    fn answer(&self, asker: &mut Asker, lines: &[ByteRecord]) -> io::Result<(Vec<u8>, u64)> {
        let mut bad = 0;
        let answered = lines.iter().map(|line| {
            let told = self.told(asker, line);
            bad += u64::from(told.is_err());
            let own = (0..self.heading.names.len()).map(|place| text_of(line.get(place).unwrap_or_default()));
            (own.collect(), report::batch::node(&told, self.all))
        });
        let bytes = self.stream.lines(answered)?;
        Ok((bytes, bad))
    }

    fn told<'a>(&self, asker: &mut Asker<'a>, line: &ByteRecord) -> Result<Told<'a>, String> {
        let number = line.position().map_or(0, csv::Position::line);
        let typed =
            self.heading.typed(line, self.catalog, self.otherwise).map_err(|error| self.lang.line_error(&error));
        let told = typed.and_then(|typed| asker.ask(&typed).map_err(|error| self.lang.ask_error(&of_a_column(error))));
        told.map_err(|what| self.lang.at_line(number, &what))
    }
}

/// What is wrong is in a column, and not in an option.
fn of_a_column(error: AskError) -> AskError {
    match error {
        AskError::Amount(option, text, why) => AskError::Amount(option.trim_start_matches("--").to_owned(), text, why),
        other => other,
    }
}
