//! A statement, held against the rates: in blocks, on all cores, told in the order of its lines.

use super::failure::Failure;
use super::formats::form_of;
use super::parallel::{cores, map_in_order};
use super::progress::open_with_progress;
use super::rate_selection::{RateSelection, SelectedRates};
use super::session::{Answer, Session, Status};
use crate::analysis::audit::tally::Tally;
use crate::analysis::audit::tariff::Tariff;
use crate::analysis::audit::{Audited, Auditor, Finding};
use crate::analysis::question::Question;
use crate::catalog::Catalog;
use crate::cli::AuditArgs;
use crate::fee::processor::Processor;
use crate::format::Format;
use crate::format::stream::{self, Stream};
use crate::format::visible::as_seen;
use crate::input::association::TypedBudget;
use crate::input::csv::blocks::{Blocks, FileBlock};
use crate::input::csv::error::CsvError;
use crate::input::payment_error::PaymentError;
use crate::input::statement::{Statement, StatementOptions};
use crate::input::typed_question::TypedQuestion;
use crate::price::usage::Usage;
use crate::report;
use crate::report::audit::Reported;
use crate::report::common::Context;
use crate::report::data::audit::FindingText;
use crate::run::output::{self, WriteError};
use std::io::{self, Read};

/// How many findings are kept for an answer that is not streamed.
const MOST_KEPT: usize = 10_000;

/// Audits a statement. As CSV, findings are written as they are found, and there is no document.
pub(super) fn run(session: &mut Session, args: &AuditArgs) -> Result<(Status, Answer), Failure> {
    let (lang, format, on) = (session.lang, session.format, session.on);
    let (origin, catalog) = session.catalog()?;
    let foreseen = session.asked(TypedQuestion::default(), &catalog)?.budgets.into_iter().next().unwrap_or_default();
    let (processor, tariff) = tariff(&catalog, args, &foreseen)?;
    let file = args.file.display().to_string();
    let refused = |error: CsvError| Failure::Sentence(lang.statement_error(&file, &error));
    let streamed = matches!(format, Format::Csv(_));
    let show_progress = session.may_show_progress(streamed);
    let environment = &mut *session.environment;
    let (input, bar) = open_with_progress(&environment.files, &args.file, environment.input, show_progress)
        .map_err(|error| refused(CsvError::Unreadable(error)))?;
    let options =
        StatementOptions { columns: args.columns.as_deref(), days: args.dates, needs_date: tariff.depends_on_day() };
    let Statement { columns, notation, blocks } = Statement::open(input, options).map_err(refused)?;
    let auditor = Auditor {
        tariff: &tariff,
        columns: &columns,
        notation: &notation,
        currency: &catalog.currency,
        keep_going: args.keep_going,
    };
    let mut outcome = AuditProgress { tally: Tally::of(&tariff), findings: 0, stopped: None, error: None };
    let mut blocks = Some(blocks);
    let mut each = |write: &mut dyn FnMut(&[Finding]) -> io::Result<()>| {
        blocks
            .take()
            .map_or(Ok(()), |blocks| audit_all(&auditor, blocks, &mut |audited| outcome.take(audited, write)))?;
        if outcome.is_whole() { Ok(()) } else { Err(io::ErrorKind::InvalidData.into()) }
    };
    let mut kept: Vec<Finding> = Vec::new();
    let on_terminal = environment.out_is_terminal && session.global.out.is_none();
    let written = if streamed {
        let form = form_of(format)?;
        output::write(environment.out, session.global.out.as_deref(), &environment.files, &mut |out| {
            let out = &mut as_seen(out, on_terminal);
            let stream = Stream { own: Vec::new(), columns: stream::columns(&FindingText::default())?, form };
            stream.head(out)?;
            each(&mut |findings| {
                let rows = findings.iter().map(|finding| (&[][..], FindingText::new(lang, finding, &catalog.currency)));
                out.write_all(&stream.lines(rows)?)
            })
        })
    } else {
        each(&mut |findings| {
            kept.extend(findings.iter().take(MOST_KEPT - kept.len()).cloned());
            Ok(())
        })
        .map_err(WriteError::System)
    };
    bar.finish_and_clear();
    if let Some(stopped) = outcome.stopped {
        return Err(Failure::Sentence(lang.audit_stopped(&file, &stopped, &catalog.currency)));
    }
    if let Some(error) = outcome.error {
        return Err(refused(error));
    }
    written.map_err(|error| Failure::Output(session.global.out.clone(), error))?;
    let in_vain = outcome.tally.audited == 0;
    let status = if outcome.findings == 0 && !in_vain { Status::Fine } else { Status::Findings };
    if streamed {
        if !tariff.open.is_empty() {
            let _ = writeln!(environment.err, "{}", lang.open_rates_left_out(&tariff.open_fees(), &catalog.currency));
        }
        // The findings are written; a summary that cannot be delivered changes nothing about them.
        let _ = writeln!(environment.err, "{}", lang.audit_summary(outcome.findings, &outcome.tally));
        return Ok((status, Answer::Written));
    }
    let question = Question::new(Usage::default(), Vec::new(), on);
    let context = Context {
        lang,
        catalog: &catalog,
        origin: &origin,
        question: &question,
        association: None,
        details: session.global.details,
        named: Some(&[]),
        varying: &[],
    };
    let reported = Reported {
        file: &file,
        processor: &processor,
        tariff: &tariff,
        columns: &columns,
        notation: &notation,
        tally: &outcome.tally,
        findings: &kept,
        all_findings: outcome.findings,
    };
    Ok((status, report::audit::document(&context, &reported).into()))
}

