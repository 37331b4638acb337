//! Two catalogs beside each other.

use super::failure::Failure;
use super::prepared::{Prepared, typed};
use super::session::{Answer, Session, Status};
use crate::analysis::diff::{changes, rank_changes};
use crate::analysis::rank::{Ranking, rank};
use crate::catalog::source::Origin;
use crate::cli::DiffArgs;
use crate::lang::usage::UsageError;
use crate::report;
use crate::report::common::file_name;
use std::path::Path;

pub(super) fn run(session: &Session, args: &DiffArgs) -> Result<(Status, Answer), Failure> {
    if session.global.catalog.is_some() {
        return Err(UsageError::NotWithDiff.into());
    }
    let read = |file: &Path| {
        let origin = Origin::File(file.to_path_buf());
        Ok::<_, Failure>((session.load(&origin)?, origin))
    };
    let (old, new) = (read(&args.old)?, read(&args.new)?);
    let changes = changes(&old.0, &new.0);
    let asked = session.asked(typed(&args.question)?, &new.0)?.question;
    let prepare = |(catalog, origin)| {
        let prepared = Prepared::new(origin, catalog, &asked, session.on)?;
        Ok::<_, Failure>(prepared.known_only(args.totals.known_only))
    };
    let (old, new) = (prepare(old)?, prepare(new)?);
    let costs = (!new.question.usage().is_empty()).then(|| rank_changes(&ranking(&old), &ranking(&new)));
    let files = [file_name(session.lang, &old.origin), file_name(session.lang, &new.origin)];
    let compared = report::diff::Compared { files: [&files[0], &files[1]], changes: &changes, moved: costs.as_deref() };
    let document = report::diff::document(&new.context(session), &compared);
    Ok((if changes.is_empty() { Status::Fine } else { Status::Findings }, document.into()))
}

fn ranking(prepared: &Prepared) -> Ranking<'_> {
    rank(&prepared.catalog, &prepared.question, false)
}
