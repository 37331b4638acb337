//! What is wrong with a catalog, for machines.

use super::RowVisitor;
use super::head::SCHEMA;
use super::values::ById;
use crate::catalog::diagnostic::{Diagnostic, Diagnostics};
use crate::catalog::diagnostic_kind::Severity;
use crate::lang::Lang;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io;

/// The errors and warnings of a catalog.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct CheckData {
    /// The version of this contract: 1.
    schema: u8,
    /// How many errors there are: with one, a catalog cannot be used.
    errors: usize,
    /// How many warnings there are.
    warnings: usize,
    /// How many more warnings there are on what was not asked for.
    left_out: usize,
    /// How many of the diagnostics below bear each code.
    by_code: ById<'static, usize>,
    /// The first of them, in the order of the file.
    diagnostics: Vec<DiagnosticText>,
}

/// A place in a catalog where something is wrong.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct DiagnosticText {
    /// A stable word for the problem.
    code: &'static str,
    /// `error` or `warning`.
    severity: &'static str,
    /// The table and the id of what it is on: `offers.zourit`; null for the file as a whole.
    entry: Option<String>,
    /// The line of the file, from 1.
    line: usize,
    /// The character of the line, from 1.
    column: usize,
    /// What is wrong and what to write instead, in the language of the answer.
    text: String,
}

impl CheckData {
    pub(crate) fn new(lang: Lang, diagnostics: &Diagnostics) -> Self {
        Self {
            schema: SCHEMA,
            errors: diagnostics.count.errors,
            warnings: diagnostics.count.warnings,
            left_out: diagnostics.left_out,
            by_code: by_code(&diagnostics.shown),
            diagnostics: diagnostics.shown.iter().map(|diagnostic| diagnostic_text(lang, diagnostic)).collect(),
        }
    }

    pub(super) fn rows(&self, visitor: &mut impl RowVisitor) -> io::Result<()> {
        visitor.rows(&DiagnosticText::default(), &self.diagnostics)
    }
}

fn by_code(diagnostics: &[Diagnostic]) -> ById<'static, usize> {
    let mut counts = BTreeMap::new();
    for diagnostic in diagnostics {
        *counts.entry(diagnostic.problem.code()).or_default() += 1;
    }
    counts.into_iter().collect()
}

fn diagnostic_text(lang: Lang, diagnostic: &Diagnostic) -> DiagnosticText {
    let severity = match diagnostic.problem.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let message = lang.problem(&diagnostic.problem);
    DiagnosticText {
        code: diagnostic.problem.code(),
        severity,
        entry: diagnostic.entry.as_ref().map(ToString::to_string),
        line: diagnostic.line,
        column: diagnostic.column,
        text: lang.explained(&message.title, &message.help),
    }
}
