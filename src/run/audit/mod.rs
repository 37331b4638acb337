//! Statements, held against the rates: in blocks, on all cores, told in the order of their lines.

mod progress;
mod statements;

use super::failure::Failure;
use super::formats::form_of;
use super::parallel::{cores, map_in_order};
use super::rate_selection::{RateSelection, SelectedRates};
use super::session::{Answer, Session, Status};
use crate::analysis::audit::groups::Grouping;
use crate::analysis::audit::payment_ids::PaymentIds;
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
use crate::input::statement::time_zone::TypedTimeZone;
use crate::input::statement::{Statement, StatementOptions};
use crate::input::typed_question::TypedQuestion;
use crate::lang::Lang;
use crate::lang::usage::UsageError;
use crate::price::usage::Usage;
use crate::report;
use crate::report::audit::{AuditedStatement, Reported};
use crate::report::common::Context;
use crate::report::data::audit::FindingText;
use crate::run::output::{self, WriteError};
use progress::AuditProgress;
use statements::{OpenStatement, StatementSources};
use std::io::{self, Read, Write};

/// How many findings are kept for an answer that is not streamed.
const MOST_KEPT: usize = 10_000;

/// Audits statements. As CSV, findings are written as they are found, and there is no document.
pub(super) fn run(session: &mut Session, args: &AuditArgs) -> Result<(Status, Answer), Failure> {
    if args.exports {
        return Ok((Status::Fine, report::exports::document(session.lang).into()));
    }
    if args.journal && session.global.format.is_some() {
        return Err(UsageError::JournalHasItsForm.into());
    }
    let (lang, format, on) = (session.lang, session.format, session.on);
    let (origin, catalog) = session.catalog()?;
    let foreseen = session.asked(TypedQuestion::default(), &catalog)?.budgets.into_iter().next().unwrap_or_default();
    let (processor, tariff) = tariff(&catalog, args, &foreseen)?;
    let time_zone = args.time_zone.as_deref().map(str::parse::<TypedTimeZone>).transpose();
    let time_zone = time_zone.map_err(|error| Failure::Sentence(lang.unknown_time_zone(&error.0)))?;
    let options = statements::needs(args, tariff.depends_on_day());
    let options = StatementOptions { time_zone: time_zone.as_ref().map(|typed| &typed.zone), ..options };
    let streamed = matches!(format, Format::Csv(_)) && args.by.is_none() && !args.journal;
    let show_progress = session.may_show_progress(streamed);
    let (on_terminal, details) = (session.is_on_terminal(), session.shows_all());
    let environment = &mut *session.environment;
    let sources =
        StatementSources { files: &environment.files, input: Some(&mut *environment.input), show_progress, lang };
    let mut statements = sources.open(args, options)?;
    let mut audit = StatementsAudit {
        tariff: &tariff,
        currency: &catalog.currency,
        keep_going: args.keep_going,
        by: if args.journal { Some(Grouping::Month) } else { args.by },
        lang,
        audited: Vec::new(),
        failure: None,
    };
    let out_file = session.global.out.as_deref();
    let written = if streamed {
        let form = form_of(format)?;
        output::write(environment.out, out_file, &environment.files, &mut |out| {
            let out = &mut as_seen(out, on_terminal);
            let stream = Stream { own: Vec::new(), columns: stream::columns(&FindingText::default())?, form };
            stream.head(out)?;
            audit.all(std::mem::take(&mut statements), &mut |file, findings| {
                let text = |finding| FindingText::new(lang, file, finding, &catalog.currency);
                out.write_all(&stream.lines(findings.iter().map(|finding| (&[][..], text(finding))))?)
            })
        })
    } else {
        audit.all(statements, &mut |_, _| Ok(())).map_err(WriteError::System)
    };
    if let Some(failure) = audit.failure {
        return Err(failure);
    }
    written.map_err(|error| Failure::Output(session.global.out.clone(), error))?;
    let tally = whole(&tariff, &audit.audited);
    let findings = audit.audited.iter().map(|statement| statement.all_findings).sum();
    let status = if findings == 0 && tally.audited > 0 { Status::Fine } else { Status::Findings };
    if streamed {
        if !tariff.open.is_empty() {
            let _ = writeln!(environment.err, "{}", lang.open_rates_left_out(&tariff.open_fees(), &catalog.currency));
        }
        // The findings are written; a summary that cannot be delivered changes nothing about them.
        let _ = writeln!(environment.err, "{}", lang.audit_summary(findings, &tally));
        return Ok((status, Answer::Written));
    }
    let question = Question::new(Usage::default(), Vec::new(), on);
    let context = Context {
        lang,
        catalog: &catalog,
        origin: &origin,
        question: &question,
        association: None,
        details,
        named: Some(&[]),
        varying: &[],
    };
    let reported = Reported {
        statements: &audit.audited,
        processor: &processor,
        tariff: &tariff,
        tally: &tally,
        by: args.by,
        time_zone: time_zone.as_ref().map(|zone| zone.typed.as_str()),
    };
    if args.journal {
        let journal = report::audit::journal(&context, &reported, &foreseen.accounts);
        return Ok((status, Answer::Text(journal.into_bytes())));
    }
    Ok((status, report::audit::document(&context, &reported).into()))
}

