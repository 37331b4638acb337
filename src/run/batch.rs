//! A file of associations, answered line by line: in order, on all cores, in constant memory.

use super::failure::Failure;
use super::formats::form_of;
use super::parallel::{cores, map_in_order};
use super::prepared::Prepared;
use super::progress::open_with_progress;
use super::session::{Answer, Session, Status};
use crate::analysis::batch::{Asker, Told};
use crate::catalog::Catalog;
use crate::cli::BatchArgs;
use crate::format::stream::{Stream, columns};
use crate::format::visible::as_seen;
use crate::format::{Format, Style, write_blocks};
use crate::input::associations::{self, Associations, FileError, Heading};
use crate::input::csv::blocks::ReadError;
use crate::input::csv::cells::{Line, Lines};
use crate::input::csv::{Dialect, OpenError};
use crate::lang::Lang;
use crate::report;
use crate::report::common::Context;
use crate::report::data::batch::BatchAnswer;
use crate::run::environment::USUAL_WIDTH;
use crate::run::output::{self, WriteError};
use std::borrow::Cow;
use std::io::{self, Read, Write};

/// How many bytes of lines are answered at once: answers are longer than what they answer, and wait for their turn.
const BLOCK: usize = 1 << 17;

/// How many lines are written at once.
const LINES_AT_ONCE: usize = 256;

/// How many bytes of answers are passed on at once, and those of the lines written last.
const BYTES_AT_ONCE: usize = 1 << 22;

/// What the lines are answered with.
struct BatchContext<'a> {
    lang: Lang,
    catalog: &'a Catalog,
    heading: &'a Heading,
    dialect: Dialect,
    stream: &'a Stream,
    all: bool,
}

/// Some lines of a file: their bytes, and the number of the first.
#[derive(Default)]
struct Block {
    buffer: Vec<u8>,
    end: usize,
    first_line: u64,
}

/// The lines of a block that are not answered yet.
struct Rest<'d, 'a, 'b> {
    desk: &'d BatchContext<'d>,
    asker: &'d mut Asker<'a>,
    lines: Lines<'b>,
    ends: Vec<usize>,
    number: u64,
}

/// The cells that a line brings itself, and what it is told or what is wrong with it.
struct AnsweredLine<'a, 'b> {
    own: Vec<Cow<'b, str>>,
    told: Result<Told<'a>, String>,
}

/// Some answers as they are written.
#[derive(Default)]
struct Answered {
    bytes: Vec<u8>,
    count: Count,
}

/// How many lines there were, and how many could not be answered.
#[derive(Clone, Copy, Default)]
struct Count {
    all: u64,
    bad: u64,
}

/// Answers a file of associations.
pub(super) fn run(session: &mut Session, args: &BatchArgs) -> Result<(Status, Answer), Failure> {
    let prepared = session.prepare(&args.question)?.known_only(args.totals.known_only);
    let form = form_of(session.format)?;
    let (lang, file) = (session.lang, args.file.display().to_string());
    let unreadable = |error| Failure::Sentence(lang.associations_error(&file, &error));
    let show_progress = session.may_show_progress(true);
    let environment = &mut *session.environment;
    let (input, bar) = open_with_progress(&environment.files, &args.file, environment.input, show_progress)
        .map_err(|error| unreadable(FileError::Open(OpenError::Unreadable(error))))?;
    let columns = columns(&BatchAnswer::columns(&prepared.catalog, args.all))
        .map_err(|error| Failure::Output(session.global.out.clone(), WriteError::System(error)))?;
    let opened = associations::open(input, &prepared.catalog, &columns).map_err(unreadable)?;
    let heading = opened.heading.clone();
    let stream = Stream { own: heading.names.clone(), columns, form };
    tell_what_is_read(environment.err, environment.err_is_terminal, (&prepared.context(lang), &heading));
    let context = BatchContext {
        lang,
        catalog: &prepared.catalog,
        heading: &heading,
        dialect: opened.dialect,
        stream: &stream,
        all: args.all,
    };
    let on_terminal = environment.out_is_terminal && session.global.out.is_none();
    let mut opened = Some(opened);
    let (mut count, mut broken) = (Count::default(), None);
    output::write(environment.out, session.global.out.as_deref(), &environment.files, &mut |out| {
        let out = &mut as_seen(out, on_terminal);
        stream.head(out)?;
        let Some(opened) = opened.take() else { return Ok(()) };
        answer(&context, &prepared, opened, &mut |answered| match answered {
            Ok(answered) => {
                let answered = answered?;
                count.all += answered.count.all;
                count.bad += answered.count.bad;
                out.write_all(&answered.bytes).map(|()| true)
            }
            Err(error) => {
                broken = Some(error);
                Err(io::ErrorKind::InvalidData.into())
            }
        })
    })
    .map_err(|error| match broken.take() {
        Some(error) => unreadable(FileError::Open(error)),
        None => Failure::Output(session.global.out.clone(), error),
    })?;
    bar.finish_and_clear();
    if count.bad == 0 {
        return Ok((Status::Fine, Answer::Written));
    }
    // The answers are written; a complaint that cannot be delivered changes nothing about them.
    let _ = writeln!(environment.err, "{}", lang.bad_lines(count.bad, count.all));
    Ok((Status::Bad, Answer::Written))
}