/// Audits blocks on all cores, as long as `take` wants more of what they come to.
fn audit_all<R: Read + Send>(
    auditor: &Auditor,
    mut blocks: Blocks<R>,
    take: &mut dyn FnMut(Result<Audited, CsvError>) -> io::Result<bool>,
) -> io::Result<()> {
    let worker = || {
        |block: &FileBlock, pass: &mut dyn FnMut(Audited) -> bool| {
            auditor.audit(block).all(pass);
        }
    };
    map_in_order(cores(), |block| blocks.fill(block), worker, take)
}

/// The processor, and its rates in question; what the command line does not say is as the association foresees.
fn tariff(catalog: &Catalog, args: &AuditArgs, foreseen: &TypedBudget) -> Result<(Processor, Tariff), Failure> {
    let own = args.processor.is_some() || args.rate.is_some();
    let foreseen = if own { &TypedBudget::default() } else { foreseen };
    let named: Vec<String> = args.processor.iter().chain(&foreseen.processor).cloned().collect();
    if named.is_empty() && args.rate.is_none() {
        return Err(PaymentError::NoProcessor.into());
    }
    let picked = RateSelection {
        processors: &named,
        card: args.class.card.as_deref().or(foreseen.card.as_deref()),
        plan: args.class.plan.as_deref().or(foreseen.plan.as_deref()),
        rate: args.rate.as_deref(),
        vat: args.tax.vat.as_deref(),
        unknown_vat_added: args.unknown_vat.is_excluded(),
    };
    let SelectedRates { mut processors, card, plan } = picked.resolve(catalog)?;
    let processor = processors.swap_remove(0);
    let tariff = Tariff::of(&processor, card.as_deref(), plan.as_deref());
    if tariff.rules.is_empty() && !tariff.open.is_empty() {
        let name = processor.name().map(str::to_owned);
        return Err(PaymentError::OpenRates(name, tariff.open_fees(), catalog.currency.clone()).into());
    }
    Ok((processor, tariff))
}

/// What the parts come to so far, in order.
struct AuditProgress {
    tally: Tally,
    findings: u64,
    /// The row that ended the audit.
    stopped: Option<Finding>,
    /// Why the file is not read any further.
    error: Option<CsvError>,
}

impl AuditProgress {
    /// Whether nothing ended the audit before the statement did.
    fn is_whole(&self) -> bool {
        self.stopped.is_none() && self.error.is_none()
    }

    /// Takes the next part, and passes its findings on; says whether to go on.
    fn take(
        &mut self,
        audited: Result<Audited, CsvError>,
        write: &mut dyn FnMut(&[Finding]) -> io::Result<()>,
    ) -> io::Result<bool> {
        match audited {
            Ok(audited) => self.add(audited, write)?,
            Err(error) => self.error = Some(error),
        }
        Ok(self.is_whole())
    }

    fn add(&mut self, audited: Audited, write: &mut dyn FnMut(&[Finding]) -> io::Result<()>) -> io::Result<()> {
        self.findings += audited.findings.len() as u64;
        self.tally.merge(audited.tally);
        self.stopped = audited.stopped;
        if audited.findings.is_empty() { Ok(()) } else { write(&audited.findings) }
    }
}
