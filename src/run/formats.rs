//! How an answer is to be written.

use crate::cli::GlobalArgs;
use crate::format::Format;
use crate::format::stream::Form;
use crate::lang::usage::UsageError;
use std::path::Path;

/// The form of a long list.
pub(super) fn form_of(format: Format) -> Result<Form, UsageError> {
    match format {
        Format::Csv(dialect) => Ok(Form::Csv(dialect)),
        Format::Json => Ok(Form::Json),
        _ => Err(UsageError::LinesOnly),
    }
}

/// The format that is asked for, or that the ending of `--out` says; a dialect alone means CSV.
pub(super) fn format_of(global: &GlobalArgs, usual: Format) -> Result<Format, UsageError> {
    let by_ending = || global.out.as_deref().and_then(Path::extension).and_then(Format::of_ending);
    let by_dialect = || global.dialect.map(Format::Csv);
    match global.format.or_else(by_ending).or_else(by_dialect).unwrap_or(usual) {
        Format::Csv(_) => Ok(Format::Csv(global.dialect.unwrap_or_default())),
        _ if global.dialect.is_some() => Err(UsageError::DialectWithoutCsv),
        format => Ok(format),
    }
}
