//! Answers as workbooks that recalculate: sheets of cells, in the words of a spreadsheet.

pub(crate) mod budget;
mod budget_inputs;
pub(crate) mod bundle;
mod calculation;
mod criteria;
mod curves;
pub(crate) mod explain;
pub(crate) mod fee;
pub(crate) mod fee_year;
mod limits;
mod lines;
mod question_cells;
pub(crate) mod ranking;
mod ranks;
mod rates;
pub(crate) mod services;
pub(crate) mod sheet;
pub(crate) mod sweep;