/// What the statements come to together.
fn whole(tariff: &Tariff, statements: &[AuditedStatement]) -> Tally {
    let mut tally = Tally::of(tariff);
    for statement in statements {
        tally.merge(statement.tally.clone());
    }
    tally
}

/// An audit of one statement after another.
struct StatementsAudit<'a> {
    tariff: &'a Tariff,
    currency: &'a str,
    keep_going: bool,
    by: Option<Grouping>,
    lang: Lang,
    audited: Vec<AuditedStatement>,
    /// What ended it.
    failure: Option<Failure>,
}

/// Is given findings of a file as they are found.
type WriteFindings<'w> = &'w mut dyn FnMut(&str, &[Finding]) -> io::Result<()>;

impl StatementsAudit<'_> {
    /// Audits statements until one of them cannot be read any further: the failure is kept.
    fn all(&mut self, statements: Vec<OpenStatement>, write: WriteFindings) -> io::Result<()> {
        let mut earlier = (statements.len() > 1).then(PaymentIds::default);
        for OpenStatement { file, statement: Statement { columns, notation, blocks }, bar } in statements {
            let auditor = Auditor {
                tariff: self.tariff,
                columns: &columns,
                notation: &notation,
                currency: self.currency,
                keep_going: self.keep_going,
                by: self.by,
                earlier: earlier.as_ref(),
            };
            let kept_before: usize = self.audited.iter().map(|statement| statement.findings.len()).sum();
            let (mut progress, mut kept) = (AuditProgress::new(self.tariff), Vec::new());
            audit_all(&auditor, blocks, &mut |audited| {
                progress.take(audited, &mut |findings| {
                    kept.extend(findings.iter().take(MOST_KEPT - kept_before - kept.len()).cloned());
                    write(&file, findings)
                })
            })?;
            bar.finish_and_clear();
            let AuditProgress { tally, findings: all_findings, stopped, error, payments } = progress;
            let stopped = stopped.map(|stopped| self.lang.audit_stopped(&file, &stopped, self.currency));
            let error = error.map(|error| self.lang.statement_error(&file, &error));
            if let Some(sentence) = stopped.or(error) {
                self.failure = Some(Failure::Sentence(sentence));
                return Err(io::ErrorKind::InvalidData.into());
            }
            if let Some(earlier) = &mut earlier {
                earlier.extend(payments);
            }
            self.audited.push(AuditedStatement { file, columns, notation, tally, findings: kept, all_findings });
        }
        Ok(())
    }
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
