//! The exports that an audit knows, and where each is found.

use super::data::Data;
use super::data::exports::ExportsData;
use super::document::{Align, Block, Cell, Column, Document, Row, Table};
use crate::input::statement::exports::{Audits, Export, SELLERS};
use crate::lang::{Lang, capitalized};

pub(crate) fn document(lang: Lang) -> Document {
    let [seller, export, menu] = lang.export_columns();
    let columns =
        || vec![Column::new(seller, Align::Left), Column::new(export, Align::Left), Column::new(menu, Align::Left)];
    let rows = SELLERS.iter().flat_map(|seller| {
        let read = seller.exports.iter().filter(|export| export.is_read());
        read.map(|export| {
            let name = capitalized(lang.localized(export.name));
            let texts = [seller.name.to_owned(), name, lang.localized(export.menu).to_owned()];
            Row::new(texts.map(Cell::Passage).into())
        })
    });
    let refused = SELLERS.iter().flat_map(|seller| seller.exports).filter_map(|export| refused(lang, export));
    let mut blocks = vec![Block::Title(lang.exports_known().to_owned()), Block::Table(Table::new(columns(), rows))];
    blocks.extend(Block::list(lang.exports_refused(), refused));
    blocks.push(Block::Paragraph(lang.other_statements().to_owned()));
    Document { blocks, data: Data::Exports(ExportsData::new(lang)), currency: String::new() }
}

/// An export in which there is nothing to audit, and what to do instead.
fn refused(lang: Lang, export: &Export) -> Option<(String, String)> {
    let Audits::Nothing(nothing) = &export.audits else { return None };
    let [why, instead] = [nothing.why, nothing.instead].map(|words| lang.localized(words));
    Some((capitalized(lang.localized(export.name)), format!("{why}{}{instead}", lang.semicolon())))
}
