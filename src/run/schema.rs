//! The JSON Schema of a catalog, for editors.

use super::failure::Failure;
use super::session::{Answer, Session};
use crate::catalog::Catalog;
use crate::cli::{SchemaArgs, SchemaOf};
use crate::lang::Lang;
use crate::report::catalog_schema;

/// With the names of the catalog in use, where it has no errors.
pub(super) fn run(session: &Session, args: &SchemaArgs) -> Result<Answer, Failure> {
    if args.file == Some(SchemaOf::Association) {
        return Ok(Answer::Text(catalog_schema::FOR_AN_ASSOCIATION.into()));
    }
    let origin = session.environment.origin(session.global.catalog.as_deref());
    let text = session.catalog_text(&origin)?;
    Ok(Answer::Text(of(session.lang, &text).into_bytes()))
}

/// The schema with the names of a catalog; without them where it cannot be used.
pub(super) fn of(lang: Lang, text: &str) -> String {
    let (catalog, _) = Catalog::parse(text);
    let any = || catalog_schema::FOR_ANY_CATALOG.to_owned();
    catalog.map_or_else(any, |catalog| catalog_schema::for_catalog(lang, &catalog))
}
