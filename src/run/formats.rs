//! How an answer is to be written.

use crate::cli::GlobalArgs;
use crate::format::Format;
use crate::format::stream::Form;
use crate::lang::usage::UsageError;

/// The form of a long list.
pub(super) fn form_of(format: Format) -> Result<Form, UsageError> {
    match format {
        Format::Csv(dialect) => Ok(Form::Csv(dialect)),
        Format::Json => Ok(Form::Json),
        _ => Err(UsageError::LinesOnly),
    }
}

pub(super) fn format_of(global: &GlobalArgs, usual: Format) -> Result<Format, UsageError> {
    match global.format.unwrap_or(usual) {
        Format::Csv(_) => Ok(Format::Csv(global.dialect.unwrap_or_default())),
        _ if global.dialect.is_some() => Err(UsageError::DialectWithoutCsv),
        format => Ok(format),
    }
}
