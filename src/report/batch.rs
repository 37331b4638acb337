//! What each association is told, one line each.

use super::common::Context;
use super::document::Block;
use crate::input::associations::columns::{AssociationColumns, ColumnMeaning};

/// What a file says, what is kept of it, what is assumed where it says nothing, and what one should know of the offers.
pub(crate) fn remarks(context: &Context, columns: &AssociationColumns) -> Vec<Block> {
    let (lang, catalog) = (context.lang, context.catalog);
    let read = columns.columns.iter().filter_map(|column| {
        let what = match column.meaning {
            ColumnMeaning::Other => return None,
            ColumnMeaning::Needs => lang.needs_read(),
            ColumnMeaning::Meter(meter) => lang.meter(catalog, meter),
        };
        Some(lang.read_in(what, &column.name))
    });
    let kept = columns.columns.iter().filter(|column| column.meaning == ColumnMeaning::Other);
    let kept: Vec<String> = kept.map(|column| lang.quoted(&column.name)).collect();
    let sentences = [
        Some(lang.columns_read(&read.collect::<Vec<_>>())),
        (!kept.is_empty()).then(|| lang.columns_kept(&kept)),
        context.assumed_where_blank(),
    ];
    let sentences = sentences.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let in_force = catalog.offers.iter().filter(|offer| offer.published.is_in_force(context.question.on));
    std::iter::once(Block::Paragraph(sentences)).chain(context.remarks(in_force)).chain(context.assumptions()).collect()
}
