//! What is wrong with a catalog.

use super::failure::Failure;
use super::session::{Answer, Session, Status};
use crate::catalog::Catalog;
use crate::cli::CheckArgs;
use crate::report;
use crate::report::common::file_name;

pub(super) fn run(session: &Session, args: &CheckArgs) -> Result<(Status, Answer), Failure> {
    let origin = session.environment.origin(args.file.as_deref().or(session.global.catalog.as_deref()));
    let text = session.catalog_text(&origin)?;
    let (_, diagnostics) = Catalog::parse_with_warnings(&text, session.on);
    let findings = diagnostics.count.errors > 0 || args.strict && diagnostics.count.warnings > 0;
    let document = report::check::document(session.lang, &file_name(session.lang, &origin), &text, &diagnostics);
    Ok((if findings { Status::Findings } else { Status::Fine }, document.into()))
}
