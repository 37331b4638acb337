//! The cells of a budget that one changes: how prices rise, what is used, and what payments cost beside.

use super::budget::{BudgetWriter, FIRST_METER, FIRST_YEAR, GROWTH, INFLATION, RANK, YEARS};
use super::sheet::{CellContent, CellStyle, CellValue, letters};
use crate::analysis::budget::BudgetForecast;
use crate::money::bounds::Bounds;
use crate::money::digits::Digits;
use crate::money::exact::Money;
use crate::price::growth::Growth;
use crate::report::budget::Collected;
use crate::report::formula::usage_name;

impl BudgetWriter<'_> {
    /// How prices rise, and what is used in each year.
    pub(super) fn inputs(&mut self, forecast: &BudgetForecast) {
        let (lang, catalog) = (self.context.lang, self.context.catalog);
        let style = CellStyle::Input;
        self.sheet.text(INFLATION, RANK, lang.inflation_label(), CellStyle::Plain);
        let inflation = Digits::from(forecast.inflation.number()).trimmed();
        self.sheet.number(INFLATION, GROWTH, inflation, style);
        self.sheet.text(YEARS, RANK, lang.usage_heading(), CellStyle::Heading);
        self.sheet.text(YEARS, GROWTH, lang.growth_label(), CellStyle::FigureHeading);
        for year in 0..self.budget.usages.len() {
            self.sheet.text(YEARS, Self::year_column(year), lang.year(year + 1), CellStyle::FigureHeading);
        }
        for (row, meter) in (FIRST_METER..).zip(self.meters) {
            self.sheet.text(row, RANK, lang.meter_field(catalog, *meter), CellStyle::Plain);
            let growth = forecast.growth.iter().find(|(own, _)| own == meter).map(|(_, growth)| growth);
            let percent = match growth {
                Some(Growth::By(percent)) => Some(Digits::from(percent.number()).trimmed()),
                Some(Growth::To(_)) => None,
                None => Some(Digits::whole(0)),
            };
            if let Some(percent) = percent {
                self.sheet.number(row, GROWTH, percent, style);
            }
            for (year, usage) in self.budget.usages.iter().enumerate() {
                let (column, level) = (Self::year_column(year), usage.level(*meter));
                if year == 0 || percent.is_none() {
                    self.sheet.number(row, column, Digits::whole(level.into()), style);
                    continue;
                }
                let [first, growth] = [FIRST_YEAR, GROWTH].map(|column| format!("${}{}", letters(column), row + 1));
                let formula = format!("-INT(-ROUND({first}*(1+{growth}/100)^{year},6))");
                self.sheet.formula(row, column, formula, CellValue::whole(level), CellStyle::Count);
            }
            let name = usage_name(catalog.meter_id(*meter));
            self.sheet.names.push((name, (row, FIRST_YEAR)));
        }
    }

    /// Rows with what collecting payments costs beside: the least and the most of each year.
    pub(super) fn fees(&mut self, collected: Option<&Collected>) -> Option<[u32; 2]> {
        let collected = collected?;
        let first = FIRST_METER + u32::try_from(self.meters.len()).unwrap_or(0) + 1;
        let [least, most] = self.context.lang.fees_beside();
        for (row, label) in [(first, least), (first + 1, most)] {
            self.sheet.text(row, RANK, label, CellStyle::Plain);
        }
        for (year, annual) in collected.years.iter().enumerate() {
            let once = if year == 0 { collected.cost.once } else { Bounds::ZERO };
            let cents = (*annual + once).map(Money::to_cents);
            let column = Self::year_column(year);
            self.sheet.number(first, column, cents.low, CellStyle::Input);
            let most = cents.high.map_or(CellContent::Blank, CellContent::Number);
            self.sheet.put(first + 1, column, most, CellStyle::PriceInput);
        }
        Some([first, first + 1])
    }
}
