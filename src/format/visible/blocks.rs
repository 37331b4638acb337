//! The texts of a block made visible. Structures are taken apart field by field, so that no new text is forgotten.

use super::visible;
use crate::report::document::{
    Block, Cell, Column, Fit, Legend, LivePage, Mark, Picture, PictureRow, Plot, Row, Sheet, Snippet, Table,
};
use crate::report::workbook::sheet::{CellContent, CellValue, SheetCell, SheetChart};
use std::borrow::Cow;

pub(in crate::format) fn make_visible(block: &mut Block) {
    match block {
        Block::Title(text) | Block::Paragraph(text) => mark(text),
        Block::Table(table) => mark_table(table),
        Block::Plot(plot) => mark_plot(plot),
        Block::Picture(picture) => mark_picture(picture),
        Block::Live(page) => mark_live(page),
        Block::Sheets(sheets) => sheets.iter_mut().for_each(mark_sheet),
        Block::List { heading, items } => {
            mark(heading);
            mark_pairs(items);
        }
        Block::Snippet(snippet) => mark_snippet(snippet),
    }
}

fn mark_table(Table { columns, rows, fit }: &mut Table) {
    for Column { title, align: _, essential: _ } in columns {
        mark(title);
    }
    rows.iter_mut().flat_map(|Row { cells, tone: _ }| cells).for_each(mark_cell);
    match fit {
        Fit::DropColumns => {}
        Fit::Marks(Legend { meanings, without_detail: _ }) => mark_pairs(meanings),
    }
}

fn mark_cell(cell: &mut Cell) {
    match cell {
        Cell::Text(text) | Cell::Passage(text) => mark(text),
        Cell::Mark(Mark { symbol, detail, colour: _ }) => [symbol, detail].into_iter().for_each(mark),
        Cell::Empty
        | Cell::None
        | Cell::Unknown
        | Cell::Money { .. }
        | Cell::AtMost(_)
        | Cell::Number(_)
        | Cell::Percent(_)
        | Cell::Year(_)
        | Cell::Rank(_)
        | Cell::NoteRefs(_) => {}
    }
}

fn mark_sheet(
    Sheet {
        cells,
        charts,
        choices,
        name: _,
        widths: _,
        heading: _,
        hidden: _,
        is_landscape: _,
        printed_to: _,
        names: _,
    }: &mut Sheet,
) {
    for SheetCell { content, style: _ } in cells.values_mut() {
        match content {
            CellContent::Text(text) => mark(text),
            CellContent::Link { address, text } => [address, text].into_iter().for_each(mark),
            CellContent::Formula { formula, value } => {
                mark(formula);
                if let CellValue::Text(text) = value {
                    mark(text);
                }
            }
            CellContent::Blank | CellContent::Number(_) => {}
        }
    }
    for SheetChart { title, alt, across, upwards, shape: _, series: _, at: _, width: _, height: _ } in charts {
        [title, alt, across, upwards].into_iter().for_each(mark);
    }
    choices.iter_mut().flat_map(|(_, words)| words).for_each(mark);
}

fn mark_plot(plot: &mut Plot) {
    let Plot {
        alt,
        in_ascii: _,
        legend,
        first,
        last,
        least,
        most,
        curves: _,
        marks: _,
        from: _,
        to: _,
        lowest: _,
        highest: _,
    } = plot;
    [alt, first, last, least, most].into_iter().for_each(mark);
    mark_pairs(legend);
}

fn mark_picture(Picture { alt, rows, parts, ticks, shape: _ }: &mut Picture) {
    mark(alt);
    parts.iter_mut().for_each(mark);
    for PictureRow { label, figure, parts: _, most: _, is_open: _, tone: _ } in rows {
        [label, figure].into_iter().for_each(mark);
    }
    for (_, label) in ticks {
        mark(label);
    }
}

/// The script holds its texts as JavaScript writes them.
fn mark_live(page: &mut LivePage) {
    let LivePage { title, fields, needs, boxes, criteria, choices, any_yes_no, rates, prices, columns, script: _ } =
        page;
    [title, needs, criteria, rates].into_iter().chain(any_yes_no).chain(columns).for_each(mark);
    mark_pairs(prices);
    for (_, label, _) in choices {
        mark(label);
    }
    for (_, label, _) in fields {
        mark(label);
    }
    for (_, label, _) in boxes {
        mark(label);
    }
}

fn mark_pairs(pairs: &mut [(String, String)]) {
    for (label, text) in pairs {
        mark(label);
        mark(text);
    }
}

/// The position that is pointed at moves with the marks before it.
fn mark_snippet(snippet: &mut Snippet) {
    let Snippet { what, instead, file, excerpt, span, severity: _, code: _, first_line: _ } = snippet;
    [what, instead, file].into_iter().for_each(mark);
    let parts = [0..span.start, span.clone(), span.end..excerpt.len()];
    let [before, pointed_at, after] = parts.map(|part| visible(excerpt.get(part).unwrap_or_default()).into_owned());
    *span = before.len()..before.len() + pointed_at.len();
    *excerpt = before + &pointed_at + &after;
}

fn mark(text: &mut String) {
    if let Cow::Owned(marked) = visible(text) {
        *text = marked;
    }
}
