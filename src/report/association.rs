//! What is wrong with an association's file, laid out in the order of its lines.

use super::check::{Located, snippet};
use super::document::Block;
use crate::catalog::diagnostic_kind::Severity;
use crate::input::association::{AssociationErrors, Refusal};
use crate::lang::Lang;

pub(crate) fn errors(lang: Lang, file: &str, text: &str, errors: &AssociationErrors) -> Vec<Block> {
    let refused = |Refusal { span, why }: &Refusal| {
        let (what, instead) = lang.without_advice(&lang.ask_error(why));
        let line = 1 + text[..span.start].matches('\n').count();
        Located { severity: Severity::Error, code: why.code(), what, instead, line, span: span.clone() }
    };
    let found = errors.diagnostics.shown.iter().map(|diagnostic| Located::new(lang, diagnostic));
    let mut found: Vec<Located> = found.chain(errors.refusals.iter().map(refused)).collect();
    found.sort_by_key(|found| found.span.start);
    let count = errors.diagnostics.count.errors + errors.refusals.len();
    let mut blocks: Vec<Block> = found.into_iter().map(|found| Block::Snippet(snippet(file, text, found))).collect();
    blocks.push(Block::Paragraph(lang.file_errors(file, count)));
    blocks
}
