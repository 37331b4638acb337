//! The languages in which a formula is recalculated elsewhere: whole numbers throughout, and no binary float.

/// A language for formulas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormulaLanguage {
    /// For people.
    Plain,
    /// SQL with whole numbers of 128 bits (HUGEINT).
    DuckDb,
    /// SQL with NUMERIC, exact in sums, differences, products and `div`.
    Postgres,
    /// SQL with DECIMAL(38,0).
    Spark,
    /// JavaScript with `BigInt`.
    JavaScript,
    /// A spreadsheet: exact for whole numbers below 2^53.
    Excel,
}

impl FormulaLanguage {
    /// A whole number.
    pub(crate) fn number(self, number: i128) -> String {
        match self {
            Self::Plain | Self::Excel => number.to_string(),
            Self::DuckDb => format!("({number}::HUGEINT)"),
            Self::Postgres => format!("({number}::numeric)"),
            Self::Spark => format!("CAST({number} AS DECIMAL(38,0))"),
            Self::JavaScript => format!("{number}n"),
        }
    }

    /// A column of whole numbers, of which none is 0.
    pub(crate) fn column(self, name: &str) -> String {
        match self {
            Self::Plain | Self::JavaScript | Self::Excel => name.to_owned(),
            Self::DuckDb => format!("COALESCE({name}, 0)::HUGEINT"),
            Self::Postgres => format!("COALESCE({name}, 0)::numeric"),
            Self::Spark => format!("CAST(COALESCE({name}, 0) AS DECIMAL(38,0))"),
        }
    }

    pub(super) fn greatest(self, left: &str, right: &str) -> String {
        match self {
            Self::Plain | Self::JavaScript => format!("max({left}, {right})"),
            Self::Excel => format!("MAX({left},{right})"),
            Self::DuckDb | Self::Postgres | Self::Spark => format!("GREATEST({left}, {right})"),
        }
    }

    pub(super) fn least(self, left: &str, right: &str) -> String {
        match self {
            Self::Plain | Self::JavaScript => format!("min({left}, {right})"),
            Self::Excel => format!("MIN({left},{right})"),
            Self::DuckDb | Self::Postgres | Self::Spark => format!("LEAST({left}, {right})"),
        }
    }

    /// How many packs hold an amount: a started one counts.
    pub(super) fn packs(self, amount: &str, size: i128) -> String {
        let by = self.number(size);
        match self {
            Self::Plain => format!("ceil({amount} / {size})"),
            Self::JavaScript => format!("ceil({amount}, {by})"),
            Self::Excel => format!("-INT(-({amount})/{size})"),
            Self::DuckDb | Self::Postgres | Self::Spark => {
                let whole = self.divided(amount, &by);
                format!("({whole} + CASE WHEN ({amount}) % {by} > 0 THEN 1 ELSE 0 END)")
            }
        }
    }

    pub(super) fn when(self, test: &str, then: &str) -> String {
        match self {
            Self::Plain => format!("if({test}, {then}, 0)"),
            Self::JavaScript => format!("({test} ? {then} : 0n)"),
            Self::Excel => format!("IF({test},{then},0)"),
            Self::DuckDb | Self::Postgres | Self::Spark => format!("(CASE WHEN {test} THEN {then} ELSE 0 END)"),
        }
    }

    /// A division that drops what is left over.
    pub(crate) fn divided(self, amount: &str, by: &str) -> String {
        match self {
            Self::Plain | Self::JavaScript => format!("(({amount}) / {by})"),
            Self::Excel => format!("INT(({amount})/{by})"),
            Self::DuckDb => format!("(({amount}) // {by})"),
            Self::Postgres => format!("div({amount}, {by})"),
            // What is left over is taken off before, so that the division comes out even.
            Self::Spark => format!("CAST((({amount}) - ({amount}) % {by}) / {by} AS DECIMAL(38,0))"),
        }
    }
}
