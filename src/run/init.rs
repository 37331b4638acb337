//! A list of one's own to start with, and its schema beside it.

use super::failure::Failure;
use super::output::{NewFile, NewFilesError, write_new};
use super::schema;
use super::session::{Answer, Session, USUAL_ASSOCIATION};
use crate::catalog::source::{BUILT_IN, Origin};
use crate::cli::{GlobalArgs, InitArgs};
use crate::lang::Lang;
use crate::lang::init::NAMES_OF_THE_LIST;
use crate::lang::usage::UsageError;
use crate::report::catalog_schema;
use crate::report::init::{self, Started};
use std::path::Path;

/// The name of the list, by which every command finds it in the current folder.
pub(super) const LIST: &str = "offers.toml";

/// The names of the schemas, as the first line of each file gives them to editors.
pub(super) const SCHEMA: &str = "offers.schema.json";
pub(super) const ASSOCIATION_SCHEMA: &str = "association.schema.json";

pub(super) fn run(session: &Session, args: &InitArgs) -> Result<Answer, Failure> {
    refuse_other_files(session)?;
    let lang = session.lang;
    let (list, what) = if args.empty {
        (lang.skeleton(session.on), lang.skeleton_written())
    } else {
        (BUILT_IN.to_owned(), lang.list_written())
    };
    let schema = schema::of(lang, &list);
    let names = if args.empty { lang.names_of_the_skeleton() } else { NAMES_OF_THE_LIST };
    let association = lang.association_skeleton(session.on, &names);
    let in_folder = |name: &str| args.folder.as_deref().unwrap_or(Path::new("")).join(name);
    let files = [
        NewFile { path: in_folder(LIST), text: list, what },
        NewFile { path: in_folder(USUAL_ASSOCIATION), text: association, what: lang.association_written() },
        NewFile { path: in_folder(SCHEMA), text: schema, what: lang.schema_written() },
        NewFile {
            path: in_folder(ASSOCIATION_SCHEMA),
            text: catalog_schema::FOR_AN_ASSOCIATION.to_owned(),
            what: lang.schema_written(),
        },
    ];
    let folder = args.folder.as_deref().unwrap_or(Path::new("."));
    write_new(folder, &files).map_err(|error| Failure::Sentence(unwritten(lang, folder, error)))?;
    let next = next(session, [&files[0].path, &files[1].path], args.empty);
    let files = files.iter().map(|file| (file.path.display().to_string(), file.what)).collect();
    Ok(init::document(lang, Started { files, next }).into())
}

/// It reads no catalog, and writes to no other place.
fn refuse_other_files(session: &Session) -> Result<(), UsageError> {
    let GlobalArgs { out, catalog, association, .. } = session.global;
    let named = [("--out", out), ("--catalog", catalog), ("--for", association)];
    match named.iter().find(|(_, file)| file.is_some()) {
        Some((option, _)) => Err(UsageError::NotWithInit { option }),
        None => Ok(()),
    }
}

fn unwritten(lang: Lang, folder: &Path, error: NewFilesError) -> String {
    let folder = folder.display().to_string();
    match error {
        NewFilesError::InTheWay(files) => {
            lang.in_the_way(&files.iter().map(|file| file.display().to_string()).collect::<Vec<_>>())
        }
        NewFilesError::NotAFolder => lang.not_a_folder(&folder),
        NewFilesError::System(error) => lang.folder_unwritable(&folder, &error),
    }
}

/// The commands to go on with. They name the list, unless it is the one that is found without.
fn next(session: &Session, [list, association]: [&Path; 2], empty: bool) -> Vec<String> {
    let usual = match session.environment.origin(None) {
        Origin::File(found) => same_file::is_same_file(found, list).unwrap_or_default(),
        Origin::BuiltIn => false,
    };
    let named = if usual { String::new() } else { format!(" --catalog {}", quoted(&list.display().to_string())) };
    let check = empty.then(|| format!("tarif check{named}"));
    let rank = format!("tarif rank --for {}{named}", quoted(&association.display().to_string()));
    check.into_iter().chain([rank]).collect()
}

/// A path as it is typed.
fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./\\:".contains(c);
    if path.chars().all(plain) { path.to_owned() } else { format!("\"{path}\"") }
}
