//! A workbook, as Excel 2016 and later, other spreadsheets and whatever else reads `.xlsx` take it.

mod answer;
mod looks;

use super::Style;
use super::visible::make_visible;
use crate::lang::Lang;
use crate::report::document::Block;
use crate::report::workbook::sheet::{CellContent, CellStyle, CellValue, ChartShape, Sheet, SheetCell, SheetChart};
use jiff::civil::Date;
use looks::Looks;
use rust_xlsxwriter::{
    Chart, ChartEmptyCells, ChartFont, ChartLegendPosition, ChartType, DataValidation, DocProperties, ExcelDateTime,
    Format, Formula, Url, Workbook, Worksheet, XlsxError,
};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// Excel keeps so many characters in a cell.
const LONGEST_TEXT: usize = 32_767;
/// Excel follows addresses of so many characters.
const LONGEST_ADDRESS: usize = 2_000;
/// The paper size of A4 in Excel's list.
const A4: u8 = 9;

pub(super) fn write(blocks: &mut [Block], currency: &str, style: Style, out: &mut dyn Write) -> io::Result<()> {
    blocks.iter_mut().for_each(make_visible);
    let bytes = workbook(blocks, currency, style).map_err(io::Error::other)?;
    out.write_all(&bytes)
}

fn workbook(blocks: &[Block], currency: &str, style: Style) -> Result<Vec<u8>, XlsxError> {
    let live = blocks.iter().filter_map(|block| if let Block::Sheets(sheets) = block { Some(sheets) } else { None });
    let live: Vec<&Sheet> = live.flatten().collect();
    let answer = answer::sheet(blocks, currency, style.lang);
    let mut workbook = Workbook::new();
    let title =
        blocks.iter().find_map(|block| if let Block::Title(title) = block { Some(title.as_str()) } else { None });
    let created = midnight(style.on)?;
    workbook.set_properties(&DocProperties::new().set_title(title.unwrap_or("tarif")).set_creation_datetime(&created));
    let mut looks = Looks::new(style.lang, currency);
    for sheet in live.iter().copied().chain([&answer]) {
        let worksheet = fill(sheet, style.lang, &mut looks)?;
        workbook.push_worksheet(worksheet);
    }
    for sheet in live {
        for (name, (row, column)) in &sheet.names {
            workbook.define_name(name, &format!("={}", sheet.cell(*row, *column)))?;
        }
    }
    workbook.save_to_buffer()
}

fn midnight(on: Date) -> Result<ExcelDateTime, XlsxError> {
    let [year, month, day] = [i32::from(on.year()), on.month().into(), on.day().into()].map(i32::unsigned_abs);
    ExcelDateTime::from_ymd(
        u16::try_from(year).unwrap_or(1900),
        u8::try_from(month).unwrap_or(1),
        u8::try_from(day).unwrap_or(1),
    )
}

fn fill(sheet: &Sheet, lang: Lang, looks: &mut Looks) -> Result<Worksheet, XlsxError> {
    let mut worksheet = Worksheet::new();
    worksheet.set_name(&sheet.name)?;
    for (column, width) in (0..).zip(&sheet.widths) {
        worksheet.set_column_width(column, *width)?;
    }
    for ((row, column), cell) in &sheet.cells {
        let look = looks.of(cell.style);
        put(&mut worksheet, (*row, *column), cell, look)?;
    }
    for ((row, column), words) in &sheet.choices {
        let choice = DataValidation::new().allow_list_strings(words)?;
        worksheet.add_data_validation(*row, *column, *row, *column, &choice)?;
    }
    for (row, height) in heights(sheet) {
        worksheet.set_row_height(row, height)?;
    }
    for column in &sheet.hidden {
        worksheet.set_column_hidden(*column)?;
    }
    for chart in &sheet.charts {
        worksheet.insert_chart(chart.at.0, chart.at.1, &drawn(chart))?;
    }
    print_as(&mut worksheet, sheet, lang)?;
    Ok(worksheet)
}

/// Rows of large letters, or of heads in two lines, in points.
fn heights(sheet: &Sheet) -> BTreeMap<u32, u8> {
    let tall = sheet.cells.iter().filter_map(|((row, _), cell)| match cell.style {
        CellStyle::Title => Some((*row, 24)),
        CellStyle::Conclusion => Some((*row, 18)),
        CellStyle::TurnedHeading => Some((*row, 110)),
        CellStyle::FigureHeading => Some((*row, 32)),
        CellStyle::Heading if sheet.heading == Some(*row) => Some((*row, 32)),
        _ => None,
    });
    let mut heights = BTreeMap::new();
    for (row, height) in tall {
        let known = heights.entry(row).or_insert(height);
        *known = height.max(*known);
    }
    heights
}

