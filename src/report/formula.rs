//! The prices as formulas that a database, a page or a spreadsheet recalculates.

use super::common::Context;
use crate::analysis::formula::{AnnualFormula, FilledTerm, FormulaTerm};
use crate::price::formula_language::FormulaLanguage;
use crate::price::line::Limit;
use crate::price::quantity::Quantity;
use crate::price::usage::Meter;

/// Formulas in a language.
pub(crate) fn written(context: &Context, language: FormulaLanguage, formulas: &[AnnualFormula]) -> String {
    let writer = FormulaWriter { context, language };
    match language {
        FormulaLanguage::DuckDb | FormulaLanguage::Postgres | FormulaLanguage::Spark => writer.view(formulas),
        FormulaLanguage::JavaScript => writer.module(formulas),
        FormulaLanguage::Excel | FormulaLanguage::Plain => writer.cells(formulas),
    }
}

pub(super) struct FormulaWriter<'a> {
    pub context: &'a Context<'a>,
    pub language: FormulaLanguage,
}

/// The least and the most that an offer costs, in cents.
struct AnnualCents {
    low: String,
    /// Nothing where nobody knows it whatever is used.
    high: String,
}

impl FormulaWriter<'_> {
    /// A view over a table of usages, a row for each of them and each offer that can be had.
    fn view(&self, formulas: &[AnnualFormula]) -> String {
        let select = |formula: &AnnualFormula| {
            let AnnualCents { low, high } = self.annual(formula);
            let limits: Vec<String> = formula.limits.iter().map(|limit| self.within(limit)).collect();
            let only = if limits.is_empty() { String::new() } else { format!("\nWHERE {}", limits.join(" AND ")) };
            format!(
                "SELECT t.*, '{}' AS offer,\n  {} AS annual_low,\n  {} AS annual_high\nFROM tarif_usage t{only}",
                formula.offer.id().replace('\'', "''"),
                self.money(&low),
                self.money(&high)
            )
        };
        let selects: Vec<String> = formulas.iter().map(select).collect();
        let (lang, meters) = (self.context.lang, self.meters(formulas));
        let columns: Vec<String> =
            meters.iter().map(|meter| self.context.catalog.meter_id(*meter).to_owned()).collect();
        let comments = [lang.formula_title(formulas.len(), self.context.question.on), lang.formula_table(&columns)];
        let comments = comments.map(|comment| format!("-- {comment}\n")).concat();
        let create = if self.language == FormulaLanguage::Spark {
            "CREATE OR REPLACE TEMPORARY VIEW"
        } else {
            "CREATE OR REPLACE VIEW"
        };
        format!("{comments}{create} tarif_annual AS\n{};\n", selects.join("\nUNION ALL\n"))
    }

    /// A module of JavaScript whose function gives what each offer costs, in cents.
    fn module(&self, formulas: &[AnnualFormula]) -> String {
        let offer = |formula: &AnnualFormula| {
            let AnnualCents { low, high } = self.annual(formula);
            let limits: Vec<String> = formula.limits.iter().map(|limit| self.within(limit)).collect();
            let within = if limits.is_empty() { "true".to_owned() } else { limits.join(" && ") };
            let [id, name] = [formula.offer.id(), &formula.offer.published.name].map(text_of_script);
            format!("  {{offer: {id}, name: {name}, within: {within},\n   low: {low},\n   high: {high}}},\n")
        };
        let offers: String = formulas.iter().map(offer).collect();
        let meters: String = self.meters(formulas).iter().map(|meter| self.read_level(*meter)).collect();
        let title = self.context.lang.formula_title(formulas.len(), self.context.question.on);
        format!(
            "// {title}\n{HELPERS}export function tarifAnnual(usage) {{\n{meters}  return [\n{offers}  \
             ].filter(offer => offer.within);\n}}\n"
        )
    }

    /// A line for each offer: its id, and the cells of the least and the most in units of the currency.
    fn cells(&self, formulas: &[AnnualFormula]) -> String {
        let line = |formula: &AnnualFormula| {
            let AnnualCents { low, high } = self.annual(formula);
            let limits: Vec<String> = formula.limits.iter().map(|limit| self.within(limit)).collect();
            let cell = |cents: &str| {
                let money = self.money(cents);
                if limits.is_empty() {
                    format!("={money}")
                } else {
                    format!("=IF(AND({}),{money},\"\")", limits.join(","))
                }
            };
            format!("{}\t{}\t{}\n", formula.offer.id(), cell(&low), cell(&high))
        };
        formulas.iter().map(line).collect()
    }

    /// The meters that any of the formulas depends on.
    fn meters(&self, formulas: &[AnnualFormula]) -> Vec<Meter> {
        let all = (0..self.context.catalog.meters.len()).map(Meter);
        let uses = |meter: Meter| {
            let quantities = formulas.iter().flat_map(|formula| {
                let limits = formula.limits.iter().map(|limit| &limit.most);
                formula.terms.iter().map(|term| &term.quantity).chain(limits)
            });
            let limited = formulas.iter().flat_map(|formula| &formula.limits).any(|limit| limit.meter == meter);
            limited || quantities.into_iter().any(|quantity| quantity.depends_on(meter))
        };
        all.filter(|meter| uses(*meter)).collect()
    }

    /// The level of a meter in a script.
    pub(super) fn read_level(&self, meter: Meter) -> String {
        let id = self.context.catalog.meter_id(meter);
        format!("  const {} = BigInt(usage[{}] ?? 0);\n", variable(id), text_of_script(id))
    }

    /// The least that some terms come to, or the most that is known.
    pub(super) fn units(&self, terms: &[FormulaTerm], most: bool) -> String {
        let product = |term: &FormulaTerm| {
            let price = self.price(if most { term.high } else { Some(term.low) }, term.filled)?;
            Some(format!("{price} * {}", self.quantity(&term.quantity)))
        };
        let products: Vec<String> = terms.iter().filter_map(product).collect();
        if products.is_empty() { self.language.number(0) } else { products.join(" + ") }
    }

    /// A unit price, unless it is nothing; in a script it follows the rate that is filled in.
    fn price(&self, known: Option<i128>, filled: Option<FilledTerm>) -> Option<String> {
        let Some(FilledTerm { rate, per_millionth }) = filled else {
            return known.filter(|price| *price != 0).map(|price| self.language.number(price));
        };
        let [known, coefficient] = [known.unwrap_or(0), per_millionth].map(|number| self.language.number(number));
        Some(format!("(f[{rate}]==null?{known}:f[{rate}]*{coefficient})"))
    }

    /// What is billed at prices that nobody knows, where there are some.
    pub(super) fn unknown(&self, terms: &[FormulaTerm]) -> Option<String> {
        let unknown = terms.iter().filter(|term| term.high.is_none()).map(|term| {
            let quantity = self.quantity(&term.quantity);
            match term.filled {
                Some(FilledTerm { rate, .. }) => format!("(f[{rate}]==null?{quantity}:0n)"),
                None => quantity,
            }
        });
        let unknown: Vec<String> = unknown.collect();
        (!unknown.is_empty()).then(|| unknown.join(" + "))
    }

    fn annual(&self, formula: &AnnualFormula) -> AnnualCents {
        let terms = || formula.terms.iter();
        let low = self.cents(&self.units(&formula.terms, false), formula.units_per_cent);
        let unknown = self.unknown(&formula.terms);
        let known = if terms().all(|term| term.high == Some(term.low)) {
            low.clone()
        } else {
            self.cents(&self.units(&formula.terms, true), formula.units_per_cent)
        };
        let high = match unknown {
            None => known,
            Some(unknown) => self.unless_open(&unknown, &known),
        };
        AnnualCents { low, high }
    }

    /// Rounded half up to the cent, once.
    fn cents(&self, units: &str, units_per_cent: i128) -> String {
        if units_per_cent == 1 {
            return format!("({units})");
        }
        let [twice, half, whole] = [2, units_per_cent, 2 * units_per_cent].map(|number| self.language.number(number));
        self.language.divided(&format!("{twice} * ({units}) + {half}"), &whole)
    }

    /// What is known, as long as nothing is billed at a price that nobody knows.
    fn unless_open(&self, quantities: &str, known: &str) -> String {
        match self.language {
            FormulaLanguage::JavaScript => format!("({quantities} > 0n ? null : {known})"),
            FormulaLanguage::Excel | FormulaLanguage::Plain => format!("IF({quantities}>0,NA(),{known})"),
            _ => format!("CASE WHEN {quantities} > 0 THEN NULL ELSE {known} END"),
        }
    }

    /// Cents in units of the currency.
    fn money(&self, cents: &str) -> String {
        match self.language {
            FormulaLanguage::DuckDb => {
                format!("CAST(CAST({cents} AS DECIMAL(36,0)) * CAST(0.01 AS DECIMAL(2,2)) AS DECIMAL(38,2))")
            }
            FormulaLanguage::Postgres => format!("CAST(({cents}) * 0.01 AS numeric(38,2))"),
            FormulaLanguage::Spark => format!("CAST(CAST({cents} AS DECIMAL(34,0)) * 0.01 AS DECIMAL(38,2))"),
            FormulaLanguage::Excel | FormulaLanguage::Plain => format!("ROUND(({cents})/100,2)"),
            FormulaLanguage::JavaScript => cents.to_owned(),
        }
    }

    /// Whether an offer can be had: a meter is at most so much.
    pub(super) fn within(&self, limit: &Limit) -> String {
        format!("{} <= {}", self.meter(limit.meter), self.quantity(&limit.most))
    }

    fn quantity(&self, quantity: &Quantity) -> String {
        quantity.formula_in(self.language, &|meter| self.meter(meter))
    }

    fn meter(&self, meter: Meter) -> String {
        let id = self.context.catalog.meter_id(meter);
        match self.language {
            FormulaLanguage::DuckDb | FormulaLanguage::Postgres => self.language.column(&format!("t.\"{id}\"")),
            FormulaLanguage::Spark => self.language.column(&format!("t.`{id}`")),
            FormulaLanguage::JavaScript => variable(id),
            FormulaLanguage::Excel | FormulaLanguage::Plain => usage_name(id),
        }
    }
}

/// What formulas of JavaScript stand on.
pub(super) const HELPERS: &str = "\
const max = (a, b) => a > b ? a : b;
const min = (a, b) => a < b ? a : b;
const ceil = (amount, size) => amount / size + (amount % size > 0n ? 1n : 0n);
";

/// A name that a script takes for a variable, even where the id is a word of its language; no two ids have the same.
fn variable(id: &str) -> String {
    format!("${}", id.replace('-', "$"))
}

/// What a spreadsheet calls the level of a meter: a bare id could be a cell. No two ids have the same name.
pub(super) fn usage_name(id: &str) -> String {
    format!("usage_{}", id.replace('-', "."))
}

/// A text of JavaScript, harmless inside a page too.
pub(super) fn text_of_script(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default().replace('<', "\\u003c")
}
