//! An answer ready to be written: blocks for people, records for machines.

use super::data::Data;
pub(crate) use super::live::LivePage;
pub(crate) use super::picture::{Picture, PictureRow, PictureShape};
pub(crate) use super::table::{Align, Cell, Column, Fit, Legend, Mark, Row, Table, Tone};
pub(crate) use super::workbook::sheet::Sheet;
use crate::catalog::diagnostic_kind::Severity;
use std::ops::Range;

#[derive(Clone, Debug)]
pub(crate) struct Document {
    pub blocks: Vec<Block>,
    pub data: Data,
    /// The currency of the amounts in `blocks`.
    pub currency: String,
}

/// A part of an answer for people.
#[derive(Clone, Debug)]
pub(crate) enum Block {
    Title(String),
    Paragraph(String),
    Table(Table),
    Plot(Plot),
    /// Shown by formats that draw.
    Picture(Picture),
    /// Recalculated by a page.
    Live(LivePage),
    /// Recalculated by a workbook.
    Sheets(Vec<Sheet>),
    List {
        heading: String,
        /// The label and the text of each item; where no item has a label, all of them are empty.
        items: Vec<(String, String)>,
    },
    Snippet(Snippet),
}

impl Block {
    /// A list, unless it has no items.
    pub(crate) fn list(heading: &str, items: impl IntoIterator<Item = (String, String)>) -> Option<Self> {
        let items: Vec<_> = items.into_iter().collect();
        (!items.is_empty()).then(|| Self::List { heading: heading.to_owned(), items })
    }
}

/// Lines over a range of numbers; amounts are in the smallest unit of money.
#[derive(Clone, Debug)]
pub(crate) struct Plot {
    /// What it shows, for whoever does not see it.
    pub alt: String,
    /// Whether it is drawn in letters that every font has.
    pub in_ascii: bool,
    pub curves: Vec<PlotCurve>,
    /// The points where two lines cross.
    pub marks: Vec<(u64, i128)>,
    /// The letter and the name of each line, then what else is marked.
    pub legend: Vec<(String, String)>,
    /// The first and the last number across, and how they are written.
    pub from: u64,
    pub to: u64,
    pub first: String,
    pub last: String,
    /// The lowest and the highest amount, and how they are written.
    pub lowest: i128,
    pub highest: i128,
    pub least: String,
    pub most: String,
}

#[derive(Clone, Debug)]
pub(crate) struct PlotCurve {
    /// Numbers and amounts; a new run begins after each gap in which there is no amount.
    pub runs: Vec<Vec<(u64, i128)>>,
}

/// A position in a file where something is wrong.
#[derive(Clone, Debug)]
pub(crate) struct Snippet {
    pub severity: Severity,
    pub code: &'static str,
    /// What is wrong.
    pub what: String,
    /// What to write instead.
    pub instead: String,
    pub file: String,
    /// The line around the position.
    pub excerpt: String,
    /// The number of that line in the file.
    pub first_line: usize,
    /// The position within the excerpt, in bytes.
    pub span: Range<usize>,
}
