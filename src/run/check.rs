//! What is wrong with a catalog, or what in it is to be read again.

use super::environment::typed_day;
use super::failure::Failure;
use super::session::{Answer, Session, Status};
use crate::analysis::readings;
use crate::catalog::Catalog;
use crate::catalog::entries::EntrySelection;
use crate::cli::CheckArgs;
use crate::input::entry;
use crate::input::resolve::QuestionError;
use crate::input::typed_question::TypedQuestion;
use crate::report;
use crate::report::check::Checked;
use crate::report::common::file_name;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

pub(super) fn run(session: &Session, args: &CheckArgs) -> Result<(Status, Answer), Failure> {
    let (file, names) = file_and_names(&args.subjects);
    let since = args.since.as_deref().map(|text| typed_day(session.lang, "--since", text)).transpose()?;
    let stale = args.stale.as_deref().map(|text| typed_day(session.lang, "--stale", text)).transpose()?;
    let origin = session.environment.origin(file.or(session.global.catalog.as_deref()));
    let text = session.catalog_text(&origin)?;
    let name = file_name(session.lang, &origin);
    let (catalog, diagnostics) = Catalog::check(&text, session.on, |catalog| selection(catalog, &names, since))?;
    if let (Some(before), Some(catalog)) = (stale, &catalog) {
        let mut readings = readings::stale(catalog, before);
        if let Some(selection) = selection(catalog, &names, None)? {
            readings.retain(|reading| selection.reaches(Some(&reading.entry)));
        }
        return Ok((Status::Fine, report::stale::document(session.lang, &name, before, &readings).into()));
    }
    if let Some(catalog) = &catalog {
        // An association's file is checked too: it is refused, with its mistakes.
        session.asked(TypedQuestion::default(), catalog)?;
    }
    let findings = diagnostics.count.errors > 0 || args.strict && diagnostics.count.warnings > 0;
    let command = command(file);
    let command = names.is_empty().then_some(command.as_str());
    let checked = Checked { file: &name, text: &text, diagnostics: &diagnostics, command };
    let document = report::check::document(session.lang, &checked);
    Ok((if findings { Status::Findings } else { Status::Fine }, document.into()))
}

/// The first word is a file if there is such a file or if it looks like one; any other names an offer.
fn file_and_names(subjects: &[PathBuf]) -> (Option<&Path>, Vec<String>) {
    let is_file = |path: &Path| path.is_file() || path.to_string_lossy().contains(['.', '/', '\\']);
    let (file, names) = match subjects {
        [first, rest @ ..] if is_file(first) => (Some(first.as_path()), rest),
        names => (None, names),
    };
    (file, names.iter().map(|name| name.to_string_lossy().into_owned()).collect())
}

/// The findings that are asked for; none where all are.
fn selection(
    catalog: &Catalog,
    names: &[String],
    since: Option<Date>,
) -> Result<Option<EntrySelection>, QuestionError> {
    let recent = since.map(|since| readings::read_since(catalog, since));
    if names.is_empty() {
        return Ok(recent);
    }
    let mut selection = entry::selection(catalog, names)?;
    if let Some(recent) = recent {
        selection.entries.retain(|entry| recent.entries.contains(entry));
    }
    Ok(Some(selection))
}

/// What a person types to check the same file again.
fn command(file: Option<&Path>) -> String {
    match file.map(|file| file.display().to_string()) {
        None => "tarif check".to_owned(),
        Some(file) if file.contains(' ') => format!("tarif check \"{file}\""),
        Some(file) => format!("tarif check {file}"),
    }
}
