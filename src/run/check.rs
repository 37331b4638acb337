//! What is wrong with a catalog.

use super::{FINDINGS, FINE, Failure, catalog_text};
use crate::catalog::Catalog;
use crate::cli::{self, Shared};
use crate::lang::Lang;
use crate::report;
use crate::report::common::file_name;
use crate::report::document::Document;
use crate::run::environment::Environment;
use jiff::civil::Date;

/// The errors and warnings of a catalog, and whether there are findings.
pub(super) fn run(
    environment: &Environment,
    lang: Lang,
    shared: &Shared,
    asked: &cli::Check,
    on: Date,
) -> Result<(u8, Document), Failure> {
    let origin = environment.origin(asked.file.as_deref().or(shared.catalog.as_deref()));
    let file = file_name(lang, &origin);
    let text = catalog_text(environment, lang, &origin)?;
    let (_, found) = Catalog::parse_with_warnings(&text, on);
    let findings = found.count.errors > 0 || asked.strict && found.count.warnings > 0;
    Ok((if findings { FINDINGS } else { FINE }, report::check::document(lang, &file, &text, &found)))
}