fn put(worksheet: &mut Worksheet, (row, column): (u32, u16), cell: &SheetCell, look: &Format) -> Result<(), XlsxError> {
    match &cell.content {
        CellContent::Blank => worksheet.write_blank(row, column, look)?,
        CellContent::Text(text) if text.is_empty() => worksheet.write_blank(row, column, look)?,
        CellContent::Number(number) => put_number(worksheet, (row, column), &number.to_string(), look)?,
        CellContent::Link { address, text } if is_followed(address) => {
            let link = Url::new(address.as_str()).set_text(shortened(text));
            worksheet.write_url_with_format(row, column, link, &look.merge(&Looks::link()))?
        }
        CellContent::Text(text) | CellContent::Link { text, .. } => {
            worksheet.write_string_with_format(row, column, shortened(text), look)?
        }
        CellContent::Formula { formula, value } => {
            let formula = Formula::new(formula).set_result(result(value));
            worksheet.write_formula_with_format(row, column, formula, look)?
        }
    };
    Ok(())
}

/// A spreadsheet keeps the nearest binary number, which is written with the same digits up to 15.
#[expect(clippy::disallowed_types, reason = "a spreadsheet has no other numbers")]
fn put_number<'w>(
    worksheet: &'w mut Worksheet,
    (row, column): (u32, u16),
    digits: &str,
    look: &Format,
) -> Result<&'w mut Worksheet, XlsxError> {
    worksheet.write_number_with_format(row, column, digits.parse::<f64>().unwrap_or_default(), look)
}

/// What a formula comes to, as the library takes it: a text that it would read as a number, an error or nothing gets a
/// space, which goes as soon as the sheet is recalculated.
fn result(value: &CellValue) -> String {
    match value {
        CellValue::Blank => " ".to_owned(),
        CellValue::Number(number) => number.to_string(),
        CellValue::NotAvailable => "#N/A".to_owned(),
        CellValue::Text(text) if is_misread(text) => format!("{text} "),
        CellValue::Text(text) => shortened(text),
    }
}

#[expect(clippy::disallowed_types, reason = "what the library tries")]
fn is_misread(text: &str) -> bool {
    text.is_empty() || text.parse::<f64>().is_ok() || text.starts_with('#') || matches!(text, "TRUE" | "FALSE")
}

fn is_followed(address: &str) -> bool {
    (address.starts_with("https://") || address.starts_with("http://")) && address.len() <= LONGEST_ADDRESS
}

fn shortened(text: &str) -> String {
    text.chars().take(LONGEST_TEXT).collect()
}

fn drawn(chart: &SheetChart) -> Chart {
    let mut drawn = match chart.shape {
        ChartShape::Lines => Chart::new(ChartType::Line),
        ChartShape::StackedBars => Chart::new(ChartType::BarStacked),
    };
    for series in &chart.series {
        let added = drawn.add_series();
        added
            .set_name(series.name.as_str())
            .set_categories(series.categories.as_str())
            .set_values(series.values.as_str());
    }
    drawn.title().set_name(&chart.title).set_font(ChartFont::new().set_size(11).set_bold());
    drawn.x_axis().set_name(&chart.across);
    drawn.y_axis().set_name(&chart.upwards);
    if chart.shape != ChartShape::Lines {
        drawn.x_axis().set_reverse();
    }
    drawn.legend().set_position(ChartLegendPosition::Bottom);
    drawn.show_empty_cells_as(ChartEmptyCells::Gaps);
    drawn.set_width(chart.width).set_height(chart.height).set_alt_text(&chart.alt);
    drawn
}

/// On A4, one page wide; the row of heads comes again on each page.
fn print_as(worksheet: &mut Worksheet, sheet: &Sheet, lang: Lang) -> Result<(), XlsxError> {
    worksheet.set_paper_size(A4).set_print_fit_to_pages(1, 0).set_footer(lang.sheet_footer());
    if sheet.is_landscape {
        worksheet.set_landscape();
    }
    if let Some(row) = sheet.heading {
        worksheet.set_repeat_rows(row, row)?;
    }
    let last = sheet.cells.keys().map(|(row, _)| *row).max().unwrap_or(0);
    if let Some(column) = sheet.printed_to {
        worksheet.set_print_area(0, 0, last, column)?;
    }
    Ok(())
}
