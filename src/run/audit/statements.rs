//! The statements of an audit: all of them are open before the first is audited, so that none is answered in part.

use crate::analysis::audit::groups::Grouping;
use crate::cli::AuditArgs;
use crate::input::csv::error::CsvError;
use crate::input::statement::exports::Audits;
use crate::input::statement::{Statement, StatementOptions};
use crate::lang::Lang;
use crate::run::failure::Failure;
use crate::run::files::FilesRead;
use crate::run::progress::open_with_progress;
use indicatif::ProgressBar;
use std::io::Read;

/// A statement whose heading is read.
pub(super) struct OpenStatement<'s> {
    pub file: String,
    pub statement: Statement<Box<dyn Read + Send + 's>>,
    pub bar: ProgressBar,
}

/// Where statements are read from, and how what is wrong with them is said.
pub(super) struct StatementSources<'s, 'f> {
    pub files: &'f FilesRead,
    /// What is read instead of a file.
    pub input: Option<&'s mut (dyn Read + Send)>,
    pub show_progress: bool,
    pub lang: Lang,
}

impl<'s> StatementSources<'s, '_> {
    pub(super) fn open(
        mut self,
        args: &AuditArgs,
        options: StatementOptions,
    ) -> Result<Vec<OpenStatement<'s>>, Failure> {
        let lang = self.lang;
        let mut open = Vec::new();
        for file in &args.files {
            let name = file.display().to_string();
            let refused = |error: CsvError| Failure::Sentence(lang.statement_error(&name, &error));
            let (source, bar) = open_with_progress(self.files, file, &mut self.input, self.show_progress)
                .map_err(|error| refused(CsvError::Unreadable(error)))?;
            let statement = Statement::open(source, options).map_err(refused)?;
            open.push(OpenStatement { file: name, statement, bar });
        }
        let totals = |open: &OpenStatement| matches!(open.statement.columns.export.audits, Audits::Totals(_));
        match open.iter().find(|statement| totals(statement)) {
            Some(with_totals) if !open.iter().all(totals) => {
                Err(Failure::Sentence(lang.mixed_statements(&with_totals.file)))
            }
            Some(with_totals) if args.journal => Err(Failure::Sentence(lang.no_fees_for_journal(&with_totals.file))),
            _ => Ok(open),
        }
    }
}

/// How the statements are to be read, where the day of a payment counts for the rates or does not.
pub(super) fn needs(args: &AuditArgs, rates_depend_on_day: bool) -> StatementOptions<'_> {
    StatementOptions {
        columns: args.columns.as_deref(),
        days: args.dates,
        time_zone: None,
        needs_date: rates_depend_on_day || args.by == Some(Grouping::Month) || args.journal,
        needs_payout: args.by == Some(Grouping::Payout),
    }
}
