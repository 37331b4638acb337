//! The exports that an audit knows, for machines.

use super::RowVisitor;
use super::head::SCHEMA;
use crate::input::statement::exports::{Audits, Export, SELLERS, Seller};
use crate::lang::Lang;
use serde::Serialize;
use std::io;

/// The exports of processors that are known by their columns.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ExportsData {
    /// The version of this contract: 1.
    schema: u8,
    /// Each of them.
    exports: Vec<KnownExport>,
}

/// An export that is known by its columns.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct KnownExport {
    /// Who exports it.
    seller: &'static str,
    /// What it is, in the language of the answer.
    export: &'static str,
    /// The menu under which it is found.
    menu: &'static str,
    /// What is audited in it: `fees`, `totals`, or `nothing`.
    audits: &'static str,
    /// Why there is nothing to audit in it, in words; null where there is something.
    why: Option<&'static str>,
    /// What to export instead, in words; null where it is read.
    instead: Option<&'static str>,
}

impl ExportsData {
    pub(crate) fn new(lang: Lang) -> Self {
        let known = |seller: &'static Seller| seller.exports.iter().map(move |export| known(lang, seller, export));
        Self { schema: SCHEMA, exports: SELLERS.iter().flat_map(known).collect() }
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        visitor.rows(&KnownExport::default(), &self.exports)
    }
}

fn known(lang: Lang, seller: &Seller, export: &'static Export) -> KnownExport {
    let (audits, nothing) = match &export.audits {
        Audits::Fees => ("fees", None),
        Audits::Totals(_) => ("totals", None),
        Audits::Nothing(nothing) => ("nothing", Some(nothing)),
    };
    KnownExport {
        seller: seller.name,
        export: lang.localized(export.name),
        menu: lang.localized(export.menu),
        audits,
        why: nothing.map(|nothing| lang.localized(nothing.why)),
        instead: nothing.map(|nothing| lang.localized(nothing.instead)),
    }
}
