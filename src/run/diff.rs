//! Two catalogs beside each other.

use super::{FINDINGS, FINE, Failure, load, resolved, typed};
use crate::analysis::diff::{changes, moved};
use crate::catalog::source::Origin;
use crate::lang::Lang;
use crate::report::common::file_name;
use crate::report::document::Document;
use crate::run::environment::Environment;
use crate::{cli, report};
use jiff::civil::Date;

/// What changed, and whether anything did.
pub(super) fn run(environment: &Environment, lang: Lang, of: &cli::Diff, on: Date) -> Result<(u8, Document), Failure> {
    let read = |file: &std::path::Path| {
        let origin = Origin::File(file.to_path_buf());
        let catalog = load(environment, lang, &origin)?;
        resolved(origin, catalog, &of.asked, &typed(&of.asked), on)
    };
    let (old, new) = (read(&of.old)?.known_only(of.known_only), read(&of.new)?.known_only(of.known_only));
    let found = changes(&old.catalog, &new.catalog);
    let costs =
        (!new.question.usage.is_empty()).then(|| moved((&old.catalog, &old.question), (&new.catalog, &new.question)));
    let files = [file_name(lang, &old.origin), file_name(lang, &new.origin)];
    let compared = report::diff::Compared { files: [&files[0], &files[1]], changes: &found, moved: costs.as_deref() };
    let document = report::diff::document(&new.context(lang), &compared);
    Ok((if found.is_empty() { FINE } else { FINDINGS }, document))
}
