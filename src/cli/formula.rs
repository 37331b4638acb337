//! What can be asked of the prices as formulas.

use super::words::words;
use super::{NeedsArgs, OffersArgs};
use clap::{Args, ValueEnum};

#[derive(Debug, Args)]
#[command(
    about = words(
        "The prices as formulas for a database, a web page or a spreadsheet",
        "Les prix en formules, pour une base de données, une page web ou un tableur",
    ),
    after_help = words(
        "Every figure is a whole number until the one division at the end, so that each engine gives the cents of \
            `tarif rank`. SQL is a view tarif_annual over a table tarif_usage with a column for each meter.\n\
            \n\
            Examples:\n\
            \x20\x20tarif formula --as sql > tarif_annual.sql\n\
            \x20\x20tarif formula --as postgres --need cloud,mail\n\
            \x20\x20tarif formula nubo zourit --as js --out prices.mjs",
        "Tout est en nombres entiers jusqu’à l’unique division finale\u{a0}: chaque moteur donne les centimes de \
            `tarif rank`. Le SQL est une vue tarif_annual sur une table tarif_usage, avec une colonne par unité.\n\
            \n\
            Exemples\u{a0}:\n\
            \x20\x20tarif formula --as sql > tarif_annual.sql\n\
            \x20\x20tarif formula --as postgres --need cloud,mail\n\
            \x20\x20tarif formula nubo zourit --as js --out prix.mjs",
    ),
)]
pub(crate) struct FormulaArgs {
    #[command(flatten)]
    pub(crate) compared: OffersArgs,
    #[arg(
        long = "as",
        value_name = "sql|postgres|spark|js|excel",
        help = words(
            "The language: sql is that of DuckDB",
            "Le langage\u{a0}: sql est celui de DuckDB",
        ),
    )]
    pub(crate) language: FormulaFor,
    #[command(flatten)]
    pub(crate) needs: NeedsArgs,
}

/// Who recalculates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum FormulaFor {
    Sql,
    Duckdb,
    Postgres,
    Spark,
    Js,
    Excel,
}
