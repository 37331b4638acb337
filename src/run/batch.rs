//! A file of associations, answered line by line: in order, on all cores, in constant memory.

use super::failure::Failure;
use super::formats::form_of;
use super::parallel::{cores, map_in_order};
use super::prepared::{Prepared, typed};
use super::progress::open_with_progress;
use super::session::{Answer, Session, Status};
use crate::analysis::batch::{AssociationPrices, BatchPricer};
use crate::analysis::batch_summary::BatchSummary;
use crate::catalog::Catalog;
use crate::cli::BatchArgs;
use crate::format::stream::{Form, Stream, columns};
use crate::format::visible::as_seen;
use crate::format::{Format, Style, write_blocks};
use crate::input::associations::Associations;
use crate::input::associations::columns::AssociationColumns;
use crate::input::csv::blocks::{Blocks, FileBlock};
use crate::input::csv::dialect::CsvDialect;
use crate::input::csv::error::CsvError;
use crate::input::csv::record::Record;
use crate::input::csv::scanner::Records;
use crate::lang::Lang;
use crate::report;
use crate::report::common::Context;
use crate::report::data::batch::{BatchAnswer, BatchParts};
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

/// What every line is answered with.
struct BatchContext<'a> {
    lang: Lang,
    catalog: &'a Catalog,
    columns: &'a AssociationColumns,
    dialect: CsvDialect,
    stream: &'a Stream,
    parts: BatchParts,
    /// Whether only what all lines come to is wanted.
    summary: bool,
}

/// The lines of a block that are not answered yet.
struct Unanswered<'c, 'a, 'b> {
    context: &'c BatchContext<'c>,
    pricer: &'c mut BatchPricer<'a>,
    records: Records<'b>,
    ends: Vec<usize>,
    line: u64,
}

/// The cells that a line brings itself, and its prices or what is wrong with it.
struct AnsweredLine<'a, 'b> {
    own: Vec<Cow<'b, str>>,
    prices: Result<AssociationPrices<'a>, LineError>,
}

/// What is wrong with a line: a stable word, and what it is told.
struct LineError {
    code: &'static str,
    told: String,
}

/// Some answers as they are written.
#[derive(Default)]
struct Answered {
    bytes: Vec<u8>,
    summary: BatchSummary,
}

/// Answers a file of associations.
pub(super) fn run(session: &mut Session, args: &BatchArgs) -> Result<(Status, Answer), Failure> {
    let question = typed(&args.question)?.of_offers(&args.compared.offers).beside(&args.current);
    let prepared = session.prepare(question)?.known_only(args.totals.known_only).of_named_offers();
    let form = if args.summary { Form::Json } else { form_of(session.format)? };
    let (lang, file) = (session.lang, args.file.display().to_string());
    let unreadable = |error| Failure::Sentence(lang.associations_error(&file, &error));
    let show_progress = session.may_show_progress(true);
    let asked = prepared.context(session);
    let environment = &mut *session.environment;
    let (input, bar) =
        open_with_progress(&environment.files, &args.file, &mut Some(&mut *environment.input), show_progress)
            .map_err(|error| unreadable(CsvError::Unreadable(error)))?;
    let parts = BatchParts { all: args.all, switch: prepared.question.current.is_some() };
    let answer_columns = columns(&BatchAnswer::columns(&prepared.catalog, parts))
        .map_err(|error| Failure::Output(session.global.out.clone(), WriteError::System(error)))?;
    let associations = Associations::open(input, &prepared.catalog, &answer_columns).map_err(unreadable)?;
    let Associations { columns, dialect, blocks } = associations;
    let stream = Stream { own: columns.names.clone(), columns: answer_columns, form };
    tell_what_is_read(environment.err, environment.err_is_terminal, (&asked, &columns));
    let context = BatchContext {
        lang,
        catalog: &prepared.catalog,
        columns: &columns,
        dialect,
        stream: &stream,
        parts,
        summary: args.summary,
    };
    if args.summary {
        let mut summary = BatchSummary::default();
        summed(&context, &prepared, blocks, &mut summary).map_err(unreadable)?;
        bar.finish_and_clear();
        let status = if summary.bad() == 0 { Status::Fine } else { Status::Bad };
        return Ok((status, report::batch_summary::document(&asked, &file, &summary).into()));
    }
    let on_terminal = environment.out_is_terminal && session.global.out.is_none();
    let mut blocks = Some(blocks);
    let (mut summary, mut csv_error) = (BatchSummary::default(), None);
    output::write(environment.out, session.global.out.as_deref(), &environment.files, &mut |out| {
        let out = &mut as_seen(out, on_terminal);
        stream.head(out)?;
        let Some(blocks) = blocks.take() else { return Ok(()) };
        answer(&context, &prepared, blocks, &mut |answered| match answered {
            Ok(answered) => {
                let answered = answered?;
                summary.merge(answered.summary);
                out.write_all(&answered.bytes).map(|()| true)
            }
            Err(error) => {
                csv_error = Some(error);
                Err(io::ErrorKind::InvalidData.into())
            }
        })
    })
    .map_err(|error| match csv_error.take() {
        Some(error) => unreadable(error),
        None => Failure::Output(session.global.out.clone(), error),
    })?;
    bar.finish_and_clear();
    if summary.bad() == 0 {
        return Ok((Status::Fine, Answer::Written));
    }
    // The answers are written; a complaint that cannot be delivered changes nothing about them.
    let _ = writeln!(environment.err, "{}", lang.bad_lines(summary.bad(), summary.lines));
    Ok((Status::Bad, Answer::Written))
}

