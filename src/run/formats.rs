//! How an answer is to be written.

use crate::cli::{self, Shared};
use crate::format::stream::Form;
use crate::format::{Dialect, Format};
use crate::lang::usage::UsageError;

/// The form of a long list: CSV unless JSON is asked for.
pub(super) fn form_of(shared: &Shared) -> Result<Form, UsageError> {
    let format = if shared.format.is_none() { Format::Csv(dialect_of(shared)) } else { format_of(shared)? };
    match format {
        Format::Csv(dialect) => Ok(Form::Csv(dialect)),
        Format::Json => Ok(Form::Json),
        Format::Table | Format::Markdown => Err(UsageError::LinesOnly),
    }
}

fn dialect_of(shared: &Shared) -> Dialect {
    match shared.dialect {
        None | Some(cli::Dialect::Plain) => Dialect::Plain,
        Some(cli::Dialect::Fr) => Dialect::French,
    }
}

pub(super) fn format_of(shared: &Shared) -> Result<Format, UsageError> {
    match shared.format {
        Some(cli::Format::Csv) => Ok(Format::Csv(dialect_of(shared))),
        _ if shared.dialect.is_some() => Err(UsageError::DialectWithoutCsv),
        None | Some(cli::Format::Table) => Ok(Format::Table),
        Some(cli::Format::Json) => Ok(Format::Json),
        Some(cli::Format::Markdown) => Ok(Format::Markdown),
    }
}
