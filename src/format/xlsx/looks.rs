//! How cells look, by their style.

use crate::lang::Lang;
use crate::report::workbook::sheet::CellStyle;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};
use std::collections::HashMap;

const YELLOW: Color = Color::RGB(0x00FF_F2A8);
const BLUE: Color = Color::RGB(0x00DC_E9F7);
const LINK: Color = Color::RGB(0x000B_57A4);
const RULE: Color = Color::RGB(0x00B8_BCC4);

/// The looks of a workbook, each made once.
pub(super) struct Looks {
    /// The number format of an amount to the cent, with the marks of the language.
    money: String,
    /// Of an amount with each of its digits.
    price: String,
    made: HashMap<CellStyle, Format>,
}

impl Looks {
    /// A spreadsheet writes the marks of the language that a number format names.
    pub(super) fn new(lang: Lang, currency: &str) -> Self {
        let locale = lang.locale_of_sheets();
        let symbol = lang.currency(currency);
        let symbol = symbol.trim();
        let symbol = symbol.replace('"', "");
        let money = format!("[$-{locale}]#,##0.00\\ \"{symbol}\"");
        let price = format!("[$-{locale}]#,##0.00##########");
        Self { money, price, made: HashMap::new() }
    }

    pub(super) fn of(&mut self, style: CellStyle) -> &Format {
        let (money, price) = (&self.money, &self.price);
        self.made.entry(style).or_insert_with(|| look(style, money, price))
    }

    pub(super) fn link() -> Format {
        Format::new().set_font_color(LINK).set_underline(FormatUnderline::Single)
    }
}

fn look(style: CellStyle, money: &str, price: &str) -> Format {
    let plain = Format::new().set_align(FormatAlign::Top);
    let figure = plain.clone().set_align(FormatAlign::Right).set_indent(1);
    let heading = plain.clone().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin);
    let total = figure.clone().set_bold().set_border_top(FormatBorder::Thin);
    let input = plain.clone().set_border(FormatBorder::Thin).set_border_color(RULE).set_align(FormatAlign::Center);
    match style {
        CellStyle::Plain => plain,
        CellStyle::Title => plain.set_bold().set_font_size(16),
        CellStyle::Conclusion => plain.set_bold().set_font_size(12),
        CellStyle::Heading => heading,
        CellStyle::FigureHeading => heading.set_align(FormatAlign::Right).set_indent(1),
        CellStyle::TurnedHeading => heading.set_rotation(90).set_align(FormatAlign::Center),
        CellStyle::Input => input.set_background_color(BLUE),
        CellStyle::PriceInput => input.set_background_color(YELLOW).set_num_format(price),
        CellStyle::Money => figure.set_num_format(money),
        CellStyle::Price => figure.set_num_format(price),
        CellStyle::Total => plain.set_bold().set_border_top(FormatBorder::Thin),
        CellStyle::TotalMoney => total.set_num_format(money),
        CellStyle::Count => figure.set_num_format("#,##0"),
        CellStyle::Mark => plain.set_align(FormatAlign::Center),
        CellStyle::Fixed => plain.set_italic(),
    }
}