/// Tells once what a file says and what is assumed: the lines of the answer have no place for it. A remark that cannot
/// be delivered changes nothing about them.
fn tell_what_is_read(err: &mut dyn Write, on_terminal: bool, (context, columns): (&Context, &AssociationColumns)) {
    let mut blocks = report::batch::remarks(context, columns);
    let style = Style {
        format: Format::Table,
        lang: context.lang,
        on: context.question.on,
        width: USUAL_WIDTH,
        colour: false,
        on_terminal,
    };
    let _ = write_blocks(&mut blocks, "", style, err);
}

/// What all lines come to.
fn summed<R: Read + Send>(
    context: &BatchContext,
    prepared: &Prepared,
    blocks: Blocks<R>,
    summary: &mut BatchSummary,
) -> Result<(), CsvError> {
    let mut csv_error = None;
    let read = answer(context, prepared, blocks, &mut |answered| match answered {
        Ok(answered) => {
            summary.merge(answered?.summary);
            Ok(true)
        }
        Err(error) => {
            csv_error = Some(error);
            Ok(false)
        }
    });
    match (csv_error, read) {
        (Some(error), _) => Err(error),
        (None, read) => read.map_err(CsvError::Unreadable),
    }
}

/// Answers block after block on all cores, as long as `take` wants more.
fn answer<R: Read + Send>(
    context: &BatchContext,
    prepared: &Prepared,
    blocks: Blocks<R>,
    take: &mut dyn FnMut(Result<io::Result<Answered>, CsvError>) -> io::Result<bool>,
) -> io::Result<()> {
    let mut blocks = blocks.sized(BLOCK);
    let worker = || {
        let mut pricer = BatchPricer::new(&prepared.catalog, &prepared.question);
        move |block: &FileBlock, pass: &mut dyn FnMut(io::Result<Answered>) -> bool| {
            let records = Records::new(block.text(), context.dialect);
            let pricer = &mut pricer;
            Unanswered { context, pricer, records, ends: Vec::new(), line: block.first_line }.all(pass);
        }
    };
    map_in_order(cores(), |block| blocks.fill(block), worker, take)
}

impl Iterator for Unanswered<'_, '_, '_> {
    type Item = io::Result<Answered>;

    fn next(&mut self) -> Option<io::Result<Answered>> {
        let mut answered = Answered::default();
        while answered.bytes.len() < BYTES_AT_ONCE {
            let lines = self.some_lines(&mut answered.summary);
            if lines.is_empty() {
                break;
            }
            if self.context.summary {
                continue;
            }
            let (catalog, parts) = (self.context.catalog, self.context.parts);
            let answers = lines.iter().map(|line| (&line.own[..], BatchAnswer::new(catalog, line.told(), parts)));
            match self.context.stream.lines(answers) {
                Ok(bytes) => answered.bytes.extend(bytes),
                Err(error) => return Some(Err(error)),
            }
        }
        (answered.summary.lines > 0).then_some(Ok(answered))
    }
}

impl<'a> AnsweredLine<'a, '_> {
    fn told(&self) -> Result<&AssociationPrices<'a>, &str> {
        self.prices.as_ref().map_err(|error| error.told.as_str())
    }
}

impl<'a, 'b> Unanswered<'_, 'a, 'b> {
    /// The next lines that hold something: their own cells, and what they are told.
    fn some_lines(&mut self, summary: &mut BatchSummary) -> Vec<AnsweredLine<'a, 'b>> {
        let mut answered = Vec::with_capacity(LINES_AT_ONCE);
        while answered.len() < LINES_AT_ONCE
            && let Some(record) = self.records.next_record(&mut self.ends)
        {
            if !record.is_blank() {
                let prices = self.context.price(self.pricer, &record, self.line);
                match &prices {
                    Ok(prices) => summary.add_answer(prices),
                    Err(error) => summary.add_error(error.code, &error.told),
                }
                let own = (0..self.context.columns.names.len()).map(|index| record.text(index));
                answered.push(AnsweredLine { own: own.collect(), prices });
            }
            self.line += record.lines;
        }
        answered
    }
}

impl BatchContext<'_> {
    fn price<'a>(
        &self,
        pricer: &mut BatchPricer<'a>,
        record: &Record,
        line: u64,
    ) -> Result<AssociationPrices<'a>, LineError> {
        let at_line = |code, told: &str| LineError { code, told: self.lang.at_line(line, told) };
        let association =
            self.columns.read(record).map_err(|error| at_line(error.code(), &self.lang.line_error(&error)))?;
        pricer.price(&association).map_err(|error| at_line(error.code(), &self.lang.line_refused(&error)))
    }
}