/// Tells once what a file says and what is assumed: the lines of the answer have no place for it. A remark that cannot
/// be delivered changes nothing about them.
fn tell_what_is_read(err: &mut dyn Write, on_terminal: bool, (context, heading): (&Context, &Heading)) {
    let mut blocks = report::batch::remarks(context, heading);
    let style = Style { format: Format::Table, lang: context.lang, width: USUAL_WIDTH, colour: false, on_terminal };
    let _ = write_blocks(&mut blocks, "", style, err);
}

/// Answers block after block on all cores, as long as `take` wants more.
fn answer<R: Read + Send>(
    desk: &BatchContext,
    known: &Prepared,
    opened: Associations<R>,
    take: &mut dyn FnMut(Result<io::Result<Answered>, OpenError>) -> io::Result<bool>,
) -> io::Result<()> {
    let (mut blocks, mut next_line) = (opened.blocks.sized(BLOCK), opened.heading_lines + 1);
    let read = |block: &mut Block| {
        block.end = blocks.fill(&mut block.buffer).map_err(|error: ReadError| error.at(next_line))?.unwrap_or(0);
        block.first_line = next_line;
        next_line += memchr::memchr_iter(b'\n', &block.buffer[..block.end]).count() as u64;
        Ok(block.end > 0)
    };
    let worker = || {
        let mut asker = Asker::new(&known.catalog, &known.question);
        move |block: &Block, pass: &mut dyn FnMut(io::Result<Answered>) -> bool| {
            let lines = Lines::new(&block.buffer[..block.end], desk.dialect);
            Rest { desk, asker: &mut asker, lines, ends: Vec::new(), number: block.first_line }.all(pass);
        }
    };
    map_in_order(cores(), read, worker, take)
}

impl Iterator for Rest<'_, '_, '_> {
    type Item = io::Result<Answered>;

    fn next(&mut self) -> Option<io::Result<Answered>> {
        let mut answered = Answered::default();
        while answered.bytes.len() < BYTES_AT_ONCE {
            let lines = self.some_lines(&mut answered.count);
            if lines.is_empty() {
                break;
            }
            let (catalog, all) = (self.desk.catalog, self.desk.all);
            let answers = lines.iter().map(|line| (&line.own[..], BatchAnswer::new(catalog, &line.told, all)));
            match self.desk.stream.lines(answers) {
                Ok(bytes) => answered.bytes.extend(bytes),
                Err(error) => return Some(Err(error)),
            }
        }
        (answered.count.all > 0).then_some(Ok(answered))
    }
}

impl<'a, 'b> Rest<'_, 'a, 'b> {
    /// The next lines that hold something: their own cells, and what they are told.
    fn some_lines(&mut self, count: &mut Count) -> Vec<AnsweredLine<'a, 'b>> {
        let mut answered = Vec::with_capacity(LINES_AT_ONCE);
        while answered.len() < LINES_AT_ONCE
            && let Some(line) = self.lines.next_line(&mut self.ends)
        {
            if !line.is_empty() {
                let told = self.desk.told(self.asker, &line, self.number);
                count.all += 1;
                count.bad += u64::from(told.is_err());
                let own = (0..self.desk.heading.names.len()).map(|place| line.text(place));
                answered.push(AnsweredLine { own: own.collect(), told });
            }
            self.number += line.lines;
        }
        answered
    }
}

impl BatchContext<'_> {
    fn told<'a>(&self, asker: &mut Asker<'a>, line: &Line, number: u64) -> Result<Told<'a>, String> {
        let said = self.heading.said(line).map_err(|error| self.lang.line_error(&error));
        let told = said.and_then(|said| asker.ask(&said).map_err(|error| self.lang.line_refused(&error)));
        told.map_err(|what| self.lang.at_line(number, &what))
    }
}
